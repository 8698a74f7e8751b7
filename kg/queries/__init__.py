"""Named queries: files ``*.rq`` whose first comment line is their help, with parameters that are bound as RDF terms.

Syntax of a file, each file being valid SPARQL as it stands:

* ``# @param NAME TYPE required|optional  HELP`` declares a parameter; TYPE is a key of ``TYPES``.
* the variable ``?NAME`` stands for the value wherever it occurs; binding puts the RDF term in its place, so that the engine can start from it.
* a line that ends in ``#? NAME`` is left out when NAME is not given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import USAGE, Problem
from kg.names import KINDS, Queryable, one
from kg.resources import query as query_path
from kg.sparql import bare, iri_term, printable, text_term
from kg.values.dates import is_date

_PARAM = re.compile(r"#\s*@param\s+([a-z][a-z_]*)\s+(\w+)\s+(required|optional)\s+(\S.*)")
_CONDITION = re.compile(r"#\?\s*([a-z_]+)\s*$")
_VARIABLE = re.compile(r"\?([A-Za-z_]\w*)")
_YEAR = re.compile(r"\d{4}")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")

#: Literal types: the form a value must have, and how to say so. The other types are the kinds of things of ``kg.names.KINDS``.
_LITERALS: dict[str, tuple[re.Pattern[str], str]] = {
    "year": (_YEAR, "a year such as 2024"),
    "date": (_DATE, "a date such as 2024, 2024-03 or 2024-03-15"),
    "day": (_DAY, "a day such as 2024-03-15"),
    "text": (re.compile(r".+", re.DOTALL), "some text"),
}
TYPES = (*KINDS, *_LITERALS)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a named query asks for: name, type (one of TYPES), whether it must be given, and its help."""

    name: str
    type: str
    required: bool
    help: str

    @property
    def option(self) -> str:
        """The name as users type it after ``--``."""
        return self.name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query file: name (without ``.rq``), help (its first comment line), parameters and text."""

    name: str
    help: str
    parameters: tuple[Parameter, ...]
    text: str

    @property
    def usage(self) -> str:
        """How it is called: ``who-met-whom --person PERSON [--year YEAR]``."""
        shown = (f"--{each.option} {each.type.upper()}" for each in self.parameters)
        return " ".join([self.name, *(text if each.required else f"[{text}]" for text, each in zip(shown, self.parameters, strict=True))])


@lru_cache(maxsize=1)
def named() -> Mapping[str, NamedQuery]:
    """All named queries by name, sorted. Raises ValueError, naming file and line, for a file that breaks the syntax."""
    return {path.stem: parse(path.name, path.read_text(encoding="utf-8")) for path in sorted(Path(query_path()).glob("*.rq"))}


def parse(file: str, text: str) -> NamedQuery:
    """A named query from its file's text. Raises ValueError naming file and line where the syntax is broken."""
    lines = text.splitlines()
    if not lines or not lines[0].startswith("#"):
        raise ValueError(f"{file}:1: the first line must be a comment that says what the query answers")
    parameters = tuple(_parameter(file, number, line) for number, line in enumerate(lines, 1) if "@param" in line)
    variables = set(_VARIABLE.findall(bare(text)))
    for each in parameters:
        if each.name not in variables:
            raise ValueError(f"{file}: parameter {each.name} occurs nowhere as ?{each.name}")
    for number, line in enumerate(lines, 1):
        condition = _CONDITION.search(line)
        if condition and condition[1] not in {each.name for each in parameters}:
            raise ValueError(f"{file}:{number}: #? {condition[1]} names no parameter")
    return NamedQuery(file.removesuffix(".rq"), lines[0].lstrip("# "), parameters, text)


def bound(query: NamedQuery, terms: Mapping[str, str]) -> str:
    """The query's SPARQL with RDF terms for the variables of its parameters; lines whose parameter is not among them are left out."""
    return substituted("\n".join(line for line in query.text.splitlines() if _holds(line, terms)), terms)


def substituted(text: str, terms: Mapping[str, str]) -> str:
    """SPARQL with terms in the place of variables. Variables inside strings, IRIs and comments stay.

    ``terms`` are SPARQL terms (see ``kg.sparql.iri_term``, ``text_term``), never text of a user.
    """
    places = [hit for hit in _VARIABLE.finditer(bare(text)) if hit[1] in terms]
    ends = [0, *(hit.end() for hit in places)]
    pieces = (text[end : hit.start()] + terms[hit[1]] for end, hit in zip(ends, places, strict=False))
    return "".join(pieces) + text[ends[-1] :]


def filled(store: Queryable, query: NamedQuery, values: Mapping[str, object]) -> str:
    """The query's SPARQL for values as users write them: names of things become their IRIs, the rest literals.

    Raises Problem: code 2 for a parameter that is unknown, missing or malformed or a name that several things have, 1 for one that nothing has.
    """
    known = {each.name: each for each in query.parameters}
    for name in values:
        if name not in known:
            raise Problem(query.name, f"has no parameter {printable(name)}", f"usage: {query.usage}", USAGE)
    missing = [each.name for each in query.parameters if each.required and values.get(each.name) in (None, "")]
    if missing:
        raise Problem(query.name, f"needs --{missing[0]}", f"usage: {query.usage}", USAGE)
    return bound(query, {name: term(store, known[name], str(value)) for name, value in values.items() if value not in (None, "")})


def term(store: Queryable, parameter: Parameter, value: str) -> str:
    """A user's value as a SPARQL term, by the parameter's type. Raises Problem as ``filled`` does."""
    if parameter.type in KINDS:
        return iri_term(one(store, value, parameter.type).iri)
    form, wanted = _LITERALS[parameter.type]
    if not form.fullmatch(value):
        raise Problem(f"--{parameter.option}", f"{printable(value)!r} is not {wanted}", code=USAGE)
    return text_term(value)


def day(value: str) -> str:
    """An ISO day as a user wrote it. Raises Problem (code 2) when it is none."""
    if not _DAY.fullmatch(value) or not is_date(value):
        raise Problem(printable(value), "is not a day", "give one such as 2024-03-15", USAGE)
    return value


def _parameter(file: str, number: int, line: str) -> Parameter:
    found = _PARAM.fullmatch(line.strip())
    if not found or found[2] not in TYPES:
        form = f"'# @param NAME TYPE required|optional  HELP' with TYPE one of {', '.join(TYPES)}"
        raise ValueError(f"{file}:{number}: a parameter is declared as {form}")
    return Parameter(found[1], found[2], found[3] == "required", found[4])


def _holds(line: str, terms: Mapping[str, str]) -> bool:
    condition: re.Match[str] | None = _CONDITION.search(line)
    return condition is None or condition[1] in terms
