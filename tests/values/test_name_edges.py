"""What ends a name to its left."""

from __future__ import annotations

import pytest

from kg.values import name_edges


@pytest.mark.parametrize(("text", "length"), [("出席会议", 2), ("，", 1), ("", 1), ("怀瑾", 0), ("提出建议", 2), ("提出席会议", 0)])
def test_verbs_and_marks_are_strong_boundaries(text: str, length: int) -> None:
    """Their length; a verb that with the next character is the end of a name and another verb is none."""
    assert name_edges.strong_boundary(text, 0) == length


@pytest.mark.parametrize(
    ("text", "ends"),
    [("和计无咎", True), ("和参加会见", False), ("与到访的外宾", True), ("与考察团", True), ("来被", False), ("和。", False), ("怀瑾", False)],
)
def test_a_function_word_is_a_boundary_where_it_governs_what_follows(text: str, ends: bool) -> None:
    """Before a verb or a mark it belongs to the name."""
    assert name_edges.weak_boundary(text, 0) is ends


def test_any_predicate_ends_a_name_after_a_title_only() -> None:
    """踏上 is no boundary of the lexicon."""
    assert name_edges.edge_score("踏上田埂", 0) == 0
    assert name_edges.edge_score("踏上田埂", 0, titled=True) == name_edges.PREDICATE_EDGE


def test_words_that_stand_in_no_list_of_agents_are_longer_than_a_character() -> None:
    """Verbs among them; no function word."""
    words = name_edges.boundary_words()
    assert "出席" in words
    assert min(map(len, words)) == 2
