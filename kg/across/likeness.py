"""Whether two tellings are of one event: a table of named features, each with points for or against, added up. Unsure is no."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from itertools import permutations
from typing import NamedTuple

from kg import sketches
from kg.across.tellings import FAIR, LOCAL, SESSIONS, Telling, apart

__all__ = ["FEATURES", "SAME", "Feature", "evidence", "points"]

#: Points from which on two tellings are one event's.
SAME = 6.5
#: No evidence outweighs this.
NEVER = -100.0


class Feature(NamedTuple):
    """What is looked at: its name, and the points that it gives two tellings, 0 where it says nothing."""

    name: str
    points: Callable[[Telling, Telling], float]


def evidence(one: Telling, other: Telling) -> dict[str, float]:
    """The features that speak for (above 0) or against one event, by name; those that speak against with NEVER end the matter."""
    found = {}
    for name, judge in FEATURES:
        if given := judge(one, other):
            found[name] = given
            if given <= NEVER:
                break
    return found


def points(one: Telling, other: Telling) -> float:
    """The sum of the evidence."""
    total = 0.0
    for _, judge in FEATURES:
        total += judge(one, other)
        if total <= NEVER / 2:
            return NEVER
    return total


# ── the features ─────────────────────────────────────────────────────────────

#: Types of one act under two words.
_KIN = (
    {"会见", "会谈", "座谈会"},
    {"调研", "督导", "慰问"},
    {"印发", "发布", "通过"},
    {"仪式", "论坛"},
    {"仪式", "大会"},
    {"仪式", "活动"},
    {"论坛", "活动"},
    {"大会", "活动"},
    {"贺信", "讲话"},
    {"任命", "选举"},
    {"处分", "审查调查"},
)
#: Acts of one side on another, told from each other by the two.
_TWO_SIDED = frozenset(("会见", "会谈", "通话", "贺信", "慰问", "任命", "免职", "选举", "处分", "审查调查", "约谈", "审判", "仪式", "签署", "发布"))
_TO_SOMEBODY = frozenset(("会见", "会谈", "通话", "贺信", "慰问"))
#: Those in which either side may be told as the one that acts.
_MUTUAL = frozenset(("会见", "会谈", "通话", "座谈会", "签署"))
#: Bodies that meet again and again under one name.
_REGULAR = frozenset(("常务会议", "常委会会议", "新闻发布会", "学习会", "专题会议", "全会", "代表大会"))


def _day(one: Telling, other: Telling) -> float:
    gap = max(one.first - other.last, other.first - one.last, 0)
    if one.exact and other.exact:
        return _exact_days(one, other, gap)
    width = max(one.last - one.first, other.last - other.first)
    if gap or (width > 40 and not (one.name and other.name)):
        return NEVER
    if one.event.type in _REGULAR and width > 4 and not one.numbers.keys() & other.numbers.keys():
        return NEVER
    if one.event.type in _REGULAR and (width > 4 or (one.exact != other.exact and one.event.type in SESSIONS)):
        return -3.0
    return 1.0 if width <= 4 else 0.0 if width <= 60 else -0.5


def _exact_days(one: Telling, other: Telling, gap: int) -> float:
    if one.first == other.first:
        return 2.0
    if gap > 1 or one.event.type in _REGULAR:
        return NEVER
    if one.event.type == other.event.type == "出访":
        return -2.0 if gap else 1.0  # a journey begins when one leaves or when one arrives
    if gap and one.numbers and other.numbers:
        return NEVER
    return -6.0 if gap else -1.0


#: Words that make another meeting of a name that holds all of the other's: 中央纪律检查委员会全会 is none of 中央委员会.
_TELLING = (("纪律检查", "纪委"), ("海湾", "海合会"))


def _type(one: Telling, other: Telling) -> float:
    mine, theirs = one.event.type, other.event.type
    if mine == theirs:
        return 1.0
    if "学习会" in (mine, theirs) and one.family == other.family:
        return NEVER  # a body may study and meet on one day
    if any({mine, theirs} <= kin for kin in _KIN):
        return -3.0 if "座谈会" in (mine, theirs) else 0.0
    if one.family == other.family == "会议":
        named, bare = (one.name, theirs) if one.name else (other.name, mine)
        return -3.0 if bool(one.name) != bool(other.name) and not named.endswith(bare) else 0.0
    return -1.0 if {one.family, other.family} == {"会议", "活动"} and one.name and other.name else NEVER


def _numbers(one: Telling, other: Telling) -> float:
    common = one.numbers.keys() & other.numbers.keys()
    if any(one.numbers[unit] != other.numbers[unit] for unit in common):
        return NEVER
    if one.figures and other.figures and not (one.figures <= other.figures or other.figures <= one.figures):
        return NEVER
    return min(2.0, 1.0 * len(common - {"年"}))


def _sitting(one: Telling, other: Telling) -> float:
    if one.sitting == other.sitting:
        return 0.0
    if (one.sitting and other.sitting) or (one.name and one.name == other.name):
        return NEVER
    return -6.0 if one.name and other.name else -2.0


def _stage(one: Telling, other: Telling) -> float:
    """Opening and closing, second and third sitting are parts of a session, each an event of its own."""
    if one.part and other.part and one.part != other.part:
        return NEVER
    if one.stage and other.stage and one.stage != other.stage:
        return NEVER
    if one.event.type in SESSIONS and bool(one.stage) != bool(other.stage) and one.part != other.part and bool(one.stage) != bool(one.part):
        return -4.0
    return -2.0 if one.part != other.part and (one.event.type in SESSIONS or one.name) else 0.0


def _name(one: Telling, other: Telling) -> float:
    mine, theirs = sorted((one.name, other.name), key=len)
    if not mine:
        return 0.0
    if any(any(word in mine for word in words) != any(word in theirs for word in words) for words in _TELLING):
        return NEVER
    if mine == theirs:
        return 5.0 if len(mine) > 7 else 4.0 if len(mine) > 4 or FAIR.fullmatch(mine) else 2.0
    if mine in theirs:
        return 3.0 if len(mine) > 4 or (FAIR.fullmatch(mine) and theirs.endswith(mine)) else 2.0 if len(mine) > 2 else 1.0
    if len(mine) >= 6 and _in_order(mine, theirs):
        return 2.5
    if _of_other_topics(mine, theirs):
        return -5.0
    share = _dice(mine, theirs)
    return 0.0 if share > 0.6 else -1.0 if share >= 0.3 else -3.0 if share >= 0.15 else -5.0


def _of_other_topics(one: str, other: str) -> bool:
    """Whether two long names differ in one place only, and there in all: 第三届…高峰论坛互联互通高级别论坛, …数字经济高级别论坛;
    中国佛教协会第十一次全国代表会议, 中国道教协会….
    """
    begin = _shared(one, other)
    end = _shared(one[begin:][::-1], other[begin:][::-1])
    mine, theirs = one[begin : len(one) - end], other[begin : len(other) - end]
    if set(mine) & set(theirs) or not mine or not theirs:
        return False
    return (begin > 3 and begin + end > 5 and min(len(mine), len(theirs)) > 2) or (begin > 1 and end > 7 and max(len(mine), len(theirs)) < 3)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs), min(len(one), len(other)))


def _in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def _dice(one: str, other: str) -> float:
    mine, theirs = {one[i : i + 2] for i in range(len(one) - 1)}, {other[i : i + 2] for i in range(len(other) - 1)}
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine and theirs else 0.0


def _principal(one: Telling, other: Telling) -> float:
    mine, theirs = one.principals, other.principals
    if _mutual(one, other):
        mine, theirs = mine | one.parties, theirs | other.parties
    if not mine or not theirs:
        return 0.0
    if mine & theirs:
        return 2.0
    if _alike(mine, theirs):
        return 1.0
    people = mine <= one.people and theirs <= other.people
    if people and one.family != "会议":
        return NEVER
    return -3.0 if people or not (mine & one.people or theirs & other.people) else -1.0


def _mutual(one: Telling, other: Telling) -> bool:
    return one.event.type in _MUTUAL and other.event.type in _MUTUAL


def _party(one: Telling, other: Telling) -> float:
    mine, theirs = one.parties, other.parties
    if _mutual(one, other):
        shared = (one.principals | one.parties) & (other.principals | other.parties)
        if len(shared & one.people) > 1:
            return _with_the_same(one, other, shared)
        mine, theirs = (one.principals | mine) - shared, (other.principals | theirs) - shared
    if not mine or not theirs:
        return -1.0 if {one.event.type, other.event.type} <= _TO_SOMEBODY else 0.0
    if mine & theirs & one.people:
        return 3.0 if max(len(mine), len(theirs)) < 3 or len(mine & theirs) > 1 else 0.0
    if _alike(mine & one.people, theirs & other.people):
        return 2.5
    if mine & one.people and theirs & other.people and {one.event.type, other.event.type} <= _TWO_SIDED:
        return NEVER
    if mine & theirs or _alike(mine, theirs):
        return 1.5
    to_others = {one.event.type, other.event.type} <= _TO_SOMEBODY and not mine & other.objects and not theirs & one.objects
    return -6.0 if to_others else -2.0


def _with_the_same(one: Telling, other: Telling, shared: Set[str]) -> float:
    """Two people are in both talks: they are one, unless two others receive them, or one telling sums up many talks."""
    mine, theirs = ((side.principals | side.parties) - shared for side in (one, other))
    if mine & one.people and theirs & other.people and not _alike(mine, theirs):
        return NEVER
    return 3.0 if max(len(one.parties), len(other.parties)) < 3 else -1.0


def _alike(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether a name of one side is another's with parts left out: 埃莫马利, 鲁斯塔姆·埃莫马利; 正大集团, 泰国正大集团."""
    return any(len(min(a, b, key=len)) > 1 and (a in b or b in a) for a in mine for b in theirs)


