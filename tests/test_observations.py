"""What one article is a witness of. All read-outs are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_cases import read

from kg.observations import APPOINTED, FORMERLY, HOLDS, REMOVED, EventSighting, Observations, PostSighting, observations, packed, unpacked


def posts(*paragraphs: str, date: str = "2024-06-12") -> set[tuple[str, str, str, str, str, str]]:
    """Person, body, title, how, begin, end of each sighting."""
    seen = observations(read(*paragraphs, date=date))
    return {(each.person, each.body, each.title, each.how, each.begin, each.end) for each in seen.posts}


def test_a_post_before_a_name_is_seen_on_the_day_of_the_event_or_of_the_article() -> None:
    """The event's day where it is news."""
    assert posts("6月11日，湖南省省长温知远在长沙会见远泊航运集团董事长顾清川。") == {
        ("温知远", "湖南省政府", "省长", HOLDS, "2024-06-11", "2024-06-11"),
        ("顾清川", "远泊航运集团", "董事长", HOLDS, "2024-06-11", "2024-06-11"),
    }
    assert posts("湖南省省长温知远说，防汛工作要抓紧。") == {("温知远", "湖南省政府", "省长", HOLDS, "2024-06-12", "2024-06-12")}


def test_a_former_post_ended_by_the_day_of_the_article() -> None:
    """原、时任."""
    assert ("温知远", "湖南省政府", "省长", FORMERLY, "2024-06-12", "2024-06-12") in posts("原湖南省省长温知远出席活动。")


def test_decisions_give_and_take_the_posts_after_the_name() -> None:
    """Not those that stand before it."""
    found = posts("6月11日，会议在长沙举行，决定任命商思齐为湖南省水利厅厅长，免去裘立本兼任的湖南省水利厅厅长职务。")
    assert found == {
        ("商思齐", "湖南省水利厅", "厅长", APPOINTED, "2024-06-11", "2024-06-11"),
        ("裘立本", "湖南省水利厅", "厅长", REMOVED, "2024-06-11", "2024-06-11"),
    }


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("日前，中共中央决定：商思齐同志任湖南省委书记。", ("", "2024-06-12")),
        ("2019年，商思齐当选湖南省水利厅厅长。", ("2019-01-01", "2019-12-31")),
        ("一九九二年，商思齐任湖南省水利厅厅长。", ("", "")),
    ],
)
def test_decisions_are_dated_as_far_as_the_article_goes(text: str, span: tuple[str, str]) -> None:
    """日前 is by the day of the article; a tale of another year has no day at all unless it was read."""
    assert {each[4:] for each in posts(text) if each[3] == APPOINTED} == {span}


def test_sentences_are_kept_where_a_post_stands() -> None:
    """With their place in the source."""
    whole = read("会议在长沙举行。湖南省省长温知远主持会议。")
    seen = observations(whole)
    assert seen.people == (("温知远", 1),)
    assert {text for _, _, text in seen.sentences.values()} == {"湖南省省长温知远主持会议。"}
    assert all(whole.document.text[begin:end] == text for begin, end, text in seen.sentences.values())


WORDS = st.text(max_size=6)
NUMBERS = st.integers(0, 99)
POSTS = st.builds(PostSighting, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, NUMBERS)
AGENTS = st.tuples(st.tuples(WORDS, WORDS, WORDS))
EVENTS = st.builds(EventSighting, WORDS, WORDS, WORDS, WORDS, WORDS, st.tuples(WORDS), AGENTS, st.tuples(NUMBERS), st.booleans(), st.booleans())
SENTENCES = st.dictionaries(NUMBERS, st.tuples(NUMBERS, NUMBERS, WORDS), max_size=2)


def test_places_and_bodies_are_noted_with_the_sentences_that_name_them() -> None:
    """By their canonical names, each once a sentence; not where an article names nobody."""
    seen = observations(read("肯尼亚民众集会。", "湖南省省长温知远在长沙市说，水利部、国家网信办和长沙市要抓紧。"))
    told = [(kind, name) for _, kind, name in seen.named]
    assert set(told) >= {("place", "肯尼亚"), ("place", "长沙市"), ("body", "水利部"), ("body", "国家网信办")}
    assert told.count(("place", "长沙市")) == 1
    assert len({sentence for sentence, _, _ in seen.named}) == 2
    assert observations(read("肯尼亚民众集会。")).named == ()


@given(st.builds(Observations, WORDS, WORDS, st.tuples(st.tuples(WORDS, NUMBERS)), st.tuples(POSTS), st.tuples(EVENTS), SENTENCES))
def test_packed_observations_come_back(seen: Observations) -> None:
    """On one line, whatever the words."""
    assert unpacked(packed(seen)) == seen
    assert "\n" not in packed(seen)


def test_a_sentence_may_give_and_take_posts() -> None:
    """甲任…，不再担任…: what is given is no removal, what is taken no appointment, and the post before the name is held until then."""
    told = posts("江苏省委书记信远山同志任湖南省委委员、常委、书记，不再担任江苏省委书记职务。")
    assert {post[1:4] for post in told} == {
        ("江苏省委", "书记", HOLDS),
        ("江苏省委", "书记", REMOVED),
        ("湖南省委", "委员", APPOINTED),
        ("湖南省委", "常委", APPOINTED),
        ("湖南省委", "书记", APPOINTED),
    }


def test_his_post_is_taken() -> None:
    """免去其…: the person before; 免去甲 without 的: the name ends where the body begins."""
    assert ("湖南省公安厅", "副厅长", REMOVED) in {p[1:4] for p in posts("湖南省政府任命甘远图为省水利厅厅长，免去其省公安厅副厅长职务。")}
    assert ("水利部", "副部长", REMOVED) in {p[1:4] for p in posts("国务院决定免去陆怀瑾水利部副部长职务。")}
