"""Reading is a pure function of the document; on the seed it says what the golden example says. All other read-outs are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mentions.test_mentions import GENRE
from pyoxigraph import RdfFormat, parse
from reading_cases import document, read

from kg import resources, sources
from kg.iri import PREFIXES
from kg.model import Document
from kg.reading import analyse
from kg.reading import read as lines_of

SHARED = Path(__file__).parents[1] / "../shared"


@given(st.lists(GENRE, min_size=1, max_size=4), GENRE)
def test_reading_is_deterministic_and_cites_slices(paragraphs: list[str], title: str) -> None:
    """Twice the same lines; every sentence a slice; statements verbatim in theirs."""
    article = document(*paragraphs, title=title)
    whole = analyse(article)
    assert lines_of(article) == lines_of(article)
    for sentence in whole.sentences:
        assert article.text[sentence.begin : sentence.end] == sentence.text
    for event in whole.events:
        assert event.label and event.local
        assert all(statement.text in whole.sentences[statement.sentence].text for statement in event.statements)
        assert all(part.roles and part.sentences for part in event.participations)


@settings(max_examples=200)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=3), st.text(max_size=30), st.sampled_from(["2024-06-12", "2024-02-29", None, "nonsense"]))
def test_no_text_makes_the_reading_fail(paragraphs: list[str], title: str, date: str | None) -> None:
    """Any Unicode, any date."""
    lines_of(document(*(paragraph or "空" for paragraph in paragraphs), title=title, date=date))


def test_events_of_a_reading_are_unique() -> None:
    """One IRI, one event."""
    whole = read("6月11日，湖南省省长温知远会见顾清川。", "6月11日，湖南省省长温知远会见顾清川。", title="温知远会见顾清川")
    local = [event.local for event in whole.events]
    assert len(local) == len(set(local))


@pytest.mark.parametrize("path", sorted(path.name for path in resources.samples().iterdir() if path.name != "README"))
def test_every_sample_tells_an_event_or_names_a_person(path: str) -> None:
    """Nothing is silently empty."""
    for each in sources.load(resources.samples() / path):
        assert isinstance(each, Document)
        whole = analyse(each)
        assert whole.events or whole.persons


def golden() -> set[tuple[str, str, str]]:
    """The golden triples about the seed's article as N-Triples terms, without the rules that later came to be written."""
    rule = PREFIXES["gov"] + "rule"
    quads = parse((SHARED / "design/schemas/seed.trig").read_bytes(), RdfFormat.TRIG)
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in quads if q.predicate.value != rule}


@pytest.mark.skipif(not (SHARED / "corpus/seed").exists(), reason="needs ../shared/corpus/seed, which is not part of the repository")
def test_the_seed_says_all_that_the_golden_example_says() -> None:
    """Every golden triple is read."""
    (article,) = [each for path in sources.find([str(SHARED / "corpus/seed")]) for each in sources.load(path)]
    assert isinstance(article, Document)
    quads = parse("\n".join(lines_of(article)).encode(), RdfFormat.N_QUADS)
    said = {(str(q.subject), str(q.predicate), str(q.object)) for q in quads}
    assert golden() - said == set()


def test_a_meeting_whose_day_is_still_to_come_is_only_announced() -> None:
    """会议决定…27日举行 in a report of the 12th: the session is scheduled, the meeting that decided on it is not."""
    found = read("市人大常委会主任会议6月12日召开。会议决定，市十七届人大常委会第二十一次会议6月27日至28日举行。").events
    assert {(event.date.start, event.scheduled) for event in found if event.date} == {("2024-06-12", False), ("2024-06-27", True)}


@pytest.mark.parametrize(
    "text",
    [
        "6月12日，湖南省人大常委会第八次会议在长沙举行。会议通过了关于香港特别行政区有关问题的决定。",
        "6月12日，湖南省人大常委会第八次会议在长沙举行，审议关于授权省政府在岳阳暂时调整有关规定的决定草案。",
        "6月12日，湖南省人大常委会第八次会议在长沙举行，纪念孙中山先生的活动随后在中山堂开始。",
    ],
)
def test_what_is_decided_on_or_named_after_somebody_is_not_where_a_meeting_takes_place(text: str) -> None:
    """关于香港…, 授权…在岳阳…, 中山堂."""
    assert {place for event in read(text).events for place in event.places} == {"长沙市"}


def test_a_question_is_no_place() -> None:
    """在台湾问题上."""
    (event,) = read("6月12日，全国政协主席温无咎在京会见来访的捷克众议长巴比特。温无咎介绍了中方在台湾问题和涉藏问题上的立场。").events
    assert event.places == ("北京市",)


def test_the_next_day_is_announced_where_the_sentence_looks_ahead() -> None:
    """明天开幕 is to come; a day after the report without such a word may be one of another time zone."""
    (ahead,) = read("第九届洞庭湖渔业博览会明天开幕。").events
    (abroad,) = read("6月13日，第九届洞庭湖渔业博览会在内罗毕开幕。").events
    assert (ahead.scheduled, abroad.scheduled) == (True, False)


def test_a_leader_of_earlier_years_needs_no_title() -> None:
    """The lexicon of leaders knows them where only a name stands."""
    assert "张德江" in dict(read("湖南省省长温知远表示，完全赞成张德江同志所作的报告。").persons)


def test_a_province_before_a_smaller_division_is_named_too() -> None:
    """浙江省诸暨市水利局 names the province; 湖南省水利厅 is a body of it and names itself alone."""
    assert read("6月11日，浙江省诸暨市水利局召开会议。").provinces == ("浙江省",)
    assert read("6月11日，湖南省水利厅召开会议。").provinces == ()


def test_a_local_body_is_named_with_its_place_whether_the_text_does_or_not() -> None:
    """省水利厅 and 湖南省水利厅 of one article are one agent, with what both do; the event is named after the whole name."""
    (event,) = read("6月11日，湖南省政府、省水利厅召开全省防汛工作会议，湖南省水利厅作汇报。").events
    assert {part.agent: part.roles for part in event.participations} == {"湖南省政府": ("主办",), "湖南省水利厅": ("主办", "作报告")}
    assert "湖南省政府" in read("6月11日，湖南省省长温知远到岳阳调研。省政府有关部门负责同志参加调研，省政府提出三项要求。").bodies


def test_a_local_body_that_speaks_is_named_with_its_place_too() -> None:
    """Statements have the agent of the event, not another body of a shorter name."""
    whole = read("6月11日，湖南省水利厅印发《洞庭湖治理办法》。省水利厅强调，要抓好落实。")
    assert [each.agent for event in whole.events for each in event.statements] == ["湖南省水利厅"]


def test_a_body_that_speaks_through_somebody_is_named_where_nothing_happens_too() -> None:
    """某部负责人表示 in a sentence that tells no event."""
    assert "水利部" in read("水利部有关负责人表示，今年水情平稳。").bodies
    assert read("部分企业负责人表示，今年订单稳中有增。").bodies == ()
