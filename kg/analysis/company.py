"""Who was at which events with whom: the network that centralities, communities, brokers and pairs are of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Any

from kg.analysis.engine import igraph
from kg.analysis.settings import KINDS, Settings
from kg.attendance import gatherings, together
from kg.tables import Column, Facts, Row
from kg.tables.things import EVIDENCE, cited

#: Sentences, articles, quote and URL: the end of each row.
CITED = EVIDENCE[2:]


@dataclass(frozen=True, slots=True)
class Tie:
    """Two agents: the events at which both were, by date, and the sum of 1/(n − 1) over them, n being the agents at the event (Newman 2001)."""

    events: tuple[str, ...]
    newman: float


@dataclass(frozen=True)
class Company:
    """Events with two agents or more: event → agent → part, events by date, agents sorted. Ties lighter than ``least`` (by Newman's weight) are
    none."""

    events: Mapping[str, Mapping[str, str]]
    least: float = field(default=0.0)

    @cached_property
    def ties(self) -> dict[tuple[str, str], Tie]:
        """Pairs of agents, each in sorted order, with their ties. Sorted."""
        met: dict[tuple[str, str], list[str]] = defaultdict(list)
        for event, agents in self.events.items():
            for pair in combinations(agents, 2):
                met[pair].append(event)
        weighed = ((pair, Tie(tuple(events), sum(1 / (len(self.events[event]) - 1) for event in events))) for pair, events in sorted(met.items()))
        return {pair: tie for pair, tie in weighed if tie.newman >= self.least}

    @cached_property
    def agents(self) -> tuple[str, ...]:
        """The agents who have a tie, sorted."""
        return tuple(sorted({agent for pair in self.ties for agent in pair}))

    @cached_property
    def near(self) -> dict[str, dict[str, float]]:
        """Agent → those tied to it → Newman's weight."""
        found: dict[str, dict[str, float]] = {agent: {} for agent in self.agents}
        for (one, other), tie in self.ties.items():
            found[one][other] = found[other][one] = tie.newman
        return found

    @cached_property
    def attended(self) -> dict[str, tuple[str, ...]]:
        """Agent → its events in company, by date."""
        found: dict[str, list[str]] = defaultdict(list)
        for event, agents in self.events.items():
            for agent in agents:
                found[agent].append(event)
        return {agent: tuple(events) for agent, events in found.items()}

    def only(self, events: Iterable[str]) -> Company:
        """The company at some of the events."""
        kept = set(events)
        return Company({event: agents for event, agents in self.events.items() if event in kept}, self.least)

    def network(self, need: str) -> Any:
        """The ties as an igraph Graph: agents are vertices in their order, edges have ``newman`` and ``far`` = 1/newman. Raises Problem without
        igraph.

        A strong tie is a short way: Newman 2001, eq. 3.
        """
        number = {agent: index for index, agent in enumerate(self.agents)}
        weights = [tie.newman for tie in self.ties.values()]
        edges = [(number[one], number[other]) for one, other in self.ties]
        return igraph(need).Graph(n=len(number), edges=edges, edge_attrs={"newman": weights, "far": [1 / weight for weight in weights]})


def company(facts: Facts, asked: Settings) -> Company:
    """The company of the chosen events, of the agents that are asked for. People whom a decision concerns were not there (``kg.attendance``)."""
    there = together(facts.relations, [each for event in facts.events for each in facts.attendances.get(event, ())], facts.wanted)
    met = gatherings(there, KINDS[asked.of])
    return Company({event: met[event] for event in facts.events if len(met.get(event, ())) > 1}, facts.wanted.min_weight)


def years(facts: Facts, found: Company) -> dict[int, Company]:
    """Year → the company of its events; events of no year, and of years before the first article of the store, which are only looked back upon,
    left out."""
    covered = min((day[:4] for days in facts.relations.many("schema:datePublished").values() for day in days), default="")
    events: dict[int, list[str]] = defaultdict(list)
    for event in found.events:
        if (day := facts.one("schema:startDate", event)) is not None and day[:4] >= covered:
            events[int(day[:4])].append(event)
    return {year: found.only(each) for year, each in sorted(events.items())}


def sentences_of_pair(facts: Facts, found: Company, event: str, one: str, other: str) -> tuple[str, ...]:
    """The first sentence that says of both that they were at an event; else one for each."""
    said = [facts.sentences(found.events[event][agent]) for agent in (one, other)]
    both = [sentence for sentence in said[0] if sentence in said[1]]
    return tuple(both[:1]) or tuple(dict.fromkeys((*said[0][:1], *said[1][:1])))


def of_tie(facts: Facts, found: Company, one: str, other: str, most: int = 0) -> tuple[str, ...]:
    """Sentences of the events of a tie, as they come; of the first ``most`` events (0: all)."""
    events = found.ties[min(one, other), max(one, other)].events
    return tuple(dict.fromkeys(sentence for event in events[: most or None] for sentence in sentences_of_pair(facts, found, event, one, other)))


def of_ends(facts: Facts, found: Company, agent: str) -> Row:
    """A sentence of an agent's first and one of its last event in company, as the cells of CITED."""
    events = found.attended[agent]
    said = [facts.sentences(found.events[event][agent])[:1] for event in (events[0], events[-1])]
    return cited(facts, tuple(dict.fromkeys(sentence for each in said for sentence in each)))


def count_by_label(facts: Facts, things: Iterable[str], most: int) -> str | None:
    """The labels of the things that occur most often, the most frequent first, joined by ；; None for none."""
    counts = sorted(Counter(things).items(), key=lambda each: (-each[1], each[0]))
    return "；".join(facts.label(thing) or "" for thing, _ in counts[:most]) or None


#: The columns by which a row says which agent it is of.
AGENT = (
    Column("agent", "id", "The person, body or group.", "gov:agent"),
    Column("agent_label", "text", "The name.", "gov:agent/rdfs:label"),
    Column("posts", "text", "Up to three posts, joined by ；: those held on the day of --as-of, else the most frequent at the events.", "gov:as"),
)  # fmt: skip
