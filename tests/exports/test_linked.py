"""Linked data: RDF 1.2, JSON-LD an event a line, schema.org; judged by Oxigraph, PyLD and rdflib."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from graphs import invented
from pyld import jsonld
from tabular import HARD

from kg.errors import Problem
from kg.exports import EXPORTS, Request
from kg.exports.lines import merged
from kg.iri import PREFIXES
from kg.selection import selection
from kg.store import Store
from kg.tables import TABLES, facts_of

_FORMATS = {"nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "turtle": ox.RdfFormat.TURTLE, "ntriples": ox.RdfFormat.N_TRIPLES}
PLAIN = Request()
_REIFIES = ox.NamedNode(PREFIXES["rdf"] + "reifies")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("linked")) as opened:
        yield opened


def written(store: Store, format: str, request: Request = PLAIN) -> bytes:
    """An export in memory."""
    out = io.BytesIO()
    EXPORTS[format].write(store, out, request)
    return out.getvalue()


def iri(name: str) -> ox.NamedNode:
    """A prefixed name as Oxigraph has it."""
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


# ── RDF 1.2 ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("format", _FORMATS)
@pytest.mark.parametrize("name", ["samples", "hard"])
def test_plain_triples_are_the_same_in_both_versions(format: str, name: str, request: pytest.FixtureRequest) -> None:
    """1.2 only adds what is reified; a reader of 1.2 finds all of 1.1."""
    store = request.getfixturevalue(name)
    old = set(ox.parse(input=written(store, format), format=_FORMATS[format]))
    new = set(ox.parse(input=written(store, format, Request(rdf="1.2")), format=_FORMATS[format]))
    added = new - old
    assert old < new and {quad.predicate for quad in added} == {_REIFIES} and all(isinstance(quad.object, ox.Triple) for quad in added)


def test_a_reader_of_rdf_1_1_sees_nothing_new(store: Store) -> None:
    """rdflib reads the plain export as before; what 1.2 adds is on lines of its own."""
    new = written(store, "ntriples", Request(rdf="1.2")).decode().splitlines()
    plain = "\n".join(line for line in new if "<<(" not in line) + "\n"
    assert plain.encode() == written(store, "ntriples") and len(rdflib.Graph().parse(data=plain, format="nt")) == len(plain.splitlines())


def test_a_participation_reifies_its_roles_and_posts(store: Store) -> None:
    """So one goes from the short triple to its evidence by SPARQL 1.2."""
    engine = ox.Store()
    engine.load(written(store, "turtle", Request(rdf="1.2")), format=ox.RdfFormat.TURTLE)
    part = iri("event:2024-05-09_浙江省数据局_数据工作座谈会.麦青禾")
    reified = {
        (t.subject, t.predicate, t.object)
        for t in (quad.object for quad in engine.quads_for_pattern(part, _REIFIES, None))
        if isinstance(t, ox.Triple)
    }
    meeting, person = iri("event:2024-05-09_浙江省数据局_数据工作座谈会"), iri("person:麦青禾")
    assert reified == {
        (meeting, iri("role:出席"), person), (meeting, iri("role:讲话"), person), (person, iri("org:holds"), iri("post:浙江省.副省长")),
    }  # fmt: skip
    asked = """SELECT ?text { ?p rdf:reifies <<( person:麦青禾 org:holds post:浙江省.副省长 )>> ; gov:saidIn/schema:text ?text } ORDER BY ?text"""
    told = [solution["text"].value for solution in engine.query(asked, prefixes=PREFIXES)]
    assert len(told) == 3 and "5月9日，浙江省数据局在宁波召开数据工作座谈会，浙江省副省长麦青禾出席并讲话，外方专家Ana Líčko出席。" in told


def test_formats_without_versions_refuse_one(store: Store) -> None:
    """JSON-LD cannot say triple terms."""
    with pytest.raises(Problem, match=r"no version of RDF.*nquads, trig, turtle, ntriples"):
        written(store, "jsonld", Request(rdf="1.2"))


# ── JSON-LD, an event a line ─────────────────────────────────────────────────


def triples(document: dict[str, Any]) -> set[str]:
    """The N-Triples lines of a JSON-LD document as PyLD expands it."""
    data = jsonld.to_rdf(document, {"format": "application/n-quads"})
    return {f"{quad.triple} ." for quad in ox.parse(input=data.encode(), format=ox.RdfFormat.N_QUADS)}


@pytest.mark.parametrize("name", ["store", "samples", "hard"])
def test_lines_say_all_of_their_event_and_nothing_else(name: str, request: pytest.FixtureRequest) -> None:
    """Every triple is one of the store; of events that articles tell, participations, statements and sentences none is missing."""
    store = request.getfixturevalue(name)
    known, told = set(merged(store)), set[str]()
    for line in written(store, "jsonld-events").splitlines():
        document = json.loads(line)
        found = triples(document)
        assert found <= known, found - known
        assert document["@id"].startswith("event:")
        told |= found
    reforms = {line.split(" ")[0] for line in known if line.endswith(f"<{PREFIXES['org']}ChangeEvent> .")}
    wanted = {line for line in known if line.startswith(f"<{PREFIXES['event']}") and line.split(" ")[0] not in reforms}
    sentences = {line.split(" ")[2] for line in wanted if f"<{PREFIXES['gov']}saidIn>" in line}
    wanted |= {line for line in known if line.split(" ")[0] in sentences}
    assert wanted <= told, sorted(wanted - told)[:5]


def test_a_line_needs_nothing_else(store: Store) -> None:
    """The context holds the keys and prefixes it uses and no more; the person, the post and the sentence stand inside."""
    first = json.loads(written(store, "jsonld-events").splitlines()[0])
    assert {key for key in first if not key.startswith("@")} <= set(first["@context"])
    assert "work" not in first["@context"] and "workFeatured" not in first["@context"]
    part = next(each for each in first["participation"] if each["agent"]["label"] == "麦青禾")
    assert part["asPost"]["postIn"]["label"] == "浙江省" and first["location"]["containedInPlace"]["label"] == "浙江省"
    texts = json.dumps(first, ensure_ascii=False)
    assert texts.count("浙江省副省长麦青禾在杭州会见") == 1


def test_lines_follow_the_filters(samples: Store) -> None:
    """Events that are not asked for are left out; parts in other roles are only named."""
    wanted = selection(types="会议", roles="讲话", start="2023-03-16", end="2023-03-16")
    (line,) = written(samples, "jsonld-events", Request(selection=wanted)).splitlines()
    told = [each for each in json.loads(line)["participation"] if isinstance(each, dict)]
    assert [each["agent"]["label"] for each in told] == ["岑岚"]


# ── schema.org ───────────────────────────────────────────────────────────────


def test_schema_org_says_who_took_part_as_what(samples: Store) -> None:
    """PyLD and rdflib read the same triples; roles, names and days are those of the tables."""
    data = written(samples, "schemaorg")
    expanded = jsonld.to_rdf(json.loads(data), {"format": "application/n-quads"})
    graph = rdflib.Dataset()
    graph.parse(data=data, format="json-ld")
    found = {str(quad.triple) for quad in ox.parse(input=expanded.encode(), format=ox.RdfFormat.N_QUADS)}
    assert len(found) == sum(1 for _ in graph.quads())
    asked = """PREFIX s: <https://schema.org/> SELECT ?event ?day ?who ?role { ?e a s:Event ; s:name ?event ; s:attendee|s:organizer ?r .
      ?r a s:Role ; s:roleName ?role ; (s:attendee|s:organizer)/s:name ?who OPTIONAL { ?e s:startDate ?day } }"""
    rows = {tuple(None if cell is None else str(cell) for cell in row) for row in graph.query(asked)}  # type: ignore[union-attr]
    days = {row["event"]: row["date_known"] for row in TABLES["events"].records(facts_of(samples))}
    parts = TABLES["participations"].records(facts_of(samples))
    assert rows == {(row["event_label"], days[row["event"]], row["agent_label"], role) for row in parts for role in row["roles"].split("；")}


def test_schema_org_uses_terms_that_schema_org_has(samples: Store) -> None:
    """Types and properties are in its vocabulary (schema.org 28)."""
    types = {"Event", "Place", "Role", "Person", "Organization", "DefinedTerm", "CreativeWork", "NewsArticle", "Quotation"}
    properties = {
        "name", "additionalType", "keywords", "description", "startDate", "endDate", "eventStatus", "location", "organizer", "attendee", "about",
        "sameAs", "workFeatured", "subjectOf", "roleName", "headline", "url", "datePublished", "publisher", "text", "creator", "isBasedOn",
    }  # fmt: skip
    ahead: list[Any] = json.loads(written(samples, "schemaorg"))["@graph"]
    while ahead:
        here = ahead.pop()
        if isinstance(here, dict):
            assert {key for key in here if not key.startswith("@")} <= properties and here.get("@type", "Event") in types
            ahead.extend(here.values())
        elif isinstance(here, list):
            ahead.extend(here)


def test_hard_names_are_there_as_they_are(hard: Store) -> None:
    """Through PyLD's reading."""
    found = {quad.object.value for quad in ox.parse(
        input=jsonld.to_rdf(json.loads(written(hard, "schemaorg")), {"format": "application/n-quads"}).encode(), format=ox.RdfFormat.N_QUADS,
    ) if quad.predicate.value == "https://schema.org/name" and isinstance(quad.object, ox.Literal)}  # fmt: skip
    assert set(HARD) <= found
