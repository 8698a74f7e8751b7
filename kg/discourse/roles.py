"""Which role an agent has in an event by what a clause says of it: the rules that refuse a role, or read it as another."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kg.discourse.drafts import JOINED, NO_STAGE, TALKS, Draft
from kg.model import Frame
from kg.traits import having


class Claim(NamedTuple):
    """What a clause says of an agent of a ``kind``: that it has a ``role`` in the event.

    ``known`` are the roles that it has there already, with the sentences that say so, ``told_by`` is the rule that told the first of them;
    ``represented``: it acts through unnamed people.
    """

    role: str
    kind: str
    frame: Frame
    draft: Draft
    known: Mapping[str, Sequence[int]]
    told_by: str
    represented: bool = False


def role_of(claim: Claim) -> str:
    """The role that the claim gives, "" for none."""
    if any(claim.frame.rule in having(trait) and refuses(claim) for trait, refuses in _REFUSED):
        return ""
    for role, read in _READ_AS:
        if claim.role == role:
            claim = claim._replace(role=read(claim))
    return claim.role


def _no_person(claim: Claim) -> bool:
    return claim.kind != "person" and not claim.represented


def _no_deputy(claim: Claim) -> bool:
    """甲建议: but for a sitting at which 甲常委 or 甲委员 speaks, no more than something said."""
    sits = claim.draft.type in ("常委会会议", "座谈会", "专题会议", "会议")
    return not sits or not all(m.text.endswith(("常委", "委员")) for _, m in claim.frame.roles)


#: Traits of rules that give no role to some: what they say is no act of its own there.
_REFUSED: tuple[tuple[str, Callable[[Claim], bool]], ...] = (
    ("speaks_there", lambda claim: bool(claim.known)),
    ("introduces", lambda claim: claim.draft.type != "新闻发布会"),
    ("proposes", _no_deputy),
    ("exchanges", lambda claim: claim.draft.type == "通话"),
    ("asks", _no_person),
)


def _acts(claim: Claim) -> str:
    """认定甲犯受贿罪，判处无期徒刑: no person sits in judgement; nobody is both sides of a ceremony (甲接受乙递交国书, 乙向甲递交国书)."""
    if claim.draft.type in ("仪式", "会见") and "对方" in claim.known and claim.told_by not in having("arrives_here"):
        return ""
    return "被处分人" if claim.kind == "person" and claim.draft.type == "审判" else "行动方"


def _is_met(claim: Claim) -> str:
    """Who acts at a ceremony or meets somebody is no counterpart there."""
    return "" if claim.draft.type in ("仪式", "会见") and "行动方" in claim.known else "对方"


def _passes_on(claim: Claim) -> str:
    """传达 of a host, or of who chairs (某某主持召开会议，传达…精神), is the agenda of the meeting."""
    hosts = claim.kind == "body" and "主办" in claim.known
    return "" if hosts or _chairs_here(claim) or not _can_report(claim.draft) else "传达"


def _chairs_here(claim: Claim) -> bool:
    """Whether the sentence says of a person that he chairs and holds the meeting, whose agenda follows."""
    return claim.told_by in having("agenda_of_chair") and claim.frame.sentence in claim.known.get("主持", ())


def _reports(claim: Claim) -> str:
    """作报告 of a host (某厅召开会议，通报…情况), or of who chairs, is the agenda of the meeting; a press conference announces."""
    hosts = claim.kind == "body" and claim.frame.sentence in claim.known.get("主办", ())
    if hosts or _chairs_here(claim) or not _can_report(claim.draft):
        return ""
    return "发布" if claim.draft.type == "新闻发布会" else "作报告"


def _can_report(draft: Draft) -> bool:
    return draft.family == "会议" or draft.type in ("仪式", "活动", "巡视")


def _hosts(claim: Claim) -> str:
    """A person holds no meeting: he chairs it, announces or acts there, and is present where others hold it too."""
    if claim.kind != "person":
        return "主办"
    if claim.draft.family == "会议" and sum(role == "主办" for role, _ in claim.frame.roles) > 1:
        return "出席"
    return {"仪式": "行动方", "新闻发布会": "发布"}.get(claim.draft.type, "主持" if claim.draft.family == "会议" else "主办")


#: Ceremonies at which projects are introduced as reports are given at a meeting.
_WITH_PROJECTS = re.compile("签约|开工")


def _announces(claim: Claim) -> str:
    """发布 elsewhere than at a press conference is a report, or presence; the host of one announces nothing besides."""
    if claim.draft.type == "新闻发布会":
        return "" if "主办" in claim.known else "发布"
    if claim.represented and claim.frame.rule in having("announces") and claim.frame.sentence == 0:
        return ""  # 某部发言人就某事答记者问 over the news of a meeting
    if claim.draft.family != "会议" and not _WITH_PROJECTS.search(claim.draft.name):
        return ""
    return "出席" if claim.frame.rule in having("answers") else "作报告"


def _visits(claim: Claim) -> str:
    """Whoever is called on at home is met, no body that is visited; what is looked at before a meeting or a ceremony is no part of it."""
    if claim.draft.family == "会议" or claim.draft.type in ("仪式", "签署"):
        return ""
    return "对方" if claim.kind == "person" and claim.draft.type == "慰问" else "受访单位"


#: What nobody attends.
_UNATTENDED = ("贺信", "指示", "通话")


def _attends(claim: Claim) -> str:
    """Nobody attends a letter; who bids farewell attends no more than that; who 参加 a talk or a tour goes along, but is present at the talks of two
    bodies."""
    if claim.draft.type in _UNATTENDED or ("对方" in claim.known and claim.told_by in having("mourns")):
        return ""
    along = claim.frame.rule in having("joins") and claim.draft.type in (*TALKS, *JOINED)
    return "陪同" if along and not _between_bodies(claim.draft) else "出席"


def _between_bodies(draft: Draft) -> bool:
    """省政府与国资委举行会谈: talks of which bodies are the sides."""
    sides = [agent.kind for agent, part in draft.parts.items() if part.has("行动方", "对方")]
    return draft.type == "会谈" and bool(sides) and "person" not in sides


def _speaks(claim: Claim) -> str:
    """调研中…对下一步工作作出部署: said on the spot, no speech; 致辞时提出三点希望: said in the address."""
    in_address = claim.frame.rule in having("asks") and claim.known.keys() & {"致辞", "作报告"}
    return "" if claim.draft.type in JOINED or in_address else "讲话"


def _addresses(claim: Claim) -> str:
    """Who declares a meeting begun chairs it; a ceremony, a guest of honour does."""
    return "主持" if claim.frame.rule in having("opens") and claim.draft.family == "会议" else "致辞"


def _exchanges(claim: Claim) -> str:
    """写信分享学习体会: what a letter, an instruction or a call says is said at no meeting; who responds to the press announces; at
    talks with a group, who speaks is one of it."""
    if claim.draft.type in TALKS and claim.frame.rule in having("exchanges"):
        groups = any(agent.kind == "group" for agent, part in claim.draft.parts.items() if part.has("对方"))
        return "对方" if groups and claim.kind == "person" and not claim.known else ""
    if claim.draft.type == "新闻发布会":
        return "" if "主办" in claim.known else "发布"
    return "" if claim.draft.type in NO_STAGE else "交流发言"


def _goes_along(claim: Claim) -> str:
    """Whose act it is does not go along; where there is an audience, those who go along are of it."""
    if claim.known.keys() & {"行动方", "对方"}:
        return ""
    return "出席" if claim.frame.rule in having("company") and _has_audience(claim.draft) else "陪同"


def _has_audience(draft: Draft) -> bool:
    """Whether those who 参加活动 attend the event rather than go along with whose act it is: a meeting, a ceremony, an activity with a name."""
    return draft.family == "会议" or draft.type in ("仪式", "签署") or (draft.type == "活动" and bool(draft.name))


#: What becomes of a role in an event: the role, another one, or "". What one makes of a role is read by those after it.
_READ_AS: tuple[tuple[str, Callable[[Claim], str]], ...] = (
    ("行动方", _acts),
    ("对方", _is_met),
    ("传达", _passes_on),
    ("作报告", _reports),
    ("主办", _hosts),
    ("发布", _announces),
    ("出席", _attends),
    ("讲话", _speaks),
    ("致辞", _addresses),
    ("交流发言", _exchanges),
    ("陪同", _goes_along),
    ("受访单位", _visits),
)
