"""Looks through files before they are read: which documents there are, which of several copies counts, which must be read (again)."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kg.manifest import Entry
from kg.model import Document, SetAside
from kg.sources import load


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document found in a file. ``hash``: over all that its reading depends on; ``size``: characters; ``order``: place in its file."""

    id: str
    hash: str
    path: str
    order: int
    size: int
    fetched: str = ""

    def goes_before(self, other: Candidate) -> bool:
        """Of several documents with one id the last fetched counts, then the longest, then the greatest hash; of equal ones the first by path."""
        mine, others = (self.fetched, self.size, self.hash), (other.fetched, other.size, other.hash)
        return mine > others or (mine == others and (self.path, self.order) < (other.path, other.order))


@dataclass(frozen=True, slots=True)
class Look:
    """A task: files to look through. ``stdin``: the file that holds a copy of standard input, which is ``-`` among the paths."""

    paths: tuple[str, ...]
    stdin: str = ""


@dataclass(slots=True)
class Survey:
    """What was found: the documents that count by id, further copies of them, and what cannot be read."""

    chosen: dict[str, Candidate] = field(default_factory=dict)
    copies: list[Candidate] = field(default_factory=list)
    refused: list[SetAside] = field(default_factory=list)

    def add(self, found: Iterable[Candidate | SetAside]) -> None:
        """Takes in what one look found. The outcome does not depend on the order of the calls."""
        for item in found:
            if isinstance(item, SetAside):
                self.refused.append(item)
            else:
                self._choose(item)

    def _choose(self, new: Candidate) -> None:
        old = self.chosen.setdefault(new.id, new)
        if old is not new:
            winner, loser = (new, old) if new.goes_before(old) else (old, new)
            self.chosen[new.id] = winner
            self.copies.append(loser)

    @property
    def repeated(self) -> int:
        """Number of copies that are equal to the document that counts."""
        return sum(1 for copy in self.copies if copy.hash == self.chosen[copy.id].hash)

    def superseded(self) -> list[SetAside]:
        """The copies that differ from the document that counts."""
        return [_superseded(copy, self.chosen[copy.id]) for copy in self.copies if copy.hash != self.chosen[copy.id].hash]

    def wanted(self, entries: Mapping[str, Entry], reader: str) -> list[Candidate]:
        """The documents to read, by path and place: those that are new, changed, or were read by another version of the rules."""
        return sorted((each for each in self.chosen.values() if not _known(each, entries, reader)), key=lambda each: (each.path, each.order))


def _superseded(loser: Candidate, winner: Candidate) -> SetAside:
    return SetAside(loser.path, f"another copy of this document counts ({winner.path}): last fetched, else longest", "remove one of them", loser.id)


def _known(candidate: Candidate, entries: Mapping[str, Entry], reader: str) -> bool:
    entry = entries.get(candidate.id)
    return entry is not None and (entry.hash, entry.reader) == (candidate.hash, reader)


def look(task: Look) -> list[Candidate | SetAside]:
    """The documents of some files, and what cannot be read of them. Never raises for what a file holds."""
    return [found for path in task.paths for found in _look(path, task.stdin)]


def _look(path: str, stdin: str) -> Iterator[Candidate | SetAside]:
    try:
        for order, found in enumerate(documents(path, stdin)):
            yield found if isinstance(found, SetAside) else candidate(found, path, order)
    except Exception as error:
        yield SetAside(path, f"cannot be taken apart ({type(error).__name__}: {error})", "this is a fault of kg: please report it with the file")


def candidate(document: Document, path: str, order: int) -> Candidate:
    """What the survey needs to know of a document."""
    size = sum(block.end - block.begin for block in document.blocks)
    return Candidate(document.id, fingerprint(document), path, order, size, document.fetched or "")


def documents(path: str, stdin: str = "") -> Iterator[Document | SetAside]:
    """The documents of a file; ``-`` is read from the file ``stdin`` as often as wanted."""
    if path != "-" or not stdin:
        yield from load(path)
        return
    with Path(stdin).open("rb") as copy, _as_stdin(copy):
        yield from load(path)


@contextmanager
def _as_stdin(copy: io.BufferedReader) -> Iterator[None]:
    before, sys.stdin = sys.stdin, io.TextIOWrapper(copy)
    try:
        yield
    finally:
        sys.stdin.detach()
        sys.stdin = before


def fingerprint(document: Document) -> str:
    """SHA-256, in hex, over the article's text with its places and over all that is known about it, but not over the name of its file."""
    told = (document.id, document.title, document.url, document.publisher, document.source, document.credit, document.date, document.fetched)
    text = document.text
    parts = [(block.begin, block.end, block.kind, block.paragraph, text[block.begin : block.end]) for block in document.blocks]
    content = json.dumps([told, parts, text if document.stored else None], ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
