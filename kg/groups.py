"""Bodies named collectively (各省、自治区、直辖市网信办) and their members by rule: a kind of local body at each of several places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg import bodies, places
from kg.bodies import Body
from kg.lexicons import rows, values
from kg.places import Place

__all__ = ["Group", "every", "named"]

_BEYOND_THE_MAINLAND = ("71", "81", "82")


@dataclass(frozen=True, slots=True)
class Group:
    """A collective name: ``local`` name, ``label`` as usually written, further ways to write it, and the bodies that are its members."""

    local: str
    label: str
    alt: tuple[str, ...]
    members: tuple[Body, ...]


@cache
def every() -> tuple[Group, ...]:
    """The groups of ``groups.tsv``, in the order of their labels."""
    return tuple(_group(row) for row in rows("groups"))


def named(text: str) -> Group | None:
    """The group that ``text`` names in any of its written forms, or None."""
    return _by_name().get(text)


@cache
def _by_name() -> dict[str, Group]:
    return {name: group for group in every() for name in (*group.alt, group.local, group.label)}


def _group(row: dict[str, str]) -> Group:
    found = (bodies.at(place, row["kind"]) for place in _members(row["places"]))
    return Group(row["local"], row["label"], values(row["altnames"]), tuple(body for body in found if body))


def _members(cell: str) -> tuple[Place, ...]:
    if cell == "mainland":
        return tuple(place for place in places.current() if place.kind == "province" and not place.code.startswith(_BEYOND_THE_MAINLAND))
    return tuple(places.by_code()[code] for code in values(cell))
