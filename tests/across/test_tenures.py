"""Spells in posts from dated observations and decisions. All people are invented."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.across.offices import office
from kg.across.tenures import Tenure, Witness, spells, tenures
from kg.observations import APPOINTED, FORMERLY, HOLDS, REMOVED, Observations, PostSighting


def seen(how: str, day: str, title: str = "厅长", begin: str | None = None, body: str = "湖南省水利厅") -> Witness:
    """A sighting of 温知远 in an article of its own day."""
    return f"d{day}{how}", PostSighting("温知远", body, title, how, day if begin is None else begin, day, 1)


def told(tenure: Tenure) -> dict[str, str]:
    """The bounds of a spell by name."""
    return {name: bound.day for name, bound in tenure.bounds()}


@pytest.mark.parametrize(
    ("sightings", "expected"),
    [
        ([seen(HOLDS, "2024-05-01")], [{"first": "2024-05-01", "last": "2024-05-01"}]),
        ([seen(HOLDS, "2024-05-01"), seen(HOLDS, "2023-02-01")], [{"first": "2023-02-01", "last": "2024-05-01"}]),
        (
            [seen(APPOINTED, "2023-01-10"), seen(HOLDS, "2024-05-01"), seen(REMOVED, "2024-09-30")],
            [{"first": "2023-01-10", "last": "2024-05-01", "not_before": "2023-01-10", "not_after": "2024-09-30"}],
        ),
        ([seen(REMOVED, "2024-09-30")], [{"not_after": "2024-09-30"}]),
        ([seen(HOLDS, "2022-01-01"), seen(FORMERLY, "2024-01-01")], [{"first": "2022-01-01", "last": "2022-01-01", "not_after": "2024-01-01"}]),
        ([seen(FORMERLY, "2022-01-01"), seen(HOLDS, "2024-01-01")], [{"first": "2024-01-01", "last": "2024-01-01"}]),
        (
            [seen(FORMERLY, "2022-01-01"), seen(REMOVED, "2022-03-01"), seen(REMOVED, "2022-04-01")],
            [{"not_after": "2022-03-01"}],
        ),
        ([seen(APPOINTED, "2022-12-29", begin="2022-12-01")], [{"first": "2022-12-29", "last": "2022-12-29", "not_before": "2022-12-01"}]),
        ([seen(APPOINTED, "2022-12-29", begin="")], [{"first": "2022-12-29", "last": "2022-12-29"}]),
        ([seen(HOLDS, "2022-01-01"), seen(APPOINTED, "2023-03-12")], [{"first": "2022-01-01", "last": "2023-03-12"}]),
        ([seen(HOLDS, "")], [{}]),
        ([seen(HOLDS, ""), seen(HOLDS, "2024-05-01")], [{"first": "2024-05-01", "last": "2024-05-01"}]),
    ],
)
def test_bounds(sightings: list[Witness], expected: list[dict[str, str]]) -> None:
    """First and last day seen come from observations, the other bounds from decisions; 原 ends a spell only until somebody sees it going on."""
    assert [told(each) for each in spells(sightings)] == expected


def test_two_stints_stay_two() -> None:
    """After a removal a new appointment, or a sighting long afterwards, begins a second spell."""
    again = [seen(HOLDS, "2020-01-01"), seen(REMOVED, "2021-01-01"), seen(APPOINTED, "2023-07-25"), seen(HOLDS, "2024-01-01")]
    first, second = spells(again)
    assert (told(first)["not_after"], told(second)["not_before"], second.number) == ("2021-01-01", "2023-07-25", 2)
    assert [told(each).get("first") for each in spells([seen(HOLDS, "2020-01-01"), seen(REMOVED, "2021-01-01"), seen(HOLDS, "2022-01-01")])] == [
        "2020-01-01",
        "2022-01-01",
    ]


def test_a_post_printed_soon_after_its_end_is_no_new_stint() -> None:
    """It is kept as a sighting after the end, for somebody to look at."""
    (only,) = spells([seen(HOLDS, "2020-01-01"), seen(REMOVED, "2021-01-01"), seen(HOLDS, "2021-01-20")])
    assert told(only) == {"first": "2020-01-01", "last": "2020-01-01", "not_after": "2021-01-01"}
    assert [each.day for each in only.lingering] == ["2021-01-20"]


def test_an_additional_post_never_ends_another() -> None:
    """Each post is judged by what is said of it alone."""
    posts = (seen(HOLDS, "2024-01-01")[1], seen(APPOINTED, "2024-06-01", title="党组书记")[1])
    found = tenures([Observations("d", "2024-06-01", (("温知远", 1),), posts, (), {})])
    assert {each.office.title: "not_after" in told(each) for each in found} == {"厅长": False, "党组书记": False}


def test_every_bound_has_its_sentence() -> None:
    """Document and number of the sentence that gives the day."""
    (only,) = spells([seen(APPOINTED, "2023-01-10"), seen(HOLDS, "2024-05-01"), seen(REMOVED, "2024-09-30")])
    assert [(name, bound.document) for name, bound in only.bounds()] == [
        ("first", "d2023-01-10appointed"),
        ("last", "d2024-05-01holds"),
        ("not_before", "d2023-01-10appointed"),
        ("not_after", "d2024-09-30removed"),
    ]


@pytest.mark.parametrize(
    ("written", "expected", "sole"),
    [
        (("浙江省", "副省长"), ("浙江省政府", "副省长", "浙江省副省长"), False),
        (("浙江省政府", "副省长"), ("浙江省政府", "副省长", "浙江省副省长"), False),
        (("中央政治局", "外交部长"), ("外交部", "部长", "外交部部长"), True),
        (("肯尼亚", "外交部长"), ("肯尼亚", "外交部长", "肯尼亚外交部长"), True),
        (("中央书记处", "书记"), ("中央书记处", "书记", "中央书记处书记"), False),
        (("湖南省水利厅", "厅长"), ("湖南省水利厅", "厅长", "湖南省水利厅厅长"), True),
    ],
)
def test_offices(written: tuple[str, str], expected: tuple[str, str, str], sole: bool) -> None:
    """One office under several forms of words, and whether one person at a time holds it."""
    assert office(*written) == (*expected, sole)


DAYS = st.dates().map(lambda day: day.isoformat())
HOW = st.sampled_from([HOLDS, FORMERLY, APPOINTED, REMOVED])


@given(st.lists(st.builds(seen, HOW, DAYS), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_spells_do_not_depend_on_the_order_of_articles(sightings: list[Witness], shuffler: random.Random) -> None:
    """They are a function of the set; bounds enclose each other and spells follow each other."""
    shuffled = [*sightings]
    shuffler.shuffle(shuffled)
    found = spells(sightings)
    assert spells(shuffled) == found
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    for each in found:
        days = [told(each)[name] for name in ("not_before", "first", "last", "not_after") if name in told(each)]
        assert days == sorted(days)
    ends = [each.not_after.day for each in found[:-1] if each.not_after]
    assert len(ends) == len(found) - 1
    assert all(end < told(after)["first"] for end, after in zip(ends, found[1:], strict=True))


def test_posts_of_one_label_are_one_office() -> None:
    """中国国家主席, 国家主席 and 中华人民共和国主席 are one spell, for its name is made of the label."""
    posts = [("中国", "国家主席"), ("中华人民共和国", "国家主席"), ("中华人民共和国", "主席")]
    sightings = [PostSighting("温知远", body, title, HOLDS, f"2024-05-0{n}", f"2024-05-0{n}", n) for n, (body, title) in enumerate(posts, 1)]
    found = tenures([Observations("d", "2024-05-09", (("温知远", 1),), tuple(sightings), (), {})])
    assert [(each.office.label, told(each)) for each in found] == [("国家主席", {"first": "2024-05-01", "last": "2024-05-03"})]
