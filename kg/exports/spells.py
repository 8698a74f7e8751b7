"""When nodes and edges of a network are there: spans of days, for timelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.exports.elements import edges
from kg.network.attributes import SEPARATOR
from kg.values import dates

if TYPE_CHECKING:
    import networkx as nx

#: Kinds of nodes that are of one time; all others are there as long as their edges.
_DATED = ("event", "doc")


class Spell(NamedTuple):
    """A span of days, ISO dates, both included."""

    start: str
    end: str


def spells(graph: nx.Graph) -> tuple[dict[str, list[Spell]], list[list[Spell]]]:
    """The spells of each node by name, and of each edge in the graph's order; none for what has no time.

    An event and an article are there on their dates; an edge on its ``dates``, its ``date``, or from ``first`` to ``last``, else when the event or
    article is at which it begins or ends; any other node whenever one of its edges is. Spells are sorted and do not touch: Gephi refuses others.
    """
    own = {name: merged(_of(data)) for name, data in graph.nodes(data=True)}
    of_edges = [merged(_of(data)) or _of_ends(own, graph, source, target) for source, target, _, data in edges(graph)]
    gathered: dict[str, list[Spell]] = {name: list(found) for name, found in own.items()}
    for (source, target, *_), found in zip(edges(graph), of_edges, strict=True):
        for end in {source, target}:
            if graph.nodes[end].get("kind") not in _DATED:
                gathered[end].extend(found)
    return {name: merged(found) for name, found in gathered.items()}, of_edges


def days(date: str) -> Spell:
    """The first and the last day of an ISO date, month or year. Raises ValueError for other text."""
    return Spell(*dates.days(date))


def merged(found: Iterable[Spell]) -> list[Spell]:
    """The same days as spells that do not overlap, sorted."""
    kept: list[Spell] = []
    for spell in sorted(found):
        if kept and spell.start <= kept[-1].end:
            kept[-1] = Spell(kept[-1].start, max(kept[-1].end, spell.end))
        else:
            kept.append(spell)
    return kept


def year(data: Mapping[str, Any]) -> int | None:
    """The year of a node or an edge, by its date or the first of them; None where it has none."""
    found = next((str(data[name]) for name in ("date", "first") if data.get(name)), "")
    return int(found[:4]) if found[:4].isdecimal() else None


def _of(data: Mapping[str, Any]) -> Iterator[Spell]:
    if data.get("dates"):
        yield from map(days, data["dates"].split(SEPARATOR))
    elif data.get("date"):
        for date in data["date"].split(SEPARATOR):
            start = days(date)
            yield Spell(start.start, max(start.end, days(data["end"].split(SEPARATOR)[-1]).end)) if data.get("end") else start
    elif data.get("first"):
        yield Spell(days(data["first"]).start, max(days(data["first"]).end, days(data.get("last") or data["first"]).end))


def _of_ends(own: Mapping[str, list[Spell]], graph: nx.Graph, source: str, target: str) -> list[Spell]:
    return next((own[end] for end in (source, target) if graph.nodes[end].get("kind") in _DATED), [])
