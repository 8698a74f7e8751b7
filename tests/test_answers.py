"""Questions in any form, answers as values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from graphs import invented

from kg.answers import answer, python_value, question_text
from kg.errors import Problem
from kg.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("answers")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("term", "value"),
    [
        ("1", 1),
        ("1.50", Decimal("1.50")),
        ("1e0", 1.0),
        ("true", True),
        ('"2024-05-08"^^xsd:date', date(2024, 5, 8)),
        ('"2024-05"^^xsd:gYearMonth', "2024-05"),
        ('"2024-13-01"^^xsd:date', "2024-13-01"),
        ('"会议"@zh', "会议"),
        ("person:麦青禾", "person:麦青禾"),
    ],
)
def test_terms_become_python_values(store: Store, term: str, value: object) -> None:
    """Numbers, truths and whole dates typed; the rest text, also what is malformed."""
    ((found,),) = answer(store, f"SELECT ?x {{ VALUES ?x {{ {term} }} }}").rows()
    assert python_value(found) == value and type(python_value(found)) is type(value)
    assert python_value(None) is None


def test_graph_asks_one_article_and_the_default_graph_all(store: Store) -> None:
    """A fact that two articles tell counts once in the merge."""
    count = "SELECT (COUNT(*) AS ?n) {{ {} }}"
    label = 'person:麦青禾 rdfs:label "麦青禾"'
    assert [row[0].value for row in answer(store, count.format(label)).rows()] == ["1"]
    assert [row[0].value for row in answer(store, count.format(f"GRAPH ?g {{ {label} }}")).rows()] == ["2"]


def test_triples_are_sorted_lines_each_once(store: Store) -> None:
    """So the Turtle of a CONSTRUCT is the same each time."""
    lines = answer(store, "CONSTRUCT { ?who a foaf:Agent } { ?part gov:agent ?who }").lines()
    assert lines == sorted(set(lines)) and len(lines) == 6


def test_a_question_is_a_text_a_file_or_standard_input(tmp_path: Path) -> None:
    """A file is known by its ending, so that no SPARQL is mistaken for one."""
    file = tmp_path / "a.rq"
    file.write_bytes("\ufeffASK { }".encode())
    assert question_text(str(file), []) == "ASK { }"
    assert question_text("-", ["ASK\n", "{ }"]) == "ASK\n{ }"
    assert question_text("ASK { <x.rq> ?p ?o }", []) == "ASK { <x.rq> ?p ?o }"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Problem, match=r"a\.rq: cannot be read") as caught:
        question_text(str(file), [])
    assert caught.value.code == 3
