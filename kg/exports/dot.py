"""DOT (https://graphviz.org/doc/info/lang.html) for Graphviz: labels, colours by kind, and all attributes under their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Any

from kg.exports.appearance import colour
from kg.exports.elements import caption, edges
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx

#: Attributes that mean something else to Graphviz; they get the prefix ``kg_``.
_GRAPHVIZ = frozenset(("group", "size", "first", "last", "class", "id", "style", "shape", "color", "weight"))
_NUL = "\x00"


def dot(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """A ``digraph`` (``graph`` where edges have no direction), one statement a line. After a layout nodes have a ``pos``, for ``neato -n``."""
    arrow = "->" if graph.is_directed() else "--"
    out.write(f"{'digraph' if graph.is_directed() else 'graph'} kg {{\n".encode())
    out.write(b'  graph [charset="UTF-8", overlap="false"];\n  node [shape="ellipse", style="filled"];\n')
    for name, data in graph.nodes(data=True):
        place = {"pos": f"{data['x']},{data['y']}!"} if "x" in data else {}
        out.write(f"  {quoted(name)} [{_attributes({**data, 'fillcolor': colour(data.get('kind', '')), **place})}];\n".encode())
    for source, target, key, data in edges(graph):
        known = {"label": caption(data), **data, **({"key": key} if key else {})}
        out.write(f"  {quoted(source)} {arrow} {quoted(target)} [{_attributes(known)}];\n".encode())
    out.write(b"}\n")
    texts = [text for _, data in graph.nodes(data=True) for text in data.values()] + [text for *_, data in edges(graph) for text in data.values()]
    return [Loss("null characters", "altered", sum(str(text).count(_NUL) for text in texts), "DOT has none; U+FFFD stands for each")]


def quoted(value: object) -> str:
    """Text as a double-quoted string of DOT; a backslash is doubled and a line end is written ``\\n``, as Graphviz reads labels (escString)."""
    text = str(value).replace(_NUL, "\ufffd").replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\r\n", "\n").replace("\n", "\\n").replace("\r", "\\r") + '"'


def _attributes(data: Mapping[str, Any]) -> str:
    return ", ".join(f"{_name(name)}={quoted(value)}" for name, value in data.items())


def _name(name: str) -> str:
    return quoted(f"kg_{name}") if name in _GRAPHVIZ else quoted(name)
