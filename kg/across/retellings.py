"""One event told several times: by several outlets, on following days, as preview, report and summary. Observations → clusters → renamings.

Tellings that can be of one event share an agent, a name, a document or a piece of an event's name, and their days meet; only they are compared
(``kg.across.likeness``). The likest are joined first; a cluster takes nothing that any of its tellings speaks against, and one telling of each
article unless that calls both alike. What stays unsure stays apart, also where two tellings happen to be called alike (2024-09_李希_会见).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from kg.across.likeness import SAME, points
from kg.across.renamings import APART, Renamings
from kg.across.tellings import FAIR, SESSIONS, Telling, plain, telling
from kg.iri import PREFIXES, local_name
from kg.observations import Observations

__all__ = ["Retelling", "apart_name", "best", "clusters", "held", "in_time", "joined", "judge", "keys", "likenesses", "retellings"]

#: Points from which on two tellings with one name and date are one event's: then only evidence against parts them.
_MET = 2.0
#: The same where one gives a month or year and the other one a day or month in it.
_NEARLY = 4.5
#: Points below which a telling keeps another out of its cluster.
_AGAINST = 0.0
#: Characters of a name by which tellings are brought together.
_PIECE = 4


@dataclass(frozen=True, slots=True)
class Retelling:
    """An event: the local part of its IRI, and its tellings by date of publication and document."""

    local: str
    tellings: tuple[Telling, ...]


def judge(seen: Sequence[Observations]) -> Renamings:
    """What is renamed so that an event has one IRI in all articles that tell it, and two events have two."""
    found = retellings(seen)
    of: dict[str, dict[str, str]] = defaultdict(dict)
    told: dict[str, set[str]] = defaultdict(set)
    for each in found:
        for one in each.tellings:
            told[one.event.local].add(each.local)
            if one.event.local != each.local:
                of[one.document][_iri(one.event.local)] = _iri(each.local)
    same = {_iri(old): _iri(next(iter(new))) for old, new in sorted(told.items()) if len(new) == 1 and old not in new}
    return Renamings({document: dict(sorted(names.items())) for document, names in sorted(of.items())}, same)


def _iri(local: str) -> str:
    return PREFIXES["event"] + local


def retellings(seen: Iterable[Observations]) -> list[Retelling]:
    """All events of these articles, sorted by local part. The order of ``seen`` does not matter."""
    found = [sorted(each, key=_order) for each in clusters(telling(article, event) for article in seen for event in article.events)]
    names = _names(found)
    return sorted((Retelling(name, tuple(each)) for name, each in zip(names, found, strict=True)), key=lambda each: each.local)


def _order(one: Telling) -> tuple[str, str, str]:
    return one.published, one.document, one.event.local


def held(seen: Iterable[Observations]) -> list[str]:
    """Local parts of the events that one of these articles announces and another one tells as held, sorted; renamings are made already."""
    told: dict[str, set[bool]] = defaultdict(set)
    for article in seen:
        for event in article.events:
            told[event.local].add(event.scheduled)
    return sorted(local for local, ways in told.items() if len(ways) > 1)


# ── which tellings are one event's ───────────────────────────────────────────


def clusters(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """The tellings by event."""
    told = in_time(tellings)
    return joined(told, likenesses(told))


def in_time(tellings: Iterable[Telling]) -> list[Telling]:
    """The tellings by the days that they leave open, then by key."""
    return sorted(tellings, key=lambda one: (one.first, one.last, one.key))


def joined(told: Sequence[Telling], alike: Iterable[tuple[float, int, int]]) -> list[list[Telling]]:
    """Tellings in time by event, given what ``likenesses`` tells of them. Those that no chain of likenesses ties have nothing to do with each
    other: each such group may be judged by itself."""
    members = {place: [place] for place in range(len(told))}
    home = list(range(len(told)))
    for _, mine, theirs in sorted(alike):
        large, small = sorted((home[mine], home[theirs]), key=lambda each: -len(members[each]))
        if large != small and _joins([told[place] for place in members[large]], [told[place] for place in members[small]]):
            for place in members[small]:
                home[place] = large
            members[large] += members.pop(small)
    return [[told[place] for place in each] for each in members.values()]


def likenesses(told: Sequence[Telling], new: Container[tuple[str, str]] | None = None) -> Iterator[tuple[float, int, int]]:
    """Pairs of places in ``told``, tellings in time, that are alike enough, after their points, negated; with ``new`` only those with one of these
    keys."""
    for mine, theirs in _candidates(told):
        if new is None or told[mine].key in new or told[theirs].key in new:
            given = points(told[mine], told[theirs])
            if given >= _enough(told[mine], told[theirs]):
                yield -given, mine, theirs


def _enough(one: Telling, other: Telling) -> float:
    """Points from which on two tellings are one event's."""
    return _MET if _meet(one, other) else _NEARLY if _as_far_as_told(one, other) else SAME


