"""File formats → documents. Each format is one row of SOURCES; ``find`` lists the files, ``load`` reads one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.model import Document, SetAside
from kg.sources import decoding, html, jsonl, markdown, newscast, plain
from kg.sources.files import find

__all__ = ["SOURCES", "Source", "find", "load"]


Found = Iterator[Document | SetAside]


@dataclass(frozen=True)
class Source:
    """A format: ``claims(text, ending)`` says whether a file's text is of it, ``read(text, path, field_map)`` gives the articles that it holds."""

    name: str
    claims: Callable[[str, str], bool]
    read: Callable[[str, str, Mapping[str, str] | None], Found]


def _marked_down(text: str, ending: str) -> bool:
    return ending in {".md", ".markdown"} or (ending != ".txt" and _MARKED.match(text) is not None)


_MARKED = re.compile(r"\s*(?:---[ \t]*[\r\n]|#{1,6}[ \t])")

#: The formats; the first that claims a text reads it. What a file holds goes before how it is called.
SOURCES: tuple[Source, ...] = (
    Source("newscast", lambda text, ending: newscast.claims(text), lambda text, path, names: newscast.read(text, path)),
    Source("html", lambda text, ending: ending in {".html", ".htm"} or html.claims(text), lambda text, path, names: html.read(text, path)),
    Source("jsonl", lambda text, ending: ending in {".jsonl", ".ndjson"} or jsonl.claims(text), jsonl.read),
    Source("markdown", _marked_down, lambda text, path, names: markdown.read(text, path)),
    Source("plain", lambda text, ending: True, lambda text, path, names: plain.read(text, path)),
)


def load(path: str | Path, *, field_map: Mapping[str, str] | None = None) -> Found:
    """The documents of one file (``-``: standard input), gzipped or not, and what had to be set aside. Never raises for what a file holds.

    ``field_map`` names the fields of JSON Lines (a document's field → the name in the file); ValueError when it maps what is no field.
    """
    decoded = decoding.read(str(path))
    if isinstance(decoded, SetAside):
        return iter([decoded])
    source = next(row for row in SOURCES if row.claims(decoded.text, decoded.ending))
    return source.read(decoded.text, str(path), field_map)
