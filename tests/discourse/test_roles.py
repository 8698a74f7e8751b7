"""Which role an agent has in an event by what a clause says of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kg.discourse.drafts import Agent, Draft, Part
from kg.discourse.roles import Claim, role_of
from kg.model import Frame, Mention


def claim(role: str, kind: str, event: str, rule: str = "", told_by: str = "", **known: Sequence[int]) -> Claim:
    """A clause of the first sentence that gives an agent a role in an event of a type, where it has the ``known`` ones."""
    return Claim(role, kind, Frame("", rule, 0, 0), Draft(event, "", 0), known, told_by)


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (claim("出席", "person", "座谈会"), "出席"),
        (claim("主办", "body", "座谈会"), "主办"),
        (claim("主办", "person", "座谈会"), "主持"),
        (claim("主办", "person", "新闻发布会"), "发布"),
        (claim("作报告", "body", "专题会议", 主办=[0]), ""),
        (claim("作报告", "person", "专题会议", told_by="meeting.chaired_and_held", 主持=[0]), ""),
        (claim("作报告", "person", "专题会议", told_by="role.chairs", 主持=[0]), "作报告"),
        (claim("作报告", "person", "新闻发布会"), "发布"),
        (claim("作报告", "person", "会见"), ""),
        (claim("发布", "person", "座谈会"), "作报告"),
        (claim("发布", "body", "新闻发布会", 主办=[0]), ""),
        (claim("讲话", "person", "调研"), ""),
        (claim("陪同", "person", "调研", 行动方=[0]), ""),
        (claim("陪同", "person", "座谈会", "tour.company"), "出席"),
        (claim("出席", "person", "会见", "role.attends_bare"), "陪同"),
        (claim("讲话", "body", "座谈会", "role.asks"), ""),
        (claim("交流发言", "person", "会谈", "role.exchanges_own"), ""),
        (claim("受访单位", "body", "仪式"), ""),
        (claim("受访单位", "body", "调研"), "受访单位"),
    ],
)
def test_a_role_is_what_the_event_makes_of_it(asked: Claim, given: str) -> None:
    """A role that has no place in an event is refused, or is another one there; what becomes of it is judged again."""
    assert role_of(asked) == given


def test_whoever_is_present_at_the_talks_of_two_bodies_attends_them() -> None:
    """省政府与国资委举行会谈，甲出席; 甲 goes along where a person is a side."""
    asked = claim("出席", "person", "会谈", "role.attends_bare")
    for kind, given in (("body", "出席"), ("person", "陪同")):
        side = Mention(kind, 0, 3, "国资委", "国资委")
        asked.draft.parts = {Agent(kind, "国资委"): Part(side, "talks.with", {"对方": [0]})}
        assert role_of(asked) == given


def test_a_spokesman_of_the_headline_reports_at_no_meeting() -> None:
    """某部发言人就某事答记者问 over news of a forum; named, or at a press conference, somebody announces."""
    asked = claim("发布", "body", "论坛", "role.publishes")
    assert role_of(asked._replace(represented=True)) == ""
    assert role_of(asked) == "作报告"
    assert role_of(claim("发布", "body", "新闻发布会", "role.publishes")._replace(represented=True)) == "发布"


def test_who_speaks_at_talks_with_a_group_is_one_of_it() -> None:
    """会见某团代表 and 甲、乙分别谈了看法."""
    asked = claim("交流发言", "person", "会见", "role.exchanges_own")
    group = Mention("group", 0, 4, "访华团代表", "访华团代表")
    asked.draft.parts = {Agent("group", "访华团代表"): Part(group, "meet.receives", {"对方": [0]})}
    assert role_of(asked) == "对方"
    assert role_of(asked._replace(known={"行动方": [0]})) == ""
