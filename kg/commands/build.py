"""``kg build``: articles → store."""

from __future__ import annotations

from pathlib import Path

import click

from kg.errors import UNREADABLE
from kg.second_opinion import SECOND_OPINIONS


@click.command(short_help="Read articles into a store.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", "store", required=True, metavar="STORE", help="Directory of the store; made if need be.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes that read; as many as there are processors if not given.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary.")
@click.option("--report", metavar="FILE.jsonl", help="What was set aside, as JSON Lines; STORE/set-aside.jsonl if not given.")
@click.option("--second-opinion", type=click.Choice(tuple(SECOND_OPINIONS)), help="Tagger to ask where the grammar is unsure of a name; see docs.")
@click.option(
    "--ledger",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Decisions on people who share a name; kept as STORE/namesakes.tsv.",
)
@click.pass_context
def build(
    ctx: click.Context,
    paths: tuple[str, ...],
    store: str,
    jobs: int | None,
    quiet: bool,
    report: str | None,
    second_opinion: str | None,
    ledger: str | None,
) -> None:
    """Read articles (Markdown, newscasts, text, HTML, JSON Lines, also gzipped; folders; - for standard input) into a store.

    Unchanged articles are not read again, changed ones replace what they said, vanished ones stay (kg retract removes them). A build that
    was interrupted is taken up by the same command. Exit code 3: some input was unreadable, the rest is stored.
    """
    from kg import pipeline
    from kg import report as telling
    from kg.commands.progress import shown

    with shown(quiet) as progress:
        result = pipeline.build(paths, store, jobs or 0, progress, second_opinion or "", Path(ledger) if ledger else None)
    telling.write_set_aside(result.tally.set_aside(), Path(report) if report else Path(store) / pipeline.SET_ASIDE)
    if not quiet:
        click.echo(telling.text(result), err=True, nl=False)
    if result.tally.failed:
        ctx.exit(UNREADABLE)
