"""Fits the weights by which articles without an office are given to one of the people of a name (kg.across.attribution) to planted namesakes.

    python tests/attributed.py STORE [--cases N] [--seeds N]

Learned from one half of the people of the corpus (tests/planted.py, ``--half learn``), reported on the other. A case is an article that names A
without a firm office, and the articles that see A and another one in firm offices; what is learned is a logistic regression without a
constant on how much more of each circumstance A's articles show, so that summed weights are log odds.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from planted import HALVES, Case, Known, half, known, planted

from kg.across.attribution import CIRCUMSTANCES, Profile
from kg.across.evidence import Group
from kg.across.sightings import Background, sightings
from kg.observations import unpacked
from kg.store import Store

#: Ridge: keeps what hardly matters near 0.
RIDGE = 1e-3


def differences(case: Case, background: Background) -> Iterator[list[float]]:
    """For each article of a case without a firm office: how much more of each circumstance its person shows than the other one."""
    firm = [sighting for sighting in case.seen if any(sighting.firm())]
    people = {name: [each for each in firm if case.truth[each.document] == name] for name in sorted(set(case.truth.values()))}
    if len(people) == 2 and all(people.values()):
        profiles = {name: Profile(Group(seen), background) for name, seen in people.items()}
        for sighting in (each for each in case.seen if not any(each.firm())):
            mine = case.truth[sighting.document]
            other = next(name for name in profiles if name != mine)
            yield [each.shown(sighting, profiles[mine]) - each.shown(sighting, profiles[other]) for each in CIRCUMSTANCES]


def examples(people: Mapping[str, Known], background: Background, each: int, seeds: range) -> np.ndarray:
    """The differences of all cases, a row an article, a column a circumstance. Weights of cases of each kind do as well on people drawn by lot."""
    cases = (case for seed in seeds for case in planted(people, each, random.Random(seed)))
    return np.array([row for case in cases for row in differences(case, background)])


def fitted(rows: np.ndarray) -> np.ndarray:
    """The weights under which the rows are most likely, by Newton's method on columns of unit variance."""
    scale = rows.std(axis=0) + 1e-9
    scaled, weights = rows / scale, np.zeros(rows.shape[1])
    for _ in range(50):
        right = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (1 - right) - RIDGE * len(rows) * weights
        curve = (scaled * (right * (1 - right))[:, None]).T @ scaled + RIDGE * len(rows) * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights / scale


def report(rows: np.ndarray, weights: Sequence[float]) -> str:
    """The share of articles given to the right person, of the surest of them."""
    odds = rows @ np.array(weights)
    surest = [(share, np.quantile(np.abs(odds), 1 - share)) for share in (0.5, 0.7, 0.8, 0.9, 1.0)]
    return "  ".join(f"{share:.0%} {np.mean(odds[np.abs(odds) >= least] > 0):.4f}" for share, least in surest)


def main() -> None:
    """Prints the weights that are learned, and how they and those in use do on the other half."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("store")
    options.add_argument("--cases", type=int, default=40, help="cases a kind")
    options.add_argument("--seeds", type=int, default=4)
    asked = options.parse_args()
    with Store.open(asked.store) as store:
        seen = [unpacked(line) for line in store.observations()]
    found, background = sightings(seen, {name for article in seen for name, _ in article.people})
    people = known(found)
    learn, judge = (
        examples({name: each for name, each in people.items() if half(name) == wanted}, background, asked.cases, range(101, 101 + asked.seeds))
        for wanted in HALVES
    )
    weights = fitted(learn)
    for circumstance, weight in zip(CIRCUMSTANCES, weights, strict=True):
        print(f"{circumstance.name:12} {weight:7.2f}   in use {circumstance.weight:6.2f}")
    print(f"right among the surest of {len(judge)} articles of the other half: {report(judge, list(weights))}")
    print(f"by the weights in use: {report(judge, [each.weight for each in CIRCUMSTANCES])}")


if __name__ == "__main__":
    main()
