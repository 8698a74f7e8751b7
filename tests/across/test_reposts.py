"""Which articles are reposts of one original. All texts are invented."""

from __future__ import annotations

import random

import pytest

from kg.across.reposts import reposts
from kg.observations import Observations
from kg.sketches import sketch

TOWNS = ("岳阳", "常德", "益阳", "湘潭", "永州", "郴州")
TEXT = [f"{town}要加快推进港口运营改革，{town}的古村落要用心保护好，{town}的山地农业大有可为。" for town in TOWNS]


def article(id: str, date: str, sentences: list[str] = TEXT, publisher: str = "", source: str = "") -> Observations:
    """An article of a text, without events."""
    return Observations(id, date, (), (), (), {}, publisher, source, sketch(sentences))


def found(*articles: Observations) -> dict[str, str]:
    """Copy → original."""
    return {each.copy: each.original for each in reposts(articles)}


def test_the_first_is_the_original() -> None:
    """By date, then by id."""
    assert found(article("c", "2024-05-03"), article("b", "2024-05-02"), article("a", "2024-05-03")) == {"c": "b", "a": "b"}


def test_whom_others_name_as_their_source_has_the_original() -> None:
    """Whenever it came out."""
    first, second = article("a", "2024-05-02", publisher="华声在线", source="湖南日报"), article("b", "2024-05-03", publisher="湖南日报")
    assert found(first, second, article("c", "2024-05-04", publisher="红网", source="湖南日报")) == {"a": "b", "c": "b"}


def test_a_changed_lead_and_a_cut_leave_a_repost() -> None:
    """Near-identical is enough."""
    assert found(article("a", "2024-05-02"), article("b", "2024-05-03", ["据湖南日报报道，有关情况如下。", *TEXT[:-1]])) == {"b": "a"}


@pytest.mark.parametrize("kept", [0, 1, 3])
def test_a_report_of_the_same_event_is_none(kept: int) -> None:
    """Half of the clauses in common is another text."""
    other = [f"记者在{place}看到港口运营改革成效显著，{place}的古村落焕发新活力。" for place in ("岳阳", "常德", "益阳", "湘潭")]
    assert found(article("a", "2024-05-02"), article("b", "2024-05-03", [*TEXT[:kept], *other])) == {}


def test_what_comes_back_every_year_is_none() -> None:
    """The announcement of a yearly event in nearly the same words."""
    assert found(article("a", "2023-05-02"), article("b", "2024-05-02")) == {}


def test_short_texts_tell_nothing() -> None:
    """A clause or two in common are no copy."""
    assert found(article("a", "2024-05-02", TEXT[:1]), article("b", "2024-05-02", TEXT[:1])) == {}


def test_the_order_of_articles_does_not_matter() -> None:
    """Nor where in a chain of small changes one begins to look."""
    articles = [article(f"{n}", f"2024-05-{n + 1:02d}", [*TEXT[: 6 - n // 2], f"第{n}次修改后的文字表述如下。"]) for n in range(8)]
    expected = reposts(articles)
    for seed in range(5):
        shuffled = list(articles)
        random.Random(seed).shuffle(shuffled)
        assert reposts(shuffled) == expected
