"""File formats → documents. Each format is one row of SOURCES; ``find`` lists the files, ``load`` reads one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.model import Document, SetAside
from kg.sources import decoding, files, html, jsonl, markdown, newscast, plain

__all__ = ["ENDINGS", "SOURCES", "Source", "find", "load"]


Found = Iterator[Document | SetAside]


@dataclass(frozen=True)
class Source:
    """A format: ``claims(text, ending)`` says whether a file's text is of it, ``read(text, path, field_map)`` gives the articles that it holds.

    ``endings`` are those of its files, which are read when a folder is given, each also with ``.gz`` behind it.
    """

    name: str
    endings: tuple[str, ...]
    claims: Callable[[str, str], bool]
    read: Callable[[str, str, Mapping[str, str] | None], Found]


_HTML, _JSONL, _MARKDOWN, _PLAIN = (".html", ".htm"), (".jsonl", ".ndjson"), (".md", ".markdown"), (".txt",)


def _marked_down(text: str, ending: str) -> bool:
    return ending in _MARKDOWN or (ending not in _PLAIN and _MARKED.match(text) is not None)


_MARKED = re.compile(r"\s*(?:---[ \t]*[\r\n]|#{1,6}[ \t])")

#: The formats; the first that claims a text reads it. What a file holds goes before how it is called.
SOURCES: tuple[Source, ...] = (
    Source("newscast", _MARKDOWN, lambda text, ending: newscast.claims(text), lambda text, path, names: newscast.read(text, path)),
    Source("html", _HTML, lambda text, ending: ending in _HTML or html.claims(text), lambda text, path, names: html.read(text, path)),
    Source("jsonl", _JSONL, lambda text, ending: ending in _JSONL or jsonl.claims(text), jsonl.read),
    Source("markdown", _MARKDOWN, _marked_down, lambda text, path, names: markdown.read(text, path)),
    Source("plain", _PLAIN, lambda text, ending: True, lambda text, path, names: plain.read(text, path)),
)

#: Endings of the files that are read when a folder is given.
ENDINGS: tuple[str, ...] = tuple(dict.fromkeys(ending for source in SOURCES for ending in source.endings))


def find(paths: Sequence[str]) -> Iterator[str]:
    """The files under the paths that a source may read, sorted inside each path, each once (see ``kg.sources.files.find``)."""
    return files.find(paths, ENDINGS)


def load(path: str | Path, *, field_map: Mapping[str, str] | None = None) -> Found:
    """The documents of one file (``-``: standard input), gzipped or not, and what had to be set aside. Never raises for what a file holds.

    ``field_map`` names the fields of JSON Lines (a document's field → the name in the file); ValueError when it maps what is no field.
    """
    decoded = decoding.read(str(path))
    if isinstance(decoded, SetAside):
        return iter([decoded])
    source = next(row for row in SOURCES if row.claims(decoded.text, decoded.ending))
    return source.read(decoded.text, str(path), field_map)
