"""A reading to the N-Quads of its article's graph, each fact with its sentence. No blank nodes: sorted lines are a stable diff."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kg import groups, identity, places
from kg.bodies import Body
from kg.confidence import REVIEW
from kg.iri import PREFIXES, iri, local_name, statement_local
from kg.model import Document, Event, Participation, Post, Reading, Statement, Topic
from kg.values.posts import label as post_label

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile('[\x00-\x1f\x7f"\\\\]')
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_DATE_TYPES = {10: "xsd:date", 7: "xsd:gYearMonth", 4: "xsd:gYear"}
_PARTY_OF_GROUP = re.compile(r"^(.{3,}?)(?:机关)?(?:有关|相关|各|内设|直属)")
_NUMBER = "xsd:integer"


@cache
def term(name: str) -> str:
    """A vocabulary term as written in N-Quads: ``term("schema:about")``."""
    prefix, local = name.split(":", 1)
    return f"<{PREFIXES[prefix]}{local}>"


def literal(text: str, datatype: str = "") -> str:
    """A literal with its escapes; control characters are written as \\uXXXX."""
    quoted = text if text.isprintable() and '"' not in text and "\\" not in text else _ESCAPED.sub(_escape, text)
    return f'"{quoted}"^^{term(datatype)}' if datatype else f'"{quoted}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found.group()) or f"\\u{ord(found.group()):04X}"


class Graph:
    """Collects the facts of one article's graph as N-Triples lines without their last dot."""

    def __init__(self, article: str) -> None:
        self.article = article
        self.facts: set[str] = set()

    def add(self, subject: str, predicate: str, value: str) -> None:
        """One fact; subject and value are terms as N-Quads has them."""
        self.facts.add(f"{subject} {term(predicate)} {value}")

    def tell(self, thing: Thing) -> str:
        """Says all that is always said of a thing, and returns its IRI."""
        self.facts.update(thing.facts)
        return thing.iri


class Thing(NamedTuple):
    """What is named: its IRI and what is always said of it. A pure function of the name, so that it is made once for many articles."""

    iri: str
    facts: tuple[str, ...]


#: Things kept in memory, of each kind.
_KEPT = 8192


def fact(subject: str, predicate: str, value: str) -> str:
    """A line of N-Triples without its dot."""
    return f"{subject} {term(predicate)} {value}"


def named(subject: str, label: str, *classes: str) -> Thing:
    """A thing with its classes and label."""
    return Thing(subject, (*(fact(subject, "rdf:type", term(name)) for name in classes), fact(subject, "rdfs:label", literal(label))))


def node(kind: str, *parts: str) -> str:
    """The IRI of a thing as N-Quads has it."""
    return f"<{iri(kind, *parts)}>"


def event_iri(event: Event) -> str:
    """The IRI of an event; the dashes of its date stay, as its local part is made of local names already."""
    return PREFIXES["event"] + event.local


def quads(reading: Reading) -> list[str]:
    """The sorted N-Quads lines of a reading, without line ends."""
    graph = Graph(node("doc", reading.document.id))
    _article(graph, reading.document)
    cited: set[int] = set()
    for event in reading.events:
        cited.update(_event(graph, reading, event))
    for index in sorted(cited):
        sentence = reading.sentences[index]
        tell_sentence(graph, graph.article, index, sentence.begin, sentence.end, sentence.text)
    _mentions(graph, reading)
    # A space sorts before whatever else can follow a fact, so that the order is that of the whole lines.
    return [f"{fact} {graph.article} ." for fact in sorted(graph.facts)]


def _article(graph: Graph, document: Document) -> None:
    article = graph.article
    graph.add(article, "rdf:type", term("schema:Article"))
    graph.add(article, "schema:headline", literal(document.title or document.id))
    if document.url:
        graph.add(article, "schema:url", f"<{_NOT_IN_IRI.sub(lambda m: f'%{ord(m.group()):02X}', document.url)}>")
    if document.date:
        graph.add(article, "schema:datePublished", literal(document.date, "xsd:date"))
    if document.fetched:
        graph.add(article, "pav:retrievedOn", literal(document.fetched, "xsd:dateTime"))
    if document.credit:
        graph.add(article, "schema:creditText", literal(document.credit))
    for predicate, name in (("schema:publisher", document.publisher), ("dcterms:source", document.source)):
        if name and local_name(name):
            graph.add(article, predicate, graph.tell(_outlet(name)))


@lru_cache(_KEPT)
def _outlet(name: str) -> Thing:
    return named(node("outlet", name), name, "org:Organization")


def sentence_node(article: str, number: int) -> str:
    """The IRI of a sentence of an article, both as N-Quads has them."""
    return f"{article[:-1]}-s{number:02d}>"


