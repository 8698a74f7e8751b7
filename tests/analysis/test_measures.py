"""Centralities, constraint and brokerage against other people's implementations, on invented networks."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.analysis.brokers import ROLES, brokerage, constraint
from kg.analysis.centrality import measures
from kg.analysis.company import Company

agents = st.sampled_from("abcdefgh")
companies = st.lists(st.sets(agents, min_size=2, max_size=5), min_size=1, max_size=9).map(
    lambda events: Company({f"e{number}": dict.fromkeys(sorted(event), "") for number, event in enumerate(events)})
)


def judged(found: Company) -> nx.Graph:
    """The network as NetworkX has it; lengths of ways are fractions, so that equal ways are equal."""
    graph = nx.Graph()
    graph.add_nodes_from(found.agents)
    for pair, tie in found.ties.items():
        exact = sum(Fraction(1, len(found.events[event]) - 1) for event in tie.events)
        graph.add_edge(*pair, newman=float(exact), far=1 / exact)
    return graph


@given(companies)
def test_an_event_adds_one_to_the_strength_of_each_who_is_there(found: Company) -> None:
    """Whatever its size (Newman 2001)."""
    for agent, ties in found.near.items():
        assert sum(ties.values()) == pytest.approx(len(found.attended[agent]))


@settings(max_examples=60)
@given(companies)
def test_centralities_are_those_of_networkx(found: Company) -> None:
    """PageRank by the eigenvector of NetworkX's Google matrix; betweenness and closeness by NetworkX itself."""
    graph = judged(found)
    mine = measures(found)
    values, vectors = np.linalg.eig(nx.google_matrix(graph, alpha=0.85, weight="newman").T)
    rank = np.real(vectors[:, np.argmax(np.real(values))])
    between = nx.betweenness_centrality(graph, weight="far")
    close = nx.harmonic_centrality(graph, distance="far")
    for number, agent in enumerate(graph):
        assert mine[agent][0] == pytest.approx(rank[number] / rank.sum(), abs=1e-6)
        assert mine[agent][1] == pytest.approx(between[agent], abs=1e-6)
        assert mine[agent][2] == pytest.approx(close[agent] / (len(graph) - 1), abs=1e-6)


@settings(max_examples=60)
@given(companies)
def test_eigenvector_centrality_is_that_of_the_largest_piece(found: Company) -> None:
    """By the leading eigenvector of the matrix; outside the piece 0."""
    graph = judged(found)
    pieces = sorted(nx.connected_components(graph), key=lambda piece: (-len(piece), min(piece)))
    mine = measures(found)
    members = sorted(pieces[0])
    values, vectors = np.linalg.eigh(nx.to_numpy_array(graph, nodelist=members, weight="newman"))
    vector = np.abs(vectors[:, np.argmax(values)])
    for number, agent in enumerate(members):
        assert mine[agent][3] == pytest.approx(vector[number] / vector.max(), abs=1e-5)
    assert all(mine[agent][3] == 0 for piece in pieces[1:] for agent in piece)


@given(companies)
def test_constraint_is_that_of_networkx(found: Company) -> None:
    """Burt's, on weights."""
    graph = judged(found)
    judge = nx.constraint(graph, nodes=list(graph), weight="newman")
    assert constraint(found.near) == pytest.approx(judge)


@given(companies, st.dictionaries(agents, st.sampled_from("一二三")))
def test_brokerage_counts_each_pair_that_meets_the_broker_only(found: Company, groups: dict[str, str]) -> None:
    """Gould and Fernandez's five roles counted on ordered pairs, as they do: without direction each pair counts twice, and gatekeeper and
    representative are one."""
    for broker in found.agents:
        ordered: Counter[str] = Counter()
        for one, other in permutations((agent for agent in found.near[broker] if agent in groups), 2):
            if other in found.near[one]:
                continue
            first, middle, last = groups[one], groups.get(broker), groups[other]
            if first == middle == last:
                ordered["coordinator"] += 1
            elif first == last:
                ordered["itinerant"] += 1
            elif middle == last or first == middle:
                ordered["gatekeeper"] += 1
            else:
                ordered["liaison"] += 1
        mine = brokerage(found.near, groups, broker).roles
        assert {role: 2 * mine[role] for role in ROLES} == {role: ordered[role] for role in ROLES}


def test_each_role_of_a_broker() -> None:
    """b stands between two who do not meet."""
    near = {"a": {"b": 1.0}, "b": {"a": 1.0, "c": 1.0}, "c": {"b": 1.0}}
    cases = {"coordinator": "一一一", "itinerant": "一二一", "gatekeeper": "一一二", "liaison": "一二三"}
    for role, groups in cases.items():
        found = brokerage(near, dict(zip("abc", groups, strict=True)), "b")
        assert dict(found.roles) == {role: 1}
    assert not brokerage(near, {"b": "一", "c": "二"}, "b").roles, "one who belongs to nothing is not stood between"
    assert dict(brokerage(near, {"a": "一", "c": "二"}, "b").roles) == {"liaison": 1}, "but may stand between others"


def test_nobody_has_no_measures() -> None:
    """A store without meetings."""
    assert measures(Company({})) == {}
    assert constraint({}) == {}
