"""The whole program on one screen: paths → survey → read → store → judge across articles."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

from kg import judgements, reference, sources, workers
from kg.across import ledger as decisions
from kg.errors import USAGE, Problem
from kg.harvest import Task, harvest, reader, singly, spool_name, tasks
from kg.manifest import Draft, Entry
from kg.model import SetAside
from kg.report import Progress, Silence, Summary, Tally, summary
from kg.store import Store, disk
from kg.survey import Candidate, Look, Survey, look
from kg.writer import InvalidQuads, Writer

#: Bytes of N-Quads that are stored at a time.
BATCH = 64_000_000
#: Files that a worker looks through at a time.
LOOKED = 16

#: Name of the list of what was set aside, in the store's directory.
SET_ASIDE = "set-aside.jsonl"

_DIED = "the process that read it died"


def build(
    paths: Sequence[str], target: str | Path, jobs: int = 0, progress: Progress | None = None, second_opinion: str = "", ledger: Path | None = None
) -> Summary:
    """Reads the articles under ``paths`` into the store ``target``, made if need be, and says what is in it now.

    Unchanged articles are not read again, changed ones replace their graph, vanished ones stay. When it is interrupted, what was read so
    far is published if nothing older would be lost by it, and the same call goes on from there. ``second_opinion`` is a name of
    ``kg.second_opinion.SECOND_OPINIONS`` or "" for none; articles that were read with another are read again. ``ledger``
    is a file of decisions on namesakes (``kg.across.ledger``) that takes the place of the store's. Raises Problem (see kg.errors).
    """
    decided = decisions.text(ledger) if ledger else None
    tally, progress, jobs = Tally(), progress or Silence(), jobs or workers.available()
    by = reader(second_opinion)
    with _inputs(paths) as (files, stdin), disk(Path(target), "written"), Writer.begin(target, _request(paths, stdin, by)) as writer:
        if decided is not None:
            (Path(target) / decisions.FILE).write_text(decided, encoding="utf-8")
        try:
            found = survey(files, stdin, jobs, tally, progress)
            _bring_up_to_date(writer, found, stdin, jobs, tally, progress, second_opinion)
            writer.restore_missing()
        except KeyboardInterrupt:
            if not writer.lacking():
                writer.write_reference(reference.lines(), reference.version())
                judgements.judge(writer)
                writer.publish()
            raise
        judgements.judge(writer)
        writer.publish()
    with Store.open(target) as store:
        return summary(store, tally)


def survey(files: Sequence[str], stdin: str, jobs: int, tally: Tally, progress: Progress) -> Survey:
    """What there is in the files; what cannot be read is noted in the tally."""
    found = Survey()
    progress.stage("looking", len(files), "files")
    parts = [Look(tuple(files[at : at + LOOKED]), stdin) for at in range(0, len(files), LOOKED)]
    for task, seen in workers.spread(look, parts, jobs if len(parts) > 1 else 1):
        found.add(seen if seen is not None else _look_alone(task))
        progress.advance(len(task.paths))
    tally.files, tally.repeated = len(files), found.repeated
    tally.superseded += found.superseded()
    tally.failed += found.refused
    return found


def _look_alone(task: Look) -> Iterator[Candidate | SetAside]:
    for single, seen in workers.alone(look, [Look((path,), task.stdin) for path in task.paths]):
        yield from seen if seen is not None else [SetAside(single.paths[0], _DIED, "the file may need more memory than there is")]


def _bring_up_to_date(writer: Writer, found: Survey, stdin: str, jobs: int, tally: Tally, progress: Progress, opinion: str) -> None:
    entries = writer.known(found.chosen)
    wanted = found.wanted(entries, reader(opinion))
    tally.unchanged = len(found.chosen) - len(wanted)
    if 0 < writer.size <= len(wanted) and writer.ids() <= {each.id for each in wanted}:
        writer.clear()
    writer.move(_moves(found, entries))
    progress.stage("reading", len(wanted), "documents")
    results = read(wanted, writer.spool, stdin, jobs, tally, progress, opinion)
    # From the first result on the readers are at work beside this process.
    first = list(islice(results, 1))
    writer.write_reference(reference.lines(), reference.version())
    _store(writer, chain(first, results), tally)


def _moves(found: Survey, entries: dict[str, Entry]) -> list[tuple[str, str]]:
    chosen = ((id, each) for id, each in found.chosen.items() if id in entries and entries[id].hash == each.hash)
    return [(id, each.path) for id, each in chosen if entries[id].path != each.path]


def read(
    wanted: Sequence[Candidate], spool: Path, stdin: str, jobs: int, tally: Tally, progress: Progress, opinion: str = ""
) -> Iterator[tuple[Task, list[Draft]]]:
    """Reads documents in parallel; what they say is in the tasks' spool files, in whatever order. What cannot be read is noted in the tally."""
    parts = list(tasks(wanted, spool, stdin, opinion=opinion))
    lost: list[Task] = []
    for task, done in chain(workers.spread(harvest, parts, min(jobs, len(parts))), workers.alone(harvest, _one_by_one(lost))):
        if done is not None:
            yield task, _noted(done, tally, progress)
        elif len(task.wanted) > 1:
            lost.append(task)
        else:
            tally.failed.append(SetAside(task.wanted[0].path, _DIED, "it may need more memory than there is", task.wanted[0].id))


