"""Finding the files of a folder."""

from __future__ import annotations

from pathlib import Path

from kg.sources import find
from kg.sources.files import ending


def test_a_folder_gives_its_articles_sorted(tmp_path: Path) -> None:
    """Known endings only, gzipped or not, in any case; hidden files and folders are left out."""
    for name in ("b.md", "a.TXT", "sub/c.jsonl.gz", "sub/d.html", ".hidden.md", ".git/e.md", "f.pdf", "g"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [Path(path).relative_to(tmp_path).as_posix() for path in find([str(tmp_path)])] == ["a.TXT", "b.md", "sub/c.jsonl.gz", "sub/d.html"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    """A folder that contains itself through a link, and a file linked twice, are read once."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.md").write_text("x")
    (tmp_path / "sub/loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "sub/self.md").symlink_to(tmp_path / "sub/self.md")
    (tmp_path / "z.md").symlink_to(tmp_path / "sub/a.md")
    assert list(find([str(tmp_path), str(tmp_path / "sub")])) == [str(tmp_path / "sub/a.md")]


def test_what_is_named_is_given(tmp_path: Path) -> None:
    """A file that the user names is not judged by its ending, a missing one is left for the reader to complain of, and - is standard input."""
    odd = tmp_path / "notes.data"
    odd.write_text("x")
    assert list(find([str(odd), "-", str(tmp_path / "none.md"), "-"])) == [str(odd), "-", str(tmp_path / "none.md")]


def test_the_ending_is_that_under_the_compression() -> None:
    """``.md.gz`` is Markdown."""
    assert [ending(path) for path in ("a/b.MD.gz", "b.txt", "b", "-", "a.b/c")] == [".md", ".txt", "", "", ""]
