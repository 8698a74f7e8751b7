"""JSON Lines: an article a line, its fields named by a mapping; what is stored is the plain text of its content."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.model import Document, SetAside
from kg.sources import html
from kg.sources.articles import NO_TEXT
from kg.sources.identifiers import article_id
from kg.sources.pages import Page, document, lines

#: The names under which each field is looked for; a caller's mapping (field → name) comes before them.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "_id", "doc_id"),
    "title": ("title", "headline", "标题"),
    "url": ("url", "link", "网址"),
    "publisher": ("publisher", "source", "account", "site", "来源"),
    "source": ("original_source",),
    "date": ("date", "published", "publish_date", "pubdate", "datetime", "发布时间"),
    "fetched": ("fetch_date", "fetched", "retrieved", "crawl_date"),
    "text": ("text", "content", "body", "html", "正文"),
}

_TAG = re.compile(r"<(?:p|br|div|section|span|strong)\b[^<>]*>", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]+")


def claims(text: str) -> bool:
    """Whether the first line that holds anything is a JSON object."""
    line = _LINE.search(text.lstrip())
    return line is not None and line[0].startswith("{") and isinstance(_parsed(line[0]), dict)


def read(text: str, path: str, field_map: Mapping[str, str] | None = None) -> Iterator[Document | SetAside]:
    """The articles, one a line; a line that is no JSON object, or holds no text, is set aside with its number.

    Raises ValueError when the mapping names a field that a document does not have.
    """
    names = _names(field_map or {})
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if line.strip():
            yield _article(line, path, f"line {number}", names)


def _names(field_map: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    if unknown := sorted(set(field_map) - set(NAMES)):
        raise ValueError(f"field mapping: {', '.join(unknown)} is no field of a document; the fields are {', '.join(NAMES)}")
    return {field: ((field_map[field],) if field in field_map else ()) + names for field, names in NAMES.items()}


def _article(line: str, path: str, place: str, names: Mapping[str, tuple[str, ...]]) -> Document | SetAside:
    record = _parsed(line)
    if not isinstance(record, dict):
        return SetAside(path, "the line is no JSON object", "write one object a line, on one line", place)
    fields = {field: next((words for name in keys if (words := _words(record.get(name)))), "") for field, keys in names.items()}
    page = _page(fields)
    if not page.lines and not page.title:
        return SetAside(path, NO_TEXT[0], f"name the field that holds the text ({', '.join(record)[:200]})", place)
    words = "\n".join([page.title, *(line.words for line in page.lines)])
    return document(page, path, article_id(fields["id"], "", page.url or None, words))


def _page(fields: Mapping[str, str]) -> Page:
    marked = _TAG.search(fields["text"])
    return Page(
        lines=html.fragment(fields["text"]) if marked else tuple(lines(fields["text"])),
        title=" ".join(fields["title"].split()),
        url=fields["url"],
        publisher=fields["publisher"],
        source=fields["source"],
        date=fields["date"],
        fetched=fields["fetched"],
    )


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _words(value: Any) -> str:
    """A field's value as text: numbers as written, a list of paragraphs as lines; anything else is none."""
    if isinstance(value, list):
        return "\n".join(_words(part) for part in value if isinstance(part, str))
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return str(value).encode("utf-8", "replace").decode("utf-8").strip()
    return ""
