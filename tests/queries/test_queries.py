"""Named queries: the syntax of their files, binding, and what each answers on the invented graph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphs import doubtful, invented, told
from hypothesis import given
from hypothesis import strategies as st

from kg.answers import answer
from kg.errors import Problem
from kg.queries import bound, filled, named, parse, substituted
from kg.sparql import text_term
from kg.store import Store

MEETING = "event:2024-05-08_麦青禾_会见_卢西恩·奥古"
SYMPOSIUM = "event:2024-05-09_浙江省数据局_数据工作座谈会"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("queries")) as opened:
        yield opened


def rows(store: Store, name: str, **values: str) -> list[dict[str, str]]:
    """The rows of a named query as shown to people."""
    found = answer(store, name, values)
    return [dict(zip(found.columns, row, strict=True)) for row in found.shown()]


def test_every_query_has_help_and_unique_parameters() -> None:
    """The list that ``kg query --list`` prints tells what each is for."""
    for query in named().values():
        assert len(query.help) > 15
        assert all(parameter.help for parameter in query.parameters)
        assert len({parameter.name for parameter in query.parameters}) == len(query.parameters)


@pytest.mark.parametrize("name", sorted(named()))
def test_every_query_is_sparql_with_and_without_its_options(store: Store, name: str) -> None:
    """With each single optional parameter, with none and with all of them."""
    query = named()[name]
    example = {"year": text_term("2024"), "date": text_term("2024-05"), "text": text_term("要求")}
    terms = {each.name: example.get(each.type, "<https://w3id.org/zhgov/person/麦青禾>") for each in query.parameters}
    required = {each.name: terms[each.name] for each in query.parameters if each.required}
    for optional in [{}, terms, *({each.name: terms[each.name]} for each in query.parameters)]:
        list(answer(store, bound(query, required | optional)).rows())


def test_who_met_whom_gives_the_whole_other_side(store: Store) -> None:
    """Who sat beside the person is no counterpart; the sentence and its article are there."""
    found = rows(store, "who-met-whom", person="麦青禾", year="2024", place="浙江")
    assert {(row["date"], row["type"], row["counterpart"], row["place_label"]) for row in found} == {("2024-05-08", "会见", "卢西恩·奥古", "杭州市")}
    assert found[0]["sentence"].startswith("5月8日，浙江省副省长麦青禾在杭州会见") and found[0]["article"] == "麦青禾会见卢西恩·奥古"
    assert rows(store, "who-met-whom", person="麦青禾", year="2023") == []
    assert {row["counterpart"] for row in rows(store, "who-met-whom", person="卢西恩·奥古")} == {"麦青禾", "𬭎远舟"}
    assert rows(store, "who-met-whom", person="麦青禾", other="𬭎远舟") == []


def test_attendance_is_told_by_role_type_and_year(store: Store) -> None:
    """A family of types contains its types."""
    assert {row["role"] for row in rows(store, "attendance-of", who="麦青禾")} == {"行动方", "出席", "讲话"}
    assert {row["role"] for row in rows(store, "attendance-of", who="麦青禾", type="会议", year="2024", place="宁波市")} == {"出席", "讲话"}


def test_what_needs_review_comes_with_its_sentence(tmp_path: Path) -> None:
    """The least sure first; a graph without doubts has none."""
    with doubtful(tmp_path) as store:
        found = rows(store, "to-review")
    assert [(row["confidence"], row["rule"]) for row in found] == [("0.3", "guessed"), ("0.4", "guessed")]
    assert found[1]["fact"] == "2024-05-08_麦青禾_会见_卢西恩·奥古.𬭎远舟" and found[1]["sentence"].startswith("5月8日")


def test_posts_have_the_first_and_last_day_seen(store: Store) -> None:
    """A former post has none."""
    found = rows(store, "posts-of", person="麦青禾")
    assert [(row["post_label"], row["body_label"], row["first"], row["last"], row["events"]) for row in found] == [
        ("宁波市副市长", "宁波市", "", "", "0"),
        ("浙江省副省长", "浙江省", "2024-05-08", "2024-05-09", "2"),
    ]


def test_events_in_a_place_are_those_in_its_parts_too(store: Store) -> None:
    """Dates may be given as far as one likes."""
    assert [row["event_label"] for row in rows(store, "events-in", place="中国", to="2024-05-08")][:1] == ["麦青禾会见卢西恩·奥古"]
    later = rows(store, "events-in", **{"place": "浙江省", "from": "2024-05-09", "to": "2024"})
    assert {(row["event_label"], row["host"], row["place_label"]) for row in later} == {("数据工作座谈会", "浙江省数据局", "宁波市")}


def test_hosts_speakers_documents_and_sentences(store: Store) -> None:
    """Each with the sentence that says so."""
    assert [(row["host"], row["event_label"]) for row in rows(store, "hosts", type="会议")] == [("浙江省数据局", "数据工作座谈会")]
    assert [(row["speaker"], row["role"], row["post"]) for row in rows(store, "spoke-at", event=SYMPOSIUM)] == [("麦青禾", "讲话", "浙江省副省长")]
    assert {(row["document_label"], row["actor"]) for row in rows(store, "documents")} == {("浙江省数据目录（试行）", "浙江省数据局")}
    assert [row["text"] for row in rows(store, "said-about", topic="数据安全", verb="要求")] == ["要守住数据安全的底线，用好“一本账”。"] * 2
    assert {row["said_of"] for row in rows(store, "sentence-of", event=MEETING)} == {"event", "麦青禾", "卢西恩·奥古", "𬭎远舟"}
    assert {row["sentence"][:3] for row in rows(store, "sentence-of", event=SYMPOSIUM, who="Ana Líčko")} == {"5月9"}


def test_timelines_company_members(store: Store) -> None:
    """One row an event; roles joined."""
    assert [(row["date"], row["roles"]) for row in rows(store, "timeline", who="麦青禾")] == [("2024-05-08", "行动方"), ("2024-05-09", "出席；讲话")]
    assert {row["name"]: row["events"] for row in rows(store, "co-attendance", person="麦青禾")} == {
        "卢西恩·奥古": "1",
        "𬭎远舟": "1",
        "Ana Líčko": "1",
    }
    assert [(row["name"], row["post_label"], row["events"]) for row in rows(store, "org-members", body="浙江省")] == [("麦青禾", "浙江省副省长", "2")]
    assert [row["member"] for row in rows(store, "group-members", group="各设区市数据局")] == ["宁波市数据局"]


@given(st.text(min_size=1))
def test_a_hostile_value_cannot_change_a_query(value: str) -> None:
    """The value is one literal: the bound query has the same words outside its literals for every value."""
    from kg.sparql import bare

    query = named()["said-about"]
    plain, hostile = (bare(bound(query, {"verb": text_term(text)})).split() for text in ("x", value))
    assert plain == hostile


@pytest.mark.parametrize("value", ['2024") || true || ("', "24", "2024\n", "２０２４年", "二〇二四"])
def test_a_year_is_four_digits(store: Store, value: str) -> None:
    """Anything else is a mistake in the question."""
    with pytest.raises(Problem, match="is not a year") as caught:
        filled(store, named()["who-met-whom"], {"person": "麦青禾", "year": value})
    assert caught.value.code == 2


def test_missing_and_unknown_parameters_show_the_usage(store: Store) -> None:
    """Both are mistakes in the question."""
    with pytest.raises(Problem, match=r"needs --person; usage: who-met-whom --person PERSON"):
        filled(store, named()["who-met-whom"], {})
    with pytest.raises(Problem, match="has no parameter yaer"):
        filled(store, named()["who-met-whom"], {"person": "麦青禾", "yaer": "2024"})


def test_variables_in_strings_and_iris_are_left_alone() -> None:
    """Only variables are parameters; longer names are other variables."""
    text = 'SELECT * { ?x ?who "?x" ; <http://y/?x> ?xx } # ?x'
    assert substituted(text, {"x": "<a:b>"}) == 'SELECT * { <a:b> ?who "?x" ; <http://y/?x> ?xx } # ?x'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * { }", "x.rq:1: the first line"),
        ("# Help\n# @param who nobody required  x\nSELECT * { ?who ?p ?o }", "x.rq:2: a parameter is declared as"),
        ("# Help\n# @param who person required  x\nSELECT * { ?s ?p ?o }", "parameter who occurs nowhere"),
        ("# Help\nSELECT * { ?s ?p ?o #? year\n}", r"x.rq:2: #\? year names no parameter"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(text: str, message: str) -> None:
    """File and line are named."""
    with pytest.raises(ValueError, match=message):
        parse("x.rq", text)


def test_the_catalogue_is_shipped_whole() -> None:
    """The twenty of the model and those with parameters."""
    asked = {"who-met-whom", "attendance-of", "posts-of", "events-in", "hosts", "spoke-at", "documents", "said-about", "timeline", "sentence-of"}
    assert asked | {"co-attendance", "org-members"} <= set(named())
    assert sum(name.startswith("q") for name in named()) == 20


def test_events_in_a_place_are_those_in_what_it_was_before_too(tmp_path: Path) -> None:
    """A county that became a district, and one that was merged into another; each event stays with the division of its day."""
    articles = [
        ("1996-06-12", "6月11日，北京市委书记郑青岳到通县调研。"),
        ("2015-06-12", "6月11日，北京市委书记郑青岳到通州区调研。"),
        ("2009-06-12", "6月11日，北京市委书记郑青岳到宣武区调研。"),
    ]
    with told(tmp_path, *articles) as store:
        found = [[row["place_label"] for row in rows(store, "events-in", place=place)] for place in ("place:北京市通州区", "place:西城区", "通县")]
        assert found == [["通县", "通州区"], ["宣武区"], ["通县"]]
        assert [row["place_label"] for row in rows(store, "events-in", place="北京市")] == ["通县", "宣武区", "通州区"]
