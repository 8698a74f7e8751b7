"""Texts that share their clauses. All texts are invented."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg import sketches
from kg.sketches import common, contained, resemblance, sketch

CLAUSES = st.text("港口运营古村保护山地农业算力网络", min_size=7, max_size=12)
TEXTS = st.lists(CLAUSES, max_size=150, unique=True)


def text(clauses: list[str]) -> list[str]:
    """Sentences of clauses, one each."""
    return ["，".join(clauses) + "。"]


@given(TEXTS, st.randoms())
def test_a_text_resembles_itself_in_any_order(clauses: list[str], random: object) -> None:
    """Wholly, and so it contains itself; a text without clauses resembles nothing."""
    digits = sketch(text(clauses))
    assert digits == sketch(text(clauses[::-1]))
    assert resemblance(digits, digits) == contained(digits, digits) == (1.0 if clauses else 0.0)


@given(TEXTS, TEXTS)
def test_resemblance_is_symmetric_and_a_share(one: list[str], other: list[str]) -> None:
    """Between 0 and 1, never above the share that is contained."""
    mine, theirs = sketch(text(one)), sketch(text(other))
    assert resemblance(mine, theirs) == resemblance(theirs, mine)
    assert 0 <= resemblance(mine, theirs) <= contained(mine, theirs) <= 1


@given(st.lists(CLAUSES, min_size=1, max_size=40, unique=True), st.integers(1, 40))
def test_of_short_texts_the_share_is_exact(clauses: list[str], kept: int) -> None:
    """A cut text is contained in the whole."""
    cut = clauses[:kept]
    assert contained(sketch(text(cut)), sketch(text(clauses))) == 1.0
    assert common(sketch(text(cut)), sketch(text(clauses))) == len(cut)
    assert resemblance(sketch(text(cut)), sketch(text(clauses))) == len(cut) / len(clauses)


def test_print_does_not_matter() -> None:
    """Spaces, punctuation and the breaks of sentences are no words; clauses of a few characters stand everywhere."""
    assert sketch(["推进港口运营改革，加强古村落保护。"]) == sketch(["推进港口 运营改革。", "会议强调：", "加强古村落保护；"])
    assert sketch(["会议强调，", "要抓好落实。"]) == ""


def test_the_size_of_a_sketch_is_bounded() -> None:
    """However long the text; its least hashes come first."""
    digits = sketch([f"{number}号港口运营改革方案" for number in range(1000)])
    assert sketches.size(digits) < 200
    assert sketches.least(digits, 3) == sorted(sketches.least(digits, sketches.size(digits)))[:3]
