"""Words without which a sentence tells no event. The sentences are invented."""

from __future__ import annotations

import pytest

from kg import schema, triggers

READ = [sentence for pattern in schema.patterns() for sentence in pattern.get("reads", [])]  # type: ignore[attr-defined]


@pytest.mark.parametrize("sentence", READ)
def test_what_a_phrasing_reads_holds_a_trigger(sentence: str) -> None:
    """The gate lets every sentence through that stands beside a phrasing."""
    assert triggers.any_in(sentence)


def test_all_words_of_a_phrasing_are_asked_for() -> None:
    """A text that holds only some of what an expression asks for does not match it, whatever their order."""
    both = triggers.everywhere((("甲", "乙"), ("丙",)))
    assert both.match("丙\n乙")
    assert not both.match("甲乙")


def test_a_sentence_without_such_words_tells_nothing() -> None:
    """Prose about the weather passes no finder of events."""
    assert not triggers.any_in("江边的柳树绿了。")
