"""Where a name is seen: for each article that names somebody the posts said of this name, and who and what is told beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, NoReturn

from kg.across.seats import Seat, region, seat
from kg.lexicons import rows, values
from kg.observations import Observations, PostSighting

__all__ = ["Background", "Sighting", "background", "glimpse", "sightings", "sightings_of", "told", "whereabouts"]

#: How many names before and after are beside a name: lists stand in the order of protocol.
NEXT = 5
#: How many of them are next to it.
NEAREST = 2
#: Articles that are added to all numbers of articles: what was never told is rare, not impossible.
MORE = 100
#: Roles in an event that only those have who are where it takes place.
_PRESENT = frozenset("主持 讲话 致辞 出席 列席 陪同".split())


class Sighting(NamedTuple):
    """A name in an article: its ``document`` and ISO ``day`` ("" unknown), and the posts said of the name with their seats.

    ``company`` are the others named in the article, ``before`` those of them who are named before, ``beside`` those who are named next before and
    after, ``next`` the two nearest of these with the side (``before:name``, ``after:name``), ``together`` those whom the sentence with the name
    names first, ``lead`` who is named first of all ("" the person itself), ``previous`` who is named right before ("" nobody), ``between`` the
    leading organs of the last leader named before and the first one after (``甲>乙``), ``under`` that of who is named first, ``circumstances`` the
    bodies, places, countries and types of event told there, each as ``kind:name``, and ``near`` those of them that the first sentence with the name
    names; ``held`` pairs others with the labels of the offices that the article gives them; ``whereabouts`` pairs an ISO day with the province or
    country in which the person was on that day.
    """

    document: str
    day: str
    posts: tuple[tuple[PostSighting, Seat], ...]
    company: frozenset[str]
    before: frozenset[str]
    beside: frozenset[str]
    next: frozenset[str]
    together: frozenset[str]
    lead: str
    previous: str
    between: str
    under: str
    circumstances: frozenset[str]
    near: frozenset[str]
    held: frozenset[tuple[str, str]]
    whereabouts: frozenset[tuple[str, str]]

    def firm(self) -> Iterator[Seat]:
        """The seats in which two sightings are of one person."""
        return (where for _, where in self.posts if where.firm)


#: Kinds of token that tell where beside the name somebody is named.
_SIDES = frozenset(("beside", "before", "after"))


class Background(NamedTuple):
    """How often something is told at all: ``articles`` in all, and of each companion and circumstance that is told often."""

    articles: int
    frequency: Mapping[str, int]

    def share(self, token: str) -> float:
        """The share of articles that tell it, never 0. Who is beside a name is in the article."""
        kind, _, name = token.partition(":")
        if kind in _SIDES:
            token = f"person:{name}"
        return (self.frequency.get(token, 0) + 1) / (self.articles + MORE)


class _Untold(frozenset[Any]):
    """Stands for what a glimpse leaves out: to ask for it is a mistake, which would else pass for nothing told."""

    def __or__(self, other: object) -> NoReturn:
        raise LookupError("a glimpse tells nothing of company and circumstances")

    def __iter__(self) -> NoReturn:
        raise LookupError("a glimpse tells nothing of company and circumstances")


_UNTOLD = _Untold()


def glimpse(document: str, day: str, posts: Iterable[PostSighting], whereabouts: Iterable[tuple[str, str]]) -> Sighting:
    """A sighting without company and circumstances, which are much of the work and seldom needed."""
    mine = tuple([(post, where) for post in posts if (where := seat(post.body, post.title)) is not None])
    days = frozenset(whereabouts)
    return Sighting(document, day, mine, _UNTOLD, _UNTOLD, _UNTOLD, _UNTOLD, _UNTOLD, "", "", "", "", _UNTOLD, _UNTOLD, _UNTOLD, days)


@cache
def background() -> Background:
    """How often the news tell something (``kg/lexicons/background.tsv``): the same whatever articles a store holds, so that who is who of a name
    is a matter of the articles that name it."""
    told = {row["told"]: int(row["articles"]) for row in rows("background")}
    return Background(told.pop("articles"), told)


def sightings(seen: Sequence[Observations], wanted: Collection[str] = ()) -> tuple[dict[str, list[Sighting]], Background]:
    """The sightings of each name that is seen in two firm offices, or is one of ``wanted``, in the order of the articles; and how often everything
    is told at all. Whom the articles know in one office is one person."""
    return sightings_of(_in_two_offices(seen) | set(wanted), seen), background()


def sightings_of(names: Collection[str], seen: Iterable[Observations]) -> dict[str, list[Sighting]]:
    """The sightings of these names, in the order of the articles."""
    found: dict[str, list[Sighting]] = defaultdict(list)
    for each in seen:
        mine = [at for at, (name, _) in enumerate(each.people) if name in names]
        if mine:
            posts = _placed(each.posts)
            around = frozenset(_circumstances(each, posts.values()))
            order = [f"person:{name}" for name, _ in each.people]
            for at in mine:
                found[each.people[at][0]].append(_sighting(each, at, order, around, posts))
    return found


def told(seen: Observations) -> frozenset[str]:
    """Whom and what an article that names people tells, as ``kind:name``; nothing of others."""
    people = frozenset(f"person:{name}" for name, _ in seen.people)
    return people.union(_circumstances(seen, _placed(seen.posts).values())) if people else people


def _placed(posts: Iterable[PostSighting]) -> dict[PostSighting, Seat]:
    return {post: where for post in posts if (where := seat(post.body, post.title)) is not None}


def _in_two_offices(seen: Iterable[Observations]) -> set[str]:
    """Names that are given two firm offices."""
    offices: dict[str, set[str]] = defaultdict(set)
    for post in (post for each in seen for post in each.posts):
        where = seat(post.body, post.title)
        if where is not None and where.firm:
            offices[post.person].add(where.office)
    return {name for name, found in offices.items() if len(found) > 1}


def _sighting(each: Observations, at: int, order: Sequence[str], told: frozenset[str], posts: Mapping[PostSighting, Seat]) -> Sighting:
    """The sighting of the name at a place in the order of the names of an article."""
    name, first = each.people[at]
    mine = tuple((post, where) for post, where in posts.items() if post.person == name)
    company = frozenset(order) - {order[at]}
    beside = frozenset(f"beside:{other[7:]}" for other in order[max(0, at - NEXT) : at + NEXT + 1]) - {f"beside:{name}"}
    nearest = {f"before:{other[7:]}" for other in order[max(0, at - NEAREST) : at]} | {
        f"after:{other[7:]}" for other in order[at + 1 : at + 1 + NEAREST]
    }
    together = frozenset(f"person:{other}" for other, sentence in each.people if sentence == first and other != name)
    held = frozenset((f"person:{post.person}", where.office) for post, where in posts.items() if post.person != name)
    near = frozenset(_named(kind, thing) for sentence, kind, thing in each.named if sentence == first)
    where = frozenset(whereabouts(each, name))
    line = order[0] if at else "", order[at - 1] if at else "", _between(order, at), _organ(order[0])
    return Sighting(
        each.document, each.date, mine, company, frozenset(order[:at]), beside, frozenset(nearest), together, *line, told, near, held, where
    )


def _between(order: Sequence[str], at: int) -> str:
    """The organs of the leaders between whom a name stands: lists stand in the order of protocol, organ by organ."""
    before = next((organ for token in reversed(order[:at]) if (organ := _organ(token))), "")
    return f"{before}>{next((organ for token in order[at + 1 :] if (organ := _organ(token))), '')}"


def _organ(token: str) -> str:
    """The leading organ of somebody, "" for who is no leader."""
    return _organs().get(token[7:], "")


@cache
def _organs() -> dict[str, str]:
    return {row["name"]: values(row["organs"])[0] for row in rows("leaders")}


def _circumstances(each: Observations, seats: Iterable[Seat]) -> Iterator[str]:
    for event in each.events:
        yield f"type:{event.type}"
        yield from (f"place:{region(place)}" for place in event.places)
        yield from (f"body:{name}" for kind, name, _ in event.agents if kind != "person")
    for where in seats:
        if where.realm:
            yield f"realm:{where.realm}"
        yield f"body:{where.base}"
    yield from (_named(kind, name) for _, kind, name in each.named)


def _named(kind: str, name: str) -> str:
    return f"{kind}:{(region(name) or name) if kind == 'place' else name}"


def whereabouts(each: Observations, name: str) -> Iterator[tuple[str, str]]:
    """Days and regions of events of one day and one place in which the person was present."""
    for event in each.events:
        if len(event.begin) == 10 and event.end in ("", event.begin) and event.certain and not event.scheduled and len(event.places) == 1:
            where = region(event.places[0])
            if where and any(kind == "person" and agent == name and _present(roles) for kind, agent, roles in event.agents):
                yield event.begin, where


def _present(roles: str) -> bool:
    return not _PRESENT.isdisjoint(roles.split(";"))
