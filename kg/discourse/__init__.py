"""Frames of one article to its events: which clauses speak of the same event, who plays which part, when and where.

Events are told in the order lead, body, headline: the headline is read last, so that it adds to what the body tells and makes an event only
where the body tells none. A clause that names no event of its own (王某主持会议) adds to the latest event that its head word can mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg import schema
from kg.discourse.anaphora import PRESS_HEADS, fits, in_view, meant, referent, signed_beside
from kg.discourse.coreference import signed_there, told_again
from kg.discourse.drafts import JOINED, NO_PARAGRAPHS, PRESENCE, ROUNDS, STAGE_ROLES, TOURS, Draft, day_of, days_differ
from kg.discourse.inheritance import inherit
from kg.discourse.parts import AS_LISTED, add_frame
from kg.discourse.titles import OPENINGS, similar
from kg.extractors.rosters import THEY
from kg.model import Frame


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
    inherit(found)
    return [d for d in found if (d.roles or d.name or (d.works and d.type == "发布")) and not _sums_up(d, found) and not _only_on_the_way(d, found)]


#: 区领导, 有关领导同志: those whom a lead names only as such.
_LEADERS = re.compile(
    "(?:党和国家|[省市县区州旗校院局厅]|自治区|集团|公司|县[区市]|[省市县区州旗]委)?(?:四套班子|主要|有关|相关|分管)?(?:领导|班子成员)(?:同志|干部|们)?"
)


def _sums_up(draft: Draft, found: Sequence[Draft]) -> bool:
    """区领导分别带队检查: whether an act of leaders without names only sums up what the story tells of each of them."""
    actors = draft.agents("行动方")
    if draft.type not in ROUNDS or not actors or not all(_LEADERS.fullmatch(name) for name in actors):
        return False
    named = (d for d in found if d is not draft and d.type in ROUNDS and not days_differ(day_of(d), day_of(draft)))
    return any(key[0] == "person" and "行动方" in roles for d in named for key, roles in d.roles.items())


def _only_on_the_way(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether a visitor whom nobody receives has come for another event of the story: 某某一行到访 and papers are signed."""
    others = any(d is not draft and (d.family == "会议" or d.type in ("仪式", "签署", "调研", "会见", "会谈")) for d in found)
    return draft.rule == "meet.visits_us" and not draft.agents("行动方") and others


def _house(homeless: Sequence[Frame], found: list[Draft]) -> None:
    """Clauses of the body that no event had room for add to the one meeting or act that the headline alone, or a later clause, tells."""
    told = [draft for draft in found if draft.titled_only]
    if not told:
        told = [draft for draft in found if draft.family == "会议"] or [draft for draft in found if draft.type == "仪式" and draft.name]
        homeless = [frame for frame in homeless if _of_a_meeting(frame) and not _with_who_goes(frame, found)]
    for frame in homeless if len(told) == 1 else ():
        _place(frame, told, False, None)


#: Phrasings of what belongs to a meeting or ceremony, but is an event by itself where the story tells none: 发表题为《…》的演讲, 颁发任命书.
_BY_THEMSELVES = {"role.speech": "讲话", "ceremony.confers": "仪式", "role.answers": "新闻发布会"}


def _by_themselves(homeless: Sequence[Frame], found: list[Draft]) -> None:
    """国家主席某某在某国议会发表演讲; 颁发任命书 before its ceremony is named; 陪同调研 where no phrasing tells the tour."""
    for frame in homeless:
        if frame.rule == "tour.company" and frame.head in JOINED and not any(draft.family == "活动" for draft in found):
            _place(replace(frame, type=frame.head, head=""), found, False, None)
        kind = _BY_THEMSELVES.get(frame.rule, "")
        if kind == "仪式" and any(draft.type == kind for draft in found):
            _place(frame, found, False, None)
        elif kind and not frame.name and not any(draft.family == "会议" or draft.type == "仪式" for draft in found):
            roles = tuple(("行动方" if role == "讲话" else role, mention) for role, mention in frame.roles)
            _place(replace(frame, type=kind, roles=roles, head=""), found, False, None)


def _with_who_goes(frame: Frame, found: Sequence[Draft]) -> bool:
    """甲带领乙，到某地调研: adds those who go along to the tour that their sentence tells; whether there is one."""
    tour = next((d for d in found if d.type in JOINED and frame.sentence in d.sentences), None)
    if tour is None or any(role != "陪同" for role, _ in frame.roles):
        return False
    add_frame(tour, frame, False, found)
    return True


def _of_a_meeting(frame: Frame) -> bool:
    """Whether a clause before the one that tells the meeting can be of it: not if someone 发表讲话 there, which is done elsewhere too."""
    return bool(frame.head) or frame.rule != "role.speaks"


