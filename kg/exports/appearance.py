"""How a node looks where a format can say so: a colour for its kind, a size for its degree."""

from __future__ import annotations

from math import sqrt

#: Colours that people with any kind of colour vision tell apart: Okabe and Ito (2008), Color Universal Design, with greys for articles and outlets.
COLOURS: dict[str, str] = {
    "event": "#E69F00",
    "person": "#0072B2",
    "body": "#009E73",
    "group": "#56B4E9",
    "place": "#CC79A7",
    "topic": "#F0E442",
    "work": "#D55E00",
    "doc": "#999999",
    "outlet": "#666666",
}
_OTHER = "#999999"


def colour(kind: str) -> str:
    """The colour of a kind of node, ``#RRGGBB``."""
    return COLOURS.get(kind, _OTHER)


def channels(kind: str) -> tuple[int, int, int]:
    """The colour of a kind of node as red, green and blue, 0–255."""
    code = colour(kind)
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def diameter(degree: int) -> float:
    """The size of a node with so many edges, so that its area grows with them; 6 for one without."""
    return round(6 + 2 * sqrt(degree), 2)
