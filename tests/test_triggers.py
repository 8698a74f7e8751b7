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
    both = (("甲", "乙"), ("丙",))
    assert triggers.everywhere(both, "丙\n乙")
    assert not triggers.everywhere(both, "甲乙")
    assert triggers.everywhere((), "")


@given(st.lists(st.sampled_from([*READ, "任", "张某任某县委书记", "江边的柳树绿了。", "", "会议", "召开"]), min_size=1, max_size=6))
def test_an_article_is_told_what_each_of_its_sentences_is(sentences: list[str]) -> None:
    """Looking for the words in all sentences at a stretch finds those that asking each of them finds."""
    begins = [sum(len(sentence) + 1 for sentence in sentences[:at]) for at in range(len(sentences) + 1)]
    asked = {number for number, sentence in enumerate(sentences) if triggers.any_in(sentence)}
    assert triggers.told("\n".join(sentences), begins).telling == asked


@given(st.from_regex(schema.event_heads().pattern))
def test_whatever_names_an_event_holds_a_head(named: str) -> None:
    """A sentence with the name of an event is among those that may name one."""
    assert triggers.told(named.replace("\n", " "), (0, len(named) + 1)).naming == {0}


def test_what_happens_at_a_meeting_or_to_a_document_needs_one() -> None:
    """举行 tells an event only beside its name, 发布 only beside a document; 会见 tells one by itself."""
    assert not triggers.any_in("汉昌市举行了丰收庆祝。")
    assert triggers.any_in("汉昌市举行了丰收庆祝大会。")
    assert not triggers.any_in("汉昌市公布了新的路线图。")
    assert triggers.any_in("汉昌市公布了《新的路线图》。")


def test_a_sentence_without_such_words_tells_nothing() -> None:
    """Prose about the weather passes no finder of events."""
    assert not triggers.any_in("江边的柳树绿了。")


def test_a_line_of_a_list_of_decisions_tells_one() -> None:
    """甲为某局局长； in a line of its own tells an event where the article has decisions; a sentence about a craftsman does not."""
    texts = ["任命：", "瞿敬亭为桃源县教育局局长；", "裘立本的桃源县水利局副局长职务。", "他的手艺很好。"]
    begins = [1, *(1 + sum(len(t) + 1 for t in texts[: i + 1]) for i in range(len(texts)))]
    assert triggers.told("\n" + "\n".join(texts), begins).telling == {0, 1, 2}
