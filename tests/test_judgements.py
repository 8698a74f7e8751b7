"""Judgements across articles inside the store: part of each build, the same whichever way the articles came. All articles are invented."""

from __future__ import annotations

from pathlib import Path

from kg import pipeline
from kg.across.facts import GRAPH
from kg.answers import answer
from kg.names import one
from kg.show import portrait
from kg.store import Store

STORY = {
    "1": ("2022-03-02", "3月1日，湖南省水利厅厅长裘立本在长沙会见远泊航运集团董事长顾清川。"),
    "2": ("2023-05-11", "5月10日，会议在长沙举行，决定免去裘立本的湖南省水利厅厅长职务，任命商思齐为湖南省水利厅厅长。"),
    "3": ("2024-06-12", "6月11日，湖南省水利厅厅长商思齐在岳阳调研防汛工作。"),
    "4": ("2024-08-02", "8月1日，会议在长沙举行，决定免去商思齐的湖南省水利厅厅长职务。"),
    "5": ("2024-08-20", "8月19日，湖南省水利厅厅长商思齐在长沙主持召开座谈会。"),
    "6": ("2024-09-20", "9月19日，远泊航运集团董事长顾清川、岳阳市水利局局长商思齐出席座谈会。"),
}


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