def _place(
    frame: Frame, found: list[Draft], headline: bool, before: tuple[Frame, Draft] | None, paragraphs: Mapping[int, int] = NO_PARAGRAPHS
) -> Draft | None:
    """Adds the frame to the event it speaks of, a new one if need be; ``before`` is the frame just read with its event."""
    if frame.together and frame.type in JOINED and not headline:
        joined = next((d for d in reversed(found) if d.type == frame.type), None)
        if joined is not None:
            frame = replace(frame, type="", head=frame.type, roles=tuple(("陪同" if role == "行动方" else role, m) for role, m in frame.roles))
    if frame.type == "慰问" and not headline and (tour := _on_a_tour(frame, found)) is not None:
        if tour.rule not in _CALLS or tour.sentences != [frame.sentence]:
            return None
        tour.type = "慰问"
    visit = _sympathy(frame, found) if frame.rule in _STOPS and not headline else None
    if visit is not None and any(role == "对方" and m.kind == "person" for role, m in frame.roles):
        visit = None
    if visit is not None and frame.rule not in _TALKS:
        frame = replace(frame, type="", head="慰问")
    elif visit is not None or (frame.rule in _TALKS and not headline and _talks_on_a_tour(frame, found)):
        return None
    if not frame.type and _FEEDBACK.search(frame.name or frame.head) and _inspection_alone(frame, found):
        frame = replace(frame, type="", name="", head="巡视")
    if frame.type == "通过" and _in_a_meeting(frame, found):
        frame = replace(frame, type="", roles=())
    if frame.type:
        draft = told_again(frame, found, headline)
    elif before is not None and before[0].sentence == frame.sentence and not frame.head and not frame.name and fits(frame, before[1]):
        at_meeting = signed_beside(frame, before[1], [d for d in found if d.family == "会议"])
        draft = referent(frame, found) if at_meeting else before[1]
    else:
        draft = signed_there(frame.name, found) or referent(frame, in_view(frame, found, paragraphs))
    if draft is not None and not frame.type and _of_another_year(frame, draft):
        return None
    if frame.head == THEY and draft is not None:
        role = AS_LISTED.get(draft.type) or AS_LISTED.get(draft.family, "对方")
        frame = replace(frame, roles=tuple((role, mention) for _, mention in frame.roles))
    if (
        not frame.type
        and frame.name
        and not _SITTING.fullmatch(frame.name)
        and any(role in PRESENCE for role, _ in frame.roles)
        and not any(similar(d.name, frame.name) for d in found)
        and signed_there(frame.name, found) is None
    ):
        frame = replace(frame, type=schema.event_heads().type_of(frame.name))
        unnamed = (d for d in found if d.type == frame.type and not d.name and not days_differ(day_of(d), frame.date))
        draft = None if frame.name.endswith(OPENINGS) else next(unnamed, None)
    alone = frame.head in _OF_THEIR_OWN and frame.rule != "clause.introduces"
    if draft is None and not frame.type and alone and any(role in STAGE_ROLES for role, _ in frame.roles) and not headline:
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
        if frame.twin and before is not None and before[0].twin and (before[0].sentence, before[0].begin) == (frame.sentence, frame.begin):
            draft.twin, before[1].twin = before[1], draft
        found.append(draft)
    for one in meant(draft, frame, found):
        add_frame(one, frame, headline, found)
    return draft


def _of_another_year(frame: Frame, draft: Draft) -> bool:
    """Whether a clause tells only the year, or year and month, of what took place in another year than the event: 2009年某总理出席了年会."""
    told, day = frame.date, day_of(draft)
    return told is not None and len(told.start) < 10 and (draft.scheduled if day is None else told.start[:4] != day.start[:4])


#: Phrasings of talks that go on at a stop, and of stops.
_TALKS = frozenset(("meeting.talks_with", "meeting.talks_with_some"))
_STOPS = _TALKS | {"tour.goes", "tour.goes_round", "tour.looks"}


def _sympathy(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The visit of sympathy of the same person and day, on which looking round and talking are stops."""
    actors = {m.name for role, m in frame.roles if role == "行动方"}
    same = (d for d in found if d.type == "慰问" and actors and actors <= d.agents("行动方"))
    return next((d for d in same if not days_differ(day_of(d), frame.date)), None)


def _talks_on_a_tour(frame: Frame, found: Sequence[Draft]) -> bool:
    """与教师代表座谈 on a tour: talks with nobody who is named are a stop of it."""
    guests = [m for role, m in frame.roles if role == "对方"]
    return not any(m.kind == "person" for m in guests) and frame.date is None and _on_a_tour(frame, found) is not None


#: The meeting at which an inspection team tells what it found is the news of the inspection.
_FEEDBACK = re.compile("反馈(?:会议?|见面会|座谈会)$")


def _inspection_alone(frame: Frame, found: Sequence[Draft]) -> bool:
    """Whether an inspection has been told, and no such meeting held of which the clause speaks."""
    return any(d.type == "巡视" for d in found) and not any(similar(d.name, frame.name) for d in found)


#: Phrasings of calls on someone: 到某支队、某医院走访，看望慰问官兵 is one visit of sympathy.
_CALLS = frozenset(("tour.goes", "tour.goes_round"))


def _on_a_tour(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The tour of the same person on which 看望 is a stop, no act of its own."""
    actors = {m.name for role, m in frame.roles if role == "行动方"}
    return next((d for d in found if d.type in TOURS and actors <= d.agents("行动方") and not days_differ(day_of(d), frame.date)), None)


def _in_a_meeting(frame: Frame, found: Sequence[Draft]) -> bool:
    """某某主持召开会议，审议通过《…》: the meeting passes the document, not who chairs it."""
    actors = [m for role, m in frame.roles if role == "行动方"]
    return all(m.kind == "person" for m in actors) and any(d.family == "会议" and frame.sentence in d.sentences for d in found)


#: Heads that tell what was held even if nothing else says that it was (某人出席座谈会), where no meeting has been told.
_OF_THEIR_OWN = frozenset(
    ("座谈会", "签约仪式", "启动仪式", "揭牌仪式", "开工仪式", "开班式", *PRESS_HEADS, "民主生活会", "推进会", "动员会", "现场会")
)
#: A sitting of the session that the story tells, no meeting of its own.
_SITTING = re.compile("第[一二三四五六七八九十0-9]+(?:次|阶段|场|单元)(?:全体)?(?:会议|大会)|分组会议|小组会议?|有关会议")


def _dated_before(found: Sequence[Draft], frame: Frame) -> Draft | None:
    """The dated event told last before a frame."""
    told = [d for d in found if d.date and not d.scheduled and d.sentences and d.sentences[-1] <= frame.sentence and not d.titled_only]
    return max(told, key=lambda d: d.sentences[-1], default=None)
