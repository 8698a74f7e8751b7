"""Lines of minutes and transcripts that a label opens. All people are invented."""

from __future__ import annotations

import pytest
from reading_cases import read

from kg.values.line_labels import ROLES


def test_lines_with_labels_tell_day_place_and_people_of_the_meeting() -> None:
    """时间, 地点, 主持人, 发布人, each in a line of its own under the name of the meeting."""
    (event,) = read(
        "时间：2024年6月11日（星期二）上午10:00",
        "地点：长沙市",
        "主持人：湖南省委宣传部副部长陆怀瑾",
        "发布人：湖南省水利厅厅长商思齐，岳阳市副市长戚望舒",
        title="湖南省防汛工作新闻发布会实录",
    ).events
    assert event.type == "新闻发布会"
    assert (event.date.start if event.date else "", event.places) == ("2024-06-11", ("长沙市",))
    assert [(part.agent, part.roles) for part in event.participations] == [
        ("陆怀瑾", ("主持",)),
        ("商思齐", ("发布",)),
        ("戚望舒", ("发布",)),
    ]


def test_the_line_in_which_a_page_says_when_it_was_printed_is_none() -> None:
    """时间：2024-06-12 来源：…; and a label that nobody follows opens nothing."""
    (event,) = read("时间：2024年6月12日 来源：岳阳发布", "主持人：各位朋友，大家好！", "湖南省防汛工作新闻发布会6月11日举行。").events
    assert (event.date.start if event.date else "", event.participations) == ("2024-06-11", ())


def test_guests_are_listed_by_their_label_alone() -> None:
    """嘉宾：… in a paragraph of its own, after the conference was told."""
    (event,) = read("湖南省防汛工作新闻发布会6月11日在长沙举行。", "嘉宾：湖南省水利厅厅长商思齐、湖南省应急管理厅厅长戚望舒").events
    assert {"商思齐", "戚望舒"} <= {part.agent for part in event.participations}


@pytest.mark.parametrize("whose", ["", "会议", "活动"])
@pytest.mark.parametrize(("label", "role"), ROLES.items())
def test_each_label_opens_a_line_of_the_meeting(whose: str, label: str, role: str) -> None:
    """主持人：, 参加领导：, 会议列席单位：: whatever label the line may have, its meeting is found and whoever follows has the role."""
    (event,) = read("湖南省防汛工作新闻发布会6月11日在长沙召开。", f"{whose}{label}：湖南省水利厅厅长商思齐").events
    assert [part.roles for part in event.participations if part.agent == "商思齐"] == [(role,)]


@pytest.mark.parametrize("label", ["发布", "发布者"])
def test_who_put_the_page_on_the_web_announced_nothing(label: str) -> None:
    """发布：, 发布者： are the page's own words."""
    (event,) = read("湖南省防汛工作新闻发布会6月11日在长沙召开。", f"{label}：商思齐").events
    assert "商思齐" not in [part.agent for part in event.participations]
