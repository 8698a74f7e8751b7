"""The Python API."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from graphs import INVENTED, build

import kg
from kg.api import Graph, Table
from kg.errors import Problem

SAMPLE = """---
title: 沧澜市召开示例工作会议
date: 2024-03-15
---
（本文为虚构示例）

3月14日，浙江省委在杭州召开示例工作会议。
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """The invented graph."""
    with kg.open(build(tmp_path_factory.mktemp("api"), INVENTED)) as opened:
        yield opened


def test_a_named_query_gives_rows_with_python_values(graph: Graph) -> None:
    """Dates are dates, numbers numbers; columns are attributes."""
    table = graph.query("who-met-whom", person="麦青禾", year=2024)
    assert table.columns[:3] == ("date", "type", "counterpart")
    assert table[0].date == date(2024, 5, 8)  # type: ignore[attr-defined]
    assert table.to_dicts()[0]["counterpart"] == "卢西恩·奥古"
    assert graph.query("SELECT (COUNT(*) AS ?n) (AVG(?b) AS ?mean) { ?s nif:beginIndex ?b }").rows[0][0] == 6


def test_other_forms_of_query_are_tables_too(graph: Graph) -> None:
    """A truth is one cell, a graph three columns; odd column names do no harm."""
    assert graph.query("ASK { ?e a schema:Event }").rows == ((True,),)
    assert ("person:麦青禾", "rdfs:label", "麦青禾") in set(graph.query("DESCRIBE person:麦青禾"))
    assert graph.query("SELECT (1 AS ?class) (2 AS ?_x) { }").rows == ((1, 2),)


def test_tables_are_readable_and_escaped() -> None:
    """In a shell and in a notebook."""
    table = Table(("a",), (("<script>",), ("\x1b[31m",)))
    assert "&lt;script&gt;" in table._repr_html_() and "<script>" not in table._repr_html_()
    assert "\x1b" not in repr(table) and len(table) == 2
    assert "… 50 rows" in repr(Table(("a",), ((1,),) * 50))


def test_events_are_chosen_by_type_time_people_and_place(graph: Graph) -> None:
    """Both ends of the time are included, as far as they are given."""
    assert [event.label for event in graph.events()] == ["麦青禾会见卢西恩·奥古", "数据工作座谈会"]
    assert [event.type for event in graph.events(type="会议", place="浙江")] == ["座谈会"]
    assert [event.date for event in graph.events(end="2024-05-08")] == ["2024-05-08"]
    assert len(graph.events(start="2024", end="2024", person="麦青禾")) == 2
    assert [event.places for event in graph.events(body="浙江省数据局")] == [("宁波市",)]
    with pytest.raises(Problem, match="is not a date"):
        graph.events(start="May")


def test_an_event_has_its_participants_in_order_and_its_sentences(graph: Graph) -> None:
    """With roles, posts then held, and the unnamed people who acted."""
    meeting, symposium = graph.events()
    assert [part.name for part in meeting.participants] == ["麦青禾", "卢西恩·奥古", "𬭎远舟"]
    assert meeting.participants[0].posts == ("浙江省副省长",)
    assert meeting.sentences[0].text == "麦青禾会见卢西恩·奥古"
    assert next(part for part in symposium.participants if part.through).through == "负责同志"
    assert repr(meeting) == "<Event 2024-05-08 会见 麦青禾会见卢西恩·奥古 @ 杭州市: 3 participants>"
    assert "<blockquote>" in meeting._repr_html_()


def test_a_person_has_posts_events_and_sentences(graph: Graph) -> None:
    """The days are those on which the post was seen."""
    person = graph.person("麦青禾")
    assert person.posts == (("浙江省副省长", "2024-05-08", "2024-05-09", 2),)
    assert len(person.events) == 2 and len(person.sentences) == 3
    assert repr(person) == "<Person 麦青禾: 浙江省副省长 2024-05-08 – 2024-05-09; 2 events>"
    with pytest.raises(Problem, match="nearest: 麦青禾"):
        graph.person("麦青苗")


def test_a_store_is_an_rdflib_and_a_networkx_graph(graph: Graph) -> None:
    """Over the same files."""
    from rdflib import URIRef

    dataset = graph.rdflib()
    assert (URIRef("https://w3id.org/zhgov/person/麦青禾"), None, None) in dataset
    assert graph.networkx().has_node("person:麦青禾")
    assert "2 documents" in repr(graph)


def test_a_picture_is_shown_by_a_notebook_and_saved(graph: Graph, tmp_path: Path) -> None:
    """As SVG, with what it does not show; filters choose, and mistakes are told."""
    pytest.importorskip("matplotlib", reason="pictures need matplotlib: pip install 'kg[plot]'")
    picture = graph.plot("network", "麦青禾", types="会见", top=2)
    assert "<!-- 麦青禾 -->" in picture._repr_svg_() and "𬭎远舟" not in picture._repr_svg_()
    assert any(loss.what == "nodes" and loss.count == 1 for loss in picture.losses)
    picture.save(tmp_path / "people.svg")
    assert (tmp_path / "people.svg").read_bytes() == picture.svg
    with pytest.raises(Problem, match="is no filter"):
        graph.plot("map", colour="red")


def test_articles_are_read_without_a_store(tmp_path: Path) -> None:
    """One reading an article; what cannot be read is a problem that names the file."""
    file = tmp_path / "sample.md"
    file.write_text(SAMPLE, encoding="utf-8")
    readings = kg.read(file)
    assert [reading.document.title for reading in readings] == ["沧澜市召开示例工作会议"]
    (tmp_path / "empty.md").write_bytes(b"")
    with pytest.raises(Problem, match=r"empty\.md"):
        kg.read(tmp_path / "empty.md")


def test_import_kg_is_light() -> None:
    """Nothing heavy before it is needed."""
    code = "import kg, sys; print([name for name in ('jieba', 'rdflib', 'networkx', 'pyoxigraph', 'click', 'lxml') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
