"""How a verb prints a table: aligned on a terminal, elsewhere with tabs between the cells, as CSV, JSON Lines or Parquet."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import IO, TYPE_CHECKING

import click

from kg.commands.options import Option, adding

if TYPE_CHECKING:
    from kg.tables import Facts, Table

_OPTIONS: tuple[Option, ...] = (
    (("--csv", "form"), {"flag_value": "csv", "help": "CSV, for programs."}),
    (("--json", "form"), {"flag_value": "json", "help": "JSON Lines, an object a row, with lists, numbers and booleans as such."}),
    (("--parquet", "form"), {"flag_value": "parquet", "help": "Parquet (needs pyarrow: pip install 'kg[tables]')."}),
    (("--columns",), {"metavar": "NAMES", "default": "", "help": "Only these columns, in this order, separated by commas."}),
    (("-o", "--output"), {"metavar": "FILE", "default": "-", "help": "File to write, whole or not at all; - is standard output."}),
    (
        ("--min-confidence", "least_sure"),
        {"type": click.FloatRange(0, 1), "default": 0, "metavar": "X", "help": "Leave out facts of a confidence below X."},
    ),
)


#: Adds these options to a command; its function takes ``form``, ``columns``, ``output`` and ``least_sure``.
printing = adding(_OPTIONS)


def printed(facts: Facts, table: Table, form: str | None, columns: str, output: str) -> None:
    """Writes a table, or only some of its columns. Raises Problem for a column that does not exist and for a file that cannot be written."""
    from kg.exports.targets import one_file
    from kg.tables import only

    chosen = _begun(only(table, facts, [each.strip() for each in columns.split(",") if each.strip()]), facts)
    with one_file(output) as out:
        _write(facts, chosen, form or ("aligned" if output == "-" and sys.stdout.isatty() else "tabs"), out)


def _begun(table: Table, facts: Facts) -> Table:
    """The table with its first row made, so that a name which nothing has is told before a header is written."""
    rows = table.rows(facts)
    first = tuple(islice(rows, 1))
    return replace(table, rows=lambda _: chain(first, rows))


def _write(facts: Facts, table: Table, form: str, out: IO[bytes]) -> None:
    if form == "csv":
        from kg.exports.csvw import rows

        rows(facts, table, out)
    elif form == "parquet":
        from kg.exports.parquet import rows as row_groups

        row_groups(facts, table, out)
    elif form == "json":
        out.writelines(f"{line}\n".encode() for line in _objects(facts, table))
    elif form == "aligned":
        from kg.commands.query import aligned, width

        header, *found = _shown(facts, table)
        out.write(aligned(header, found, width()).encode())
    else:
        out.writelines(("\t".join(cells) + "\n").encode() for cells in _shown(facts, table))


def _shown(facts: Facts, table: Table) -> Iterator[list[str]]:
    """Header and rows as text for people: control characters as escapes."""
    from kg.exports.cells import text
    from kg.sparql import printable

    yield [printable(column.name) for column in table.header(facts)]
    yield from ([printable(text(cell)) for cell in row] for row in table.rows(facts))


def _objects(facts: Facts, table: Table) -> Iterator[str]:
    import json

    yield from (json.dumps(record, ensure_ascii=False, default=str) for record in table.records(facts))


def described(table: Table) -> Iterator[str]:
    """What a table is, as text: what a row is, the source of its definition, and one line a column."""
    yield f"    {table.help}"
    if table.source:
        yield f"    Source: {table.source}."
    yield from (f"      {column.name:<18} {column.kind:<8} {column.meaning}" for column in table.columns)
