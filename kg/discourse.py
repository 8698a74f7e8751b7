"""Frames of one article to its events: which clauses speak of the same event, who plays which part, when and where.

Events are told in the order lead, body, headline: the headline is read last, so that it adds to what the body tells and makes an event only
where the body tells none. A clause that names no event of its own (王某主持会议) adds to the latest event that its head word can mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain
from types import MappingProxyType

from kg import bodies, schema
from kg.extractors.rosters import THEY
from kg.iri import local_name
from kg.model import Frame, Mention, PartialDate

#: For a story of which nobody knows the paragraphs.
NO_PARAGRAPHS: Mapping[int, int] = MappingProxyType({})
_GENERIC_HEADS = {"会", "会议", "大会", "活动", "上述活动", ""}
#: Heads, and none, of clauses that go on with the meeting of the story.
_OF_THE_MEETING = frozenset(("", "会", "会议", "大会"))
_BARE_MEETINGS = frozenset(("大会", "论坛", "年会", "峰会", "座谈会"))
_OPENINGS = ("开幕式", "闭幕式", "开幕会", "闭幕会", "开班式", "结业式")
_ACTOR_ROLES = frozenset({"行动方", "主持", "签署方", "主办"})
_PARTY_ROLES = ("对方", "被处分人", "受访单位")
_PLACE_ROLES = frozenset({"主办", "行动方", "签署方", "发布", "承办", "协办"})
#: Acts that others may join in (一同督导).
_JOINED = ("调研", "督导", "会见", "慰问")
#: Acts whose stops are no acts of their own.
_TOURS = ("调研", "督导")
#: Acts that go from stop to stop, so that on one day they are one whomever they come to.
_ROUNDS = (*_TOURS, "慰问")
#: Acts at which nobody speaks, chairs or reports.
_NO_STAGE = ("指示", "贺信", "通话", "讲话")
#: Acts that have names of their own (揭牌仪式, 签约仪式); a visit or a talk has none.
_NAMED_ACTS = ("仪式", "活动", "签署")
_CHAIR_ROLES = {"主持", "讲话", "致辞", "作报告", "交流发言", "传达", "发布"}
#: Roles that tell by themselves that the event named beside them takes place.
_PRESENCE = ("出席", "主持", "致辞")
_STAGE_ROLES = _CHAIR_ROLES | {"出席", "列席", "线上参加"}


@dataclass
class Draft:
    """An event being put together.

    ``roles`` maps (kind, name) of an agent to its roles in the order seen, with the sentences that say so; ``near`` is the event told just before,
    whose day then, ``near_day``, is this one's too unless the text says otherwise.
    """

    type: str
    rule: str
    order: int
    name: str = ""
    date: PartialDate | None = None
    places: list[str] = field(default_factory=list)
    works: list[str] = field(default_factory=list)
    roles: dict[tuple[str, str], dict[str, list[int]]] = field(default_factory=dict)
    written: dict[tuple[str, str], Mention] = field(default_factory=dict)
    rules: dict[tuple[str, str], str] = field(default_factory=dict)
    sentences: list[int] = field(default_factory=list)
    scheduled: bool = False
    apart: bool = False
    titled_only: bool = False
    near: Draft | None = None
    near_day: PartialDate | None = None

    @property
    def family(self) -> str:
        return schema.event_types()[self.type].family

    def agents(self, *roles: str) -> set[str]:
        """Names of the agents in any of the roles."""
        return {name for (_, name), found in self.roles.items() if found.keys() & set(roles)}

    def told_before(self, sentence: int, name: str) -> int:
        """The number of the last sentence up to the given one that tells of the event or of the agent's part in it; -1 when there is none."""
        parts = (numbers for (_, agent), roles in self.roles.items() if agent == name for numbers in roles.values())
        return max((number for number in chain(self.sentences, *parts) if number <= sentence), default=-1)


def drafts(frames: Sequence[Frame], titles: frozenset[int], paragraphs: Mapping[int, int] = NO_PARAGRAPHS) -> list[Draft]:
    """The events of one story.

    ``titles`` are the indices of its title sentences, whose frames are read last, ``paragraphs`` the paragraph of each sentence, by their indices.
    """
    found: list[Draft] = []
    before: tuple[Frame, Draft] | None = None
    homeless: list[Frame] = []
    for frame in [*(f for f in frames if f.sentence not in titles), *(f for f in frames if f.sentence in titles)]:
        draft = _place(frame, found, frame.sentence in titles, before, paragraphs)
        if draft is None and frame.sentence not in titles:
            homeless.append(frame)
        if not frame.aside:
            before = (frame, draft) if draft is not None else None
    _house(homeless, found)
    _by_themselves(homeless, found)
    _inherit(found)
    return [d for d in found if (d.roles or d.name or (d.works and d.type == "发布")) and not _sums_up(d, found)]


