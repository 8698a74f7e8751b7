"""Places of China by name: official and short names, several places of one name, the places of a given year.

``resolve("杭州")`` → 杭州市. A name that several places bear is told apart by the larger places in its context, else left open.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kg.lexicons import rows, values

__all__ = [
    "Place",
    "ambiguous",
    "bearers",
    "by_code",
    "by_local",
    "called",
    "candidates",
    "current",
    "every",
    "largest",
    "lies_in",
    "located",
    "names",
    "open_in",
    "resolve",
    "resolve_within",
]

_LEVELS = {"province": 0, "special": 1, "prefecture": 1, "area": 2, "county": 2}
_LONGEST_NAME = 16
#: The last word of an official name that everyday names leave out: 即墨 for 即墨市, 毕节 for 毕节地区; not that of 忠县.
_UNIT = re.compile("(?<=..)(?:地区|(?<!自治)[市县区旗盟])$")


class Place(NamedTuple):
    """A division of China. ``local`` is its local name (unique: 杭州市, 长春市朝阳区), ``label`` the official name.

    ``parents`` are the local names of what it lies in, nearest first. ``code`` has six digits (GB/T 2260), or is "" for new areas. ``kind`` is
    province, prefecture, county, area or special. ``start`` and ``end`` are the first and last year of the name, None where open.
    ``replaced_by`` is the local name of the one successor, or "".
    """

    local: str
    label: str
    code: str
    kind: str
    parents: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    replaced_by: str = ""

    @property
    def level(self) -> int:
        """0 for provinces, 1 for prefectures, 2 for what lies below."""
        return _LEVELS[self.kind]

    def valid(self, year: int | None) -> bool:
        """Whether the place bore its name in ``year``; None asks for today."""
        if year is None:
            return self.end is None
        return (self.start or year) <= year <= (self.end or year)


@cache
def every() -> tuple[Place, ...]:
    """All places, current and former, in the order of their codes."""
    table = {row["code"]: row for row in rows("places")}
    locals_ = _locals(table)
    return tuple(_place(row, table, locals_) for row in table.values())


@cache
def current() -> tuple[Place, ...]:
    """The places of today."""
    return tuple(place for place in every() if place.end is None)


@cache
def by_local() -> dict[str, Place]:
    """Places by their local names."""
    return {place.local: place for place in every()}


@cache
def by_code() -> dict[str, Place]:
    """Today's places that have a code, by code."""
    return {place.code: place for place in current() if place.code}


@cache
def names() -> frozenset[str]:
    """Every name that a place, current or former, may be written by alone; one-character names of provinces among them."""
    return frozenset(_index())


@lru_cache(maxsize=65536)
def candidates(name: str) -> tuple[Place, ...]:
    """All places, current and former, that ``name`` may mean; a larger place may stand before (浙江杭州, 北京市朝阳区)."""
    direct = _index().get(name)
    return tuple(direct) if direct else tuple(_prefixed(name))


def resolve(name: str, context: Sequence[str] = (), year: int | None = None) -> Place | None:
    """The one place that ``name`` means among those of ``year`` (default: of today, former ones only where no other bears the name), or None.

    ``context`` names larger places nearby: 朝阳区 with 长春市 is 长春市朝阳区. Without help the largest place wins over others of the name (吉林: the
    province); several of one level stay open.
    """
    return _resolved(name, tuple(context), year)


@lru_cache(maxsize=65536)
def _resolved(name: str, context: tuple[str, ...], year: int | None) -> Place | None:
    known = candidates(name)
    found = [place for place in known if place.valid(year)] or list(known if year is None else ())
    inside = [place for place in found if lies_in(place, context)]
    return largest(inside) or (None if inside else largest(found))


def resolve_within(name: str, context: Sequence[str], year: int | None = None) -> Place | None:
    """The one place that bore an official name in ``year`` (None: today) and lies in one of those that ``context`` names, or None."""
    return largest(place for place in bearers(name, year) if lies_in(place, context))


def ambiguous(name: str) -> bool:
    """Whether several places, current or former, bear or bore this official name (朝阳区, 巢湖市), so that it alone does not tell."""
    return len(_by_label().get(name, ())) > 1


def bearers(label: str, year: int | None = None) -> tuple[Place, ...]:
    """The places that bore an official name in ``year`` (None: today); where there was none then, all that ever bore it."""
    known = _by_label().get(label, ())
    return tuple(place for place in known if place.valid(year)) or known


