"""The words before a name to posts, ellipsis resolved: 浙江省委常委、宣传部部长 → 浙江省委.常委, 浙江省委宣传部.部长."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kg import countries
from kg.alternation import one_of
from kg.fragments import DIVISION, TERM
from kg.model import Post
from kg.values.elided import (
    ELIDED_PLACE,
    HEAD_OF_GOVERNMENT,
    HEADS_OF_MINISTRIES,
    LOCAL_ORGAN,
    OF_COMPANY,
    OF_GOVERNMENT,
    PARTY_COMMITTEE,
    PARTY_DEPARTMENT,
    body_meant,
    department,
    is_own_house,
    titles,
)

#: What 省、市 … mean when the article names no place of that level.
NOWHERE: Mapping[str, str] = MappingProxyType({})


class Unit(NamedTuple):
    """One member of a chain of posts as written: the words of the body ("" when elided) and the title."""

    body: str
    title: str


_FORMER = re.compile(r"^(?:时任|上一?届|原任?|前任|前|曾任)")
#: What stands before a post and is no part of it.
_BEFORE_POST = one_of("""
    新一届的?
    (?:(?:20[0-9]{2}年)?(?:轮值)?主席国|(?:[本该][次届][一-龥]{2,4}?)?主宾国)
    [一-龥]{2,10}?(?:主席国|东道国|协调国|主办国|成员国|观察员国)(?=.{2})
    已故
    [受据率](?=.{2}|$)
    (?:最大)?(?:在野党|反对党)
    而(?=原|[^立]{2}|$)
    包括 援引 称(?=.{4}) 年[初底末] 近[日期] (?:调研|座谈|会谈|交流|考察|检查|视察|参观)(?:过程)?中(?!心)
    应(?![急用对城县])
    [目日此]前 下任 新任 新聘任?的? 现任 候任 兼任 兼(?!职) 并任 拟任 新当选的? 当选
    最后 首先 其次 随后 除
    [一-龥]{0,6}[式会]上(?!海)(?=[省市县区州旗][委政人长]|自治区|[一-龥]{2,3}[省市县区州旗][委政人长])
    有(?![限色关线])
    中共(?!中央)
    中国共产党(?!中央)
