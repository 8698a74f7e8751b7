"""Collective names and their members."""

from __future__ import annotations

from collections import Counter

import pytest

from kg import groups


@pytest.mark.parametrize(
    ("text", "local", "members", "one"),
    [
        ("各省、自治区、直辖市网信办", "各省区市网信办", 31, "内蒙古自治区党委网信办"),
        ("各省（区、市）网信办", "各省区市网信办", 31, "浙江省委网信办"),
        ("计划单列市网信办", "计划单列市网信办", 5, "宁波市委网信办"),
        ("各省、自治区、直辖市党委宣传部", "各省区市党委宣传部", 31, "上海市委宣传部"),
        ("各省、自治区、直辖市人民政府", "各省区市政府", 31, "西藏自治区政府"),
    ],
)
def test_a_collective_name_has_its_members(text: str, local: str, members: int, one: str) -> None:
    """Written forms lead to the group, and rules give its members."""
    group = groups.named(text)
    assert group is not None and group.local == local and len(group.members) == members
    assert one in {body.name for body in group.members}


def test_members_are_told_apart() -> None:
    """No group lists a body twice, and no two groups share a written form."""
    assert [group.label for group in groups.every() if len({body.name for body in group.members}) < len(group.members)] == []
    forms = Counter(form for group in groups.every() for form in {group.label, group.local, *group.alt})
    assert [form for form, times in forms.items() if times > 1] == []


def test_an_unknown_collective_is_none() -> None:
    """The caller keeps the text as it is."""
    assert groups.named("各有关单位") is None
