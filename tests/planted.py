"""Measures how people who share a name are told apart, on namesakes planted in a real corpus.

    python tests/planted.py STORE [--cases N] [--seed N] [--half learn|judge] [--lots N]

Planted: half of the articles that name person A, drawn by lot, are taken to name B. Kept whole: the articles of one person with what would
bridge them taken away (every other article, the middle third, those that give two posts at once, all between a first post and a later one).
Truth is that a name of the corpus is one person but for a few (SHARED); so names of two characters count only if they are seen often, and
foreign ones only if they are of one country. Two people who were seen in one office are not mixed: no post tells them apart. A case is pairs
of articles: precision is the share of joined pairs that are one person's, recall the share of one person's pairs that are joined. ``--half
judge`` keeps to people from whom no weight was learned (tests/attributed.py).
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, islice

from kg.across.evidence import HANDOVER, Group
from kg.across.ledger import UNSURE
from kg.across.namesakes import namesakes
from kg.across.seats import HOME, Seat, in_the_forces, region
from kg.across.sightings import Background, Sighting, sightings
from kg.observations import HOLDS, Observations, unpacked
from kg.store import Store
from kg.values import chinese_names

#: How many articles a case may have of one person.
LARGEST = 300
#: Kinds of planted pair that differ in what their posts say.
TOGETHER, LATER = "at one time", "one after the other"
#: Two people of whom one is seen only years before the other.
APART = "years apart"
#: Years that lie between them.
YEARS = 1
#: The kind of cases of two people drawn by lot.
BY_LOT = "two people drawn by lot"
#: The halves of the people of a corpus: weights are learned from one and judged on the other.
HALVES = ("learn", "judge")
#: Names that two people bear in the newscasts themselves: presidents and heads of government of one country, father and son, two countries.
SHARED = frozenset(("扎帕罗夫", "别尔德穆哈梅多夫", "诺瓦克"))
#: Kinds of organ that are enterprises, schools and the like.
HOUSES = frozenset(("enterprise", "university", "institution", "media"))


@dataclass(frozen=True)
class Known:
    """Somebody who is one person: name, sightings, the ``main`` firm seat, the realm, and the labels of all firm offices."""

    name: str
    seen: tuple[Sighting, ...]
    main: Seat
    realm: str
    offices: frozenset[str]


@dataclass(frozen=True)
class Case:
    """Sightings under one name and whose each document is; ``kind`` says how difficult."""

    kind: str
    name: str
    seen: tuple[Sighting, ...]
    truth: Mapping[str, str]


@dataclass(frozen=True)
class Score:
    """Pairs of articles of cases: joined and one person's, joined and two people's, one person's and not joined; of these, ``linked`` are of two
    people who may be one (gov:maybeSame)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    linked: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed, self.linked + other.linked)

    @property
    def precision(self) -> float:
        """Share of the joined pairs that are one person's."""
        return self.right / (self.right + self.wrong or 1)

    @property
    def recall(self) -> float:
        """Share of one person's pairs that are joined."""
        return self.right / (self.right + self.missed or 1)

    @property
    def open(self) -> float:
        """Share of one person's pairs that are of two people who may be one."""
        return self.linked / (self.right + self.missed or 1)


def known(found: Mapping[str, Sequence[Sighting]], least: int = 3) -> dict[str, Known]:
    """Those who are one person by all that their name and posts tell, with ``least`` dated sightings in a firm office."""
    people: dict[str, Known] = {}
    for name, seen in sorted(found.items()):
        dated = [each for each in seen if any(where.firm and post.how == HOLDS and post.end for post, where in each.posts)]
        if name in SHARED or len(dated) < least or (len(name) < 3 and len(seen) < 20):
            continue
        group = Group([each for each in seen if any(each.firm())])
        firm = Counter({where: count for where, count in group.seats.items() if where.firm})
        main = min(firm, key=lambda where: (-firm[where], where))
        realms = Counter(where.realm for where, count in group.seats.items() for _ in range(count) if where.realm)
        at_home = group.realm == HOME or main.organ == "party-centre"
        if (
            group.realm
            and (realms.total() - realms[group.realm]) * 10 < realms.total()
            and chinese_names.looks_chinese(name, common=False) == at_home
        ):
            people[name] = Known(name, tuple(seen), main, group.realm, frozenset(where.office for where in firm))
    return people


