"""The whole projection (ONTOLOGY §4): labelled things are nodes; participations, statements and held posts are edges with attributes;
plain object properties are edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import networkx as nx

from kg.attendance import attendances
from kg.iri import local_part, shorten
from kg.losses import Loss
from kg.names import kind_of
from kg.network.attributes import Attributes, joined, labels, node, post_name, present
from kg.relations import Relations, closure
from kg.selection import Chosen, Selection

Edge = tuple[str, str, str, Attributes]

#: Kinds of things (IRI prefixes) that are nodes.
KINDS = frozenset(("event", "person", "body", "group", "place", "topic", "work", "doc", "outlet"))
#: Plain object properties that are edges.
RELATIONS = (
    "schema:location", "schema:containedInPlace", "dcterms:spatial", "foaf:member", "gov:sameBody", "org:subOrganizationOf",
    "schema:workFeatured", "schema:publisher", "dcterms:source", "schema:about", "schema:mentions",
)  # fmt: skip
#: Those that lead from a thing to what it is part of: followed also where only the part is chosen.
_UPWARD = ("schema:containedInPlace", "dcterms:spatial", "org:subOrganizationOf", "schema:publisher", "dcterms:source")


def entity(relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.MultiDiGraph, list[Loss]]:
    """A MultiDiGraph. Nodes: every labelled thing that something is joined to, with ``date``, ``end``, ``type``, ``code``, ``scheme``,
    ``status``, ``same_as`` (the item of Wikidata) where known. Edges have a ``relation`` and run

    - agent → event, ``participation``: ``role``, ``post``, ``through``, ``group``, ``date``, ``sentences``, ``articles``, ``confidence``;
    - person → body, ``post`` or ``former post``, key = the post's label: ``title``, ``first`` and ``last`` day on which it was seen;
    - event → topic, ``statement``: ``verb``, ``text``, ``speaker``, ``sentences``, ``articles``;
    - along the plain object properties of RELATIONS.

    With a selection: the chosen events, what they are joined to, the articles that tell them, and what those things are part of.
    """
    return _entity(relations, selected, wanted, whole=_whole(selected, relations))


def told(relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.MultiDiGraph, list[Loss]]:
    """The same without the part of the reference data (places, bodies, groups of the register) to which no event leads, and without articles that
    tell of none: what one wants to see drawn."""
    return _entity(relations, selected, wanted, whole=False)


def _entity(relations: Relations, selected: Chosen, wanted: Selection, whole: bool) -> tuple[nx.MultiDiGraph, list[Loss]]:
    label = labels(relations)
    of_events = [*_participations(relations, selected, wanted), *_statements(relations, selected), *_circumstances(relations, selected)]
    kept = None if whole else _reach(relations, selected, of_events)
    edges = [*of_events, *_posts(relations, selected, kept), *_plain(relations, selected, kept)]
    edges = sorted((edge for edge in edges if edge[0] in label and edge[1] in label), key=lambda edge: edge[:3])
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(sorted(_nodes(relations, label, {end for edge in edges for end in edge[:2]})))
    graph.add_edges_from((shorten(source), shorten(target), key, attributes) for source, target, key, attributes in edges)
    return graph, _losses(relations, selected)


def _whole(selected: Chosen, relations: Relations) -> bool:
    return len(selected.events) == sum(kind_of(event) == "event" for event in relations.many("dcterms:type"))


def _nodes(relations: Relations, label: Mapping[str, str], things: set[str]) -> Iterator[tuple[str, Attributes]]:
    start, end, published = relations.many("schema:startDate"), relations.many("schema:endDate"), relations.many("schema:datePublished")
    type, code, scheme = relations.many("dcterms:type"), relations.many("schema:identifier"), relations.many("skos:inScheme")
    status, same = relations.many("schema:eventStatus"), relations.many("schema:sameAs")
    held = relations.many("gov:tookPlace")
    for thing in things:
        more = present(
            date=joined(start.get(thing) or published.get(thing, ())),
            end=joined(end.get(thing, ())),
            type=joined(map(local_part, type.get(thing, ()))),
            code=joined(code.get(thing, ())),
            same_as=joined(same.get(thing, ())),
            scheme=joined(map(local_part, scheme.get(thing, ()))),
            status=joined(value.rpartition("Event")[2].lower() for value in status.get(thing, ()) if thing not in held),
        )
        yield shorten(thing), node(thing, label[thing], **more)


def _participations(relations: Relations, selected: Chosen, wanted: Selection) -> Iterator[Edge]:
    roles, posts, through = relations.many("gov:role"), relations.many("gov:as"), relations.many("gov:representedBy")
    days, said, confidence = relations.many("schema:startDate"), relations.many("gov:saidIn"), relations.many("gov:confidence")
    articles = relations.one("schema:isPartOf")
    for event, agent, part, group in attendances(relations, selected, wanted.expand):
        attributes = present(
            relation="participation",
            role=joined(map(local_part, roles.get(part, ()))),
            post=joined(map(post_name, posts.get(part, ()))),
            through=joined(through.get(part, ())),
            group=shorten(group),
            date=joined(days.get(event, ())),
            sentences=joined(said.get(part, ())),
            articles=_articles(articles, said.get(part, ())),
            confidence=max(map(float, confidence.get(part, ("1",)))),
        )
        yield agent, event, f"{shorten(part)}.{local_part(agent)}" if group else shorten(part), attributes


def _statements(relations: Relations, selected: Chosen) -> Iterator[Edge]:
    verbs, texts, topics = relations.many("gov:verb"), relations.many("schema:text"), relations.many("schema:about")
    said, speakers, articles = relations.many("gov:saidIn"), relations.many("gov:agent"), relations.one("schema:isPartOf")
    for event in selected.events:
        for statement in relations.many("gov:statement").get(event, ()):
            attributes = present(
                relation="statement",
                verb=joined(verbs.get(statement, ())),
                text=joined(texts.get(statement, ())),
                speaker=joined(speakers.get(statement, ())),
                sentences=joined(said.get(statement, ())),
                articles=_articles(articles, said.get(statement, ())),
            )
            for topic in topics.get(statement, ()):
                yield event, topic, shorten(statement), attributes


def _articles(of: Mapping[str, str], sentences: Iterable[str]) -> str:
    return joined(of[sentence] for sentence in sentences if sentence in of)


def _circumstances(relations: Relations, selected: Chosen) -> Iterator[Edge]:
    """Where the chosen events were, what they were about."""
    for term in RELATIONS:
        for event, values in relations.many(term).items():
            if event in selected.events:
                yield from _relation(term, event, values)


def _plain(relations: Relations, selected: Chosen, kept: frozenset[str] | None) -> Iterator[Edge]:
    """The plain relations of all that is not an event; only between things kept, if not all are."""
    for term in RELATIONS:
        for subject, values in relations.many(term).items():
            if kind_of(subject) in KINDS - {"event"} and (kept is None or subject in kept):
                yield from _relation(term, subject, (value for value in values if kept is None or value in kept))


def _relation(term: str, subject: str, values: Iterable[str]) -> Iterator[Edge]:
    for value in values:
        if kind_of(value) in KINDS:
            yield subject, value, term, {"relation": term.partition(":")[2]}


def _posts(relations: Relations, selected: Chosen, kept: frozenset[str] | None) -> Iterator[Edge]:
    bodies, titles, label = relations.one("org:postIn"), relations.one("org:role"), relations.one("rdfs:label")
    seen = _days_in_post(relations, selected)
    for relation, term in (("post", "org:holds"), ("former post", "gov:formerly")):
        for person, posts in relations.many(term).items():
            for post in posts if kept is None or person in kept else ():
                if post in bodies:
                    days = seen.get((person, post), [""]) if term == "org:holds" else [""]
                    attributes = present(relation=relation, title=local_part(titles.get(post, "")), first=min(days), last=max(days))
                    name = label.get(post) or shorten(post)
                    yield person, bodies[post], name if relation == "post" else f"{relation}: {name}", attributes


def _days_in_post(relations: Relations, selected: Chosen) -> dict[tuple[str, str], list[str]]:
    agents, posts, days = relations.one("gov:agent"), relations.many("gov:as"), relations.one("schema:startDate")
    seen: dict[tuple[str, str], list[str]] = {}
    for event in selected.events & days.keys():
        for part in relations.many("gov:participation").get(event, ()):
            for post in posts.get(part, ()):
                seen.setdefault((agents.get(part, ""), post), []).append(days[event])
    return seen


def _reach(relations: Relations, selected: Chosen, of_events: list[Edge]) -> frozenset[str]:
    """What the edges of the chosen events join, the articles that tell them, the bodies of their people's posts, and what all that is part of."""
    joined_to = {end for edge in of_events for end in edge[:2]}
    articles = relations.one("schema:isPartOf")
    told = {articles[said] for event in selected.events for said in relations.many("gov:saidIn").get(event, ()) if said in articles}
    bodies, holds = relations.one("org:postIn"), relations.many("org:holds")
    at = {bodies[post] for person in joined_to for post in holds.get(person, ()) if post in bodies}
    upward = {
        subject: tuple(value for term in _UPWARD for value in relations.many(term).get(subject, ()))
        for subject in {subject for term in _UPWARD for subject in relations.many(term)}
    }
    return closure(joined_to | told | at, upward)


def _losses(relations: Relations, selected: Chosen) -> list[Loss]:
    statements = [each for event in selected.events for each in relations.many("gov:statement").get(event, ())]
    mute = sum(1 for each in statements if each not in relations.many("schema:about"))
    told = {said for event in selected.events for said in relations.many("gov:saidIn").get(event, ())}
    said = {sentence for each in statements for sentence in relations.many("gov:saidIn").get(each, ())}
    return [
        Loss("statements", "dropped", mute, "name no topic to which an edge could lead"),
        Loss("sentences", "dropped", len(told | said), "are named on edges, without their text and place in the article"),
    ]
