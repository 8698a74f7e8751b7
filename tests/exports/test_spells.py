"""When things are there: spans of days, merged."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.exports.spells import Spell, days, merged, spells, year

DAYS = st.dates(date(1949, 1, 1), date(2049, 12, 31))
SPELLS = st.tuples(DAYS, st.integers(0, 400)).map(lambda found: Spell(str(found[0]), str(found[0] + timedelta(found[1]))))


def covered(found: list[Spell]) -> set[date]:
    """All days of some spells."""
    return {
        date.fromisoformat(spell.start) + timedelta(number)
        for spell in found
        for number in range((date.fromisoformat(spell.end) - date.fromisoformat(spell.start)).days + 1)
    }


@given(st.lists(SPELLS, max_size=6))
def test_merged_spells_are_the_same_days_and_do_not_touch(found: list[Spell]) -> None:
    """Gephi refuses spells that overlap."""
    kept = merged(found)
    assert covered(kept) == covered(found)
    assert kept == sorted(kept) and all(before.end < after.start for before, after in pairwise(kept))


@pytest.mark.parametrize(
    ("told", "span"),
    [
        ("2024-05-08", ("2024-05-08", "2024-05-08")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2024-05-08T10:00:00", ("2024-05-08", "2024-05-08")),
    ],
)
def test_a_partial_date_is_its_first_to_last_day(told: str, span: tuple[str, str]) -> None:
    """Leap years included."""
    assert days(told) == span


def graph() -> nx.MultiDiGraph:
    """An invented event of three days, its participant, a post, and a place."""
    made = nx.MultiDiGraph()
    made.add_node("event:a", kind="event", date="2024-05-08", end="2024-05-10")
    made.add_node("person:甲", kind="person")
    made.add_node("body:乙", kind="body")
    made.add_node("place:丙", kind="place")
    made.add_edge("person:甲", "event:a", key="p", relation="participation", date="2024-05-08")
    made.add_edge("event:a", "place:丙", key="l", relation="location")
    made.add_edge("person:甲", "body:乙", key="h", relation="post", first="2023", last="2024-01-05")
    return made


def test_a_thing_is_there_while_its_edges_are() -> None:
    """A relation of an event lasts as long as the event; a post from the first day to the last."""
    of_nodes, of_edges = spells(graph())
    assert of_nodes == {
        "event:a": [("2024-05-08", "2024-05-10")],
        "person:甲": [("2023-01-01", "2024-01-05"), ("2024-05-08", "2024-05-08")],
        "body:乙": [("2023-01-01", "2024-01-05")],
        "place:丙": [("2024-05-08", "2024-05-10")],
    }
    assert [(data["relation"], found) for (*_, data), found in zip(graph().edges(data=True), of_edges, strict=True)] == [
        ("location", [("2024-05-08", "2024-05-10")]),
        ("participation", [("2024-05-08", "2024-05-08")]),
        ("post", [("2023-01-01", "2024-01-05")]),
    ]


def test_the_days_of_an_edge_of_many_events_are_told_apart() -> None:
    """Days on which nothing was are in no spell."""
    made = nx.Graph()
    made.add_edge("person:甲", "person:乙", first="2024-01-01", last="2024-03-01", dates="2024-01-01；2024-03-01")
    assert spells(made)[1] == [[("2024-01-01", "2024-01-01"), ("2024-03-01", "2024-03-01")]]


def test_the_year_is_that_of_the_date_or_the_first() -> None:
    """None where there is neither."""
    assert (year({"date": "2024-05"}), year({"first": "2023"}), year({})) == (2024, 2023, None)
