"""Stops of a tour: a sentence that opens with 在 + what is visited and goes on with what the visitor does there, and lists of what he comes to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.alternation import one_of
from kg.extractors.phrasings import where_visited
from kg.mentions.spans import stop_at
from kg.model import Frame, Mention

_STOP = re.compile(r"^(?:随后，|其间，|之后，)?在(?P<stop>\ue001)(?:[^，。\ue000]{0,8})，(?=\ue000|[他她])")


def find(folded: str, mentions: Mapping[int, Mention], sentence: int) -> Iterator[Frame]:
    """The body at which the sentence takes place, as one visited in the tour told before."""
    match = _STOP.match(folded)
    if match and mentions[match.start("stop")].kind == "body":
        yield Frame("", "tour.stop", sentence, match.start(), (("受访单位", mentions[match.start("stop")]),), head="调研")


#: 在甲、乙，某某察看: where a sentence takes place, before its subject.
_STOPS = re.compile("(?:随后，|其间，|之后，|期间，)?在(?P<list>[^，。：；！？“”《》]{4,100})，")


def stops(text: str, mentions: Sequence[Mention], sentence: int) -> Iterator[Frame]:
    """The named venues at which a sentence takes place before it names the visitor (在甲产业园、乙公司，某某察看…)."""
    match = _STOPS.match(text)
    if match is None or not (
        _LOOKS.match(text, match.end())
        or text[match.end() : match.end() + 1] in "他她"
        or any(m.kind == "person" and m.begin == match.end() for m in mentions)
    ):
        return
    roles = tuple(("受访单位", stop) for stop in _stops(text, *match.span("list"), mentions, goes=True))
    if roles:
        yield Frame("", "tour.stop", sentence, match.start("list"), roles, head="调研", places=_places(roles))


#: What a visitor does at a stop, where the words leave out who he is.
_LOOKS = re.compile("(?:详细|仔细|认真|实地|现场|深入|随机|重点)+(?:了解|察看|查看|询问|听取|检查|抽查)")
_COMES_TO = re.compile(
    "来到了?|走进了?|前往了?|考察了|走访了|察看了|参观了|考察调研了|参观考察了|调研了|检查了|抽查了|(?<![达感受得遇做看听想收了碰直提涉赶])到(?=[^，。；：]{4,80}(?:检查|调研|督导|走访|慰问|考察|督查))"
    "|(?:到|深入)(?=[^，。；：了的、]{2,24}(?:公司|集团|医院|学校|社区|中心)(?:为[^，。；]{1,10}“?送|开展[^，。；]{0,16}(?:送[温清]|慰问)))|(?<=先后)(?:(?:深入)?到|赴)|(?<=先后)(?:考察|走访|调研|拜访|参观)(?=[^，。；：了的、]{3,30}、)|(?<=先后)深入(?=[^，。；：了的]{4,100}(?:检查|督导|督查|调研|走访))|(?:走访|考察|调研|察看|深入)(?=[^，。；：了的]{4,80}等[^，。；、]{0,8}企业)"
)
#: Verbs of a tour by themselves, where all that they list is enterprises.
_CALLS = frozenset(("走访", "考察", "调研", "走访了", "考察了", "调研了"))
#: Ways of going somewhere, after which an enterprise that its field alone tells is visited, not the field.
_GOES = frozenset(("来到", "来到了", "走进", "走进了", "前往", "前往了", "到", "赴", "深入到", "深入"))
#: 在甲、乙调研时，他指出: stops that an adverbial tells.
_AT_WORK = re.compile("(?:^|(?<=[，。；]))[在到](?=[^，。；：]{4,90}(?:调研|考察|走访|视察)时，(?:他|她|[一-龥]{2,4}(?:指出|强调|表示|说)))")
_LIST = re.compile("(?:[^，。；：！？“”《》（）]|（[一-龥]{2,4}）){4,160}")
#: Where a list of stops ends: at 等, or where its last member goes on to a verb.
_LIST_END = re.compile(
    "(?<![高中])等(?:地|处|企业|单位|项目|村|社区)?(?=[^级]|$)|考察|调研|看望|慰问|实地|了解|进行|开展|检查(?![站点组服])|参观|同|与|听取|察看|出席|主持|督导|督查|走访|抽查|巡查|暗访|逐一|为(?=[^，。；]{0,6}(?:[职员]工|群众|工人|一线|者))"
)
#: What a visitor of a list does there where he inspects it: in the same clause, or at the head of the next.
_INSPECTS = re.compile(
    "(?:等[^，。；]{0,4})?，?(?:开展|实地|现场|先后|认真|详细|仔细|重点|突击|随机|带队|逐一)*(?:检查|抽查|巡查|督导|督查|暗访)(?![站组点服])"
)
_MEMBER = re.compile("[^、]+")
#: Last words of names of places that visitors come to.
_VENUE_WORD = one_of("""
    中心 公园 基地 园区 产业园 工业园 科技园 工厂 厂区 码头 枢纽 水库 电站 车站 服务站
    展览馆 博物馆 博物院 纪念馆 图书馆 文化馆 科技馆
    学院 大学 中学 小学 校区 幼儿园
    福利院 养老院 敬老院 研究院 研究所 医院 卫生院
    社区 小区 街区 村 苗寨
    公司 集团 市场 农场 林场 牧场 实验室
    遗址 故居 旧址 旧居
    保护区 试验区 示范区 合作区 科学城 合作社
    机场 口岸 派出所 工程
    (?:门|加油|加气|充电|变电|换热|消防|消防救援|泵|水文|收费|检查|高铁|火车|地铁|客运|养护|供电)站
    保税区 开发区 高新区 加工园 物流园 创业园 示范园 博览园 植物园
    商城 商场 购物中心 超市 大厦 商厦 酒店 宾馆 影城 影院 剧院 体育馆
    景区 古镇 海关 煤矿 水厂 污水处理厂 药店 书店
    执勤点 值守点 警务室 警务站 服务点 卡口
    消防救援[大中支]队 看守所 党校 新校区 贸易市场
