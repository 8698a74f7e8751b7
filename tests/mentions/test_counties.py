"""Counties and cities that are called in short. All events are invented."""

from __future__ import annotations

import pytest
from reading_cases import read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("6月11日，全国水利工作大会在锡林浩特隆重召开。", ["锡林浩特市"]),
        ("6月11日，湖南省委书记沈知行到敦煌调研。", ["敦煌市"]),
        ("6月11日，座谈会在桃源县召开。6月12日，湖南省委书记沈知行在桃源调研。", ["桃源县", "桃源县"]),
    ],
)
def test_cities_and_counties_are_called_in_short(text: str, places: list[str]) -> None:
    """A city whose name nothing else bears, where something takes place in it; a county that the article names in full."""
    assert [m.name for ms in read(*text.split("。")[:-1]).mentions for m in ms if m.kind == "place"] == places


@pytest.mark.parametrize(
    "text",
    ["双方在合作举行地问题上一致。", "他在东方举行的展览上讲话。", "湖南省委书记沈知行讲到敦煌的故事。", "商思齐6月1日在香格里拉会见外宾。"],
)
def test_words_and_what_is_spoken_of_are_no_cities(text: str) -> None:
    """合作 and 东方 are words, 香格里拉 is a hotel; nothing takes place in 敦煌."""
    assert [m for ms in read(text).mentions for m in ms if m.kind == "place"] == []


def test_cities_of_a_list_are_called_in_short() -> None:
    """来到琼海、三亚、海口等地: members of a list of places to which somebody goes; other words of it are no places."""
    whole = read("6月11日，湖南省省长温知远先后来到琼海、三亚、海口等地，深入农村、企业，考察调研经济发展情况。")
    (tour,) = whole.events
    assert tour.places == ("琼海市", "三亚市", "海口市")
    assert [m.name for ms in read("记者来到企业、农村、长沙等地。").mentions for m in ms if m.kind == "place"] == ["长沙市"]
