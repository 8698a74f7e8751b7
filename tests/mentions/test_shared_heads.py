"""Places of a list that share the last words of a body."""

from __future__ import annotations

import pytest
from reading_cases import read


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("会上，岳阳、常德、怀化等地市场监管局作交流发言。", ["岳阳市市场监管局", "常德市市场监管局", "怀化市市场监管局"]),
        ("生态环境部约谈湖南岳阳、湖北孝感等2市（区）政府。", ["生态环境部", "岳阳市政府", "孝感市政府"]),
        ("湖南、湖北等地降雨偏多。", []),
        ("岳阳等地市场监管局作交流发言。", []),
    ],
)
def test_places_of_a_list_share_what_stands_after_the_word_that_closes_it(text: str, bodies: list[str]) -> None:
    """Two places or more before 等地 or 等6市; the larger place right before one is no member."""
    found = [m for ms in read(text).mentions for m in ms if m.kind == "body" and (m.rule == "bodies.shared_head" or m.name == "生态环境部")]
    assert [m.name for m in found] == bodies


def test_departments_of_one_field_in_several_places() -> None:
    """浙江、广东、重庆市场监管部门工作汇报: a department of each; 市场 begins no city."""
    found = [m.name for ms in read("会议听取浙江、广东、重庆市场监管部门工作汇报。").mentions for m in ms if m.kind == "body"]
    assert found == ["浙江市场监管部门", "广东市场监管部门", "重庆市场监管部门"]
