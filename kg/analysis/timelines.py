"""When something is in the news, week by week, and its silences, beside what the articles of the store cover."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import exp

from kg.analysis.company import CITED
from kg.analysis.engine import digits
from kg.analysis.settings import Settings
from kg.attendance import Attendance, together
from kg.errors import USAGE, Problem
from kg.names import Entity, Queryable, find, one
from kg.relations import closure
from kg.selection import within
from kg.sparql import printable
from kg.tables import Column, Facts, Row, Table
from kg.tables.facts import as_day
from kg.tables.things import cited, ref, refs

_WEEK = timedelta(days=7)

#: What has a timeline: agents take part, events are about topics and documents, and happen in places.
KINDS = ("person", "body", "group", "topic", "work", "place")


@dataclass(slots=True)
class Week:
    """What a week (its Monday) has: articles published, those that name the thing and tell nothing of it, and its events with the facts that tell
    them."""

    monday: date
    articles: int = 0
    named: int = 0
    events: dict[str, list[str]] = field(default_factory=dict)


def timeline(asked: Settings) -> Table:
    """The table timeline: one row a week from the first to the last article, of the thing with the one name in ``names``.

    Its rows raise Problem: code 1 where nothing has the name, code 2 where several have it or the thing is of a kind that has no timeline.
    """

    def rows(facts: Facts) -> Iterator[Row]:
        silent = 0
        for week in weeks(facts, named(facts.relations.store, asked.names[0])):
            silent = 0 if week.events else silent + 1
            year, number, _ = week.monday.isocalendar()
            told = facts.sentences(*(fact for found in week.events.values() for fact in found))
            yield (
                week.monday, f"{year}-W{number:02}", week.articles, len(week.events), week.named, silent if week.articles or not silent else None,
                refs(week.events), *cited(facts, told),
            )  # fmt: skip

    return Table(
        "timeline", "One row a week: the events of a person, body, place or topic, beside the number of articles.", COLUMNS, rows, keyed=False
    )


def gaps(asked: Settings) -> Table:
    """The table gaps: one row a silence of a week or more after the first appearance, the least likely first. Raises Problem as ``timeline`` does."""

    def rows(facts: Facts) -> Iterator[Row]:
        found = weeks(facts, named(facts.relations.store, asked.names[0]))
        yield from (row for _, row in sorted(_silences(facts, found), key=lambda each: each[0]))

    return Table(
        "gaps",
        "One row a silence: weeks without an event of a person, body, place or topic, and how unusual that is.",
        GAPS,
        rows,
        keyed=False,
        source=SOURCE,
    )


def named(store: Queryable, name: str) -> Entity:
    """The one thing with a name that has a timeline, whatever else is called so. Raises Problem as ``kg.names.one`` where there is none, or more."""
    having = [each for each in find(store, name) if each.kind in KINDS]
    return having[0] if len(having) == 1 else one(store, name)


def weeks(facts: Facts, thing: Entity) -> list[Week]:
    """All weeks from the first to the last article of the store, within the dates of the selection."""
    store = facts.relations
    days = {article: day for article in store.many("schema:datePublished") if (day := as_day(facts.published(article)))}
    wanted = facts.wanted
    days = {article: day for article, day in days.items() if within(day.isoformat(), wanted.start, wanted.end)}
    if not days:
        return []
    first, last = monday(min(days.values())), monday(max(days.values()))
    found = [Week(first + number * _WEEK) for number in range((last - first).days // 7 + 1)]
    for day, count in Counter(days.values()).items():
        found[(day - first).days // 7].articles += count
    for article in store.inverse("schema:mentions").get(thing.iri, ()):
        if article in days:
            found[(days[article] - first).days // 7].named += 1
    for event, told in occurrences(facts, thing).items():
        day = appeared(facts, event, told)
        if day and first <= day < last + _WEEK:
            found[(day - first).days // 7].events[event] = told
    return found


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def occurrences(facts: Facts, thing: Entity) -> dict[str, list[str]]:
    """The chosen events of a thing, by date, each with the facts (parts, statements, the event itself) that tell of it there. Whom a decision
    concerns does not appear by it. Raises Problem (code 2) for kinds that are neither agents nor topics, documents or places."""
    if thing.kind in ("person", "body", "group"):
        there = together(facts.relations, [Attendance(event, thing.iri, part) for event, part in facts.taken_part.get(thing.iri, ())], facts.wanted)
        pairs = [(each.event, each.part) for each in there]
    elif thing.kind in ("topic", "work"):
        properties = ("schema:about", "schema:workFeatured")
        told = [(event, fact) for event in facts.events for fact in (event, *facts.all("gov:statement", event))]
        pairs = [(event, fact) for event, fact in told if any(thing.iri in facts.all(name, fact) for name in properties)]
    elif thing.kind == "place":
        inside = closure([thing.iri], facts.relations.inverse("schema:containedInPlace"))
        pairs = [(event, event) for event in facts.events if not inside.isdisjoint(facts.all("schema:location", event))]
    else:
        raise Problem(
            printable(thing.label), f"is a thing ({thing.kind}) that has no timeline", "people, bodies, groups, places, topics, documents have", USAGE
        )
    found: dict[str, list[str]] = defaultdict(list)
    for event, fact in pairs:
        found[event].append(fact)
    return dict(found)


def appeared(facts: Facts, event: str, told: list[str]) -> date | None:
    """The day on which an event counts: its own where it is told as it happens; where its day is not known, that of the first article. None for
    what is only announced or looked back upon."""
    day = facts.day(event)
    if day is not None:
        return day if any(facts.witnessed(fact, day) for fact in told) else None
    known = facts.one("schema:startDate", event)
    papers = [paper for sentence in facts.sentences(*told) if (paper := as_day(facts.published(facts.article(sentence))))]
    first = min(papers, default=None)
    return first if first and (known is None or first.isoformat()[:4] == known[:4]) else None


def _silences(facts: Facts, found: list[Week]) -> Iterator[tuple[tuple[float, int, str], Row]]:
    seen = [index for index, week in enumerate(found) if week.events]
    if not seen:
        return
    inside = found[seen[0] : seen[-1] + 1]
    rate = sum(len(week.events) for week in inside) / max(1, sum(week.articles for week in inside))
    for index in seen:
        following = seen[bisect_left(seen, index + 1)] if index != seen[-1] else None
        silent = found[index + 1 : following]
        if silent:
            articles = sum(week.articles for week in silent)
            chance = exp(-rate * articles)
            ends = [list(found[index].events.items())[-1], *(list(found[following].events.items())[:1] if following else [])]
            said = tuple(dict.fromkeys(sentence for _, told in ends for sentence in facts.sentences(*told)[:1]))
            after = ends[1][0] if following else None
            yield (chance, -len(silent), silent[0].monday.isoformat()), (
                silent[0].monday, silent[-1].monday + _WEEK - timedelta(days=1), len(silent), articles, sum(week.named for week in silent),
                digits(rate * articles), digits(chance), following is None,
                ref(ends[0][0]), facts.day(ends[0][0]), ref(after), facts.day(after) if after else None, *cited(facts, said),
            )  # fmt: skip


COLUMNS = (
    Column("week", "date", "Monday of the week."),
    Column("iso_week", "text", "The week by ISO 8601: 2024-W10."),
    Column("coverage", "integer", "Number of articles published in the week: without any, silence tells nothing.", "schema:datePublished"),
    Column("appearances", "integer", "Number of events of the thing in the week: it takes part, they are about it, or they are there."),
    Column("named", "integer", "Number of articles of the week that name it and tell no fact of it.", "schema:mentions"),
    Column("silent_weeks", "integer", "Number of weeks without an event up to this one; empty in a silent week without articles."),
    Column("events", "ids", "The events, by date. What is only announced or looked back upon is not there.", "gov:participation", "events"),
    *CITED,
)  # fmt: skip

GAPS = (
    Column("begin", "date", "Monday of the first silent week."),
    Column("end", "date", "Sunday of the last."),
    Column("weeks", "integer", "Number of weeks."),
    Column("coverage", "integer", "Number of articles of the store published in them: what they cover.", "schema:datePublished"),
    Column("named", "integer", "Number of these articles that name the thing and tell no fact of it.", "schema:mentions"),
    Column("expected", "number", "Number of events in so many articles at the rate between the first and the last event."),
    Column("chance", "number", "exp(−expected): how likely so long a silence is if events come at this rate and independently; small = unusual."),
    Column("lasting", "boolean", "Whether it lasts until the last article of the store."),
    Column("before", "id", "The last event before it.", "gov:participation", "events"),
    Column("before_date", "date", "Its first day.", "schema:startDate"),
    Column("after", "id", "The first event after it; empty where it lasts.", "gov:participation", "events"),
    Column("after_date", "date", "Its first day.", "schema:startDate"),
    *CITED,
)  # fmt: skip

SOURCE = "Probability of no event: the Poisson process (D. R. Cox and P. A. W. Lewis, The Statistical Analysis of Series of Events, 1966, ch. 2)"
