"""What an article's telling of an event gives to compare it by: the days it may mean, who acts on whom, numbers, content words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg import countries, places, schema
from kg.fragments import COUNT
from kg.iri import local_name
from kg.model import PartialDate
from kg.observations import EventSighting, Observations
from kg.values import dates
from kg.values.numbers import number
from kg.wording import pairs

__all__ = ["FAIR", "LOCAL", "SESSIONS", "Telling", "apart", "numbers", "plain", "short_name", "telling", "whole_name"]

#: Roles of those whose act an event is, and of those whom it is done to or with.
_PRINCIPALS = frozenset({"行动方", "主持", "主办", "签署方", "发布"})
_PARTIES = frozenset({"对方", "受访单位", "被处分人", "任免对象"})
#: Bodies' meetings of several days, whose sittings are events.
SESSIONS = frozenset(("代表大会", "常委会会议", "全会"))
#: Days before its report within which news without a date happened, and after it within which what is announced will happen.
_FRESH, _SOON, _VAGUE = 2, 60, 31


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's telling of one event, prepared for comparison.

    ``first`` and ``last`` are the ordinals (``date.toordinal``) of the days on which the event may have begun or lasted; ``exact`` tells that the
    text gives the day. ``principals`` and ``parties`` are names, ``people`` those of them that are persons', ``present`` all other agents.
    ``name`` is the event's own name in short, "" for none or for a bare type word; ``numbers`` its ordinals and years by unit.
    ``words`` are the character pairs of heading and lead without names and the genre's words; ``objects`` the names there that are not agents'.
    """

    document: str
    event: EventSighting
    published: str
    sketch: str
    family: str
    first: int
    last: int
    exact: bool
    principals: frozenset[str]
    parties: frozenset[str]
    people: frozenset[str]
    present: frozenset[str]
    works: tuple[str, ...]
    name: str
    numbers: dict[str, str]
    figures: frozenset[str]
    sitting: frozenset[str]
    stage: str
    part: str
    detail: str
    words: frozenset[str]
    title: frozenset[str]
    objects: frozenset[str]
    where: frozenset[str]
    halfday: str
    manner: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """Document and local name: one telling in all."""
        return self.document, self.event.local


def telling(seen: Observations, event: EventSighting) -> Telling:
    """A telling from what the store keeps of it."""
    first, last = _days(event, seen.date)
    principals, parties = _in_roles(event, _PRINCIPALS), _in_roles(event, _PARTIES)
    on_the_way = _on_the_way(event)
    agents = frozenset(name for _, name, _ in event.agents)
    people = frozenset(name for kind, name, _ in event.agents if kind == "person")
    text = event.headline + "，" + event.lead
    name = short_name(event.name)
    return Telling(
        document=seen.document,
        event=event,
        published=seen.date,
        sketch=seen.sketch,
        family=schema.event_types()[event.type].family,
        first=first,
        last=last,
        exact=len(event.begin) == 10 and not on_the_way,
        principals=principals,
        parties=parties,
        people=people,
        present=agents - principals - parties,
        works=_works(event),
        name="" if _BARE.fullmatch(name) else name,
        numbers=numbers(event.name) if event.name else numbers("".join(_YEARLY.findall(text))),
        figures=frozenset(_FIGURES.findall(event.name)),
        sitting=frozenset(_SITTING.findall(name or _said_of(event, text)) + _PART_OF_NAMED.findall(_behind(event.name, text))),
        stage=_stage(event.headline) or _stage(event.lead[:60]),
        part=_part(text),
        detail=event.label.split("_")[2] if event.label.count("_") == 2 else "",
        words=pairs(event.wording),
        title=pairs(event.title),
        objects=frozenset(event.named) - agents - _EVERYWHERE - frozenset((event.name,)),
        where=frozenset(event.places) or (frozenset(filter(places.resolve, event.named)) if LOCAL.match(event.name) else frozenset()),
        halfday=_halfday(event.lead),
        manner=frozenset(mark for mark in _MANNERS if mark in text),
    )


