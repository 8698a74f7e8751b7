"""Writing a store: the next generation, made beside the published one (kg.generations) and then published in one step.

Inside it, a document is marked before its graph is touched and unmarked afterwards, so that whatever ends the process, the next writer
knows which graphs to put back as they were published. So the bulk loader, which is fast and not atomic, can be used. The default graph
(kg.store) gets a document's triples after its named graph is complete, and loses them together with it: whatever is in the one is
always in the other.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from io import RawIOBase
from pathlib import Path
from typing import Any, Self, cast

import pyoxigraph as ox

from kg import generations
from kg.across.renamings import renamed
from kg.errors import Problem
from kg.iri import PREFIXES
from kg.manifest import Draft, Entry, Manifest
from kg.memory import Memory, packed
from kg.store import Store, disk, engine

_GRAPH = re.compile(rb" <[^>]*> \.\n")

_REMOVAL = """DELETE {{ ?s ?p ?o }} WHERE {{
    GRAPH {graph} {{ ?s ?p ?o }} FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER (?other != {graph}) }} }} ;
DROP GRAPH {graph}"""


#: Documents that are renamed at a time: to look for what else says a line is three times as dear after each further load.
_RENAMED = 4000
#: Bytes of N-Quads up to which they are few: written in a transaction, which takes half the time of the bulk loader and leaves no files behind that
#: it would have to merge later, and their triples counted meanwhile; to count a store takes a third of a second for a million triples.
_FEW = 1_000_000


class InvalidQuads(ValueError):
    """N-Quads that cannot be parsed; the message names line and mistake. What was to be written is undone."""


class Writer(Store):
    """The next generation of a store, being made; readers see nothing of it before ``publish``. One at a time, held by a lock."""

    #: Number of different triples, kept up while little changes; None when they will have to be counted.
    _facts: int | None = None
    #: Where the quads of documents that this writer wrote still lie as they were read: file of the spool, begin, size.
    _spooled: dict[str, tuple[str, int, int]]

    @classmethod
    def begin(cls, path: str | Path, request: str = "") -> Self:
        """Opens the store for writing, made if need be. What an interrupted writer with the same ``request`` did is taken up, any other's dropped.

        That it was begun since the machine was started is part of the request. Raises Problem when another process writes, when the path is no
        store's, or the disk cannot be written.
        """
        store, request = Path(path), f"{request} {generations.since()}"
        with ExitStack() as held, disk(store, "written"):
            held.enter_context(generations.writer_lock(store))
            generations.sweep(store)
            generation = _working(store, request)
            manifest = Manifest(generation / "manifest.sqlite", write=True)
            held.callback(manifest.close)
            manifest.set_value("request", request)
            facts = manifest.value("facts")
            writer = cls(store, generation, engine(generation, ox.Store), manifest, held.pop_all())
        writer._facts = int(facts) if facts else None
        writer._spooled = {}
        shutil.rmtree(writer.spool, ignore_errors=True)
        writer.spool.mkdir()
        writer._restore(manifest.unfinished())
        return writer

    @property
    def spool(self) -> Path:
        """The directory for the quads on their way into this generation, empty at first. What is written from there stays until the writer closes."""
        return self.generation / "spool"

    def published(self) -> Store | None:
        """The published state opened for reading, None when there is none yet."""
        return Store.open(self.path) if generations.current(self.path) else None

    def write(self, drafts: Sequence[Draft]) -> None:
        """Puts the documents' graphs in the place of what was there. Raises InvalidQuads, everything undone, when the quads cannot be parsed."""
        entries = [draft.entry for draft in drafts]
        with disk(self.path, "written"):
            self.note_change()
            self._manifest.begin(entries)
            size = sum(draft.size for draft in drafts)
            if size > _FEW:
                self._facts = None
            for entry in entries:
                self._remove_graph(entry.graph)
            try:
                self._load(_quads(drafts), size)
            except SyntaxError as error:
                self._restore([entry.id for entry in entries])
                raise InvalidQuads(str(error)) from error
            self._load_triples(_triples(drafts), size)
            texts = [(draft.entry.id, draft.text) for draft in drafts if draft.text is not None]
            noted = [(draft.entry.id, draft.observations) for draft in drafts if draft.observations]
            self._manifest.finish((entry.id for entry in entries), texts, noted)
            self._spooled |= {draft.entry.id: (draft.spool, draft.begin, draft.size) for draft in drafts if Path(draft.spool).parent == self.spool}

    def write_reference(self, lines: Iterable[str], version: str = "") -> bool:
        """Puts these N-Quads lines in the place of the reference graphs; False when they are there already.

        ``version`` ("" for none) names them: the lines of a version that is there already are not asked for.
        """
        if version and self._manifest.value("reference version") == version:
            return False
        ordered = sorted(lines)
        data = "".join(f"{line}\n" for line in ordered)
        digest = hashlib.sha256(data.encode()).hexdigest()
        if self._manifest.value("reference") == digest:
            self._manifest.set_value("reference version", version)
            return False
        graphs = {line.rsplit(" ", 2)[1].strip("<>") for line in ordered}
        with disk(self.path, "written"):
            self.note_change()
            old = set(self._manifest.value("reference graphs").split())
            self._manifest.set_value("reference", "")
            self._manifest.set_value("reference version", "")
            self._manifest.set_value("reference graphs", " ".join(sorted(old | graphs)))
            for graph in old | graphs:
                self._remove_graph(graph)
            self._add(ordered)
            self._manifest.set_value("reference graphs", " ".join(sorted(graphs)))
            self._manifest.set_value("reference", digest)
            self._manifest.set_value("reference version", version)
        return True

    @property
    def memory(self) -> Memory:
        """What the judges across articles remember in this generation."""
        return self._manifest.memory

    def known(self, ids: Iterable[str]) -> dict[str, Entry]:
        """Those of some documents that the generation holds, by id."""
        return self._manifest.known(ids)

    def ids(self) -> set[str]:
        """The ids of all documents."""
        return self._manifest.ids()

    def observation(self, id: str) -> str | None:
        """The observations of one document as the store keeps them, None if it has none."""
        return self._manifest.observation(id)

    def quads_in(self, graph: str) -> set[str]:
        """The N-Quads lines of a graph."""
        return {_quad(line, graph) for line in self.lines(graph)}

    def write_derived(self, removed: Iterable[str], added: Iterable[str]) -> bool:
        """Takes N-Quads lines from graphs that no article says, and adds others; False for none. Lines that are there already may be added again."""
        lost, new = set(removed), set(added)
        if lost or new:
            with disk(self.path, "written"):
                self.note_change()
                self._remove(lost)
                self._add(new)
        return bool(lost or new)

    def write_renamed(self, of: Mapping[str, Mapping[str, str]]) -> bool:
        """Makes the graphs of these documents what they say under these names (``kg.across.renamings``: document id → IRI as read → IRI); False when
        each is.

        Without names a document gets its graph as it was read. What was read of renamed documents is kept beside, so it never matters how they were
        called before.
        """
        changed = sorted(id for id, names in of.items() if names != self._manifest.names(id))
        entries = [entry for id in changed if (entry := self._manifest.entry(id)) is not None]
        for at in range(0, len(entries), _RENAMED):
            with disk(self.path, "written"):
                self.note_change()
                self._rename(entries[at : at + _RENAMED], of)
        return bool(entries)

    def _rename(self, entries: Sequence[Entry], of: Mapping[str, Mapping[str, str]]) -> None:
        removed: set[str] = set()
        added: set[str] = set()
        kept: list[tuple[str, Mapping[str, str], bytes]] = []
        for entry in entries:
            names, read = of[entry.id], self._manifest.as_read(entry.id)
            present = self.lines(entry.graph) if read else self._lines_written(entry)
            read = read or present
            graph = renamed(read, names)
            removed |= {_quad(line, entry.graph) for line in set(present) - graph}
            added |= {_quad(line, entry.graph) for line in graph.difference(present)}
            kept.append((entry.id, names, packed(read)))
        self._manifest.begin_renaming(entry.id for entry in entries)
        self._remove(removed)
        self._add(added)
        self._manifest.finish_renaming(kept)

    def _lines_written(self, entry: Entry) -> list[str]:
        """The N-Triples lines of a graph that is as it was read, sorted: from the spool if they still lie there, which takes a tenth of the time."""
        place = self._spooled.get(entry.id)
        if place is None:
            return self.lines(entry.graph)
        return sorted(_GRAPH.sub(b" .\n", _slice(*place)).decode().split("\n")[:-1])

    def _remove(self, lines: Iterable[str]) -> None:
        """Takes N-Quads lines away; from the default graph first, where no other graph says the same, as it must not hold what no graph says."""
        for quad in _parsed(lines):
            if not self._said_elsewhere(quad):
                self._facts = None if self._facts is None else self._facts - 1
                self.engine.remove(ox.Quad(*quad.triple))
            self.engine.remove(quad)

    def _add(self, lines: Iterable[str]) -> None:
        """Adds N-Quads lines to their graphs, then to the default graph."""
        data = "".join(f"{line}\n" for line in sorted(lines)).encode()
        self._load([data], len(data))
        self._load_triples([_GRAPH.sub(b" .\n", data)], len(data))

    def move(self, places: Sequence[tuple[str, str]]) -> None:
        """Notes where the files of unchanged documents are now: pairs of id and path."""
        if places:
            self.note_change()
            self._manifest.move(places)

    def remove(self, id: str) -> None:
        """Removes a document, its graph and its text."""
        with disk(self.path, "written"):
            entry = self._manifest.entry(id)
            if entry:
                self.note_change()
                self._manifest.begin([entry])
                self._remove_graph(entry.graph)
                self._manifest.restore(id, None)
                self._spooled.pop(id, None)

    def clear(self) -> None:
        """Empties the generation: quicker than to replace every graph. Call ``restore_missing`` after writing what is to come in its place."""
        quads, cleared = self.generation / "quads", self.generation / "cleared"
        with disk(self.path, "written"):
            self.note_change()
            self._manifest.set_value("cleared", "yes")
            self._manifest.clear()
            self._spooled.clear()
            self._facts = 0
            self._engine = None
            quads.rename(cleared)
            shutil.rmtree(cleared)
            self._engine = ox.Store(str(quads))

    def lacking(self) -> list[str]:
        """Ids of the published documents that this generation lacks since it was cleared, sorted."""
        base = self.published() if self._manifest.value("cleared") else None
        if base is None:
            return []
        with base:
            return sorted(base._manifest.ids() - self._manifest.ids())

    def restore_missing(self) -> None:
        """Puts back the published documents that this generation lacks, so that a build never loses one."""
        self._restore(self.lacking())

    def publish(self) -> None:
        """Makes the generation the store's state, if anything changed in it, and closes. Interrupted writings are put back before."""
        with disk(self.path, "written"):
            self._restore(self._manifest.unfinished())
            number = int(self.generation.name)
            wanted = self._manifest.value("changed") or not generations.current(self.path)
            if wanted:
                self._manifest.set_value("facts", str(self.facts if self._facts is None else self._facts))
            self.engine.flush()
            # The engine compacts in the background; a published directory must have nobody who could write to it.
            self._engine = None
            for key in ("request", "changed", "cleared"):
                self._manifest.set_value(key, "")
            self._manifest.close()
            for left in ("spool", "cleared"):
                shutil.rmtree(self.generation / left, ignore_errors=True)
            if wanted:
                generations.publish(self.path, number)
            else:
                shutil.rmtree(self.generation)
        self.close()

    def close(self) -> None:
        """Deletes the spool, closes the files and lets the locks go. May be called twice."""
        shutil.rmtree(self.spool, ignore_errors=True)
        super().close()

    def note_change(self) -> None:
        """Notes that the generation is to be published."""
        self._manifest.set_value("changed", "yes")
        self._manifest.set_value("facts", "")

    def _load(self, chunks: Iterable[bytes], size: int) -> None:
        """Adds N-Quads of so many bytes."""
        if size <= _FEW:
            self.engine.extend(_quads_of(chunks))
        else:
            self.engine.bulk_load(cast(Any, _Stream(iter(chunks))), ox.RdfFormat.N_QUADS)

    def _load_triples(self, chunks: Iterable[bytes], size: int) -> None:
        """Adds N-Triples of N-Quads of so many bytes to the default graph, and counts what is new there if they are few."""
        if size <= _FEW and self._facts is not None:
            quads = _quads_of(chunks)
            self._facts += len({quad for quad in quads if quad not in self.engine})
            self.engine.extend(quads)
        else:
            self._facts = None
            self._load(chunks, size)

    def _remove_graph(self, graph: str) -> None:
        if self.engine.contains_named_graph(ox.NamedNode(graph)):
            if self._facts is not None:
                self._facts -= len(self.only_in(graph))
            self.engine.update(_REMOVAL.format(graph=ox.NamedNode(graph)))

    def _restore(self, ids: Sequence[str]) -> None:
        if not ids:
            return
        with disk(self.path, "written"), ExitStack() as held:
            base = self.published()
            if base is not None:
                held.enter_context(base)
            for id in ids:
                self._restore_one(id, base)

    def _restore_one(self, id: str, base: Store | None) -> None:
        graph = ox.NamedNode(PREFIXES["doc"] + id)
        self.note_change()
        self._remove_graph(graph.value)
        self._spooled.pop(id, None)
        self._facts = None
        if base is not None:
            quads = list(base.engine.quads_for_pattern(None, None, None, graph))
            self.engine.extend([*quads, *(ox.Quad(*quad.triple) for quad in quads)])
        self._manifest.restore(id, base._manifest if base is not None else None)