#: 区领导, 有关领导同志: those whom a lead names only as such.
_LEADERS = re.compile(
    "(?:党和国家|[省市县区州旗校院局厅]|自治区|集团|公司|县[区市]|[省市县区州旗]委)?(?:四套班子|主要|有关|相关|分管)?(?:领导|班子成员)(?:同志|干部|们)?"
)


def _sums_up(draft: Draft, found: Sequence[Draft]) -> bool:
    """区领导分别带队检查: whether an act of leaders without names only sums up what the story tells of each of them."""
    actors = draft.agents("行动方")
    if draft.type not in _ROUNDS or not actors or not all(_LEADERS.fullmatch(name) for name in actors):
        return False
    named = (d for d in found if d is not draft and d.type in _ROUNDS and not _days_differ(_day(d), _day(draft)))
    return any(key[0] == "person" and "行动方" in roles for d in named for key, roles in d.roles.items())


def _in_view(frame: Frame, found: list[Draft], paragraphs: Mapping[int, int]) -> list[Draft]:
    """The events that a clause may go on with: one told aside (会前集体学习…) not beyond its paragraph, if another meeting is told."""
    if frame.head not in _OF_THE_MEETING:
        return found
    here = paragraphs.get(frame.sentence)
    near = [d for d in found if not d.apart or not d.sentences or paragraphs.get(d.sentences[-1]) == here]
    return near if any(d.family == "会议" for d in near) else found


def _house(homeless: Sequence[Frame], found: list[Draft]) -> None:
    """Clauses of the body that no event had room for add to the one meeting or act that the headline alone, or a later clause, tells."""
    told = [draft for draft in found if draft.titled_only]
    if not told:
        told, homeless = (
            [draft for draft in found if draft.family == "会议"],
            [frame for frame in homeless if _of_a_meeting(frame)],
        )
    for frame in homeless if len(told) == 1 else ():
        _place(frame, told, False, None)


#: Phrasings of what belongs to a meeting or ceremony, but is an event by itself where the story tells none: 发表题为《…》的演讲, 颁发任命书.
_BY_THEMSELVES = {"role.speech": "讲话", "ceremony.confers": "仪式"}


def _by_themselves(homeless: Sequence[Frame], found: list[Draft]) -> None:
    """国家主席某某在某国议会发表演讲; 颁发任命书 before its ceremony is named."""
    for frame in homeless:
        kind = _BY_THEMSELVES.get(frame.rule, "")
        if kind == "仪式" and any(draft.type == kind for draft in found):
            _place(frame, found, False, None)
        elif kind and not frame.name and not any(draft.family == "会议" or draft.type == "仪式" for draft in found):
            roles = tuple(("行动方" if role == "讲话" else role, mention) for role, mention in frame.roles)
            _place(replace(frame, type=kind, roles=roles, head=""), found, False, None)


def _of_a_meeting(frame: Frame) -> bool:
    """Whether a clause before the one that tells the meeting can be of it: not if someone 发表讲话 there, which is done elsewhere too."""
    return bool(frame.head) or frame.rule != "role.speaks"


def _place(
    frame: Frame, found: list[Draft], headline: bool, before: tuple[Frame, Draft] | None, paragraphs: Mapping[int, int] = NO_PARAGRAPHS
) -> Draft | None:
    """Adds the frame to the event it speaks of, a new one if need be; ``before`` is the frame just read with its event."""
    if frame.together and frame.type in _JOINED and not headline:
        joined = next((d for d in reversed(found) if d.type == frame.type), None)
        if joined is not None:
            frame = replace(frame, type="", head=frame.type, roles=tuple(("陪同" if role == "行动方" else role, m) for role, m in frame.roles))
    if frame.type == "慰问" and not headline and _on_a_tour(frame, found):
        return None
    if not frame.type and _FEEDBACK.search(frame.name or frame.head) and _inspection_alone(frame, found):
        frame = replace(frame, type="", name="", head="巡视")
    if frame.type == "通过" and _in_a_meeting(frame, found):
        frame = replace(frame, type="", roles=())
    if frame.type:
        draft = _match(frame, found, headline)
    elif before is not None and before[0].sentence == frame.sentence and not frame.head and not frame.name and _fits(frame, before[1]):
        at_meeting = _signed_beside(frame, before[1], [d for d in found if d.family == "会议"])
        draft = _referent(frame, found) if at_meeting else before[1]
    else:
        draft = _referent(frame, _in_view(frame, found, paragraphs))
    if frame.head == THEY and draft is not None:
        role = _AS_LISTED.get(draft.type) or _AS_LISTED.get(draft.family, "对方")
        frame = replace(frame, roles=tuple((role, mention) for _, mention in frame.roles))
    if (
        not frame.type
        and frame.name
        and not _SITTING.fullmatch(frame.name)
        and any(role in _PRESENCE for role, _ in frame.roles)
        and not any(_similar(d.name, frame.name) for d in found)
    ):
        frame = replace(frame, type=schema.event_heads().type_of(frame.name))
        unnamed = (d for d in found if d.type == frame.type and not d.name and not _days_differ(_day(d), frame.date))
        draft = None if frame.name.endswith(_OPENINGS) else next(unnamed, None)
    if draft is None and not frame.type and frame.head in _OF_THEIR_OWN and any(role in _STAGE_ROLES for role, _ in frame.roles) and not headline:
        frame = replace(frame, type=schema.event_heads().type_of(frame.head))
    if draft is None:
        if not frame.type:
            return None
        near = None if headline else _dated_before(found, frame)
        draft = Draft(
            frame.type,
            frame.rule,
            len(found),
            apart=frame.apart,
            scheduled=frame.scheduled,
            titled_only=headline,
            near=near,
            near_day=near.date if near else None,
        )
        found.append(draft)
    for one in _meant(draft, frame, found):
        _add(one, frame, headline, found)
    return draft


