"""Provinces by years: how much is told of each, when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from matplotlib.patches import Rectangle

from kg.errors import Problem
from kg.losses import Loss
from kg.names import Queryable
from kg.plots import Wanted, page
from kg.plots.provinces import NAMES, TILES, articles, codes, counted, covered, placeless, shade
from kg.tables.facts import facts_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_ROW, _COLUMN, _NAMES, _HEAD, _LEAST = 0.23, 0.62, 0.95, 0.45, 5.6
#: Years that are shown at most, the last ones.
_MOST_YEARS = 40


def heatmap(store: Queryable, wanted: Wanted) -> tuple[Figure, list[Loss]]:
    """The picture, and events that are in no province or no year of it. Raises Problem where none has both."""
    facts = facts_of(store, wanted.selection)
    days = facts.relations.one("schema:datePublished").values()
    shown, published = covered(days)[-_MOST_YEARS:], Counter(day[:4] for day in days)
    values = {key: count for key, count in counted(facts, wanted.value).items() if key[1] in shown}
    if not values:
        raise Problem("heatmap", "no event of the selection has a province and a date in the years of the articles", "choose more of the store")
    made = drawn(values, shown, published, wanted.value, page.source(facts, articles(facts)))
    located = [event for event in facts.events if codes(facts, event)]
    known = [year for event in located if (year := (facts.one("schema:startDate", event) or "")[:4])]
    return made, [
        Loss("events", "dropped", placeless(facts), "are in no province as far as the texts say"),
        Loss("events", "dropped", len(located) - len(known), "have no date"),
        Loss("events", "dropped", sum(year not in shown for year in known), f"are of other years than the articles: {shown[0]} to {shown[-1]}"),
    ]


def drawn(values: Mapping[tuple[str, str], int], shown: Sequence[str], published: Counter[str], value: str, source: str) -> Figure:
    """The figure: a row for each province, a column for each year with the number of articles that the store has of it."""
    chinese, english = NAMES[value]
    width = max(_LEAST, page.LEFT + _NAMES + _COLUMN * len(shown) + page.RIGHT)
    height = page.TOP + _HEAD + _ROW * len(TILES) + page.BOTTOM
    made = page.figure(width, height, f"各省逐年{chinese}", f"Provinces by years: {english} (log scale)", source)
    plot = page.axes(made, left=page.LEFT + _NAMES, right=width - page.LEFT - _NAMES - _COLUMN * len(shown), top=page.TOP + _HEAD)
    plot.set_xlim(0, len(shown))
    plot.set_ylim(len(TILES), 0)
    plot.set_axis_off()
    most = max(values.values())
    for column, year in enumerate(shown):
        plot.text(column + 0.5, -1.25, year, ha="center", va="center", size=9)
        plot.text(column + 0.5, -0.45, f"{published[year]:,} 篇", ha="center", va="center", size=6, color=page.GREY)
    for row, (code, tile) in enumerate(TILES.items()):
        plot.text(-0.12, row + 0.5, tile.name, ha="right", va="center", size=9)
        for column, year in enumerate(shown):
            count = values.get((code, year), 0)
            ground, ink = shade(count, most)
            plot.add_patch(Rectangle((column, row), 0.96, 0.92, facecolor=ground, linewidth=0))
            if count:
                plot.text(column + 0.48, row + 0.46, f"{count:,}", ha="center", va="center", size=page.TEXT, color=ink)
    return made
