"""Cuts a document's blocks into sentences and loses no offset: every sentence is a slice of ``Document.text``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model import Block, Document, Sentence

#: A sentence longer than this many characters is cut at the last semicolon or comma before it, else at the last mark of a list.
LONGEST = 3_000

#: Block kinds that are read as sentences; bylines and credits are not.
READ_KINDS = frozenset({"title", "heading", "text"})

_NO_END = "[0-9A-Za-z=&/%#]"
#: The end of a sentence after its first mark. An expression that begins with a class of characters is searched for quickest.
_REST = rf"(?:(?<=[。！？])|(?<=…)…++|(?<=[!?])(?!{_NO_END}))(?:[。！？]|…{{2,}}+|[!?](?!{_NO_END}))*+[”’』」）)】\]]*+"
_STOP = re.compile(rf"[。！？…!?]{_REST}")
_MARK = re.compile(rf"[“”《》「」『』。！？…!?](?:(?<=[“”《》「」『』])|{_REST})")
_CLOSES = {"”": "“", "》": "《", "」": "「", "』": "『"}
_OPENS = frozenset(_CLOSES.values())
#: What follows a quoted exclamation that is only a part of its sentence: “加油！”的喊声, “好！”，他说.
_GOES_ON = re.compile(r"[，、；：,;:。》]|[等的和与及并](?=\S)")
_LETTER = re.compile(r"\w")
_BLANK_BEFORE = re.compile(r"(?:[\s\u200b-\u200d\u2060\ufeff]|&nbsp;|&emsp;|&ensp;)+")
_SPACE_NAMES = ("&nbsp;", "&emsp;", "&ensp;")
_BLANKS = frozenset(filter(str.isspace, map(chr, range(0x3001)))) | frozenset("\u200b\u200c\u200d\u2060\ufeff")
_EDGES = _BLANKS | {"&", ";"}
#: A quotation in which another one opens or a sentence ends.
_HOLDS_MORE = re.compile("|".join(f"{opens}[^{closes}“《「『。！？…!?]*+[“《「『。！？…!?]" for closes, opens in _CLOSES.items()))


Span = tuple[int, int]


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in reading order, title first. Each block is cut by itself; time is linear in the text."""
    ordered = sorted(document.blocks, key=lambda block: block.kind != "title")
    text, found = document.text, list[Sentence]()
    for block in ordered:
        for begin, end in _spans(text, block) if block.kind in READ_KINDS else ():
            found.append(Sentence(len(found), begin, end, text[begin:end], block.kind, block.paragraph))
    return tuple(found)


def _spans(text: str, block: Block) -> Iterator[Span]:
    """A headline is one sentence whatever stands in it, so that index 0 is all of it."""
    if block.kind == "title":
        span = trimmed(text, block.begin, block.end)
        return iter([span] if _LETTER.search(text, *span) else [])
    return cut(text, block.begin, block.end)


def cut(text: str, begin: int, end: int) -> Iterator[Span]:
    """Spans of the sentences in ``text[begin:end]``, trimmed, in order, disjoint; what has no letter or digit is left out."""
    start = begin
    for stop in (*_stops(text, begin, end), end):
        for part in _short_enough(text, start, stop) if stop - start > LONGEST else ((start, stop),):
            first, last = trimmed(text, *part)
            if first < last and (text[first].isalnum() or _LETTER.search(text, first, last)):
                yield first, last
        start = stop


def trimmed(text: str, begin: int, end: int) -> Span:
    """The span without white space, ideographic spaces and spelled-out ``&nbsp;`` at its ends. May be empty."""
    if begin < end and text[begin] not in _EDGES and text[end - 1] not in _EDGES:
        return begin, end
    if blank := _BLANK_BEFORE.match(text, begin, end):
        begin = blank.end()
    while begin < end:
        name = next((name for name in _SPACE_NAMES if text.endswith(name, begin, end)), "")
        if not name and text[end - 1] not in _BLANKS:
            break
        end -= len(name) or 1
    return begin, end


def _stops(text: str, begin: int, end: int) -> Iterator[int]:
    if not _HOLDS_MORE.search(text, begin, end):
        return (mark.end() for mark in _STOP.finditer(text, begin, end))
    return _unquoted_stops(text, end, list(_MARK.finditer(text, begin, end)))


def _unquoted_stops(text: str, end: int, marks: list[re.Match[str]]) -> Iterator[int]:
    closing = _closing(marks)
    depth = 0
    for mark in marks:
        first = mark.group()[0]
        if first in _OPENS or first in _CLOSES:
            depth += closing.get(mark.start(), 0)
            continue
        inside = depth
        depth += sum(closing.get(place, 0) for place in range(mark.start(), mark.end()))
        if depth <= 0 and not (inside != depth and _GOES_ON.match(text, mark.end(), end)):
            yield mark.end()


def _closing(marks: list[re.Match[str]]) -> dict[int, int]:
    """+1 at each opening quote that is closed in the same block, -1 at its closing quote; quotes without a partner are not there."""
    waiting: dict[str, list[int]] = {quote: [] for quote in _OPENS}
    steps: dict[int, int] = {}
    for mark in marks:
        for place, letter in enumerate(mark.group(), mark.start()):
            if letter in _OPENS:
                waiting[letter].append(place)
            elif waiting.get(_CLOSES.get(letter, "")):
                steps[waiting[_CLOSES[letter]].pop()] = 1
                steps[place] = -1
    return steps


def _short_enough(text: str, begin: int, end: int) -> Iterator[Span]:
    while end - begin > LONGEST:
        soft = max(text.rfind(mark, begin, begin + LONGEST) for mark in "；，,;")
        soft = soft if soft >= 0 else text.rfind("、", begin, begin + LONGEST)
        stop = soft + 1 if soft >= begin else begin + LONGEST
        yield begin, stop
        begin = stop
    yield begin, end


def any_of(words: Iterable[str], text: str) -> bool:
    """Whether one of the words stands in the text: of a dozen words much quicker than an expression."""
    for word in words:  # noqa: SIM110 (a generator costs as much as three words)
        if word in text:
            return True
    return False