#: The meeting at which an inspection team tells what it found is the news of the inspection.
_FEEDBACK = re.compile("反馈(?:会议?|见面会|座谈会)$")


def _inspection_alone(frame: Frame, found: Sequence[Draft]) -> bool:
    """Whether an inspection has been told, and no such meeting held of which the clause speaks."""
    return any(d.type == "巡视" for d in found) and not any(_similar(d.name, frame.name) for d in found)


def _on_a_tour(frame: Frame, found: Sequence[Draft]) -> bool:
    """看望 on the way is a stop of the tour that the same person makes, no act of its own."""
    actors = {m.name for role, m in frame.roles if role == "行动方"}
    return any(d.type in _TOURS and actors <= d.agents("行动方") and not _days_differ(_day(d), frame.date) for d in found)


def _in_a_meeting(frame: Frame, found: Sequence[Draft]) -> bool:
    """某某主持召开会议，审议通过《…》: the meeting passes the document, not who chairs it."""
    actors = [m for role, m in frame.roles if role == "行动方"]
    return all(m.kind == "person" for m in actors) and any(d.family == "会议" and frame.sentence in d.sentences for d in found)


#: Heads that tell what was held even if nothing else says that it was (某人出席座谈会), where no meeting has been told.
_OF_THEIR_OWN = frozenset(
    ("座谈会", "签约仪式", "启动仪式", "揭牌仪式", "开工仪式", "开班式", "新闻发布会", "民主生活会", "推进会", "动员会", "现场会")
)
#: A sitting of the session that the story tells, no meeting of its own.
_SITTING = re.compile("第[一二三四五六七八九十0-9]+(?:次|阶段|场|单元)(?:全体)?(?:会议|大会)|分组会议|小组会议?|有关会议")


def _dated_before(found: Sequence[Draft], frame: Frame) -> Draft | None:
    """The dated event told last before a frame."""
    told = [d for d in found if d.date and not d.scheduled and d.sentences and d.sentences[-1] <= frame.sentence and not d.titled_only]
    return max(told, key=lambda d: d.sentences[-1], default=None)


def _meant(draft: Draft, frame: Frame, found: list[Draft]) -> list[Draft]:
    """The events that a clause adds to: one, but 上述活动 means all of the story's, 上述会见 the talks of the day."""
    if frame.head == "上述会见":
        talks = [d for d in found if d.type in ("会见", "会谈") and not d.titled_only]
        return [d for d in talks if not _days_differ(_day(d), _day(talks[-1]))] or [draft]
    if frame.head != "上述活动":
        return [draft]
    acts = [d for d in found if not d.scheduled and (d.family == "活动" or d.type == "签署")]
    principals = draft.agents("行动方")
    return [d for d in acts if not principals or d.agents("行动方", "签署方") & principals] or [draft]


def _match(frame: Frame, found: list[Draft], headline: bool) -> Draft | None:
    """The event already told that a frame with a type tells again, or None."""
    if frame.type == "签署" and not frame.works:
        signing = next((d for d in reversed(found) if "签约" in d.name or "签字" in d.name), None)
        if signing is not None:
            return signing
    if (frame.head in _BARE_MEETINGS or (frame.sitting and frame.head == "会议")) and not frame.name and not frame.apart:
        told = next(
            (
                d
                for d in reversed(found)
                if d.family == "会议" and d.name and (frame.head == "会议" or frame.head in d.name or _is_assembly(frame, d))
            ),
            None,
        )
        if told is not None and (frame.sitting or not _days_differ(told.date, frame.date)):
            return told
    if headline and frame.type == "仪式" and not frame.name:
        ceremony = next((d for d in found if d.type == "仪式" and d.name and not _days_differ(_day(d), frame.date)), None)
        if ceremony is not None:
            return ceremony
    candidates = [d for d in reversed(found) if _same_kind(d, frame)]
    if schema.event_types()[frame.type].family == "会议" or frame.name:
        first = frame.name.partition("暨")[0] if headline and "暨" in frame.name else ""
        candidates.sort(key=lambda d: bool(first) and not _similar(d.name, first))
        return next((d for d in candidates if _same_meeting(d, frame, headline)), None)
    return next((d for d in candidates if _same_act(d, frame, headline)), None)


