"""Tables of facts, as people keep them in spreadsheets: one row for an event, a participation, a person, a post.

A row names its article (``doc``), and by what else it names what it is about: ``event`` alone an event; ``event`` and ``agent`` a participation;
``agent`` alone a person whom the article names. The other columns say what is so; rows about the same thing add up. ``verdict`` turns a table into
corrections of what another table, or a store, says: ``missing`` (or nothing) puts a fact in, ``wrong`` takes one out.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from kg.errors import UNREADABLE, Problem, reason
from kg.evaluation import gold
from kg.evaluation.checks import locate
from kg.evaluation.gold import GoldArticle, GoldEvent, GoldParticipant

#: Column → what it holds. Cells of the columns of SEVERAL hold any number of values with ; between them (\; is a semicolon inside a value).
COLUMNS: Mapping[str, str] = {
    "doc": "the article: last part of its URL, its id, or the name of its file without the ending",
    "event": "any name for the event, the same on all its rows: 1, 2 … or its IRI in the store (event:…)",
    "type": "type of the event",
    "alt_types": "other types that would do",
    "name": "the event's own name as written",
    "date": "its day, month or year: 2024-03-15, 2024-03, 2024",
    "end": "its last day, if it lasted longer",
    "place": "where it was",
    "document": "documents it dealt with, without 《》",
    "agent": "the person, body or group",
    "kind": "person, body or group",
    "role": "roles of the agent; 陪同|出席 where either would do",
    "post": "posts that the text gives the person",
    "represented_by": "unnamed people through whom a body or group takes part: 负责同志",
    "optional": "yes where a careful coder might leave the event or the participation out",
    "verdict": "missing (or nothing) puts the fact in, wrong takes it out",
}
SEVERAL = frozenset(("alt_types", "place", "document", "role", "post"))
VERDICTS = ("", "right", "missing", "wrong")
#: What the column optional may say, in small letters.
YES = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False, "": False}
_SPLIT = re.compile(r"(?<!\\)((?:\\\\)*);")
#: What a spreadsheet would take for a formula is written with ' before it.
_FORMULA = tuple("=+-@\t\r'")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: ``cells`` by column, those that say nothing left out, each a tuple of values; ``file`` and ``line`` (from 1) where it stands."""

    cells: Mapping[str, tuple[str, ...]]
    file: str = ""
    line: int = 0

    def one(self, column: str) -> str:
        """The value of a column, "" if there is none."""
        return ";".join(self.cells.get(column, ()))

    def problem(self, column: str, what: str, hint: str) -> Problem:
        """A mistake in a column of this row."""
        return Problem(f"{self.file}, line {self.line}, column {column}", what, hint)


def rows(article: GoldArticle, keys: Sequence[str] = ()) -> list[Row]:
    """The rows of an article; ``keys``: names for its events, numbers if not given."""
    return [Row({key: value for key, value in cells.items() if any(value)}) for cells in _cells(article, keys or [])]


def _cells(article: GoldArticle, keys: Sequence[str]) -> Iterator[Mapping[str, tuple[str, ...]]]:
    doc = {"doc": (article.doc,)}
    if not article.events and not article.persons:
        yield doc
    for person in article.persons:
        yield {**doc, "agent": (person.name,), "kind": ("person",)}
        yield from ({**doc, "agent": (person.name,), "kind": ("person",), "post": (post,)} for post in person.posts)
    for number, event in enumerate(article.events):
        key = {**doc, "event": (keys[number] if keys else str(number + 1),)}
        yield {**key, **_event_cells(event)}
        yield from ({**key, **_part_cells(part)} for part in event.participants)


def _event_cells(event: GoldEvent) -> dict[str, tuple[str, ...]]:
    texts = {"type": event.type, "name": event.name, "date": event.start, "end": event.end, "optional": "yes" if event.optional else ""}
    lists = {"alt_types": event.alt_types, "place": event.places, "document": event.documents}
    return {**{column: (text,) for column, text in texts.items()}, **lists}


def _part_cells(part: GoldParticipant) -> dict[str, tuple[str, ...]]:
    texts = {"agent": part.agent, "kind": part.kind, "represented_by": part.represented_by, "optional": "yes" if part.optional else ""}
    return {**{column: (text,) for column, text in texts.items()}, "role": part.roles, "post": part.posts}


