"""Turtle and TriG: fixed prefixes, one block a subject, types first, sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO, TYPE_CHECKING

from kg.exports.lines import graphs, merged
from kg.exports.terms import literal, parts, prefixed
from kg.iri import PREFIXES

if TYPE_CHECKING:
    from kg.store import Store

_TYPE = PREFIXES["rdf"] + "type"
_BARE_TYPES = {PREFIXES["xsd"] + "integer", PREFIXES["xsd"] + "boolean"}


def turtle(store: Store, rdf: str, out: IO[bytes]) -> None:
    """The merge of all graphs as Turtle: each different triple once."""
    _write(out, document(merged(store, rdf)))


def trig(store: Store, rdf: str, out: IO[bytes]) -> None:
    """Each graph as a TriG block, graphs sorted by IRI."""
    _write(out, [*declarations(), "\n"])
    for graph, lines in graphs(store, rdf):
        _write(out, [f"{prefixed(graph)} {{\n", *blocks(lines, "    "), "}\n\n"])


def document(lines: Iterable[str]) -> Iterator[str]:
    """A Turtle document of sorted N-Triples lines."""
    yield from declarations()
    yield "\n"
    yield from blocks(lines)


def declarations() -> Iterator[str]:
    """The prefixes, always all of them, so that a document does not change its head with its content."""
    return (f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())


def blocks(lines: Iterable[str], indent: str = "") -> Iterator[str]:
    """One block for each subject of sorted N-Triples lines."""
    for subject, facts in groupby(map(parts, lines), key=lambda fact: fact[0]):
        told: dict[str, list[str]] = {}
        for _, predicate, value, _ in facts:
            told.setdefault(predicate, []).append(_object(value))
        ordered = sorted(told, key=lambda predicate: (predicate != _TYPE, predicate))
        body = f" ;\n{indent}    ".join(f"{_verb(predicate)} {', '.join(told[predicate])}" for predicate in ordered)
        yield f"{indent}{prefixed(subject)} {body} .\n\n" if not indent else f"{indent}{prefixed(subject)} {body} .\n"


def _verb(predicate: str) -> str:
    return "a" if predicate == _TYPE else prefixed(predicate)


def _object(written: str) -> str:
    if written.startswith("<<("):
        return f"<<( {' '.join(prefixed(each[1:-1]) for each in written[4:-4].split(' '))} )>>"
    if written.startswith("<"):
        return prefixed(written[1:-1])
    value, _, datatype = literal(written)
    if not datatype:
        return written
    plain = datatype in _BARE_TYPES and ((value.removeprefix("-").isascii() and value.removeprefix("-").isdigit()) or value in ("true", "false"))
    return value if plain else f"{written[: written.rindex('^^')]}^^{prefixed(datatype)}"


def _write(out: IO[bytes], pieces: Iterable[str]) -> None:
    for piece in pieces:
        out.write(piece.encode())
