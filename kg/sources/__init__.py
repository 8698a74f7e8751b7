"""File formats → documents. Each format is one row of SOURCES; ``find`` lists the files, ``load`` reads one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.model import Document, SetAside
from kg.sources import decoding, markdown, newscast
from kg.sources.files import find

__all__ = ["SOURCES", "Source", "find", "load"]


@dataclass(frozen=True)
class Source:
    """A format: ``claims(text, ending)`` says whether it is that of a text from a file with this ending; ``read(text, path)`` gives what it holds."""

    name: str
    claims: Callable[[str, str], bool]
    read: Callable[[str, str], Iterator[Document | SetAside]]


#: The formats; the first that claims a text reads it.
SOURCES: tuple[Source, ...] = (
    Source("newscast", lambda text, ending: newscast.claims(text), newscast.read),
    Source("markdown", lambda text, ending: True, markdown.read),
)


def load(path: str | Path, *, field_map: Mapping[str, str] | None = None) -> Iterator[Document | SetAside]:
    """The documents of one file (``-``: standard input), gzipped or not, and what had to be set aside. Never raises for what a file holds."""
    decoded = decoding.read(str(path))
    if isinstance(decoded, SetAside):
        yield decoded
        return
    source = next(row for row in SOURCES if row.claims(decoded.text, decoded.ending))
    yield from source.read(decoded.text, str(path))
