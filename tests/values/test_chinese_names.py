"""Shapes of Chinese names and what their characters tell."""

from __future__ import annotations

import pytest

from kg.values import chinese_names


@pytest.mark.parametrize(
    ("text", "is_name"),
    [("陆怀瑾", True), ("欧阳望舒", True), ("欧阳", False), ("湖南省", False), ("a陆", False), ("陆", False), ("陆怀瑾等人", False)],
)
def test_shapes_of_chinese_names(text: str, is_name: bool) -> None:
    """A surname with one or two given characters."""
    assert chinese_names.looks_chinese(text) is is_name


def test_given_characters_tell_names_from_words() -> None:
    """明远 is a likely given name, 度重 none."""
    assert chinese_names.given_odds("明远") > 0 > chinese_names.given_odds("度重")


def test_a_double_surname_alone_is_a_surname_and_a_given_name() -> None:
    """部长庚桑在京: 庚 and 桑, where no given name follows 庚桑."""
    assert [chinese_names.chinese_name(text, 0, titled=True)[0] for text in ("庚桑表示欢迎", "庚桑在京会见", "公羊、沈知行")] == [2, 2, 2]
    assert chinese_names.chinese_name("庚桑楚表示欢迎", 0, titled=True)[0] == 3
    assert [chinese_names.chinese_name(text, 0, titled=True)[0] for text in ("欧阳会军主持会议", "诸葛为民参加调研")] == [4, 4]
