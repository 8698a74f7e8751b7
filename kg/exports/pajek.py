"""Pajek's network file (.net): numbered vertices with labels, and lines with weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

from kg.exports.elements import edges, numbered
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx

#: No escape exists inside a quoted label, and a label ends with its line.
_LABEL = str.maketrans({'"': "”", "\\": "＼", **dict.fromkeys(map(chr, (*range(32), 127, 0x85, 0x2028, 0x2029)), " ")})
_KEPT = frozenset(("label", "relation", "weight", "x", "y"))


def pajek(graph: nx.Graph, out: IO[bytes]) -> list[Loss]:
    """Vertices with their labels, a label that several have followed by the node's name; lines with their weight (1 where they have none) and,
    as their label, their relation. All other attributes are dropped."""
    number = numbered(graph)
    labels = _labels(graph)
    out.write(f"*Vertices {len(number)}\n".encode())
    for name, data in graph.nodes(data=True):
        place = f" {data['x']} {data['y']} 0.5" if "x" in data else ""
        out.write(f'{number[name] + 1} "{labels[name]}"{place}\n'.encode())
    out.write(b"*Arcs\n" if graph.is_directed() else b"*Edges\n")
    for source, target, _, data in edges(graph):
        relation = f' l "{str(data["relation"]).translate(_LABEL)}"' if "relation" in data else ""
        out.write(f"{number[source] + 1} {number[target] + 1} {data.get('weight', 1)}{relation}\n".encode())
    return [*_dropped(graph), Loss("labels", "altered", sum(labels[name] != label for name, label in graph.nodes(data="label")), _WHY)]


_WHY = "Pajek has no escapes in labels and names vertices by them"


def _labels(graph: nx.Graph) -> dict[str, str]:
    """Node → a label of its own."""
    plain = {name: str(label if label is not None else name).translate(_LABEL) for name, label in graph.nodes(data="label")}
    often = Counter(plain.values())
    full = {name: label if often[label] == 1 else f"{label} ({name.translate(_LABEL)})" for name, label in plain.items()}
    again = Counter(full.values())
    return {name: label if again[label] == 1 else f"{label} #{number}" for number, (name, label) in enumerate(full.items(), 1)}


def _dropped(graph: nx.Graph) -> Iterator[Loss]:
    parts: list[tuple[str, Any]] = [("node", (data for _, data in graph.nodes(data=True))), ("edge", (data for *_, data in edges(graph)))]
    for part, found in parts:
        for name, count in Counter(name for data in found for name in data if name not in _KEPT).items():
            yield Loss(f"{part} attributes {name!r}", "dropped", count, "Pajek keeps labels and weights")
