"""Counts of events by two things at once: provinces and years, bodies and topics; beside each count the one that chance would give."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import sqrt

from kg.analysis.company import CITED
from kg.analysis.engine import rounded
from kg.analysis.settings import Settings
from kg.names import kind_of
from kg.tables import Column, Facts, Row, Table
from kg.tables.things import cited, ref

#: A wide matrix has columns for so many, those with most events.
MOST = 200


@dataclass(frozen=True, slots=True)
class Cells:
    """(row, column) → the events there, by date, the fullest cell first; all rows and columns in their order, those without events too. ``full``:
    whether empty cells are told."""

    events: dict[tuple[str, str], tuple[str, ...]]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    full: bool = False

    @property
    def keys(self) -> list[tuple[str, str]]:
        """The cells that are told: all by row and column, or those with events, the fullest first."""
        return [(row, column) for row in self.rows for column in self.columns] if self.full else list(self.events)

    @property
    def total(self) -> int:
        """All counts added up."""
        return sum(map(len, self.events.values()))

    def sums(self, side: int) -> Counter[str]:
        """Row (``side`` 0) or column (1) → its sum."""
        found: Counter[str] = Counter()
        for key, events in self.events.items():
            found[key[side]] += len(events)
        return found


Counting = Callable[[Facts], Cells]


def province_year(asked: Settings) -> Table:
    """The table province-year: one row a province and year in which the store has articles, zero counts included; with ``wide`` one row a
    province."""
    columns = (
        Column("province", "id", "The province-level division.", "gov:Province", "places"),
        Column("province_label", "text", "Its name.", "rdfs:label"),
    )
    years = (Column("year", "integer", "The year of the event's first day.", "schema:startDate"),)
    return _table("province-year", "Events in each province and year.", columns, years, provinces_by_year, asked.wide)


def body_topic(asked: Settings) -> Table:
    """The table body-topic: one row a body and a topic that have an event in common; with ``wide`` one row a body."""
    columns = (Column("body", "id", "The body.", "org:Organization", "bodies"), Column("body_label", "text", "Its name.", "rdfs:label"))
    topics = (Column("topic", "id", "The topic.", "skos:Concept", "topics"), Column("topic_label", "text", "Its name.", "rdfs:label"))
    return _table("body-topic", "Events of each body about each topic.", columns, topics, bodies_by_topic, asked.wide)


def provinces_by_year(facts: Facts) -> Cells:
    """Events by the province of the first of their places that lies in one, and the year of their first day. Rows: all provinces; columns: the years
    from the first to the last article of the store, or of the selection."""
    events: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event in facts.events:
        place = next(filter(None, map(facts.province, facts.all("schema:location", event))), None)
        known = facts.one("schema:startDate", event)
        if place and known:
            events[place, known[:4]].append(event)
    published = [day[:4] for days in facts.relations.many("schema:datePublished").values() for day in days]
    first, last = (max(min(published), facts.wanted.start[:4]), min(max(published), facts.wanted.end[:4] or "9")) if published else ("9", "0")
    years = tuple(str(year) for year in range(int(first), int(last) + 1))
    return Cells({key: tuple(each) for key, each in sorted(events.items()) if key[1] in years}, tuple(sorted(facts.provinces)), years, full=True)


def bodies_by_topic(facts: Facts) -> Cells:
    """Events by the bodies that take part, themselves or by a person in one of their posts, and by the topics of the event and its statements."""
    events: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event in facts.events:
        topics = {
            topic for fact in (event, *facts.all("gov:statement", event)) for topic in facts.all("schema:about", fact) if kind_of(topic) == "topic"
        }
        bodies = set(_bodies(facts, event)) if topics else set()
        for body in sorted(bodies):
            for topic in sorted(topics):
                events[body, topic].append(event)
    cells = {key: tuple(each) for key, each in sorted(events.items(), key=lambda each: (-len(each[1]), each[0]))}
    return Cells(cells, tuple(sorted({body for body, _ in cells})), tuple(sorted({topic for _, topic in cells})))


def _bodies(facts: Facts, event: str) -> Iterator[str]:
    for each in facts.attendances.get(event, ()):
        if kind_of(each.agent) == "body":
            yield each.agent
        for post in () if each.group else facts.all("gov:as", each.part):
            yield from facts.all("org:postIn", post)


def _table(name: str, help: str, rows: tuple[Column, ...], columns: tuple[Column, ...], count: Counting, wide: bool) -> Table:
    if wide:
        return Table(
            name,
            help,
            (*rows, TOTAL, *CITED),
            lambda facts: _wide(facts, count(facts)),
            wide=lambda facts: _across(facts, count(facts)),
            source=SOURCE,
        )
    return Table(name, help, (*rows, *columns, *COUNTS, *CITED), lambda facts: _long(facts, count(facts)), keyed=False, source=SOURCE)


def _long(facts: Facts, cells: Cells) -> Iterator[Row]:
    rows, columns, total = cells.sums(0), cells.sums(1), cells.total
    for row, column in cells.keys:
        found = cells.events.get((row, column), ())
        expected = rows[row] * columns[column] / total if total else 0.0
        residual = standardised(len(found), rows[row], columns[column], total)
        head = int(column) if column.isdigit() else ref(column), *(() if column.isdigit() else (facts.label(column),))
        yield ref(row), facts.label(row), *head, len(found), rows[row], columns[column], rounded(expected), residual, *_ends(facts, found)


def standardised(count: int, row: int, column: int, total: int) -> float | None:
    """The adjusted residual of a cell: its difference from what independence expects, in standard deviations (Haberman 1973). None where it is not
    defined."""
    spread = row * column * (total - row) * (total - column)
    return rounded((count - row * column / total) / sqrt(spread / total**3)) if spread > 0 else None


def _wide(facts: Facts, cells: Cells) -> Iterator[Row]:
    sums, shown = cells.sums(0), _shown(cells)
    order = {event: number for number, event in enumerate(facts.events)}
    told: dict[str, set[str]] = defaultdict(set)
    for (row, _), events in cells.events.items():
        told[row].update(events)
    for row in cells.rows:
        found = tuple(sorted(told[row], key=order.__getitem__))
        yield ref(row), facts.label(row), sums[row], *_ends(facts, found), *(len(cells.events.get((row, column), ())) for column in shown)


def _across(facts: Facts, cells: Cells) -> tuple[Column, ...]:
    return tuple(
        Column(each if each.isdigit() else ref(each) or "", "integer", f"Number of events of {facts.label(each)}.") for each in _shown(cells)
    )


def _shown(cells: Cells) -> tuple[str, ...]:
    sums = cells.sums(1)
    kept = set(sorted(cells.columns, key=lambda each: (-sums[each], each))[:MOST])
    return tuple(each for each in cells.columns if each in kept)


def _ends(facts: Facts, events: tuple[str, ...]) -> Row:
    """A sentence of the first and one of the last of events."""
    return cited(facts, tuple(dict.fromkeys(sentence for event in (*events[:1], *events[-1:]) for sentence in facts.sentences(event)[:1])))


TOTAL = Column("total", "integer", "The sum of the row. Columns follow for those with most events, if there are more than 200.")

COUNTS = (
    Column("events", "integer", "Number of events of both."),
    Column("row_total", "integer", "Sum of the counts of the first."),
    Column("column_total", "integer", "Sum of the counts of the second."),
    Column("expected", "number", "row_total · column_total / sum of all: what independence of the two would give."),
    Column("residual", "number", "Adjusted residual: events − expected in standard deviations; beyond ±2 it is seldom chance."),
)  # fmt: skip

SOURCE = "Residuals: S. J. Haberman, The analysis of residuals in cross-classified tables, Biometrics 29(1), 205-220 (1973)"
