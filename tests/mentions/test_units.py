"""Units of a house with the house before them. All are invented or generic."""

from __future__ import annotations

import pytest
from reading_cases import read


def bodies(text: str) -> list[str]:
    """The bodies of a text."""
    return [m.name for ms in read(text).mentions for m in ms if m.kind == "body"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("6月11日，湘江大学学生处召开座谈会。", ["湘江大学学生处"]),
        ("6月11日湘江大学水利学院教工党支部召开主题党日活动。", ["湘江大学水利学院教工党支部"]),
        ("岳阳市第一人民医院护理部在门诊大楼举办技能竞赛。", ["岳阳市第一人民医院护理部"]),
        ("桃源县漆河镇党政办召开工作会议。", ["桃源县漆河镇党政办"]),
        ("近日，湘江大学人事处赴洣水学院调研。", ["湘江大学人事处", "洣水学院"]),
        ("座谈会由湘江大学人事处主办。", ["湘江大学人事处"]),
    ],
)
def test_a_unit_is_named_with_its_house(text: str, names: list[str]) -> None:
    """The house and its unit are one body where the unit holds something or goes somewhere."""
    assert bodies(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国家防总派出工作组赴岳阳指导防汛。", ["国家防总"]),
        ("教育部还联合财政部举办招聘活动。", ["教育部", "财政部"]),
        ("湘江大学全体干部召开会议。", ["湘江大学"]),
        ("湘江大学第一会议室举行座谈会。", ["湘江大学"]),
    ],
)
def test_what_a_house_makes_or_joins_is_no_unit_of_it(text: str, names: list[str]) -> None:
    """A team that is sent, another body, people and rooms are none of its units."""
    assert bodies(text) == names