def _is_assembly(frame: Frame, draft: Draft) -> bool:
    """大会 means the session of a congress whatever its name."""
    return frame.head == "大会" and draft.type == "代表大会"


def _same_kind(draft: Draft, frame: Frame) -> bool:
    if draft.type == frame.type:
        return True
    family = schema.event_types()[frame.type].family
    if family == "会议" and draft.family == "会议":
        return frame.type == "会议" or draft.type == "会议" or _similar(draft.name, frame.name)
    pairs = ({"会见", "会谈"}, {"调研", "督导"}, {"印发", "发布", "通过"}, {"仪式", "论坛"}, {"仪式", "大会"})
    return any({draft.type, frame.type} == pair for pair in pairs) and (family != "会议" or _similar(draft.name, frame.name))


def _same_meeting(draft: Draft, frame: Frame, headline: bool) -> bool:
    if draft.name and frame.name:
        if headline and (_is_part(draft.name, frame.name) or _briefs(draft, frame)):
            return True
        return _similar(draft.name, frame.name) and (headline or not frame.new or not _held_by_others(draft, frame))
    if (frame.apart and not frame.name) or draft.scheduled != frame.scheduled or _other_lecturer(draft, frame):
        return False
    actors = {m.name for role, m in frame.roles if role in _ACTOR_ROLES}
    mine = draft.agents(*_ACTOR_ROLES)
    if actors and mine and not _in_common(actors, mine) and not headline:
        return not frame.new
    return not _days_differ(_day(draft), frame.date)


def _other_lecturer(draft: Draft, frame: Frame) -> bool:
    """Whether somebody else lectures: 甲在沈阳作宣讲报告, 乙在西宁作宣讲报告."""
    lecturers = {m.name for role, m in frame.roles if role == "作报告"}
    theirs = draft.agents("作报告")
    return frame.type == draft.type == "学习会" and not draft.name and bool(lecturers and theirs) and not lecturers & theirs


def _is_part(name: str, headline: str) -> bool:
    """党组会议暨学习会 of a headline: whether the text tells one of the meetings that it joins."""
    return "暨" in headline and "暨" not in name and any(_similar(name, part) for part in headline.split("暨"))


def _briefs(draft: Draft, frame: Frame) -> bool:
    """Whether a headline calls the press conference that its host holds by what it is about."""
    hosts = {m.name for role, m in frame.roles if role == "主办"}
    return frame.type == draft.type == "新闻发布会" and bool(hosts) and _in_common(hosts, draft.agents("主办"))


def _held_by_others(draft: Draft, frame: Frame) -> bool:
    """Whether two tellings of what has one name give different hosts, each a mission abroad: 新春招待会 in every embassy."""
    ours, theirs = {m.name for role, m in frame.roles if role == "主办"}, draft.agents("主办")
    missions = all(name.endswith(("使馆", "领事馆", "代表团")) for name in ours | theirs)
    return bool(ours and theirs) and missions and not _in_common(ours, theirs)


def _same_act(draft: Draft, frame: Frame, headline: bool) -> bool:
    actors = {m.name for role, m in frame.roles if role in _ACTOR_ROLES}
    vague = ("place", "pair", "body", "group") if headline else ("place", "pair")
    parties = {m.name for role, m in frame.roles if role in _PARTY_ROLES and m.kind not in vague}
    mine, theirs = draft.agents(*_ACTOR_ROLES) - {"双方"}, draft.agents(*_PARTY_ROLES)
    apart = actors and mine and not _in_common(actors, mine) and not (headline and actors & (mine | theirs)) and not _goes_on(frame, draft)
    if apart and not _of_the_team(frame, draft):
        return False
    told_apart = frame.type not in _ROUNDS and parties and theirs and not parties & theirs
    if told_apart and not _loosely(parties, theirs) and not (parties & mine):
        return False
    if frame.works and draft.works and not set(frame.works) & set(draft.works):
        return False
    return not _days_differ(_day(draft), frame.date)


def _of_the_team(frame: Frame, draft: Draft) -> bool:
    """第三巡视组组长甲向乙反馈: whether who acts does so for the team whose inspection has been told."""
    actors = [m for role, m in frame.roles if role == "行动方"]
    return frame.type == "巡视" and any(m.as_written.startswith(team) for m in actors for team in draft.agents("行动方"))


def _goes_on(frame: Frame, draft: Draft) -> bool:
    """甲编辑的《…》一书，由乙出版: whether a clause that names no document goes on about the one that its sentence has named."""
    return draft.family == "文件" and bool(draft.works) and not frame.works and draft.sentences[-1:] == [frame.sentence]


def _in_common(ours: set[str], theirs: set[str]) -> bool:
    """Whether an agent is among both, a body also under another of its names: 国家网信办, 国家互联网信息办公室."""
    return bool(ours & theirs) or bool(_canonical(ours) & _canonical(theirs))


