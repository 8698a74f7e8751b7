"""Judgements across articles inside the store: part of each build, the same whichever way the articles came. All articles are invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from kg import judgements, pipeline
from kg.across.facts import GRAPH
from kg.across.items import Holding
from kg.across.renamings import Renamings
from kg.answers import answer
from kg.errors import Problem
from kg.iri import PREFIXES, WIKIDATA, iri
from kg.names import find, one
from kg.observations import Observations
from kg.search import search
from kg.show import portrait
from kg.store import Store
from kg.writer import Writer

STORY = {
    "1": ("2022-03-02", "3月1日，湖南省水利厅厅长裘立本在长沙会见远泊航运集团董事长顾清川。"),
    "2": ("2023-05-11", "5月10日，会议在长沙举行，决定免去裘立本的湖南省水利厅厅长职务，任命商思齐为湖南省水利厅厅长。"),
    "3": ("2024-06-12", "6月11日，湖南省水利厅厅长商思齐在岳阳调研防汛工作。"),
    "4": ("2024-08-02", "8月1日，会议在长沙举行，决定免去商思齐的湖南省水利厅厅长职务。"),
    "5": ("2024-08-20", "8月19日，湖南省水利厅厅长商思齐在长沙主持召开座谈会。"),
    "6": ("2024-09-20", "9月19日，远泊航运集团董事长顾清川、岳阳市水利局局长商思齐出席座谈会。"),
}


#: A story of a second 商思齐, and of an event that two outlets name each in its way.
RETOLD = {
    "a": ("2024-10-02", "10月1日，湖南省水利厅厅长商思齐出席港口防汛现场推进会。"),
    "b": ("2024-10-02", "10月1日，岳阳市水利局局长商思齐调研防汛工作。"),
    "c": ("2024-10-02", "10月1日，全省港口防汛现场推进会在岳阳召开。湖南省水利厅厅长商思齐出席会议并讲话。商思齐强调，要守护港口。"),
}
STORY |= RETOLD


def by_bodies(seen: Sequence[Observations]) -> Renamings:
    """A judge invented for these tests: the 商思齐 of a city's bureau is another one than the province's, wherever articles speak of both."""
    held = {each.document: {post.body for post in each.posts if post.person == "商思齐"} for each in seen}
    both = {"岳阳市水利局", "湖南省水利厅"} <= set().union(*held.values())
    names = {iri("person", "商思齐"): iri("person", "商思齐_岳阳市水利局")}
    return Renamings({document: names for document, bodies in held.items() if both and bodies == {"岳阳市水利局"}})


def by_names(seen: Sequence[Observations]) -> Renamings:
    """Another: meetings of one day whose names contain each other are one, under the longest name."""
    told = {event.local for each in seen for event in each.events if event.type == "推进会"}
    longest = {local: max((other for other in told if other[:10] == local[:10] and local[11:] in other), key=len) for local in told}
    names = {PREFIXES["event"] + short: PREFIXES["event"] + long for short, long in longest.items() if short != long}
    local = {each.document: {PREFIXES["event"] + event.local for event in each.events} for each in seen}
    of = {document: {old: names[old] for old in sorted(events & names.keys())} for document, events in local.items()}
    return Renamings({document: each for document, each in of.items() if each}, names)


@pytest.fixture
def judges(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both judge."""
    monkeypatch.setattr(judgements, "JUDGES", (by_bodies, by_names))


def article(folder: Path, number: str) -> Path:
    """Writes one article of the story; returns its file."""
    day, text = STORY[number]
    file = folder / f"{number}.md"
    file.write_text(f"---\ntitle: 第{number}条\nurl: https://invented.example/{number}\ndate: {day}\n---\n\n{text}\n", encoding="utf-8")
    return file


def built(folder: Path, *batches: str) -> Path:
    """A store made by one build a batch, each batch the numbers of its articles."""
    folder.mkdir(exist_ok=True)
    for batch in batches:
        pipeline.build([str(article(folder, number)) for number in batch], folder / "store", jobs=1)
    return folder / "store"


def quads(store: Path) -> list[str]:
    """All quads of a store, sorted."""
    with Store.open(store) as opened:
        return sorted(str(quad) for quad in opened.quads())


