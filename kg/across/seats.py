"""Where a post places its holder: at home or in which country, in which province or body, in what kind of organ, at what rank.

Two posts that no one holds at once are evidence that their holders are two (``exclusive``); a post so general that it places nobody
(委员, 团长 of a delegation) is no seat.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg import places
from kg.across.offices import office
from kg.identity import body as body_of
from kg.lexicons import rows, values

__all__ = ["HOME", "Seat", "exclusive", "kind_abroad", "region", "seat"]

#: The realm of what is in China; other realms are countries by their usual short names, or "" where the words do not tell.
HOME = "中国"


class Seat(NamedTuple):
    """A post as a place in the world: ``realm`` (see HOME), the ``base`` in it (a province, a body), the kind of ``organ`` and its head's ``rank``.

    ``office`` is the label of the office. ``firm``: of one holder or of a body that is named, so that two sightings in it are of one person.
    ``rank``: 1 leaders of the state, 2 their deputies, 3 ministers and governors, 4 vice ministers, 5 and 6 of prefectures and departments, 7 and 8
    of counties, 9 below; 0 unknown (中华人民共和国公务员法, 职务层次).
    """

    office: str
    realm: str
    base: str
    organ: str
    title: str
    rank: int
    firm: bool


#: Bodies that are another one in each article.
_GENERIC = re.compile(
    r"^(?:.{0,1}|政府|大会|人民|论坛|民主|高级|总统|顾问|统筹|党籍|村|国会|议会|参议院|国民议会|武装部队|团|国务委员会|最高领袖|政治局|中方|美方|.*(?:代表团|主席团|主席团会议|[一二三四五六七八九十]次会议))$"
)
#: Titles of many holders, unless their body says which one: they place, but two sightings in one are no evidence.
_MANY = re.compile(
    r"委员$|代表$|成员$|常委$|院士$|议员$|理事$|教授$|研究员$|董事$|大使$|参赞$|顾问$|发言人$|专家$|将$|校$|团长$|执行主席$|常务主席$|领导人$|负责人$|牵头人$|队长$|班长$|连长$|老师$|记者$|工程师$|队员$|特使$|医师$|组长$"
)
_FEW = frozenset(("国务院.国务委员", "中央政治局.常委", "中央政治局.委员", "中央书记处.书记", "中央军委.委员"))
#: Bodies that other countries have under the same name: alone they do not tell the country.
_ANY_COUNTRY = re.compile(r"(?:外交|国防|内政)部|总参谋部|最高法院|央行|[海陆空]军|(?:中共)?中央(?:政治局|书记处|军委|委员会|办公厅|对外联络部|组织部|宣传部|内政部)?|中华人民共和国|国家")
_ORGANS_ABROAD = re.compile(r"(?:共(?!青)|真主党|副?总统|总理|首相|外交部|国防部?|军|武装|议会|政府|财政部|联邦|外长|防长|方|军方|陆军|海军|空军|国会|白宫)")
#: What a country does to somebody: the post that follows is of another country.
_DONE_TO = re.compile("释放|杀害|暗杀|刺杀|逮捕|抓捕|绑架|悼念|吊唁|制裁|打死|击毙|会见|邀请")
_MISSION = re.compile(r"^(?P<sender>.{2,8}?)驻(?P<seat>.+?)(?:大使馆|总领事馆|使馆)$")
_INTERNATIONAL = re.compile(r"^(?:联合国|世界|国际|欧盟|欧洲|北约|非盟|非洲联盟|东盟|阿盟|阿拉伯国家联盟|上海合作组织|亚洲|金砖|新开发银行|世贸|亚奥|红十字国际|中美经贸|博鳌)")


@cache
def _countries() -> dict[str, str]:
    """Names of countries and of their cities, of two characters or more → country."""
    found: dict[str, str] = {}
    for row in rows("countries"):
        for city in (row["capital"], *values(row["cities"])):
            if len(city) > 1 and places.resolve(city) is None:
                found.setdefault(city, row["name"])
    for row in rows("countries"):
        for name in (row["name"], *values(row["altnames"])):
            if len(name) > 1:
                found[name] = row["name"]
    return found


@cache
def _characters() -> dict[str, str]:
    """One-character forms that only one country has → country."""
    chars = [(row["char"], row["name"]) for row in rows("countries") if row["char"]]
    return {char: name for char, name in chars if sum(other == char for other, _ in chars) == 1}


@cache
def _longest() -> int:
    return max(map(len, _countries()))


def _country(body: str) -> str:
    """The one country that a body's name names, "" for none or several."""
    found: set[str] = set()
    at = 0
    while at < len(body) - 1:
        size = next((size for size in range(min(_longest(), len(body) - at), 1, -1) if body[at : at + size] in _countries()), 0)
        if size and not body.startswith("中非合作", at):
            found.add(_countries()[body[at : at + size]])
        at += size or 1
        if size and _DONE_TO.match(body, at):
            return ""
    char = _characters().get(body[:1], "")
    if char and not found and (len(body) == 1 or _ORGANS_ABROAD.match(body[1:])):
        return char
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=65536)
def seat(body: str, title: str) -> Seat | None:
    """The seat of a post as an article gives it; None for a post that places nobody."""
    where = office(body, title)
    if _GENERIC.match(where.body) and not _country(where.body):
        return None
    realm, base, organ, level = _placed(where.body)
    firm = where.label in _FEW or f"{where.body}.{where.title}" in _FEW or (not _MANY.search(title) and (where.sole or "副" in title or bool(organ)))
    label = f"{realm}{where.title}" if organ == "abroad" and where.body in _countries() else where.label
    return Seat(label, realm, base, organ, title, _rank(level, title), firm)


