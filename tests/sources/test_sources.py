"""The table of formats: every file finds the one that reads it, and nothing that a file holds raises."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import sources
from kg.model import Document, SetAside
from kg.text import sentences

ARTICLES = {
    "a.md": "---\ntitle: 甲会召开\n---\n\n2月13日，甲会召开。\n",
    "a.txt": "甲会召开\n\n2月13日，甲会召开。乙出席。\n",
    "a.html": "<html><head><title>甲会召开</title></head><body><p>2月13日，甲会召开。</p></body></html>",
    "a.jsonl": '{"title": "甲会召开", "text": "2月13日，甲会召开。"}\n',
    "day.md": "# 《新闻联播》 (20240208)\n\n## 详细新闻\n\n### 甲会召开\n\n<p>2月13日，甲会召开。</p>\n",
}


def loaded(path: Path) -> list[Document | SetAside]:
    """What a file holds."""
    return list(sources.load(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("name", ARTICLES)
def test_every_format_is_read_in_every_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    """Plain or gzipped, under its own ending or none: the same sentences."""
    raw = ARTICLES[name].encode(encoding)
    for ending, content in ((name, raw), (name + ".gz", gzip.compress(raw)), ("noending", raw)):
        path = tmp_path / ending
        path.write_bytes(content)
        (document,) = loaded(path)
        assert isinstance(document, Document)
        assert [sentence.text for sentence in sentences(document)][:2] == ["甲会召开", "2月13日，甲会召开。"]
        assert document.path == str(path)


def test_standard_input_is_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` is read to its end and known by its content."""
    stdin = io.TextIOWrapper(io.BytesIO(ARTICLES["a.jsonl"].encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    (document,) = sources.load("-")
    assert isinstance(document, Document)
    assert document.title == "甲会召开"


def test_a_field_map_reaches_the_records(tmp_path: Path) -> None:
    """Only JSON Lines have fields to map."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"nr": "甲会召开了。"}', encoding="utf-8")
    (document,) = sources.load(path, field_map={"text": "nr"})
    assert isinstance(document, Document)
    assert document.text == "甲会召开了。"


def test_the_last_format_takes_what_no_other_claims() -> None:
    """So every text has a reader."""
    assert sources.SOURCES[-1].claims("", "")
    assert len({source.name for source in sources.SOURCES}) == len(sources.SOURCES)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(raw=st.binary(max_size=300) | st.text(alphabet='甲会，。#<>/phtml{}[]":*-!()&; \n\r\ufeff\0', max_size=200).map(str.encode))
def test_no_content_raises(tmp_path: Path, raw: bytes) -> None:
    """Whatever the bytes, under whatever ending, there are documents with true offsets, or reasons."""
    for ending in (".md", ".txt", ".html", ".jsonl", ".gz", ""):
        path = tmp_path / f"x{ending}"
        path.write_bytes(raw)
        found = loaded(path)
        assert found
        for each in found:
            if isinstance(each, SetAside):
                assert each.reason
                assert each.hint
            else:
                assert all(each.text[one.begin : one.end] == one.text for one in sentences(each))


def test_a_folder_is_searched_for_the_endings_of_the_formats(tmp_path: Path) -> None:
    """Those of the table; the endings are known in no other place."""
    for name in (*(f"a{ending}" for ending in sources.ENDINGS), "b.csv", "c.wire"):
        (tmp_path / name).write_text("甲会召开。", encoding="utf-8")
    assert sorted(Path(found).suffix for found in sources.find([str(tmp_path)])) == sorted(sources.ENDINGS)
