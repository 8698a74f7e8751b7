"""Who holds the posts that news names without a body."""

from __future__ import annotations

import itertools
import re

import pytest

from kg.lexicons import rows
from kg.values import incumbents


@pytest.mark.parametrize(
    ("name", "title", "held"), [("习近平", "总书记", True), ("李强", "总理", True), ("李强", "委员长", False), ("苏林", "总书记", False)]
)
def test_a_title_belongs_to_those_who_held_it(name: str, title: str, held: bool) -> None:
    """Other 总书记 are those of other parties."""
    assert incumbents.holds(name, title) is held


def test_years_of_each_post_do_not_overlap() -> None:
    """The four posts have one holder at a time."""
    for title in incumbents.TITLES:
        spans = sorted(row[title].split("-") for row in rows("incumbents") if row[title])
        assert all(re.fullmatch("[0-9]{4}", begin) for begin, _ in spans)
        assert all(end <= begin for (_, end), (begin, _) in itertools.pairwise(spans))
