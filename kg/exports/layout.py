"""Positions of nodes, from igraph's layouts: seeded, so that the same graph gets the same places."""

from __future__ import annotations

from collections.abc import Callable
from math import fsum, sqrt
from typing import TYPE_CHECKING, Any

from kg.analysis.engine import igraph, seeded
from kg.errors import USAGE, Problem

if TYPE_CHECKING:
    import networkx as nx

_SEED = 1
#: Decimals of a position: floating-point noise of other machines stays below it in layouts that do not iterate.
_DECIMALS = 2
#: Half the side of the square that a node has to itself on average; some times the usual size of a node.
_ROOM = 40.0

#: Name → igraph's layout, with what it is (citations in igraph's reference: https://igraph.org/c/doc/igraph-Layout.html).
LAYOUTS: dict[str, str] = {
    "fr": "Fruchterman and Reingold's force-directed layout (1991)",
    "drl": "Martin et al.'s layout for thousands of nodes (2008)",
    "kk": "Kamada and Kawai's spring layout (1989), for some hundred nodes",
    "circle": "a circle, in order of names",
}


def placed(graph: nx.Graph, layout: str) -> nx.Graph:
    """The graph with ``x`` and ``y`` on its nodes, or as it was for layout "". Raises Problem for a layout not in LAYOUTS and without igraph."""
    if not layout or not graph:
        return graph
    if layout not in LAYOUTS:
        raise Problem(layout, "is no layout", f"there is: {', '.join(LAYOUTS)}", USAGE)
    found = _positions(graph, layout)
    middle = [fsum(place[axis] for place in found) / len(found) for axis in (0, 1)]
    reach = max(max(abs(x - middle[0]), abs(y - middle[1])) for x, y in found) or 1.0
    scale = _ROOM * sqrt(len(found)) / reach
    for name, (x, y) in zip(graph, found, strict=True):
        graph.nodes[name].update(x=round((x - middle[0]) * scale, _DECIMALS), y=round((y - middle[1]) * scale, _DECIMALS))
    return graph


def _positions(graph: nx.Graph, layout: str) -> list[tuple[float, float]]:
    library = igraph("layout")
    number = {name: index for index, name in enumerate(graph)}
    ties = sorted({tuple(sorted((number[a], number[b]))) for a, b in graph.edges() if a != b})
    with seeded(library, _SEED):
        found = _LAYOUTS[layout](library.Graph(n=len(number), edges=ties))
    return [(x, y) for x, y in found.coords]


_LAYOUTS: dict[str, Callable[[Any], Any]] = {
    "fr": lambda graph: graph.layout_fruchterman_reingold(grid=True),
    "drl": lambda graph: graph.layout_drl(),
    "kk": lambda graph: graph.layout_kamada_kawai(),
    "circle": lambda graph: graph.layout_circle(),
}