def _placed(body: str) -> tuple[str, str, str, int]:
    """Realm, base, kind of organ and rank of the head of a body."""
    body = "中华人民共和国" if body == "国家" else body
    mission = _MISSION.match(body)
    if mission and mission["sender"] != HOME:
        return _country(mission["sender"]), _country(mission["sender"]) or body, "abroad", 0
    if mission:
        return HOME, "外交部", "ministry", 4
    if _INTERNATIONAL.match(body) and ("问题" in body or not _country(body)):
        return "", body, "international", 0
    known = body_of(body)
    if not (known.kind or known.place) and (country := _country(body)):
        return country, country, "abroad", 0
    realm = "" if _ANY_COUNTRY.fullmatch(body) else HOME
    if place := places.by_local().get(known.place):
        if known.kind not in ("enterprise", "university", "institution", "media"):
            return HOME, place.local, _local_organ(known.name, known.kind), _level_of(known.name, place)
    if known.kind:
        return realm, _root(known.name), _organ_of(known.kind, known.parent) if known.name not in _NATIONAL else _NATIONAL[known.name], _central(known.name, known.kind, known.parent)
    return _unknown(body)


def _unknown(body: str) -> tuple[str, str, str, int]:
    """A body that no list knows: at home when it begins with a place of China or 中国, 全国, 中央."""
    for size in range(min(8, len(body)), 1, -1):
        place = places.resolve(body[:size])
        if place is not None and (place.level == 0 or (size > 2 and body[size - 1] in "市县区州盟旗")):
            return HOME, place.local, "local", 0
    return (HOME if body.startswith(("中国", "全国", "国务院")) else ""), body, "", 0


_NATIONAL = {
    "全国人大常委会": "npc-standing", "全国政协": "cppcc", "国务院": "state-council", "中共中央": "party-centre", "中央政治局": "party-centre",
    "中央书记处": "party-centre", "中央军委": "party-centre", "中华人民共和国": "party-centre", "全国人大": "npc",
}


def _organ_of(kind: str, parent: str) -> str:
    return {"state": "ministry" , "party": "department"}.get(kind, kind)


def _root(name: str) -> str:
    """The largest body below the centre's own that a body is part of: 中央宣传部 of itself, a bureau of a ministry of the ministry."""
    for _ in range(5):
        parent = body_of(name).parent
        if not parent or parent in _NATIONAL or parent == name:
            return name
        name = parent
    return name


def _central(name: str, kind: str, parent: str) -> int:
    if name in _NATIONAL:
        return 1
    if kind in ("state", "party", "court", "procuratorate", "npc", "cppcc", "party-democratic") and (not parent or parent in _NATIONAL):
        return 2 if kind in ("court", "procuratorate", "party-democratic") else 3
    return 5 if kind in ("state", "party") else 0


_LOCAL_HEADS = re.compile(r"(?:委|党委|政府|人大常委会|人大|政协)$")


def _local_organ(name: str, kind: str) -> str:
    return f"local-{kind}" if kind else "local"


def _level_of(name: str, place: places.Place) -> int:
    level = (3, 5, 7)[place.level]
    return level if _LOCAL_HEADS.search(name) else level + 2


def _rank(level: int, title: str) -> int:
    """The rank of a title in a body whose head has rank ``level``; 0 unknown."""
    if not level or not (office_head := re.search(r"副|书记|长$|主任|主席|总理|委员长", title)):
        return 0
    return level + 1 if office_head.group() == "副" or title.endswith("助理") else level


_HEADS = frozenset("local-party local-state".split())
_OFFICES = frozenset("ministry department court procuratorate".split())
_HOUSES = frozenset("enterprise university institution".split())

