"""Sessions of several days: their opening, sittings and closing are events of their own, and parts of one session.

A session is known by a numbered name (十四届全国人大二次会议, 第136届广交会): events of one name, in full or in short, on days of the same weeks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from kg.across.tellings import numbers, plain, short_name, whole_name
from kg.iri import local_name
from kg.observations import EventSighting, Observations
from kg.values import dates

__all__ = ["Session", "sessions"]

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
    for article in seen:
        for event in article.events:
            if len(event.begin) == 10 and event.name and _UNITS & numbers(event.name).keys():
                found[short_name(event.name)].setdefault(event.local, event)
    groups = (group for events in found.values() for group in _together(sorted(events.values(), key=_order)))
    return sorted((_session(group) for group in groups if group[0].begin < group[-1].begin), key=lambda each: each.local)


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


def _session(events: Sequence[EventSighting]) -> Session:
    names = {whole_name(event.name) for event in events if plain(event)} or {whole_name(event.name) for event in events}
    name = max(names, key=lambda each: (len(each), each))
    last = max(max(event.begin, event.end if len(event.end) == 10 else "") for event in events)
    return Session(f"{events[0].begin[:7]}_{local_name(name)}", name, events[0].begin, last, tuple(sorted(event.local for event in events)))
