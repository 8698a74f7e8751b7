"""Agents and events as two kinds of nodes: the two-mode network of affiliations (Breiger 1974, The Duality of Persons and Groups)."""

from __future__ import annotations

import networkx as nx

from kg.attendance import attendances
from kg.iri import local_part, shorten
from kg.losses import Loss
from kg.network.attributes import joined, node, post_name, present
from kg.relations import Relations
from kg.selection import Chosen, Selection


def bipartite(relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.Graph, list[Loss]]:
    """An undirected Graph of agents (``bipartite`` 0) and events (1, with ``date`` and ``type``), as ``networkx.algorithms.bipartite`` takes it.

    Edges: ``role``, ``post``, ``through``, ``group``, ``date``, ``position`` in the roster, ``confidence``.
    """
    label, days, types = relations.one("rdfs:label"), relations.one("schema:startDate"), relations.many("dcterms:type")
    roles, posts, through = relations.many("gov:role"), relations.many("gov:as"), relations.many("gov:representedBy")
    positions, confidence = relations.one("schema:position"), relations.many("gov:confidence")
    found = attendances(relations, selected, wanted.expand)
    graph = nx.Graph()
    for agent in sorted({part.agent for part in found}):
        graph.add_node(shorten(agent), **node(agent, label.get(agent, ""), bipartite=0))
    for event in sorted({part.event for part in found}):
        type = joined(map(local_part, types.get(event, ())))
        graph.add_node(shorten(event), **node(event, label.get(event, ""), bipartite=1, date=days.get(event), type=type))
    for event, agent, part, group in found:
        attributes = present(
            role=joined(map(local_part, roles.get(part, ()))),
            post=joined(map(post_name, posts.get(part, ()))),
            through=joined(through.get(part, ())),
            group=shorten(group),
            date=days.get(event),
            position=int(positions[part]) if part in positions else None,
            confidence=max(map(float, confidence.get(part, ("1",)))),
        )
        graph.add_edge(shorten(agent), shorten(event), **attributes)
    bare = sum(1 for event in selected.events if shorten(event) not in graph)
    return graph, [Loss("events", "dropped", bare, "name no participant")]
