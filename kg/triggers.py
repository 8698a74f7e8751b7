"""Words without which a sentence tells no event: all those of a phrasing, or one of a few others, stand in every sentence that can be read.

The dearer finders and the extractors pass over sentences without any.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from kg import schema
from kg.text import any_of
from kg.values import line_labels

#: Words of what is read without a template, or by templates whose own words are single characters: personnel, discipline, letters, visits, study.
_OTHERS = frozenset(
    """
    任命 任免 聘请 递补 增补 担任 出任 就任 免去 不再 当选 选举 推选 推举 补选 选出
    辞去 撤销 罢免 拟任 拟提 拟推 前公示 公示时间 公示期 连任 选为 涉嫌
    开除 处分 双开 警告 撤职 会上强调 会上指出 通报 审议 听取 致信 致电 致函 贺信 贺电 唁电 慰问电 回信 复信 致贺 致辞 致词 致欢迎 致答谢 致祝
    致开场 致书面 致视频 致以 感谢信 感谢电 口信 赴 来到 前往 走进 集体学习 致开幕 致闭幕 开幕词 闭幕词 开幕辞 闭幕辞 中央决定 研究决定
    决定： 大会秘书长 大会执行主席 审查调查 公诉 逮捕 调查终结
    身体情况 身体状况 嘘寒问暖 促膝 握手交谈 拉家常 慰问金
    详细了解 详细询问 仔细询问 仔细察看 仔细查看 实地察看 实地查看 现场察看 现场查看
    立案检查 立案审查 立案调查 问题； 公款 违规 晋升 代理 表决决定 会议决定 宣布了 记者会上 发布会上 吹风会上 他们是 他们分别是 军官是 警官是
