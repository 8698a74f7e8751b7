"""JSON Graph Format 2 (https://jsongraphformat.info): nodes by name, edges as a list, attributes as ``metadata``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Any

from kg.exports.elements import edges
from kg.exports.jsontext import encoded, opened, write_array
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx


def jgf(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """One graph; ``label`` of a node is its label, ``relation`` of an edge its relation, the rest ``metadata``. Nothing is lost."""
    head = {"directed": graph.is_directed(), "type": str(graph.graph.get("view", "")), "metadata": graph.graph}
    out.write(f'{{"graph": {opened(head)}"nodes": {{'.encode())
    for number, (name, data) in enumerate(graph.nodes(data=True)):
        out.write(f"{',' if number else ''}\n{encoded(name)}: {encoded(_node(name, data))}".encode())
    out.write(b'\n},\n"edges": ')
    write_array(out, (_edge(number, *edge) for number, edge in enumerate(edges(graph))))
    out.write(b"}}\n")
    return []


def _node(name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    return {"label": data.get("label", name), "metadata": {key: value for key, value in data.items() if key != "label"}}


def _edge(number: int, source: str, target: str, key: str, data: Mapping[str, Any]) -> dict[str, Any]:
    related = {"relation": data["relation"]} if "relation" in data else {}
    metadata = {**({"key": key} if key else {}), **{name: value for name, value in data.items() if name != "relation"}}
    return {"id": str(number), "source": source, "target": target, **related, "metadata": metadata}
