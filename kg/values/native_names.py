"""Names of China's peoples: elements of Tibetan (扎西平措), Mongolian (宝音满都呼), Uyghur and Kazakh (买买提江), clans of the Yi (沙马木呷)."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicons import rows
from kg.values.name_edges import PUNCTUATION, edge_score, strong_boundary


@cache
def _tibetan_elements() -> frozenset[str]:
    return frozenset(row["element"] for row in rows("tibetan_names"))


def tibetan_name(text: str, begin: int) -> tuple[int, float]:
    """Length and score of a Tibetan name of two elements (扎西平措, 扎西多布杰), also after that of a house (珠康·土登克珠), whatever follows it."""
    elements = _tibetan_elements()
    dot = text.find("·", begin + 2, begin + 5)
    at = dot + 1 if dot > 0 else begin
    if text[at : at + 2] not in elements:
        return 0, 0.0
    second = next((size for size in (3, 2) if len(text) >= at + 2 + size and text[at + 2 : at + 2 + size] in elements), 0)
    return (at - begin + 2 + second, 3.0) if second else (0, 0.0)


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


@cache
def _turkic() -> tuple[frozenset[str], re.Pattern[str]]:
    """The characters that Uyghur and Kazakh names begin with, and what they are made of, longer elements first."""
    elements = sorted((row["element"] for row in rows("turkic_names")), key=lambda element: (-len(element), element))
    return frozenset(element[0] for element in elements), re.compile(f"(?:{'|'.join(elements)}){{1,3}}(?:[江汗罕洪]|别克|古丽)?")


def turkic_name(text: str, begin: int) -> tuple[int, float]:
    """Length and score of a Uyghur, Kazakh or Kirghiz name without · of three characters or more that ends at a boundary."""
    initials, name = _turkic()
    found = name.match(text, begin) if text[begin : begin + 1] in initials else None
    length = found.end() - begin if found and edge_score(text, found.end(), True) else 0
    return (length, 3.0) if length > 2 else (0, 0.0)


@cache
def _yi_clans() -> frozenset[str]:
    return frozenset(row["clan"] for row in rows("yi_clans"))


def yi_name(text: str, begin: int) -> tuple[int, float]:
    """Length and score of a Yi name: a clan of two characters and two given ones, or one or three, up to a boundary."""
    if text[begin : begin + 2] not in _yi_clans():
        return 0, 0.0
    best = (0, 0.0)
    for given in (1, 2, 3):
        end = begin + 2 + given
        if end > len(text) or text[end - 1] in PUNCTUATION or strong_boundary(text, end - 1) > 1:
            break
        score = edge_score(text, end, True)
        if score > best[1]:
            best = (end - begin, score)
    return best


def native_length(text: str, begin: int) -> int:
    """Length of the name that elements of Mongolian, Tibetan, Uyghur or Kazakh make from ``begin``; 0 for none."""
    return max(name(text, begin)[0] for name in (mongolian_name, tibetan_name, turkic_name))
