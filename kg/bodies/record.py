"""The record of a body."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Body"]


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
