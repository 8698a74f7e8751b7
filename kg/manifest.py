"""What a store knows of its documents besides their facts: one SQLite file beside the quads."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from kg import memory
from kg.errors import ANEW, UNREADABLE, Problem
from kg.iri import iri
from kg.memory import Memory, transaction, unpacked

#: Version of the store's layout; another one is refused.
FORMAT = 1

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, reader TEXT NOT NULL, path TEXT NOT NULL, title TEXT NOT NULL,
    date TEXT, url TEXT, writing INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX documents_url ON documents (url);
CREATE TABLE texts (id TEXT PRIMARY KEY, body BLOB NOT NULL);
"""
#: Tables that came after the first stores: made in an older one when it is written, empty for a reader of it; and those that are no more.
_LATER = """
CREATE TABLE IF NOT EXISTS observations (id TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS renamed (id TEXT PRIMARY KEY, names TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS documents_writing ON documents (writing) WHERE writing;
DROP TABLE IF EXISTS judgements;
DROP TABLE IF EXISTS judged_since;
"""
#: A commit does not wait for the disk, which takes longer than all else that it does; what is read again and again stays in memory (64 MB).
_UNHURRIED = "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
#: Tables with rows of a document.
_OF_DOCUMENTS = ("documents", "texts", "observations", "renamed")
_COLUMNS = "id, hash, reader, path, title, date, url"


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the store. ``hash``: of its content (hex); ``reader``: version of the rules that read it; ``path``: of its file."""

    id: str
    hash: str
    reader: str
    path: str
    title: str
    date: str | None = None
    url: str | None = None

    @property
    def graph(self) -> str:
        """IRI of the article, which is the name of its graph."""
        return iri("doc", self.id)


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that was read. Its N-Quads are ``size`` bytes at ``begin`` of the file ``spool``; ``text``: zlib of the plain text to keep.

    ``read`` is the size of the article in bytes, ``events`` the number of its events, ``observations`` what judgements across articles
    need of it (``kg.observations``, "" for nothing).
    """

    entry: Entry
    spool: str
    begin: int
    size: int
    text: bytes | None = None
    read: int = 0
    events: int = 0
    observations: str = ""


