"""The words before a name to posts, ellipsis resolved: 浙江省委常委、宣传部部长 → 浙江省委.常委, 浙江省委宣传部.部长."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kg import countries
from kg.lexicons import rows, values
from kg.model import Post

#: What 省、市 … mean when the article names no place of that level.
NOWHERE: Mapping[str, str] = MappingProxyType({})


class Unit(NamedTuple):
    """One member of a chain of posts as written: the words of the body ("" when elided) and the title."""

    body: str
    title: str


_FORMER = re.compile(r"^(?:时任|上一?届|原任?|前任|前|曾任)")
_LEADING = re.compile(
    r"^(?:新一届的?|[受据](?=.{2}|$)|而(?=原|[^立]{2}|$)|包括|援引|应(?![急用对城县])|[目日此]前|下任|新任|现任|候任|兼任|兼(?!职)|并任|拟任|新当选的?|当选|最后|首先|其次|随后|除|有(?![限色关线])|中共(?!中央)|中国共产党(?!中央))+"
)
_FORMER_TITLE = re.compile(r"^(?:时任|前任|原|前)(?=.{2})")
_NEW_TITLE = re.compile(r"^(?:新任|现任)(?=.{2})")
_TRAILING = re.compile(r"(?:新任|现任)$")
_TRAILING_FORMER = re.compile(r"(?<=.)(?:时任|前任|原|(?<![以空目之])前)$")
_PARTY_COMMITTEE = re.compile(r"(?:[省市县区州盟旗]委|党委|工委)$")
_HEAD_OF_GOVERNMENT = re.compile(r"^(?:代理?|常务)?(?:副)?([省市县区州旗镇乡盟])长$|^(?:常务)?副?主席$|^行政长官$")
_PARTY_DEPARTMENT = re.compile(
    r"^(?:宣传部|组织部|统战部|政法委|政法委员会|办公厅|办公室|政策研究室|政研室|网信办|社会工作部|党校|巡视工作领导小组办公室|改革办|编办|秘书处|机关工委|直属机关工委|老干部局|外办|台办|农办|纪委)"
)
_ELIDED_PLACE = re.compile(r"^(自治区|自治州|[省市县区州盟旗])(?=.)")
_PLACE_UNIT = re.compile(r"^(.+?(?:自治区|自治州|特别行政区|[省市县区州盟旗]))")
_COMMITTEE_PLACE = re.compile(r"^(.*?)(?:委|党委|工委|纪委监委|纪委|政府|人民政府|人大常委会|人大|政协)$")
_LOCAL_ORGAN = re.compile(r"^(?:人大常委会|人大|政协|政府|监委|纪委监委|军区|高级人民法院|人民法院|人民检察院|总工会|工商联)")
_ORGANIZATION_TITLE = re.compile(
    r"董事长|总经理|总裁|行长|校长|院长|董事|监事|总法律顾问|总会计师|总工程师|总规划师|总经济师|党委书记|党委副书记|党委常委|党委委员|工会主席|董事会秘书|纪委书记|总指挥|会长|理事长|台长|社长"
)
_SCHOOLS = ("大学", "学院", "学校")
_OF_COMPANY = re.compile("董事长|总经理|总裁|监事会主席|董事会秘书")
_DIVISION = re.compile(r"[一-龥]{2,8}(?:(?<!公)司|局|处|室)")
#: 规划财务和法规司 on the page of the ministry itself.
_OWN_DIVISION = re.compile(r"[一-龥]{2,12}(?:(?<!公)司|处|科)")
_WHOLE = re.compile(
    r"总局|中共|国家|中国|中央|全国|国务院|共青团|团中央|兵团|[一-龥]{0,8}[省市县区州盟旗]|[一-龥]{2,7}?(?:部|委|总局|署)(?=[一-龥]{2})"
)
_MINISTRY = re.compile(r"^部(?=党组|党委|机关|领导|办公厅|[一-龥]{2,10}司$|$)")
#: 校党委书记, 院办公室主任, 我校副校长, 学校工会主席: the school, hospital or bank of the article.
_OWN_HOUSE = re.compile("[我本]?(?P<house>[校院行会所]|学校|学院|医院|银行|协会|学会|研究院|研究所)(?P<office>党委|纪委|团委|工会|办公室|)")
_HOUSES = {
    "校": ("大学", "学院", "学校"),
    "学校": ("大学", "学院", "学校", "中学", "小学"),
    "院": ("医院", "研究院", "学院", "研究所"),
    "行": ("银行",),
    "会": ("协会", "学会"),
    "所": ("研究所",),
}
#: 集团公司总经理, 公司党委书记: the enterprise on whose page the article stands.
_OWN_ENTERPRISE = re.compile("[我本]?(?:公司|集团公司|集团|总公司)(?P<office>党委|党组|纪委|团委|工会|董事会|监事会|)")
#: 驻部纪检监察组, 驻厅纪检监察组: those whom the commission for discipline posts in the house of the article.
_POSTED_IN_HOUSE = re.compile(r"(?P<sent>(?:中央纪委国家监委|[省市]纪委监委)?派?驻)(?P<house>[部厅局委署])(?![一-龥]{0,2}队)")
#: Departments that only provinces have (厅), and the police, after a post in the government of a place: 副省长、公安厅厅长.
_OF_GOVERNMENT = re.compile(r"(?![一-龥]*[省市县区州])[一-龥]{2,8}(?<!办公)厅|公安(?:局|分局)")
_OWN_OFFICE = re.compile(r"^(?:经审委|经审会|办公厅|办公室|机关党委|工会|董事会|监事会|书记处|秘书处|理事会|执委会|机关纪委|团委)$")
_BARE_PLACE = re.compile(r"(?:自治区|自治州|[一-龥]{2}[省市县区州盟旗])$")
#: 外交部长 is 外交部 + 部长, but 国务部长 and 首席部长 are in no such ministry.
_MINISTER = re.compile(r"(?P<ministry>[一-龥]{2,8}部)长")
#: 国务委员兼外长: the short title after another Chinese post.
_FOREIGN_MINISTER = re.compile("(?P<ministry>外长)")
#: 公安局长, 公安分局局长, 省委宣传部长, 市财政局长: the body, of which the title has taken the last character.
_SHARED = re.compile("(?P<office>分局|[局厅部](?=长))")
_SHORTENED = re.compile(
    "(?:公安|(?:^|委|中央)(?:宣传|组织|统战|社会工作)|(?:^|[省市县区州旗盟]|自治区)(?:教育|科技|民政|司法|财政|人社|自然资源|生态环境|住建|交通运输|交通|水利|农业农村|农业|"
    "商务|文旅|文化|卫生|卫健|应急|审计|外事|市场监管|体育|统计|医保|信访|林业|国土资源|环保|工信|质监|工商|安监|水务|城管|税务|档案|旅游))$"
)
#: 财政部, 内阁办公厅, 国防委员会: organs of the state whose head's other post was named before.
_MINISTRY_ABROAD = re.compile("(?!中央|党)[一-龥]{2,8}(?:部|办公厅|委员会|总局)")
_NO_MINISTRY = frozenset("国务部长 首席部长 不管部长 总理府部长".split())
#: 陪同部长、交通部部长: what a minister does on the day.
_NO_POSTS = frozenset(("陪同部长",))
#: 党和国家领导人: a rank, no post.
_RANKS = frozenset((("国家", "领导人"), ("党和国家", "领导人")))
#: 集团领导班子成员: one of those who lead, whatever the post.
_LEADERSHIP = re.compile("领导班子(?:其他)?成员$")
_HEADS_OF_MINISTRIES = frozenset("部长 副部长 常务副部长 第一副部长 代部长 部长助理".split())
#: 工行江苏省分行副行长、南京分行行长: the bank at the head of the name of a branch.
_BANK = re.compile("[一-龥]{0,6}?(?:银行|[工农中建交邮招]行)")
_ENDS_OF_BRANCHES = ("支行", "分行", "分公司")
#: Titles of heads of bureaus and departments, by the character that their houses end in.
_HEADS_OF_BUREAUS = {f"{rank}{house}长": house for house in "局厅署" for rank in ("", "副", "常务副", "第一副", "代")} | {"局长助理": "局"}
#: 局党组书记, 厅党组书记: the bureau or department of the article.
_OF_BUREAU = re.compile("[局厅委署](?:党[委组]|机关党委|办公室|领导班子)?")
_THIS_PLACE = re.compile(r"[该全本](自治区|[省市县区州盟旗])")
_THIS_ONE = re.compile(r"(?:该|本|这家|我)(?:公司|集团|院|校|所|企业|单位|机构|协会|学会|中心|行|局)?")
_MISSION_TITLE = re.compile(r"参赞|公使|武官|[一二三]等秘书|领事|临时代办")
_PARTY_TITLES = frozenset("书记 副书记 第一书记 常务副书记 常委 委员 候补委员 成员".split())
_PARTY_GROUP = re.compile(r"党[组委]$")


@cache
def _titles() -> dict[str, dict[str, str]]:
    return {row["title"]: row for row in rows("titles")}


#: Titles that one person bears at a time in most bodies, but not in all.
_OF_SEVERAL = frozenset(
    "创始人 发起人 召集人 教练 联络官 负责人 领导人 大法官 大主教 主持人 首席科学家 首席经济学家 首席顾问 亲王 特首 队长 班长".split()
)


def shared_title(title: str) -> bool:
    """Whether several people can hold the title at once, so that a list of names after it shares it: 国务委员, 副主席."""
    row = _titles().get(title)
    return "副" in title or (row is not None and row["holders"] == "many")


def head_of_government(title: str) -> bool:
    """Whether the title is that of a head or deputy head of a local government by its words alone: 省长, 常务副市长; also 主席 of a region."""
    return bool(_HEAD_OF_GOVERNMENT.match(title))


def implied_body(title: str) -> str:
    """The body that a title alone implies: 中华人民共和国 of 国家主席, "" of most."""
    return _titles().get(title, {}).get("body", "")


def sole(body: str, title: str) -> bool:
    """Whether a post has one holder at a time for certain: 部长 of a ministry, but not 委员, 副部长, or 书记 of a secretariat."""
    row = _titles().get(title)
    return row is not None and row["holders"] == "one" and title not in _OF_SEVERAL and len(body) > 1 and not body.endswith("书记处")


#: 任免处正处级调研员、副处长: the rank is part of the title, not of the body.
_RANK = re.compile("(?<=.{2})[正副]?[厅局处科]级$")


#: 中共某大学委员会 is the 党委 of the house.
_HOUSE = re.compile("(?:大学|学院|学校|公司|集团|医院|银行|[厅局])$")
_PARTY_OF_HOUSE = re.compile("(?<=大学|学院|学校|公司|集团|医院|银行)委员会$")


def resolve(units: list[Unit], local: Mapping[str, str] = NOWHERE, after: Post | None = None) -> tuple[Post, ...]:
    """Posts of a chain from left to right; ``local`` maps 省、市、县 …、部 to what the article means by them, for 副市长 or 部党组成员 alone.

    ``after``: a post of the person named before in the same list, in whose body a first title without one is: 省政协主席甲，副主席乙.
    """
    posts: list[Post] = []
    body, title = (after.body, after.title) if after else ("", "")
    former_run, committee = False, ""
    short = (after and _short(after.written.removesuffix(after.title), after.body)) or ("", "")
    country = country_of(body)
    for unit in units:
        words, former = _strip(_PARTY_OF_HOUSE.sub("党委", unit.body) if unit.body.startswith("中") else unit.body)
        former = former or (former_run and not words)
        name = unit.title
        if name in _NO_POSTS or (words, name) in _RANKS or _LEADERSHIP.search(words + name):
            continue
        words = "" if words and name.startswith(words) else words  # 中共中央中共中央政治局常委
        name = _NEW_TITLE.sub("", name)
        if not words and name.startswith("纪委") and committee:
            words, name = "纪委", name.removeprefix("纪委")
        if ranked := _RANK.search(words):
            words, name = words[: ranked.start()], ranked.group() + name
        if name == "委员会委员" and words:
            house = unit.body.startswith(("中共", "中国共产党")) and _HOUSE.search(words) is not None
            words, name = f"{words}{'党委' if house else '委员会'}", "委员"
        if match := _FORMER_TITLE.match(name):
            name, former = name[match.end() :], True
        if name == "党主席" and words:
            words, name = f"{words}党", "主席"
        shared = _SHARED.match(name) if _SHORTENED.search(words) else None
        spelled = words + name if shared else ""
        if shared:
            words, name = f"{words}{shared['office']}", name.removeprefix("分局")
        said, ministry = name, None
        if not words and name not in _NO_MINISTRY and name not in _HEADS_OF_MINISTRIES and not _is_country(body):
            ministry = _MINISTER.fullmatch(name) or (_FOREIGN_MINISTER.fullmatch(name) if body and not country else None)
        if ministry:
            words, name = ministry["ministry"].replace("外长", "外交部"), "部长"
        if country and words in _STATE and OF_STATE.fullmatch(name):
            posts.append(_post(country, name, former, words + said))
            body, title, former_run = country, name, former
            continue
        if country and body == country and _MINISTRY_ABROAD.fullmatch(words) and not country_of(words):
            words = country + words  # 越南副总理兼财政部部长
        full = _department(committee, words) if committee and _PARTY_DEPARTMENT.match(words) else _body(words, name, body, title, local)
        country = country_of(full) or country
        full, name, said = _mission(full, name, said)
        if full:
            committee = full if _PARTY_COMMITTEE.search(full) else committee
            short = _short(words, full) or short
            elided = not words or (full != words and full.endswith(words))
            shortened = elided and short[0] and full.startswith(short[0]) and not full.endswith("政府")
            written = short[1] + full.removeprefix(short[0]) if shortened else _written(words, full)
            spelled = spelled and (written if shortened else full) + "长" if elided and full != words else spelled
            posts.append(_post(full, name, former, spelled or (_of(country, full, said) if ministry else written + said)))
            body, title, former_run = full, name, former
    return tuple(dict.fromkeys(posts))


def _of(country: str, body: str, said: str) -> str:
    """The words of a minister's title with the country that the post before names: 古巴外交部长."""
    return country + said if country and body.startswith(country) and not said.startswith(country) else said


