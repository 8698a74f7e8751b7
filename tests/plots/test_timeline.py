"""The timeline: which events it shows, where, and that many of them stay readable."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from pictures import overlapping, unreadable
from tabular import HARD

from kg.names import one
from kg.plots import Wanted, page
from kg.plots.timeline import Happening, drawn, timeline
from kg.selection import Selection
from kg.store import Store

#: Invented events of every kind on one day after the other, some for months, some announced, with labels of every length.
MANY = [
    Happening(
        date(2019, 1, 1) + timedelta(3 * number),
        date(2019, 1, 1) + timedelta(3 * number + (90 if number % 40 == 0 else 0)),
        f"第{number}次" + "港口运营古村保护山地农业"[: number % 13] + "座谈会",
        ("会议", "活动", "文件", "人事", "监督")[number % 7 % 5],
        number % 50,
        number % 11 == 0,
    )
    for number in range(900)
]


def test_nine_hundred_events_are_readable(style: None) -> None:
    """Labels for which there is no room are counted; the marks of their events stay."""
    figure, unlabelled = drawn("一个虚构的人", MANY, Counter({"2019-01": 3}), "来源 Source")
    assert list(unreadable(figure)) == []
    shown = sum(text.endswith("座谈会") for text in page.texts(figure))
    assert shown == len(MANY) - unlabelled > 100
    marks = [line for line in figure.axes[0].lines if line.get_marker() == "o"]
    assert len(marks) == len(MANY)


def test_large_events_keep_their_labels(style: None) -> None:
    """Of two on one day for which there is one place, the one with more participants."""
    crowd = [Happening(date(2024, 5, 16), date(2024, 5, 16), f"会议{number}", "会议", number) for number in range(80)]
    figure, unlabelled = drawn("甲", crowd, Counter(), "")
    shown = {int(text.removeprefix("会议")) for text in page.texts(figure) if text.startswith("会议") and text != "会议"}
    assert unlabelled > 0 and shown == set(range(unlabelled, 80))


@pytest.mark.parametrize("name", HARD)
def test_no_name_breaks_the_picture(name: str, style: None) -> None:
    """Nor a label: mathematics, mark-up, controls and overlong ones are drawn as text."""
    events = [Happening(date(2024, 5, day), date(2024, 5, day), name, "会议", day) for day in range(1, 20)]
    figure, _ = drawn(name, [*events, Happening(date(2024, 5, 1), date(2024, 5, 1), "$\\frac{甲}{$", name, 1)], Counter(), name)
    assert overlapping(figure) == []


def test_a_day_alone_and_the_ends_of_the_calendar_can_be_drawn(style: None) -> None:
    """An axis has some length even then."""
    for day in (date(2024, 5, 16), date.min, date.max):
        figure, _ = drawn("甲", [Happening(day, day, "座谈会", "会议", 1)], Counter(), "")
        assert list(unreadable(figure)) == []


def test_events_of_a_person_a_place_and_a_topic(samples: Store, style: None) -> None:
    """Those in which somebody takes part; those in a place or a place in it; those that are about a topic or say something of it."""
    for name, kind, asked in (
        ("温知远", "person", "?e gov:participation/gov:agent {0}"),
        ("湖南", "place", "?e schema:location/schema:containedInPlace* {0}"),
        ("湖南省政府", "agent", "?e gov:participation/gov:agent {0}"),
        ("温知远主持召开湖南省政府常务会议", "document", "?e gov:saidIn/schema:isPartOf {0}"),
    ):
        thing = one(samples, name, kind)
        query = f"SELECT DISTINCT ?e {{ ?e a schema:Event ; schema:startDate ?d . {asked.format(f'<{thing.iri}>')} }}"
        expected = len(list(samples.rows(query)))
        figure, losses = timeline(samples, Wanted(thing.iri))
        marks = sum(line.get_marker() == "o" for line in figure.axes[0].lines)
        assert marks == expected > 0, name
        assert any(f"{expected} 个事件 events" in text for text in page.texts(figure))
        assert [loss.what for loss in losses] == ["events", "labels"]


def test_the_selection_holds(samples: Store, style: None) -> None:
    """Only its events are drawn."""
    figure, _ = timeline(samples, Wanted("温知远", Selection(types=("会议",))))
    whole, _ = timeline(samples, Wanted("温知远"))
    assert 0 < sum(line.get_marker() == "o" for line in figure.axes[0].lines) < sum(line.get_marker() == "o" for line in whole.axes[0].lines)
    assert "活动" not in page.texts(figure) and "活动" in page.texts(whole)


def test_months_are_counted_and_those_without_articles_marked(style: None) -> None:
    """A gap in the sources is no gap in somebody's days."""
    events = [Happening(day, day, "会议", "会议", 1) for day in (date(2024, 1, 5), date(2024, 1, 9), date(2024, 3, 2))]
    figure, _ = drawn("甲", events, Counter({"2024-01": 4, "2024-03": 1}), "")
    bars = {date.fromordinal(int(bar.get_x())).isoformat()[:7]: bar.get_height() for bar in figure.axes[1].containers[0]}
    assert bars["2024-01"] == 2
    grounds = [patch.get_x() for patch in figure.axes[1].patches if patch.get_zorder() == 0]
    assert date(2024, 2, 1).toordinal() in grounds and date(2024, 3, 1).toordinal() not in grounds