def _objects(one: Telling, other: Telling) -> float:
    """Countries, bodies and topics named in heading and lead, where no agent is known to be whom the act is for."""
    if one.parties and other.parties and one.parties & other.parties & one.people:
        return 0.0
    if not one.objects | one.parties or not other.objects | other.parties:
        return 0.0
    mine, theirs = one.objects | one.parties, other.objects | other.parties
    shared = (mine & (theirs | other.present)) | (theirs & (mine | one.present))
    share = len(shared) / min(len(mine), len(theirs))
    if share:
        return 2.0 if share >= 0.5 else 1.0
    return -2.5 if one.event.type in _TWO_SIDED or other.event.type in _TWO_SIDED else -1.0


def _present(one: Telling, other: Telling) -> float:
    shared = len(one.present & other.present)
    if one.people and other.people and not one.people & other.people and not _alike(one.people, other.people):
        return -2.0
    return min(1.5, 0.5 * shared)


def _work(one: Telling, other: Telling) -> float:
    mine, theirs = one.works, other.works
    if not mine or not theirs:
        return -4.0 if one.event.type == other.event.type == "签署" and mine != theirs else 0.0  # an order of one day, agreements of another
    if any("草案" in title for title in mine) != any("草案" in title for title in theirs):
        return -4.0
    if set(mine) & set(theirs) or _alike(mine, theirs):
        return 4.0
    return NEVER if one.family == other.family == "文件" else -1.0