def _is_country(body: str) -> bool:
    return body in countries.by_name()


#: Heads of states and their governments; what stands for the body before such a title in a list: 越共中央总书记、国家主席; 社会党领袖、政府总理.
OF_STATE = re.compile("(?:联邦|副|第一副)?(?:国家(?:副)?主席|总统|总理|首相|国王|国务委员长|国会主席|(?:[参众]议院|议会|国会)?(?:副)?议长)")
_STATE = frozenset(("", "政府", "联邦政府", "国家"))


@cache
def _communists() -> dict[str, str]:
    """越共, 古共 … → their countries."""
    return {f"{char}共": name for char, name in countries.by_character().items()}


@cache
def country_of(body: str) -> str:
    """The foreign country whose name a body begins with: 老挝 of 老挝人民革命党中央, 越南 of 越共中央; "" of others."""
    named = (body[:size] for size in range(min(10, len(body)), 1, -1))
    return next((name for name in named if name in countries.by_name() and name not in _CHINA), _communists().get(body[:2], ""))


_CHINA = frozenset(("中国", "中华人民共和国"))


_POSTED = re.compile(r"(?P<sender>.*?)驻(?P<seat>[^驻馆]{1,12})")
#: 白俄罗斯首任驻穗 + 总领事: how the envoy comes after others is no part of the mission's name.
_NEWLY_POSTED = re.compile("(?:新一任|新任|首任|现任|候任)(?=驻)")
_MISSIONS = {"大使": "大使馆", "总领事": "总领事馆"}


