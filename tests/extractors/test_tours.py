"""Stops of a tour: what a visitor comes to, as lists and openings of sentences tell it. All sentences are invented."""

from __future__ import annotations

import pytest
from reading_cases import read


def visited(*paragraphs: str) -> list[str]:
    """What is visited in the first event of the text."""
    return [p.agent for p in read(*paragraphs).events[0].participations if "受访单位" in p.roles]


@pytest.mark.parametrize(
    ("stop", "firms"),
    [
        ("在湘滨生物科技有限公司和洞庭化学有限公司，详细了解安全生产情况。", ["湘滨生物科技有限公司", "洞庭化学有限公司"]),
        ("在湘滨生物科技有限公司，商思齐仔细察看设备。", ["湘滨生物科技有限公司"]),
        ("在湘滨生物科技有限公司，职工们正在生产。", []),
    ],
)
def test_a_stop_is_told_by_what_the_visitor_does_there(stop: str, firms: list[str]) -> None:
    """He may be left out before 详细了解; what others do there tells none."""
    assert visited("6月11日，桃源县县长商思齐调研企业安全生产工作。", stop) == firms


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("6月11日，桃源县县长商思齐先后深入汽车西站、湘滨建材公司、二化民爆有限公司逐一检查。", ["湘滨建材公司", "二化民爆有限公司"]),
        ("6月11日，桃源县县长商思齐先后深入车间、三个工地检查安全生产工作。", []),
    ],
)
def test_a_list_of_stops_goes_up_to_the_inspection(text: str, firms: list[str]) -> None:
    """先后深入甲、乙逐一检查; counted and common words are no names, a numeral may begin one."""
    assert [firm for firm in visited(text) if firm != "汽车西站"] == firms
