"""The 34 provinces as tiles of the same size: what is counted is read off, not guessed from areas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from matplotlib.patches import Rectangle

from kg.errors import Problem
from kg.losses import Loss
from kg.names import Queryable
from kg.plots import Wanted, page
from kg.plots.boxes import ems
from kg.plots.provinces import NAMES, TILES, articles, counted, placeless, shade, steps
from kg.tables.facts import facts_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_TILE = 0.9
_SIDE = 0.94


def tilemap(store: Queryable, wanted: Wanted) -> tuple[Figure, list[Loss]]:
    """The picture, and events that are in no province. Raises Problem where none is in one."""
    facts = facts_of(store, wanted.selection)
    values = {code: count for (code, year), count in counted(facts, wanted.value).items() if not year}
    if not values:
        raise Problem("map", "no event of the selection is in a province", "choose more of the store")
    made = drawn(values, wanted.value, page.source(facts, articles(facts)))
    return made, [Loss("events", "dropped", placeless(facts), "are in no province as far as the texts say")]


def drawn(values: Mapping[str, int], value: str, source: str) -> Figure:
    """The figure: a value for each code of a province, 0 where none is given."""
    columns, rows = 1 + max(tile.column for tile in TILES.values()), 1 + max(tile.row for tile in TILES.values())
    chinese, english = NAMES[value]
    width, height = columns * _TILE + page.LEFT + page.RIGHT, rows * _TILE + page.TOP + page.BOTTOM
    made = page.figure(width, height, f"各省{chinese}", f"Provinces: {english}", source)
    plot = page.axes(made)
    plot.set_xlim(0, columns)
    plot.set_ylim(rows, 0)
    plot.set_axis_off()
    most = max(values.values())
    for code, tile in TILES.items():
        ground, ink = shade(values.get(code, 0), most)
        plot.add_patch(Rectangle((tile.column, tile.row), _SIDE, _SIDE, facecolor=ground, edgecolor=page.PALE, linewidth=0.6))
        middle = tile.column + _SIDE / 2
        plot.text(middle, tile.row + 0.36, tile.name, ha="center", va="center", size=11, color=ink)
        plot.text(middle, tile.row + 0.68, f"{values.get(code, 0):,}", ha="center", va="center", size=9, color=ink)
    side = max(0.4, 0.1 + ems(f"{most:,}") * page.SMALL / page.POINTS / _TILE)
    for number, step in enumerate(steps(most)):
        ground, ink = shade(step, most)
        plot.add_patch(Rectangle((number * side, 0.12), side, 0.3, facecolor=ground, edgecolor=page.PALE, linewidth=0.6))
        plot.text((number + 0.5) * side, 0.27, f"{step:,}", ha="center", va="center", size=page.SMALL, color=ink)
    plot.text(0, 0.58, f"{chinese} {english}（对数色阶 log scale）", va="center", size=page.TEXT)
    return made
