"""N-Quads and N-Triples: sorted lines. Also the sorted lines from which the other formats are made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from kg.store import Store


def graphs(store: Store) -> Iterator[tuple[str, list[str]]]:
    """Each named graph, sorted by IRI, with its N-Triples lines, sorted, without line ends. One graph is in memory at a time."""
    for graph in sorted(store.graphs()):
        yield graph, store.lines(graph)


def merged(store: Store) -> list[str]:
    """The N-Triples lines of the merge of all graphs, each once, sorted, without line ends."""
    return sorted({line for _, lines in graphs(store) for line in lines})


def nquads(store: Store, out: IO[bytes]) -> None:
    """N-Quads: graphs sorted by IRI, the lines sorted inside each."""
    for graph, lines in graphs(store):
        out.write("".join(f"{line.removesuffix(' .')} <{graph}> .\n" for line in lines).encode())


def ntriples(store: Store, out: IO[bytes]) -> None:
    """N-Triples: the merge of all graphs, each different triple once, sorted."""
    for line in merged(store):
        out.write(f"{line}\n".encode())
