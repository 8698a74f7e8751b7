"""Bytes of a file → text, within limits: gzip opened, the encoding detected, what is no text refused."""

from __future__ import annotations

import codecs
import re
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.model import SetAside
from kg.sources.files import ending

#: Bytes of a file, as they are after decompression, that are read at most.
LARGEST = 256 * 1024 * 1024
#: A compressed file may grow this many times...
GROWTH = 1000
#: ...once it has grown beyond this many bytes.
GROWTH_FROM = 16 * 1024 * 1024
#: The share of bytes that may be broken in a text that is still read (with U+FFFD in their place).
BROKEN = 0.001
#: Bytes read at a time.
CHUNK = 1 << 20

_GZIP = b"\x1f\x8b"
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b\x08\x0b")
_NOTHING = re.compile(r"[\s\ufeff]*+")
_COMMON = re.compile("[\t\n\r -~\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]")
_FREQUENT = re.compile("[\n ,。，、的一是在和国中大会年月日0-9a-z]")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]+)", re.IGNORECASE)
_DECLARED = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "utf-8": "utf-8", "utf8": "utf-8"}


class Refused(Exception):
    """A file that cannot be read as text: ``args`` are the reason and the hint."""


@dataclass(frozen=True)
class Decoded:
    """The text of a file without its byte order mark, the encoding that it was in, and the file's ending."""

    text: str
    encoding: str
    ending: str


def read(path: str) -> Decoded | SetAside:
    """The text of a file or of standard input (``-``), or why there is none. Reads piece by piece and stops at the limits."""
    try:
        if path == "-":
            return _decoded(sys.stdin.buffer, path)
        with Path(path).open("rb") as file:
            return _decoded(file, path)
    except OSError as error:
        return SetAside(path, f"cannot be opened: {error.strerror or error}", "check the path and its permissions")
    except Refused as refused:
        return SetAside(path, *refused.args)


def _decoded(file: BinaryIO, path: str) -> Decoded:
    text, encoding = decode(contents(file))
    return Decoded(text, encoding, ending(path))


def contents(file: BinaryIO) -> bytearray:
    """All bytes of an open file, decompressed if it is gzip. Raises Refused when a limit is passed or the compression is broken."""
    first = file.read(CHUNK)
    chunks = _chunks(file, first)
    return _limited(_inflated(chunks) if first[:2] == _GZIP else chunks)


def _chunks(file: BinaryIO, first: bytes) -> Iterator[bytes]:
    chunk = first
    while chunk:
        yield chunk
        chunk = file.read(CHUNK)


def _limited(chunks: Iterator[bytes]) -> bytearray:
    gathered = bytearray()
    for chunk in chunks:
        gathered += chunk
        if len(gathered) > LARGEST:
            raise Refused(f"larger than {LARGEST >> 20} MiB", "split the file")
    return gathered


def _inflated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    inflater, taken, given, whole = zlib.decompressobj(wbits=31), 0, 0, True
    for chunk in chunks:
        taken += len(chunk)
        while chunk:
            piece = _inflate(inflater, chunk)
            given += len(piece)
            if given > GROWTH_FROM and given > GROWTH * taken:
                raise Refused(f"gzip bomb: {taken} bytes grow more than {GROWTH}-fold", "unpack the file and look at it before reading it")
            yield piece
            chunk, whole = inflater.unconsumed_tail, inflater.eof
            if inflater.eof:
                chunk, inflater = inflater.unused_data.lstrip(b"\0"), zlib.decompressobj(wbits=31)
    if not whole:
        raise Refused("the gzip file is cut off", "fetch the file again")


def _inflate(inflater: zlib._Decompress, chunk: bytes) -> bytes:
    try:
        return inflater.decompress(chunk, CHUNK)
    except zlib.error as error:
        raise Refused(f"broken gzip: {error}", "fetch the file again") from error


def decode(raw: bytes | bytearray) -> tuple[str, str]:
    """The text of the bytes without a byte order mark, and its encoding (a Python codec name). Raises Refused for what is empty or no text."""
    text, encoding = _marked(raw) or _unmarked(raw)
    if _NOTHING.fullmatch(text):
        raise Refused("the file is empty", "save the article again")
    return text, encoding


def _marked(raw: bytes | bytearray) -> tuple[str, str] | None:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _tolerant(raw[len(mark) :], encoding), encoding
    return None


def _unmarked(raw: bytes | bytearray) -> tuple[str, str]:
    if encoding := _utf16(raw):
        return _tolerant(raw, encoding), encoding
    if _binary(raw):
        raise Refused("binary data, no text", "give the article as Markdown, text, HTML or JSON Lines")
    for encoding in _candidates(raw):
        try:
            return raw.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return _nearest(raw)


def _candidates(raw: bytes | bytearray) -> list[str]:
    declared = _CHARSET.search(raw, 0, 4096)
    named = _DECLARED.get(declared[1].decode("ascii").lower()) if declared else None
    return list(dict.fromkeys(["utf-8", *([named] if named else []), "gb18030"]))


def _utf16(raw: bytes | bytearray) -> str:
    """UTF-16 without a mark has zero bytes, and read in the right order it is made of the characters of Chinese text."""
    head = raw[: 4096 if len(raw) > 4096 else len(raw) // 2 * 2]
    if b"\0" not in head:
        return ""
    texts = {encoding: head.decode(encoding, "replace") for encoding in ("utf-16-le", "utf-16-be")}
    encoding = max(texts, key=lambda name: len(_FREQUENT.findall(texts[name])))
    return encoding if len(_COMMON.findall(texts[encoding])) > 0.9 * len(texts[encoding]) else ""


def _binary(raw: bytes | bytearray) -> bool:
    head = raw[:65536]
    return len(head) - len(head.translate(None, _CONTROL)) > len(head) // 1000


def _nearest(raw: bytes | bytearray) -> tuple[str, str]:
    broken = {encoding: raw.decode(encoding, "replace") for encoding in ("utf-8", "gb18030")}
    encoding = min(broken, key=lambda name: broken[name].count("\ufffd"))
    return _tolerant(raw, encoding), encoding


def _tolerant(raw: bytes | bytearray, encoding: str) -> str:
    text = raw.decode(encoding, "replace")
    bad = text.count("\ufffd")
    if bad > BROKEN * len(raw):
        raise Refused(f"{bad} of {len(raw)} bytes do not fit {encoding}", "save the file as UTF-8")
    return text
