"""XLSX: a sheet a table, written by XlsxWriter (decision 010). Headers are frozen and carry notes; articles are linked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Any

from kg.exports.cells import text
from kg.exports.extras import needed
from kg.losses import Loss
from kg.tables import SCHEMA_VERSION, Column, Facts, Row, Table

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: Limits of Excel (Microsoft, "Excel specifications and limits"): rows of a sheet, characters of a cell, of a link, links of a sheet.
_ROWS, _CELL, _LINK, _LINKS = 1_048_576, 32_767, 2_079, 65_530
_WIDTHS = {"id": 28, "ids": 28, "text": 22, "date": 11, "integer": 9, "number": 9, "boolean": 9, "url": 30}
_WIDE = {"quote": 60, "text": 60, "label": 36, "event_label": 36}
_CREATED = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def xlsx(facts: Facts, tables: Iterable[Table], out: IO[bytes]) -> list[Loss]:
    """One workbook: a sheet that tells what the tables and columns mean, then a sheet a table. Every text is a text: nothing is taken for a formula.

    Rows go to a temporary file as they come. Losses: what is beyond the limits of Excel.
    """
    needed("xlsxwriter", "tables")
    from xlsxwriter import Workbook

    tables, losses = list(tables), []
    with Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": "Governance events", "comments": f"schema version {SCHEMA_VERSION}", "created": _CREATED})
        bold, day, link = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"}), book.get_default_url_format()
        _legend(book.add_worksheet("about"), facts, tables, bold)
        for table in tables:
            losses += _Sheet(book.add_worksheet(table.name), day, link).write(table.header(facts), table.rows(facts), bold)
    return losses


class _Sheet:
    """A sheet being written, and what could not be."""

    def __init__(self, sheet: Worksheet, day: Format, link: Format) -> None:
        self.sheet, self.day, self.link = sheet, day, link
        self.links = self.unlinked = self.cut = self.rows = 0

    def write(self, columns: tuple[Column, ...], rows: Iterator[Row], bold: Format) -> list[Loss]:
        """Header and rows; the losses."""
        for place, column in enumerate(columns):
            self.sheet.set_column(place, place, _WIDE.get(column.name, _WIDTHS[column.kind]))
            self.sheet.write_string(0, place, column.name, bold)
            self.sheet.write_comment(0, place, column.meaning, {"author": "kg"})
        self.sheet.freeze_panes(1, 2)
        for row in rows:
            self.rows += 1
            if self.rows < _ROWS:
                for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
                    self._cell(place, column, cell)
        self.sheet.autofilter(0, 0, max(1, min(self.rows, _ROWS - 1)), len(columns) - 1)
        return [
            Loss("rows", "dropped", max(0, self.rows - _ROWS + 1), f"a sheet has no more than {_ROWS:,} rows"),
            Loss("cells", "altered", self.cut, f"cut after {_CELL:,} characters, the most a cell holds"),
            Loss("links", "dropped", self.unlinked, "left as text: too many in a sheet, too long, or not to the web"),
        ]

    def _cell(self, place: int, column: Column, cell: Any) -> None:
        if cell is None or cell == ():
            return
        if column.kind == "date":
            self.sheet.write_datetime(self.rows, place, cell, self.day)
        elif column.kind == "boolean":
            self.sheet.write_boolean(self.rows, place, cell)
        elif column.kind in ("integer", "number"):
            self.sheet.write_number(self.rows, place, cell)
        elif column.kind == "url" and self._linked(cell):
            self.sheet.write_url(self.rows, place, cell, self.link)
        else:
            self._text(place, text(cell))

    def _linked(self, url: str) -> bool:
        if self.links < _LINKS and len(url) <= _LINK and url.startswith(("https://", "http://")):
            self.links += 1
            return True
        self.unlinked += 1
        return False

    def _text(self, place: int, words: str) -> None:
        self.cut += len(words) > _CELL
        self.sheet.write_string(self.rows, place, words[:_CELL])


def _legend(sheet: Worksheet, facts: Facts, tables: list[Table], bold: Format) -> None:
    for place, (name, width) in enumerate((("sheet", 16), ("column", 24), ("meaning", 110), ("property", 40))):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, bold)
    sheet.freeze_panes(1, 0)
    lines = ((table.name, name, meaning, term) for table in tables for name, meaning, term in _lines(table, table.header(facts)))
    for number, cells in enumerate(lines, 1):
        for place, cell in enumerate(cells):
            sheet.write_string(number, place, cell)


def _lines(table: Table, columns: tuple[Column, ...]) -> Iterator[tuple[str, str, str]]:
    yield "", table.help + (f" Source: {table.source}." if table.source else ""), ""
    yield from ((column.name, column.meaning, column.term) for column in columns)
