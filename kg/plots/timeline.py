"""Events of one thing along time: a lane for each family of event types, as many labels as fit, and below how many there were a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D

from kg.errors import Problem
from kg.exports.spells import days
from kg.losses import Loss
from kg.names import Entity, Queryable, one
from kg.plots import Wanted, page
from kg.plots.boxes import cut, ems, packed, shared
from kg.relations import closure
from kg.sparql import printable
from kg.tables.facts import Facts, facts_of
from kg.tables.things import family

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_WIDTH, _LANES_LEFT, _MONTHS_HEIGHT, _GAP = 13.0, 0.75, 0.9, 0.35
_BOTTOM = page.BOTTOM + page.LEGEND
#: Inches of a row of labels; rows that all lanes have together at most; ems of a label at most; inches from a mark to its label.
_ROW, _MOST_ROWS, _LABEL, _OFF = 0.2, 44, 20.0, 0.07


#: Event with a label → its row in the lane, and whether the label stands to the right of the mark.
Labels = dict["Happening", tuple[int, bool]]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as it is drawn: from its first to its last day; ``size`` its number of participants; ``announced`` only, not told as done."""

    first: date
    last: date
    label: str
    family: str
    size: int
    announced: bool = False


def timeline(store: Queryable, wanted: Wanted) -> tuple[Figure, list[Loss]]:
    """The picture, and events that have no date or no label in it. Raises Problem where no event has a date."""
    thing = one(store, wanted.name)
    facts = facts_of(store, wanted.selection)
    events = _events_of(facts, thing)
    found = [each for event in events if (each := _happening(facts, event))]
    if not found:
        raise Problem(printable(thing.label), "no event of it with a date is in the store or the selection", "kg show tells what is known of it")
    articles = facts.articles(facts.sentences(*events))
    months = Counter(published[:7] for article in facts.sources if (published := facts.published(article)))
    made, unlabelled = drawn(thing.label, found, months, page.source(facts, len(articles)))
    return made, [
        Loss("events", "dropped", len(events) - len(found), "have no date"),
        Loss("labels", "dropped", unlabelled, "there is no room; those of events with most participants stay"),
    ]


def _events_of(facts: Facts, thing: Entity) -> list[str]:
    if thing.kind == "place":
        inside = closure([thing.iri], facts.relations.inverse("schema:containedInPlace"))
        return [event for event in facts.events if not inside.isdisjoint(facts.all("schema:location", event))]
    if thing.kind in ("topic", "work"):
        said = set(facts.relations.inverse("schema:about").get(thing.iri, ()))
        return [
            event
            for event in facts.events
            if event in said or thing.iri in facts.all("schema:workFeatured", event) or not said.isdisjoint(facts.all("gov:statement", event))
        ]
    if thing.kind == "doc":
        return [event for event in facts.events if thing.iri in facts.articles(facts.sentences(event))]
    return list(dict.fromkeys(event for event, _ in facts.taken_part.get(thing.iri, ())))


def _happening(facts: Facts, event: str) -> Happening | None:
    start, end = facts.one("schema:startDate", event), facts.one("schema:endDate", event)
    if not start:
        return None
    first, last = days(start), days(end or start)
    agents = {each.agent for each in facts.attendances.get(event, ())}
    return Happening(
        date.fromisoformat(first.start), date.fromisoformat(max(first.end, last.end)), (facts.label(event) or "").replace("_", " "),
        family(facts, facts.one("dcterms:type", event)) or "", len(agents), facts.announced(event),
    )  # fmt: skip


def drawn(name: str, found: Iterable[Happening], months: Counter[str], source: str) -> tuple[Figure, int]:
    """The figure, and how many events have no label. ``months``: articles of the store published in each (``2024-03``)."""
    events = sorted(found, key=lambda each: (each.first, each.last, each.label))
    lanes = [lane for lane, _ in Counter(each.family for each in events).most_common()]
    first, last = _stretch(events)
    scale = (_WIDTH - _LANES_LEFT - page.RIGHT) / (last.toordinal() - first.toordinal())
    rows = _labelled(events, lanes, first, scale)
    heights = [_ROW * (2 + max((row + 1 for row, _ in rows[lane].values()), default=0)) for lane in lanes]
    height = page.TOP + sum(heights) + _GAP + _MONTHS_HEIGHT + _BOTTOM
    span = f"{events[0].first} – {max(each.last for each in events)}，{len(events):,} 个事件 events"
    made = page.figure(_WIDTH, height, f"{cut(name, 24)}：事件时间线", f"Timeline of events · {span}", source)
    above = page.axes(made, left=_LANES_LEFT, bottom=_BOTTOM + _MONTHS_HEIGHT + _GAP)
    _draw_lanes(above, events, lanes, rows, heights, scale)
    page.time_axis(above, first, last)
    above.tick_params(axis="x", labelbottom=False, length=0)
    legend = _draw_months(page.axes(made, left=_LANES_LEFT, top=height - _BOTTOM - _MONTHS_HEIGHT, bottom=_BOTTOM), events, months, first, last)
    page.legend(made, legend, _LANES_LEFT)
    return made, len(events) - sum(map(len, rows.values()))


