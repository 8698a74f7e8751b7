"""Edges of personal names: what may follow a name, by the lexicon of boundaries, by predicates and by a few constructions."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.fragments import NUMERAL
from kg.lexicons import rows, word_list

#: What stands in no name.
PUNCTUATION = frozenset("，。；：、！？（）()“”‘’《》〈〉…—－-,.;:!? \u3000\n\t·\"'／/|｜【】[]~～")
_WITH_SPOUSE = re.compile("[和及偕携](?:夫人|丈夫)|夫妇")
_BEFORE_SPOUSE = frozenset("和及偕携夫")
#: 图普六世: the number of a king.
REIGN = re.compile(f"{NUMERAL}{{1,2}}世")
_OPENING = frozenset("“‘《（")
#: What follows no verb 来, so that it belongs to the name before: 甲来被.
_NOT_AFTER_COME = frozenset("被在对向就与同和的也还为")
#: 甲与考察团: verbs that here begin the name of those who travel.
_DELEGATION = re.compile("(?:考察|代表|访问|参访|调研|督导|检查|工作|巡视|巡察|专家)[团组]")
#: What is no function word with the character after it: 甲中的专访, 甲都等.
_NO_WORDS = frozenset(("中的", "都等"))
#: Verbs that are none before a character, as they end the name and begin the verb: 买买提出席.
_NO_VERB = {"提出": "席"}
#: 甲与到访的乙, 甲和来访的乙.
_DESCRIBES = re.compile("(?:到访|来访|来华|访华|应邀)[^，。；]{0,12}的")
#: 甲大为和乙: 为 has no object in a conjunction, save 为和平.
_FOR_NOTHING = re.compile("为(?:和(?![平谐解睦美])|[及与])")
#: Function words that govern no verb: before one they belong to the name.
_GOVERNS_NO_VERB = frozenset("和与同及会用中")
#: Score of a name that a predicate follows.
PREDICATE_EDGE = 2.2
#: Conjunctions, which end no foreign name of more than two characters in its last part.
JOINS = frozenset("和与同及")
#: 李克志在长沙: what looks like a verb (志在, 居于) may be the end of a name and a preposition; a whole name of three characters outdoes it.
#: Function words that no conjunction stands before.
_NOT_AFTER_JOINS = frozenset("对被把")
_UNSURE_EDGE, _PREPOSITIONS = 1.4, frozenset("在于与对向为")
#: 职工甲家，: the home of the person named.
_AT_HOME = re.compile("家[，。、；中里]")
_ASPECT = re.compile(r"[一-龥][着了过]|[一-龥]{2}着")


class Boundaries(NamedTuple):
    """Words that end a name to their left: the ``strong`` ones by first character, longer ones first; the ``weak`` ones, which may end a name too."""

    strong: dict[str, tuple[str, ...]]
    weak: frozenset[str]


@cache
def _boundaries() -> Boundaries:
    strong: dict[str, list[str]] = {}
    for word in _words("strong"):
        strong.setdefault(word[0], []).append(word)
    return Boundaries({c: tuple(sorted(ws, key=len, reverse=True)) for c, ws in strong.items()}, frozenset(_words("weak")))


def _words(kind: str) -> list[str]:
    return [row["word"] for row in rows("boundaries") if row["kind"] == kind]


@cache
def boundary_words() -> tuple[str, ...]:
    """The strong boundaries of two characters or more: verbs, adverbs and times, which stand in no list of agents and end the words before a body."""
    return tuple([word for word in _words("strong") if len(word) > 1])


@cache
def _predicates() -> frozenset[str]:
    return frozenset([word for word, _ in word_list("predicates")])


def is_predicate(word: str) -> bool:
    """Whether the word of two characters says what someone does or how: 成立, 高度, 强烈."""
    return word in _predicates()


def strong_boundary(text: str, at: int) -> int:
    """Length of the strong boundary at ``at`` (punctuation and the end of the text count 1), 0 when there is none."""
    if at >= len(text) or text[at] in PUNCTUATION or text[at].isascii():
        return 1
    for word in _boundaries().strong.get(text[at], ()):
        if text.startswith(word, at) and not (word in _NO_VERB and text.startswith(_NO_VERB[word], at + len(word))):
            return len(word)
    return 0


def may_join(character: str) -> bool:
    """Whether the character is a weak boundary somewhere."""
    return character in _boundaries().weak


def weak_boundary(text: str, at: int) -> bool:
    """A function word that could also be the end of a given name, followed by something it can govern."""
    if at >= len(text) or text[at] not in _boundaries().weak:
        return False
    after = at + 1
    if after >= len(text) or (text[after] in PUNCTUATION and text[after] not in _OPENING):
        return False
    if text[at] in _GOVERNS_NO_VERB and _DELEGATION.match(text, after):
        return True
    if text[at] in JOINS and text[after] in _NOT_AFTER_JOINS:
        return False  # 刘胡同对干部提出要求
    if (
        text[after] == "等"
        or _FOR_NOTHING.match(text, at)
        or text[at : after + 1] in _NO_WORDS
        or (text[at] == "来" and text[after] in _NOT_AFTER_COME)
    ):
        return False
    # 魏凤和参加, 时建中同志: a conjunction or postposition is not followed by a verb of attendance, unless that describes another person.
    return not (text[at] in _GOVERNS_NO_VERB and strong_boundary(text, after) > 1 and not _DESCRIBES.match(text, after))


def edge_score(text: str, end: int, titled: bool = False) -> float:
    """How surely a name ends at ``end`` by what follows, 0 to 3.2; ``titled``: a title stands before the name, so that any predicate ends it."""
    if text[end : end + 1] in _BEFORE_SPOUSE and _WITH_SPOUSE.match(text, end):
        return 3.2
    if strong_boundary(text, end) or REIGN.match(text, end):
        return 3.0
    if weak_boundary(text, end):
        return 1.6
    if titled and _AT_HOME.match(text, end):
        return PREDICATE_EDGE
    if not titled or not ((text[end : end + 2] in _predicates() and text[end + 1 : end + 2] not in ("和", "及")) or _ASPECT.match(text, end)):
        return 0.0
    return _UNSURE_EDGE if text[end + 1 : end + 2] in _PREPOSITIONS else PREDICATE_EDGE
