"""Statements are the words of the sentence, with their verb and speaker. All sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_cases import read

from kg.extractors.statements import parts

MEETING = "6月11日，全省网络法治工作会议在长沙召开，湖南省委常委、宣传部部长温守拙主持会议。"


def told(*paragraphs: str, title: str = "") -> list[tuple[str, str, str | None, str]]:
    """(verb, words, speaker, rule) of all statements of an article."""
    whole = read(*paragraphs, title=title)
    return [(s.verb, s.text, s.agent, s.rule) for event in whole.events for s in event.statements]


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("会议指出，网络空间不是法外之地。", "指出", "网络空间不是法外之地。"),
        ("会议强调，要压实平台责任。", "强调", "要压实平台责任。"),
        ("会议还要求，抓好防汛备汛。", "要求", "抓好防汛备汛。"),
        ("会议认为，一季度开局良好。", "认为", "一季度开局良好。"),
        ("会议决定，成立专项工作组。", "决定", "成立专项工作组。"),
    ],
)
def test_the_meeting_speaks(text: str, verb: str, words: str) -> None:
    """会议指出 has no speaker but the event."""
    assert (verb, words, None, "statement.event_voice") in told(MEETING, text)


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("温守拙强调，要依法治网。", "强调", "要依法治网。"),
        ("温守拙在讲话中指出，法治是根本保障。", "指出", "法治是根本保障。"),
        ("温守拙表示：“湖南将先行先试。”", "表示", "“湖南将先行先试。”"),
    ],
)
def test_a_person_speaks(text: str, verb: str, words: str) -> None:
    """The speaker is the agent of the statement."""
    assert (verb, words, "温守拙", "statement.own_voice") in told(MEETING, text)


def test_he_is_the_last_person_heard() -> None:
    """A pronoun speaks for whoever spoke before."""
    found = told(MEETING, "温守拙强调，要依法治网。", "他指出，法治是根本保障。")
    assert ("指出", "法治是根本保障。", "温守拙", "statement.pronoun_voice") in found


def test_clauses_between_semicolons_are_statements_of_their_own() -> None:
    """The marks between them belong to none."""
    found = told(MEETING, "会议强调，要压实平台责任；要守牢安全底线。")
    assert [words for verb, words, _, _ in found if verb == "强调"] == ["要压实平台责任", "要守牢安全底线。"]


def test_a_voice_carries_on_in_its_paragraph_only() -> None:
    """The next paragraph needs a voice of its own."""
    found = told(MEETING, "会议强调，要压实平台责任。要守牢安全底线。", "江面上薄雾正在散去。")
    assert ("强调", "要守牢安全底线。", None, "statement.voice_carries_on") in found
    assert all("薄雾" not in words for _, words, _, _ in found)


def test_a_pronoun_speaks_for_whoever_acted_last() -> None:
    """Also when nobody spoke before: the only person of the sentence before."""
    found = told("6月11日，湖南省副省长温守拙在岳阳市调研。", "他强调，要依法治网。")
    assert ("强调", "要依法治网。", "温守拙", "statement.pronoun_voice") in found


def test_an_instruction_speaks_through_the_verb_after_it() -> None:
    """作出指示 is the act; 要求 or 指出 after it has the words."""
    found = told("湖南省副省长温守拙作出重要指示，要求全力抢修堤防。", "湖南省副省长温守拙就堤防安全作出批示指出，要备足物资。")
    assert ("要求", "全力抢修堤防。", "温守拙", "statement.inner_voice") in found
    assert ("指出", "要备足物资。", "温守拙", "statement.inner_voice") in found
    assert all(verb != "指示" for verb, _, _, _ in found)


@pytest.mark.parametrize("verb", ["讨论通过", "分析研究", "审议通过"])
def test_a_verb_of_two_parts_is_one(verb: str) -> None:
    """讨论通过 is not 讨论 of 通过…."""
    found = told(f"6月11日，湖南省政府召开第五次常务会议，{verb}今年重点工作分工方案。")
    assert (verb, "今年重点工作分工方案", None, "statement.agenda") in found


def test_a_span_of_days_is_no_purpose() -> None:
    """为期五天的 tells how long."""
    assert not told("为期5天的湖南数字经济博览会，6月11日在长沙市举行开幕式。")


def test_the_purpose_stands_before_the_act() -> None:
    """为…, then date and act."""
    found = told("为推动网络法治建设走深走实，6月11日，湖南省委网信办在长沙召开全省网络法治工作会议。")
    assert ("为", "推动网络法治建设走深走实", None, "statement.purpose") in found


def test_the_agenda_stands_after_the_act() -> None:
    """总结…, 研究部署… are what the meeting did."""
    found = told("6月11日，湖南省委网信办召开全省网络法治工作会议，总结回顾去年工作，研究部署今年重点任务。")
    assert ("总结回顾", "去年工作", None, "statement.agenda") in found
    assert any(verb == "研究部署" and "今年重点任务" in words for verb, words, _, _ in found)


def test_what_was_circulated_is_told_item_by_item() -> None:
    """甲情况和乙名单 are two."""
    found = told(MEETING, "会议通报了全省网络法治工作情况和示范单位名单。")
    assert [words for verb, words, _, _ in found if verb == "通报"] == ["全省网络法治工作情况", "示范单位名单"]


@given(
    st.lists(st.sampled_from(["要依法治网", "；", "“先行；先试”", "，", "守牢底线", "。", "温守拙强调，", "会议指出，", "他表示，"]), min_size=1).map(
        "".join
    )
)
def test_statements_are_verbatim_in_their_sentence(text: str) -> None:
    """Whatever the order of voices and marks, a statement is a slice of the sentence it cites."""
    whole = read(MEETING, text)
    for event in whole.events:
        for statement in event.statements:
            assert statement.text in whole.sentences[statement.sentence].text


@given(st.text(alphabet="要治网；“”，。", max_size=30))
def test_parts_leave_out_nothing_but_the_marks_between_them(text: str) -> None:
    """The parts are in order and disjoint; between them stand only semicolons."""
    spans = list(parts(text, 0, len(text)))
    outside = text
    for begin, end in reversed(spans):
        outside = outside[:begin] + outside[end:]
    assert set(outside) <= {"；"}
    assert spans == sorted(spans)


@pytest.mark.parametrize("text", ["按照湖南省委要求，岳阳市政府召开座谈会。", "为响应团中央号召，做好春运工作，桃源县妇联举行启动仪式。"])
def test_words_that_others_obey_are_no_statement(text: str) -> None:
    """按照某委要求, 响应某机关号召: the speaker says nothing there."""
    assert [s for e in read(text).events for s in e.statements if s.agent in ("湖南省委", "团中央", "共青团中央")] == []


def test_what_a_sitting_hears_ends_speech() -> None:
    """甲说，…。会议听取了乙作的报告: the sitting is told of again, inside the paragraph."""
    found = told("6月11日，湖南省人大常委会召开会议。湖南省水利厅厅长温守拙说，发展是硬道理。会议听取了湖南省财政厅厅长简书言作的报告。")
    assert all(who != "温守拙" or "听取" not in words for _, words, who, _ in found)


def test_what_somebody_does_at_a_meeting_ends_speech() -> None:
    """甲说，…。在某会议上，甲宣读了乙的贺信; what he says there is speech."""
    told = "6月11日，湖南省副省长温守拙出席洞庭湖生态论坛。温守拙说，湖区前景广阔。在洞庭湖生态论坛上，温守拙宣读了湖南省省长简书言的贺信。"
    assert "贺信" in [event.type for event in read(told).events]
