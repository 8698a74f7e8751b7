"""Judgements across articles inside the store: part of each build, the same whichever way the articles came. All articles are invented."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import judgements, pipeline
from kg.across import facts, forms, ledger, namesakes, renamings, retellings
from kg.across.facts import GRAPH
from kg.across.items import Holding, holdings, links
from kg.across.reposts import reposts
from kg.across.sessions import sessions
from kg.across.sightings import sightings
from kg.across.tenures import tenures
from kg.answers import answer
from kg.errors import Problem
from kg.iri import PREFIXES, WIKIDATA, iri
from kg.judgements import people
from kg.names import find, one
from kg.observations import Observations, unpacked
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
    "c": ("2024-10-02", "10月1日，湘江港口防汛现场推进会在岳阳召开。湖南省水利厅厅长商思齐出席会议并讲话。商思齐强调，要守护港口。"),
}
STORY |= RETOLD


#: Who is who of them, as somebody decided: a line of the ledger.
TWO = "different\t商思齐\t湖南省水利厅厅长\t岳阳市水利局局长\n"


def article(folder: Path, number: str) -> Path:
    """Writes one article of the story; returns its file."""
    day, text = STORY[number]
    file = folder / f"{number}.md"
    file.write_text(f"---\ntitle: 第{number}条\nurl: https://invented.example/{number}\ndate: {day}\n---\n\n{text}\n", encoding="utf-8")
    return file


def built(folder: Path, *batches: str, decided: str = "") -> Path:
    """A store made by one build a batch, each batch the numbers of its articles, with a ledger of these lines."""
    folder.mkdir(exist_ok=True)
    (folder / "decided.tsv").write_text(decided, encoding="utf-8")
    for batch in batches:
        pipeline.build([str(article(folder, number)) for number in batch], folder / "store", jobs=1, ledger=folder / "decided.tsv")
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


SHORT, LONG = "2024-10-01_港口防汛现场推进会", "2024-10-01_湘江港口防汛现场推进会"


def test_what_is_judged_stands_in_the_graphs(tmp_path: Path) -> None:
    """Two people where one name stood, one event where two names stood; nothing points at what is not there, in no graph."""
    with Store.open(built(tmp_path / "all", "3abc", decided=TWO)) as store:
        people = "SELECT ?o { ?p a foaf:Person ; rdfs:label '商思齐' ; org:holds/rdfs:label ?o } ORDER BY ?o"
        assert [row[0].value for row in store.rows(people)] == ["岳阳市水利局局长", "湖南省水利厅厅长"]
        (event,) = store.rows("SELECT ?e (COUNT(DISTINCT ?d) AS ?n) { ?e dcterms:type type:推进会 ; gov:saidIn/schema:isPartOf ?d } GROUP BY ?e")
        assert (event[0].value, event[1].value) == (PREFIXES["event"] + LONG, "2")
        assert [row[0].value for row in store.rows(f"SELECT ?l {{ event:{LONG} rdfs:label ?l }}")] == ["湘江港口防汛现场推进会"]
        assert not list(store.rows("SELECT ?x { ?s ?p ?x . FILTER(ISIRI(?x) && REGEX(STR(?x), '/(event|person)/')) FILTER NOT EXISTS { ?x ?q ?y } }"))
        default = {str(row) for row in store.rows("SELECT ?s ?p ?o { ?s ?p ?o }")}
        assert default == {str(row) for row in store.rows("SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }")}


@pytest.mark.parametrize("batches", [("3", "a", "b", "c"), ("c", "b", "a", "3"), ("bc", "3a"), ("3abc",)])
def test_renaming_does_not_depend_on_the_order_of_articles(batches: tuple[str, ...], tmp_path: Path) -> None:
    """An article that makes a name ambiguous also renames what older articles say."""
    assert quads(built(tmp_path / "parts", *batches, decided=TWO)) == quads(built(tmp_path / "whole", "3abc", decided=TWO))


@pytest.mark.parametrize("retracted", "abc")
def test_a_judgement_goes_with_its_reason(retracted: str, tmp_path: Path) -> None:
    """Retracting an article leaves the store that would be without it: what only it had renamed is as read again."""
    store = built(tmp_path / "all", "3abc", decided=TWO)
    with Store.open(store) as opened:
        (id,) = [each.id for each in opened.documents() if each.title == f"第{retracted}条"]
    pipeline.retract(store, id)
    assert quads(store) == quads(built(tmp_path / "others", *"3abc".replace(retracted, ""), decided=TWO))


def test_a_decision_is_taken_back_with_its_line(tmp_path: Path) -> None:
    """Two people of one name are one again; judged once, nothing is left to judge."""
    store, plain = built(tmp_path / "decided", "3abc", decided=TWO), quads(built(tmp_path / "plain", "3abc"))
    assert quads(store) != plain
    (store / ledger.FILE).unlink()
    with Writer.begin(store) as writer:
        assert judgements.judge(writer)
        assert not judgements.judge(writer)
        writer.publish()
    assert quads(store) == plain


def test_an_article_that_changes_is_renamed_again(tmp_path: Path) -> None:
    """What was read of its older text is forgotten."""
    store = built(tmp_path / "all", "3abc", decided=TWO)
    try:
        STORY["b"] = ("2024-10-02", "10月1日，岳阳市水利局局长商思齐调研港口工作。")
        built(tmp_path / "all", "b", decided=TWO)
        assert quads(store) == quads(built(tmp_path / "new", "3abc", decided=TWO))
    finally:
        STORY["b"] = RETOLD["b"]


def test_renamed_and_unchanged_is_unchanged(tmp_path: Path) -> None:
    """A build of the same articles publishes no new state."""
    store = built(tmp_path / "all", "3abc", decided=TWO)
    before = (store / "CURRENT").read_text()
    built(tmp_path / "all", "3abc", decided=TWO)
    assert (store / "CURRENT").read_text() == before


def test_tenures_are_those_of_the_people_as_judged(tmp_path: Path) -> None:
    """Each of two namesakes has its own."""
    store = built(tmp_path / "all", "3abc", decided=TWO)
    assert [row["office"] for row in asked(store, "career", person="person:商思齐")] == ["湖南省水利厅厅长"]
    assert [row["office"] for row in asked(store, "career", person="person:商思齐_岳阳市")] == ["岳阳市水利局局长"]


def test_what_was_renamed_is_found(tmp_path: Path) -> None:
    """An event by the IRI and the name that an article gave it; of namesakes both, by their common name; and by search."""
    with Store.open(built(tmp_path / "all", "3abc", decided=TWO)) as store:
        for name in (f"event:{SHORT}", f"event:{LONG}", "港口防汛现场推进会", "湘江港口防汛现场推进会"):
            assert one(store, name).iri == PREFIXES["event"] + LONG, name
        assert [row.cells["name"] for row in portrait(store, one(store, f"event:{SHORT}")).sections["participants"]] == ["商思齐"]
        assert [each.iri for each in find(store, "商思齐", "person")] == [iri("person", "商思齐"), iri("person", "商思齐_岳阳市")]
        with pytest.raises(Problem, match="give one of: person:商思齐, person:商思齐_岳阳市"):
            one(store, "商思齐")
        assert {hit.iri for hit in search(store, "商思齐") if hit.kind == "person"} == {iri("person", "商思齐"), iri("person", "商思齐_岳阳市")}


FORMS = {
    "u": ("2024-03-02", "3月1日，巴西总统达韦拉在巴西利亚发表讲话。"),
    "v": ("2024-03-10", "3月9日，巴西总统罗德里戈·达韦拉在巴西利亚会见远泊航运集团董事长顾清川。"),
    "w": ("2024-03-20", "3月19日，巴西总统达韦拉在巴西利亚发表讲话。"),
}
STORY |= FORMS


def test_two_forms_of_a_foreign_name_are_one_person(tmp_path: Path) -> None:
    """Told under the shorter one and found by both, with one tenure and nobody beside it; whatever order the articles come in."""
    store = built(tmp_path / "whole", "uvw")
    short, long = iri("person", "达韦拉"), iri("person", "罗德里戈·达韦拉")
    with Store.open(store) as opened:
        assert {each.iri for name in ("达韦拉", "罗德里戈·达韦拉", "person:罗德里戈·达韦拉") for each in find(opened, name)} == {short}
        assert [row[0].value for row in opened.rows("SELECT ?l { person:达韦拉 rdfs:label ?l }")] == ["达韦拉"]
        assert [row[0].value for row in opened.rows("SELECT ?l { person:达韦拉 skos:altLabel ?l }")] == ["罗德里戈·达韦拉"]
        assert [row[0].value for row in opened.rows(f"SELECT ?p {{ <{long}> ?p ?o }}")] == [PREFIXES["owl"] + "sameAs"]
    assert [(row["first_seen"], row["last_seen"]) for row in asked(store, "career", person="达韦拉")] == [("2024-03-02", "2024-03-20")]
    for batches in (("u", "v", "w"), ("v", "wu"), ("w", "u", "v")):
        assert quads(built(tmp_path / "".join((*batches, "parts")), *batches)) == quads(store)
    pipeline.retract(store, "https://invented.example/v")
    assert quads(store) == quads(built(tmp_path / "without", "uw"))


def test_the_ledger_keeps_two_forms_apart(tmp_path: Path) -> None:
    """And joins them again when its line is gone."""
    store = built(tmp_path / "all", "uvw", decided="different\t达韦拉\t达韦拉\t罗德里戈·达韦拉\n")
    with Store.open(store) as opened:
        assert [each.iri for each in find(opened, "罗德里戈·达韦拉")] == [iri("person", "罗德里戈·达韦拉")]
    assert any("differentFrom" in line for line in judged(store))
    assert quads(built(tmp_path / "all", "uvw")) == quads(built(tmp_path / "plain", "uvw"))


def test_a_person_is_linked_to_the_item_that_held_the_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the graph of judgements, as long as an article sees it in the office in the years of the table (here an invented one), and shown."""
    monkeypatch.setattr(people, "holdings", lambda: {"商思齐": (Holding("Q1", "湖南省水利厅厅长", 2024, None),)})
    link = f"<{iri('person', '商思齐')}> <{PREFIXES['schema']}sameAs> <{WIKIDATA}Q1>"
    assert not any(line.startswith(link) for line in judged(built(tmp_path / "before", "12")))
    store = built(tmp_path / "after", "12", "3")
    assert sum(line.startswith(link) for line in judged(store)) == 1
    with Store.open(store) as opened:
        assert [row.cells["item"] for row in portrait(opened, one(opened, "商思齐")).sections["item of Wikidata"]] == [f"{WIKIDATA}Q1"]
    pipeline.retract(store, "https://invented.example/3")
    assert not any(line.startswith(link) for line in judged(store))


