"""Parquet: a file a table, written by pyarrow (decision 010). Lists are lists, dates are date32; meanings stand in the metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from kg.exports.extras import needed
from kg.exports.targets import Files
from kg.losses import Loss
from kg.tables import SCHEMA_VERSION, Column, Facts, Row, Table

if TYPE_CHECKING:
    import pyarrow

#: Rows in memory at a time, and in a row group.
_GROUP = 20_000


def parquet(facts: Facts, tables: Iterable[Table], files: Files) -> list[Loss]:
    """A file a table, compressed with zstd. The same bytes for the same version of pyarrow, which stands in each file. Nothing is lost."""
    for table in tables:
        with files.open(f"{table.name}.parquet") as out:
            rows(facts, table, out)
    return []


def rows(facts: Facts, table: Table, out: IO[bytes]) -> None:
    """The rows of a table as one Parquet file. Raises Problem (code 2) without pyarrow."""
    needed("pyarrow", "tables")
    import pyarrow
    import pyarrow.parquet

    schema = _schema(table, table.header(facts))
    with pyarrow.parquet.ParquetWriter(out, schema, compression="zstd", version="2.6") as writer:
        for group in _groups(table.rows(facts)):
            columns = [list(column) for column in zip(*group, strict=True)]
            arrays = [pyarrow.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _schema(table: Table, columns: Iterable[Column]) -> pyarrow.Schema:
    import pyarrow

    types: dict[str, Any] = {
        "ids": pyarrow.list_(pyarrow.string()),
        "date": pyarrow.date32(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
    }
    fields = [
        pyarrow.field(column.name, types.get(column.kind, pyarrow.string()), metadata={"meaning": column.meaning, "property": column.term})
        for column in columns
    ]
    told = {"kg.schema_version": str(SCHEMA_VERSION), "kg.table": table.name, "kg.meaning": table.help, "kg.source": table.source}
    return pyarrow.schema(fields, metadata=told)


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, _GROUP)):
        yield group
