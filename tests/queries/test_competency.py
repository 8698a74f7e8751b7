"""The twenty competency queries give the rows that the model expects."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from graphs import SCHEMAS, SHARED, build

from kg import pipeline
from kg.answers import answer
from kg.queries import named
from kg.store import Store

HERE = Path(__file__).parent
TWENTY = sorted(name for name in named() if name[0] == "q" and name[1:3].isdigit())
MODEL = ("seed.trig", "register.ttl", "taxonomy.ttl", "gov.ttl")

pytestmark = pytest.mark.skipif(not SCHEMAS.exists(), reason="../shared/design/schemas is not there")


@pytest.fixture(scope="module")
def modelled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The golden example with its register."""
    with Store.open(build(tmp_path_factory.mktemp("modelled"), *(SCHEMAS / name for name in MODEL))) as store:
        yield store


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """What kg build makes of the seed article."""
    target = tmp_path_factory.mktemp("read") / "store"
    pipeline.build([str(SHARED / "corpus/seed")], target, jobs=1)
    with Store.open(target) as store:
        yield store


def rows(store: Store, name: str) -> list[tuple[str, ...]]:
    """The rows of a query as shown, sorted: order inside equal keys is the engine's."""
    return sorted(answer(store, named()[name].text).shown())


def expected(name: str) -> list[tuple[str, ...]]:
    """The rows of the file beside this test, sorted."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return sorted(map(tuple, list(csv.reader(file))[1:]))


@pytest.mark.parametrize("name", TWENTY)
def test_the_golden_example_answers(modelled: Store, name: str) -> None:
    """On the facts made by hand."""
    assert rows(modelled, name) == expected(name)


@pytest.mark.parametrize("name", TWENTY)
def test_what_was_read_answers(read: Store, name: str) -> None:
    """On what the rules read from the article's text."""
    assert rows(read, name) == expected(name)
