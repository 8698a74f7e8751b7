"""Whom 双方, 两国元首, 三部门 and 代表团 stand for: those who take part in the nearest event that has so many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.discourse.drafts import TEAMS, TOURS, Draft
from kg.model import Mention


def stand_for(mention: Mention, role: str, near: Sequence[Draft], together: bool = False) -> Iterable[Mention]:
    """Those whom a mention in a role stands for, itself if it stands for nobody else.

    ``near`` are the events told, the nearest first. Who signs for 双方 is told only where the two sign ``together``; 两国元首 sign themselves.
    """
    if mention.kind in ("group", "body") and mention.name in TEAMS:
        return _team(mention, role, near)
    if mention.kind == "group" and mention.name.endswith("部门") and mention.name[:-2] in _NUMBERS:
        return _several(mention, near)
    if mention.kind != "pair":
        return (mention,)
    if role != "签署方" or _HEADS.fullmatch(mention.text):
        return _pair(mention, near)
    return (together and _pair(mention, near)) or (mention._replace(kind="group"),)


#: 两国元首, not 两国: persons, who sign themselves.
_HEADS = re.compile("两国.+")


def _pair(mention: Mention, near: Sequence[Draft]) -> tuple[Mention, ...]:
    """双方, 两国元首 stand for the persons of the nearest event that has two sides; 两国元首 for the two who attend one, too."""
    sides = [tuple(draft.mentions("person", "行动方", "对方")) for draft in near]
    if mention.text.startswith("两国"):
        sides += [present for draft in near if len(present := tuple(draft.mentions("person", "出席", "主持"))) == 2]
    return next((each for each in sides if len(each) > 1), ())


_NUMBERS = {word: number for number, word in enumerate("两三四五六七八九十", 2)}


def _several(mention: Mention, near: Iterable[Draft]) -> Iterable[Mention]:
    """三部门 stands for the three bodies that hold or do something together in the nearest event."""
    bodies = (tuple(draft.mentions("body", "主办", "行动方")) for draft in near)
    return next((each for each in bodies if len(each) == _NUMBERS[mention.name[:-2]]), (mention,))


def _team(mention: Mention, role: str, near: Sequence[Draft]) -> Iterable[Mention]:
    """代表团 stands for the delegation that the story names in full, or else for the persons whose visit was told before it is received."""
    parts = ((agent, part) for draft in near for agent, part in draft.parts.items())
    full = next((part.mention for agent, part in parts if agent.kind in ("body", "group") and agent.name.endswith(mention.name)), None)
    if full is not None:
        return (full,)
    return guests(near) if role == "对方" else ()


def guests(near: Sequence[Draft]) -> tuple[Mention, ...]:
    """Who the guests are that somebody receives (会见了来宾, 接见了考察组一行): the persons whose visit the story told last, none who receive them.

    ``near`` are the events told, that of the reception before all others.
    """
    hosts = near[0].agents("行动方")
    visit = next((draft for draft in near[1:] if draft.type in _VISITS and any(draft.mentions("person", "行动方"))), None)
    came = tuple(visit.mentions("person", "行动方")) if visit is not None else ()
    return () if hosts & {mention.name for mention in came} else came


#: Acts of those who come to be received.
_VISITS = (*TOURS, "出访", "活动")
