"""Longer and shorter forms of foreign names. All people and articles are invented."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.across.forms import Bearer, called, forms, parts, relatives, shorter
from kg.across.ledger import DIFFERENT, SAME, UNSURE, Decision
from kg.across.sightings import background, glimpse
from kg.observations import HOLDS, PostSighting

SHORT, LONG = "达韦拉", "罗德里戈·达韦拉"


def bearer(name: str, *seen: tuple[str, str, str], local: str = "") -> Bearer:
    """Who is seen on ISO days in posts (body, title), an article each."""
    posts = [(PostSighting(name, body, title, HOLDS, day, day, 0), day) for day, body, title in seen]
    return Bearer(name, local or name, tuple(glimpse(f"{name}.{at}", day, [post], ()) for at, (post, day) in enumerate(posts)))


def president(name: str, *days: str, country: str = "巴西") -> Bearer:
    """Who is seen as president."""
    return bearer(name, *((day, country, "总统") for day in days))


def verdicts(*bearers: Bearer, decisions: Sequence[Decision] = ()) -> dict[tuple[str, str], str]:
    """Short and long form → verdict."""
    return {(form.short, form.long): form.verdict for form in forms(bearers, background(), decisions)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SHORT, LONG),
        ("罗德里戈", LONG),
        ("罗·达韦拉", LONG),
        ("罗德里戈·达韦拉", "罗德里戈·桑塔诺·达韦拉·林"),
        ("德里戈·达韦拉", LONG),
        (LONG, "罗德里戈·达韦拉与"),
    ],
)
def test_a_shorter_form_has_parts_of_the_longer_one_in_its_order(one: str, other: str) -> None:
    """An initial stands for a part; a character more or less at the end of a long part is the reading's."""
    assert shorter(one, other)
    assert not shorter(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("达韦", LONG), ("达韦拉·罗德里戈", "罗德里戈·桑塔诺·达韦拉"), ("费·达韦拉", LONG), ("罗", LONG), (LONG, LONG), ("商思齐", "商思远")],
)
def test_other_names_are_no_forms(one: str, other: str) -> None:
    """A piece of a part, another order, another initial, one character, the name itself."""
    assert not shorter(one, other)


def test_two_forms_seen_in_one_post_are_one_person() -> None:
    """The longer one is told under the shorter."""
    found = forms([president(SHORT, "2024-03-01", "2024-05-01"), president(LONG, "2024-04-02")], background())
    assert [(form.verdict, form.evidence[0].feature) for form in found] == [(SAME, "post")]
    assert dict(called(found)) == {LONG: SHORT}


def test_another_post_or_another_time_joins_nothing() -> None:
    """Nor does a post that is a small part of what is said of somebody."""
    assert not verdicts(president(SHORT, "2024-03-01"), president(LONG, "2024-04-02", country="秘鲁"))
    assert not verdicts(president(SHORT, "2024-03-01"), president(LONG, "2021-04-02"))
    mostly = bearer(SHORT, ("2024-03-01", "巴西", "总统"), *((f"2024-03-{day}", "肯尼亚", "国防部长") for day in range(10, 20)))
    assert not verdicts(mostly, president(LONG, "2024-04-02"))


def test_a_short_form_of_two_long_ones_is_neither_for_certain() -> None:
    """Two of a name in one post, one after the other, may be father and daughter."""
    found = verdicts(president(SHORT, "2024-03-01"), president(LONG, "2024-02-02"), president("玛丽娜·达韦拉", "2024-09-02"))
    assert found == {(SHORT, LONG): UNSURE, (SHORT, "玛丽娜·达韦拉"): UNSURE}


def test_of_two_short_forms_the_one_in_use_is_meant() -> None:
    """Where both are, neither is."""
    long = president(LONG, "2024-03-01", "2024-06-01")
    often = president("罗德里戈", *(f"2024-04-{day}" for day in range(10, 20)))
    assert verdicts(long, often, president(SHORT, "2024-05-01")) == {("罗德里戈", LONG): SAME, (SHORT, LONG): UNSURE}
    assert set(verdicts(long, president("罗德里戈", "2024-04-10"), president(SHORT, "2024-05-01")).values()) == {UNSURE}


def test_forms_of_forms_are_called_by_the_shortest() -> None:
    """However many there are between."""
    found = forms([president(name, "2024-03-01") for name in (SHORT, "罗·达韦拉", LONG)], background())
    assert dict(called(found)) == {LONG: SHORT, "罗·达韦拉": SHORT}


def test_the_ledger_outranks_the_posts() -> None:
    """It names the two forms, in either order."""
    one, other = president(SHORT, "2024-03-01"), president(LONG, "2024-04-02")
    for verdict in (DIFFERENT, UNSURE):
        assert verdicts(one, other, decisions=[Decision(verdict, SHORT, LONG, SHORT)]) == {(SHORT, LONG): verdict}
    assert verdicts(one, president(LONG, "2011-04-02"), decisions=[Decision(SAME, SHORT, SHORT, LONG)]) == {(SHORT, LONG): SAME}


_NAMES = st.lists(st.text("达韦拉罗德里戈", min_size=1, max_size=4), min_size=1, max_size=4).map("·".join)


@given(_NAMES, _NAMES)
def test_of_two_names_one_is_shorter_at_most(one: str, other: str) -> None:
    """And such names have a part in common, by which they find each other."""
    assert not (shorter(one, other) and shorter(other, one))
    if shorter(one, other):
        assert set(parts(one)) & set(parts(other))
        assert relatives(one, [other, one]) == [other] == relatives(other, [other]) or relatives(other, [one]) == [one]


@given(st.permutations([president(SHORT, "2024-03-01"), president(LONG, "2024-04-02"), president("罗·达韦拉", "2024-04-03")]))
def test_the_order_of_the_bearers_does_not_matter(bearers: list[Bearer]) -> None:
    """The same forms, sorted."""
    assert [(form.short, form.long) for form in forms(bearers, background())] == [("罗·达韦拉", LONG), (SHORT, "罗·达韦拉"), (SHORT, LONG)]
