"""The form in which a sentence is read: what print varies is made one, and every place leads back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import reading
from kg.legible import folded, legible
from kg.model import Block, Document, Mention, Sentence

WIDE = "8月31日，县委书记江远桥（兼任）主持召开会议；听取汇报：通过《甲办法》。"
FOLDED = [
    ("8月31日,县委书记江远桥(兼任)主持召开会议;听取汇报:通过《甲办法》。", WIDE),
    ("增长5.2%,投资1,000万元,8:30开会", "增长5.2%，投资1,000万元，8:30开会"),
    ("会议(APEC)召开", "会议（APEC）召开"),
    ("会议(APEC)", "会议（APEC）"),
    ("See Smith, John (a): b", "See Smith, John (a): b"),
    ("第１２次会议二○二三年三月", "第12次会议二〇二三年三月"),
    ("阿里木•买买提、卡洛斯・门多萨、安娜．贝洛", "阿里木·买买提、卡洛斯·门多萨、安娜·贝洛"),
    ('"两学一做"学习教育', "“两学一做”学习教育"),
    ('1.5"管和两学一做', '1.5"管和两学一做'),
    ("「甲方案」〈乙〉", "“甲方案”《乙》"),
]
READ = [
    ("8 月 31 日, 县委召开 第 3 次会议。", "8月31日，县委召开第3次会议。", "text"),
    ("县委书记江远\n桥主持会议", "县委书记江远桥主持会议", "text"),
    ("江远桥 主持\r\n　　会议", "江远桥 主持会议", "text"),
    ("安娜 Bell\nSmith", "安娜 Bell\nSmith", "text"),
    ("县委召开会议 12人受表彰", "县委召开会议 12人受表彰", "title"),
    ("江\u200b远桥", "江远桥", "text"),
    ("年　扎为某局局长；", "年扎为某局局长；", "text"),
    ("旦正吉、王　璞为检察员。", "旦正吉、王璞为检察员。", "text"),
]


def sentence(text: str, kind: str = "text") -> Sentence:
    """A sentence that stands alone in its source."""
    return Sentence(0, 0, len(text), text, kind)


@pytest.mark.parametrize(("text", "expected"), FOLDED)
def test_marks_take_the_form_that_usage_has_for_them(text: str, expected: str) -> None:
    """Half width beside wide characters becomes full width; figures, times and foreign words keep theirs. Never a character more or fewer."""
    assert folded(text) == expected


@pytest.mark.parametrize(("text", "expected", "kind"), READ)
def test_blanks_that_say_nothing_are_left_out(text: str, expected: str, kind: str) -> None:
    """Beside marks, figures and units, and at the end of a line; between words of a headline and names of a list they stay."""
    assert legible([sentence(text, kind)])[0].sentence.text == expected


def test_a_sentence_in_good_print_is_read_as_it_is() -> None:
    """Nothing is copied where nothing changes."""
    source = sentence(WIDE)
    assert legible([source])[0].sentence is source


def test_mentions_and_quotations_are_those_of_the_source() -> None:
    """A mention found in the legible form stands in the source where its first and last character do."""
    (read,) = legible([sentence("8 月 31 日, 江远\n桥说: 好")])
    begin = read.sentence.text.index("江远桥")
    placed = read.placed(Mention("person", begin, begin + 3, "江远桥", "江远桥"))
    assert (placed.text, placed.name, placed.begin) == ("江远\n桥", "江远桥", 10)
    assert read.quoted(0, 6) == "8 月 31 日,"


_PRINT = st.text(alphabet="县委书记江远桥，。：；（）《》“”,:;()?!\"' \n\u3000\u200b0123２○〇二年月日A•", max_size=60)


@given(_PRINT, st.sampled_from(["text", "title"]))
def test_every_place_leads_back(text: str, kind: str) -> None:
    """Each character read stands at its own place of the source, in order, and nothing but blanks is left out; what was made legible stays so."""
    (read,) = legible([sentence(text, kind)])
    at = [read.span(i, i + 1)[0] for i in range(len(read.sentence.text))]
    assert at == sorted(set(at))
    assert [folded(text)[i] for i in at] == list(read.sentence.text)
    assert not "".join(c for i, c in enumerate(text) if i not in set(at)).strip(" \n\u3000\u200b")
    again = legible([read.sentence])[0].sentence.text
    assert len(again) <= len(read.sentence.text)


def test_narrow_print_tells_the_facts_of_wide_print() -> None:
    """A read-out in half-width print has the events of the same read-out in good print, and its quotations are its own."""
    wide = "6月3日，县委书记江远桥主持召开县委常委会会议，县长贺文澜出席。会议指出，要抓好防汛；要备足物资。"
    narrow = "6 月 3 日,县委书记江远桥主持召开县委常委会会议, 县长贺文澜出席。会议指出,要抓好防汛;要备足物资。"
    good, poor = (reading.analyse(Document("d", text, (Block(0, len(text)),), date="2021-06-04")) for text in (wide, narrow))
    assert [(e.label, e.date and e.date.start, [(p.agent, p.roles) for p in e.participations]) for e in poor.events] == [
        (e.label, e.date and e.date.start, [(p.agent, p.roles) for p in e.participations]) for e in good.events
    ]
    assert all(said.text in poor.sentences[said.sentence].text for event in poor.events for said in event.statements)
    assert all(s.text == narrow[s.begin : s.end] for s in poor.sentences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二〇二四年三月五日，县委召开会议。", "2024年3月5日，县委召开会议。"),
        ("十月十日至二十日", "10月10日至20日"),
        ("三月里，五一节，十二月份", "三月里，五一节，十二月份"),
    ],
)
def test_days_in_chinese_numerals_are_read_in_figures(text: str, expected: str) -> None:
    """Only days: a month alone, or a number in a name, stays as it is."""
    assert legible([sentence(text)])[0].sentence.text == expected


def test_a_day_in_figures_stands_where_its_numerals_do() -> None:
    """十月 has one character more in figures than in the source."""
    (read,) = legible([sentence("会议于十月二十五日召开")])
    begin = read.sentence.text.index("10月25日")
    assert read.quoted(begin, begin + 6) == "十月二十五日"
