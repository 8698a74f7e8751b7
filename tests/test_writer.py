"""What a writer keeps, undoes and takes up."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_store import DOC, A, B, C, draft

import kg.writer
from kg import generations
from kg.iri import iri
from kg.manifest import Draft
from kg.store import Store
from kg.writer import InvalidQuads, Writer


def published(store: Path) -> list[str]:
    """All quads of the published state, sorted."""
    with Store.open(store) as opened:
        return sorted(str(quad) for quad in opened.quads())


def said(store: Path, id: str) -> list[str]:
    """What a document says in the published state."""
    with Store.open(store) as opened:
        return opened.lines(f"{DOC}{id}")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A published store with the documents 1 (A) and 2 (B)."""
    with Writer.begin(tmp_path / "store") as writer:
        writer.write([draft(tmp_path, "1", [A]), draft(tmp_path, "2", [B], zlib.compress("全文".encode()))])
        writer.publish()
    return tmp_path / "store"


def test_a_changed_document_replaces_its_graph(store: Path, tmp_path: Path) -> None:
    """Nothing of the old graph stays, and other graphs are untouched."""
    with Writer.begin(store) as writer:
        writer.write([draft(tmp_path, "1", [C])])
        writer.publish()
    assert (said(store, "1"), said(store, "2")) == ([f"{C} ."], [f"{B} ."])


def test_a_stored_text_comes_and_goes_with_its_document(store: Path) -> None:
    """The text of a document is removed with it."""
    with Store.open(store) as opened:
        assert (opened.document_text("1"), opened.document_text("2")) == (None, "全文")
    with Writer.begin(store) as writer:
        writer.remove("2")
        writer.publish()
    with Store.open(store) as opened:
        assert opened.document_text("2") is None
        assert opened.graphs() == [f"{DOC}1"]


def test_invalid_quads_are_undone(store: Path, tmp_path: Path) -> None:
    """When the quads of one document cannot be parsed, all of the call are as before, and the writer goes on."""
    before = published(store)
    with Writer.begin(store) as writer:
        with pytest.raises(InvalidQuads, match="Invalid IRI"):
            writer.write([draft(tmp_path, "1", [C]), draft(tmp_path, "3", ["<http://x/a b> <http://x/p> '1'"])])
        writer.publish()
    assert published(store) == before


def test_a_slice_of_a_spool_file_is_enough(tmp_path: Path) -> None:
    """Drafts share a file; each is stored from its own bytes."""
    one, two = draft(tmp_path, "1", [A]), draft(tmp_path, "2", [B])
    both = tmp_path / "both.nq"
    both.write_bytes(Path(one.spool).read_bytes() + Path(two.spool).read_bytes())
    with Writer.begin(tmp_path / "s") as writer:
        writer.write([Draft(two.entry, str(both), one.size, two.size)])
        writer.publish()
    with Store.open(tmp_path / "s") as opened:
        assert opened.graphs() == [f"{DOC}2"]


def test_the_same_request_takes_up_what_was_left(store: Path, tmp_path: Path) -> None:
    """A writer that ended without publishing is continued by the same request."""
    with Writer.begin(store, "build a") as writer:
        writer.write([draft(tmp_path, "3", [C])])
    assert len(published(store)) == 2
    with Writer.begin(store, "build a") as writer:
        assert [entry.id for entry in writer.documents()] == ["1", "2", "3"]
        writer.publish()
    assert len(published(store)) == 3


def test_another_request_drops_what_was_left(store: Path, tmp_path: Path) -> None:
    """Half of a build never gets into the store by way of another command."""
    with Writer.begin(store, "build a") as writer:
        writer.write([draft(tmp_path, "3", [C])])
    with Writer.begin(store, "build b") as writer:
        assert [entry.id for entry in writer.documents()] == ["1", "2"]


