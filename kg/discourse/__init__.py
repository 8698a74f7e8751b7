"""Frames of one article to its events: which clauses speak of the same event, who plays which part, when and where.

Events are told in the order lead, body, headline: the headline is read last, so that it adds to what the body tells and makes an event only
where the body tells none. A clause that names no event of its own (王某主持会议) adds to the latest event that its head word can mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.discourse.drafts import JOINED, NO_PARAGRAPHS, ROUNDS, Draft, day_of, days_differ
from kg.discourse.inheritance import inherit
from kg.discourse.parts import add_frame
from kg.discourse.placing import Scene, place
from kg.model import Frame
from kg.traits import having


def drafts(frames: Sequence[Frame], titles: frozenset[int], paragraphs: Mapping[int, int] = NO_PARAGRAPHS) -> list[Draft]:
    """The events of one story.

    ``titles`` are the indices of its title sentences, whose frames are read last, ``paragraphs`` the paragraph of each sentence, by their indices.
    """
    found: list[Draft] = []
    before: tuple[Frame, Draft] | None = None
    homeless: list[Frame] = []
    for frame in [*(f for f in frames if f.sentence not in titles), *(f for f in frames if f.sentence in titles)]:
        draft = place(frame, Scene(found, frame.sentence in titles, before, paragraphs))
        if draft is None and frame.sentence not in titles:
            homeless.append(frame)
        if not frame.aside:
            before = (frame, draft) if draft is not None else None
    _house(homeless, found)
    _in_its_sentence(homeless, found)
    _on_the_way(homeless, found)
    _by_themselves(homeless, found)
    inherit(found)
    return [d for d in found if (d.parts or d.name or (d.works and d.type == "发布")) and not _sums_up(d, found) and not _only_on_the_way(d, found)]


#: 区领导, 有关领导同志: those whom a lead names only as such.
_LEADERS = re.compile(
    "(?:党和国家|[省市县区州旗校院局厅]|自治区|集团|公司|县[区市]|[省市县区州旗]委)?(?:四套班子|主要|有关|相关|分管)?(?:领导|班子成员)(?:同志|干部|们)?"
)


def _sums_up(draft: Draft, found: Sequence[Draft]) -> bool:
    """区领导分别带队检查: whether an act of leaders without names, or of several on no day, only sums up what the story tells of each of them."""
    actors = draft.agents("行动方")
    if draft.type not in ROUNDS or not actors:
        return False
    named = [d for d in found if d is not draft and d.type in ROUNDS and not days_differ(day_of(d), day_of(draft))]
    if all(_LEADERS.fullmatch(name) for name in actors):
        return any(any(d.mentions("person", "行动方")) for d in named)
    each = [d for d in named if d.date is not None and d.agents("行动方") < actors]
    return len(actors) > 1 and draft.date is not None and all(any(name in d.agents("行动方") for d in each) for name in actors)


def _only_on_the_way(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether a visitor whom nobody receives has come for another event of the story: 某某一行到访 and papers are signed."""
    others = any(d is not draft and (d.family == "会议" or d.type in ("仪式", "签署", "调研", "会见", "会谈")) for d in found)
    return draft.rule in having("arrives_here") and not draft.agents("行动方") and others


def _house(homeless: Sequence[Frame], found: list[Draft]) -> None:
    """Clauses of the body that no event had room for add to the one meeting or act that the headline alone, or a later clause, tells."""
    told = [draft for draft in found if draft.titled_only]
    if not told:
        told = [draft for draft in found if draft.family == "会议"] or [draft for draft in found if draft.type == "仪式" and draft.name]
        homeless = [frame for frame in homeless if _of_a_meeting(frame) and not _with_who_goes(frame, found)]
    ceremonies = [draft for draft in found if draft.type == "仪式" and draft.name]
    for frame in homeless:
        hosted = [d for d in found if d.type == "活动" and d.name and frame.sentence in d.sentences] if frame.rule in having("hosts_only") else []
        meant = hosted or (ceremonies if frame.head == "仪式" else []) or told
        if len(meant) == 1:
            place(frame, Scene(meant))


def _in_its_sentence(homeless: Sequence[Frame], found: Sequence[Draft]) -> None:
    """经总理签批，国务院印发《…》: a clause that adds to an event of a type joins the one that a later clause of its sentence tells."""
    for frame in homeless:
        later = [draft for draft in found if draft.type == frame.head and frame.sentence in draft.sentences]
        if len(later) == 1:
            place(frame, Scene(later))


def _on_the_way(homeless: Sequence[Frame], found: list[Draft]) -> None:
    """来到某局，慰问民警: what is visited in the sentence that then tells the visit of sympathy is a stop of it, where the story tells no tour."""
    told = [draft for draft in found if draft.type in ROUNDS]
    for frame in homeless if all(draft.type == "慰问" for draft in told) else ():
        visit = next((draft for draft in told if frame.sentence in draft.sentences), None)
        if visit is not None and frame.rule in having("visits"):
            place(replace(frame, head="慰问"), Scene([visit]))


def _by_themselves(homeless: Sequence[Frame], found: list[Draft]) -> None:
    """国家主席某某在某国议会发表演讲; 颁发任命书 before its ceremony is named; 陪同调研 where no phrasing tells the tour."""
    for frame in homeless:
        if frame.rule in having("company") and frame.head in JOINED and not any(draft.family == "活动" for draft in found):
            place(replace(frame, type=frame.head, head=""), Scene(found))
        kind = frame.by_itself
        if kind == "仪式" and any(draft.type == kind for draft in found):
            place(frame, Scene(found))
        elif kind and not frame.name and not any(d.family == "会议" or d.type in ("仪式", frame.head) for d in found):
            roles = tuple(("行动方" if role == "讲话" else role, mention) for role, mention in frame.roles)
            place(replace(frame, type=kind, roles=roles, head=""), Scene(found))


def _with_who_goes(frame: Frame, found: Sequence[Draft]) -> bool:
    """甲带领乙，到某地调研: adds those who go along to the tour that their sentence tells; whether there is one."""
    tour = next((d for d in found if d.type in JOINED and frame.sentence in d.sentences), None)
    if tour is None or any(role != "陪同" for role, _ in frame.roles):
        return False
    add_frame(tour, frame, False, found)
    return True


def _of_a_meeting(frame: Frame) -> bool:
    """Whether a clause before the one that tells the meeting can be of it: not if someone 发表讲话 there, which is done elsewhere too."""
    return bool(frame.head) or frame.rule not in having("speaks_anywhere")
