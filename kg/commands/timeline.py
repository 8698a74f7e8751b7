"""``kg timeline``: a name → its weeks."""

from __future__ import annotations

from typing import Any

import click

from kg.commands.printing import printing
from kg.commands.selecting import selecting


@click.command(short_help="The events of a person, body, place or topic week by week, and its silences.")
@click.argument("store", type=click.Path())
@click.argument("name")
@click.option("--gaps", is_flag=True, help="Its silences instead, the most unusual first.")
@printing
@selecting
def timeline(store: str, name: str, gaps: bool, form: str | None, columns: str, output: str, least_sure: float, **filters: Any) -> None:
    """Print a row a week: how many events of the thing called NAME, and how many articles the store has of that week.

    The same as kg analyze STORE timeline NAME; with --gaps as kg analyze STORE gaps NAME. Exit code 1: nothing has the name.
    """
    from kg.commands.analyze import run

    run(store, "gaps" if gaps else "timeline", (name,), (form, columns, output, least_sure), {}, filters)
