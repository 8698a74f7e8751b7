"""Full-text search beside the store: an SQLite FTS5 index of labels and sentences, made at first use and again when the store has changed.

Characters of Chinese are indexed one by one, so that a phrase finds any substring; words (jieba) decide what counts when the whole phrase is nowhere.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING

from kg.names import Queryable, kind_of, rows
from kg.segmentation import words

if TYPE_CHECKING:
    from kg.store import Store

_FILE = "search.sqlite"
_SCHEMA = """
CREATE TABLE meta (stamp TEXT);
CREATE TABLE item (id INTEGER PRIMARY KEY, kind TEXT, iri TEXT, text TEXT);
CREATE VIRTUAL TABLE found USING fts5(text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0');
"""
_LABELS = "SELECT DISTINCT ?x ?l WHERE { { ?x rdfs:label ?l } UNION { ?x skos:altLabel ?l } UNION { ?x schema:headline ?l } }"
_SENTENCES = "SELECT ?x ?t WHERE { ?x a nif:Sentence ; schema:text ?t }"
_SOURCE = "SELECT ?d ?h ?p WHERE { ?this schema:isPartOf ?d . ?d schema:headline ?h OPTIONAL { ?d schema:datePublished ?p } }"
_CJK = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF), (0x3007, 0x3007))


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. ``kind``: an IRI prefix (person, body, doc …) or ``sentence``; ``text`` the label or sentence, which has its article."""

    kind: str
    iri: str
    text: str
    article: str = ""
    published: str = ""


def search(store: Store, text: str, limit: int = 20) -> list[Hit]:
    """Up to ``limit`` entities, then up to ``limit`` sentences, best first. The whole phrase before its words; short labels before long."""
    with closing(sqlite3.connect(index(store))) as database:
        entities = _matches(database, text, "kind <> 'sentence'", "item.text <> ?, length(item.text), item.text, iri", limit, (text,))
        sentences = _matches(database, text, "kind = 'sentence'", "rank, iri", limit, ())
    return [Hit(*row) for row in entities] + [_sourced(store, Hit(*row)) for row in sentences]


def index(store: Store) -> Path:
    """Path of an index that is up to date, made if need be: beside the store, or in the user's cache folder where the store cannot be written to."""
    stamp = _stamp(store)
    place = _place(store.path)
    if not _is_current(place, stamp):
        _make(store, place, stamp)
    return place


def spaced(text: str) -> str:
    """Text with spaces around each Chinese character, so that each is a token of its own. Linear in the length."""
    return "".join(f" {char} " if _is_chinese(char) else char for char in text)


def _matches(database: sqlite3.Connection, text: str, where: str, order: str, limit: int, values: tuple[str, ...]) -> list[tuple[str, str, str]]:
    found: dict[str, tuple[str, str, str]] = {}
    for match in _expressions(text):
        joined = "found JOIN item ON item.id = found.rowid"
        statement = f"SELECT kind, iri, item.text FROM {joined} WHERE found MATCH ? AND {where} ORDER BY {order} LIMIT ?"
        for kind, iri, label in database.execute(statement, (match, *values, limit)):
            found.setdefault(iri, (kind, iri, label))
        if len(found) >= limit:
            break
    return list(found.values())[:limit]


def _expressions(text: str) -> Iterator[str]:
    """FTS5 expressions, strictest first: the phrase, then all of its words. Nothing of the text is taken for FTS5 syntax."""
    phrase = _phrase(text)
    if not phrase:
        return
    yield phrase
    parts = list(dict.fromkeys(filter(None, map(_phrase, words(text)))))
    if parts and parts != [phrase]:
        yield " AND ".join(parts)


def _phrase(text: str) -> str:
    tokens = "".join(char if char.isalnum() else " " for char in spaced(text)).split()
    return f'"{" ".join(tokens)}"' if tokens else ""


def _is_chinese(char: str) -> bool:
    code = ord(char)
    return code > 0x3006 and any(low <= code <= high for low, high in _CJK)


def _stamp(store: Store) -> str:
    state = (store.generation / "manifest.sqlite").stat()
    return f"{_FILE} 1 {store.generation.name} {state.st_mtime_ns} {state.st_size}"


def _place(folder: Path) -> Path:
    if os.access(folder, os.W_OK):
        return folder / _FILE
    from hashlib import sha1

    from kg.segmentation import cache_folder

    return cache_folder() / f"{sha1(str(folder.resolve()).encode()).hexdigest()[:16]}-{_FILE}"


def _is_current(place: Path, stamp: str) -> bool:
    if not place.exists():
        return False
    try:
        with closing(sqlite3.connect(f"file:{place}?mode=ro", uri=True)) as database:
            return bool(database.execute("SELECT 1 FROM meta WHERE stamp = ?", (stamp,)).fetchone())
    except sqlite3.DatabaseError:
        return False


def _make(store: Store, place: Path, stamp: str) -> None:
    handle, name = mkstemp(dir=place.parent, prefix=f".{_FILE}.")
    os.close(handle)
    try:
        with closing(sqlite3.connect(name)) as database:
            database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
            _fill(database, _items(store))
            database.execute("INSERT INTO meta VALUES (?)", (stamp,))
            database.commit()
        Path(name).replace(place)
    finally:
        Path(name).unlink(missing_ok=True)


def _items(store: Queryable) -> Iterator[tuple[str, str, str]]:
    for iri, label in rows(store, _LABELS):
        if iri and label and kind_of(iri):
            yield kind_of(iri), iri, label
    for iri, text in rows(store, _SENTENCES):
        if iri and text:
            yield "sentence", iri, text


def _fill(database: sqlite3.Connection, items: Iterable[tuple[str, str, str]]) -> None:
    for number, (kind, iri, text) in enumerate(items, 1):
        database.execute("INSERT INTO item VALUES (?, ?, ?, ?)", (number, kind, iri, text))
        database.execute("INSERT INTO found (rowid, text) VALUES (?, ?)", (number, spaced(text)))


def _sourced(store: Queryable, hit: Hit) -> Hit:
    from kg.queries import substituted
    from kg.sparql import iri_term

    for _, headline, published in rows(store, substituted(_SOURCE, {"this": iri_term(hit.iri)})):
        return Hit(hit.kind, hit.iri, hit.text, headline or "", published or "")
    return hit
