"""SPARQL text before it meets an engine: known prefixes, RDF terms written safely, and what is refused."""

from __future__ import annotations

import re

from kg.errors import USAGE, Problem
from kg.iri import PREFIXES, shorten

#: What may hide a keyword or a prefix: comments, IRIs and string literals.
_OPAQUE = re.compile(
    r"""'''(?:[^'\\]|\\.|'(?!''))*'''|\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'(?:[^'\\\n\r]|\\.)*'|"(?:[^"\\\n\r]|\\.)*"|<[^<>"{}|^`\\\x00-\x20]*>|\#[^\n\r]*""",
    re.DOTALL | re.VERBOSE,
)
_UPDATE = re.compile(r"\b(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD)\b", re.IGNORECASE)
_READ = re.compile(r"(?<![\w:?$-])(SELECT|ASK|CONSTRUCT|DESCRIBE)(?![\w:-])", re.IGNORECASE)
_SERVICE = re.compile(r"(?<![\w:?$-])SERVICE(?![\w-])", re.IGNORECASE)
_DECLARED = re.compile(r"\bPREFIX\s+([\w-]*):", re.IGNORECASE)
_USED = re.compile(r"(?<![\w-])([A-Za-z][\w-]*):")
_POSITION = re.compile(r"at (\d+):(\d+)")
_NOT_IN_IRI = re.compile(r'[<>"{}|^`\\\x00-\x20]')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def bare(query: str) -> str:
    """The query with comments, strings and IRIs blanked out, so that only its own words and names are left. Same length, same lines."""
    return _OPAQUE.sub(lambda hit: re.sub(r"[^\n\r]", " ", hit[0]), query)


def prologue(query: str) -> str:
    """One line of PREFIX declarations for the prefixes of ``kg.iri.PREFIXES`` that a query uses and does not declare; may be empty."""
    words = bare(query)
    used = set(_USED.findall(words)) - set(_DECLARED.findall(words))
    return " ".join(f"PREFIX {prefix}: <{space}>" for prefix, space in PREFIXES.items() if prefix in used)


def complete(query: str) -> str:
    """The query as an engine takes it: a first line of prefixes, then the query. Raises Problem for updates and SERVICE."""
    refuse(query)
    return f"{prologue(query)}\n{query}"


def refuse(query: str) -> None:
    """Raises Problem (code 2) when a query would change the store, load anything or call another server."""
    words = bare(query)
    if _SERVICE.search(words):
        raise Problem("query", "SERVICE would send the question to another server and is refused", "fetch that data first, then ask here", USAGE)
    head = _READ.search(words)
    update = _UPDATE.search(words[: head.start()] if head else words)
    if update:
        raise Problem("query", f"{update[1].upper()} is an update; a query only reads", "use kg build and kg retract to change a store", USAGE)


def syntax_problem(query: str, message: str) -> Problem:
    """One line for an engine's syntax error in ``complete(query)``: line and column in the user's own text, the words there, a hint."""
    found = _POSITION.search(message)
    if not found:
        return Problem("query", message.splitlines()[0], _hint(message), USAGE)
    line, column = max(1, int(found[1]) - 1), int(found[2])
    text = [*query.splitlines(), ""][line - 1] if line <= len(query.splitlines()) else ""
    near = text[max(0, column - 1) : column + 19].strip()
    what = "a prefix is not declared" if "refix" in message else "the query is not SPARQL"
    return Problem(f"query, line {line}, column {column}", f"{what} {f'at or before {near!r}' if near else 'at its end'}", _hint(message), USAGE)


def _hint(message: str) -> str:
    if "refix" in message:
        return "declare it with PREFIX, or use one of: " + " ".join(PREFIXES)
    wanted = message.rpartition("expected ")[2] if "expected one of" not in message and "expected " in message else ""
    return f"expected {wanted.strip()}" if wanted and len(wanted) < 80 else "kg query --list names queries that work"


def iri_term(value: str) -> str:
    """An IRI as a SPARQL term. Raises ValueError for text that no IRI can hold (spaces, angle brackets, quotes, braces)."""
    if not value or _NOT_IN_IRI.search(value) or ":" not in value:
        raise ValueError(f"not an IRI: {value!r}")
    return f"<{value}>"


def text_term(value: str) -> str:
    """Any text as a plain SPARQL string literal, escaped so that it can end nowhere but at its end."""
    return '"' + "".join(_ESCAPES.get(char) or (f"\\u{ord(char):04X}" if ord(char) < 32 else char) for char in value) + '"'


def expand(value: str) -> str | None:
    """The IRI that a user wrote: ``<…>``, a full IRI, or a prefixed name with a known prefix; None for anything else."""
    inner = value[1:-1] if value.startswith("<") and value.endswith(">") else value
    prefix, colon, local = inner.partition(":")
    if local.startswith("//"):
        full = inner
    elif colon and prefix in PREFIXES and local:
        full = PREFIXES[prefix] + local
    else:
        return None
    return None if _NOT_IN_IRI.search(full) else full


def display(value: str) -> str:
    """A value for people: IRIs shortened to prefixed names, control characters shown as escapes so that a terminal stays itself."""
    return printable(shorten(value))


def printable(text: str) -> str:
    """Text with control, bidirectional-override and unpaired surrogate characters written as ``\\xNN`` or ``\\uNNNN``."""
    return _UNPRINTABLE.sub(lambda hit: hit[0].encode("unicode_escape", "surrogatepass").decode("ascii"), text)


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
