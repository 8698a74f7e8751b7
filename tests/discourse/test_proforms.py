"""Whom 双方, 三部门 and 代表团 stand for."""

from __future__ import annotations

from kg.discourse.drafts import Agent, Draft, Part
from kg.discourse.proforms import stand_for
from kg.model import Mention


def mention(kind: str, name: str) -> Mention:
    """A mention whose words are its name."""
    return Mention(kind, 0, len(name), name, name)


def draft(event: str, **roles: list[Mention]) -> Draft:
    """An event with agents by their roles."""
    found = Draft(event, "", 0)
    for role, agents in roles.items():
        for each in agents:
            found.parts.setdefault(Agent(each.kind, each.name), Part(each, "")).roles[role] = [0]
    return found


TALKS = draft("会谈", 行动方=[mention("person", "郁文澜")], 对方=[mention("person", "简书言")])
ISSUED = draft("印发", 行动方=[mention("body", name) for name in ("教育部", "水利部", "民政部")])


def test_both_sides_are_the_persons_of_the_nearest_event_of_two() -> None:
    """双方 passes over an event that has no two sides; those who sign are no two persons."""
    assert [m.name for m in stand_for(mention("pair", "双方"), "出席", [ISSUED, TALKS])] == ["郁文澜", "简书言"]
    assert [m.kind for m in stand_for(mention("pair", "双方"), "签署方", [TALKS])] == ["group"]
    assert not list(stand_for(mention("pair", "双方"), "出席", [ISSUED]))


def test_so_many_departments_are_those_that_act_together() -> None:
    """三部门 stands for three bodies, 四部门 for itself where there are no four."""
    assert [m.name for m in stand_for(mention("group", "三部门"), "行动方", [TALKS, ISSUED])] == ["教育部", "水利部", "民政部"]
    assert [m.name for m in stand_for(mention("group", "四部门"), "行动方", [ISSUED])] == ["四部门"]


def test_a_delegation_is_the_one_named_in_full() -> None:
    """代表团 after 岳阳市党政代表团; without one those are meant whose act it is, who are told already."""
    visit = draft("调研", 行动方=[mention("group", "岳阳市党政代表团")])
    assert [m.name for m in stand_for(mention("group", "代表团"), "行动方", [TALKS, visit])] == ["岳阳市党政代表团"]
    assert not list(stand_for(mention("group", "代表团"), "行动方", [TALKS]))
