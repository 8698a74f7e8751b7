"""Whose an article is that names somebody without an office of their own: a table of named circumstances, weighed against those of the people of
that name.

The weights are those of a logistic regression: summed, they are the natural log odds of one person over another. ``python tests/attributed.py
STORE`` learns them from planted namesakes (docs/decisions/023-namesakes.md).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from functools import cached_property
from heapq import nlargest
from math import log, sqrt
from typing import NamedTuple

from kg.across.evidence import Group, ordinal
from kg.across.seats import HOME, region
from kg.across.sightings import Background, Sighting
from kg.values import chinese_names

__all__ = ["CIRCUMSTANCES", "SURE", "Circumstance", "Profile", "likeness", "nearest", "occasions"]

#: Natural logarithm of the odds from which on a sighting is counted as one person's.
SURE = 3.0
#: How many of a person's articles, the likest, an article is compared with.
LIKEST = 3
#: The share of names that come first in their article.
LEADING = 0.3
#: The usual share of articles in which somebody stands between the leaders of two organs, and in which who is named first is of one.
SOME_BETWEEN, SOME_LEAD = 0.05, 0.2
#: Articles that are added to a person's when such shares are told.
MORE = 4
#: Days that an occasion lasts.
DAYS = 4
#: Days around a sighting that are its season.
SEASON = 182


class Index:
    """Sets of tokens, to find the one that is most like another set: by the cosine, rare tokens counting most."""

    def __init__(self, sets: Sequence[Set[str]], background: Background) -> None:
        self.background = background
        self.norms = [self._norm(each) for each in sets]
        self.places: dict[str, list[int]] = defaultdict(list)
        for at, each in enumerate(sets):
            for token in each:
                self.places[token].append(at)

    def _weight(self, token: str) -> float:
        return log(self.background.share(token)) ** 2

    def _norm(self, tokens: Set[str]) -> float:
        return sqrt(sum(self._weight(token) for token in sorted(tokens)))

    def best(self, tokens: Set[str], count: int = 1) -> float:
        """The cosine to the set that is most like these tokens, 0 to 1; of several the mean."""
        products: dict[int, float] = defaultdict(float)
        for token in sorted(tokens & self.places.keys()):
            for at in self.places[token]:
                products[at] += self._weight(token)
        norm = self._norm(tokens)
        return sum(nlargest(count, (product / norm / self.norms[at] for at, product in products.items()))) / count


class Profile:
    """A group of sightings as what others are compared with."""

    def __init__(self, group: Group, background: Background) -> None:
        self.group, self.background = group, background

    @cached_property
    def articles(self) -> Index:
        """Everybody and everything told in each article."""
        return Index([each.company | each.circumstances for each in self.group.sightings], self.background)

    @cached_property
    def lists(self) -> Index:
        """Those who are named next to the person in each article."""
        return Index([each.beside for each in self.group.sightings], self.background)

    @cached_property
    def sentences(self) -> Index:
        """Those who are named together with the person in each article."""
        return Index([each.together for each in self.group.sightings], self.background)

    @cached_property
    def scenes(self) -> Index:
        """Bodies and places in the first sentence with the person in each article."""
        return Index([each.near for each in self.group.sightings], self.background)

    @cached_property
    def next(self) -> Counter[str]:
        """Those who are named next to the person, with the side and the number of articles."""
        return Counter(token for each in self.group.sightings for token in each.next)

    @cached_property
    def leads(self) -> Counter[str]:
        """Those who are named first in articles of the person with their number, "" the person itself."""
        return Counter(each.lead for each in self.group.sightings)

    @cached_property
    def between(self) -> Counter[str]:
        """Organs of the leaders between whom the person is named, with the number of articles."""
        return Counter(each.between for each in self.group.sightings)

    @cached_property
    def under(self) -> Counter[str]:
        """Organs of those who are named first in articles of the person, with their number."""
        return Counter(each.under for each in self.group.sightings)

    @cached_property
    def before(self) -> Counter[str]:
        """Companions with the number of articles that name them before the person."""
        return Counter(token for each in self.group.sightings for token in each.before)

    @cached_property
    def after(self) -> Counter[str]:
        """Companions with the number of articles that name them after the person."""
        return Counter(token for each in self.group.sightings for token in each.company - each.before)

    @cached_property
    def offices(self) -> frozenset[str]:
        """Labels of the offices."""
        return frozenset(where.office for where in self.group.seats)

    @cached_property
    def peers(self) -> frozenset[str]:
        """Companions whom the person's articles see in one of the person's offices."""
        return frozenset(token for each in self.group.sightings for token, office in each.held if office in self.offices)

    @cached_property
    def bases(self) -> frozenset[str]:
        """Tokens of the provinces of local posts."""
        found = {region(where.base) for where in self.group.seats if where.organ.startswith("local")}
        return frozenset(f"place:{each}" for each in found if each)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Tokens of the bodies of the posts."""
        return frozenset(f"body:{where.base}" for where in self.group.seats if where.base)

    @cached_property
    def country(self) -> frozenset[str]:
        """Tokens of the country of posts abroad."""
        realm = self.group.realm
        return frozenset() if realm in ("", HOME) else frozenset((f"place:{realm}", f"realm:{realm}"))

    @cached_property
    def days(self) -> tuple[int, ...]:
        """Days of the sightings as ordinal numbers."""
        return tuple(ordinal(each.day) for each in self.group.sightings if each.day)


