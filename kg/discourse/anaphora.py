"""Which told event a clause without a type of its own adds to: 会议, 座谈会, 上述活动, or nothing but a role."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kg import schema
from kg.discourse.drafts import CHAIR_ROLES, EITHER_WORD, NO_STAGE, STAGE_ROLES, TALKS, TOURS, Draft, day_of, days_differ
from kg.discourse.titles import OPENINGS, names_no_papers, similar
from kg.extractors.rosters import THEY
from kg.extractors.untemplated import PRESS_HEADS
from kg.model import Frame
from kg.traits import having

_MEETING_HEADS = frozenset(("会", "会议", "大会"))
_ACTIVITY_HEADS = frozenset(("活动", "上述活动"))
#: Heads, and none, of clauses that go on with the meeting of the story.
_OF_THE_MEETING = _MEETING_HEADS | {""}
_GENERIC_HEADS = _OF_THE_MEETING | _ACTIVITY_HEADS


#: Other types under which what a word for an act means may have been told, the likeliest first: 参加会谈 after 会见, 参加座谈 after a visit.
_ALSO_TOLD_AS = {
    "座谈会": TALKS,
    "座谈": ("座谈会", *TALKS, *TOURS, "慰问", "签署", "仪式"),
    "仪式": ("培训班",),
    "拜会": TALKS,
    "会晤": TALKS,
    **{act: (*acts, *(("慰问",) if acts == TOURS else TOURS)) for acts in EITHER_WORD for act in acts},
}
#: Meetings that are no part of a ceremony or an activity beside which they are held.
_OF_ITS_OWN = frozenset(("座谈会",))
#: Acts on which nobody goes along.
_ALONE = ("贺信", "指示", "讲话", "仪式")
#: The events told so far, the latest first; those that a clause can speak of, None where that cannot be told.
_Told = Sequence[Draft]
_Meant = Sequence[Draft] | None


def in_view(frame: Frame, found: list[Draft], paragraphs: Mapping[int, int]) -> list[Draft]:
    """The events that a clause may go on with: one told aside (会前集体学习…) not beyond its paragraph, if another meeting is told."""
    if frame.head not in _OF_THE_MEETING:
        return found
    here = paragraphs.get(frame.sentence)
    near = [d for d in found if not d.apart or not d.sentences or paragraphs.get(d.sentences[-1]) == here]
    return near if any(d.family == "会议" for d in near) else found


def meant(draft: Draft, frame: Frame, found: list[Draft]) -> list[Draft]:
    """The events that a clause adds to: one, but 上述活动 means all of the story's, 上述会见 the day's talks, 会见 those of one sentence."""
    if frame.head == "上述会见":
        talks = [d for d in found if d.type in TALKS and not d.titled_only]
        return [d for d in talks if not days_differ(day_of(d), day_of(talks[-1]))] or [draft]
    if draft.twin is not None and not frame.type and not frame.name and frame.head in _OF_THE_MEETING:
        both = [draft, *_twins(draft)]
        meetings = [d for d in both if d.family == "会议"] if frame.head == "会议" else []
        return meetings or both
    if frame.head != "上述活动":
        company = draft.type in TALKS and any(role == "陪同" for role, _ in frame.roles)
        return [d for d in found if d.type == draft.type and _told_with(d, draft)] if company else [draft]
    acts = [d for d in found if not d.scheduled and (d.family == "活动" or d.type == "签署")]
    principals = draft.agents("行动方")
    parties = draft.agents("行动方", "出席")  # 甲会见乙，出席乙举行的宴会
    return [
        d
        for d in acts
        if not principals or d.agents("行动方", "签署方", "出席") & principals or (d.agents("对方") and d.agents("行动方", "对方") <= parties)
    ] or [draft]


def _twins(draft: Draft) -> list[Draft]:
    """What was held together with an event, and with that: 召开党组会议、常务会议和学习会."""
    found = [draft]
    while (other := found[-1].twin) is not None and other not in found:
        found.append(other)
    return found[1:]


def _told_with(one: Draft, other: Draft) -> bool:
    """会见甲、乙。丙参加会见: whether the sentence that speaks of one host's talk last is that of the other, of which nothing more is said alone."""
    return one is other or (one.sentences[-1:] == other.sentences[-1:] and one.agents("行动方") == other.agents("行动方") != set())


