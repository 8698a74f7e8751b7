"""Takes the mark-up out of a text and keeps every offset: lines and tags become paragraphs of pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.text import Span, trimmed

#: Tags, images, links, emphasis and escapes of Markdown (with HTML inside). Each alternative begins with a literal: the search is fast, and linear.
MARKDOWN = re.compile(r"<[/A-Za-z!][^<>]*>|!\[[^\[\]\r\n]*\]\([^()\r\n]*\)|\[[^\[\]\r\n]*\]\([^()\r\n]*\)|\*+|__+|~~+|`+|\\[!-/:-@\[-`{-~]")

#: Tags only: what a plain text file may carry from the page that it was copied from.
TAGS = re.compile(r"</?[A-Za-z!][^<>]*>")

_NEXT = re.compile(r"\r\n|\n|\r|")
_LINE = re.compile(r"[^\r\n]+")
_PREFIX = re.compile(r"[ \t]*(#{1,6})(?:[ \t\u3000]+|$)|[ \t]*(?:>[ \t]*)+|[ \t]*[-+*][ \t]+")
_BREAKS = re.compile(r"</?(?:br|p|div|section|article|li|ul|ol|tr|td|th|table|blockquote|figure|figcaption|hr|h[1-6])\b", re.IGNORECASE)
_STRONG = re.compile(r"</?(?:strong|b|h[1-6])\b", re.IGNORECASE)
_HEADING = re.compile(r"<h([1-6])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Tag:
    """What a tag does: end the paragraph, set the heading level, begin (1) or end (-1) bold, show an image."""

    breaks: bool
    level: int
    strong: int
    image: bool


@lru_cache(maxsize=4096)
def _tag(sign: str) -> _Tag:
    heading = _HEADING.match(sign)
    strong = (-1 if sign[1] == "/" else 1) if _STRONG.match(sign) else 0
    return _Tag(bool(_BREAKS.match(sign)), int(heading[1]) if heading else 0, strong, sign[:4].lower() == "<img")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: ``words`` is the text of its ``pieces`` joined, ``level`` its heading level (0 in the body).

    ``strong`` tells that mark-up makes all of it bold, ``pictured`` that it stands directly under an image. ``picture`` is an image without words.
    """

    pieces: tuple[Span, ...]
    words: str
    level: int = 0
    strong: bool = False
    pictured: bool = False
    picture: bool = False

    @cached_property
    def key(self) -> str:
        """The words without any white space, for comparing with a title."""
        return squeezed(self.words)


def squeezed(words: str) -> str:
    """The words without any white space: titles are compared so, because page and front matter break them differently."""
    return "".join(words.split())


def paragraphs(text: str, begin: int, end: int, marks: re.Pattern[str] = MARKDOWN) -> Iterator[Paragraph]:
    """The paragraphs of ``text[begin:end]`` that have words. ``marks`` says what is mark-up. Time is linear."""
    pictured = False
    last = begin
    for line in _LINE.finditer(text, begin, end):
        pictured = pictured and _NEXT.fullmatch(text, last, line.start()) is not None
        last = line.end()
        for found in _line(text, line.start(), line.end(), marks):
            if found.words:
                yield Paragraph(found.pieces, found.words, found.level, found.strong, pictured)
            pictured = found.picture


def _line(text: str, begin: int, end: int, marks: re.Pattern[str]) -> Iterator[Paragraph]:
    prefix = _PREFIX.match(text, begin, end) if marks is MARKDOWN else None
    level = len(prefix.group(1) or "") if prefix else 0
    builder = _Builder(text, prefix.end() if prefix else begin, level)
    for mark in marks.finditer(text, builder.place, end):
        yield from builder.take(mark)
    yield from builder.close(end)


class _Builder:
    """Gathers the pieces of the paragraph that is being read."""

    def __init__(self, text: str, place: int, level: int) -> None:
        self.text, self.place, self.level = text, place, level
        self.strong, self.stars, self.plain, self.picture = 0, False, False, False
        self.pieces: list[Span] = []

    def take(self, mark: re.Match[str]) -> Iterator[Paragraph]:
        """Goes on to the end of a mark; yields the paragraph that the mark ends."""
        self._piece(mark.start())
        self.place = mark.end()
        sign = mark.group()
        if sign[0] == "<":
            yield from self._take_tag(_tag(sign), mark.start())
        elif sign[0] == "*":
            self.stars ^= len(sign) > 1
        elif sign[0] == "\\":
            self.place -= 1
        elif sign[0] == "!":
            self.picture = True
        elif sign[0] == "[":
            self._add(mark.start() + 1, self.text.index("](", mark.start()))

    def _take_tag(self, tag: _Tag, begin: int) -> Iterator[Paragraph]:
        if tag.breaks:
            yield from self.close(begin)
            self.level = tag.level
        self.strong = max(0, self.strong + tag.strong)
        self.picture |= tag.image

    def close(self, end: int) -> Iterator[Paragraph]:
        """Yields the paragraph that ends here, and begins the next."""
        self._piece(end)
        words = "".join(self.text[begin:stop] for begin, stop in self.pieces)
        if words or self.picture:
            yield Paragraph(tuple(self.pieces), words, self.level, not self.plain, False, self.picture and not words)
        self.pieces, self.plain, self.picture = [], False, False

    def _piece(self, end: int) -> None:
        if self.place < end:
            self._add(self.place, end)

    def _add(self, begin: int, end: int) -> None:
        span = trimmed(self.text, begin, end)
        if span[0] < span[1]:
            self.pieces.append(span)
            self.plain |= not (self.strong or self.stars)
