"""To whom an article goes that names somebody without an office of their own. All people and articles are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.across.attribution import CIRCUMSTANCES, Circumstance, Index, Profile, likeness, nearest
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
    held = frozenset([("person:沈行舟", "民盟中央副主席")] if "沈行舟" in before and post else [])
    return Sighting(document, "2023-05-01", posts, company, first, beside, frozenset(), held, frozenset(), frozenset())


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


def test_the_other_side_of_a_meeting_is_from_abroad() -> None:
    """A guest is no minister at home."""
    guest = replace(sighting("x", ()), roles=frozenset(["对方"]))
    abroad = Profile(Group([sighting("k", (), (), ("肯尼亚", "总统"))]), BACKGROUND)
    assert shown("guest", guest, MINISTER) == -1.0
    assert shown("guest", guest, abroad) == 1.0
    assert nearest([guest], [MINISTER, abroad]) == 1


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
    assert found == pytest.approx(max(Index([each], BACKGROUND).best(tokens) for each in sets))


def test_several_articles_count_as_their_mean() -> None:
    """However many they are."""
    one = sighting("x", FRIENDS)
    assert likeness([one, one, one], MINISTER) == pytest.approx(likeness([one], MINISTER))
