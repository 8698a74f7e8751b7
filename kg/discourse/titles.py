"""Names of sessions, meetings and ceremonies as the words of one or another: whether two of them name one event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kg.fragments import COUNT
from kg.iri import local_name

#: The first and the last act of what bears the name before them.
OPENINGS = ("开幕式", "闭幕式", "开幕会", "闭幕会", "开幕大会", "闭幕大会", "开班式", "结业式", "开班仪式", "结业仪式")


def similar(one: str, other: str) -> bool:
    """Whether two names of meetings name one: the same in short, or the shorter one within the longer one."""
    one, other = _in_short(local_name(one)), _in_short(local_name(other))
    if not one or not other:
        return False
    if (_COURSE.fullmatch(one) or _COURSE.fullmatch(other)) and _COURSE.search(one) and _COURSE.search(other):
        return True
    for suffix in OPENINGS:
        one, other = one.removesuffix(suffix), other.removesuffix(suffix)
    short, long = sorted((one, other), key=len)
    if "会议" in long and any((kind in long) != (kind in short) for kind in _LEADERS_MEET) and _SITTING_OF_MANY.search(short):
        return False
    sitting = _SITTING_OF_TERM.search(short) if "届" in short else None
    if sitting and long.endswith(sitting.group()):
        return True
    return (
        short in long or _in_order(short, long) or _is_kind_of(short, long) or (len(short) > 11 and short[-10:] == long[-10:] and short[:2] in long)
    )


#: Sittings of the leaders of a body, and of the body itself, under one number: 常委会第二次委员长会议, 常委会第二次会议.
_LEADERS_MEET = ("委员长会议", "主任会议", "主席会议")
_SITTING_OF_MANY = re.compile(r"次(?:全体)?会议$|次(?:委员长|主任|主席)会议$")


#: A ceremony, or a rally, called by nothing but its kind.
_BARE_CEREMONY = re.compile(
    "(?P<act>签约|揭牌|启动|开工|开业|开幕|奠基|启用|授牌|投产|竣工|通车|落成|揭幕|首发|捐赠|发布|颁奖)仪式|(?P<cause>庆祝|纪念|表彰|总结|成立|誓师)大会"
)


def _is_kind_of(short: str, long: str) -> bool:
    """Whether the shorter name is the kind of one of the ceremonies that the longer one joins: 揭牌仪式 of 甲院揭牌暨新院启用仪式; 庆祝大会."""
    bare = _BARE_CEREMONY.fullmatch(short)
    return bare is not None and (bare["act"] or bare["cause"]) in long and long.endswith(("仪式", "活动", "大会", "典礼"))


def one_team(one: str, other: str) -> bool:
    """Whether a team is named in short and in full: 市督导组, 市安全生产第四督导组; a delegation without the rank of its place: 岳阳党政代表团."""
    if one.endswith("代表团") and other.endswith("代表团"):
        return _RANK.sub("", one, count=1) == _RANK.sub("", other, count=1)
    return one.endswith("组") and other.endswith("组") and (shortens(one, other) or shortens(other, one))


#: What a place is, after its name.
_RANK = re.compile("(?<=[一-龥]{2})(?:自治区|自治州|省|市|县|区)(?=党政|政府|经贸|人大|政协|代表团)")


#: 开班式 is the 开学典礼 of the school.
_COURSE = re.compile("(?:开学|开班)(?:典礼|仪式|式)$")


def is_part(name: str, headline: str) -> bool:
    """党组会议暨学习会 of a headline: whether the text tells one of the meetings that it joins."""
    parts = headline.split("暨")
    return len(parts) > 1 and "暨" not in name and all(map(_NAMES_ONE.search, parts)) and any(similar(name, part) for part in parts)


#: The last words of what can be held by itself: 经贸合作交流暨签约仪式 joins no two of them.
_NAMES_ONE = re.compile("(?:会议?|[式班坛礼展]|活动|学习|[周月日])$")


def shortens(headline: str, name: str) -> bool:
    """Whether a headline's name is that of the text with words left out, however short: 县委常委会, 十三届县委第32次常委会会议."""
    at = iter(_in_short(local_name(name)))
    return len(headline) >= 4 and all(c in at for c in _in_short(local_name(headline)))


def reworded(headline: str, name: str) -> bool:
    """Whether a headline puts the words of a name in another order, or leaves some out: 使馆与侨界新春联谊活动, 新春侨界联谊活动."""
    one, other = _in_short(local_name(headline)), _in_short(local_name(name.partition("暨")[0]))
    few, many = sorted((one, other), key=len)
    return len(few) > 5 and one[-3:] == other[-3:] and set(few) <= set(many)


