"""Tables for the tests of files: one made of given cells, and texts that break careless writers. No real name is meant."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from hypothesis import strategies as st

from kg.exports.targets import Files
from kg.tables import Column, Facts, Row, Table

#: Invented names, each with a trap: quotes, separators, line ends, what spreadsheets compute, what Markdown and XML read as theirs, astral planes.
HARD = (
    '引"号', "逗,号;分号", "制\t表", "换\n行", "回\r车", "回\r\n车", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝１", "𬭎远舟", "<b>&amp;</b>",
    "[[链接]] #标签 |竖 ^角", "'撇号", " 两端有空格 ", "；", "_x0041_", "\x01控制\x7f\x85",
    "长" * 300, "---", "null", "0123", "\u202e反向", "\ufeff记号", "a\u2028b",
)  # fmt: skip

#: Any text that can be in a graph: no surrogates (no UTF-8), no NUL (XML and C strings have none).
texts = st.one_of(st.sampled_from(HARD), st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=40))

COLUMNS = (
    Column("key", "id", "The key."), Column("names", "ids", "A list."), Column("words", "text", "A text."),
    Column("day", "date", "A date."),
    Column("count", "integer", "A number."), Column("share", "number", "A fraction."), Column("so", "boolean", "Whether."),
    Column("link", "url", "Where."),
)  # fmt: skip

names = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=12).map(lambda local: f"person:{local}")
cells: st.SearchStrategy[Row] = st.tuples(
    names, st.lists(names, max_size=3).map(tuple), st.none() | texts, st.none() | st.dates(date(1900, 3, 1)),
    st.none() | st.integers(-(2**53), 2**53), st.none() | st.floats(allow_nan=False, allow_infinity=False, width=32), st.none() | st.booleans(),
    st.none() | st.just("https://invented.example/甲?a=1&b=2"),
)  # fmt: skip
grids = st.lists(cells, max_size=8, unique_by=lambda row: row[0])


def table(rows: Iterable[Row]) -> Table:
    """A table of these rows."""
    kept = list(rows)
    return Table("grid", "One row a row.", COLUMNS, lambda _: iter(kept))


def nobody() -> Facts:
    """Facts for tables that do not ask them."""
    return cast(Facts, None)


class Shelf:
    """Files in memory (see ``kg.exports.targets.Files``)."""

    def __init__(self) -> None:
        """Empty."""
        self.files: dict[str, bytes] = {}

    def open(self, name: str) -> Any:
        """A new file, kept when it is closed."""
        shelf = self.files

        class Kept(io.BytesIO):
            def close(self) -> None:
                shelf.setdefault(name, self.getvalue())
                super().close()

        assert name not in shelf
        return Kept()


def shelf() -> tuple[Shelf, Files]:
    """A shelf, twice: as what it is and as what a writer takes."""
    made = Shelf()
    return made, made
