"""The events of an article being put together, and what they are asked while that goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from kg import bodies, schema
from kg.fragments import COUNT
from kg.model import Mention, PartialDate

#: For a story of which nobody knows the paragraphs.
NO_PARAGRAPHS: Mapping[int, int] = MappingProxyType({})
ACTOR_ROLES = frozenset({"行动方", "主持", "签署方", "主办"})
PARTY_ROLES = ("对方", "被处分人", "受访单位")
#: 四部门, 五个部委.
_SO_MANY = re.compile(f"{COUNT}个?(?:部门|部委|单位|机构)")
PLACE_ROLES = frozenset({"主办", "行动方", "签署方", "发布", "承办", "协办", "交流发言", "作报告"})
#: Acts that others may join in (一同督导).
JOINED = ("调研", "督导", "会见", "慰问")
#: Acts at which one receives another.
TALKS = ("会见", "会谈")
#: Acts whose stops are no acts of their own.
TOURS = ("调研", "督导")
#: Acts for which a text uses one word or the other.
EITHER_WORD = (TALKS, TOURS)
#: Acts that go from stop to stop, so that on one day they are one whomever they come to.
ROUNDS = (*TOURS, "慰问")
#: Words for those who travel together, named in full elsewhere.
TEAMS = frozenset(
    (
        "代表团",
        "考察团",
        "访问团",
        "调研组",
        "考察组",
        "督导组",
        "工作组",
        "检查组",
        "巡视组",
        "巡察组",
        "专家组",
        "督察组",
        "慰问组",
        "验收组",
        "评估组",
    )
)
#: Acts at which nobody speaks, chairs or reports.
NO_STAGE = ("指示", "贺信", "通话", "讲话", "出访")
#: Acts that have names of their own (揭牌仪式, 签约仪式); a visit or a talk has none.
NAMED_ACTS = ("仪式", "活动", "签署")
CHAIR_ROLES = {"主持", "讲话", "致辞", "作报告", "交流发言", "传达", "发布"}
#: Roles that tell by themselves that the event named beside them takes place.
PRESENCE = ("出席", "列席", "主持", "致辞")
STAGE_ROLES = CHAIR_ROLES | {"出席", "列席", "线上参加"}


class Agent(NamedTuple):
    """One who takes part in an event: a person, a body or a group."""

    kind: str
    name: str


@dataclass
class Part:
    """What an agent does in an event.

    ``roles`` are its roles in the order seen, with the sentences that say so, ``mention`` the one that tells most of it, ``rule`` the one that told
    it first.
    """

    mention: Mention
    rule: str
    roles: dict[str, list[int]] = field(default_factory=dict)

    def has(self, *roles: str) -> bool:
        """Whether the agent has any of the roles."""
        return not self.roles.keys().isdisjoint(roles)


@dataclass
class Draft:
    """An event being put together.

    ``parts`` are those who take part, in the order seen; ``near`` is the event told just before, whose day then, ``near_day``, is this one's too
    unless the text says otherwise. ``twin`` is the next of those held together with it by the same people, in a ring.
    """

    type: str
    rule: str
    order: int
    name: str = ""
    date: PartialDate | None = None
    places: list[str] = field(default_factory=list)
    works: list[str] = field(default_factory=list)
    parts: dict[Agent, Part] = field(default_factory=dict)
    sentences: list[int] = field(default_factory=list)
    scheduled: bool = False
    apart: bool = False
    titled_only: bool = False
    near: Draft | None = None
    near_day: PartialDate | None = None
    twin: Draft | None = None

    @property
    def family(self) -> str:
        """The family of the event's type: 会议, 活动, 文件, 人事, 监督."""
        return schema.event_types()[self.type].family

    def agents(self, *roles: str) -> set[str]:
        """Names of the agents in any of the roles."""
        return {agent.name for agent, part in self.parts.items() if part.has(*roles)}

    def counts(self, *names: str) -> bool:
        """Whether names only count the several bodies that issue a document (四部门印发通知)."""
        return self.family == "文件" and bool(self.agents("行动方")) and all(_SO_MANY.fullmatch(name) for name in names)

    def mentions(self, kind: str, *roles: str) -> Iterator[Mention]:
        """The mentions of the agents of a kind in any of the roles."""
        return (part.mention for agent, part in self.parts.items() if agent.kind == kind and part.has(*roles))

    def rename(self, agent: Agent, mention: Mention) -> None:
        """Calls an agent by another name, in its place among the others."""
        self.parts = {agent._replace(name=mention.name) if each == agent else each: part for each, part in self.parts.items()}
        part = self.parts[agent._replace(name=mention.name)]
        part.mention = part.mention._replace(name=mention.name)

    def told_before(self, sentence: int, name: str) -> int:
        """The number of the last sentence up to the given one that tells of the event or of the agent's part in it; -1 when there is none."""
        parts = (numbers for agent, part in self.parts.items() if agent.name == name for numbers in part.roles.values())
        return max((number for number in chain(self.sentences, *parts) if number <= sentence), default=-1)


def speaks_for(draft: Draft, body: str, *roles: str) -> bool:
    """Whether a person in one of the roles is of the body, which a headline names alone or through its head without a name (会见某部部长)."""
    people = draft.mentions("person", *roles)
    return any(body in mention.as_written or any(body in post.body for post in mention.posts) for mention in people)


def heads(draft: Draft, body: str) -> bool:
    """Whether a person who acts has a post in the body, under whichever of its names: 桃源法院, 桃源县人民法院院长甲."""
    known = bodies.canonical(body)
    posts = (post for mention in draft.mentions("person", "行动方") for post in mention.posts) if known is not None else ()
    houses = (bodies.canonical(post.body.removesuffix("党组")) for post in posts)
    return any(house is not None and known is not None and house.name == known.name for house in houses)


def in_common(ours: set[str], theirs: set[str]) -> bool:
    """Whether an agent is among both, a body also under another of its names: 国家网信办, 国家互联网信息办公室."""
    return bool(ours & theirs) or bool(_canonical(ours) & _canonical(theirs))


def _canonical(names: set[str]) -> set[str]:
    return {body.name for name in names if (body := bodies.canonical(name)) is not None}


def day_of(draft: Draft) -> PartialDate | None:
    """The day of an event: its own, else that of the event told just before."""
    return draft.date or draft.near_day


def days_differ(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates are of different days; a month, a year or no date differs from none."""
    if one is None or other is None or not one.is_day or not other.is_day:
        return False
    return other.start > (one.end or one.start) or one.start > (other.end or other.start)
