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


def test_firms_with_brackets_stand_in_a_list_of_stops() -> None:
    """先后考察甲集团、乙（上海）有限公司; a part of a work in brackets is not in its name."""
    assert visited("6月11日，桃源县县长商思齐赴上海市考察。", "商思齐一行先后考察远泊百联集团、美利（上海）有限公司、洞庭规划设计研究院。") == [
        "远泊百联集团",
        "美利（上海）有限公司",
        "洞庭规划设计研究院",
    ]
    assert visited("6月11日，湖南省省长温知远在岳阳市调研。", "温知远来到洞庭湖治理工程（华容段），察看工程进展。") == ["洞庭湖治理工程"]


def test_a_school_of_higher_learning_goes_on_after_its_first_words() -> None:
    """高等 closes no list."""
    assert visited("6月11日，湖南省教育厅厅长商思齐在岳阳市调研。", "商思齐考察了洞庭高等专科学校、华容县漆河镇中心小学等。") == [
        "洞庭高等专科学校",
        "华容县漆河镇中心小学",
    ]


def test_a_team_calls_on_houses() -> None:
    """调研组召开座谈会，走访了某中心: the team of the sentence is the visitor."""
    assert visited("6月11日，民政部副部长郁文澜赴岳阳市调研。", "调研组召开座谈会，走访了岳阳县社会福利中心、岳阳县养老院。") == [
        "岳阳县社会福利中心",
        "岳阳县养老院",
    ]


@pytest.mark.parametrize(
    ("stops", "places"),
    [
        ("11日至12日，温知远先后到岳阳、常德等地，深入乡镇了解情况。", ("湖南省", "岳阳市", "常德市")),
        ("温知远来到湘西土家族苗族自治州，深入乡镇了解情况。", ("湖南省", "湘西土家族苗族自治州")),
        ("11日至12日，温知远先后赴岳阳、常德等地，实地了解情况。", ("湖南省", "岳阳市", "常德市")),
        ("温知远先后到有关部门、岳阳等地了解情况。", ("湖南省",)),
    ],
)
def test_a_list_of_divisions_tells_where_a_tour_went(stops: str, places: tuple[str, ...]) -> None:
    """先后到甲、乙等地, where the list is of nothing else, with the days of that sentence."""
    (tour,) = read("湖南省省长温知远近日在湖南调研。", stops).events
    assert tour.places == places
    assert tour.date is not None and (tour.date.start, tour.date.end) == (("2024-06-11", "2024-06-12") if "至" in stops else ("2024-06", None))


def test_who_goes_along_with_an_inspection_leads_none() -> None:
    """陪同督查 and 一同督导 after the inspection: no other one."""
    (found,) = read("6月11日，桃源县县长瞿敬亭对重大项目进行了集中督查。", "桃源县副县长裘立本陪同督查。", "桃源县政府办主任佘远山一同督导。").events
    assert {p.agent: p.roles for p in found.participations} == {"瞿敬亭": ("行动方",), "裘立本": ("陪同",), "佘远山": ("陪同",)}


def test_what_lies_in_the_divisions_of_a_list_is_where_the_visitor_comes() -> None:
    """先后来到甲市乙区和丙县、丁市的贫困乡村."""
    (tour,) = read("6月8日，温知远在湖南调研。", "温知远先后来到怀化市鹤城区和湘西州凤凰县、吉首市的贫困乡村，详细了解情况。").events
    assert {"怀化市", "鹤城区", "凤凰县", "吉首市"} <= set(tour.places)
