"""``kg retract``: removes an article from a store."""

from __future__ import annotations

import click


@click.command(short_help="Remove an article from a store and print the facts lost by it.")
@click.argument("store", type=click.Path())
@click.argument("document", metavar="DOC")
@click.option("-q", "--quiet", is_flag=True, help="No word but the lost facts.")
def retract(store: str, document: str, quiet: bool) -> None:
    """Remove the article DOC (its id, doc: name, IRI or URL) from STORE, and print the facts that no other article says as N-Triples.

    Exit code 1: the store holds no such article.
    """
    from kg import pipeline

    lost = pipeline.retract(store, document)
    for line in lost:
        click.echo(line)
    if not quiet:
        click.echo(f"{document} is retracted; {len(lost)} facts are lost, the others are said elsewhere too", err=True)
