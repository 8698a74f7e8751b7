"""Lists of names without titles: 甲、乙、丙参加会见."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.fragments import COUNT
from kg.mentions.context import Context
from kg.mentions.known import NOT_IN_NAMES
from kg.mentions.openings import starts
from kg.mentions.taken import Taken
from kg.mentions.titled import SHARE
from kg.mentions.tokens import Token, near
from kg.mentions.wordhood import (
    ROSTER_END,
    between_names,
    is_word,
    past_brackets,
)
from kg.model import Mention
from kg.values import chinese_names, foreign_names, names
from kg.values.native_names import native_length


def rosters(context: Context, taken: Taken) -> Iterator[Mention]:
    """甲、乙、丙参加会见: two names or more, of which two must be followed by what only people do."""
    text, tokens, known = context.text, context.tokens, context.known
    done = 0
    for start in starts(text, LIST_NEAR):
        if start < done:
            continue
        items = _roster_at(text, tokens, start, known)
        if (
            len(items) > 1
            and (len(items) > 2 or ROSTER_END.match(text, items[-1][1]) or _goes_on_to_bodies(text, tokens, items[-1][1]))
            and _are_people([text[b:e] for b, e in items], known)
            and not _OF_UNITS.match(text, items[-1][1])
        ):
            done = items[-1][1]
            yield from (Mention("person", b, e, text[b:e], text[b:e], rule="persons.roster") for b, e in items)


#: 区府办及麻章镇等单位, 某坝、某滩等水电站: what closes a list of bodies or places.
_OF_UNITS = re.compile(
    f"等(?:{COUNT}[个家座条项处])?(?:有关|相关|大型|重点)?(?:单位|部门|[乡镇](?!干部|居民)|街道|企业(?!家)|科室|村(?!民|干部|医)|水?电站|水库|港口?(?![务区澳籍])|机场|车站|煤矿|油田|项目|工程|电厂|基地|园区|景区"
    "|城市|省份|流域|灌区|河流|湖泊|高速公路|高速|铁路|线路|桥梁|隧道)"
    f"|(?:[、和][一-龥]{{2,5}}?)?{COUNT}[条座](?:高速|铁路|公路|河|大桥|隧道|线路)"
)


def _goes_on_to_bodies(text: str, tokens: Sequence[Token], end: int) -> bool:
    """Whether known bodies follow in the list: 甲、乙、省政府主要负责同志."""
    return text[end : end + 1] == "、" and any(t.kind == "body" and t.begin == end + 1 for t in near(tokens, end + 1, end + 2))


#: 阳光下、田垄上: what closes places in a list.
_PREPOSED = frozenset("上下中里内外旁边前后")
#: 安静村、天鹅村: what names of small places end in.
_ENDS_OF_PLACES = "村镇乡县区市路街寨"


def _are_people(listed: Sequence[str], known: names.NameSet) -> bool:
    """Whether the members of a list are names and no series of words: 幸福感、安全感, 补链、强链, 涉港、涉台."""
    if len(listed) > 1 and len({name[-1] for name in listed}) == 1 and listed[0][-1] in _ENDS_OF_PLACES:
        return False
    unknown = [name for name in listed if name not in known and chinese_names.looks_chinese(name, common=False)]
    if len(unknown) < 2:
        return True
    if _PREPOSED.issuperset(name[-1] for name in unknown):
        return False
    odds = sum(chinese_names.given_odds(name[1:]) for name in unknown) / len(unknown)
    alike = len({name[0] for name in unknown}) == 1 or len({name[-1] for name in unknown}) == 1
    return odds >= (0 if alike else -3.5)


#: After the first character of a name: what a list goes on with before its next member.
LIST_NEAR = f".{{1,15}}?[{SHARE}]"


def _roster_at(text: str, tokens: Sequence[Token], start: int, known: names.NameSet) -> list[tuple[int, int]]:
    """The spans of the names of the list that begins there, up to the first member that is none."""
    items: list[tuple[int, int]] = []
    at = start
    while True:
        if not items and not _begins_a_roster(text, at, known):
            return items
        if any(t.kind in NOT_IN_NAMES for t in near(tokens, at, at + 1)):
            return items
        length, score = names.titled_name(text, at, known)
        if not length and items and (end := between_names(text, at)):
            length, score = end - at, 4.0
        name = text[at : at + length]
        plain = (
            score >= 4
            or (length > 2 and native_length(text, at) == length)
            or (chinese_names.looks_chinese(name) and score >= 1.5)
            or foreign_names.looks_dotted(name)
            or (len(name) > 3 and foreign_names.looks_foreign(name) and bool(items))
        )
        if (
            not length
            or not plain
            or (is_word(name, known, 0) and not _between_names(text, items, at + length, known))
            or any(t.kind in NOT_IN_NAMES or t.end - t.begin >= length for t in near(tokens, at, at + length))
        ):
            return items
        items.append((at, at + length))
        at = past_brackets(text, at + length)
        if not (at < len(text) - 1 and text[at] in SHARE):
            return items
        at += 1


def _between_names(text: str, items: Sequence[tuple[int, int]], end: int, known: names.NameSet) -> bool:
    """甲、高峰、乙: whether a word stands in a list between two names that are beyond doubt."""
    if not items or text[end : end + 1] != "、":
        return False
    length, score = names.titled_name(text, end + 1, known)
    around = (text[slice(*items[-1])], text[end + 1 : end + 1 + length])
    return score >= 3 and all(not is_word(each, known, 0) and (each in known or chinese_names.given_odds(each[1:]) >= 0) for each in around)


def _begins_a_roster(text: str, at: int, known: names.NameSet) -> bool:
    """The first of a roster is a known name, one with ·, or one with a common surname that goes on to the next member."""
    return (
        (_GOES_ON.match(text, at) is not None and chinese_names.begins_chinese(text, at))
        or known.at(text, at) > 0
        or foreign_names.begins_dotted(text, at)
        or native_length(text, at) > 0
    )


#: A Chinese name of two to four characters, and what follows it in a list.
_GOES_ON = re.compile(f".{{2,4}}?[{SHARE}（]")
