"""What a store says of one article, as records that can be laid beside gold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluation.gold import GoldArticle, GoldEvent, GoldParticipant, GoldPerson
from kg.evaluation.keys import plain
from kg.iri import PREFIXES
from kg.sparql import iri_term
from kg.store import Store

_ARTICLES = "SELECT ?a ?u { ?a a schema:Article OPTIONAL { ?a schema:url ?u } } ORDER BY ?a ?u"
_GRAPH = "SELECT ?s ?p ?o { GRAPH %s { ?s ?p ?o } }"
_ABOUT = "SELECT ?s ?p ?o { VALUES ?s { %s } ?s ?p ?o }"

#: Subject → property (as a prefixed name) → values, sorted.
Description = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence that a fact cites: its text and the offsets that it is said to have in the source."""

    begin: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """An event, participation or statement as one article tells it: IRI, the rule that read it, confidence 0 to 1, the texts of its sentences."""

    iri: str
    kind: str
    rule: str
    confidence: float
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidAgent:
    """An agent's part in an event. ``names``: label first, then the other labels; ``kind``: person, body or group."""

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
    events: Mapping[str, SaidEvent] = defaultdict(dict)  # type: ignore[assignment]
    statements: tuple[Fact, ...] = ()
    citations: tuple[Citation | None, ...] = ()


def local(iri: str) -> str:
    """The last part of an IRI's path."""
    return re.split(r"[/#]", iri.rstrip("/#"))[-1]


