"""What can be said: event types, roles and concept schemes, read from ``schemas/events/*.toml`` and ``schemas/roles.toml``.

A mistake in these files is refused with file, line, what is wrong and what to do; nothing is guessed or skipped.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from kg import resources

__all__ = ["EventType", "Heads", "Role", "Schema", "SchemaError", "Scheme", "event_heads", "event_types", "load", "patterns", "roles", "schemes"]


_Named = TypeVar("_Named", bound="EventType | Role | Scheme")
_Signalled = TypeVar("_Signalled", bound="EventType | Role")


class SchemaError(ValueError):
    """A mistake in a schema file; the message names file, line, mistake and remedy."""


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event. ``family`` is its own name for the family itself; ``signals``: surface forms that point to it; ``roles``: those it expects.

    ``heads`` are regular expressions (no | outside brackets) for the last words of an event's name (座谈会, 第…次会议) that give it this type;
    ``named`` are examples of such names.
    """

    name: str
    family: str
    en: str
    signals: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A part that an agent plays. ``family`` is its own name for the family itself; ``signals`` are surface forms that give an agent the role."""

    name: str
    family: str
    en: str
    signals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme with its Chinese and English label."""

    name: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Schema:
    """All that the schema files say. ``patterns`` are the raw ``[[pattern]]`` tables, each with ``file`` and ``line``,
    without white space in its template.
    """

    event_types: Mapping[str, EventType]
    roles: Mapping[str, Role]
    schemes: Mapping[str, Scheme]
    patterns: tuple[Mapping[str, object], ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """One TOML table and where it stands."""

    kind: str
    file: str
    line: int
    values: Mapping[str, object]

    def error(self, wrong: str, remedy: str) -> SchemaError:
        """The error that names file, line and table, what is wrong and what to do."""
        return SchemaError(f"{self.file}:{self.line}: [{self.kind}] {wrong}; {remedy}")

    def string(self, key: str) -> str:
        """A text that must be there. Raises SchemaError."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value:
            raise self.error(f"{key} must be a string that is not empty, not {value!r}", f'write {key} = "…"')
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of different texts, empty where the key is missing. Raises SchemaError."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self.error(f"{key} must be a list of strings, not {value!r}", f'write {key} = ["…", "…"]')
        if len(set(value)) < len(value):
            raise self.error(f"{key} names something twice: {value!r}", "remove one")
        return tuple(value)


#: Keys allowed in each table of the two kinds of file; what stands in a pattern is checked by what compiles it.
_EVENT_KEYS: Mapping[str, frozenset[str]] = {
    "family": frozenset({"name", "en", "signals", "roles", "heads", "named"}),
    "type": frozenset({"name", "en", "signals", "roles", "heads", "named"}),
    "pattern": frozenset(
        """
        name type template reads rejects scheduled new apart aside sitting adds_to beside not_after not_before not_within not_beside by_itself traits
        """.split()
    ),
}
_ROLE_KEYS: Mapping[str, frozenset[str]] = {
    "family": frozenset({"name", "en", "signals"}),
    "role": frozenset({"name", "family", "en", "signals"}),
    "scheme": frozenset({"name", "zh", "en"}),
}


def event_types() -> Mapping[str, EventType]:
    """Event types by name, families first in each file; cached. Raises SchemaError for a mistake in the files."""
    return _shipped().event_types


def roles() -> Mapping[str, Role]:
    """Roles by name, families included; cached. Raises SchemaError for a mistake in the files."""
    return _shipped().roles


def schemes() -> Mapping[str, Scheme]:
    """Concept schemes by name; cached. Raises SchemaError for a mistake in the files."""
    return _shipped().schemes


def patterns() -> tuple[Mapping[str, object], ...]:
    """The ``[[pattern]]`` tables as written, in the order of files and lines, each with ``file`` and ``line`` added; cached.

    White space in a template says nothing and is left out.
    """
    return _shipped().patterns


@dataclass(frozen=True, slots=True)
class Heads:
    """Last words of event names: ``pattern`` finds them in text, ``last`` the longest that ends a name; group ``i`` of it tells ``types[i - 1]``.

    What ``pattern`` matches holds one of the ``words``.
    """

    pattern: re.Pattern[str]
    last: re.Pattern[str]
    types: tuple[str, ...]
    words: frozenset[str]

    def type_of(self, name: str) -> str:
        """The type of an event by its name, from the longest head that ends it; an opening or closing ceremony has the type of what it opens."""
        plain = _CEREMONY.sub("", name)
        match = self.last.search(plain)
        if match and match.lastindex:
            return self.types[match.lastindex - 1]
        return "仪式" if plain != name else "活动" if plain.endswith("活动") else "会议"


_OPENINGS = "开幕式|闭幕式|开幕会|闭幕会"
_OPENING = f"(?:{_OPENINGS})"
_CEREMONY = re.compile(rf"(?<=.){_OPENING}$")


@lru_cache(maxsize=1)
def event_heads() -> Heads:
    """The heads of all event types, compiled; cached. Raises SchemaError for a mistake in the files."""
    kinds = [kind for kind in event_types().values() if kind.heads]
    heads = sorted((head for kind in kinds for head in kind.heads), key=len, reverse=True)
    kinds.sort(key=lambda kind: kind.name, reverse=True)
    # Trying two hundred heads at each character would cost more than all else that is done to a sentence.
    begins = f"(?=[{''.join(sorted({each[0] for head in heads for each in _opened(head)}))}])"
    return Heads(
        re.compile(_by_first(heads, rf"(?![议堂员社]){_OPENING}?", _OPENINGS.split("|"))),
        re.compile(f"{begins}(?:{'|'.join(_one_of(kind.heads) for kind in kinds)})$"),
        tuple(kind.name for kind in kinds),
        _words([*heads, *_OPENINGS.split("|")]),
    )


def _words(expressions: Iterable[str]) -> frozenset[str]:
    """Words of which one stands in each match of any of the expressions: few, and none that contains another."""
    found: set[str] = set()
    for runs in sorted(map(_runs, expressions), key=len):
        if not any(word in run for run in runs for word in found):
            found.add(max(runs, key=len))
    return frozenset(word for word in found if not any(other in word for other in found - {word}))


def _runs(expression: str) -> list[str]:
    """The runs of plain characters that each match of an expression holds."""
    while (plain := _NOT_PLAIN.sub("\n", expression)) != expression:
        expression = plain
    return [run for run in expression.split("\n") if run]


#: What does not stand in each match just as it is written: groups without others in them, classes, what may be left out or stand several times.
_NOT_PLAIN = re.compile(r"(?:\((?:\?[:!])?[^()]*\)|\[[^\]]*\]|\w(?=[?*+{]))(?:[?*+]|\{[^}]*\})?")


def _one_of(heads: Iterable[str]) -> str:
    return f"({'|'.join(heads)})"


def _by_first(heads: Iterable[str], tail: str, others: Iterable[str]) -> str:
    """An expression that matches what the first of ``heads`` with a ``tail`` does, or else the first of ``others``, but tries those alone that begin
    with the character at hand."""
    rests: dict[str, list[str]] = {}
    for each in chain.from_iterable(map(_opened, heads)):
        rests.setdefault(each[0], []).append(each[1:])
    members = {first: [f"(?:{'|'.join(several)}){tail}"] for first, several in rests.items()}
    for word in others:
        members.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(several)})" for first, several in members.items())


def _opened(expression: str) -> Iterator[str]:
    """The expression as alternatives, in order, each of which begins with a plain character. Raises SchemaError where it cannot be taken apart."""
    begin = _BEGIN.match(expression)
    if begin is None:
        raise SchemaError(f"the head of events' names {expression!r} must begin with a character, a [class] of some or a (?:choice|of words)")
    rest = expression[begin.end() :]
    again = f"{begin['unit']}*" if begin["many"] else ""
    words = [begin["plain"]] if begin["plain"] else begin["choice"].split("|") if begin["choice"] else [*begin["class"]]
    yield from (word + again + rest for word in words)
    if begin["optional"]:
        yield from _opened(rest)


_BEGIN = re.compile(r"(?P<unit>\(\?:(?P<choice>\w+(?:\|\w+)*)\)|\[(?P<class>\w+)\]|(?P<plain>\w))(?:(?P<optional>\?)|(?P<many>\+))?(?![*?+{])")


@lru_cache(maxsize=1)
def _shipped() -> Schema:
    return load(resources.schema())


def load(folder: Path) -> Schema:
    """The schema in ``folder`` (``roles.toml`` and ``events/*.toml``). Raises SchemaError for a mistake, FileNotFoundError without ``roles.toml``."""
    role_tables = list(_tables(folder / "roles.toml", _ROLE_KEYS))
    event_files = [list(_tables(path, _EVENT_KEYS)) for path in sorted((folder / "events").glob("*.toml"))]
    role_map = _roles(role_tables)
    return Schema(
        event_types=_event_types(event_files, role_map),
        roles=role_map,
        schemes=_unique((table, Scheme(table.string("name"), table.string("zh"), table.string("en"))) for table in _of(role_tables, "scheme")),
        patterns=tuple(_pattern(table) for tables in event_files for table in _of(tables, "pattern")),
    )


def _of(tables: Iterable[_Table], kind: str) -> Iterator[_Table]:
    return (table for table in tables if table.kind == kind)


def _tables(path: Path, keys: Mapping[str, frozenset[str]]) -> Iterator[_Table]:
    text = path.read_text(encoding="utf-8")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SchemaError(f"{path.name}: not TOML: {error}; correct the line") from None
    lines = _header_lines(text)
    for kind, value in data.items():
        if kind not in keys:
            raise SchemaError(f"{path.name}:{_key_line(text, kind)}: unknown key {kind!r}; known are {', '.join(sorted(keys))}")
        for index, values in enumerate(value if isinstance(value, list) else [value]):
            yield _checked(_Table(kind, path.name, _nth(lines.get(kind, []), index), values), keys[kind])


def _checked(table: _Table, allowed: frozenset[str]) -> _Table:
    if not isinstance(table.values, dict):
        raise table.error(f"must be a table, not {table.values!r}", f"write [{table.kind}] above its keys")
    unknown = sorted(table.values.keys() - allowed)
    if unknown:
        raise table.error(f"unknown key {unknown[0]!r}", f"known are {', '.join(sorted(allowed))}")
    return table


def _header_lines(text: str) -> dict[str, list[int]]:
    """Numbers (from 1) of the lines that open a table, by the table's name."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.match(r"\s*\[\[?\s*(\w+)\s*\]\]?", line):
            found.setdefault(match[1], []).append(number)
    return found


def _nth(lines: list[int], index: int) -> int:
    return lines[index] if index < len(lines) else 1


def _key_line(text: str, key: str) -> int:
    opens = re.compile(rf"[\s\[]*{re.escape(key)}[\s\]=]")
    return next((number for number, line in enumerate(text.splitlines(), 1) if opens.match(line)), 1)


def _roles(tables: list[_Table]) -> Mapping[str, Role]:
    families = _unique(
        (table, Role(name := table.string("name"), name, table.string("en"), table.strings("signals"))) for table in _of(tables, "family")
    )
    members = []
    for table in _of(tables, "role"):
        role = Role(table.string("name"), table.string("family"), table.string("en"), table.strings("signals"))
        _known(table, "family", (role.family,), families)
        members.append((table, role))
    leaders = [(table, families[table.string("name")]) for table in _of(tables, "family")]
    return _without_shared_signals(_grouped(leaders + members), "role")


def _event_types(files: list[list[_Table]], known_roles: Mapping[str, Role]) -> Mapping[str, EventType]:
    pairs = [pair for tables in files for pair in _family_types(tables)]
    for table, kind in pairs:
        _known(table, "roles", kind.roles, known_roles)
    return _without_shared_signals(pairs, "event type")


def _family_types(tables: list[_Table]) -> Iterator[tuple[_Table, EventType]]:
    families = list(_of(tables, "family"))
    for table in _of(tables, "type"):
        if len(families) != 1:
            raise table.error(f"its file has {len(families)} [family] tables", "give the file exactly one [family], above its types")
    for table in [*families, *_of(tables, "type")]:
        family = families[0].string("name")
        lists = (table.strings(key) for key in ("signals", "roles", "heads", "named"))
        yield table, EventType(table.string("name"), family, table.string("en"), *lists)


def _grouped(pairs: list[tuple[_Table, Role]]) -> list[tuple[_Table, Role]]:
    """Families each followed by their members, both in the order of the file."""
    order = [role.name for _, role in pairs if role.name == role.family]
    return sorted(pairs, key=lambda pair: order.index(pair[1].family))


def _known(table: _Table, key: str, names: Iterable[str], among: Mapping[str, object]) -> None:
    for name in names:
        if name not in among:
            raise table.error(f"{key}: {name!r} does not exist", f"use one of {'、'.join(among)}, or add it to roles.toml")


def _unique(pairs: Iterable[tuple[_Table, _Named]]) -> Mapping[str, _Named]:
    found: dict[str, _Named] = {}
    for table, record in pairs:
        if record.name in found:
            raise table.error(f"{record.name!r} is defined twice", "rename or remove one")
        found[record.name] = record
    return MappingProxyType(found)


def _without_shared_signals(pairs: list[tuple[_Table, _Signalled]], what: str) -> Mapping[str, _Signalled]:
    owner: dict[str, str] = {}
    for table, record in pairs:
        for signal in record.signals:
            if owner.setdefault(signal, record.name) != record.name:
                raise table.error(f"signal {signal!r} already points to the {what} {owner[signal]}", "keep it where it decides, remove it elsewhere")
    return _unique(pairs)


def listed(pattern: Mapping[str, object], key: str) -> tuple[str, ...]:
    """A list of different texts of a ``[[pattern]]`` table, empty where the key is missing. Raises SchemaError."""
    return _Table("pattern", str(pattern["file"]), int(str(pattern["line"])), pattern).strings(key)


def _pattern(table: _Table) -> Mapping[str, object]:
    # White space in a template is print: a long one stands on several lines, so that two people can add to it.
    template = {"template": "".join(str(table.values["template"]).split())} if "template" in table.values else {}
    return MappingProxyType({**table.values, **template, "file": table.file, "line": table.line})
