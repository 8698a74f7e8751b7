"""What meetings chance alone would bring: a model of random attendance in which every event keeps its size and everybody the number of
events.

The configuration model of maximum entropy for two modes (F. Saracco et al., Scientific Reports 5, 10595 (2015); Z. Neal, The backbone of
bipartite projections, Social Networks 39, 84-97 (2014), who compares senators who sponsor the same bills), with one difference: sizes of
events are kept exactly, not on average. Most events have two participants, and where a size of two may also be one or three, chance brings
twice as many pairs together as there can be.

So each event is a sample of its size from all agents, drawn without replacement with weights w_i that are the same for all events (S. X.
Chen, A. P. Dempster and J. S. Liu, Weighted finite population sampling to maximize entropy, Biometrika 81(3), 457-469 (1994)), and the
weights are such that everybody is expected at as many events as there were. Events are independent, so how often two meet by chance follows
a Poisson-binomial distribution (F. Saracco et al., New Journal of Physics 19, 053022 (2017)). Agents with equal numbers of events have
equal weights: the model is solved on classes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import exp, expm1, fsum, inf, lgamma, log, log1p, sqrt
from operator import mul

#: Largest relative difference of an expected from an observed number of events, and the rounds after which a looser fit is taken.
_TOLERANCE = 1e-9
_ROUNDS = 3000
#: The least weight beside the greatest, 1; and the size up to which events are computed together.
_LEAST = 1e-200
_BAND = 300

#: (number of events, probability that both are there), a class of events each.
Chances = Sequence[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Attendance:
    """``alone``: (number of events of an agent, size of an event) → probability that the agent is there. ``both``: (numbers of two agents,
    size) → probability that both are."""

    alone: dict[tuple[int, int], float]
    both: dict[tuple[int, int, int], float]


def random_attendance(rows: Mapping[int, int], columns: Mapping[int, int]) -> Attendance:
    """``rows``: number of events → how many agents have it; ``columns``: size → how many events have it. Raises ValueError where they do
    not add up to the same.

    Who is at all events, and where all agents are, is so with certainty; they are taken out, and the rest is solved.
    """
    if sum(k * n for k, n in rows.items()) != sum(k * n for k, n in columns.items()):
        raise ValueError("the numbers of events and the sizes of events must have the same sum")
    left, right = {k: k for k in rows}, {k: k for k in columns}
    certain: dict[tuple[int, int], float] = {}
    while True:
        events, agents = sum(columns[a] for a in right), sum(rows[i] for i in left)
        sure = [i for i, k in left.items() if k in (0, events)]
        if sure:
            certain.update({(i, a): float(left[i] == events) for i in sure for a in right})
            there = sum(rows[i] for i in sure if left[i] == events)
            left, right = {i: k for i, k in left.items() if i not in sure}, {a: k - there for a, k in right.items()}
            continue
        sure = [a for a, k in right.items() if k in (0, agents)]
        if not sure:
            break
        certain.update({(i, a): float(right[a] == agents) for a in sure for i in left})
        there = sum(columns[a] for a in sure if right[a] == agents)
        left, right = {i: k - there for i, k in left.items()}, {a: k for a, k in right.items() if a not in sure}
    return _completed(rows, columns, certain, _solved(left, right, rows, columns))


def _completed(rows: Mapping[int, int], columns: Mapping[int, int], certain: Mapping[tuple[int, int], float], found: Attendance) -> Attendance:
    """The solution with what is certain."""
    alone = {**found.alone, **certain}
    both = {
        (i, j, a): found.both[i, j, a] if (i, j, a) in found.both else alone[i, a] * alone[j, a]
        for i, j in _classes(rows)
        for a in columns
    }  # fmt: skip
    return Attendance(alone, both)


def _classes(counts: Mapping[int, int]) -> list[tuple[int, int]]:
    """The classes to which two different agents may belong, the smaller first."""
    return [(i, j) for i in sorted(counts) for j in sorted(counts) if i < j or (i == j and counts[i] > 1)]


def _solved(left: Mapping[int, int], right: Mapping[int, int], rows: Mapping[int, int], columns: Mapping[int, int]) -> Attendance:
    """Weights by turns: each is multiplied by the observed over the expected number of events, until they agree."""
    counts = {i: rows[i] for i in left}
    sizes = Counter(dict.fromkeys(right.values(), 0))
    for a, k in right.items():
        sizes[k] += columns[a]
    weights = {i: float(k) for i, k in left.items()}
    for _ in range(_ROUNDS):
        drawn = inclusions(weights, counts, sizes)
        ratios = {i: k / fsum(n * drawn[i, size] for size, n in sizes.items()) for i, k in left.items()}
        if all(abs(ratio - 1) < _TOLERANCE for ratio in ratios.values()):
            break
        greatest = max(weights.values())
        weights = {i: max(weight / greatest * ratios[i], _LEAST) for i, weight in weights.items()}
    twice = pairs(weights, counts, sizes, drawn) if sizes else {}
    return Attendance(
        {(i, a): drawn[i, k] for i in left for a, k in right.items()},
        {(i, j, a): twice[i, j, k] for i, j in _classes(counts) for a, k in right.items()},
    )


def inclusions(weights: Mapping[int, float], counts: Mapping[int, int], sizes: Iterable[int]) -> dict[tuple[int, int], float]:
    """(class, size of a sample) → probability that one agent of the class is drawn; ``counts``: class → number of its agents.

    Were agents there each for itself with odds w_i, it is the probability that this one is there, given that so many are.
    """
    found: dict[tuple[int, int], float] = {}
    for band in _bands(sizes):
        odds = _scaled(weights, counts, band)
        whole, rest = _sums(odds, counts, band[-1], 1)
        found.update({(i, size): _share(odds[i]) * rest[i][size - 1] / whole[size] for i in weights for size in band})
    return found


def pairs(
    weights: Mapping[int, float], counts: Mapping[int, int], sizes: Iterable[int], drawn: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int, int], float]:
    """(class, class, size) → probability that two agents are both drawn, the smaller class first.

    Of different classes π_ij = (w_i·π_j − w_j·π_i) / (w_i − w_j), which follows from ``inclusions``; of one class it is found as there.
    """
    found: dict[tuple[int, int, int], float] = {}
    for band in _bands(sizes):
        odds = _scaled(weights, counts, band)
        whole, rest = _sums(odds, counts, band[-1], 2)
        for i, j in _classes(counts):
            for size in band:
                if size == 1:
                    value = 0.0
                elif i == j:
                    value = _share(odds[i]) ** 2 * rest[i][size - 2] / whole[size]
                else:
                    value = (odds[i] * drawn[j, size] - odds[j] * drawn[i, size]) / (odds[i] - odds[j] or inf)
                found[i, j, size] = min(max(value, 0.0), drawn[i, size], drawn[j, size])
    return found


def _bands(sizes: Iterable[int]) -> list[list[int]]:
    """Sizes, sorted, in groups for which one scale of the weights will do: up to _BAND, and beyond it up to twice the least."""
    bands: list[list[int]] = []
    for size in sorted(sizes):
        if bands and (size <= _BAND or size <= 2 * bands[-1][0]):
            bands[-1].append(size)
        else:
            bands.append([size])
    return bands


def _scaled(weights: Mapping[int, float], counts: Mapping[int, int], band: Sequence[int]) -> dict[int, float]:
    """The weights times a constant, which changes no sample: such that, were agents there each for itself with odds w_i, about as many as
    in the samples would be, and no probability is too small for a float."""
    wanted = (band[0] + 2 * band[-1]) / 4
    low, high = 1e-300, 1e300
    for _ in range(100):
        middle = sqrt(low) * sqrt(high)
        there = fsum(counts[i] * _share(middle * weight) for i, weight in weights.items())
        low, high = (middle, high) if there < wanted else (low, middle)
    return {i: weight * low for i, weight in weights.items()}


def _share(odds: float) -> float:
    return odds / (1 + odds)


def _sums(weights: Mapping[int, float], counts: Mapping[int, int], most: int, without: int) -> tuple[list[float], dict[int, list[float]]]:
    """Probabilities that 0, 1, … ``most`` are there: of all; and, by class, of all but ``without`` of the class (where it has so many)."""
    factors = {i: _binomial(counts[i], _share(weight))[0][: most + 1] for i, weight in weights.items()}
    nobody: tuple[float, ...] = (1.0,)
    before = list(accumulate(factors.values(), lambda one, other: _convolved(one, other, most), initial=nobody))
    after = list(accumulate(reversed(factors.values()), lambda one, other: _convolved(one, other, most), initial=nobody))[::-1]
    rest: dict[int, list[float]] = {}
    for number, (i, weight) in enumerate(weights.items()):
        if counts[i] >= without:
            others = _convolved(before[number], after[number + 1], most)
            rest[i] = _padded(_convolved(others, _binomial(counts[i] - without, _share(weight))[0], most), most)
    return _padded(before[-1], most), rest


def _convolved(one: Sequence[float], other: Sequence[float], most: int) -> tuple[float, ...]:
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    width = min(len(long) + len(short) - 2, most) + 1
    found = [0.0] * width
    for shift, factor in enumerate(short[:width]):
        if factor:
            for index, value in enumerate(long[: width - shift]):
                found[index + shift] += factor * value
    return tuple(found)


def _padded(values: Sequence[float], most: int) -> list[float]:
    return [*values, *([0.0] * (most + 1 - len(values)))]


def at_least(count: int, chances: Chances) -> float:
    """The probability that two meet ``count`` times or more: the upper tail of the Poisson-binomial distribution, exact.

    All sums are of positive terms, so that the smallest p-values keep their digits.
    """
    if count <= 0:
        return 1.0
    if count == 1:
        tried = [(n, p) for n, p in chances if n]
        return 1.0 if any(p >= 1 for _, p in tried) else -expm1(fsum(n * log1p(-p) for n, p in tried))
    states, reached = [1.0, *([0.0] * (count - 1))], 0.0
    for n, p in chances:
        if n and p > 0:
            exactly, or_more = _binomial(n, p)
            # Those who have met index times already meet the count - index times that are missing, or more.
            reached += sum(map(mul, states[::-1], or_more[1:]))
            states = [sum(map(mul, states[index::-1], exactly)) for index in range(count)]
    return min(reached, 1.0)


@lru_cache(maxsize=1 << 15)
def _binomial(n: int, p: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Probabilities of exactly, and of at least, 0, 1, … n successes, as far as they are above 1e-200; the latter summed from the
    smallest."""
    if p >= 1:
        exactly = (*(0.0 for _ in range(n)), 1.0)
    else:
        odds, logarithm = p / (1 - p), n * log1p(-p)
        found = [exp(logarithm)]
        for k in range(1, n + 1):
            if found[-1] > 1e-250:
                found.append(found[-1] * odds * (n - k + 1) / k)
            else:
                found.append(exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + logarithm - k * log1p(-p)))
            if k > n * p and found[-1] < 1e-200:
                break
        exactly = tuple(found)
    return exactly, tuple(accumulate(reversed(exactly)))[::-1]


def discoveries(values: Mapping[tuple[str, str], float], tests: int) -> dict[tuple[str, str], float]:
    """p-values → q-values: the least false discovery rate at which each is still a discovery among ``tests`` tests, those not given having
    p = 1.

    Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289-300 (1995).
    """
    found: dict[tuple[str, str], float] = {}
    least = 1.0
    for rank, (key, value) in reversed(list(enumerate(sorted(values.items(), key=lambda each: (each[1], each[0])), 1))):
        least = min(least, value * tests / rank)
        found[key] = least
    return found
