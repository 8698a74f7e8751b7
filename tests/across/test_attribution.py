"""To whom an article goes that names somebody without an office of their own. All people and articles are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.across.attribution import CIRCUMSTANCES, Circumstance, Index, Profile, likeness, nearest, occasions
from kg.across.evidence import Group
from kg.across.seats import seat
from kg.across.sightings import Background, Sighting
from kg.observations import HOLDS, PostSighting

NAME = "裘立本"
FRIENDS, OTHERS = ("温知远", "麦青禾", "佘远山"), ("沈行舟", "岑望舒", "顾清川")
BACKGROUND = Background(1000, {f"person:{name}": 20 for name in (*FRIENDS, *OTHERS)})


def sighting(document: str, before: tuple[str, ...], after: tuple[str, ...] = (), post: tuple[str, str] | None = None) -> Sighting:
    """The name in an article between others, in a post or none."""
    company = frozenset(f"person:{name}" for name in (*before, *after))
    where = seat(*post) if post else None
    posts = ((PostSighting(NAME, *post, HOLDS, "2023-05-01", "2023-05-01", 0), where),) if post and where else ()
    beside = frozenset(f"beside:{name}" for name in (*before, *after))
    first = frozenset(f"person:{name}" for name in before)
    near = frozenset([*(f"before:{name}" for name in before[-2:]), *(f"after:{name}" for name in after[:2])])
    line = before[0] if before else "", before[-1] if before else "", ">", ""
    held = frozenset([("person:沈行舟", "民盟中央副主席")] if "沈行舟" in before and post else [])
    return Sighting(document, "2023-05-01", posts, company, first, beside, near, company, *line, frozenset(), frozenset(), held, frozenset())


MINISTER = Profile(Group([sighting(f"m{at}", FRIENDS[:2], FRIENDS[2:], ("水利部", "部长")) for at in range(4)]), BACKGROUND)
LEADER = Profile(Group([sighting(f"l{at}", OTHERS[:1], OTHERS[1:], ("民盟中央", "副主席")) for at in range(4)]), BACKGROUND)


def shown(name: str, seen: Sighting, known: Profile) -> float:
    """How much of a circumstance a sighting shows."""
    return next(each for each in CIRCUMSTANCES if each.name == name).shown(seen, known)


def test_an_article_goes_to_the_one_with_whose_company_it_is_told() -> None:
    """The same companions in the same order."""
    assert nearest([sighting("x", FRIENDS[:2], FRIENDS[2:])], [MINISTER, LEADER]) == 0
    assert nearest([sighting("x", OTHERS[:1], OTHERS[1:])], [MINISTER, LEADER]) == 1


def test_an_article_that_tells_nothing_goes_to_nobody() -> None:
    """Nor does one that goes with both alike."""
    assert nearest([sighting("x", ())], [MINISTER, LEADER]) is None
    assert nearest([sighting("x", FRIENDS[:2], FRIENDS[2:])], [MINISTER, MINISTER]) is None


def test_who_is_named_after_those_who_come_before_is_as_ever() -> None:
    """And the other way round it speaks against."""
    assert shown("order", sighting("x", FRIENDS[:2], FRIENDS[2:]), MINISTER) > 0 > shown("order", sighting("x", FRIENDS[2:], FRIENDS[:2]), MINISTER)


def test_neighbours_in_the_list_who_hold_the_office_speak_for_it() -> None:
    """Lists are made of blocks of one office each."""
    among = sighting("x", ("沈行舟",))
    assert shown("neighbours", among, LEADER) > shown("neighbours", among, MINISTER)


def test_who_stands_between_leaders_of_the_same_organs_is_the_one_who_ever_did() -> None:
    """Though none of them was ever named beside the person; who is named first counts by organ too."""
    for circumstance, told in (("between", "全国政协>全国人大常委会"), ("under", "全国政协")):
        seen = [sighting(f"k{at}", (), (), ("水利部", "部长"))._replace(**{circumstance: told}) for at in range(4)]
        known = Profile(Group(seen), BACKGROUND)
        assert shown(circumstance, seen[0], known) > 0 > shown(circumstance, sighting("x", ()), known)


def test_articles_of_four_days_with_the_same_one_right_before_are_of_one_occasion() -> None:
    """Not with another one or nobody before, later, or without a day."""
    told = [("甲", "03"), ("乙", "03"), ("", "03"), ("", "03"), ("甲", "06"), ("甲", "07"), ("甲", "")]
    seen = [sighting(f"x{at}", ())._replace(previous=name, day=day and f"2024-05-{day}") for at, (name, day) in enumerate(told)]
    assert sorted(sorted(each.document for each in found) for found in occasions(seen)) == [["x0", "x4"], ["x1"], ["x2"], ["x3"], ["x5"], ["x6"]]


def test_the_country_of_a_post_abroad_speaks_for_its_holder_beside_the_name_and_against_where_it_is_missing() -> None:
    """Anywhere else in the story it says nothing of either."""
    abroad = Profile(Group([sighting(f"k{at}", (), (), ("肯尼亚", "总统")) for at in range(4)]), BACKGROUND)
    kenya = frozenset(["place:肯尼亚"])
    beside, elsewhere = (sighting("x", ())._replace(circumstances=kenya, near=near) for near in (kenya, frozenset[str]()))
    assert [shown("country", each, abroad) for each in (beside, elsewhere, sighting("x", ()))] == [1.0, 0.0, 0.0]
    assert [shown("no country", each, abroad) for each in (beside, elsewhere, sighting("x", ()))] == [0.0, 0.0, -1.0]
    assert {shown(name, beside, MINISTER) for name in ("country", "no country")} == {0.0}
    assert nearest([beside], [MINISTER, abroad]) == 1
    assert nearest([sighting("x", FRIENDS[:2])], [MINISTER, abroad]) == 0


def test_the_province_and_the_body_of_a_post_speak_for_its_holder() -> None:
    """Wherever the story names them; a province that is seldom named speaks louder than one where everything takes place."""
    governor = Profile(Group([sighting("g", (), (), ("浙江省政府", "省长"))]), BACKGROUND)
    mayor = Profile(Group([sighting("b", (), (), ("北京市政府", "市长"))]), Background(1000, {"place:北京市": 500}))
    told = sighting("x", ())._replace(circumstances=frozenset(["place:浙江省", "place:北京市", "body:水利部"]))
    assert shown("province", told, governor) > shown("province", told, mayor) > shown("province", told, MINISTER) == 0.0
    assert (shown("body", told, governor), shown("body", told, MINISTER)) == (0.0, 1.0)


def test_the_same_names_right_before_and_after_speak_for_it() -> None:
    """Each at its own side, and the more so the seldomer they are named at all."""
    assert shown("next", sighting("x", FRIENDS[:2], FRIENDS[2:]), MINISTER) > 0
    assert shown("next", sighting("x", FRIENDS[2:], FRIENDS[:2]), MINISTER) < 0
    assert shown("next", sighting("x", ()), MINISTER) == 0.0


def test_who_is_named_first_in_the_article_tells_whose_story_it_is() -> None:
    """The person itself, or the one whom it always accompanies."""
    head = Profile(Group([sighting(f"h{at}", (), FRIENDS) for at in range(4)]), BACKGROUND)
    alone, led = sighting("x", ()), sighting("y", FRIENDS)
    assert shown("lead", alone, head) > shown("lead", alone, MINISTER)
    assert shown("lead", led, MINISTER) > shown("lead", led, head)


def test_what_the_sentence_with_the_name_names_is_compared_by_itself() -> None:
    """Its people, and its bodies and places."""
    dam = Profile(Group([sighting("d", FRIENDS)._replace(near=frozenset(["body:水利部", "place:浙江省"]))]), BACKGROUND)
    assert shown("sentence", sighting("x", FRIENDS), dam) > shown("sentence", sighting("x", OTHERS), dam) == 0.0
    assert shown("scene", sighting("x", ())._replace(near=frozenset(["body:水利部"])), dam) > shown("scene", sighting("x", FRIENDS), dam) == 0.0


@pytest.mark.parametrize("circumstance", CIRCUMSTANCES, ids=lambda each: each.name)
def test_each_circumstance_has_a_weight_and_a_reason(circumstance: Circumstance) -> None:
    """Weights are positive: what speaks against is a negative strength."""
    assert circumstance.weight > 0
    assert circumstance.reason


_TOKENS = st.frozensets(st.sampled_from([f"person:{name}" for name in (*FRIENDS, *OTHERS)]), min_size=1)


@given(st.lists(_TOKENS, min_size=1, max_size=5), _TOKENS)
def test_the_cosine_is_one_with_the_same_set_and_never_more(sets: list[frozenset[str]], tokens: frozenset[str]) -> None:
    """And the largest over all sets."""
    found = Index(sets, BACKGROUND).best(tokens)
    assert 0 <= found <= 1 + 1e-9
    assert Index([*sets, tokens], BACKGROUND).best(tokens) == pytest.approx(1)
    cosines = [Index([each], BACKGROUND).best(tokens) for each in sets]
    assert found == pytest.approx(max(cosines))
    assert Index(sets, BACKGROUND).best(tokens, 3) == pytest.approx(sum(sorted(cosines)[-3:]) / 3)


def test_several_articles_count_as_their_mean() -> None:
    """However many they are."""
    one = sighting("x", FRIENDS)
    assert likeness([one, one, one], MINISTER) == pytest.approx(likeness([one], MINISTER))
