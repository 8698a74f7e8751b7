"""Communities: found where they were planted, the same each time, and followed from year to year."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from meetings import Meeting, held

from kg.analysis import analysis, facts_for
from kg.analysis.communities import alike, inside, jaccard, matched, partition
from kg.analysis.company import Company
from kg.analysis.settings import Settings


def planted(seed: int = 0) -> Company:
    """Three invented circles of five who meet in threes, and now and then across."""
    draw = random.Random(seed)
    circles = [[f"{name}{number}" for number in range(5)] for name in "abc"]
    events = [sorted(draw.sample(circles[number % 3], 3)) for number in range(60)]
    events += [sorted(draw.choice(circle) for circle in circles) for _ in range(4)]
    return Company({f"e{number:02}": dict.fromkeys(event, "") for number, event in enumerate(events)})


def test_planted_circles_are_found() -> None:
    """And their modularity is that of NetworkX."""
    found = planted()
    groups, quality = partition(found, Settings())
    assert groups == [[f"{name}{number}" for number in range(5)] for name in "abc"]
    graph = nx.Graph()
    graph.add_edges_from((*pair, {"newman": tie.newman}) for pair, tie in found.ties.items())
    assert quality == pytest.approx(nx.community.modularity(graph, groups, weight="newman"))


def test_the_same_seed_gives_the_same_communities_whatever_was_drawn_before() -> None:
    """And what was drawn before goes on as if nothing had been."""
    random.seed(5)
    before = random.getstate()
    first = partition(planted(1), Settings(seed=3))
    assert random.getstate() == before
    random.seed(6)
    assert partition(planted(1), Settings(seed=3)) == first


def test_a_higher_resolution_gives_more_communities() -> None:
    """Reichardt and Bornholdt's γ."""
    counts = [len(partition(planted(), Settings(resolution=resolution))[0]) for resolution in (0.01, 1.0, 6.0)]
    assert counts[0] < counts[1] < counts[2]


def test_ties_inside_and_across() -> None:
    """Two thirds of the weight in one's own community, one third in another."""
    found = Company({"e1": {"a": "", "b": ""}, "e2": {"a": "", "b": ""}, "e3": {"a": "", "c": ""}})
    own, share, spread = inside(found, "a", {"a": 1, "b": 1, "c": 2})
    assert (own, share, spread) == (2, pytest.approx(2 / 3), pytest.approx(1 - 4 / 9 - 1 / 9))


partitions = st.lists(st.integers(0, 3), min_size=2, max_size=9).map(
    lambda numbers: [[f"p{index}" for index, each in enumerate(numbers) if each == number] for number in sorted(set(numbers))]
)


def by_pairs(one: Sequence[Sequence[str]], other: Sequence[Sequence[str]], people: list[str]) -> float:
    """The adjusted Rand index from its definition: pairs together in both, beyond what is expected."""
    together = [{frozenset(pair) for members in side for pair in combinations(sorted(set(members) & set(people)), 2)} for side in (one, other)]
    pairs = len(people) * (len(people) - 1) / 2
    expected = len(together[0]) * len(together[1]) / pairs
    most = (len(together[0]) + len(together[1])) / 2
    return 1.0 if most == expected else (len(together[0] & together[1]) - expected) / (most - expected)


@given(partitions, partitions)
def test_the_likeness_of_two_partitions_is_counted_on_pairs(one: list[list[str]], other: list[list[str]]) -> None:
    """Of those who are in both."""
    people = sorted({agent for each in one for agent in each} & {agent for each in other for agent in each})
    seen, rand, mutual = alike(one, other)
    assert seen == len(people)
    assert rand == pytest.approx(by_pairs(one, other, people), abs=1e-6)
    assert mutual is not None and 0 <= mutual <= 1


def test_the_same_partition_is_wholly_alike() -> None:
    """1 and 1; nothing can be said of one person."""
    assert alike([["a", "b"], ["c"]], [["c"], ["a", "b"]]) == (3, 1.0, 1.0)
    assert alike([["a", "b"]], [["b", "c"]]) == (1, None, None)


def test_a_community_leads_to_the_one_that_overlaps_most() -> None:
    """One goes on, one ends, one is new; small ones are not followed."""
    before = [["a", "b", "c", "d"], ["m", "n", "o"], ["x"]]
    after = [["u", "v", "w"], ["a", "b", "c", "x"]]
    assert matched(before, after) == [(0, 1), (1, None), (None, 0)]
    assert jaccard(before[0], after[1]) == 3 / 5


def test_changes_between_years_are_told_with_sentences(tmp_path: Path) -> None:
    """A circle of three goes on with one new member, one is not seen again."""
    first = [Meeting(f"2023-05-0{day}", ("甲一", "乙二", "丙三", "丁四")) for day in (1, 2)]
    second = [Meeting(f"2024-05-0{day}", ("甲一", "乙二", "丙三", "戊五")) for day in (1, 2)]
    with held(tmp_path, [*first, *second]) as store:
        asked = Settings()
        (row,) = analysis("community-changes", asked).records(facts_for(store, asked))
    assert (row["year"], row["next_year"], row["size"], row["next_size"], row["stayed"], row["unseen"], row["elsewhere"]) == (
        2023,
        2024,
        4,
        4,
        3,
        1,
        0,
    )
    assert row["jaccard"] == pytest.approx(3 / 5) and row["adjusted_rand"] == 1.0
    assert len(row["sentences"]) == 2 and row["quote"].startswith("2023-05-01")


def test_communities_by_year_are_numbered_in_each(tmp_path: Path) -> None:
    """Events of a year before the first article are looked back upon and are no year of the store."""
    told = [
        Meeting("2023-05-01", ("甲一", "乙二")),
        Meeting("2024-05-01", ("丙三", "丁四")),
        Meeting("1999-05-01", ("甲一", "丁四"), published="2024-06-01"),
    ]
    with held(tmp_path, told) as store:
        asked = Settings(by_year=True)
        rows = [(row["year"], row["community"], row["agent_label"]) for row in analysis("communities", asked).records(facts_for(store, asked))]
    assert sorted(rows) == [(2023, 1, "乙二"), (2023, 1, "甲一"), (2024, 1, "丁四"), (2024, 1, "丙三")]
