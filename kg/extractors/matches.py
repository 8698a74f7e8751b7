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


def verb_begin(match: re.Match[str]) -> int:
    """Where a match begins after its subject."""
    return match.start() + (match.string[match.start() : match.start() + 1] == SUBJECT)


def mentions_at(clause: Clause, span: tuple[int, int]) -> tuple[Mention, ...]:
    """The mentions in a span of a clause, its subject for the character that stands for it."""
    if clause.text[span[0] : span[0] + 1] == SUBJECT:
        return clause.subject
    return tuple(m for at, m in enumerate(clause.mentions[span[0] : span[1]], span[0]) if m is not None and not _is_headed(clause, at, m))


def _is_headed(clause: Clause, at: int, mention: Mention) -> bool:
    """欧洲理事会主席 in a title: a body before a title without a name is none of those who act; its unnamed head is."""
    if mention.kind != "body" or mention.represented_by:
        return False
    return any(clause.text[at + 1 : at + 1 + size] in _offices() for size in (2, 3, 4))


@cache
def _offices() -> frozenset[str]:
    """Titles that one person holds at a time."""
    return frozenset(row["title"] for row in rows("titles") if row["holders"] == "one")


#: What is still to come.
_SCHEDULED = re.compile(r"定于|将(?:于|在|同|与|对|举|召|访|出|会|赴|签)|拟于|即将(?:召开|举行|访问)(?!的)")
#: A meeting that another one decides or proposes to hold.
_CALLED = re.compile(r"(?:决定|建议)[^，。；：\s]{0,40}?(?:召开|举行)")
#: 会议决定，市政协十四届三次会议于1月中旬召开: the decision in the clause before.
_DECIDES = re.compile(r"会议[^，。；：]{0,4}(?:决定|建议|确定)[，：]$")


def is_scheduled(clause: Clause, text: str, end: int) -> bool:
    """Whether a clause of the sentence tells of what is to come, or of what another meeting calls for."""
    called = _CALLED.search(text, clause.begin, end) or _DECIDES.search(text, 0, clause.begin)
    return bool(called or _SCHEDULED.search(text, 0, max(end, clause.begin + 1)))


#: 工会将继续走访慰问劳模: what is done again and again, no act of a day.
_PLANS = re.compile("将(?:继续|持续|进一步|不断|定期|常态化)")


def _is_planned(matched: Matched) -> bool:
    """Whether an act without a day is one that will go on."""
    kind = schema.event_types().get(matched.template.type)
    return kind is not None and kind.family == "活动" and not matched.clause.date and _PLANS.search(matched.written) is not None


def _is_the_decision(matched: Matched) -> bool:
    """会议决定，今年第四季度在岳阳召开某会: whether what is to be held is only the sitting that decides so."""
    topic = next((m for m in matched.clause.mentions if m is not None), None)
    decided = matched.template.name == "meeting.held" and topic is not None and topic.kind == "event" and not topic.name
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


#: What an envoy does who takes up a post, and so is on no visit.
_TAKES_UP = "履新|赴任|上任|就任"
#: What must not follow the words that a template matches, by its name.
#: 与调研组交流: who studies is met, no study.
#: 抵达某国履新: see _TAKES_UP.
#: 主持中国与某国外交磋商: something that no finder names, so not the meeting of the story.
#: 某某的致辞引发热烈反响: it was given before.
#: 对某次大会通过的报告作分解: what a meeting passed is spoken of, it is not held. 对项目的签约表示祝贺: nobody signs.
_OTHERWISE = {
    "role.chairs_bare": re.compile(
        "(?!了?(?:会|并|开|闭|学|仪式|大会|活动|座|发布|例行|上述|讨论|审议|工作|日常|本次|此次|这次|理论学习|集中学习|专题学习|集体学习|研讨|交流|典礼|签约|揭牌|启动))"
        "[一-龥—]{2,}[一-龥—\ue005]"
    ),
    "role.exchanges": re.compile("(?<=的发言)"),
    "meeting.decides": re.compile("(?:通过|审议|表决)*的"),
    "meeting.passes": re.compile("等?的"),
    "meeting.considers": re.compile("等?的"),
    "meeting.held": re.compile("的|一次|两次|日期|时间|议程|事宜|形式|方式|情况|经验|条件|权|水平|工作"),
    **dict.fromkeys(("tour.studies", "tour.studies_plain"), re.compile("[组团队员](?=[^，。；]{0,8}(?:交流|座谈|探讨|会谈))|报告|方案")),
    "visit.arrives": re.compile(f"，?(?:{_TAKES_UP}|到任)"),
    **dict.fromkeys(("visit.along", "tour.along"), re.compile("[^，。；]")),
    "role.leads_study": re.compile("小组|人员?|会"),
    "role.is_there": re.compile("(?!并)[一-龥\ue000-\ue008]"),
    "meet.receives_some": re.compile("哪些|什么|谁"),
    "document.signed": re.compile("表示|的?成功"),
    **dict.fromkeys(("role.addresses", "role.addresses_plain", "role.speaks_bare"), re.compile("引[发起]")),
    "document.witnesses_bare": re.compile("了?[一-龥\ue000-\ue008]"),
}