#: Words of the names of ceremonies at which papers are signed.
SIGNING = re.compile("签约|签字|签署|签订")
#: A ceremony that no words but these name is that of the papers whose signing the story tells.
_BARE_SIGNING = re.compile(
    "(?:校企|校地|校政|院企|政企|银企|央地|企地)?(?:合作|战略合作|框架|合作框架|战略合作框架)?(?:协议|文件|项目|合同|备忘录)?(?:集中)?(?:签约|签字|签署|签订)(?:仪式|活动|签约仪式)"
)


def names_no_papers(ceremony: str) -> bool:
    """Whether the name of a signing ceremony does not say who signs what: 签约仪式, 合作协议签字仪式."""
    return _BARE_SIGNING.fullmatch(ceremony) is not None


#: 第八次 and 八次 are one, in every name; the other forms are those of terms (届).
_ORDINAL = (re.compile(f"第(?={COUNT}[届次])"), "")
#: 晋衔仪式 is that at which 晋升上将军衔.
_PROMOTION = (re.compile("晋升[一-龥]{2,8}衔仪式"), "晋衔仪式")
#: 签约仪式, 签署仪式 and 签字仪式 are one.
_SIGNING = (re.compile("签[署字]仪式"), "签约仪式")
#: 奠基典礼 is the 奠基仪式.
_RITES = (re.compile("(?<=奠基|开工|竣工|落成|揭牌|揭幕|启用|通车|颁奖)典礼"), "仪式")
#: 中国共产党某县第十次代表大会 is 某县第十次党代会.
_CONGRESS = (re.compile(f"(?:中国共产党|中共)([^第]{{2,10}}?)第?({COUNT})次(?:党员)?代表大会"), r"\1\2次党代会")
#: 共青团某县第十次代表大会 is 某县第十次团代会.
_LEAGUE = (re.compile(f"(?:中国共产主义青年团|共青团)([^第]{{2,10}}?)第?({COUNT})次(?:团员)?代表大会"), r"\1\2次团代会")
#: 第三次全体（扩大）会议 is the same sitting as 第三次全体会议.
_EXTENDED = (re.compile("扩大(?=会议)"), "")
#: 侨代会 is the 归侨侨眷代表大会.
_RETURNED = (re.compile("归侨侨眷代表大会"), "侨代会")
#: 宣传周活动 is the 宣传周.
_WEEKS = (re.compile("(?<=[周月日节季])活动$"), "")
_SHORT_FORMS = (
    _EXTENDED,
    (re.compile("人民代表大会"), "人大"),
    (re.compile(f"(?:中国共产党|中共)?第?({COUNT})届中央委员会第?({COUNT})次全体会议"), r"\1届\2中全会"),
    (re.compile("常务委员会"), "常委会"),
    (re.compile("中国人民政治协商会议"), "政协"),
    (re.compile(f"(?:中国共产党|中共)([^第]{{2,10}}?)第?({COUNT})届委员会第?({COUNT})次全体会议"), r"\1委\2届\3次全会"),
    (re.compile(f"第?({COUNT})届(?:执行委员会|执委会?)第?({COUNT})次(?:全体)?会议"), r"\1届\2次执委会议"),
    (re.compile(f"政协第?({COUNT})届全国委员会"), r"全国政协\1届"),
    (re.compile(f"政协([^第]{{2,10}}?)第?({COUNT})届委员会"), r"\1政协\2届"),
    _ORDINAL,
    _RETURNED,
    (re.compile(f"({COUNT}届)(人大常委会|人大|政协)"), r"\2\1"),
)
#: 十四届二次执委会议: the term and number that tell the sittings of one body apart.
_SITTING_OF_TERM = re.compile(f"{COUNT}届{COUNT}次(?:执委会议|全会|理事会议)$")


@lru_cache(maxsize=4096)
def _in_short(name: str) -> str:
    """The name of a session as usage shortens it: 政协第十二届全国委员会第三次会议 → 全国政协十二届三次会议."""
    for form, short in _SHORT_FORMS if "届" in name else (_CONGRESS, _LEAGUE, _ORDINAL, _EXTENDED, _RETURNED, _PROMOTION, _SIGNING, _RITES, _WEEKS):
        name = form.sub(short, name)
    return name


def all_in_short(works: Iterable[str], told: Iterable[str]) -> bool:
    """Whether each of the documents is one of those told by its last words alone: 《意见》 in a headline for 《关于…的意见（试行）》."""
    full = [_REMARK.sub("", name) for name in told]
    return all(any(len(work) < len(name) and name.endswith(work) for name in full) for work in works)


#: What closes the name of a document and is left out of its last words.
_REMARK = re.compile("[（(][^（）()]*[）)]$")


def _in_order(short: str, long: str) -> bool:
    """Whether the shorter name is the longer one with words left out: 全国教师代表座谈会, 全国优秀教师代表座谈会."""
    at = iter(long)
    return len(short) >= 6 and all(c in at for c in short)
