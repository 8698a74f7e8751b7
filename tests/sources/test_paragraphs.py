"""Mark-up is taken out, offsets stay."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources.paragraphs import TAGS, Paragraph, paragraphs


def pieces(text: str) -> list[list[str]]:
    """The pieces of each paragraph as words."""
    return [[text[begin:end] for begin, end in paragraph.pieces] for paragraph in paragraphs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一行\n两行\r\n三行\r四行", [["一行"], ["两行"], ["三行"], ["四行"]]),
        ("<p>甲<strong>乙</strong>丙</p><p>丁<br>戊</p>", [["甲", "乙", "丙"], ["丁"], ["戊"]]),
        ('<p style="text-indent: 2em;">甲</p>', [["甲"]]),
        ("甲![图](a.png)乙", [["甲", "乙"]]),
        ("见[甲文](http://a.invalid/b)。", [["见", "甲文", "。"]]),
        ("**甲**乙*丙*", [["甲", "乙", "丙"]]),
        ("\u3000\u3000甲&nbsp; ", [["甲"]]),
        ("### 甲", [["甲"]]),
        ("- 甲\n> 乙\n* 丙", [["甲"], ["乙"], ["丙"]]),
        ("1 < 2，3 > 2", [["1 < 2，3 > 2"]]),
        ("![]()\n<br>", []),
        ("甲\\*乙", [["甲", "*乙"]]),
        ("<p>未完", [["未完"]]),
        ("甲<没有标签", [["甲<没有标签"]]),
    ],
)
def test_marks_split_and_breaks_end(text: str, expected: list[list[str]]) -> None:
    """Emphasis, links and images split a paragraph into pieces; lines, <p> and <br> end it; what only looks like a tag is text."""
    assert pieces(text) == expected


def only(text: str) -> Paragraph:
    """The one paragraph of a text."""
    (paragraph,) = paragraphs(text, 0, len(text))
    return paragraph


def test_bold_throughout_is_known() -> None:
    """All of it, in either notation; a bold word is not enough."""
    assert only("<p><strong>甲乙</strong></p>").strong
    assert only("**甲乙**").strong
    assert not only("**甲**乙").strong
    assert not only("<p><strong>甲</strong>乙</p>").strong


def test_plain_text_keeps_its_stars() -> None:
    """In a text file only tags are mark-up."""
    text = "# 甲*乙* [丙](丁)<br>"
    (paragraph,) = paragraphs(text, 0, len(text), TAGS)
    assert paragraph.words == "# 甲*乙* [丙](丁)"
    assert paragraph.level == 0


@given(st.text(alphabet="甲乙。 \n\r*#<>/pbr![]()\\&nbsp;\u3000_~`-", max_size=80))
def test_pieces_are_slices_in_order(text: str) -> None:
    """Whatever the text, its pieces are disjoint, in order, without blanks at their ends, and of one line."""
    spans = [span for paragraph in paragraphs(text, 0, len(text)) for span in paragraph.pieces]
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for begin, end in spans:
        assert text[begin:end].strip() == text[begin:end] != ""
        assert not set("\r\n") & set(text[begin:end])


@given(st.text(alphabet="甲乙。，丙 \n", max_size=80))
def test_text_without_mark_up_is_kept_whole(text: str) -> None:
    """Nothing but white space is lost."""
    assert "".join("".join(text.split())) == "".join("".join(paragraph.key) for paragraph in paragraphs(text, 0, len(text)))
