"""People named after the house that they are of. All people are invented."""

from __future__ import annotations

import pytest
from reading_cases import read

OPENING = "5月10日，全省科技大会在长沙召开。"


def speakers(text: str) -> list[str]:
    """The persons who speak at the meeting that the text tells of."""
    return [part.agent for event in read(OPENING, text).events for part in event.participations if "交流发言" in part.roles]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("来自湖南大学的陆怀瑾、湘江医院的戚望舒作了发言。", ["陆怀瑾", "戚望舒"]),
        ("会上，湖南大学的陆怀瑾、湘江医院的戚望舒、远泊公司的顾清川先后围绕创新作交流发言。", ["陆怀瑾", "戚望舒", "顾清川"]),
        ("会上，来自海军的陆怀瑾代表、来自空军的戚望舒代表依次发言，提出建议。", ["陆怀瑾", "戚望舒"]),
        ("会上，湖南大学的陆怀瑾、湘江医院的戚望舒等6位代表发言。", ["陆怀瑾", "戚望舒"]),
    ],
)
def test_a_house_and_的_stand_before_each_name_of_a_list(text: str, named: list[str]) -> None:
    """Two of them that speak, or one after 来自; how many they are in all is no further speaker."""
    assert speakers(text) == named


@pytest.mark.parametrize(
    "text", ["他的努力、大家的支持作出了贡献。", "与会同志的汇报、各地的经验在会上作了介绍。", "学校的高峰、集团的成长作了展示。"]
)
def test_what_belongs_to_somebody_is_nobody(text: str) -> None:
    """Nouns after 的 are no names."""
    assert not [m for ms in read(text).mentions for m in ms if m.kind == "person"]


def test_the_house_is_a_body_that_the_article_names() -> None:
    """schema:mentions holds the university of the speaker."""
    assert "湖南大学" in read(OPENING, "来自湖南大学的陆怀瑾、湘江医院的戚望舒作了发言。").bodies
