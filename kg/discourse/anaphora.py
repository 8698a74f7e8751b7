"""Which told event a clause without a type of its own adds to: 会议, 座谈会, 上述活动, or nothing but a role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg import schema
from kg.discourse.drafts import CHAIR_ROLES, NO_STAGE, STAGE_ROLES, TOURS, Draft, day_of, days_differ
from kg.discourse.titles import OPENINGS, names_no_papers, similar
from kg.extractors.rosters import THEY
from kg.model import Frame

_GENERIC_HEADS = {"会", "会议", "大会", "活动", "上述活动", ""}
#: Heads, and none, of clauses that go on with the meeting of the story.
_OF_THE_MEETING = frozenset(("", "会", "会议", "大会"))


#: Other types under which what a word for an act means may have been told, the likeliest first: 参加会谈 after 会见, 参加座谈 after a visit.
_ALSO_TOLD_AS = {
    "会谈": ("会见",),
    "会见": ("会谈",),
    "座谈会": ("会见", "会谈"),
    "座谈": ("座谈会", "会见", "会谈", *TOURS, "慰问", "签署", "仪式"),
    **dict.fromkeys(TOURS, TOURS),
}
#: Words for a press conference, which is one of the story's or one told here.
PRESS_HEADS = ("新闻发布会", "发布会", "记者会", "吹风会")


def in_view(frame: Frame, found: list[Draft], paragraphs: Mapping[int, int]) -> list[Draft]:
    """The events that a clause may go on with: one told aside (会前集体学习…) not beyond its paragraph, if another meeting is told."""
    if frame.head not in _OF_THE_MEETING:
        return found
    here = paragraphs.get(frame.sentence)
    near = [d for d in found if not d.apart or not d.sentences or paragraphs.get(d.sentences[-1]) == here]
    return near if any(d.family == "会议" for d in near) else found


def meant(draft: Draft, frame: Frame, found: list[Draft]) -> list[Draft]:
    """The events that a clause adds to: one, but 上述活动 means all of the story's, 上述会见 the talks of the day."""
    if frame.head == "上述会见":
        talks = [d for d in found if d.type in ("会见", "会谈") and not d.titled_only]
        return [d for d in talks if not days_differ(day_of(d), day_of(talks[-1]))] or [draft]
    if draft.twin is not None and not frame.type and not frame.name and frame.head in _OF_THE_MEETING:
        return [draft, draft.twin]
    if frame.head != "上述活动":
        return [draft]
    acts = [d for d in found if not d.scheduled and (d.family == "活动" or d.type == "签署")]
    principals = draft.agents("行动方")
    return [d for d in acts if not principals or d.agents("行动方", "签署方") & principals] or [draft]


def referent(frame: Frame, found: list[Draft]) -> Draft | None:
    """The event that a clause without a type of its own speaks of."""
    if not found:
        return None
    recent = sorted(found, key=lambda d: d.sentences[-1] if d.sentences else -1)
    if frame.head == THEY:
        return next((d for d in reversed(recent) if d.sentences and not d.titled_only), None)
    if guests := guests_of(frame):
        return next((d for d in reversed(recent) if d.type in ("会见", "会谈") and d.agents("行动方", "对方") & guests), None)
    if frame.name:
        named = next((d for d in reversed(recent) if similar(d.name, frame.name)), None)
        if named is not None:
            return named
    if _briefs(frame):
        press = next((d for d in reversed(recent) if d.type == "新闻发布会"), None)
        if press is not None or frame.head in PRESS_HEADS:
            return press
    head = frame.head.removesuffix("上").removesuffix("期间")
    if (head == "仪式" or names_no_papers(head)) and not any(head in d.name for d in recent):
        signing = next((d for d in reversed(recent) if d.type == "签署"), None)
        if signing is not None or head != "仪式":
            return signing
    meetings = [d for d in recent if d.family == "会议" or d.type in ("仪式", "巡视") or (d.type == "活动" and d.name)]
    meetings = [d for d in meetings if frame.scheduled or not d.scheduled] or meetings
    if head in ("上述活动", "活动"):
        acts = [d for d in recent if d.family == "活动" and not d.scheduled]
        return (acts or recent)[-1]
    if (head in schema.event_types() or head in _ALSO_TOLD_AS) and head not in _GENERIC_HEADS:
        told = next((d for d in reversed(recent) if d.type == head or head in d.name), None)
        if told is None:
            told = next((d for kind in _ALSO_TOLD_AS.get(head, ()) for d in reversed(recent) if d.type == kind), None)
        return told or (meetings[-1] if meetings and head in schema.event_types() and schema.event_types()[head].family == "会议" else None)
    if head in ("会", "会议", "大会"):
        return meetings[-1] if meetings else None
    if head.endswith(OPENINGS) and meetings:
        return next((d for d in reversed(meetings) if head in d.name), meetings[-1])
    if head and any(head in d.name for d in recent):
        return next(d for d in reversed(recent) if head in d.name)
    same_sentence = [d for d in recent if d.sentences and d.sentences[-1] == frame.sentence and not signed_beside(frame, d, meetings)]
    if same_sentence:
        return same_sentence[-1]
    if any(role == "陪同" for role, _ in frame.roles):
        acts = [d for d in recent if d.family == "活动" and d.type not in ("贺信", "指示", "讲话", "仪式")]
        if acts:
            return acts[-1]
    wants_meeting = any(role in CHAIR_ROLES for role, _ in frame.roles)
    if wants_meeting and meetings:
        return meetings[-1]
    acts = [d for d in reversed(recent) if fits(frame, d)]
    return next((d for d in acts if d.type != "签署"), next(iter(acts), None))


def _briefs(frame: Frame) -> bool:
    """Whether a clause tells of a press conference: by its word, or who answers there; 某局长介绍，… may be said anywhere."""
    return frame.rule != "clause.introduces" and (frame.head in PRESS_HEADS or any(role == "发布" for role, _ in frame.roles))


def guests_of(frame: Frame) -> set[str]:
    """在会见甲时: whose visit a clause speaks of that adds to a meeting told elsewhere; what follows is said of that meeting."""
    return {m.name for role, m in frame.roles if role == "对方"} if not frame.type and frame.head == "会见" else set()


def fits(frame: Frame, draft: Draft) -> bool:
    """Whether an event has room for the roles of a frame: nobody attends, chairs or speaks at an instruction, an appointment or a fine."""
    if not any(role in STAGE_ROLES for role, _ in frame.roles):
        return True
    return (draft.family in ("会议", "活动") and draft.type not in NO_STAGE) or draft.type in ("签署", "约谈", "巡视")


def signed_beside(frame: Frame, draft: Draft, meetings: Sequence[Draft]) -> bool:
    """Whether papers are signed at a meeting beside which someone speaks: he speaks at the meeting."""
    return draft.type == "签署" and bool(meetings) and any(role in CHAIR_ROLES for role, _ in frame.roles)
