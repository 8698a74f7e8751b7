"""When two mentions are one thing."""

from __future__ import annotations

import pytest

from kg import bodies, identity
from kg.model import Post


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("中宣部", "中央宣传部"),
        ("世卫组织", "世界卫生组织"),
        ("北约", "北大西洋公约组织"),
        ("欧佩克", "石油输出国组织"),
        ("巴勒斯坦伊斯兰抵抗运动", "哈马斯"),
        ("澄湖航运联盟", "澄湖航运联盟"),
    ],
)
def test_a_body_has_one_name(written: str, name: str) -> None:
    """Bodies of China and international ones alike; one that nobody knows (invented) is called as it is written."""
    assert identity.body(written).name == name


def test_a_name_is_its_own_name() -> None:
    """Of each international body, by whichever name it is asked for."""
    assert {written: identity.body(identity.body(written).name).name for written in bodies.international()} == {
        written: body.name for written, body in bodies.international().items()
    }


def test_a_country_in_short_is_the_country() -> None:
    """俄总统 beside 俄罗斯总统 is one post; 韩总统 beside 俄罗斯总统 is not."""
    russia, short, other = (Post(body, "总统", body + "总统") for body in ("俄罗斯", "俄", "韩"))
    assert list(identity.fuller([short, russia])) == [russia]
    assert list(identity.fuller([other, russia])) == [other, russia]


def test_a_post_written_in_two_ways_is_one() -> None:
    """The first is kept; a former one is another."""
    first, again, former = (
        Post("中共中央", "总书记", "中共中央总书记"),
        Post("中共中央", "总书记", "中共中央总书记", written="总书记"),
        Post("", "", "", True),
    )
    assert list(identity.each([first, again, former])) == [first, former]
