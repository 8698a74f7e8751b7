"""The null model: degrees are kept, chances are exact, and pure chance is not found out."""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations, product
from math import prod

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.analysis.company import Company
from kg.analysis.configuration import at_least, discoveries, inclusions, random_attendance
from kg.analysis.pairs import by_chance

attendances = st.lists(st.sets(st.integers(0, 7), min_size=1), min_size=1, max_size=12)


def degrees(events: list[set[int]]) -> tuple[Counter[int], Counter[int]]:
    """How many agents are at how many events, and how many events have how many agents."""
    attended = Counter(agent for event in events for agent in event)
    return Counter(attended.values()), Counter(map(len, events))


@given(attendances)
def test_everybody_keeps_the_number_of_events_and_every_event_its_size(events: list[set[int]]) -> None:
    """Sizes exactly, numbers of events as expected; also of who is everywhere."""
    rows, columns = degrees(events)
    there = random_attendance(rows, columns)
    assert all(0 <= value <= 1 for value in (*there.alone.values(), *there.both.values()))
    for size in columns:
        assert sum(count * there.alone[degree, size] for degree, count in rows.items()) == pytest.approx(size)
        pairs = sum(value * rows[i] * (rows[j] - (i == j)) / (1 + (i == j)) for (i, j, of), value in there.both.items() if of == size)
        assert pairs == pytest.approx(size * (size - 1) / 2), "an event of that size has so many pairs"
    for degree in rows:
        assert sum(count * there.alone[degree, size] for size, count in columns.items()) == pytest.approx(degree, rel=0.01)


@given(st.lists(st.floats(0.05, 20), min_size=2, max_size=7), st.data())
def test_samples_are_drawn_with_the_chances_of_all_samples(weights: list[float], data: st.DataObject) -> None:
    """The probability of a sample is proportional to the product of its weights: counted over all samples."""
    size = data.draw(st.integers(1, len(weights) - 1))
    samples = {each: prod(weights[i] for i in each) for each in combinations(range(len(weights)), size)}
    counts = dict.fromkeys(range(len(weights)), 1)
    found = inclusions(dict(enumerate(weights)), counts, [size])
    for i in range(len(weights)):
        assert found[i, size] == pytest.approx(sum(value for each, value in samples.items() if i in each) / sum(samples.values()))


def test_degrees_that_do_not_fit_are_refused() -> None:
    """Two agents at one event each make no event of three."""
    with pytest.raises(ValueError, match="same sum"):
        random_attendance({1: 2}, {3: 1})


def test_equal_agents_at_equal_events_are_anywhere_alike() -> None:
    """Four agents, six events of two: each is at each with 1/2, each of the six pairs at each with 1/6."""
    there = random_attendance({3: 4}, {2: 6})
    assert there.alone == {(3, 2): pytest.approx(0.5)}
    assert there.both == {(3, 3, 2): pytest.approx(1 / 6)}


def test_congresses_of_hundreds_are_no_trouble() -> None:
    """Beside talks of two: probabilities stay between 0 and 1, and sums right."""
    rows, columns = {1: 360, 21: 2}, {2: 30, 342: 1}
    there = random_attendance(rows, columns)
    for size in columns:
        assert sum(count * there.alone[degree, size] for degree, count in rows.items()) == pytest.approx(size)
    for degree in rows:
        assert sum(count * there.alone[degree, size] for size, count in columns.items()) == pytest.approx(degree, rel=1e-6)


def test_who_is_everywhere_meets_everybody() -> None:
    """One at all three events of two, three at one each: the one meets each of them once, they do not meet."""
    there = random_attendance({3: 1, 1: 3}, {2: 3})
    assert there.both == {(1, 3, 2): pytest.approx(1 / 3), (1, 1, 2): pytest.approx(0)}


chances = st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1)), max_size=4)


@given(chances, st.integers(0, 8))
@example([(0, 1.0)], 1)
def test_the_tail_is_that_of_all_outcomes(classes: list[tuple[int, float]], count: int) -> None:
    """Counted one by one."""
    trials = [p for n, p in classes for _ in range(n)]
    outcomes = product((0, 1), repeat=len(trials))
    exact = sum(prod(p if hit else 1 - p for hit, p in zip(each, trials, strict=True)) for each in outcomes if sum(each) >= count)
    assert at_least(count, classes) == pytest.approx(exact, abs=1e-12)


def test_the_smallest_chances_keep_their_digits() -> None:
    """Ten of ten at 1/1000 is 1e-30, not 0."""
    assert at_least(10, [(10, 1e-3)]) == pytest.approx(1e-30, rel=1e-9)


def test_discoveries_are_those_of_benjamini_and_hochberg() -> None:
    """The fifteen p-values of their example: four are discoveries at a rate of 0.05."""
    values = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    found = discoveries({("", f"{number:02}"): value for number, value in enumerate(values)}, len(values))
    assert sum(value <= 0.05 for value in found.values()) == 4
    assert found["", "03"] == pytest.approx(0.0095 * 15 / 4)


def shuffled(events: list[list[int]], seed: int) -> list[set[int]]:
    """The same attendance at random: agents swapped between events, so that all degrees stay (Strona et al. 2014 without their speed)."""
    draw = random.Random(seed)
    found = [set(event) for event in events]
    for _ in range(1000):
        one, other = draw.sample(found, 2)
        mine, theirs = sorted(one - other), sorted(other - one)
        if mine and theirs:
            a, b = draw.choice(mine), draw.choice(theirs)
            one.symmetric_difference_update({a, b})
            other.symmetric_difference_update({a, b})
    return found


def test_expected_meetings_are_those_of_simulated_attendance() -> None:
    """Over many random attendances with the same numbers and sizes, pairs meet as often as the model expects."""
    draw = random.Random(7)
    start = [sorted(draw.sample(range(12), draw.choice((2, 2, 3, 5)))) for _ in range(40)]
    runs = [shuffled(start, seed) for seed in range(100)]
    attended = Counter(agent for event in start for agent in event)
    rows, columns = degrees([set(event) for event in start])
    there = random_attendance(rows, columns).both
    for one, other in combinations(range(12), 2):
        expected = sum(count * there[(*sorted((attended[one], attended[other])), size)] for size, count in columns.items())
        observed = sum(one in event and other in event for run in runs for event in run) / len(runs)
        assert observed == pytest.approx(expected, abs=0.5)


def test_chance_alone_is_seldom_significant() -> None:
    """Of pairs drawn by the model itself, at most the share alpha has a p-value of alpha or less: the test keeps its level."""
    draw = random.Random(3)
    sizes = {"a": 0.2, "b": 0.35, "c": 0.5}
    classes = [(30, p) for p in sizes.values()]
    tails = [at_least(count, classes) for count in range(91)]
    drawn = [sum(draw.random() < p for n, p in classes for _ in range(n)) for _ in range(4000)]
    assert sum(tails[count] <= 0.05 for count in drawn) / len(drawn) <= 0.06


def test_two_who_keep_together_are_told_from_chance() -> None:
    """Two who are at the same fifteen of sixty events meet more often than one who is at the others by turns with nine."""
    found = Company({f"e{number:02}": dict.fromkeys(("a", "b") if number < 15 else ("c", f"x{number % 9}"), "") for number in range(60)})
    chances = by_chance(found, found.ties)
    tails = {pair: at_least(len(tie.events), chances[pair]) for pair, tie in found.ties.items()}
    assert tails["a", "b"] < 1e-6
    assert min(tail for pair, tail in tails.items() if pair != ("a", "b")) > 0.01
