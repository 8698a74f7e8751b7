"""Paragraphs of a page → the blocks of its article, with the provenance that its furniture carries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.model import Block
from kg.sources import furniture
from kg.sources.dates import DATE, day
from kg.sources.paragraphs import Paragraph, squeezed
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

_ENDS = re.compile(r"[。！？!?…；;：:，,、][”』」）)’》】\s]*\Z")
_SENTENCE_ENDS = re.compile(r"[。！？!?…][”』」）)’》】\s]*\Z")
_LETTER = re.compile(r"\w")
_BULLET = re.compile(r"[◆●▲■□○◎▶►★☆♦•·]+\s*")
_OUTLET = re.compile(r"[“「『\"]([^”」』\"]+)[”」』\"]\s*(?:官方)?(?:微信|微博|公众|客户端|视频号|网站).*")
_VALUE_ENDS = re.compile(rf"\u3000|\s{{2}}|\s*[|｜]|\s*{DATE}")
_CHANNEL = re.compile(r"(?:官方)?(?:微信)?公众(?:号|平台)$|(?:官方)?微信$|（.*）$|\(.*\)$")


@dataclass
class Provenance:
    """What the furniture says about where the article comes from; the first word on each counts."""

    credit: Span | None = None
    source: str | None = None
    date: str | None = None


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
    span, rest, title = _title(text, page, title, title_span)
    told = Provenance()
    kept = [*_kept(text, rest, publisher, told)]
    blocks = [Block(*span, "title")] if span else []
    for number, item in enumerate(kept, 1):
        following = kept[number].paragraph if number < len(kept) else None
        blocks += _blocks(text, item, number, following)
    credit = text[slice(*told.credit)] if told.credit else None
    return Article(tuple(blocks), title, told.source, credit, told.date)


def _title(text: str, page: Sequence[Paragraph], title: str, place: Span | None) -> tuple[Span | None, list[Paragraph], str]:
    key = squeezed(title)
    if not key:
        return _own_title(text, page)
    same = [index for index, paragraph in enumerate(page) if paragraph.key == key]
    chosen = next((index for index in same if page[index].level == 1), same[0] if same else None)
    if chosen is not None:
        span = page[chosen].pieces[0] if len(page[chosen].pieces) == 1 else place or max(page[chosen].pieces, key=lambda piece: piece[1] - piece[0])
        return span, [paragraph for paragraph in page if paragraph.key != key], title
    broken = _broken_title(page, key)
    return place, [paragraph for index, paragraph in enumerate(page) if index not in broken], title


def _own_title(text: str, page: Sequence[Paragraph]) -> tuple[Span | None, list[Paragraph], str]:
    """The page's first top heading, else its first line if that looks like one, as span and words, and what remains."""
    first = next((paragraph for paragraph in page if paragraph.level == 1), None) or _leading(page)
    if not first:
        return None, list(page), ""
    span = max(first.pieces, key=lambda piece: piece[1] - piece[0])
    return span, [paragraph for paragraph in page if paragraph.key != first.key], text[slice(*span)]


def _leading(page: Sequence[Paragraph]) -> Paragraph | None:
    lines = [paragraph for paragraph in page[:12] if not _furniture(paragraph.words)]
    short = len(lines) > 1 and len(lines[0].words) <= LONGEST_STRONG and not _ENDS.search(lines[0].words)
    longer = short and any(len(later.words) > len(lines[0].words) or _SENTENCE_ENDS.search(later.words) for later in lines[1:6])
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
        begun |= kind == "text"
        yield _Kept(kind, paragraph, spans)


def _listed(words: str) -> bool:
    return len(words) <= LONGEST_LISTED and not _SENTENCE_ENDS.search(words)


def _drops(paragraph: Paragraph, publisher: str | None, begun: bool, told: Provenance) -> bool:
    words = paragraph.words
    if len(words) > furniture.LONGEST:
        return False
    if not begun and furniture.STAMP.fullmatch(words) and not _fields(words):
        told.date = told.date or day(words)
        return True
    caption = paragraph.pictured and len(words) <= LONGEST_CAPTION and not _ENDS.search(words)
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
    fields = _fields(words)
    for label, begin, end in fields:
        _tell(text, paragraph, label, begin, end, told)
    if fields:
        return ("credit" if any(label in furniture.ORIGIN for label, _, _ in fields) else "byline"), paragraph.pieces
    return ("byline" if _is_byline(words) else "text"), paragraph.pieces


def _is_byline(words: str) -> bool:
    return bool(furniture.BYLINE.fullmatch(words) or furniture.SIGNED.fullmatch(words))


def _tell(text: str, paragraph: Paragraph, label: str, begin: int, end: int, told: Provenance) -> None:
    words = paragraph.words[begin:end]
    value = _VALUE_ENDS.split(words)[0].strip()
    if label in furniture.ORIGIN and not told.credit and value:
        told.source = outlet(value)
        told.credit = _credit(text, paragraph, label, value)
    if label in furniture.DATED or label in furniture.ORIGIN or not label:
        told.date = told.date or day(words)


def _credit(text: str, paragraph: Paragraph, label: str, value: str) -> Span | None:
    """The place of the label with its value, if one piece holds both."""
    for begin, end in paragraph.pieces:
        start = text.find(label, begin, end)
        stop = text.find(value, start, end) if start >= 0 else -1
        if stop >= 0:
            return start, stop + len(value)
    return paragraph.pieces[0]


def outlet(value: str) -> str:
    """The outlet that a credit names: ``“网信中国”微信公众号`` → ``网信中国``, ``应急管理部网站`` stays."""
    quoted = _OUTLET.fullmatch(value)
    return quoted[1].strip() if quoted else _CHANNEL.sub("", value.strip("“”「」\"' ，。；;")).strip("“”「」") or value


def _fields(words: str) -> list[tuple[str, int, int]]:
    """The fields (label, begin and end of the value in ``words``) of a meta line; label ``""`` for a date before them; [] when the line is text."""
    marks = list(furniture.FIELD.finditer(words)) if furniture.MARKED.search(words) else []
    if not marks:
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    found = [(mark[1] or "转自", mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
    lead = furniture.BUTTONS.sub("", words[: marks[0].start()]).strip(" \u3000\t（(【[|｜/■●◎—-")
    if (lead and not furniture.STAMP.fullmatch(lead)) or not all(_fits(label, words[begin:end]) for label, begin, end in found):
        return []
    return [("", 0, marks[0].start()), *found] if lead else found


def tells(words: str) -> bool:
    """Whether a line is one of provenance: fields such as 来源：…, or a date alone."""
    return len(words) <= furniture.LONGEST and bool(_fields(words) or furniture.STAMP.fullmatch(words))


def _fits(label: str, value: str) -> bool:
    """Whether a value can stand behind its label: an outlet, names, a date, a count; never a sentence."""
    value = furniture.BUTTONS.sub("", value).strip(" \u3000\t\xa0（）()【】[]|｜/；;，,。·—-")
    if label in furniture.ORIGIN:
        return len(value) <= 120 and "。" not in value
    if label in furniture.PEOPLE:
        return not value or (len(value) <= 60 and furniture.NAMES.fullmatch(value) is not None)
    return day(value) is not None or (label not in furniture.DATED and len(value) <= 60)


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
    if _ENDS.search(text, max(begin, end - 12), end):
        return False
    short = length <= LONGEST_HEADING and following is not None and len(following.words) > length
    return (paragraph.strong and length <= LONGEST_STRONG) or short
