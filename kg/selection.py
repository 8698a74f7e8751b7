"""Which events, and which parts in them, a view, a table or an export is of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from kg.errors import USAGE, Problem
from kg.names import kind_of, one
from kg.relations import Relations, closure
from kg.sparql import printable
from kg.values.dates import days, is_date

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters; what is left empty filters nothing, and filters of different kinds must all be met.

    ``start``, ``end``: ISO dates, as far as wanted (``2024``, ``2024-03``, ``2024-03-15``), both included; events without a date are then left out.
    ``types``: event types or families, with what is narrower. ``roles``: roles or families; parts in other roles are left out. ``places``:
    with all places in them. ``people``, ``bodies``: events in which one of them takes part. Names are whatever ``kg.names`` finds.
    ``max_size``: events with more participants than this are left out (0: none is). ``min_weight``: edges that weigh less are left out.
    ``expand``: a collective named as taking part is replaced by its members, as far as the register lists them.
    """

    start: str = ""
    end: str = ""
    types: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    max_size: int = 0
    min_weight: float = 0.0
    expand: bool = False

    def __post_init__(self) -> None:
        for day in filter(None, (self.start, self.end)):
            if not _DATE.fullmatch(day) or not is_date(day):
                raise Problem(printable(day), "is not a date", "give 2024, 2024-03 or 2024-03-15", USAGE)
        if self.start and self.end and days(self.start)[0] > days(self.end)[1]:
            raise Problem(f"{self.start} to {self.end}", "ends before it begins", "give the earlier date as --from, the later as --to", USAGE)

    def given(self) -> dict[str, Any]:
        """The filters that are set, by name, as JSON values."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items() if value}


EVERYTHING = Selection()


def selection(**filters: Any) -> Selection:
    """A Selection from keywords; one text may stand for a tuple of one. Raises Problem (code 2) for a filter that does not exist and for no date."""
    known = {field.name: field.default for field in fields(Selection)}
    for name in filters.keys() - known.keys():
        raise Problem(name, "is no filter", f"there is: {', '.join(known)}", USAGE)
    values: dict[str, Any] = {name: _tuple(value) if isinstance(known[name], tuple) else value for name, value in filters.items()}
    return Selection(**values)


@dataclass(frozen=True, slots=True)
class Chosen:
    """IRIs of the events of a selection, and of the participations in them whose roles it asks for."""

    events: frozenset[str]
    parts: frozenset[str]


def chosen(relations: Relations, wanted: Selection) -> Chosen:
    """What a selection chooses in a store. Raises Problem for names that nothing, or more than one thing, has."""
    events = _dated(relations, frozenset(event for event in relations.many("dcterms:type") if kind_of(event) == "event"), wanted)
    events = _typed(relations, events, wanted.types)
    events = _placed(relations, events, wanted.places)
    events = _attended(relations, events, wanted.people, "person")
    events = _attended(relations, events, wanted.bodies, "agent")
    parts = relations.many("gov:participation")
    if wanted.max_size:
        events = frozenset(event for event in events if len(parts.get(event, ())) <= wanted.max_size)
    return Chosen(events, _in_roles(relations, (part for event in events for part in parts.get(event, ())), wanted.roles))


def within(date: str, start: str, end: str) -> bool:
    """Whether an ISO date ("" for none) lies between two others, both included as far as they are given; "" for no bound."""
    return not (start or end) or (bool(date) and date >= start and (not end or date[: len(end)] <= end))


def _dated(relations: Relations, events: frozenset[str], wanted: Selection) -> frozenset[str]:
    if not (wanted.start or wanted.end):
        return events
    days = relations.one("schema:startDate")
    return frozenset(event for event in events if within(days.get(event, ""), wanted.start, wanted.end))


def _typed(relations: Relations, events: frozenset[str], types: tuple[str, ...]) -> frozenset[str]:
    return _with(relations, events, "dcterms:type", _named(relations, types, "type"), "skos:broader") if types else events


def _placed(relations: Relations, events: frozenset[str], places: tuple[str, ...]) -> frozenset[str]:
    return _with(relations, events, "schema:location", _named(relations, places, "place"), "schema:containedInPlace") if places else events


def _attended(relations: Relations, events: frozenset[str], names: tuple[str, ...], kind: str) -> frozenset[str]:
    if not names:
        return events
    agents = set(_named(relations, names, kind))
    of = relations.many("gov:agent")
    parts = relations.many("gov:participation")
    return frozenset(event for event in events if any(agents.intersection(of.get(part, ())) for part in parts.get(event, ())))


def _in_roles(relations: Relations, parts: Iterable[str], roles: tuple[str, ...]) -> frozenset[str]:
    return _with(relations, parts, "gov:role", _named(relations, roles, "role"), "skos:broader") if roles else frozenset(parts)


def _with(relations: Relations, things: Iterable[str], term: str, values: Iterable[str], upward: str) -> frozenset[str]:
    """The things that have one of the values, or something below one, as a value of a property."""
    accepted = closure(values, relations.inverse(upward))
    held = relations.many(term)
    return frozenset(thing for thing in things if not accepted.isdisjoint(held.get(thing, ())))


def _named(relations: Relations, names: Iterable[str], kind: str) -> list[str]:
    return [one(relations.store, name, kind).iri for name in names]


def _tuple(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
