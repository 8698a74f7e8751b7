"""``kg diff``: two stores → the facts in which they differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from kg.errors import PROBLEMS

if TYPE_CHECKING:
    from kg.differences import Difference

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


@click.command(short_help="Tell in facts how two stores differ.")
@click.argument("old", type=click.Path())
@click.argument("new", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="One JSON object a fact.")
@click.option("--counts", is_flag=True, help="Only the numbers by kind.")
@click.pass_context
def diff(ctx: click.Context, old: str, new: str, as_json: bool, counts: bool) -> None:
    """Tell which events, participations, statements and tenures were added (+), removed (-) or changed (~) from store OLD to store NEW.

    Each with what differs and a sentence that says so; the numbers by kind come last. That another article says the same fact is no difference.
    Exit code: 1 when there is any difference, as with diff.
    """
    import json
    from collections import Counter
    from dataclasses import asdict

    from kg.differences import differences
    from kg.sparql import printable
    from kg.store import Store

    numbers: Counter[tuple[str, str]] = Counter()
    with Store.open(old) as before, Store.open(new) as after:
        for found in differences(before, after):
            numbers[found.kind, found.how] += 1
            if not counts:
                click.echo(json.dumps(asdict(found), ensure_ascii=False) if as_json else "\n".join(map(printable, _lines(found))))
    for (kind, how), number in sorted(numbers.items()):
        click.echo(f"{kind:14}{how:9}{number}", err=not counts)
    ctx.exit(PROBLEMS if numbers else 0)


def _lines(found: Difference) -> Iterator[str]:
    yield f"{_SIGNS[found.how]} {found.kind} {found.fact}" + (f"  「{found.sentence}」" if found.sentence else "")
    for name in sorted({*found.before, *found.after} if found.how == "changed" else ()):
        yield f"    {name}: {'；'.join(found.before.get(name, ())) or '–'} → {'；'.join(found.after.get(name, ())) or '–'}"
