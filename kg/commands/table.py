"""``kg table``: a store → one of the ready tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.commands.printing import described, printed, printing
from kg.commands.selecting import selected, selecting
from kg.tables import TABLES, wanted

if TYPE_CHECKING:
    from collections.abc import Iterator


def _list(ctx: click.Context, option: click.Parameter, told: bool) -> None:
    if told:
        click.echo("\n".join(catalogue()))
        ctx.exit()


@click.command(short_help="A ready table: events, careers, who met whom, attendance …, each row with its sentence.")
@click.argument("store", type=click.Path())
@click.argument("name", metavar="TABLE")
@printing
@selecting
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the tables with their columns and what they mean."
)
def table(store: str, name: str, form: str | None, columns: str, output: str, least_sure: float, **filters: Any) -> None:
    """Print TABLE of STORE: aligned on a terminal, elsewhere with tabs between the cells, as CSV, as JSON Lines or as Parquet.

    Every row tells the sentences and articles that say so. kg export writes all tables at once, as CSV, Parquet, SQLite or XLSX.
    """
    from kg.store import Store
    from kg.tables import facts_of

    (whole,) = wanted([name])
    with Store.open(store) as opened:
        facts = facts_of(opened.sure(least_sure) if least_sure else opened, selected(filters))
        printed(facts, whole, form, columns, output)


def catalogue() -> Iterator[str]:
    """The tables as text: name, what a row is, and one line a column."""
    for each in TABLES.values():
        yield each.name
        yield from described(each)


table.epilog = "\b\nTables:\n" + "\n".join(f"  {name:<15} {row.help}" for name, row in TABLES.items())
