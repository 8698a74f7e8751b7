"""A day's broadcast as one Markdown file: every item a document, all of them offsets into the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Document, SetAside
from kg.sources.articles import Article, article
from kg.sources.dates import day
from kg.sources.identifiers import article_id, canonical_url, digest, unique
from kg.sources.paragraphs import paragraphs
from kg.text import Span, trimmed

#: Who publishes the texts of a programme; of any other the programme itself.
PUBLISHERS = {"新闻联播": "央视网"}

_HEAD = re.compile(r"\s*#[ \t]*《([^》\r\n]{0,20}新闻联播)》[ \t]*[（(](\d{8})[）)]")
_DETAIL = re.compile(r"^##[ \t]*详细新闻[ \t\r]*$", re.MULTILINE)
_ITEM = re.compile(r"^###(?!#)[ \t]*([^\r\n]*)", re.MULTILINE)
_LINK = re.compile(r"\[查看原文\]\(([^()\s]*)\)")
_END = re.compile(r"^-{3,}[ \t\r]*$", re.MULTILINE)


def claims(text: str) -> bool:
    """Whether the text is a day's broadcast: its first line is a heading 《新闻联播》 (or a province's 《…新闻联播》) with a date of eight digits."""
    return _HEAD.match(text) is not None


def read(text: str, path: str) -> Iterator[Document | SetAside]:
    """One document an item, none lost; an item with neither title nor text is set aside, as is a file without items."""
    head = _HEAD.match(text)
    date = day(head[2]) if head else None
    publisher = PUBLISHERS.get(head[1], head[1]) if head else None
    detail = _DETAIL.search(text)
    items = list(_ITEM.finditer(text, detail.end() if detail else 0))
    if not items:
        yield SetAside(path, "the broadcast has no items", "each item begins with a line '### title' under '## 详细新闻'")
        return
    taken: set[str] = set()
    ends = [item.start() for item in items[1:]] + [len(text)]
    line, last = 1, 0
    for item, end in zip(items, ends, strict=True):
        line, last = line + text.count("\n", last, item.start()), item.start()
        yield _item(text, item, end, (publisher, date), taken, (path, f"line {line}"))


def _item(
    text: str, item: re.Match[str], end: int, issue: tuple[str | None, str | None], taken: set[str], place: tuple[str, str]
) -> Document | SetAside:
    publisher, date = issue
    rule = _END.search(text, item.end(), end)
    link = _LINK.search(text, item.end(), end)
    stop = min(place.start() if place else end for place in (rule, link))
    found = _article(text, trimmed(text, *item.span(1)), item.end(), stop, publisher)
    if not found.blocks:
        return SetAside(place[0], "an item has neither title nor text", "remove the heading or give the item its text", place[1])
    url = link[1] if link and link[1] else None
    return Document(
        id=_id(text, found, url, date, taken),
        text=text,
        blocks=found.blocks,
        title=found.title,
        url=url,
        publisher=publisher,
        source=found.source,
        credit=found.credit,
        date=date,
        path=place[0],
    )


def _article(text: str, title: Span, begin: int, end: int, publisher: str | None) -> Article:
    words = text[slice(*title)]
    found = article(text, list(paragraphs(text, begin, end)), words or "\0", title if words else None, publisher)
    return found if words else Article(found.blocks)


def _id(text: str, found: Article, url: str | None, date: str | None, taken: set[str]) -> str:
    words = "".join(text[block.begin : block.end] for block in found.blocks)
    candidate = article_id("", "", canonical_url(url), "") if url else digest(date or "", words)
    return unique(candidate, words, taken)
