"""Confidence is the measured precision of a rule, drawn to the mean of its kind where little was measured."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import confidence
from kg.confidence import KINDS, Measured, prior, smoothed
from kg.rules import rules

_counts = st.builds(Measured, st.integers(0, 500), st.integers(0, 500))
_figures = st.dictionaries(st.tuples(st.sampled_from(KINDS), st.sampled_from(["a", "b", "c"])), _counts, max_size=9)


@given(_figures, st.sampled_from(KINDS))
def test_a_kinds_mean_is_a_probability(figures: dict[tuple[str, str], Measured], kind: str) -> None:
    """Strictly between 0 and 1 whatever was measured, one half where nothing was."""
    assert 0 < prior(figures, kind) < 1
    assert prior({}, kind) == 0.5


@given(_counts, st.floats(0.01, 0.99))
def test_the_estimate_lies_between_what_was_measured_and_the_mean(figures: Measured, mean: float) -> None:
    """Nothing measured gives the mean; much measured comes near to what was measured; one more right never lowers it."""
    total = figures.right + figures.wrong
    low, high = sorted((mean, figures.right / total if total else mean))
    assert low - 1e-9 <= smoothed(figures, mean) <= high + 1e-9
    assert smoothed(Measured(0, 0), mean) == pytest.approx(mean)
    assert smoothed(Measured(figures.right + 1, figures.wrong), mean) >= smoothed(figures, mean) - 1e-9


@pytest.mark.parametrize("kind", KINDS)
def test_every_rule_has_a_confidence(kind: str) -> None:
    """Two decimals above 0 and below 1; a rule that was never judged has the mean of its kind."""
    found = {rule: confidence.of(kind, rule) for rule in [*rules(), "unheard.of"]}
    assert all(0 < each < 1 and round(each, 2) == each for each in found.values())
    assert found["unheard.of"] == round(min(confidence.HIGHEST, prior(confidence.measured(), kind)), 2)


def test_an_unknown_kind_is_refused() -> None:
    """A mistake of the caller."""
    with pytest.raises(ValueError, match="no kind of fact is called 'post'"):
        confidence.of("post", "meet.receives")


def test_every_kind_was_measured() -> None:
    """The shipped table has rows of each."""
    assert {kind for kind, _ in confidence.measured()} == set(KINDS)
