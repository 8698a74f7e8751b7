"""Filters: what they choose, alone and together, and what they refuse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphs import INVENTED, build, invented
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import Problem
from kg.iri import shorten
from kg.relations import Relations, closure
from kg.selection import EVERYTHING, Selection, chosen, selection, within
from kg.store import Store

MEETING = "event:2024-05-08_麦青禾_会见_卢西恩·奥古"
SYMPOSIUM = "event:2024-05-09_浙江省数据局_数据工作座谈会"


@pytest.fixture(scope="module")
def relations(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Relations]:
    """The columns of the invented graph."""
    with invented(tmp_path_factory.mktemp("selection")) as store:
        yield Relations(store)


@pytest.mark.parametrize(
    ("filters", "events"),
    [
        ({}, {MEETING, SYMPOSIUM}),
        ({"start": "2024-05-09"}, {SYMPOSIUM}),
        ({"end": "2024-05-08"}, {MEETING}),
        ({"start": "2024", "end": "2024-05"}, {MEETING, SYMPOSIUM}),
        ({"types": "会议"}, {SYMPOSIUM}),
        ({"types": ("会见", "座谈会")}, {MEETING, SYMPOSIUM}),
        ({"places": "浙江"}, {MEETING, SYMPOSIUM}),
        ({"places": "宁波市"}, {SYMPOSIUM}),
        ({"people": ("𬭎远舟", "AnaLíčko")}, {MEETING, SYMPOSIUM}),
        ({"bodies": "浙江省数据局"}, {SYMPOSIUM}),
        ({"bodies": "各设区市数据局"}, {SYMPOSIUM}),
        ({"max_size": 3}, {MEETING}),
        ({"people": "麦青禾", "places": "杭州市"}, {MEETING}),
        ({"types": "会见", "places": "宁波市"}, set()),
    ],
)
def test_filters_choose_events(relations: Relations, filters: dict[str, str], events: set[str]) -> None:
    """Types and places with what is below them; several names of one filter are alternatives, several filters conditions."""
    assert set(map(shorten, chosen(relations, selection(**filters)).events)) == events


def test_roles_choose_parts_and_leave_events(tmp_path: Path) -> None:
    """By role or family of roles; an event none of whose parts is in it is still an event."""
    with Store.open(build(tmp_path, INVENTED.with_name("provinces.trig"))) as store:
        found = {name: chosen(Relations(store), Selection(roles=(name,))) for name in ("当事", "出席", "到场")}
    assert {len(each.events) for each in found.values()} == {2}
    assert {name: sorted(map(shorten, each.parts)) for name, each in found.items()} == {
        "当事": ["event:decision.a", "event:decision.b"],
        "出席": ["event:talk.b"],
        "到场": ["event:talk.b"],
    }


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"start": "May"}, "is not a date"),
        ({"type": "会议"}, "is no filter"),
        ({"places": "无此地"}, "no place in the store"),
        ({"bodies": "双名局"}, "2 things"),
    ],
)
def test_what_cannot_be_meant_is_refused(relations: Relations, filters: dict[str, str], message: str) -> None:
    """With what there is instead."""
    with pytest.raises(Problem, match=message):
        chosen(relations, selection(**filters))


def test_what_is_given_is_told() -> None:
    """As JSON values; nothing for no filter."""
    assert EVERYTHING.given() == {}
    assert selection(types="会议", max_size=9).given() == {"types": ["会议"], "max_size": 9}


@given(st.dates(), st.dates(), st.dates())
def test_days_within_bounds_are_those_between(day: object, start: object, end: object) -> None:
    """ISO dates sort as the days do."""
    assert within(str(day), str(start), str(end)) == (start <= day <= end)  # type: ignore[operator]


def test_partial_dates_meet_bounds_as_far_as_they_go() -> None:
    """A bound is a whole month or year; an event without a date meets none."""
    assert within("2024-12-31", "2024", "2024") and not within("2025-01-01", "2024", "2024")
    assert not within("", "2024", "") and within("", "", "")


@given(st.dictionaries(st.integers(0, 9).map(str), st.lists(st.integers(0, 9).map(str)).map(tuple)), st.lists(st.integers(0, 9).map(str)))
def test_a_closure_holds_its_starts_and_all_steps(steps: dict[str, tuple[str, ...]], starts: list[str]) -> None:
    """Also around cycles."""
    reached = closure(starts, steps)
    assert set(starts) <= reached
    assert all(after in reached for here in reached for after in steps.get(here, ()))
    assert closure(reached, steps) == reached
