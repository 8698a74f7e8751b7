"""Which division of China a name means in an article: 朝阳区 is 长春市朝阳区 where Changchun is spoken of, 巢湖市 in 2010 the prefecture.

A name is read alike throughout an article (one sense per discourse: Gale, Church and Yarowsky 1992), unless the text says otherwise. What tells
two places of one name apart, the surest first: the larger place right before it; those that its sentence, then its paragraph, then the article
so far, then the whole article speaks of, or in whose committees and governments its people are; the place of the outlet. Else it stays open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from kg import bodies, places
from kg.bodies import Body
from kg.mentions.tokens import tokens
from kg.model import Mention, Post, Sentence
from kg.places import Place

__all__ = ["Meant", "meant"]

#: Kinds of body whose seat says where an article is; universities and enterprises stand in large cities and speak of all.
_LOCAL_ORGANS = frozenset(("party", "state", "npc", "cppcc", "court", "procuratorate", "mass", "military"))
_Named = Sequence[tuple[Mention, ...]]


def meant(sentences: Sequence[Sentence], named: _Named, year: int | None, outlets: Iterable[str]) -> Meant:
    """What the doubtful names in the mentions of an article's sentences mean.

    ``year`` is that of the report, None: today; ``outlets`` are those that published it.
    """
    if not any(_doubts(mention, year) for mentions in named for mention in mentions):
        return Meant({}, {}, year)
    found = _Article(sentences, named, year, outlets).meant()
    return Meant(found, _agreed(found), year)


@dataclass(frozen=True, slots=True)
class Meant:
    """What doubtful names mean in an article: ``here`` by number of the sentence and name, ``throughout`` by the name, where all its uses agree.

    ``year`` is that of the report, None: today.
    """

    here: Mapping[tuple[int, str], Place]
    throughout: Mapping[str, Place]
    year: int | None

    def mentions(self, named: _Named) -> _Named:
        """The mentions with the local names of what they mean (``kg.places``): places, and the bodies of such places, agents or those of posts."""
        if not self.here:
            return named
        return [tuple(_placed(mention, self._in(number), self.year) for mention in mentions) for number, mentions in enumerate(named)]

    def units(self, local: Mapping[str, str]) -> Mapping[str, str]:
        """The same for what 市, 县, 区 … mean where they stand alone."""
        if not self.throughout:
            return local
        return {unit: self.throughout[name].local if name in self.throughout else name for unit, name in local.items()}

    def _in(self, number: int) -> Mapping[str, Place]:
        return {**self.throughout, **{name: place for (sentence, name), place in self.here.items() if sentence == number}}


def _agreed(found: Mapping[tuple[int, str], Place]) -> Mapping[str, Place]:
    senses: dict[str, set[Place]] = {}
    for (_, name), place in found.items():
        senses.setdefault(name, set()).add(place)
    return {name: next(iter(places)) for name, places in senses.items() if len(places) == 1}


class _Article:
    """What each sentence of an article says about where it is."""

    def __init__(self, sentences: Sequence[Sentence], named: _Named, year: int | None, outlets: Iterable[str]) -> None:
        self.sentences, self.named, self.year = sentences, named, year
        self.spoken = [frozenset(_spoken_of(mentions, year)) for mentions in named]
        self.outlets = frozenset(place for outlet in outlets for place in _named_in(outlet, year))

    def meant(self) -> Mapping[tuple[int, str], Place]:
        """(number of the sentence, doubtful name) → the place that it means there, as far as it is certain."""
        asked = [(number, name, self._bearers(name), within) for number, name, within in self._asked()]
        said = {(n, name): place for n, name, known, within in asked if within and (place := _largest_in(known, within))}
        explicit = _agreed(said)
        found = dict(said)
        for number, name, known, within in asked:
            if (number, name) not in said and not _elsewhere(known, within) and (place := explicit.get(name) or self._by_context(number, known)):
                found[number, name] = place
        return found

    def _bearers(self, name: str) -> tuple[Place, ...]:
        """Whom a name may mean in the year of the report; an official name those that bore it at other times where there was none."""
        return places.called(name, self.year) or places.bearers(name, self.year)

    def _asked(self) -> Iterator[tuple[int, str, tuple[str, ...]]]:
        """Each doubtful name with its sentence and the larger place written right before it."""
        for number, mentions in enumerate(self.named):
            before: dict[int, str] = {m.end: m.name for m, after in pairwise(mentions) if m.kind == "place" and m.end == after.begin}
            for mention in mentions:
                for name in _doubts(mention, self.year):
                    yield number, name, (before[mention.begin],) if mention.begin in before else ()

    def _by_context(self, number: int, bearers: Sequence[Place]) -> Place | None:
        highest = min((place.level for place in bearers), default=0)
        known = tuple(place for place in bearers if place.level == highest)  # 岳阳 is the city, however often the article speaks of it
        for around in self._tiers(number):
            inside = tuple(place for place in known if places.lies_in(place, around))
            if len(inside) == 1:
                return inside[0]
            if inside and not any(all(places.lies_in(place, (one,)) for place in inside) for one in around):
                return None  # one of the places spoken of speaks for this, another for that
            known = inside or known
        return known[0] if len(known) == 1 else places.open_in(known)

    def _tiers(self, number: int) -> Iterator[frozenset[str]]:
        """What is spoken of near a sentence, then ever farther from it: each time the places themselves, then those that they lie in."""
        mine = self.sentences[number].paragraph
        paragraph = (spoken for spoken, each in zip(self.spoken[:number], self.sentences, strict=False) if each.paragraph == mine)
        for near in ((self.spoken[number],), paragraph, self.spoken[:number], self.spoken, (self.outlets,)):
            spoken = frozenset().union(*near)
            yield spoken
            yield spoken.union(*map(_parents, spoken))


def _largest_in(known: Iterable[Place], around: Sequence[str]) -> Place | None:
    return places.largest(place for place in known if places.lies_in(place, around))


def _elsewhere(known: Iterable[Place], within: Sequence[str]) -> bool:
    """Whether a name stands right after a larger place in which none of those lie that bear it: 江苏省通州区 before there was one."""
    return bool(within) and not any(places.lies_in(place, within) for place in known)


def _doubts(mention: Mention, year: int | None) -> Sequence[str]:
    """The names in a mention that several places bear or bore, and the short name of a place that was not called so in the year (即墨区 in 2010)."""
    if mention.kind == "place" and mention.type == "place":
        name = _doubt(mention.text, mention.name, year)
        return (name,) if name else ()
    if mention.kind == "body":
        name = _division(mention.name)
        return (name,) if name else ()
    return [name for post in mention.posts if (name := _division(post.body))] if mention.kind == "person" else ()


@lru_cache(maxsize=65536)
def _doubt(written: str, name: str, year: int | None) -> str:
    doubtful = places.ambiguous(name) or not all(place.valid(year) for place in places.bearers(name, year))
    return written if doubtful and places.called(written, year) else name if doubtful and places.ambiguous(name) else ""


@lru_cache(maxsize=65536)
def _division(body: str) -> str:
    """The doubtful place that the name of a local body begins with: 朝阳区 of 朝阳区委; "" if there is none."""
    plain = body.removeprefix("中共")
    names = (plain[:cut] for cut in range(len(plain) - 1, 1, -1))
    return next((name for name in names if places.ambiguous(name)), "") if len(plain) < _LONGEST_BODY else ""


_LONGEST_BODY = 30


def _spoken_of(mentions: Iterable[Mention], year: int | None) -> Iterator[str]:
    """The places that mentions name, are the organs of, or whose people hold posts in such organs."""
    for mention in mentions:
        if mention.kind == "place" and mention.type == "place":
            yield from _certain(mention.name, year)
        elif mention.kind == "body":
            yield from _seat(mention.name, year)
        elif mention.kind == "person":
            yield from (place for post in mention.posts if not post.former for place in _seat(post.body, year))


@lru_cache(maxsize=65536)
def _certain(name: str, year: int | None) -> tuple[str, ...]:
    """The local name of the place that bore a name in the year, or of the largest of those that did; nothing where that is no one place."""
    place = places.largest(places.bearers(name, year))
    return (place.local,) if place is not None else ()


@lru_cache(maxsize=65536)
def _seat(name: str, year: int | None) -> tuple[str, ...]:
    """The place of a local organ, where its name tells it for certain."""
    body = bodies.canonical(name)
    if body is None or body.kind not in _LOCAL_ORGANS or body in _listed():
        return ()
    doubtful = _division(name)
    return _certain(doubtful, year) if doubtful else (body.place,) if body.place else ()


@cache
def _listed() -> frozenset[Body]:
    return frozenset(bodies.listed())


def _parents(local: str) -> tuple[str, ...]:
    place = places.by_local().get(local)
    return place.parents if place is not None else ()


def _named_in(outlet: str, year: int | None) -> Iterator[str]:
    return (place for token in tokens(outlet) if token.kind == "place" for place in _certain(token.name, year))


def _placed(mention: Mention, meant: Mapping[str, Place], year: int | None) -> Mention:
    if mention.kind == "place":
        place = meant.get(_doubt(mention.text, mention.name, year)) if mention.type == "place" else None
        return mention._replace(name=place.local) if place is not None and place.local != mention.name else mention
    if mention.kind == "body":
        name = _placed_body(mention.name, meant)
        return mention._replace(name=name) if name != mention.name else mention
    if mention.kind == "person" and any(_division(post.body) in meant for post in mention.posts):
        return mention._replace(posts=tuple(_placed_post(post, meant) for post in mention.posts))
    return mention


def _placed_post(post: Post, meant: Mapping[str, Place]) -> Post:
    body = _placed_body(post.body, meant)
    return post._replace(body=body) if body != post.body else post


def _placed_body(written: str, meant: Mapping[str, Place]) -> str:
    """朝阳区委 → 长春市朝阳区委, where such a body is known."""
    name = _division(written)
    place = meant.get(name) if name else None
    if place is None or place.local == name:
        return written
    full = place.local + written.removeprefix("中共")[len(name) :]
    known = bodies.canonical(full)
    return full if known is not None and known.place == place.local else written
