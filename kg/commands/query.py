"""``kg query``: a question → a table."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from kg.errors import USAGE, Problem

if TYPE_CHECKING:
    from kg.answers import Answer

_SETTINGS = {"ignore_unknown_options": True, "allow_extra_args": True}


def _list(ctx: click.Context, option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo("\n".join(catalogue()))
        ctx.exit()


@click.command(context_settings=_SETTINGS, short_help="Ask a store: SPARQL, a file, or a named query with parameters.")
@click.argument("store", type=click.Path())
@click.argument("question")
@click.option("--csv", "format", flag_value="csv", help="SPARQL CSV: full IRIs, for spreadsheets and programs.")
@click.option("--tsv", "format", flag_value="tsv", help="SPARQL TSV: RDF terms with their types.")
@click.option("--json", "format", flag_value="json", help="SPARQL results JSON.")
@click.option("--timeout", type=click.FloatRange(min=0), default=60, show_default=True, help="Give up after so many seconds; 0: never.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0, metavar="X", help="Ask without the facts of a confidence below X.")
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the named queries with their parameters.")
@click.pass_context
def query(ctx: click.Context, store: str, question: str, format: str | None, timeout: float, min_confidence: float) -> None:
    """Ask STORE a QUESTION: SPARQL text, a file (.rq, .sparql), - for standard input, or the NAME of a query with its parameters.

    \b
    kg query STORE 'SELECT ?e { ?e dcterms:type type:会见 }'
    kg query STORE who-met-whom --person NAME --year 2024

    The default graph is the merge of all articles; GRAPH ?article { … } asks one. The usual prefixes need no PREFIX line. A terminal gets an
    aligned table with short IRIs; a pipe gets the same cells with tabs between them, one row a line under a line of column names. ASK gives
    true or false, CONSTRUCT and DESCRIBE give Turtle. Exit codes: 1 a name nothing has, or no time left; 2 a mistake in the question.
    """
    from kg.answers import question_text
    from kg.deadline import within

    values = parameters(ctx.args)
    text = question_text(question, sys.stdin)
    ctx.exit(within(timeout, lambda: _answer(store, text, values, format, min_confidence)))


def _answer(store: str, question: str, values: dict[str, str], format: str | None, least: float) -> int:
    from kg.answers import answer
    from kg.store import Store

    with Store.open(store) as opened:
        found = answer(opened.sure(least) if least else opened, question, values)
        for piece in written(found, format):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    return 0


def written(found: Answer, format: str | None) -> Iterator[bytes]:
    """An answer as bytes: in a W3C format, or for people (a table on a terminal, tabs elsewhere)."""
    if found.form == "triples":
        yield turtle(found).encode()
    elif format or found.form == "truth":
        yield found.serialized(format or "tsv")
    elif sys.stdout.isatty():
        yield aligned(found.columns, found.shown(), width()).encode()
    else:
        yield ("\t".join(found.columns) + "\n").encode()
        yield from (("\t".join(row) + "\n").encode() for row in found.shown())


def turtle(found: Answer) -> str:
    """Triples as Turtle with prefixes, grouped by subject."""
    from kg.exports.turtle import document

    return "".join(document(found.lines()))


def aligned(columns: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> str:
    """A table of ``width`` terminal columns, Chinese characters counted as two, long cells wrapped inside their column."""
    from io import StringIO

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    sink = StringIO()
    Console(file=sink, width=width, color_system=None, highlight=False).print(table)
    return "\n".join(line.rstrip() for line in sink.getvalue().splitlines()) + "\n"


def parameters(arguments: Sequence[str]) -> dict[str, str]:
    """``--name value`` and ``--name=value`` pairs. Raises Problem (code 2) for anything else."""
    values: dict[str, str] = {}
    waiting = iter(arguments)
    for argument in waiting:
        name, equals, value = argument.removeprefix("--").partition("=")
        if not argument.startswith("--") or not name:
            raise Problem("query", f"unexpected argument {argument!r}", "parameters are given as --name value", USAGE)
        given = value if equals else next(waiting, None)
        if given is None:
            raise Problem("query", f"--{name} has no value", "parameters are given as --name value", USAGE)
        values[name.replace("-", "_")] = given
    return values


def catalogue() -> Iterator[str]:
    """The named queries as text: usage, help, and one line a parameter."""
    from kg.queries import named

    for each in named().values():
        yield each.usage
        yield f"    {each.help}"
        yield from (f"      --{parameter.option}  {parameter.help}" for parameter in each.parameters)


def width() -> int:
    """Columns of the terminal, at least 40."""
    from shutil import get_terminal_size

    return max(40, get_terminal_size().columns)