def half(name: str) -> str:
    """The half to which a name belongs, by its hash."""
    return HALVES[hashlib.sha256(name.encode()).digest()[0] % 2]


def _posts(one: Known, other: Known) -> str:
    """What the posts of two people have in common."""
    if one.realm != other.realm:
        return "home and abroad" if HOME in (one.realm, other.realm) else "two countries"
    if one.realm != HOME:
        return "one country"
    if one.main.base == other.main.base:
        return "one house"
    if in_the_forces(one.main) != in_the_forces(other.main):
        return "forces and civil"
    if (one.main.organ in HOUSES) != (other.main.organ in HOUSES):
        return "a house of its own and an office"
    local = [each.main.organ.startswith("local") for each in (one, other)]
    if all(local) and region(one.main.base) == region(other.main.base):
        return "two levels of one province"
    if all(local) or any(local):
        return "two provinces" if all(local) else "centre and province"
    return "two ministries" if {one.main.organ, other.main.organ} <= {"ministry", "department"} else "the centre"


def _order(one: Iterable[Sighting], other: Iterable[Sighting]) -> str:
    """Whether two people are seen in office at one time: two sightings or more lie well inside the other's."""
    days = [
        sorted({post.end for each in seen for post, where in each.posts if where.firm and post.how == HOLDS and post.end}) for seen in (one, other)
    ]
    inside = sum(_gap(b[0], day) > HANDOVER and _gap(day, b[-1]) > HANDOVER for a, b in (days, days[::-1]) for day in a) if all(days) else 0
    return TOGETHER if inside > 1 else LATER


