"""Which event of the graph is which of the gold, and which agent is which: one to one, the most alike first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg import schema
from kg.evaluation.gold import GoldEvent, GoldParticipant
from kg.evaluation.graph import SaidAgent, SaidEvent
from kg.evaluation.keys import agent_key, plain, similarity

#: From where on an event's name, or the share of agents that two events have in common, makes them the same.
_NAME, _SHARE = 0.6, 0.34
#: From where on two names mean the same agent; persons must be named alike.
_AGENT = {"person": 1.0, "body": 0.75, "group": 0.6}


def align(wanted: Sequence[GoldEvent], found: Mapping[str, SaidEvent]) -> dict[int, str]:
    """Index of a gold event → IRI of the event that tells it. Events of different families are never the same."""
    pairs: dict[int, str] = {}
    for _, index, iri in sorted(_candidates(wanted, found)):
        if index not in pairs and iri not in pairs.values():
            pairs[index] = iri
    return pairs


def _candidates(wanted: Sequence[GoldEvent], found: Mapping[str, SaidEvent]) -> Iterator[tuple[float, int, str]]:
    """Negated likeness, index and IRI of all that could be the same."""
    for index, gold in enumerate(wanted):
        for iri, event in found.items():
            likeness = _likeness(gold, event)
            if likeness is not None:
                yield -likeness, index, iri


def _likeness(gold: GoldEvent, event: SaidEvent) -> float | None:
    """How alike two events are, None when they cannot be the same: same family, and alike in name, agents, or day where the gold names no agent."""
    agents, theirs = {plain(part.agent) for part in gold.participants}, {plain(agent.names[0]) for agent in event.agents.values()}
    name = name_likeness(gold, event)
    share = len(agents & theirs) / max(1, min(len(agents), len(theirs)))
    same_day = gold.start == event.start
    if not _families(gold.types) & _families(event.types) or not (name >= _NAME or share >= _SHARE or (not agents and same_day)):
        return None
    same_type = bool(gold.types & event.types)
    return 1.5 + 1.0 * same_type + 1.0 * (bool(gold.start) and same_day) + 2 * name + 2 * share - 0.01 * gold.optional


def name_likeness(gold: GoldEvent, event: SaidEvent) -> float:
    """The similarity of the gold's name to the nearest name of the event; 0 where the gold gives none."""
    return max((similarity(plain(gold.name), plain(name)) for name in event.names), default=0.0) if gold.name else 0.0


def _families(types: Iterable[str]) -> frozenset[str]:
    known = schema.event_types()
    return frozenset(known[name].family if name in known else "" for name in types)


def pair_agents(gold: GoldEvent, event: SaidEvent) -> tuple[list[tuple[GoldParticipant, SaidAgent | None]], list[SaidAgent]]:
    """The gold's participants, those that may not be left out first, each with its agent or None; and the agents that are left."""
    left = dict(event.agents)
    pairs: list[tuple[GoldParticipant, SaidAgent | None]] = []
    for part in sorted(gold.participants, key=lambda part: part.optional):
        likeness, iri = max(((_agent_likeness(part, agent.names), iri) for iri, agent in left.items()), default=(0.0, ""))
        pairs.append((part, left.pop(iri) if likeness > 0 else None))
    return pairs, list(left.values())


def _agent_likeness(part: GoldParticipant, names: Sequence[str]) -> float:
    wanted, keys = agent_key(part.agent), [agent_key(name) for name in names]
    if wanted in keys:
        return 1.0
    best = max((similarity(wanted, key) for key in keys), default=0.0) if part.kind != "person" else 0.0
    return best if best >= _AGENT[part.kind] else 0.0
