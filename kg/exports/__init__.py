"""Export formats: one row each. A writer takes the store and a binary file; the same graph gives the same bytes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING

from kg.errors import Problem

if TYPE_CHECKING:
    from kg.store import Store


@dataclass(frozen=True, slots=True)
class Export:
    """A format: the function that writes it (``module:function``), its usual file ending, and what it is."""

    writer: str
    ending: str
    help: str

    def write(self, store: Store, out: IO[bytes]) -> None:
        """Writes the store's graph to a binary file."""
        module, _, name = self.writer.partition(":")
        function: Callable[[Store, IO[bytes]], None] = getattr(import_module(module), name)
        function(store, out)


EXPORTS: dict[str, Export] = {
    "nquads": Export("kg.exports.lines:nquads", "nq", "sorted N-Quads, one graph an article: the whole store, and a stable diff"),
    "trig": Export("kg.exports.turtle:trig", "trig", "TriG, one block an article, to be read by people"),
    "turtle": Export("kg.exports.turtle:turtle", "ttl", "Turtle, all articles as one graph"),
    "ntriples": Export("kg.exports.lines:ntriples", "nt", "sorted N-Triples, all articles as one graph"),
    "jsonld": Export("kg.exports.jsonld:jsonld", "jsonld", "JSON-LD with readable keys, one graph an article"),
}


def export(store: Store, format: str, target: str | Path) -> None:
    """Writes the store's graph in a format of EXPORTS to a file, whole or not at all, or to standard output (``-``). Raises Problem if that fails."""
    with _opened(str(target)) as out:
        EXPORTS[format].write(store, out)


@contextmanager
def _opened(target: str) -> Iterator[IO[bytes]]:
    if target == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    place = Path(target).absolute()
    try:
        with NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as out:
            try:
                yield out
                out.flush()
                os.fsync(out.fileno())
            except BaseException:
                Path(out.name).unlink()
                raise
        Path(out.name).chmod(0o666 & ~_umask())
        Path(out.name).replace(place)
    except OSError as error:
        raise Problem(target, f"cannot be written: {error.strerror or error}", "check that its folder exists and has room") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
