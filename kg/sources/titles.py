"""Finds the title among the paragraphs of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.sources import furniture
from kg.sources.paragraphs import Paragraph, squeezed
from kg.sources.provenance import tells
from kg.text import Span

#: A line up to this many characters may be the title.
LONGEST_TITLE = 100
#: A line that ends so is no title and no heading.
ENDS = re.compile(r"[。！？!?…；;：:，,、][”』」）)’》】\s]*\Z")
SENTENCE_ENDS = re.compile(r"[。！？!?…][”』」）)’》】\s]*\Z")


def split_title(text: str, page: Sequence[Paragraph], known: str, place: Span | None) -> tuple[Span | None, list[Paragraph], str]:
    """The title's place, the paragraphs without it and its copies, and its words; ``known`` and ``place`` are what front matter says of it."""
    key = squeezed(known)
    if not key:
        return _own_title(text, page)
    same = [index for index, paragraph in enumerate(page) if paragraph.key == key]
    chosen = next((index for index in same if page[index].level == 1), same[0] if same else None)
    if chosen is not None:
        span = page[chosen].pieces[0] if len(page[chosen].pieces) == 1 else place or max(page[chosen].pieces, key=lambda piece: piece[1] - piece[0])
        return span, [paragraph for paragraph in page if paragraph.key != key], known
    broken = _broken_title(page, key)
    return place, [paragraph for index, paragraph in enumerate(page) if index not in broken], known


def _own_title(text: str, page: Sequence[Paragraph]) -> tuple[Span | None, list[Paragraph], str]:
    """The page's first top heading, else its first line if that looks like one, as span and words, and what remains."""
    first = next((paragraph for paragraph in page if paragraph.level == 1), None) or _leading(page)
    if not first:
        return None, list(page), ""
    span = max(first.pieces, key=lambda piece: piece[1] - piece[0])
    return span, [paragraph for paragraph in page if paragraph.key != first.key], text[slice(*span)]


def _leading(page: Sequence[Paragraph]) -> Paragraph | None:
    lines = [paragraph for paragraph in page[:12] if not _furniture(paragraph.words)]
    short = len(lines) > 1 and len(lines[0].words) <= LONGEST_TITLE and not ENDS.search(lines[0].words)
    longer = short and any(len(later.words) > len(lines[0].words) or SENTENCE_ENDS.search(later.words) for later in lines[1:6])
    return lines[0] if longer else None


def _furniture(words: str) -> bool:
    return tells(words) or (len(words) <= furniture.LONGEST and furniture.dropped(words))


def _broken_title(page: Sequence[Paragraph], key: str) -> set[int]:
    """Indices of two or three following lines that together are the title."""
    for index in range(min(len(page), 12)):
        for count in (2, 3):
            lines = page[index : index + count]
            if len(lines) == count and "".join(line.key for line in lines) == key:
                return set(range(index, index + count))
    return set()
