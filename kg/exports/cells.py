"""Cells as text, for formats that have nothing but text."""

from __future__ import annotations

import json
from datetime import date

from kg.tables import Value

#: Between the names of a list. No local name contains it: it is no letter, digit or dot.
SEPARATOR = "；"


def text(value: Value) -> str:
    """A cell as text: ISO dates, true and false, lists joined by SEPARATOR, "" for None."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def plain(value: Value) -> str | int | float | None:
    """A cell as SQLite has it: lists as JSON arrays, dates as ISO text, booleans as 0 and 1."""
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value
