"""The folder exports/ shows what the program makes now."""

from __future__ import annotations

from pathlib import Path

import pytest
from finished import ARTICLES, FOLDER, LEFT_OUT, PICTURES, STORE, files, remake, texts

from kg.exports import EXPORTS
from kg.plots import PLOTS

PRODUCTS = sorted([*STORE, *ARTICLES, *PICTURES])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The products of this moment."""
    folder = tmp_path_factory.mktemp("finished")
    remake(folder)
    return folder


@pytest.mark.parametrize("name", PRODUCTS)
def test_a_finished_product_is_the_one_that_is_shown(made: Path, name: str) -> None:
    """Byte for byte, pictures by their texts; after a change of reading or of a format: make generated, and look at the diff."""
    ours, shown = files(made / name), files(FOLDER / name)
    changed = sorted(part for part in {*ours, *shown} if ours.get(part) != shown.get(part))
    assert not changed, f"exports/{name} is not what the program makes ({', '.join(filter(None, changed))}): run make generated"


def test_nothing_else_is_shown() -> None:
    """A product that is no longer made leaves the folder, and each is listed in its README."""
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert sorted({path.name for path in FOLDER.iterdir()} - {"README.md"}) == PRODUCTS
    assert [name for name in PRODUCTS if name not in readme] == []


def test_every_format_and_picture_is_shown_or_left_out_for_a_reason() -> None:
    """The README gives the reason."""
    assert {format for format, _ in (*STORE.values(), *ARTICLES.values())} | set(LEFT_OUT) == set(EXPORTS)
    assert {kind for kind, _ in PICTURES.values()} == set(PLOTS)
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [format for format, why in LEFT_OUT.items() if f"| {format} | {why} |" not in readme] == []


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_is_shown_has_its_texts(name: str) -> None:
    """A title and a source line at least: what pictures are compared by is there."""
    assert len(texts(FOLDER / name)) > 5 and any(text.startswith("来源 Source") for text in texts(FOLDER / name))
