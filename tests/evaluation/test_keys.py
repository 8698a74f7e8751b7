"""Spellings that mean the same are one key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.keys import agent_key, plain, post_key, same_post, similarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("浙江省人民政府副省长", "浙江副省长"),
        ("中共湖南省委书记", "湖南省委书记"),
        ("岳阳市政府市长", "岳阳市长"),
        ("中央宣传部部长", "中宣部部长"),
        ("原宁波市副市长", "宁波市副市长"),
        ("中央政治局委员", "政治局委员"),
    ],
)
def test_a_post_is_one_in_several_spellings(one: str, other: str) -> None:
    """Long forms, short forms and 原."""
    assert post_key(one) == post_key(other)


def test_posts_that_differ_stay_apart() -> None:
    """省长 is not 副省长, 山西 not 陕西."""
    assert len({post_key(post) for post in ("浙江省省长", "浙江省副省长", "山西省副省长", "陕西省副省长")}) == 4


def test_an_elided_place_may_be_filled_in() -> None:
    """县委书记 is 汀南县委书记 where the text means that county; 汀南县委书记 is not 县委书记's reverse."""
    assert same_post("县委书记", ["汀南县委书记"]) and not same_post("汀南县委书记", ["县委书记"])


def test_a_body_is_one_in_several_spellings() -> None:
    """人民政府 and 政府, with and without 中国共产党."""
    assert agent_key("中国共产党岳阳市委") == agent_key("岳阳市委") and agent_key("岳阳市人民政府") == agent_key("岳阳市政府")


@given(st.text(), st.text())
def test_likeness_is_a_share_and_does_not_depend_on_marks(one: str, other: str) -> None:
    """Between 0 and 1, 1 for what is the same; punctuation does not count."""
    assert 0 <= similarity(one, other) <= 1
    assert not one or similarity(one, one) == 1
    assert plain(f"《{one}》 ") == plain(one)
