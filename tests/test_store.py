"""What readers of a store can rely on."""

from __future__ import annotations

from pathlib import Path

import pytest
from graphs import doubtful

from kg.errors import Problem
from kg.iri import PREFIXES
from kg.manifest import Draft, Entry
from kg.store import Store, disk
from kg.writer import Writer

DOC = PREFIXES["doc"]


def draft(folder: Path, id: str, facts: list[str], text: bytes | None = None) -> Draft:
    """A document with these facts (N-Triples without the dot), its quads in a file of their own."""
    data = "".join(f"{fact} <{DOC}{id}> .\n" for fact in facts).encode()
    spool = folder / f"{id}.nq"
    spool.write_bytes(data)
    return Draft(Entry(id, "hash", "v", f"{id}.md", f"第{id}篇", url=f"https://invented.example/{id}"), str(spool), 0, len(data), text)


A, B, C = ('<http://x/a> <http://x/p> "甲"', '<http://x/a> <http://x/p> "乙"', "<http://x/b> <http://x/p> <http://x/a>")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A published store: document 1 says A and B, document 2 says B and C; the reference graph says C."""
    with Writer.begin(tmp_path / "store") as writer:
        writer.write([draft(tmp_path, "1", [A, B]), draft(tmp_path, "2", [B, C])])
        writer.write_reference([f"{C} <http://x/reference> ."])
        writer.publish()
    return tmp_path / "store"


def test_a_query_sees_all_graphs_at_once(store: Path) -> None:
    """The default graph is the union, without doubles; common prefixes need no declaration."""
    with Store.open(store) as opened:
        assert len(list(opened.rows("SELECT ?o { ?s <http://x/p> ?o }"))) == 3
        assert [row[0].value for row in opened.rows("SELECT ?g { GRAPH ?g { ?s ?p '甲' } }")] == [f"{DOC}1"]
        assert bool(opened.query("ASK { GRAPH doc:2 { ?s ?p '乙' } }"))
        with pytest.raises(TypeError, match="no SELECT"):
            opened.rows("ASK { }")


def test_graphs_documents_and_quads_are_listed(store: Path) -> None:
    """An article is one graph of its own name; the manifest knows where it is from."""
    with Store.open(store) as opened:
        assert opened.graphs() == ["http://x/reference", f"{DOC}1", f"{DOC}2"]
        assert [(each.id, each.graph, each.title) for each in opened.documents()] == [("1", f"{DOC}1", "第1篇"), ("2", f"{DOC}2", "第2篇")]
        assert len(list(opened.quads())) == 5
        assert opened.lines(f"{DOC}1") == sorted(f"{fact} ." for fact in (A, B))


def test_only_in_tells_what_one_graph_alone_says(store: Path) -> None:
    """What another article or the reference data says too is not lost with an article."""
    with Store.open(store) as opened:
        assert opened.only_in(f"{DOC}1") == [f"{A} ."]
        assert opened.only_in(f"{DOC}2") == []


@pytest.mark.parametrize("key", ["1", "doc:1", f"{DOC}1", "https://invented.example/1"])
def test_a_document_is_found_by_any_of_its_names(store: Path, key: str) -> None:
    """Id, prefixed name, IRI and URL name a document."""
    with Store.open(store) as opened:
        found = opened.document(key)
        assert found and found.id == "1"
        assert opened.document(key + "0") is None


def test_rdflib_sees_the_same_facts(store: Path) -> None:
    """The rdflib Dataset is over the same files, its default graph the union, its prefixes bound."""
    with Store.open(store) as opened:
        dataset = opened.rdflib()
        assert len({(s, p, o) for s, p, o, _ in dataset.quads((None, None, None, None))}) == 3
        assert len(list(dataset.query("SELECT ?o { ?s <http://x/p> ?o }"))) == 3
        assert dict(dataset.namespaces())["doc"].toPython() == DOC


def test_readers_go_on_while_a_writer_publishes(store: Path, tmp_path: Path) -> None:
    """Who opened a state keeps it; who opens later gets the new one; what is being written is seen by nobody."""
    with Store.open(store) as early:
        with Writer.begin(store) as writer:
            writer.write([draft(tmp_path, "3", [A])])
            with Store.open(store) as during:
                assert len(during.documents()) == 2
            assert not early.outdated
            writer.publish()
        assert early.outdated
        with Store.open(store) as late:
            assert len(late.documents()) == 3 and not late.outdated
        assert len(early.documents()) == 2
        assert len(early.graphs()) == 3


def test_a_closed_store_says_so(store: Path) -> None:
    """Use after closing is a Problem, not a crash; closing twice is none."""
    opened = Store.open(store)
    assert repr(opened).endswith(": 2 documents>")
    opened.close()
    opened.close()
    assert repr(opened).endswith(": closed>")
    with pytest.raises(Problem, match="is closed"):
        opened.graphs()


def test_a_full_disk_is_named_with_what_to_do(tmp_path: Path) -> None:
    """The error of the system becomes one line with a remedy."""
    with pytest.raises(Problem, match=r"No space left on device.*free some space"), disk(tmp_path, "written"):
        raise OSError(28, "No space left on device")


def test_without_doubtful_facts(tmp_path: Path) -> None:
    """A doubtful participation goes, a doubtful event with all that hangs on it; people, sentences and the original stay as they are."""
    with doubtful(tmp_path) as store:
        sure = store.sure(0.5)
        everything, events = "SELECT ?s { ?s ?p ?o }", "SELECT ?e { ?e a schema:Event }"
        assert [row[0].value.rpartition("/")[2] for row in sure.rows(events)] == ["2024-05-08_麦青禾_会见_卢西恩·奥古"]
        assert not list(sure.rows("SELECT ?x { ?x a gov:Statement }")) and not list(sure.rows("SELECT ?x { ?x gov:needsReview true }"))
        assert len(list(sure.rows("SELECT ?part { ?e gov:participation ?part . ?part a gov:Participation }"))) == 2
        assert (
            list(sure.rows("SELECT ?p { ?p a foaf:Person ; rdfs:label '𬭎远舟' }")) and len(list(sure.rows("SELECT ?s { ?s a nif:Sentence }"))) == 6
        )
        assert [entry.id for entry in sure.documents()] == [entry.id for entry in store.documents()] and sure.graphs() == store.graphs()
        assert len(list(store.rows(everything))) == len(list(store.sure(0.1).rows(everything))) > len(list(sure.rows(everything)))
