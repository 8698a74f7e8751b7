"""Plain text files. All read-outs are invented."""

from __future__ import annotations

import pytest

from kg.model import Document, SetAside
from kg.sources.plain import read
from kg.text import sentences


def one(text: str) -> Document:
    """The one document of a text."""
    (document,) = read(text, "notes.txt")
    assert isinstance(document, Document)
    return document


def test_a_text_is_read_as_a_reader_would() -> None:
    """The first short line is the title, the line under it tells source and date, each further line is a paragraph."""
    document = one("江东市召开会议\n来源：江东日报 2023-02-15 10:00\n\n　　2月13日，江东市召开会议。\n　　甲主持会议。\n")
    assert (document.title, document.source, document.date, document.publisher) == ("江东市召开会议", "江东日报", "2023-02-15", None)
    assert [(sentence.paragraph, sentence.text) for sentence in sentences(document)] == [
        (0, "江东市召开会议"),
        (2, "2月13日，江东市召开会议。"),
        (3, "甲主持会议。"),
    ]


def test_a_text_without_title_has_none() -> None:
    """A first line that is a sentence is text."""
    document = one("2月13日，江东市召开会议。\n甲主持会议。\n")
    assert document.title == ""
    assert [sentence.kind for sentence in sentences(document)] == ["text", "text"]


def test_stars_and_hashes_are_letters_here() -> None:
    """Only tags are mark-up in a text file."""
    assert [sentence.text for sentence in sentences(one("# 1*2*3号工程开工，甲出席。<br>乙主持。"))] == ["# 1*2*3号工程开工，甲出席。", "乙主持。"]


def test_front_matter_makes_it_markdown() -> None:
    """A clipping with another ending is read as what it is."""
    assert one("---\ntitle: 甲会\ndate: 2023-02-15\n---\n**甲会**召开。\n").date == "2023-02-15"


def test_the_id_depends_on_the_text_alone() -> None:
    """The same text under another name is the same article."""
    text = "江东市召开会议\n甲主持会议，乙出席。\n"
    assert [document.id for path in ("a.txt", "b/c.txt") for document in read(text, path) if isinstance(document, Document)] == [one(text).id] * 2


@pytest.mark.parametrize("text", ["。。。\n", "微信扫一扫\n", "——\n\n编辑\n——"])
def test_a_text_without_article_is_set_aside_or_kept_small(text: str) -> None:
    """Furniture alone is no article."""
    assert all(isinstance(found, SetAside) or len(found.blocks) == 1 for found in read(text, "a.txt"))