def test_what_was_left_when_the_machine_stopped_is_dropped(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk need not have kept all of an unpublished generation, so the same request begins anew after a start of the machine."""
    with Writer.begin(store, "build a") as writer:
        writer.write([draft(tmp_path, "3", [C])])
    monkeypatch.setattr(generations, "since", lambda: "another start")
    with Writer.begin(store, "build a") as writer:
        assert [entry.id for entry in writer.documents()] == ["1", "2"]


def test_an_interrupted_writing_is_put_back(store: Path, tmp_path: Path) -> None:
    """A document whose graph was being replaced is again as it was published; a new one is gone."""
    before = published(store)
    with Writer.begin(store, "r") as writer:
        drafts = [draft(tmp_path, "2", [C]), draft(tmp_path, "3", [C])]
        writer._manifest.begin([each.entry for each in drafts])
        writer._remove_graph(f"{DOC}2")
    with Writer.begin(store, "r") as writer:
        assert [entry.id for entry in writer.documents()] == ["1", "2"]
        writer.publish()
    assert published(store) == before
    with Store.open(store) as opened:
        assert opened.document_text("2") == "全文"


PERSON, NAMESAKE = iri("person", "甲"), iri("person", "甲_乙局")
ACT = f'<{PERSON}> <http://x/p> "甲"'
NAMES = {"1": {PERSON: NAMESAKE}}


def test_an_interrupted_renaming_is_put_back_and_done_again(store: Path, tmp_path: Path) -> None:
    """Documents whose graphs were being renamed are as they were published, and the same writer's next attempt ends where the first would have."""
    with Writer.begin(store) as writer:
        writer.write([draft(tmp_path, "1", [A, ACT])])
        writer.publish()
    before = published(store)
    with Writer.begin(store, "r") as writer:
        writer._manifest.begin_renaming(["1"])
        writer._remove([f"{ACT} <{DOC}1> ."])
    with Writer.begin(store, "r") as writer:
        assert sorted(str(quad) for quad in writer.quads()) == before
        assert writer.write_renamed(NAMES)
        writer.publish()
    assert said(store, "1") == sorted([f"{A} .", f"{ACT.replace(PERSON, NAMESAKE)} ."])
    with Writer.begin(store) as writer:
        assert writer.write_renamed({"1": {}})
        writer.publish()
    assert published(store) == before


def test_what_was_just_written_is_renamed_as_it_lies_in_the_spool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is not asked for the graph, and the spool goes with the writer."""
    with Writer.begin(tmp_path / "s") as writer:
        writer.write([draft(writer.spool, "1", [A, ACT])])
        monkeypatch.setattr(Writer, "lines", None)
        assert writer.write_renamed(NAMES)
        monkeypatch.undo()
        writer.publish()
    assert said(tmp_path / "s", "1") == sorted([f"{A} .", f"{ACT.replace(PERSON, NAMESAKE)} ."])
    assert not list((tmp_path / "s").glob("generations/*/spool"))


def test_renaming_what_is_not_there_is_nothing(store: Path) -> None:
    """Documents that the store does not hold."""
    with Writer.begin(store) as writer:
        assert not writer.write_renamed({"9": {PERSON: NAMESAKE}})


def test_clearing_loses_nothing_that_is_not_replaced(store: Path, tmp_path: Path) -> None:
    """After a clearing, the documents that were not written anew are restored from the published state."""
    with Writer.begin(store) as writer:
        writer.clear()
        writer.write([draft(tmp_path, "1", [C])])
        assert writer.lacking() == ["2"]
        writer.restore_missing()
        writer.publish()
    assert (said(store, "1"), said(store, "2")) == ([f"{C} ."], [f"{B} ."])


def test_reference_data_is_replaced_when_it_changes(store: Path) -> None:
    """Equal lines in another order are no change; other lines leave nothing of the old graphs."""
    lines = [f"{A} <http://x/r1> .", f"{B} <http://x/r2> ."]
    with Writer.begin(store) as writer:
        assert writer.write_reference(lines)
        assert not writer.write_reference(lines[::-1])
        assert writer.write_reference(lines[:1])
        writer.publish()
    with Store.open(store) as opened:
        assert opened.graphs() == ["http://x/r1", f"{DOC}1", f"{DOC}2"]


def test_reference_data_of_a_known_version_is_not_asked_for(store: Path) -> None:
    """Another version is, and the same after it was cleared away."""
    asked = []

    def lines(version: str) -> Iterator[str]:
        asked.append(version)
        yield f'<http://x/a> <http://x/p> "{version}" <http://x/r> .'

    for version, cleared, number in (("1", False, 1), ("1", False, 1), ("2", False, 2), ("2", False, 2), ("2", True, 3), ("", False, 4)):
        with Writer.begin(store) as writer:
            if cleared:
                writer.clear()
                writer.restore_missing()
            writer.write_reference(lines(version), version)
            writer.publish()
        assert len(asked) == number, version


def test_nothing_done_makes_no_new_generation(store: Path) -> None:
    """Publishing without a change leaves the store's files as they are."""
    before = sorted(store.rglob("*"))
    with Writer.begin(store) as writer:
        writer.publish()
    assert sorted(store.rglob("*")) == before


def merged(store: Path) -> tuple[set[str], set[str]]:
    """The triples that a query sees, and those of all named graphs."""
    with Store.open(store) as opened:
        seen = [str(triple) for triple in opened.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")]
        assert len(seen) == len(list(opened.rows("SELECT * { ?s ?p ?o }"))) == opened.facts
        return set(seen), {str(quad.triple) for quad in opened.quads()}


FACTS = st.sets(st.sampled_from([A, ACT, C]))


def edit(writer: Writer, spool: Path, id: str, facts: set[str], judged: set[str]) -> None:
    """Writes a document, or removes it where it says nothing; if anything is judged, renames in it too."""
    if facts:
        writer.write([draft(spool, id, sorted(facts))])
    else:
        writer.remove(id)
    writer.write_renamed({id: NAMES["1"]} if judged else {})
    present, wanted = writer.quads_in("http://x/judged"), {f"{fact} <http://x/judged> ." for fact in judged}
    writer.write_derived(present - wanted, wanted - present)


EDITS = st.lists(st.tuples(st.sampled_from("123"), FACTS, FACTS), max_size=6)


@settings(max_examples=24, deadline=None)
@given(EDITS, st.sets(st.sampled_from([A, B, ACT])), st.booleans(), st.booleans(), st.sampled_from([0, kg.writer._FEW]))
def test_what_a_query_sees_is_the_merge_of_all_graphs(
    edits: list[tuple[str, set[str], set[str]]], known: set[str], cleared: bool, spooled: bool, few: int
) -> None:
    """After any writings, replacements, removals, renamings and judgements, each triple of a named graph is seen once, no other, and counted; whether
    what was read still lies in the spool, and is written in a transaction or by the bulk loader."""
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(kg.writer, "_FEW", few)
        folder = Path(name)
        for part in (edits[:2], edits[2:]):
            with Writer.begin(folder / "s") as writer:
                if cleared:
                    writer.clear()
                writer.write_reference([f"{fact} <http://x/reference> ." for fact in known])
                for id, facts, judged in part:
                    edit(writer, writer.spool if spooled else folder, id, facts, judged)
                writer.publish()
            seen, held = merged(folder / "s")
            assert seen == held
