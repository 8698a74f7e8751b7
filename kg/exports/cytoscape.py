"""Cytoscape: the elements JSON of Cytoscape.js and Cytoscape desktop (.cyjs), and CX2 of NDEx and Cytoscape 3.10."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING, Any

from kg.exports.appearance import COLOURS, colour
from kg.exports.elements import caption, columns, edges, numbered
from kg.exports.jsontext import encoded, opened, write_array
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx

_TYPES = {int: "long", float: "double", str: "string"}


def cyjs(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """Elements JSON: a node's ``data`` has ``id``, ``name`` (its label) and ``value`` (by which NetworkX names it), an edge's ``id``, ``source``,
    ``target``, ``interaction`` (its caption); nodes have a ``position`` after a layout. Nothing is lost."""
    head = {"format_version": "1.0", "generated_by": "kg", "target_cytoscapejs_version": "~3.0", "directed": graph.is_directed()}
    head |= {"multigraph": graph.is_multigraph(), "data": {"name": str(graph.graph.get("view", "")), **graph.graph}}
    out.write(f'{opened(head)}"elements": {{\n"nodes": '.encode())
    write_array(out, (_element(name, data) for name, data in graph.nodes(data=True)))
    out.write(b',\n"edges": ')
    write_array(out, (_tie(number, *edge, graph.is_multigraph()) for number, edge in enumerate(edges(graph))))
    out.write(b"}}\n")
    return []


def cx2(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """CX2 (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/): numbered nodes and edges with declared
    attributes, ``name`` being the label of a node, ``id`` its name, and a style that colours by kind. Nothing is lost but direction, of graphs
    that have none: CX2 has only directed edges."""
    number = numbered(graph)
    aspects: list[tuple[str, int, Iterable[Any]]] = [
        ("attributeDeclarations", 1, [_declared(graph)]),
        ("networkAttributes", 1, [{"name": str(graph.graph.get("view", "")), **graph.graph}]),
        ("nodes", graph.number_of_nodes(), (_cx2_node(number[name], name, data) for name, data in graph.nodes(data=True))),
        ("edges", graph.number_of_edges(), (_cx2_edge(count, number, *edge) for count, edge in enumerate(edges(graph)))),
        ("visualProperties", 1, [_style()]),
    ]
    metadata = [{"name": name, "elementCount": count} for name, count, _ in aspects]
    out.write(f"[{encoded({'CXVersion': '2.0', 'hasFragments': False})},\n{encoded({'metaData': metadata})},\n".encode())
    for name, _, elements in aspects:
        out.write(f'{{"{name}": '.encode())
        write_array(out, elements)
        out.write(b"},\n")
    out.write(f"{encoded({'status': [{'success': True}]})}]\n".encode())
    undirected = 0 if graph.is_directed() else graph.number_of_edges()
    return [Loss("edges", "altered", undirected, "run from the first end to the second, for CX2 has no others")]


def _element(name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    position = {"position": {"x": data["x"], "y": -data["y"]}} if "x" in data else {}
    return {"data": {"id": name, "value": name, "name": data.get("label", name), **data}, **position}


def _tie(number: int, source: str, target: str, key: str, data: Mapping[str, Any], multigraph: bool) -> dict[str, Any]:
    keyed = {"key": key} if multigraph else {}
    return {"data": {"id": f"e{number}", "source": source, "target": target, "interaction": caption(data), **keyed, **data}}


def _declared(graph: nx.Graph) -> dict[str, Any]:
    nodes = {"name": str, "id": str, **_plain(columns(data for _, data in graph.nodes(data=True)))}
    ties = {"interaction": str, "key": str, **columns(data for *_, data in edges(graph))}
    network = {"name": str, **columns([graph.graph])}
    described = {"nodes": nodes, "edges": ties, "networkAttributes": network}
    return {part: {name: {"d": _TYPES[kind]} for name, kind in names.items()} for part, names in described.items()}


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in ("label", "x", "y")}


def _cx2_node(number: int, name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    place = {"x": data["x"], "y": -data["y"]} if "x" in data else {}
    return {"id": number, **place, "v": {"name": data.get("label", name), "id": name, **_plain(data)}}


def _cx2_edge(count: int, number: Mapping[str, int], source: str, target: str, key: str, data: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": count, "s": number[source], "t": number[target], "v": {"interaction": caption(data), **({"key": key} if key else {}), **data}}


def _style() -> dict[str, Any]:
    """Labels are the names; colours are those of the kinds."""
    colours = [{"v": kind, "vp": code} for kind, code in COLOURS.items()]
    by_kind = {"type": "DISCRETE", "definition": {"attribute": "kind", "type": "string", "map": colours}}
    by_name = {"type": "PASSTHROUGH", "definition": {"attribute": "name", "type": "string"}}
    mapping = {"NODE_BACKGROUND_COLOR": by_kind, "NODE_LABEL": by_name}
    default = {"node": {"NODE_BACKGROUND_COLOR": colour(""), "NODE_SHAPE": "ellipse"}, "edge": {}, "network": {}}
    return {"default": default, "nodeMapping": mapping, "edgeMapping": {}}
