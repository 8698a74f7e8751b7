"""Who is at events with whom, as a network of at most some hundred nodes, each with its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

import networkx as nx
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from kg.errors import USAGE, Problem
from kg.exports.layout import placed
from kg.iri import shorten
from kg.losses import Loss
from kg.names import Queryable, one
from kg.network import VIEWS, projected
from kg.network.attributes import SEPARATOR
from kg.plots import Wanted, page
from kg.plots.boxes import apart, cut, ems, wrapped
from kg.tables.facts import facts_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Ems of a line of a name; points between boxes; points of the margin around all; inches of a side at least.
_NAME, _GAP, _MARGIN, _LEAST = 8.5, 3.0, 20.0, 5.0
_LINE = 1.2
_SEED = 1


def meetings(store: Queryable, wanted: Wanted) -> tuple[Figure, list[Loss]]:
    """The picture, and what of the view is not in it. Raises Problem for a view without Newman's weight, without igraph, and for an empty network."""
    if not wanted.view.startswith("cooccur"):
        views = ", ".join(name for name in VIEWS if name.startswith("cooccur"))
        raise Problem(wanted.view, "is no view of who meets whom", f"there is: {views}", USAGE)
    thing = one(store, wanted.name, "agent") if wanted.name else None
    selection = replace(wanted.selection, bodies=(*wanted.selection.bodies, thing.iri)) if thing and not wanted.selection.bodies else wanted.selection
    graph, losses = projected(store, wanted.view, selection)
    if thing and shorten(thing.iri) in graph:
        graph = among(graph, [shorten(thing.iri), *graph.neighbors(shorten(thing.iri))])
    if not graph:
        raise Problem("network", "nobody is at an event with anybody in the selection", "choose more of the store, or --view cooccur-bodies")
    kept = strongest(graph, wanted.top, shorten(thing.iri) if thing else "")
    events = {event for *_, told in kept.edges(data="events") for event in told.split(SEPARATOR)}
    facts = facts_of(store, selection)
    telling = facts.articles(facts.sentences(*(event for event in facts.events if shorten(event) in events)))
    name = f"{thing.label}：" if thing else ""
    made = drawn(kept, name, page.source(facts, len(set(telling))))
    return made, [*losses, Loss("nodes", "dropped", len(graph) - len(kept), f"only the {len(kept)} with most Newman weight are drawn")]


def strongest(graph: nx.Graph, most: int, always: str = "") -> nx.Graph:
    """The part of a graph between its strongest nodes by Newman's weight and one that is always kept, without nodes that have no edge there."""
    ranked = sorted(graph, key=lambda node: (node != always, -graph.degree(node, weight="newman"), node))
    kept = among(graph, ranked[:most])
    return among(kept, [node for node in kept if kept.degree(node)])


def among(graph: nx.Graph, nodes: Iterable[str]) -> nx.Graph:
    """The part of a graph between some nodes, sorted: NetworkX's own subgraphs come in the order of a set, another one in each process."""
    kept = nx.Graph()
    kept.add_nodes_from((node, graph.nodes[node]) for node in sorted(nodes))
    ties = ((min(edge[:2]), max(edge[:2]), edge[2]) for edge in graph.edges(data=True))
    kept.add_edges_from(sorted((one, other, data) for one, other, data in ties if one in kept and other in kept))
    return kept


def drawn(graph: nx.Graph, name: str, source: str) -> Figure:
    """The figure of a graph whose nodes have labels and whose edges have ``weight`` and ``newman``."""
    names = {node: wrapped(label or node, _NAME, 3) for node, label in graph.nodes(data="label")}
    strength = {node: float(graph.degree(node, weight="newman")) for node in graph}
    size = {node: 5 + 11 * sqrt(strength[node] / max(strength.values())) for node in graph}
    where, (wide, high) = _arranged(graph, names, size)
    width, height = max(_LEAST, wide / page.POINTS), max(_LEAST, high / page.POINTS)
    room = (width + page.LEFT + page.RIGHT, height + page.TOP + page.BOTTOM + page.LEGEND)
    counts = f"{graph.number_of_nodes()} 个节点 nodes, {graph.number_of_edges():,} 条边 edges"
    made = page.figure(*room, f"{cut(name, 24)}同场网络", f"At the same events · {counts}", source)
    plot = page.axes(made, bottom=page.BOTTOM + page.LEGEND)
    plot.set_axis_off()
    spare_x, spare_y = (width * page.POINTS - wide) / 2, (height * page.POINTS - high) / 2
    plot.set_xlim(-spare_x, wide + spare_x)
    plot.set_ylim(-spare_y, high + spare_y)
    edges = sorted(graph.edges(data=True), key=lambda edge: (edge[2]["newman"], edge[:2]))
    heaviest = max(data["newman"] for *_, data in edges)
    plot.add_collection(
        LineCollection(
            [(where[one], where[other]) for one, other, _ in edges],
            linewidths=[0.3 + 3 * sqrt(data["newman"] / heaviest) for *_, data in edges],
            colors=[(0.35, 0.35, 0.35, 0.12 + 0.5 * sqrt(data["newman"] / heaviest)) for *_, data in edges],
            zorder=1,
        )
    )
    colours, handles = _communities(graph, strength)
    for node in graph:
        x, y = where[node]
        plot.plot([x], [y], "o", markersize=size[node], markerfacecolor=colours[node], markeredgecolor="white", markeredgewidth=0.6, zorder=2)
        box = {"facecolor": "white", "alpha": 0.75, "linewidth": 0, "pad": 0.3}
        plot.text(x, y - size[node] / 2 - 1.5, names[node], ha="center", va="top", size=page.TEXT, linespacing=1.0, bbox=box, zorder=3)
    page.legend(made, handles)
    return made


