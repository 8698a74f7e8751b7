"""CSV, Parquet, SQLite and XLSX: other people's readers find in the files what the tables have, cell for cell."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from graphs import invented
from hypothesis import HealthCheck, given, settings
from tabular import COLUMNS, HARD, grids, nobody, shelf, table

from kg.errors import Problem
from kg.exports import EXPORTS, Request, export
from kg.exports.cells import plain, text
from kg.exports.csvw import csvw, excel, metadata
from kg.exports.parquet import parquet
from kg.exports.sqlite import sqlite
from kg.exports.xlsx import xlsx
from kg.selection import selection
from kg.store import Store
from kg.tables import TABLES, Facts, Row, facts_of, wanted

FORMATS = ("csv", "csv-excel", "parquet", "sqlite", "xlsx")
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("files")) as opened:
        yield opened


@pytest.fixture(scope="module")
def told(store: Store) -> Facts:
    """All its facts."""
    return facts_of(store)


def written(writer: Callable[..., Any], facts: Facts, *tables: Any) -> bytes:
    """A file of one of the writers, in memory."""
    out = io.BytesIO()
    writer(facts, tables, out)
    return out.getvalue()


def shelved(writer: Callable[..., Any], facts: Facts, *tables: Any) -> dict[str, bytes]:
    """The files of one of the writers, in memory."""
    made, files = shelf()
    writer(facts, tables, files)
    return made.files


# ── the same everywhere ──────────────────────────────────────────────────────


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_graph_gives_the_same_bytes(store: Store, tmp_path: Path, format: str) -> None:
    """Nothing of the time, the machine or the order of writing is in a file."""
    for name in ("one.zip", "two.zip"):
        export(store, format, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.mark.parametrize("format", FORMATS)
def test_a_choice_of_tables_leaves_the_others_out_and_says_so(store: Store, tmp_path: Path, format: str) -> None:
    """Filters are said too."""
    losses = export(store, format, tmp_path / "few", Request(tables=("people", "events"), selection=selection(types="会见")))
    assert sum(loss.what == "tables" for loss in losses) == len(TABLES) - 2 and any(loss.what == "events" and loss.count == 1 for loss in losses)
    if EXPORTS[format].files:
        assert {path.stem for path in (tmp_path / "few").iterdir()} - {"csv-metadata"} == {"people", "events"}


def test_a_folder_is_written_whole_or_not_at_all(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure half way leaves nothing."""
    monkeypatch.setattr("kg.exports.csvw.metadata", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export(store, "csv", tmp_path / "out")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("format", "library"), [("parquet", "pyarrow"), ("xlsx", "xlsxwriter")])
def test_a_missing_library_is_told(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str, library: str) -> None:
    """With what to install."""
    monkeypatch.setattr("kg.exports.extras.find_spec", lambda name: None)
    with pytest.raises(Problem, match=rf"{library}.*not installed.*kg\[tables\]"):
        export(store, format, tmp_path / "out")
    assert not list(tmp_path.iterdir())


#: How a file of each kind begins.
_MAGIC = {
    **dict.fromkeys(("csv", "csv-excel", "parquet", "obsidian", "xlsx"), b"PK"), "sqlite": b"SQLite format 3", "ics": b"BEGIN:VCALENDAR",
    "ftm": b'{"id"', "popolo": b'{\n"persons"', "schemaorg": b'{"@context"', "jsonld-events": b'{"@context"',
}  # fmt: skip


