"""Where files go: a folder or an archive, whole or not at all."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from kg.errors import Problem
from kg.exports.targets import folder, one_file


def fill(target: Path) -> None:
    """Two files, one in a folder."""
    with folder(str(target)) as files:
        for name, data in (("a.csv", b"1"), ("sub/b.csv", b"2")):
            with files.open(name) as out:
                out.write(data)


def test_a_folder_and_an_archive_hold_the_same_files(tmp_path: Path) -> None:
    """The ending .zip decides; the archive has the same bytes each time."""
    fill(tmp_path / "made")
    assert {str(path.relative_to(tmp_path / "made")): path.read_bytes() for path in (tmp_path / "made").rglob("*.csv")} == {
        "a.csv": b"1",
        "sub/b.csv": b"2",
    }
    fill(tmp_path / "one.zip")
    fill(tmp_path / "two.zip")
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"a.csv": b"1", "sub/b.csv": b"2"}
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_folder_that_holds_something_is_not_touched(tmp_path: Path) -> None:
    """The user may have put it there."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Problem, match="already holds something"):
        fill(tmp_path / "full")
    assert [path.name for path in tmp_path.rglob("*")] == ["full", "mine.txt"]


@pytest.mark.parametrize("name", ["made", "made.zip"])
def test_a_failure_half_way_leaves_nothing(tmp_path: Path, name: str) -> None:
    """No folder, no archive, no rests of either."""
    with pytest.raises(RuntimeError), folder(str(tmp_path / name)) as files, files.open("a.csv"):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_written_outside_the_folder(tmp_path: Path) -> None:
    """Whatever a name says."""
    with pytest.raises(ValueError, match="leads out"), folder(str(tmp_path / "made")) as files, files.open("../evil"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """With the place as given."""
    with pytest.raises(Problem, match="cannot be written"), one_file(str(tmp_path / "no/a")):
        pass
    with pytest.raises(Problem, match="cannot be written"), folder(str(tmp_path / "no/a")):
        pass
