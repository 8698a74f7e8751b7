"""Lines of a page to a stored document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.sources.pages import Line, Page, document, lines
from kg.text import sentences


def test_the_text_is_title_and_lines() -> None:
    """One under the other, so that every block has a place in it; what is unknown is None."""
    made = document(Page((Line("甲会在江东召开。"), Line("乙出席会议。")), title="甲会召开"), "a.html", "id-1")
    assert made.text == "甲会召开\n甲会在江东召开。\n乙出席会议。"
    assert (made.id, made.stored, made.url, made.publisher, made.date, made.fetched) == ("id-1", True, None, None, None, None)


def test_a_title_that_the_page_repeats_is_said_once() -> None:
    """The line in the body is furniture."""
    made = document(Page((Line("甲会召开", level=1), Line("甲会在江东召开。")), title="甲会召开"), "a.html", "id-1")
    assert [sentence.text for sentence in sentences(made)] == ["甲会召开", "甲会在江东召开。"]


@given(st.lists(st.text(alphabet="甲乙会。， \u3000召开", min_size=1, max_size=20), max_size=6))
def test_sentences_stand_in_the_stored_text(texts: list[str]) -> None:
    """Whatever the lines."""
    made = document(Page(tuple(line for text in texts for line in lines(text)), title="题"), "a", "i")
    assert all(made.text[one.begin : one.end] == one.text for one in sentences(made))