def articles(store: Store, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The articles of the store by gold id: an article's is the last part of its URL, or else of its IRI, or else its file's name."""
    stems = {entry.graph: Path(entry.path).name.partition(".")[0] for entry in store.documents()}
    wanted, found = set(ids), defaultdict[str, list[str]](list)
    for article, urls in _urls(store).items():
        id = next((key for key in (*map(local, urls), local(article), stems.get(article, "")) if key in wanted), None)
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
    own = _described(store, (_GRAPH % iri_term(graph) for graph in graphs))
    cited = _citations(own)
    told = [iri for iri, sentences in cited.items() if sentences]
    parts = [part for part in told if "gov:agent" in own[part] and "gov:Participation" in own[part]["rdf:type"]]
    events = {iri for iri in told if "schema:Event" in own[iri]["rdf:type"]} | {e for e in own if set(own[e]["gov:participation"]) & set(parts)}
    return _article(doc, store, own, cited, sorted(events), parts)


def _article(
    doc: str, store: Store, own: Description, cited: Mapping[str, tuple[Citation | None, ...]], events: Sequence[str], parts: Sequence[str]
) -> SaidArticle:
    known = _known(store, own, [*events, *parts])
    facts = {iri: _fact(own, iri, kind, cited.get(iri, ())) for kind, iris in (("event", events), ("participation", parts)) for iri in iris}
    found = {iri: _event(known, facts, iri, parts) for iri in events}
    agents = [agent for event in found.values() for agent in event.agents.values()]
    people = {iri for iri in own if "foaf:Person" in own[iri]["rdf:type"]}
    statements = [iri for iri in own if "gov:Statement" in own[iri]["rdf:type"]]
    return SaidArticle(
        doc,
        frozenset(_names(known, iri)[0] for iri in people) | {agent.names[0] for agent in agents if agent.kind == "person"},
        frozenset(_posts(own, known, parts)),
        found,
        tuple(_fact(own, iri, "statement", cited.get(iri, ())) for iri in statements),
        tuple(each for iri in cited for each in cited[iri]),
    )


def _described(store: Store, queries: Iterable[str]) -> Description:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for query in queries:
        for subject, predicate, value in store.rows(query):
            values = found[subject.value][_short(predicate.value)]
            text = _short(value.value) if predicate.value == PREFIXES["rdf"] + "type" else value.value
            if text not in values:
                values.append(text)
    for properties in found.values():
        for values in properties.values():
            values.sort()
    return found


def _short(iri: str) -> str:
    return next((f"{prefix}:{iri[len(space) :]}" for prefix, space in _SPACES if iri.startswith(space)), iri)


_SPACES = tuple((prefix, PREFIXES[prefix]) for prefix in ("gov", "foaf", "org", "schema", "skos", "dcterms", "nif", "rdf", "rdfs"))


def _known(store: Store, own: Description, facts: Sequence[str]) -> Description:
    """What all articles and the reference data say of the facts and of the things that they link to, and of the article's people and posts."""
    first = _about(store, facts)
    links = [v for iri in facts for key in _LINKS for v in first[iri][key]] + [v for iri in own for key in _POSTS for v in own[iri][key]]
    people = [iri for iri in own if "foaf:Person" in own[iri]["rdf:type"] or any(own[iri][key] for key in _POSTS)]
    return {**_about(store, [*links, *people]), **first}


_LINKS = ("gov:agent", "gov:as", "schema:location", "schema:workFeatured")
_POSTS = ("org:holds", "gov:formerly")


def _about(store: Store, iris: Iterable[str]) -> Description:
    terms = sorted({iri_term(iri) for iri in iris})
    return _described(store, [_ABOUT % " ".join(terms)] if terms else [])


def _citations(own: Description) -> dict[str, tuple[Citation | None, ...]]:
    sentences = {iri: _citation(own[iri]) for iri in list(own) if "nif:Sentence" in own[iri]["rdf:type"] and own[iri]["schema:isPartOf"]}
    return {iri: tuple(sentences.get(each) for each in own[iri]["gov:saidIn"]) for iri in list(own) if own[iri]["gov:saidIn"]}


def _citation(properties: Mapping[str, Sequence[str]]) -> Citation:
    return Citation(int(properties["nif:beginIndex"][0]), int(properties["nif:endIndex"][0]), properties["schema:text"][0])


def _fact(own: Description, iri: str, kind: str, cited: Iterable[Citation | None]) -> Fact:
    rule, confidence = next(iter(own[iri]["gov:rule"]), ""), next(iter(own[iri]["gov:confidence"]), "1")
    ordered = sorted((each for each in cited if each is not None), key=lambda each: each.begin)
    return Fact(iri, kind, rule, float(confidence), tuple(each.text for each in ordered))


def _event(known: Description, facts: Mapping[str, Fact], iri: str, parts: Collection[str]) -> SaidEvent:
    event = known[iri]
    agents: dict[str, SaidAgent] = {}
    for part in (each for each in event["gov:participation"] if each in parts):
        for agent in known[part]["gov:agent"]:
            agents[agent] = _agent(known, facts[part], agent)
    first = [_names(known, place)[0] for place in event["schema:location"]]
    works = tuple(_names(known, work)[0] for work in event["schema:workFeatured"])
    dates = (next(reversed(event[key]), "") for key in ("schema:startDate", "schema:endDate"))
    return SaidEvent(facts[iri], _labels(known, iri), frozenset(map(local, event["dcterms:type"])), *dates, tuple(first), agents, works)


def _agent(known: Description, fact: Fact, agent: str) -> SaidAgent:
    kinds = known[agent]["rdf:type"]
    kind = "person" if "foaf:Person" in kinds else "group" if "foaf:Group" in kinds else "body"
    roles = frozenset(map(local, known[fact.iri]["gov:role"]))
    return SaidAgent(fact, _names(known, agent), kind, roles, next(iter(known[fact.iri]["gov:representedBy"]), ""))


def _posts(own: Description, known: Description, parts: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    pairs = {(iri, post) for iri in list(own) for key in _POSTS for post in own[iri][key]}
    pairs |= {(agent, post) for part in parts for agent in known[part]["gov:agent"] for post in known[part]["gov:as"]}
    yield from ((_names(known, person)[0], _labels(known, post)) for person, post in pairs)


def _labels(known: Description, iri: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known[iri]["rdfs:label"], *known[iri]["skos:altLabel"]))) if iri in known else ()


def _names(known: Description, iri: str) -> tuple[str, ...]:
    return _labels(known, iri) or (local(iri),)


def as_gold(article: SaidArticle) -> GoldArticle:
    """What the store says in the form of gold: a draft to correct by hand, articles' people first, events by date."""
    posts: dict[str, list[str]] = {name: [] for name in sorted(article.persons)}
    for person, labels in sorted(article.posts):
        posts.setdefault(person, []).extend(label for label in labels[:1] if label not in posts[person])
    people = tuple(GoldPerson(name, tuple(given)) for name, given in posts.items())
    ordered = sorted(article.events.values(), key=lambda event: (event.start, event.fact.iri))
    return GoldArticle(article.doc, tuple(_gold_event(event, posts) for event in ordered), people)


def _gold_event(event: SaidEvent, posts: Mapping[str, Sequence[str]]) -> GoldEvent:
    kind, *others = sorted(event.types)
    parts = tuple(
        GoldParticipant(
            agent.names[0], agent.kind, tuple(sorted(agent.roles)), tuple(posts.get(agent.names[0], ())) if agent.kind == "person" else (), agent.through
        )
        for agent in event.agents.values()
    )
    return GoldEvent(kind, tuple(others), next(iter(event.names), ""), event.start, event.end, event.places, parts, event.works)


def place_keys(event: SaidEvent) -> frozenset[str]:
    """The event's places for comparison."""
    return frozenset(map(plain, event.places))
