"""Sketches of texts: which of them share their wording, told from a small set of numbers and without the texts.

A copied text keeps whole clauses, a shortened one keeps some of them, a reworded one keeps none. So a sketch is the set of the hashes of a text's
clauses; of a long text only the least hashes (bottom-k sketch, Broder 1997), from which the shares of large sets can still be estimated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

__all__ = ["Sketch", "common", "contained", "hashes", "least", "resemblance", "size", "sketch"]

#: Clauses shorter than this many characters stand in many articles.
_SHORTEST = 7
#: Hashes kept of a text.
_KEPT = 96
_DIGITS = 8
_CLAUSE = re.compile(rf"[^\W_]{{{_SHORTEST},}}")
_SPACES = re.compile(r"\s+")

#: The hashes of a text's clauses.
Sketch = frozenset[int]


def sketch(sentences: Iterable[str]) -> str:
    """The sketch of a text as hexadecimal digits, eight a clause, in ascending order; "" for a text without clauses."""
    hashes = {crc32(clause.encode("utf-8", "surrogatepass")) for text in sentences for clause in _CLAUSE.findall(_SPACES.sub("", text))}
    return "".join(f"{each:0{_DIGITS}x}" for each in sorted(hashes)[:_KEPT])


@lru_cache(maxsize=65536)
def hashes(digits: str) -> Sketch:
    """The hashes that ``sketch`` wrote."""
    return frozenset(int(digits[at : at + _DIGITS], 16) for at in range(0, len(digits), _DIGITS))


def size(digits: str) -> int:
    """The number of clauses kept in a sketch."""
    return len(digits) // _DIGITS


def least(digits: str, count: int) -> list[str]:
    """The ``count`` least hashes of a sketch, as written there."""
    return [digits[at : at + _DIGITS] for at in range(0, min(len(digits), count * _DIGITS), _DIGITS)]


def common(one: str, other: str) -> int:
    """The number of clauses that two sketches have in common."""
    return len(hashes(one) & hashes(other))


def resemblance(one: str, other: str) -> float:
    """The share of two texts' clauses that stand in both (Jaccard), 0 to 1; 0 for texts without clauses."""
    mine, theirs = _comparable(one, other)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def contained(one: str, other: str) -> float:
    """The share of the shorter text's clauses that stand in the longer one too, 0 to 1; 0 for texts without clauses."""
    mine, theirs = _comparable(one, other)
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0


def _comparable(one: str, other: str) -> tuple[Sketch, Sketch]:
    """The two sets as far as both sketches reach: a cut one says nothing of hashes above its greatest."""
    mine, theirs = hashes(one), hashes(other)
    full = [max(each) for each in (mine, theirs) if len(each) == _KEPT]
    if not full:
        return mine, theirs
    return frozenset(n for n in mine if n <= min(full)), frozenset(n for n in theirs if n <= min(full))
