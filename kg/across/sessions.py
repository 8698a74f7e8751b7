"""Sessions of several days: their opening, sittings and closing are events of their own, and parts of one session.

A session is known by a numbered name (十四届全国人大二次会议, 第136届广交会): events of one name, in full or in short, on days of the same weeks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from kg.across.renamings import APART
from kg.across.tellings import numbers, plain, short_name, whole_name
from kg.iri import local_name
from kg.observations import EventSighting, Observations
from kg.values import dates

__all__ = ["Session", "part_of", "sessions"]

#: Days between two events of one session.
_APART = 31
_UNITS = frozenset(("届", "次"))


@dataclass(frozen=True, slots=True)
class Session:
    """A session: the local part of its IRI (month and name), its name, ISO first and last day told, local parts of the events that it consists of."""

    local: str
    name: str
    first: str
    last: str
    parts: tuple[str, ...]


def sessions(seen: Iterable[Observations]) -> list[Session]:
    """The sessions of which these articles tell events on two days or more, sorted by local part."""
    found: dict[str, dict[str, EventSighting]] = defaultdict(dict)
    whole: dict[str, set[str]] = defaultdict(set)
    for event in (event for article in seen for event in article.events):
        if name := part_of(event):
            if len(event.begin) == 10:
                found[name].setdefault(event.local, event)
            elif event.local[:10].count("-") == 1:
                whole[name].add(event.local)
    groups = [(name, group) for name, events in found.items() for group in _together(sorted(events.values(), key=_order))]
    several = (_session(group, whole[name]) for name, group in groups if group[0].begin < group[-1].begin)
    return sorted(several, key=lambda each: each.local)


def part_of(event: EventSighting) -> str:
    """The short name of the session of which an event may be a part, "" for none. Each name is judged by itself."""
    return short_name(event.name) if event.name and _UNITS & numbers(event.name).keys() else ""


def _order(event: EventSighting) -> tuple[str, str]:
    return event.begin, event.local


def _together(events: Sequence[EventSighting]) -> Iterator[list[EventSighting]]:
    """The events, sorted by day, parted where many days lie between."""
    group: list[EventSighting] = []
    for event in events:
        if group and not _near(group[-1].begin, event.begin):
            yield group
            group = []
        group.append(event)
    yield group


def _near(earlier: str, later: str) -> bool:
    one, other = dates.parse_iso(earlier), dates.parse_iso(later)
    return one is not None and other is not None and other - one <= timedelta(_APART)


def _session(events: Sequence[EventSighting], whole: Iterable[str]) -> Session:
    """A session of these events, sorted by day; ``whole`` are the events of its name that are told without a day."""
    names = {whole_name(event.name) for event in events if plain(event)} or {whole_name(event.name) for event in events}
    name = max(names, key=lambda each: (len(each), each))
    month = events[0].begin[:7]
    told = [local for local in whole if local.startswith(month) and APART not in local]
    last = max(max(event.begin, event.end if len(event.end) == 10 else "") for event in events)
    local = max(told, key=lambda each: (len(each), each), default=f"{month}_{local_name(name)}")
    return Session(local, name, events[0].begin, last, tuple(sorted({event.local for event in events} - {local})))