class _Stream(RawIOBase):
    """Pieces of bytes as one stream."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._rest = chunks, memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes, b"" at the end."""
        while not self._rest and (chunk := next(self._chunks, None)) is not None:
            self._rest = memoryview(chunk)
        given = self._rest if size < 0 else self._rest[:size]
        self._rest = self._rest[len(given) :]
        return bytes(given)


def _quads(drafts: Iterable[Draft]) -> Iterator[bytes]:
    return (_slice(draft.spool, draft.begin, draft.size) for draft in drafts)


def _slice(path: str, begin: int, size: int) -> bytes:
    with Path(path).open("rb") as file:
        file.seek(begin)
        return file.read(size)


def _triples(drafts: Sequence[Draft]) -> Iterator[bytes]:
    # The name of the graph before a line's end cannot be inside a literal: a line end there is escaped.
    for draft, quads in zip(drafts, _quads(drafts), strict=True):
        yield quads.replace(f" <{draft.entry.graph}> .\n".encode(), b" .\n")


def _quad(line: str, graph: str) -> str:
    return f"{line[:-1]}<{graph}> ."


def _parsed(lines: Iterable[str]) -> list[ox.Quad]:
    return _quads_of(["\n".join(sorted(lines)).encode()])


def _quads_of(chunks: Iterable[bytes]) -> list[ox.Quad]:
    return list(ox.parse(b"".join(chunks), format=ox.RdfFormat.N_QUADS))


def _working(store: Path, request: str) -> Path:
    """The generation to write: an interrupted one with the same request, else a copy of the published one."""
    number = generations.current(store)
    working = generations.folder(store, number + 1)
    if working.exists() and _request(working) != request:
        shutil.rmtree(working)
    if not working.exists():
        generations.clone(_readable(store, number) if number else None, working)
    return working


def _readable(store: Path, number: int) -> Path:
    """The directory of a published generation. Raises Problem when it is missing."""
    if not (found := generations.folder(store, number)).is_dir():
        raise generations.missing(store, number)
    return found


def _request(generation: Path) -> str | None:
    try:
        manifest = Manifest(generation / "manifest.sqlite", write=True)
    except Problem:
        return None
    with ExitStack() as held:
        held.callback(manifest.close)
        return manifest.value("request")
