"""The ledger of decisions on people who share a name. All names are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.across.ledger import DIFFERENT, SAME, VERDICTS, Decision, add, by_name, line, parse, read
from kg.errors import Problem

ONE = Decision(DIFFERENT, "温知远", "湖南省水利厅厅长", "d2", "li", "2026-01-02", "two people")
CELL = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1).filter(lambda text: text == text.strip() and not text.startswith("#"))


def test_what_is_added_is_read_back_in_its_order(tmp_path: Path) -> None:
    """The file says in its head what it is."""
    file = tmp_path / "names.tsv"
    other = ONE._replace(verdict=SAME, why="")
    add(file, ONE)
    add(file, other)
    assert file.read_text(encoding="utf-8").startswith("# People who share a name")
    assert read(file) == [ONE, other]
    assert by_name(read(file)) == {"温知远": (ONE, other)}


def test_no_file_is_an_empty_ledger(tmp_path: Path) -> None:
    """A store needs none."""
    assert read(tmp_path / "none.tsv") == []


@given(st.builds(Decision, st.sampled_from(VERDICTS), CELL, CELL, st.just("d1"), CELL, CELL, CELL).filter(lambda each: each.one != "d1"))
def test_a_decision_survives_its_line(decision: Decision) -> None:
    """Whatever the cells hold."""
    assert parse(line(decision), "x") == [decision]


def test_a_cell_cannot_break_its_line() -> None:
    """Tabs and line ends in a reason become spaces."""
    assert parse(line(ONE._replace(why="two\tpeople\nsame\tname")), "x") == [ONE._replace(why="two people same name")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("maybe\t温知远\ta\tb", "verdict"),
        ("same\t温知远\ta", "cells"),
        ("same\t温知远\ta\ta", "two different sightings"),
        ("same\t\ta\tb", "needs a name"),
    ],
)
def test_a_line_that_is_no_decision_is_refused_with_its_place(text: str, says: str) -> None:
    """File and line stand in the message."""
    with pytest.raises(Problem, match=says) as caught:
        parse(f"# comment\n\n{text}\n", "names.tsv")
    assert "names.tsv:3" in str(caught.value)
