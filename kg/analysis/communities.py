"""Groups of agents who are at events with each other more than with the rest, and how they change from year to year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import isnan

from kg.analysis.company import AGENT, CITED, Company, company, of_ends, of_tie, years
from kg.analysis.engine import igraph, rounded, seeded
from kg.analysis.settings import Settings
from kg.analysis.standing import posts
from kg.tables import Column, Facts, Row, Table
from kg.tables.things import cited, ref

#: Runs of Leiden's method, of which the best is kept.
_RUNS = 10
#: Communities of fewer members are not followed from year to year.
_LEAST = 3
_CORE = 5

Members = Sequence[str]


def communities(asked: Settings) -> Table:
    """The table communities: one row a member, communities by size; with ``by_year``, for each year. Raises Problem without igraph."""

    def rows(facts: Facts) -> Iterator[Row]:
        whole, held = company(facts, asked), posts(facts, asked)
        periods: list[tuple[int | None, Company]] = [*years(facts, whole).items()] if asked.by_year else [(None, whole)]
        for year, found in periods:
            groups, quality = partition(found, asked)
            number = {agent: index for index, members in enumerate(groups, 1) for agent in members}
            for index, members in enumerate(groups, 1):
                for agent in sorted(members, key=lambda each: (-inside(found, each, number)[0], each)):
                    _, share, spread = inside(found, agent, number)
                    head = year, index, len(members), ref(agent), facts.label(agent), held.get(agent), len(found.attended[agent])
                    yield *head, rounded(share), rounded(spread), rounded(quality), *of_ends(facts, found, agent)

    return Table("communities", "One row a member of a community of those who are at events together.", COLUMNS, rows, keyed=False, source=SOURCE)


def partition(found: Company, asked: Settings) -> tuple[list[Members], float]:
    """The communities, the largest first, then by their first member; and their modularity. Leiden's method on Newman's weights, the best of _RUNS
    runs that follow each other from the seed, each until nothing changes."""
    if not found.ties:
        return [], 0.0
    graph = found.network("communities")
    best: tuple[float, list[int]] | None = None
    with seeded(igraph("communities"), asked.seed):
        for _ in range(_RUNS):
            run = graph.community_leiden(objective_function="modularity", weights="newman", resolution=asked.resolution, n_iterations=-1)
            quality = round(graph.modularity(run.membership, weights="newman", resolution=asked.resolution), 12)
            if best is None or quality > best[0]:
                best = quality, run.membership
    assert best is not None
    groups: dict[int, list[str]] = defaultdict(list)
    for agent, number in zip(found.agents, best[1], strict=True):
        groups[number].append(agent)
    return sorted(groups.values(), key=lambda members: (-len(members), members)), best[0]


def inside(found: Company, agent: str, number: Mapping[str, int]) -> tuple[float, float, float]:
    """The weight of an agent's ties inside its community, its share of all the agent's ties, and the participation coefficient: 1 minus the sum of
    the squared shares of each community (Guimerà and Amaral 2005, Nature 433, 895-900); near 0 all ties are in one, near 1 they are spread over
    all."""
    weights: Counter[int] = Counter()
    for other, weight in found.near[agent].items():
        weights[number[other]] += weight  # type: ignore[assignment]
    total = sum(weights.values())
    own = weights[number[agent]]
    return own, own / total, 1 - sum((weight / total) ** 2 for weight in weights.values())


def changes(asked: Settings) -> Table:
    """The table community-changes: one row a community of a year with its successor in the next, or a new one. Raises Problem without igraph."""

    def rows(facts: Facts) -> Iterator[Row]:
        found = years(facts, company(facts, asked))
        parts = {year: partition(each, asked)[0] for year, each in found.items() if each.ties}
        for year, after in pairwise(parts):
            likeness = alike(parts[year], parts[after])
            for one, other in matched(parts[year], parts[after]):
                yield (
                    *_row(facts, (year, found[year], parts[year], one), (after, found[after], parts[after], other)),
                    *likeness,
                    *cited(
                        facts,
                        tuple(
                            dict.fromkeys((*_strongest(facts, found[year], parts[year], one), *_strongest(facts, found[after], parts[after], other)))
                        ),
                    ),
                )

    return Table(
        "community-changes",
        "One row a community of a year and the one of the next year that is most like it.",
        CHANGES,
        rows,
        keyed=False,
        source=CHANGES_SOURCE,
    )


def matched(before: Sequence[Members], after: Sequence[Members]) -> list[tuple[int | None, int | None]]:
    """Each community of _LEAST members or more with the index of that of the next year which has the greatest Jaccard overlap with it (None where
    none shares a member); then those of the next year that no other led to."""
    found: list[tuple[int | None, int | None]] = []
    for index, members in enumerate(before):
        if len(members) >= _LEAST:
            best = max(range(len(after)), key=lambda each: (jaccard(members, after[each]), -each), default=None)
            found.append((index, best if best is not None and jaccard(members, after[best]) else None))
    reached = {other for _, other in found}
    return [*found, *((None, index) for index, members in enumerate(after) if len(members) >= _LEAST and index not in reached)]


def jaccard(one: Members, other: Members) -> float:
    """Members of both / members of either."""
    return len(set(one) & set(other)) / len(set(one) | set(other))


def alike(before: Sequence[Members], after: Sequence[Members]) -> tuple[int, float | None, float | None]:
    """How many agents are in both partitions, and how alike these are on them: adjusted Rand index and normalised mutual information. None where
    fewer than two are in both."""
    first = {agent: index for index, members in enumerate(before) for agent in members}
    second = {agent: index for index, members in enumerate(after) for agent in members}
    both = sorted(first.keys() & second.keys())
    if len(both) < 2:
        return len(both), None, None
    compared = [[side[agent] for agent in both] for side in (first, second)]
    rand, mutual = (igraph("communities").compare_communities(*compared, method=method) for method in ("adjusted_rand", "nmi"))
    return len(both), 1.0 if isnan(rand) else rounded(rand), rounded(mutual)


def _row(facts: Facts, before: tuple[int, Company, Sequence[Members], int | None], after: tuple[int, Company, Sequence[Members], int | None]) -> Row:
    (year, found, parts, one), (next_year, later, next_parts, other) = before, after
    members, successors = parts[one] if one is not None else (), next_parts[other] if other is not None else ()
    seen = {agent for each in next_parts for agent in each}
    shared, lost = set(members) & set(successors), set(members) - seen
    return (
        year, next_year, None if one is None else one + 1, len(members), _core(facts, found, members),
        None if other is None else other + 1, len(successors), _core(facts, later, successors), len(shared),
        len(members) - len(shared) - len(lost), len(lost), rounded(jaccard(members, successors)) if members and successors else 0.0,
    )  # fmt: skip


def _core(facts: Facts, found: Company, members: Members) -> str | None:
    kept = set(members)
    weight = {agent: sum(value for other, value in found.near[agent].items() if other in kept) for agent in members}
    return "；".join(facts.label(agent) or "" for agent in sorted(members, key=lambda each: (-weight[each], each))[:_CORE]) or None


def _strongest(facts: Facts, found: Company, parts: Sequence[Members], index: int | None) -> tuple[str, ...]:
    """A sentence of the strongest tie in a community."""
    kept = set(parts[index]) if index is not None else set()
    pairs = [(tie.newman, pair) for pair, tie in found.ties.items() if kept.issuperset(pair)]
    return of_tie(facts, found, *min(pairs, key=lambda each: (-each[0], each[1]))[1], most=1) if pairs else ()


COLUMNS = (
    Column("year", "integer", "The year, with --by-year; else empty."),
    Column("community", "integer", "Number of the community (in its year), 1 = the largest."),
    Column("size", "integer", "Number of its members."),
    *AGENT,
    Column("events", "integer", "Number of events at which the agent was with any of the others."),
    Column("inside", "number", "Share of the agent's ties, by Newman's weight, that lead to its own community."),
    Column("participation", "number", "Participation coefficient: 0 = all ties lead to one community, near 1 = spread over many."),
    Column("modularity", "number", "Modularity of all communities (of the year): the share of ties inside them above what is expected by chance."),
    *CITED,
)  # fmt: skip

SOURCE = (
    "V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9, 5233 "
    "(2019), with the modularity of "
    "M. E. J. Newman, Physical Review E 70, 056131 (2004) and the resolution of J. Reichardt and S. Bornholdt, Physical Review E 74, 016110 (2006)"
)

CHANGES = (
    Column("year", "integer", "A year."),
    Column("next_year", "integer", "The next year that has events."),
    Column("community", "integer", f"Number of the community in the year, of {_LEAST} or more; empty: that of the next year is new."),
    Column("size", "integer", "Number of its members."),
    Column("core", "text", "Up to five of them, those with the strongest ties inside first."),
    Column("next_community", "integer", "Number of the community of the next year that overlaps most; empty where none shares a member."),
    Column("next_size", "integer", "Number of its members."),
    Column("next_core", "text", "Up to five of them."),
    Column("stayed", "integer", "Number of members of both."),
    Column("elsewhere", "integer", "Number of members who are in another community of the next year."),
    Column("unseen", "integer", "Number of members who are at no event with others in the next year."),
    Column("jaccard", "number", "stayed / members of either."),
    Column("seen_in_both", "integer", "Number of agents in the networks of both years; the two indexes that follow are of them."),
    Column("adjusted_rand", "number", "Adjusted Rand index of the two years' communities: 1 = the same, 0 = as alike as by chance."),
    Column("mutual_information", "number", "Normalised mutual information of them, 0 to 1."),
    *CITED,
)  # fmt: skip

CHANGES_SOURCE = (
    "Matching: D. Greene, D. Doyle and P. Cunningham, Tracking the evolution of communities in dynamic social networks, ASONAM 2010. Adjusted "
    "Rand index: L. Hubert and P. Arabie, "
    "Comparing partitions, Journal of Classification 2, 193-218 (1985). Normalised mutual information: L. Danon et al., Journal of Statistical "
    "Mechanics P09008 (2005)"
)
