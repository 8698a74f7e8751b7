"""Names in Chinese characters, and names of other tongues with the same edges: Japanese, Vietnamese, those of two surnames.

A Chinese name is a surname (one or two characters) and one or two given characters. A character such as 和 or 会 that could belong to either side
of the right edge belongs to the name only when what follows could not begin there.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.fragments import HAN
from kg.lexicons import rows, word_list
from kg.values.name_edges import JOINS, PREDICATE_EDGE, PUNCTUATION, edge_score, is_predicate, may_join, strong_boundary, weak_boundary

_PRONOUNS = frozenset("他她我你们您")
#: 甲作的汇报: no end of the name of who made it.
MADE_BY = "作的"
#: Score of a name of two given characters that an unknown word follows, and the odds that it needs.
UNKNOWN_EDGE, _LIKELY = 1.3, -4.0
#: What closes the clause of a meeting, and what comes before 甲时， that is no name with 时.
_WHEN = "时，"
_MEETS = re.compile("会[见晤谈]|接见|拜会|拜见|采访|谈[到及]|看望|回答|陪同")
#: Characters that end no given name, and beginnings that look like a surname with a given name but are words.
NEVER_LAST = frozenset("等的了并就将也还已曾被把从则仍或又再说称县局厅委院感队是以")
#: 哈议会, 马政府: what stands after the first character of a country, many of which are surnames too.
_NOT_GIVEN = frozenset("议会 国会 政府 政要 外长 总统 总理 首相 议长 驻华 双方 两国 元首 遗属 家属 亲属 民众 人民 伤者 死者 灾民".split())
_NOT_STARTS = frozenset("来自 国一 时强 全体 单位 各方 双方 有关 师傅 美方 俄方 日方 法方 英方 德方 警方 官方".split())


class Surnames(NamedTuple):
    """Surnames of one character, of two, and the ``common`` ones of one (enough evidence without a title)."""

    single: frozenset[str]
    double: frozenset[str]
    common: frozenset[str]


@cache
def surnames() -> Surnames:
    """The surnames of the lexicon."""
    single = {r["surname"] for r in rows("surnames") if len(r["surname"]) == 1}
    double = {r["surname"] for r in rows("surnames") if len(r["surname"]) == 2}
    common = {r["surname"] for r in rows("surnames") if len(r["surname"]) == 1 and r["weight"] in "1234"}
    return Surnames(frozenset(single), frozenset(double), frozenset(common))


@cache
def _odds() -> dict[str, int]:
    return {character: int(odds) for character, odds in word_list("given_names")}


@lru_cache(maxsize=4096)
def given_odds(given: str) -> float:
    """How much more likely the characters are in a given name than in running prose: the mean of twice their log2 odds, about -12 to 12."""
    table = _odds()
    return sum(table.get(character, 0) for character in given) / max(1, len(given))


def _is_met(text: str, begin: int) -> bool:
    """Whether the clause before the one named from ``begin`` tells of a meeting, so that 时 closes it (会见甲时，)."""
    return _MEETS.search(text, text.rfind("，", 0, begin) + 1, begin) is not None


def _candidate_score(text: str, begin: int, end: int, given: int, titled: bool) -> float:
    score = 3.0 if text.startswith(_WHEN, end) and _is_met(text, begin) else edge_score(text, end, titled)
    if not score:
        return 0.0
    last = text[end - 1]
    if (
        last in NEVER_LAST
        or text[end - given : end] in _NOT_GIVEN
        or (last == _WHEN[0] and text.startswith(_WHEN, end - 1) and _is_met(text, begin))
        or (titled and text.startswith(MADE_BY, end - 1))
        or not _PRONOUNS.isdisjoint(text[begin:end])
    ):
        return 0.0
    if given == 2 and may_join(last):
        score -= 1.7 if weak_boundary(text, end - 1) else 0.3
    if given == 1 and score < 3 and may_join(last):
        score -= 0.8
    if given == 2 and strong_boundary(text, end - 1) > 1:
        score -= 2.5
    return score + (0.2 if given == 2 else 0.0)


def chinese_name(text: str, begin: int, titled: bool = False) -> tuple[int, float]:
    """Length and score (0 to 3.2) of the best Chinese name that begins at ``begin``; (0, 0) when none fits.

    ``titled``: a title stands before it, so that any predicate ends it, and two likely given characters stand even before an unknown word.
    """
    single, double, _ = surnames()
    best = (0, 0.0)
    surname = 2 if text[begin : begin + 2] in double else 1 if text[begin : begin + 1] in single else 0
    if titled and surname == 2 and text[begin] in single and (strong_boundary(text, begin + 2) > 1 or text[begin + 2 : begin + 3] == "在"):
        surname = 1  # 部长庚桑表示: 庚 and 桑
    if not surname or strong_boundary(text, begin + surname) > 1 or text[begin : begin + 2] in _NOT_STARTS:
        return best
    for given in (1, 2):
        end = begin + surname + given
        if end > len(text) or text[end - 1] in PUNCTUATION or text[end - 1].isascii():
            break
        score = _candidate_score(text, begin, end, given, titled)
        if score > best[1]:
            best = (end - begin, score)
    if titled and surname == 2 and not best[0] and text[begin] in single:
        score = _candidate_score(text, begin, begin + 2, 1, titled)  # 镇长公羊、…: 公 and 羊
        if score > UNKNOWN_EDGE:
            return 2, score
    if titled and not best[0]:
        return _before_unknown(text, begin, surname)
    return best


def _before_unknown(text: str, begin: int, surname: int) -> tuple[int, float]:
    """A name of two given characters before a word that no lexicon knows: 书记沈知行蹚水."""
    end = begin + surname + 2
    given = text[begin + surname : end]
    if text.startswith(_WHEN, end - 1) and _is_met(text, begin):
        return 0, 0.0
    plain = len(given) == 2 and end < len(text) and all("㐀" <= c <= "鿿" for c in given) and given[-1] not in NEVER_LAST
    word = is_predicate(text[begin : begin + 2]) or is_predicate(given)
    if not plain or word or given_odds(given) < _LIKELY:
        return 0, 0.0
    return end - begin, UNKNOWN_EDGE


@cache
def _japanese_surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("japanese_surnames"))


def japanese_name(text: str, begin: int) -> tuple[int, float]:
    """Length and score of a Japanese name: a surname of two or three characters and one to three given ones, up to a boundary."""
    size = next((n for n in (4, 3, 2) if text[begin : begin + n] in _japanese_surnames()), 0)
    if not size:
        return 0, 0.0
    best = (0, 0.0)
    for end in range(begin + size + 1, min(begin + size + 3, len(text)) + 1):
        if text[end - 1] in PUNCTUATION or text[end - 1].isascii():
            break
        score = _candidate_score(text, begin, end, end - begin - size, True)
        if score > best[1]:
            best = (end - begin, score)
    given = text[begin + size : begin + size + 2]
    return best if best[0] or len(given) < 2 or given_odds(given) < _LIKELY else (size + 2, PREDICATE_EDGE)


def two_surnames(text: str, begin: int) -> tuple[int, float]:
    """Names of four characters that begin like Chinese ones: two surnames (林郑月娥), or 氏 after the surname (阮氏秋水)."""
    single = surnames().single
    end = begin + 4
    words = text[begin:end]
    if (
        len(words) < 4
        or words[0] not in single
        or words[0] in JOINS
        or not (words[1] == "氏" or (words[1] in surnames().common and words[0] in surnames().common))
    ):
        return 0, 0.0
    if any(c in PUNCTUATION or c.isascii() for c in words) or strong_boundary(text, begin + 2) > 1 or strong_boundary(text, begin + 3) > 1:
        return 0, 0.0
    likely = words[1] == "氏" or min(given_odds(words[2]), given_odds(words[3])) >= 0
    return (4, 2.6) if likely and edge_score(text, end, words[1] == "氏") > 2 else (0, 0.0)


_SPACED = re.compile(rf"(?P<surname>{HAN}{{1,3}})[ \u3000]{{1,2}}(?P<given>{HAN})(?=[^一-龥]|$|[和与及等在为主出参作讲陪率])")


def spaced_name(text: str, begin: int) -> tuple[int, float]:
    """王 伟, 小野寺 诚: names that print sets wide; the space is no part of the name."""
    found = _SPACED.match(text, begin)
    known = found is not None and (found["surname"] in surnames().single | surnames().double or found["surname"] in _japanese_surnames())
    return (found.end() - begin, 3.0) if found and known else (0, 0.0)


def looks_chinese(text: str, common: bool = True) -> bool:
    """Whether the whole of ``text`` has the shape of a Chinese name (``common``: with one of the commoner surnames)."""
    if not 2 <= len(text) <= 4 or text[-1] in NEVER_LAST:
        return False
    single, double, usual = surnames()
    fits = len(text) > 2 if text[:2] in double else len(text) < 4 and text[0] in (usual if common else single)
    return fits and _WRITTEN_IN_HAN.fullmatch(text) is not None


_WRITTEN_IN_HAN = re.compile(f"{HAN}+")


def begins_chinese(text: str, at: int) -> bool:
    """Whether one of the commoner surnames, or one of two characters, stands at the offset."""
    return text[at : at + 1] in surnames().common or text[at : at + 2] in surnames().double
