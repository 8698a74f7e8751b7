"""What a store says of one article, as records that can be laid beside gold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.evaluation.gold import GoldArticle, GoldEvent, GoldParticipant, GoldPerson
from kg.iri import shorten
from kg.sparql import iri_term
from kg.store import Store

_ARTICLES = "SELECT ?a ?u { ?a a schema:Article OPTIONAL { ?a schema:url ?u } } ORDER BY ?a ?u"
_GRAPH = "SELECT ?s ?p ?o { GRAPH %s { ?s ?p ?o } }"
_ABOUT = "SELECT ?s ?p ?o { VALUES ?s { %s } ?s ?p ?o }"
_LINKS = ("gov:agent", "gov:as", "schema:location", "schema:workFeatured")
_POSTS = ("org:holds", "gov:formerly")


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence that a fact cites: its text and the offsets that it is said to have in the source."""

    begin: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """An event, participation or statement as one article tells it: IRI, kind, the rule that read it, confidence 0 to 1, the sentences cited."""

    iri: str
    kind: str
    rule: str
    confidence: float
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidAgent:
    """An agent's part in an event. ``names``: label first, then other labels; ``kind``: person, body or group; ``through``: those who act for it."""

    fact: Fact
    names: tuple[str, ...]
    kind: str
    roles: frozenset[str]
    through: str = ""


@dataclass(frozen=True, slots=True)
class SaidEvent:
    """An event; ``start`` and ``end`` are "" where there is none; ``agents`` by IRI."""

    fact: Fact
    names: tuple[str, ...]
    types: frozenset[str]
    start: str
    end: str
    places: tuple[str, ...]
    agents: Mapping[str, SaidAgent]
    works: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidArticle:
    """What the store says of an article: names, posts (person, labels of the post), events by IRI, statements, and what its facts cite.

    A citation is None where the cited sentence is nowhere described.
    """

    doc: str
    persons: frozenset[str] = frozenset()
    posts: frozenset[tuple[str, tuple[str, ...]]] = frozenset()
    events: Mapping[str, SaidEvent] = field(default_factory=dict)
    statements: tuple[Fact, ...] = ()
    citations: tuple[Citation | None, ...] = ()


class Triples:
    """Triples to look things up in; IRIs of properties and classes as prefixed names."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Takes (subject, property, value); values are full IRIs or the text of literals, but classes are shortened."""
        self._values: dict[tuple[str, str], set[str]] = defaultdict(set)
        for subject, predicate, value in rows:
            key = shorten(predicate)
            self._values[subject, key].add(shorten(value) if key == "rdf:type" else value)

    def of(self, subject: str, *properties: str) -> list[str]:
        """Values of one or several properties, those of each sorted."""
        return [value for key in properties for value in sorted(self._values.get((subject, key), ()))]

    def one(self, subject: str, name: str) -> str:
        """The first value of a property, "" if there is none."""
        return next(iter(self.of(subject, name)), "")

    def having(self, name: str, value: str = "") -> list[str]:
        """Subjects with a property (and this value of it), sorted."""
        return sorted(subject for (subject, key), values in self._values.items() if key == name and (not value or value in values))


def local(iri: str) -> str:
    """The last part of an IRI's path."""
    return re.split(r"[/#]", iri.rstrip("/#"))[-1]


