"""Where a post places its holder: at home or in which country, in which province or body, in what kind of organ, at what rank.

Two posts that nobody holds at once are evidence that their holders are two (``exclusive``); a post so general that it places nobody
(委员 of a presidium, 团长 of a delegation) has no seat.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg import countries, places
from kg.across.offices import office
from kg.bodies import Body
from kg.fragments import NUMERAL
from kg.identity import body as body_of
from kg.lexicons import rows, values
from kg.places import Place

__all__ = ["HOME", "Seat", "exclusive", "in_the_forces", "kind_abroad", "region", "seat", "seldom"]

#: The realm of what is in China; other realms are countries by their usual short names, or "" where the words do not tell.
HOME = "中国"


class Seat(NamedTuple):
    """A post as a place in the world: the label of its ``office``, the ``realm`` (see HOME), the ``base`` in it (a province, a body, a country), the
    kind of ``organ`` and the ``title``.

    ``rank``: 1 leaders of the state, 2 their deputies, 3 ministers and governors, 4 their deputies, 5 and 6 of departments and prefectures, 7
    and 8 of counties; 0 unknown (中华人民共和国公务员法, 领导职务层次). ``firm``: of one holder, or of a body that is named: who is seen in it
    twice is one person.
    """

    office: str
    realm: str
    base: str
    organ: str
    title: str
    rank: int
    firm: bool


class _Place(NamedTuple):
    """Where a body is: realm, base, kind of organ, and the rank of its head (0 unknown)."""

    realm: str
    base: str
    organ: str
    head: int = 0


#: Bodies that are another one in each article.
_GENERIC = re.compile(
    r".?|政府|大会|人民|论坛|民主|高级|总统|顾问|统筹|党籍|村|国会|议会|参议院|国民议会|武装部队|团|国务委员会|最高领袖|政治局|中方|美方"
    rf"|.*(?:代表团|主席团|主席团会议|{NUMERAL}次会议)"
)
#: Titles of many holders: they place, but who is seen in one twice may be two.
_MANY = re.compile(
    r"(?:委员|代表|成员|常委|院士|议员|理事|教授|研究员|董事|大使|参赞|顾问|发言人|专家|将|校|团长|执行主席|常务主席|领导人|负责人|牵头人|队长|班长|连长|记者|工程师|特使|医师|组长)$"
)
#: Posts of a few dozen holders whom everybody knows apart.
_FEW = frozenset("国务院.国务委员 中央政治局.常委 中央政治局.委员 中央书记处.书记 中央军委.委员".split())
#: Ranks that the title does not tell: of central bodies whose head leads the state.
_RANKS = {
    **dict.fromkeys("中央政治局.常委 中华人民共和国.副主席 中华人民共和国.国家副主席 国家.副主席".split(), 1),
    **dict.fromkeys(
        "中央政治局.委员 中央书记处.书记 中央书记处.书记处书记 中央军委.副主席 中央军委.委员 中央纪委.书记"
        " 国务院.国务委员 国务院.秘书长 全国人大常委会.秘书长 全国政协.秘书长".split(),
        2,
    ),
}
#: Ranks abroad, by the kind of post: heads of state and government, speakers, members of the government; a deputy's is one lower. Others are unknown.
_RANKS_ABROAD = {"state": 1, "government": 1, "speaker": 2, **dict.fromkeys(("foreign", "defence", "finance", "minister", "forces"), 3)}
_STAFF = re.compile("助理|发言人|秘书|顾问|特使|代表")
#: Titles of who runs a people's organisation; its chair is often a leader of the state.
_RUNS = re.compile("党组书记$|第一书记$|书记处(?:常务)?书记$")
#: Bodies that other countries have under the same name: alone they do not tell the country.
_ANY_COUNTRY = re.compile(
    r"(?:外交|国防|内政)部|总参谋部|最高法院|央行|[海陆空]军|中华人民共和国|国家"
    r"|(?:中共)?中央(?:政治局|书记处|军委|委员会|办公厅|对外联络部|组织部|宣传部|内政部)?"
)
#: What follows the one-character form of a country: 俄外交部, 越共.
_ORGANS_ABROAD = re.compile(
    "共(?!青)|真主党|副?总统|总理|首相|外交部|国防部?|军|武装|国家杜马|议会|政府|财政部|联邦|外长|防长|方|陆军|海军|空军|国会|白宫"
)
#: What a country does to somebody: the post that follows is of another country.
_DONE_TO = re.compile("释放|杀害|暗杀|刺杀|逮捕|抓捕|绑架|悼念|吊唁|制裁|打死|击毙|会见|邀请")
_MISSION = re.compile(r"(?P<sender>.{2,8}?)驻.+(?:大使馆|总领事馆|使馆)")
_INTERNATIONAL = re.compile(
    "联合国|世界|国际|欧盟|欧洲|北约|非盟|非洲联盟|东盟|阿盟|阿拉伯国家联盟|上海合作组织|亚洲|金砖|新开发银行|世贸|亚奥|红十字国际|中美经贸|博鳌"
)
#: Central bodies that are no ministry or department, with the kind of organ that they are.
_NATIONAL = {
    "全国人大常委会": "npc-standing",
    "全国人大": "npc",
    "全国政协": "cppcc",
    "国务院": "state-council",
    **dict.fromkeys(("中共中央", "中央政治局", "中央书记处", "中央军委", "中华人民共和国"), "party-centre"),
}
_HOUSES = frozenset(("enterprise", "university", "institution"))


@lru_cache(maxsize=65536)
def seat(body: str, title: str) -> Seat | None:
    """The seat of a post as an article gives it; None for a post that places nobody."""
    where = office(body[2:] if body.startswith(HOME) and body[2:] in _NATIONAL else body, title)
    if _GENERIC.fullmatch(where.body) and not _country(where.body):
        return None
    place = _placed("中华人民共和国" if where.body == "国家" else where.body)
    key = f"{where.body}.{where.title.removeprefix(where.body)}"
    few = key in _FEW
    envoy = title in ("大使", "驻华大使") and (title != "大使" or _MISSION.fullmatch(where.body) is not None)
    firm = few or envoy or (not _MANY.search(title) and (where.sole or "副" in title or place.organ != ""))
    label = _abroad(where.body, where.title, place.realm) if place.organ == "abroad" and place.realm else where.label
    found = Seat(label, place.realm, place.base, place.organ, title, _RANKS.get(key) or _rank(place.head, title), firm)
    return found if found.rank else found._replace(rank=_rank_by_kind(found))


def _rank_by_kind(where: Seat) -> int:
    """The rank of a post whose body does not tell it: abroad, or in a people's organisation."""
    if where.organ == "abroad":
        kind = "" if _STAFF.search(where.title) else "government" if where.office.endswith("部长会议主席") else kind_abroad(where)
        head = _RANKS_ABROAD.get(kind, 0)
        return head + ("副" in where.title) if head else 0
    return 3 if where.organ == "mass" and _RUNS.search(where.title) else 0


