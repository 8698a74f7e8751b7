"""Names of other tongues: runs of transliteration characters, with or without · and hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.fragments import HAN
from kg.lexicons import rows
from kg.values.name_edges import JOINS, PUNCTUATION, REIGN, edge_score, strong_boundary, weak_boundary

#: After these a name of foreign characters with one strange among them is complete.
_LIST_ENDS = ("", *"，、。；（")
#: Tibetan tshe ring, written with a verb: 卓玛才让.
_SYLLABLES = frozenset(("才让", "夏让"))
#: The parts of a dotted name; 和 before another dotted name is no part: 卡洛斯·门多萨和阿米娜·贝洛.
_PART = rf"(?:(?![和与及同]{HAN}{{1,7}}[·•‧]){HAN}){{1,8}}"
_DOTTED = re.compile(rf"{HAN}{{1,7}}(?:[-－—]{HAN}{{1,7}})?(?:[·•‧]{_PART})+")


@cache
def foreign_characters(named: bool = False) -> frozenset[str]:
    """Characters that write foreign names anywhere; ``named``: also those that do so only after a foreign post or beside a ·."""
    return frozenset(r["char"] for r in rows("transliteration") if named or r["use"] == "any") - frozenset("和与同向为在于的了等是对将就")


#: 拜登之子: what parts a foreign name from one of the family; 时 before a pause or a verb of speech ends a clause (会见…时，).
_KIN = re.compile("之[子女妻夫弟兄孙]")
_AFTER_FOREIGN = re.compile("之[子女妻夫弟兄孙]|时(?=[，。、；]|$|[说就称]|表示|指出|强调)")


def foreign_name(text: str, begin: int, longest: int = 9, named: bool = False) -> tuple[int, float]:
    """Length and score of a run of transliteration characters (· inside allowed) that ends at a boundary; ``named``: after a foreign post."""
    dotted = _DOTTED.match(text, begin)
    if dotted and not _crosses_word(text, begin, dotted) and not _KIN.search(text, begin, dotted.end()):
        return _dotted_length(text, begin, dotted.end())
    characters = foreign_characters(named)
    best = (0, 0.0)
    strange = 0
    for end in range(begin + 1, min(begin + longest, len(text)) + 1):
        strange += text[end - 1] not in characters and text[end - 2 : end] not in _SYLLABLES
        if strange > named or text[end - 1] in PUNCTUATION or text[end - 1].isascii() or _AFTER_FOREIGN.match(text, end - 1):
            break
        if text[end - 1] in JOINS and best[1]:
            break  # 甲和巴西、印度代表
        if best[1] and (text[end - 1] in _BEFORE_VERBS or text.startswith("先后", end - 1)):
            break  # 财政部长甲曾表示
        if strange and not (end - begin > 3 and text[end : end + 1] in _LIST_ENDS):
            continue
        if end - begin < 2:
            continue
        score = 3.0 if _AFTER_FOREIGN.match(text, end) else edge_score(text, end, named)
        verb = strong_boundary(text, end) > 1
        if score > best[1] or (score and score == best[1] and (verb or not strong_boundary(text, end - 1))):
            best = (end - begin, score)
        # 拉卡列举行: where two verbs overlap, the second one may be meant.
        if (verb and strong_boundary(text, end + 1) < 2) or (end < len(text) and text[end] in PUNCTUATION):
            break
    if best[0] and text[begin + best[0] : begin + best[0] + 1] in _HYPHENS:
        return _hyphenated(text, begin + best[0]) - begin, best[1]
    return best


def _crosses_word(text: str, begin: int, dotted: re.Match[str]) -> bool:
    """Whether a verb stands before the first dot: 甲致电乙·丙 begins with another name."""
    first = next(at for at in range(begin, dotted.end()) if text[at] in "·•‧")
    return any(strong_boundary(text, at) > 1 for at in range(begin + 1, first))


#: What stands between a foreign name that may have ended and what its bearer does.
_BEFORE_VERBS = frozenset("曾是在")


def _dotted_length(text: str, begin: int, furthest: int) -> tuple[int, float]:
    """A dotted name: its last part ends at the first boundary that at most two characters unknown in foreign names precede, or with their run."""
    first = re.split("[·•‧]", text[begin:furthest], maxsplit=1)[0]
    if sum(c not in foreign_characters(True) for c in first) > 1:
        return 0, 0.0
    last = max(text.rfind(dot, begin, furthest) for dot in "·•‧") + 1
    run = next((e for e in range(last, furthest) if text[e] not in foreign_characters(True)), furthest)
    for end in range(last + 1, min(furthest, max(run, last + 1) + 2) + 1):
        if strong_boundary(text, end) and not (end < run and _may_go_on(text, end, run)):
            joins = text[end - 1] in JOINS and end - last > 2  # 卡洛斯·门多萨和出席…的
            return _hyphenated(text, end - joins) - begin, 3.0
        if (end >= run and weak_boundary(text, end) and not _one_syllable(text, last, end)) or (
            text[end : end + 1] == "时" and text[end + 1 : end + 2] in PUNCTUATION
        ):
            return end - begin, 3.0
    return max(run, last + 1) - begin, 1.5


def _one_syllable(text: str, last: int, end: int) -> bool:
    """Whether the last part would be of one character, with one of foreign names after what looks like a boundary: 苏来曼 is no 苏."""
    return end - last == 1 and text[end + 1 : end + 2] in foreign_characters(True)


def _may_go_on(text: str, at: int, run: int) -> bool:
    """Whether what looks like a boundary may be part of the name: one character inside a run of foreign ones."""
    return strong_boundary(text, at) < 2 and text[at] not in PUNCTUATION and run - at > 1


#: What joins the parts of a family name; two dashes are a mark.
_HYPHENS = frozenset("-－—")


def _hyphenated(text: str, end: int) -> int:
    """米格尔·迪亚斯-卡内尔, 埃玛—林德: the end of the name with the parts that a hyphen joins, each ended by a boundary."""
    while end < len(text) and text[end] in _HYPHENS:
        stop = next((e for e in range(end + 1, len(text)) if text[e] not in foreign_characters(True) and text[e] not in "·•‧"), len(text))
        while stop > end + 2 and not (strong_boundary(text, stop) or weak_boundary(text, stop)):
            stop -= 1
        if stop < end + 3:
            return end
        end = stop
    return end


def joined(text: str, begin: int, found: tuple[int, float]) -> tuple[int, float]:
    """The name with the parts that a hyphen joins to it, and its number among kings (图普六世)."""
    if not found[0]:
        return found
    end = _hyphenated(text, begin + found[0])
    reign = REIGN.match(text, end)
    return (reign.end() if reign else end) - begin, found[1]


def begins_dotted(text: str, at: int) -> bool:
    """Whether a name of parts joined by · begins at the offset."""
    return _DOTTED.match(text, at) is not None


def begins_foreign(text: str, at: int) -> bool:
    """Whether four characters that write foreign names, or a name of parts joined by ·, begin at the offset."""
    return looks_foreign(text[at : at + 4]) or begins_dotted(text, at)


def looks_dotted(text: str) -> bool:
    """Whether the whole of ``text`` is a name of parts joined by ·."""
    return bool(_DOTTED.fullmatch(text))


def looks_foreign(text: str) -> bool:
    """Whether the whole of ``text`` is two to six transliteration characters."""
    return 2 <= len(text) <= 6 and foreign_characters().issuperset(text)


def is_foreign_character(character: str) -> bool:
    """Whether the character writes foreign names beside a ·."""
    return character in foreign_characters(True)


def dots(text: str) -> Iterator[re.Match[str]]:
    """The first · of each dotted name of ``text``."""
    return FIRST_DOT.finditer(text)


#: The first · of a dotted name.
FIRST_DOT = re.compile(r"[·•‧](?=[㐀-鿿])(?<![·•‧][㐀-鿿].)(?<![·•‧][㐀-鿿]{2}.)(?<![·•‧][㐀-鿿]{3}.)(?<![·•‧][㐀-鿿]{4}.)")