""")
_LEADING = re.compile(rf"^(?:{_BEFORE_POST})+")
_FORMER_TITLE = re.compile(r"^(?:时任|前任|原|前)(?=.{2})")
_NEW_TITLE = re.compile(r"^(?:新任|新聘任?|现任)(?=.{2})")
_TRAILING = re.compile(r"(?:新任|新聘任?|现任)$")
_TRAILING_FORMER = re.compile(r"(?<=.)(?:时任|前任|原|(?<![以空目之])前)$")
_SCHOOLS = ("大学", "学院", "学校")
#: 外交部长 is 外交部 + 部长, but 国务部长 and 首席部长 are in no such ministry.
_MINISTER = re.compile(r"(?P<ministry>[一-龥]{2,8}部)长")
#: 国务委员兼外长: the short title after another Chinese post.
_FOREIGN_MINISTER = re.compile("(?P<ministry>外长)")
#: 公安局长, 公安分局局长, 省委宣传部长, 市财政局长: the body, of which the title has taken the last character.
_SHARED = re.compile("(?P<office>分局|[局厅部](?=长))")
_SHORTENED = re.compile(
    f"(?:公安|(?:^|委|中央)(?:宣传|组织|统战|社会工作)|(?:^|{DIVISION}|自治区)(?:教育|科技|民政|司法|财政|人社|自然资源|生态环境|住建|交通运输|交通|水利|农业农村|农业|"
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
_LEADERSHIP = re.compile("班子(?:其他)?成员$")
#: Titles that one person bears at a time in most bodies, but not in all.
_OF_SEVERAL = frozenset(
    "创始人 发起人 召集人 教练 联络官 负责人 领导人 大法官 大主教 主持人 首席科学家 首席经济学家 首席顾问 亲王 特首 队长 班长".split()
)


def shared_title(title: str) -> bool:
    """Whether several people can hold the title at once, so that a list of names after it shares it: 国务委员, 副主席."""
    row = titles().get(title)
    return "副" in title or (row is not None and row["holders"] == "many")


def head_of_government(title: str) -> bool:
    """Whether the title is that of a head or deputy head of a local government by its words alone: 省长, 常务副市长; also 主席 of a region."""
    return bool(HEAD_OF_GOVERNMENT.match(title))


def sole(body: str, title: str) -> bool:
    """Whether a post has one holder at a time for certain: 部长 of a ministry, but not 委员, 副部长, or 书记 of a secretariat."""
    row = titles().get(title)
    one = row is not None and row["holders"] == "one" and title not in _OF_SEVERAL
    return one and len(body) > 1 and not body.endswith("书记处") and body not in _OF_SOME_STATE


#: Organs of which every state has one, so that without its country nobody knows whose the post is.
_OF_SOME_STATE = frozenset(
    "政府 内阁 议会 国会 上议院 下议院 参议院 众议院 人民委员会 武装部队 王室 总统府 总理府 首相府 最高法院 国家安全委员会".split()
)


#: 任免处正处级调研员、副处长: the rank is part of the title, not of the body.
_RANK = re.compile("(?<=.{2})[正副]?[厅局处科]级$")


#: 人武部上校政委: the rank is no part of the body.
_MILITARY_RANK = re.compile("(?<=.{2})(?:[大上中少]校|[上中少]将)$")


#: 中共某大学委员会 is the 党委 of the house.
_HOUSES = "大学|学院|学校|公司|集团|医院|银行"
_HOUSE = re.compile(f"(?:{_HOUSES}|[厅局])$")
_PARTY_OF_HOUSE = re.compile(f"(?<={_HOUSES})委员会$")


def resolve(units: list[Unit], local: Mapping[str, str] = NOWHERE, after: Post | None = None) -> tuple[Post, ...]:
    """Posts of a chain from left to right; ``local`` maps 省、市、县 …、部 to what the article means by them, for 副市长 or 部党组成员 alone.

    ``after``: a post of the person named before in the same list, in whose body a first title without one is: 省政协主席甲，副主席乙.
    """
    chain = _Chain(local)
    if after:
        chain.begin(after)
    return tuple(dict.fromkeys(post for unit in units if (post := chain.read(unit)) is not None))


@dataclass(slots=True)
class _Chain:
    """A chain of posts while it is read: the ``body``, ``title`` and ``former`` of the last post, what it is ``short`` for, the ``committee`` of the
    Party and the foreign ``country`` named last."""

    local: Mapping[str, str]
    body: str = ""
    title: str = ""
    former: bool = False
    committee: str = ""
    short: tuple[str, str] = ("", "")
    country: str = ""

    def begin(self, after: Post) -> None:
        """Takes up a chain after a post."""
        self.body, self.title = after.body, after.title
        self.short = _short(after.written.removesuffix(after.title), after.body) or ("", "")
        self.country = country_of(after.body)

    def read(self, unit: Unit) -> Post | None:
        """The post of the next member of the chain, None if it is none."""
        words, former = _strip(_PARTY_OF_HOUSE.sub("党委", unit.body) if unit.body.startswith("中") else unit.body)
        former = former or (self.former and not words)
        if unit.title in _NO_POSTS or (words, unit.title) in _RANKS or _LEADERSHIP.search(words + unit.title):
            return None
        words, name = _parted(words, unit, self.committee)
        if match := _FORMER_TITLE.match(name):
            name, former = name[match.end() :], True
        if name == "党主席" and words:
            words, name = f"{words}党", "主席"
        shared = _SHARED.match(name) if _SHORTENED.search(words) else None
        spelled = words + name if shared else ""
        if shared:
            words, name = f"{words}{shared['office']}", name.removeprefix("分局")
        said = name
        ministry = "" if words else self._ministry(name)
        if ministry:
            words, name = ministry, "部长"
        if self.country and words in _STATE and OF_STATE.fullmatch(name):
            return self._next(self.country, name, former, words + said)
        party = _PARTY_ABROAD.match(self.body) if self.country else None
        if self.country and (party or self.body == self.country) and not country_of(words):
            if ministry:
                return self._next(self.country, said, former, said)  # 越共中央政治局委员、外交部长
            if _MINISTRY_ABROAD.fullmatch(words):
                words = self.country + words  # 越南副总理兼财政部部长
        if party and (words.startswith("中央") or (not words and name.startswith("书记处"))):
            words = party.group() + (words or "中央")  # 古共中央政治局委员、书记处书记
        full = self._body(words, name)
        self.country = country_of(full) or self.country
        full, name, said = _mission(full, name, said)
        if not full:
            return None
        written = self._written(words, full, said, spelled)
        if _DOUBLED.search(unit.body) and written.startswith(words):
            written = unit.body[-len(words) - 1 :] + written.removeprefix(words)  # 魏都区区委书记 is written so
        full, name = _portfolio(self.country, full, name)
        return self._next(full, name, former, _of(self.country, full, said) if ministry and not spelled else written)

    def _next(self, body: str, title: str, former: bool, written: str) -> Post:
        self.body, self.title, self.former = body, title, former
        return _post(body, title, former, written)

    def _ministry(self, title: str) -> str:
        """The ministry that the title of a minister names: 外交部长, 外长 after another post of this country."""
        if title in _NO_MINISTRY or title in HEADS_OF_MINISTRIES or _is_country(self.body):
            return ""
        found = _MINISTER.fullmatch(title) or (_FOREIGN_MINISTER.fullmatch(title) if self.body and not self.country else None)
        return found["ministry"].replace("外长", "外交部") if found else ""

    def _body(self, words: str, title: str) -> str:
        if self.committee and PARTY_DEPARTMENT.match(words):
            return department(self.committee, words)
        return body_meant(words, title, self.body, self.title, self.local)

    def _written(self, words: str, full: str, said: str, spelled: str) -> str:
        """The post as the chain writes it, its body as short as the members before have it; ``spelled``: body and title that share a character."""
        self.committee = full if PARTY_COMMITTEE.search(full) else self.committee
        self.short = _short(words, full) or self.short
        elided = not words or (full != words and full.endswith(words))
        shortened = elided and self.short[0] and full.startswith(self.short[0]) and not full.endswith("政府")
        written = self.short[1] + full.removeprefix(self.short[0]) if shortened else _written(words, full)
        if not spelled:
            return written + said
        return (written if shortened else full) + "长" if elided and full != words else spelled


def _parted(words: str, unit: Unit, committee: str) -> tuple[str, str]:
    """The words of the body and the title, where a rank, 委员会 or the body again stand on the wrong side of the two."""
    title = unit.title
    words = "" if words and title.startswith(words) else words  # 中共中央中共中央政治局常委
    title = _NEW_TITLE.sub("", title)
    if not words and title.startswith("纪委") and committee:
        words, title = "纪委", title.removeprefix("纪委")
    if ranked := _RANK.search(words):
        words, title = words[: ranked.start()], ranked.group() + title
    if title == "委员会委员" and words:
        house = unit.body.startswith(("中共", "中国共产党")) and _HOUSE.search(words) is not None
        words, title = f"{words}{'党委' if house else '委员会'}", "委员"
    return _MILITARY_RANK.sub("", words), title


_PARTY_ABROAD = re.compile(".{1,12}?[共党](?=中央|$)")


def _of(country: str, body: str, said: str) -> str:
    """The words of a minister's title with the country that the post before names: 古巴外交部长."""
    return country + said if country and body.startswith(country) and not said.startswith(country) else said


