"""Paragraphs of a page → the blocks of its article, with the provenance that its furniture carries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.model import Block
from kg.sources import furniture
from kg.sources.breaks import unbroken
from kg.sources.dates import day
from kg.sources.paragraphs import Paragraph
from kg.sources.provenance import Provenance, fields, tell
from kg.sources.titles import ENDS, SENTENCE_ENDS, split_title
from kg.text import Span

#: A body line up to this many characters may be a sub-heading.
LONGEST_HEADING = 45
#: A line directly under an image up to this many characters is its caption.
LONGEST_CAPTION = 30
#: A line of a list of other articles has at most this many characters.
LONGEST_LISTED = 60
#: Reason and hint for a file without an article.
NO_TEXT = ("no text of an article was found", "look whether the file holds an article or only the frame of a page")
#: A bold paragraph up to this many characters is a heading.
LONGEST_STRONG = 100

_LETTER = re.compile(r"\w")
#: What tells a sentence of the article from a button or a heading above it.
_PROSE = re.compile(r"[，。；！？]|[,;](?=[^\x00-\x7f])")
_BULLET = re.compile(r"[◆●▲■□○◎▶►★☆♦•·]+\s*")


@dataclass(frozen=True)
class Article:
    """The article on a page: its blocks, title text, and provenance. ``credit`` is the raw words."""

    blocks: tuple[Block, ...]
    title: str = ""
    source: str | None = None
    credit: str | None = None
    date: str | None = None


@dataclass
class _Kept:
    """A paragraph of the article with what is to become of it: ``text``, ``heading``, ``byline`` or ``credit``."""

    kind: str
    paragraph: Paragraph
    spans: tuple[Span, ...] = field(default=())


def article(text: str, page: Sequence[Paragraph], title: str = "", title_span: Span | None = None, publisher: str | None = None) -> Article:
    """The article among the paragraphs of a page. ``title``/``title_span``: what is known of the title before the page is read.

    The title block is the first heading of that title, else the place given; later copies of it are furniture. Without a title, the first
    top heading, or a short first line before longer text, is taken for it.
    """
    span, rest, title = split_title(text, page, title, title_span)
    told = Provenance()
    kept = [*_kept(text, list(unbroken(text, rest, _is_text)), publisher, told)]
    blocks = [Block(*span, "title")] if span else []
    for number, item in enumerate(kept, 1):
        following = kept[number].paragraph if number < len(kept) else None
        blocks += _blocks(text, item, number, following)
    credit = text[slice(*told.credit)] if told.credit else None
    return Article(tuple(blocks), title, told.source, credit, told.date)


def _kept(text: str, page: Sequence[Paragraph], publisher: str | None, told: Provenance) -> Iterator[_Kept]:
    begun = listing = False
    for paragraph in page:
        words = paragraph.words
        if begun and furniture.last(words[: furniture.LONGEST]):
            return
        listing = (listing and _listed(words)) or (len(words) <= furniture.LONGEST and furniture.heads_list(words))
        if listing or _drops(paragraph, publisher, begun, told):
            continue
        kind, spans = _read_furniture(text, paragraph, told)
        begun |= kind == "text" and _PROSE.search(words) is not None
        yield _Kept(kind, paragraph, spans)


def _is_text(paragraph: Paragraph) -> bool:
    """Whether a paragraph is none of the page's furniture."""
    words = paragraph.words
    return len(words) > furniture.LONGEST or not (fields(words) or furniture.dropped(words) or _is_byline(words))


def _listed(words: str) -> bool:
    return len(words) <= LONGEST_LISTED and not SENTENCE_ENDS.search(words)


def _drops(paragraph: Paragraph, publisher: str | None, begun: bool, told: Provenance) -> bool:
    words = paragraph.words
    if len(words) > furniture.LONGEST:
        return False
    if not begun and furniture.STAMP.fullmatch(words) and not fields(words):
        told.date = told.date or day(words)
        return True
    caption = paragraph.pictured and len(words) <= LONGEST_CAPTION and not ENDS.search(words)
    return caption or words == publisher or _original(paragraph) or furniture.dropped(words)


