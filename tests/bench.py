"""``make bench``: reading, loading and asking measured side by side in one run, on the same text and the same graph.

Reading is compared with ``jieba.cut`` and ``jieba.posseg``, the store with rdflib. The text is that of the newscasts beside the checkout
where they are, else the samples over and over. Sizes are bytes of the articles' sentences in UTF-8, so that mark-up counts for nobody.
"""

from __future__ import annotations

import argparse
import logging
import statistics
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from kg import reading, resources, sources
from kg.model import Document
from kg.text import sentences

if TYPE_CHECKING:
    import rdflib

    from kg.store import Store

NEWSCASTS = Path(__file__).parents[1] / "../shared/corpus/newscast"
ROUNDS = 5
#: Documents read before the clock starts, so that lexicons and dictionaries are loaded.
WARM = 20
#: Documents that one reader reads before the next one has its turn.
CHUNK = 20


def documents(megabytes: float) -> list[Document]:
    """Documents with about so many megabytes of sentences, spread evenly over the newscasts; the samples repeated where there are none."""
    paths = list(sources.find([str(NEWSCASTS)])) if NEWSCASTS.is_dir() else []
    taken, size = [], 0
    for document in _spread(paths) if paths else _samples():
        taken.append(document)
        size += len(words(document).encode())
        if size >= megabytes * 1e6:
            break
    return taken


def _spread(paths: list[str]) -> Iterator[Document]:
    step = 37  # every 37th day, so that all years are in
    ordered = chain.from_iterable(paths[begin::step] for begin in range(step))
    return (found for path in ordered for found in sources.load(path) if isinstance(found, Document))


def _samples() -> Iterator[Document]:
    found = [each for path in sources.find([str(resources.samples())]) for each in sources.load(path) if isinstance(each, Document)]
    return chain.from_iterable(found for _ in range(100_000))


def words(document: Document) -> str:
    """The document's sentences, one a line."""
    return "\n".join(sentence.text for sentence in sentences(document))


def seconds(work: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """How long the work takes by the clock, once."""
    begun = clock()
    work()
    return clock() - begun


def exhaust(pieces: Iterable[object]) -> None:
    """Runs through an iterator for its work."""
    for _ in pieces:
        pass


def reading_speeds(read: list[Document]) -> dict[str, float]:
    """Megabytes a second of CPU time of our reading and of jieba's two segmenters, each warmed up first, on the same sentences.

    They take turns, CHUNK articles at a time, so that other work on the machine slows all alike.
    """
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)
    texts = [words(document) for document in read]
    size = sum(len(text.encode()) for text in texts) / 1e6
    works: dict[str, Callable[[slice], None]] = {
        "kg.reading.read": lambda some: exhaust(reading.read(document) for document in read[some]),
        "jieba.cut": lambda some: exhaust(chain.from_iterable(jieba.cut(text) for text in texts[some])),
        "jieba.posseg": lambda some: exhaust(chain.from_iterable(jieba.posseg.cut(text) for text in texts[some])),
    }
    exhaust(reading.read(document) for document in read[:WARM])
    exhaust(chain.from_iterable(jieba.cut(text) for text in texts[:WARM]))
    exhaust(jieba.posseg.cut(texts[0]))
    spent = dict.fromkeys(works, 0.0)
    for begin in range(0, len(read), CHUNK):
        for name, work in works.items():
            spent[name] += seconds(partial(work, slice(begin, begin + CHUNK)), process_time)
    return {name: size / time for name, time in spent.items()}


def nquads(read: list[Document]) -> bytes:
    """What reading the documents and the reference data says, as N-Quads."""
    from kg import reference

    lines = dict.fromkeys(chain(reference.lines(), *(reading.read(document) for document in read)))
    return "\n".join([*lines, ""]).encode()


