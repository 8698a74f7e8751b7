"""Lines that a page breaks in the middle of a sentence, made one paragraph again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.fragments import NUMERAL
from kg.sources.paragraphs import Paragraph

#: A line that ends so goes on in the next one.
_OPEN = re.compile("[，、（《“]$")
#: A line that ends so goes on too, if it is prose.
_WORDS = re.compile(r"[㐀-鿿0-9”》）]$")
#: What is prose: a sentence has ended in it, or it begins with the day of the news.
_PROSE = re.compile("[。！？]|^(?:本报讯|[0-9]{1,2}月[0-9]{1,2}日[上下中]?[午]?[，,])")
#: How the rest of a sentence begins.
_REST = re.compile("[㐀-鿿0-9“《，。、；）”》]")
#: How a new line begins, whatever stands before it: an item, a list.
_ITEM = re.compile(rf"{NUMERAL}{{1,3}}、|[0-9]{{1,2}}[.、．]|（[一二三四五六七八九十0-9]{{1,3}}）")
#: One line under the other, no empty one between, the second not indented.
_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]?")


def unbroken(text: str, page: Sequence[Paragraph], is_text: Callable[[Paragraph], bool]) -> Iterator[Paragraph]:
    """The paragraphs of a page, those joined that are one sentence. ``is_text`` tells what is no furniture of the page."""
    waiting: Paragraph | None = None
    for paragraph in page:
        if waiting is None:
            waiting = paragraph
        elif _goes_on(text, waiting, paragraph) and is_text(waiting) and is_text(paragraph):
            waiting = _joined(text, waiting, paragraph)
        else:
            yield waiting
            waiting = paragraph
    if waiting is not None:
        yield waiting


def _goes_on(text: str, first: Paragraph, second: Paragraph) -> bool:
    """Whether a paragraph ends, and the next one begins, in the middle of a sentence."""
    words = first.words
    if first.level or second.level or not (_OPEN.search(words) or (_WORDS.search(words) and _PROSE.search(words))):
        return False
    begins = _REST.match(second.words) and not _ITEM.match(second.words)
    return bool(begins) and _BREAK.fullmatch(text, first.pieces[-1][1], second.pieces[0][0]) is not None


def _joined(text: str, first: Paragraph, second: Paragraph) -> Paragraph:
    middle = (first.pieces[-1][0], second.pieces[0][1])
    pieces = (*first.pieces[:-1], middle, *second.pieces[1:])
    return Paragraph(pieces, "".join(text[begin:end] for begin, end in pieces), 0, first.strong and second.strong, first.pictured)
