"""A question in any form (SPARQL, file, named query) → its answer: columns and rows, a truth, or triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from re import fullmatch
from typing import Any

import pyoxigraph as ox

from kg.errors import UNREADABLE, USAGE, Problem, reason
from kg.iri import PREFIXES
from kg.names import Queryable
from kg.queries import filled, named
from kg.sparql import complete, display, syntax_problem

Value = str | int | float | bool | Decimal | date | None

_FORMATS = {"csv": ox.QueryResultsFormat.CSV, "tsv": ox.QueryResultsFormat.TSV, "json": ox.QueryResultsFormat.JSON}
_XSD = PREFIXES["xsd"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a store answered. ``form`` is ``rows``, ``truth`` or ``triples``; ``columns`` the names of the columns of ``rows``. Can be read once."""

    form: str
    columns: tuple[str, ...]
    results: Any

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The rows: engine terms with ``.value``, None where unbound."""
        return (tuple(row) for row in self.results)

    def shown(self) -> Iterator[tuple[str, ...]]:
        """The rows for people: IRIs shortened, control characters escaped, unbound cells empty."""
        return (tuple("" if term is None else display(term.value) for term in row) for row in self.rows())

    def lines(self) -> list[str]:
        """The triples as N-Triples lines, sorted, without line ends."""
        return sorted({f"{triple} ." for triple in self.results})

    def serialized(self, format: str) -> bytes:
        """Rows or a truth as the W3C's csv, tsv or json (csv and tsv: rows only)."""
        if self.form == "truth" and format != "json":
            return f"{str(bool(self.results)).lower()}\n".encode()
        data: bytes = self.results.serialize(format=_FORMATS[format])
        return data


def answer(store: Queryable, question: str, values: Mapping[str, object] | None = None) -> Answer:
    """The answer to SPARQL text or to a named query with its values. Raises Problem: code 2 for what cannot be understood, 1 for unknown names."""
    return asked(store, sparql(store, question, values or {}))


def asked(store: Queryable, query: str) -> Answer:
    """The answer to SPARQL text. Raises Problem (code 2) for updates, SERVICE and syntax errors, with line and column."""
    try:
        results = store.query(complete(query))
    except SyntaxError as error:
        raise syntax_problem(query, str(error)) from error
    if isinstance(results, ox.QueryBoolean):
        return Answer("truth", (), results)
    if isinstance(results, ox.QueryTriples):
        return Answer("triples", ("subject", "predicate", "object"), results)
    return Answer("rows", tuple(variable.value for variable in results.variables), results)


def sparql(store: Queryable, question: str, values: Mapping[str, object]) -> str:
    """The SPARQL of a question: a named query with its values, else the text itself. Raises Problem for unknown names and misplaced values."""
    if fullmatch(r"[a-z0-9][a-z0-9-]*", question):
        if question in named():
            return filled(store, named()[question], values)
        raise _no_such_query(question)
    if values:
        raise Problem("query", f"SPARQL text takes no --{next(iter(values))}", "parameters belong to named queries: kg query --list", USAGE)
    return question


def question_text(given: str, stdin: Iterable[str]) -> str:
    """What the user asks: ``-`` is standard input, a path of an existing file its text, anything else itself. Raises Problem for unreadable files."""
    if given == "-":
        return "".join(stdin)
    path = Path(given)
    looks_like_file = "\n" not in given and "{" not in given and path.suffix in (".rq", ".sparql")
    if not looks_like_file:
        return given
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        hint = "give SPARQL text, a file, or a name of kg query --list"
        raise Problem(given, f"cannot be read as a query: {reason(error)}", hint, UNREADABLE) from error


def python_value(term: Any) -> Value:
    """A term as Python has it: numbers, booleans and full dates typed, IRIs shortened, the rest text; None for unbound."""
    if term is None:
        return None
    datatype = getattr(getattr(term, "datatype", None), "value", "")
    convert = _TYPED.get(datatype.removeprefix(_XSD)) if datatype.startswith(_XSD) else None
    try:
        return convert(term.value) if convert else display(term.value) if isinstance(term, ox.NamedNode) else str(getattr(term, "value", term))
    except ValueError:
        return str(term.value)


_TYPED: dict[str, Any] = {
    "integer": int,
    "decimal": Decimal,
    "double": float,
    "boolean": lambda text: text in ("true", "1"),
    "date": date.fromisoformat,
}


def _no_such_query(name: str) -> Problem:
    near = get_close_matches(name, named(), n=3, cutoff=0.4)
    return Problem(name, "no named query is called so", f"nearest: {', '.join(near)}" if near else "kg query --list shows them", USAGE)