def _mission(body: str, title: str, said: str) -> tuple[str, str, str]:
    """中国驻肯尼亚 + 大使 is in 中国驻肯尼亚大使馆, 法国 + 驻华大使 in 法国驻华大使馆; other posts as they are."""
    if title == "驻华大使" and body:
        return f"{body}驻华大使馆", "大使", said
    house = next((house for head, house in _MISSIONS.items() if title.endswith(head)), "")
    body = _NEWLY_POSTED.sub("", body) if house or title.startswith("驻") else body
    posted = _POSTED.fullmatch(body) if house else None
    return (f"{posted['sender'].removeprefix('我国') or '中国'}驻{posted['seat']}{house}", title, said) if posted else (body, title, said)


def _short(words: str, full: str) -> tuple[str, str] | None:
    """(宁夏回族自治区, 自治区) of 自治区妇联 that means 宁夏回族自治区妇联: later members of the chain are written with the short word too."""
    if len(words) > 1 and full != words and _is_own_house(words):
        return full, words
    unit = _ELIDED_PLACE.match(words)
    rest = words[unit.end() :] if unit else ""
    return (full.removesuffix(rest), unit.group(1)) if unit and rest and full.endswith(rest) and len(full) > len(words) else None


def _is_own_house(words: str) -> bool:
    """Whether the words stand for the house that tells the news: 集团公司, 我校; but not an office in it."""
    found = _OWN_HOUSE.fullmatch(words) or _OWN_ENTERPRISE.fullmatch(words)
    return found is not None and not found["office"]