def judged(store: Path) -> list[str]:
    """The lines of the graph of judgements."""
    with Store.open(store) as opened:
        return opened.lines(GRAPH)


def asked(store: Path, query: str, **values: str) -> list[dict[str, str]]:
    """The rows of a named query as shown."""
    with Store.open(store) as opened:
        found = answer(opened, query, values)
        return [dict(zip(found.columns, row, strict=True)) for row in found.shown()]


def test_increments_end_in_the_quads_of_a_full_build(tmp_path: Path) -> None:
    """In whatever order the articles come, and in the default graph too."""
    whole = built(tmp_path / "whole", "123456")
    assert judged(whole)
    for name, batches in (("forwards", "123456"), ("backwards", "654321"), ("parts", ("246", "135"))):
        store = built(tmp_path / name, *batches)
        assert quads(store) == quads(whole)
        with Store.open(store) as one_by_one, Store.open(whole) as at_once:
            merged = "SELECT ?s ?p ?o { ?s ?p ?o }"
            assert {str(row) for row in one_by_one.rows(merged)} == {str(row) for row in at_once.rows(merged)}


def test_what_an_article_alone_showed_goes_with_it(tmp_path: Path) -> None:
    """Retracting it leaves the judgements of the others."""
    store = built(tmp_path / "all", "123")
    with Store.open(store) as opened:
        (second,) = [each.id for each in opened.documents() if each.title == "第2条"]
    pipeline.retract(store, second)
    assert quads(store) == quads(built(tmp_path / "two", "13"))


def test_nothing_new_changes_nothing(tmp_path: Path) -> None:
    """A build of the same articles publishes no new state."""
    store = built(tmp_path / "all", "123")
    before = (store / "CURRENT").read_text()
    built(tmp_path / "all", "123")
    assert (store / "CURRENT").read_text() == before


def test_who_held_a_post_when(tmp_path: Path) -> None:
    """Certain between first and last day seen, possible up to the decision, nobody's after it."""
    store = built(tmp_path / "all", "1234")
    post = "湖南省水利厅厅长"
    assert [row["name"] for row in asked(store, "holder-of", post=post)] == ["裘立本", "商思齐"]
    for day, expected in [
        ("2022-01-01", [("possible", "裘立本")]),
        ("2022-03-01", [("certain", "裘立本")]),
        ("2023-01-01", [("possible", "裘立本")]),
        ("2023-12-01", [("certain", "商思齐")]),
        ("2024-07-01", [("possible", "商思齐")]),
        ("2024-12-01", []),
    ]:
        assert [(row["status"], row["name"]) for row in asked(store, "holder-of", post=post, as_of=day)] == expected, day
    assert asked(store, "holder-of", post=post)[0]["sentence"] == STORY["1"][1]


def test_who_followed_whom(tmp_path: Path) -> None:
    """With the days on both sides."""
    (row,) = asked(built(tmp_path / "all", "123"), "predecessor-successor", post="湖南省水利厅厅长")
    assert (row["predecessor"], row["not_after"], row["successor"], row["not_before"]) == ("裘立本", "2023-05-10", "商思齐", "2023-05-10")


def test_an_empty_post(tmp_path: Path) -> None:
    """Emptied by a decision, nobody seen in it since; not before the decision, and not when a successor came."""
    store = built(tmp_path / "all", "1234")
    assert [(row["office"], row["left_by"]) for row in asked(store, "vacant")] == [("湖南省水利厅厅长", "商思齐")]
    assert asked(store, "vacant", as_of="2024-07-01") == []


def test_two_at_once(tmp_path: Path) -> None:
    """Two people in a post of one holder, each with a sentence; one after the other is no such case."""
    assert asked(built(tmp_path / "fine", "123"), "two-at-once") == []
    STORY["7"] = ("2024-09-01", "8月30日，湖南省水利厅厅长裘立本在长沙会见远泊航运集团董事长顾清川。")
    try:
        found = asked(built(tmp_path / "clash", "1347"), "two-at-once")
    finally:
        del STORY["7"]
    assert [(row["name"], row["other"]) for row in found] == [("裘立本", "商思齐")]
    assert found[0]["other_sentence"] == STORY["3"][1]


