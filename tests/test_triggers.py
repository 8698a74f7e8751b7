"""Words without which a sentence tells no event. The sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@given(st.lists(st.sampled_from([*READ, "任", "张某任某县委书记", "江边的柳树绿了。", "", "会议", "召开"]), min_size=1, max_size=6))
def test_an_article_is_told_what_each_of_its_sentences_is(sentences: list[str]) -> None:
    """Looking for the words in all sentences at a stretch finds those that asking each of them finds."""
    begins = [sum(len(sentence) + 1 for sentence in sentences[:at]) for at in range(len(sentences) + 1)]
    asked = {number for number, sentence in enumerate(sentences) if triggers.any_in(sentence)}
    assert triggers.told("\n".join(sentences), begins) == asked


def test_a_sentence_without_such_words_tells_nothing() -> None:
    """Prose about the weather passes no finder of events."""
    assert not triggers.any_in("江边的柳树绿了。")
