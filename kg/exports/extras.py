"""Libraries that only some formats need, installed as extras of the package."""

from __future__ import annotations

from importlib.util import find_spec

from kg.errors import USAGE, Problem


def needed(library: str, extra: str) -> None:
    """Raises Problem (code 2), saying what to install, when a library is not there."""
    if find_spec(library) is None:
        raise Problem(library, "is not installed, and this format is written with it", f"pip install 'kg[{extra}]'", USAGE)
