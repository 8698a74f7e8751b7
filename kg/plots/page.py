"""What all pictures share: size, margins, title, source line, colours, and how a figure becomes bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import IO, TYPE_CHECKING

import matplotlib
from matplotlib.figure import Figure
from matplotlib.text import Text

from kg.exports.appearance import COLOURS
from kg.plots.boxes import cut
from kg.plots.fonts import FALLBACK, Font

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

    from kg.tables.facts import Facts

#: Points of a letter: title, its second line, text, small print.
TITLE, SUBTITLE, TEXT, SMALL = 15.0, 10.0, 8.0, 7.0
POINTS = 72.0
#: Inches around the axes: left, right, top (under the title), bottom (over the source line).
LEFT, RIGHT, TOP, BOTTOM = 0.4, 0.4, 0.95, 0.75
#: Inches that one line of a legend needs over the source line.
LEGEND = 0.25
_DPI = 144
INK, GREY, PALE = "#222222", "#767676", "#DDDDDD"
#: The seven colours of Okabe and Ito (2008) that stand on white, in an order in which neighbours differ in lightness too.
PALETTE = (COLOURS["person"], COLOURS["event"], COLOURS["body"], COLOURS["place"], COLOURS["group"], COLOURS["work"], "#000000")
#: Ends of the scale by which values are coloured: one hue, ever darker, so that any kind of vision and a printer tell less from more.
SCALE = ("#EEF4F9", COLOURS["person"], "#002A42")


@contextmanager
def style(font: Font) -> Iterator[None]:
    """The settings of matplotlib under which figures are made and saved. The font must have been announced (``fonts.find``)."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(
            {
                "font.family": [font.alias, FALLBACK],
                "font.size": TEXT,
                "text.parse_math": False,  # a dollar sign in a name is no formula
                "text.color": INK,
                "axes.edgecolor": GREY,
                "axes.labelcolor": INK,
                "axes.unicode_minus": False,
                "axes.spines.top": False,
                "axes.spines.right": False,
                "svg.fonttype": "path",  # outlines: no viewer needs the font
                "svg.hashsalt": "kg",
                "figure.dpi": _DPI,
                "savefig.dpi": _DPI,
                "legend.frameon": False,
                "legend.fontsize": TEXT,
                "path.simplify": False,
            }
        )
        yield


def figure(width: float, height: float, title: str, subtitle: str, source: str) -> Figure:
    """An empty figure of so many inches with its title (Chinese), the same in English, and its source line."""
    made = Figure(figsize=(width, height))
    room = (width - LEFT - RIGHT) * POINTS
    made.text(LEFT / width, 1 - 0.33 / height, cut(title, room / TITLE), size=TITLE, va="center", gid="title")
    made.text(LEFT / width, 1 - 0.62 / height, cut(subtitle, room / SUBTITLE), size=SUBTITLE, va="center", color=GREY, gid="subtitle")
    made.text(LEFT / width, 0.18 / height, cut(source, room / SMALL), size=SMALL, va="center", color=GREY, gid="source")
    return made


def axes(made: Figure, left: float = LEFT, right: float = RIGHT, top: float = TOP, bottom: float = BOTTOM) -> Axes:
    """Axes that fill a figure up to margins in inches."""
    width, height = made.get_size_inches()
    return made.add_axes((left / width, bottom / height, 1 - (left + right) / width, 1 - (top + bottom) / height))


def legend(made: Figure, handles: Sequence[Artist], left: float = LEFT, columns: int = 4) -> None:
    """A legend over the source line, from so many inches on."""
    width, height = made.get_size_inches()
    place = (left / width, 0.32 / height)
    made.legend(
        handles=handles, loc="lower left", ncols=columns, bbox_to_anchor=place, borderaxespad=0, borderpad=0, columnspacing=1.5, handletextpad=0.5
    )


def source(facts: Facts, articles: int) -> str:
    """The source line: so many of the store's articles, the days between which these were published, and the selection if it is not all."""
    days = sorted(facts.relations.one("schema:datePublished").values())
    whole = len(facts.relations.many("schema:headline"))
    span = f"，{days[0][:10]} – {days[-1][:10]}" if days else ""
    return f"来源 Source: {articles:,} / {whole:,} 篇文章 articles{span} · kg"


def save(made: Figure, out: IO[bytes], form: str) -> None:
    """Writes a figure as ``svg`` or ``png``, without a date, a random name or the version of the library."""
    metadata = {"svg": {"Date": None, "Creator": "kg"}, "png": {"Software": "kg"}}[form]
    made.savefig(out, format=form, metadata=metadata)


def texts(made: Figure) -> list[str]:
    """The texts of a figure that are shown, as drawn."""
    return [each.get_text() for each in visible(made)]


def visible(made: Figure) -> list[Text]:
    """The text objects of a figure that are drawn and not empty."""
    return [each for each in made.findobj(Text) if isinstance(each, Text) and each.get_visible() and each.get_text().strip()]


def day(ordinal: int) -> date:
    """The day of an ordinal, the first or last that there is for one beyond."""
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def ticks(first: date, last: date, most: int = 12) -> list[tuple[int, str]]:
    """Days to mark on an axis of time, as (ordinal, ISO text): years, else quarters, months or days, as fine as fits ``most`` of them."""
    found: list[date] = [first]
    for candidates in (_days(first, last), _months(first, last, 1), _months(first, last, 3), _months(first, last, 12)):
        found = list(candidates)
        if len(found) <= most:
            break
    step = -(-len(found) // most) or 1
    digits = 4 if all((each.month, each.day) == (1, 1) for each in found) else 7 if all(each.day == 1 for each in found) else 10
    return [(each.toordinal(), each.isoformat()[:digits]) for each in found[::step]]


def _days(first: date, last: date) -> Iterable[date]:
    days = last.toordinal() - first.toordinal()
    return (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1, 1 if days < 12 else 7)) if days < 80 else _never()


def _never() -> Iterable[date]:
    return [date.min] * 100


def _months(first: date, last: date, step: int) -> Iterator[date]:
    for month in range(first.year * 12, last.year * 12 + 12, step):
        day = date(month // 12, month % 12 + 1, 1)
        if first <= day <= last:
            yield day


def time_axis(plot: Axes, first: date, last: date, most: int = 12) -> None:
    """Makes the x axis one of days (ordinals) from first to last, with ISO ticks and pale lines."""
    marks = ticks(first, last, most)
    plot.set_xlim(first.toordinal(), last.toordinal())
    plot.set_xticks([day for day, _ in marks], [text for _, text in marks], size=TEXT)
    plot.grid(axis="x", color=PALE, linewidth=0.6)
    plot.set_axisbelow(True)
