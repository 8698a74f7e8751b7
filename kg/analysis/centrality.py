"""Who stands in the middle of the network of those who were at events together."""

from __future__ import annotations

from collections.abc import Iterator

from kg.analysis.company import AGENT, CITED, Company, company, of_ends
from kg.analysis.engine import rounded
from kg.analysis.settings import Settings
from kg.analysis.standing import posts
from kg.tables import Column, Facts, Row, Table
from kg.tables.things import ref

_DAMPING = 0.85


def centrality(asked: Settings) -> Table:
    """The table centrality: one row an agent with any tie, by PageRank. Raises Problem without igraph."""

    def rows(facts: Facts) -> Iterator[Row]:
        found, held = company(facts, asked), posts(facts, asked)
        for agent, measured in sorted(measures(found).items(), key=lambda each: (-each[1][0], each[0])):
            counts = len(found.attended[agent]), len(found.near[agent])
            yield ref(agent), facts.label(agent), held.get(agent), *counts, *measured, *of_ends(facts, found, agent)

    return Table(
        "centrality",
        "One row a person (with --of bodies: a body): how central it is among those who were at events together.",
        COLUMNS,
        rows,
        source=SOURCE,
    )


def measures(found: Company) -> dict[str, tuple[float, float, float, float]]:
    """Agent → PageRank, betweenness, closeness, eigenvector centrality, all on Newman's weights; ways are 1/weight long.

    PageRank (damping 0.85) sums to 1. Betweenness is the share of pairs of others on whose shortest ways the agent lies. Closeness is the mean of
    1/distance to all others, 0 for those out of reach (harmonic, so that a network in pieces has one). Eigenvector centrality has maximum 1; it is
    that of the largest piece of the network, and 0 outside.
    """
    if not found.ties:
        return {}
    graph = found.network("centrality")
    n = len(found.agents)
    pairs = (n - 1) * (n - 2) / 2 or 1.0
    ranks = graph.pagerank(weights="newman", damping=_DAMPING, directed=False)
    between = [value / pairs for value in graph.betweenness(weights="far", directed=False)]
    close = graph.harmonic_centrality(weights="far")
    piece = max(graph.connected_components(), key=len)
    inner = dict(zip(piece, graph.induced_subgraph(piece).eigenvector_centrality(weights="newman", scale=True), strict=True))
    vector = [inner.get(index, 0.0) for index in range(n)]
    return {agent: tuple(map(rounded, each)) for agent, *each in zip(found.agents, ranks, between, close, vector, strict=True)}  # type: ignore[misc]


COLUMNS = (
    *AGENT,
    Column("events", "integer", "Number of events at which it was with any of the others."),
    Column("neighbours", "integer", "Number of others with whom it was at an event (degree)."),
    Column("pagerank", "number", "PageRank on Newman's weights, damping 0.85; all rows add up to 1."),
    Column("betweenness", "number", "Share of the pairs of others between whom it lies on the shortest way; a tie of weight w is 1/w long."),
    Column("closeness", "number", "Mean of 1/distance to all others (harmonic closeness), 0 for those out of reach; times Newman's weight."),
    Column("eigenvector", "number", "Eigenvector centrality on Newman's weights, in the largest piece of the network (else 0); the greatest is 1."),
    *CITED,
)  # fmt: skip

SOURCE = (
    "Weights and lengths: M. E. J. Newman, Scientific collaboration networks II, Physical Review E 64, 016132 (2001). "
    "PageRank: S. Brin and L. Page (1998), Computer Networks 30, 107-117. Betweenness: L. C. Freeman (1977), Sociometry 40, 35-41; U. Brandes "
    "(2001). "
    "Closeness: Y. Rochat, Closeness centrality extended to unconnected graphs (2009). Eigenvector: P. Bonacich (1972), Journal of Mathematical "
    "Sociology 2, 113-120"
)
