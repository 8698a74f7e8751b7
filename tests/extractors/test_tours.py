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


def test_who_joins_those_who_go_calling() -> None:
    """到各民主党派机关走访; 乙一同调研 joins them. Of the report that a committee hears nobody makes a tour."""
    whole = read("6月11日，长沙市委统战部部长戚望舒到各民主党派机关走访。", "长沙市政协副主席郁文澜一同调研。")
    assert [e.type for e in whole.events] == ["调研"]
    heard = read("湖南省省长沈知行的讲话精神，听取调研2023年审计情况的汇报，调研2024年预算执行情况的汇报。")
    assert [e for e in heard.events if e.type == "调研"] == []


def test_a_body_that_is_new_holds_its_ceremony() -> None:
    """新组建的某委举行揭牌仪式."""
    (event,) = read("6月11日，新组建的桃源县卫健委隆重举行揭牌仪式。").events
    assert (event.type, [(p.agent, p.roles) for p in event.participations]) == ("仪式", [("桃源县卫健委", ("主办",))])


def test_bodies_at_the_branch_of_a_meeting() -> None:
    """某局主要负责同志在市分会场参加会议."""
    whole = read("6月11日，岳阳市政府召开视频会议。岳阳市公安局、岳阳市水利局主要负责同志在市分会场参加会议。")
    assert {p.agent for e in whole.events for p in e.participations if "线上参加" in p.roles} == {"岳阳市公安局", "岳阳市水利局"}


def test_who_accompanies_with_his_staff_makes_no_tour_of_his_own() -> None:
    """副检察长甲带领办公室负责同志陪同了调研."""
    whole = read("6月11日，湖南省水利厅厅长郁文澜到桃源县调研，副县长裘立本带领县水利局、县财政局负责同志陪同了调研。")
    assert [[p.agent for p in e.participations if "行动方" in p.roles] for e in whole.events if e.type == "调研"] == [["郁文澜"]]
