"""Reading in a worker: spool files and their slices."""

from __future__ import annotations

import zlib
from pathlib import Path

import invented
from hypothesis import given
from hypothesis import strategies as st

from kg import harvest as module
from kg.harvest import Task, harvest, singly, tasks
from kg.manifest import Draft
from kg.model import SetAside, replace
from kg.reading import read
from kg.sources import load
from kg.survey import Candidate, Look, look

numbers = st.integers(0, 9)
found = st.lists(st.builds(Candidate, id=st.text("ab", min_size=1), hash=st.just("h"), path=st.sampled_from("xyz"), order=numbers, size=numbers))


@given(found, st.integers(1, 20))
def test_tasks_are_the_work_in_order_and_no_file_is_opened_by_two(wanted: list[Candidate], size: int) -> None:
    """Every document is in one task, a file in one only, spool names are different and sort like the tasks."""
    wanted = sorted(wanted, key=lambda each: (each.path, each.order))
    parts = list(tasks(wanted, Path("spool"), "in", size))
    assert [each for part in parts for each in part.wanted] == wanted
    assert sum(len({each.path for each in part.wanted}) for part in parts) == len({each.path for each in wanted})
    assert [part.spool for part in parts] == sorted({part.spool for part in parts})
    assert all(sum(each.size for each in part.wanted) >= size for part in parts[:-1])


def test_a_task_is_cut_into_single_documents() -> None:
    """Each with a spool file of its own."""
    task = Task("s", tuple(Candidate(id, "h", "x", 0, 1) for id in "abc"), "in")
    parts = singly(task)
    assert [part.wanted for part in parts] == [(each,) for each in task.wanted]
    assert len({part.spool for part in parts}) == 3


def candidates(folder: Path) -> tuple[Candidate, ...]:
    """What a survey finds in a folder."""
    seen = look(Look(tuple(sorted(map(str, folder.iterdir())))))
    return tuple(each for each in seen if isinstance(each, Candidate))


def test_each_slice_is_the_reading_of_its_document(tmp_path: Path) -> None:
    """The spool file's slices are the lines of ``kg.reading.read``; the entry is the document's."""
    folder = invented.write(tmp_path / "a", range(3))
    done = harvest(Task(str(tmp_path / "spool"), candidates(folder)))
    spool = (tmp_path / "spool").read_bytes()
    for draft, path in zip(done, sorted(folder.iterdir()), strict=True):
        (document,) = load(path)
        assert isinstance(draft, Draft) and not isinstance(document, SetAside)
        assert spool[draft.begin : draft.begin + draft.size].decode().splitlines() == read(document)
        assert (draft.entry.id, draft.entry.title, draft.entry.path, draft.text) == (document.id, document.title, str(path), None)
        assert draft.events == sum("> <https://schema.org/Event> <" in line for line in read(document))


def test_a_stored_document_brings_its_text(tmp_path: Path) -> None:
    """What exists as text nowhere else is kept, whole."""
    (tmp_path / "a.jsonl").write_text('{"id": "7", "title": "会议", "text": "湖南省政府召开会议。", "date": "2024-05-01"}\n', encoding="utf-8")
    (document,) = load(tmp_path / "a.jsonl")
    (draft,) = harvest(Task(str(tmp_path / "spool"), candidates_of(tmp_path / "a.jsonl")))
    assert isinstance(draft, Draft) and draft.text and not isinstance(document, SetAside)
    assert zlib.decompress(draft.text).decode() == document.text


def candidates_of(path: Path) -> tuple[Candidate, ...]:
    """What a survey finds in a file."""
    return tuple(each for each in look(Look((str(path),))) if isinstance(each, Candidate))


def test_a_file_that_changed_meanwhile_is_set_aside(tmp_path: Path) -> None:
    """What the survey saw and the reading does not find is named, with what to do."""
    folder = invented.write(tmp_path / "a", range(2))
    seen = candidates(folder)
    (folder / "0001.md").write_text(invented.article(1, edition=1), encoding="utf-8")
    draft, aside = harvest(Task(str(tmp_path / "spool"), seen))
    assert isinstance(draft, Draft) and isinstance(aside, SetAside)
    assert (aside.item, aside.reason, aside.hint) == (seen[1].id, "the file changed while it was read", "run the command again")


def test_a_document_that_is_twice_in_a_file_is_read_once(tmp_path: Path) -> None:
    """Equal copies in one file are one document."""
    folder = invented.write(tmp_path / "a", range(1))
    (seen,) = candidates(folder)
    assert len(harvest(Task(str(tmp_path / "spool"), (seen,)))) == 1
    assert module.READER.startswith(module.VERSION)
    assert replace(seen, order=1) != seen