def _gap(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def planted(people: Mapping[str, Known], each: int, rng: random.Random) -> Iterator[Case]:
    """At most ``each`` cases a kind: half of A's articles under the name of B. Nobody is drawn more than three times."""
    counts: Counter[str] = Counter()
    used: Counter[str] = Counter()
    for a, b in _pairs(people, rng):
        if (
            used[a] < 3
            and used[b] < 3
            and (posts := _posts(people[a], people[b]))
            and min(counts[f"{posts}, {at}"] for at in (TOGETHER, LATER)) < each
            and (case := _mixed(people[a], people[b], rng))
            and counts[case.kind] < each
        ):
            counts[case.kind] += 1
            used.update((a, b))
            yield case


def apart(people: Mapping[str, Known], each: int, rng: random.Random) -> Iterator[Case]:
    """At most ``each`` cases a kind of two people of one state, A seen only until a day, B only from YEARS later on. Nobody is drawn more than
    three times."""
    counts: Counter[str] = Counter()
    used: Counter[str] = Counter()
    for a, b in _pairs(people, rng):
        one, other = people[a], people[b]
        if one.realm == other.realm and used[a] < 3 and used[b] < 3 and counts[_posts(one, other)] < each and (case := _in_turn(one, other)):
            counts[_posts(one, other)] += 1
            used.update((a, b))
            yield case


def _in_turn(one: Known, other: Known) -> Case | None:
    """The articles of one until the middle day of both, of the other from years later on; None where too few of each tell a post."""
    days = sorted(sighting.day for each in (one, other) for sighting in each.seen if sighting.day)
    middle = date.fromisoformat(days[len(days) // 2])
    before, after = (middle + timedelta(round(365 * YEARS * half)) for half in (-0.5, 0.5))
    early = [sighting for sighting in one.seen if sighting.day and sighting.day <= before.isoformat()]
    late = [sighting for sighting in other.seen if sighting.day >= after.isoformat()]
    if any(sum(any(sighting.firm()) for sighting in seen) < 2 for seen in (early, late)) or len(early) + len(late) > LARGEST:
        return None
    truth = {sighting.document: one.name for sighting in early} | {sighting.document: other.name for sighting in late}
    if len(truth) < len(early) + len(late):
        return None
    return Case(f"{_posts(one, other)}, {APART}", other.name, _sorted([*early, *late]), truth)


def by_lot(people: Mapping[str, Known], each: int, rng: random.Random) -> Iterator[Case]:
    """As many cases of two people drawn by lot, whatever their posts: the kinds stand in them as often as in the news."""
    cases = (_mixed(people[a], people[b], rng) for a, b in _pairs(people, rng))
    yield from (replace(case, kind=BY_LOT) for case in islice(filter(None, cases), each))


def _pairs(people: Mapping[str, Known], rng: random.Random) -> list[tuple[str, str]]:
    """Pairs of people who were never seen in one office, in an order by lot."""
    pairs = [(a, b) for a in people for b in people if a != b and not people[a].offices & people[b].offices]
    rng.shuffle(pairs)
    return pairs


def _mixed(one: Known, other: Known, rng: random.Random) -> Case | None:
    """Half of the articles of one under the name of the other; None where too few of them tell a post, or there are too many in all."""
    here = {sighting.document for sighting in other.seen}
    apart = [sighting for sighting in one.seen if sighting.document not in here]
    half = rng.sample(apart, len(apart) // 2)
    seated = [sighting for sighting in half if any(where.firm and post.how == HOLDS for post, where in sighting.posts)]
    if len(seated) < 2 or len(half) + len(here) > LARGEST:
        return None
    truth = {sighting.document: other.name for sighting in other.seen} | {sighting.document: one.name for sighting in half}
    return Case(f"{_posts(one, other)}, {_order(half, other.seen)}", other.name, _sorted([*other.seen, *half]), truth)


def whole(people: Mapping[str, Known], each: int, rng: random.Random) -> Iterator[Case]:
    """At most ``each`` cases a kind: one person's articles without some of them."""
    for kind in ("every other article", "the middle third missing", "none with two posts", "posts years apart"):
        drawn = rng.sample(sorted(people), len(people))
        cases = (_parted(people[name], kind) for name in drawn if len(people[name].seen) <= LARGEST)
        yield from [case for case in cases if len(case.seen) > 2][:each]


def _parted(person: Known, kind: str) -> Case:
    seen = sorted(person.seen, key=lambda sighting: (sighting.day, sighting.document))
    third = len(seen) // 3
    if kind == "posts years apart":
        return Case(f"one person, {kind}", person.name, tuple(found := _first_and_last(seen)), {sighting.document: person.name for sighting in found})
    if kind == "every other article":
        seen = seen[::2]
    elif kind == "the middle third missing":
        seen = seen[:third] + seen[len(seen) - third :]
    else:
        seen = [sighting for sighting in seen if len({where.office for where in sighting.firm()}) < 2] if len(person.offices) > 1 else []
    return Case(f"one person, {kind}", person.name, _sorted(seen), {sighting.document: person.name for sighting in seen})


def _first_and_last(seen: Sequence[Sighting]) -> list[Sighting]:
    """The articles that give the post seen first, and those of posts that are seen only half a year after it and later, none with both."""
    dated = [(sighting, {where.office for where in sighting.firm()}) for sighting in seen if sighting.day and any(sighting.firm())]
    first = min(dated, key=lambda pair: pair[0].day)[1] if dated else set()
    last = max((sighting.day for sighting, offices in dated if offices & first), default="")
    begun = {
        office
        for sighting, offices in dated
        if last and sighting.day <= (date.fromisoformat(last) + timedelta(182)).isoformat()
        for office in offices
    }
    early = [sighting for sighting, offices in dated if offices <= first]
    late = [sighting for sighting, offices in dated if offices and not offices & begun]
    return list(_sorted([*early, *late])) if early and late else []


def _sorted(seen: Iterable[Sighting]) -> tuple[Sighting, ...]:
    return tuple(sorted(seen, key=lambda sighting: sighting.document))


def score(case: Case, background: Background) -> Score:
    """How the judge does on a case."""
    found = namesakes(case.name, case.seen, background)
    place = {document: person.local for person in found.people for document in person.documents}
    linked = {frozenset((pair.one, pair.other)) for pair in found.pairs if pair.verdict == UNSURE}
    pairs = Counter((case.truth[a] == case.truth[b], frozenset((place[a], place[b]))) for a, b in combinations(sorted(case.truth), 2))
    total: Counter[str] = Counter()
    for (one_person, places), count in pairs.items():
        joined = len(places) == 1
        total["right" if joined and one_person else "wrong" if joined else "missed" if one_person else "apart"] += count
        total["linked"] += count * (one_person and places in linked)
    return Score(total["right"], total["wrong"], total["missed"], total["linked"])


def measured(
    seen: Sequence[Observations], each: int, seed: int, least: int = 3, halves: Sequence[str] = HALVES, lots: int = 0
) -> dict[str, list[Score]]:
    """Kind of difficulty → the scores of its cases; ``lots``: cases of two people drawn by lot besides."""
    everybody = {name for article in seen for name, _ in article.people}
    found, background = sightings(seen, everybody)
    people = {name: person for name, person in known(found, least).items() if half(name) in halves}
    scores: dict[str, list[Score]] = defaultdict(list)
    for case in cases(people, each, seed, lots):
        scores[case.kind].append(score(case, background))
    return scores


def cases(people: Mapping[str, Known], each: int, seed: int, lots: int) -> Iterator[Case]:
    """All cases; each way to make them draws its own lots, so that a new one does not change the others."""
    for number, (make, count) in enumerate(((planted, each), (whole, each), (by_lot, lots), (apart, each))):
        yield from make(people, count, random.Random(10 * seed + number))


def career(kind: str) -> bool:
    """Whether two planted people could as well be one who was transferred: nothing that posts say speaks against it."""
    return kind.endswith((LATER, APART)) and not kind.startswith(("home and abroad", "two countries", "one person"))


def row(kind: str, scores: Sequence[Score]) -> str:
    """A line of the table: cases, precision and recall over all pairs, as means over the cases, and the share of one person's pairs left open."""
    total = sum(scores, Score())
    means = [sum(getattr(each, name) for each in scores) / (len(scores) or 1) for name in ("precision", "recall")]
    return f"{kind:44} {len(scores):5} {total.precision:10.3f} {total.recall:7.3f} {means[0]:10.3f} {means[1]:7.3f} {total.open:8.3f}"


def main() -> None:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("store")
    options.add_argument("--cases", type=int, default=40, help="cases a kind")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--lots", type=int, default=0, help="cases of two people drawn by lot besides")
    options.add_argument("--half", choices=HALVES, help="only people of this half")
    asked = options.parse_args()
    with Store.open(asked.store) as store:
        seen = [unpacked(line) for line in store.observations()]
    found = measured(seen, asked.cases, asked.seed, halves=[asked.half] if asked.half else HALVES, lots=asked.lots)
    print(f"{'':44} cases  pairs: precision  recall  mean: precision  recall     open")
    if asked.lots:
        print(row(BY_LOT, found.pop(BY_LOT)))
    for kind in sorted(found, key=lambda kind: (career(kind), kind)):
        print(row(kind, found[kind]))
    for label, wanted in (("decidable", (False,)), ("undecidable from posts", (True,)), ("all", (False, True))):
        print(row(label, [each for kind, scores in found.items() if career(kind) in wanted for each in scores]))


if __name__ == "__main__":
    main()