def _written(words: str, full: str) -> str:
    """The words of a body as written; 人大常委会 after 自治区党委 as 自治区人大常委会."""
    if not _LOCAL_ORGAN.match(words) and not (_OF_GOVERNMENT.fullmatch(words) and full != words):
        return words
    place = full.removesuffix(words)
    return ("自治区" if place.endswith("自治区") else place[-1:]) + words


#: 甘肃省原省委: the place is said twice, and the post was held in the past.
_FORMER_IN_PLACE = re.compile(r"(?P<place>.{2,}(?P<unit>[省市县区州]))原(?P=unit)(?=委|政府|人大|政协|纪委)")


#: 某区区委, 某市市政府: the level is said twice.
_DOUBLED = re.compile("(?<=[一-龥]{2})([市县区州旗])(?=\\1(?:委|政府|人大|政协|纪委|[一-龥]{2,4}局))")


def _strip(words: str) -> tuple[str, bool]:
    words = _DOUBLED.sub("", words)
    if within := _FORMER_IN_PLACE.match(words):
        return within["place"] + words[within.end() :], True
    words = _TRAILING.sub("", _LEADING.sub("", words))
    if _TRAILING_FORMER.search(words):
        return _TRAILING_FORMER.sub("", words), True
    former = _FORMER.match(words)
    return (_LEADING.sub("", words[former.end() :]), True) if former else (words, False)


