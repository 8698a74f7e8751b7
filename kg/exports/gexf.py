"""GEXF 1.3 (https://gexf.net, schema https://gexf.net/1.3/gexf.xsd) for Gephi and Gephi Lite: attributes, a timeline, colours, sizes, positions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING, Any

from kg.exports.appearance import channels, diameter
from kg.exports.elements import caption, columns, edges
from kg.exports.spells import Spell, spells, year
from kg.exports.xml import Text
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx

_TYPES = {int: "long", float: "double", str: "string"}
#: Attributes that GEXF has a place of its own for.
_OWN_NODE = frozenset(("label", "x", "y"))
_OWN_EDGE = frozenset(("weight",))
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n'
)


def gexf(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """One node and one edge after the other. Times are intervals of days (``spells``, see kg.exports.spells), so that Gephi's timeline works;
    ``year`` is there for tools without one. An edge's ``kind`` is its relation: Gephi keeps parallel edges of different kinds apart."""
    text = Text()
    of_nodes, of_edges = spells(graph)
    node_columns = {**_without(columns(data for _, data in graph.nodes(data=True)), _OWN_NODE), "year": int}
    named = {"name": str} if graph.is_multigraph() else {}
    edge_columns = {**_without(columns(data for *_, data in edges(graph)), _OWN_EDGE), **named, "year": int}
    timed = any(of_nodes.values()) or any(of_edges)
    direction = "directed" if graph.is_directed() else "undirected"
    when = 'mode="dynamic" timeformat="date" timerepresentation="interval"' if timed else 'mode="static"'
    out.write(f"{_HEAD}<meta><creator>kg</creator><description>{text.content(_described(graph))}</description></meta>\n".encode())
    out.write(f'<graph defaultedgetype="{direction}" {when} idtype="string">\n'.encode())
    for name, declared in (("node", node_columns), ("edge", edge_columns)):
        out.write("".join([f'<attributes class="{name}" mode="static">\n', *_declarations(declared, text), "</attributes>\n"]).encode())
    out.write(f'<nodes count="{graph.number_of_nodes()}">\n'.encode())
    for name, data in graph.nodes(data=True):
        out.write(_node(name, data, graph.degree(name), of_nodes[name], node_columns, text).encode())
    out.write(f'</nodes>\n<edges count="{graph.number_of_edges()}">\n'.encode())
    for number, ((source, target, key, data), found) in enumerate(zip(edges(graph), of_edges, strict=True)):
        out.write(_edge(number, source, target, {**data, **({"name": key} if key else {})}, found, edge_columns, text).encode())
    out.write(b"</edges>\n</graph>\n</gexf>\n")
    return text.losses()


def _without(declared: Mapping[str, type], own: frozenset[str]) -> dict[str, type]:
    return {name: kind for name, kind in declared.items() if name not in own}


def _described(graph: nx.Graph) -> str:
    return "; ".join(f"{name}: {value}" for name, value in graph.graph.items())


def _declarations(declared: Mapping[str, type], text: Text) -> Iterable[str]:
    return (f'<attribute id="{text(name)}" title="{text(name)}" type="{_TYPES[kind]}"/>\n' for name, kind in declared.items())


def _node(name: str, data: Mapping[str, Any], degree: int, found: list[Spell], declared: Mapping[str, type], text: Text) -> str:
    red, green, blue = channels(data.get("kind", ""))
    place = f'<viz:position x="{data["x"]}" y="{data["y"]}" z="0.0"/>' if "x" in data else ""
    viz = f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:size value="{diameter(degree)}"/>{place}'
    label = text(data.get("label", name))
    return f'<node id="{text(name)}" label="{label}">{_values(data, declared, text)}{_spells(found)}{viz}</node>\n'


def _edge(number: int, source: str, target: str, data: Mapping[str, Any], found: list[Spell], declared: Mapping[str, type], text: Text) -> str:
    label, weight, relation = caption(data), data.get("weight"), data.get("relation")
    more = (f' label="{text(label)}"' if label else "") + (f' weight="{weight}"' if weight is not None else "")
    more += f' kind="{text(relation)}"' if relation else ""
    return f'<edge id="{number}" source="{text(source)}" target="{text(target)}"{more}>{_values(data, declared, text)}{_spells(found)}</edge>\n'


def _values(data: Mapping[str, Any], declared: Mapping[str, type], text: Text) -> str:
    dated = year(data)
    known = {**data, **({"year": dated} if dated is not None else {})}
    values = "".join(f'<attvalue for="{text(name)}" value="{text(known[name])}"/>' for name in declared if name in known)
    return f"<attvalues>{values}</attvalues>" if values else ""


def _spells(found: list[Spell]) -> str:
    spelled = "".join(f'<spell start="{start}" end="{end}"/>' for start, end in found)
    return f"<spells>{spelled}</spells>" if found else ""
