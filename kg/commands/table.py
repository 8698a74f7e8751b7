"""``kg table``: a store → one of the ready tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.commands.selecting import selected, selecting
from kg.tables import TABLES, wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.tables import Facts, Table


def _list(ctx: click.Context, option: click.Parameter, told: bool) -> None:
    if told:
        click.echo("\n".join(catalogue()))
        ctx.exit()


@click.command(short_help="A ready table: events, careers, who met whom, attendance …, each row with its sentence.")
@click.argument("store", type=click.Path())
@click.argument("name", metavar="TABLE")
@click.option("--csv", "form", flag_value="csv", help="CSV, for programs.")
@click.option("--json", "form", flag_value="json", help="JSON Lines, an object a row, with lists, numbers and booleans as such.")
@click.option("-o", "--output", metavar="FILE", default="-", help="File to write, whole or not at all; - is standard output.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0, metavar="X", help="Leave out facts of a confidence below X.")
@selecting
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the tables with their columns and what they mean."
)
def table(store: str, name: str, form: str | None, output: str, min_confidence: float, **filters: Any) -> None:
    """Print TABLE of STORE: tabs between the cells, or CSV, or JSON Lines.

    Every row tells the sentences and articles that say so. kg export writes all tables at once, as CSV, Parquet, SQLite or XLSX.
    """
    from kg.exports.targets import one_file
    from kg.store import Store
    from kg.tables import facts_of

    (chosen,) = wanted([name])
    with Store.open(store) as opened:
        facts = facts_of(opened.sure(min_confidence) if min_confidence else opened, selected(filters))
        with one_file(output) as out:
            if form == "csv":
                from kg.exports.csvw import rows

                rows(facts, chosen, out)
            else:
                out.writelines(f"{line}\n".encode() for line in (_objects if form == "json" else _tabbed)(facts, chosen))


def catalogue() -> Iterator[str]:
    """The tables as text: name, what a row is, and one line a column."""
    for each in TABLES.values():
        yield each.name
        yield f"    {each.help}"
        if each.source:
            yield f"    Source: {each.source}."
        yield from (f"      {column.name:<18} {column.kind:<8} {column.meaning}" for column in each.columns)


def _tabbed(facts: Facts, table: Table) -> Iterator[str]:
    from kg.exports.cells import text
    from kg.sparql import printable

    yield "\t".join(printable(column.name) for column in table.header(facts))
    yield from ("\t".join(printable(text(cell)) for cell in row) for row in table.rows(facts))


def _objects(facts: Facts, table: Table) -> Iterator[str]:
    import json

    yield from (json.dumps(record, ensure_ascii=False, default=str) for record in table.records(facts))


table.epilog = "\b\nTables:\n" + "\n".join(f"  {name:<15} {row.help}" for name, row in TABLES.items())
