"""Node-link JSON: ``{"nodes": [{"id": …}], "links": [{"source": …, "target": …}]}``, as D3's forceLink and ``networkx.node_link_graph`` read it."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from kg.exports.elements import edges
from kg.exports.jsontext import opened, write_array
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx


def d3(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """A line a node and a line an edge. Nothing is lost."""
    out.write(opened({"directed": graph.is_directed(), "multigraph": graph.is_multigraph(), "graph": graph.graph}).encode())
    out.write(b'"nodes": ')
    write_array(out, ({"id": name, **data} for name, data in graph.nodes(data=True)))
    out.write(b',\n"links": ')
    write_array(out, (_link(*edge, graph.is_multigraph()) for edge in edges(graph)))
    out.write(b"}\n")
    return []


def _link(source: str, target: str, key: str, data: dict[str, Any], multigraph: bool) -> dict[str, Any]:
    return {"source": source, "target": target, **({"key": key} if multigraph else {}), **data}
