"""What an article means by 省、市、县 …, 部, 党组, 公司, 联席会议 alone: the place or body that it, or its outlet, names in full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from kg import bodies
from kg.alternation import one_of
from kg.bodies import missions
from kg.fragments import DIVISION, NUMERAL, TERM
from kg.mentions import organizations
from kg.mentions.divisions import division_name, shared_parents
from kg.mentions.spans import left_edge
from kg.mentions.tokens import Token, near, tokens
from kg.model import Mention
from kg.text import any_of
from kg.values.elided import ELIDED_PLACE, is_own_house, own_house
from kg.values.name_edges import is_predicate

Text = tuple[str, Sequence[Token]]

_UNIT = re.compile(rf"(?:自治区|{DIVISION})$")
_ORGANIZATION_WORDS = "公司|集团|大学|学院|银行|支行|分行|医院|协会|学会|研究院|研究所"
_ORGANIZATION_THERE = re.compile(_ORGANIZATION_WORDS)
_ORGANIZATION = re.compile(rf"(?:{_ORGANIZATION_WORDS})$")
#: Kinds of organization whose heads have titles of their own (董事长, 校长), by the last words of their names.
_KINDS = {"企业": ("公司", "集团", "银行"), "院校": ("大学", "学院", "学校")}
_MINISTRY = re.compile(r"^(?![省市县区州旗]委|自治区|党委|机关)[一-龥]{2,8}部$")
#: A bureau, department or commission, or its Party committee, that 局长 and 局党组, 厅长, 委党组 alone mean.
_BUREAU = re.compile("(?P<name>[一-龥]{2,20}(?P<house>(?<!总)局|(?<!办公)厅|(?<![省市县区州盟旗党工地纪监检常])委|署))(?:党委|党组)?")
#: A place that no lexicon knows, told by what is said of it: 汉昌市委, 汀南县县长.
_UNKNOWN = re.compile(
    rf"(?:^|(?<=[，。；：、（“\s和与由在为任对向]))(?!{NUMERAL}{{1,3}}届)(?P<place>[一-龥]{{2,4}}[市县区州旗])(?=委(?![员托派])|{TERM}人大|{TERM}政协|党委|党工委|人民政府|政府|人大|政协|纪委|监委|副?[市县区州旗]长)"
)
#: What stands in every sentence with such a place, by an expression that begins with plain characters and so is quick.
_UNIT_OF_ORGAN = re.compile("[市县区州旗][委党人政纪监副市县区州旗第]")
_OFFICE = re.compile(rf"(?:常务|代)?(?:副)?{DIVISION}长|(?:党委|委)(?:副)?书记")
_MISSION = re.compile(r"(?:中国|我国|我|^|[，。：\s、])(?P<at>驻)(?!华)")
#: A consulate in a city that no lexicon knows.
_CONSULATE = re.compile("(?P<seat>[一-龥]{2,8}?)总领(?:事|馆)")
_MISSION_ENDS = ("大", "使", "特", "全", "总")
#: The last words of bodies that are called by them alone after the first time.
_SHORT = ("联席会议", "领导小组", "指挥部", "组委会", "股份公司", "集团公司", "管委会", "协会", "学会", "商会")
_SHORT_NAME = re.compile("|".join(_SHORT))


def units(texts: Sequence[Text], outlets: Sequence[str] = ()) -> Mapping[str, str]:
    """Unit → the full name that it stands for in the article.

    A place counts by the outlet's name (湖南日报), then by the organs and offices that the article names with it, then as the one that contains
    such a place, then as the first place of the kind that is named at all; a ministry, a bureau (局) and an organization (机构) by the
    first full name.
    """
    own: dict[str, str] = {}
    whole = "\n".join(text for text, _ in texts)
    for ranked in (_by_outlets(outlets), _by_organs(texts, whole), _around(texts), _by_mention(texts)):
        for name in ranked:
            own.setdefault(_key(name), name)
    if "自治区" in own and own.keys().isdisjoint("市区县旗"):
        own["区"] = own["自治区"]  # 区政协 in an article about a region and none of its cities
    own.update(_houses(outlets))
    own.update(_town(texts[:_LEAD]))
    for kind, name in _bodies(texts, whole).items():
        unit = ELIDED_PLACE.match(name)
        named = own.get(unit.group(), unit.group()) + name[unit.end() :] if unit else name
        if kind not in own or _publishes(named, outlets):  # the house of the page as the text writes it
            if kind in _COURTS and named.endswith(kind) and kind in own and own.get("机构") == own[kind]:
                own["机构"] = named
            own[kind] = named
    if house := next((own[kind] for kind in ("部", "局", "厅", "委", "署", "机构") if kind in own and _publishes(own[kind], outlets)), ""):
        own["本单位"] = house
    abroad = {token.name for _, found in texts for token in found if token.kind == "country"} - {"中国"}
    if len(abroad) == 1:
        own["外国"] = abroad.pop()
    return own


def full_name(body: str, own: Mapping[str, str]) -> str:
    """A local body's name with its place before it: 省政府 is 湖南省政府 where 省 means 湖南省 (``own``, see ``units``), 我校 the school.

    The name as it is where nobody knows such a body at that place.
    """
    unit = ELIDED_PLACE.match(body)
    place = own.get(unit.group(), "") if unit else ""
    if not unit or not place:
        return (own_house(body, own) if is_own_house(body) else "") or body
    full = place + body[unit.end() :]
    known = bodies.canonical(full)
    return full if known is not None and known.place == place else body


#: Sentences of the headline and the lead.
_LEAD = 3


def _town(lead: Sequence[Text]) -> Mapping[str, str]:
    """What 镇, 乡 and 街道 mean where the headline or the lead tells what the only town of its kind holds: 漆河镇召开…."""
    named = dict.fromkeys(town.name for text, found in lead if organizations.TOWN_ACTS.search(text) for town in organizations.towns(text, found))
    kinds = [next(unit for unit in ("街道", "镇", "乡") if name.endswith(unit)) for name in named]
    return {kind: name for kind, name in zip(kinds, named, strict=True) if kinds.count(kind) == 1}


def _houses(outlets: Iterable[str]) -> Mapping[str, str]:
    """What 机构, 本家 and the kinds of organization mean on the page of a company, school or hospital: itself; 使馆 on that of a mission abroad."""
    for outlet in outlets:
        page = _PAGE.sub("", outlet)
        if page.startswith(_OUR_MISSIONS) and (mission := missions.named(page)) is not None:
            return {"使馆": mission.name, **({"国": mission.place} if mission.name.endswith("大使馆") else {})}
        if len(page) > 2 and _ORGANIZATION.search(page) and not _PRESS.search(page):
            return {"机构": page, "本家": page, **{kind: page for kind, ends in _KINDS.items() if page.endswith(ends)}}
        if (court := _COURT.fullmatch(page)) and court["house"] in ("法院", "检察院"):
            return {"机构": page, court["house"]: page}
        if (office := _BUREAU.fullmatch(page)) and page == office["name"] and not _PRESS.search(page):
            return {office["house"]: page}
    return {}


#: Houses that their heads' titles alone tell: 院长, 检察长.
_COURTS = ("法院", "检察院")
#: How the names of our missions abroad begin.
_OUR_MISSIONS = ("中国驻", "中华人民共和国驻", "驻")
#: Groups that publish news of others.
_PRESS = re.compile("^(?!.*(?:大学|学院)$).*(?:传媒|报业|广播|出版|日报|新闻|媒体|文旅|党建)")


def _publishes(body: str, outlets: Iterable[str]) -> bool:
    """Whether the article stands on the page of the body: 教育部, 教育部官网, under whichever of its names."""
    known = bodies.canonical(body)
    pages = (_PAGE.sub("", outlet) for outlet in outlets)
    return any(page == body or (known is not None and (named := bodies.canonical(page)) is not None and named.name == known.name) for page in pages)


#: 教育部网站, 国家医疗保障局办公室: what the page of a body is called besides its name.
_PAGE = re.compile(
    "(?:政府|门户|官方)?(?:网站|官网|微信公众号|公众号|微信|校友办|校友会|校友总会|团委|学生会|工会|融媒体中心|新闻中心|办公室|办公厅|新闻办|新闻网|宣传部)$"
)


def along(texts: Sequence[Text], own: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """For each sentence ``own`` with what was named last before its end: the Party group (党组), the company that others belong to (近), the mission
    abroad that holds something (使馆), the school that 该校 points back to."""
    last = own
    pointed = any("该校" in text for text, _ in texts)
    for text, found in texts:
        group = _party_group(text, found) if "党组" in text else ""
        company = (
            next((m.name for m in organizations.by_suffix(text, found) if m.name.endswith("公司") and len(m.name) > 5), "") if "公司" in text else ""
        )
        mission = _mission_told(text, found) if "使馆" in own and "驻" in text else ""
        school = _school_told(text, found) if pointed else ""
        if group or company or mission or school:
            last = {**last, **{unit: name for unit, name in (("党组", group), ("近", company), ("使馆", mission), ("该校", school)) if name}}
        yield last


def _school_told(text: str, found: Sequence[Token]) -> str:
    """The school that the sentence names last, before 该校 where that stands in it; "" for none."""
    before = text.partition("该校")[0]
    known = [(t.end, before[t.begin : t.end]) for t in found if t.kind == "body" and t.end <= len(before)]
    named = [*known, *((m.end, m.name) for m in organizations.by_suffix(before, [t for t in found if t.end <= len(before)]))]
    return _VISITED.sub("", max(((end, name) for end, name in named if name.endswith(_KINDS["院校"])), default=(0, ""))[1])


#: 访问某大学: what is done to a school, and no part of its name.
_VISITED = re.compile("^(?:访问|调研|考察)了?(?=[一-龥]{4})")


def _mission_told(text: str, found: Sequence[Token]) -> str:
    """The mission abroad that the sentence names as a house, "" for none: whose head 大使 alone is afterwards."""
    if not _MISSION_HOUSE.search(text):
        return ""
    told: dict[str, str] = {}
    _note_mission(told, text, found)
    return told.get("使馆", "")


_MISSION_HOUSE = re.compile("使馆|总领馆|总领事馆")


def _party_group(text: str, found: Sequence[Token]) -> str:
    """The body whose Party group the sentence names last."""
    named = (text[t.begin : t.end].removesuffix("党组") for t in found if t.kind == "body" and "党组" in text[t.end - 2 : t.end + 2])
    return next(reversed(tuple(named)), "")


def _key(name: str) -> str:
    return "自治区" if name.endswith("自治区") else name[-1]


@cache
def _unit(code: str) -> str:
    """The full name of the division with this code if a word for its level ends it, else ""."""
    name = division_name(code)
    return name if _UNIT.search(name) else ""


def _by_organs(texts: Sequence[Text], whole: str) -> list[str]:
    """Places by how often organs and offices are named with them, the first named first where it is a draw."""
    unknown = _UNIT_OF_ORGAN.search(whole) is not None
    counted = Counter([name for text, found in texts if unknown or found for name in _with_organs(text, found, unknown)])
    return [name for name, _ in counted.most_common()]


def _with_organs(text: str, found: Sequence[Token], unknown: bool) -> Iterator[str]:
    for token in found:
        name = _unit(token.code) if token.code else ""
        if name and (token.kind == "body" or _OFFICE.match(text, token.end) or _OFFICE.match(text, token.end - 1)):
            yield name
    for match in _UNKNOWN.finditer(text) if unknown and _UNIT_OF_ORGAN.search(text) else ():
        if not _begins_with_verb(match["place"]) and not any(
            t.begin < match.end("place")
            and match.start("place") < t.end
            and (t.kind in ("place", "country") or (t.kind == "body" and _known(t, match)))
            for t in found
        ):
            yield match["place"]


def _known(body: Token, place: re.Match[str]) -> bool:
    """Whether a body across the supposed place is one that the lexicon knows, not one that is known by the place alone."""
    return bool(body.code) or body.begin != place.start("place")


#: 并提交区政协, 带着市委, 甲和县人大: what stands before a bare 区 or 市 is no name of a place.
_VERBAL = re.compile(
    one_of("""
        [一-龥]{1,3}[和与及][市县区州旗]$
        [一-龥]{0,2}[省市县区州旗]委
        [一二三四五六七八九十百]+[余多]?位
        任命 免去 罢免 撤销 接受 补选 选举 选出 提名
        民[革盟建进] 农工 致公 九三 台盟
        并 经 带 [一-龥][着了过] 把 被 让 使 给
        代表 由 从 到 向 请 按 受 据 因 率
        其 各 全 本 我 该 两 三 部分 所有 多个 有关 相关
        最后 首先 随后 会 同时 当
    """)
)


def _begins_with_verb(place: str) -> bool:
    return _VERBAL.match(place) is not None or any(is_predicate(place[at : at + 2]) for at in range(len(place) - 2))


def _by_outlets(outlets: Iterable[str]) -> Iterator[str]:
    for outlet in outlets:
        for token in tokens(outlet):
            yield from filter(None, map(_unit, (token.code, *shared_parents(token.code)) if token.code else ()))


def _around(texts: Sequence[Text]) -> Iterator[str]:
    """The places that contain those whose organs are named: 永州市委 makes 省 mean 湖南省."""
    for _, found in texts:
        for token in found:
            if token.code and token.kind == "body":
                yield from filter(None, map(_unit, shared_parents(token.code)))


def _by_mention(texts: Sequence[Text]) -> Iterator[str]:
    for text, found in texts:
        for token in found:
            name = _unit(token.code) if token.code else ""
            if name and text[token.begin : token.end] == name:
                yield name


def _may_hold(text: str, own: Mapping[str, str], kind: str) -> bool:
    """Whether the text may name the first organization, or the first of a kind."""
    return kind not in own and any(end in text for end in _KINDS.get(kind, (text,)))


#: Words for organizations of a kind, none of which is the one that tells the news.
_ANY_ORGANIZATION = re.compile(
    "[^，。]{0,4}(?:子|分|总|各|直属|所属|下属|权属|参股|控股|兄弟)公司|(?:[一-龥]{0,4}(?:校区|院区|园区|[省市县区校]))?(?:各|有关|相关|多[家所]|其他|所有|部分)[一-龥]*|(?:二级|兄弟)(?:集团|学院|银行|医院|协会)"
)
#: 我校, 我院: the house that tells the news in the first person, by the kind of name that it may have.
_FIRST_PERSON = re.compile("[我本](?P<house>校|院|集团公司|集团|公司|行(?!业|[政动])|所|会(?![议场])|局|厅|处(?![理在于])|中心)(?!领导)")
_OWN_NAMES = {
    "校": ("大学", "学院", "学校", "中学", "小学"),
    "院": ("医院", "学院", "研究院", "研究所"),
    "行": ("银行", "支行", "分行"),
    "所": ("研究所",),
    "会": ("协会", "学会", "商会", "联合会"),
    "局": ("局",),
    "处": ("处",),
    "厅": ("厅",),
    "中心": ("中心",),
    "集团公司": ("公司", "集团"),
    "集团": ("公司", "集团"),
    "公司": ("公司", "集团"),
}
#: 某大学校长一行来校交流: who comes to the house that tells the news is of another.
_COMES = re.compile(
    "(?:大学|学院|学校|医院|公司|集团|研究院|研究所|局|厅)[^。；]{0,100}?[来到莅]我?[校院局厅](?:开展|进行|学习)?(?:交流|访问|调研|考察|座谈|参观|洽谈|指导|检查|走访|拜访)"
)
#: 校党委书记甲率队赴某大学: whom ours visits is of another as well.
_GOES = re.compile("校(?:党委|领导|长)[^。；]{0,30}?(?:率队|带队|率团|一行)[^。；]{0,8}?(?:赴|到|前往|走访|拜访|访问)")
#: 我校与某大学: with whom ours acts is of another.
_BESIDE_US = re.compile("[我本](?:校|院|集团公司|集团|公司|行|所|会)[与和同]|[与和同][我本](?:校|院|集团公司|集团|公司|行|所|会)(?![长领])")
#: What stands in every text with such visits.
_COMING = ("来校", "到校", "莅校", "来院", "到院", "莅院", "我局", "我厅")
_GOING = ("率队", "带队", "率团", "一行")
#: 一行, 来访: who comes is of another house.
_GUESTS = re.compile("一行|来访|到访|率队|率团|出访|访问期间|拜访了")
#: 授予某公司称号: who is honoured is of many.
_HONOURED = re.compile("授予(?![^，。]{0,6}学位)")
#: The words by which prose without a first person calls its house.
_THE_HOUSE = re.compile("(?<![各分级属])(?:学校|校(?=党委|领导|长)|集团公司|集团|公司|医院|学院|研究院|研究所|协会|学会|分行|支行)")


#: Courts and procuratorates, whose heads are 院长 and 检察长.
_COURT = re.compile("[一-龥]{1,20}?(?P<house>法院|检察院|中院|高院|中级院)")


def _court(texts: Sequence[Text]) -> Iterator[tuple[str, str]]:
    """The court or procuratorate of which 院长 or 检察长 alone is the head, if it is the first body that the article names."""
    first = next((text[t.begin : t.end] for text, found in texts for t in found if t.kind == "body"), "")
    if match := _COURT.fullmatch(first):
        yield "检察院" if match["house"] == "检察院" else "法院", first


def _bodies(texts: Sequence[Text], whole: str) -> Mapping[str, str]:
    """What 使馆, 局, 总局, 部, 机构, 院校 … and the short names of organizations mean in an article: the first that it names in full."""
    own = dict(_court(texts))
    organization, short = _ORGANIZATION_THERE.search(whole), _SHORT_NAME.search(whole)
    first = _FIRST_PERSON.search(whole)
    come = any(word in whole for word in _COMING) and _COMES.search(whole) is not None
    go = not come and any(word in whole for word in _GOING) and _GOES.search(whole) is not None
    for text, found in texts:
        ours = not ((first or come or go) and _of_others(text)) and not _HONOURED.search(text)
        if "驻" in text:
            _note_mission(own, text, found)
        _note_known(own, text, found, ours)
        if organization and ours and _ORGANIZATION_THERE.search(text) and any(_may_hold(text, own, kind) for kind in ("机构", *_KINDS)):
            _note_unknown(own, text, found)
        if short:
            _note_short(own, text, found)
    if come or go:
        _leave_others(own, [text for text, _ in texts if _COMES.search(text) or _GOES.search(text)])
    if first:
        _leave_others(own, [text for text, _ in texts if _BESIDE_US.search(text)])
    if "总局" in own:
        own.setdefault("局", own["总局"])
    if first and not own.get("机构", "").endswith(_OWN_NAMES[first["house"]]):
        own["机构"] = first.group()
    if first:
        own["自家"] = own["机构"]
    elif "机构" not in own and (house := _THE_HOUSE.search(whole)):
        own["自家"] = "学校" if house.group() == "校" else house.group()
    return own


def _leave_others(own: dict[str, str], texts: Sequence[str]) -> None:
    """Forgets the organizations that come to ours, that ours visits or acts with, by ``texts`` that say so, however often they are named."""
    for kind in ("机构", "局", "厅", *_KINDS):
        if kind in own and any(own[kind] in text for text in texts):
            del own[kind]


def _note_mission(own: dict[str, str], text: str, found: Sequence[Token]) -> None:
    """The mission abroad that a sentence names, and the country that it is in."""
    mission = _MISSION.search(text)
    seat = next((t for t in found if t.kind in ("country", "city") and mission and t.begin == mission.end("at")), None)
    if seat is None:
        if mission and (consulate := _CONSULATE.match(text, mission.end("at"))):
            own.setdefault("使馆", f"中国驻{consulate['seat']}总领事馆")
        return
    if text[seat.end : seat.end + 1] not in _MISSION_ENDS:
        return
    place = text[seat.begin : seat.end]
    own.setdefault("使馆", f"中国驻{place}{'总领事馆' if text.startswith('总', seat.end) else '大使馆'}")
    if seat.kind == "country":
        own.setdefault("国", place)


def _note_known(own: dict[str, str], text: str, found: Sequence[Token], ours: bool) -> None:
    """The known bodies of a sentence; organizations only where it may be about one's ``own`` house."""
    bureaus = any_of("局厅委署", text)
    for token in found:
        if token.kind != "body":
            continue
        if bureaus and (bureau := _BUREAU.fullmatch(text, token.begin, token.end)):
            own.setdefault(bureau["house"], bureau["name"])
        if token.code:
            continue
        words = text[token.begin : token.end]
        if ours and _ORGANIZATION.search(words):
            _note_organization(own, words)
        elif words.endswith("总局"):
            own.setdefault("总局", words)
        elif _MINISTRY.match(words):
            own.setdefault("部", words)
            own.setdefault("机构", words)