Place = tuple[float, float]


def _arranged(graph: nx.Graph, names: dict[str, str], size: dict[str, float]) -> tuple[dict[str, Place], Place]:
    """The middle of each mark, in points from the lower left corner, and width and height of it all: igraph's layout, then pushed apart so that
    no mark or name covers another."""
    placed(graph, "fr")
    boxes = [_box(names[node], size[node]) for node in graph]
    spread = sqrt(sum(width * height for width, height in boxes)) / 26
    reach = max(max(abs(data["x"]), abs(data["y"])) for _, data in graph.nodes(data=True)) or 1.0
    middles = [(data["x"] / reach * spread * 20, data["y"] / reach * spread * 14) for _, data in graph.nodes(data=True)]
    found = stretched(apart(middles, boxes), _LEAST * page.POINTS)
    left = min(x - width / 2 for (x, _), (width, _) in zip(found, boxes, strict=True)) - _MARGIN
    low = min(y - height / 2 for (_, y), (_, height) in zip(found, boxes, strict=True)) - _MARGIN
    high = max(y + height / 2 for (_, y), (_, height) in zip(found, boxes, strict=True)) + _MARGIN
    right = max(x + width / 2 for (x, _), (width, _) in zip(found, boxes, strict=True)) + _MARGIN
    marks = {
        node: (x - left, y + height / 2 - size[node] / 2 - low - _GAP / 2) for node, (x, y), (_, height) in zip(graph, found, boxes, strict=True)
    }
    return marks, (right - left, high - low)


def stretched(places: Sequence[Place], least: float) -> list[Place]:
    """Places with the middle of them in the origin, moved outwards along each axis on which they span less than ``least``."""
    middles = [(min(axis) + max(axis)) / 2 for axis in zip(*places, strict=True)]
    factors = [max(1.0, least / ((max(axis) - min(axis)) or least)) for axis in zip(*places, strict=True)]
    return [((x - middles[0]) * factors[0], (y - middles[1]) * factors[1]) for x, y in places]


def _box(name: str, size: float) -> Place:
    """Width and height in points of a mark with its name under it."""
    lines = name.split("\n")
    return max(size, max(map(ems, lines)) * page.TEXT) + _GAP, size + 1.5 + len(lines) * _LINE * page.TEXT + _GAP


def _communities(graph: nx.Graph, strength: dict[str, float]) -> tuple[dict[str, str], Sequence[Line2D]]:
    """A colour for each node and the legend: the largest communities of Louvain's method (Blondel et al. 2008), called by their strongest member."""
    names = list(graph)
    numbered = nx.convert_node_labels_to_integers(graph)  # sets of numbers have the same order in every process, sets of names do not
    found = nx.community.louvain_communities(numbered, weight="newman", seed=_SEED)
    groups = (sorted((names[number] for number in each), key=lambda node: (-strength[node], node)) for each in found)
    ranked = sorted(groups, key=lambda each: (-len(each), each))
    colours, handles = dict.fromkeys(graph, "#999999"), []
    for members, colour in zip(ranked, page.PALETTE[:6], strict=False):
        if len(members) > 1:
            colours.update(dict.fromkeys(members, colour))
            label = f"{cut(graph.nodes[members[0]]['label'], 8)} 等 {len(members)}"
            handles.append(Line2D([], [], marker="o", linestyle="", color=colour, label=label))
    if len(handles) < len(ranked):
        handles.append(Line2D([], [], marker="o", linestyle="", color="#999999", label="其余 others"))
    return colours, handles
