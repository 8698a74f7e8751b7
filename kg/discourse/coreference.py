"""Which told event a clause with a type of its own tells again (event coreference within an article)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg import schema
from kg.discourse.drafts import ACTOR_ROLES, EITHER_WORD, PARTY_ROLES, ROUNDS, TEAMS, TOURS, Draft, day_of, days_differ, heads, in_common, speaks_for
from kg.discourse.titles import SIGNING, all_in_short, is_part, names_no_papers, one_team, reworded, shortens, similar
from kg.fragments import COUNT
from kg.model import Frame, PartialDate
from kg.traits import having
from kg.values.dates import NEWS, parse_iso

#: What a session or forum gives before it opens under its own name: 某会议新闻发布会 is not 某会议.
_PRESS = "新闻发布会"
_BARE_MEETINGS = frozenset(("大会", "论坛", "年会", "峰会", "座谈会"))


def told_again(frame: Frame, found: Sequence[Draft], headline: bool) -> Draft | None:
    """The event already told that a frame with a type tells again, or None."""
    return (
        _signing(frame, found, headline)
        or _session(frame, found)
        or _by_its_act(frame, found)
        or _ceremony(frame, found, headline)
        or _by_so_many(frame, found, headline)
        or _alike(frame, found, headline)
    )


def _signing(frame: Frame, found: Sequence[Draft], headline: bool) -> Draft | None:
    """The signing of papers, or the ceremony at which they are signed, that has been told: papers without names are those of the story."""
    if frame.type not in ("签署", "仪式"):
        return None
    unnamed = frame.type == "签署" and not frame.works
    signings = (d for d in reversed(found) if SIGNING.search(d.name) and (d.family != "会议" or "仪式" in d.name))
    ceremony = next(signings, None) if frame.type == "签署" else None
    ceremony = ceremony if unnamed or (ceremony is not None and _of_its_papers(frame, ceremony)) else None
    signers = _signed_for(frame, found) if unnamed and not headline else None
    return ceremony or signed_there(frame.name, found) or signers


def _of_its_papers(frame: Frame, ceremony: Draft) -> bool:
    """Whether the papers signed may be those of the ceremony: it has named no others, or the same."""
    return not (ceremony.works or "《" in ceremony.name) or bool(set(frame.works) & set(ceremony.works))


def _session(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The meeting with a name that 大会, 论坛 … or its sitting means."""
    if frame.type == "全会" and _PLENARY.fullmatch(frame.name or frame.head):
        return next((d for d in reversed(found) if d.type == "常委会会议" and _OF_DEPUTIES.search(d.name)), None)
    if frame.name or frame.apart or not (frame.head in _BARE_MEETINGS or (frame.sitting and frame.head == "会议")):
        return None
    named = (d for d in reversed(found) if d.family == "会议" and d.name)
    told = next((d for d in named if frame.head == "会议" or frame.head in d.name or _is_assembly(frame, d)), None)
    return told if told is not None and (frame.sitting or not days_differ(told.date, frame.date)) else None


def _ceremony(frame: Frame, found: Sequence[Draft], headline: bool) -> Draft | None:
    """The ceremony of the day that a headline gives no name, or another one of the same kind: 国庆招待会, 庆祝中华人民共和国成立75周年招待会."""
    if not headline or frame.type != "仪式":
        return None
    ceremonies = (d for d in found if d.type == "仪式" and d.name and (not frame.name or d.name[-3:] == frame.name[-3:]))
    return next((d for d in ceremonies if not days_differ(day_of(d), frame.date)), None)


#: 上午的全体会议, 第一、二次全体会议: plenaries of the session of a standing committee of deputies.
_PLENARY = re.compile(f"(?:第?(?:{COUNT}[、和至])*第?{COUNT}次)?全体会议")
_OF_DEPUTIES = re.compile(f"(?:人大常委会|人民代表大会常务委员会|政协常委会|常委会)第{COUNT}次会议")
#: Acts by which a ceremony is called.
_ACT_OF_CEREMONY = re.compile("揭牌|揭幕|剪彩|启用|成立|开业|奠基")


