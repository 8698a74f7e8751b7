"""N-Triples lines taken apart: canonical N-Triples as Oxigraph writes them, without blank nodes; triple terms of IRIs only."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.iri import shorten

_LINE = re.compile(
    r'<([^>]*)> <([^>]*)> (<[^<>]*>|<<\( <[^>]*> <[^>]*> <[^>]*> \)>>|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?)(?: <([^>]*)>)? \.'
)
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?')
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
#: A local name that needs no escape in Turtle: letters and digits of any script, ``_``, inner ``-`` ``·`` ``.``.
_LOCAL = re.compile(r"[^\W]?|[^\W](?:[\w·.-]*[\w·-])?")


def parts(line: str) -> tuple[str, str, str, str]:
    """Subject IRI, predicate IRI, object as written, graph IRI ("" in a triple). Raises ValueError for another line, so also for blank nodes."""
    found = _LINE.fullmatch(line)
    if not found:
        raise ValueError(f"not an N-Quads line without blank nodes: {line[:200]}")
    return found[1], found[2], found[3], found[4] or ""


def literal(written: str) -> tuple[str, str, str]:
    """Value, language and datatype IRI ("" where absent) of a literal as written. Raises ValueError for other text."""
    found = _LITERAL.fullmatch(written)
    if not found:
        raise ValueError(f"not a literal: {written[:200]}")
    return _ESCAPE.sub(_unescaped, found[1]), found[2] or "", found[3] or ""


@lru_cache(maxsize=1 << 16)
def prefixed(iri: str) -> str:
    """An IRI as a Turtle term: a prefixed name where the local part needs no escapes, else in angle brackets."""
    short = shorten(iri)
    return short if short != iri and _LOCAL.fullmatch(short.partition(":")[2]) else f"<{iri}>"


def _unescaped(hit: re.Match[str]) -> str:
    code = hit[1] or hit[2]
    return chr(int(code, 16)) if code else _PLAIN.get(hit[3], hit[3])