def called(name: str, year: int | None = None) -> tuple[Place, ...]:
    """The places that ``name`` may mean in ``year`` (None: today): as official or short name, or as the official one without its last word.

    即墨 is 即墨市 until 2017, 即墨区 since then, both of them in that year.
    """
    return tuple(place for place in _by_stem().get(name, ()) if place.valid(year))


def open_in(found: Sequence[Place]) -> Place | None:
    """What is certain of several places of one official name: that it lies in the province or prefecture in which all lie, if there is one.

    江苏省鼓楼区 is the one in 南京市 or the one in 徐州市: a place of no code, whose ``local`` name no listed place has.
    """
    shared = [local for local in found[0].parents if all(local in place.parents for place in found)] if found else []
    if not shared or len({place.label for place in found}) > 1 or shared[0] + found[0].label in by_local():
        return None
    parents = found[0].parents[found[0].parents.index(shared[0]) :]
    return Place(shared[0] + found[0].label, found[0].label, "", found[0].kind, parents)


def located(local: str) -> Place | None:
    """The place of a local name, or what ``open_in`` says by such a name; None where it is no place's."""
    return by_local().get(local) or open_in([place for place in candidates(local) if place.end is None] or candidates(local))


def largest(found: Iterable[Place]) -> Place | None:
    """The place above all others of the given (a prefecture among counties), None where two are of the highest level."""
    ordered = sorted(found, key=lambda place: place.level)
    if len(ordered) > 1 and ordered[0].level == ordered[1].level:
        return None
    return ordered[0] if ordered else None


def lies_in(place: Place, context: Iterable[str]) -> bool:
    """Whether a place lies in one of those that ``context`` names by official, short or local names."""
    return any(name in _names_of_parents(place) for name in context)


@lru_cache(maxsize=8192)
def _names_of_parents(place: Place) -> frozenset[str]:
    parents = (by_local()[local] for local in place.parents)
    return frozenset(name for parent in parents for name in (parent.local, parent.label, *parent.short))


def _prefixed(name: str) -> Iterable[Place]:
    for cut in range(min(len(name) - 2, _LONGEST_NAME), 1, -1):
        if name[:cut] in _index():
            parents = {place.local for place in _index()[name[:cut]]}
            inside = [place for place in candidates(name[cut:]) if parents.intersection(place.parents)]
            if inside:
                return inside
    return ()


@cache
def _by_label() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in every():
        found[place.label].append(place)
    return {label: tuple(known) for label, known in found.items()}


@cache
def _by_stem() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in every():
        for name in dict.fromkeys((place.label, *place.short, _UNIT.sub("", place.label))):
            found[name].append(place)
    return {name: tuple(known) for name, known in found.items()}


@cache
def _index() -> dict[str, list[Place]]:
    index: dict[str, list[Place]] = defaultdict(list)
    for place in every():
        for name in dict.fromkeys((place.label, place.local, *place.short)):
            index[name].append(place)
    return dict(index)


def _place(row: dict[str, str], table: dict[str, dict[str, str]], locals_: dict[str, str]) -> Place:
    return Place(
        local=locals_[row["code"]],
        label=row["name"],
        code="" if row["code"].startswith("N") else row["code"][:6],
        kind=row["kind"],
        parents=tuple(locals_[code] for code in _ancestors(row, table)),
        short=values(row["short"]),
        start=_year(row["valid_from"]),
        end=_year(row["valid_to"]),
        replaced_by=locals_.get(row["replaced_by"], ""),
    )


def _year(cell: str) -> int | None:
    return int(cell) if cell else None


def _ancestors(row: dict[str, str], table: dict[str, dict[str, str]]) -> Iterable[str]:
    while row["parent"]:
        yield row["parent"]
        row = table[row["parent"]]


def _locals(table: dict[str, dict[str, str]]) -> dict[str, str]:
    """Local names by code: the label where it tells the place apart, else with the parent before it, else moreover with the last year."""
    today = Counter(row["name"] for row in table.values() if not row["valid_to"])
    ever = Counter(row["name"] for row in table.values())
    under = Counter((_parent_name(row, table), row["name"]) for row in table.values())

    def local(row: dict[str, str]) -> str:
        name, parent, ended = row["name"], _parent_name(row, table), row["valid_to"]
        if (today[name] == 1 and not ended) or ever[name] == 1:
            return name
        return f"{parent}{name}_{ended}" if ended and under[parent, name] > 1 else f"{parent}{name}"

    return {code: local(row) for code, row in table.items()}


def _parent_name(row: dict[str, str], table: dict[str, dict[str, str]]) -> str:
    return table[row["parent"]]["name"] if row["parent"] else ""