def test_a_career(tmp_path: Path) -> None:
    """All posts of a person in order of time, or those of a day."""
    store = built(tmp_path / "all", "12346")
    assert [row["office"] for row in asked(store, "career", person="商思齐")] == ["湖南省水利厅厅长", "岳阳市水利局局长"]
    assert [row["office"] for row in asked(store, "career", person="商思齐", as_of="2024-01-01")] == ["湖南省水利厅厅长"]


def test_a_portrait_as_of_a_day(tmp_path: Path) -> None:
    """Only what was so, or known, by then."""
    with Store.open(built(tmp_path / "all", "12346")) as store:
        then = portrait(store, one(store, "商思齐"), as_of="2024-07-01")
        now = portrait(store, one(store, "商思齐"))
    assert [row.cells["office"] for row in then.sections["tenures"]] == ["湖南省水利厅厅长"]
    assert [row.cells["date"] for row in then.sections["events"]] == ["2023-05-10", "2024-06-11"]
    assert len(now.sections["tenures"]) == 2
    assert "posts" in now.sections and "posts" not in then.sections


def test_a_post_used_after_its_end_is_kept_with_its_sentence(tmp_path: Path) -> None:
    """For kg check to show."""
    store = built(tmp_path / "all", "12345")
    with Store.open(store) as opened:
        rows = opened.rows("SELECT ?text { ?t gov:lingersIn/schema:text ?text }")
        assert [row[0].value for row in rows] == [STORY["5"][1]]


SHORT, LONG = "2024-10-01_港口防汛现场推进会", "2024-10-01_全省港口防汛现场推进会"


@pytest.mark.usefixtures("judges")
def test_what_is_judged_stands_in_the_graphs(tmp_path: Path) -> None:
    """Two people where one name stood, one event where two names stood; nothing points at what is not there, in no graph."""
    with Store.open(built(tmp_path / "all", "3abc")) as store:
        people = "SELECT ?o { ?p a foaf:Person ; rdfs:label '商思齐' ; org:holds/rdfs:label ?o } ORDER BY ?o"
        assert [row[0].value for row in store.rows(people)] == ["岳阳市水利局局长", "湖南省水利厅厅长"]
        (event,) = store.rows("SELECT ?e (COUNT(DISTINCT ?d) AS ?n) { ?e dcterms:type type:推进会 ; gov:saidIn/schema:isPartOf ?d } GROUP BY ?e")
        assert (event[0].value, event[1].value) == (PREFIXES["event"] + LONG, "2")
        assert [row[0].value for row in store.rows(f"SELECT ?l {{ event:{LONG} rdfs:label ?l }}")] == ["全省港口防汛现场推进会"]
        assert not list(store.rows("SELECT ?x { ?s ?p ?x . FILTER(ISIRI(?x) && REGEX(STR(?x), '/(event|person)/')) FILTER NOT EXISTS { ?x ?q ?y } }"))
        default = {str(row) for row in store.rows("SELECT ?s ?p ?o { ?s ?p ?o }")}
        assert default == {str(row) for row in store.rows("SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }")}


@pytest.mark.usefixtures("judges")
@pytest.mark.parametrize("batches", [("3", "a", "b", "c"), ("c", "b", "a", "3"), ("bc", "3a"), ("3abc",)])
def test_renaming_does_not_depend_on_the_order_of_articles(batches: tuple[str, ...], tmp_path: Path) -> None:
    """An article that makes a name ambiguous also renames what older articles say."""
    assert quads(built(tmp_path / "parts", *batches)) == quads(built(tmp_path / "whole", "3abc"))


@pytest.mark.parametrize("retracted", "abc")
@pytest.mark.usefixtures("judges")
def test_a_judgement_goes_with_its_reason(retracted: str, tmp_path: Path) -> None:
    """Retracting an article leaves the store that would be without it: what only it had renamed is as read again."""
    store = built(tmp_path / "all", "3abc")
    with Store.open(store) as opened:
        (id,) = [each.id for each in opened.documents() if each.title == f"第{retracted}条"]
    pipeline.retract(store, id)
    assert quads(store) == quads(built(tmp_path / "others", *"3abc".replace(retracted, "")))


