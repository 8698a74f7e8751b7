"""The body that the words before a title mean: written out, short for what was named before, or for the house that the article is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from kg.alternation import one_of
from kg.fragments import DIVISION, NUMERAL, TERM
from kg.lexicons import rows, values
from kg.values import assemblies

#: Committees of the Party, by how their names end.
PARTY_COMMITTEE = re.compile(rf"(?:{DIVISION}委|党委|工委)$")
#: Heads of governments and their deputies; 主席 of a region.
HEAD_OF_GOVERNMENT = re.compile(r"^(?:代理?|常务)?(?:副)?([省市县区州旗镇乡盟])长$|^(?:常务)?副?主席$|^行政长官$")
#: Departments and organs of a committee of the Party.
_PARTY_DEPARTMENT = one_of("""
    宣传部 组织部 统战部 政法委 政法委员会 办公厅 办公室 政策研究室 政研室 网信办
    社会工作部 党校 巡视工作领导小组办公室 改革办 编办 秘书处 机关工委 直属机关工委
    老干部局 外办 台办 农办 纪委
""")
#: Departments of a committee of the Party, which stand after it without its name.
PARTY_DEPARTMENT = re.compile(rf"^(?:{_PARTY_DEPARTMENT})")
#: 省 of 省政府: a place that only its level tells.
ELIDED_PLACE = re.compile(rf"^(自治区|自治州|{DIVISION})(?=.)")
_COMMITTEE_PLACE = re.compile(r"^(.*?)(?:委|党委|工委|纪委监委|纪委|政府|人民政府|人大常委会|人大|政协|工商联|总工会|妇联|科协|文联|残联|侨联)$")
#: Organs of a place after a post in the same place.
LOCAL_ORGAN = re.compile(r"^(?:总商会|人大常委会|人大|政协|政府|监委|纪委监委|军区|高级人民法院|人民法院|人民检察院|总工会|工商联)")
_ORGANIZATION_TITLE = re.compile(
    one_of("""
        董事长 总经理 总裁 行长 校长 院长 董事 监事 总法律顾问 总会计师 总工程师
        总规划师 总经济师 党委书记 党委副书记 党委常委 党委委员 工会主席 董事会秘书
        纪委书记 总指挥 会长 理事长 台长 社长
    """)
)
#: Titles of those who lead a house or an office in it, where they stand alone on its own page.
_OF_HOUSE = re.compile(
    "(?:党总支|党支部|总支|团委|纪委)?(?:常务)?副?(?:主任|书记|[局厅处科部所馆园站组队]长|秘书长|主席|总工程师|总会计师|总监|主编|经理)(?:助理)?"
)
#: Titles in an enterprise.
OF_COMPANY = re.compile("董事长|总经理|总裁|监事会主席|董事会秘书")
_DIVISION = re.compile(r"[一-龥]{2,8}(?:(?<!公)司|局|处|室)")
#: 规划财务和法规司 on the page of the ministry itself.
_OWN_DIVISION = re.compile(r"[一-龥]{2,12}(?:(?<!公)司|处|科)")
_WHOLE = re.compile(
    rf"[一-龥]{{2,12}}?(?:大学|学院|公司|集团|银行|医院|协会|学会|研究院)(?=[一-龥])|总局|中共|国家|中国|中央|全国|国务院|共青团|团中央|兵团|[一-龥]{{0,8}}{DIVISION}|[一-龥]{{2,7}}?(?:部|委|总局|署)(?=[一-龥]{{2}})"
)
_MINISTRY = re.compile(r"^部(?=党组|党委|机关|领导|办公厅|[一-龥]{2,10}司$|$)")
#: 校党委书记, 院办公室主任, 我校副校长, 学校工会主席: the school, hospital or bank of the article.
OWN_HOUSE = re.compile(
    "[我本]?(?P<house>[校院行会所]|学校|学院|医院|银行|协会|学会|研究院|研究所)(?P<office>党委|纪委|团委|工会|办公室|(?<=学校|学院|医院)[一-龥]{2,10}[处部科室]|)"
)
_HOUSES = {
    "校": ("大学", "学院", "学校"),
    "学校": ("大学", "学院", "学校", "中学", "小学"),
    "院": ("医院", "研究院", "学院", "研究所", "法院", "检察院"),
    "行": ("银行",),
    "会": ("协会", "学会"),
    "所": ("研究所",),
}
#: 集团公司总经理, 公司党委书记: the enterprise on whose page the article stands.
OWN_ENTERPRISE = re.compile("[我本]?(?:公司|集团公司|集团|总公司)(?P<office>党委|党组|纪委|团委|工会|董事会|监事会|)")
#: 驻部纪检监察组, 驻厅纪检监察组: those whom the commission for discipline posts in the house of the article.
_POSTED_IN_HOUSE = re.compile(r"(?P<sent>(?:中央纪委国家监委|[省市]纪委监委)?派?驻)(?P<house>[部厅局委署])(?![一-龥]{0,2}队)")
#: Departments that only provinces have (厅), and the police, after a post in the government of a place: 副省长、公安厅厅长.
OF_GOVERNMENT = re.compile(r"(?![一-龥]*[省市县区州])[一-龥]{2,8}(?<!办公)厅|公安(?:局|分局)")
#: 镇党委, 街道办事处: the town of the article.
_TOWN = re.compile("(?:镇|乡|街道)(?=$|党|人大|纪|政府|人民政府|政协|政法|办事处|武装|工会)")
_OWN_OFFICE = re.compile(r"^(?:经审委|经审会|办公厅|办公室|机关党委|工会|董事会|监事会|书记处|秘书处|理事会|执委会|机关纪委|团委)$")
_BARE_PLACE = re.compile(rf"(?:自治区|自治州|[一-龥]{{2}}{DIVISION})$")
HEADS_OF_MINISTRIES = frozenset("部长 副部长 常务副部长 第一副部长 代部长 部长助理".split())
#: 工行江苏省分行副行长、南京分行行长: the bank at the head of the name of a branch.
_BANK = re.compile("[一-龥]{0,6}?(?:银行|[工农中建交邮招]行)")
_ENDS_OF_BRANCHES = ("支行", "分行", "分公司")
#: Titles of heads of bureaus and departments, by the character that their houses end in.
_HEADS_OF_BUREAUS = {f"{rank}{house}长": house for house in "局厅署" for rank in ("", "副", "常务副", "第一副", "代")} | {"局长助理": "局"}
#: Heads of courts and procuratorates.
_HEADS_OF_COURTS = {f"{rank}{head}": house for head, house in (("院长", "法院"), ("检察长", "检察院")) for rank in ("", "副", "常务副", "代理")}
#: 局党组书记, 厅党组书记, 市局党委书记: the bureau or department of the article.
_OF_BUREAU = re.compile("[局厅委署](?:党[委组]|机关党委|办公室|领导班子)?")
_THIS_PLACE = re.compile(rf"[该全本](自治区|{DIVISION})")
_THIS_ONE = re.compile(r"(?:该|本|这家|我)(?:公司|集团|院|校|所|处|会|企业|单位|机构|协会|学会|中心|行|局)?")
_MISSION_TITLE = re.compile(r"参赞|公使|武官|[一二三]等秘书|领事|临时代办|^大使$")
_PARTY_TITLES = frozenset("书记 副书记 第一书记 常务副书记 常委 委员 候补委员 成员".split())
_PARTY_GROUP = re.compile(r"党(?:[组委]|支部|总支)$")
#: The organs of a development zone or street.
_ORGANS_OF_ZONES = frozenset(("党工委", "工委", "管委会", "管理委员会", "办事处"))
_OF_ZONE = re.compile("(?:党?工委|管委会|管理委员会|办事处)$")


#: 研究室主任、机关党组成员: the organ of the Party among those who work in a house, and the house of which a division is named before.
_OF_OFFICES = ("党委", "党组", "党总支", "纪委")
_HOUSE_OF_DIVISION = re.compile("(?P<house>[一-龥]{1,16}?(?:政协|人大常委会|厅|局|部|署|法院|检察院|总工会|妇联))(?:研究室|[一-龥]{2,10}[处科])$")
#: 市安委办主任、应急管理局局长: a bureau of a local government after another body of the same place.
_BUREAU = re.compile("(?!国家|中央|全国|本|该|我|原|总|分)[一-龥]{2,10}(?<!总)(?<!分)(?<!支)局")


@cache
def titles() -> dict[str, dict[str, str]]:
    """The rows of the lexicon of titles, by title."""
    return {row["title"]: row for row in rows("titles")}


def implied_body(title: str) -> str:
    """The body that a title alone implies: 中华人民共和国 of 国家主席, "" of most."""
    return titles().get(title, {}).get("body", "")


#: 公司党委书记、党委巡察工作领导小组组长: what a party committee has.
_OF_COMMITTEE = re.compile(f"(?:党委|党组)(?:巡[察视]|第{NUMERAL}+巡[察视]组|办公室|[一-龥]{{2}}部|[一-龥]{{2,8}}领导小组)")
#: 伟大领袖, 革命领袖: words that are no body.
_PRAISE = frozenset("伟大 革命 人民 精神".split())
#: 县委 and 党委 before 纪委, which is that of the place or house: 县委常委、纪委书记.
_BEFORE_DISCIPLINE = re.compile(f"(?:党委|(?<={DIVISION})委)$")


def department(committee: str, words: str) -> str:
    """A department of a committee; the commission for discipline is called after the place or house."""
    return (_BEFORE_DISCIPLINE.sub("", committee) if words.startswith("纪委") else committee) + words


def body_meant(words: str, title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str:
    """The body that the words before a title mean, "" for none.

    ``previous`` and ``previous_title`` are those of the post before in the chain, ``local`` what 省、市、县 …、部、局 and 机构 mean in the article.
    """
    if not words:
        return _inherited(title, previous, previous_title, local)
    for meaning in _MEANINGS:
        if (body := meaning(words, title, previous, local)) is not None:
            return body
    words = _in_full(words, title)
    return f"{words}政府" if _heads_government(words, title) else words


def _as_before(words: str, title: str, previous: str, local: Mapping[str, str]) -> str | None:
    """The body of the post before, by its last words or a department of it."""
    if len(words) > 1 and previous.endswith(words) and len(previous) - len(words) < 4:
        return previous  # 市妇联…，甲当选妇联主席
    if title == "领袖" and words in _PRAISE:
        return ""
    if previous and PARTY_COMMITTEE.search(previous) and PARTY_DEPARTMENT.match(words):
        return department(previous, words)
    return None


def _division(words: str, title: str, previous: str, local: Mapping[str, str]) -> str | None:
    """A division or office, with no post before it, of the ministry or house of the article."""
    if previous:
        return None
    if _MINISTRY.match(words):
        return None
    if "上级" in local and _DIVISION.fullmatch(words) and not _WHOLE.match(words) and words not in local["上级"]:
        return local["上级"] + words
    if "上级" in local and _OWN_OFFICE.match(words):
        return local["上级"] + words
    if "本单位" in local and _OWN_DIVISION.fullmatch(words) and not _WHOLE.match(words):
        return local["本单位"] + words
    return None


def is_country_in_short(words: str, local: Mapping[str, str]) -> bool:
    """Whether the words are the first character of the one foreign country of the article: 圭总统 where it tells of 圭亚那."""
    return len(words) == 1 and local.get("外国", "").startswith(words)


def is_own_house(words: str) -> bool:
    """Whether the words stand for the house that tells the news: 集团公司, 我校; but not an office in it."""
    found = OWN_HOUSE.fullmatch(words) or OWN_ENTERPRISE.fullmatch(words)
    return found is not None and not found["office"]


def own_house(words: str, local: Mapping[str, str]) -> str:
    """What 我校, 集团公司党委 and the like mean: the house of the article or an organ of it, "" for other words and where the article tells none."""
    if (own := OWN_HOUSE.fullmatch(words)) and local.get("机构", "").endswith(_HOUSES.get(own["house"], own["house"])):
        return local["机构"] + own["office"]
    if (own := OWN_ENTERPRISE.fullmatch(words)) and local.get("本家", "").endswith(("公司", "集团", "银行")):
        return local["本家"] + own["office"]
    return ""


def _this(words: str, title: str, previous: str, local: Mapping[str, str]) -> str | None:
    """本市, 我校, 该公司: the place or house of the article."""
    if place := _THIS_PLACE.fullmatch(words):
        here = local.get(place.group(1), "")
        return f"{here}政府" if here and HEAD_OF_GOVERNMENT.match(title) else here
    if house := own_house(words, local):
        return house
    if this := _THIS_ONE.match(words):
        kind = "院校" if this.group().endswith("校") and "院校" in local else "机构"
        if words[0] in "我本":
            return local.get(kind, this.group()) + words[this.end() :]
        return local.get(this.group(), "") or local.get(kind, "") if _THIS_ONE.fullmatch(words) else ""
    return None


def _in_short(words: str, title: str, previous: str, local: Mapping[str, str]) -> str | None:
    """What the article calls in short: its foreign country, a house, a branch of the bank of the post before, 总局, 局党组, 驻部纪检监察组."""
    if is_country_in_short(words, local):
        return local["外国"]
    if words in local and len(words) > 2 and words != "自治区":
        return local[words]
    if words == "自治区" and HEAD_OF_GOVERNMENT.match(title) and "自治区" in local:
        return f"{local['自治区']}政府"
    if words.endswith(("分行", "支行")) and (bank := _BANK.match(previous)) and not _BANK.match(words):
        return bank.group() + words
    if words.endswith(_ENDS_OF_BRANCHES) and local.get("机构", "").endswith(words):
        return local["机构"]
    if words[0] in local and _OF_BUREAU.fullmatch(words):
        return local[words[0]] + words[1:]
    if words[1:2] == "局" and words[0] in local.get("局", "")[:-1] and _OF_BUREAU.fullmatch(words, 1):
        return local["局"] + words[2:]
    if (town := _TOWN.match(words)) and town.group() in local:
        return local[town.group()] + words[town.end() :]
    if words.startswith("总局"):
        return local.get("总局", "总局") + words[2:]
    if (posted := _POSTED_IN_HOUSE.match(words)) and posted["house"] in local:
        return posted["sent"] + local[posted["house"]] + words[posted.end() :]
    return None


def _of_place(words: str, title: str, previous: str, local: Mapping[str, str]) -> str | None:
    """What is of the place of the post before, or of the article: 公安厅, 部, 市委, 人大常委会."""
    if OF_GOVERNMENT.fullmatch(words) and (here := place_of(previous.removesuffix("党组")) or _government_of(previous) or _province_of(previous)):
        return here + words
    if _MINISTRY.match(words):
        return local["部"] + words[1:] if "部" in local else words
    if unit := ELIDED_PLACE.match(words):
        here = place_of(previous)
        key = unit.group(1) if unit.group(1) == "自治区" else unit.group(1)[-1]
        around = here[: here.find(key) + 1] if key in here[2:-1] else ""  # 北京市顺义区委书记、市委常委
        return _with_place(words, here if _unit_of(here) == key else around or local.get(key, ""))
    if previous and LOCAL_ORGAN.match(words) and place_of(previous):
        return place_of(previous) + words
    return None


#: 知识产权法庭 after 最高人民法院审判委员会, 货物和劳务税司 after 国家税务总局: chambers of courts and divisions of ministries.
_CHAMBER = re.compile("[一-龥]{2,10}庭|第?[一二三四五六七八九十]{1,3}检察厅")
_COURT = re.compile("[一-龥]{2,16}?(?:人民法院|法院|人民检察院|检察院)")
_OF_MINISTRY = re.compile("(?!中央|国家|全国|[一-龥]{2,8}(?:部|委|总局|署)(?=[一-龥]))[一-龥]{2,10}(?<!公)司")
_CENTRAL = re.compile("(?:国家[一-龥]{2,10}?(?:总局|局|委员会|委|署)|[一-龥]{2,10}?(?:部|总局|署|委员会)|中国人民银行)(?=$|党组|[一-龥]{2,10}司$)")


def _of_house_before(words: str, title: str, previous: str, local: Mapping[str, str]) -> str | None:
    """What is in the house of the post before: 机关党组, 党工委, 党委, 办公室, or beside it in one government: 应急管理局."""
    if words == "机关" and previous and title.startswith(_OF_OFFICES):
        house = _HOUSE_OF_DIVISION.match(previous)
        return (house["house"] if house else _PARTY_GROUP.sub("", previous)) + words
    if previous and _BUREAU.fullmatch(words) and (place := ELIDED_PLACE.match(previous) or _IN_UNIT.match(previous)) and not _WHOLE.match(words):
        return place.group() + words
    if committee := assemblies.special(words, previous):
        return committee
    if _CHAMBER.fullmatch(words) and (court := _COURT.match(previous)):
        return court.group() + words
    if _OF_MINISTRY.fullmatch(words) and (ministry := _CENTRAL.match(previous)):
        return ministry.group() + words
    if words in _ORGANS_OF_ZONES and previous and (words == "党工委" or _OF_ZONE.search(previous) or previous.endswith(("区", "园"))):
        return _OF_ZONE.sub("", previous) + words
    if words in ("党组", "党委") or (_OF_COMMITTEE.match(words) and previous and not PARTY_COMMITTEE.search(previous)):
        return _PARTY_GROUP.sub("", previous) + words
    if previous and _OWN_OFFICE.match(words) and not PARTY_COMMITTEE.search(previous):
        return _PARTY_GROUP.sub("", previous) + words
    return None


#: What words before a title can mean, in order: the body, None where it is not meant so. Arguments are those of ``body_meant``.
_MEANINGS: tuple[Callable[[str, str, str, Mapping[str, str]], str | None], ...] = (
    _as_before,
    _division,
    _this,
    _in_short,
    _of_place,
    _of_house_before,
)


def _in_full(place: str, title: str) -> str:
    """湖南 before 省长 and 武汉 before 副市长 in full; other words as they are."""
    head = HEAD_OF_GOVERNMENT.match(title)
    full = _places_in_full().get(place, "") if head and head.group(1) else ""
    return full if head and full.endswith(head.group(1) or "-") else place


@cache
def _places_in_full() -> dict[str, str]:
    """Provinces and prefectures of today by their short names."""
    divisions = [row for row in rows("places") if row["kind"] in ("province", "prefecture") and not row["valid_to"]]
    short = {name: row["name"] for row in divisions for name in values(row["short"])}
    return {row["name"][:-1]: row["name"] for row in divisions if row["name"][-1] in "省市州"} | short


def _heads_government(place: str, title: str) -> bool:
    """Whether the title written after a place is one of its government: 湖南省副省长, 内蒙古自治区主席."""
    head = HEAD_OF_GOVERNMENT.match(title)
    unit = (head.group(1) or "自治区") if head else ""
    return bool(unit) and place.endswith(unit) and place != unit and _BARE_PLACE.search(place) is not None


#: 巡察组组长 is one title of the lexicon; the team's other members are in the team: 市委第三巡察组组长甲、副组长乙.
_TEAM_LEADER = re.compile("(?P<team>[一-龥]{2}组)(?:第一|常务)?(?:副)?组长")
#: 区委宣传部部长、副区长: whose committee a department is of, so that who is in the government is in that of the same place.
_IN_PLACE = re.compile(
    f"(?P<committee>[一-龥]{{1,12}}?{DIVISION}委)(?=宣传部|组织部|统战部|社会工作部|政法委|办公室|办公厅|巡[视察]|网信办|改革办|编办)"
)
#: 外交部新闻司司长、发言人: a spokesman speaks for the whole.
_OF_WHOLE = re.compile("(?P<whole>[一-龥]{2,16}(?:部|委|委员会|办|办公室|总局|局|署|院))(?:办公厅|新闻办|[一-龥]{2,8}(?:司|局|处|室))")
#: The place that a body's name begins with.
_IN_UNIT = re.compile(".+?(?:自治区|自治州|[省市县区州盟旗镇乡])")
#: 驻某集团纪检监察组组长、党组成员: in the Party group of the house itself.
_POSTED_THERE = re.compile("^驻(?=[^驻]{2,})")
_IN_TEAMS = ("组长", "副组长", "成员", "组员", "第一副组长")


#: Bodies with secretariats of their own.
_FEDERATIONS = (
    "妇联",
    "总工会",
    "全总",
    "共青团中央",
    "团中央",
    "文联",
    "作协",
    "科协",
    "侨联",
    "残联",
    "工商联",
    "记协",
    "台联",
    "妇女联合会",
    "作家协会",
    "联合会",
)


#: 民事审判第一庭副庭长、审判员: a judge is one of the court, not of the chamber.
_OF_COURTS = frozenset(("审判员", "检察员", "审判委员会委员", "检察委员会委员", "副院长", "副检察长"))
_COURT_OF_CHAMBER = re.compile("(?P<court>[一-龥]{2,16}?(?:法院|检察院))[一-龥]{2,12}(?:庭|厅|局|部|委员会)$")


def _inherited(title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str:
    """The body of a title before which no words stand. Arguments are those of ``body_meant``."""
    previous = _POSTED_THERE.sub("", previous) if previous_title.startswith("纪检") else previous
    for meaning in _MEANINGS_ALONE:
        if (body := meaning(title, previous, previous_title, local)) is not None:
            return body
    if previous_title.startswith(("党组", "党委")) or not _PARTY_GROUP.search(previous) or title in _PARTY_TITLES:
        return previous
    return _PARTY_GROUP.sub("", previous)


def _of_part(title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str | None:
    """The zone, team or secretariat which the body of the post before is, has sent or has."""
    if title.startswith(("党工委", "工委")) and previous:
        return _OF_ZONE.sub("", previous)
    team = _TEAM_LEADER.fullmatch(previous_title)
    if team and title in _IN_TEAMS and previous:
        return previous + team["team"]
    if title.startswith("党组") and previous.endswith("书记处"):
        return previous.removesuffix("书记处")
    if title in _OF_COURTS and (court := _COURT_OF_CHAMBER.match(previous)):
        return court["court"]
    if title == "书记处书记" and previous.endswith(_FEDERATIONS):
        return previous + "书记处"
    return None


def _implied(title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str | None:
    """The body that the title alone tells: 国家主席."""
    implied = implied_body(title)
    return implied if implied and not (previous and title in ("委员长",)) else None


def _of_local_government(title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str | None:
    """市长 and 副主席 beside a committee of the Party, in a body of another kind, or alone: the government of that place or of the article's."""
    head = HEAD_OF_GOVERNMENT.match(title)
    if head is None:
        return None
    unit = head.group(1) or ""
    within = _IN_PLACE.match(previous) if unit else None
    if not previous or within or PARTY_COMMITTEE.search(previous):
        here = place_of(within["committee"] if within else previous)
        return _government(here if here.endswith(unit) else local.get(unit or "自治区", ""), unit, previous)
    if unit and not _government_of(previous):
        seat, place = _government_of(_PARTY_GROUP.sub("", previous)), _IN_UNIT.match(previous)
        around = place.group() if place and place.group().endswith(unit) else local.get(unit, "")
        return _government(seat if seat.endswith(unit) else around, unit, previous)
    return None