def _meet(one: Telling, other: Telling) -> bool:
    """Whether two tellings have one date and one telling name."""
    return one.event.local == other.event.local and bool(one.name or one.parties or one.works)


def _as_far_as_told(one: Telling, other: Telling) -> bool:
    """Whether two tellings have one telling name and one date, as far as both give it: 2024-08, 2024-08-13; not of sessions, which have sittings."""
    mine, theirs = sorted((one.event.begin, other.event.begin), key=len)
    return bool(mine) and theirs.startswith(mine) and one.event.type not in SESSIONS and _called_alike(one, other)


def _called_alike(one: Telling, other: Telling) -> bool:
    """Whether two tellings of one type have one name that tells, or one label with a place in it."""
    if one.event.type != other.event.type:
        return False
    return one.name == other.name if one.name or other.name else one.event.label == other.event.label and bool(one.detail)


def _twice(one: Telling, other: Telling) -> bool:
    """Whether an article tells one event twice, by its name in full and in short or with the day and without."""
    return _called_alike(one, other) and not (one.exact and other.exact and one.first != other.first)


def _candidates(told: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of places in ``told``, which is sorted by first day, that have a key in common and days that meet, give or take one."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        for key in keys(one):
            blocks[key].append(place)
    found: set[tuple[int, int]] = set()
    for block in blocks.values():
        open_: list[int] = []
        for place in block:
            open_ = [other for other in open_ if told[other].last + 1 >= told[place].first]
            found.update((other, place) for other in open_ if told[other].document != told[place].document or _twice(told[other], told[place]))
            open_.append(place)
    return found


def keys(one: Telling) -> set[str]:
    """What a telling can be found by: only those that share a key, and whose days meet, are compared."""
    pieces = {one.name[at : at + _PIECE] for at in range(max(len(one.name) - _PIECE + 1, 1))} if one.name else set()
    return {*one.principals, *one.parties, *one.present, *one.objects, *one.works, *pieces, *filter(FAIR.fullmatch, (one.name[-3:],))}


def _joins(mine: Sequence[Telling], theirs: Sequence[Telling]) -> bool:
    return all(_may_be_one(a, b) for a, b in product(mine, theirs))


def _may_be_one(one: Telling, other: Telling) -> bool:
    return points(one, other) >= _AGAINST and (one.document != other.document or _twice(one, other))


# ── what an event is called ──────────────────────────────────────────────────


def _names(found: Sequence[Sequence[Telling]]) -> list[str]:
    """A local part for each event: its best telling's; where another event has that first, with the document's id behind it."""
    heads = [best(each) for each in found]
    taken: dict[str, Telling] = {}
    for one in sorted(heads, key=_order):
        taken.setdefault(one.event.local, one)
    return [one.event.local if taken[one.event.local] is one else apart_name(one.event.local, one.document) for one in heads]


def best(tellings: Iterable[Telling]) -> Telling:
    """The telling of an event whose name it bears, however many others there are."""
    return max(sorted(tellings, key=_order), key=_rank)


def apart_name(local: str, document: str) -> str:
    """The local part of an event that shares its date and name with one told before, after the document of its best telling."""
    return f"{local}{APART}{local_name(document)[:8]}"


def _rank(one: Telling) -> tuple[bool, bool, int, bool, int, str]:
    """An exact day before a month, told before announced, a name of its own before a description, then the longer one."""
    event = one.event
    distinct = 2 if one.name else 1 if one.parties or one.works or one.detail else 0
    length = len(event.label)
    return one.exact, not event.scheduled, distinct, length <= _LONGEST and plain(event), length if length <= _LONGEST else -length, event.local


#: Characters of a name; what is longer is more often a clause than a name.
_LONGEST = 36
