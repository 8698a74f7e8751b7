"""The record of a body, and the ways to write its name."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Body", "with_other_and"]

#: What the names of organs of state end in.
_ORGANS = ("部", "厅", "局", "委", "委员会", "办", "办公室", "总局")


class Body(NamedTuple):
    """A body: canonical ``name``, its other names ``alt``, the canonical name of its ``parent`` or "", the local name of its ``place`` or "".

    ``same_body`` names the same body's other nameplates; ``kind`` is party, state, npc, cppcc, court …; ``start``, ``end`` its years, "" where
    open or unknown; ``successor`` names the bodies that took over, ``change`` the reform
    by which they did (``reforms.tsv``), "" where there was none.
    """

    name: str
    alt: tuple[str, ...] = ()
    parent: str = ""
    place: str = ""
    same_body: tuple[str, ...] = ()
    kind: str = ""
    start: str = ""
    end: str = ""
    successor: tuple[str, ...] = ()
    change: str = ""


def with_other_and(name: str) -> str:
    """An organ's name with the other word for "and", as it is often written: 人力资源与社会保障局; other names as they are."""
    if not name.endswith(_ORGANS):
        return name
    return name.replace("和", "与") if "和" in name else name.replace("与", "和")