#: Types of which a label says too little to tell one from another.
_UNSTAGED = frozenset(("仪式", "活动"))
_STAGES = re.compile("开幕|开班|闭幕|落幕|结业|预备会议")
_STAGE = {"开幕": "begin", "开班": "begin", "闭幕": "end", "落幕": "end", "结业": "end", "预备会议": "before"}
#: A part of a session: its second plenary sitting, its third briefing, the sitting of a delegation.
_PART = re.compile(f"第{COUNT}(?:次全体会议|场|阶段|单元|期)|(?:新闻发布会|记者会)(?!上)|通道(?=”|集中|今天)|主席团|联组会|火炬传递|倒计时")
_DELEGATION = re.compile("[一-龥]{2}代表团(?=全体会议|审议)")
_YEARLY = re.compile("(?:19|20)[0-9]{2}年(?=年会|峰会|会议|论坛|大会|年度)")


def _part(text: str) -> str:
    found = (_DELEGATION.search(text) if "代表团" in text else None) or _PART.search(text)
    return found.group() if found else ""


#: A part of an event that stands behind its name: 北京峰会|和平安全高级别会议, 全球对话会|美国专场.
_PART_OF_NAMED = re.compile("高级别会议|专场|分论坛|平行论坛|边会|对接会|新闻中心|专题讲座|成果展|主题展|配套活动|倒计时")
_BEHIND = 16


def _behind(name: str, text: str) -> str:
    """The words behind each occurrence of an event's name, up to the next mark."""
    return "，".join(re.split("[，。：；、（( ]", words[:_BEHIND], maxsplit=1)[0] for words in text.split(name)[1:]) if name else ""


_TITLES = re.compile("《([^《》]{4,})》")


def _works(event: EventSighting) -> tuple[str, ...]:
    """Titles of the documents that the event is about: as read, else those that heading and lead quote. 《通知》 is none."""
    read = tuple(title for title in map(local_name, event.works) if len(title) > 3)
    quoted = _TITLES.findall(event.headline) or _TITLES.findall(event.lead)
    return read or tuple(map(local_name, quoted if event.type in ("签署", "印发", "发布", "通过", "征求意见", "批复") else ()))


def _said_of(event: EventSighting, text: str) -> str:
    """Words that tell what sitting an event without a name is: its label with its host, or heading and lead; none of decisions and documents."""
    family = schema.event_types()[event.type].family
    return text if event.type in _UNSTAGED else event.label if family in ("会议", "活动") else ""


def _stage(text: str) -> str:
    found = _STAGES.search(text)
    return _STAGE[found.group()] if found else ""


def _in_roles(event: EventSighting, roles: frozenset[str]) -> frozenset[str]:
    return frozenset(name for _, name, mine in event.agents if roles.intersection(mine.split(";")) and not _ANYWHERE.fullmatch(name))


#: Bodies that every province has, where the text does not say which province's.
_ANYWHERE = re.compile(
    "(?:省|市|县|区|州|自治区|自治州)(?:委|政府|人大|政协|纪委|人大常委会|政协常委会|委常委会)|双方|两国(?:元首|总理|领导人|政府)?"
)


#: Names that stand in so many read-outs that they tell none from another.
_EVERYWHERE = frozenset(("北京市", "中国", "中共中央", "国务院", "中华人民共和国", "人民大会堂", "中共中央政治局", "中国共产党", "中央军委"))
_MANNERS = ("集体会见", "共同会见", "三方", "视频")


# ── when ─────────────────────────────────────────────────────────────────────


def _days(event: EventSighting, published: str) -> tuple[int, int]:
    """The days that the telling leaves open, as ordinals; for one without any date those that its report's day leaves open."""
    report = dates.parse_iso(published)
    if len(event.begin) == 10:
        first, last = dates.parse_iso(event.begin), dates.parse_iso(event.end)
        return _on_journey(event, first.toordinal(), max(last or first, first).toordinal()) if first else (0, 0)
    if report is None and not event.begin:
        return 1, date.max.toordinal()
    if not event.begin and report is not None:
        return _around(report, event.scheduled, _VAGUE if _held_once(event) else _FRESH)
    first, last = dates.parse_iso(f"{event.begin}-01-01"[:10]), dates.last_day(PartialDate(event.end or event.begin))
    if first is None or last is None:
        return 0, 0
    if report is not None and first <= report <= last:
        near = _around(report, event.scheduled, _FRESH if event.certain else _VAGUE)
        return first.toordinal() if event.certain else near[0], last.toordinal() if event.scheduled else near[1]
    return first.toordinal(), last.toordinal()


