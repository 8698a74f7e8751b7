"""CSV (RFC 4180, UTF-8) with a CSVW description (W3C Tabular Data on the Web), and a variant for Excel."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from typing import IO, Any

from kg.exports.cells import SEPARATOR, text
from kg.exports.targets import Files
from kg.iri import PREFIXES
from kg.losses import Loss
from kg.tables import SCHEMA_VERSION, TABLES, Column, Facts, Table

_DATATYPES = {"date": "date", "integer": "integer", "number": "double", "boolean": "boolean", "url": "anyURI"}
#: What Excel and its like take for the begin of a formula or of a command (OWASP, CSV Injection), full-width forms included.
_FORMULA = tuple("=+-@\t\r＝＋－＠")
_MARK = "\ufeff"


def csvw(facts: Facts, tables: Iterable[Table], files: Files) -> list[Loss]:
    """A file a table, then csv-metadata.json, the name under which CSVW readers look for it. Every cell as it is; None and "" are both empty."""
    tables = list(tables)
    for table in tables:
        with files.open(f"{table.name}.csv") as out:
            rows(facts, table, out)
    with files.open("csv-metadata.json") as out:
        out.write(f"{json.dumps(metadata(facts, tables), ensure_ascii=False, indent=1)}\n".encode())
    return []


def excel(facts: Facts, tables: Iterable[Table], files: Files) -> list[Loss]:
    """A file a table for Excel: marked as UTF-8, and an apostrophe before each text that begins as a formula does."""
    altered = 0

    def safe(cell: str) -> str:
        nonlocal altered
        if not cell.startswith(_FORMULA):
            return cell
        altered += 1
        return f"'{cell}"

    for table in tables:
        with files.open(f"{table.name}.csv") as out:
            out.write(_MARK.encode())
            rows(facts, table, out, safe)
    return [Loss("cells", "altered", altered, "an apostrophe stands before what Excel would take for a formula")]


def rows(facts: Facts, table: Table, out: IO[bytes], treat: Callable[[str], str] = str) -> None:
    """Header and rows of a table as CSV; ``treat`` is applied to every cell of text. Lines end with CR LF."""
    columns = table.header(facts)
    worded = [column.kind in ("id", "ids", "text", "url") for column in columns]
    sink = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=False)
    writer = csv.writer(sink)
    writer.writerow([treat(column.name) for column in columns])
    for row in table.rows(facts):
        writer.writerow([treat(text(cell)) if words else text(cell) for cell, words in zip(row, worded, strict=True)])
    sink.flush()
    sink.detach()


def metadata(facts: Facts, tables: Iterable[Table]) -> dict[str, Any]:
    """The description of a group of tables: columns with titles, data types, meanings and properties; keys."""
    tables = list(tables)
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "Governance events",
        "dc:hasVersion": str(SCHEMA_VERSION),
        "tables": [_table(facts, table, {each.name for each in tables}) for table in tables],
    }


def _table(facts: Facts, table: Table, present: set[str]) -> dict[str, Any]:
    columns = table.header(facts)
    keys = [column for column in columns if column.kind == "id" and column.refers in present and column.refers != table.name]
    described = {"url": f"{table.name}.csv", "dc:description": table.help, **({"dc:source": table.source} if table.source else {})}
    schema: dict[str, Any] = {"columns": [_column(column) for column in columns]}
    if table.keyed:
        schema["primaryKey"] = columns[0].name
    if keys:
        schema["foreignKeys"] = [
            {"columnReference": each.name, "reference": {"resource": f"{each.refers}.csv", "columnReference": TABLES[each.refers].columns[0].name}}
            for each in keys
        ]
    return {**described, "tableSchema": schema}


def _column(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {"name": column.name, "titles": column.name, "datatype": _DATATYPES.get(column.kind, "string")}
    if column.kind == "ids":
        described["separator"] = SEPARATOR
    prefix, colon, local = column.term.partition(":")
    if colon and prefix in PREFIXES and local.isalnum():
        described["propertyUrl"] = PREFIXES[prefix] + local
    return {**described, "dc:description": column.meaning}
