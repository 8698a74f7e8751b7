"""The form of a sentence in which it is read: print that differs from page to page, and says nothing, is made one.

Many a page writes ``,`` for ``，``, sets spaces around numbers and marks, or breaks its lines in the middle of a sentence. What is read is the
legible form; offsets and quotations remain those of the source, to which ``Legible`` leads back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.fragments import NUMERAL
from kg.model import Mention, Sentence
from kg.values.numbers import number


class Legible(NamedTuple):
    """A sentence as it is read. ``at[i]`` is where its character ``i`` stands in the source's sentence, with one more for the end.

    ``at`` is empty where every character stands at its own place.
    """

    sentence: Sentence
    source: Sentence
    at: tuple[int, ...] = ()

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The place in the source's sentence of ``begin:end`` of the legible one, without white space at its ends."""
        if not self.at or begin >= end:
            return begin, end
        return self.at[begin], self.at[end - 1] + 1

    def quoted(self, begin: int, end: int) -> str:
        """The source's words of ``begin:end`` of the legible sentence."""
        return self.source.text[slice(*self.span(begin, end))]

    def placed(self, mention: Mention) -> Mention:
        """The mention with its offsets and text in the source's sentence."""
        if self.sentence is self.source:
            return mention
        begin, end = self.span(mention.begin, mention.end)
        return mention._replace(begin=begin, end=end, text=self.source.text[begin:end])


#: Marks that stand for another one wherever they stand: full-width letters and digits, dots of transliterated names, marks of other code pages.
_ALWAYS = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
    | dict.fromkeys("•・‧∙⋅･", "·")
    | {"﹑": "、", "､": "、", "﹐": "，", "｡": "。", "﹔": "；", "﹕": "：", "︰": "：", "﹖": "？", "﹗": "！", "﹙": "（", "﹚": "）", "％": "%"}
    | {"「": "“", "」": "”", "〝": "“", "〞": "”", "﹤": "<", "〈": "《", "〉": "》"}
)
_WIDE = str.maketrans(",;:?!()", "，；：？！（）")
_WIDE_CHARACTER = r"[^\x00-\x7f]"
#: A mark of half width beside a wide character, which no figure (1,000), time (8:30) or foreign word has about it.
_NARROW = re.compile(rf"(?<={_WIDE_CHARACTER})[,;:?!()]|[,;:?!()](?=\s?{_WIDE_CHARACTER})")
#: 二○二三年: what is written for 〇 between Chinese digits.
_ZERO = re.compile("(?<=[一二三四五六七八九〇])[○ＯОO0](?=[一二三四五六七八九〇○ＯОO0年])")
_DOT = re.compile(r"(?<=[㐀-鿿])．(?=[㐀-鿿])")
#: White space that says nothing: beside marks, in a name of two characters in a list (年　扎为某局局长), before the name of
#: who is quoted (某商会会长 甲：…), between a number and its unit, at the end
#: of a line inside a sentence; and what has no width.
_MARKS_BEFORE = "，。；：、！？（“《"
_MARKS_AFTER = "，。；：、！？）”》"
_WITHOUT_WIDTH = "\u200b-\u200d\u2060\ufeff\xad"
_BLANK = re.compile(
    rf"[{_WITHOUT_WIDTH}]+|(?<=[{_MARKS_BEFORE}])\s+|\s+(?=[{_MARKS_AFTER}])|(?<=[0-9])\s+(?=[年月日届次号个名时周期])|(?<=[年月第])\s+(?=[0-9])"
    r"|(?<=[^\x00-\x7f])[ \t\u3000\xa0]*[\r\n]\s*(?=[^\x00-\x7f])"
    r"|(?<=[长席任员事授裁理监])[ \u3000](?=[㐀-鿿]{2,3}：)"
    r"|(?:(?<=\A[㐀-鿿])|(?<=[，、；：。\n][㐀-鿿]))[ \u3000]{1,3}(?=[㐀-鿿](?:[，、；（]|为[^，。]|的[^，。]{2,40}职务))"
)
#: White space that may tell the parts of a headline apart, or the names of a list, but nothing in a text; and the number of an item.
_BLANK_IN_TEXT = re.compile(r"\A[0-9]{1,2}\s*[.．]\s*(?=[㐀-鿿])|(?<=[㐀-鿿])\s+(?=[0-9]|第\s*[0-9一二三四五六七八九十])|(?<=[0-9])\s+(?=[㐀-鿿])")
#: 某活动（以下简称活动）推进会: what something is called from here on, inside a phrase that goes on.
_IN_SHORT = re.compile("（(?:以下|下称|下文)?(?:统一)?[简统]称[^（）]{1,20}）(?=[一-龥])")
#: The number of an item at the head of a sentence.
_ITEM = re.compile(r"[0-9]{1,2}\.")
#: 二〇二四年三月五日, 三月五日: a day in Chinese numerals.
_DAY = re.compile(
    f"(?:(?P<year>[一二][〇零一二三四五六七八九]{{3}})年)?(?P<month>{NUMERAL}{{1,2}})月(?P<day>{NUMERAL}{{1,3}})日(?:至(?P<last>{NUMERAL}{{1,3}})日)?"
)
#: What a sentence holds that may be made legible; most hold nothing of it.
_MARKS = rf",;:?!()\"\s○Ｏ０-９Ａ-Ｚａ-ｚ％．{_WITHOUT_WIDTH}•・‧∙⋅･﹑､﹐｡﹔﹕︰﹖﹗﹙﹚「」〝〞〈〉"
_CUE = re.compile(rf"[简统月{_MARKS}](?:(?<=[{_MARKS}])|(?<=[简统])称|(?<={NUMERAL}月){NUMERAL}{{1,3}}日)")


