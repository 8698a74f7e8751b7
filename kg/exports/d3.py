"""Node-link JSON: ``{"nodes": [{"id": …}], "links": [{"source": …, "target": …}]}``, as D3's forceLink and ``networkx.node_link_graph`` read it."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from kg.exports.elements import edges
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx


def d3(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """A line a node and a line an edge. Nothing is lost."""
    head = {"directed": graph.is_directed(), "multigraph": graph.is_multigraph(), "graph": graph.graph}
    out.write(f"{_json(head)[:-1]},\n".encode())
    out.write(b'"nodes": [')
    for number, (name, attributes) in enumerate(graph.nodes(data=True)):
        out.write(f"{',' if number else ''}\n{_json({'id': name, **attributes})}".encode())
    out.write(b'\n],\n"links": [')
    for number, (source, target, key, attributes) in enumerate(edges(graph)):
        keyed = {"key": key} if graph.is_multigraph() else {}
        out.write(f"{',' if number else ''}\n{_json({'source': source, 'target': target, **keyed, **attributes})}".encode())
    out.write(b"\n]}\n")
    return []


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
