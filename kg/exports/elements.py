"""The edges of any NetworkX graph in one form, and its nodes numbered where a format wants numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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


def columns(attributes: Iterable[Mapping[str, Any]]) -> dict[str, type]:
    """Name → type (int, float or str) of all attributes of the nodes, or of the edges, in order of first use; int and float together are float,
    any other mixture text."""
    found: dict[str, type] = {}
    for data in attributes:
        for name, value in data.items():
            kind = type(value) if isinstance(value, int | float) and not isinstance(value, bool) else str
            before = found.setdefault(name, kind)
            if before is not kind:
                found[name] = float if {before, kind} == {int, float} else str
    return found


def caption(attributes: Mapping[str, Any]) -> str:
    """What to write beside an edge: the role, post, verb or, where it has none, the relation; "" for edges that are all alike."""
    return next((str(attributes[name]) for name in ("role", "title", "verb", "relation") if name in attributes), "")