def _by_so_many(frame: Frame, found: Sequence[Draft], headline: bool) -> Draft | None:
    """四部门印发通知: what bodies issue whom a headline only counts."""
    actors = [m.name for role, m in frame.roles if role == "行动方"]
    if not headline or not actors:
        return None
    issued = (d for d in reversed(found) if d.type == frame.type and not d.titled_only and d.counts(*actors))
    return next((d for d in issued if set(frame.works) <= set(d.works) or all_in_short(frame.works, d.works)), None)


def _by_its_act(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """甲、乙共同揭牌: what is done at the ceremony told whose name says so, whoever chairs it."""
    if frame.rule not in having("does_the_act"):
        return None
    ceremonies = (d for d in reversed(found) if d.type == "仪式" and (_ACT_OF_CEREMONY.search(d.name) or (not d.name and d.agents("主办"))))
    return next((d for d in ceremonies if not days_differ(day_of(d), frame.date)), None)


def _alike(frame: Frame, found: Sequence[Draft], headline: bool) -> Draft | None:
    """The latest event of the same kind, name, day and people."""
    candidates = [d for d in reversed(found) if _same_kind(d, frame) and (headline or not _meets_others(d, frame))]
    if schema.event_types()[frame.type].family != "会议" and not frame.name:
        candidates.sort(key=lambda d: d.type != frame.type)
        return next((d for d in candidates if _same_act(d, frame, headline)), None)
    first = frame.name.partition("暨")[0] if headline else ""
    candidates.sort(key=lambda d: bool(first) and not similar(d.name, first))
    told = next((d for d in candidates if _same_meeting(d, frame, headline)), None)
    return _chaired_by_the_same(frame, found) or _the_only_one(frame, found) if told is None and headline else told


def _meets_others(draft: Draft, frame: Frame) -> bool:
    """Whether one is talks under a name of their own, the other a meeting with who is not there: 会见总统甲，同外长乙共同主持第二轮对话."""
    if not {draft.type, frame.type} <= {"会见", "会谈"} or bool(draft.name) == bool(frame.name):
        return False
    met = draft.agents(*PARTY_ROLES) if frame.name else {m.name for role, m in frame.roles if role in PARTY_ROLES}
    there = {m.name for _, m in frame.roles} if frame.name else {agent.name for agent in draft.parts}
    return bool(met) and not met & there and (draft.type != frame.type or len(there) > 1)


def signed_there(name: str, found: Sequence[Draft]) -> Draft | None:
    """The signing of papers already told whose ceremony is named only as such (签约仪式), or None."""
    if not names_no_papers(name):
        return None
    signed = (d for d in reversed(found) if d.type == "签署" or (_SIGNED_PAPERS.search(d.name) and (d.type == "仪式" or "暨" in d.name)))
    return next((d for d in signed if not d.titled_only and not d.scheduled), None)


#: 合作框架协议签订仪式: the papers signed before the word for the ceremony.
_SIGNED_PAPERS = re.compile("(?:协议书?(?:签订|签署|签字)|签约)仪式")


def _chaired_by_the_same(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The only meeting of the text that the person chairs who chairs one of another name in the headline."""
    chairs = {m.name for role, m in frame.roles if role == "主持" or (role == "主办" and m.kind == "person")}
    chaired = [d for d in found if d.family == "会议" and not d.titled_only and d.agents("主持") & chairs]
    return chaired[0] if len(chaired) == 1 else None


def _the_only_one(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The one named event that the text tells, of the kind and at the place for which a headline has another name: 夏季某论坛, 某组织年会."""
    told = [d for d in found if (d.family == "会议" or (d.type == "活动" and d.name)) and not d.titled_only]
    alike = (
        len(told) == 1 and told[0].type == frame.type and bool(told[0].name) and not told[0].scheduled and not days_differ(told[0].date, frame.date)
    )
    return told[0] if alike and frame.places and set(frame.places) & set(told[0].places) else None


def _signed_for(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The signing by bodies that persons then are said to have signed (甲、乙代表双方签约)."""
    signers = [m for role, m in frame.roles if role == "签署方"]
    if not signers or any(m.kind != "person" for m in signers):
        return None
    bodies_sign = (d for d in reversed(found) if d.type == "签署" and any(d.mentions("body", "签署方")))
    return next((d for d in bodies_sign if not days_differ(day_of(d), frame.date)), None)


def _is_assembly(frame: Frame, draft: Draft) -> bool:
    """大会 means the session of a congress whatever its name."""
    return frame.head == "大会" and draft.type == "代表大会"


#: Pairs of types under which one event may be told twice.
_TOLD_AS_EITHER = tuple(map(set, (*EITHER_WORD, ("印发", "发布", "通过"), ("仪式", "论坛"), ("仪式", "大会"))))


def _same_kind(draft: Draft, frame: Frame) -> bool:
    if draft.type == frame.type:
        return True
    if _PRESS in (draft.type, frame.type) and draft.name and frame.name:
        return False
    family = schema.event_types()[frame.type].family
    if family == "会议" and draft.family == "会议":
        return frame.type == "会议" or draft.type == "会议" or similar(draft.name, frame.name)
    if {draft.type, frame.type} == {"仪式", "活动"}:
        return bool(draft.name and frame.name) and similar(draft.name, frame.name)  # 本次宣传周由甲、乙主办 after 宣传周启动仪式
    return any({draft.type, frame.type} <= either for either in _TOLD_AS_EITHER) and (family != "会议" or similar(draft.name, frame.name))


def _same_meeting(draft: Draft, frame: Frame, headline: bool) -> bool:
    if draft.name and frame.name:
        if headline and (is_part(draft.name, frame.name) or _briefs(draft, frame) or _in_a_headline(draft, frame)):
            return True
        if not headline and frame.sentence not in draft.sentences and _far_apart(draft.date, frame.date):
            return False
        return similar(draft.name, frame.name) and (headline or not frame.new or not (_held_by_others(draft, frame) or _held_again(draft, frame)))
    if (frame.apart and not frame.name) or draft.scheduled != frame.scheduled or _other_lecturer(draft, frame):
        return False
    actors = {m.name for role, m in frame.roles if role in ACTOR_ROLES}
    mine = draft.agents(*ACTOR_ROLES)
    if actors and mine and not in_common(actors, mine) and not headline:
        return not frame.new
    return not days_differ(day_of(draft), frame.date)


def _far_apart(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two days lie more than a month apart: last year's meeting of the same name is another one."""
    days = [parse_iso(day.start) for day in (one, other) if day is not None and day.is_day]
    return len(days) == 2 and days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > NEWS


def _other_lecturer(draft: Draft, frame: Frame) -> bool:
    """Whether somebody else lectures: 甲在沈阳作宣讲报告, 乙在西宁作宣讲报告."""
    lecturers = {m.name for role, m in frame.roles if role == "作报告"}
    theirs = draft.agents("作报告")
    return frame.type == draft.type == "学习会" and not draft.name and bool(lecturers and theirs) and not lecturers & theirs


def _briefs(draft: Draft, frame: Frame) -> bool:
    """Whether a headline calls the press conference that its host holds by what it is about."""
    hosts = {m.name for role, m in frame.roles if role == "主办"}
    return frame.type == draft.type == "新闻发布会" and bool(hosts) and in_common(hosts, draft.agents("主办"))


def _in_a_headline(draft: Draft, frame: Frame) -> bool:
    """Whether a headline's name of a meeting is that of the text with words left out, or without its number."""
    return draft.type == frame.type and (
        shortens(frame.name, draft.name) or _without_number(draft, frame) or reworded(frame.name, draft.name) or _quoted_alike(frame.name, draft.name)
    )


#: 第三场“代表通道”, 两会“代表通道”: what both names have in quotation marks at their end.
_QUOTED_LAST = re.compile("“[^“”]+”$")


def _quoted_alike(one: str, other: str) -> bool:
    """Whether two names of one kind of event end in the same words in quotation marks."""
    ends = [_QUOTED_LAST.search(name) for name in (one, other)]
    return all(ends) and len({end.group() for end in ends if end}) == 1


_NUMBER = re.compile(f"(?:20[0-9]{{2}}年(?:度)?)?第{COUNT}次")


def _without_number(draft: Draft, frame: Frame) -> bool:
    """Whether a headline calls a sitting by its host and kind that the text calls by its number: 省政府常务会议, 第七次常务会议."""
    bare = _NUMBER.sub("", draft.name)
    if not bare or bare == draft.name or not frame.name.endswith(bare) or _NUMBER.search(frame.name):
        return False
    host = frame.name.removesuffix(bare)
    return not host or not draft.agents("主办") or in_common({host}, draft.agents("主办"))


#: Kinds of meeting that the same people hold again and again under one name.
_REGULAR = frozenset(("常委会会议", "常务会议", "专题会议", "学习会", "会议"))


def _held_again(draft: Draft, frame: Frame) -> bool:
    """Whether a meeting is told of another day than the one of its name told before: 又讯，29日召开党组会议."""
    return draft.type in _REGULAR and not frame.sitting and not draft.scheduled and days_differ(draft.date, frame.date)


def _held_by_others(draft: Draft, frame: Frame) -> bool:
    """Whether two tellings of what has one name give different hosts, each a mission abroad: 新春招待会 in every embassy."""
    ours, theirs = {m.name for role, m in frame.roles if role == "主办"}, draft.agents("主办")
    missions = all(name.endswith(("使馆", "领馆", "领事馆", "代表团")) for name in ours | theirs)
    return bool(ours and theirs) and missions and not in_common(ours, theirs)


def _same_act(draft: Draft, frame: Frame, headline: bool) -> bool:
    if frame.type == draft.type == "处分" and draft.sentences[-1:] == [frame.sentence] and not headline:
        return not days_differ(day_of(draft), frame.date)  # 给予甲开除党籍处分，给予乙政务撤职处分: one decision
    actors = {m.name for role, m in frame.roles if role in ACTOR_ROLES and m.name not in TEAMS}
    vague = ("place", "pair", "body", "group") if headline else ("place", "pair")
    parties = {m.name for role, m in frame.roles if role in PARTY_ROLES and m.kind not in vague}
    mine, theirs = draft.agents(*ACTOR_ROLES) - {"双方"}, draft.agents(*PARTY_ROLES)
    if frame.type == "贺信" and actors and actors <= theirs - mine and parties & mine:
        return False  # 甲致电祝贺乙; 乙复电甲
    represented = headline and any(speaks_for(draft, name, *ACTOR_ROLES, *PARTY_ROLES) for name in actors)
    apart = actors and mine and not in_common(actors, mine) and not (headline and actors & (mine | theirs)) and not _goes_on(frame, draft)
    apart = apart and not represented and not _signs_for(frame, draft) and not (headline and _of_the_place(frame, mine))
    teams = frame.type in TOURS and any(one_team(a, b) for a in actors for b in mine)
    speaks = _speaks_for(frame, draft, headline) or _for_the_house(frame, draft)
    if apart and not teams and not speaks and not _of_the_team(frame, draft) and not (frame.type == "处分" and parties & theirs):
        return False
    told_apart = frame.type not in ROUNDS and parties and theirs and not parties & theirs
    if told_apart and not _loosely(parties, theirs) and not (parties & mine):
        return False
    if frame.works and draft.works and not set(frame.works) & set(draft.works) and not (headline and all_in_short(frame.works, draft.works)):
        return False
    if not headline and _one_of_several(frame, actors, draft):
        return False
    return not days_differ(day_of(draft), frame.date) and not _travels_on(frame, draft)


def _travels_on(frame: Frame, draft: Draft) -> bool:
    """5日至6日访问甲国; 6日至7日访问乙国: whether a visit elsewhere begins where another one ends."""
    one, other = draft.date, frame.date
    if not frame.type == draft.type == "出访" or one is None or other is None or not one.end or not other.end:
        return False
    return one.end <= other.start and bool(draft.places) and not set(frame.places) & set(draft.places)


def _one_of_several(frame: Frame, actors: set[str], draft: Draft) -> bool:
    """近日，甲、乙分别带队检查。6月2日，甲到某厂…: whether one of those of whom a lead tells without a day acts on a day of his own."""
    several = {mention.name for mention in draft.mentions("person", "行动方")}
    told = draft.date is not None and draft.date.is_day
    day = frame.date is not None and frame.date.is_day
    return frame.type in ROUNDS and day and not told and bool(actors) and actors < several


def _of_the_place(frame: Frame, actors: Iterable[str]) -> bool:
    """湖南启动…, 湖南省人大任命…: whether a headline names only the place of the body that acts in the text, or the congress of a committee."""
    told, named = tuple(actors), [m for role, m in frame.roles if role == "行动方"]
    congress = any(name.endswith("人大常委会") for name in told)
    places = (m.kind == "place" and any(name.startswith((m.name, m.text)) for name in told) for m in named)
    return bool(named) and (all(places) or (congress and all(m.name.endswith("人大") for m in named)))


def _of_the_team(frame: Frame, draft: Draft) -> bool:
    """第三巡视组组长甲向乙反馈: whether who acts does so for the team whose inspection has been told."""
    actors = [m for role, m in frame.roles if role == "行动方"]
    return frame.type == "巡视" and any(m.as_written.startswith(team) for m in actors for team in draft.agents("行动方"))


#: 某文联调研组: the team of a body.
_TEAM_OF = re.compile("(?<=.{3})(?:调研|考察|督导|检查|慰问|工作)[组团]$")


def _speaks_for(frame: Frame, draft: Draft, headline: bool) -> bool:
    """Whether a headline names only the body, or the text its team, whose head acts: 某市政协来我县考察, 某市政协主席甲来我县考察."""
    actors = [m for role, m in frame.roles if role == "行动方"]
    if frame.type in TOURS and actors and all(m.kind == "body" and heads(draft, m.name) for m in actors):
        return True  # 桃源法院一行先后参观
    if not headline and not (actors and all(_TEAM_OF.search(m.name) for m in actors)):
        return False
    written = [mention.as_written for mention in draft.mentions("person", "行动方")]
    return all(m.kind == "body" and any(_TEAM_OF.sub("", m.name) in words for words in written) for m in actors)


def _for_the_house(frame: Frame, draft: Draft) -> bool:
    """某副市长、市政府秘书长甲约谈…, 市政府约谈了乙: whether who summons does so for the body that then is told to, and with whom."""
    actors = [m for role, m in frame.roles if role == "行动方"]
    if frame.type != "约谈" or draft.agents("对方") or not actors:
        return False
    written = [mention.as_written for mention in draft.mentions("person", "行动方")]
    return all(m.kind == "body" and any(m.text in words for words in written) for m in actors)


def _signs_for(frame: Frame, draft: Draft) -> bool:
    """某某代表双方签署 after two bodies sign: whether one telling names those who sign and the other the bodies that they sign for.

    Also 甲代表我市与乙县签订 after the head of 乙县 has signed.
    """
    signers = [m for role, m in frame.roles if role == "签署方"]
    ours = {m.kind == "person" for m in signers}
    theirs = {agent.kind == "person" for agent, part in draft.parts.items() if part.has("签署方")}
    if frame.type != "签署" or draft.type != "签署":
        return False
    return (len(ours) == len(theirs) == 1 and ours != theirs) or any(m.kind != "person" and speaks_for(draft, m.name, "签署方") for m in signers)


def _goes_on(frame: Frame, draft: Draft) -> bool:
    """甲编辑的《…》一书，由乙出版: whether a clause that names no document goes on about the one that its sentence has named."""
    return draft.family == "文件" and bool(draft.works) and not frame.works and draft.sentences[-1:] == [frame.sentence]


def _loosely(ours: set[str], theirs: set[str]) -> bool:
    return any(a in b or b in a for a in ours for b in theirs)
