"""Chinese and Arabic numerals as integers: 二十六 = 26, 第十四届 = 14."""

from __future__ import annotations

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "○": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number(text: str) -> int | None:
    """The value of a numeral below ten thousand, None when the text is not one."""
    if text.isdecimal():
        return int(text)
    if not text or any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    return _positional(text) if not any(c in _UNITS for c in text) else _with_units(text)


def _positional(text: str) -> int:
    return int("".join(str(_DIGITS[c]) for c in text))


def _with_units(text: str) -> int:
    total, digit = 0, 0
    for c in text:
        if c in _UNITS:
            total += (digit or 1) * _UNITS[c]
            digit = 0
        else:
            digit = _DIGITS[c]
    return total + digit