def _one_by_one(lost: list[Task]) -> Iterator[Task]:
    while lost:
        yield from singly(lost.pop())


def _noted(done: Iterable[Draft | SetAside], tally: Tally, progress: Progress) -> list[Draft]:
    drafts = []
    for each in done:
        if isinstance(each, SetAside):
            tally.failed.append(each)
            progress.advance(1)
        else:
            drafts.append(each)
            progress.advance(1, each.read, each.events)
    tally.read += len(drafts)
    tally.size += sum(draft.read for draft in drafts)
    return drafts


def _store(writer: Writer, results: Iterable[tuple[Task, list[Draft]]], tally: Tally) -> None:
    for part in _parts(draft for _, drafts in results for draft in drafts):
        tally.failed += _write(writer, part)


def _parts(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    part: list[Draft] = []
    size = 0
    for draft in drafts:
        part.append(draft)
        size += draft.size
        if size >= BATCH:
            yield part
            part, size = [], 0
    if part:
        yield part


def _write(writer: Writer, drafts: Sequence[Draft]) -> list[SetAside]:
    """Stores the drafts but those whose quads are invalid, which are found by halving."""
    try:
        writer.write(drafts)
    except InvalidQuads as error:
        if len(drafts) > 1:
            return [found for half in (drafts[: len(drafts) // 2], drafts[len(drafts) // 2 :]) for found in _write(writer, half)]
        hint = "this is a fault of kg: please report it with the file"
        return [SetAside(drafts[0].entry.path, f"its facts cannot be stored ({error})", hint, drafts[0].entry.id)]
    return []


def extract(
    paths: Sequence[str], tally: Tally, jobs: int = 0, progress: Progress | None = None, second_opinion: str = ""
) -> Iterator[tuple[Entry, bytes]]:
    """Each document under ``paths`` with its N-Quads, by file and place in it, counted in ``tally``. Nothing is stored. Raises Problem."""
    by = reader(second_opinion)
    progress, jobs = progress or Silence(), jobs or workers.available()
    with _inputs(paths) as (files, stdin), TemporaryDirectory(prefix="kg-") as folder:
        wanted = survey(files, stdin, jobs, tally, progress).wanted({}, by)
        progress.stage("reading", len(wanted), "documents")
        for task, drafts in _in_order(read(wanted, Path(folder), stdin, jobs, tally, progress, second_opinion)):
            with Path(task.spool).open("rb") as spool:
                yield from ((draft.entry, spool.read(draft.size)) for draft in drafts)
            Path(task.spool).unlink()


def _in_order(results: Iterable[tuple[Task, list[Draft]]]) -> Iterator[tuple[Task, list[Draft]]]:
    """The same by number of task. What follows a task that was lost with its process waits for the end."""
    waiting: dict[str, tuple[Task, list[Draft]]] = {}
    number = 0
    for task, drafts in results:
        waiting[Path(task.spool).name] = (task, drafts)
        while (name := spool_name(number)) in waiting:
            yield waiting.pop(name)
            number += 1
    yield from (waiting[name] for name in sorted(waiting))


def retract(target: str | Path, key: str) -> list[str]:
    """Removes a document (id, doc: name, IRI or URL); the N-Triples lines that it alone said, sorted. Raises Problem if it is unknown."""
    with Store.open(target) as store:
        entry = store.document(key)
        if entry is None:
            raise Problem(str(target), f"holds no document {key}", "its documents: kg query STORE 'SELECT ?d { ?d a schema:Article }'")
        lost = store.only_in(entry.graph)
    with Writer.begin(target, f"retract {entry.id}") as writer:
        writer.remove(entry.id)
        judgements.judge(writer)
        writer.publish()
    return lost


@contextmanager
def _inputs(paths: Sequence[str]) -> Iterator[tuple[list[str], str]]:
    """The files under the paths, and the name of a file with what standard input holds if ``-`` is among them. Raises Problem if there is none."""
    files = [path for path in sources.find(paths) if not _of_a_store(Path(path))]
    if not files:
        raise Problem(", ".join(paths), "no articles there", f"files ending in {' '.join(sources.ENDINGS)} are read, also with .gz", USAGE)
    if "-" not in files:
        yield files, ""
        return
    with NamedTemporaryFile(prefix="kg-") as copy:
        shutil.copyfileobj(sys.stdin.buffer, copy)
        copy.flush()
        yield files, copy.name


def _of_a_store(path: Path) -> bool:
    return path.name == SET_ASIDE and (path.parent / "generations").is_dir()


def _request(paths: Sequence[str], stdin: str, by: str) -> str:
    content = sha256(Path(stdin).read_bytes()).hexdigest() if stdin else ""
    return sha256(json.dumps([by, content, sorted(str(Path(path).resolve()) for path in paths)]).encode()).hexdigest()