def load_speeds(data: bytes) -> dict[str, float]:
    """Quads a second into Oxigraph on disk and in memory, and into rdflib."""
    import pyoxigraph as ox
    import rdflib

    quads = data.count(b"\n")
    with TemporaryDirectory(prefix="kg-bench-") as folder:
        works: dict[str, Callable[[], object]] = {
            "Oxigraph on disk": lambda: ox.Store(str(Path(folder) / "quads")).bulk_load(data, format=ox.RdfFormat.N_QUADS),
            "Oxigraph in memory": lambda: ox.Store().bulk_load(data, format=ox.RdfFormat.N_QUADS),
            "rdflib": lambda: rdflib.Dataset().parse(data=data, format="nquads"),
        }
        return {name: quads / seconds(work) for name, work in works.items()}


def latencies(paths: list[str], most: int) -> dict[str, tuple[float, float]]:
    """Median seconds of each named query that needs no parameters: on the store that ``kg build`` makes, and in rdflib on the same quads."""
    from kg import pipeline
    from kg.queries import bound, named
    from kg.sparql import complete
    from kg.store import Store

    with TemporaryDirectory(prefix="kg-bench-") as folder:
        pipeline.build(paths, Path(folder) / "store")
        with Store.open(Path(folder) / "store") as store:
            plain, quads = _in_rdflib(store)
            asked = [query for query in named().values() if not any(each.required for each in query.parameters)]
            texts = {query.name: complete(bound(query, {})) for query in islice(asked, most)}
            return {name: (_median(partial(_ask, store.rows, text), ROUNDS), _rdflib_time(plain, quads, text)) for name, text in texts.items()}


def _in_rdflib(store: Store) -> tuple[rdflib.Graph, rdflib.Dataset]:
    """The store's triples as one graph, in which rdflib is fastest, and its quads, for the queries that name a graph."""
    import rdflib

    plain, quads = rdflib.Graph(), rdflib.Dataset(default_union=True)
    for graph in store.graphs():
        data = "\n".join(store.lines(graph))
        plain.parse(data=data, format="nt")
        quads.graph(rdflib.URIRef(graph)).parse(data=data, format="nt")
    return plain, quads


def _rdflib_time(plain: rdflib.Graph, quads: rdflib.Dataset, text: str) -> float:
    return _median(partial(_ask, (quads if "GRAPH" in text else plain).query, text), 1)


def _ask(query: Callable[[str], Iterable[object]], text: str) -> None:
    exhaust(query(text))


def _median(work: Callable[[], object], rounds: int) -> float:
    return statistics.median(seconds(work) for _ in range(rounds))


def main() -> None:
    """Prints the three tables."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--megabytes", type=float, default=2.0, help="text to read (default 2)")
    options.add_argument("--files", type=int, default=12, help="files in the graph that is asked (default 12)")
    options.add_argument("--queries", type=int, default=100, help="named queries to time at most")
    chosen = options.parse_args()
    read = documents(chosen.megabytes)
    print(f"Reading {len(read)} articles, one core")
    speeds = reading_speeds(read)
    for name, speed in speeds.items():
        ratios = "   ".join(f"{speed / speeds[other]:6.2f} × {other}" for other in speeds if other.startswith("jieba"))
        print(f"  {name:<20}{speed:8.2f} MB/s   {ratios}")
    data = nquads(read)
    print(f"\nLoading {len(data.splitlines()):,} quads")
    rates = load_speeds(data)
    for name, rate in rates.items():
        print(f"  {name:<20}{rate:8.0f} quads/s {rate / rates['rdflib']:5.1f} × rdflib")
    paths = list(sources.find([str(NEWSCASTS)]))[: chosen.files] if NEWSCASTS.is_dir() else [str(resources.samples())]
    print(
        f"\nAsking a graph of {len(paths)} newscast files, milliseconds" if NEWSCASTS.is_dir() else "\nAsking the graph of the samples, milliseconds"
    )
    for name, (ours, theirs) in latencies(paths, chosen.queries).items():
        print(f"  {name:<28}{ours * 1e3:10.2f}   rdflib {theirs * 1e3:10.1f}   {theirs / ours:8.0f} ×")


if __name__ == "__main__":
    main()
