"""What a run tells at its end."""

from __future__ import annotations

import json
from pathlib import Path
from unicodedata import east_asian_width

from hypothesis import given
from hypothesis import strategies as st

from kg.manifest import Draft, Entry
from kg.model import SetAside
from kg.report import Summary, Tally, pad, reasons, summary, text, write_set_aside
from kg.store import Store
from kg.writer import Writer

FACTS = """event:1 a schema:Event ; gov:needsReview true ; dcterms:type type:会议 ; gov:participation event:1.甲 ; schema:location place:长沙市 .
event:2 a schema:Event ; dcterms:type type:会议 ; gov:participation event:2.甲 .
event:3 a schema:Event ; dcterms:type type:调研 ; gov:participation event:3.厅 .
event:4 a schema:EventSeries ; dcterms:type type:会议 . event:5 a schema:Event, schema:EventSeries ; dcterms:type type:调研 .
event:1.甲 gov:agent person:甲 . event:2.甲 gov:agent person:甲 . event:3.厅 gov:agent body:厅 .
person:甲 a foaf:Person . person:未到 a foaf:Person . body:厅 a org:Organization .
place:长沙市 schema:containedInPlace place:湖南省 . place:湖南省 a gov:Province . place:浙江省 a gov:Province ."""


def quads(facts: str, id: str) -> bytes:
    """The facts, in Turtle with the usual prefixes, as N-Quads in the graph of a document."""
    import pyoxigraph as ox

    from kg.iri import PREFIXES

    prefixes = "".join(f"@prefix {name}: <{space}> .\n" for name, space in PREFIXES.items())
    found = ox.parse(prefixes + facts, ox.RdfFormat.TURTLE)
    graph = ox.NamedNode(PREFIXES["doc"] + id)
    return "".join(f"{ox.Quad(*each.triple, graph)} .\n" for each in found).encode()


def test_the_store_is_counted_once_whatever_the_number_of_articles(tmp_path: Path) -> None:
    """Two articles say the same: events by type, persons and bodies that took part, provinces where one was, count once; a series is no event."""
    drafts = []
    for id in "12":
        (tmp_path / id).write_bytes(data := quads(FACTS, id))
        drafts.append(Draft(Entry(id, "h", "v", id, id), str(tmp_path / id), 0, len(data)))
    with Writer.begin(tmp_path / "s") as writer:
        writer.write(drafts)
        writer.publish()
    with Store.open(tmp_path / "s") as store:
        found = summary(store, Tally())
    assert (found.events, found.persons, found.bodies, found.provinces, found.documents) == ({"会议": 2, "调研": 2}, 1, 1, 1, 2)
    assert found.review == 1


def test_the_summary_shows_counts_and_reasons() -> None:
    """Numbers, types with the right column widths, and each reason with examples and its number."""
    asides = [SetAside(f"{number}.md", "is empty", "remove it") for number in range(5)]
    shown = text(Summary(Tally(read=2, unchanged=1, size=3_000_000, failed=asides), 2.0, 3, 99, {"会议": 12, "常委会会议": 1}, 4, 5, 6, 7))
    assert "2 read, 1 unchanged, 5 set aside, 3 in the store" in shown
    assert "  会议          12\n  常委会会议    1\n" in shown
    assert "to review       7 events, participations and statements of a confidence below 0.5\n" in shown
    assert "3.0 MB of articles, 1.50 MB/s" in shown
    assert "set aside, 5 × is empty\n    0.md: remove it\n" in shown and "… and 2 more" in shown and "4.md" not in shown
    assert reasons(Tally()) == ""


def test_the_summary_of_a_few_articles_tells_their_size_and_no_speed() -> None:
    """Below a megabyte a speed would be that of starting; a run that read nothing has no size."""
    assert "\ntime            2.0 s, 26 kB of articles\n" in text(Summary(Tally(read=2, size=26_400), 2.0, 3, 99, {}, 4, 5, 6, 7))
    assert "\ntime            2.0 s\n" in text(Summary(Tally(unchanged=2), 2.0, 3, 99, {}, 4, 5, 6, 7))


def test_what_was_set_aside_is_written_as_json_lines(tmp_path: Path) -> None:
    """Sorted, each once, whatever the names of the files hold."""
    tally = Tally(failed=[SetAside("b\udcff.md", "binary"), SetAside("a.md", "empty")], superseded=[SetAside("a.md", "empty")])
    write_set_aside(tally.set_aside(), tmp_path / "r.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "r.jsonl").read_text("utf-8").splitlines()]
    assert [row["reason"] for row in rows] == ["empty", "binary"]


@given(st.text(st.characters(categories=["L", "N"]), max_size=20), st.integers(40, 60))
def test_padding_counts_columns_not_characters(words: str, columns: int) -> None:
    """A Chinese character takes two columns, a Latin letter one."""
    assert sum(2 if east_asian_width(sign) in "WF" else 1 for sign in pad(words, columns)) == columns