def _where(one: Telling, other: Telling) -> float:
    local = bool(LOCAL.match(one.event.name) or LOCAL.match(other.event.name))
    if one.where and other.where and all(apart(a, b) for a in one.where for b in other.where):
        return NEVER if local else -3.0 if one.exact and other.exact and one.first == other.first else -6.0
    if local and not one.where & other.where and not one.principals & other.principals:
        return NEVER if one.principals and other.principals and not _alike(one.principals, other.principals) else -4.0
    if not one.where or not other.where:
        return 0.0
    return 1.0 if (one.where & other.where) - {"北京市"} else 0.3


def _detail(one: Telling, other: Telling) -> float:
    """Where an unnamed act was, or for whom, as its label says."""
    mine, theirs = one.detail, other.detail
    for detail, elsewhere in ((mine, other.where), (theirs, one.where)):
        if detail and elsewhere and all(apart(detail, place) for place in elsewhere):
            return 0.0 if one.exact and other.exact and one.first == other.first and one.where & other.where else -5.0
    if one.event.type in _MUTUAL or not mine or not theirs or mine in theirs or theirs in mine:
        return 0.0
    return -3.0 if apart(mine, theirs) else 0.0


def _halfday(one: Telling, other: Telling) -> float:
    if not one.halfday or not other.halfday or one.first != other.first:
        return 0.0
    return 0.5 if one.halfday == other.halfday else -5.0


