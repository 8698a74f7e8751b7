"""In which posts people are: on a day, or at the chosen events; and to which body or province that makes them belong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from math import log

from kg.analysis.company import count_by_label
from kg.analysis.settings import Settings
from kg.names import kind_of
from kg.tables import Facts
from kg.tables.facts import as_day

_MOST = 3


def posts(facts: Facts, asked: Settings) -> dict[str, str]:
    """Agent → its posts as AGENT tells them; agents without any left out."""
    day = as_day(asked.as_of)
    if day is not None:
        return {person: "；".join(offices[:_MOST]) for person, offices in held_on(facts, day, asked.window).items()}
    named: dict[str, list[str]] = defaultdict(list)
    for agent, post in _named(facts):
        named[agent].append(post)
    return {agent: told for agent, held in named.items() if (told := count_by_label(facts, held, _MOST))}


def held_on(facts: Facts, day: date, window: int) -> dict[str, list[str]]:
    """Person → offices that were held on a day, by tenures (``kg.across.tenures``): begun by then, not ended before it, and where nothing ends one,
    seen in the ``window`` days before. Offices by the day last seen, the latest first."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for tenure, persons in facts.relations.many("org:member").items():
        if kind_of(tenure) != "tenure":
            continue
        bounds = {name: as_day(facts.one(f"gov:{name}", tenure)) for name in ("firstSeen", "lastSeen", "notBefore", "notAfter")}
        begin, seen, end = bounds["notBefore"] or bounds["firstSeen"], bounds["lastSeen"], bounds["notAfter"]
        ended = day > end if end else seen is None or (day - seen).days >= window
        if begin and begin <= day and not ended:
            for person in persons:
                found[person].append((str(seen or ""), facts.one("gov:office", tenure) or ""))
    return {
        person: list(dict.fromkeys(office for _, office in sorted(sorted(held), key=lambda each: each[0], reverse=True) if office))
        for person, held in found.items()
    }


def belongs(facts: Facts, between: str) -> dict[str, str]:
    """Agent → the body (IRI) or the province (name) to which it belongs; bodies belong to themselves. Agents that belong to none left out.

    A person has posts in several bodies: the one is chosen that tells most of the person, by its number of events times the logarithm of
    people / people with posts there (tf-idf, Spärck Jones 1972, A statistical interpretation of term specificity, Journal of Documentation 28(1)).
    Of members of one bureau who are ministers of different ministries, the ministry is what tells them apart.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for agent, post in _named(facts):
        for body in facts.all("org:postIn", post):
            counts[agent][body] += 1
    share = Counter(body for bodies in counts.values() for body in bodies)
    chosen = {agent: min(bodies, key=lambda body: (-bodies[body] * log(1 + len(counts) / share[body]), body)) for agent, bodies in counts.items()}
    chosen |= {agent: agent for agent in facts.taken_part if kind_of(agent) == "body"}
    if between == "body":
        return chosen
    provinces = {agent: _province(facts, body) for agent, body in chosen.items()}
    return {agent: province for agent, province in provinces.items() if province}


def _province(facts: Facts, body: str) -> str | None:
    found = (facts.province(place) for place in facts.all("dcterms:spatial", body))
    return facts.label(next(filter(None, found), None))


def _named(facts: Facts) -> Iterator[tuple[str, str]]:
    """Agents with the posts in which they take part in the chosen events."""
    for agent, parts in facts.taken_part.items():
        for _, part in parts:
            if facts.one("gov:agent", part) == agent:
                yield from ((agent, post) for post in facts.all("gov:as", part))
