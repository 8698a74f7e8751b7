"""What a table is: named columns with their kinds and meanings, and a function from facts to rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.tables.facts import Facts

Value = str | int | float | date | tuple[str, ...] | None
Row = tuple[Value, ...]
Rows = Callable[[Facts], Iterator[Row]]

#: What a cell may hold. ``id`` is a prefixed name (``person:盛荣华``), ``ids`` a tuple of them, sorted unless the column says otherwise; ``date``
#: a day, never a month made into one; ``number`` a float. A cell that has nothing to say is None, for ``ids`` the empty tuple; never "".
KINDS = ("id", "ids", "text", "date", "integer", "number", "boolean", "url")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its ``kind`` (of KINDS), what it means in a sentence, the RDF property it comes from, and the table whose keys it holds."""

    name: str
    kind: str
    meaning: str
    term: str = ""
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what one row is, its columns (the first is the key where ``keyed``), the rows in a fixed order, and the source of its definition.

    ``wide`` gives further columns that depend on what is in the store, such as one a person.
    """

    name: str
    help: str
    columns: tuple[Column, ...]
    rows: Rows
    keyed: bool = True
    source: str = ""
    wide: Callable[[Facts], tuple[Column, ...]] | None = None

    def header(self, facts: Facts) -> tuple[Column, ...]:
        """All columns for these facts."""
        return self.columns + (self.wide(facts) if self.wide else ())

    def records(self, facts: Facts) -> Iterator[dict[str, Any]]:
        """The rows as dictionaries by column name."""
        names = [column.name for column in self.header(facts)]
        return (dict(zip(names, row, strict=True)) for row in self.rows(facts))