def legible(sentences: Sequence[Sentence]) -> tuple[Legible, ...]:
    """The sentences in the form in which they are read."""
    if not _may_differ("".join(sentence.text for sentence in sentences)) and not any(_ITEM.match(sentence.text) for sentence in sentences):
        return tuple(Legible(sentence, sentence) for sentence in sentences)
    return tuple(_legible(s) if _may_differ(s.text) or _ITEM.match(s.text) else Legible(s, s) for s in sentences)


def _may_differ(text: str) -> bool:
    return _CUE.search(text) is not None


def _legible(sentence: Sentence) -> Legible:
    words = folded(sentence.text)
    dropped = _dropped(words, sentence.kind == "text")
    at = tuple(i for i in range(len(words)) if i not in dropped) if dropped else ()
    text = "".join(words[i] for i in at) if dropped else words
    if "月" in text and _DAY.search(text):
        text, at = _in_figures(text, at or tuple(range(len(text))))
    return Legible(sentence if text == sentence.text else replace(sentence, text=text), sentence, (*at, len(words)) if at else ())


def _in_figures(text: str, at: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """The text with its days in figures, and where each of its characters stands: those of a figure at the characters of its numeral."""
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for match in _DAY.finditer(text):
        for unit in ("year", "month", "day", "last"):
            begin, end = match.span(unit)
            value = number(match[unit]) if match[unit] else None
            if value is None:
                continue
            figure = str(value)
            parts += (text[done:begin], figure)
            places.extend((*at[done:begin], *(at[min(begin + i, end - 1)] for i in range(len(figure) - 1)), at[end - 1]))
            done = end
    return "".join((*parts, text[done:])), (*places, *at[done : len(text)])


def folded(text: str) -> str:
    """The text with each mark in the form that usage has for it, character for character."""
    words = _DOT.sub("·", text).translate(_ALWAYS)
    words = _ZERO.sub("〇", _NARROW.sub(lambda mark: mark.group().translate(_WIDE), words))
    if words.count("（") > words.count("）"):
        words = words.replace(")", "）")
    return _quotes(words) if '"' in words else words


def _quotes(text: str) -> str:
    """Straight quotes in pairs, the first opening; a text in which one has no partner is left as it is."""
    parts = text.split('"')
    if len(parts) % 2 == 0:
        return text
    return "".join(part + ("“" if number % 2 == 0 else "”") for number, part in enumerate(parts[:-1])) + parts[-1]


def _dropped(words: str, running: bool) -> set[int]:
    """The places of what is left out."""
    found = [*_BLANK.finditer(words), *(_BLANK_IN_TEXT.finditer(words) if running else ())]
    found += _IN_SHORT.finditer(words) if "称" in words else ()
    return {place for blank in found for place in range(*blank.span())}
