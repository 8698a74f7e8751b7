"""Bytes to text: encodings are detected, limits are kept, what is no text is refused."""

from __future__ import annotations

import codecs
import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import SetAside
from kg.sources import decoding
from kg.sources.decoding import Decoded, Refused, contents, decode, read

TEXT = "# 江东市召开会议\n\n一是抓落实。2月13日，江东市召开会议，研究了一批项目。会议要求，要把好事办好。\r\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("gb18030"), "gb18030"),
        (b'<html><meta charset="big5">' + "會議在臺北召開".encode("big5"), "big5hkscs"),
    ],
)
def test_the_encoding_is_found(raw: bytes, encoding: str) -> None:
    """With a mark or without, and the mark is no part of the text."""
    text, found = decode(raw)
    assert found == encoding
    assert text.endswith((TEXT, "會議在臺北召開"))
    assert not text.startswith("\ufeff")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@given(text=st.text(alphabet="会议召开了，。的一是在abc\n𬭎", min_size=8, max_size=60))
def test_text_survives(encoding: str, text: str) -> None:
    """What was written in an encoding is read back, letter for letter, line ends included, where its bytes are valid in no other one."""
    raw = ("会议" + text).encode(encoding)
    try:
        raw.decode("utf-8")
        expected = "utf-8"
    except UnicodeDecodeError:
        expected = encoding
    assert decode(raw) == (raw.decode(expected), expected)


def test_a_few_broken_bytes_are_marked() -> None:
    """A text with less than one bad byte in a thousand is read, with U+FFFD where they are."""
    raw = TEXT.encode() * 20
    text, encoding = decode(raw[:100] + b"\xff" + raw[100:])
    assert encoding == "utf-8"
    assert 0 < text.count("\ufffd") <= 2


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "binary"),
        (b"\0\0\0\1" * 100, "binary"),
        (("会议" * 50).encode() + b"\xff\xff" * 20 + ("会议" * 50).encode(), "do not fit"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, reason: str) -> None:
    """Nothing, binary data, and text broken all over are refused with the reason."""
    with pytest.raises(Refused, match=reason):
        decode(raw)


def test_gzip_is_opened_by_its_content(tmp_path: Path) -> None:
    """Whatever the file is called, and also when it has several members."""
    path = tmp_path / "a.md"
    path.write_bytes(gzip.compress(TEXT.encode()) + gzip.compress(b"more"))
    assert read(str(path)) == Decoded(TEXT + "more", "utf-8", ".md")


def test_a_gzip_bomb_is_refused() -> None:
    """A file that grows a thousandfold is left alone before it fills the memory."""
    bomb = gzip.compress(b"a" * (40 << 20))
    with pytest.raises(Refused, match="gzip bomb"):
        contents(io.BytesIO(bomb))


def test_broken_gzip_is_refused() -> None:
    """A damaged archive says so."""
    packed = gzip.compress(TEXT.encode() * 100)
    with pytest.raises(Refused, match="gzip"):
        contents(io.BytesIO(packed[:20] + b"damaged" + packed[27:]))


def test_reading_stops_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a file that is too large no more than the limit and one piece is read."""
    monkeypatch.setattr(decoding, "LARGEST", 3 * decoding.CHUNK)
    file = io.BytesIO(b"a" * (10 * decoding.CHUNK))
    with pytest.raises(Refused, match="larger than 3 MiB"):
        contents(file)
    assert file.tell() <= 4 * decoding.CHUNK


def test_a_file_that_cannot_be_opened_is_set_aside(tmp_path: Path) -> None:
    """A missing file, and a folder, say what is wrong."""
    for path in (tmp_path / "none.md", tmp_path):
        found = read(str(path))
        assert isinstance(found, SetAside)
        assert found.path == str(path)
        assert "cannot be opened" in found.reason
