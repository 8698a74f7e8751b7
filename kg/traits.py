"""What rules have in common beside the roles that they give (they decide, they only tell the hosts …), from ``schemas/traits.toml``.

Where a story is put together from what its clauses say, a trait is asked for, never the name of a rule: a phrasing joins those like it by listing the
trait in its ``[[pattern]]`` block.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kg import resources, schema


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait: what it ``means`` and the names of the ``rules`` that have it, templates and those written in Python."""

    name: str
    means: str
    rules: frozenset[str]


@cache
def traits() -> Mapping[str, Trait]:
    """All traits by name; cached. Raises SchemaError for a mistake in the files."""
    return load(resources.schema("traits.toml"), schema.patterns())


@cache
def having(name: str) -> frozenset[str]:
    """Names of the rules that have a trait. Raises KeyError for a trait that schemas/traits.toml does not hold."""
    return traits()[name].rules


def load(path: Path, patterns: tuple[Mapping[str, object], ...]) -> Mapping[str, Trait]:
    """The traits of a file and of the ``[[pattern]]`` tables given. Raises SchemaError naming file and place for a mistake, FileNotFoundError."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8")).get("trait", [])
    except tomllib.TOMLDecodeError as error:
        raise schema.SchemaError(f"{path.name}: not TOML: {error}; correct the line") from None
    found = {trait.name: trait for trait in (_trait(path, number, each) for number, each in enumerate(raw, 1))}
    for pattern in patterns:
        for name in schema.listed(pattern, "traits"):
            if name not in found:
                remedy = f"use one of {', '.join(found)}, or add it to {path.name}"
                raise schema.SchemaError(f"{pattern['file']}:{pattern['line']}: [pattern] trait {name!r} does not exist; {remedy}")
            found[name] = replace(found[name], rules=found[name].rules | {str(pattern["name"])})
    return MappingProxyType(found)


def _trait(path: Path, number: int, raw: Mapping[str, object]) -> Trait:
    name, means, rules = raw.get("name"), raw.get("means"), raw.get("rules", [])
    if not (isinstance(name, str) and isinstance(means, str) and isinstance(rules, list)) or raw.keys() - {"name", "means", "rules"}:
        raise schema.SchemaError(f"{path.name}: [[trait]] number {number} must have name, means and maybe rules, no more; see its neighbours")
    return Trait(name, means, frozenset(map(str, rules)))