def articles(store: Store, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The articles of the store by gold id: an article's is the last part of its URL, or of its IRI, or its id, or else its file's name."""
    names = {entry.graph: (entry.id, Path(entry.path).name.partition(".")[0]) for entry in store.documents()}
    wanted, found = set(ids), defaultdict[str, list[str]](list)
    for article, urls in _urls(store).items():
        id = next((key for key in (*map(local, urls), local(article), *names.get(article, ())) if key in wanted), None)
        if id is not None:
            found[id].append(article)
    return {id: tuple(iris) for id, iris in found.items()}


def _urls(store: Store) -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for article, url in store.rows(_ARTICLES):
        found[article.value] += [url.value] if url is not None else []
    return found


def said(store: Store, doc: str, graphs: Sequence[str]) -> SaidArticle:
    """What the article ``doc`` says, which is in the ``graphs``: usually one, more where the store has copies, none where it lacks the article."""
    own = _read(store, [_GRAPH % iri_term(graph) for graph in graphs])
    parts = own.having("rdf:type", "gov:Participation")
    owners = [event for event in own.having("gov:participation") if set(own.of(event, "gov:participation")) & set(parts)]
    events = sorted({*owners, *(iri for iri in own.having("rdf:type", "schema:Event") if own.of(iri, "gov:saidIn"))})
    known = _known(store, own, [*events, *parts])
    found = {iri: _event(known, own, iri, parts) for iri in events}
    agents = [agent for event in found.values() for agent in event.agents.values()]
    return SaidArticle(
        doc,
        frozenset(_names(known, iri)[0] for iri in own.having("rdf:type", "foaf:Person")) | {a.names[0] for a in agents if a.kind == "person"},
        frozenset(_posts(own, known, parts)),
        found,
        tuple(_fact(own, iri, "statement") for iri in own.having("rdf:type", "gov:Statement")),
        tuple(_citation(own, sentence) for iri in own.having("gov:saidIn") for sentence in own.of(iri, "gov:saidIn")),
    )


def _read(store: Store, queries: Iterable[str]) -> Triples:
    return Triples(tuple(term.value for term in row) for query in queries for row in store.rows(query))


def _known(store: Store, own: Triples, facts: Sequence[str]) -> Triples:
    """What all articles and the reference data say of the facts, of what they link to, and of the article's people and their posts."""
    people = {*own.having("rdf:type", "foaf:Person"), *(iri for key in _POSTS for iri in own.having(key))}
    posts = [post for person in people for post in own.of(person, *_POSTS)]
    first = _read(store, _about(facts))
    links = [value for iri in facts for value in first.of(iri, *_LINKS)]
    return _read(store, _about([*facts, *links, *people, *posts]))


def _about(iris: Iterable[str]) -> list[str]:
    terms = sorted({iri_term(iri) for iri in iris})
    return [_ABOUT % " ".join(terms)] if terms else []


def _citation(own: Triples, sentence: str) -> Citation | None:
    begin, end = (own.one(sentence, key) for key in ("nif:beginIndex", "nif:endIndex"))
    return Citation(int(begin), int(end), own.one(sentence, "schema:text")) if begin and end else None


def _fact(own: Triples, iri: str, kind: str) -> Fact:
    found = filter(None, (_citation(own, sentence) for sentence in own.of(iri, "gov:saidIn")))
    texts = tuple(each.text for each in sorted(found, key=lambda each: each.begin))
    return Fact(iri, kind, own.one(iri, "gov:rule"), float(own.one(iri, "gov:confidence") or 1), texts)


def _event(known: Triples, own: Triples, iri: str, parts: Collection[str]) -> SaidEvent:
    mine = [part for part in known.of(iri, "gov:participation") if part in parts]
    start, end = (next(reversed(known.of(iri, key)), "") for key in ("schema:startDate", "schema:endDate"))
    return SaidEvent(
        _fact(own, iri, "event"),
        _labels(known, iri),
        frozenset(map(local, known.of(iri, "dcterms:type"))),
        start,
        end,
        tuple(_names(known, place)[0] for place in known.of(iri, "schema:location")),
        {agent: _agent(known, _fact(own, part, "participation"), agent) for part in mine for agent in known.of(part, "gov:agent")},
        tuple(_names(known, work)[0] for work in known.of(iri, "schema:workFeatured")),
    )


def _agent(known: Triples, fact: Fact, agent: str) -> SaidAgent:
    kinds = known.of(agent, "rdf:type")
    kind = "person" if "foaf:Person" in kinds else "group" if "foaf:Group" in kinds else "body"
    roles = frozenset(map(local, known.of(fact.iri, "gov:role")))
    return SaidAgent(fact, _names(known, agent), kind, roles, known.one(fact.iri, "gov:representedBy"))


def _posts(own: Triples, known: Triples, parts: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    pairs = {(iri, post) for key in _POSTS for iri in own.having(key) for post in own.of(iri, key)}
    pairs |= {(agent, post) for part in parts for agent in known.of(part, "gov:agent") for post in known.of(part, "gov:as")}
    return ((_names(known, person)[0], _labels(known, post)) for person, post in pairs)


def _labels(known: Triples, iri: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known.of(iri, "rdfs:label", "skos:altLabel")))


def _names(known: Triples, iri: str) -> tuple[str, ...]:
    return _labels(known, iri) or (local(iri),)


def as_gold(article: SaidArticle) -> GoldArticle:
    """What the store says in the form of gold, as a draft to correct by hand: people by name, events by date."""
    posts: dict[str, dict[str, None]] = {name: {} for name in sorted(article.persons)}
    for person, labels in sorted(article.posts):
        posts.setdefault(person, {}).update(dict.fromkeys(labels[:1]))
    events = tuple(_gold_event(event, posts) for event in _ordered(article))
    return GoldArticle(article.doc, events, tuple(GoldPerson(name, tuple(given)) for name, given in posts.items()))


def event_keys(article: SaidArticle) -> list[str]:
    """The IRIs of the events of ``as_gold``, as prefixed names, in their order."""
    return [shorten(event.fact.iri) for event in _ordered(article)]


def _ordered(article: SaidArticle) -> list[SaidEvent]:
    return sorted((event for event in article.events.values() if event.types), key=lambda event: (event.start, event.fact.iri))


def _gold_event(event: SaidEvent, posts: Mapping[str, Iterable[str]]) -> GoldEvent:
    kind, *others = sorted(event.types)
    parts = tuple(_gold_participant(agent, posts) for agent in event.agents.values())
    # A label that joins its parts by _ was made for an event that the text does not name.
    name = next((name for name in event.names if "_" not in name), "")
    return GoldEvent(kind, tuple(others), name, event.start, event.end, event.places, parts, event.works)


def _gold_participant(agent: SaidAgent, posts: Mapping[str, Iterable[str]]) -> GoldParticipant:
    given = tuple(posts.get(agent.names[0], ())) if agent.kind == "person" else ()
    return GoldParticipant(agent.names[0], agent.kind, tuple(sorted(agent.roles)), given, agent.through)