def test_without_its_judges_everything_is_as_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two IRIs that became one are two again."""
    store, plain = tmp_path / "all" / "store", quads(built(tmp_path / "all", "3abc"))
    for judges in ((by_bodies, by_names), (by_names,), ()):
        monkeypatch.setattr(judgements, "JUDGES", judges)
        with Writer.begin(store) as writer:
            assert judgements.judge(writer)
            assert not judgements.judge(writer)
            writer.publish()
        assert (quads(store) == plain) == (not judges)


@pytest.mark.usefixtures("judges")
def test_an_article_that_changes_is_renamed_again(tmp_path: Path) -> None:
    """What was read of its older text is forgotten."""
    store = built(tmp_path / "all", "3abc")
    try:
        STORY["b"] = ("2024-10-02", "10月1日，岳阳市水利局局长商思齐调研港口工作。")
        built(tmp_path / "all", "b")
        assert quads(store) == quads(built(tmp_path / "new", "3abc"))
    finally:
        STORY["b"] = RETOLD["b"]


@pytest.mark.usefixtures("judges")
def test_renamed_and_unchanged_is_unchanged(tmp_path: Path) -> None:
    """A build of the same articles publishes no new state."""
    store = built(tmp_path / "all", "3abc")
    before = (store / "CURRENT").read_text()
    built(tmp_path / "all", "3abc")
    assert (store / "CURRENT").read_text() == before


@pytest.mark.usefixtures("judges")
def test_tenures_are_those_of_the_people_as_judged(tmp_path: Path) -> None:
    """Each of two namesakes has its own."""
    store = built(tmp_path / "all", "3abc")
    assert [row["office"] for row in asked(store, "career", person="person:商思齐")] == ["湖南省水利厅厅长"]
    assert [row["office"] for row in asked(store, "career", person="person:商思齐_岳阳市水利局")] == ["岳阳市水利局局长"]


@pytest.mark.usefixtures("judges")
def test_what_was_renamed_is_found(tmp_path: Path) -> None:
    """An event by the IRI and the name that an article gave it; of namesakes both, by their common name; and by search."""
    with Store.open(built(tmp_path / "all", "3abc")) as store:
        for name in (f"event:{SHORT}", f"event:{LONG}", "港口防汛现场推进会", "全省港口防汛现场推进会"):
            assert one(store, name).iri == PREFIXES["event"] + LONG, name
        assert [row.cells["name"] for row in portrait(store, one(store, f"event:{SHORT}")).sections["participants"]] == ["商思齐"]
        assert [each.iri for each in find(store, "商思齐", "person")] == [iri("person", "商思齐"), iri("person", "商思齐_岳阳市水利局")]
        with pytest.raises(Problem, match="give one of: person:商思齐, person:商思齐_岳阳市水利局"):
            one(store, "商思齐")
        assert {hit.iri for hit in search(store, "商思齐") if hit.kind == "person"} == {iri("person", "商思齐"), iri("person", "商思齐_岳阳市水利局")}


def test_a_person_is_linked_to_the_item_that_held_the_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the graph of judgements, as long as an article sees it in the office in the years of the table (here an invented one), and shown."""
    monkeypatch.setattr(judgements, "holdings", lambda: {"商思齐": (Holding("Q1", "湖南省水利厅厅长", 2024, None),)})
    link = f"<{iri('person', '商思齐')}> <{PREFIXES['schema']}sameAs> <{WIKIDATA}Q1>"
    assert not any(line.startswith(link) for line in judged(built(tmp_path / "before", "12")))
    store = built(tmp_path / "after", "12", "3")
    assert sum(line.startswith(link) for line in judged(store)) == 1
    with Store.open(store) as opened:
        assert [row.cells["item"] for row in portrait(opened, one(opened, "商思齐")).sections["item of Wikidata"]] == [f"{WIKIDATA}Q1"]
    pipeline.retract(store, "https://invented.example/3")
    assert not any(line.startswith(link) for line in judged(store))
