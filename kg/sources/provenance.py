"""Where an article comes from, as the lines around it tell: original outlet, credit, date of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.sources import furniture
from kg.sources.dates import DATE, day
from kg.sources.paragraphs import Paragraph
from kg.text import Span

_OUTLET = re.compile(r"[“「『\"]([^”」』\"]+)[”」』\"]\s*(?:官方)?(?:微信|微博|公众|客户端|视频号|网站).*")
_CHANNEL = re.compile(r"(?:官方)?(?:微信)?公众(?:号|平台)$|(?:官方)?微信$|（.*）$|\(.*\)$")
_VALUE_ENDS = re.compile(rf"\u3000|\s{{2}}|\s*[|｜]|\s*{DATE}")


@dataclass
class Provenance:
    """What the furniture says about where the article comes from; the first word on each counts."""

    credit: Span | None = None
    source: str | None = None
    date: str | None = None


def fields(words: str) -> list[tuple[str, int, int]]:
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


def _fits(label: str, value: str) -> bool:
    """Whether a value can stand behind its label: an outlet, names, a date, a count; never a sentence."""
    value = furniture.BUTTONS.sub("", value).strip(" \u3000\t\xa0（）()【】[]|｜/；;，,。·—-")
    if label in furniture.ORIGIN:
        return len(value) <= 120 and "。" not in value
    if label in furniture.PEOPLE:
        return not value or (len(value) <= 60 and furniture.NAMES.fullmatch(value) is not None)
    if label in {"时间", "日期"}:
        return furniture.STAMP.fullmatch(value) is not None
    return day(value) is not None or (label not in furniture.DATED and len(value) <= 60)


def tells(words: str) -> bool:
    """Whether a line is one of provenance: fields such as 来源：…, or a date alone."""
    return len(words) <= furniture.LONGEST and bool(fields(words) or furniture.STAMP.fullmatch(words))


def tell(text: str, paragraph: Paragraph, label: str, begin: int, end: int, told: Provenance) -> None:
    """Reads the field of a label, its value at ``begin:end`` of the paragraph's words, into ``told``."""
    words = paragraph.words[begin:end]
    value = _VALUE_ENDS.split(words)[0].strip().rstrip("【[")
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
