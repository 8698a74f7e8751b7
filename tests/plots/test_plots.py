"""All pictures: readable, the same for the same store, and refused with a reason."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree
from pictures import unreadable

from kg.errors import Problem
from kg.plots import MOST, PLOTS, Wanted, form_of, plot
from kg.selection import Selection
from kg.store import Store

#: A picture of each kind, of the samples.
SHOWN = {
    "timeline": Wanted("温知远"),
    "map": Wanted(value="people"),
    "heatmap": Wanted(),
    "network": Wanted(),
    "posts": Wanted("湖南省政府"),
}


@pytest.mark.parametrize("kind", PLOTS)
def test_every_label_of_a_picture_of_the_samples_can_be_read(kind: str, samples: Store, style: None) -> None:
    """None lies over another or over the edge, and none is boxes."""
    figure, _ = PLOTS[kind].draw(samples, SHOWN[kind])
    assert list(unreadable(figure)) == []


@pytest.mark.parametrize("kind", PLOTS)
def test_a_picture_tells_how_many_articles_it_rests_on(kind: str, samples: Store) -> None:
    """In its source line, with the days between which the articles were published; its title is Chinese, the line under it English too."""
    out = io.BytesIO()
    plot(samples, kind, out, SHOWN[kind])
    texts = [comment.text.strip() for comment in etree.fromstring(out.getvalue()).iter(etree.Comment)]
    source = next(text for text in texts if text.startswith("来源 Source: "))
    told, whole = (int(number) for number in source.removeprefix("来源 Source: ").split(" 篇")[0].split(" / "))
    assert 0 < told <= whole == 25
    assert "2023-03-17 – 2025-06-06" in source


@pytest.mark.parametrize("kind", PLOTS)
def test_the_same_store_gives_the_same_bytes(kind: str, samples: Store, tmp_path: Path) -> None:
    """In other processes, whatever the order in which sets are walked through."""
    program = (
        "import sys; from kg.store import Store; from kg.plots import Wanted, plot\n"
        "with Store.open(sys.argv[1]) as store: plot(store, sys.argv[2], sys.stdout.buffer, Wanted(*sys.argv[3:]))"
    )
    arguments = [sys.executable, "-c", program, str(samples.path), kind, *filter(None, [SHOWN[kind].name])]
    made = {subprocess.run(arguments, env={"PYTHONHASHSEED": seed, "PATH": ""}, capture_output=True, check=True).stdout for seed in ("1", "2")}
    assert len(made) == 1 and made.pop().startswith(b"<?xml")


@pytest.mark.parametrize(
    ("kind", "wanted", "message"),
    [
        ("pie", Wanted(), "pie: is no picture; there is: timeline, map"),
        ("timeline", Wanted(), "timeline: is a picture of something that has a name; kg plot STORE timeline NAME"),
        ("map", Wanted("湖南"), "map: is a picture of the whole store and takes no name"),
        ("map", Wanted(value="money"), "money: is no value of a province; there is: events, people, bodies"),
        ("network", Wanted(top=MOST + 1), "151: is not a number of things that can be drawn; give 1 to 150"),
        ("network", Wanted(view="entity"), "entity: is no view of who meets whom; there is: cooccur, cooccur-bodies"),
        ("network", Wanted(selection=Selection(start="1999", end="1999")), "network: nobody is at an event with anybody in the selection"),
        ("timeline", Wanted("无此人"), "无此人: nothing in the store has this name"),
        ("timeline", Wanted("温知远", Selection(end="1999")), "温知远: no event of it with a date is in the store or the selection"),
        ("posts", Wanted("湖南省"), "湖南省: no agent in the store has this name"),
        ("map", Wanted(selection=Selection(start="1999", end="1999")), "map: no event of the selection is in a province"),
        ("heatmap", Wanted(selection=Selection(start="1999", end="1999")), "heatmap: no event of the selection has a province and a date"),
    ],
)
def test_what_cannot_be_drawn_is_refused(kind: str, wanted: Wanted, message: str, samples: Store) -> None:
    """With the reason and what to do; nothing is written."""
    out = io.BytesIO()
    with pytest.raises(Problem) as raised:
        plot(samples, kind, out, wanted)
    assert str(raised.value).startswith(message)
    assert not out.getvalue()


def test_the_form_is_that_of_the_ending() -> None:
    """Standard output gets SVG."""
    assert [form_of(name) for name in ("a.svg", "b.PNG", "-")] == ["svg", "png", "svg"]
    with pytest.raises(Problem, match=r"c.gif: the ending says no picture format; there is: .svg, .png"):
        form_of("c.gif")
