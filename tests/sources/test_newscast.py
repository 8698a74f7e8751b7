"""A day's broadcast: every item an article. The broadcasts here are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from work import calls

from kg import sources
from kg.model import Document, SetAside
from kg.sources.newscast import claims, read
from kg.text import sentences

SHARED = Path(__file__).parents[2] / "../shared"

ITEM = "### {title}\n\n<p><strong>央视网消息</strong>（新闻联播）：{text}</p>\n\n[查看原文]({url})\n\n"
HEAD = "# 《新闻联播》 (20240208)\n\n## 新闻摘要\n\n1.甲国总统访问乙国；\n\n## 详细新闻\n\n"
TAIL = "\n---\n\n(更新时间戳: 1700000000000)\n"


def items(*each: tuple[str, str, str]) -> str:
    """A broadcast of items (title, text, address)."""
    return HEAD + "".join(ITEM.format(title=title, text=text, url=url) for title, text, url in each) + TAIL


def documents(text: str) -> list[Document]:
    """The documents of a broadcast in which nothing is set aside."""
    found = list(read(text, "20240208.md"))
    assert not [each for each in found if isinstance(each, SetAside)]
    return [each for each in found if isinstance(each, Document)]


def test_every_item_is_an_article_of_its_own() -> None:
    """With the day's date, the link as address, the heading as title; the summary at the head is none, the byline is not read."""
    first, second = documents(
        items(("甲国总统访问乙国", "甲国总统访问乙国。</p><p>双方会谈。", "https://tv.invalid/1"), ("丙会闭幕", "丙会闭幕。", "https://tv.invalid/2"))
    )
    assert (first.title, first.url, first.date, first.publisher) == ("甲国总统访问乙国", "https://tv.invalid/1", "2024-02-08", "央视网")
    assert [sentence.text for sentence in sentences(first)] == ["甲国总统访问乙国", "甲国总统访问乙国。", "双方会谈。"]
    assert [sentence.text for sentence in sentences(second)] == ["丙会闭幕", "丙会闭幕。"]
    assert first.text is second.text


def test_windows_line_ends_change_nothing() -> None:
    """The items and their sentences are the same."""
    text = items(("甲会", "甲会闭幕。", "u"), ("乙会", "乙会闭幕。", "v"))
    first, second = ([sentence.text for each in documents(day) for sentence in sentences(each)] for day in (text, text.replace("\n", "\r\n")))
    assert first == second


def test_briefs_have_their_headings() -> None:
    """A bold line before each brief is a heading."""
    (document,) = documents(
        items(("国内联播快讯", "</p><p><strong>甲工程开工</strong></p><p>今天，甲工程开工。</p><p>乙站通车</p><p>今天，乙站在丙市通车。", "u"))
    )
    assert [(sentence.kind, sentence.text) for sentence in sentences(document)][1:] == [
        ("heading", "甲工程开工"),
        ("text", "今天，甲工程开工。"),
        ("heading", "乙站通车"),
        ("text", "今天，乙站在丙市通车。"),
    ]


def test_no_item_is_lost_to_a_missing_or_repeated_address() -> None:
    """Each gets an id of its own, the same on each run; equal items too."""
    text = items(("甲", "甲。", "u"), ("乙", "乙。", "u"), ("丙", "丙。", ""), ("丙", "丙。", "")).replace("[查看原文]()\n", "")
    ids = [document.id for document in documents(text)]
    assert len(set(ids)) == 4
    assert ids == [document.id for document in documents(text)]


def test_a_title_alone_is_an_article_and_nothing_at_all_is_set_aside() -> None:
    """The place of the empty item is told by its line."""
    found = list(read(HEAD + "### 甲会闭幕\n\n[查看原文](u)\n\n###\n\n[查看原文](v)\n" + TAIL, "d.md"))
    assert [type(each) for each in found] == [Document, SetAside]
    assert isinstance(found[1], SetAside)
    assert found[1].item == "line 13"


def test_an_item_without_title_is_read() -> None:
    """Its text is kept, its headline is unknown."""
    (document,) = documents(HEAD + "### \n\n<p>甲会今天闭幕。</p>\n" + TAIL)
    assert document.title == ""
    assert [(sentence.kind, sentence.text) for sentence in sentences(document)] == [("text", "甲会今天闭幕。")]


@pytest.mark.parametrize(("text", "expected"), [(HEAD, True), ("# 《江东新闻联播》（20240208）\n", True), ("# 会议召开\n", False), ("", False)])
def test_a_broadcast_is_known_by_its_heading(text: str, expected: bool) -> None:
    """The name of the programme and eight digits."""
    assert claims(text) == expected


def test_work_grows_with_the_items_and_not_faster() -> None:
    """Twice the items, also of one address, are twice the work."""
    text = [items(*[(f"甲{n}", "甲。", f"u{n}") for n in range(count)]) for count in (150, 300)]
    once, twice = (calls(lambda day=day: list(read(day, "d.md"))) for day in text)  # type: ignore[misc]
    assert twice <= 2.2 * once


def test_no_item_of_the_real_broadcasts_is_lost() -> None:
    """Of a sample of days every heading becomes a document with its sentences at their offsets."""
    folder = SHARED / "corpus/newscast"
    if not folder.exists():
        pytest.skip("../shared is absent")
    for path in sorted(folder.glob("*.md"))[::100]:
        text = path.read_bytes().decode("utf-8")
        found = list(sources.load(path))
        assert len(found) == text.partition("## 详细新闻")[2].count("\n### ")
        for document in found:
            assert isinstance(document, Document)
            assert all(sentence.text == text[sentence.begin : sentence.end] for sentence in sentences(document))
