"""JSON as text: characters as they are, an array element a line, so that a large document is written piece by piece and diffs by line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO, Any


def encoded(value: Any) -> str:
    """A value as JSON on one line. Raises ValueError for numbers that JSON does not know (NaN, infinity)."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def opened(value: dict[str, Any]) -> str:
    """An object of at least one member without its closing brace, so that more members can follow."""
    return f"{encoded(value)[:-1]},\n"


def write_array(out: IO[bytes], elements: Iterable[Any]) -> None:
    """A JSON array, an element a line."""
    out.write(b"[")
    for number, element in enumerate(elements):
        out.write(f"{',' if number else ''}\n{encoded(element)}".encode())
    out.write(b"\n]")
