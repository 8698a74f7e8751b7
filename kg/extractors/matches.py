"""A template that matches a clause, and when such a match is no news: what is planned, studied, or only seems to be told."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from kg import schema
from kg.extractors.clauses import Clause
from kg.lexicons import rows
from kg.model import Mention
from kg.patterns import FOLD, SUBJECT, Template
from kg.traits import having


class Matched(NamedTuple):
    """A template and its match in a clause, which stands in the sentence's ``text`` up to ``end``."""

    template: Template
    match: re.Match[str]
    clause: Clause
    text: str
    end: int

    @property
    def written(self) -> str:
        """The clause as the sentence has it."""
        return self.text[self.clause.begin : self.end]


def only_held(template: Template) -> bool:
    """Whether a template says that an event is held, and nothing of who holds it."""
    return template.name in having("held") and "主办" not in template.slots


def verb_begin(match: re.Match[str]) -> int:
    """Where a match begins after its subject."""
    return match.start() + (match.string[match.start() : match.start() + 1] == SUBJECT)


def mentions_at(clause: Clause, span: tuple[int, int]) -> tuple[Mention, ...]:
    """The mentions in a span of a clause, its subject for the character that stands for it."""
    if clause.text[span[0] : span[0] + 1] == SUBJECT:
        return clause.subject
    return tuple(m for at, m in enumerate(clause.mentions[span[0] : span[1]], span[0]) if m is not None and not _is_headed(clause, at, m))


def _is_headed(clause: Clause, at: int, mention: Mention) -> bool:
    """欧洲理事会主席 in a title: a body before a title without a name is none of those who act; its unnamed head is.

    Nor is it one of those called on where its people are: 看望福利院老人.
    """
    if mention.kind != "body" or mention.represented_by:
        return False
    return _ITS_PEOPLE.match(clause.text, at + 1) is not None or any(clause.text[at + 1 : at + 1 + size] in _offices() for size in (2, 3, 4))


#: Those who are in a body, right after its name.
_ITS_PEOPLE = re.compile(
    "(?:的)?(?:老人|师生|员工|职工|学生|学员|患者|医护人员|工作人员|官兵|指战员|民警|干警|居民|村民|儿童|孩子|委员|会员|家属)(?=们|[、，和及等]|代表|驻地|$)"
)


@cache
def _offices() -> frozenset[str]:
    """Titles that one person holds at a time."""
    return frozenset(row["title"] for row in rows("titles") if row["holders"] == "one")


#: What is still to come.
_SCHEDULED = re.compile(r"定于|将(?:于|在|同|与|对|为|举|召|访|出|会|赴|签)|拟于|即将(?:召开|举行|访问)(?!的)")
#: A meeting that another one decides or proposes to hold.
_CALLED = re.compile(r"(?:决定|建议)[^，。；：\s]{0,40}?(?:召开|举行)")
#: 会议决定，市政协十四届三次会议于1月中旬召开: the decision in the clause before.
_DECIDES = re.compile(r"会议[^，。；：]{0,4}(?:决定|建议|确定)[，：]$")


def is_scheduled(matched: Matched) -> bool:
    """Whether a match tells of what is to come, or of what another meeting calls for; the meeting that decides so takes place."""
    text, begin, end = matched.text, matched.clause.begin, matched.end
    called = _CALLED.search(text, begin, end) or _DECIDES.search(text, 0, begin)
    if called and matched.template.name not in having("decides"):
        return True
    return _SCHEDULED.search(text, 0, max(end, begin + 1)) is not None


#: 工会将继续走访慰问劳模: what is done again and again, no act of a day.
_PLANS = re.compile("将(?:继续|持续|进一步|不断|定期|常态化)")


def _is_planned(matched: Matched) -> bool:
    """Whether an act without a day is one that will go on."""
    kind = schema.event_types().get(matched.template.type)
    return kind is not None and kind.family == "活动" and not matched.clause.date and _PLANS.search(matched.written) is not None


#: 某部要求各级党组织走访慰问困难党员: what is demanded of others is no act of who demands it.
_DEMANDS = re.compile(f"{SUBJECT}(?:要求|号召|倡议|呼吁|敦促|鼓励)")


def _is_demanded(matched: Matched) -> bool:
    """Whether an act is what its supposed actor demands of others."""
    demands = _DEMANDS.match(matched.clause.text) if matched.template.type and matched.match.start() == 0 else None
    return demands is not None and matched.match.end() > demands.end()


def _is_the_decision(matched: Matched) -> bool:
    """会议决定，今年第四季度在岳阳召开某会: whether what is to be held is only the sitting that decides so."""
    topic = next((m for m in matched.clause.mentions if m is not None), None)
    decided = only_held(matched.template) and topic is not None and topic.kind == "event" and not topic.name
    return decided and matched.match.start() == 0 and _DECIDES.search(matched.text, 0, matched.clause.begin) is not None


