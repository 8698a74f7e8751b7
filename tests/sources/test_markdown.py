"""Markdown articles, with front matter and without. All read-outs are invented."""

from __future__ import annotations

from kg.model import Document, SetAside
from kg.sources.markdown import front_matter, read
from kg.text import sentences

BODY = "# 江东市召开会议\n\n2月13日，江东市召开会议。甲主持会议。\n"
HEAD = """---
id: a-1
title: "江东市召开会议"
url: https://news.invalid/1#top
source: 江东发布
date: 2023年2月15日 08:00
fetch_date: 2023-03-01 06:37:36
---
"""


def one(text: str, path: str = "notes.md") -> Document:
    """The one document of a text."""
    (document,) = read(text, path)
    assert isinstance(document, Document)
    return document


def test_front_matter_tells_what_the_page_is() -> None:
    """Quotes are taken off, dates become ISO, the outlet of this copy is the publisher; the text stays the whole file."""
    document = one(HEAD + "\n" + BODY)
    assert (document.id, document.title, document.url, document.publisher) == ("a-1", "江东市召开会议", "https://news.invalid/1#top", "江东发布")
    assert (document.date, document.fetched, document.source) == ("2023-02-15", "2023-03-01T06:37:36", None)
    assert document.text == HEAD + "\n" + BODY
    assert not document.stored
    assert [sentence.text for sentence in sentences(document)] == ["江东市召开会议", "2月13日，江东市召开会议。", "甲主持会议。"]


def test_publisher_and_source_may_both_be_given() -> None:
    """Then ``source`` is the original outlet."""
    document = one("---\npublisher: 甲号\nsource: 乙报\n---\n" + BODY)
    assert (document.publisher, document.source) == ("甲号", "乙报")


def test_without_front_matter_the_heading_is_the_title() -> None:
    """And what is not told stays unknown."""
    document = one(BODY)
    assert document.title == "江东市召开会议"
    assert (document.url, document.publisher, document.date, document.fetched) == (None, None, None, None)


def test_a_title_that_the_body_lacks_is_read_where_it_stands() -> None:
    """Its sentence is cited in the front matter."""
    document = one("---\ntitle: 江东市召开会议\n---\n2月13日，甲主持会议。\n")
    assert [(sentence.begin, sentence.text) for sentence in sentences(document)] == [(11, "江东市召开会议"), (23, "2月13日，甲主持会议。")]


def test_windows_line_ends_stay_in_the_offsets() -> None:
    """No line end is translated."""
    text = (HEAD + BODY).replace("\n", "\r\n")
    document = one(text)
    assert document.text == text
    assert [text[sentence.begin : sentence.end] for sentence in sentences(document)] == [sentence.text for sentence in sentences(one(HEAD + BODY))]


def test_a_rule_that_nothing_closes_is_no_front_matter() -> None:
    """The file is then all body."""
    assert front_matter("---\ntitle: 甲\n乙\n").body == 0
    assert front_matter("甲\n---\n").places == {}


def test_an_empty_page_is_set_aside() -> None:
    """A frame without an article says so, and what to do."""
    (found,) = read("---\nurl: https://news.invalid/1\n---\n\n![]()\n\n微信扫一扫\n", "a.md")
    assert isinstance(found, SetAside)
    assert found.reason == "no text of an article was found"


def test_a_title_alone_is_an_article() -> None:
    """A headline says what happened."""
    assert [sentence.text for sentence in sentences(one("---\ntitle: 江东市召开会议\n---\n"))] == ["江东市召开会议"]
