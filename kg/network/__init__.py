"""Views of a store as NetworkX graphs, made of its rows. Attributes are plain scalars: text, numbers, ISO dates; lists are joined by ；.

Nodes are prefixed names (``person:…``) and all have ``kind``, ``label`` and ``iri``; nodes and edges come in sorted order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from kg.errors import USAGE, Problem
from kg.losses import Loss, counted
from kg.names import Queryable
from kg.relations import Relations
from kg.selection import EVERYTHING, Chosen, Selection, chosen

if TYPE_CHECKING:
    import networkx as nx

    #: What makes a view: the store's columns, what of them is chosen, and the selection for the rest of its filters.
    Builder = Callable[[Relations, Chosen, Selection], tuple[nx.Graph, list[Loss]]]


@dataclass(frozen=True, slots=True)
class View:
    """A view: the function that builds it (``module:function``), what it is, and whether its edges have a ``weight``."""

    builder: str
    help: str
    weighted: bool = False

    def build(self, relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.Graph, list[Loss]]:
        """The graph, and what of the chosen part of the store is not in it."""
        module, _, name = self.builder.partition(":")
        function: Builder = getattr(import_module(module), name)
        return function(relations, selected, wanted)


VIEWS: dict[str, View] = {
    "entity": View("kg.network.entity:entity", "all things as nodes; participations, posts, statements and plain relations as edges"),
    "told": View("kg.network.entity:told", "the same without reference data to which no event leads"),
    "cooccur": View("kg.network.cooccurrence:people", "people at the same events", weighted=True),
    "cooccur-bodies": View("kg.network.cooccurrence:bodies", "bodies and collectives at the same events", weighted=True),
    "bipartite": View("kg.network.bipartite:bipartite", "agents and events, joined where an agent takes part"),
    "org": View("kg.network.organizations:organizations", "bodies: what they belong to, and the people whom they share", weighted=True),
    "province": View("kg.network.provinces:provinces", "provinces: who goes to whose events, who meets whom", weighted=True),
    "provenance": View("kg.network.provenance:provenance", "outlets, articles and the events that they tell", weighted=True),
}


def network(store: Queryable, view: str = "entity", wanted: Selection = EVERYTHING) -> nx.Graph:
    """The graph of a view: directed with parallel edges, or as the view's function says. Raises Problem (see ``projected``)."""
    return projected(store, view, wanted)[0]


def projected(store: Queryable, view: str = "entity", wanted: Selection = EVERYTHING) -> tuple[nx.Graph, tuple[Loss, ...]]:
    """The graph of a view and what it leaves out of the selection. ``graph.graph`` tells the view and the filters.

    Raises Problem for a view not in VIEWS, for ``min_weight`` where edges have no weight, and for names that are not in the store.
    """
    if view not in VIEWS:
        raise Problem(view, "is no view", f"there is: {', '.join(VIEWS)}", USAGE)
    if wanted.min_weight and not VIEWS[view].weighted:
        weighted = ", ".join(name for name, each in VIEWS.items() if each.weighted)
        raise Problem(f"view {view}", "has no weights, so min_weight cannot be met", f"views with weights: {weighted}", USAGE)
    relations = Relations(store)
    selected = chosen(relations, wanted)
    graph, losses = VIEWS[view].build(relations, selected, wanted)
    graph.graph.update({"view": view, **_scalars(wanted)})
    return graph, counted([*losses, *_light(graph, wanted.min_weight), *_unchosen(relations, selected)])


def _light(graph: nx.Graph, least: float) -> list[Loss]:
    """Takes the edges below a weight out of the graph, and the nodes that had no others."""
    light = [edge for *edge, weight in graph.edges(data="weight", default=least) if weight < least]
    graph.remove_edges_from(light)
    alone = [node for node, degree in graph.degree() if not degree] if light else []
    graph.remove_nodes_from(alone)
    why = f"weigh less than {least:g}"
    return [Loss("edges", "dropped", len(light), why), Loss("nodes", "dropped", len(alone), f"have only edges that {why}")]


def _unchosen(relations: Relations, selected: Chosen) -> list[Loss]:
    events = {event for event, parts in relations.many("gov:participation").items() if parts}
    parts = {part for event in selected.events for part in relations.many("gov:participation").get(event, ())}
    return [
        Loss("events", "dropped", len(events - selected.events), "are not in the selection"),
        Loss("participations", "dropped", len(parts - selected.parts), "are in other roles"),
    ]


def _scalars(wanted: Selection) -> dict[str, str | float | int | bool]:
    return {name: "；".join(value) if isinstance(value, list) else value for name, value in wanted.given().items()}