_LONG = (
    "在防汛现场他先后来到水库大坝和排涝泵站。他详细询问了物资储备情况。他叮嘱值守人员注意自身安全。他要求把隐患排查做细做实。"
    "各部门要加强会商研判提前预警。受灾群众的生活要安排妥当。灾后重建工作要尽快启动实施。"
)
#: What the articles of a changing corpus may say, each in its older and its newer words: people of one name in two states, one event under two
#: names and announced, sittings of one session, and copies of one text.
CHANGING = {
    "p": ("2024-05-01", "4月30日，巴西总统罗德里戈·达韦拉在巴西利亚发表讲话。", "4月30日，秘鲁总统罗德里戈·达韦拉在利马发表讲话。"),
    "q": ("2024-05-02", "5月1日，秘鲁总统罗德里戈·达韦拉在利马发表讲话。", "5月1日，罗德里戈·达韦拉发表讲话。"),
    "r": ("2024-05-03", "5月2日，巴西总统罗德里戈·达韦拉、外交部长奥托·本滕在巴西利亚会见商思齐。", "5月2日，奥托·本滕会见商思齐。"),
    "f": ("2024-05-04", "5月3日，巴西总统达韦拉在巴西利亚发表讲话。", "5月3日，秘鲁总统罗·达韦拉在利马发表讲话。"),
    "a": ("2024-10-02", RETOLD["a"][1], "10月1日，湖南省水利厅厅长商思齐主持港口防汛现场推进会。"),
    "c": ("2024-10-02", "10月1日，湘江港口防汛现场推进会在岳阳召开。湖南省水利厅厅长商思齐出席会议并讲话。", RETOLD["c"][1]),
    "e": ("2024-09-28", "湘江港口防汛现场推进会将于10月1日在岳阳召开。", "湘江港口防汛现场推进会将于10月2日在岳阳召开。"),
    "s": ("2024-10-09", "第三届湘江航运论坛10月8日在岳阳开幕。", "第三届湘江航运论坛开幕式10月8日在岳阳举行。"),
    "t": ("2024-10-10", "第三届湘江航运论坛10月9日在岳阳闭幕。", "第三届湘江航运论坛全体会议10月9日在岳阳举行。"),
    "x": ("2024-10-12", f"商思齐在岳阳。{_LONG}", f"10月11日，湖南省水利厅厅长商思齐在岳阳调研防汛。{_LONG}"),
    "y": ("2024-10-13", f"商思齐调研。{_LONG}", "岳阳市水利局局长商思齐在岳阳调研。"),
}
#: A batch: articles in the words of a version, or None to retract them.
BATCH = st.dictionaries(st.sampled_from(sorted(CHANGING)), st.sampled_from((1, 2, None)), min_size=1, max_size=len(CHANGING))