class Circumstance(NamedTuple):
    """A row of the table: ``weight`` in natural log odds for 1, why it counts, and the function that says how much of it a sighting shows."""

    name: str
    weight: float
    reason: str
    shown: Callable[[Sighting, Profile], float]


def _size(_: Sighting, known: Profile) -> float:
    return log(len(known.group.sightings))


def _season(seen: Sighting, known: Profile) -> float:
    if not seen.day:
        return 0.0
    day = ordinal(seen.day)
    return log((sum(abs(day - each) <= SEASON for each in known.days) + 0.5) / (len(known.group.sightings) + 1))


def _office(seen: Sighting, known: Profile) -> float:
    return float(any(where.office in known.offices for _, where in seen.posts))


def _article(seen: Sighting, known: Profile) -> float:
    return known.articles.best(seen.company | seen.circumstances, LIKEST)


def _list(seen: Sighting, known: Profile) -> float:
    return known.lists.best(seen.beside)


def _sentence(seen: Sighting, known: Profile) -> float:
    return known.sentences.best(seen.together, LIKEST)


def _scene(seen: Sighting, known: Profile) -> float:
    return known.scenes.best(seen.near, LIKEST)


def _next(seen: Sighting, known: Profile) -> float:
    """Log of how much more often than anybody's articles the person's have the same names at the same side, over √2."""
    return sum(_oftener(known.next[token], known, known.background.share(token)) for token in sorted(seen.next)) / sqrt(2)


def _lead(seen: Sighting, known: Profile) -> float:
    return _oftener(known.leads[seen.lead], known, known.background.share(seen.lead) if seen.lead else LEADING)


def _between(seen: Sighting, known: Profile) -> float:
    return _share(known.between[seen.between], known, SOME_BETWEEN)


def _under(seen: Sighting, known: Profile) -> float:
    return _share(known.under[seen.under], known, SOME_LEAD)


def _share(count: int, known: Profile, usual: float) -> float:
    """Log of the share of the person's articles that tell something, as if four more of all articles were the person's."""
    return log((count + MORE * usual) / (len(known.group.sightings) + MORE) / usual)


def _oftener(count: int, known: Profile, share: float) -> float:
    """Log of how much more often something is told in the person's articles than in the share of all that tell it; one article of all is added."""
    return log((count + share) / (len(known.group.sightings) + 1) / share)


def _order(seen: Sighting, known: Profile) -> float:
    """Log likelihood ratio of the order in which the companions are named, over what any order has."""
    told = 0.0
    for token in sorted(seen.company):
        before, after = known.before[token], known.after[token]
        if before or after:
            told += log(2 * ((before if token in seen.before else after) + 0.3) / (before + after + 0.6))
    return told / sqrt(len(seen.company) + 1)