#: Words of a post abroad → the same in fewer or usual words; tried in this order.
_USUAL = (
    (re.compile("^(?:(?:当选|候任|新任|已故|新一届|时任|该国|前)|(?:联邦|共和国|王国)?政府(?=.?总理|.?首相))+"), ""),
    (re.compile("^伊斯兰共和国(?=军)|^(?:联邦|国家|伊斯兰)(?=安全会议|杜马|议会)"), ""),
    (re.compile("^(?:国会|议会)(?=副?议长)"), ""),
    (re.compile("武装力量|武装部队|国防军"), "军"),
    (re.compile("(第一|常务)?副外长$"), r"外交部\1副部长"),
    (re.compile("外长$"), "外交部长"),
    (re.compile("防长$"), "国防部长"),
    (re.compile("财长$"), "财政部长"),
    (re.compile("部部长$"), "部长"),
    (re.compile("共产党中央(?:委员会)?"), "共中央"),
    (re.compile("市市长$"), "市长"),
)


#: What follows 国 where that is no end of a country's name: 美国防部长, 以色列国防部长, 美国会众议长.
_OF_STATE = re.compile("防|务[卿院]|会(?!议)")


def _abroad(body: str, title: str, realm: str) -> str:
    """The label of a post abroad, the same for 俄防长, 俄罗斯国防部长 and 俄罗斯国防部部长: the country's usual name, then the usual words."""
    named = next((name for name in _names_of(realm) if body.startswith(name)), "")
    words = body[len(named) :] + title
    if named.endswith("国") and _OF_STATE.match(words):
        words = f"国{words}"
    if not named and len(words) > 1 and countries.by_character().get(words[0]) == realm and (len(body) == 1 or _ORGANS_ABROAD.match(words, 1)):
        words = words.removeprefix(words[0])
    for known, usual in _USUAL:
        words = known.sub(usual, words)
    return realm + words


