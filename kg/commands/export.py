"""``kg export``: a store → a file."""

from __future__ import annotations

from typing import Any

import click

from kg.commands.selecting import selected, selecting
from kg.exports import ENDINGS, EXPORTS
from kg.network import VIEWS


class _Format(click.Choice[str]):
    """A format by its name or by the ending of its files: nq is nquads, ttl is turtle."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name of the format. Raises click.BadParameter for what is neither name nor ending."""
        return super().convert(ENDINGS.get(value, value), param, ctx)


@click.command(short_help="Write a store's graph to a file: RDF, Gephi, Cytoscape, Neo4j, tables …")
@click.argument("store", type=click.Path())
@click.argument("format", type=_Format(list(EXPORTS)), metavar="FORMAT")
@click.option("-o", "--output", metavar="FILE", default="-", help="File (or folder, or .zip) to write, whole or not at all; - is standard output.")
@click.option("--view", type=click.Choice(list(VIEWS)), default=None, help="What is a node and what an edge.  [default: entity]")
@click.option("--layout", metavar="NAME", default="", help="Give nodes positions: fr, drl, kk, circle (needs igraph: pip install 'kg[graph]').")
@click.option("--table", "tables", metavar="NAME", multiple=True, help="Only this table, of formats that hold several. May be given several times.")
@click.option("--rdf", type=click.Choice(["1.1", "1.2"]), default="1.1", help="RDF formats: 1.2 adds what participations reify.  [default: 1.1]")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0, metavar="X", help="Leave out facts of a confidence below X.")
@selecting
@click.option("--report", metavar="FILE", default=None, help="Also write what the file keeps less of than the graph to FILE, as JSON.")
def export(
    store: str,
    format: str,
    output: str,
    view: str | None,
    layout: str,
    tables: tuple[str, ...],
    rdf: str,
    report: str | None,
    min_confidence: float,
    **filters: Any,
) -> None:
    """Write the graph of STORE in FORMAT: a name of the list below, or the ending of its files (nq, ttl).

    The same graph gives the same bytes on every machine.

    What the file keeps less of than the graph is told on standard error.
    """
    from kg.commands.losing import tell, write
    from kg.exports import Request, head
    from kg.exports import export as written
    from kg.store import Store

    request = Request(view or "", selected(filters), layout, tables, rdf)
    with Store.open(store) as opened:
        losses = written(opened.sure(min_confidence) if min_confidence else opened, format, output, request)
    tell("export", losses)
    if report:
        write(report, head(format, request), losses)


export.epilog = "\b\nFormats:\n" + "\n".join(f"  {name:<12} {row.help}" for name, row in EXPORTS.items())
export.epilog += "\n\n\b\nViews:\n" + "\n".join(f"  {name:<12} {row.help}" for name, row in VIEWS.items())