_COUNTED = frozenset(("届", "次"))


def _held_once(event: EventSighting) -> bool:
    """Whether a number or a document's title tells the event, so that it may have been weeks ago: 正在举行的第八届进博会; not of sessions, which have
    sittings."""
    return event.type not in SESSIONS and bool(_COUNTED & numbers(event.name).keys() or event.works)


#: Who leaves for a meeting, arrives, or has come back from a visit, does so on a day that need not be the meeting's or the visit's.
_LEAVES = re.compile("(?:乘(?:专机|包机)|离开|启程|离京|抵达|到达)")
_RETURNS = re.compile("结束.{2,80}?(?:访问|会议|活动|峰会).{0,12}?(?:回到|返回|回国|启程)|(?:回到|返回)(?:国内|北京)")
_JOURNEY = 15


def _on_the_way(event: EventSighting) -> str:
    """``there`` where the day told is that of a departure or arrival for an event, ``back`` where it is that of a return from a visit, else ""."""
    text = event.lead or event.headline
    if event.type == "出访":
        return "back" if _RETURNS.search(text) else ""
    name = text.find(event.name) if event.name else -1
    if name > 0 and "结束" in text[:name] and _RETURNS.search(text):
        return "back"
    return "there" if name > 0 and _LEAVES.search(text, 0, name) else ""


def _on_journey(event: EventSighting, first: int, last: int) -> tuple[int, int]:
    """The days that a departure, arrival or return leaves open for what one travels to."""
    match _on_the_way(event):
        case "there":
            return first, max(last, first + _JOURNEY)
        case "back":
            return first - _JOURNEY, last
    return first, last


def _around(report: date, scheduled: bool, before: int) -> tuple[int, int]:
    days = (timedelta(0), timedelta(_SOON)) if scheduled else (timedelta(before), timedelta(0))
    return (report - days[0]).toordinal(), (report + days[1]).toordinal()


_HALFDAY = re.compile("(?<=[日天）])(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚)|^[^，。]{0,4}(?:上午|下午|晚上)")
_HALVES = {"凌": "早", "清": "早", "早": "早", "上": "早", "中": "午", "下": "午", "傍": "晚", "晚": "晚"}


def _halfday(lead: str) -> str:
    found = _HALFDAY.search(lead)
    return next((_HALVES[c] for c in found.group() if c in _HALVES), "") if found else ""


# ── names ────────────────────────────────────────────────────────────────────

_N = "[一二三四五六七八九十百零〇0-9]+"
_SHORT_FORMS = (
    (re.compile("中华人民共和国(?=第)"), ""),
    (re.compile("中国共产党"), "中共"),
    (re.compile("全国人民代表大会|人民代表大会"), lambda m: "全国人大" if m.group().startswith("全国") else "人大"),
    (re.compile("常务委员会"), "常委会"),
    (re.compile("中国人民政治协商会议"), "政协"),
    (re.compile(f"政协第?({_N})届全国委员会"), r"全国政协\1届"),
    (re.compile(f"政协([^第]{{2,10}}?)第?({_N})届委员会"), r"\1政协\2届"),
    (re.compile(f"第(?={_N}[届次])"), ""),
    (re.compile(f"({_N}届)((?:全国)?人大常委会|全国人大|人大|全国政协|政协)"), r"\2\1"),
    (re.compile("(?:中国)?国际进口博览会"), "进博会"),
    (re.compile("(?:中国)?国际服务贸易交易会"), "服贸会"),
    (re.compile("(?:中国)?进出口商品交易会"), "广交会"),
    (re.compile("(?:中国)?国际消费品博览会"), "消博会"),
)
#: Words of the clause before a name, read as its own.
_BEFORE = re.compile("^(?:表决通过了?|审议通过了?|审议|通过了?|决定|建议|听取|是|在|此后历次|上述|根据|期.天的|刚刚闭幕的|[^，。]{0,14}祝贺)+")
_OPENING = re.compile("(?:开幕|闭幕|开班|结业)(?:式|会|大会|典礼)?$|(?:开|闭)幕$")
_ORDINAL = re.compile("[一二三四五六七八九十百零〇]+(?=[届次])")
_NUMBERED = re.compile(f"({_N})(届|次|轮|批|期|场|号|年)")