def _neighbours(seen: Sighting, known: Profile) -> float:
    peers = known.peers | {token for token, office in seen.held if office in known.offices}
    return log((sum(f"person:{token[7:]}" in peers for token in seen.beside) + 0.2) / (len(seen.beside) + 0.6))


def _province(seen: Sighting, known: Profile) -> float:
    return max((-log(known.background.share(token)) for token in known.bases & seen.circumstances), default=0.0)


def _body(seen: Sighting, known: Profile) -> float:
    return float(not known.bodies.isdisjoint(seen.circumstances))


def _country(seen: Sighting, known: Profile) -> float:
    return float(not known.country.isdisjoint(seen.near))


def _no_country(seen: Sighting, known: Profile) -> float:
    return -float(known.country != frozenset() and known.country.isdisjoint(seen.circumstances))


def _foreigners(seen: Sighting, known: Profile) -> float:
    if not known.group.realm:
        return log(0.5)
    foreign = sum(not chinese_names.looks_chinese(token[7:], common=False) for token in seen.company)
    share = (foreign + 1) / (len(seen.company) + 2)
    return log(1 - share if known.group.realm == HOME else share)


CIRCUMSTANCES: tuple[Circumstance, ...] = (
    Circumstance("size", 0.54, "who is often in the news is more probably meant", _size),
    Circumstance("season", 0.28, "seen within half a year of it", _season),
    Circumstance("office", 3.3, "an office of many holders that is the person's too", _office),
    Circumstance("article", 3.5, "articles of the person that name the same people, bodies and places", _article),
    Circumstance("list", 1.6, "an article in which the same people are named next to the person", _list),
    Circumstance("sentence", 1.8, "articles in which the same sentence names the same people", _sentence),
    Circumstance("scene", 1.25, "articles in which it names the same bodies and places", _scene),
    Circumstance("next", 0.22, "the same names stand right before and after", _next),
    Circumstance("lead", 0.2, "the same person is named first in the article", _lead),
    Circumstance("between", 0.24, "named between leaders of the same organs: lists stand in the order of protocol", _between),
    Circumstance("under", 0.25, "who is named first in the article is of the same organ", _under),
    Circumstance("order", 0.46, "companions named before and after the person, as ever", _order),
    Circumstance("neighbours", 0.19, "the people named next to it are seen in the person's office", _neighbours),
    Circumstance("province", 0.43, "the person's own province in the story, the seldom named ones most", _province),
    Circumstance("body", 1.25, "the body of one of the person's posts in the story", _body),
    Circumstance("country", 3.2, "the country of a post abroad in the sentence that names the person first", _country),
    Circumstance("no country", 3.1, "the country of a post abroad is hardly ever missing in the whole story", _no_country),
    Circumstance("foreigners", 0.61, "who is in office abroad is named among foreigners", _foreigners),
)


def likeness(seen: Iterable[Sighting], known: Profile) -> float:
    """How well sightings go with a person, in natural log odds that mean something beside another person's; of several sightings the mean."""
    found = [sum(each.weight * each.shown(sighting, known) for each in CIRCUMSTANCES) for sighting in seen]
    return sum(found) / len(found)


def nearest(seen: Sequence[Sighting], people: Sequence[Profile], sure: float = SURE) -> int | None:
    """The place of the one to whom sightings belong with odds of e^``sure`` over each other one; None where no one is so near."""
    scores = sorted(((likeness(seen, known), -at) for at, known in enumerate(people)), reverse=True)
    return -scores[0][1] if scores[0][0] - scores[1][0] >= sure else None


def occasions(seen: Iterable[Sighting]) -> list[list[Sighting]]:
    """Sightings by occasion, in order: those of DAYS days that name the same one right before are of one person, as on a journey or at a session."""
    found: list[list[Sighting]] = []
    last: dict[str, list[Sighting]] = {}
    for each in sorted(seen, key=lambda each: (each.day, each.document)):
        known = last.get(each.previous)
        if known and each.previous and each.day and ordinal(each.day) - ordinal(known[0].day) < DAYS:
            known.append(each)
        else:
            found.append([each])
            if each.day:
                last[each.previous] = found[-1]
    return found
