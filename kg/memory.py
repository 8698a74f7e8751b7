"""What the judges across articles remember in a store: what each article notes, who touches whom, what was judged and with which lines.

A verdict is a pure function of the notes that articles leave under one block (the people of a name, the tellings of an event), so only the
blocks that changed articles touch are judged again. What is remembered holds for one version of the program: another one forgets it all.
The tables lie in the manifest; the SQL on them is here, what they mean is in ``kg.judgements``.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

__all__ = ["TABLES", "Memory", "Row", "packed", "transaction", "unpacked"]

#: ``unjudged``: documents written or removed since all was judged. ``notes``: what a document tells a judge of a block. ``ties``: what two things
#: are to each other, in both directions. ``verdicts``: the lines of a block. ``said``: how many verdicts say a line, by its hash.
#: ``tellings``: the events as single articles tell them, by the days that they leave open, with the event that they were found to tell.
TABLES = """
CREATE TABLE IF NOT EXISTS unjudged (document TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notes (
    judge TEXT NOT NULL, block TEXT NOT NULL, document TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (judge, block, document)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS notes_document ON notes (document, judge);
CREATE TABLE IF NOT EXISTS ties (
    judge TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, points REAL NOT NULL, PRIMARY KEY (judge, one, other)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS verdicts (judge TEXT NOT NULL, block TEXT NOT NULL, lines BLOB NOT NULL, PRIMARY KEY (judge, block));
CREATE TABLE IF NOT EXISTS said (hash INTEGER PRIMARY KEY, times INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS tellings (
    document TEXT NOT NULL, local TEXT NOT NULL, published TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, scheduled INTEGER NOT NULL,
    session TEXT NOT NULL, keys TEXT NOT NULL, best_document TEXT NOT NULL, best_local TEXT NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (document, local)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tellings_days ON tellings (last, first);
DROP INDEX IF EXISTS tellings_last;
CREATE INDEX IF NOT EXISTS tellings_local ON tellings (local);
CREATE INDEX IF NOT EXISTS tellings_best ON tellings (best_local);
CREATE INDEX IF NOT EXISTS tellings_event ON tellings (event);
CREATE INDEX IF NOT EXISTS tellings_session ON tellings (session);
"""
_REMEMBERED = ("unjudged", "notes", "ties", "verdicts", "said", "tellings")


class Row(NamedTuple):
    """An event as one article tells it. ``published``: ISO day of the article; ``first`` and ``last``: ordinals of the days that it leaves open;
    ``scheduled``: only announced; ``session``: what it may be a part of, "" for nothing; ``keys``: what it can be found by (line ends between).

    ``best_document`` and ``best_local`` name the best telling of its event, ``event`` is the local part of the event's IRI.
    """

    document: str
    local: str
    published: str
    first: int
    last: int
    scheduled: bool
    session: str
    keys: str
    best_document: str
    best_local: str
    event: str

    @property
    def key(self) -> tuple[str, str]:
        """Document and local name: one telling in all."""
        return self.document, self.local


_ROW = ", ".join(Row._fields)


class Memory:
    """The tables of a manifest's database; ``db`` commits each statement by itself unless a transaction is open."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._lines: dict[int, str] = {}
        self._times: Counter[int] = Counter()

    # ── what is to be judged ─────────────────────────────────────────────────

    @property
    def version(self) -> str:
        """By which version of the program all was judged that is not ``unjudged``; "" for none."""
        row = self._db.execute("SELECT value FROM meta WHERE key = 'judged by'").fetchone()
        return row[0] if row else ""

    @version.setter
    def version(self, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES ('judged by', ?)", (value,))

    def unjudged(self) -> set[str]:
        """The documents that were written or removed since all was judged."""
        return {row[0] for row in self._db.execute("SELECT document FROM unjudged")}

    def decisions(self) -> dict[str, list[str]]:
        """The lines of the ledger by name, as they were when all was judged."""
        row = self._db.execute("SELECT value FROM meta WHERE key = 'judged with'").fetchone()
        return json.loads(row[0]) if row else {}

    def touch(self, documents: Iterable[str]) -> None:
        """Notes that documents are being written or removed."""
        self._db.executemany("INSERT OR IGNORE INTO unjudged VALUES (?)", [(each,) for each in documents])

    def settled(self, version: str, decisions: Mapping[str, Sequence[str]]) -> None:
        """Notes in one transaction that all is judged, and with which lines of the ledger."""
        with transaction(self._db):
            self._db.execute("DELETE FROM unjudged")
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('judged with', ?)", (json.dumps(decisions, ensure_ascii=False, sort_keys=True),))
            self.version = version

    def forget(self) -> None:
        """Forgets everything."""
        for table in _REMEMBERED:
            self._db.execute(f"DELETE FROM {table}")
        self.version = ""

    def transaction(self) -> transaction:
        """A block whose changes are made all or not at all."""
        return transaction(self._db)

    # ── notes ────────────────────────────────────────────────────────────────

    def note(self, judge: str, document: str, notes: Mapping[str, str]) -> set[str]:
        """Puts a document's notes (block → note) in the place of its older ones; the blocks for which that changes anything."""
        # Left to itself, SQLite would look through all notes of the judge.
        found = "SELECT block, note FROM notes INDEXED BY notes_document WHERE document = ? AND judge = ?"
        old = dict(self._db.execute(found, (document, judge)))
        touched = {block for block in old.keys() | notes.keys() if old.get(block) != notes.get(block)}
        gone = [(judge, block, document) for block in touched & old.keys()]
        self._db.executemany("DELETE FROM notes WHERE judge = ? AND block = ? AND document = ?", gone)
        self._db.executemany("INSERT INTO notes VALUES (?, ?, ?, ?)", [(judge, block, document, notes[block]) for block in touched & notes.keys()])
        return touched

    def notes(self, judge: str, block: str) -> list[tuple[str, str]]:
        """Documents with their notes on a block, sorted by document."""
        return self._db.execute("SELECT document, note FROM notes WHERE judge = ? AND block = ? ORDER BY document", (judge, block)).fetchall()

    def noted(self, judge: str, block: str, least: str, most: str) -> list[str]:
        """The documents whose notes on a block are between two texts, in the order of code points, both included, or "", sorted."""
        condition = "judge = ? AND block = ? AND (note = '' OR note BETWEEN ? AND ?)"
        return [row[0] for row in self._db.execute(f"SELECT document FROM notes WHERE {condition} ORDER BY document", (judge, block, least, most))]

    # ── ties ─────────────────────────────────────────────────────────────────

    def tie(self, judge: str, found: Iterable[tuple[str, str, float]]) -> None:
        """Notes what pairs are to each other: one, other, points."""
        rows = [row for one, other, points in found for row in ((judge, one, other, points), (judge, other, one, points))]
        self._db.executemany("INSERT OR REPLACE INTO ties VALUES (?, ?, ?, ?)", rows)

    def tied(self, judge: str, one: str) -> dict[str, float]:
        """What a thing is tied to, with the points."""
        return dict(self._db.execute("SELECT other, points FROM ties WHERE judge = ? AND one = ? ORDER BY other", (judge, one)))

    def untie(self, judge: str, things: Iterable[str]) -> set[str]:
        """Takes away all ties of some things; those that they were tied to."""
        lost: set[str] = set()
        for one in things:
            others = self.tied(judge, one)
            lost.update(others)
            pairs = [pair for other in others for pair in ((judge, one, other), (judge, other, one))]
            self._db.executemany("DELETE FROM ties WHERE judge = ? AND one = ? AND other = ?", pairs)
        return lost

    def together(self, judge: str, things: Iterable[str]) -> Iterator[list[str]]:
        """The groups, each sorted, of all that is tied, directly or not, to one of these things, which are groups of their own if to nothing."""
        known: set[str] = set()
        for start in things:
            if start not in known:
                group, rest = {start}, [start]
                while rest:
                    new = self.tied(judge, rest.pop()).keys() - group
                    group |= new
                    rest += new
                known |= group
                yield sorted(group)

    # ── verdicts ─────────────────────────────────────────────────────────────

    def keep(self, judge: str, block: str, lines: Collection[str]) -> tuple[set[str], set[str]]:
        """Notes the lines of a block, none to take its verdict away; the lines that are gone by it, and the new ones."""
        row = self._db.execute("SELECT lines FROM verdicts WHERE judge = ? AND block = ?", (judge, block)).fetchone()
        old, new = set(unpacked(row[0]) if row else ()), set(lines)
        if not new:
            self._db.execute("DELETE FROM verdicts WHERE judge = ? AND block = ?", (judge, block))
        elif old != new:
            self._db.execute("INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?)", (judge, block, packed(sorted(new))))
        return old - new, new - old

    def kept(self, judge: str) -> Iterator[tuple[str, list[str]]]:
        """The blocks of a judge with their lines, both sorted."""
        found = self._db.execute("SELECT block, lines FROM verdicts WHERE judge = ? ORDER BY block", (judge,))
        return ((block, unpacked(lines)) for block, lines in found)

    def state(self, judge: str, block: str, lines: Collection[str]) -> None:
        """As ``keep``, of N-Quads lines: ``changes`` tells what is to be written."""
        gone, new = self.keep(judge, block, lines)
        self._count(gone, -1)
        self._count(new, 1)

    def _count(self, lines: Iterable[str], times: int) -> None:
        for line in lines:
            key = int.from_bytes(blake2b(line.encode(), digest_size=8).digest(), "big", signed=True)
            self._lines[key] = line
            self._times[key] += times

    def changes(self) -> tuple[set[str], set[str]]:
        """The lines that no verdict says any more, and those that one says now and none before, since this was asked last."""
        changed = {key: change for key, change in self._times.items() if change}
        rows = (self._db.execute("SELECT times FROM said WHERE hash = ?", (key,)).fetchone() for key in changed)
        before = {key: row[0] if row else 0 for key, row in zip(changed, rows, strict=True)}
        after = {key: before[key] + change for key, change in changed.items()}
        self._db.executemany("DELETE FROM said WHERE hash = ?", [(key,) for key, times in after.items() if not times])
        self._db.executemany("INSERT OR REPLACE INTO said VALUES (?, ?)", [row for row in after.items() if row[1]])
        removed = {self._lines[key] for key, times in after.items() if not times}
        added = {self._lines[key] for key, times in before.items() if not times}
        self._lines, self._times = {}, Counter()
        return removed, added

    # ── tellings ─────────────────────────────────────────────────────────────

    def forget_tellings(self, document: str) -> list[Row]:
        """Takes away a document's tellings; what they were."""
        found = self._rows("document = ?", document)
        self._db.execute("DELETE FROM tellings WHERE document = ?", (document,))
        return found

    def remember_tellings(self, rows: Iterable[Row]) -> None:
        """Notes tellings, in the place of those of the same document and local name."""
        self._db.executemany(f"INSERT OR REPLACE INTO tellings VALUES ({', '.join('?' * len(Row._fields))})", rows)

    def tellings(self, **equal: str) -> list[Row]:
        """The tellings whose columns have these values, sorted by document and local name."""
        return self._rows(" AND ".join(f"{column} = ?" for column in equal), *equal.values())

    def tellings_between(self, first: int, last: int) -> list[Row]:
        """The tellings that leave one of these days open (ordinals, both included)."""
        # The index holds all that is asked for; to look into each row that may end late enough would take ten times as long.
        return self._rows("(document, local) IN (SELECT document, local FROM tellings WHERE last >= ? AND first <= ?)", first, last)

    def _rows(self, condition: str, *values: object) -> list[Row]:
        found = self._db.execute(f"SELECT {_ROW} FROM tellings WHERE {condition} ORDER BY document, local", values)
        return [Row(*row) for row in found]


def packed(lines: Iterable[str]) -> bytes:
    """Lines as a text, compressed."""
    return zlib.compress("\n".join(lines).encode(), 1)


def unpacked(body: bytes) -> list[str]:
    """What ``packed`` made a text of."""
    # Not splitlines, which also cuts at U+0085 and U+2028: literals may hold them.
    text = zlib.decompress(body).decode()
    return text.split("\n") if text else []


class transaction:
    """All of the block's statements or none."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def __enter__(self) -> None:
        self.db.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, *_: object) -> None:
        if self.db.in_transaction:
            self.db.execute("ROLLBACK" if kind else "COMMIT")
