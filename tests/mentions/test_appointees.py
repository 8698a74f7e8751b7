"""People of whom a decision, an election or a curriculum vitae tells. All are invented."""

from __future__ import annotations

import pytest
from reading_cases import people, rules


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议任命冯为为省水利厅副厅长。", ["冯为"]),
        ("自由党9日宣布，罗伯·卡尔德以压倒性优势当选为新领导人。", ["罗伯·卡尔德"]),
        ("车间对设备进行能耗分析，选出能耗高的进行更换。", []),
        ("各级领导班子和领导干部树立正确的观念。", []),
        ("儿童青少年总体近视率呈下降趋势。", []),
        ("会议补选卓玛才让、盖立为省人大常委会副主任，章有安、拉姆吉为省人大常委会委员。", ["卓玛才让", "盖立", "章有安", "拉姆吉"]),
        ("国务院任命和平为国家信访局局长。", ["和平"]),
        ("会议宣布秦风当选为市长。", ["秦风"]),
        ("曾经，男，汉族，现任某县委副书记。", ["曾经"]),
        ("任命陆怀瑾为法院副院长、代理院长，闵正言为检察院副检察长。", ["陆怀瑾", "闵正言"]),
        ("2005年任岳阳市副市长，后同时担任岳阳市委宣传部部长。", []),
        ("当选为岳阳市委常委的还有陆怀瑾、简书言（女，藏族）、公保扎西（藏族）、郁文澜。", ["陆怀瑾", "简书言", "公保扎西", "郁文澜"]),
        ("岳阳市委决定：陆怀瑾不再担任岳阳市水利局局长。", ["陆怀瑾"]),
        ("其中我市陆怀瑾、简书言荣获“劳动模范”称号。", ["陆怀瑾", "简书言"]),
        ("湘江大学陆怀瑾当选学部院士。", ["陆怀瑾"]),
        ("会议宣布了陆怀瑾、简书言为湘江大学副校长。", ["陆怀瑾", "简书言"]),
        ("2003年至2009年，陆怀在担任桃源县县长期间收受财物。", ["陆怀"]),
        ("任泽锋同志任岳阳市委书记。", ["任泽锋"]),
        ("选举陆怀瑾为县法院院长、温知远为县检察院检察长；选举简书言、郁文澜为委员。", ["陆怀瑾", "温知远", "简书言", "郁文澜"]),
        ("大会宣布开幕，成为盛会。", []),
        ("会议决定增补陆怀瑾为岳阳市政协委员。", ["陆怀瑾"]),
        ("方圆（女），1980年5月生，现任某县委副书记。", ["方圆"]),
        ("任命陆建华为水利部副部长；任命简国华为省水利厅厅长。", ["陆建华", "简国华"]),
        ("会议任命陆怀瑾兼任湘江大学党委书记。", ["陆怀瑾"]),
    ],
)
def test_a_decision_makes_a_name_of_any_word(text: str, found: list[str]) -> None:
    """Where a decision, an election or a curriculum vitae says that a person is named, words and rare syllables are names, and 族 is none."""
    assert [name for name, _ in people(text)] == found


def test_each_decision_of_a_sentence_begins_with_its_verb() -> None:
    """选举 before the third list is no part of its first name."""
    text = "会议选举戚望舒为市长，选举郁文澜为主任，选举温邦汉、顾清川为委员。"
    assert [name for name, _ in people(text)] == ["戚望舒", "郁文澜", "温邦汉", "顾清川"]


def test_by_whom_an_office_is_borne() -> None:
    """大会副秘书长由甲、乙等3位同志担任: 由 begins no name; 县长由志远主持 has one that it begins."""
    assert [name for name, _ in people("会议决定大会副秘书长由简书言、戚望舒、骆云舒等3位同志担任。")] == ["简书言", "戚望舒", "骆云舒"]
    assert people("县长由志远主持会议。") == [("由志远", ["县长"])]


def test_two_may_head_a_delegation() -> None:
    """会见以甲、乙为团长的代表团."""
    assert {"郁文澜", "戚望舒"} <= set(rules("湖南省省长温知远会见了以郁文澜、戚望舒为团长的湘籍侨胞访问团。"))


def test_the_dead_have_the_posts_of_their_lifetime() -> None:
    """甲，生前是某县委常委: a name without a title, former posts."""
    assert ("陆怀瑾", ["桃源县委常委", "桃源县委宣传部部长"]) in people("陆怀瑾，生前是桃源县委常委、宣传部部长，他牢记宗旨。")
    assert "陆怀瑾" in dict(people("陆怀瑾生前系岳阳市公安局局长。"))


def test_who_opens_a_line_of_a_notice_is_named_whatever_the_name() -> None:
    """玉　罕，女，傣族: spaces in it are print."""
    told = ("玉　罕，女，傣族，1980年3月生，拟任州妇联副主席。", "哎　嘎，男，1982年1月生，拟任副县长。")
    assert [name for name, _ in people(*told)] == ["玉罕", "哎嘎"]


@pytest.mark.parametrize("text", ["死者，男，1970年出生。", "犯罪嫌疑人，男，汉族。", "当事人，女，1985年生。"])
def test_who_is_not_named_in_a_notice_is_nobody(text: str) -> None:
    """死者，男: what opens the line is no name."""
    assert not people(text)


def test_after_an_election_is_nobody() -> None:
    """首相选举后出任首相."""
    assert not people("肯尼亚首相选举后出任首相的人将组建内阁。")
