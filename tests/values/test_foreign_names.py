"""Names with dots and hyphens."""

from __future__ import annotations

import pytest

from kg.values import foreign_names


@pytest.mark.parametrize(("text", "is_name"), [("卡洛斯·门多萨", True), ("买买提•依布拉音", True), ("卡洛斯", False), ("·门多萨", False)])
def test_shapes_of_dotted_names(text: str, is_name: bool) -> None:
    """Parts joined by a dot of any kind."""
    assert foreign_names.looks_dotted(text) is is_name


@pytest.mark.parametrize("text", ["共绘新图景·青春在", "世界市长对话·西安"])
def test_a_dot_between_words_makes_no_name(text: str) -> None:
    """The first part of a dotted name is of characters that write names."""
    assert foreign_names.foreign_name(text, 0) == (0, 0.0)


@pytest.mark.parametrize(("text", "name"), [("埃玛—林德、", "埃玛—林德"), ("埃玛-林德出席", "埃玛-林德"), ("埃玛——", "埃玛"), ("埃玛—她", "埃玛")])
def test_a_dash_joins_the_parts_of_a_family_name(text: str, name: str) -> None:
    """One dash before more of the name does, two are a mark."""
    assert text[: foreign_names.foreign_name(text, 0, named=True)[0]] == name


def test_a_last_part_of_one_character_ends_before_no_other_of_the_name() -> None:
    """卡马·扬为第一任: 扬 is the last part; of 卡马·苏来曼 苏 is none."""
    assert foreign_names.foreign_name("卡马·扬为第一任主席", 0)[0] == 4
    assert foreign_names.foreign_name("卡马·苏来曼医生", 0)[1] < 3
