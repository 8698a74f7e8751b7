"""Dates as pages and front matter write them, into ISO strings. What is no date stays None: nothing is guessed."""

from __future__ import annotations

import re
from datetime import date

#: A full date in one of the forms of pages: 2023-02-15, 2023/2/15, 2023.2.15, 2023年2月15日.
DATE = r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?"
#: A clock time: 08:40, 08:40:12, 8时40分.
CLOCK = r"\d{1,2}(?:[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?|[时点]\d{1,2}分?)"

_DATE = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)|(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_TIME = re.compile(r"[T\s]+(\d{1,2})[:：](\d{2})(?:[:：](\d{2}(?:\.\d+)?))?\s*(Z|[+-]\d{2}:?\d{2})?")


def day(words: str) -> str | None:
    """The first full date in the words as ``YYYY-MM-DD``, or None where there is none or the calendar has no such day."""
    found = _DATE.search(words)
    return _iso(found) if found else None


def moment(words: str) -> str | None:
    """The first date in the words with the time behind it (``YYYY-MM-DDTHH:MM:SS``, fraction and zone as written), the date alone, or None."""
    found = _DATE.search(words)
    iso = _iso(found) if found else None
    time = _TIME.match(words, found.end()) if found else None
    if not iso or not time or int(time[1]) > 23 or int(time[2]) > 59:
        return iso
    return f"{iso}T{int(time[1]):02}:{time[2]}:{time[3] or '00'}{time[4] or ''}"


def _iso(found: re.Match[str]) -> str | None:
    year, month, dayofmonth = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, dayofmonth).isoformat()
    except ValueError:
        return None
