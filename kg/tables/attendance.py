"""Two tables about presence: events × persons with roles in the cells, and how often each person could have been there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from kg.names import kind_of
from kg.tables.facts import Facts
from kg.tables.record import Column, Row, Table
from kg.tables.things import EVIDENCE, cited, concepts, evidence, local, ref

#: The matrix has a column for each of so many people, those seen most often.
MOST = 200


def shown(facts: Facts) -> tuple[str, ...]:
    """The persons who have a column: the MOST who take part in most events; by number of events, then by IRI."""
    persons = [(len({event for event, _ in parts}), agent) for agent, parts in facts.taken_part.items() if kind_of(agent) == "person"]
    return tuple(agent for _, agent in sorted(persons, key=lambda each: (-each[0], each[1]))[:MOST])


def unshown(facts: Facts) -> int:
    """The number of persons who take part in events and have no column."""
    return sum(kind_of(agent) == "person" for agent in facts.taken_part) - len(shown(facts))


def attendance(facts: Facts) -> Iterator[Row]:
    """Rows of the table attendance, by date: each event in which one of the persons shown takes part."""
    persons = shown(facts)
    place = {person: number for number, person in enumerate(persons)}
    for event in facts.events:
        cells: list[str | None] = [None] * len(persons)
        here = [each for each in facts.attendances.get(event, ()) if each.agent in place]
        for each in here:
            cells[place[each.agent]] = concepts(facts.all("gov:role", each.part))
        if here:
            head = (ref(event), facts.label(event), facts.day(event), local(facts.one("dcterms:type", event)))
            yield (*head, *evidence(facts, event, *(each.part for each in here)), *cells)


def exposure(facts: Facts) -> Iterator[Row]:
    """Rows of the table exposure, by person, type and year."""
    days: dict[str, list[date]] = defaultdict(list)
    for event in facts.events:
        if (day := _witnessed(facts, event)) is not None:
            days[local(facts.one("dcterms:type", event)) or ""].append(day)
    for dates in days.values():
        dates.sort()
    for person in facts.people:
        yield from _exposed(facts, person, days)


def _exposed(facts: Facts, person: str, days: dict[str, list[date]]) -> Iterator[Row]:
    parts = [(day, event, part) for event, part in facts.taken_part.get(person, ()) if (day := _witnessed(facts, event))]
    if not parts:
        return
    first, last = parts[0][0], max(day for day, _, _ in parts)
    kinds = {event: local(facts.one("dcterms:type", event)) or "" for _, event, _ in parts}
    attended = Counter((kinds[event], day.year) for day, event, _ in parts)
    for kind in sorted(set(kinds.values())):
        there = tuple(dict.fromkeys(sentence for _, event, part in parts if kinds[event] == kind for sentence in facts.sentences(part)[:1]))
        for year in range(first.year, last.year + 1):
            begin, end = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
            at_risk = bisect_right(days[kind], end) - bisect_left(days[kind], begin)
            yield (
                ref(person), facts.label(person), kind, year, begin, end, (end - begin).days + 1, at_risk, attended[kind, year],
                attended[kind, year] / at_risk if at_risk else None, *cited(facts, tuple(dict.fromkeys((*there[:1], *there[-1:])))),
            )  # fmt: skip


def _witnessed(facts: Facts, event: str) -> date | None:
    """The first day of an event that is told as it happens (``Facts.witnessed``)."""
    day = facts.day(event)
    return day if facts.witnessed(event, day) else None


def _persons(facts: Facts) -> tuple[Column, ...]:
    """A column for each person shown, named by the local part of the person's IRI; by the prefixed name and a number where another column is
    called alike, capital and small letters being the same in SQLite and in Excel's tables."""
    persons = [local(person) or "" for person in shown(facts)]
    often = Counter(name.casefold() for name in (*persons, *(column.name for column in ATTENDANCE.columns)))
    return tuple(
        Column(
            f"person:{name} ({number})" if often[name.casefold()] > 1 else name,
            "text",
            f"Roles of {name} in the event, joined by ；; empty: not named.",
            "gov:role",
        )
        for number, name in enumerate(persons, 1)
    )


ATTENDANCE = Table(
    "attendance", f"One row an event, one column for each of the {MOST} people who take part most often; the cells are their roles.",
    (
        Column("event", "id", "The event.", "schema:Event", "events"),
        Column("event_label", "text", "Its name.", "rdfs:label"),
        Column("event_date", "date", "Its first day; empty where the day is not known.", "schema:startDate"),
        Column("event_type", "text", "Its type.", "dcterms:type"),
        *EVIDENCE[2:],
    ), attendance,
    source="The two-mode matrix of persons and groups: R. L. Breiger, The Duality of Persons and Groups, Social Forces 53(2), 181-190 (1974)",
    wide=_persons,
)  # fmt: skip

EXPOSURE = Table(
    "exposure", "One row a person, a type of event and a year: how many such events there were to be named in, and in how many the person was.",
    (
        Column("person", "id", "The person.", "gov:agent", "people"),
        Column("person_label", "text", "The name.", "rdfs:label"),
        Column("type", "text", "A type of event in which the person takes part at least once, and so is known to be at risk.", "dcterms:type"),
        Column("year", "integer", "The year."),
        Column("begin", "date", "Begin of the time at risk in the year: its first day, or the first day on which the person is seen in any event."),
        Column("end", "date", "End of it: the year's last day, or the day the person is last seen."),
        Column("days_at_risk", "integer", "Days from begin to end, both counted."),
        Column("events_at_risk", "integer", "Number of events of the type on these days, whoever took part; without announcements and looks back."),
        Column("attended", "integer", "In how many of them the person takes part, in any role."),
        Column("rate", "number", "attended / events_at_risk; empty where there was none."),
        Column("sentences", "ids", "A sentence of the first and the last such event in which the person takes part.", "gov:saidIn", "sentences"),
        *EVIDENCE[3:],
    ), exposure, keyed=False,
    source="Risk sets: C. T. Butts, A Relational Event Framework for Social Action, Sociological Methodology 38(1), 155-200 (2008)",
)  # fmt: skip