@pytest.mark.parametrize("format", _MAGIC)
def test_standard_output_takes_every_format(store: Store, tmp_path: Path, format: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The bytes of the file; several files come as an archive."""
    place = tmp_path / "file.zip"
    export(store, format, place)
    export(store, format, "-")
    assert capfdbinary.readouterr().out == place.read_bytes() and place.read_bytes().startswith(_MAGIC[format])


@pytest.mark.parametrize("format", _MAGIC)
def test_an_empty_choice_is_a_whole_file(store: Store, tmp_path: Path, format: str) -> None:
    """Headers, an empty calendar, an empty list: never a failure, never half a file."""
    losses = export(store, format, tmp_path / "file.zip", Request(selection=selection(start="1999", end="1999")))
    assert (tmp_path / "file.zip").exists() and all(loss.count for loss in losses)


# ── CSV ──────────────────────────────────────────────────────────────────────


@few
@given(grids)
def test_csv_says_every_cell(rows: list[Row]) -> None:
    """To Python's reader: quotes, separators and line ends inside cells are kept."""
    found = list(csv.reader(io.StringIO(shelved(csvw, nobody(), table(rows))["grid.csv"].decode(), newline="")))
    assert found == [[column.name for column in COLUMNS], *([text(cell) for cell in row] for row in rows)]


@few
@given(grids)
def test_duckdb_and_polars_read_csv_alike(rows: list[Row]) -> None:
    """Two readers that share no code with the writer."""
    duckdb, polars = pytest.importorskip("duckdb"), pytest.importorskip("polars")
    data = shelved(csvw, nobody(), table(rows))["grid.csv"]
    frame = polars.read_csv(io.BytesIO(data), infer_schema=False)
    assert [tuple(cell or "" for cell in row) for row in frame.rows()] == [tuple(text(cell) for cell in row) for row in rows]
    place = Path(_folder()) / "grid.csv"
    place.write_bytes(data)
    columns = {column.name: "VARCHAR" for column in COLUMNS}
    asked = f"""FROM read_csv('{place}', auto_detect=false, header=true, delim=',', quote='"', escape='"', nullstr='NIX', columns={columns})"""
    assert duckdb.sql(asked).fetchall() == [tuple(text(cell) for cell in row) for row in rows]


def test_csv_is_described_for_csvw_readers(store: Store, tmp_path: Path) -> None:
    """Types, lists and nulls come out as the tables have them."""
    csvw_reader = pytest.importorskip("csvw")
    export(store, "csv", tmp_path / "out")
    group = csvw_reader.TableGroup.from_file(tmp_path / "out/csv-metadata.json")
    group.check_referential_integrity()
    facts = facts_of(store)
    for described in group.tables:
        ours = TABLES[Path(str(described.url)).stem]
        kinds = {column.name: column.kind for column in ours.header(facts)}
        for read, row in zip(described.iterdicts(), ours.records(facts), strict=True):
            for name, cell in row.items():
                # This reader makes links of its own type and midnights of days.
                shown = (
                    {"url": lambda link: link.unsplit(), "date": datetime.date}.get(kinds[name], lambda cell: cell)(read[name])
                    if read[name] is not None
                    else None
                )
                assert shown == (list(cell) if isinstance(cell, tuple) else cell), (ours.name, name)


def test_the_description_tells_keys_and_meanings(told: Facts) -> None:
    """Each column once, a foreign key only where the other table is there."""
    described = {each["url"]: each["tableSchema"] for each in metadata(told, wanted(["statements", "events"]))["tables"]}
    assert described["events.csv"]["primaryKey"] == "event"
    assert [each["columnReference"] for each in described["statements.csv"]["foreignKeys"]] == ["event"]
    assert {
        "name": "text",
        "titles": "text",
        "datatype": "string",
        "propertyUrl": "https://schema.org/text",
        "dc:description": "The words it governs.",
    } in described["statements.csv"]["columns"]


def test_excel_takes_no_cell_for_a_formula() -> None:
    """An apostrophe stands before each that begins like one; the rest is as it was; how many is told."""
    rows = [("person:甲", (), name, None, -5, None, None, None) for name in HARD]
    made, files = shelf()
    (loss,) = excel(nobody(), [table(rows)], files)
    data = made.files["grid.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    found = [row[2] for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))][1:]
    altered = [name for name, cell in zip(HARD, found, strict=True) if cell != name]
    assert altered == ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝１", "---"] and all(f"'{name}" in found for name in altered)
    assert (loss.how, loss.count) == ("altered", len(altered))


# ── Parquet ──────────────────────────────────────────────────────────────────


@few
@given(grids)
def test_parquet_says_every_cell(rows: list[Row]) -> None:
    """To polars: dates as dates, lists as lists, nothing for nothing."""
    polars = pytest.importorskip("polars")
    frame = polars.read_parquet(io.BytesIO(shelved(parquet, nobody(), table(rows))["grid.parquet"]))
    assert frame.rows() == [tuple(list(cell) if isinstance(cell, tuple) else cell for cell in row) for row in rows]
    assert str(frame.schema["day"]) == "Date" and frame.columns == [column.name for column in COLUMNS]


def test_parquet_tells_what_it_means(store: Store, tmp_path: Path) -> None:
    """The version of the schema, the table and each column, as DuckDB finds them."""
    duckdb = pytest.importorskip("duckdb")
    export(store, "parquet", tmp_path / "out")
    assert {path.stem for path in (tmp_path / "out").iterdir()} == set(TABLES)
    found = duckdb.sql(f"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{tmp_path}/out/careers.parquet')").fetchall()
    told = dict(found)
    assert (told["kg.schema_version"], told["kg.table"]) == ("1", "careers") and "Box-Steffensmeier" in told["kg.source"]
    spells = duckdb.sql(
        f"SELECT person_label, first_seen FROM '{tmp_path}/out/careers.parquet' WHERE list_contains(sentences, 'doc:00000000000000b2-s01')"
    )
    assert spells.fetchall() == [("麦青禾", date(2024, 5, 8))]


# ── SQLite ───────────────────────────────────────────────────────────────────


@few
@given(grids)
def test_sqlite_says_every_cell(rows: list[Row]) -> None:
    """Lists as JSON arrays, which SQLite itself takes apart."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(written(sqlite, nobody(), table(rows)))
    found = connection.execute('SELECT * FROM "grid" ORDER BY rowid').fetchall()
    assert found == [tuple(map(plain, row)) for row in rows]
    listed = connection.execute('SELECT "grid"."key", value FROM "grid", json_each("names") ORDER BY "grid".rowid, json_each.key').fetchall()
    assert listed == [(row[0], name) for row in rows for name in row[1]]  # type: ignore[union-attr]


def test_sqlite_is_whole_and_its_keys_lead_to_rows(store: Store, tmp_path: Path) -> None:
    """By SQLite's own checks; the meaning of each column is inside."""
    export(store, "sqlite", tmp_path / "out.sqlite")
    connection = sqlite3.connect(tmp_path / "out.sqlite")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    asked = "SELECT e.type, e.date, p.roles FROM participations p JOIN events e USING (event) WHERE p.agent_label = '𬭎远舟'"
    assert connection.execute(asked).fetchall() == [("会见", "2024-05-08", "陪同")]
    assert connection.execute("SELECT meaning FROM columns WHERE \"table\" = 'statements' AND name = 'text'").fetchall() == [
        ("The words it governs.",)
    ]


# ── XLSX ─────────────────────────────────────────────────────────────────────


def workbook(data: bytes) -> Any:
    """A workbook as openpyxl reads it."""
    return pytest.importorskip("openpyxl").load_workbook(io.BytesIO(data))


def unescaped(value: Any) -> Any:
    """A cell's text with the escapes that the format has for control characters taken back."""
    from openpyxl.utils.escape import unescape

    return unescape(value) if isinstance(value, str) else value


@settings(few, max_examples=15)
@given(grids)
def test_xlsx_says_every_cell(rows: list[Row]) -> None:
    """To openpyxl, and no text is a formula."""
    sheet = workbook(written(xlsx, nobody(), table(rows)))["grid"]
    assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)
    found = (
        [[unescaped(cell.value) for cell in line] for line in sheet.iter_rows(min_row=2, max_col=len(COLUMNS), max_row=1 + len(rows))] if rows else []
    )
    for cells, row in zip(found, rows, strict=True):
        for cell, ours in zip(cells, row, strict=True):
            _same(cell, ours)


def _same(cell: Any, ours: Any) -> None:
    if ours is None or ours == ():
        assert cell is None
    elif isinstance(ours, float) or (isinstance(ours, int) and not isinstance(ours, bool)):
        assert cell == pytest.approx(ours, rel=1e-12)
    elif isinstance(ours, date):
        assert isinstance(cell, datetime) and cell.date() == ours
    else:
        expected = ours if isinstance(ours, bool) else text(ours)
        # XML's readers give one line feed for every line end that is written as such.
        assert cell == expected if isinstance(expected, bool) else _ends(cell) == _ends(expected)


def _ends(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n")


def test_a_sheet_has_frozen_headers_with_notes_and_links(told: Facts) -> None:
    """And the first sheet tells what all columns mean."""
    book = workbook(written(xlsx, told, *TABLES.values()))
    assert book.sheetnames == ["about", *TABLES]
    events = book["events"]
    header = [cell.value for cell in events[1]]
    assert (
        events.freeze_panes == "C2"
        and events.auto_filter.ref == f"A1:{events.cell(3, len(header)).coordinate}"
        and events["C1"].comment.text.startswith("What kind of event")
    )
    link = events.cell(2, header.index("url") + 1).hyperlink
    assert link.target == "https://invented.example/a1?x=1&y=2"
    assert events.cell(2, header.index("date") + 1).number_format == "yyyy-mm-dd"
    told_there = {(row[0].value, row[1].value): row[2].value for row in book["about"].iter_rows(min_row=2)}
    assert all((name, column.name) in told_there for name, each in TABLES.items() for column in each.columns)


def test_what_excel_cannot_hold_is_cut_and_told() -> None:
    """Cells that are too long; links that lead elsewhere than to the web stay text."""
    rows = [
        ("person:甲", (), "长" * 40_000, None, None, None, None, "javascript:alert(1)"),
        ("person:乙", (), "短", None, None, None, None, "file:///etc"),
    ]
    out = io.BytesIO()
    losses = {(loss.what, loss.how): loss.count for loss in xlsx(nobody(), [table(rows)], out)}
    sheet = workbook(out.getvalue())["grid"]
    assert losses["cells", "altered"] == 1 and losses["links", "dropped"] == 2
    assert len(sheet["C2"].value) == 32_767 and sheet["H2"].hyperlink is None and sheet["H2"].value == "javascript:alert(1)"


def test_a_workbook_tells_no_time(told: Facts) -> None:
    """Neither in its properties nor in the entries of its archive."""
    archive = zipfile.ZipFile(io.BytesIO(written(xlsx, told, TABLES["events"])))
    assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_metadata_is_json(store: Store, tmp_path: Path) -> None:
    """Readable without a CSVW reader."""
    export(store, "csv", tmp_path / "out", Request(tables=("posts",)))
    assert json.loads((tmp_path / "out/csv-metadata.json").read_text(encoding="utf-8"))["tables"][0]["url"] == "posts.csv"


def _folder() -> str:
    from tempfile import mkdtemp

    return mkdtemp()
