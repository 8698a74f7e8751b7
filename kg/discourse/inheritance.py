"""What an event has from another one of its article: its day, its place, who decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from kg.discourse.drafts import TALKS, Agent, Draft, Part, day_of, days_differ
from kg.discourse.titles import SIGNING
from kg.model import PartialDate


def _sanctioning(draft: Draft, found: Sequence[Draft]) -> None:
    """A sanction without a body that decides it is decided by the body that investigated the same person."""
    who = draft.agents("被处分人")
    inquiry = next((d for d in found if d.type == "审查调查" and d.agents("被处分人") & who), None)
    if inquiry is not None:
        _decided_by(draft, inquiry, "行动方", inquiry.parts)


#: Bodies that appoint at their meetings.
_APPOINTS = ("人大常委会", "人民代表大会常务委员会", "董事会", "理事会")


def _appointing(draft: Draft, found: Sequence[Draft]) -> None:
    """A decision on posts told at the meeting of a body that takes such decisions is that body's."""
    meeting = next((d for d in found if d.family == "会议" and d.sentences and not days_differ(d.date, draft.date)), None)
    if meeting is not None:
        _decided_by(draft, meeting, "主办", [agent for agent in meeting.parts if agent.kind == "body" and agent.name.endswith(_APPOINTS)])


def _decided_by(draft: Draft, other: Draft, role: str, agents: Iterable[Agent]) -> None:
    """Those of the agents who have the role in another event act in this one."""
    for agent in agents:
        part = other.parts[agent]
        if part.has(role):
            draft.parts[agent] = Part(part.mention, part.rule, {"行动方": list(part.roles[role])})


def _host_before(draft: Draft, found: Sequence[Draft]) -> Draft | None:
    """The meeting with a place told before this one in which the same person receives guests on the same day: 甲在某地会见乙, 甲还会见丙."""
    if draft.type not in (*TALKS, "签署") or not draft.sentences:
        return None
    mine, day = draft.agents("行动方", "出席"), day_of(draft)
    before = (d for d in reversed(found) if d.type in TALKS and d.places and d.sentences and d.sentences[0] <= draft.sentences[0])
    return next((d for d in before if d.agents("行动方") & mine and _within(day, day_of(d))), None)


def _whole(draft: Draft, found: Sequence[Draft]) -> Draft | None:
    """The event with a place of which this one is a part: the session of an election or of its presidium, the ceremony at which papers are signed."""
    several = (d for d in found if d is not draft and d.type == _WHOLES.get(draft.type) and d.places)
    return next(
        (d for d in several if (d.type != "仪式" or SIGNING.search(d.name)) and _within(day_of(draft), day_of(d), d.type == "代表大会")), None
    )


#: Types of parts and those of their wholes.
_WHOLES = {"选举": "代表大会", "全会": "代表大会", "代表大会": "代表大会", "签署": "仪式", "仪式": "仪式"}


def _within(day: PartialDate | None, span: PartialDate | None, eve: bool = False) -> bool:
    """Whether a day lies in a span of days, or with ``eve`` on the day before it."""
    if day is None or span is None or not day.is_day or not span.is_day:
        return False
    begin = (date.fromisoformat(span.start) - timedelta(eve)).isoformat()
    return begin <= day.start <= (span.end or span.start)


def _beside_a_meeting(draft: Draft, found: Sequence[Draft], main: Draft) -> Draft | None:
    """The meeting of the day, told just before, at which papers are signed, people elected or a session held."""
    near = draft.near
    beside = near is not None and near.family == "会议" and not days_differ(near.date, draft.date)
    return near if beside and draft.type in ("签署", "选举", "代表大会", "全会") else None


def _apart(draft: Draft, found: Sequence[Draft], main: Draft) -> Draft | None:
    """会前会见: the main event of the article, before, after or beside which this one is told."""
    return main if draft.apart and draft.type in (*TALKS, "签署") else None


def _part_of(draft: Draft, found: Sequence[Draft], main: Draft) -> Draft | None:
    return _host_before(draft, found) or _whole(draft, found)


def _on_a_tour(draft: Draft, found: Sequence[Draft], main: Draft) -> Draft | None:
    """The tour on which a meeting is held."""
    tour = next((d for d in found if d.type == "调研" and d.places), None) if draft.type == "座谈会" else None
    return tour if tour is not None and (draft.apart or set(tour.sentences) & set(draft.sentences)) else None


def _place_there(other: Draft) -> list[str]:
    """The place of what happened at another event: its last stop, or the first and widest of a tour of several."""
    return other.places[:1] if other.type == "调研" and len(other.places) > 2 else other.places[-1:]


#: Events from which one without a place has that of the last stop, each asked while there is none.
_PLACED_BY: tuple[Callable[[Draft, Sequence[Draft], Draft], Draft | None], ...] = (_beside_a_meeting, _apart, _part_of, _on_a_tour)
#: What finds who decides, where the text does not say.
_DECIDED_BY: Mapping[str, Callable[[Draft, Sequence[Draft]], None]] = {"任命": _appointing, "免职": _appointing, "处分": _sanctioning}


def inherit(found: Sequence[Draft]) -> None:
    """An event told beside another (会前会见, 作出批示) without a date, place or actor of its own has those of the first."""
    for draft in found:
        main = next((d for d in found if d is not draft and d.date and not d.scheduled), None)
        if main is None or draft.scheduled:
            continue
        if draft.date is None:
            draft.date = day_of(draft) or main.date
        for source in _PLACED_BY:
            if not draft.places and (other := source(draft, found, main)) is not None:
                draft.places = _place_there(other)
        if draft.type in _DECIDED_BY and not draft.agents("行动方"):
            _DECIDED_BY[draft.type](draft, found)