def _canonical(names: set[str]) -> set[str]:
    return {body.name for name in names if (body := bodies.canonical(name)) is not None}


def _loosely(ours: set[str], theirs: set[str]) -> bool:
    return any(a in b or b in a for a in ours for b in theirs)


def _day(draft: Draft) -> PartialDate | None:
    return draft.date or draft.near_day


def _days_differ(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None or len(one.start) < 10 or len(other.start) < 10:
        return False
    return other.start > (one.end or one.start) or one.start > (other.end or other.start)


def _similar(one: str, other: str) -> bool:
    one, other = _in_short(local_name(one)), _in_short(local_name(other))
    if not one or not other:
        return False
    for suffix in ("开幕式", "闭幕式", "开幕会", "闭幕会", "开班式", "结业式"):
        one, other = one.removesuffix(suffix), other.removesuffix(suffix)
    short, long = sorted((one, other), key=len)
    sitting = _SITTING_OF_TERM.search(short) if "届" in short else None
    if sitting and long.endswith(sitting.group()):
        return True
    return short in long or _in_order(short, long) or (len(short) > 11 and short[-10:] == long[-10:] and short[:2] in long)


_N = "[一二三四五六七八九十百0-9]+"
#: 第八次 and 八次 are one, in every name; the other forms are those of terms (届).
_ORDINAL = (re.compile(f"第(?={_N}[届次])"), "")
#: 晋衔仪式 is that at which 晋升上将军衔.
_PROMOTION = (re.compile("晋升[一-龥]{2,8}衔仪式"), "晋衔仪式")
_SHORT_FORMS = (
    (re.compile("人民代表大会"), "人大"),
    (re.compile(f"(?:中国共产党|中共)?第?({_N})届中央委员会第?({_N})次全体会议"), r"\1届\2中全会"),
    (re.compile("常务委员会"), "常委会"),
    (re.compile("中国人民政治协商会议"), "政协"),
    (re.compile(f"(?:中国共产党|中共)([^第]{{2,10}}?)第?({_N})届委员会第?({_N})次全体会议"), r"\1委\2届\3次全会"),
    (re.compile(f"第?({_N})届(?:执行委员会|执委会?)第?({_N})次(?:全体)?会议"), r"\1届\2次执委会议"),
    (re.compile(f"政协第?({_N})届全国委员会"), r"全国政协\1届"),
    (re.compile(f"政协([^第]{{2,10}}?)第?({_N})届委员会"), r"\1政协\2届"),
    _ORDINAL,
    (re.compile(f"({_N}届)(人大常委会|人大|政协)"), r"\2\1"),
)


#: 十四届二次执委会议: the term and number that tell the sittings of one body apart.
_SITTING_OF_TERM = re.compile(f"{_N}届{_N}次(?:执委会议|全会|理事会议)$")


def _in_short(name: str) -> str:
    """The name of a session as usage shortens it: 政协第十二届全国委员会第三次会议 → 全国政协十二届三次会议."""
    for form, short in _SHORT_FORMS if "届" in name else (_ORDINAL, _PROMOTION):
        name = form.sub(short, name)
    return name


def _in_order(short: str, long: str) -> bool:
    """Whether the shorter name is the longer one with words left out: 全国教师代表座谈会, 全国优秀教师代表座谈会."""
    at = iter(long)
    return len(short) >= 6 and all(c in at for c in short)


#: What those are in an event, by its type or family, whom a roster after it lists; guests and partners in others.
_AS_LISTED = {"会议": "出席", "人事": "任免对象", "贺信": "行动方"}


def _referent(frame: Frame, found: list[Draft]) -> Draft | None:
    """The event that a clause without a type of its own speaks of."""
    if not found:
        return None
    recent = sorted(found, key=lambda d: d.sentences[-1] if d.sentences else -1)
    if frame.head == THEY:
        return next((d for d in reversed(recent) if d.sentences and not d.titled_only), None)
    if guests := _guests(frame):
        return next((d for d in reversed(recent) if d.type in ("会见", "会谈") and d.agents("行动方", "对方") & guests), None)
    if frame.name:
        named = next((d for d in reversed(recent) if _similar(d.name, frame.name)), None)
        if named is not None:
            return named
    head = frame.head.removesuffix("上").removesuffix("期间")
    meetings = [d for d in recent if d.family == "会议" or d.type in ("仪式", "巡视") or (d.type == "活动" and d.name)]
    if head in ("上述活动", "活动"):
        acts = [d for d in recent if d.family == "活动" and not d.scheduled]
        return (acts or recent)[-1]
    if head in schema.event_types() and head not in _GENERIC_HEADS:
        told = next((d for d in reversed(recent) if d.type == head or head in d.name), None)
        if told is None and head in _TOURS:
            told = next((d for d in reversed(recent) if d.type in _TOURS), None)
        return told or (meetings[-1] if meetings and schema.event_types()[head].family == "会议" else None)
    if head in ("会", "会议", "大会"):
        return meetings[-1] if meetings else None
    if head.endswith(_OPENINGS) and meetings:
        return next((d for d in reversed(meetings) if head in d.name), meetings[-1])
    if head and any(head in d.name for d in recent):
        return next(d for d in reversed(recent) if head in d.name)
    same_sentence = [d for d in recent if d.sentences and d.sentences[-1] == frame.sentence and not _signed_beside(frame, d, meetings)]
    if same_sentence:
        return same_sentence[-1]
    if any(role == "陪同" for role, _ in frame.roles):
        acts = [d for d in recent if d.family == "活动" and d.type not in ("贺信", "指示", "讲话", "仪式")]
        if acts:
            return acts[-1]
    wants_meeting = any(role in _CHAIR_ROLES for role, _ in frame.roles)
    if wants_meeting and meetings:
        return meetings[-1]
    return next((d for d in reversed(recent) if _fits(frame, d)), None)


def _guests(frame: Frame) -> set[str]:
    """在会见甲时: whose visit a clause speaks of that adds to a meeting told elsewhere; what follows is said of that meeting."""
    return {m.name for role, m in frame.roles if role == "对方"} if not frame.type and frame.head == "会见" else set()


def _fits(frame: Frame, draft: Draft) -> bool:
    """Whether an event has room for the roles of a frame: nobody attends, chairs or speaks at an instruction, an appointment or a fine."""
    if not any(role in _STAGE_ROLES for role, _ in frame.roles):
        return True
    return (draft.family in ("会议", "活动") and draft.type not in _NO_STAGE) or draft.type in ("签署", "约谈", "巡视")


def _signed_beside(frame: Frame, draft: Draft, meetings: Sequence[Draft]) -> bool:
    """Whether papers are signed at a meeting beside which someone speaks: he speaks at the meeting."""
    return draft.type == "签署" and bool(meetings) and any(role in _CHAIR_ROLES for role, _ in frame.roles)


def _add(draft: Draft, frame: Frame, headline: bool, found: Sequence[Draft]) -> None:
    renames = not headline or not draft.name or _similar(draft.name, frame.name)
    if (
        frame.name
        and renames
        and len(frame.name) > len(draft.name)
        and not _is_part(draft.name, frame.name)
        and (draft.family == "会议" or draft.type in _NAMED_ACTS)
    ):
        draft.name = frame.name
    if frame.type and (draft.type in ("会议", "活动") or (not headline and frame.name == draft.name and frame.name)):
        draft.type = frame.type
    if frame.sitting and frame.date and draft.date and not headline:
        draft.date = _spanning(draft.date, frame.date)
    elif frame.date and (draft.date is None or (len(draft.date.start) < len(frame.date.start))) and not (headline and draft.date):
        draft.date = frame.date
    _extend(draft.places, frame.places)
    _extend(draft.works, frame.works)
    if frame.sentence not in draft.sentences and (frame.type or not draft.sentences or _guests(frame)):
        draft.sentences.append(frame.sentence)
    for role, mention in frame.roles:
        if mention.kind == "place" and role not in _PLACE_ROLES and (role, frame.type) != ("受访单位", "巡视"):
            continue
        if headline and role == "主办" and mention.kind == "place" and draft.agents("主办"):
            continue
        if headline and role == "主办" and any(told != mention.name and told.endswith(mention.name) for told in draft.agents("主办")):
            continue
        if headline and draft.type == "仪式" and draft.name and not frame.name and mention.kind == "body":
            continue
        if headline and role == "对方" and mention.kind == "body" and _speaks_for(draft, mention.name):
            continue
        for agent in _agents(mention, role, [draft, *found[::-1]]):
            _give(draft, role, agent, frame)


def _speaks_for(draft: Draft, body: str) -> bool:
    """Whether a person on the other side is of the body, which the headline names through its head without a name (会见某部部长)."""
    others = (draft.written[key] for key, roles in draft.roles.items() if key[0] == "person" and "对方" in roles)
    return any(body in mention.as_written or any(body in post.body for post in mention.posts) for mention in others)


def _spanning(one: PartialDate, other: PartialDate) -> PartialDate:
    """From the opening day to the closing day."""
    if len(one.start) < 10 or len(other.start) < 10 or not _days_differ(one, other):
        return one
    days = sorted((one.start, one.end or one.start, other.start, other.end or other.start))
    return one._replace(start=days[0], end=days[-1])


def _agents(mention: Mention, role: str, near: Iterable[Draft]) -> Iterable[Mention]:
    """双方, 两国元首 stand for the two persons of the nearest event that has two sides."""
    if mention.kind in ("group", "body") and mention.name in _TEAMS:
        return _team(mention, near)
    if mention.kind == "group" and mention.name.endswith("部门") and mention.name[:-2] in _NUMBERS:
        return _several(mention, near)
    if mention.kind != "pair":
        return (mention,)
    if role == "签署方":
        return (mention._replace(kind="group"),)
    for draft in near:
        sides = tuple(draft.written[key] for key, roles in draft.roles.items() if key[0] == "person" and roles.keys() & {"行动方", "对方"})
        if len(sides) > 1:
            return sides
    return ()


#: Words for those who travel together, named in full elsewhere.
_TEAMS = frozenset(("代表团", "考察团", "访问团", "调研组", "考察组", "督导组", "工作组", "检查组", "巡视组", "巡察组"))


_NUMBERS = {word: number for number, word in enumerate("两三四五六七八九十", 2)}


def _several(mention: Mention, near: Iterable[Draft]) -> Iterable[Mention]:
    """三部门 stands for the three bodies that hold or do something together in the nearest event."""
    for draft in near:
        bodies_there = tuple(draft.written[key] for key, roles in draft.roles.items() if key[0] == "body" and roles.keys() & {"主办", "行动方"})
        if len(bodies_there) == _NUMBERS[mention.name[:-2]]:
            return bodies_there
    return (mention,)


def _team(mention: Mention, near: Iterable[Draft]) -> Iterable[Mention]:
    """代表团 stands for the delegation that the story names in full, or else for the persons whose act it is."""
    for draft in near:
        full = next((draft.written[key] for key in draft.roles if key[0] in ("body", "group") and key[1].endswith(mention.name)), None)
        if full is not None:
            return (full,)
    return ()


def _give(draft: Draft, role: str, mention: Mention, frame: Frame) -> None:
    kind = "body" if mention.kind in ("place", "event") else mention.kind
    name = mention.name if mention.kind != "place" else mention.text
    # A delegation is one agent whether its words pass for a body or for a group.
    key = next(((other, name) for other in ("body", "group") if other != kind and kind != "person" and (other, name) in draft.roles), (kind, name))
    key = next((told for told in draft.roles if kind == "body" == told[0] and _are_one(told[1], key[1])), key)
    if kind != "person" and role == "对方" and draft.type in ("贺信", "慰问"):
        key = _addressee(draft, key)
    known = draft.roles.get(key, {})
    if frame.rule == "clause.speaks_at" and known:
        return
    if frame.rule == "clause.introduces" and draft.type != "新闻发布会":
        return
    if role == "传达" and kind == "body" and "主办" in known:
        return
    if role == "传达" and draft.rules.get(key) == "meeting.chaired_and_held" and frame.sentence in known.get("主持", ()):
        return  # 某某主持召开会议，传达…精神: the meeting's agenda
    if role in ("传达", "作报告") and draft.family != "会议" and draft.type not in ("仪式", "活动", "巡视"):
        return
    if role == "主办" and kind == "person":
        role = {"仪式": "行动方", "新闻发布会": "发布"}.get(draft.type, "主持" if draft.family == "会议" else role)
    if frame.rule in ("role.arranges", "role.asks", "role.asks_for", "role.deploys") and kind != "person":
        return
    if role == "作报告" and draft.type == "新闻发布会":
        role = "发布"
    if role == "发布" and draft.type != "新闻发布会":
        if draft.family != "会议":
            return
        role = "出席" if frame.rule == "role.answers" else "作报告"
    if role == "发布" and "主办" in known:
        return
    if role == "出席" and frame.rule == "role.attends_bare" and draft.type in ("会见", "会谈", *_JOINED):
        role = "陪同"
    if role == "陪同" and known.keys() & {"行动方", "对方"}:
        return
    if role == "陪同" and frame.rule in ("tour.company", "tour.company_there") and (draft.family == "会议" or draft.type in ("仪式", "签署")):
        role = "出席"
    draft.roles.setdefault(key, {}).setdefault(role, []).append(frame.sentence)
    before = draft.written.get(key)
    if before is None or len(mention.as_written) > len(before.as_written) or (mention.represented_by and not before.represented_by):
        draft.written[key] = mention
    draft.rules.setdefault(key, frame.rule)


def _addressee(draft: Draft, key: tuple[str, str]) -> tuple[str, str]:
    """The group that a letter or visit told of goes to already (回信勉励某校学生, 给某校的学生们回信), in place of a body of whose people it is."""
    told = [(kind, name) for (kind, name), roles in draft.roles.items() if kind in ("group", "body") and "对方" in roles]
    for each in told:
        if (each[0] == key[0] == "group" and (draft.type == "贺信" or each[1] in key[1] or key[1] in each[1])) or (
            each[0] == "group" and key[1] in each[1]
        ):
            return each
        if key[0] == "group" and each[1] in key[1]:
            draft.roles[key] = draft.roles.pop(each)
            draft.written.pop(each, None)
            draft.rules[key] = draft.rules.pop(each, "")
    return key


#: 某集团有限公司党委: the form that law gives an enterprise.
_OF_LAW = re.compile("集团(?:股份)?(?:有限)?(?:责任)?公司")


def _are_one(one: str, other: str) -> bool:
    """Whether two written forms name one known body: 国务院新闻办, 国务院新闻办公室; 全国政协, 政协全国委员会.

    中国, and 有限公司 of a group, may be left out.
    """
    one, other = _OF_LAW.sub("集团", one), _OF_LAW.sub("集团", other)
    if one.removeprefix("中国") == other.removeprefix("中国"):
        return True
    first, second = bodies.canonical(one), bodies.canonical(other)
    return first is not None and second is not None and first.name == second.name


def _extend(known: list[str], more: Iterable[str]) -> None:
    known.extend(item for item in dict.fromkeys(more) if item not in known)


def _sanctioning(draft: Draft, found: Sequence[Draft]) -> None:
    """A sanction without a body that decides it is decided by the body that investigated the same person."""
    who = draft.agents("被处分人")
    inquiry = next((d for d in found if d.type == "审查调查" and d.agents("被处分人") & who), None)
    if inquiry is not None:
        _decided_by(draft, inquiry, "行动方", inquiry.roles)


#: Bodies that appoint at their meetings.
_APPOINTS = ("人大常委会", "人民代表大会常务委员会", "董事会", "理事会")


def _appointing(draft: Draft, found: Sequence[Draft]) -> None:
    """A decision on posts told at the meeting of a body that takes such decisions is that body's."""
    meeting = next((d for d in found if d.family == "会议" and d.sentences and not _days_differ(d.date, draft.date)), None)
    if meeting is not None:
        _decided_by(draft, meeting, "主办", [key for key in meeting.roles if key[0] == "body" and key[1].endswith(_APPOINTS)])


def _decided_by(draft: Draft, other: Draft, role: str, agents: Iterable[tuple[str, str]]) -> None:
    """Those of the agents who have the role in another event act in this one."""
    for key in agents:
        if role in other.roles[key]:
            draft.roles[key] = {"行动方": list(other.roles[key][role])}
            draft.written[key], draft.rules[key] = other.written[key], other.rules[key]


def _host_before(draft: Draft, found: Sequence[Draft]) -> Draft | None:
    """The meeting with a place told before this one in which the same person receives guests on the same day: 甲在某地会见乙, 甲还会见丙."""
    if draft.type not in ("会见", "会谈", "签署") or not draft.sentences:
        return None
    mine, day = draft.agents("行动方", "出席"), _day(draft)
    before = (d for d in reversed(found) if d.type in ("会见", "会谈") and d.places and d.sentences and d.sentences[0] <= draft.sentences[0])
    return next((d for d in before if d.agents("行动方") & mine and _within(day, _day(d))), None)


def _whole(draft: Draft, found: Sequence[Draft]) -> Draft | None:
    """The event with a place of which this one is a part: the session of an election or of its presidium, the ceremony at which papers are signed."""
    several = (d for d in found if d is not draft and d.type == _WHOLES.get(draft.type) and d.places)
    return next((d for d in several if (d.type != "仪式" or _SIGNING.search(d.name)) and _within(_day(draft), _day(d), d.type == "代表大会")), None)


#: Types of parts and those of their wholes.
_WHOLES = {"选举": "代表大会", "全会": "代表大会", "代表大会": "代表大会", "签署": "仪式", "仪式": "仪式"}
_SIGNING = re.compile("签约|签字|签署")


def _within(day: PartialDate | None, span: PartialDate | None, eve: bool = False) -> bool:
    """Whether a day lies in a span of days, or with ``eve`` on the day before it."""
    if day is None or span is None or len(day.start) < 10 or len(span.start) < 10:
        return False
    begin = (date.fromisoformat(span.start) - timedelta(eve)).isoformat()
    return begin <= day.start <= (span.end or span.start)


def _inherit(found: list[Draft]) -> None:
    """An event told beside another (会前会见, 作出批示) without a date or place of its own has those of the first."""
    for draft in found:
        main = next((d for d in found if d is not draft and d.date and not d.scheduled), None)
        if main is None or draft.scheduled:
            continue
        if draft.date is None:
            draft.date = _day(draft) or main.date
        beside = draft.near is not None and draft.near.family == "会议" and not _days_differ(draft.near.date, draft.date)
        if not draft.places and beside and draft.near is not None and draft.type in ("签署", "选举", "代表大会", "全会"):
            draft.places = draft.near.places[-1:]
        if not draft.places and draft.apart and draft.type in ("会见", "会谈", "签署"):
            draft.places = main.places[-1:]
        if not draft.places and (there := _host_before(draft, found) or _whole(draft, found)) is not None:
            draft.places = there.places[-1:]
        if draft.type in ("任命", "免职") and not draft.agents("行动方"):
            _appointing(draft, found)
        if draft.type == "处分" and not draft.agents("行动方"):
            _sanctioning(draft, found)
        tour = next((d for d in found if d.type == "调研" and d.places), None)
        if not draft.places and draft.type == "座谈会" and tour is not None and (draft.apart or set(tour.sentences) & set(draft.sentences)):
            draft.places = tour.places[-1:]
