"""What happens with files that are not as they should be is what ``docs/bad-input.md`` says."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from kg import reading, sources
from kg.iri import local_name
from kg.model import Document, SetAside
from kg.text import sentences

PAGE = (Path(__file__).parents[1] / "docs/bad-input.md").read_text(encoding="utf-8")
LINE = "3月16日，湖南省委网信办在长沙召开会议。会议指出，要加强工作。\n".encode()
PACKED = gzip.compress(LINE * 1000)

SET_ASIDE = {
    "empty.md": (b"", "the file is empty"),
    "blank.txt": (b"\n\n   \n", "the file is empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(1, 32)) * 99, "binary data, no text"),
    "broken.txt": ((LINE + b"\xff\xfe\xfa\xe4" * 3) * 5, "do not fit"),
    "bomb.txt.gz": (gzip.compress("好".encode() * 12_000_000), "gzip bomb"),
    "cut.txt.gz": (PACKED[: len(PACKED) // 2], "the gzip file is cut off"),
    "damaged.txt.gz": (PACKED[:12] + b"\xff" * 20 + PACKED[32:], "broken gzip"),
    "deep.html": (b"<html><body>" + b"<div>" * 9000 + LINE + b"</div>" * 9000, "goes beyond the parser's limits"),
    "lines.jsonl": (b'{"title":"a","text":""}\n["x"]\n', "the line is no JSON object"),
    "record.jsonl": (b'{"words":"a"}\n', "no text of an article was found"),
    "day.md": ("# 《新闻联播》 (20240118)\n".encode(), "the broadcast has no items"),
}

READ = {
    "mark.txt": b"\xef\xbb\xbf" + LINE,
    "utf16.txt": LINE.decode().encode("utf-16"),
    "gbk.txt": LINE.decode().encode("gb18030"),
    "one-bad-byte.txt": LINE * 99 + b"\xff" + LINE,
    "untitled.md": LINE,
    "undated.txt": "会议召开\n\n".encode() + LINE,
    "packed.txt.gz": PACKED,
    "titled-only.md": "# 《新闻联播》 (20240118)\n\n### 会议召开\n".encode(),
}


def load(folder: Path, name: str, content: bytes) -> list[Document | SetAside]:
    """What the sources make of a file with this content."""
    path = folder / name
    path.write_bytes(content)
    return list(sources.load(path))


@pytest.mark.parametrize("name", SET_ASIDE)
def test_what_cannot_be_read_is_set_aside_with_the_documented_reason(tmp_path: Path, name: str) -> None:
    """The reason is in the page, and comes with what to do."""
    content, reason = SET_ASIDE[name]
    found = [each for each in load(tmp_path, name, content) if isinstance(each, SetAside)]
    assert any(reason in each.reason for each in found)
    assert all(each.hint for each in found)
    assert reason in PAGE


@pytest.mark.parametrize("name", READ)
def test_what_is_merely_odd_is_read(tmp_path: Path, name: str) -> None:
    """One document with its sentences, and facts about it."""
    (found,) = load(tmp_path, name, READ[name])
    assert isinstance(found, Document)
    assert sentences(found)
    assert reading.read(found)


def test_a_missing_file_is_set_aside(tmp_path: Path) -> None:
    """The reason is the system's."""
    (found,) = sources.load(tmp_path / "nowhere.md")
    assert isinstance(found, SetAside)
    assert "cannot be opened" in found.reason
    assert "cannot be opened" in PAGE


def test_folders_that_link_in_a_loop_are_read_once(tmp_path: Path) -> None:
    """A link back up does not multiply the files."""
    inner = tmp_path / "a"
    inner.mkdir()
    (inner / "up").symlink_to(tmp_path)
    (inner / "x.md").write_bytes(LINE)
    assert len(list(sources.find([str(tmp_path)]))) == 1


def test_a_date_in_the_future_is_kept(tmp_path: Path) -> None:
    """The text's own date is not judged."""
    (found,) = load(tmp_path, "later.md", "---\ntitle: 会议召开\ndate: 2098-01-01\n---\n\n".encode() + LINE)
    assert isinstance(found, Document)
    assert found.date == "2098-01-01"


def test_a_very_long_sentence_is_cut_and_nothing_of_it_is_lost(tmp_path: Path) -> None:
    """Pieces of at most 3,000 characters, together the whole."""
    words = "会议要求，" + "加强统筹协调，" * 7200 + "抓好落实。"
    (found,) = load(tmp_path, "long.md", words.encode())
    assert isinstance(found, Document)
    pieces = [sentence.text for sentence in sentences(found)]
    assert len(pieces) > 2
    assert max(map(len, pieces)) <= 3_000
    assert "".join(pieces) == words


def test_mark_up_in_a_name_stays_out_of_iris_and_inside_literals(tmp_path: Path) -> None:
    """No quotation mark or bracket can end a term early."""
    hostile = '"><script>alert(1)</script>'
    head = f"---\ntitle: {hostile}会议召开\ndate: 2024-01-01\nsource: {hostile}\n---\n\n"
    text = f"{head}1月1日，湖南省委在长沙召开会议。湖南省委书记{hostile}出席会议并讲话。\n"
    (found,) = load(tmp_path, "hostile.md", text.encode())
    assert isinstance(found, Document)
    assert all("<script" not in line.replace('\\"><script', "") for line in reading.read(found))
    assert local_name(hostile) == "scriptalert1script"