@cache
def _names_of(realm: str) -> tuple[str, ...]:
    """The names of a country, the longest first."""
    return tuple(sorted((name for name, usual in countries.by_name().items() if usual == realm), key=lambda name: (-len(name), name)))


@cache
def _countries() -> dict[str, str]:
    """Names of countries and of their cities, of two characters or more → country."""
    listed = [(row["name"], (row["capital"], *values(row["cities"]))) for row in rows("countries")]
    cities = {city: name for name, known in listed for city in known if len(city) > 1 and places.resolve(city) is None}
    return cities | {word: name for word, name in countries.by_name().items() if len(word) > 1}


@cache
def _country_names() -> re.Pattern[str]:
    # 中非 before 合作 is China and Africa.
    return re.compile("(?!中非合作)(?:" + "|".join(sorted(_countries(), key=lambda name: (-len(name), name))) + ")")


def _country(body: str) -> str:
    """The one country that a body's name names, "" for none or several."""
    met = list(_country_names().finditer(body))
    if any(_DONE_TO.match(body, name.end()) for name in met):
        return ""
    found = {_countries()[name.group()] for name in met}
    if not found and (len(body) == 1 or _ORGANS_ABROAD.match(body, 1)):
        return countries.by_character().get(body[:1], "")
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=65536)
def _placed(body: str) -> _Place:
    mission = _MISSION.fullmatch(body)
    if mission:
        country = _country(mission["sender"])
        return _Place(HOME, "外交部", "ministry", 4) if mission["sender"] == HOME else _Place(country, country or body, "abroad")
    known = body_of(body)
    country = "" if known.kind or known.place else _country(body)
    if _INTERNATIONAL.match(body) and ("问题" in body or not country):
        return _Place("", body, "international")
    if country:
        return _Place(country, country, "abroad")
    place = places.by_local().get(known.place)
    if place is not None and known.kind not in (*_HOUSES, "media"):
        return _Place(HOME, place.local, f"local-{known.kind}" if known.kind else "local", _local_head(known.name, place))
    if known.kind:
        return _Place("" if _ANY_COUNTRY.fullmatch(body) else HOME, _root(known.name), _organ(known), _central_head(known))
    return _unknown(body)


def _unknown(body: str) -> _Place:
    """A body that no list knows: at home when it begins with a place of China, or with 中国, 全国, 国务院."""
    for size in range(min(8, len(body)), 1, -1):
        place = places.resolve(body[:size])
        if place is not None and (place.level == 0 or (size > 2 and body[size - 1] in "市县区州盟旗")):
            return _Place(HOME, place.local, "local")
    organ = next((organ for organ, known in _HOUSES_BY_NAME if known.search(body)), "")
    return _Place(HOME if body.startswith(("中国", "全国", "国务院")) else "", body, organ)


#: Kinds of house by the end of their names.
_HOUSES_BY_NAME = (
    ("enterprise", re.compile("(?:集团|公司|银行)(?:党委|党组|董事会)?$")),
    ("university", re.compile("(?:大学|学院)(?:党委)?$")),
    ("institution", re.compile("(?:医院|研究院|研究所)(?:党委)?$")),
)


def _organ(known: Body) -> str:
    return _NATIONAL.get(known.name) or {"state": "ministry", "party": "department"}.get(known.kind, known.kind)


def _parent(known: Body) -> str:
    return known.parent or next((parent for plate in known.same_body if (parent := body_of(plate).parent)), "")


def _root(name: str) -> str:
    """The largest body, short of the central ones that everything is part of, to which a body or its other nameplate belongs: a bureau's ministry."""
    above = [name]
    while (parent := _parent(body_of(above[-1]))) and parent not in _NATIONAL and parent not in above:
        above.append(parent)
    return above[-1]


def _central_head(known: Body) -> int:
    if known.name in _NATIONAL:
        return 1
    if known.parent and known.parent not in _NATIONAL:
        return 5 if known.kind in ("state", "party") else 0
    return {"state": 3, "party": 3, "court": 2, "procuratorate": 2, "party-democratic": 2}.get(known.kind, 0)


_LOCAL_HEADS = re.compile("(?:委|党委|政府|人大常委会|人大|政协)$")


def _local_head(name: str, place: Place) -> int:
    return (3, 5, 7)[place.level] + (0 if _LOCAL_HEADS.search(name) else 2)