def changed(folder: Path, batch: Mapping[str, int | None]) -> None:
    """Brings the store in a folder up to a batch: one build of all its articles, then the retractions."""
    for number, version in batch.items():
        if version:
            day, *texts = CHANGING[number]
            front = f"---\ntitle: 第{number}条\nurl: https://invented.example/{number}\ndate: {day}\nfetched: 2025-01-0{version}\n---\n\n"
            (folder / f"{number}.md").write_text(f"{front}{texts[version - 1]}\n", encoding="utf-8")
    told = [str(folder / f"{number}.md") for number, version in batch.items() if version]
    if told:
        pipeline.build(told, folder / "store", jobs=1)
    for number in (each for each, version in batch.items() if version is None):
        if (folder / f"{number}.md").exists():
            with suppress(Problem):
                pipeline.retract(folder / "store", f"https://invented.example/{number}")


@settings(max_examples=8, deadline=None)
@given(st.lists(BATCH, min_size=2, max_size=3))
def test_adding_changing_and_retracting_end_in_the_quads_of_a_full_build(batches: list[dict[str, int | None]]) -> None:
    """Of the articles as they are at the end, whose verdicts touch each other, whatever was there before."""
    last = {number: version for batch in batches for number, version in batch.items()}
    with TemporaryDirectory() as name:
        grown, whole = Path(name) / "grown", Path(name) / "whole"
        for folder in (grown, whole):
            folder.mkdir()
        for batch in batches:
            changed(grown, batch)
        there = {number: version for number, version in last.items() if version}
        if there:
            changed(whole, there)
            assert quads(grown / "store") == quads(whole / "store")
            with Store.open(grown / "store") as store:
                assert set(store.lines(GRAPH)) == {line.replace(f" <{GRAPH}> .", " .") for line in at_once(store)}


