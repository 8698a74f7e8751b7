"""Posts as bars: what is seen is dark, what may be is lighter, what is unknown is left open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from matplotlib.patches import Rectangle
from pictures import overlapping, unreadable
from tabular import HARD

from kg.plots import MOST, Wanted, page
from kg.plots.posts import Bar, drawn, posts
from kg.store import Store

DAY = date(2020, 1, 1)


def bars(figure: object) -> list[tuple[date, date, float]]:
    """The bars as first and last day and how dark they are."""
    found = [patch for patch in figure.axes[0].patches if isinstance(patch, Rectangle)]  # type: ignore[attr-defined]
    return [(date.fromordinal(round(bar.get_x())), date.fromordinal(round(bar.get_x() + bar.get_width())), bar.get_alpha() or 1.0) for bar in found]


def test_bounds_are_lighter_than_what_is_seen(style: None) -> None:
    """Not before 2020, seen in 2021 to 2022, not after 2023."""
    days = [date(2021, 1, 1), date(2022, 1, 1), date(2020, 1, 1), date(2023, 1, 1)]
    figure = drawn("甲", [Bar("湖南省副省长", *days)], "")
    light, dark = bars(figure)
    assert light == (date(2020, 1, 1), date(2023, 1, 1), 0.35)
    assert dark == (date(2021, 1, 1), date(2022, 1, 1), 1.0)
    assert not figure.axes[0].lines, "no bound is unknown"


def test_an_unknown_bound_is_open(style: None) -> None:
    """Dots lead to the end of the axis, or to the next bar in the row."""
    figure = drawn("甲", [Bar("局长", DAY, DAY + timedelta(400)), Bar("局长", DAY + timedelta(900), DAY + timedelta(999), DAY + timedelta(880))], "")
    lines = [tuple(date.fromordinal(int(day)) for day in line.get_xdata()) for line in figure.axes[0].lines]
    first, last = (date.fromordinal(int(day)) for day in figure.axes[0].get_xlim())
    assert lines == [(first, DAY), (DAY + timedelta(400), DAY + timedelta(880)), (DAY + timedelta(999), last)]
    assert page.texts(figure).count("局长") == 1, "two spells of one post stand in one row"


def test_what_only_ended_is_light(style: None) -> None:
    """Nobody was seen in it."""
    (bar,) = bars(drawn("甲", [Bar("局长", None, None, None, DAY)], ""))
    assert bar[0] == DAY and bar[2] == 0.35


def test_as_many_posts_as_are_drawn_are_readable(style: None) -> None:
    """With names of two lines."""
    group = "山地农业与古村保护"
    days = [DAY + timedelta(9 * number) for number in range(MOST)]
    many = [Bar(f"湖南省{group * (at % 5)}工作领导小组第{at}副组长", day, day + timedelta(at % 300)) for at, day in enumerate(days)]
    assert list(unreadable(drawn("一个虚构的人", many, "来源 Source"))) == []


@pytest.mark.parametrize("name", HARD)
def test_no_name_breaks_the_picture(name: str, style: None) -> None:
    """It is drawn as text, cut where it is too long."""
    assert overlapping(drawn(name, [Bar(name, DAY, DAY)], name)) == []


def test_the_posts_of_a_person_are_the_tenures_of_the_store(samples: Store, style: None) -> None:
    """Each office once; of a body the holders with their titles."""
    figure, _ = posts(samples, Wanted("俞听澜"))
    offices = {row[0].value for row in samples.rows("SELECT ?o { ?t org:member person:俞听澜 ; gov:office ?o }")}
    assert offices and offices <= {text.replace("\n", "") for text in page.texts(figure)}
    figure, _ = posts(samples, Wanted("湖南省委网信办"))
    assert "俞听澜 主任" in page.texts(figure)


def test_the_posts_seen_last_are_kept(samples: Store, style: None) -> None:
    """And the others told."""
    figure, losses = posts(samples, Wanted("俞听澜", top=1))
    assert len(bars(figure)) == 2 and [(loss.what, loss.count) for loss in losses] == [("tenures", 0), ("tenures", 1)]