def _original(paragraph: Paragraph) -> bool:
    """Whether a line is WeChat's mark 原创 set apart by mark-up before the names of author and account."""
    begin, end = paragraph.pieces[0]
    return end - begin == 2 and len(paragraph.pieces) > 1 and paragraph.words.startswith("原创")


def _read_furniture(text: str, paragraph: Paragraph, told: Provenance) -> tuple[str, tuple[Span, ...]]:
    """The kind of a paragraph and the spans to become blocks. Meta lines are read into ``told``."""
    words = paragraph.words
    if len(words) > furniture.LONGEST:
        return "text", paragraph.pieces
    found = fields(words)
    for label, begin, end in found:
        tell(text, paragraph, label, begin, end, told)
    if found:
        return ("credit" if any(label in furniture.ORIGIN for label, _, _ in found) else "byline"), paragraph.pieces
    return ("byline" if _is_byline(words) else "text"), paragraph.pieces


def _is_byline(words: str) -> bool:
    return bool(furniture.BYLINE.fullmatch(words) or furniture.SIGNED.fullmatch(words))


def _blocks(text: str, item: _Kept, number: int, following: Paragraph | None) -> Iterator[Block]:
    if item.kind in {"byline", "credit"}:
        return _of_kind(text, item.spans, item.kind, number)
    lead, body, tail = _parts(item.paragraph, last=following is None)
    kind = "heading" if _is_heading(text, item.paragraph, body, following) else "text"
    begun = [*_of_kind(text, lead, "byline", number), *_of_kind(text, body, kind, number), *_of_kind(text, tail, "byline", number)]
    return iter(begun)


def _of_kind(text: str, spans: Sequence[Span], kind: str, number: int) -> Iterator[Block]:
    return (Block(begin, end, kind, number) for begin, end in spans if _LETTER.search(text, begin, end))


def _parts(paragraph: Paragraph, last: bool) -> tuple[list[Span], list[Span], list[Span]]:
    """The pieces of the dateline before, the text, and the signature behind it."""
    words = paragraph.words
    dateline = furniture.DATELINE.match(words) or _BULLET.match(words)
    begin = dateline.end() if dateline else 0
    signature = _signature(words, begin, last)
    front, body = _divide(paragraph.pieces, begin)
    body, tail = _divide(body, signature - begin)
    lead = front if dateline and dateline.re is furniture.DATELINE else []
    return lead, body, tail


def _signature(words: str, begin: int, last: bool) -> int:
    """Where the signature at the end of a paragraph begins; the length of the words when there is none."""
    if "记者" in words or "通讯员" in words:
        taken = furniture.TAKEN.fullmatch(words, words.rfind("。", begin, len(words) - 1) + 1)
        if taken is not None and taken.start() > begin:
            return taken.start()
    opening = max(words.rfind(mark, begin, len(words)) for mark in "（(【[") if words[-1:] in "）)】]" else -1
    if opening < begin or len(words) - opening > furniture.LONGEST:
        return len(words)
    pattern = furniture.NAMED if last and (opening == begin or words[opening - 1] in "。！？”") else None
    signed = furniture.SIGNED.fullmatch(words, opening) or (pattern and pattern.fullmatch(words, opening))
    return opening if signed else len(words)


def _divide(pieces: Sequence[Span], count: int) -> tuple[list[Span], list[Span]]:
    """The pieces before and after the first ``count`` characters of their joined text."""
    before: list[Span] = []
    after: list[Span] = []
    for begin, end in pieces:
        middle = min(end, begin + max(0, count))
        count -= end - begin
        before += [(begin, middle)] if middle > begin else []
        after += [(middle, end)] if end > middle else []
    return before, after


def _is_heading(text: str, paragraph: Paragraph, body: Sequence[Span], following: Paragraph | None) -> bool:
    length = sum(end - begin for begin, end in body)
    if paragraph.level or not length:
        return True
    begin, end = body[-1]
    if ENDS.search(text, max(begin, end - 12), end):
        return False
    short = length <= LONGEST_HEADING and following is not None and len(following.words) > length
    return (paragraph.strong and length <= LONGEST_STRONG) or short
