"""Directories of a store: lock, copy, publication, deletion."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import generations
from kg.errors import Problem


def make(store: Path, number: int) -> Path:
    """A generation with one immutable and one other file, made and published by hand."""
    source = generations.folder(store, number - 1) if number > 1 else None
    generations.clone(source, generations.folder(store, number))
    (generations.folder(store, number) / "a.sst").write_text("immutable")
    (generations.folder(store, number) / "b").write_text(str(number))
    generations.publish(store, number)
    return generations.folder(store, number)


def test_a_path_without_a_store_is_refused_with_the_remedy(tmp_path: Path) -> None:
    """Who opens what is no store is told how to make one."""
    with pytest.raises(Problem, match="is not a store; make one: kg build"):
        generations.published(tmp_path / "none")


def test_an_unfinished_first_build_is_told_apart_from_no_store(tmp_path: Path) -> None:
    """A store whose first build was interrupted says so."""
    with generations.writer_lock(tmp_path / "s"), pytest.raises(Problem, match="no finished build"):
        generations.published(tmp_path / "s")


def test_a_directory_with_other_files_is_not_taken(tmp_path: Path) -> None:
    """A writer does not settle among files that are not its own."""
    (tmp_path / "thesis.doc").write_text("")
    with pytest.raises(Problem, match="holds other files"), generations.writer_lock(tmp_path):
        pass


def test_a_file_is_not_taken_for_a_store(tmp_path: Path) -> None:
    """-o with the name of a file is a mistake."""
    (tmp_path / "f").write_text("")
    with pytest.raises(Problem, match="is a file"), generations.writer_lock(tmp_path / "f"):
        pass


def test_a_damaged_note_of_the_generation_is_reported(tmp_path: Path) -> None:
    """CURRENT must hold a number."""
    (tmp_path / "CURRENT").write_text("seven")
    with pytest.raises(Problem, match="is no number of a generation"):
        generations.current(tmp_path)


def test_a_second_writer_is_refused_and_told_who_writes(tmp_path: Path) -> None:
    """Another process gets the holder's number and start; when the holder ends, the lock is free again."""
    again = "import sys, pathlib; from kg import generations as g\nwith g.writer_lock(pathlib.Path(sys.argv[1])): print('mine')"
    with generations.writer_lock(tmp_path / "s"):
        second = subprocess.run([sys.executable, "-c", again, str(tmp_path / "s")], capture_output=True, text=True, check=False)
        assert f"is being written by process {os.getpid()} since 20" in second.stderr
    assert subprocess.run([sys.executable, "-c", again, str(tmp_path / "s")], capture_output=True, text=True, check=True).stdout == "mine\n"


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    """A stale lock keeps nobody out."""
    hold = "import sys, os, pathlib; from kg import generations as g\nwith g.writer_lock(pathlib.Path(sys.argv[1])): os.kill(os.getpid(), 9)"
    killed = subprocess.run([sys.executable, "-c", hold, str(tmp_path / "s")], check=False)
    assert killed.returncode == -9
    assert "process" in (tmp_path / "s" / "lock").read_text()
    with generations.writer_lock(tmp_path / "s"):
        assert str(os.getpid()) in (tmp_path / "s" / "lock").read_text()


def test_a_copy_shares_immutable_files_only(tmp_path: Path) -> None:
    """What the engine may change is copied, what it never changes costs no space."""
    with generations.writer_lock(tmp_path / "s"):
        first = make(tmp_path / "s", 1)
        second = generations.folder(tmp_path / "s", 2)
        generations.clone(first, second)
    assert (second / "a.sst").stat().st_ino == (first / "a.sst").stat().st_ino
    assert (second / "b").stat().st_ino != (first / "b").stat().st_ino


def test_a_generation_in_use_outlives_its_successors(tmp_path: Path) -> None:
    """Readers keep what they opened; it is deleted at the first publication after they have gone."""
    store = tmp_path / "s"
    with generations.writer_lock(store):
        make(store, 1)
        opened, readers = generations.published(store)
        make(store, 2)
        assert opened.exists() and generations.published(store)[0] == generations.folder(store, 2)
        readers.close()
        make(store, 3)
    assert not opened.exists()


def test_the_disk_has_a_generation_before_it_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files and its directory are settled, then the note of it is replaced."""
    (tmp_path / "s" / "generations").mkdir(parents=True)
    make(tmp_path / "s", 1)
    settled: list[tuple[str, int]] = []
    monkeypatch.setattr(generations, "_settle", lambda path: settled.append((path.name, generations.current(tmp_path / "s"))))
    make(tmp_path / "s", 2)
    assert {("a.sst", 1), ("b", 1), ("readers", 1), ("2", 1), ("generations", 1)} <= set(settled)
    assert settled[-1] == ("s", 2)


def test_what_cannot_be_settled_early_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """A copy goes to the disk beside other work; that it could not is found when it is published."""

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "s" / "generations").mkdir(parents=True)
    monkeypatch.setattr(generations, "_settle", full)
    with pytest.raises(OSError, match="No space"):
        make(tmp_path / "s", 1)
    assert capfd.readouterr().err == ""
