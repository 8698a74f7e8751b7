"""The edges of any NetworkX graph in one form, and its nodes numbered where a format wants numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx


def edges(graph: nx.Graph) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Source, target, key ("" where there are no parallel edges) and attributes of each edge, in the graph's order."""
    if graph.is_multigraph():
        yield from graph.edges(keys=True, data=True)
    else:
        yield from ((source, target, "", attributes) for source, target, attributes in graph.edges(data=True))


def numbered(graph: nx.Graph) -> dict[str, int]:
    """Node → its place in the graph's order, from 0."""
    return {name: number for number, name in enumerate(graph)}
