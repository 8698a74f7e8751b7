"""Long choices in regular expressions, written as tables: a family of words a line, so that a list can be read, and two people can add to it."""

from __future__ import annotations

__all__ = ["one_of"]


def one_of(members: str) -> str:
    """The choice ``a|b|c`` between members parted by white space, in their order; without a group around it, and no member may hold white space."""
    return "|".join(members.split())
