"""Gold from the rows of tables: each puts a fact in or takes one out, in their order, of nothing or of what a store says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.errors import Problem
from kg.evaluation import gold
from kg.evaluation.checks import mistakes
from kg.evaluation.gold import GoldArticle
from kg.evaluation.sheets import SEVERAL, YES, Row

#: Columns → keys of the gold's JSON.
_EVENT = {"type": "type", "alt_types": "alt_types", "name": "name", "date": "start", "end": "end", "place": "places", "document": "documents"}
_PART = {"kind": "kind", "role": "roles", "post": "posts", "represented_by": "represented_by"}


@dataclass
class _Thing:
    """Something being put together: its JSON value, and the row that said each key."""

    value: dict[str, Any]
    said: dict[str, Row]


@dataclass
class _Event(_Thing):
    parts: dict[str, _Thing] = field(default_factory=dict)


@dataclass
class _Article:
    row: Row
    events: dict[str, _Event] = field(default_factory=dict)
    persons: dict[str, _Thing] = field(default_factory=dict)


def corrected(table: Iterable[Row], base: Iterable[Row] = ()) -> tuple[list[GoldArticle], list[Problem]]:
    """The gold that ``base`` gives with the rows of ``table``, by article in the order of the rows, and doubts (types and roles that do not exist).

    Raises Problem, with the place of the row, for the first thing that cannot be.
    """
    articles: dict[str, _Article] = {}
    for row in (*base, *table):
        article = articles.setdefault(row.one("doc"), _Article(row))
        _take_out(article, row) if row.one("verdict") == "wrong" else _put_in(article, row)
    found = [_gold(doc, article) for doc, article in articles.items()]
    return [each for each, _ in found], [doubt for _, doubts in found for doubt in doubts]


def _put_in(article: _Article, row: Row) -> None:
    agent, key = row.one("agent"), row.one("event")
    if key:
        event = article.events.setdefault(key, _Event({}, {"": row}))
        _say(event, row, _EVENT)
        if agent:
            part = event.parts.setdefault(agent, _Thing({"agent": agent}, {"": row}))
            _say(part, row, _PART)
        _mark(event.parts[agent] if agent else event, row)
    if agent and (not key or (row.one("kind") == "person" and ("verdict" in row.cells or agent not in article.persons))):
        person = article.persons.setdefault(agent, _Thing({"name": agent}, {"": row}))
        _say(person, row, {"post": "posts"})


def _mark(thing: _Thing, row: Row) -> None:
    if "optional" in row.cells:
        thing.value["optional"], thing.said["optional"] = YES[row.one("optional").lower()], row


def _say(thing: _Thing, row: Row, keys: Mapping[str, str]) -> None:
    """Takes the row's columns over: lists grow, a text replaces what a base said, and may not contradict another row of its table."""
    for column, key in keys.items():
        values = row.cells.get(column)
        if values and column in SEVERAL:
            thing.value[key] = list(dict.fromkeys([*thing.value.get(key, []), *values]))
        elif values:
            before = thing.said.get(key)
            if before is not None and before.file == row.file and thing.value[key] != row.one(column):
                raise row.problem(column, f"{column} is {row.one(column)} here and {thing.value[key]} in another row", "keep one of them")
            thing.value[key] = row.one(column)
        if values:
            thing.said[key] = row


def _take_out(article: _Article, row: Row) -> None:
    agent, key = row.one("agent"), row.one("event")
    event = article.events.get(key)
    if key and event is None:
        raise row.problem("event", f"there is no event {key} to take out", "its name must be that of the rows before, or its IRI in the store")
    if event is not None and not agent:
        if "type" in row.cells or not _remove(event, row, _EVENT):
            del article.events[key]
    elif event is not None:
        _take_out_part(event, agent, row)
    elif agent not in article.persons:
        raise row.problem("agent" if agent else "doc", f"there is nobody called {agent!r} to take out", "say which event, agent or person is wrong")
    elif not _remove(article.persons[agent], row, {"post": "posts"}):
        del article.persons[agent]
        for each in article.events.values():
            each.parts.pop(agent, None)


def _take_out_part(event: _Event, agent: str, row: Row) -> None:
    if agent not in event.parts:
        raise row.problem("agent", f"{agent} takes no part that could be taken out", "write the name as the rows before do")
    if not _remove(event.parts[agent], row, {column: key for column, key in _PART.items() if column != "kind"}):
        del event.parts[agent]


def _remove(thing: _Thing, row: Row, keys: Mapping[str, str]) -> bool:
    """Takes the values out that the row names; whether it named any."""
    named = [(column, key) for column, key in keys.items() if column in row.cells]
    for column, key in named:
        thing.value[key] = [each for each in thing.value.get(key, ()) if each not in row.cells[column]] if column in SEVERAL else None
        thing.said.pop(key, None)
    return bool(named)


def _gold(doc: str, article: _Article) -> tuple[GoldArticle, list[Problem]]:
    value = {
        "doc": doc,
        "events": [_event(event) for event in article.events.values()],
        "persons": [_filled(p, "posts") for p in article.persons.values()],
    }
    doubts = []
    for mistake in mistakes(value):
        row, column = _source(article, mistake.path)
        problem = row.problem(column, mistake.what, mistake.hint)
        if mistake.fatal:
            raise problem
        doubts.append(problem)
    return gold.article(value), doubts


def _event(event: _Event) -> dict[str, Any]:
    """The JSON of an event. A part whose roles were all taken out, and none put in, is no part."""
    event.parts = {agent: part for agent, part in event.parts.items() if part.value.get("roles") != []}
    return {**event.value, "participants": [_filled(part, "roles") for part in event.parts.values()]}


def _filled(thing: _Thing, key: str) -> dict[str, Any]:
    return {key: [], **thing.value}


def _source(article: _Article, path: Sequence[str | int]) -> tuple[Row, str]:
    """The row and column from which the value at a path of the JSON comes."""
    match list(path):
        case ["events", int(number), "participants", int(index), *rest]:
            thing, columns = list(list(article.events.values())[number].parts.values())[index], {**_PART, "agent": "agent"}
        case ["events", int(number), *rest]:
            thing, columns = list(article.events.values())[number], _EVENT
        case ["persons", int(number), *rest]:
            thing, columns = list(article.persons.values())[number], {"agent": "name", "post": "posts"}
        case _:
            return article.row, "doc"
    key = str(rest[0]) if rest else ""
    column = next((column for column, name in columns.items() if name == key), "event" if columns is _EVENT else "agent")
    return thing.said.get(key, thing.said[""]), column