def tell_sentence(graph: Graph, article: str, number: int, begin: int, end: int, text: str) -> None:
    """Says all that is said of a sentence; ``begin`` and ``end`` are code points in the source, ``article`` is an IRI as N-Quads has it."""
    subject = sentence_node(article, number)
    graph.facts.update(
        (
            f"{subject} {term('rdf:type')} {term('nif:Sentence')}",
            f"{subject} {term('schema:isPartOf')} {article}",
            f'{subject} {term("nif:beginIndex")} "{begin}"^^{term(_NUMBER)}',
            f'{subject} {term("nif:endIndex")} "{end}"^^{term(_NUMBER)}',
            f"{subject} {term('schema:text')} {literal(text)}",
        )
    )


def _said(graph: Graph, subject: str, sentences: Iterable[int]) -> None:
    for index in sentences:
        graph.add(subject, "gov:saidIn", sentence_node(graph.article, index))


def _marked(graph: Graph, subject: str, rule: str, confidence: float) -> None:
    if rule:
        graph.add(subject, "gov:rule", literal(rule))
    if confidence < 1:
        graph.add(subject, "gov:confidence", literal(f"{confidence:.2f}", "xsd:decimal"))
    if confidence < REVIEW:
        graph.add(subject, "gov:needsReview", literal("true", "xsd:boolean"))


def _event(graph: Graph, reading: Reading, event: Event) -> set[int]:
    subject = f"<{event_iri(event)}>"
    graph.tell(named(subject, event.label, "schema:Event"))
    for name in _other_names(event):
        graph.add(subject, "skos:altLabel", literal(name))
    graph.add(subject, "dcterms:type", node("type", event.type))
    _marked(graph, subject, event.rule, event.confidence)
    _when(graph, subject, event)
    if event.scheduled:
        graph.add(subject, "schema:eventStatus", term("schema:EventScheduled"))
    for name in event.places:
        graph.add(subject, "schema:location", _place(graph, name, event.places, reading.document))
    for work in event.works:
        graph.add(subject, "schema:workFeatured", graph.tell(_work(work)))
    for topic in event.topics:
        graph.add(subject, "schema:about", graph.tell(_topic(topic)))
    _said(graph, subject, event.sentences)
    cited = set(event.sentences)
    for part in event.participations:
        graph.add(subject, "gov:participation", _participation(graph, event, part))
        cited.update(part.sentences)
    for position, statement in enumerate(event.statements, 1):
        graph.add(subject, "gov:statement", _statement(graph, event, statement, position))
        cited.add(statement.sentence)
    return cited


def _other_names(event: Event) -> set[str]:
    """The event's name as written, alone and after its host as written, where the label says it otherwise."""
    if not event.name:
        return set()
    hosts = [p.agent for p in event.participations if "主办" in p.roles]
    return {event.name, *(host + event.name for host in hosts if host not in event.name)} - {event.label}


def _when(graph: Graph, subject: str, event: Event) -> None:
    if event.date is None:
        return
    graph.add(subject, "schema:startDate", literal(event.date.start, _DATE_TYPES[len(event.date.start)]))
    if event.date.end and len(event.date.end) == 10 == len(event.date.start):
        graph.add(subject, "schema:endDate", literal(event.date.end, "xsd:date"))
    if event.date.words:
        graph.add(subject, "gov:dateText", literal(event.date.words))


def _place(graph: Graph, name: str, around: Sequence[str], document: Document) -> str:
    place = places.located(name) or places.resolve_within(name, [n for n in around if n != name], int(document.date[:4]) if document.date else None)
    subject = node("place", place.local if place else name)
    graph.add(subject, "rdf:type", term("schema:Place"))
    graph.add(subject, "rdfs:label", literal(place.label if place else name))
    if place and place.local not in places.by_local():
        graph.add(subject, "schema:containedInPlace", node("place", place.parents[0]))
    elif not place and places.bearers(name):
        graph.add(subject, "schema:containedInPlace", node("place", "中国"))  # 朝阳区, one or another
    return subject


@lru_cache(_KEPT)
def _work(title: str) -> Thing:
    return named(node("work", title), title, "schema:CreativeWork")


@lru_cache(_KEPT)
def _topic(topic: Topic) -> Thing:
    if topic.scheme == "work":
        return _work(topic.name)
    iri, facts = named(node("topic", topic.name), topic.name, "skos:Concept")
    return Thing(iri, (*facts, fact(iri, "skos:inScheme", node("scheme", topic.scheme))))


def _participation(graph: Graph, event: Event, part: Participation) -> str:
    agent, local = _agent(graph, part.agent, part.kind)
    subject = f"<{event_iri(event)}.{local}>"
    graph.add(subject, "rdf:type", term("gov:Participation"))
    graph.add(subject, "gov:agent", agent)
    for role in part.roles:
        graph.add(subject, "gov:role", node("role", role))
    for post in part.posts:
        graph.add(subject, "gov:as", graph.tell(_post(post)))
        graph.add(agent, "gov:formerly" if post.former else "org:holds", _post(post).iri)
    if part.as_written:
        graph.add(subject, "gov:asWritten", literal(part.as_written))
    if part.represented_by:
        graph.add(subject, "gov:representedBy", literal(part.represented_by))
    if part.position:
        graph.add(subject, "schema:position", literal(str(part.position), _NUMBER))
    _marked(graph, subject, part.rule, part.confidence)
    _said(graph, subject, part.sentences)
    return subject


