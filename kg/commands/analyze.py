"""``kg analyze``: a store → the table of an analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.analysis import ANALYSES
from kg.commands.options import adding
from kg.commands.printing import described, printed, printing
from kg.commands.selecting import selected, selecting

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHARE = {"type": float, "metavar": "X", "show_default": True}

#: Option → field of kg.analysis.settings.Settings, help.
_SETTINGS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("--of", "of", {"type": click.Choice(["people", "bodies", "all"]), "default": "people", "show_default": True, "help": "Whose network."}),
    ("--as-of", "as_of", {"metavar": "DAY", "default": "", "help": "The network as of this day: events of a window up to it, posts held on it."}),
    ("--window", "window", {"metavar": "DAYS", "type": click.IntRange(1), "default": 365, "show_default": True, "help": "How long that window is."}),
    ("--by-year", "by_year", {"is_flag": True, "help": "communities: for each year."}),
    ("--resolution", "resolution", {**_SHARE, "default": 1.0, "help": "communities: above 1 more of them, below 1 fewer."}),
    ("--seed", "seed", {"metavar": "N", "type": int, "default": 1, "show_default": True, "help": "communities: begin of the random numbers."}),
    ("--between", "between", {"type": click.Choice(["body", "province"]), "default": "body", "show_default": True, "help": "brokers: what."}),
    ("--alpha", "alpha", {**_SHARE, "default": 0.05, "help": "pairs: false discovery rate."}),
    ("--least", "least", {"metavar": "N", "type": click.IntRange(1), "default": 2, "show_default": True, "help": "rosters a pair must be in."}),
    ("--consistency", "consistency", {**_SHARE, "default": 0.9, "help": "share of these rosters that must agree."}),
    ("--without", "without", {"metavar": "NAME", "multiple": True, "help": "path: not through this agent. May be given several times."}),
    ("--wide", "wide", {"is_flag": True, "help": "province-year, body-topic: a matrix, a column a year or topic."}),
)


def _list(ctx: click.Context, option: click.Parameter, told: bool) -> None:
    if told:
        click.echo("\n".join(catalogue()))
        ctx.exit()


@click.command(short_help="Analyse the network of events: centrality, communities, brokers, pairs, rosters, silences …")
@click.argument("store", type=click.Path())
@click.argument("name", metavar="ANALYSIS")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@adding(((option, field), how) for option, field, how in _SETTINGS)
@printing
@selecting
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the analyses with their columns and definitions.")
def analyze(store: str, name: str, names: tuple[str, ...], form: str | None, columns: str, output: str, least_sure: float, **given: Any) -> None:
    """Print the table of ANALYSIS of STORE, of the NAMEs that it is about: as kg table prints its tables, each row with its sentences.

    Definitions, sources and what to beware of: docs/analysis.md. Exit code 1: nothing has a name, or no way leads from one to the other.
    """
    asked = {key: given.pop(key) for _, key, _ in _SETTINGS}
    run(store, name, names, (form, columns, output, least_sure), asked, given)


def run(
    store: str, name: str, names: tuple[str, ...], printer: tuple[str | None, str, str, float], asked: dict[str, Any], filters: dict[str, Any]
) -> None:
    """Prints the table of an analysis; ``printer`` are form, columns, output and the least confidence."""
    from kg.analysis import analysis, facts_for
    from kg.analysis.settings import settings
    from kg.store import Store

    chosen = settings(names=names, **asked)
    table = analysis(name, chosen)
    form, columns, output, least_sure = printer
    with Store.open(store) as opened:
        printed(facts_for(opened.sure(least_sure) if least_sure else opened, chosen, selected(filters)), table, form, columns, output)


def catalogue() -> Iterator[str]:
    """The analyses as text: name, what a row is, and one line a column."""
    from kg.analysis.settings import Settings

    for name, row in ANALYSES.items():
        yield f"{name} {row.names}".rstrip()
        yield from described(row.table(Settings(names=row.example)))


analyze.epilog = "\b\nAnalyses:\n" + "\n".join(f"  {f'{name} {row.names}'.rstrip():<18} {row.help}" for name, row in ANALYSES.items())
