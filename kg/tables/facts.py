"""What a choice of a store says, ready to be put into rows. Subjects and values are full IRIs and lexical forms; rows shorten them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from kg.attendance import Attendance, attendances
from kg.iri import local_part
from kg.names import Queryable, kind_of, rows
from kg.relations import Relations
from kg.selection import EVERYTHING, Chosen, Selection, chosen

#: An event told only after more days than these is looked back upon. Read-outs come within days; 近日 and 日前 reach back some weeks.
RETROSPECT = 31
_LAST = 10**9


@dataclass(frozen=True)
class Facts:
    """``chosen`` are the events and participations that tables are about, those that the selection ``wanted`` asks for."""

    relations: Relations = field(repr=False)
    chosen: Chosen = field(repr=False)
    wanted: Selection = EVERYTHING

    @property
    def whole(self) -> bool:
        """Whether the chosen events are all that there are, so that what is only mentioned is told too."""
        return not self.wanted.given()

    def all(self, name: str, subject: str | None) -> tuple[str, ...]:
        """The values of a property (``gov:role``), sorted."""
        return self.relations.many(name).get(subject or "", ())

    def one(self, name: str, subject: str | None) -> str | None:
        """One value: the longest, then the first, so that the most exact date and the fullest name win; None when there is none."""
        values = self.all(name, subject)
        return min(values, key=lambda value: (-len(value), value)) if values else None

    def label(self, subject: str | None) -> str | None:
        """A thing's label, an article's headline, else the local part of its IRI; None for no thing."""
        if not subject:
            return None
        return self.one("rdfs:label", subject) or self.one("schema:headline", subject) or local_part(subject)

    @cached_property
    def events(self) -> tuple[str, ...]:
        """The chosen events by date and IRI, those without a date last."""
        return tuple(sorted(self.chosen.events, key=lambda event: (self.one("schema:startDate", event) or "9", event)))

    def parts(self, event: str) -> tuple[str, ...]:
        """The chosen participations of an event: by place in the roster where it is known, then by IRI."""
        found = (part for part in self.all("gov:participation", event) if part in self.chosen.parts)
        return tuple(sorted(found, key=lambda part: (self.whole_number("schema:position", part) or _LAST, part)))

    def whole_number(self, name: str, subject: str) -> int | None:
        """A number of this property, the least; None when there is none."""
        return min(map(int, self.all(name, subject)), default=None)

    @cached_property
    def attendances(self) -> dict[str, tuple[Attendance, ...]]:
        """Event → who took part in it, as ``kg.attendance`` says."""
        found: dict[str, list[Attendance]] = defaultdict(list)
        for each in attendances(self.relations, self.chosen, self.wanted.expand):
            found[each.event].append(each)
        return {event: tuple(each) for event, each in found.items()}

    def sentences(self, *facts: str) -> tuple[str, ...]:
        """The sentences that say one of these facts: by date of publication, then by article, then as they stand in it."""
        found = {sentence for fact in facts for sentence in self.all("gov:saidIn", fact)}
        return tuple(sorted(found, key=self._place)) if len(found) > 1 else tuple(found)

    def _place(self, sentence: str) -> tuple[str, str, int, str]:
        article = self.article(sentence)
        return self.published(article) or "9", article, self.whole_number("nif:beginIndex", sentence) or 0, sentence

    def article(self, sentence: str) -> str:
        """The article that a sentence is part of."""
        return self.one("schema:isPartOf", sentence) or ""

    def articles(self, sentences: Iterable[str]) -> tuple[str, ...]:
        """The articles of sentences, in their order, each once."""
        return tuple(dict.fromkeys(self.article(sentence) for sentence in sentences))

    def announced(self, event: str) -> bool:
        """Whether an event is only announced: no article that tells it as held is known."""
        return bool(self.all("schema:eventStatus", event)) and not self.all("gov:tookPlace", event)

    def support(self, sentences: Iterable[str]) -> int:
        """In how many texts sentences stand: reposts of one original count once (``gov:repostOf``)."""
        return len({self.one("gov:repostOf", article) or article for article in self.articles(sentences)})

    def published(self, article: str) -> str | None:
        """The day an article was published, ISO."""
        return self.one("schema:datePublished", article)

    def day(self, event: str) -> date | None:
        """The first day of an event; None where only its month or year is known, or nothing."""
        return as_day(self.one("schema:startDate", event))

    def witnessed(self, fact: str, day: date | None) -> bool:
        """Whether an article of that day or the RETROSPECT days after it tells a fact: neither an announcement nor a look back."""
        papers = (as_day(self.published(self.article(sentence))) for sentence in self.sentences(fact))
        return day is not None and any(0 <= (paper - day).days <= RETROSPECT for paper in papers if paper)

    def province(self, place: str | None) -> str | None:
        """The province that a place is or lies in; None outside China and for the whole of it."""
        return next((each for each in self.around(place) if each in self.provinces), None)

    def around(self, place: str | None) -> Iterator[str]:
        """A place and what it lies in, from the inside outwards. Where it lay in several things over time: the first by name."""
        seen: set[str] = set()
        while place and place not in seen:
            seen.add(place)
            yield place
            place = next(iter(self.all("schema:containedInPlace", place)), None)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Persons who take part or speak in the chosen events; of a whole store also those only mentioned. Sorted."""
        return tuple(sorted(self._agents("person")))

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """Bodies and groups that take part or speak, in which posts are or which are named; those they belong to, their members and their other
        nameplates. Sorted."""
        found = {*self._agents("body"), *self._agents("group"), *(body for post in self.posts for body in self.all("org:postIn", post))}
        ahead = list(found)
        while ahead:
            here = ahead.pop()
            near = {near for name in ("org:subOrganizationOf", "gov:sameBody", "foaf:member") for near in self.all(name, here)} - found
            found |= near
            ahead.extend(near)
        return tuple(sorted(each for each in found if kind_of(each) in ("body", "group")))

    @cached_property
    def posts(self) -> tuple[str, ...]:
        """Posts in which somebody takes part; of a whole store all posts. Sorted."""
        if self.whole:
            return tuple(sorted(self.relations.many("org:postIn")))
        return tuple(sorted({post for part in self.chosen.parts for post in self.all("gov:as", part)}))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Places of events and bodies, and what they lie in. Sorted."""
        named = {place for event in self.events for place in self.all("schema:location", event)}
        named |= {place for body in self.bodies for place in self.all("dcterms:spatial", body)}
        return tuple(sorted({each for place in named for each in self.around(place)}))

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The sentences that chosen facts cite, sorted."""
        facts = {*self.chosen.events, *self.chosen.parts, *(each for event in self.events for each in self.all("gov:statement", event))}
        return tuple(sorted({sentence for fact in facts for sentence in self.all("gov:saidIn", fact)}))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The articles of the cited sentences; of a whole store all articles. Sorted."""
        return tuple(sorted(self.relations.many("schema:headline") if self.whole else set(self.articles(self.cited))))

    @cached_property
    def mentioned(self) -> Mapping[str, tuple[str, ...]]:
        """Thing → articles that name it without telling anything of it. Empty for a part of a store."""
        return self.relations.inverse("schema:mentions") if self.whole else {}

    @cached_property
    def taken_part(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Agent → its (event, participation) pairs in the order of the events."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for event in self.events:
            for each in self.attendances.get(event, ()):
                found[each.agent].append((event, each.part))
        return {agent: tuple(pairs) for agent, pairs in found.items()}

    @cached_property
    def formers(self) -> tuple[tuple[str, str, str], ...]:
        """(article, person, post) for each post that an article gives as held before (原、时任、前、曾任) and not also as held now. Sorted.

        Of a part of a store only those of its articles.
        """
        asked = "SELECT ?g ?s ?o {{ GRAPH ?g {{ ?s {} ?o }} }}"
        former, held = (
            {tuple(cell or "" for cell in row) for row in rows(self.relations.store, asked.format(name))} for name in ("gov:formerly", "org:holds")
        )
        known = set(self.sources)
        return tuple(sorted((article, person, post) for article, person, post in former - held if article in known))

    def held(self, name: str, person: str) -> tuple[str, ...]:
        """A person's posts by ``org:holds`` or ``gov:formerly``, those that the tables have."""
        return tuple(post for post in self.all(name, person) if post in self._known_posts)

    @cached_property
    def _known_posts(self) -> frozenset[str]:
        return frozenset(self.posts)

    @cached_property
    def provinces(self) -> frozenset[str]:
        """The province-level divisions of the register."""
        return frozenset(place for (place,) in rows(self.relations.store, "SELECT ?x { ?x a gov:Province }") if place)

    def _agents(self, kind: str) -> set[str]:
        if self.whole:
            named = {agent for agents in self.relations.many("gov:agent").values() for agent in agents} | set(self.mentioned)
            named |= set(self.relations.many("org:holds")) | set(self.relations.many("gov:formerly")) | set(self.taken_part)
        else:
            told = (each for event in self.events for each in self.all("gov:statement", event))
            named = {agent for fact in (*self.chosen.parts, *told) for agent in self.all("gov:agent", fact)} | set(self.taken_part)
        return {agent for agent in named if kind_of(agent) == kind}


def facts_of(store: Queryable, wanted: Selection = EVERYTHING) -> Facts:
    """The facts of a store that a selection chooses. Raises Problem for names in it that nothing, or more than one thing, has."""
    relations = Relations(store)
    return Facts(relations, chosen(relations, wanted), wanted)


def as_day(written: str | None) -> date | None:
    """The day of an ISO date or time; None for a month or a year."""
    return date.fromisoformat(written[:10]) if written and len(written) >= 10 else None
