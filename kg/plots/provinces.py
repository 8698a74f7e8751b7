"""What is counted for each province, as its tile and its row in the heat map show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log1p

from matplotlib.colors import LinearSegmentedColormap, to_hex, to_rgb

from kg.names import kind_of
from kg.plots import page
from kg.tables.facts import Facts


@dataclass(frozen=True, slots=True)
class Tile:
    """A province: its short name and where it stands among the others, columns from the west and rows from the north."""

    name: str
    column: int
    row: int


#: Code (GB/T 2260) → tile: neighbours stay near each other and the outline is that of the country, as far as squares allow.
TILES: dict[str, Tile] = {
    "110000": Tile("北京", 5, 1), "120000": Tile("天津", 6, 2), "130000": Tile("河北", 5, 2), "140000": Tile("山西", 4, 2),
    "150000": Tile("内蒙古", 4, 1), "210000": Tile("辽宁", 7, 2), "220000": Tile("吉林", 7, 1), "230000": Tile("黑龙江", 7, 0),
    "310000": Tile("上海", 7, 4), "320000": Tile("江苏", 6, 4), "330000": Tile("浙江", 6, 5), "340000": Tile("安徽", 5, 4),
    "350000": Tile("福建", 5, 6), "360000": Tile("江西", 5, 5), "370000": Tile("山东", 5, 3), "410000": Tile("河南", 4, 3),
    "420000": Tile("湖北", 4, 4), "430000": Tile("湖南", 4, 5), "440000": Tile("广东", 4, 6), "450000": Tile("广西", 3, 6),
    "460000": Tile("海南", 3, 7), "500000": Tile("重庆", 3, 4), "510000": Tile("四川", 2, 4), "520000": Tile("贵州", 3, 5),
    "530000": Tile("云南", 2, 5), "540000": Tile("西藏", 1, 4), "610000": Tile("陕西", 3, 3), "620000": Tile("甘肃", 2, 2),
    "630000": Tile("青海", 1, 3), "640000": Tile("宁夏", 3, 2), "650000": Tile("新疆", 0, 2), "710000": Tile("台湾", 6, 6),
    "810000": Tile("香港", 5, 7), "820000": Tile("澳门", 4, 7),
}  # fmt: skip

#: Key of ``kg.plots.VALUES`` → its name in Chinese and in English.
NAMES = {"events": ("事件数", "events"), "people": ("出席人数", "people at events"), "bodies": ("出席单位数", "bodies at events")}
_KINDS = {"people": ("person",), "bodies": ("body", "group")}


def counted(facts: Facts, value: str) -> dict[tuple[str, str], int]:
    """(code of a province, year) → the value, over the years and, under the year "", in all; an event without a date counts in all only."""
    things: dict[tuple[str, str], set[str]] = defaultdict(set)
    for event in facts.events:
        year = (facts.one("schema:startDate", event) or "")[:4]
        found = _things(facts, event, value)
        for code in codes(facts, event):
            for key in {(code, ""), (code, year)}:
                things[key] |= found
    return {key: len(found) for key, found in things.items()}


def _things(facts: Facts, event: str, value: str) -> set[str]:
    if value == "events":
        return {event}
    return {each.agent for each in facts.attendances.get(event, ()) if kind_of(each.agent) in _KINDS[value]}


def codes(facts: Facts, event: str) -> set[str]:
    """The codes of the provinces in which an event was."""
    provinces = {facts.province(place) for place in facts.all("schema:location", event)}
    return {code for province in provinces if province and (code := facts.one("schema:identifier", province)) in TILES and code}


def placeless(facts: Facts) -> int:
    """How many events are in no province as far as the texts say."""
    return sum(not codes(facts, event) for event in facts.events)


def articles(facts: Facts) -> int:
    """How many articles tell the chosen events that are in a province."""
    return len(set(facts.articles(facts.sentences(*(event for event in facts.events if codes(facts, event))))))


_COLOURS = LinearSegmentedColormap.from_list("kg", page.SCALE)


def shade(value: int, most: int) -> tuple[str, str]:
    """The colour of a value and that of its number on it. The scale is logarithmic: Beijing would leave no colour to the others."""
    share = log1p(value) / log1p(most) if most else 0.0
    ground = to_hex(_COLOURS(share))
    return ground, max(("black", "white"), key=lambda ink: contrast(ground, ink))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour))
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def steps(most: int) -> list[int]:
    """Values to show in a legend: 0, 1, 3, 10, 30 … and the greatest; without the threes where it is beyond 3,000."""
    factors = (1, 3) if most <= 3000 else (1,)
    scale = [0, *(factor * 10**power for power in range(len(str(most))) for factor in factors)]
    return [*(value for value in scale if value * 1.5 < most), most] if most else [0]


def covered(published: Iterable[str]) -> list[str]:
    """All years from the first to the last in which articles were published, of ISO days."""
    known = {int(day[:4]) for day in published}
    return [f"{year:04d}" for year in range(min(known), max(known) + 1)] if known else []
