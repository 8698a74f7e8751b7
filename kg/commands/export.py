"""``kg export``: a store → a file."""

from __future__ import annotations

import click

from kg.exports import EXPORTS


@click.command(short_help="Write a store's graph to a file: N-Quads, TriG, Turtle, N-Triples, JSON-LD.")
@click.argument("store", type=click.Path())
@click.argument("format", type=click.Choice(list(EXPORTS)))
@click.option("-o", "--output", metavar="FILE", default="-", help="File to write, whole or not at all; - is standard output.  [default: -]")
def export(store: str, format: str, output: str) -> None:
    """Write the graph of STORE in FORMAT. The same graph gives the same bytes on every machine."""
    from kg.exports import export as write
    from kg.store import Store

    with Store.open(store) as opened:
        write(opened, format, output)
