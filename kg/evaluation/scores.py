"""Judgements counted: scores by kind, by event type and by fame, figures by rule, reliability of confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg import schema
from kg.evaluation.finders import Finding
from kg.evaluation.judgements import KINDS, FactJudgement, Judgement
from kg.lexicons import rows

#: The kinds that are counted together as FACT.
FACT = ("event", "type", "date", "place", "participant", "role", "post")
#: Kinds that are about persons, and so can be counted by fame.
PERSONAL = ("person", "post", "participant", "role")
#: Articles of the people lexicon from which on a person of strong name counts as a leader seen daily: ten names in four years of broadcasts.
DAILY = 100
#: Lower bounds of the steps of confidence; facts below the second are for review.
STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what is right, wrong and missed; the shares are 0 where there is nothing to divide by."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was said that is right."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what was wanted that was said."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def as_json(self) -> dict[str, float]:
        """Shares p, r, f1 and counts tp, fp, fn."""
        return {"p": self.precision, "r": self.recall, "f1": self.f1, "tp": self.right, "fp": self.wrong, "fn": self.missed}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def total(judgements: Iterable[Judgement]) -> Score:
    """The judgements as one score."""
    found = list(judgements)
    return Score(sum(j.right for j in found), sum(j.wrong for j in found), sum(j.missed for j in found))


def by_kind(judgements: Sequence[Judgement]) -> dict[str, Score]:
    """The score of each kind, and FACT."""
    scores = {kind: total(j for j in judgements if j.kind == kind) for kind in KINDS}
    return {**scores, "FACT": total(j for j in judgements if j.kind in FACT)}


def by_type(judgements: Sequence[Judgement]) -> dict[str, tuple[Score, Score]]:
    """For each event type that occurs, in the order of the schema: the score of its events, and of all FACT items of its events."""
    known = list(schema.event_types())
    types = sorted({j.type for j in judgements if j.type}, key=lambda name: (known.index(name) if name in known else len(known), name))
    return {name: (_of(judgements, name, ("event",)), _of(judgements, name, FACT)) for name in types}


def _of(judgements: Iterable[Judgement], type: str, kinds: Iterable[str]) -> Score:
    return total(j for j in judgements if j.type == type and j.kind in kinds)


@cache
def leaders() -> frozenset[str]:
    """Strong names in the people lexicon that are seen in ``DAILY`` articles or more."""
    return frozenset(row["name"] for row in rows("people") if row["strength"] == "strong" and int(row["count"]) >= DAILY)


def by_fame(judgements: Sequence[Judgement]) -> dict[str, dict[str, Score]]:
    """Scores of the items about persons: ``leaders`` seen daily, whom any list of names finds, and the ``rest``."""
    groups: dict[str, Callable[[str], bool]] = {"leaders": lambda name: name in leaders(), "rest": lambda name: name not in leaders()}
    about = [j for j in judgements if j.person]
    return {group: {kind: total(j for j in about if j.kind == kind and belongs(j.person)) for kind in PERSONAL} for group, belongs in groups.items()}


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """How many facts (or names, for a finder) a rule gave, and of those that gold can judge how many are right and wrong."""

    count: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float | None:
        """Share of the judged that is right, None when none was judged."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None


def by_rule(facts: Iterable[FactJudgement], findings: Iterable[Finding] = ()) -> dict[str, RuleFigures]:
    """The figures of each rule that gave something, sorted by name."""
    verdicts = defaultdict[str, list[bool | None]](list)
    for fact in facts:
        verdicts[fact.fact.rule].append(fact.right)
    for finding in findings:
        verdicts[finding.rule].append(finding.right)
    return {rule: RuleFigures(len(found), found.count(True), found.count(False)) for rule, found in sorted(verdicts.items()) if rule}


@dataclass(frozen=True, slots=True)
class Step:
    """The facts whose confidence is at least ``low`` and below the next step: how many, how many judged, the mean confidence stated and the share
    that is right of those that were judged (None when none was)."""

    low: float
    count: int
    judged: int
    stated: float | None
    measured: float | None


def reliability(facts: Sequence[FactJudgement]) -> list[Step]:
    """A step for each range of confidence in which there is a fact."""
    highs = (*STEPS[1:], 2.0)
    found = [[fact for fact in facts if low <= fact.fact.confidence < high] for low, high in zip(STEPS, highs, strict=True)]
    return [_step(low, inside) for low, inside in zip(STEPS, found, strict=True) if inside]


def _step(low: float, facts: Sequence[FactJudgement]) -> Step:
    judged = [fact for fact in facts if fact.right is not None]
    if not judged:
        return Step(low, len(facts), 0, None, None)
    stated = sum(fact.fact.confidence for fact in judged) / len(judged)
    return Step(low, len(facts), len(judged), stated, sum(bool(fact.right) for fact in judged) / len(judged))
