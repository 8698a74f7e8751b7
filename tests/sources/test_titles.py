"""The title among the paragraphs of a page. All lines are invented."""

from __future__ import annotations

import pytest

from kg.sources.paragraphs import TAGS, paragraphs
from kg.sources.titles import split_title


def found(text: str, known: str = "") -> tuple[str, list[str]]:
    """The words of the title, and the lines that are left."""
    _, rest, words = split_title(text, list(paragraphs(text, 0, len(text))), known, None)
    return words, [paragraph.words for paragraph in rest]


def test_the_first_top_heading_is_the_title() -> None:
    """Also behind other lines; its copies go."""
    assert found("首页 > 要闻\n# 甲会召开\n甲会召开\n会议在江东召开。\n") == ("甲会召开", ["首页 > 要闻", "会议在江东召开。"])


def test_a_short_first_line_before_text_is_the_title() -> None:
    """Furniture above it is passed over, a line of provenance below it too."""
    assert found("首页 > 要闻\n甲会召开\n来源：甲报\n会议在江东召开。\n")[0] == "甲会召开"


@pytest.mark.parametrize("text", ["会议在江东召开。\n乙出席。\n", "甲会召开\n", "会议要求：\n抓好落实。\n", ""])
def test_what_is_no_title_is_none(text: str) -> None:
    """A sentence, a line that nothing follows, a lead-in."""
    assert found(text)[0] == ""


def test_white_space_does_not_tell_titles_apart() -> None:
    """Front matter has one space where the page has another, or none."""
    assert found("# 甲会召开　乙会闭幕\n会议在江东召开。\n", "甲会召开 乙会闭幕")[1] == ["会议在江东召开。"]


def test_the_title_is_found_in_plain_text_too() -> None:
    """Where nothing is marked as a heading."""
    text = "甲会召开\n会议在江东召开。\n"
    span, _, _ = split_title(text, list(paragraphs(text, 0, len(text), TAGS)), "甲会召开", None)
    assert span == (0, 4)
