"""Mentions of a sentence are disjoint, in order, and slices of it, whatever the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from reading_cases import read

from kg.mentions import FINDERS, _accounts_for, titled
from kg.mentions.tokens import tokens
from kg.patterns import FOLD
from kg.values.names import NOBODY, NameSet

WORDS = """
湖南省委书记 沈知行 省委常委、宣传部部长 温守拙 副省长 阿米娜·贝洛 卡洛斯·门多萨 远泊航运集团 湖南省水利厅 有关负责同志
专家学者代表 双方 长沙市 在京 在杭州 6月11日 近日 《湖南省湿地保护条例》 《 》
“ ” 座谈会 全省防汛工作会议 常委会 会议 主持 召开 会见 出席
并 讲话 任命 为 免去 的 不再担任 和 、 ，
。 ； 向 对 在 上 与 了 · 第
一 十 届
"""
GENRE = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=25).map("".join)


def check(text: str) -> None:
    """Every mention is a slice of its sentence, after the one before it, of a kind that can be folded."""
    whole = read(text)
    for sentence, mentions in zip(whole.sentences, whole.mentions, strict=True):
        at = 0
        for mention in mentions:
            assert at <= mention.begin < mention.end <= len(sentence.text)
            assert sentence.text[mention.begin : mention.end] == mention.text
            assert mention.kind in FOLD and mention.rule
            at = mention.end


@given(GENRE)
def test_mentions_of_the_genre_s_words_in_any_order(text: str) -> None:
    """Disjoint, in order, inside the sentence."""
    check(text)


@given(st.text(max_size=60))
def test_mentions_of_any_text(text: str) -> None:
    """No character makes a finder fail."""
    if text.strip():
        check(text)


def test_works_are_named_without_their_marks() -> None:
    """《…》 names a document; a periodical is a body, and a date inside a title no date."""
    found = [(m.kind, m.name) for ms in read("教育部印发《2024年乡村教师支持计划》。").mentions for m in ms]
    assert ("work", "2024年乡村教师支持计划") in found
    assert all(kind != "date" for kind, _ in found)


def test_places_have_their_full_names() -> None:
    """杭州 is 杭州市, 在京 Beijing; 在杭州 is no 在杭."""
    named = [m.name for ms in read("会议在杭州召开。", "会议在京召开。", "会议在长沙召开。").mentions for m in ms if m.kind == "place"]
    assert named == ["杭州市", "北京市", "长沙市"]


def test_a_place_after_another_may_name_a_site_there() -> None:
    """同安台湾农民创业园 is in no Taiwan; 江苏苏州 are both places."""
    named = [m.name for ms in read("到厦门同安台湾农民创业园调研。", "到江苏苏州调研。").mentions for m in ms if m.kind == "place"]
    assert named == ["厦门市", "同安区", "江苏省", "苏州市"]


def test_every_finder_has_a_name_of_its_own() -> None:
    """The table is the list that a reader sees."""
    assert len({name for name, _, _ in FINDERS}) == len(FINDERS)


PIECES = "湖南省省长 副省长 国务委员 总统 书记 温知远 温知 陆怀瑾 卡洛斯·门多萨 和平 、 ， 和 会见 主持 出席会议。 （兼职）".split()
NAMES = "温知远 温知 陆怀瑾 卡洛斯·门多萨 门多萨 和平".split()


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join), st.sets(st.sampled_from(NAMES)))
def test_who_knows_only_those_whom_titles_introduce_finds_no_others(text: str, besides: set[str]) -> None:
    """Where titles introduce each known name as often as it stands in the sentence, knowing the names changes nothing."""
    found = titled.persons(text, tokens(text), NOBODY)
    known = NameSet({mention.name for mention in found} | besides)
    if _accounts_for(found, [name for name in known if name in text], text):
        assert titled.persons(text, tokens(text), known) == found


def test_a_city_is_called_by_one_character_where_something_is_held() -> None:
    """在岳召开 in the news of 岳阳市; not where nothing is held there, nor in other news."""
    assert read("岳阳市迎来贵宾。", "全省现场会在岳召开。").events[0].places == ("岳阳市",)
    assert read("岳阳市迎来贵宾。", "全省现场会在会上召开。").events[0].places == ()
    assert read("永州市迎来贵宾。", "全省现场会在岳召开。").events[0].places == ()


def test_a_province_is_called_by_its_letter_where_something_is_held() -> None:
    """在湘调研 in the news of 湖南; 在湘企业 is no place."""
    assert read("湖南迎来贵宾。", "6月11日，教育部副部长郁文澜在湘调研。").events[0].places == ("湖南省",)
    assert [m.name for ms in read("湖南迎来贵宾。", "6月11日，教育部副部长郁文澜走访在湘企业。").mentions for m in ms if m.kind == "place"] == [
        "湖南省"
    ]