def _of_whole(title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str | None:
    """外交部新闻司司长、发言人: a spokesman speaks for the whole."""
    division = _OF_WHOLE.fullmatch(previous) if title.endswith("发言人") else None
    return division["whole"] if division else None


def _of_article(title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str | None:
    """The mission, court, ministry, bureau, enterprise, school or house which the article is about, where no post stands before."""
    if previous:
        return None
    if _MISSION_TITLE.search(title):
        house = local.get("使馆", "")
        return "" if title == "大使" and house.endswith("总领事馆") else house
    if title.startswith("党组"):
        return local.get("党组") or local.get("法院") or local.get("检察院", "")
    if title in _HEADS_OF_COURTS and local.get("机构", local.get("院校")) in (None, local.get(_HEADS_OF_COURTS[title])):
        return local.get(_HEADS_OF_COURTS[title], "")
    if title in HEADS_OF_MINISTRIES:
        return local.get("部", "")
    if title in _HEADS_OF_BUREAUS:
        return local.get(_HEADS_OF_BUREAUS[title], "")
    if _ORGANIZATION_TITLE.search(title):
        return _house(title, local)
    return local["自家"] if "自家" in local and _OF_HOUSE.fullmatch(title) else None


def _of_party_committee(title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str | None:
    """某公司党委书记、委员: of the committee that the title before is of."""
    if not previous_title.startswith("党委") or title not in _PARTY_TITLES:
        of_house = previous_title.startswith("党委") and previous.endswith("机关") and not title.startswith("党")
        return previous.removesuffix("机关") if of_house else None  # 统战部机关党委书记甲、秘书长乙
    return previous if previous.endswith("党委") else f"{previous}党委"


#: What a title without words before it can mean, in order: the body, None where it is not meant so. Arguments are those of ``_inherited``.
_MEANINGS_ALONE: tuple[Callable[[str, str, str, Mapping[str, str]], str | None], ...] = (
    _of_part,
    _implied,
    _of_local_government,
    _of_whole,
    _of_article,
    _of_party_committee,
)


def _house(title: str, local: Mapping[str, str]) -> str:
    """The organization that a title without one means: that of its kind which the article names first, or the only one that it names."""
    if title.endswith("行长") and not local.get("机构", "").endswith("行"):
        return ""
    school = title.endswith("校长") or (title.endswith("院长") and local.get("院校", "").endswith("学院"))
    kind, other = ("企业", "院校") if OF_COMPANY.search(title) else ("院校", "企业") if school else ("机构", "")
    return local.get(kind) or ("" if other in local else local.get("机构") or local.get("自家", ""))


def _government(place: str, unit: str, previous: str) -> str:
    if place:
        return f"{place}政府"
    if unit:
        return f"{unit}政府"
    return previous


def _government_of(body: str) -> str:
    """The place of a local government, "" when the body is none: 浙江省政府 → 浙江省."""
    return place_of(body) if body.endswith(("政府", "省", "自治区", "市", "州", "县")) else ""


def _province_of(body: str) -> str:
    """The province or city that the name of an organ of its committee begins with: 湖南省委教育工委 → 湖南省."""
    found = _IN_PROVINCE.match(body)
    return found["place"] if found else ""


#: 第十四届某市市委: the term is no part of the place.
_OF_TERM = re.compile(f"^{TERM}(?=.{{2}})")
_IN_PROVINCE = re.compile("(?P<place>[一-龥]{2,8}?(?:自治区|[省市州县区]))(?:党)?委")


def place_of(body: str) -> str:
    """浙江省委 → 浙江省, 内蒙古自治区党委 → 内蒙古自治区; "" when the body is no local committee or organ."""
    body = _OF_TERM.sub("", body) if "届" in body else body
    if _BARE_PLACE.search(body):
        return body
    match = _COMMITTEE_PLACE.match(body)
    if not match or not match.group(1):
        return ""
    place = match.group(1).removeprefix("团")  # 团市委
    place = place[:-1] if place[-2:] in ("市市", "区区", "县县", "州州") else place  # 某市市委
    return place if len(place) > 1 and place[-1] in "省市县区州盟旗镇乡" else ""


def _unit_of(place: str) -> str:
    """省 of 浙江省, 自治区 of 内蒙古自治区; "" of no place."""
    return "自治区" if place.endswith("自治区") else place[-1:]


def _with_place(words: str, place: str) -> str:
    """省公安厅 in 浙江省 → 浙江省公安厅; unchanged when the place does not fit."""
    unit = ELIDED_PLACE.match(words)
    if not unit or not place or not place.endswith(unit.group(1)[-1]):
        return words
    return place + words[unit.end() :]
