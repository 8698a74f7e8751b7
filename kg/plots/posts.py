"""Posts as bars along time (a Gantt chart): dark where somebody is seen in one, lighter where the bounds leave it open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from kg.errors import Problem
from kg.losses import Loss
from kg.names import Entity, Queryable, one
from kg.plots import Wanted, page
from kg.plots.boxes import cut, ems, wrapped
from kg.sparql import printable
from kg.tables.facts import Facts, facts_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: Inches of the width and of a row; ems of a line of a name at most.
_WIDTH, _ROW, _MOST_EMS = 12.0, 0.32, 24.0
#: How light a bar is where somebody may have been in the post; the dots of an unknown bound.
_COLOUR, _POSSIBLE, _OPEN = page.PALETTE[0], 0.35, (0, (1, 2))


@dataclass(frozen=True, slots=True)
class Bar:
    """A tenure as it is drawn: seen from ``first`` to ``last``, begun no earlier than ``not_before``, ended no later than ``not_after``.

    A bound that is unknown is None; a tenure that was only told to have ended is not seen at all.
    """

    label: str
    first: date | None
    last: date | None
    not_before: date | None = None
    not_after: date | None = None

    def known(self) -> list[date]:
        """The days that are known, in order."""
        return sorted(day for day in (self.first, self.last, self.not_before, self.not_after) if day)


def posts(store: Queryable, wanted: Wanted) -> tuple[Figure, list[Loss]]:
    """The picture of a person's posts, or of the holders of a body's, and tenures not in it. Raises Problem where no tenure has a date."""
    thing = one(store, wanted.name, "agent")
    facts = facts_of(store, wanted.selection)
    tenures = facts.relations.inverse("org:member" if thing.kind == "person" else "org:organization").get(thing.iri, ())
    bars = {tenure: bar for tenure in tenures if (bar := _bar(facts, thing, tenure)).known()}
    recent = sorted(bars, key=lambda tenure: (bars[tenure].known()[-1], tenure), reverse=True)[: wanted.top]
    if not recent:
        raise Problem(printable(thing.label), "no post of it with a date is in the store", "posts are judged across articles when a store is built")
    found = {name for tenure in recent for name in ("first", "last", "notBefore", "notAfter") for name in facts.all(f"gov:{_EVIDENCE[name]}", tenure)}
    made = drawn(thing.label, [bars[tenure] for tenure in recent], page.source(facts, len(set(facts.articles(found)))))
    return made, [
        Loss("tenures", "dropped", len(tenures) - len(bars), "have no date"),
        Loss("tenures", "dropped", len(bars) - len(recent), f"only the {len(recent)} seen last are drawn"),
    ]


_EVIDENCE = {"first": "firstSeenIn", "last": "lastSeenIn", "notBefore": "notBeforeIn", "notAfter": "notAfterIn"}


def _bar(facts: Facts, thing: Entity, tenure: str) -> Bar:
    office = facts.one("gov:office", tenure) or ""
    holder = facts.label(facts.one("org:member", tenure)) or ""
    days = (facts.one(f"gov:{name}", tenure) for name in ("firstSeen", "lastSeen", "notBefore", "notAfter"))
    label = office if thing.kind == "person" else f"{holder} {office.removeprefix(thing.label)}"
    return Bar(label, *(date.fromisoformat(day[:10]) if day else None for day in days))


def drawn(name: str, bars: Iterable[Bar], source: str) -> Figure:
    """The figure: a row for each label, in the order in which their first bars begin; the spells of one label stand in one row."""
    ordered = sorted(bars, key=lambda bar: (bar.known()[0], bar.known()[-1], bar.label))
    rows = {label: [bar for bar in ordered if bar.label == label] for label in dict.fromkeys(bar.label for bar in ordered)}
    days = [day for bar in ordered for day in bar.known()]
    first, last = min(days).toordinal(), max(days).toordinal()
    margin = max((last - first) // 25, 15)
    begin, end = page.day(first - margin), page.day(last + margin)
    names = {label: wrapped(label, _MOST_EMS) for label in rows}
    left = page.LEFT + 0.1 + max(ems(line) for each in names.values() for line in each.split("\n")) * page.TEXT / page.POINTS
    height = page.TOP + _ROW * len(rows) + page.BOTTOM + page.LEGEND
    made = page.figure(_WIDTH, height, f"{cut(name, 24)}：任职", f"Posts, as told and judged · {len(ordered)} 段任职 tenures", source)
    plot = page.axes(made, left=left, bottom=page.BOTTOM + page.LEGEND)
    plot.set_ylim(len(rows), 0)
    plot.spines["left"].set_visible(False)
    for at, spells in enumerate(rows.values()):
        _draw(plot, spells, at + 0.5, begin, end)
    plot.set_yticks([at + 0.5 for at in range(len(rows))], list(names.values()), size=page.TEXT, linespacing=1.0)
    plot.tick_params(axis="y", length=0)
    page.time_axis(plot, begin, end)
    page.legend(made, _legend())
    return made


def _draw(plot: Axes, spells: Sequence[Bar], at: float, first: date, last: date) -> None:
    """The bars of one row. An unknown bound is open up to the next bar, or to the end of the axis; no bar is too short to be seen."""
    least = (last - first).days / 250
    edges = [first, *(each.known()[-1] for each in spells[:-1])], [*(each.known()[0] for each in spells[1:]), last]
    for bar, before, after in zip(spells, *edges, strict=True):
        known = bar.known()
        for begin, end in [(before, known[0])] * (bar.not_before is None) + [(known[-1], after)] * (bar.not_after is None):
            plot.plot([begin.toordinal(), end.toordinal()], [at, at], color=_COLOUR, linewidth=1, linestyle=_OPEN, alpha=0.7)
        _bar_between(plot, at, known[0], known[-1], least, _POSSIBLE)
        if bar.first and bar.last:
            _bar_between(plot, at, bar.first, bar.last, least, 1.0)


def _bar_between(plot: Axes, at: float, begin: date, end: date, least: float, alpha: float) -> None:
    plot.barh(at, max((end - begin).days, least), left=begin.toordinal(), height=0.5, color=_COLOUR, alpha=alpha, linewidth=0)


def _legend() -> Sequence[Patch | Line2D]:
    return [
        Patch(color=_COLOUR, label="所见在任 seen in the post"),
        Patch(color=_COLOUR, alpha=_POSSIBLE, linewidth=0, label="起讫之间 within the bounds that decisions set"),
        Line2D([], [], color=_COLOUR, linestyle=_OPEN, alpha=0.7, label="起讫不明 bound unknown"),
    ]
