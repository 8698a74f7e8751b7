"""What a clause adds to an event: its name, circumstances, and who plays which part in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg import bodies, places
from kg.discourse.anaphora import guests_of
from kg.discourse.drafts import NAMED_ACTS, PLACE_ROLES, STAGE_ROLES, TOURS, Agent, Draft, Part, days_differ, heads, speaks_for
from kg.discourse.proforms import guests, stand_for
from kg.discourse.roles import Claim, role_of
from kg.discourse.titles import all_in_short, is_part, one_team, similar
from kg.extractors.rosters import THEY
from kg.fragments import DIVISION
from kg.model import Frame, Mention, PartialDate
from kg.traits import having

#: What those are in an event, by its type or family, whom a roster after it lists; guests and partners in others.
AS_LISTED = {"会议": "出席", "人事": "任免对象", "贺信": "行动方"}


def add_frame(draft: Draft, frame: Frame, headline: bool, found: Sequence[Draft]) -> None:
    """Adds what a frame says to the event: name, type, date, places, documents, and its agents with their roles."""
    if _names_it(draft, frame, headline):
        draft.name = frame.name
    if frame.type and (draft.type in ("会议", "活动") or (not headline and draft.type != "签署" and frame.name == draft.name and frame.name)):
        draft.type = frame.type
    draft.date = _date_of(draft, frame, headline)
    _extend(draft.places, frame.places)
    if not (headline and all_in_short(frame.works, draft.works)):
        _extend(draft.works, frame.works)
    if frame.sentence not in draft.sentences and (frame.type or not draft.sentences or guests_of(frame)):
        draft.sentences.append(frame.sentence)
    for role, mention in frame.roles:
        if mention.kind == "place" and role not in PLACE_ROLES and (role, frame.type) != ("受访单位", "巡视"):
            continue
        if (headline and _is_told(draft, frame, role, mention)) or _through_its_head(draft, role, mention):
            continue
        if headline and role in ("主办", "对方") and (short := _in_short(draft, mention)) is not None:
            draft.rename(short, mention)
            continue
        for agent in stand_for(mention, role, [draft, *found[::-1]], frame.together):
            _give(draft, role, agent, frame)
    if frame.head == THEY:
        _name_those_told(draft, frame.sentence)
    if frame.rule in having("hosts_guests") and not headline and not draft.agents("对方"):
        for guest in guests([draft, *(other for other in found[::-1] if other is not draft)]):
            _give(draft, "对方", guest, frame)


def _name_those_told(draft: Draft, sentence: int) -> None:
    """委员长、副委员长担任大会执行主席。他们是：…: whom the sentence before tells by their offices takes part by name."""
    before = (agent for agent, part in draft.parts.items() if {i for told in part.roles.values() for i in told} == {sentence - 1})
    for agent in [agent for agent in before if agent.kind != "person"]:
        del draft.parts[agent]


def _through_its_head(draft: Draft, role: str, mention: Mention) -> bool:
    """Whether a body only stands for its head who makes the tour: 桃源法院一行 after 桃源县人民法院院长甲一行."""
    return draft.type in TOURS and role == "行动方" and mention.kind == "body" and not mention.represented_by and heads(draft, mention.name)


def _names_it(draft: Draft, frame: Frame, headline: bool) -> bool:
    """Whether a frame gives the event a name, or a longer one than it has."""
    renames = frame.rule not in having("of_another") and (bool(frame.type and not headline) or not draft.name or similar(draft.name, frame.name))
    return (
        bool(frame.name)
        and renames
        and len(frame.name) > len(draft.name)
        and not is_part(draft.name, frame.name)
        and (draft.family == "会议" or draft.type in NAMED_ACTS or frame.type == "会谈")
    )


def _date_of(draft: Draft, frame: Frame, headline: bool) -> PartialDate | None:
    """The date after a frame: the more exact one, that of the text before a headline's, from the opening to the closing of a session."""
    told, more = draft.date, frame.date
    if more is None or told is None:
        return told or more
    if headline:
        return told
    if frame.sitting:
        return _spanning(told, more)
    return more if len(told.start) < len(more.start) else told


def _spanning(one: PartialDate, other: PartialDate) -> PartialDate:
    """From the opening day to the closing day."""
    if not one.is_day or not other.is_day or not days_differ(one, other):
        return one
    days = sorted((one.start, one.end or one.start, other.start, other.end or other.start))
    return one._replace(start=days[0], end=days[-1])


def _is_told(draft: Draft, frame: Frame, role: str, mention: Mention) -> bool:
    """Whether a headline only calls by another name, its place or its body, an agent whom the text has told."""
    name, place = mention.name, mention.kind == "place"
    if role == "主办" and (hosts := draft.agents("主办")) and (place or any(told != name and told.endswith(name) for told in hosts)):
        return True
    if role == "行动方" and name.endswith("人大") and any(told.endswith("人大常委会") for told in draft.agents(role)):
        return True
    if role in ("签署方", "行动方") and place and any(told.startswith((name, mention.text)) for told in draft.agents(role)):
        return True
    if role in ("签署方", "行动方") and mention.kind == "body" and any(_leaves_place_out(name, told) for told in draft.agents(role)):
        return True
    if role == "签署方" and mention.kind in ("body", "group") and len(list(draft.mentions("body", role))) > 1:
        return True
    if role == "行动方" and place and draft.type == "会见" and speaks_for(draft, name, role):
        return True
    if role == "行动方" and name.endswith(_TEAMS) and len(name) > _TEAM and speaks_for(draft, name[:-_TEAM], role):
        return True
    if draft.counts(name) or (mention.kind == "group" and draft.type == "会见" and role == "对方" and draft.agents(role)):
        return True
    if mention.kind != "body" or (role in ("主办", "对方") and _in_short(draft, mention) is not None):
        return False
    ceremony = draft.type == "仪式" and bool(draft.name) and not frame.name
    through_head = role in ("对方", "行动方") or (role in STAGE_ROLES and bool(mention.represented_by))
    return ceremony or (through_head and speaks_for(draft, name, role))