def whole_name(name: str) -> str:
    """The name of the whole of which a name may call the opening: 第六届进博会开幕式 → 第六届进博会."""
    return _OPENING.sub("", name).strip("【】《》")


@lru_cache(maxsize=65536)
def short_name(name: str) -> str:
    """An event's name in short: 中国人民政治协商会议第十四届全国委员会第一次会议开幕会 → 全国政协14届1次会议, openings left out."""
    short = _BEFORE.sub("", local_name(name))
    for form, usage in _SHORT_FORMS:
        short = form.sub(usage, short)
    return _ORDINAL.sub(lambda found: str(number(found[0])), _OPENING.sub("", short))


_FIGURES = re.compile("[0-9]+")


#: Names that many places have: without the place nothing tells whose meeting it is.
LOCAL = re.compile("全省|全市|全区|全县|全州|全自治区|省委|市委|县委|区委|自治区|省政府|市政府|省级|市级")


def plain(event: EventSighting) -> bool:
    """Whether an event's name begins with no word of the clause around it."""
    return not _BEFORE.match(event.name)


def numbers(name: str) -> dict[str, str]:
    """The ordinals and years in a name by unit, the last of each: {届: 14, 次: 26}; years that open a label are no part of it."""
    found = {}
    for digits, unit in _NUMBERED.findall(name):
        value = number(digits)
        if value is not None and (unit != "年" or 1900 < value < 2100):
            found[unit] = str(value)
    return found


#: Words for what a session consists of: two events whose names differ in them are two.
_SITTING = re.compile(
    "委员长会议|主席会议|主任会议|主席团|常务主席|预备会|阶段会议|专场|专题讲座|论坛全会|联组|分组|全体会议|小组|宣誓|晚会|招待会|宴会|欢迎仪式|仪式[^，。]{0,4}欢迎|记者会|发布会|吹风会|圆桌|分论坛|平行|边会"
    "|人大常委会|人大|政协|中央纪委|党组|共青团|妇联|工会|文联|作协|残联|侨联|台联|科协|工商联|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|两会"
    "|专题会|高级别|部长级|外长|青年|妇女|企业家|工商|颁奖|签约|筹备|动员|倒计时|火炬|晚宴|午宴|早餐会|座谈会|研讨会|报告会|特别会议|主题展|成果展|图片展|音乐会"
)
#: Short names that one event alone bears: 服贸会, 链博会.
FAIR = re.compile("[一-龥][博贸消交]会")
_BARE = re.compile(
    "(?:此次|本次|这次|全国|专题|重要|有关|新闻|系列|例行|媒体|现场|工作|视频|电视电话|友好|双边|小范围|大范围|盛大|隆重|纪念|国庆|春节|新春|线上|庆祝)*"
    "(?:会议|大会|座谈会|座谈|论坛|年会|峰会|仪式|欢迎仪式|签字仪式|签约仪式|揭牌仪式|启动仪式|开工仪式|颁奖仪式|活动|发布会|记者会|吹风会|研讨会|培训班"
    "|(?:报告会|会议|大会|活动)以(?:电视电话|视频|线上线下)会议|研修班|欢迎宴会|宴会|招待会|晚宴|午宴|会见|会谈|党组会议|常委会会议|全体会议|开幕式|闭幕式|开班式|结业式|纪念仪式|推进会|动员会|交流会|对话会|)?"
)


# ── where ────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=65536)
def apart(one: str, other: str) -> bool:
    """Whether two places cannot hold one event: neither lies in the other."""
    if one == other:
        return False
    mine, theirs = places.resolve(one), places.resolve(other)
    if mine is None or theirs is None:
        abroad = _countries().get(one), _countries().get(other)
        return (all(abroad) and abroad[0] != abroad[1]) or (any(abroad) and (mine is not None or theirs is not None))
    return mine.local not in theirs.parents and theirs.local not in mine.parents and mine.local != theirs.local


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Countries and cities abroad → their country."""
    return countries.of_city() | countries.by_name()
