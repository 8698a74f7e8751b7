"""The shortest way from one agent to another over events at which two of them were, each step with the sentence that says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from kg.analysis.company import CITED, Company, sentences_of_pair
from kg.analysis.settings import KINDS, Settings
from kg.attendance import gatherings, together
from kg.errors import PROBLEMS, USAGE, Problem
from kg.names import Queryable, find, kind_of, one
from kg.sparql import printable
from kg.tables import Column, Facts, Row, Table
from kg.tables.things import cited, concepts, local, ref


class Step(NamedTuple):
    """Two agents and an event at which both were, all IRIs."""

    source: str
    event: str
    target: str


def path(asked: Settings) -> Table:
    """The table path: one row a step from the first to the second of the two ``names``.

    Its rows raise Problem: code 1 where nobody has a name or no way leads from one to the other, code 2 where several have it.
    """

    def rows(facts: Facts) -> Iterator[Row]:
        store = facts.relations.store
        ends = tuple(_agent(store, name, asked.of) for name in asked.names)
        avoided = {_agent(store, name, asked.of) for name in asked.without}
        if ends[0] == ends[1]:
            raise Problem(printable(asked.names[1]), "both names are those of the same agent", "give two", USAGE)
        found = _gathered(facts, asked, ends, avoided)
        sizes = {event: len(facts.attendances[event]) for event in found.events}
        for number, step in enumerate(_shortest(facts, found.events, sizes, ends), 1):
            agents = found.events[step.event]
            yield (
                number, ref(step.source), facts.label(step.source), ref(step.target), facts.label(step.target),
                ref(step.event), facts.label(step.event), facts.day(step.event), local(facts.one("dcterms:type", step.event)),
                sizes[step.event], *(concepts(facts.all("gov:role", agents[agent])) for agent in (step.source, step.target)),
                *cited(facts, sentences_of_pair(facts, found, step.event, step.source, step.target)),
            )  # fmt: skip

    return Table(
        "path", "One row a step: two who were at the same event, from the first name to the second.", COLUMNS, rows, keyed=False, source=SOURCE
    )


def _agent(store: Queryable, name: str, of: str) -> str:
    """The agent with a name; of a network of people the person, where a body is called alike."""
    return one(store, name, "person" if of == "people" and find(store, name, "person") else "agent").iri


def _gathered(facts: Facts, asked: Settings, ends: tuple[str, ...], avoided: set[str]) -> Company:
    """The events by which a way may lead, with those of the agents asked for, and the ends of whatever kind."""
    there = together(facts.relations, [each for event in facts.events for each in facts.attendances.get(event, ())], facts.wanted)
    kinds = KINDS[asked.of]
    kept = [each for each in there if each.agent in ends or (each.agent not in avoided and kind_of(each.agent) in kinds)]
    return Company({event: agents for event, agents in gatherings(kept, {*kinds, *map(kind_of, ends)}).items() if len(agents) > 1})


def _shortest(facts: Facts, events: Mapping[str, Mapping[str, str]], sizes: Mapping[str, int], ends: tuple[str, ...]) -> list[Step]:
    found = shortest(events, sizes, *ends)
    if not found:
        names = " to ".join(printable(facts.label(end) or "") for end in ends)
        raise Problem(names, "no chain of events leads from one to the other", "leave out filters, or go through bodies too (--of all)", PROBLEMS)
    return found


def shortest(events: Mapping[str, Mapping[str, str]], sizes: Mapping[str, int], source: str, target: str) -> list[Step]:
    """The fewest steps; among ways of as many steps the one with the smallest sum of sizes of events; then the first by name. Empty for no way.

    E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1, 269-271 (1959), on pairs (steps, sizes).
    """
    attended: dict[str, list[str]] = defaultdict(list)
    for event, agents in events.items():
        for agent in agents:
            attended[agent].append(event)
    reached: dict[str, tuple[int, int, str, str]] = {source: (0, 0, "", "")}
    done: set[str] = set()
    ahead = [(0, 0, source)]
    while ahead:
        steps, size, here = heappop(ahead)
        if here == target:
            break
        if here in done:
            continue
        done.add(here)
        for event in attended[here]:
            for agent in events[event]:
                way = steps + 1, size + sizes[event], event, here
                if agent not in done and (agent not in reached or way < reached[agent]):
                    reached[agent] = way
                    heappush(ahead, (*way[:2], agent))
    return _back(reached, target)


def _back(reached: Mapping[str, tuple[int, int, str, str]], target: str) -> list[Step]:
    steps: list[Step] = []
    while target in reached and reached[target][0]:
        _, _, event, before = reached[target]
        steps.append(Step(before, event, target))
        target = before
    return steps[::-1]


COLUMNS = (
    Column("step", "integer", "Number of the step."),
    Column("a", "id", "From whom.", "gov:agent"),
    Column("a_label", "text", "The name.", "gov:agent/rdfs:label"),
    Column("b", "id", "To whom.", "gov:agent"),
    Column("b_label", "text", "The name.", "gov:agent/rdfs:label"),
    Column("event", "id", "An event at which both were.", "gov:participation", "events"),
    Column("event_label", "text", "Its name.", "rdfs:label"),
    Column("date", "date", "Its first day; empty where the day is not known.", "schema:startDate"),
    Column("type", "text", "Its type.", "dcterms:type"),
    Column("size", "integer", "Number of agents that take part in it."),
    Column("a_roles", "text", "The roles of the first, joined by ；.", "gov:role"),
    Column("b_roles", "text", "The roles of the second.", "gov:role"),
    *CITED,
)  # fmt: skip

SOURCE = "Fewest steps, then smallest events: E. W. Dijkstra, Numerische Mathematik 1, 269-271 (1959)"
