"""``kg gold``: tables of facts, and corrections of what a store says, to gold; and back to a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import USAGE, Problem

if TYPE_CHECKING:
    from kg.evaluation.sheets import Row


@click.command(short_help="Make gold from tables and corrections, for kg evaluate.")
@click.argument("tables", nargs=-1, type=click.Path(path_type=Path), metavar="[TABLE]...")
@click.option("-o", "--output", required=True, metavar="TARGET", help="A folder for gold, one JSON file an article; or FILE.csv, or -, for a table.")
@click.option("--store", type=click.Path(), help="What is corrected; without tables: what is written out.")
@click.option("--doc", "docs", multiple=True, metavar="ID", help="Only this article of the store. Several times: these.  [default: all]")
def gold(tables: tuple[Path, ...], output: str, store: str | None, docs: tuple[str, ...]) -> None:
    """Make gold from TABLEs: CSV (also tab-separated), JSON, or folders of gold, one row for each event, participation, person, post.

    \b
    kg gold facts.csv -o gold                        all facts of the articles, coded in a spreadsheet
    kg gold --store my.kg --doc ID -o draft.csv      what the store says of an article, to be put right
    kg gold corrections.csv --store my.kg -o gold    what the store says, with only the mistakes put right
    kg gold gold -o facts.csv                        back to a table

    A row with the verdict `wrong` takes out what it names: an event (event, type), a part in it (event, agent), roles of it (role), a person
    (agent), a post (agent, post), a place … A row with `missing`, or no verdict, puts it in. A mistake is told with file, line and column,
    and nothing is written. A doubt (a type or role that does not exist) is told, and all is written.
    """
    from kg.evaluation.corrections import corrected
    from kg.evaluation.gold import save
    from kg.evaluation.sheets import load, rows, written

    if not tables and not store:
        raise Problem("kg gold", "nothing to make gold of", "give tables, a store, or both", USAGE)
    given = [row for table in tables for row in load(table)]
    said = list(_said(store, docs or tuple(dict.fromkeys(row.one("doc") for row in given)))) if store else []
    golds, doubts = corrected(given, [row for _, mine in said for row in mine])
    for doubt in doubts:
        click.echo(f"kg: {doubt}", err=True)
    if output == "-" or output.endswith(".csv"):
        _write(output, written([row for _, mine in said for row in mine] if not tables else [row for each in golds for row in rows(each)]))
    else:
        save(golds, Path(output))
    click.echo(f"{len(golds)} articles, {sum(len(each.events) for each in golds)} events", err=True)


def _said(store: str, docs: Sequence[str]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of what a store says of its articles (all, if none are named), with the IRIs of events as their names."""
    from kg.evaluation import graph
    from kg.evaluation.sheets import rows
    from kg.store import Store

    with Store.open(store) as opened:
        wanted = list(docs or [entry.id for entry in opened.documents()])
        graphs = graph.articles(opened, wanted)
        for doc in wanted:
            if doc not in graphs:
                raise Problem(store, f"holds no article {doc}", "its id is the last part of its URL or what kg show and kg search print", USAGE)
            said = graph.said(opened, doc, graphs[doc])
            yield doc, rows(graph.as_gold(said), graph.event_keys(said))


def _write(target: str, text: str) -> None:
    if target == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(target).write_text(text, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise Problem(target, f"cannot be written: {error.strerror or error}", "check that its folder exists and has room") from error
