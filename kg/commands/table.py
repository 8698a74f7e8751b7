"""``kg table``: a store → one of the ready tables."""

from __future__ import annotations

import sys
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
@click.option("--columns", metavar="NAMES", default="", help="Only these columns, in this order: person_label,post_label,first_seen.")
@click.option("-o", "--output", metavar="FILE", default="-", help="File to write, whole or not at all; - is standard output.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0, metavar="X", help="Leave out facts of a confidence below X.")
@selecting
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the tables with their columns and what they mean."
)
def table(store: str, name: str, form: str | None, columns: str, output: str, min_confidence: float, **filters: Any) -> None:
    """Print TABLE of STORE: aligned on a terminal, elsewhere with tabs between the cells, as CSV or as JSON Lines.

    Every row tells the sentences and articles that say so. kg export writes all tables at once, as CSV, Parquet, SQLite or XLSX.
    """
    from kg.exports.targets import one_file
    from kg.store import Store
    from kg.tables import facts_of, only

    (whole,) = wanted([name])
    with Store.open(store) as opened:
        facts = facts_of(opened.sure(min_confidence) if min_confidence else opened, selected(filters))
        chosen = only(whole, facts, [each.strip() for each in columns.split(",") if each.strip()])
        with one_file(output) as out:
            if form == "csv":
                from kg.exports.csvw import rows

                rows(facts, chosen, out)
            elif form == "json":
                out.writelines(f"{line}\n".encode() for line in _objects(facts, chosen))
            elif output == "-" and sys.stdout.isatty():
                from kg.commands.query import aligned, width

                header, *found = _shown(facts, chosen)
                out.write(aligned(header, found, width()).encode())
            else:
                out.writelines(("\t".join(cells) + "\n").encode() for cells in _shown(facts, chosen))


def catalogue() -> Iterator[str]:
    """The tables as text: name, what a row is, and one line a column."""
    for each in TABLES.values():
        yield each.name
        yield f"    {each.help}"
        if each.source:
            yield f"    Source: {each.source}."
        yield from (f"      {column.name:<18} {column.kind:<8} {column.meaning}" for column in each.columns)


def _shown(facts: Facts, table: Table) -> Iterator[list[str]]:
    """Header and rows as text for people: control characters as escapes."""
    from kg.exports.cells import text
    from kg.sparql import printable

    yield [printable(column.name) for column in table.header(facts)]
    yield from ([printable(text(cell)) for cell in row] for row in table.rows(facts))


def _objects(facts: Facts, table: Table) -> Iterator[str]:
    import json

    yield from (json.dumps(record, ensure_ascii=False, default=str) for record in table.records(facts))


table.epilog = "\b\nTables:\n" + "\n".join(f"  {name:<15} {row.help}" for name, row in TABLES.items())