def written(found: Iterable[Row]) -> str:
    """Rows as CSV with all columns."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(column, row.cells.get(column, ())) for column in COLUMNS] for row in found)
    return out.getvalue()


def _cell(column: str, values: Sequence[str]) -> str:
    text = ";".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values) if column in SEVERAL else "".join(values)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _values(column: str, cell: str) -> tuple[str, ...]:
    text = cell[1:] if cell.startswith("'") and cell[1:2] in _FORMULA else cell
    if column not in SEVERAL:
        return (text.strip(),) if text.strip() else ()
    pieces = _SPLIT.sub("\\1\0", text).split("\0")
    return tuple(re.sub(r"\\([\\;])", r"\1", piece.strip()) for piece in pieces if piece.strip())


def load(path: Path) -> list[Row]:
    """The rows of a table: CSV or tab-separated text with a line of column names, or JSON (a list of objects with these columns as keys, cells of
    several values as lists; or gold itself), or of a folder of gold.

    CSV is UTF-8, or GB 18030 as spreadsheets in China save it. Raises Problem with file, line and column for what cannot be read.
    """
    if path.is_dir():
        return [row for article in gold.load(path)[0] for row in rows(article)]
    text = _text(path)
    return _of_json(text, str(path)) if text.lstrip()[:1] in ("[", "{") else _of_csv(text, str(path))


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return data.decode("gb18030")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(str(path), f"cannot be read as a table: {reason(error)}", "save it as CSV in UTF-8, or as JSON", UNREADABLE) from None


def _of_csv(text: str, file: str) -> list[Row]:
    head = text.partition("\n")[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if "\t" in head else ",")
    columns = [name.strip().lower() for name in next(lines, [])]
    for name in columns:
        _known(name, f"{file}, line 1")
    if "doc" not in columns:
        raise Problem(f"{file}, line 1", "no column is called doc", f"the first line names the columns: {', '.join(COLUMNS)}")
    return [_row(columns, cells, file, lines.line_num) for cells in lines if any(map(str.strip, cells))]


def _row(columns: Sequence[str], cells: Sequence[str], file: str, line: int) -> Row:
    if any(map(str.strip, cells[len(columns) :])):
        raise Problem(f"{file}, line {line}", f"{len(cells)} cells for {len(columns)} columns", 'put cells that hold a comma between "…"')
    found = ((column, _values(column, cell)) for column, cell in zip(columns, cells, strict=False))
    return _checked(Row({column: values for column, values in found if values}, file, line))


def _of_json(text: str, file: str) -> list[Row]:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise Problem(f"{file}, line {error.lineno}, column {error.colno}", f"not JSON: {error.msg}", "correct the file") from None
    objects = value if isinstance(value, list) else [value]
    if any(isinstance(each, dict) and "events" in each for each in objects):
        return [row for article in gold.parse(text, file)[0] for row in rows(article)]
    return [_object(each, file, locate(text, (number,))[0]) for number, each in enumerate(objects)]


def _object(value: Any, file: str, line: int) -> Row:
    row = Row({}, file, line)
    if not isinstance(value, dict):
        raise Problem(f"{file}, line {line}", "a row must be an object", f"write {{ … }} with keys among {', '.join(COLUMNS)}")
    for name in value:
        _known(name, f"{file}, line {line}")
    return _checked(replace(row, cells={column: found for column, each in value.items() if (found := _listed(column, each, row))}))


def _listed(column: str, value: Any, row: Row) -> tuple[str, ...]:
    values = value if isinstance(value, list) else ["yes" if value is True else "" if value in (None, False) else value]
    if not all(isinstance(each, str) for each in values) or (len(values) > 1 and column not in SEVERAL):
        raise row.problem(column, f"{column} must be text{' or a list of texts' if column in SEVERAL else ''}", "put it between quotation marks")
    return tuple(each for each in values if each.strip())


def _known(name: str, where: str) -> None:
    if name not in COLUMNS:
        near = get_close_matches(name, COLUMNS, n=1)
        raise Problem(where, f"no column is called {name!r}", f"did you mean {near[0]}?" if near else f"there are {', '.join(COLUMNS)}")


def _checked(row: Row) -> Row:
    if not row.one("doc"):
        raise row.problem("doc", "the row names no article", COLUMNS["doc"])
    if row.one("verdict") not in VERDICTS:
        raise row.problem("verdict", f"no verdict is called {row.one('verdict')!r}", "write missing or wrong, or leave it empty")
    if row.one("optional").lower() not in YES:
        raise row.problem("optional", f"optional must be yes or no, not {row.one('optional')!r}", "leave it empty for no")
    if "agent" in row.cells and "event" not in row.cells and row.one("kind") not in ("", "person"):
        raise row.problem(
            "event", f"{row.one('agent')} is a {row.one('kind')} in no event", "say in which event it takes part; only persons are listed alone"
        )
    return row