def _manner(one: Telling, other: Telling) -> float:
    return NEVER if (one.manner ^ other.manner) & {"集体会见", "共同会见", "三方"} else -1.0 if (one.manner ^ other.manner) & {"视频"} else 0.0


def _words(one: Telling, other: Telling) -> float:
    """How much of the content words of the telling with fewer stands in the other."""
    few = min(len(one.words), len(other.words))
    if few < 4:
        return 0.0
    share = len(one.words & other.words) / few
    return 3.0 if share >= 0.7 else 2.0 if share >= 0.5 else 1.0 if share >= 0.35 else 0.0 if share >= 0.15 else -2.0


def _heading(one: Telling, other: Telling) -> float:
    if not one.title or not other.title:
        return 0.0
    if one.event.headline == other.event.headline:
        return 2.0
    share = len(one.title & other.title) / min(len(one.title), len(other.title))
    if not share and {one.event.type, other.event.type} <= _TWO_SIDED and not _parties_meet(one, other):
        return NEVER
    if share >= 0.8 and any(whole.startswith(part) for part, whole in permutations(_headings(one, other))):
        return 2.0  # 会见新西兰总理, 会见新西兰总理甲
    return 1.0 if share >= 0.8 else 0.0


def _headings(one: Telling, other: Telling) -> tuple[str, str]:
    return one.event.headline.strip(), other.event.headline.strip()


def _parties_meet(one: Telling, other: Telling) -> bool:
    return bool(one.parties & other.parties & one.people)


def _text(one: Telling, other: Telling) -> float:
    common = sketches.common(one.sketch, other.sketch)
    if common < 2:
        return 0.0
    share = sketches.contained(one.sketch, other.sketch)
    return 3.0 if share >= 0.3 else 2.0 if share >= 0.1 or common >= 6 else 1.0


def _local(one: Telling, other: Telling) -> float:
    """Date and name alike: what two reports meet in without any matching."""
    return 1.0 if one.event.local == other.event.local and (one.name or one.parties or one.works) else 0.0


#: In the order in which they are looked at: the cheap ones that may end the matter first.
FEATURES: tuple[Feature, ...] = (
    Feature("day", _day),
    Feature("type", _type),
    Feature("ordinal or year", _numbers),
    Feature("sitting", _sitting),
    Feature("stage", _stage),
    Feature("principal", _principal),
    Feature("counterpart", _party),
    Feature("document", _work),
    Feature("name", _name),
    Feature("place", _where),
    Feature("detail", _detail),
    Feature("part of the day", _halfday),
    Feature("manner", _manner),
    Feature("others present", _present),
    Feature("named besides", _objects),
    Feature("heading", _heading),
    Feature("wording", _words),
    Feature("clauses in common", _text),
    Feature("date and name", _local),
)
