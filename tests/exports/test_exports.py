"""Taking a graph out: formats that agree with each other, stable bytes, whole files."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from graphs import INVENTED, build, golden, invented
from pyld import jsonld

from kg.errors import Problem
from kg.exports import EXPORTS, export
from kg.exports.jsonld import context
from kg.exports.targets import Archive
from kg.exports.terms import literal, parts, prefixed
from kg.resources import schema
from kg.store import Store

#: Formats whose bytes are those of a library in its version: what is in them is judged in their own tests.
BINARY = ("parquet", "sqlite", "xlsx")
REVIEWED = [name for name in EXPORTS if name not in BINARY]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("exports")) as opened:
        yield opened


def written(store: Store, format: str) -> bytes:
    """An export in memory; what is several files as a ZIP archive."""
    out = io.BytesIO()
    if EXPORTS[format].files:
        with zipfile.ZipFile(out, "w") as archive:
            EXPORTS[format].write(store, Archive(archive))
    else:
        EXPORTS[format].write(store, out)
    return out.getvalue()


def reviewed(format: str) -> dict[str, bytes]:
    """The files of tests/golden that an export of the invented graph must be equal to, by name."""
    place = golden(format)
    assert place.exists(), f"python tests/graphs.py {format} writes it; review it"
    return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*.*")} if EXPORTS[format].files else {"": place.read_bytes()}


def quads(data: bytes, format: ox.RdfFormat) -> set[str]:
    """The quads of a document as N-Quads lines."""
    return {str(quad) for quad in ox.parse(input=data, format=format)}


@pytest.mark.parametrize("format", REVIEWED)
def test_an_export_is_the_reviewed_one(store: Store, format: str) -> None:
    """Byte for byte; a change of the format shows as a diff of tests/golden."""
    data = written(store, format)
    if EXPORTS[format].files:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert {name: archive.read(name) for name in archive.namelist()} == reviewed(format)
    else:
        assert {"": data} == reviewed(format)


def test_the_same_graph_gives_the_same_bytes(store: Store, tmp_path: Path) -> None:
    """Whatever the order in which it was stored."""
    lines = INVENTED.read_text(encoding="utf-8").split("\nGRAPH ")
    turned = tmp_path / "turned.trig"
    turned.write_text("\nGRAPH ".join([lines[0], *reversed(lines[1:])]), encoding="utf-8")
    with Store.open(build(tmp_path, turned)) as other:
        for format in EXPORTS:
            for name, each in (("one.zip", store), ("two.zip", other)):
                export(each, format, tmp_path / name)
            assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes(), format


def test_quad_formats_say_the_same(store: Store) -> None:
    """N-Quads, TriG and JSON-LD are the whole store, told apart by article; checked by three independent readers."""
    plain = quads(written(store, "nquads"), ox.RdfFormat.N_QUADS)
    assert plain == {f"{triple.removesuffix(' .')} <{graph}>" for graph in store.graphs() for triple in store.lines(graph)}
    assert quads(written(store, "trig"), ox.RdfFormat.TRIG) == plain
    expanded = jsonld.to_rdf(json.loads(written(store, "jsonld")), {"format": "application/n-quads"})
    assert quads(expanded.encode(), ox.RdfFormat.N_QUADS) == plain
    for format, name in (("jsonld", "json-ld"), ("trig", "trig")):
        dataset = rdflib.Dataset()
        dataset.parse(data=written(store, format), format=name)
        assert quads(dataset.serialize(format="nquads").encode(), ox.RdfFormat.N_QUADS) == plain


def test_triple_formats_say_the_same(store: Store) -> None:
    """Turtle and N-Triples are the merge: a fact that two articles tell is told once."""
    plain = written(store, "ntriples").decode().splitlines()
    assert plain == sorted(set(plain))
    assert quads(written(store, "turtle"), ox.RdfFormat.TURTLE) == quads(written(store, "ntriples"), ox.RdfFormat.N_TRIPLES)
    assert len(rdflib.Graph().parse(data=written(store, "turtle"), format="turtle")) == len(plain)


def test_nquads_are_sorted_by_graph_then_line(store: Store) -> None:
    """So a diff of two exports shows what changed in which article."""
    lines = written(store, "nquads").decode().splitlines()
    assert lines == sorted(lines, key=lambda line: (parts(line)[3], line))


def test_the_shipped_context_is_the_one_that_exports_embed() -> None:
    """Remade with ``python -m kg.exports.jsonld`` after a change of the vocabulary; no key hides a prefix."""
    shipped = json.loads(schema("context.jsonld").read_text(encoding="utf-8"))
    assert shipped == {"@context": context()}
    keys = [key for key, value in context().items() if isinstance(value, dict)]
    assert len(keys) == len(set(keys)) and {"label", "participation", "saidIn", "startDate"} <= set(keys)


@pytest.mark.parametrize(
    ("iri", "term"),
    [
        ("https://w3id.org/zhgov/person/𬭎远舟", "person:𬭎远舟"),
        ("https://w3id.org/zhgov/event/2024-05-08_甲.乙", "event:2024-05-08_甲.乙"),
        ("https://w3id.org/zhgov/person/买买提·依布拉音", "person:买买提·依布拉音"),
        ("https://w3id.org/zhgov/graph/reference", "<https://w3id.org/zhgov/graph/reference>"),
        ("https://w3id.org/zhgov/doc/a.", "<https://w3id.org/zhgov/doc/a.>"),
        ("https://w3id.org/zhgov/doc/a?b", "<https://w3id.org/zhgov/doc/a?b>"),
    ],
)
def test_prefixed_names_are_only_written_where_they_need_no_escape(iri: str, term: str) -> None:
    """And mean the same IRI to a Turtle reader."""
    assert prefixed(iri) == term
    head = "@prefix person: <https://w3id.org/zhgov/person/> . @prefix event: <https://w3id.org/zhgov/event/> ."
    quad = next(iter(ox.parse(input=f"{head} {term} <p:p> <o:o> .", format=ox.RdfFormat.TURTLE)))
    assert quad.subject == ox.NamedNode(iri)


@pytest.mark.parametrize("line", ["_:b <p:p> <o:o> .", "<s:s> <p:p> _:b .", "nothing", '<s:s> <p:p> "unclosed .'])
def test_blank_nodes_and_broken_lines_are_refused(line: str) -> None:
    """They would make a diff unstable."""
    with pytest.raises(ValueError, match="not an N-Quads line"):
        parts(line)


@pytest.mark.parametrize("value", ["", '"', "\\", "\t\n\r", "会议“要求”", "\x01\x7f", "𬭎", "a\\u0041"])
def test_literals_are_taken_apart_as_they_were(value: str) -> None:
    """Whatever escapes the engine writes."""
    assert literal(str(ox.Literal(value)))[0] == value
    assert literal(str(ox.Literal(value, language="zh")))[1] == "zh"


def test_a_file_is_written_whole_or_not_at_all(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure half way leaves what was there and no rests."""
    target = tmp_path / "out.nq"
    export(store, "nquads", target)
    before = target.read_bytes()

    def half(store: Store, rdf: str, out: io.BytesIO) -> None:
        out.write(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.exports.lines.nquads", half)
    with pytest.raises(Problem, match="No space left"):
        export(store, "nquads", target)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["out.nq"]


def test_a_missing_folder_is_told(store: Store, tmp_path: Path) -> None:
    """With the file's name."""
    with pytest.raises(Problem, match=r"no/out\.nq"):
        export(store, "nquads", tmp_path / "no/out.nq")
