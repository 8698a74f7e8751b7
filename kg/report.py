"""What a run tells: how far it is, and at the end what it read, what it set aside and why, and what the store holds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic
from typing import Protocol

from kg.confidence import REVIEW
from kg.iri import PREFIXES
from kg.model import SetAside
from kg.store import Store
from kg.workers import available


class Progress(Protocol):
    """How far a run is. Stages follow one another."""

    def stage(self, name: str, total: int, unit: str) -> None:
        """A stage begins, of ``total`` units: files or documents."""

    def advance(self, units: int, size: int = 0, events: int = 0) -> None:
        """So many units more are done, with ``size`` bytes of articles and ``events`` events."""


class Silence:
    """Progress that tells nothing."""

    def stage(self, name: str, total: int, unit: str) -> None:
        """Nothing."""

    def advance(self, units: int, size: int = 0, events: int = 0) -> None:
        """Nothing."""


@dataclass(slots=True)
class Tally:
    """Counts of a run. ``size``: bytes of articles; ``superseded``: copies unlike the one that counts; ``failed``: what could not be read."""

    files: int = 0
    read: int = 0
    unchanged: int = 0
    repeated: int = 0
    size: int = 0
    began: float = field(default_factory=monotonic)
    superseded: list[SetAside] = field(default_factory=list)
    failed: list[SetAside] = field(default_factory=list)

    def set_aside(self) -> list[SetAside]:
        """All that was set aside, sorted by file and item, each once."""
        return sorted(set(self.failed + self.superseded), key=lambda each: (each.path, each.item, each.reason))


@dataclass(frozen=True, slots=True)
class Summary:
    """The end of a build: its tally, what the store holds now (``facts``: different triples; ``review``: events, participations and statements
    marked for review), and the time it took in seconds."""

    tally: Tally
    seconds: float
    documents: int
    facts: int
    events: dict[str, int]
    persons: int
    bodies: int
    provinces: int
    review: int = 0


# A query sees each triple once, so what is counted is distinct as it is.
# Events and series of events alone have a type: counting all of them and taking off what is a series alone is many times quicker than
# asking each whether it is an event.
_EVENTS = """SELECT ?label ?n { { SELECT ?t (COUNT(*) AS ?all) { ?e dcterms:type ?t } GROUP BY ?t }
    OPTIONAL { { SELECT ?t (COUNT(*) AS ?series) { ?s a schema:EventSeries ; dcterms:type ?t FILTER NOT EXISTS { ?s a schema:Event } } GROUP BY ?t } }
    BIND(?all - COALESCE(?series, 0) AS ?n) FILTER(?n > 0)
    OPTIONAL { ?t skos:prefLabel ?zh FILTER(LANGMATCHES(LANG(?zh), "zh")) }
    BIND(COALESCE(STR(?zh), REPLACE(STR(?t), "^.*/", "")) AS ?label) } ORDER BY DESC(?n) ?label"""
_REVIEW = "SELECT (COUNT(DISTINCT ?f) AS ?n) { ?f gov:needsReview true }"
# To gather all agents and ask each for its kind takes half the time of asking each person and body whether it is one.
_AGENTS = """SELECT ?kind (COUNT(*) AS ?n) { { SELECT DISTINCT ?a { ?p gov:agent ?a } }
    VALUES ?kind { foaf:Person org:Organization } ?a a ?kind } GROUP BY ?kind"""
_PROVINCES = """SELECT (COUNT(DISTINCT ?p) AS ?n) { { SELECT DISTINCT ?at { ?e schema:location ?at } }
    ?at schema:containedInPlace* ?p . ?p a gov:Province }"""


def summary(store: Store, tally: Tally) -> Summary:
    """What the store holds, counted in it: events by type, persons and bodies that took part in one, provinces in which one was."""
    # The engine works outside the interpreter's lock.
    with ThreadPoolExecutor(available()) as threads:
        provinces, review = (threads.submit(_number, store, sparql) for sparql in (_PROVINCES, _REVIEW))
        agents, events = _numbers(store, _AGENTS), _numbers(store, _EVENTS)
    return Summary(
        tally,
        seconds=monotonic() - tally.began,
        documents=store.size,
        facts=store.facts,
        events=events,
        persons=agents.get(PREFIXES["foaf"] + "Person", 0),
        bodies=agents.get(PREFIXES["org"] + "Organization", 0),
        provinces=provinces.result(),
        review=review.result(),
    )


def _number(store: Store, sparql: str) -> int:
    return int(next(iter(store.rows(sparql)))[0].value)


def _numbers(store: Store, sparql: str) -> dict[str, int]:
    return {row[0].value: int(row[1].value) for row in store.rows(sparql)}


def write_set_aside(found: Iterable[SetAside], path: Path) -> None:
    """Writes what was set aside as JSON Lines: path, reason, hint, item. Raises OSError when the file cannot be written."""
    with path.open("w", encoding="utf-8", errors="backslashreplace") as file:
        file.writelines(json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in found)


def text(result: Summary, details: int = 3) -> str:
    """The summary for people; ``details``: examples shown of each reason for setting aside."""
    tally = result.tally
    rows = [
        ("documents", f"{tally.read} read, {tally.unchanged} unchanged, {len(tally.set_aside())} set aside, {result.documents} in the store"),
        ("events", f"{sum(result.events.values())}"),
        *((f"  {pad(name, 12)}", f"{number}") for name, number in result.events.items()),
        ("persons", f"{result.persons}"),
        ("bodies", f"{result.bodies}"),
        ("provinces", f"{result.provinces}"),
        ("facts", f"{result.facts} with the reference data"),
        ("to review", f"{result.review} events, participations and statements of a confidence below {REVIEW}"),
        ("time", f"{result.seconds:.1f} s{_amount(tally.size, result.seconds)}"),
    ]
    return "\n".join(f"{pad(name, 16)}{value}" for name, value in rows) + "\n" + reasons(tally, details)


def _amount(size: int, seconds: float) -> str:
    """What was read, in bytes; with its speed only where that says more than how long the program takes to start."""
    if size < 1_000_000:
        return f", {size / 1e3:.0f} kB of articles" if size else ""
    return f", {size / 1e6:.1f} MB of articles" + (f", {size / 1e6 / seconds:.2f} MB/s" if seconds else "")


def reasons(tally: Tally, details: int = 3) -> str:
    """Lines on what was set aside, grouped by reason, each with its line end; "" if nothing was."""
    return "".join(f"{line}\n" for line in _reasons(tally.set_aside(), details))


def _reasons(found: list[SetAside], details: int) -> list[str]:
    groups = Counter(each.reason for each in found)
    lines = []
    for reason, number in groups.most_common():
        lines.append(f"set aside, {number} × {reason}")
        named = [each for each in found if each.reason == reason]
        lines += [f"    {each.path}{' ' + each.item if each.item else ''}{': ' + each.hint if each.hint else ''}" for each in named[:details]]
        lines += [f"    … and {number - details} more"] if number > details else []
    return lines


def pad(words: str, columns: int) -> str:
    """The words, filled up with spaces to a number of terminal columns; a Chinese character takes two."""
    from unicodedata import east_asian_width

    return words + " " * (columns - sum(2 if east_asian_width(sign) in "WF" else 1 for sign in words))
