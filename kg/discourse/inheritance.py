"""What an event has from another one of its article: its day, its place, who decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from kg.discourse.drafts import Draft, day_of, days_differ
from kg.discourse.titles import SIGNING
from kg.model import PartialDate


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
    meeting = next((d for d in found if d.family == "会议" and d.sentences and not days_differ(d.date, draft.date)), None)
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
    mine, day = draft.agents("行动方", "出席"), day_of(draft)
    before = (d for d in reversed(found) if d.type in ("会见", "会谈") and d.places and d.sentences and d.sentences[0] <= draft.sentences[0])
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
    if day is None or span is None or len(day.start) < 10 or len(span.start) < 10:
        return False
    begin = (date.fromisoformat(span.start) - timedelta(eve)).isoformat()
    return begin <= day.start <= (span.end or span.start)


def inherit(found: list[Draft]) -> None:
    """An event told beside another (会前会见, 作出批示) without a date or place of its own has those of the first."""
    for draft in found:
        main = next((d for d in found if d is not draft and d.date and not d.scheduled), None)
        if main is None or draft.scheduled:
            continue
        if draft.date is None:
            draft.date = day_of(draft) or main.date
        beside = draft.near is not None and draft.near.family == "会议" and not days_differ(draft.near.date, draft.date)
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
