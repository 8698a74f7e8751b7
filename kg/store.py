"""A store: the facts of articles in Oxigraph on disk, one named graph an article plus reference graphs. rdflib is its API (``Store.rdflib``).

The engine's default graph holds each triple of the named graphs once. Oxigraph can also make a union while it answers, but gives a
triple as often as there are graphs that say it: counts would be wrong, and joins on labels grow with the square of the articles.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, cast

import pyoxigraph as ox

from kg import generations
from kg.errors import ANEW, UNREADABLE, Problem
from kg.iri import PREFIXES
from kg.manifest import Entry, Manifest

if TYPE_CHECKING:
    import rdflib

Results = ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean


class Store:
    """An open store. ``path`` is its directory. Use it in a ``with`` statement or call ``close``."""

    def __init__(self, path: Path, generation: Path, engine: ox.Store, manifest: Manifest, held: ExitStack) -> None:
        """Holds what ``open`` or a Writer opened."""
        self.path, self.generation = path, generation
        self._engine: ox.Store | None = engine
        self._manifest, self._held = manifest, held

    @classmethod
    def open(cls, path: str | Path) -> Store:
        """Opens the published state for reading, also while a writer is at work (see kg.writer). Raises Problem when there is no store."""
        with ExitStack() as held, disk(Path(path), "read"):
            generation, readers = generations.published(Path(path))
            held.callback(readers.close)
            manifest = Manifest(generation / "manifest.sqlite")
            held.callback(manifest.close)
            quads = engine(generation, ox.Store.read_only)
            return cls(Path(path), generation, quads, manifest, held.pop_all())

    @property
    def engine(self) -> ox.Store:
        """The Oxigraph store. Raises Problem after ``close``."""
        if self._engine is None:
            raise Problem(str(self.path), "is closed", "open it again")
        return self._engine

    @property
    def outdated(self) -> bool:
        """Whether a newer state was published since this one was opened: open the store again to see it."""
        return generations.current(self.path) != int(self.generation.name)

    def graphs(self) -> list[str]:
        """IRIs of the named graphs, sorted: the articles' and the reference graphs."""
        return sorted(graph.value for graph in self.engine.named_graphs() if isinstance(graph, ox.NamedNode))

    def documents(self) -> list[Entry]:
        """The documents of the store, sorted by id."""
        return list(self._manifest.entries())

    @property
    def size(self) -> int:
        """Number of documents."""
        return self._manifest.count()

    @property
    def facts(self) -> int:
        """Number of different triples, as noted when this state was published, else counted; also of a copy that ``sure`` made of it."""
        noted = self._manifest.value("facts")
        return int(noted) if noted else int(next(iter(self.rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")))[0].value)

    def document(self, key: str) -> Entry | None:
        """The document with this id, ``doc:`` name, graph IRI or URL; None when there is none."""
        return self._manifest.entry(key) or self._manifest.entry(key.removeprefix("doc:").removeprefix(PREFIXES["doc"]))

    def document_text(self, id: str) -> str | None:
        """The stored plain text of an HTML or JSON document, into which its offsets point; None for text files, whose offsets point into the file."""
        return self._manifest.text(id)

    def observations(self) -> Iterator[str]:
        """What judgements across articles rest on, one line of JSON a document, sorted by its id (see ``kg.observations``)."""
        return self._manifest.observations()

    def query(self, sparql: str, **settings: Any) -> Results:
        """Result of a SPARQL query: solutions, triples or a boolean. The default graph is the merge of all graphs; PREFIXES need no declaration.

        ``settings`` go to ``pyoxigraph.Store.query``. Raises SyntaxError when the query cannot be parsed.
        """
        settings.setdefault("prefixes", PREFIXES)
        return self.engine.query(sparql, **settings)

    def rows(self, sparql: str, **settings: Any) -> ox.QuerySolutions:
        """Solutions of a SELECT query (see ``query``). Raises TypeError for other queries."""
        found = self.query(sparql, **settings)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError(f"no SELECT query: {sparql[:60]}")
        return found

    def quads(self) -> Iterator[ox.Quad]:
        """The quads of all named graphs, in no particular order."""
        return (quad for quad in self.engine.quads_for_pattern(None, None, None, None) if isinstance(quad.graph_name, ox.NamedNode))

    def lines(self, graph: str) -> list[str]:
        """The N-Triples lines of one graph, sorted, without line ends."""
        data = self.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph))
        # Lines of bytes end with line feeds only; lines of text would also end with U+0085 and U+2028, which literals may hold.
        return sorted(line.decode() for line in cast(bytes, data).splitlines())

    def about(self, iri: str) -> list[str]:
        """The N-Triples lines that all graphs together have about one thing, sorted, without line ends."""
        return sorted(f"{quad.triple} ." for quad in self.engine.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph()))

    def only_in(self, graph: str) -> list[str]:
        """The N-Triples lines of one graph that no other graph holds, sorted, without line ends."""
        quads = self.engine.quads_for_pattern(None, None, None, ox.NamedNode(graph))
        return sorted(f"{quad.triple} ." for quad in quads if not self._said_elsewhere(quad))

    def _said_elsewhere(self, quad: ox.Quad) -> bool:
        """Whether a named graph other than the quad's own says the same."""
        found = self.engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        return any(isinstance(each.graph_name, ox.NamedNode) and each.graph_name != quad.graph_name for each in found)

    def sure(self, least: float) -> Store:
        """What the store holds without the facts whose confidence is below ``least`` (0 to 1), read into memory: some 200,000 facts a second.

        Each article's telling is judged by itself, so that a fact that another article tells surely stays. With an event go its participations
        and statements; sentences, people and bodies stay. The copy needs this store open while documents are asked for.
        """
        doubtful = self._below(least)
        engine = ox.Store()
        kept = (quad for quad in self.quads() if not {(quad.graph_name, quad.subject), (quad.graph_name, quad.object)} & doubtful)
        engine.bulk_extend(each for quad in kept for each in (quad, ox.Quad(*quad.triple)))
        return Store(self.path, self.generation, engine, self._manifest, ExitStack())

    def _below(self, least: float) -> set[tuple[object, object]]:
        """Graph and node of the facts below a confidence, and of what hangs on events among them."""
        stated = self.engine.quads_for_pattern(None, _CONFIDENCE, None, None)
        found = [(quad.graph_name, quad.subject) for quad in stated if isinstance(quad.object, ox.Literal) and float(quad.object.value) < least]
        hanging = (quad for graph, fact in found for part in _PARTS for quad in self.engine.quads_for_pattern(fact, part, None, graph))
        return {*found, *((quad.graph_name, quad.object) for quad in hanging)}

    def rdflib(self) -> rdflib.Dataset:
        """The store as an rdflib Dataset over the same files, its default graph the merge of all graphs. It cannot be written to."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self.engine))
        for prefix, space in PREFIXES.items():
            dataset.bind(prefix, space, replace=True)
        return dataset

    def close(self) -> None:
        """Closes the files and lets the locks go. May be called twice."""
        self._engine = None
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        held = f"{self._manifest.count()} documents" if self._engine else "closed"
        return f"<{type(self).__name__} {self.path}: {held}>"


_CONFIDENCE = ox.NamedNode(PREFIXES["gov"] + "confidence")
#: What hangs on an event.
_PARTS = (ox.NamedNode(PREFIXES["gov"] + "participation"), ox.NamedNode(PREFIXES["gov"] + "statement"))


def engine(generation: Path, opened: Callable[[str], ox.Store]) -> ox.Store:
    """The facts of a generation, opened by ``ox.Store`` or ``ox.Store.read_only``. Raises Problem when the files are damaged, OSError."""
    quads = str(generation / "quads")
    try:
        return opened(quads)
    except RuntimeError as error:
        raise Problem(quads, f"the store's facts cannot be read ({error})", ANEW, UNREADABLE) from error


@contextmanager
def disk(store: Path, done: str) -> Iterator[None]:
    """Raises Problem for a full or failing disk; ``done``: what could not be done to the store, read or written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, sqlite3.OperationalError) as error:
        raise Problem(str(store), f"cannot be {done}: {error}", _hint(str(error))) from error


def _hint(error: str) -> str:
    if any(words in error.lower() for words in ("no space", "disk is full", "file too large", "quota")):
        return "free some space and run the same command again; what was published is untouched"
    return "check the directory and its permissions"
