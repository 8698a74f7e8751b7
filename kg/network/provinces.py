"""Provinces: who goes to whose events, and who is at events together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations, groupby

import networkx as nx

from kg.attendance import Attendance, attendances, together
from kg.iri import PREFIXES, shorten
from kg.losses import Loss
from kg.network.attributes import SEPARATOR, Attributes, node, present, span
from kg.relations import Relations, closure
from kg.selection import Chosen, Selection

Ties = dict[tuple[str, str, str], list[tuple[str, float]]]


def provinces(relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.MultiDiGraph, list[Loss]]:
    """A MultiDiGraph of provinces. Each province that takes part in an event counts once there: a body by the province of its register row,
    a person by the body of the post in which they take part; national bodies count for none.

    Edges have a ``relation``: ``visit``, from the province of a participant to another in which the event was; ``meeting``, between two that took
    part in the same event (from the one that sorts first; without direction). ``weight``, the number of events; ``newman``, for meetings the sum of
    1/(n − 1) over events of n provinces (see kg.network.cooccurrence); ``first``, ``last``; ``events``, IRIs joined by ；.
    Nodes: ``code`` (GB/T 2260); ``bodies``, how many of its bodies and holders of posts took part; ``hosted``, events in it; ``home``, those of them
    in which it took part itself.
    """
    label, codes, days = relations.one("rdfs:label"), relations.one("schema:identifier"), relations.one("schema:startDate")
    of = _province_of(relations)
    found = together(relations, attendances(relations, selected, wanted.expand), wanted)
    bodies, events = {place: set[str]() for place in set(of.values())}, {place: set[str]() for place in set(of.values())}
    home = dict.fromkeys(bodies, 0)
    ties: Ties = {}
    placeless = 0
    for event, agents in _agents(relations, selected, found):
        there = {of[place] for place in relations.many("schema:location").get(event, ()) if place in of}
        taking = {of[body] for body, _ in agents if body in of}
        placeless += not there and not taking
        for body, agent in agents:
            if body in of:
                bodies[of[body]].add(agent)
        for place in there:
            events[place].add(event)
            home[place] += place in taking
        for guest, host in sorted((guest, host) for guest in taking for host in there if guest != host):
            ties.setdefault((guest, host, "visit"), []).append((event, 0.0))
        for one, other in combinations(sorted(taking), 2):
            ties.setdefault((one, other, "meeting"), []).append((event, 1 / (len(taking) - 1)))
    graph = nx.MultiDiGraph()
    for place in sorted(place for place in bodies if bodies[place] or events[place]):
        counts = {"bodies": len(bodies[place]), "hosted": len(events[place]), "home": home[place]}
        graph.add_node(shorten(place), **node(place, label.get(place, ""), code=codes.get(place), **counts))
    for (one, other, relation), events_of in sorted(ties.items()):
        graph.add_edge(shorten(one), shorten(other), key=relation, **_tie(relation, events_of, days))
    return graph, [Loss("events", "dropped", placeless, "are in no province and have no participant of one")]


def _tie(relation: str, found: list[tuple[str, float]], days: Mapping[str, str]) -> Attributes:
    known = [days[event] for event, _ in found if event in days]
    share = round(sum(share for _, share in found), 6) if relation == "meeting" else None
    return {
        **present(relation=relation, weight=len(found), newman=share),
        **span(known),
        "events": SEPARATOR.join(shorten(event) for event, _ in found),
    }


def _agents(relations: Relations, selected: Chosen, found: list[Attendance]) -> Iterable[tuple[str, set[tuple[str, str]]]]:
    """Each chosen event with pairs of a body and the agent who stands for it: the body itself, or a person in a post there."""
    posts, bodies = relations.many("gov:as"), relations.one("org:postIn")
    by_event = {event: list(parts) for event, parts in groupby(found, key=lambda part: part.event)}
    for event in sorted(selected.events):
        agents = {(part.agent, part.agent) for part in by_event.get(event, ())}
        agents |= {(bodies[post], part.agent) for part in by_event.get(event, ()) for post in posts.get(part.part, ()) if post in bodies}
        yield event, agents


def _province_of(relations: Relations) -> dict[str, str]:
    """Places and bodies → the province in which they are; itself for a province."""
    province = PREFIXES["gov"] + "Province"
    known = {place for place, kinds in relations.many("rdf:type").items() if province in kinds}
    within, spatial = relations.many("schema:containedInPlace"), relations.many("dcterms:spatial")
    of = {place: above for place in {*within, *known} if (above := min(closure([place], within) & known, default=""))}
    return {**of, **{body: of[places[0]] for body, places in spatial.items() if places[0] in of}}
