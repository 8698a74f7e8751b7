"""The manifest keeps entries, texts and marks."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import Problem
from kg.manifest import FORMAT, Entry, Manifest
from kg.memory import packed

ONE = Entry("1", "aa", "v1", "a.md", "会议", "2024-05-01", "https://invented.example/1")
TWO = Entry("2", "bb", "v1", "b.md", "调研")


def test_entries_come_back_sorted_by_id(tmp_path: Path) -> None:
    """What is written is read, by id and by URL."""
    manifest = Manifest(tmp_path / "m", write=True)
    manifest.begin([TWO, ONE])
    manifest.finish(["1", "2"], [("2", zlib.compress("全文".encode()))])
    manifest.close()
    again = Manifest(tmp_path / "m")
    assert list(again.entries()) == [ONE, TWO]
    assert again.entry("1") == again.entry("https://invented.example/1") == ONE
    assert again.entry("3") is None
    assert (again.text("1"), again.text("2")) == (None, "全文")


def test_what_was_begun_and_not_finished_is_known(tmp_path: Path) -> None:
    """A mark stays until the writing is finished, also for the next process."""
    manifest = Manifest(tmp_path / "m", write=True)
    manifest.begin([ONE, TWO])
    manifest.finish(["2"])
    manifest.close()
    assert Manifest(tmp_path / "m", write=True).unfinished() == ["1"]


def test_a_restored_row_is_as_it_was(tmp_path: Path) -> None:
    """Restoring copies row and text of the other manifest, or removes both."""
    old, new = Manifest(tmp_path / "old", write=True), Manifest(tmp_path / "new", write=True)
    old.begin([ONE])
    old.finish(["1"], [("1", zlib.compress(b"text"))])
    new.begin([Entry("1", "cc", "v2", "c.md", "另一个"), TWO])
    new.restore("1", old)
    new.restore("2", old)
    assert (list(new.entries()), new.text("1"), new.unfinished()) == ([ONE], "text", [])


def test_another_format_is_refused_with_both_numbers(tmp_path: Path) -> None:
    """A store of another layout is not guessed at."""
    Manifest(tmp_path / "m", write=True).close()
    with sqlite3.connect(tmp_path / "m") as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(Problem, match=f"store format 99, this kg knows {FORMAT}"):
        Manifest(tmp_path / "m")


def test_a_damaged_file_is_reported(tmp_path: Path) -> None:
    """What is no SQLite file is called that, with the path."""
    (tmp_path / "m").write_bytes(b"no database at all" * 100)
    with pytest.raises(Problem, match="manifest cannot be read"):
        Manifest(tmp_path / "m")


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_values_are_kept_whatever_they_hold(tmp_path_factory: pytest.TempPathFactory, key: str, value: str) -> None:
    """Named values come back as they were set."""
    manifest = Manifest(tmp_path_factory.getbasetemp() / "values", write=True)
    manifest.set_value(key, value)
    assert manifest.value(key, "other") == value
    manifest.close()


def test_lines_come_back_whatever_literals_hold(tmp_path: Path) -> None:
    """Of the graph as read of a renamed document: signs at which lines of text would end are no ends of these lines."""
    manifest = Manifest(tmp_path / "m", write=True)
    manifest.begin([ONE])
    lines = ['<http://x/a> <http://x/p> "一\u2028二\u0085三" .', '<http://x/a> <http://x/p> "四" .']
    manifest.begin_renaming(["1"])
    assert manifest.unfinished() == ["1"]
    manifest.finish_renaming([("1", {"http://x/a": "http://x/b"}, packed(lines))])
    assert (manifest.as_read("1"), manifest.unfinished()) == (lines, [])
    assert manifest.names("1") == {"http://x/a": "http://x/b"}
    manifest.finish_renaming([("1", {}, packed(lines))])
    assert (manifest.as_read("1"), manifest.names("1")) == ([], {})
