"""N-Quads of a reading: one graph, no blank nodes, valid, sorted, each fact with its sentence. All read-outs are invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from reading_cases import document, read

from kg import triples
from kg.iri import PREFIXES, iri
from kg.triples import literal, quads

ARTICLE = (
    "6月11日，湖南省委网信办在长沙召开全省网络法治工作会议。湖南省委常委、宣传部部长温守拙出席会议并讲话，长沙、株洲市委网信办负责同志作交流发言。",
    "会议强调，要深入学习贯彻习近平法治思想，压实平台责任。",
)


def graph(*paragraphs: str, title: str = "") -> list[Quad]:
    """The quads of an invented article."""
    lines = quads(read(*paragraphs, title=title))
    return list(parse("\n".join(lines).encode(), RdfFormat.N_QUADS))


def objects(found: list[Quad], predicate: str) -> list[str]:
    """Values of a predicate, sorted."""
    prefix, local = predicate.split(":")
    return sorted(quad.object.value for quad in found if quad.predicate.value == PREFIXES[prefix] + local)


def test_lines_are_sorted_unique_and_in_the_article_s_graph() -> None:
    """A stable diff; one call retracts the article."""
    lines = quads(read(*ARTICLE))
    assert lines == sorted(set(lines))
    assert all(line.endswith(f"<{iri('doc', 'invented')}> .") for line in lines)


def test_there_are_no_blank_nodes_and_nothing_is_percent_encoded() -> None:
    """IRIs are functions of what they name."""
    for quad in graph(*ARTICLE):
        assert isinstance(quad.subject, NamedNode)
        assert "%" not in quad.subject.value
        assert isinstance(quad.object, NamedNode | Literal)


def test_an_event_keeps_the_dashes_of_its_date() -> None:
    """event:2024-06-11_…, as ONTOLOGY has it."""
    events = {quad.subject.value for quad in graph(*ARTICLE) if quad.object.value == PREFIXES["schema"] + "Event"}
    assert events == {PREFIXES["event"] + "2024-06-11_全省网络法治工作会议"}


def test_every_fact_cites_a_sentence_that_is_in_the_graph() -> None:
    """Event, participation and statement have gov:saidIn; the sentence has its text and offsets."""
    found = graph(*ARTICLE)
    facts = {
        q.subject.value
        for q in found
        if q.object.value in {PREFIXES["schema"] + "Event", PREFIXES["gov"] + "Participation", PREFIXES["gov"] + "Statement"}
    }
    said = {q.subject.value: q.object.value for q in found if q.predicate.value == PREFIXES["gov"] + "saidIn"}
    texts = {q.subject.value for q in found if q.predicate.value == PREFIXES["schema"] + "text"}
    assert facts and facts <= said.keys()
    assert set(said.values()) <= texts


def test_offsets_span_the_sentence() -> None:
    """nif:beginIndex and endIndex cut it out of the source."""
    article = document(*ARTICLE)
    found = graph(*ARTICLE)
    sentences = {q.subject.value for q in found if q.object.value == PREFIXES["nif"] + "Sentence"}
    for sentence in sentences:
        own = {q.predicate.value.rsplit("/", 1)[-1].rsplit("#", 1)[-1]: q.object.value for q in found if q.subject.value == sentence}
        assert article.text[int(own["beginIndex"]) : int(own["endIndex"])] == own["text"]


def test_a_person_holds_the_posts_in_which_they_act() -> None:
    """gov:as is the dated observation, org:holds the shortcut."""
    found = graph(*ARTICLE)
    assert objects(found, "gov:as") == objects(found, "org:holds") == [iri("post", "湖南省委", "常委"), iri("post", "湖南省委宣传部", "部长")]


def test_unnamed_people_are_representatives_of_their_body() -> None:
    """No person is made up for 负责同志."""
    found = graph(*ARTICLE)
    assert objects(found, "gov:representedBy") == ["负责同志", "负责同志"]
    assert [q.subject.value for q in found if q.object.value == PREFIXES["foaf"] + "Person"] == [iri("person", "温守拙")]


def test_former_posts_are_not_held() -> None:
    """原副厅长 is gov:formerly."""
    found = graph("湖南省交通运输厅原副厅长裘立本被开除党籍。")
    assert objects(found, "gov:formerly") == [iri("post", "湖南省交通运输厅", "副厅长")]
    assert objects(found, "org:holds") == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('他说"好"', '"他说\\"好\\""'),
        ("a\\b", '"a\\\\b"'),
        ("一\n二\t三\r", '"一\\n二\\t三\\r"'),
        ("\x00\x1f\x7f", '"\\u0000\\u001F\\u007F"'),
        ("", '""'),
    ],
)
def test_literals_are_escaped(text: str, written: str) -> None:
    """As N-Quads wants it."""
    assert literal(text) == written


@given(st.text())
def test_any_literal_is_read_back(text: str) -> None:
    """What is written is what was there, surrogates apart, which no UTF-8 holds."""
    clean = re.sub("[\ud800-\udfff]", "", text)
    (quad,) = parse(f"<https://a.example/s> <https://a.example/p> {literal(clean)} .".encode(), RdfFormat.N_QUADS)
    assert quad.object.value == clean


@given(st.text(max_size=40), st.text(max_size=80))
def test_any_article_gives_valid_quads(title: str, text: str) -> None:
    """Whatever stands in title and text, the lines parse."""
    lines = quads(read(text or "空", title=title))
    assert len(list(parse("\n".join(lines).encode("utf-8", "backslashreplace"), RdfFormat.N_QUADS))) == len(lines)


def test_reserved_characters_of_a_url_cannot_break_the_line() -> None:
    """A hostile address stays one IRI."""
    from dataclasses import replace

    from kg.reading import read as lines_of

    hostile = replace(document(*ARTICLE), url='https://invented.example/"><script> x')
    assert list(parse("\n".join(lines_of(hostile)).encode(), RdfFormat.N_QUADS))


def test_the_iri_of_an_event_is_its_date_and_label() -> None:
    """What kg explain shows is what the graph holds."""
    (event,) = read(*ARTICLE).events
    assert triples.event_iri(event) == PREFIXES["event"] + event.local
