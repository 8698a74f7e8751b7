"""Spells in posts, from dated observations and decisions, each bound with the sentence that says so.

Somebody's tenure began between ``not_before`` and ``first`` and ended between ``last`` and ``not_after``. An article says who was what on a
day, never "since", so the bounds stay apart until decisions close them (compare FollowTheMoney's Occupancy; Wikidata's P39 with P580, P582).
Posts never end each other: each is judged by what is said of it alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from kg.across.offices import Office, office
from kg.observations import APPOINTED, FORMERLY, HOLDS, REMOVED, Observations, PostSighting

#: Days after a removal in which the old post may still be printed; later it is a new stint.
LINGERING = 90


@dataclass(frozen=True, slots=True)
class Bound:
    """An ISO day and the sentence that gives it: document and number of the sentence."""

    day: str
    document: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Tenure:
    """One spell of a person in an office: ``first`` and ``last`` day seen in it, the day it did not begin before and the day it did not outlast.

    ``posts`` are the posts (body, title) as written that are this office: 浙江省.副省长 and 浙江省政府.副省长 are one.
    ``number`` counts the spells of the person in the post from 1, by time. ``lingering`` are sightings after the removal that are no new stint.
    ``decided``: a decision ended it; else the end is only said in passing (原、时任), and a later sighting takes it back.
    """

    person: str
    office: Office
    posts: tuple[tuple[str, str], ...] = ()
    number: int = 1
    first: Bound | None = None
    last: Bound | None = None
    not_before: Bound | None = None
    not_after: Bound | None = None
    lingering: tuple[Bound, ...] = ()
    decided: bool = False

    def bounds(self) -> Iterator[tuple[str, Bound]]:
        """The bounds that are known, by name."""
        named = (("first", self.first), ("last", self.last), ("not_before", self.not_before), ("not_after", self.not_after))
        return ((name, bound) for name, bound in named if bound is not None)

    def evidence(self) -> Iterator[Bound]:
        """All that is cited: the bounds, and the sightings after the removal."""
        yield from (bound for _, bound in self.bounds())
        yield from self.lingering


#: A sighting with the document that it stands in.
Witness = tuple[str, PostSighting]
_ORDER = {APPOINTED: 0, HOLDS: 1, REMOVED: 2, FORMERLY: 3}


def tenures(seen: Iterable[Observations]) -> list[Tenure]:
    """The spells of all people in all offices, sorted by person, office and number."""
    return told((each.document, post) for each in seen for post in each.posts)


def told(witnesses: Iterable[Witness]) -> list[Tenure]:
    """The spells that sightings tell of, sorted by person, office and number; those of one person hang on no other's.

    Offices of one label are one, however their words divide into body and title.
    """
    found: dict[tuple[str, str], list[Witness]] = defaultdict(list)
    for document, post in witnesses:
        found[post.person, office(post.body, post.title).label].append((document, post))
    return [tenure for key in sorted(found) for tenure in spells(found[key])]


def spells(witnesses: Iterable[Witness]) -> list[Tenure]:
    """The spells of one person in one office, by time. Undated sightings tell of a spell only where no dated one does."""
    ordered = sorted(witnesses, key=lambda each: (_day(each[1]), _ORDER[each[1].how], each[0], each[1].sentence))
    dated = [each for each in ordered if _day(each[1])]
    found: list[Tenure] = []
    for how, run in groupby(dated or ordered[:1], key=lambda each: each[1].how):
        several = list(run)
        # While a spell is open, the sightings between the first and the last of a run tell nothing: most are of this kind.
        for document, post in [several[0], *several[-1:][: len(several) - 1]] if how == HOLDS and _is_open(found) else several:
            found = _with(found, post, Bound(_day(post), document, post.sentence))
    posts = tuple(sorted({(post.body, post.title) for _, post in ordered}))
    return [replace(each, posts=posts, number=number) for number, each in enumerate(found, 1)]


def _is_open(found: Sequence[Tenure]) -> bool:
    return not found or found[-1].not_after is None or not found[-1].decided


def _day(post: PostSighting) -> str:
    """The day by which a sighting holds for certain: the last that its words may mean."""
    return post.end


def _with(found: Sequence[Tenure], post: PostSighting, at: Bound) -> list[Tenure]:
    """The spells after one more sighting, which is not before the others."""
    *before, current = found or [Tenure(post.person, office(post.body, post.title))]
    if post.how == APPOINTED:
        return [*before, *_appointed(current, post, at)]
    if post.how == HOLDS:
        return [*before, *_held(current, at)]
    return [*before, _ended(current, at, post.how == REMOVED)]


def _appointed(current: Tenure, post: PostSighting, at: Bound) -> list[Tenure]:
    """An appointment begins a spell unless one is open: then it confirms it (a new term of office)."""
    began = replace(at, day=post.begin) if post.begin else None
    if current.not_after is not None and current.not_after.day < at.day:
        return [current, Tenure(current.person, current.office, first=_dated(at), last=_dated(at), not_before=began)]
    if current.first is None:
        return [replace(current, first=_dated(at), last=_dated(at), not_before=began)]
    return [_seen(current, at)]


def _held(current: Tenure, at: Bound) -> list[Tenure]:
    if current.not_after is None or not current.decided:
        return [replace(current, first=current.first or _dated(at), last=_dated(at), not_after=None)]
    if at.day <= current.not_after.day:
        return [_seen(current, at)]
    if _days_between(current.not_after.day, at.day) <= LINGERING:
        return [replace(current, lingering=(*current.lingering, at))]
    return [current, Tenure(current.person, current.office, first=at, last=at)]


def _ended(current: Tenure, at: Bound, decided: bool) -> Tenure:
    """The first decision that ends a spell counts; what is said in passing gives way to it."""
    if current.not_after is not None and (current.decided or not decided):
        return current
    return replace(current, not_after=_dated(at), decided=decided)


def _seen(current: Tenure, at: Bound) -> Tenure:
    return replace(current, first=current.first or _dated(at), last=_dated(at))


def _dated(at: Bound) -> Bound | None:
    return at if at.day else None


def _days_between(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)) // timedelta(1)
