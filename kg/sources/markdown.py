"""Markdown articles, with front matter or without: the form in which pages are saved by clipping tools."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.model import Document, SetAside
from kg.sources.articles import NO_TEXT, article
from kg.sources.dates import day, moment
from kg.sources.identifiers import article_id
from kg.sources.paragraphs import paragraphs
from kg.text import Span, trimmed

#: Characters that front matter may take.
LONGEST_HEAD = 65536

_FENCE = re.compile(r"\s*---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_FIELD = re.compile(r"(?<=[\r\n])([A-Za-z_][\w-]*)[ \t]*:([^\r\n]*)")
_QUOTED = re.compile(r"([\"'])(.*)\1")


@dataclass(frozen=True)
class FrontMatter:
    """The fields at the head of a file, each with the place of its value, and where the body begins."""

    places: Mapping[str, Span]
    body: int

    def value(self, text: str, *names: str) -> str:
        """The first of the named fields that has a value, or ""."""
        return next((text[slice(*self.places[name])] for name in names if self.places.get(name, (0, 0)) != (0, 0)), "")


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text; without one (no ``---`` line first, or none that closes it) there are no fields and the body is all."""
    opening = _FENCE.match(text)
    closing = _CLOSE.search(text, opening.end(), opening.end() + LONGEST_HEAD) if opening else None
    if not opening or not closing:
        return FrontMatter({}, 0)
    fields = _FIELD.finditer(text, opening.end(), closing.start())
    return FrontMatter({field[1].lower(): _unquoted(text, *trimmed(text, *field.span(2))) for field in fields if field[2].strip()}, closing.end())


def _unquoted(text: str, begin: int, end: int) -> Span:
    return (begin + 1, end - 1) if _QUOTED.fullmatch(text, begin, end) and end - begin > 2 else (begin, end)


def read(text: str, path: str) -> Iterator[Document | SetAside]:
    """The one article of a Markdown file; its offsets go into the file as decoded."""
    head = front_matter(text)
    page = list(paragraphs(text, head.body, len(text)))
    publisher = head.value(text, "publisher", "source", "account", "site") or None
    found = article(text, page, head.value(text, "title"), head.places.get("title"), publisher)
    if not found.blocks:
        yield SetAside(path, *NO_TEXT)
        return
    url = head.value(text, "url", "link", "source_url") or None
    stated = head.value(text, "source") if head.value(text, "publisher") else ""
    yield Document(
        id=article_id(head.value(text, "id"), path, url, text),
        text=text,
        blocks=found.blocks,
        title=found.title,
        url=url,
        publisher=publisher,
        source=stated or found.source,
        credit=found.credit,
        date=day(head.value(text, "date", "published", "publish_date", "pubdate")) or found.date,
        fetched=moment(head.value(text, "fetch_date", "fetched", "retrieved", "crawl_date")),
        path=path,
    )
