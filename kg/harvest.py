"""Reads documents in a worker: files → N-Quads in a spool file, with a draft of the store's entry for each."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedWriter
from itertools import groupby
from pathlib import Path

from kg import versions
from kg.iri import BASE, PREFIXES
from kg.manifest import Draft, Entry
from kg.model import Document, SetAside
from kg.observations import observations, packed
from kg.reading import VERSION, analyse, version
from kg.survey import Candidate, documents, fingerprint
from kg.triples import quads

#: Version of what is noted for judgements across articles.
NOTED = versions.of_modules("kg.observations")
#: What a document's facts depend on besides its content.
READER = f"{VERSION} {NOTED} {BASE}"


def reader(opinion: str = "") -> str:
    """The same of a reading that asks this second opinion, "" for none. Raises Problem if it is unknown or not installed."""
    return f"{version(opinion)} {NOTED} {BASE}" if opinion else READER


#: Characters of articles that one task reads, if its files are not larger.
TASK_SIZE = 200_000

_EVENT = f"<{PREFIXES['rdf']}type> <{PREFIXES['schema']}Event> ".encode()


@dataclass(frozen=True, slots=True)
class Task:
    """Documents to read, sorted by file and place, the file that takes their N-Quads, and whose second opinion is asked ("" for none)."""

    spool: str
    wanted: tuple[Candidate, ...]
    stdin: str = ""
    opinion: str = ""


def tasks(wanted: Iterable[Candidate], folder: Path, stdin: str = "", size: int = TASK_SIZE, *, opinion: str = "") -> Iterator[Task]:
    """Parts of the work of about ``size`` characters each; the documents of one file stay together, so that it is opened once."""
    gathered: list[Candidate] = []
    number = 0
    for _, of_file in groupby(wanted, key=lambda each: each.path):
        gathered += of_file
        if sum(each.size for each in gathered) >= size:
            yield Task(str(folder / spool_name(number)), tuple(gathered), stdin, opinion)
            gathered, number = [], number + 1
    if gathered:
        yield Task(str(folder / spool_name(number)), tuple(gathered), stdin, opinion)


def spool_name(number: int) -> str:
    """Name of the spool file of the task with this number, from 0; the names sort like the numbers."""
    return f"{number:06d}.nq"


def singly(task: Task) -> list[Task]:
    """The task cut into one for each document."""
    return [Task(f"{task.spool}.{place:06d}", (each,), task.stdin, task.opinion) for place, each in enumerate(task.wanted)]


def harvest(task: Task) -> list[Draft | SetAside]:
    """Reads the task's documents. A document that cannot be read is set aside; raises OSError when the spool file cannot be written."""
    with Path(task.spool).open("wb") as spool:
        return [done for path, wanted in groupby(task.wanted, key=lambda each: each.path) for done in _file(path, list(wanted), task, spool)]


def _file(path: str, wanted: list[Candidate], task: Task, spool: BufferedWriter) -> Iterator[Draft | SetAside]:
    open_ = {(each.id, each.hash) for each in wanted}
    try:
        for document in documents(path, task.stdin):
            if isinstance(document, Document) and (key := (document.id, fingerprint(document))) in open_:
                open_.discard(key)
                yield _document(document, key[1], path, spool, task.opinion)
            if not open_:
                return
    except OSError:
        raise
    except Exception as error:
        yield SetAside(path, f"cannot be taken apart ({type(error).__name__}: {error})", "this is a fault of kg: please report it with the file")
    yield from (SetAside(path, "the file changed while it was read", "run the command again", id) for id, _ in sorted(open_))


def read(document: Document, opinion: str = "") -> tuple[list[str], str]:
    """The N-Quads lines of a document, and its observations as the store keeps them. ``opinion``: see ``kg.reading.version``."""
    reading = analyse(document, opinion)
    return quads(reading), packed(observations(reading))


def _document(document: Document, hash: str, path: str, spool: BufferedWriter, opinion: str) -> Draft | SetAside:
    try:
        lines, seen = read(document, opinion)
        data = "".join(f"{line}\n" for line in lines).encode()
    except Exception as error:
        hint = "this is a fault of kg: please report it with the file"
        return SetAside(path, f"cannot be read ({type(error).__name__}: {error})", hint, document.id)
    begin = spool.tell()
    spool.write(data)
    entry = Entry(document.id, hash, reader(opinion), path, document.title, document.date, document.url)
    text = zlib.compress(document.text.encode("utf-8", "surrogatepass")) if document.stored else None
    return Draft(entry, str(spool.name), begin, len(data), text, _bytes(document), data.count(_EVENT), seen)


def _bytes(document: Document) -> int:
    return sum(len(document.text[block.begin : block.end].encode("utf-8", "surrogatepass")) for block in document.blocks)
