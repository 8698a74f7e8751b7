"""Pictures of a store: one row each in PLOTS. The same store, font and version of matplotlib give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Literal

from kg.errors import USAGE, Problem
from kg.losses import Loss, counted
from kg.selection import EVERYTHING, Selection

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from kg.names import Queryable

    #: What draws a picture: the store and what is wanted of it → the figure and what it does not show.
    Drawer = Callable[[Queryable, "Wanted"], tuple[Figure, Iterable[Loss]]]

#: File formats: the ending of a file's name.
FORMATS = ("svg", "png")
#: What a province may be coloured by, with what is counted.
VALUES: dict[str, str] = {
    "events": "events that took place in the province",
    "people": "different people who took part in them",
    "bodies": "different bodies and collectives that took part in them",
}
#: Most nodes that a network is drawn with, and bars of posts.
MOST = 150


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a picture is of: ``name`` as ``kg.names`` finds it ("" for none), the selection, a key of VALUES, how many of the most important
    things are drawn (1 to MOST), and of what a network is (a view of ``kg.network`` whose edges have Newman's weight)."""

    name: str = ""
    selection: Selection = EVERYTHING
    value: str = "events"
    top: int = 60
    view: str = "cooccur"


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture: the function that draws it (``module:function``), whether it is of something that has a name, and what it is."""

    drawer: str
    name: Literal["required", "optional", "none"]
    help: str

    def draw(self, store: Queryable, wanted: Wanted) -> tuple[Figure, Iterable[Loss]]:
        """The figure and what it does not show, in the drawing style that is set (``kg.plots.page.style``)."""
        module, _, name = self.drawer.partition(":")
        function: Drawer = getattr(import_module(module), name)
        return function(store, wanted)


PLOTS: dict[str, Plot] = {
    "timeline": Plot("kg.plots.timeline:timeline", "required", "events of a person, body, place, topic or document along time, and how many a month"),
    "map": Plot("kg.plots.tilemap:tilemap", "none", "the 34 provinces as tiles, a value each"),
    "heatmap": Plot("kg.plots.heatmap:heatmap", "none", "provinces by years, a value each"),
    "network": Plot("kg.plots.meetings:meetings", "optional", "who is at events with whom: of all, or around one person or body"),
    "posts": Plot("kg.plots.posts:posts", "required", "posts of a person, or in a body, as bars along time; lighter where the bounds leave it open"),
}


def plot(store: Queryable, kind: str, out: IO[bytes], wanted: Wanted = Wanted(), form: str = "svg", font: str = "") -> tuple[Loss, ...]:
    """Draws a picture of PLOTS into a binary file as ``svg`` or ``png``; returns what it does not show.

    ``font`` is a font file, "" for one that is found (``kg.plots.fonts``). Raises Problem without matplotlib or a font with Chinese characters,
    for a name that is missing, unwanted or not in the store, and where there is nothing to draw.
    """
    row = _known(kind, wanted)
    try:
        from kg.plots import fonts, page
    except ModuleNotFoundError as error:
        raise Problem("kg plot", f"needs the library {error.name}, which is not installed", "pip install 'kg[plot]'") from error
    chosen = fonts.find(font)
    with page.style(chosen):
        figure, losses = row.draw(store, wanted)
        page.save(figure, out, form)
        lacking = fonts.lacking(chosen, page.texts(figure))
    why = f"the font {chosen.name} does not have them: {' '.join(lacking[:10])}"
    return counted([*losses, Loss("characters", "altered", len(lacking), why)])


def form_of(target: str) -> str:
    """The format that a file's name says, svg for standard output. Raises Problem (code 2) for another ending."""
    ending = PurePath(target).suffix.lower().removeprefix(".")
    if target == "-":
        return FORMATS[0]
    if ending not in FORMATS:
        raise Problem(target, "the ending says no picture format", f"there is: {', '.join('.' + each for each in FORMATS)}", USAGE)
    return ending


def _known(kind: str, wanted: Wanted) -> Plot:
    if kind not in PLOTS:
        raise Problem(kind, "is no picture", f"there is: {', '.join(PLOTS)}", USAGE)
    row = PLOTS[kind]
    if row.name == "required" and not wanted.name:
        raise Problem(kind, "is a picture of something that has a name", f"kg plot STORE {kind} NAME", USAGE)
    if row.name == "none" and wanted.name:
        raise Problem(kind, "is a picture of the whole store and takes no name", "choose of it by --person, --body, --type, --from …", USAGE)
    if wanted.value not in VALUES:
        raise Problem(wanted.value, "is no value of a province", f"there is: {', '.join(VALUES)}", USAGE)
    if not 1 <= wanted.top <= MOST:
        raise Problem(str(wanted.top), "is not a number of things that can be drawn", f"give 1 to {MOST}", USAGE)
    return row
