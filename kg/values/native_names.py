"""Names of China's peoples that elements of their languages make: Tibetan (扎西平措), Mongolian (宝音满都呼)."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicons import rows


@cache
def _tibetan_elements() -> frozenset[str]:
    return frozenset(row["element"] for row in rows("tibetan_names"))


def tibetan_name(text: str, begin: int) -> tuple[int, float]:
    """Length and score of a Tibetan name of two elements (扎西平措), also after that of a house (珠康·土登克珠), whatever follows it."""
    elements = _tibetan_elements()
    dot = text.find("·", begin + 2, begin + 5)
    at = dot + 1 if dot > 0 else begin
    return (at - begin + 4, 3.0) if text[at : at + 2] in elements and text[at + 2 : at + 4] in elements else (0, 0.0)


@cache
def _mongolian() -> tuple[frozenset[str], re.Pattern[str]]:
    """The characters that Mongolian names begin with, and what they are made of, longer elements first."""
    elements = sorted((row["element"] for row in rows("mongolian_names")), key=lambda element: (-len(element), element))
    return frozenset(element[0] for element in elements) | {"钢"}, re.compile(f"钢?(?:{'|'.join(elements)}){{1,3}}[图泰]?")


def mongolian_name(text: str, begin: int) -> tuple[int, float]:
    """Length and score of a Mongolian name of three characters or more, whatever follows it."""
    initials, name = _mongolian()
    found = name.match(text, begin) if text[begin : begin + 1] in initials else None
    length = found.end() - begin if found else 0
    return (length, 3.0) if length > 2 else (0, 0.0)
