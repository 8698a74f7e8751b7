"""Who took part in what: the chosen participations one by one, collectives as named or, if asked for, as their members."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from kg.iri import PREFIXES
from kg.names import kind_of
from kg.relations import Relations, closure
from kg.selection import Chosen, Selection

#: Roles of those whom a decision concerns: appointed, dismissed or disciplined.
OBJECTS = ("任免对象", "被处分人")


class Attendance(NamedTuple):
    """An agent's part in an event, all IRIs. ``group`` is the collective by which the text names the agent, "" where it names the agent itself."""

    event: str
    agent: str
    part: str
    group: str = ""


def attendances(relations: Relations, selected: Chosen, expand: bool = False) -> list[Attendance]:
    """The chosen participations, sorted. With ``expand`` a group gives way to its members, directly or through other groups, where the
    register knows any; whom the text also names itself is there once, as named."""
    agents = relations.one("gov:agent")
    events = {part: event for event in selected.events for part in relations.many("gov:participation").get(event, ())}
    named = [Attendance(events[part], agents[part], part) for part in selected.parts if part in agents]
    return sorted(_expanded(relations, named) if expand else named)


def together(relations: Relations, found: list[Attendance], wanted: Selection) -> list[Attendance]:
    """Those of ``found`` who were there: not the people whom a decision concerns, unless their role is asked for. Two people appointed on
    one day have not met."""
    if wanted.roles:
        return found
    roles = relations.many("gov:role")
    objects = {PREFIXES["role"] + role for role in OBJECTS}
    return [part for part in found if not objects.issuperset(roles.get(part.part, ("",)))]


def gatherings(found: Iterable[Attendance], kinds: Collection[str]) -> dict[str, dict[str, str]]:
    """Event → agents of some kinds (IRI prefixes) → their parts in it, all sorted; without events that have no such agent."""
    events: dict[str, dict[str, str]] = {}
    for event, agent, part, _ in sorted(found):
        if kind_of(agent) in kinds:
            events.setdefault(event, {}).setdefault(agent, part)
    return events


def _expanded(relations: Relations, named: list[Attendance]) -> Iterator[Attendance]:
    seen = {(part.event, part.agent) for part in named}
    for part in sorted(named):
        members = _members(relations, part.agent)
        if not members:
            yield part
        for member in members:
            if (part.event, member) not in seen:
                seen.add((part.event, member))
                yield Attendance(part.event, member, part.part, part.agent)


def _members(relations: Relations, agent: str) -> list[str]:
    """Those who belong to a group and are no groups themselves; nobody for other agents."""
    if kind_of(agent) != "group":
        return []
    return sorted(member for member in closure([agent], relations.many("foaf:member")) if kind_of(member) != "group")
