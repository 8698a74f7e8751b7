"""Whether what looks like a name is one."""

from __future__ import annotations

import pytest
from reading_cases import people


@pytest.mark.parametrize(
    "text",
    [
        "会议高度评价全省网信工作。",
        "双方就深化合作交换意见。",
        "主席团成员名单已经公布。",
        "省长质量奖颁奖仪式举行。",
        "深入学习贯彻习近平新时代中国特色社会主义思想。",
        "部长级会议在长沙举行。",
        "班主任工作室揭牌。",
        "老师傅正在车间忙碌。",
        "师傅正说着话。",
        "美方特别提到这一点。",
        "水利局局长出席，卫生院院长参加，高新区区长主持。",
        "该院选举产生新一届常委。",
        "与会代表一行行业绩令人振奋。",
    ],
)
def test_words_after_titles_are_no_people(text: str) -> None:
    """主席团、省长质量奖、习近平…思想 name nobody."""
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县委书记何其主持学习。", "何其"),
        ("县政协主席盐津陪同。", "盐津"),
        ("县委书记夏天到柳塘乡检查防汛工作。", "夏天"),
        ("县长施工主持会议。", "施工"),
        ("县消防救援大队大队长火炎作了发言。", "火炎"),
    ],
)
def test_what_only_who_holds_a_post_does_makes_a_word_before_it_a_name(text: str, name: str) -> None:
    """A word between a post and its holder's act is a name, even one that begins like none."""
    assert [person[0] for person in people(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "县委书记全程陪同。",
        "县长连续主持会议。",
        "局长率先作了发言。",
        "县长多次到柳塘乡检查防汛工作。",
        "县委书记经常到柳塘乡调研。",
        "双方要用好外长战略对话机制，推进对话。",
    ],
)
def test_adverbs_between_a_post_and_an_act_are_no_names(text: str) -> None:
    """How something is done is nobody's name."""
    assert people(text) == []
