"""Who stands between bodies or provinces that do not meet themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from kg.analysis.company import AGENT, CITED, Company, company, of_tie
from kg.analysis.engine import rounded
from kg.analysis.settings import Settings
from kg.analysis.standing import belongs, posts
from kg.names import kind_of
from kg.tables import Column, Facts, Row, Table
from kg.tables.things import cited, ref

#: Roles of a broker, in the order of the columns.
ROLES = ("coordinator", "gatekeeper", "itinerant", "liaison")


@dataclass(slots=True)
class Brokerage:
    """How often an agent is a broker in each of ROLES, and between which two groups how often."""

    roles: Counter[str] = field(default_factory=Counter)
    between: Counter[tuple[str, str]] = field(default_factory=Counter)


def brokers(asked: Settings) -> Table:
    """The table brokers: one row an agent with any tie, those who broker most first."""

    def rows(facts: Facts) -> Iterator[Row]:
        found, held, groups = company(facts, asked), posts(facts, asked), belongs(facts, asked.between)
        constraints = constraint(found.near)
        brokered = {agent: brokerage(found.near, groups, agent) for agent in found.agents}
        for agent in sorted(found.agents, key=lambda each: (-brokered[each].roles.total(), constraints[each], each)):
            each = brokered[agent]
            main = min(each.between, key=lambda pair: (-each.between[pair], pair), default=None)
            names = "；".join(_name(facts, group) for group in main) if main else None
            yield (
                ref(agent), facts.label(agent), held.get(agent), _name(facts, groups[agent]) if agent in groups else None, len(found.near[agent]),
                rounded(constraints[agent]), *(each.roles[role] for role in ROLES), each.roles.total(), names, each.between[main] if main else 0,
                *cited(facts, _example(facts, found, groups, agent, main)),
            )  # fmt: skip

    return Table(
        "brokers",
        "One row an agent: between which bodies (or provinces) it stands whose people do not meet themselves.",
        COLUMNS,
        rows,
        source=SOURCE,
    )


def brokerage(near: Mapping[str, Mapping[str, float]], groups: Mapping[str, str], broker: str) -> Brokerage:
    """All pairs of agents that are tied to a broker and not to each other and belong to groups, by the broker's role. Without direction.

    coordinator: all three are of one group. gatekeeper: the broker is of the group of one of the two (Gould and Fernandez's gatekeeper and
    representative). itinerant: the two are of one group, the broker is not. liaison: all three are of different groups. A broker of no group is of
    another than the two.
    """
    found = Brokerage()
    own = groups.get(broker)
    for one, other in combinations(sorted(agent for agent in near[broker] if agent in groups), 2):
        if other not in near[one]:
            pair = groups[one], groups[other]
            if pair[0] == pair[1]:
                role = "coordinator" if own == pair[0] else "itinerant"
            else:
                role = "gatekeeper" if own in pair else "liaison"
                found.between[min(pair), max(pair)] += 1
            found.roles[role] += 1
    return found


def constraint(near: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Agent → Burt's constraint: the sum over those tied to it of (p_ij + Σ_q p_iq·p_qj)², p_ij being the share of the tie to j in all ties of i.

    Near 0 the contacts do not know each other (structural holes); 1 or more where all depends on one contact.
    """
    totals = {agent: sum(ties.values()) for agent, ties in near.items()}
    share = {agent: {other: weight / totals[agent] for other, weight in ties.items()} for agent, ties in near.items()}
    return {
        agent: sum(
            (direct + sum(own * share[via].get(other, 0.0) for via, own in ties.items() if via != other)) ** 2 for other, direct in ties.items()
        )
        for agent, ties in share.items()
    }


def _example(facts: Facts, found: Company, groups: Mapping[str, str], broker: str, pair: tuple[str, str] | None) -> tuple[str, ...]:
    """A sentence for the broker's strongest tie to each of the two groups; without such, for its strongest tie."""
    near = sorted(found.near[broker].items(), key=lambda each: (-each[1], each[0]))
    ends = [next(agent for agent, _ in near if groups.get(agent) == group) for group in pair] if pair else [near[0][0]]
    return tuple(dict.fromkeys(sentence for end in ends for sentence in of_tie(facts, found, broker, end, most=1)))


def _name(facts: Facts, group: str) -> str:
    return (facts.label(group) or "") if kind_of(group) else group


COLUMNS = (
    *AGENT,
    Column("group", "text", "The body or province to which it belongs: that of the post which tells most of it; empty: none is known."),
    Column("neighbours", "integer", "Number of others with whom it was at an event."),
    Column("constraint", "number", "Burt's constraint on Newman's weights: low = its contacts do not meet each other, it spans structural holes."),
    Column("coordinator", "integer", "Number of pairs of its own group that meet it and not each other."),
    Column("gatekeeper", "integer", "Number of such pairs of which one is of its own group and one of another."),
    Column("itinerant", "integer", "Number of such pairs of one other group."),
    Column("liaison", "integer", "Number of such pairs of two other groups."),
    Column("brokerage", "integer", "The sum of the four."),
    Column("between", "text", "The two groups between which it stands most often, joined by ；."),
    Column("pairs_between", "integer", "Number of such pairs of these two groups."),
    *CITED,
)  # fmt: skip

SOURCE = (
    "R. V. Gould and R. M. Fernandez, Structures of mediation: a formal approach to brokerage in transaction networks, Sociological Methodology "
    "19, 89-126 (1989), "
    "for ties without direction; R. S. Burt, Structural Holes (1992), ch. 2"
)