def joined(apart: list[Observations]) -> tuple[list[forms.Form], dict[str, str]]:
    """The forms of names in articles whose namesakes are told apart, and what the longer ones are told under."""
    seen, background = sightings(apart, {name for each in apart for name, _ in each.people})
    bearers = [forms.Bearer(facts.plain(local), local, tuple(one for one in found if one.posts)) for local, found in sorted(seen.items())]
    found = forms.forms([each for each in bearers if each.seen], background)
    return found, dict(forms.called(found))


def at_once(store: Store) -> set[str]:
    """The judgements on all articles of a store, made without blocks and memory."""
    seen = [unpacked(line) for line in store.observations()]
    people = namesakes.judged(seen)
    apart = renamings.observed(seen, namesakes.renamings(people))
    found, roots = joined(apart)
    again = {each.document: {iri("person", name): iri("person", roots[name]) for name, _ in each.people if name in roots} for each in apart}
    named = renamings.observed(apart, renamings.Renamings(again))
    events = retellings.judge(named)
    told = renamings.observed(named, events)
    spells = tenures(told)
    lines = facts.lines(spells, told) | facts.lines_of_links(links(spells, holdings()))
    lines |= facts.lines_of_people(people, roots) | facts.lines_of_forms(found, roots) | facts.lines_of_held(retellings.held(told))
    return lines | facts.lines_of_sessions(sessions(told)) | facts.lines_of_reposts(reposts(told)) | set(renamings.same(events, GRAPH))


def test_the_changing_corpus_has_what_verdicts_touch(tmp_path: Path) -> None:
    """Two people of one name, one event of two names that was announced, a session, a repost: else the test above would show nothing."""
    changed(tmp_path, dict.fromkeys(CHANGING, 1))
    told = "\n".join(judged(tmp_path / "store"))
    for property in ("maybeSame", "sameAs", "tookPlace", "superEvent", "repostOf"):
        assert property in told, property


def test_what_was_interrupted_is_judged_anew(tmp_path: Path) -> None:
    """When the process ends while verdicts are written, nothing that was remembered is trusted."""
    store = built(tmp_path / "all", "3a")
    with Writer.begin(store, "r") as writer:
        writer.memory.version = ""
        writer.write_derived(writer.quads_in(GRAPH), [])
    with Writer.begin(store, "r") as writer:
        assert judgements.judge(writer)
        writer.publish()
    assert quads(store) == quads(built(tmp_path / "again", "3a"))
