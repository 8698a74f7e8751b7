"""N-Quads and N-Triples: sorted lines. Also the sorted lines from which the other formats are made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from kg.exports.reifiers import reifiers

if TYPE_CHECKING:
    from kg.store import Store


def graphs(store: Store, rdf: str = "1.1") -> Iterator[tuple[str, list[str]]]:
    """Each named graph, sorted by IRI, with its N-Triples lines, sorted, without line ends. One graph is in memory at a time.

    With ``rdf`` 1.2 also the lines of ``kg.exports.reifiers``.
    """
    for graph in sorted(store.graphs()):
        lines = store.lines(graph)
        yield graph, sorted({*lines, *reifiers(lines)}) if rdf == "1.2" else lines


def merged(store: Store, rdf: str = "1.1") -> list[str]:
    """The N-Triples lines of the merge of all graphs, each once, sorted, without line ends."""
    return sorted({line for _, lines in graphs(store, rdf) for line in lines})


def nquads(store: Store, rdf: str, out: IO[bytes]) -> None:
    """N-Quads: graphs sorted by IRI, the lines sorted inside each."""
    for graph, lines in graphs(store, rdf):
        out.write("".join(f"{line.removesuffix(' .')} <{graph}> .\n" for line in lines).encode())


def ntriples(store: Store, rdf: str, out: IO[bytes]) -> None:
    """N-Triples: the merge of all graphs, each different triple once, sorted."""
    for line in merged(store, rdf):
        out.write(f"{line}\n".encode())
