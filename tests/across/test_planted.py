"""Namesakes planted among invented people are told apart, and one person is not cut. The real corpus is measured by tests/planted.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from planted import Score, measured, row
from reading_cases import read

from kg.observations import Observations, observations

#: Invented holders of real posts, and where they act.
PEOPLE = {
    "裘立本": ("湖南省省长", "长沙"),
    "商思齐": ("浙江省委书记", "杭州"),
    "温知远": ("四川省省长", "成都"),
    "麦青禾": ("水利部部长", "北京"),
    "佘远山": ("生态环境部部长", "北京"),
    "顾清川": ("甘肃省委书记", "兰州"),
    "沈行舟": ("民盟中央主席", "北京"),
    "岑望舒": ("致公党中央主席", "北京"),
    "恩古马洛": ("肯尼亚总统", "内罗毕"),
    "塔里斯科": ("智利外长", "圣地亚哥"),
    "波尔瓦基": ("芬兰总理", "赫尔辛基"),
}


def articles() -> Iterator[Observations]:
    """Six articles of each, a quarter of a year apart, on different days."""
    for number, (name, (post, place)) in enumerate(PEOPLE.items()):
        for quarter in range(6):
            day = date(2023, 1, 2) + timedelta(91 * quarter + 5 * number)
            text = f"{day.month}月{day.day}日，{post}{name}在{place}主持召开防汛工作座谈会并讲话。"
            yield replace(observations(read(text, date=day.isoformat())), document=f"{number:02}.{quarter}")


def test_planted_namesakes_are_kept_apart_and_one_person_is_kept_whole() -> None:
    """Of all kinds of difficulty whose posts tell anything."""
    found = measured(list(articles()), 4, 1)
    assert {"two provinces, at one time", "home and abroad, at one time", "two countries, at one time", "one person, every other article"} <= set(
        found
    )
    for kind in found:
        total = sum(found[kind], Score())
        told = kind.startswith(("home and abroad", "two countries", "two provinces", "one person"))
        assert not told or (total.precision >= 0.99 and total.recall >= 0.95), row(kind, found[kind])