""")
#: The last words of places that a visitor comes to and that have names.
_VENUE = re.compile(f"(?:{_VENUE_WORD})$")
#: Last words of enterprises' short names.
_ENTERPRISE_WORD = one_of("""
    科技 生物 医药 药业 制药 化工 重工 机械 电子 电气 电器 光电 装备 材料 新材 能源
    纺织 服饰 食品 酒业 乳业 农业 牧业 实业 矿业 铝业 钢铁 汽车 物流 股份
""")
_ENTERPRISE = re.compile(f"[一-龥]{{3}}(?:{_ENTERPRISE_WORD})$")
#: 等重点企业: what tells that all members of a list are enterprises.
_ALL_ENTERPRISES = re.compile("等[^，。；、]{0,8}企业")
#: Where a venue lies, or whose it is: 位于岳阳的, 中国石化所属.
_LOCATED = re.compile("位于[^的]{2,16}的|[^、，。的]{2,14}?(?:所属|下属|旗下)的?(?=[一-龥]{3})")
_AND = re.compile("以及|[和及]")
#: Words that begin the description of a venue without a name.
_NAMELESS = re.compile(
    one_of("""
        社区 村 公司 便民 爱心 车间 田间 企业 学校 乡村 养老 扶贫 困难 特色 农家
        居民 多[家个] 周边 这 那 该 一些 一家 几 各 当地 附近 有关 相关 城市
        新建 部分 老旧 易地 受灾 安置 抢险
        [0-9一二三四五六七八九十]+[余多]?[个家处户所座条名位项期号]
    """)
)
#: Whom one meets on the way, and what lies about: no names.
_CROWD = re.compile(
    "有关|所属|(?:现场|一线|工地|车间|宿舍|食堂|大棚|果园|稻田|河段|堤段|农户|家中|家庭|岗位|点位|群众|职工|项目|工作|情况|地头|路段|隧道|沿线)$"
)
_SHORTEST, _LONGEST = 5, 26


def listed(text: str, mentions: Sequence[Mention], sentence: int, before: Sequence[Mention] = ()) -> Iterator[Frame]:
    """The named venues that a visitor comes to (来到甲、乙、丙等地), whoever runs them, and the places at the head of their names.

    ``before`` is the subject of an earlier sentence, which goes on in this one. Who inspects what he comes to makes an inspection, whose date
    stands in the clauses.
    """
    for match in (*_COMES_TO.finditer(text), *(_AT_WORK.finditer(text) if "时，" in text else ())):
        places = _LIST.match(text, match.end())
        visitors = () if match.re is _AT_WORK else _visitors(text, mentions, match.start(), before) if places is not None else None
        if places is None or visitors is None:
            continue
        ends = _LIST_END.search(text, *places.span())
        end = ends.start() if ends else places.end()
        roles = tuple(("受访单位", stop) for stop in _stops(text, places.start(), end, mentions, match.group() in _GOES))
        where = _places(roles) if roles else _divisions(text, places.start(), end, mentions)
        if not roles:
            if where:
                yield Frame("", "tour.listed", sentence, match.start(), head="调研", places=where)
            continue
        kind = "督导" if _INSPECTS.match(text, end) else "调研" if match.group() in _CALLS and _ALL_ENTERPRISES.match(text, end) else ""
        if visitors and kind:
            actors = tuple(("行动方", visitor) for visitor in visitors)
            yield Frame(kind, "tour.listed", sentence, match.start(), (*actors, *roles), places=where)
        else:
            yield Frame("", "tour.listed", sentence, match.start(), roles, head="调研", places=where)


#: What joins the divisions of a list, and the province before its town.
_JOINTS = frozenset(("", "、", "和", "及", "自治州", "市", "省", "县", "区", "州"))


#: 来到某县、某市的贫困乡村: what of the divisions is visited.
_COUNTRYSIDE = re.compile("的[一-龥]{0,6}(?:乡村|农村|村庄|村寨|社区|企业|园区|学校|医院|田间地头|工地|基层|一线)(?:一线)?$")


def _divisions(text: str, begin: int, end: int, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The divisions to which a visitor comes where the list is of nothing else (先后到岳阳、常德等地)."""
    if countryside := _COUNTRYSIDE.search(text, begin, end):
        end = countryside.start()
    found = [m for m in mentions if m.kind == "place" and begin <= m.begin and m.end <= end]
    between = [text[a:b] for a, b in zip((begin, *(m.end for m in found)), (*(m.begin for m in found), end), strict=True)]
    return tuple(dict.fromkeys(m.name for m in found)) if found and _JOINTS.issuperset(between) else ()


