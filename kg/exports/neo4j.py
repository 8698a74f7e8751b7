"""Neo4j: CSV files with the headers of ``neo4j-admin database import``, the command that imports them, and Cypher (5.23 or later) for a
running server."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kg.exports.elements import columns, edges
from kg.exports.spells import spells
from kg.exports.targets import Files
from kg.losses import Loss

if TYPE_CHECKING:
    import networkx as nx

#: Kind of node → its label in Neo4j.
LABELS: dict[str, str] = {
    "event": "Event",
    "person": "Person",
    "body": "Organization",
    "group": "Group",
    "place": "Place",
    "topic": "Topic",
    "work": "Work",
    "doc": "Article",
    "outlet": "Outlet",
}
_OTHER = "Thing"
_TYPES = {int: "long", float: "double", str: "string"}
_CONVERSIONS = {"long": "toInteger({})", "double": "toFloat({})", "date": "date({})", "string": "{}"}
#: What the importer would take for something else, or cut off, outside quotes. (Python's csv leaves a carriage return bare.)
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

Row = list[Any]


def neo4j(graph: nx.Graph, files: Files) -> list[Loss]:
    """``nodes/LABEL.csv`` and ``relationships/TYPE.csv``, ``import.sh`` and ``load.cypher``. A relationship's type is its relation (PARTICIPATION,
    CONTAINED_IN_PLACE; TOGETHER where a view has one kind of edge). ``start`` and ``end`` are dates: the first and last day of what has a time."""
    of_nodes, of_edges = spells(graph)
    nodes: dict[str, list[tuple[Row, dict[str, Any]]]] = {}
    for name, data in graph.nodes(data=True):
        nodes.setdefault(LABELS.get(data.get("kind", ""), _OTHER), []).append(([name], {**_without_end(data), **_span(of_nodes[name])}))
    ties: dict[str, list[tuple[Row, dict[str, Any]]]] = {}
    for (source, target, key, data), found in zip(edges(graph), of_edges, strict=True):
        keyed = {"key": key} if key else {}
        ties.setdefault(kind(data.get("relation", "together")), []).append(([source, target], {**keyed, **_without_end(data), **_span(found)}))
    headers = {label: _header(["name:ID"], found) for label, found in sorted(nodes.items())}
    tie_headers = {type: _header([":START_ID", ":END_ID"], found) for type, found in sorted(ties.items())}
    for label, header in headers.items():
        _write(files, f"nodes/{label}.csv", header, nodes[label])
    for type, header in tie_headers.items():
        _write(files, f"relationships/{type}.csv", header, ties[type])
    with files.open("import.sh") as out:
        out.write(_command(headers, tie_headers).encode())
    with files.open("load.cypher") as out:
        out.write("".join(_cypher(headers, tie_headers)).encode())
    return []


def kind(relation: str) -> str:
    """A relation as the type of a relationship: ``containedInPlace`` → ``CONTAINED_IN_PLACE``, ``former post`` → ``FORMER_POST``."""
    return _CAMEL.sub("_", relation.replace(" ", "_")).upper()


def _without_end(data: Mapping[str, Any]) -> dict[str, Any]:
    """Without the last day as text: it is the ``end`` that Neo4j knows as a date, and a property has one type."""
    return {name: value for name, value in data.items() if name != "end"}


def _span(found: list[Any]) -> dict[str, str]:
    return {"start:date": found[0].start, "end:date": found[-1].end} if found else {}


def _header(fixed: list[str], found: Iterable[tuple[Row, dict[str, Any]]]) -> list[str]:
    names = columns(data for _, data in found)
    return [*fixed, *(name if ":" in name else f"{name}:{_TYPES[kind]}" for name, kind in names.items())]


def _write(files: Files, name: str, header: list[str], found: Iterable[tuple[Row, dict[str, Any]]]) -> None:
    attributes = [column if column in ("start:date", "end:date") else column.rpartition(":")[0] for column in header]
    with files.open(name) as out:
        out.write(f"{','.join(header)}\n".encode())
        for fixed, data in found:
            out.write(_line([*fixed, *(data.get(column, "") for column in attributes[len(fixed) :])]).encode())


def _line(cells: Row) -> str:
    """A row as the importer reads it: quotes are doubled, a backslash is itself, an empty cell is no value."""
    return ",".join(map(_cell, cells)) + "\n"


def _cell(value: Any) -> str:
    text = str(value)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def _command(nodes: Mapping[str, Any], ties: Mapping[str, Any]) -> str:
    options = [f"--nodes=Thing:{label}=nodes/{label}.csv" for label in nodes]
    options += [f"--relationships={type}=relationships/{type}.csv" for type in ties]
    lines = ["neo4j-admin database import full", "--multiline-fields=true", "--overwrite-destination", *options, '"${1:-neo4j}"']
    head = "#!/bin/sh\n# Fills a stopped database (its name is the first argument) from the files in this folder.\n"
    return f'{head}cd "$(dirname "$0")" && ' + " \\\n  ".join(lines) + "\n"


def _cypher(nodes: Mapping[str, list[str]], ties: Mapping[str, list[str]]) -> Iterator[str]:
    yield "// Fills a running database from the files in this folder, copied into the server's import folder: cypher-shell -f load.cypher\n"
    yield "// Running it twice changes nothing.\n"
    for label in nodes:
        yield f"CREATE CONSTRAINT {label.lower()}_name IF NOT EXISTS FOR (n:{label}) REQUIRE n.name IS UNIQUE;\n"
    yield "CREATE CONSTRAINT thing_name IF NOT EXISTS FOR (n:Thing) REQUIRE n.name IS UNIQUE;\n"
    if "Event" in nodes:
        yield "CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.start);\n"
    for label, header in nodes.items():
        yield f"LOAD CSV WITH HEADERS FROM 'file:///nodes/{label}.csv' AS row\nCALL (row) {{ MERGE (n:Thing {{name: row.`name:ID`}})"
        yield f" SET n:{label}, {_set('n', header[1:])} }} IN TRANSACTIONS OF 1000 ROWS;\n"
    for type, header in ties.items():
        keyed = " {key: row.`key:string`}" if "key:string" in header else ""
        yield f"LOAD CSV WITH HEADERS FROM 'file:///relationships/{type}.csv' AS row\nCALL (row) {{ MATCH (a:Thing {{name: row.`:START_ID`}})"
        yield f" MATCH (b:Thing {{name: row.`:END_ID`}}) MERGE (a)-[r:{type}{keyed}]->(b) SET {_set('r', header[2:])} }}"
        yield " IN TRANSACTIONS OF 1000 ROWS;\n"


def _set(variable: str, header: Iterable[str]) -> str:
    parts = (column.rpartition(":") for column in header)
    return ", ".join(f"{variable}.`{name}` = {_CONVERSIONS[type].format(f'row.`{name}:{type}`')}" for name, _, type in parts)
