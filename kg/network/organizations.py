"""Bodies: what they belong to, and the people whom they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

import networkx as nx

from kg.iri import shorten
from kg.losses import Loss
from kg.names import kind_of
from kg.network.attributes import SEPARATOR, Attributes, node, span
from kg.relations import Relations, closure
from kg.selection import EVERYTHING, Chosen, Selection

#: What joins bodies in the register or by the text's own words.
HIERARCHY = ("org:subOrganizationOf", "foaf:member", "gov:sameBody")

Days = dict[str, dict[str, list[str]]]


def organizations(relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.MultiDiGraph, list[Loss]]:
    """A MultiDiGraph of bodies and groups. Edges have a ``relation``: those of HIERARCHY, or ``people``, between two bodies in which the same
    people had posts: ``weight``, how many; ``people``, their names; ``first`` and ``last`` day on which one of them was seen in either.
    It runs from the body whose name sorts first; the relation itself has no direction.

    Without filters, posts are all that an article gives a person; with filters, those in which people take part in the chosen events.
    The hierarchy is that above the bodies of these posts and the bodies and groups that take part, and the members of these groups.
    """
    label = relations.one("rdfs:label")
    held = _observed(relations, selected)
    if wanted == EVERYTHING:
        for person, body in _given(relations):
            held.setdefault(person, {}).setdefault(body, [])
    edges = [*_shared(held, label), *_hierarchy(relations, _named(relations, selected, held))]
    edges = sorted((edge for edge in edges if edge[0] in label and edge[1] in label), key=lambda edge: edge[:3])
    graph = nx.MultiDiGraph()
    graph.add_nodes_from((shorten(body), node(body, label[body])) for body in sorted({end for edge in edges for end in edge[:2]}))
    graph.add_edges_from((shorten(one), shorten(other), key, attributes) for one, other, key, attributes in edges)
    single = sum(1 for bodies in held.values() if len(bodies) == 1)
    return graph, [
        Loss("people", "joined", len(held) - single, "are on the edges between the bodies of their posts"),
        Loss("people", "dropped", single, "have posts in one body only"),
    ]


def _observed(relations: Relations, selected: Chosen) -> Days:
    """Person → body → days on which the person took part as holder of a post there."""
    agents, posts, bodies = relations.one("gov:agent"), relations.many("gov:as"), relations.one("org:postIn")
    days = relations.one("schema:startDate")
    held: Days = {}
    for event in sorted(selected.events):
        for part in relations.many("gov:participation").get(event, ()):
            for post in posts.get(part, ()) if part in selected.parts else ():
                if post in bodies and part in agents:
                    seen = held.setdefault(agents[part], {}).setdefault(bodies[post], [])
                    seen.extend(days[event] for _ in range(event in days))
    return held


def _given(relations: Relations) -> Iterator[tuple[str, str]]:
    bodies = relations.one("org:postIn")
    for term in ("org:holds", "gov:formerly"):
        for person, posts in relations.many(term).items():
            yield from ((person, bodies[post]) for post in posts if post in bodies)


def _shared(held: Days, label: Mapping[str, str]) -> Iterator[tuple[str, str, str, Attributes]]:
    people: dict[tuple[str, str], list[str]] = {}
    for person, bodies in sorted(held.items()):
        for pair in combinations(sorted(bodies), 2):
            people.setdefault(pair, []).append(person)
    for (one, other), shared in people.items():
        days = [day for person in shared for body in (one, other) for day in held[person][body]]
        names = SEPARATOR.join(label.get(person, shorten(person)) for person in shared)
        yield one, other, "people", {"relation": "people", "weight": len(shared), "people": names, **span(days)}


def _named(relations: Relations, selected: Chosen, held: Days) -> frozenset[str]:
    """The bodies and groups that hold posts or take part, and all that they belong to."""
    agents = relations.one("gov:agent")
    taking = {agents[part] for part in selected.parts if part in agents and kind_of(agents[part]) in ("body", "group")}
    return closure(taking | {body for bodies in held.values() for body in bodies}, relations.many("org:subOrganizationOf"))


def _hierarchy(relations: Relations, kept: frozenset[str]) -> Iterator[tuple[str, str, str, Attributes]]:
    for term in HIERARCHY:
        for subject, values in relations.many(term).items():
            for value in values if subject in kept else ():
                if {kind_of(subject), kind_of(value)} <= {"body", "group"} and (term != "gov:sameBody" or subject < value):
                    yield subject, value, term, {"relation": term.partition(":")[2], "weight": 1}
