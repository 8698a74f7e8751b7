"""Where a second opinion is asked and what of it counts. All sentences and persons are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_cases import document

from kg import mentions
from kg.mentions import doubts
from kg.mentions.tokens import tokens
from kg.model import Mention
from kg.text import sentences


def found(text: str) -> tuple[Mention, ...]:
    """The mentions of a sentence without a second opinion."""
    (named,) = mentions.read(tuple(sentences(document(text))), None).mentions
    return named


def asked(text: str, *known: str) -> list[str]:
    """Two characters at each place at which a second opinion is asked."""
    return [text[at : at + 2] for at in doubts.places(text, tokens(text), found(text), known)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("岳阳市委书记高远主持召开座谈会。", "高远"),
        ("摆渡人石丰收就把铁链解开了。", "石丰"),
        ("会议举行选举，吉庆、关山月为委员。", "吉庆"),
        ("湖南省副省长温无咎、吉庆为成员。", "吉庆"),
    ],
)
def test_it_is_asked_where_a_person_may_stand_whom_no_finder_saw(text: str, place: str) -> None:
    """After a title, after a noun of a person, in a list at the head of a clause, beside a person."""
    assert place in asked(text)


def test_it_is_asked_at_a_known_name_that_does_not_stand_clear() -> None:
    """Two characters that the article knows may be a name here too."""
    assert "池盛" in asked("法院认为池盛具有自首情节。", "池盛")


@pytest.mark.parametrize("text", ["湖南省副省长温无咎出席会议。", "今年粮食产量创下新高。", "经济、文化、教育等领域合作不断深化。"])
def test_it_is_not_asked_where_nothing_is_unsure(text: str) -> None:
    """Persons that were found, and prose without any, cost nothing."""
    assert asked(text) == []


@pytest.mark.parametrize("text", ["塞方坚定支持。", "他们表示支持。", "关某表示支持。"])
def test_sides_of_talks_pronouns_and_anonymised_names_do_not_count(text: str) -> None:
    """Taggers take them for names."""
    assert doubts.heard(text, (), range(len(text)), [(0, 2)]) == ()


def test_a_span_that_cuts_a_known_word_does_not_count() -> None:
    """The words of the lexicons stand."""
    text = "代表来自江苏省南京市。"
    assert doubts.heard(text, tokens(text), range(len(text)), [(4, 6)]) == ()


def test_of_two_names_of_which_one_begins_the_other_the_longer_stands() -> None:
    """A tagger that cuts a name short once gives both; one that goes on from a known name is not heard."""
    assert doubts.whole(["石丰", "石丰收"], ["高远"]) == {"石丰收"}
    assert doubts.whole(["高远强"], ["高远"]) == frozenset()


@given(st.text("省长书记主任高远、和，。（）石丰收人表示出席", max_size=40), st.data())
def test_what_is_heard_was_asked_and_said(text: str, data: st.DataObject) -> None:
    """Nothing counts that the tagger did not say, or that begins where it was not asked; places lie in the text."""
    spans = sorted(data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda s: s[0] < s[1]), max_size=4)))
    words = tokens(text)
    places = doubts.places(text, words, (), ())
    assert all(0 <= at < len(text) for at in places) and list(places) == sorted(set(places))
    heard = doubts.heard(text, words, places, spans)
    assert set(heard) <= set(spans) and all(begin in places for begin, _ in heard)


def test_a_name_that_is_heard_is_known_in_the_whole_article() -> None:
    """With its post, and where the tagger was silent; the marks say that the finders did not see it."""
    article = tuple(sentences(document("6月11日，岳阳市委书记高远主持召开座谈会。", "高远走进车间。")))

    def tagger(text: str) -> tuple[tuple[int, int], ...]:
        at = text.find("书记高远") + 2
        return ((at, at + 2),) if at > 1 else ()

    first, second = mentions.read(article, None, (), tagger).mentions
    people = [m for m in (*first, *second) if m.kind == "person"]
    assert [(m.name, m.rule) for m in people] == [("高远", doubts.RULE)] * 2
    assert [post.label for post in people[0].posts] == ["岳阳市委书记"]
    assert not [m for named in mentions.read(article, None).mentions for m in named if m.rule == doubts.RULE]