def referent(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The event that a clause without a type of its own speaks of."""
    latest = sorted(found, key=lambda d: d.sentences[-1] if d.sentences else -1)[::-1]
    for ask in _REFERENTS:
        if (events := ask(frame, latest)) is not None:
            return next(iter(events), None)
    return None


def _they(frame: Frame, latest: _Told) -> _Meant:
    if frame.head != THEY:
        return None
    return [d for d in latest if d.sentences and not d.titled_only]


def _received(frame: Frame, latest: _Told) -> _Meant:
    """在会见甲时: the talks with the one named, else those that no counterpart has been named for (会见外国政要)."""
    guests = guests_of(frame)
    talks = [d for d in latest if d.type in TALKS] if guests else []
    return ([d for d in talks if d.agents("行动方", "对方") & guests] or [d for d in talks if not d.agents("对方")]) if guests else None


def _named(frame: Frame, latest: _Told) -> _Meant:
    return ([d for d in latest if similar(d.name, frame.name)] if frame.name else []) or None


def _press(frame: Frame, latest: _Told) -> _Meant:
    """Only its own words need a press conference; one who answers may do so elsewhere."""
    if not _briefs(frame):
        return None
    briefings = [d for d in latest if d.type == "新闻发布会"]
    return briefings if briefings or frame.head in PRESS_HEADS else None


def _signed(frame: Frame, latest: _Told) -> _Meant:
    """仪式 can be that of the papers whose signing the story tells, 签约仪式 no other."""
    head = _plain(frame.head)
    if (head != "仪式" and not names_no_papers(head)) or any(head in d.name for d in latest):
        return None
    return [d for d in latest if d.type == "签署"] or (None if head == "仪式" else [])


def _activities(frame: Frame, latest: _Told) -> _Meant:
    if _plain(frame.head) not in _ACTIVITY_HEADS:
        return None
    return [d for d in latest if d.family == "活动" and not d.scheduled] or latest


def _of_the_kind(frame: Frame, latest: _Told) -> _Meant:
    """座谈会, 会谈: an event of that type or with the word in its name, else of a type under which it may have been told."""
    head = _plain(frame.head)
    kind = schema.event_types().get(head)
    if (kind is None and head not in _ALSO_TOLD_AS) or head in _GENERIC_HEADS:
        return None
    told = [d for d in latest if d.type == head or head in d.name]
    chaired = head == "座谈会" and any(role == "主持" for role, _ in frame.roles)  # nobody chairs a reception
    told = told or [d for other in (() if chaired else _ALSO_TOLD_AS.get(head, ())) for d in latest if d.type == other]
    meetings = _meetings(frame, latest) if kind is not None and kind.family == "会议" else []
    return told or [d for d in meetings if d.family == "会议" or head not in _OF_ITS_OWN]


def _the_meeting(frame: Frame, latest: _Told) -> _Meant:
    head = _plain(frame.head)
    if head not in _MEETING_HEADS:
        return None
    meetings = _meetings(frame, latest)
    return [d for d in meetings if d.family == "会议"] or meetings or [d for d in latest if d.type == "签署"]


def _opening(frame: Frame, latest: _Told) -> _Meant:
    head = _plain(frame.head)
    meetings = _meetings(frame, latest) if head.endswith(OPENINGS) else []
    return [d for d in meetings if head in d.name] or [d for d in meetings if d.rule in having("sits")] or meetings or None


def _with_the_word(frame: Frame, latest: _Told) -> _Meant:
    head = _plain(frame.head)
    return ([d for d in latest if head in d.name] if head else []) or None


def _of_the_sentence(frame: Frame, latest: _Told) -> _Meant:
    meetings = _meetings(frame, latest)
    here = (d for d in latest if d.sentences and d.sentences[-1] == frame.sentence and (fits(frame, d) or not meetings))
    return [d for d in here if not signed_beside(frame, d, meetings)] or None


def _accompanied(frame: Frame, latest: _Told) -> _Meant:
    if not any(role == "陪同" for role, _ in frame.roles):
        return None
    return [d for d in latest if d.family == "活动" and d.type not in _ALONE] or None


def _with_a_stage(frame: Frame, latest: _Told) -> _Meant:
    return (_meetings(frame, latest) if any(role in CHAIR_ROLES for role, _ in frame.roles) else []) or None


def _with_room(frame: Frame, latest: _Told) -> _Meant:
    acts = [d for d in latest if fits(frame, d)]
    return sorted(acts, key=lambda d: d.type == "签署")


#: Ways to tell what a clause speaks of, each asked where those before say nothing (None): the events that it can be, the likeliest first.
_REFERENTS: tuple[Callable[[Frame, _Told], _Meant], ...] = (
    _they,
    _received,
    _named,
    _press,
    _signed,
    _activities,
    _of_the_kind,
    _the_meeting,
    _opening,
    _with_the_word,
    _of_the_sentence,
    _accompanied,
    _with_a_stage,
    _with_room,
)


def _plain(head: str) -> str:
    """座谈会上, 活动期间: the word without the preposition after it."""
    return head.removesuffix("上").removesuffix("期间")


def _meetings(frame: Frame, latest: _Told) -> list[Draft]:
    """The events at which somebody can chair or speak, those to come only where the clause looks ahead or no other has been told."""
    meetings = [d for d in latest if d.family == "会议" or d.type in ("仪式", "巡视") or (d.type == "活动" and d.name)]
    if any(d.family == "会议" for d in meetings):
        meetings = [d for d in meetings if d.type != "仪式" or d.name]  # 揭牌 beside a forum has no speeches of its own
    return [d for d in meetings if frame.scheduled or not d.scheduled] or meetings


def _briefs(frame: Frame) -> bool:
    """Whether a clause tells of a press conference: by its word, or who answers there; 某局长介绍，… may be said anywhere."""
    return frame.rule not in having("introduces") and (frame.head in PRESS_HEADS or any(role == "发布" for role, _ in frame.roles))


def guests_of(frame: Frame) -> set[str]:
    """在会见甲时: whose visit a clause speaks of that adds to a meeting told elsewhere; what follows is said of that meeting."""
    return {m.name for role, m in frame.roles if role == "对方"} if not frame.type and frame.head == "会见" else set()


def fits(frame: Frame, draft: Draft) -> bool:
    """Whether an event has room for the roles of a frame: nobody attends, chairs or speaks at an instruction, an appointment or a fine."""
    if not any(role in STAGE_ROLES for role, _ in frame.roles):
        return True
    if draft.type == "签署" and frame.sentence not in draft.sentences and _speaks_elsewhere(frame):
        return False
    return (draft.family in ("会议", "活动") and draft.type not in NO_STAGE) or draft.type in ("签署", "约谈", "巡视", "审判")


def _speaks_elsewhere(frame: Frame) -> bool:
    """某总统16日晚发表讲话 after 某公司签署协议: a speech told with a day and without a meeting."""
    return frame.rule in having("speaks_anywhere") and not frame.head and frame.date is not None


def signed_beside(frame: Frame, draft: Draft, meetings: Sequence[Draft]) -> bool:
    """Whether papers are signed at a meeting beside which someone speaks: he speaks at the meeting."""
    return draft.type == "签署" and bool(meetings) and any(role in CHAIR_ROLES for role, _ in frame.roles)