#: Pairs of kinds of organs → how surely nobody holds posts in both at one time. What is missing here may be held together: membership of the Party's
#: central organs goes with any post. Sources: 中华人民共和国宪法 art. 65, 103 (members of the standing committee of a people's congress hold no post in
#: administration, courts and procuratorates); 公务员法 art. 44 (no post in an enterprise beside one in an office); for the rest the posts of 2022-2026.
_APART: dict[frozenset[str], float] = {
    frozenset(("npc-standing", "cppcc")): 1.0,
    frozenset(("npc-standing", "state-council")): 1.0,
    frozenset(("court", "procuratorate")): 1.0,
    **{frozenset(("npc-standing", each)): 1.0 for each in ("ministry", "court", "procuratorate", "local-state", "local-court", "local-procuratorate")},
    **{frozenset((top, each)): 0.9 for top in ("npc-standing", "cppcc", "state-council") for each in _HEADS | _HOUSES},
    frozenset(("npc-standing", "department")): 0.7,
    **{frozenset(("cppcc", each)): 0.7 for each in ("state-council", "court", "procuratorate")},
    **{frozenset((one, each)): 1.0 for one in _HEADS for each in _HEADS},
    **{frozenset((one, each)): 0.8 for one in _HEADS for each in _OFFICES | _HOUSES | {"mass"}},
    **{frozenset((one, each)): 0.8 for one in _HOUSES for each in _HOUSES},
    **{frozenset((one, each)): 0.5 for one in _OFFICES for each in _HOUSES},
    **{frozenset(("npc", each)): 0.6 for each in _OFFICES | _HEADS | _HOUSES},
    **{frozenset(("international", each)): 0.6 for each in _OFFICES | _HEADS | {"npc-standing", "cppcc", "state-council"}},
    frozenset(("party-democratic", "local-party")): 1.0,
}

#: Posts of a state that are seldom held together, by the words of the title; a deputy's is another one.
_ABROAD = (
    ("state", re.compile("总统|国家主席|国王|女王|大公|埃米尔|苏丹|最高领袖|总督")),
    ("government", re.compile("总理|首相")),
    ("foreign", re.compile("外交|外长|国务卿")),
    ("defence", re.compile("国防|防长|防务")),
    ("finance", re.compile("财政|财长")),
    ("speaker", re.compile("议长|议会主席|国会主席|立法大会主席|杜马主席")),
    ("forces", re.compile("参谋长|总司令")),
    ("spokesman", re.compile("发言人|新闻秘书")),
    ("envoy", re.compile("大使")),
    ("region", re.compile("州长|市长|省长")),
    ("house", re.compile("总经理|首席执行官|行长|总裁|教授|基金会|公司")),
    ("minister", re.compile("大臣|部长")),
    ("commander", re.compile("司令|指挥官")),
)
#: Pairs of them that one person often holds.
_TOGETHER = (frozenset(("government", "foreign")), frozenset(("government", "defence")), frozenset(("government", "finance")), frozenset(("forces", "defence")), frozenset(("government", "minister")), frozenset(("foreign", "minister")), frozenset(("finance", "minister")), frozenset(("commander", "forces")))


def exclusive(one: Seat, other: Seat) -> float:
    """How surely nobody holds both seats at one time, 0 to 1."""
    if one.office == other.office:
        return 0.0
    if one.base == other.base:
        return _in_one_base(one, other)
    organs = frozenset((one.organ, other.organ))
    if organs == {"party-democratic"}:
        return 1.0
    if organs <= {"ministry", "department"}:
        return _in_the_centre(one, other)
    if organs <= _HEADS and _nested(one.base, other.base):
        return 0.3
    return _APART.get(organs, 0.0)


def _in_the_centre(one: Seat, other: Seat) -> float:
    """Ministers head one ministry; departments of the Party and ministries often share their leaders, nameplates of one body always."""
    if other.base in body_of(one.base).same_body or "department" in (one.organ, other.organ):
        return 0.0 if other.base in body_of(one.base).same_body else 0.25
    return 0.6 if one.rank == other.rank == 3 else 0.35


def _nested(one: str, other: str) -> bool:
    first, second = places.by_local().get(one), places.by_local().get(other)
    return bool(first and second and (one in second.parents or other in first.parents))


def _in_one_base(one: Seat, other: Seat) -> float:
    """In one body or place: the secretary of a committee is not the head of the government, a head not the deputy."""
    if {one.organ, other.organ} == {"local-party", "local-state"}:
        return 1.0 if one.title == "书记" and other.rank == one.rank or other.title == "书记" and one.rank == other.rank else 0.0
    if one.organ == other.organ == "abroad":
        return _in_one_state(one, other)
    if one.organ == other.organ and one.rank and other.rank and one.rank != other.rank and ("副" in one.title) != ("副" in other.title):
        return 0.8
    return 0.0


def _in_one_state(one: Seat, other: Seat) -> float:
    kinds = kind_abroad(one), kind_abroad(other)
    if "" in kinds or frozenset(kinds) in _TOGETHER:
        return 0.0
    return 0.8 if kinds[0] != kinds[1] else 0.5 if ("副" in one.title) != ("副" in other.title) else 0.0


def kind_abroad(where: Seat) -> str:
    """The kind of a post of another state (state, government, foreign, defence, minister …), "" for one of no such kind."""
    if where.title.endswith("特使"):
        return ""
    words = where.office if where.title.removeprefix("副") in ("部长", "大臣", "主席", "发言人") else where.title
    return next((kind for kind, known in _ABROAD if known.search(words)), "")


def region(place: str) -> str:
    """The province of China or the country in which a place is; "" where that is unknown."""
    known = places.by_local().get(place)
    if known is not None:
        return known.parents[-1] if known.parents else known.local
    return _countries().get(place, "")
