"""GraphML (http://graphml.graphdrawing.org): as Gephi, igraph and NetworkX read it, and in yEd's dialect, which draws."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING, Any

from kg.exports.appearance import colour, diameter
from kg.exports.elements import caption, columns, edges
from kg.exports.xml import Text
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx

#: Whole numbers are counts, far below the 2 147 483 648 where ``int`` ends; Tulip does not know ``long``.
_TYPES = {int: "int", float: "double", str: "string"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"{more}>\n'
_YED = ' xmlns:y="http://www.yworks.com/xml/graphml"'


def graphml(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """Keys with the names and types of the attributes, a line a node and a line an edge; ``key`` is the name of a parallel edge."""
    return _write(graph, out, drawn=False)


def graphml_yed(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """The same with yEd's shapes, colours, labels and, after a layout, places: yEd shows no node that has none of its own graphics."""
    return _write(graph, out, drawn=True)


def _write(graph: nx.Graph, out: IO[bytes], drawn: bool) -> list[Loss]:
    text = Text()
    node_columns = columns(data for _, data in graph.nodes(data=True))
    edge_columns = {**columns(data for *_, data in edges(graph)), **({"key": str} if graph.is_multigraph() else {})}
    domains = [("graph", columns([graph.graph])), ("node", node_columns), ("edge", edge_columns)]
    ids = {(domain, name): f"{domain[0]}{number}" for domain, names in domains for number, name in enumerate(names)}
    out.write(_HEAD.format(more=_YED if drawn else "").encode())
    for domain, names in domains:
        out.write("".join(_keys(domain, names, ids, text)).encode())
    if drawn:
        out.write(b'<key id="ng" for="node" yfiles.type="nodegraphics"/>\n<key id="eg" for="edge" yfiles.type="edgegraphics"/>\n')
    out.write(f'<graph id="G" edgedefault="{"directed" if graph.is_directed() else "undirected"}">\n'.encode())
    out.write("".join(f"{_data('graph', {name: value}, ids, text)}\n" for name, value in graph.graph.items()).encode())
    for name, data in graph.nodes(data=True):
        shown = _node_graphics(data, graph.degree(name), text) if drawn else ""
        out.write(f'<node id="{text(name)}">{_data("node", data, ids, text)}{shown}</node>\n'.encode())
    for source, target, key, data in edges(graph):
        known = {**data, "key": key} if graph.is_multigraph() else data
        shown = _edge_graphics(data, graph.is_directed(), text) if drawn else ""
        ends = f'source="{text(source)}" target="{text(target)}"'
        out.write(f"<edge {ends}>{_data('edge', known, ids, text)}{shown}</edge>\n".encode())
    out.write(b"</graph>\n</graphml>\n")
    return text.losses()


def _keys(domain: str, names: Mapping[str, type], ids: Mapping[tuple[str, str], str], text: Text) -> Iterable[str]:
    for name, kind in names.items():
        yield f'<key id="{ids[domain, name]}" for="{domain}" attr.name="{text(name)}" attr.type="{_TYPES[kind]}"/>\n'


def _data(domain: str, data: Mapping[str, Any], ids: Mapping[tuple[str, str], str], text: Text) -> str:
    return "".join(f'<data key="{ids[domain, name]}">{text.content(value)}</data>' for name, value in data.items())


def _node_graphics(data: Mapping[str, Any], degree: int, text: Text) -> str:
    size = diameter(degree)
    place = f' x="{data["x"]}" y="{data["y"]}"' if "x" in data else ""
    fill = f'<y:Fill color="{colour(data.get("kind", ""))}"/>'
    return (
        f'<data key="ng"><y:ShapeNode><y:Geometry height="{size}" width="{size}"{place}/>{fill}'
        f'<y:NodeLabel modelName="sides" modelPosition="s">{text.content(data.get("label", ""))}</y:NodeLabel>'
        '<y:Shape type="ellipse"/></y:ShapeNode></data>'
    )


def _edge_graphics(data: Mapping[str, Any], directed: bool, text: Text) -> str:
    arrow = '<y:Arrows source="none" target="standard"/>' if directed else ""
    return f'<data key="eg"><y:PolyLineEdge>{arrow}<y:EdgeLabel>{text.content(caption(data))}</y:EdgeLabel></y:PolyLineEdge></data>'
