"""SQLite: a strict table a table, keys and indexes, and two tables that tell what the tables and their columns mean."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from kg.exports.cells import plain
from kg.losses import Loss
from kg.tables import SCHEMA_VERSION, TABLES, Column, Facts, Table

_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
#: Settings that leave no trace of when and how the file was written.
_SETTINGS = (
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    f"PRAGMA user_version = {SCHEMA_VERSION}",
)


def sqlite(facts: Facts, tables: Iterable[Table], out: IO[bytes]) -> list[Loss]:
    """One database. Lists are JSON arrays (``json_each``), dates ISO text, booleans 0 and 1. ``user_version`` is the version of the schema.

    The same bytes for the same version of SQLite, which stands in the file's head. It is made in a temporary folder and then copied.
    """
    tables = list(tables)
    with TemporaryDirectory() as folder:
        place = Path(folder) / "kg.sqlite"
        connection = sqlite3.connect(place, isolation_level=None)
        try:
            for setting in _SETTINGS:
                connection.execute(setting)
            connection.execute("BEGIN")
            _described(connection, facts, tables)
            for table in tables:
                _filled(connection, facts, table, {each.name for each in tables})
            connection.execute("COMMIT")
        finally:
            connection.close()
        with place.open("rb") as made:
            shutil.copyfileobj(made, out)
    return []


def _described(connection: sqlite3.Connection, facts: Facts, tables: list[Table]) -> None:
    connection.execute('CREATE TABLE "tables" ("name" TEXT PRIMARY KEY, "meaning" TEXT, "source" TEXT) STRICT')
    connection.execute('CREATE TABLE "columns" ("table" TEXT, "name" TEXT, "kind" TEXT, "meaning" TEXT, "property" TEXT, "refers" TEXT) STRICT')
    connection.executemany('INSERT INTO "tables" VALUES (?, ?, ?)', ((table.name, table.help, table.source) for table in tables))
    connection.executemany(
        'INSERT INTO "columns" VALUES (?, ?, ?, ?, ?, ?)',
        ((table.name, each.name, each.kind, each.meaning, each.term, each.refers) for table in tables for each in table.header(facts)),
    )


def _filled(connection: sqlite3.Connection, facts: Facts, table: Table, present: set[str]) -> None:
    columns = table.header(facts)
    connection.execute(f"CREATE TABLE {_name(table.name)} ({', '.join(_declared(table, column, present) for column in columns)}) STRICT")
    marks = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {_name(table.name)} VALUES ({marks})", (tuple(map(plain, row)) for row in table.rows(facts)))
    for column in columns:
        if column.kind in ("id", "date") and not (table.keyed and column is columns[0]):
            connection.execute(f"CREATE INDEX {_name(f'{table.name}.{column.name}')} ON {_name(table.name)} ({_name(column.name)})")


def _declared(table: Table, column: Column, present: set[str]) -> str:
    said = f"{_name(column.name)} {_TYPES.get(column.kind, 'TEXT')}"
    if table.keyed and column == table.columns[0]:
        said += " PRIMARY KEY"
    if column.kind == "id" and column.refers in present:
        said += f" REFERENCES {_name(column.refers)} ({_name(TABLES[column.refers].columns[0].name)})"
    return said


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