def _agent(graph: Graph, name: str, kind: str) -> tuple[str, str]:
    """The agent's IRI, declared, and its local name."""
    if kind == "person":
        return graph.tell(_person(name)), local_name(name)
    if kind == "group":
        local, group = _group(name)
        return graph.tell(group), local
    return graph.tell(_body(name)), local_name(identity.body(name).name)


@lru_cache(_KEPT)
def _person(name: str) -> Thing:
    return named(node("person", name), name, "foaf:Person")


@lru_cache(_KEPT)
def _body(written: str) -> Thing:
    body = identity.body(written)
    iri, facts = named(node("body", body.name), body.name, "org:Organization")
    return Thing(iri, (*facts, *_about_body(iri, written, body)))


def _about_body(iri: str, written: str, body: Body) -> Iterator[str]:
    if written != body.name:
        yield fact(iri, "skos:altLabel", literal(written))
    if body.parent:
        parent = named(node("body", body.parent), body.parent, "org:Organization")
        yield from (*parent.facts, fact(iri, "org:subOrganizationOf", parent.iri))
    if body.place:
        yield fact(iri, "dcterms:spatial", node("place", body.place))
        place = places.by_local().get(body.place)
        if place and place.local != place.label and body.name.startswith(place.local):
            yield fact(iri, "skos:altLabel", literal(place.label + body.name.removeprefix(place.local)))


@lru_cache(_KEPT)
def _group(name: str) -> tuple[str, Thing]:
    """The local name of a group, and the group."""
    known = groups.named(name)
    local, label = (known.local, known.label) if known else (local_name(name), name)
    iri, facts = named(f"<{PREFIXES['group']}{local}>", label, "foaf:Group")
    other = (fact(iri, "skos:altLabel", literal(name)),) if label != name else ()
    match = _PARTY_OF_GROUP.match(name)
    if not match or not identity.body(match.group(1)) or not _is_known(match.group(1)):
        return local, Thing(iri, (*facts, *other))
    whole = _body(match.group(1))
    return local, Thing(iri, (*facts, *other, *whole.facts, fact(iri, "org:subOrganizationOf", whole.iri)))


@lru_cache(maxsize=4096)
def _is_known(name: str) -> bool:
    found = identity.body(name)
    return found.name != name or bool(found.kind) or bool(found.place)


@lru_cache(_KEPT)
def _post(post: Post) -> Thing:
    body, title = _body(post.body), named(node("title", post.title), post.title, "skos:Concept")
    name = identity.body(post.body).name
    label = post_label(name, post.title)
    iri, facts = named(node("post", name, post.title), label, "org:Post")
    others = tuple(fact(iri, "skos:altLabel", literal(other)) for other in {post.label, post.written} - {label, ""})
    return Thing(iri, (*facts, *others, *body.facts, *title.facts, fact(iri, "org:postIn", body.iri), fact(iri, "org:role", title.iri)))


def _statement(graph: Graph, event: Event, statement: Statement, position: int) -> str:
    subject = f"<{event_iri(event)}.{statement_local(statement.verb, statement.text)}>"
    graph.add(subject, "rdf:type", term("gov:Statement"))
    graph.add(subject, "schema:position", literal(str(position), _NUMBER))
    graph.add(subject, "gov:verb", literal(statement.verb))
    graph.add(subject, "schema:text", literal(statement.text))
    for topic in statement.topics:
        graph.add(subject, "schema:about", graph.tell(_topic(topic)))
    if statement.agent:
        graph.add(subject, "gov:agent", _agent(graph, statement.agent, statement.agent_kind)[0])
    _marked(graph, subject, statement.rule, statement.confidence)
    _said(graph, subject, (statement.sentence,))
    return subject


def _mentions(graph: Graph, reading: Reading) -> None:
    """Links what the article names to the article, with the posts that it gives its people."""
    for name, posts in reading.persons:
        person = graph.tell(_person(name))
        graph.add(graph.article, "schema:mentions", person)
        for post in posts:
            graph.add(person, "gov:formerly" if post.former else "org:holds", graph.tell(_post(post)))
    for name in reading.bodies:
        graph.add(graph.article, "schema:mentions", graph.tell(_body(name)))
    for name in reading.provinces:
        graph.add(graph.article, "schema:mentions", node("place", name))


def lines(readings: Iterable[Reading]) -> Iterator[str]:
    """The lines of several readings, each reading's sorted."""
    for reading in readings:
        yield from quads(reading)
