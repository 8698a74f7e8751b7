"""How sure a fact is: the measured precision of the rule that read it, smoothed where little was measured.

The precision of a rule that was right r times of n is estimated as (r + m·p) / (n + m): the mean of a Beta distribution whose prior is worth m
facts of precision p (the m-estimate: B. Cestnik, Estimating probabilities: a crucial task in machine learning, ECAI 1990). p is that of its kind
of fact, (R + 1) / (N + 2) over all rules (Laplace's rule of succession). How m was chosen: docs/decisions/010-confidence.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.lexicons import rows, values

#: Kinds of fact that a rule can give; ``name`` is that of a person, which a finder gives.
KINDS = ("event", "participation", "statement", "name")
#: What the prior is worth, in facts.
PRIOR = 4.0
#: No rule is beyond doubt.
HIGHEST = 0.99
#: Facts below this are marked for review.
REVIEW = 0.5


@dataclass(frozen=True, slots=True)
class Measured:
    """How often a rule was right and wrong on the gold sets of these names."""

    right: int
    wrong: int
    gold: tuple[str, ...] = ()


@cache
def measured() -> Mapping[tuple[str, str], Measured]:
    """What was measured (``kg/lexicons/rules.tsv``), by kind of fact and rule; cached. Raises LexiconError for a mistake in the file."""
    found = {(row["fact"].partition(" ")[0], row["fact"].partition(" ")[2]): row for row in rows("rules")}
    return MappingProxyType({key: Measured(int(row["right"]), int(row["wrong"]), values(row["gold"])) for key, row in found.items()})


@cache
def of(kind: str, rule: str) -> float:
    """The confidence, above 0 and below 1, two decimals, of facts of a kind that a rule reads. Raises ValueError for a kind not in KINDS."""
    if kind not in KINDS:
        raise ValueError(f"no kind of fact is called {kind!r}; there is: {', '.join(KINDS)}")
    found = measured()
    return round(min(HIGHEST, smoothed(found.get((kind, rule), Measured(0, 0)), prior(found, kind))), 2)


def prior(figures: Mapping[tuple[str, str], Measured], kind: str) -> float:
    """The precision of a kind of fact over all rules."""
    mine = [each for (of_kind, _), each in figures.items() if of_kind == kind]
    right, wrong = sum(each.right for each in mine), sum(each.wrong for each in mine)
    return (right + 1) / (right + wrong + 2)


def smoothed(figures: Measured, mean: float, weight: float = PRIOR) -> float:
    """The precision of a rule whose kind has this mean; ``weight``: what that is worth, in facts."""
    return (figures.right + weight * mean) / (figures.right + figures.wrong + weight)