def _goes_on_otherwise(matched: Matched) -> bool:
    other = _OTHERWISE.get(matched.template.name)
    return other is not None and other.match(matched.clause.text, matched.match.end()) is not None


#: 视察中小学食堂管理: the work of bodies is studied, none of them visited.
_OTHER_OBJECT = {"tour.studies_at": re.compile("(?![并等时后和及与])[一-龥]")}


def gives_way(template: Template, match: re.Match[str]) -> bool:
    """Whether the words after a match show that another template is meant for them."""
    other = _OTHER_OBJECT.get(template.name)
    return other is not None and other.match(match.string, match.end()) is not None


#: 某会精神宣讲团举行报告会, 某博览会组织的配套活动全部结束: the event that is named only tells what belongs to it.
_BELONGS = re.compile("精神|(?:官方|组委会|秘书处)?(?:组织|安排|设立)的")


def _is_of_what_belongs(matched: Matched) -> bool:
    """Whether the event is named only for what belongs to it, which is what takes place."""
    names = matched.template.slots.index("name") + 1 if matched.template.type == "@name" and "name" in matched.template.slots else 0
    return names > 0 and _BELONGS.match(matched.clause.text, matched.match.end(names), matched.match.end()) is not None


#: Acts of which plans are told again and again: 工会将为职工送上清凉.
_NOT_ANNOUNCED = frozenset(("tour.brings",))


def _is_announced(matched: Matched) -> bool:
    return matched.template.name in _NOT_ANNOUNCED and "将" in matched.written


#: 请大使转达对某某的问候: who is asked to pass greetings on reads nothing out.
_ASKED = re.compile("请[^，。；]{0,12}转达")


def _is_asked_to(matched: Matched) -> bool:
    return matched.template.name == "role.conveys" and _ASKED.search(matched.text, 0, matched.end) is not None


#: 莅临现场并见证揭牌仪式: the ceremony is where they come to.
_COME_TO_SEE = re.compile("莅临现场[，并]{1,2}见证")


def _comes_to_see(matched: Matched) -> bool:
    return matched.template.name == "role.arrives" and _COME_TO_SEE.search(matched.text) is not None


#: 重点学习了某会议审议《…》的内容: the meeting is what is studied.
_OBJECT_OF_STUDY = re.compile("[^，。；]*(?:学习|领学|传达|观看)")


def _is_object_of_study(matched: Matched) -> bool:
    decides = matched.template.name in ("meeting.decides", "meeting.passes", "meeting.considers")
    return decides and _OBJECT_OF_STUDY.match(matched.clause.text, 0, matched.match.start()) is not None


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
_BEFORE_NEWS = re.compile(f"(?<=回到|返回|抵京){FOLD['place']}*后|{_TAKES_UP}|任职")


def _is_no_visit_abroad(matched: Matched) -> bool:
    """Whether all places that a match names lie in China, or the visit only tells when something else was done."""
    if matched.template.type != "出访":
        return False
    slots = enumerate(matched.template.slots, 1)
    named = [m for i, slot in slots if slot == "place" for m in mentions_at(matched.clause, matched.match.span(i))]
    at_home = bool(named) and all(m.type in ("place", "hall") for m in named)
    return at_home or _BEFORE_NEWS.match(matched.clause.text, matched.match.end()) is not None


#: When a match is no news.
_REFUSALS: tuple[Callable[[Matched], bool], ...] = (
    _is_planned,
    _is_the_decision,
    _is_studied,
    _goes_on_otherwise,
    _is_announced,
    _is_asked_to,
    _comes_to_see,
    _is_object_of_study,
    _is_reported_on,
    _is_threatened,
    _is_of_what_belongs,
    _is_no_visit_abroad,
)


def is_news(matched: Matched) -> bool:
    """Whether what a match says is told as news."""
    return not any(refuses(matched) for refuses in _REFUSALS)
