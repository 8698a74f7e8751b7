"""The dyad-event list: who met, visited, addressed, appointed or sat with whom, an event a pair."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kg.attendance import Attendance
from kg.names import kind_of
from kg.tables.facts import Facts
from kg.tables.record import Column, Row, Table
from kg.tables.things import EVIDENCE, concepts, evidence, local, ref

#: Roles of those who act, and of those towards whom they act.
_ACTS = frozenset({"行动方"})
_RECEIVES = frozenset({"对方", "受访单位", "任免对象", "被处分人"})


def dyads(facts: Facts) -> Iterator[Row]:
    """Rows of the table dyads, by date of the event, then by the pair. A pair is named once an event: the one who acts first, else by IRI."""
    for event in facts.events:
        present = sorted({each.agent: each for each in facts.attendances.get(event, ())}.values(), key=lambda each: each.agent)
        roles = {each.agent: facts.all("gov:role", each.part) for each in present}
        for one, other in combinations(present, 2):
            yield _row(facts, event, *_ordered(one, other, roles), len(present), roles)


def _ordered(one: Attendance, other: Attendance, roles: dict[str, tuple[str, ...]]) -> tuple[Attendance, Attendance, bool]:
    """The pair, the one who acts first, and whether one acts towards the other."""
    if _acts(one, other, roles):
        return one, other, True
    if _acts(other, one, roles):
        return other, one, True
    return one, other, False


def _acts(one: Attendance, other: Attendance, roles: dict[str, tuple[str, ...]]) -> bool:
    return not _ACTS.isdisjoint(map(local, roles[one.agent])) and not _RECEIVES.isdisjoint(map(local, roles[other.agent]))


def _row(facts: Facts, event: str, a: Attendance, b: Attendance, directed: bool, size: int, roles: dict[str, tuple[str, ...]]) -> Row:
    return (
        ref(event), facts.label(event), facts.day(event), facts.one("schema:startDate", event), local(facts.one("dcterms:type", event)),
        ref(a.agent), facts.label(a.agent), kind_of(a.agent), concepts(roles[a.agent]),
        ref(b.agent), facts.label(b.agent), kind_of(b.agent), concepts(roles[b.agent]),
        directed, size, 1 / (size - 1), *evidence(facts, a.part, b.part),
    )  # fmt: skip


DYADS = Table(
    "dyads", "One row a pair of agents that take part in the same event.",
    (
        Column("event", "id", "The event.", "gov:participation", "events"),
        Column("event_label", "text", "Its name.", "rdfs:label"),
        Column("date", "date", "Its first day; empty where the day is not known.", "schema:startDate"),
        Column("date_known", "text", "The date as far as it is known.", "schema:startDate"),
        Column("type", "text", "Its type.", "dcterms:type"),
        Column("a", "id", "One of the two: the one who acts where the row is directed, else the one whose name sorts first.", "gov:agent"),
        Column("a_label", "text", "Its name.", "gov:agent/rdfs:label"),
        Column("a_kind", "text", "person, body or group.", "gov:agent"),
        Column("a_roles", "text", "Its roles, joined by ；.", "gov:role"),
        Column("b", "id", "The other one.", "gov:agent"),
        Column("b_label", "text", "Its name.", "gov:agent/rdfs:label"),
        Column("b_kind", "text", "person, body or group.", "gov:agent"),
        Column("b_roles", "text", "Its roles, joined by ；.", "gov:role"),
        Column("directed", "boolean", "Whether a acts (行动方) towards b (对方, 受访单位, 任免对象, 被处分人); else both were there."),
        Column("size", "integer", "Number of agents that take part in the event: n agents make n(n-1)/2 rows."),
        Column("weight", "number", "1/(size-1), so that each agent's pairs in one event add up to 1."),
        *EVIDENCE[2:],
    ), dyads, keyed=False,
    source="Weights: M. E. J. Newman, Scientific collaboration networks II, Physical Review E 64, 016132 (2001), eq. 2",
)  # fmt: skip