""".split()
) | {f"{label}：" for label in (*line_labels.DAY, *line_labels.PLACE, *line_labels.ROLES)}


def literals(template: str) -> tuple[str, ...]:
    """Words of which each match of a template holds one, the longest such: a run of text outside options, or the members of a choice."""
    return max(required(template), key=lambda words: (min(map(len, words)), -len(words)), default=("",))


@cache
def required(template: str) -> tuple[tuple[str, ...], ...]:
    """What each match of a template holds: of each of the tuples one word. Runs of text outside options and choices, then the choices."""
    runs = re.split(r"[\n…]|\{[^{}]*\}", plain(template))
    choices = (tuple(_longest(option) for option in _options(m.group(1))) for m in _CHOICE.finditer(_without(_OPTION, template)))
    return (*((run,) for run in runs if run), *(words for words in choices if all(words)))


@cache
def plain(template: str) -> str:
    """The template with a line break for each of its options and choices."""
    return _without(_BRACKETED, template)


_OPTION = re.compile(r"\[[^\[\]]*\]")
_CHOICE = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_BRACKETED = re.compile(r"\[[^\[\]()]*\]|\([^\[\]()]*\)")


def _without(mark: re.Pattern[str], template: str) -> str:
    """The template with line breaks for a mark, the innermost first."""
    while (found := mark.sub("\n", template)) != template:
        template = found
    return template


def _options(choice: str) -> list[str]:
    """The members of a choice, not parted inside brackets."""
    parts, depth = [""], 0
    for character in choice:
        depth += (character in "([") - (character in ")]")
        if character == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _longest(option: str) -> str:
    return max(re.sub(r"\[[^\[\]]*\]|\([^()]*\)|\{[^{}]*\}|…", "\n", option).split("\n"), key=len)


#: 张某任某县委书记: 任 as a verb, not in 责任、任务、主任.
_TAKES_POST = re.compile(
    r"(?<![责主委信胜兼历现原前时重上])任(?![务何期职意重教性免用])[^，。]{2,30}?(?:书记|长|主席|主任|委员|常委|经理|裁|董事|监事|员)"
)

#: An entry of a list of decisions, a line of its own: 甲为某局局长；, 乙的某局局长职务。
ENTRY = re.compile(
    r"^(?P<who>[^，。：；为的\n]{2,24})(?:为[^，。：；\n]{3,60}?[长任员记席官师理](?:（[^，。；\n]*）)?|的[^，。：；\n]{3,60}?职务(?:（[^，。；\n]*）)?)[；。，]?$",
    re.MULTILINE,
)
_LISTS = re.compile("任命|免去|任免|任职|免职")


#: What a phrasing needs: of each of the tuples one word.
Needs = tuple[tuple[str, ...], ...]


class _Word(NamedTuple):
    """What a word in a sentence tells: ``heads`` that an event may be named, the others an event.

    ``alone`` does so by itself, ``beside`` where all of one of its needs stands there too, ``named`` where an event may be named besides.
    """

    heads: bool = False
    alone: bool = False
    beside: tuple[Needs, ...] = ()
    named: tuple[Needs, ...] = ()


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[_Word, ...]]:
    """All words in one automaton, and what each tells."""
    beside: dict[str, set[Needs]] = {}
    named: dict[str, set[Needs]] = {}
    for template in (str(raw.get("template", "")) for raw in schema.patterns()):
        slots = plain(template)
        needed = (*required(template), *(_WORK if "{work" in slots else ()))
        for word in literals(template):
            if len(word) > 1:
                others = tuple(several for several in needed if word not in several)
                (named if "{name" in slots else beside).setdefault(word, set()).add(others)
    heads = schema.event_heads().words | _OF_NO_HEAD
    words = {
        word: _Word(word in heads, word in _OTHERS, tuple(sorted(beside.get(word, ()))), tuple(sorted(named.get(word, ()))))
        for word in dict.fromkeys((*beside, *named, *_OTHERS, *sorted(heads)))
    }
    return ahocorasick_rs.AhoCorasick(list(words), implementation=ahocorasick_rs.Implementation.DFA), tuple(words.values())


#: A meeting that no head tells (召开建议提案交办会。) ends a clause, a sentence or a title.
_OF_NO_HEAD = frozenset(("会，", "会。", "会；", "会\n"))
#: What stands in every sentence that names a document.
_WORK = (("《",),)


def everywhere(needed: Iterable[Iterable[str]], text: str) -> bool:
    """Whether the text holds one of each of the words."""
    for words in needed:  # noqa: SIM110 (as in kg.text.any_of)
        if not any_of(words, text):
            return False
    return True


def any_in(text: str) -> bool:
    """Whether the words of a phrasing, or one that needs none beside it, stand in the text."""
    return bool(told(text, (0, len(text) + 1)).telling)


class Told(NamedTuple):
    """The numbers of the sentences that hold words that tell an event (``telling``), and of those that may name one (``naming``)."""

    telling: frozenset[int]
    naming: frozenset[int]


def told(text: str, begins: Sequence[int]) -> Told:
    """Which sentences of a text can tell and name events.

    Each sentence ends one character before the next begins; ``begins`` has one number more, where a sentence after the last would begin.
    """
    automaton, words = _automaton()
    held: dict[int, set[int]] = {}
    for word, begin, _ in automaton.find_matches_as_indexes(text, overlapping=True):
        held.setdefault(bisect_right(begins, begin) - 1, set()).add(word)
    naming = frozenset(number for number, there in held.items() if any(words[word].heads for word in there))
    telling = {
        number
        for number, there in held.items()
        if _tells([words[word] for word in there], number in naming, text[begins[number] : begins[number + 1] - 1])
    }
    at = text.find("任")
    while at >= 0:
        number = bisect_right(begins, at) - 1
        if number not in telling and _TAKES_POST.search(text, begins[number], begins[number + 1] - 1):
            telling.add(number)
        at = text.find("任", begins[number + 1])
    if _LISTS.search(text):
        telling.update(bisect_right(begins, entry.start()) - 1 for entry in ENTRY.finditer(text))
    return Told(frozenset(telling), naming)


def _tells(words: Iterable[_Word], naming: bool, sentence: str) -> bool:
    """Whether one of the words that stand in the sentence tells an event; ``naming``: it may name one."""
    for word in words:
        if word.alone:
            return True
        for needed in (*word.beside, *word.named) if naming else word.beside:
            if everywhere(needed, sentence):
                return True
    return False
