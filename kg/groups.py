"""Bodies named collectively (各省、自治区、直辖市网信办) and their members by rule: a kind of local body at each of several places."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg import bodies, places
from kg.bodies import Body
from kg.lexicons import rows, values
from kg.places import Place

__all__ = ["Group", "every", "named"]

_BEYOND_THE_MAINLAND = ("71", "81", "82")


class Group(NamedTuple):
    """A collective name: ``local`` name, ``label`` as usually written, further ways to write it, and what its members are: bodies of a ``kind``
    at ``places``, which are those of ``groups.tsv``."""

    local: str
    label: str
    alt: tuple[str, ...]
    places: str
    kind: str

    @property
    def members(self) -> tuple[Body, ...]:
        """The bodies that are its members."""
        return tuple(body for place in _members(self.places) if (body := bodies.at(place, self.kind)))


@cache
def every() -> tuple[Group, ...]:
    """The groups of ``groups.tsv``, in the order of their labels."""
    return tuple(Group(row["local"], row["label"], values(row["altnames"]), row["places"], row["kind"]) for row in rows("groups"))


def named(text: str) -> Group | None:
    """The group that ``text`` names in any of its written forms, or None."""
    return _by_name().get(text)


@cache
def _by_name() -> dict[str, Group]:
    return {name: group for group in every() for name in (*group.alt, group.local, group.label)}


def _members(cell: str) -> tuple[Place, ...]:
    if cell == "mainland":
        return tuple(place for place in places.current() if place.kind == "province" and not place.code.startswith(_BEYOND_THE_MAINLAND))
    return tuple(places.by_code()[code] for code in values(cell))
