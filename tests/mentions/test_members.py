"""Bodies by their place in a list of nothing but bodies."""

from __future__ import annotations

import pytest

from kg.mentions import members
from kg.mentions.tokens import tokens

READ = [
    ("活动由县通管办、人行桃源县中支、县委宣传部联合主办。", ["县通管办", "人行桃源县中支"]),
    ("主办单位：桃源县文联、洺源书社", ["桃源县文联", "洺源书社"]),
    ("南湖农垦公司、社会事业发展局、妇联等相关部门参加慰问。", ["南湖农垦公司", "社会事业发展局", "妇联"]),
]
PASSED_OVER = [
    "由省电影局指导、影城主办的影展开幕。",
    "活动由志愿者带领。",
    "论坛由县通管办主办。",
    "活动由有关部门、各学校联合举办。",
    "县领导、各镇负责人等有关部门参加。",
]


@pytest.mark.parametrize(("text", "names"), READ)
def test_members_of_a_list_of_hosts_or_departments_are_bodies(text: str, names: list[str]) -> None:
    """Whatever their names end in; those that the lexicon knows are left to it."""
    found = tuple(tokens(text))
    known = {text[t.begin : t.end] for t in found if t.kind == "body"}
    assert [m.text for m in members.find(text, found, ())] == [name for name in names if name not in known]


@pytest.mark.parametrize("text", PASSED_OVER)
def test_no_list_of_bodies(text: str) -> None:
    """A single host, and words for hosts without a name."""
    assert not list(members.find(text, tuple(tokens(text)), ()))
