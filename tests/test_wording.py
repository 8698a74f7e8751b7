"""What the words of a heading are about. All headings are invented."""

from __future__ import annotations

import pytest

from kg.wording import content, pairs


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("温知远会见尼日尔总理", ["温知远"], "尼日尔"),
        ("温知远同刚果（布）总统举行会谈", ["温知远"], "刚果"),
        ("3月26日上午，港口运营工作座谈会在京召开", [], "港口运营"),
        ("会议强调", [], ""),
    ],
)
def test_names_and_words_of_the_genre_are_cut_out(text: str, names: list[str], left: str) -> None:
    """With numbers, dates and the titles of posts; single characters go too."""
    assert content(text, names).replace("同", "").strip() == left


def test_pairs_do_not_cross_what_was_cut_out() -> None:
    """Only neighbours within a run."""
    assert pairs("尼日尔 港口") == {"尼日", "日尔", "港口"}
    assert pairs("") == frozenset()