#: 传达学习某人出席某峰会时的讲话精神: what the spirit is of lies in the past.
_WHOSE_SPIRIT = "(?:讲话|指示|批示|回信|贺信|贺词|致辞)[^，。；的]{0,8}精神"
_STUDIED = re.compile(
    f"(?:传达|学习|贯彻|领会|宣讲)[^，。；]*{_WHOSE_SPIRIT}|^(?:(?!传达|学习|贯彻|召开|举行)[^，。；])*[时上中]的(?:重要)?{_WHOSE_SPIRIT}"
)


def _is_studied(matched: Matched) -> bool:
    """Whether a match tells an act, or who was present, only as that of which the spirit is studied."""
    text, template = matched.clause.text, matched.template
    studied = _STUDIED.search(text) if "精神" in text else None
    tells = bool(template.type) or any(slot in ("出席", "主持", "讲话", "致辞") for slot in template.slots)
    return studied is not None and tells and studied.start() <= verb_begin(matched.match) and matched.match.end() <= studied.end()


#: 某会精神宣讲团举行报告会, 某博览会组织的配套活动全部结束: the event that is named only tells what belongs to it.
_BELONGS = re.compile("精神|(?:官方|组委会|秘书处)?(?:组织|安排|设立)的")


def _is_of_what_belongs(matched: Matched) -> bool:
    """Whether the event is named only for what belongs to it, which is what takes place."""
    names = matched.template.slots.index("name") + 1 if matched.template.type == "@name" and "name" in matched.template.slots else 0
    return names > 0 and _BELONGS.match(matched.clause.text, matched.match.end(names), matched.match.end()) is not None


def _is_announced(matched: Matched) -> bool:
    """工会将为职工送上清凉: whether an act is announced of which plans are told again and again."""
    return matched.template.name in having("repeated") and "将" in matched.written


#: 听取关于开展某活动、举办演出的介绍: what is only reported on.
_REPORTED_ON = re.compile("[^，。；]*(?:听|了解|询问)[^，。；]*关于")


def _is_reported_on(matched: Matched) -> bool:
    told = matched.clause.text
    return bool(matched.template.type) and "关于" in told and _REPORTED_ON.match(told, 0, matched.match.start()) is not None


#: 违反规定者将被处以罚款: what a rule threatens with.
_THREATENS = re.compile("违反规定|者将|将被|可处|最高")


def _is_threatened(matched: Matched) -> bool:
    return matched.template.type == "行政处罚" and _THREATENS.search(matched.clause.text, 0, matched.match.end()) is not None


#: 结束访问回到南宁后考察: the visit only tells when; 抵达美国履新 is no visit.
_BEFORE_NEWS = re.compile(f"(?<=回到|返回|抵京){FOLD['place']}*后|，?(?:履新|赴任|上任|就任|到任|任职)")


def _is_no_visit_abroad(matched: Matched) -> bool:
    """Whether all places that a match names lie in China, or the visit only tells when something else was done."""
    if matched.template.type != "出访":
        return False
    slots = enumerate(matched.template.slots, 1)
    named = [m for i, slot in slots if slot == "place" for m in mentions_at(matched.clause, matched.match.span(i))]
    if "place" not in matched.template.slots:  # 抵达香港出席某大会
        named = [m for m in matched.clause.mentions[slice(*matched.match.span())] if m is not None and m.name.endswith("特别行政区")]
    at_home = bool(named) and all(m.type in ("place", "hall") for m in named)
    return at_home or _BEFORE_NEWS.match(matched.clause.text, matched.match.end()) is not None


#: 代表总领馆欢迎各界人士出席: whom the subject asks or thanks is present, not the subject by it.
_BIDS = re.compile("(?:欢迎|感谢|邀请(?!，))[^，。；]{2,}(?:出席|参加|参与)")


def _is_of_those_bidden(matched: Matched) -> bool:
    return "出席" in matched.template.slots and _BIDS.search(matched.clause.text, matched.match.start(), matched.match.end()) is not None


def _is_read_out(matched: Matched) -> bool:
    """宣读表彰决定，表彰了甲: whether persons are said to honour somebody, which bodies do."""
    return matched.template.name in having("honours") and all(m.kind == "person" for m in matched.clause.subject)


#: When a match is no news.
_REFUSALS: tuple[Callable[[Matched], bool], ...] = (
    _is_planned,
    _is_demanded,
    _is_the_decision,
    _is_studied,
    _is_announced,
    _is_reported_on,
    _is_threatened,
    _is_of_what_belongs,
    _is_no_visit_abroad,
    _is_of_those_bidden,
    _is_read_out,
)


def is_news(matched: Matched) -> bool:
    """Whether what a match says is told as news."""
    return not any(refuses(matched) for refuses in _REFUSALS)
