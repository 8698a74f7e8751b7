"""Who was at the same events: people with people, or bodies with bodies. A one-mode projection of the participations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

import networkx as nx

from kg.attendance import attendances, gatherings, together
from kg.iri import shorten
from kg.losses import Loss
from kg.network.attributes import SEPARATOR, Attributes, node, present, span
from kg.relations import Relations
from kg.selection import Chosen, Selection


def people(relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.Graph, list[Loss]]:
    """People at the same events (see ``meetings``)."""
    return meetings(relations, selected, wanted, ("person",))


def bodies(relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.Graph, list[Loss]]:
    """Bodies and collectives at the same events (see ``meetings``)."""
    return meetings(relations, selected, wanted, ("body", "group"))


def meetings(relations: Relations, selected: Chosen, wanted: Selection, kinds: Collection[str]) -> tuple[nx.Graph, list[Loss]]:
    """An undirected Graph of agents of some kinds that were at an event together.

    Edges: ``weight``, the number of events; ``newman``, the sum of 1/(n − 1) over them, n being the agents of these kinds at the event, so that
    each event adds 1 to the strength of each of its agents and a congress does not drown a talk of four (Newman 2001, Scientific collaboration
    networks II, Physical Review E 64, 016132, eq. 2); ``first`` and ``last`` day; all ``dates`` and ``events``, joined by ；.
    Nodes: ``attended``, the number of events with any of the others; ``first``, ``last``.
    """
    label, days = relations.one("rdfs:label"), relations.one("schema:startDate")
    found = attendances(relations, selected, wanted.expand)
    there = together(relations, found, wanted)
    graph = nx.Graph()
    told: dict[str, list[str]] = {}
    ties: dict[tuple[str, str], tuple[list[str], list[float]]] = {}
    alone = 0
    for event, agents in gatherings(there, kinds).items():
        alone += len(agents) == 1
        for agent in agents if len(agents) > 1 else ():
            told.setdefault(agent, []).append(event)
        for pair in combinations(agents, 2):
            events, shares = ties.setdefault(pair, ([], []))
            events.append(event)
            shares.append(1 / (len(agents) - 1))
    for agent, events in sorted(told.items()):
        graph.add_node(shorten(agent), **node(agent, label.get(agent, ""), attended=len(events), **_span(events, days)))
    for (one, other), (events, shares) in sorted(ties.items()):
        named = SEPARATOR.join(map(shorten, events))
        dates = SEPARATOR.join(sorted({days[event] for event in events if event in days}))
        weights: Attributes = {"weight": len(events), "newman": round(sum(shares), 6)}
        graph.add_edge(shorten(one), shorten(other), **weights, **_span(events, days), **present(dates=dates), events=named)
    return graph, [
        Loss("events", "joined", len({event for events in told.values() for event in events}), "are on the edges between those who took part"),
        Loss("events", "dropped", alone, "name only one participant of the kind"),
        Loss("participations", "dropped", len(found) - len(there), "are of people whom a decision concerns, who were not there"),
    ]


def _span(events: Iterable[str], days: Mapping[str, str]) -> Attributes:
    return span([days[event] for event in events if event in days])
