"""What judges remember: notes by block, groups of what is tied, lines that verdicts share."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.memory import TABLES, Memory, Row

LINES = st.dictionaries(st.sampled_from("abc"), st.sets(st.text('甲乙\u2028\u0085"<>.', min_size=1, max_size=2), max_size=4), max_size=3)


def empty() -> Memory:
    """A memory in a database of its own."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(f"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL); {TABLES}")
    return Memory(db)


@pytest.fixture
def memory() -> Iterator[Memory]:
    """The same for a test."""
    yield empty()


def test_notes_touch_the_blocks_that_they_change(memory: Memory) -> None:
    """Those that are new, gone or otherwise; the same notes again touch nothing."""
    assert memory.note("j", "1", {"a": "x", "b": "y"}) == {"a", "b"}
    assert memory.note("j", "2", {"a": "z"}) == {"a"}
    assert memory.note("j", "1", {"a": "x", "b": "y"}) == set()
    assert memory.note("j", "1", {"b": "n", "c": ""}) == {"a", "b", "c"}
    assert (memory.notes("j", "a"), memory.notes("j", "b"), memory.notes("k", "b")) == ([("2", "z")], [("1", "n")], [])


def test_notes_are_found_between_two_texts(memory: Memory) -> None:
    """Both included, and those that say nothing."""
    for document, day in (("1", "2024-01-01"), ("2", "2024-02-01"), ("3", ""), ("4", "2024-03-01")):
        memory.note("j", document, {"a": day})
    assert memory.noted("j", "a", "2024-01-01", "2024-02-01") == ["1", "2", "3"]


@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] != pair[1]), max_size=8), st.sets(st.integers(0, 7)))
def test_groups_are_what_ties_connect(pairs: set[tuple[int, int]], lost: set[int]) -> None:
    """After some things were untied, each other one is in one group with whom a path leads to."""
    memory = empty()
    memory.tie("j", [(str(one), str(other), 1.0) for one, other in sorted(pairs)])
    tied = {str(place) for pair in pairs if lost & set(pair) for place in pair}
    assert memory.untie("j", sorted(map(str, lost))) >= tied - set(map(str, lost))
    home = {place: {place} for place in range(8)}
    for one, other in (pair for pair in pairs if not lost & set(pair)):
        both = home[one] | home[other]
        home.update(dict.fromkeys(both, both))
    assert {tuple(group) for group in memory.together("j", map(str, range(8)))} == {tuple(sorted(map(str, group))) for group in home.values()}


@settings(max_examples=50)
@given(st.lists(LINES, max_size=5))
def test_changes_lead_from_what_was_said_to_what_is_said(states: list[dict[str, set[str]]]) -> None:
    """A line that two verdicts say goes with the second, whatever line ends are in it."""
    memory, present = empty(), set[str]()
    for state in states:
        for block in "abc":
            memory.state("j", block, state.get(block, set()))
        removed, added = memory.changes()
        wanted = set[str]().union(*state.values())
        assert (removed, added) == (present - wanted, wanted - present)
        assert dict(memory.kept("j")) == {block: sorted(lines) for block, lines in state.items() if lines}
        present = wanted


def row(document: str, first: int, last: int) -> Row:
    """A telling that leaves these days open."""
    return Row(document, "e", "2024-01-01", first, last, False, "", "k", document, "e", "e")


def test_tellings_are_found_by_day(memory: Memory) -> None:
    """Those that leave one of the days open."""
    memory.remember_tellings([row("1", 1, 3), row("2", 4, 9), row("3", 10, 10)])
    assert [each.document for each in memory.tellings_between(3, 4)] == ["1", "2"]
    assert [each.document for each in memory.tellings(event="e", document="3")] == ["3"]
    assert [each.document for each in memory.forget_tellings("2")] == ["2"]
    assert memory.tellings_between(4, 9) == []


def test_a_transaction_is_made_whole_or_not_at_all(memory: Memory) -> None:
    """What an error interrupts leaves nothing."""
    with pytest.raises(KeyError), memory.transaction():
        memory.touch(["1"])
        raise KeyError
    assert memory.unjudged() == set()
    with memory.transaction():
        memory.touch(["1"])
    assert memory.unjudged() == {"1"}
    memory.settled("v", {"甲": ["line"]})
    assert (memory.unjudged(), memory.version, memory.decisions()) == (set(), "v", {"甲": ["line"]})
    memory.forget()
    assert memory.version == ""