#: 公司党委书记、党委巡察工作领导小组组长: what a party committee has.
_OF_COMMITTEE = re.compile("(?:党委|党组)(?:巡[察视]|第[一二三四五六七八九十]+巡[察视]组|办公室|[一-龥]{2}部|[一-龥]{2,8}领导小组)")
#: 伟大领袖, 革命领袖: words that are no body.
_PRAISE = frozenset("伟大 革命 人民 精神".split())


#: 县委 and 党委 before 纪委, which is that of the place or house: 县委常委、纪委书记.
_BEFORE_DISCIPLINE = re.compile("(?:党委|(?<=[省市县区州盟旗])委)$")


def _department(committee: str, words: str) -> str:
    """A department of a committee; the commission for discipline is called after the place or house."""
    return (_BEFORE_DISCIPLINE.sub("", committee) if words.startswith("纪委") else committee) + words


def _body(words: str, title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str:
    """The full body of a unit, given the one before it."""
    if not words:
        return _inherited(title, previous, previous_title, local)
    if len(words) > 1 and previous.endswith(words) and len(previous) - len(words) < 4:
        return previous  # 市妇联…，甲当选妇联主席
    if title == "领袖" and words in _PRAISE:
        return ""
    if previous and _PARTY_COMMITTEE.search(previous) and _PARTY_DEPARTMENT.match(words):
        return _department(previous, words)
    if not previous and "上级" in local and _DIVISION.fullmatch(words) and not _WHOLE.match(words) and words not in local["上级"]:
        return local["上级"] + words
    if not previous and _OWN_OFFICE.match(words) and "上级" in local:
        return local["上级"] + words
    if not previous and "本单位" in local and _OWN_DIVISION.fullmatch(words) and not _WHOLE.match(words):
        return local["本单位"] + words
    if place := _THIS_PLACE.fullmatch(words):
        here = local.get(place.group(1), "")
        return f"{here}政府" if here and _HEAD_OF_GOVERNMENT.match(title) else here
    if (own := _OWN_HOUSE.fullmatch(words)) and local.get("机构", "").endswith(_HOUSES.get(own["house"], own["house"])):
        return local["机构"] + own["office"]
    if (own := _OWN_ENTERPRISE.fullmatch(words)) and local.get("本家", "").endswith(("公司", "集团", "银行")):
        return local["本家"] + own["office"]
    if _THIS_ONE.match(words):
        kind = "院校" if words.endswith("校") and "院校" in local else "机构"
        return local.get(kind, "") if _THIS_ONE.fullmatch(words) else ""
    if words in local and len(words) > 2 and words != "自治区":
        return local[words]
    if words == "自治区" and _HEAD_OF_GOVERNMENT.match(title) and "自治区" in local:
        return f"{local['自治区']}政府"
    if words.endswith(("分行", "支行")) and (bank := _BANK.match(previous)) and not _BANK.match(words):
        return bank.group() + words
    if words.endswith(_ENDS_OF_BRANCHES) and local.get("机构", "").endswith(words):
        return local["机构"]
    if words[0] in local and _OF_BUREAU.fullmatch(words):
        return local[words[0]] + words[1:]
    if words.startswith("总局"):
        return local.get("总局", "总局") + words[2:]
    if (posted := _POSTED_IN_HOUSE.match(words)) and posted["house"] in local:
        return posted["sent"] + local[posted["house"]] + words[posted.end() :]
    if _OF_GOVERNMENT.fullmatch(words) and (here := _place_of(previous.removesuffix("党组")) or _government_of(previous)):
        return here + words
    if _MINISTRY.match(words):
        return local["部"] + words[1:] if "部" in local else words
    if unit := _ELIDED_PLACE.match(words):
        here = _place_of(previous)
        key = unit.group(1) if unit.group(1) == "自治区" else unit.group(1)[-1]
        around = here[: here.find(key) + 1] if key in here[2:-1] else ""  # 北京市顺义区委书记、市委常委
        return _with_place(words, here if _unit_of(here) == key else around or local.get(key, ""))
    if previous and _LOCAL_ORGAN.match(words) and _place_of(previous):
        return _place_of(previous) + words
    if words in ("党组", "党委") or (_OF_COMMITTEE.match(words) and previous and not _PARTY_COMMITTEE.search(previous)):
        return _PARTY_GROUP.sub("", previous) + words
    if previous and _OWN_OFFICE.match(words) and not _PARTY_COMMITTEE.search(previous):
        return _PARTY_GROUP.sub("", previous) + words
    words = _in_full(words, title)
    return f"{words}政府" if _heads_government(words, title) else words


def _in_full(place: str, title: str) -> str:
    """湖南 before 省长 and 武汉 before 副市长 in full; other words as they are."""
    head = _HEAD_OF_GOVERNMENT.match(title)
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
    head = _HEAD_OF_GOVERNMENT.match(title)
    unit = (head.group(1) or "自治区") if head else ""
    return bool(unit) and place.endswith(unit) and place != unit and _BARE_PLACE.search(place) is not None


#: 巡察组组长 is one title of the lexicon; the team's other members are in the team: 市委第三巡察组组长甲、副组长乙.
_TEAM_LEADER = re.compile("(?P<team>[一-龥]{2}组)(?:第一|常务)?(?:副)?组长")
#: 区委宣传部部长、副区长: whose committee a department is of, so that who is in the government is in that of the same place.
_IN_PLACE = re.compile(
    "(?P<committee>[一-龥]{1,12}?[省市县区州盟旗]委)(?=宣传部|组织部|统战部|社会工作部|政法委|办公室|办公厅|巡[视察]|网信办|改革办|编办)"
)
#: 外交部新闻司司长、发言人: a spokesman speaks for the whole.
_OF_WHOLE = re.compile("(?P<whole>[一-龥]{2,16}(?:部|委|委员会|办|办公室|总局|局|署|院))(?:办公厅|[一-龥]{2,8}(?:司|局|处|室))")
#: The place that a body's name begins with.
_IN_UNIT = re.compile(".+?(?:自治区|自治州|[省市县区州盟旗镇乡])")
#: 驻某集团纪检监察组组长、党组成员: in the Party group of the house itself.
_POSTED_THERE = re.compile("^驻(?=[^驻]{2,})")
_IN_TEAMS = ("组长", "副组长", "成员", "组员", "第一副组长")


#: Bodies with secretariats of their own.
_FEDERATIONS = (
    "妇联",
    "总工会",
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


def _inherited(title: str, previous: str, previous_title: str, local: Mapping[str, str]) -> str:
    previous = _POSTED_THERE.sub("", previous) if previous_title.startswith("纪检") else previous
    team = _TEAM_LEADER.fullmatch(previous_title)
    if team and title in _IN_TEAMS and previous:
        return previous + team["team"]
    if title == "书记处书记" and previous.endswith(_FEDERATIONS):
        return previous + "书记处"
    implied = implied_body(title)
    if implied and not (previous and title in ("委员长",)):
        return implied
    head = _HEAD_OF_GOVERNMENT.match(title)
    within = _IN_PLACE.match(previous) if head and head.group(1) else None
    if head and (not previous or within or _PARTY_COMMITTEE.search(previous)):
        unit = head.group(1) or ""
        here = _place_of(within["committee"] if within else previous)
        return _government(here if here.endswith(unit) else local.get(unit or "自治区", ""), unit, previous)
    if head and head.group(1) and not _government_of(previous):
        place = _IN_UNIT.match(previous)
        here = place.group() if place and place.group().endswith(head.group(1)) else local.get(head.group(1), "")
        return _government(here, head.group(1), previous)
    if title.endswith("发言人") and (division := _OF_WHOLE.fullmatch(previous)):
        return division["whole"]
    if not previous and _MISSION_TITLE.search(title):
        return local.get("使馆", "")
    if not previous and title.startswith("党组"):
        return local.get("党组", "")
    if not previous and title in _HEADS_OF_MINISTRIES:
        return local.get("部", "")
    if not previous and title in _HEADS_OF_BUREAUS:
        return local.get(_HEADS_OF_BUREAUS[title], "")
    if not previous and _ORGANIZATION_TITLE.search(title):
        return _house(title, local)
    if previous_title.startswith("党委") and title in _PARTY_TITLES:
        return previous if previous.endswith("党委") else f"{previous}党委"
    if previous_title.startswith(("党组", "党委")) or not _PARTY_GROUP.search(previous) or title in _PARTY_TITLES:
        return previous
    return _PARTY_GROUP.sub("", previous)


#: Titles of heads of schools, and what the names of bodies end in that have none.
_OF_SCHOOL = re.compile("(?:常务)?副?[院校]长")
_DEPARTMENTS = ("组织部", "宣传部", "统战部", "教育部", "教育厅", "教育局", "工委", "省委", "市委", "县委", "区委")


def in_another_house(title: str, body: str) -> bool:
    """Whether the title is one of companies and the body a school, or the other way round, or a school's and the body none: 院长 after 组织部."""
    if _OF_SCHOOL.fullmatch(title) and body.endswith(_DEPARTMENTS):
        return True
    return (_OF_COMPANY.search(title) is not None and body.endswith(_SCHOOLS)) or (title.endswith("校长") and body.endswith(("公司", "集团", "银行")))


def _house(title: str, local: Mapping[str, str]) -> str:
    """The organization that a title without one means: that of its kind which the article names first, or the only one that it names."""
    if title.endswith("行长") and not local.get("机构", "").endswith("行"):
        return ""
    school = title.endswith("校长") or (title.endswith("院长") and local.get("院校", "").endswith("学院"))
    kind, other = ("企业", "院校") if _OF_COMPANY.search(title) else ("院校", "企业") if school else ("机构", "")
    return local.get(kind) or ("" if other in local else local.get("机构", ""))


def _government(place: str, unit: str, previous: str) -> str:
    if place:
        return f"{place}政府"
    if unit:
        return f"{unit}政府"
    return previous


def _government_of(body: str) -> str:
    """The place of a local government, "" when the body is none: 浙江省政府 → 浙江省."""
    return _place_of(body) if body.endswith(("政府", "省", "自治区", "市", "州", "县")) else ""


def _place_of(body: str) -> str:
    """浙江省委 → 浙江省, 内蒙古自治区党委 → 内蒙古自治区; "" when the body is no local committee or organ."""
    if _BARE_PLACE.search(body):
        return body
    match = _COMMITTEE_PLACE.match(body)
    if not match or not match.group(1):
        return ""
    place = match.group(1)
    place = place[:-1] if place[-2:] in ("市市", "区区", "县县", "州州") else place  # 某市市委
    return place if place[-1] in "省市县区州盟旗镇乡" else ""


def _unit_of(place: str) -> str:
    """省 of 浙江省, 自治区 of 内蒙古自治区; "" of no place."""
    return "自治区" if place.endswith("自治区") else place[-1:]


def _with_place(words: str, place: str) -> str:
    """省公安厅 in 浙江省 → 浙江省公安厅; unchanged when the place does not fit."""
    unit = _ELIDED_PLACE.match(words)
    if not unit or not place or not place.endswith(unit.group(1)[-1]):
        return words
    return place + words[unit.end() :]


def _post(body: str, title: str, former: bool, written: str) -> Post:
    return Post(body, title, label(body, title), former, written)


#: 第十二届中央政治局委员: the term is told before a title that says the body itself.
_A_TERM = re.compile("第?[一二三四五六七八九十]{1,3}届")


def label(body: str, title: str) -> str:
    """The full name of a post: body and title, but 国务委员, 国家主席 and 浙江省省长 as usage has them."""
    row = _titles().get(title)
    if title == "书记处书记" and body.endswith("书记处") and row and body != row["body"]:
        return body + "书记"
    if row and row["body"] and title not in ("总书记", "委员长") and not country_of(body):
        return body + title if _A_TERM.fullmatch(body) else title
    house = next((house for head, house in _MISSIONS.items() if title.endswith(head) and body.endswith(house)), "")
    if house:
        return body.removesuffix(house) + title
    head = _HEAD_OF_GOVERNMENT.match(title)
    if head and body.endswith("政府") and (head.group(1) or body.endswith("自治区政府")):
        place = body.removesuffix("政府").removesuffix("人民")
        return place + title if len(place) > 1 else title
    return body + title
