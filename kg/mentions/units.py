"""Units of a house by what they hold or where they go: 湘江大学学生处召开…, 某医院护理部举办…, 某镇党政办开展…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.alternation import one_of
from kg.mentions.organizations import ends_of_bodies
from kg.mentions.spans import left_edge, stop_at
from kg.mentions.tokens import Token, near
from kg.model import Mention

#: The last words of units, without other words that end so.
_UNIT = one_of("""
    处(?<![好到各多相害用]处) 科(?<![学百本专]科) 室(?<!议室)(?<!接待室) 部(?<![干全内外局总东西南北]部) 系(?<![体关联派]系)
    关工委 办公室 院区 校区 分院 学院 支部 总支 团委 工会 学生会 组(?<![重机党]组) 年级 车间 分厂 中心 大队 中队 小队 班(?<!领导班)
    办(?<![主承协举联督交创申合开停]办) 站(?<![网车]站) 所(?<![场厕]所) 队(?<![率带组团军车球]队)
""")
_ADVERBS = "(?:联合|共同|组织|隆重|成功|顺利|积极|如期|正式|分别|先后|集中|迅速|认真|专题|扎实|精心)*"
_VERBS = "召开|举行|举办|开展|承办|主办"
_HOLDS = f"(?:{_VERBS})"
#: A unit that holds something, or goes somewhere.
_ACTS = re.compile(
    f"(?P<unit>{_UNIT})(?={_ADVERBS}(?:{_HOLDS}|(?:赴|前往|走进)[一-龥]{{2}})|[在于][^，。；：]{{2,20}}?{_HOLDS}|[0-9]{{1,2}}月[0-9]{{1,2}}日{_HOLDS})"
)
#: What stands in every sentence with such a unit.
CUE = re.compile(f"{_VERBS}|赴|前往|走进")
#: What a unit's name begins after.
_BEFORE = frozenset("，。；：、由 　")
#: A town or its like, of which the unit is one.
_TOWN = re.compile("[一-龥]{2,12}?(?:镇|乡|街道|社区)")
#: What begins the words for several units, or for all.
_SEVERAL = frozenset("各全多有相等")
#: 国家防总派出工作组, 某大学还联合学生会: what a house makes or joins is no unit of it.
_MADE = re.compile("派出|派遣|组建|抽调|成立|组成|选派|安排|邀请|[还又]?(?:联合|会同)")
_LONGEST, _LONGEST_UNIT = 36, 16


def find(text: str, found: Sequence[Token], taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Units with the house that they are of before them. None begins in a span taken."""
    for match in _ACTS.finditer(text):
        end = match.end("unit")
        low = max([0, *(e for _, e in taken if e <= match.start())])
        begin = left_edge(text, [t for t in found if t.end <= match.start()], match.start(), low)
        opens = begin in (0, low) or text[begin - 1] in _BEFORE
        if not opens or end - begin > _LONGEST or any(_is_another(t, begin, end) for t in near(found, end - 1, end + 1)):
            continue
        house = _house(text, begin, match.start(), found)
        own = text[house:end]
        if (
            begin < house
            and own[0] not in _SEVERAL
            and not _MADE.match(own)
            and 1 < len(own) <= _LONGEST_UNIT
            and not any(stop_at(text, house, at) for at in range(house + 1, end))
        ):
            yield Mention("body", begin, end, text[begin:end], text[begin:end], rule="bodies.unit")


def _is_another(token: Token, begin: int, end: int) -> bool:
    """Whether a known word goes on over the end of a unit, or is a body that ends there by its own name: 某部还联合教育部."""
    return token.begin < end < token.end or (token.kind == "body" and begin < token.begin and token.end == end)


def _house(text: str, begin: int, before: int, found: Sequence[Token]) -> int:
    """Where the name of the house ends with which a phrase begins; ``begin`` if it begins with none."""
    ends = [t.end for t in near(found, begin, before) if t.kind == "body" and t.end <= before]
    ends += ends_of_bodies(text, begin, before)
    if not ends and (town := _TOWN.match(text, begin, before)):
        ends.append(town.end())
    return max(ends, default=begin)
