"""Rosters of those whom the sentence before means by one word. All read-outs are invented."""

from __future__ import annotations

import pytest
from reading_cases import read


@pytest.mark.parametrize(
    ("before", "roster", "kind", "role"),
    [
        ("6月11日，国家主席沈知行在长沙接受新任驻华大使递交国书。", "他们是：肯尼亚驻华大使阿米娜·贝洛、巴西驻华大使卡洛斯·门多萨。", "仪式", "对方"),
        ("6月11日，全省防汛工作会议在长沙召开。", "他们分别是：肯尼亚驻华大使阿米娜·贝洛、巴西驻华大使卡洛斯·门多萨。", "工作会议", "出席"),
    ],
)
def test_the_event_told_before_says_what_those_listed_are(before: str, roster: str, kind: str, role: str) -> None:
    """Guests of a ceremony, those present at a meeting."""
    (event,) = [each for each in read(before, roster).events if each.type == kind]
    assert {part.agent: part.roles for part in event.participations if part.agent != "沈知行"} == {
        "阿米娜·贝洛": (role,),
        "卡洛斯·门多萨": (role,),
    }


def test_officers_are_promoted_at_the_ceremony_that_the_commission_holds() -> None:
    """晋衔仪式 is 晋升上将军衔仪式, and the roster of the promoted belongs to it."""
    whole = read(
        "中央军委晋升上将军衔仪式6月11日在北京隆重举行。中央军委主席沈知行向晋升上将军衔的军官颁发命令状。",
        "中央军委副主席温知远主持晋衔仪式。",
        "这次晋升上将军衔的军官是：东部战区司令员陆怀瑾、空军政治委员简书言。",
    )
    (event,) = whole.events
    assert event.name == "中央军委晋升上将军衔仪式"
    assert {part.agent: set(part.roles) for part in event.participations if part.kind == "person"} == {
        "沈知行": {"行动方"},
        "温知远": {"主持"},
        "陆怀瑾": {"对方"},
        "简书言": {"对方"},
    }


def test_a_list_of_things_is_no_roster() -> None:
    """Nobody stands in it."""
    whole = read("6月11日，全省防汛工作会议在长沙召开。", "他们是：湖区的守护者。")
    assert [part for event in whole.events for part in event.participations] == []


def test_offices_before_a_roster_are_those_whom_it_names() -> None:
    """委员长、副委员长担任大会执行主席。他们是：…: the congress has them by name."""
    told = "省人大常委会主任、副主任担任大会执行主席，并在主席台前排就座。"
    (session,) = read("湖南省十四届人大二次会议11日在长沙闭幕。", told, "他们是：郁文澜、商思齐、简书言。").events
    assert {part.agent for part in session.participations} == {"郁文澜", "商思齐", "简书言"}


def test_those_seated_are_told_after_a_speech_in_the_paragraph() -> None:
    """甲说，…。在主席台就座的还有：乙、丙."""
    told = "湖南省十四届人大二次会议11日在长沙闭幕。湖南省委书记沈知行说，成绩来之不易。在主席台就座的还有：郁文澜、商思齐等。"
    (session,) = read(told).events
    assert {"郁文澜", "商思齐"} <= {part.agent for part in session.participations}


def test_each_of_a_roster_writes_a_letter() -> None:
    """向甲致贺的有：乙、丙: one letter from each."""
    letters = read("向湖南省省长温知远致贺的有：肯尼亚总统阿米娜·贝洛、巴西农业部部长卡洛斯·门多萨。").events
    assert [[part.agent for part in each.participations] for each in letters] == [["温知远", "阿米娜·贝洛"], ["温知远", "卡洛斯·门多萨"]]
