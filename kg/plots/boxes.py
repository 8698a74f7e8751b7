"""Room for words: how wide they are, where they fit, and how boxes are pushed apart. Lengths are in ems of the text or in points; no drawing."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import ceil
from unicodedata import combining, east_asian_width

from kg.sparql import printable

#: Width of a character that is not Chinese, in ems: that of a wide Latin letter, so that the guess is rather too much.
_NARROW = 0.68
_ROUNDS = 400
_TOUCH = 1e-6
_GROWTH = 1.1


def ems(text: str) -> float:
    """About how wide a text is: Chinese characters are one em, others less, combining ones nothing."""
    return sum(0.0 if combining(sign) else 1.0 if east_asian_width(sign) in "WFA" else _NARROW for sign in text)


def cut(text: str, room: float) -> str:
    """A text that fits so many ems, ending in … where it had to be cut; control characters as escapes."""
    shown = printable(text)
    if ems(shown) <= room:
        return shown
    kept = ""
    for sign in shown:
        if ems(kept + sign) > room - 1:
            break
        kept += sign
    return kept + "…"


def wrapped(text: str, room: float, lines: int = 2) -> str:
    """A text on up to so many lines of so many ems each, about as long as each other, broken after · where there is one; the last one cut."""
    shown, found = printable(text), list[str]()
    wanted = min(lines, ceil(ems(shown) / room)) or 1
    while len(found) < wanted - 1:
        left = wanted - len(found)
        dot = shown.rfind("·", 0, _fitting(shown, room)) + 1
        at = dot if dot and ems(shown[dot:]) <= room * (left - 1) else _fitting(shown, min(room, ems(shown) / left + 0.5))
        found.append(shown[:at])
        shown = shown[at:]
    return "\n".join([*found, cut(shown, room)])


def packed(spans: Iterable[tuple[float, float]], rows: int) -> list[int | None]:
    """The row in which each span (begin, end) is free of all before it, the first there is; None where all rows are taken."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    return [_row(taken, begin, end) for begin, end in spans]


def _fitting(text: str, room: float) -> int:
    """How many characters fit so many ems, at least one."""
    return next((at for at in range(len(text), 0, -1) if ems(text[:at]) <= room), 1)


def shared(needs: Sequence[int], total: int) -> list[int]:
    """So many rows shared out among those who need them: nobody gets more than the need, what one does not need goes to the others, and each gets
    at least one."""
    given, left = [0] * len(needs), total
    for rank, number in enumerate(sorted(range(len(needs)), key=lambda number: (needs[number], number))):
        given[number] = max(1, min(needs[number], left // (len(needs) - rank)))
        left -= given[number]
    return given


def _row(taken: Sequence[list[tuple[float, float]]], begin: float, end: float) -> int | None:
    for number, row in enumerate(taken):
        at = bisect(row, (begin, end))
        if (not at or row[at - 1][1] <= begin) and (at == len(row) or end <= row[at][0]):
            row.insert(at, (begin, end))
            return number
    return None


Box = tuple[float, float]


def apart(centres: Sequence[Box], sizes: Sequence[Box]) -> list[Box]:
    """Centres moved so that boxes of these sizes (width, height) around them do not overlap, each pair pushed along the axis on which it overlaps
    less for its size: by the bare overlap, wide boxes would end in one column.

    The same input gives the same output. After Misue, Eades, Lai and Sugiyama, Layout adjustment and the mental map (1995), without their
    keeping of orders.
    """
    places = [list(centre) for centre in centres]
    pairs = list(combinations(range(len(places)), 2))
    for _ in range(_ROUNDS):
        if not sum(_pushed(places, sizes, one, other) for one, other in pairs):
            break
    while any(_overlap(places, sizes, one, other) for one, other in pairs):  # jammed: what is left over gives way by growth
        places = [[x * _GROWTH, y * _GROWTH] for x, y in places]
    return [(x, y) for x, y in places]


def _overlap(places: Sequence[Sequence[float]], sizes: Sequence[Box], one: int, other: int) -> tuple[float, int] | None:
    """How much two boxes overlap along the axis on which they do less for their size, and that axis; None where they do not."""
    reach = [(sizes[one][axis] + sizes[other][axis]) / 2 for axis in (0, 1)]
    gaps = [reach[axis] - abs(places[one][axis] - places[other][axis]) for axis in (0, 1)]
    axis = 0 if gaps[0] / reach[0] < gaps[1] / reach[1] else 1
    return (gaps[axis], axis) if min(gaps) > _TOUCH else None


def _pushed(places: list[list[float]], sizes: Sequence[Box], one: int, other: int) -> bool:
    found = _overlap(places, sizes, one, other)
    if found is None:
        return False
    gap, axis = found
    step = (gap / 2 + _TOUCH) * (1 if (places[one][axis], one) < (places[other][axis], other) else -1)
    places[one][axis] -= step
    places[other][axis] += step
    return True
