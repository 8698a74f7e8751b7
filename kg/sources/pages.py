"""Articles whose text exists nowhere as a file of text (HTML, JSON): lines of plain text with what is known of them → a stored document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Document
from kg.sources.articles import article
from kg.sources.dates import day, moment
from kg.sources.paragraphs import Paragraph
from kg.text import trimmed

_BREAK = re.compile(r"[\r\n\u2028\u2029]+")


@dataclass(frozen=True)
class Line:
    """One paragraph of a page: its plain words, heading level (0 in the body), whether all of it is bold, whether it is a caption."""

    words: str
    level: int = 0
    strong: bool = False
    pictured: bool = False


@dataclass(frozen=True)
class Page:
    """What was found of an article on a page, as the page writes it; "" is unknown."""

    lines: tuple[Line, ...]
    title: str = ""
    url: str = ""
    publisher: str = ""
    source: str = ""
    date: str = ""
    fetched: str = ""


def lines(words: str) -> Iterable[Line]:
    """The lines of a text that hold anything, trimmed."""
    for line in _BREAK.split(words):
        begin, end = trimmed(line, 0, len(line))
        if begin < end:
            yield Line(line[begin:end])


def document(page: Page, path: str, identifier: str) -> Document:
    """The document of a page. Its text is the title, then the lines, one under the other; it is stored with the graph."""
    head = [Line(page.title, level=1)] if page.title else []
    laid = [*head, *page.lines]
    text = "\n".join(line.words for line in laid)
    found = article(text, list(_placed(laid)), page.title, None, page.publisher or None)
    return Document(
        id=identifier,
        text=text,
        blocks=found.blocks,
        title=found.title,
        url=page.url or None,
        publisher=page.publisher or None,
        source=page.source or found.source,
        credit=found.credit,
        date=day(page.date) or found.date,
        fetched=moment(page.fetched),
        path=path,
        stored=True,
    )


def _placed(laid: Iterable[Line]) -> Iterable[Paragraph]:
    begin = 0
    for line in laid:
        end = begin + len(line.words)
        yield Paragraph(((begin, end),), line.words, line.level, line.strong, line.pictured)
        begin = end + 1
