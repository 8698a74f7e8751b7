"""Each event with all that is told of it, one after the other: what formats without tables are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kg.sparql import expand
from kg.tables import TABLES, Facts

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Account:
    """An event's row, the rows of its participations in the order of the roster, and of its statements as they stand in the article."""

    event: Record
    parts: tuple[Record, ...]
    statements: tuple[Record, ...]


def accounts(facts: Facts) -> Iterator[Account]:
    """The events by date, undated ones last. The three tables are in the order of the events, so that they are read side by side."""
    parts, statements = (_grouped(TABLES[name].records(facts)) for name in ("participations", "statements"))
    part, statement = next(parts, None), next(statements, None)
    for event in TABLES["events"].records(facts):
        here: list[tuple[Record, ...]] = []
        for waiting in (part, statement):
            here.append(waiting[1] if waiting and waiting[0] == event["event"] else ())
        if here[0]:
            part = next(parts, None)
        if here[1]:
            statement = next(statements, None)
        yield Account(event, *here)


def label(facts: Facts, name: str) -> str:
    """The label of a thing with a prefixed name."""
    return facts.label(expand(name)) or name


def others(facts: Facts, name: str) -> list[str]:
    """Its other names, sorted, one by one (a table joins them)."""
    return [each for each in facts.all("skos:altLabel", expand(name)) if each != label(facts, name)]


def kept(item: Record) -> Record:
    """The item without what has no value: None, or a list of nothing."""
    return {name: value for name, value in item.items() if value not in (None, [])}


def _grouped(records: Iterator[Record]) -> Iterator[tuple[str, tuple[Record, ...]]]:
    return ((event, tuple(group)) for event, group in groupby(records, key=lambda record: record["event"]))
