"""``kg path``: two names → the shortest way from one to the other."""

from __future__ import annotations

from typing import Any

import click

from kg.commands.printing import printing
from kg.commands.selecting import selecting


@click.command(short_help="The shortest way from one person or body to another, each step an event with its sentence.")
@click.argument("store", type=click.Path())
@click.argument("a")
@click.argument("b")
@click.option("--of", type=click.Choice(["people", "bodies", "all"]), default="people", show_default=True, help="Through whom the way may lead.")
@click.option("--without", metavar="NAME", multiple=True, help="Not through this agent. May be given several times.")
@click.option("--as-of", metavar="DAY", default="", help="Only events of a window up to this day.")
@click.option("--window", metavar="DAYS", type=click.IntRange(1), default=365, show_default=True, help="How long that window is.")
@printing
@selecting
def path(
    store: str, a: str, b: str, of: str, without: tuple[str, ...], as_of: str, window: int,
    form: str | None, columns: str, output: str, least_sure: float, **filters: Any,
) -> None:  # fmt: skip
    """Print the way from A to B with the fewest steps, of these the one over the smallest events. A step is an event at which two of them were.

    The same as kg analyze STORE path A B. Exit code 1: nobody has a name, or no way leads from one to the other.
    """
    from kg.commands.analyze import run

    asked = {"of": of, "without": without, "as_of": as_of, "window": window}
    run(store, "path", (a, b), (form, columns, output, least_sure), asked, filters)
