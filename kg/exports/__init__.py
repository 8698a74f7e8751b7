"""Export formats: one row each. The same graph gives the same bytes; what a format keeps less of than the graph is counted and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kg.errors import USAGE, Problem
from kg.exports.targets import folder, one_file
from kg.losses import Loss, counted
from kg.selection import EVERYTHING, Selection

if TYPE_CHECKING:
    from kg.store import Store


@dataclass(frozen=True, slots=True)
class Request:
    """What of a store is wanted: a view and a layout (of formats that show a network), a selection, tables by name (of formats that hold several),
    and the version of RDF. What is not said: "" (), EVERYTHING, 1.1.
    """

    view: str = ""
    selection: Selection = EVERYTHING
    layout: str = ""
    tables: tuple[str, ...] = ()
    rdf: str = "1.1"


#: What a writer takes before the place to write to → the fields of a Request that it has a use for.
_USES: dict[str, tuple[str, ...]] = {
    "store": (),
    "rdf": ("rdf",),
    "selection": ("selection",),
    "network": ("view", "selection", "layout"),
    "facts": ("selection",),
    "tables": ("selection", "tables"),
}


@dataclass(frozen=True, slots=True)
class Export:
    """A format: the function that writes it (``module:function``), its usual file ending, and what it is.

    ``of`` says what the function takes before the place to write to: the ``store``; store and version (``rdf``); store and ``selection``; the
    ``network`` of a view; the ``facts`` of a selection (``kg.tables``); or these and the ``tables`` wanted. It returns the losses, or None.
    ``files`` tells that the place is a ``kg.exports.targets.Files`` (a folder, or an archive of one) and not one binary file.
    """

    writer: str
    ending: str
    help: str
    of: Literal["store", "rdf", "selection", "network", "facts", "tables"] = "store"
    files: bool = False

    def write(self, store: Store, out: Any, request: Request = Request()) -> tuple[Loss, ...]:
        """Writes what is requested of the store to a binary file (or ``Files``). Raises Problem (code 2) for what the format has no use for."""
        self._refuse(request)
        module, _, name = self.writer.partition(":")
        function: Callable[..., Iterable[Loss] | None] = getattr(import_module(module), name)
        before, losses = _prepared(self.of, store, request)
        return counted([*losses, *(function(*before, out) or ())])

    def _refuse(self, request: Request) -> None:
        for field in fields(Request):
            if field.name not in _USES[self.of] and getattr(request, field.name) != field.default:
                others = ", ".join(name for name, row in EXPORTS.items() if field.name in _USES[row.of])
                raise Problem(self.ending, f"this format {_USELESS[field.name]}", f"formats that do: {others}", USAGE)


_USELESS = {
    "view": "shows no view of the graph",
    "selection": "always holds the whole graph and takes no filter",
    "layout": "has no layout",
    "tables": "takes no choice of tables",
    "rdf": "has no version of RDF to choose",
}


def _prepared(of: str, store: Store, request: Request) -> tuple[tuple[Any, ...], Iterable[Loss]]:
    """What a writer takes before the place to write to, and what has been lost so far."""
    if of == "network":
        from kg.exports.layout import placed
        from kg.network import projected

        graph, losses = projected(store, request.view or "entity", request.selection)
        return (placed(graph, request.layout),), losses
    if of in ("facts", "tables"):
        from kg.tables import facts_of, left_out, wanted

        facts, tables = facts_of(store, request.selection), wanted(request.tables)
        return ((facts, tables), left_out(facts, tables)) if of == "tables" else ((facts,), ())
    return {"store": (store,), "rdf": (store, request.rdf), "selection": (store, request.selection)}[of], ()


EXPORTS: dict[str, Export] = {
    "nquads": Export("kg.exports.lines:nquads", "nq", "sorted N-Quads, one graph an article: the whole store, and a stable diff", of="rdf"),
    "trig": Export("kg.exports.turtle:trig", "trig", "TriG, one block an article, to be read by people", of="rdf"),
    "turtle": Export("kg.exports.turtle:turtle", "ttl", "Turtle, all articles as one graph", of="rdf"),
    "ntriples": Export("kg.exports.lines:ntriples", "nt", "sorted N-Triples, all articles as one graph", of="rdf"),
    "jsonld": Export("kg.exports.jsonld:jsonld", "jsonld", "JSON-LD with readable keys, one graph an article"),
    "gexf": Export("kg.exports.gexf:gexf", "gexf", "GEXF 1.3 for Gephi and Gephi Lite: timeline, colours, sizes", of="network"),
    "graphml": Export("kg.exports.graphml:graphml", "graphml", "GraphML for Gephi, igraph, NetworkX", of="network"),
    "graphml-yed": Export("kg.exports.graphml:graphml_yed", "yed.graphml", "GraphML with the graphics of yEd", of="network"),
    "cyjs": Export("kg.exports.cytoscape:cyjs", "cyjs", "elements JSON for Cytoscape and Cytoscape.js", of="network"),
    "cx2": Export("kg.exports.cytoscape:cx2", "cx2", "CX2 for Cytoscape and NDEx", of="network"),
    "neo4j": Export("kg.exports.neo4j:neo4j", "neo4j", "CSV files for neo4j-admin import, and Cypher (a folder or .zip)", of="network", files=True),
    "pajek": Export("kg.exports.pajek:pajek", "net", "Pajek: labels and weights", of="network"),
    "dot": Export("kg.exports.dot:dot", "dot", "DOT for Graphviz", of="network"),
    "jgf": Export("kg.exports.jgf:jgf", "jgf.json", "JSON Graph Format 2", of="network"),
    "d3": Export("kg.exports.d3:d3", "d3.json", "node-link JSON, as D3 and NetworkX read it", of="network"),
    "jsonld-events": Export("kg.exports.framed:framed", "ndjson", "JSON-LD framed: a line an event, complete in itself", of="selection"),
    "schemaorg": Export("kg.exports.schemaorg:schemaorg", "schema.jsonld", "schema.org JSON-LD: events with roles, quotations, articles", of="facts"),
    "csv": Export("kg.exports.csvw:csvw", "csv", "CSV, a file a table, with a CSVW description of every column", of="tables", files=True),
    "csv-excel": Export(
        "kg.exports.csvw:excel", "excel.csv", "the same for Excel: marked as UTF-8, nothing that it would take for a formula", of="tables", files=True
    ),
    "parquet": Export("kg.exports.parquet:parquet", "parquet", "Parquet, a file a table, lists and dates typed", of="tables", files=True),
    "sqlite": Export("kg.exports.sqlite:sqlite", "sqlite", "an SQLite database with keys, indexes and the meaning of every column", of="tables"),
    "xlsx": Export(
        "kg.exports.xlsx:xlsx", "xlsx", "an Excel workbook, a sheet a table, frozen headers with notes, links to the articles", of="tables"
    ),
    "ftm": Export("kg.exports.ftm:ftm", "ftm.json", "FollowTheMoney entities, an object a line", of="facts"),
    "popolo": Export("kg.exports.popolo:popolo", "popolo.json", "Popolo JSON: persons, posts, memberships, events, speeches", of="facts"),
    "obsidian": Export("kg.exports.obsidian:obsidian", "obsidian", "an Obsidian vault, a note a thing (a folder or .zip)", of="facts", files=True),
    "ics": Export("kg.exports.ics:ics", "ics", "iCalendar: events whose day is known, as whole days", of="facts"),
}

#: Endings of files by which formats are called too.
ENDINGS: dict[str, str] = {row.ending: name for name, row in EXPORTS.items() if row.ending not in EXPORTS}


def taking() -> list[str]:
    """The formats that take a view and a layout."""
    return [name for name, row in EXPORTS.items() if row.of == "network"]


def export(store: Store, format: str, target: str | Path, request: Request = Request()) -> tuple[Loss, ...]:
    """Writes what is requested of the store in a format of EXPORTS to a file or folder, whole or not at all, or to standard output (``-``);
    returns what the format does not keep. Raises Problem if that fails."""
    row = EXPORTS[format]
    with folder(str(target)) if row.files else one_file(str(target)) as out:
        return row.write(store, out, request)


def head(format: str, request: Request) -> dict[str, Any]:
    """What a loss report begins with: format, view and filters, as JSON values."""
    shown = replace(request, view=request.view or "entity") if EXPORTS[format].of == "network" else request
    return {"format": format, **({"view": shown.view} if shown.view else {}), "selection": shown.selection.given()}
