"""``kg extract``: articles → N-Quads or JSON Lines on standard output."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from kg.errors import UNREADABLE
from kg.second_opinion import SECOND_OPINIONS

if TYPE_CHECKING:
    from kg.manifest import Entry


@click.command(short_help="Read articles and print their facts; nothing is stored.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-f", "--format", type=click.Choice(["nq", "jsonl"]), default="nq", show_default=True, help="N-Quads, or one JSON object an article.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes that read; as many as there are processors if not given.")
@click.option("-q", "--quiet", is_flag=True, help="No progress, and no word on what was set aside.")
@click.option("--second-opinion", type=click.Choice(tuple(SECOND_OPINIONS)), help="Tagger to ask where the grammar is unsure of a name; see docs.")
@click.pass_context
def extract(ctx: click.Context, paths: tuple[str, ...], format: str, jobs: int | None, quiet: bool, second_opinion: str | None) -> None:
    """Read articles like kg build and print what each says, in the order of files and places; nothing is stored.

    A JSON object has the article's id, title, date, url and path, and its facts as [subject, predicate, object] in N-Triples syntax.
    """
    from kg import pipeline, report
    from kg.commands.progress import shown

    tally = report.Tally()
    with shown(quiet) as progress:
        for entry, quads in pipeline.extract(paths, tally, jobs or 0, progress, second_opinion or ""):
            sys.stdout.buffer.write(quads if format == "nq" else as_json(entry, quads))
    if not quiet:
        click.echo(report.reasons(tally), err=True, nl=False)
    if tally.failed:
        ctx.exit(UNREADABLE)


def as_json(entry: Entry, quads: bytes) -> bytes:
    """An article and its N-Quads as one line of JSON."""
    told = {"id": entry.id, "title": entry.title, "date": entry.date, "url": entry.url, "path": entry.path}
    facts = [triple(line.decode()) for line in quads.splitlines()]
    return (json.dumps({**told, "facts": facts}, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def triple(line: str) -> list[str]:
    """Subject, predicate and object of an N-Quads line, as they are written there."""
    subject, predicate, rest = line.split(" ", 2)
    return [subject, predicate, rest.rsplit(" ", 2)[0]]