def _note_unknown(own: dict[str, str], text: str, found: Sequence[Token]) -> None:
    """The organizations of a sentence that no lexicon knows, by their last words."""
    for named in organizations.by_suffix(text, found):
        if named.kind != "body":
            continue
        name = named.name
        plain = _ORGANIZATION.search(name) and not _ANY_ORGANIZATION.fullmatch(name)
        if plain and _is_whole(text, named.begin, name) and not _holds_title(found, named):
            _note_organization(own, name)


def _note_organization(own: dict[str, str], name: str) -> None:
    own.setdefault("机构", name)
    own.update({kind: name for kind, ends in _KINDS.items() if kind not in own and name.endswith(ends)})


def _note_short(own: dict[str, str], text: str, found: Sequence[Token]) -> None:
    """The full names before the short ones that a sentence gives."""
    for match in _SHORT_NAME.finditer(text):
        begin = left_edge(text, [t for t in found if t.end <= match.start()], match.start(), 0)
        if match.start() - begin > 3 and not any(t.kind == "title" and begin <= t.begin < match.end() for t in found):
            own.setdefault(match.group(), text[begin : match.end()])


def _is_whole(text: str, begin: int, name: str) -> bool:
    """Whether a short name stands where names begin: 川作公司 in 祁见川作公司工作报告 is none."""
    return len(name) > 4 or begin == 0 or text[begin - 1] in _BEFORE_NAMES


def _holds_title(found: Sequence[Token], named: Mention) -> bool:
    """Whether a title stands inside what looks like a name: 总经理甲作公司工作报告."""
    return any(t.kind == "title" for t in near(found, named.begin, named.end))


#: What short names of organizations stand after.
_BEFORE_NAMES = "，。；：、（“ \n与和同到在赴由来"


def _of_others(text: str) -> bool:
    """Whether the organizations that a sentence names beside 我校, or as those who come, are not the one that tells the news."""
    return any(told.search(text) for told in (_FIRST_PERSON, _GUESTS, _COMES, _GOES))
