"""Who meets whom more often than chance would have it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.analysis.company import CITED, Company, company, of_tie
from kg.analysis.configuration import Chances, at_least, discoveries, random_attendance
from kg.analysis.engine import digits, rounded
from kg.analysis.settings import Settings
from kg.tables import Column, Facts, Row, Table
from kg.tables.things import cited, ref, refs


@dataclass(frozen=True, slots=True)
class Significance:
    """What chance would bring a pair: the expected number of meetings, the p-value of as many as there were or more, and the q-value."""

    expected: float
    p: float
    q: float


def pairs(asked: Settings) -> Table:
    """The table pairs: one row a pair that was at an event together, the least likely by chance first."""

    def rows(facts: Facts) -> Iterator[Row]:
        found = company(facts, asked)
        tested = significance(facts, found)
        for pair in sorted(tested, key=lambda each: (tested[each].p, -len(found.ties[each].events), each)):
            tie, chance = found.ties[pair], tested[pair]
            days = [day for event in tie.events if (day := facts.day(event))]
            yield (
                *(cell for agent in pair for cell in (ref(agent), facts.label(agent))), len(tie.events), rounded(tie.newman),
                digits(chance.expected),
                digits(len(tie.events) / chance.expected), digits(chance.p), digits(chance.q), chance.q <= asked.alpha,
                min(days, default=None), max(days, default=None), refs(tie.events), *cited(facts, of_tie(facts, found, *pair)),
            )  # fmt: skip

    return Table(
        "pairs",
        "One row a pair of people (or bodies) who were at an event together: how often, and how often by chance.",
        COLUMNS,
        rows,
        keyed=False,
        source=SOURCE,
    )


def significance(facts: Facts, found: Company) -> dict[tuple[str, str], Significance]:
    """Each pair with what chance would bring it. The model (``kg.analysis.configuration``) is fitted to each year apart, so that having been in
    office in the same years is not taken for meeting often; events of no year are one more such part. All pairs of the network are tested."""
    parts: dict[str, list[str]] = defaultdict(list)
    for event in found.events:
        parts[(facts.one("schema:startDate", event) or "")[:4]].append(event)
    chances: dict[tuple[str, str], list[tuple[int, float]]] = {pair: [] for pair in found.ties}
    for events in parts.values():
        for pair, classes in by_chance(found.only(events), found.ties).items():
            chances[pair] += classes
    values = {pair: at_least(len(found.ties[pair].events), each) for pair, each in chances.items()}
    tests = len(found.agents) * (len(found.agents) - 1) // 2
    accepted = discoveries(values, tests)
    return {pair: Significance(sum(n * p for n, p in chances[pair]), values[pair], accepted[pair]) for pair in found.ties}


def by_chance(found: Company, ties: Mapping[tuple[str, str], object]) -> dict[tuple[str, str], Chances]:
    """For each pair the classes of events by size: how many there are, and the probability that both are at one of them. Pairs of which one is at
    none of the events left out."""
    degrees = {agent: len(events) for agent, events in found.attended.items()}
    sizes = Counter(len(agents) for agents in found.events.values())
    there = random_attendance(Counter(degrees.values()), sizes).both
    known: dict[tuple[int, int], Chances] = {}
    chances: dict[tuple[str, str], Chances] = {}
    for one, other in ties:
        if one in degrees and other in degrees:
            pair = min(degrees[one], degrees[other]), max(degrees[one], degrees[other])
            if pair not in known:
                known[pair] = [(count, there[(*pair, size)]) for size, count in sorted(sizes.items())]
            chances[one, other] = known[pair]
    return chances


COLUMNS = (
    Column("a", "id", "One of the two, the one whose name sorts first.", "gov:agent"),
    Column("a_label", "text", "Its name.", "gov:agent/rdfs:label"),
    Column("b", "id", "The other one.", "gov:agent"),
    Column("b_label", "text", "Its name.", "gov:agent/rdfs:label"),
    Column("together", "integer", "Number of events at which both were."),
    Column("newman", "number", "Sum of 1/(n − 1) over them, n being the number of agents at the event."),
    Column("expected", "number", "Number of events that chance would bring them to, all having their number of events each year."),
    Column("ratio", "number", "together / expected."),
    Column("p", "number", "Probability that chance brings them together as often or more often (Poisson-binomial, exact, one-sided)."),
    Column("q", "number", "The least false discovery rate at which the pair counts, all pairs tested (Benjamini and Hochberg)."),
    Column("more", "boolean", "Whether q is at most --alpha: they meet more often than chance would have it."),
    Column("first", "date", "Day of the first of the events whose day is known.", "schema:startDate"),
    Column("last", "date", "Day of the last.", "schema:startDate"),
    Column("events", "ids", "The events, by date.", "gov:participation", "events"),
    *CITED,
)  # fmt: skip

SOURCE = (
    "Null: the bipartite configuration model (F. Saracco et al., Scientific Reports 5, 10595 (2015); Z. Neal, Social Networks 39, 84-97 (2014)) "
    "with exact sizes of events (S. X. Chen, A. P. Dempster and J. S. Liu, Biometrika 81(3), 457-469 (1994)), fitted to each year. "
    "False discovery rate: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57(1), 289-300 (1995). Weight: M. E. J. "
    "Newman, Physical Review E 64, 016132 (2001)"
)
