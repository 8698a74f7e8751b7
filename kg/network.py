"""The property-graph projection of a store: labelled things are nodes; participations, statements and held posts are edges with attributes.

All attribute values are scalars (lists joined by ；), so that GraphML and GEXF keep them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import networkx as nx

from kg.iri import shorten
from kg.names import Queryable, kind_of, rows

Attributes = dict[str, Any]
Edge = tuple[str, str, str, Attributes]

#: Kinds of things (IRI prefixes) that are nodes.
KINDS = ("event", "person", "body", "group", "place", "topic", "work", "doc", "outlet")
#: Plain object properties that are edges.
RELATIONS = (
    "schema:location", "schema:containedInPlace", "dcterms:spatial", "foaf:member", "gov:sameBody", "org:subOrganizationOf",
    "schema:workFeatured", "schema:publisher", "dcterms:source", "schema:about", "schema:mentions",
)  # fmt: skip
_JOIN = "；"

_NODES = """SELECT ?x ?label ?date ?type ?code ?scheme { { ?x rdfs:label ?label } UNION { ?x schema:headline ?label }
  OPTIONAL { ?x schema:startDate ?d } OPTIONAL { ?x schema:datePublished ?e } OPTIONAL { ?x dcterms:type ?t } OPTIONAL { ?x schema:identifier ?code }
  OPTIONAL { ?x skos:inScheme ?in } BIND(COALESCE(?d, ?e) AS ?date)
  BIND(REPLACE(STR(?t), "^.*/", "") AS ?type) BIND(REPLACE(STR(?in), "^.*/", "") AS ?scheme) }"""
_PARTS = """SELECT ?part ?who ?event ?role ?post ?through ?date ?s ?article ?confidence {
  ?event gov:participation ?part . ?part gov:agent ?who ; gov:role ?r ; gov:saidIn ?s . ?s schema:isPartOf ?article . OPTIONAL { ?part gov:as ?p }
  OPTIONAL { ?part gov:representedBy ?through } OPTIONAL { ?event schema:startDate ?date } OPTIONAL { ?part gov:confidence ?confidence }
  BIND(REPLACE(STR(?r), "^.*/", "") AS ?role) BIND(REPLACE(REPLACE(STR(?p), "^.*/", ""), "[.]", "") AS ?post) }"""
_STATEMENTS = """SELECT ?x ?event ?topic ?verb ?text ?s ?article { ?event gov:statement ?x . ?x schema:about ?topic ; gov:verb ?verb ;
  schema:text ?text ; gov:saidIn ?s . ?s schema:isPartOf ?article }"""
_HELD = """SELECT ?person ?post ?body ?label ?title { ?person org:holds ?post . ?post org:postIn ?body ; rdfs:label ?label ; org:role ?r .
  BIND(REPLACE(STR(?r), "^.*/", "") AS ?title) }"""
_SEEN = "SELECT ?who ?post ?date { ?part gov:as ?post ; gov:agent ?who . ?event gov:participation ?part ; schema:startDate ?date }"


def network(store: Queryable, view: str = "entity") -> nx.MultiDiGraph:
    """The graph of a view. ``entity``: the whole projection. Nodes and edges come in sorted order. Raises ValueError for a view not in VIEWS."""
    if view not in VIEWS:
        raise ValueError(f"no view is called {view!r}; there is: {', '.join(VIEWS)}")
    return VIEWS[view](store)


def entity(store: Queryable) -> nx.MultiDiGraph:
    """Every labelled thing a node (``kind``, ``label``, ``iri``, and where known ``date``, ``type``, ``code``, ``scheme``), keyed by its
    prefixed name; participations, posts held, statements and plain relations the edges. Things that nothing is joined to are left out.
    """
    graph = nx.MultiDiGraph()
    edges = sorted(_edges(store), key=lambda edge: edge[:3])
    joined = {end for edge in edges for end in edge[:2]}
    nodes = {name: attributes for name, attributes in _nodes(store) if name in joined}
    graph.add_nodes_from(sorted(nodes.items()))
    graph.add_edges_from(edge for edge in edges if edge[0] in nodes and edge[1] in nodes)
    return graph


VIEWS: dict[str, Callable[[Queryable], nx.MultiDiGraph]] = {"entity": entity}


def _nodes(store: Queryable) -> Iterator[tuple[str, Attributes]]:
    columns = ("label", "date", "type", "code", "scheme")
    for iri, values in _gathered(rows(store, _NODES), 1).items():
        kind = kind_of(iri[0])
        if kind in KINDS:
            yield shorten(iri[0]), {"kind": kind, "iri": iri[0], **_attributes(columns, values)}


def _edges(store: Queryable) -> Iterator[Edge]:
    yield from _participations(store)
    yield from _posts(store)
    yield from _statements(store)
    for relation in RELATIONS:
        for subject, target in rows(store, f"SELECT DISTINCT ?x ?y {{ ?x {relation} ?y }}"):
            if subject and target and kind_of(subject) in KINDS and kind_of(target) in KINDS:
                yield shorten(subject), shorten(target), relation, {"relation": relation.partition(":")[2]}


def _participations(store: Queryable) -> Iterator[Edge]:
    columns = ("role", "post", "through", "date", "sentences", "articles", "confidence")
    for (part, who, event), values in _gathered(rows(store, _PARTS), 3).items():
        attributes = {"relation": "participation", **_attributes(columns, values)}
        attributes["confidence"] = float(attributes.get("confidence", 1))
        yield shorten(who), shorten(event), shorten(part), attributes


def _statements(store: Queryable) -> Iterator[Edge]:
    columns = ("verb", "text", "sentences", "articles")
    for (statement, event, topic), values in _gathered(rows(store, _STATEMENTS), 3).items():
        yield shorten(event), shorten(topic), shorten(statement), {"relation": "statement", **_attributes(columns, values)}


def _posts(store: Queryable) -> Iterator[Edge]:
    days: dict[tuple[str, str], list[str]] = {}
    for who, post, date in rows(store, _SEEN):
        if who and post and date:
            days.setdefault((who, post), []).append(date)
    for person, post, body, label, title in rows(store, _HELD):
        if person and post and body:
            seen = days.get((person, post), [])
            span = {"first": min(seen), "last": max(seen)} if seen else {}
            yield shorten(person), shorten(body), label or shorten(post), {"relation": "post", "title": title or "", **span}


def _gathered(found: Iterable[tuple[str | None, ...]], keys: int) -> dict[tuple[str, ...], list[set[str]]]:
    """Rows with the same first ``keys`` cells become one: the set of different values of each further column."""
    groups: dict[tuple[str, ...], list[set[str]]] = {}
    for row in found:
        group = groups.setdefault(tuple(cell or "" for cell in row[:keys]), [set() for _ in row[keys:]])
        for values, cell in zip(group, row[keys:], strict=True):
            if cell:
                values.add(cell)
    return groups


def _attributes(columns: tuple[str, ...], values: list[set[str]]) -> Attributes:
    return {column: _JOIN.join(sorted(map(shorten, found))) for column, found in zip(columns, values, strict=True) if found}
