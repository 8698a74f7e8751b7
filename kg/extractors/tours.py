"""Stops of a tour: a sentence that opens with 在 + body and goes on with what the visitor does there, and lists of what he comes to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.extractors.phrasings import where_visited
from kg.model import Frame, Mention

_STOP = re.compile(r"^(?:随后，|其间，|之后，)?在(?P<stop>\ue001)(?:[^，。\ue000]{0,8})，(?=\ue000|[他她])")


def find(folded: str, mentions: Mapping[int, Mention], sentence: int) -> Iterator[Frame]:
    """The body at which the sentence takes place, as one visited in the tour told before."""
    match = _STOP.match(folded)
    if match and mentions[match.start("stop")].kind == "body":
        yield Frame("", "tour.stop", sentence, match.start(), (("受访单位", mentions[match.start("stop")]),), head="调研")


_COMES_TO = re.compile("来到|走进|前往|先后到|考察了|走访了|察看了|参观了")
#: 在甲、乙调研时，他指出: stops that an adverbial tells.
_AT_WORK = re.compile("(?:^|(?<=[，。；]))[在到](?=[^，。；：]{4,90}(?:调研|考察|走访|视察)时，(?:他|她|[一-龥]{2,4}(?:指出|强调|表示|说)))")
_LIST = re.compile("[^，。；：！？“”《》（）]{4,120}")
#: Where a list of stops ends: at 等, or where its last member goes on to a verb.
_LIST_END = re.compile("等(?:地|处|企业|单位|项目|村|社区)?(?=[^级]|$)|考察|调研|看望|慰问|实地|了解|检查|参观|同|与|听取|察看|出席|主持")
_MEMBER = re.compile("[^、]+")
#: The last words of places that a visitor comes to and that have names.
_VENUE = re.compile(
    "(?:中心|公园|基地|园区|产业园|工业园|科技园|工厂|厂区|码头|枢纽|水库|电站|车站|服务站|展览馆|博物馆|博物院|纪念馆|图书馆|文化馆|科技馆|学院|大学|中学|小学|校区|幼儿园|"
    "福利院|养老院|研究院|研究所|医院|卫生院|社区|小区|街区|村|苗寨|公司|集团|市场|农场|林场|牧场|实验室|遗址|故居|旧址|旧居|保护区|试验区|示范区|合作区|科学城|合作社|机场|口岸|派出所|工程|开发区|高新区|新校区|贸易市场)$"
)
_LOCATED = re.compile("位于[^的]{2,16}的")
_AND = re.compile("以及|[和及]")
#: Words that begin the description of a venue without a name.
_NAMELESS = re.compile(
    "社区|村|公司|便民|爱心|车间|田间|企业|学校|乡村|养老|扶贫|困难|特色|农家|居民|多[家个]|周边|这|那|该|一些|一家|几|各|当地|附近|有关|相关|城市|新建|部分|老旧|易地|受灾|安置|抢险|[0-9一二三四五六七八九十]"
)
_SHORTEST, _LONGEST = 5, 26


def listed(text: str, mentions: Sequence[Mention], sentence: int) -> Iterator[Frame]:
    """The named venues that a visitor comes to (来到甲、乙、丙等地), whoever runs them, and the places at the head of their names."""
    for match in (*_COMES_TO.finditer(text), *(_AT_WORK.finditer(text) if "时，" in text else ())):
        places = _LIST.match(text, match.end())
        if places is None or not (_visitor_before(text, mentions, match.start()) or match.re is _AT_WORK):
            continue
        end = _LIST_END.search(text, *places.span())
        stops = list(_stops(text, places.start(), end.start() if end else places.end(), mentions))
        roles = tuple(("受访单位", stop) for stop in stops)
        if roles:
            yield Frame("", "tour.listed", sentence, match.start(), roles, head="调研", places=tuple(dict.fromkeys(where_visited(roles))))


def _visitor_before(text: str, mentions: Sequence[Mention], at: int) -> bool:
    """Whether a person is the subject: named or meant by 他 in the clause, or named before it where the verb begins the clause."""
    begin = max(text.rfind(mark, 0, at) for mark in "，。；：") + 1
    people = [m for m in mentions if m.kind == "person" and m.end <= at]
    return any(m.begin >= begin for m in people) or text[begin : begin + 1] in "他她" or (bool(people) and at - begin < 5)


def _stops(text: str, begin: int, end: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for start, stop in _members(text, begin, end):
        located = _LOCATED.match(text, start, stop)
        start = located.end() if located else start
        name = text[start:stop]
        known = next((m for m in mentions if m.kind == "body" and m.end == stop and m.begin >= start), None)
        if known is not None and known.rule == "bodies.known":
            yield known
        elif not _SHORTEST <= len(name) <= _LONGEST or _NAMELESS.match(name):
            continue
        elif known is not None and known.begin == start:
            yield known
        elif _VENUE.search(name) and "的" not in name:
            yield Mention("body", start, stop, name, name, rule="tour.listed")


def _members(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a list's members; 和 parts two of them only where the first is complete."""
    for match in _MEMBER.finditer(text, begin, end):
        start = match.start()
        for joint in _AND.finditer(text, start, match.end()):
            if _VENUE.search(text[start : joint.start()]):
                yield start, joint.start()
                start = joint.end()
        yield start, match.end()
