"""Places by name, context and year."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import places
from kg.iri import local_name
from kg.places import resolve

PROVINCES = 34


def _local(name: str, context: tuple[str, ...] = (), year: int | None = None) -> str | None:
    place = resolve(name, context, year)
    return place.local if place else None


@pytest.mark.parametrize(
    ("name", "context", "year", "local"),
    [
        ("浙江", (), None, "浙江省"),
        ("内蒙古", (), None, "内蒙古自治区"),
        ("杭州", (), None, "杭州市"),
        ("浙江杭州", (), None, "杭州市"),
        ("浙江省杭州市", (), None, "杭州市"),
        ("恩施州", (), None, "恩施土家族苗族自治州"),
        ("恩施市", (), None, "恩施市"),
        ("吉林", (), None, "吉林省"),
        ("吉林市", (), None, "吉林市"),
        ("阿克苏", (), None, "阿克苏地区"),
        ("海南", ("青海省",), None, "海南藏族自治州"),
        ("朝阳区", (), None, None),
        ("朝阳区", ("北京",), None, "北京市朝阳区"),
        ("朝阳区", ("吉林", "长春市"), None, "长春市朝阳区"),
        ("长春市朝阳区", (), None, "长春市朝阳区"),
        ("北京朝阳区", (), None, "北京市朝阳区"),
        ("鼓楼区", ("福州",), None, "福州市鼓楼区"),
        ("雄安新区", (), None, "雄安新区"),
        ("浦东", (), None, "浦东新区"),
        ("新疆生产建设兵团", (), None, "新疆生产建设兵团"),
        ("襄樊市", (), None, "襄樊市"),
        ("襄阳", (), None, "襄阳市"),
        ("襄樊", (), 2020, None),
        ("巢湖市", (), 2005, "安徽省巢湖市"),
        ("巢湖市", (), None, "巢湖市"),
        ("莱芜市", (), 2010, "山东省莱芜市"),
        ("火星市", (), None, None),
        ("", (), None, None),
    ],
)
def test_a_name_is_told_apart_by_context_and_year(name: str, context: tuple[str, ...], year: int | None, local: str | None) -> None:
    """The one place is found, or none where the name stays open."""
    assert _local(name, context, year) == local


@pytest.mark.parametrize(
    ("old", "new"), [("襄樊市", "襄阳市"), ("即墨市", "即墨区"), ("中甸县", "香格里拉县"), ("郫县", "郫都区"), ("旅大市", "大连市")]
)
def test_a_renamed_place_knows_its_successor(old: str, new: str) -> None:
    """replaced_by leads from the old name to the next one."""
    place = resolve(old)
    assert place is not None and places.by_local()[place.replaced_by].label == new


def test_successors_come_after_their_predecessors_and_in_no_circle() -> None:
    """A successor is there in the year, or the one after it, in which its predecessor ends, and lasts as long at least."""
    by_local = places.by_local()
    ended = [place for place in places.every() if place.end is not None]
    pairs = [(place, by_local[place.replaced_by]) for place in ended if place.replaced_by]
    assert [place.local for place, after in pairs if (after.start or 0) > (place.end or 0) + 1 or (after.end or 9999) < (place.end or 0)] == []
    assert [place.local for place, after in pairs if len(_line(place)) != len(set(_line(place)))] == []
    assert len(pairs) > 0.85 * len(ended)
    assert [place.local for place in places.current() if place.replaced_by] == []


def _line(place: places.Place) -> list[str]:
    """The local names of a place and its successors; one more than there are in a circle."""
    line = [place.local]
    while place.replaced_by and place.replaced_by not in line[:-1]:
        place = places.by_local()[place.replaced_by]
        line.append(place.local)
    return line


@pytest.mark.parametrize(
    ("name", "year", "local"),
    [("即墨", 2010, ["即墨市"]), ("即墨", 2025, ["即墨区"]), ("毕节", 2005, ["毕节地区", "毕节地区毕节市"]), ("忠", 2020, [])],
)
def test_a_short_name_means_the_places_of_the_year(name: str, year: int, local: list[str]) -> None:
    """By the official name of that year without its last word; one character is no such name."""
    assert sorted(place.local for place in places.called(name, year)) == local


def test_what_is_certain_of_several_places_is_where_they_all_lie() -> None:
    """Two districts of one name in a province are in it; those of two provinces share nothing."""
    within = places.open_in([place for place in places.bearers("鼓楼区") if "江苏省" in place.parents])
    assert within is not None and (within.local, within.label, within.parents, within.code) == ("江苏省鼓楼区", "鼓楼区", ("江苏省",), "")
    assert places.located("江苏省鼓楼区") == within and places.located("朝阳区") is None and places.open_in(()) is None
    assert places.open_in(places.bearers("朝阳区")) is None


def test_local_names_are_distinct_and_survive_iri_making() -> None:
    """No two places, current or former, share an IRI."""
    names = [local_name(place.local) for place in places.every()]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_today_has_the_divisions_that_the_state_counts() -> None:
    """34 provinces, 333 prefectures, codes distinct."""
    today = Counter(place.kind for place in places.current())
    assert today["province"] == PROVINCES and today["prefecture"] == 333 and today["special"] == 1
    assert len(places.by_code()) == sum(1 for place in places.current() if place.code)


def test_parents_are_of_higher_level_and_end_in_a_province() -> None:
    """Every chain of parents rises to a province."""
    by_local = places.by_local()
    chains = [[place, *(by_local[name] for name in place.parents)] for place in places.every()]
    assert [chain[0].local for chain in chains if chain[-1].kind != "province"] == []
    assert [chain[0].local for chain in chains if any(low.level < high.level for low, high in pairwise(chain))] == []


@given(st.sampled_from(places.every()))
def test_a_local_name_means_its_own_place(place: places.Place) -> None:
    """Asking for a local name among all places gives the place itself."""
    assert place in places.candidates(place.local)


@given(st.sampled_from(places.current()))
def test_the_full_chain_of_names_means_the_place(place: places.Place) -> None:
    """Province before the name tells it apart or leaves it open, never gives another province's place."""
    province = place.parents[-1] if place.parents else ""
    found = resolve(province + place.label)
    assert found is None or (found.label == place.label and (not province or province in found.parents))


@given(st.text(max_size=20))
def test_any_text_may_be_asked(text: str) -> None:
    """Unknown names give None, never an error."""
    found = resolve(text)
    assert found is None or found in places.every()


@given(st.sampled_from(sorted(places.names())))
def test_every_name_has_its_candidates(name: str) -> None:
    """What names() lists can be asked."""
    assert places.candidates(name)