def _is_country(body: str) -> bool:
    return body in countries.by_name()


#: Heads of states and their governments; what stands for the body before such a title in a list: 越共中央总书记、国家主席; 社会党领袖、政府总理.
OF_STATE = re.compile("(?:联邦|副|第一副)?(?:国家(?:副)?主席|总统|总理|首相|国王|国务委员长|国务资政|国会主席|(?:[参众]议院|议会|国会)?(?:副)?议长)")
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


#: Last characters of bodies that ministers abroad are in.
_OF_MINISTERS = tuple("部院府会处局署厅组党军团议")


def _portfolio(country: str, body: str, title: str) -> tuple[str, str]:
    """法国经济和 + 财政部长: what a minister abroad is in charge of is part of the title; 国 of 以色列国防部长 is no part of the country."""
    charge = body.removeprefix(country) if country and title.endswith(("部长", "大臣")) else ""
    if charge in ("", body) or charge.endswith(_OF_MINISTERS) or "州" in charge:
        return body, title
    if charge == "防" and country.endswith("国"):
        return countries.by_name()[country], f"国{charge}{title}"
    return country, charge + title


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
    if len(words) > 1 and full != words and is_own_house(words):
        return full, words
    unit = ELIDED_PLACE.match(words)
    rest = words[unit.end() :] if unit else ""
    return (full.removesuffix(rest), unit.group(1)) if unit and rest and full.endswith(rest) and len(full) > len(words) else None


