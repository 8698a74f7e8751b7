"""``kg plot``: a store → a picture."""

from __future__ import annotations

from typing import Any

import click

from kg.commands.selecting import selected, selecting
from kg.plots import FORMATS, PLOTS, VALUES


@click.command(short_help="Draw a timeline, a map of provinces, a heat map, a network or posts as SVG or PNG.")
@click.argument("store", type=click.Path())
@click.argument("kind", type=click.Choice(list(PLOTS)), metavar="KIND")
@click.argument("name", default="")
@click.option("-o", "--output", metavar="FILE", default="-", help="File to write (.svg or .png), whole or not at all; - is standard output.")
@click.option("--format", "form", type=click.Choice(FORMATS), default=None, help="If the ending does not say it.  [default: svg]")
@click.option("--value", type=click.Choice(list(VALUES)), default="events", help="map, heatmap: what is counted.  [default: events]")
@click.option("--view", type=click.Choice(["cooccur", "cooccur-bodies"]), default="cooccur", help="network: people or bodies.  [default: cooccur]")
@click.option("--top", type=click.IntRange(1, 150), default=60, show_default=True, help="network, posts: how many nodes or bars at most.")
@click.option("--font", metavar="FILE", default="", help="Font with Chinese characters.  [default: one that is found]")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0, metavar="X", help="Leave out facts of a confidence below X.")
@selecting
@click.option("--report", metavar="FILE", default=None, help="Also write what the picture does not show to FILE, as JSON.")
def plot(
    store: str,
    kind: str,
    name: str,
    output: str,
    form: str | None,
    value: str,
    view: str,
    top: int,
    font: str,
    min_confidence: float,
    report: str | None,
    **filters: Any,
) -> None:
    """Draw a picture of STORE: KIND, of NAME where it is of something that has one. Needs matplotlib: pip install 'kg[plot]'.

    What the picture does not show is told on standard error.
    """
    from kg.commands.losing import tell, write
    from kg.exports.targets import one_file
    from kg.plots import Wanted, form_of
    from kg.plots import plot as draw
    from kg.store import Store

    wanted = Wanted(name, selected(filters), value, top, view)
    form = form or form_of(output)
    with Store.open(store) as opened, one_file(output) as out:
        losses = draw(opened.sure(min_confidence) if min_confidence else opened, kind, out, wanted, form, font)
    tell("plot", losses)
    if report:
        write(report, {"picture": kind, "name": name, "selection": wanted.selection.given()}, losses)


plot.epilog = "\b\nPictures:\n" + "\n".join(f"  {name:<10} {row.help}" for name, row in PLOTS.items())
plot.epilog += "\n\n\b\nValues:\n" + "\n".join(f"  {name:<10} {meaning}" for name, meaning in VALUES.items())