def _stretch(events: Sequence[Happening]) -> tuple[date, date]:
    """The first and last day of the axis: those of the events and a margin, at least a month in all."""
    first, last = events[0].first.toordinal(), max(each.last for each in events).toordinal()
    margin = max((last - first) // 50, 15 if last - first < 30 else 1)
    return page.day(first - margin), page.day(last + margin)


def _labelled(events: Sequence[Happening], lanes: Sequence[str], first: date, scale: float) -> dict[str, Labels]:
    """Of each lane the events that get a label (see ``_rows``). Lanes that need few rows leave theirs to the others."""
    of = {lane: [each for each in events if each.family == lane] for lane in lanes}
    needs = [1 + max((row for row, _ in _rows(of[lane], first, scale, _MOST_ROWS).values()), default=0) for lane in lanes]
    return {lane: _rows(of[lane], first, scale, most) for lane, most in zip(lanes, shared(needs, _MOST_ROWS), strict=True)}


def _rows(events: Sequence[Happening], first: date, scale: float, most: int) -> Labels:
    """The labels that fit into so many rows, those of the largest events first."""
    right = _WIDTH - _LANES_LEFT - page.RIGHT
    ranked = sorted(set(events), key=lambda each: (-each.size, each.first, each.last, each.label))
    spans, sides = [], []
    for each in ranked:
        begin, end = ((day.toordinal() - first.toordinal()) * scale for day in (each.first, each.last))
        room = ems(cut(each.label, _LABEL)) * page.TEXT / page.POINTS + 2 * _OFF
        sides.append(end + room <= right)
        spans.append((begin - _OFF, end + room) if sides[-1] else (begin - room, end + _OFF))
    found = zip(ranked, packed(spans, most), sides, strict=True)
    return {each: (row, side) for each, row, side in found if row is not None}


def _draw_lanes(
    plot: Axes,
    events: Sequence[Happening],
    lanes: Sequence[str],
    rows: dict[str, Labels],
    heights: Sequence[float],
    scale: float,
) -> None:
    top = sum(heights)
    plot.set_ylim(0, top)
    plot.set_yticks([])
    plot.spines[["left", "bottom"]].set_visible(False)
    for lane, height, colour in zip(lanes, heights, page.PALETTE * len(lanes), strict=False):
        plot.axhline(top, color=page.GREY, linewidth=0.6, clip_on=False)
        name = cut(lane, 5)
        plot.annotate(name, (0, top - _ROW), (-8, 0), ("axes fraction", "data"), "offset points", ha="right", va="center", size=10)
        for each in (each for each in events if each.family == lane):
            row, side = rows[lane].get(each, (None, True))
            at = top - _ROW * (1 if row is None else row + 2)
            _mark(plot, each, at, colour)
            if row is not None:
                end, align, off = (each.last, "left", _OFF) if side else (each.first, "right", -_OFF)
                plot.text(end.toordinal() + off / scale, at, cut(each.label, _LABEL), va="center_baseline", ha=align, size=page.TEXT)
        top -= height


def _mark(plot: Axes, event: Happening, at: float, colour: str) -> None:
    face = "white" if event.announced else colour
    ends = [event.first.toordinal(), event.last.toordinal()]
    if event.first != event.last:
        plot.plot(ends, [at, at], color=colour, linewidth=2, alpha=0.6, solid_capstyle="round")
    plot.plot(ends[:1], [at], "o", markersize=4, markerfacecolor=face, markeredgecolor=colour, markeredgewidth=0.8)


def _draw_months(plot: Axes, events: Sequence[Happening], articles: Counter[str], first: date, last: date) -> list[Line2D]:
    """Bars of events a month, and a grey ground under months of which the store has no article; returns the legend."""
    counts = Counter(each.first.isoformat()[:7] for each in events)
    month = date(first.year, first.month, 1)
    while month <= last:
        after = date(month.year + month.month // 12, month.month % 12 + 1, 1) if month.year < date.max.year else last
        name, width = month.isoformat()[:7], after.toordinal() - month.toordinal()
        if not articles[name]:
            plot.axvspan(month.toordinal(), after.toordinal(), color=page.PALE, linewidth=0, zorder=0)
        plot.bar(month.toordinal(), counts[name], width=width * 0.9, align="edge", color=page.PALETTE[0], zorder=2)
        if after <= month:
            break
        month = after
    page.time_axis(plot, first, last)
    top = max(counts.values())
    plot.set_ylim(0, top)
    plot.set_yticks([0, top], ["0", str(top)], size=page.TEXT)
    plot.set_ylabel("每月 / month", size=page.SMALL)
    empty = Line2D([], [], marker="s", linestyle="", color=page.PALE, label="该月无文章 no article that month")
    hollow = Line2D([], [], marker="o", linestyle="", markerfacecolor="white", markeredgecolor=page.INK, label="预告 announced only")
    several = Line2D([], [], color=page.GREY, linewidth=2, label="多日或仅知月、年 several days, or only month or year known")
    return [hollow, several, empty]
