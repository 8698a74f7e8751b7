"""``kg validate``: a store against the shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.errors import PROBLEMS

if TYPE_CHECKING:
    from kg.validation import Finding


@click.command(short_help="Check a store against the shapes (SHACL); print each violation with its sentence.")
@click.argument("store", type=click.Path())
@click.option("--sample", type=click.IntRange(min=1), metavar="N", help="Check N articles only, the same ones each time.")
@click.pass_context
def validate(ctx: click.Context, store: str, sample: int | None) -> None:
    """Check STORE against schemas/shapes.ttl: facts with evidence, statements word for word, offsets, roles and types of the schemes, dates.

    Slow (about 0.2 seconds an article), so use --sample for large stores. Exit code 1: there are violations. Warnings are printed and do not fail.
    """
    from kg.sparql import printable
    from kg.store import Store
    from kg.validation import validate as check

    with Store.open(store) as opened:
        found = check(opened, sample or 0)
    for finding in found:
        for line in _lines(finding):
            click.echo(printable(line))
    violations = sum(finding.severity == "violation" for finding in found)
    click.echo(f"{violations} violations, {len(found) - violations} warnings", err=True)
    if violations:
        ctx.exit(PROBLEMS)


def _lines(finding: Finding) -> list[str]:
    where = f"{finding.node} {finding.path}".strip()
    value = f" ({finding.value})" if finding.value else ""
    return [f"{finding.severity}: {where}: {finding.message}{value}", *(f"    「{text}」" for text in finding.sentences)]