def _written(words: str, full: str) -> str:
    """The words of a body as written; 人大常委会 after 自治区党委 as 自治区人大常委会."""
    if not LOCAL_ORGAN.match(words) and not (OF_GOVERNMENT.fullmatch(words) and full != words):
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


#: Titles of heads of schools, and what the names of bodies end in that have none.
_OF_SCHOOL = re.compile("(?:常务)?副?[院校]长")
_DEPARTMENTS = ("组织部", "宣传部", "统战部", "教育部", "教育厅", "教育局", "工委", "省委", "市委", "县委", "区委")


def in_another_house(title: str, body: str) -> bool:
    """Whether the title is one of companies and the body a school, or the other way round, or a school's and the body none: 院长 after 组织部."""
    if _OF_SCHOOL.fullmatch(title) and body.endswith(_DEPARTMENTS):
        return True
    return (OF_COMPANY.search(title) is not None and body.endswith(_SCHOOLS)) or (title.endswith("校长") and body.endswith(("公司", "集团", "银行")))


def _post(body: str, title: str, former: bool, written: str) -> Post:
    if body == "校" and title.endswith("校长"):  # 校党委书记甲、校长乙
        body = "学校"
    return Post(body, title, label(body, title), former, written)


#: Bodies whose secretariat 书记处书记 alone is in; 共青团中央 has another.
_PARTY_CENTRE = frozenset(("中央", "中共中央", "党中央"))
#: 第十二届中央政治局委员: the term is told before a title that says the body itself.
_A_TERM = re.compile(TERM)


def label(body: str, title: str) -> str:
    """The full name of a post: body and title, but 国务委员, 国家主席 and 浙江省省长 as usage has them."""
    row = titles().get(title)
    if title == "书记处书记" and row and body.endswith("中央") and body not in _PARTY_CENTRE:
        return body + title
    if title == "书记处书记" and body.endswith("书记处") and row and body != row["body"]:
        return body + "书记"
    if row and row["body"] and title not in ("总书记", "委员长") and not country_of(body):
        return body + title if _A_TERM.fullmatch(body) else title
    house = next((house for head, house in _MISSIONS.items() if title.endswith(head) and body.endswith(house)), "")
    if house:
        return body.removesuffix(house) + title
    head = HEAD_OF_GOVERNMENT.match(title)
    if head and body.endswith("政府") and (head.group(1) or body.endswith("自治区政府")):
        place = body.removesuffix("政府").removesuffix("人民")
        return place + title if len(place) > 1 else title
    return body + title