def _in_short(draft: Draft, mention: Mention) -> Agent | None:
    """The body that a headline names more fully than the text does (浙江省应急管理厅, 省应急管理厅), if only its place is left out there."""
    if mention.kind != "body" or Agent("body", mention.name) in draft.parts:
        return None
    short = next((each for each in draft.parts if each.kind == "body" and mention.name.endswith(each.name)), None)
    return short if short is not None and (_SHORT_OF_PLACE.match(short.name) or short.name.endswith(_TEAMS)) else None


#: 高级干部考察团 of a text whose headline names whose it is.
_TEAMS = ("考察团", "代表团", "访问团", "考察组", "调研组")
#: Characters of such a word.
_TEAM = 3
#: 省应急管理厅, 市委: named by the unit of its place alone.
_SHORT_OF_PLACE = re.compile(f"(?:自治区|{DIVISION})[一-龥]")


def _leaves_place_out(name: str, told: str) -> bool:
    """Whether a name is that of the body told without its place: 省政府 for 湖南省人民政府."""
    return _SHORT_OF_PLACE.match(name) is not None and told.replace("人民政府", "政府").endswith(name)


def _give(draft: Draft, role: str, mention: Mention, frame: Frame) -> None:
    """Gives an agent the role that a frame says it has, if it has one in the event."""
    kind = "body" if mention.kind in ("place", "event") else mention.kind
    agent = _told_as(draft, kind, mention, role)
    part = draft.parts.get(agent)
    role = role_of(Claim(role, kind, frame, draft, part.roles if part else {}, part.rule if part else "", bool(mention.represented_by)))
    if not role:
        return
    if part is None:
        part = draft.parts[agent] = Part(mention, frame.rule)
    if role == "行动方" and part.rule in having("arrives_here"):
        part.roles.pop("对方", None)  # 甲一行到访，与乙座谈
    part.roles.setdefault(role, []).append(frame.sentence)
    before = part.mention
    if len(mention.as_written) > len(before.as_written) or (mention.represented_by and not before.represented_by):
        part.mention = mention


def _told_as(draft: Draft, kind: str, mention: Mention, role: str) -> Agent:
    """The agent of the event that a mention means: one already told under this or another name, else a new one."""
    name = mention.name if mention.kind != "place" else mention.text
    agent = Agent(kind, name)
    if kind != "person":
        # A delegation is one agent whether its words pass for a body or for a group.
        others = (Agent(other, name) for other in ("body", "group") if other != kind)
        agent = next((other for other in others if other in draft.parts), agent)
    if kind == "body":
        agent = next((told for told in draft.parts if told.kind == "body" and _are_one(told.name, agent.name)), agent)
    if kind == "body" and role == "受访单位":
        if (owner := _owner_of(draft, mention)) is not None:
            draft.rename(owner, mention)
        visited = (told for told, part in draft.parts.items() if told.kind == "body" and part.has(role) and told.name.endswith(name))
        agent = next(visited, agent)
    return _addressee(draft, agent, mention) if kind != "person" and role == "对方" and draft.type in ("贺信", "慰问") else agent


def _owner_of(draft: Draft, mention: Mention) -> Agent | None:
    """中国石油 for 来到中国石油湘江石化公司: the body told as visited whose name is only the beginning of the one that is."""
    parts = ((told, part) for told, part in draft.parts.items() if told.kind == "body" and part.has("受访单位"))
    begun = (told for told, part in parts if mention.text.startswith(told.name) and told.name != mention.name)
    return next((told for told in begun if draft.parts[told].mention.begin == mention.begin), None)


def _addressee(draft: Draft, agent: Agent, mention: Mention) -> Agent:
    """The group that a letter or visit told of goes to already (回信勉励某校学生, 给某校的学生们回信), in place of a body of whose people it is."""
    group = agent.kind == "group"
    for told in [each for each, part in draft.parts.items() if each.kind in ("group", "body") and part.has("对方")]:
        if told.kind == "group" and (agent.name in told.name or (group and (draft.type == "贺信" or told.name in agent.name))):
            return told
        if group and told.name in agent.name:
            part = draft.parts[agent] = draft.parts.pop(told)
            part.mention = mention
    return agent


#: The form that law gives an enterprise that is no group.
_LIMITED = re.compile("(?<=.{4})(?:股份)?有限(?:责任)?公司$")


def _are_one(one: str, other: str) -> bool:
    """Whether two written forms name one known body: 国务院新闻办, 国务院新闻办公室; 全国政协, 政协全国委员会.

    中国, 有限公司 of a group, and the place before the name of an enterprise (湖南远泊集团) may be left out.
    """
    one, other = (_LIMITED.sub("", bodies.without_legal_form(name)) for name in (one, other))
    if one.removeprefix("中国") == other.removeprefix("中国") or one_team(one, other) or _with_place(one, other) or _with_place(other, one):
        return True
    first, second = bodies.canonical(one), bodies.canonical(other)
    return first is not None and second is not None and first.name == second.name


_ENTERPRISES = ("集团", "公司", "银行")


def _with_place(full: str, short: str) -> bool:
    """Whether the one is the name of the other enterprise with its place before it."""
    before = full.removesuffix(short) if len(short) > 3 and short.endswith(_ENTERPRISES) else full
    return before not in ("", full) and bool(places.called(before))


def _extend(known: list[str], more: Iterable[str]) -> None:
    known.extend(item for item in dict.fromkeys(more) if item not in known)
