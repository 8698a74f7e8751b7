"""What lets a process of the program start and run quickly. A host program that imports ``kg`` is left as it is."""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Callable
from typing import Any

__all__ = ["quickly", "remembering"]


def quickly() -> None:
    """Settles a process that is the program's own, before it imports what is heavy. May be called twice."""
    # What a verb loads stays to its end: the collector of cycles would look through it again and again, a tenth of the time.
    gc.set_threshold(500_000)
    _remember_classes()


def _remember_classes() -> None:
    """Lets Python's compiler of expressions remember what it made of a class of characters.

    It notes each of the 20,000 characters of ``[一-龥]`` by itself, whenever that stands in an expression: a third of a second for all of ours.
    The function that does so is pure, but private: where another Python has none of this name, nothing is remembered.
    """
    compiler = sys.modules.get(f"{re.__name__}._compiler")
    made = getattr(compiler, "_optimize_charset", None)
    if made is not None and not hasattr(made, "made"):
        setattr(compiler, "_optimize_charset", remembering(made))  # noqa: B010 (mypy knows of no such attribute)


def remembering(made: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, which remembers what it ``made`` of a class unless it is told more than that."""
    remembered: dict[tuple[object, ...], Any] = {}

    def given(charset: list[object], *how: object) -> Any:
        if any(each is not None for each in how):
            return made(charset, *how)
        key = tuple(charset)
        if key not in remembered:
            remembered[key] = made(charset, *how)
        return remembered[key]

    given.made = made  # type: ignore[attr-defined]
    return given
