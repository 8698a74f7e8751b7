"""Statements: a verb and the words it governs, letter for letter from one sentence.

Three kinds: purpose (为…, before the act), agenda (总结…, 研究部署…, after it) and voice (会议指出, 某某强调). A voice carries on over the
sentences of its paragraph and the ；clauses until the next voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.alternation import one_of
from kg.model import Mention, Sentence
from kg.text import any_of

VERBS = "指出|强调|表示|要求|认为|说|提出|号召|指示|希望|重申|呼吁"
_EVENT_VOICE = re.compile(
    rf"^(?:会议|大会|全会|座谈会|论坛|文章|讲话|通知|意见|决定|通报|条例|贺信|批示|指示)(?:还|同时|并|最后|首先|进一步|特别)?(?P<verb>{VERBS}|决定|号召)(?:，|：|“)?"
)
_OWN_VOICE = re.compile(
    rf"(?:在[^，。]{{1,24}}?(?:上|中|时|后|里|信中|电中)|最后|还|同时|进一步|特别|首先|着重|代表[^，。]{{1,30}})*(?:，)?(?P<verb>{VERBS})(?:说|道|称)?(?:，|：|“)"
)
_PRONOUN_VOICE = re.compile(rf"^(?:他|她)(?:还|同时|并|最后|首先|进一步)?(?P<verb>{VERBS})(?:，|：|“)")
_INNER_VOICE = re.compile(
    rf"(?=[在会作讲主])(?:(?:在[^，。]{{1,24}}?(?:上|中|时)|会上)(?P<verb>{VERBS})(?:，|：)"
    rf"|(?:作出[^，。]{{0,6}}(?!指示)|会见时|讲话时|主持[^，。]{{0,12}}时)(?P<verb2>{VERBS})(?:，|：)"
    r"|作出[^，。]{0,6}[指批]示，(?P<verb3>要求|强调|指出)(?=[^，。]))"
)
_PASSED_ON = one_of("""
    通报
    审议通过 讨论通过 审议 听取
    传达学习贯彻 传达学习 学习传达 传达
    研究部署 研究 讨论 部署
""")
_CIRCULATED = re.compile(rf"^(?:会议|大会|座谈会|会上)(?:还)?(?P<verb>{_PASSED_ON})(?:了)?(?P<text>.+?)(?=，|。|；|$)")
#: What meetings do: of two words with one beginning the longer one first.
_DONE_AT_MEETINGS = one_of("""
    总结回顾 分析总结 回顾总结 总结 回顾
    分析研判 分析研究 分析
    研究部署 安排部署 动员部署 部署
    研究讨论 研究审议 研究
    审议通过 审议
    听取审议 听取
    传达学习贯彻 传达学习 学习传达 传达
    学习贯彻 深入学习贯彻 学习
    讨论通过 讨论 通报 交流
""")
_AGENDA = re.compile(rf"^(?:并)?(?P<verb>{_DONE_AT_MEETINGS})(?:了)?(?=[^，。；]{{2}})")
_PURPOSE = re.compile(
    r"^为(?!期)(?:了)?(?P<text>[^。]{6,200}?)，(?=[^，。]{0,12}(?:\d|今|昨|近日|日前)|[^，。]{2,24}(?:召开|举行|举办|印发|发布|开展|在))"
)
_TWO = re.compile(r"(?<=情况|报告|精神|名单|方案|意见)和(?=[^，。]{4,})")


#: What stands in every sentence with a voice.
_SPOKEN = (*VERBS.split("|"), "决定")


class Words(NamedTuple):
    """A statement as found: ``speaker`` is a mention, None for the event itself, or "he" for a pronoun."""

    verb: str
    begin: int
    end: int
    speaker: Mention | str | None
    rule: str


#: 响应团中央号召, 按照省委要求: what stands before those whose words are obeyed, and not told.
_OBEYED = ("响应", "按照", "按", "根据", "遵照", "依照", "落实", "贯彻", "依据", "遵循")


def voice(sentence: Sentence, mentions: tuple[Mention, ...]) -> Words | None:
    """The verb of speech that rules the sentence from its head, and the words after it."""
    text = sentence.text
    if not any_of(_SPOKEN, text):
        return None
    if match := _EVENT_VOICE.match(text):
        return Words(match["verb"], match.end() - text.startswith("“", match.end() - 1), len(text), None, "statement.event_voice")
    if match := _PRONOUN_VOICE.match(text):
        return Words(match["verb"], match.end() - (text[match.end() - 1] == "“"), len(text), "he", "statement.pronoun_voice")
    for mention in mentions:
        if mention.kind in ("person", "body") and not text.endswith(_OBEYED, 0, mention.begin) and (match := _OWN_VOICE.match(text, mention.end)):
            return Words(match["verb"], match.end() - (text[match.end() - 1] == "“"), len(text), mention, "statement.own_voice")
        if mention.kind == "person" and mention.begin > 60:
            break
    if match := _INNER_VOICE.search(text):
        before = [m for m in mentions if m.kind == "person" and m.end <= match.start()]
        if before:
            return Words(match["verb"] or match["verb2"] or match["verb3"], match.end(), len(text), before[-1], "statement.inner_voice")
    return None


def parts(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The ；clauses between two offsets, without the marks between them."""
    at = begin
    depth = 0
    for mark in _PARTS.finditer(text, begin, end):
        depth += (mark.group() == "“") - (mark.group() == "”")
        if mark.group() == "；" and depth <= 0:
            yield at, mark.start()
            at = mark.end()
    if at < end:
        yield at, end


_PARTS = re.compile("[；“”]")


def circulated(sentence: Sentence) -> Iterator[Words]:
    """会议通报了甲和乙: two statements of the event."""
    match = _CIRCULATED.match(sentence.text) if sentence.text.startswith(("会", "大会", "座谈会")) else None
    if not match:
        return
    at, end = match.span("text")
    for cut in [m.start() for m in _TWO.finditer(sentence.text, at, end)]:
        yield Words(match["verb"], at, cut, None, "statement.circulated")
        at = cut + 1
    yield Words(match["verb"], at, end, None, "statement.circulated")


def purpose(sentence: Sentence) -> Words | None:
    """为…, before date or subject, at the head of the sentence that tells the event."""
    match = _PURPOSE.match(sentence.text)
    return Words("为", *match.span("text"), None, "statement.purpose") if match else None


def agenda(sentence: Sentence, after: int) -> Iterator[Words]:
    """Clauses after the act (offset ``after``) that say what the meeting did."""
    text = sentence.text
    for begin, end in _clauses(text):
        match = _AGENDA.match(text[begin:end]) if begin > after else None
        if match:
            yield Words(match["verb"], begin + match.end(), end, None, "statement.agenda")


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in re.finditer(r"[，；。]|$", text):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
