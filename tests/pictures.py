"""What the tests of pictures measure: where the texts of a drawn figure stand, by the library's own renderer. Sizes are in pixels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from kg.plots import fonts, page

#: Ink may touch: glyphs do not fill their boxes.
_TOUCH = 1.0


def placed(figure: Figure) -> list[tuple[Text, Bbox]]:
    """The texts that are drawn, each with its box."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return [(text, text.get_window_extent(canvas.get_renderer())) for text in page.visible(figure)]


def overlapping(figure: Figure) -> list[tuple[str, str]]:
    """The pairs of texts whose boxes overlap by more than a pixel both ways."""
    return [(one.get_text(), other.get_text()) for (one, a), (other, b) in combinations(placed(figure), 2) if _overlap(a, b)]


def outside(figure: Figure) -> list[str]:
    """The texts that the figure's edges cut."""
    width, height = figure.canvas.get_width_height()
    return [text.get_text() for text, box in placed(figure) if min(box.x0, box.y0) < 0 or box.x1 > width or box.y1 > height]


def unreadable(figure: Figure) -> Iterator[str]:
    """All that makes a label unreadable: others over it, an edge through it, a box instead of a character."""
    yield from (f"{one!r} and {other!r} overlap" for one, other in overlapping(figure))
    yield from (f"{text!r} is cut by the edge" for text in outside(figure))
    yield from (f"{sign!r} is a box" for sign in fonts.lacking(fonts.find(), page.texts(figure)))


def _overlap(one: Bbox, other: Bbox) -> bool:
    across, along = min(one.x1, other.x1) - max(one.x0, other.x0), min(one.y1, other.y1) - max(one.y0, other.y0)
    return bool(across > _TOUCH and along > _TOUCH)