class Manifest:
    """The documents, the texts that exist nowhere else, a few named values, and the ``memory`` of the judges. Opened for reading it is never changed,
    not even by SQLite. What is written is for the disk to keep only when it is published (``kg.generations``); until then it outlives the process,
    not the machine."""

    def __init__(self, path: Path, write: bool = False) -> None:
        """Opens the file, and makes it when ``write`` is set. Raises Problem when it is damaged or of another format."""
        self.path = path
        new = write and not path.exists()
        address = f"file:{quote(str(path))}" + ("" if write else "?mode=ro&immutable=1")
        try:
            self._db = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
            if write:
                self._db.executescript(_UNHURRIED)
            if new:
                self._db.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {FORMAT}; COMMIT;")
            found = self._db.execute("PRAGMA user_version").fetchone()[0]
            if write and found == FORMAT:
                self._db.executescript(f"BEGIN; {_LATER} {memory.TABLES} COMMIT;")
        except sqlite3.DatabaseError as error:
            raise Problem(str(path), f"the store's manifest cannot be read ({error})", ANEW, UNREADABLE) from error
        self.memory = Memory(self._db)
        if found != FORMAT:
            raise Problem(str(path), f"store format {found}, this kg knows {FORMAT}", ANEW, UNREADABLE)

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def value(self, key: str, default: str = "") -> str:
        """A named value."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else default

    def set_value(self, key: str, value: str) -> None:
        """Sets a named value."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def entries(self) -> Iterator[Entry]:
        """All documents, sorted by id."""
        return (Entry(*row) for row in self._db.execute(f"SELECT {_COLUMNS} FROM documents ORDER BY id"))

    def entry(self, key: str) -> Entry | None:
        """The document with this id, or else with this URL; of several with one URL the first by id."""
        found = f"SELECT {_COLUMNS} FROM documents WHERE {{}} = ? ORDER BY id LIMIT 1"
        rows = (self._db.execute(found.format(column), (key,)).fetchone() for column in ("id", "url"))
        return next((Entry(*row) for row in rows if row), None)

    def known(self, ids: Iterable[str]) -> dict[str, Entry]:
        """Those of some documents that are here, by id."""
        found = f"SELECT {_COLUMNS} FROM documents WHERE id = ?"
        rows = (self._db.execute(found, (id,)).fetchone() for id in ids)
        return {row[0]: Entry(*row) for row in rows if row}

    def ids(self) -> set[str]:
        """The ids of all documents."""
        return {row[0] for row in self._db.execute("SELECT id FROM documents")}

    def count(self) -> int:
        """Number of documents."""
        return int(self._db.execute("SELECT count(*) FROM documents").fetchone()[0])

    def text(self, id: str) -> str | None:
        """The stored plain text of a document, None when its file is text itself."""
        row = self._db.execute("SELECT body FROM texts WHERE id = ?", (id,)).fetchone()
        return zlib.decompress(row[0]).decode() if row else None

    def begin(self, entries: Sequence[Entry]) -> None:
        """Notes in one transaction that the graphs of these documents are being written."""
        rows = [(e.id, e.hash, e.reader, e.path, e.title, e.date, e.url) for e in entries]
        with transaction(self._db):
            self._db.executemany(f"INSERT OR REPLACE INTO documents ({_COLUMNS}, writing) VALUES (?, ?, ?, ?, ?, ?, ?, 1)", rows)
            self.memory.touch(entry.id for entry in entries)

    def finish(self, ids: Iterable[str], texts: Iterable[tuple[str, bytes]] = (), observations: Iterable[tuple[str, str]] = ()) -> None:
        """Notes in one transaction that these documents are written, with the stored texts (id, zlib) and observations of those that have them."""
        listed = [(id,) for id in ids]
        with transaction(self._db):
            for table in _OF_DOCUMENTS[1:]:
                self._db.executemany(f"DELETE FROM {table} WHERE id = ?", listed)
            self._db.executemany("INSERT OR REPLACE INTO texts VALUES (?, ?)", texts)
            self._db.executemany("INSERT OR REPLACE INTO observations VALUES (?, ?)", observations)
            self._db.executemany("UPDATE documents SET writing = 0 WHERE id = ?", listed)

    def unfinished(self) -> list[str]:
        """Ids of documents whose writing was begun and not finished."""
        return [row[0] for row in self._db.execute("SELECT id FROM documents WHERE writing ORDER BY id")]

    def move(self, places: Iterable[tuple[str, str]]) -> None:
        """Notes in one transaction where the files of unchanged documents are now: pairs of id and path."""
        with transaction(self._db):
            self._db.executemany("UPDATE documents SET path = ? WHERE id = ?", [(path, id) for id, path in places])

    def clear(self) -> None:
        """Forgets all documents with what belongs to them, the judgements and the reference data, in one transaction."""
        with transaction(self._db):
            for table in _OF_DOCUMENTS:
                self._db.execute(f"DELETE FROM {table}")
            self.memory.forget()
            self._db.execute("DELETE FROM meta WHERE key IN ('reference', 'reference version')")

    def observations(self) -> Iterator[str]:
        """The observations of all documents that have any (see ``kg.observations``), sorted by id; none in a store made before there were any."""
        return (row[0] for row in self._db.execute("SELECT body FROM observations ORDER BY id")) if self._has("observations") else iter(())

    def observation(self, id: str) -> str | None:
        """The observations of one document, None if it has none."""
        row = self._db.execute("SELECT body FROM observations WHERE id = ?", (id,)).fetchone()
        return row[0] if row else None

    def names(self, id: str) -> dict[str, str]:
        """IRI as read → IRI in the graph of a document (``kg.across.renamings``), where these differ."""
        row = self._db.execute("SELECT names FROM renamed WHERE id = ?", (id,)).fetchone()
        return json.loads(row[0]) if row else {}

    def as_read(self, id: str) -> list[str]:
        """The N-Triples lines of the graph of a renamed document as it was read, sorted; none for other documents, whose graph is as read."""
        row = self._db.execute("SELECT body FROM renamed WHERE id = ?", (id,)).fetchone()
        return unpacked(row[0]) if row else []

    def begin_renaming(self, ids: Iterable[str]) -> None:
        """Notes in one transaction that the graphs of these documents are being renamed; ``finish_renaming`` ends it."""
        with transaction(self._db):
            self._db.executemany("UPDATE documents SET writing = 1 WHERE id = ?", [(id,) for id in ids])

    def finish_renaming(self, graphs: Iterable[tuple[str, Mapping[str, str], bytes]]) -> None:
        """Notes in one transaction for each document id the names in its graph, none if it is as read again, and its lines as read, packed."""
        with transaction(self._db):
            for id, names, lines in graphs:
                self._db.execute("DELETE FROM renamed WHERE id = ?", (id,))
                if names:
                    told = json.dumps(names, ensure_ascii=False, sort_keys=True)
                    self._db.execute("INSERT INTO renamed VALUES (?, ?, ?)", (id, told, lines))
                self._db.execute("UPDATE documents SET writing = 0 WHERE id = ?", (id,))

    def _has(self, table: str) -> bool:
        return self._db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None

    def restore(self, id: str, old: Manifest | None) -> None:
        """Puts a document's row and text back as ``old`` has them; without them there, they are removed."""
        with transaction(self._db):
            for table in _OF_DOCUMENTS:
                self._db.execute(f"DELETE FROM {table} WHERE id = ?", (id,))
                for row in old._db.execute(f"SELECT * FROM {table} WHERE id = ?", (id,)) if old and old._has(table) else ():
                    self._db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
            self.memory.touch([id])