def _places(roles: Sequence[tuple[str, Mention]]) -> tuple[str, ...]:
    """The places at the head of the names of the bodies visited, each once, in order."""
    return tuple(dict.fromkeys(where_visited(roles)))


#: 调研组一行先后: the visitors as those told of before.
_TEAM = re.compile("(?:调研|考察|工作|督导|检查|参观|慰问)组(?:成员)?(?:一行)?|一行(?:人)?(?:先后|还|又)?|代表团(?:一行)?")


def _visitors(text: str, mentions: Sequence[Mention], at: int, before: Sequence[Mention]) -> tuple[Mention, ...] | None:
    """The persons who are the subject, None for no such person, () where only 他 tells.

    They are named in the clause, or before it where the verb begins the clause, in the sentence or an earlier one.
    """
    begin = max(text.rfind(mark, 0, at) for mark in "，。；：") + 1
    people = [m for m in mentions if m.kind == "person" and m.end <= at]
    here = tuple(m for m in people if m.begin >= begin)
    if here or text[begin : begin + 1] in "他她" or _TEAM.match(text, begin, at):
        return here
    if at - begin >= 5:
        return None
    if _TEAM.match(text):
        return ()
    return (people[0],) if people else tuple(m for m in before if m.kind == "person") or None


def _stops(text: str, begin: int, end: int, mentions: Sequence[Mention], goes: bool = False) -> Iterator[Mention]:
    """The members of a list that are named venues, and those of a list of mostly such that nothing tells from them.

    ``goes``: the visitor goes there, so that enterprises may be told by their field alone.
    """
    members = [(each, _venue(text, *each, mentions)) for each in _members(text, begin, end, mentions)]
    if len(members) > 1 and _ALL_ENTERPRISES.match(text, end):
        members = [(each, venue or _enterprise(text, *each)) for each, venue in members]
    elif goes:
        members = [(each, venue or _enterprise(text, *each, named=True)) for each, venue in members]
    named = sum(venue is not None for _, venue in members)
    for (start, stop), venue in members:
        if venue is not None:
            yield venue
        elif named > 1 and 2 * named > len(members) and _may_be_named(text[start:stop]):
            yield Mention("body", start, stop, text[start:stop], text[start:stop], rule="tour.listed")


def _enterprise(text: str, start: int, stop: int, named: bool = False) -> Mention | None:
    """The enterprise that a member of a list names in short, if it may be one; ``named``: its last word must tell."""
    name = text[start:stop]
    fits = _SHORTEST <= len(name) <= 16 and _ENTERPRISE.search(name) is not None if named else 2 < len(name) <= 16
    if not fits or _NAMELESS.match(name) or "的" in name or _CROWD.search(name) or any(stop_at(name, 0, at) for at in range(1, len(name))):
        return None
    return Mention("body", start, stop, name, name, rule="tour.listed")


def _may_be_named(words: str) -> bool:
    """Whether a member of a list of venues may be the name of one though no last word tells it: 甲环宇城."""
    plain = _SHORTEST <= len(words) <= _LONGEST // 2 and not _NAMELESS.match(words) and "的" not in words
    return plain and not any(stop_at(words, 0, at) for at in range(1, len(words))) and not _CROWD.search(words)


def _venue(text: str, start: int, stop: int, mentions: Sequence[Mention]) -> Mention | None:
    """The venue that a member of a list names, if it does; a part of it in brackets (某工程（某段）) is not in its name."""
    stop = max(text.rfind("（", start, stop), start) if text[stop - 1 : stop] == "）" else stop
    known = next((m for m in mentions if m.kind == "body" and m.end == stop and m.begin >= start), None)
    located = _LOCATED.match(text, start, stop)
    start = located.end() if located else start
    name = text[start:stop]
    if known is not None and known.rule in ("bodies.known", "bodies.owned"):
        return known
    if _NAMELESS.match(name):
        return None
    if known is not None and known.begin == start and len(name) > 3:
        return known
    if not _SHORTEST <= len(name) <= _LONGEST:
        return None
    return Mention("body", start, stop, name, name, rule="tour.listed") if _VENUE.search(name) and "的" not in name else None


def _members(text: str, begin: int, end: int, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The spans of a list's members; 和 parts two of them only where the first is complete."""
    bodies = {m.end for m in mentions if m.kind == "body"}
    for match in _MEMBER.finditer(text, begin, end):
        start = match.start()
        for joint in _AND.finditer(text, start, match.end()):
            if joint.start() in bodies or _VENUE.search(text[start : joint.start()]):
                yield start, joint.start()
                start = joint.end()
        yield start, match.end()
