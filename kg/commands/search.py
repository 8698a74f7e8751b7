"""``kg search``: text → entities and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.errors import PROBLEMS, USAGE, Problem

if TYPE_CHECKING:
    from kg.search import Hit


@click.command(short_help="Find entities by any part of their names, and sentences by any of their words.")
@click.argument("store", type=click.Path())
@click.argument("text")
@click.option("-n", "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="So many entities and so many sentences at most.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def search(ctx: click.Context, store: str, text: str, limit: int, as_json: bool) -> None:
    """Find TEXT in the names and the sentences of STORE. Any substring is found; where the whole is nowhere, its words are looked for.

    The first search makes an index beside the store; it is made again after the store has changed. Exit code 1: nothing found.
    """
    from kg.search import search as look
    from kg.store import Store

    if not text.strip():
        raise Problem("TEXT", "is empty", "give a part of a name, or words of a sentence", USAGE)
    with Store.open(store) as opened:
        hits = look(opened, text, limit)
    for hit in hits:
        click.echo(_json(hit) if as_json else _line(hit))
    if not hits:
        click.echo("nothing found", err=True)
        ctx.exit(PROBLEMS)


def _line(hit: Hit) -> str:
    from kg.sparql import display, printable

    if hit.kind != "sentence":
        return f"{display(hit.iri)}\t{printable(hit.text)}"
    source = "，".join(printable(part) for part in (hit.article, hit.published) if part)
    return f"{display(hit.iri)}\t「{printable(hit.text)}」 {source}"


def _json(hit: Hit) -> str:
    import json
    from dataclasses import asdict

    return json.dumps(asdict(hit), ensure_ascii=False)
