"""People who share a name: the articles that name somebody → the people of that name.

In one article one name is one person. Articles that see the name in one firm office are of one person; such groups are weighed against each
other (``kg.across.evidence``), and joined unless something speaks against it: the same name is the same person until evidence says otherwise,
so that careers are not cut at transfers. Where something does, articles without an office of their own go to the person that they are nearest
to, or to nobody. What the ledger says outranks all of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from typing import NamedTuple

from kg.across.attribution import SURE, Profile, likeness, nearest, occasions
from kg.across.evidence import AGAINST, GLIMPSED, SLIP, Evidence, Group, evidence, rarity
from kg.across.ledger import DIFFERENT, SAME, UNSURE, Decision, by_name
from kg.across.offices import office
from kg.across.renamings import Renamings
from kg.across.seats import Seat, exclusive
from kg.across.sightings import Background, Sighting, background, sightings
from kg.iri import PREFIXES, iri, local_name
from kg.observations import HOLDS, Observations

__all__ = ["Namesakes", "Pair", "Person", "disputed", "judged", "namesakes", "renamings", "weighed"]

#: Points of two groups: from JOINED on they are one person, below APART two; between, nobody can say.
JOINED, APART = 0.0, -3.0
#: Points of a decision of the ledger.
DECIDED = {SAME: 100.0, DIFFERENT: -100.0, UNSURE: (JOINED + APART) / 2}
#: By how many points a group must be nearer to one person than to another one.
CLEARER = 1.5
#: How many points circumstances may give for one of two people.
CIRCUMSTANTIAL = 4.0
#: Natural logarithm of the odds from which on articles with an office of their own are counted as those of somebody who is not seen in it.
OWN = 2 * SURE


class Pair(NamedTuple):
    """Two people of one name as the judge sees them: their local names, the verdict (``same``, ``different``, ``unsure``), points, evidence."""

    one: str
    other: str
    verdict: str
    points: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One of the people of a name: the ``local`` part of the IRI, the ``documents`` that name this one by day, offices with the number of articles
    that give them (most first), and the first and last ISO day."""

    name: str
    local: str
    documents: tuple[str, ...]
    offices: tuple[tuple[str, int], ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The people of a name, those with an office by their first sighting, then the articles that can be nobody's for certain; and what was weighed
    between each two of them."""

    name: str
    people: tuple[Person, ...]
    pairs: tuple[Pair, ...]


def judged(seen: Sequence[Observations], decisions: Iterable[Decision] = ()) -> list[Namesakes]:
    """The names that several people bear, sorted. It is a pure function of all observations and the ledger's decisions."""
    decided = by_name(decisions)
    found, background = sightings(seen, decided)
    all_names = (namesakes(name, found[name], background, decided.get(name, ())) for name in sorted(found))
    return [each for each in all_names if len(each.people) > 1]


def disputed(name: str, seen: Sequence[Sighting], decisions: Sequence[Decision] = ()) -> bool:
    """Whether a name may be several people's, given its sightings with posts (``glimpse`` will do); else it is one person's for ``namesakes`` too."""
    groups = _groups(seen, ())
    return bool(decisions) or any(_apart(name, one, other, len(groups) == 2) for one, other in combinations(groups, 2))


def _apart(name: str, one: Group, other: Group, alone: bool) -> bool:
    """Whether two groups are two people's if nothing but what glimpses show speaks for one person. An error of the reading does if they are
    ``alone``: else the smaller one may be of a third."""
    if not evidence(one, other, background(), AGAINST):
        return False
    found = [each for each in evidence(one, other, background(), GLIMPSED) if alone or each.feature != SLIP]
    return sum(each.points for each in found) + rarity(name) < JOINED


def namesakes(name: str, seen: Sequence[Sighting], background: Background, decisions: Sequence[Decision] = ()) -> Namesakes:
    """The people of a name, given all its sightings."""
    decisions = _as_shown(decisions, seen)
    scores = _Scores(name, background, decisions)
    joined = _joined(_joined(_groups(seen, decisions), _Meant(name, background, decisions)), scores)
    people = [group for group in joined if any(scores.against(group, other) for other in joined if other is not group)]
    if len(people) < 2:
        return _told(name, [Group(seen)], [], scores)
    apart = {id(group) for group in people}
    people = _with_free(people, [group for group in joined if id(group) not in apart], background)
    placed = {sighting.document for group in people for sighting in group.sightings}
    people, lone = _with_lone(people, [each for each in seen if each.document not in placed], background)
    return _told(name, people, lone, scores)


def weighed(name: str, seen: Sequence[Sighting], background: Background, decisions: Sequence[Decision] = ()) -> tuple[Pair, ...]:
    """What was weighed between the groups of sightings that offices make, each called by the office that most articles give."""
    decisions = _as_shown(decisions, seen)
    scores = _Scores(name, background, decisions)
    found = ((one, other, scores.points(one, other)) for one, other in combinations(_groups(seen, decisions), 2))
    return tuple(Pair(one.office, other.office, _verdict(points), round(points, 2), scores.evidence(one, other)) for one, other, points in found)


def _verdict(points: float) -> str:
    return SAME if points >= JOINED else DIFFERENT if points < APART else UNSURE


def renamings(found: Iterable[Namesakes]) -> Renamings:
    """What the articles call by the name alone and is another one: in each document IRI as read → IRI of the person."""
    of: dict[str, dict[str, str]] = defaultdict(dict)
    for each in found:
        for person in each.people:
            for document in person.documents if person.local != local_name(each.name) else ():
                of[document][iri("person", each.name)] = PREFIXES["person"] + person.local
    return Renamings(of)


class _Scores:
    """Points of pairs of groups of one name, each pair weighed once."""

    def __init__(self, name: str, background: Background, decisions: Sequence[Decision]) -> None:
        self.prior, self.background, self.decisions = rarity(name), background, decisions
        self._known: dict[tuple[int, int], tuple[Group, Group, tuple[Evidence, ...]]] = {}

    def evidence(self, one: Group, other: Group) -> tuple[Evidence, ...]:
        """The evidence on two groups, the ledger's alone where it has decided."""
        key = id(one), id(other)
        if key not in self._known:
            decision = _decision(one, other, self.decisions)
            found = evidence(one, other, self.background) if decision is None else (_as_evidence(decision),)
            # The groups are kept with it, so that no other one can get their ids.
            self._known[key] = one, other, found
        return self._known[key][2]

    def points(self, one: Group, other: Group) -> float:
        """The sum of the evidence, with what the name's rarity says before any."""
        found = self.evidence(one, other)
        return sum(each.points for each in found) + (0.0 if found and found[0].feature == "ledger" else self.prior)

    def against(self, one: Group, other: Group) -> bool:
        """Whether more speaks for two people than for one. What speaks for one is weighed only if anything speaks for two."""
        key = id(one), id(other)
        if key not in self._known and not self.decisions and not evidence(one, other, self.background, AGAINST):
            return False
        return self.points(one, other) < JOINED

    def nearer(self, group: Group, one: Group, third: Group) -> float:
        """By how many points a group is nearer to one group than to a third."""
        told = likeness(group.sightings, Profile(one, self.background)) - likeness(group.sightings, Profile(third, self.background))
        return self._meant(group, one) - self._meant(group, third) + max(-CIRCUMSTANTIAL, min(CIRCUMSTANTIAL, told))

    def _meant(self, one: Group, other: Group) -> float:
        """The points of two groups if there is no error of the reading."""
        return self.points(one, other) - sum(each.points for each in self.evidence(one, other) if each.feature == SLIP)


class _Meant(_Scores):
    """The same, as if readings did not err: what is of a second person may be in two small groups, each of which could be an error."""

    def evidence(self, one: Group, other: Group) -> tuple[Evidence, ...]:
        """The evidence on two groups but for what speaks for an error."""
        return tuple(each for each in super().evidence(one, other) if each.feature != SLIP)


def _as_shown(decisions: Sequence[Decision], seen: Sequence[Sighting]) -> Sequence[Decision]:
    """Decisions in which an office that is named as an article words it (智利外长) has the label that it is shown under (智利外交部长)."""
    labels = {office(post.body, post.title).label: where.office for each in seen for post, where in each.posts} if decisions else {}
    return [each._replace(one=labels.get(each.one, each.one), other=labels.get(each.other, each.other)) for each in decisions]


def _decision(one: Group, other: Group, decisions: Sequence[Decision]) -> Decision | None:
    """The last decision of the ledger on two groups."""
    first, second = (_keys(group) if decisions else frozenset() for group in (one, other))
    met = (each for each in reversed(decisions) if (each.one in first and each.other in second) or (each.other in first and each.one in second))
    return next(met, None)


def _keys(group: Group) -> frozenset[str]:
    """What the ledger can name a group by."""
    return frozenset(each.document for each in group.sightings) | {where.office for where in group.seats}


def _as_evidence(decision: Decision) -> Evidence:
    words = "，".join(part for part in (decision.verdict, decision.by, decision.on, decision.why) if part)
    return Evidence("ledger", DECIDED[decision.verdict], words)


def _groups(seen: Sequence[Sighting], decisions: Sequence[Decision]) -> list[Group]:
    """Sightings with a firm seat, joined by the seats that they share, and those that the ledger names; by first sighting."""
    single = {key for each in decisions for key in (each.one, each.other)}
    realms = Counter(where.realm for each in seen for where in each.firm() if where.realm)
    used = {each.document: _plausible(each, realms) for each in seen if each.document not in single}
    roots = _roots(used, seen, decisions)
    counts = Counter(where for seats in used.values() for where in seats)
    members: dict[str, list[Sighting]] = defaultdict(list)
    for each in seen:
        if each.document in single:
            members[each.document].append(each)
        elif seats := used[each.document]:
            members[roots[min(seats, key=lambda where: (-counts[where], where)).office]].append(each)
    return sorted((Group(found) for found in members.values()), key=lambda group: group.first)


def _plausible(each: Sighting, realms: Counter[str]) -> frozenset[Seat]:
    """The firm seats of a sighting; of several realms only those of the one that the name is mostly seen in."""
    seats = frozenset(each.firm())
    here = {where.realm for where in seats if where.realm}
    if len(here) < 2:
        return seats
    best = min(here, key=lambda realm: (-realms[realm], realm))
    return frozenset(where for where in seats if where.realm in ("", best))


def _roots(used: Mapping[str, frozenset[Seat]], seen: Sequence[Sighting], decisions: Sequence[Decision]) -> dict[str, str]:
    """Office → the office that stands for all that are one person's: those that articles give together.

    Posts that exclude each other are joined if two articles do so, or one tells that the one came after the other.
    """
    stated = Counter(pair for seats in used.values() for pair in combinations(sorted(seats), 2))
    roots = {where.office: where.office for seats in used.values() for where in seats}
    for one, other in sorted(stated):
        if (stated[one, other] > 1 or not exclusive(one, other) or _in_turn(one, other, used, seen)) and roots[one.office] != roots[other.office]:
            old, new = roots[other.office], roots[one.office]
            if not any(
                _divides(each, {key for key, root in roots.items() if root == old}, {key for key, root in roots.items() if root == new})
                for each in decisions
            ):
                roots = {key: new if root == old else root for key, root in roots.items()}
    return roots


def _divides(decision: Decision, some: set[str], others: set[str]) -> bool:
    """Whether the ledger keeps two sets of offices apart."""
    return decision.verdict != SAME and ({decision.one, decision.other} & some != set()) and ({decision.one, decision.other} & others != set())


def _in_turn(one: Seat, other: Seat, used: Mapping[str, frozenset[Seat]], seen: Sequence[Sighting]) -> bool:
    """Whether an article gives one of the posts as past or decided: then they are a career, however exclusive."""
    for each in seen:
        if {one, other} <= used.get(each.document, frozenset()):
            hows = [{post.how for post, place in each.posts if place == where} for where in (one, other)]
            if hows[0] != hows[1] or HOLDS not in hows[0]:
                return True
    return False


def _joined(groups: Sequence[Group], scores: _Scores) -> list[Group]:
    """The groups after joining, best pair first, all that nothing keeps apart; what could as well belong to another one waits."""
    rest = list(groups)
    if not any(scores.against(one, other) for one, other in combinations(rest, 2)):
        return rest
    while len(rest) > 1:
        ranked = sorted(combinations(range(len(rest)), 2), key=lambda pair: (-scores.points(rest[pair[0]], rest[pair[1]]), pair))
        best = next((pair for pair in ranked if _belongs(rest, pair, scores)), None)
        if best is None:
            break
        both = rest[best[0]] | rest[best[1]]
        rest = [group for at, group in enumerate(rest) if at not in best] + [both]
    return sorted(rest, key=lambda group: group.first)


def _belongs(rest: Sequence[Group], pair: tuple[int, int], scores: _Scores) -> bool:
    """Whether two groups are one person, and the smaller one is not nearly as near to a third one that is apart from the larger."""
    one, other = rest[pair[0]], rest[pair[1]]
    if scores.against(one, other):
        return False
    small, large = sorted((one, other), key=lambda group: (group.posted, group.first))
    thirds = (group for at, group in enumerate(rest) if at not in pair)
    return not any(scores.against(large, third) and scores.nearer(small, large, third) < CLEARER for third in thirds)


def _with_free(people: list[Group], free: Sequence[Group], background: Background) -> list[Group]:
    """The groups that nothing keeps from anybody go to the one that their circumstances speak for; else they stay by themselves."""
    for group in sorted(free, key=lambda each: (-len(each.sightings), each.first)):
        at = nearest(group.sightings, [Profile(each, background) for each in people], OWN)
        people = [*people, group] if at is None else [each | group if place == at else each for place, each in enumerate(people)]
    return people


def _with_lone(people: list[Group], seen: Sequence[Sighting], background: Background) -> tuple[list[Group], list[Group]]:
    """The sightings without an office of their own go to the one that they are nearest to; those that are near to none are left."""
    rest = occasions(seen)
    while rest:
        known = [Profile(group, background) for group in people]
        # Several articles of an occasion say more than one, but not that many times as much: they are much alike.
        found = [(each, nearest(each, known, SURE / sqrt(len(each)))) for each in rest]
        left = [each for each, near in found if near is None]
        if len(left) == len(rest):
            break
        people = [Group([*group.sightings, *(one for each, near in found if near == at for one in each)]) for at, group in enumerate(people)]
        rest = left
    return people, [Group([one]) for each in rest for one in each]


def _told(name: str, people: Sequence[Group], lone: Sequence[Group], scores: _Scores) -> Namesakes:
    ordered = [*sorted(people, key=lambda group: group.first), *sorted(lone, key=lambda group: group.first)]
    locals_ = [*_local_names(name, ordered[: len(people)]), *(local_name(f"{name}_{group.first[1]}") for group in ordered[len(people) :])]
    pairs = (
        _pair((a, locals_[a]), (b, locals_[b]), ordered, len(people), scores) for a, b in combinations(range(len(ordered)), 2) if a < len(people)
    )
    return Namesakes(name, tuple(_person(name, local, group) for local, group in zip(locals_, ordered, strict=True)), tuple(pairs))


def _pair(one: tuple[int, str], other: tuple[int, str], groups: Sequence[Group], people: int, scores: _Scores) -> Pair:
    if other[0] >= people:
        return Pair(one[1], other[1], UNSURE, 0.0, ())
    points = scores.points(groups[one[0]], groups[other[0]])
    return Pair(one[1], other[1], DIFFERENT if points < APART else UNSURE, round(points, 2), scores.evidence(groups[one[0]], groups[other[0]]))


def _local_names(name: str, groups: Sequence[Group]) -> Iterator[str]:
    """The first one keeps the name alone; the others have the first body they are seen in behind it, or else the office, or the document."""
    used: set[str] = set()
    for group in groups:
        seats = [where for each in group.sightings for _, where in each.posts][:1]
        marks = [mark for where in seats for mark in (where.base, where.office)] + [group.first[1]]
        choices = [local_name(name)] if not used else [local_name(f"{name}_{mark}") for mark in marks if mark]
        chosen = next((choice for choice in choices if choice not in used), f"{choices[-1]}_{len(used)}")
        used.add(chosen)
        yield chosen


def _person(name: str, local: str, group: Group) -> Person:
    offices: Counter[str] = Counter()
    for where, count in group.seats.items():
        offices[where.office] += count
    ranked = tuple(sorted(offices.items(), key=lambda pair: (-pair[1], pair[0])))
    days = [each.day for each in group.sightings if each.day]
    return Person(name, local, tuple(each.document for each in group.sightings), ranked, min(days, default=""), max(days, default=""))