def _rank(head: int, title: str) -> int:
    """The rank of a title in a body whose head has rank ``head``."""
    words = re.search("副|助理|书记|长|主任|主席|总理", title)
    return head + ("副" in title or title.endswith("助理")) if head and words else 0


_HEADS = frozenset("local-party local-state".split())
_OFFICES = frozenset("ministry department court procuratorate".split())

#: Pairs of kinds of organs → how surely nobody holds posts in both at one time. What is missing here may be held together: membership of the
#: Party's central organs goes with any post. Sources: 中华人民共和国宪法 art. 65, 103 (who is in the standing committee of a people's congress
#: holds no post in administration, courts and procuratorates); 公务员法 art. 44 (no post in an enterprise beside one in an office); else the posts
#: of 2022-2026 as the daily newscasts give them.
_APART: dict[frozenset[str], float] = {
    frozenset(("npc-standing", "cppcc")): 1.0,
    frozenset(("npc-standing", "state-council")): 1.0,
    frozenset(("court", "procuratorate")): 1.0,
    **{
        frozenset(("npc-standing", each)): 1.0 for each in ("ministry", "court", "procuratorate", "local-state", "local-court", "local-procuratorate")
    },
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

#: Who is one of these in the State Council is none of the others (中华人民共和国宪法 art. 86).
_MEMBERS = frozenset("总理 副总理 国务委员".split())
#: Who leads the state leads nothing else beside the Party, commissions and societies.
_BESIDE = frozenset(("party-centre", "committee", "mass", "international", "media", "local", "abroad", ""))
_LEADERS = re.compile("^国务院总理$|委员长$(?<!副委员长)|^全国政协主席$|^国家(?:副)?主席$")

#: Posts of a state that are seldom held together, by the words of the title; a deputy's is another one.
_ABROAD = (
    ("state", re.compile("总统(?!助理|特别|新闻|府|办公|国家)|国家主席|国王|女王|大公|埃米尔|苏丹|最高领袖|总督")),
    ("government", re.compile("总理|首相")),
    ("foreign", re.compile("外交|外长|国务卿")),
    ("defence", re.compile("国防|防长|防务")),
    ("finance", re.compile("财政|财长")),
    ("speaker", re.compile("议长|(?:议会|国会|国民会议|人民会议|国民大会|立法大会|立法会|呼拉尔|杜马|联邦院)主席")),
    ("forces", re.compile("参谋长|总司令")),
    ("spokesman", re.compile("发言人|新闻秘书")),
    ("envoy", re.compile("大使")),
    ("region", re.compile("州长|市长|省长")),
    ("house", re.compile("总经理|首席执行官|行长|总裁|教授|基金会|公司")),
    ("minister", re.compile("大臣|部长")),
    ("commander", re.compile("司令|指挥官")),
)
#: Pairs of them that one person often holds.
_TOGETHER = (
    frozenset(("government", "foreign")),
    frozenset(("government", "defence")),
    frozenset(("government", "finance")),
    frozenset(("forces", "defence")),
    frozenset(("government", "minister")),
    frozenset(("foreign", "minister")),
    frozenset(("finance", "minister")),
    frozenset(("commander", "forces")),
)


#: Posts of which a state has one: two of the kind are one under two wordings.
_OF_ONE = tuple(frozenset((each,)) for each in ("state", "government", "foreign", "defence", "finance", "speaker"))
#: Pairs that an officer holds who has taken power.
_JUNTA = tuple(frozenset(("forces", each)) for each in ("", "state"))


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
    for leader, beside in ((one, other), (other, one)):
        if (sure := _beside_the_bureau(leader, beside)) is not None:
            return sure
        if _LEADERS.search(leader.office):
            return 0.0 if beside.organ in _BESIDE else 0.9
    return _APART.get(organs, 0.0)


#: What members of the Political Bureau's standing committee are not: they lead state, assemblies, government and the Party's organs, but no ministry,
#: province, court or people's organisation.
_NEVER_BESIDE = frozenset("ministry court procuratorate local-state local-party local-court local-procuratorate party-democratic mass".split())


def _beside_the_bureau(leader: Seat, beside: Seat) -> float | None:
    """How surely somebody of the Political Bureau holds no such post; None where this says nothing."""
    if leader.office == "中央政治局常委":
        deputies = beside.organ in ("npc-standing", "cppcc") and beside.rank == 2
        return 0.9 if beside.organ in _NEVER_BESIDE or deputies or beside.title == "国务委员" else 0.0
    if leader.office == "中央政治局委员" and beside.rank > 3 and beside.organ in _NEVER_BESIDE:
        return 0.9
    if leader.rank and leader.rank < 3 and leader.organ in ("state-council", "npc-standing", "cppcc") and beside.organ == "mass":
        return 0.7 if "书记" in beside.title or "副" in beside.title else 0.0
    return None


#: Organs whose posts go with any other one.
_WITH_ANY = frozenset(("party-centre", "committee", "mass", "international", "media", ""))
#: Pairs that go together, though most articles give one of them: the other parties' leaders have seats in the houses.
_WITH_EACH_OTHER = tuple(frozenset(("party-democratic", house)) for house in ("npc-standing", "cppcc", "npc"))
#: Organs whose posts the news give together with a seat in the Political Bureau, at least now and then.
_STATED_WITH = frozenset("state-council npc-standing cppcc ministry department local-party court procuratorate".split())
#: Posts in the forces, which go with no civil one; their chairman is a civilian.
_FORCES = re.compile("中央军委(?!纪委)|战区|[陆海空]军|火箭军|部队|武警|参谋部|国防大学|军事科学院|国防科技大学")


def seldom(one: Seat, other: Seat) -> float:
    """How surely nobody holds both seats at one time if, though both are often given, no article gives both, 0 to 1.

    In four years of newscasts who holds two posts is told of with both in 98 of 100 cases in which each is seen twice while the other lasts.
    """
    if sure := exclusive(one, other):
        return sure
    if not one.firm or not other.firm or one.office == other.office or one.title.endswith(other.title) or other.title.endswith(one.title):
        return 0.0
    organs = frozenset((one.organ, other.organ))
    if "abroad" in organs:
        kinds = frozenset((kind_abroad(one), kind_abroad(other)))
        return 0.0 if one.realm != other.realm or kinds in _OF_ONE else 0.35 if kinds in _TOGETHER or kinds in _JUNTA else 0.6
    if in_the_forces(one) != in_the_forces(other):
        return 0.0 if organs <= _WITH_ANY | {"npc"} or _defends(one) or _defends(other) else 0.9
    if one.base == other.base or other.base in body_of(one.base).same_body or (organs <= _HEADS and _nested(one.base, other.base)):
        return 0.0
    if "中央政治局" in (one.base, other.base) and organs & _STATED_WITH:
        return 0.5
    if organs & _WITH_ANY or (organs in _WITH_EACH_OTHER and "秘书长" not in (one.title, other.title)):
        return 0.0
    near = abs(one.rank - other.rank) < 2 or not one.rank or not other.rank
    return 0.25 if near and organs & _OF_ALL_WALKS else 0.6


#: Organs in which people of all walks of life have seats.
_OF_ALL_WALKS = frozenset(("cppcc", "party-democratic", "local-cppcc", "local-npc", "local-party-democratic"))


def _defends(where: Seat) -> bool:
    """Whether it is a post of the government that soldiers have."""
    return where.base in ("国防部", "国务院", "退役军人事务部")


def in_the_forces(where: Seat) -> bool:
    """Whether a post is one of the forces of China, which a civilian does not have."""
    return where.realm in ("", HOME) and bool(_FORCES.search(where.office)) and where.title not in ("主席", "副主席")


def _in_the_centre(one: Seat, other: Seat) -> float:
    """Ministers head one ministry; departments of the Party and ministries often share their leaders, nameplates of one body always."""
    if other.base in body_of(one.base).same_body or "department" in (one.organ, other.organ):
        return 0.0 if other.base in body_of(one.base).same_body else 0.25
    return 0.6 if one.rank == other.rank == 3 else 0.5


def _nested(one: str, other: str) -> bool:
    first, second = places.by_local().get(one), places.by_local().get(other)
    return bool(first and second and (one in second.parents or other in first.parents))


def _in_one_base(one: Seat, other: Seat) -> float:
    """In one body or place: the secretary of a committee is not the head of the government, a head not the deputy."""
    if {one.organ, other.organ} == {"local-party", "local-state"}:
        return 1.0 if one.rank == other.rank and "书记" in (one.title, other.title) else 0.0
    if one.organ == other.organ == "abroad":
        return _in_one_state(one, other)
    if "大使" in (one.title, other.title) and one.organ == other.organ == "ministry":
        return 0.8 if one.title == other.title else 0.0
    if one.organ == other.organ == "state-council":
        return 1.0 if {one.title, other.title} <= _MEMBERS else 0.0
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
