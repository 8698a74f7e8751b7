"""A store that several tests of exports ask, whose names break careless writers."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from graphs import build
from tabular import HARD

from kg.iri import PREFIXES
from kg.store import Store


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An event for each of HARD, in which everything is called so: event, person, post, body, place, topic, and what is said."""
    folder = tmp_path_factory.mktemp("hard")
    file = folder / "hard.nq"
    file.write_bytes(b"".join(f"{quad} .\n".encode() for number, name in enumerate(HARD) for quad in _told(number, name)))
    with Store.open(build(folder, file)) as opened:
        yield opened


def _told(number: int, name: str) -> Iterator[ox.Quad]:
    """The quads of an article about one event on the first day after 29 February 2024 plus ``number``."""
    graph = _iri(f"doc:{number:016x}")
    sentence, event, part, said = (
        _iri(f"{each}") for each in (f"doc:{number:016x}-s00", f"event:e{number}", f"event:e{number}.p", f"event:e{number}.s")
    )
    person, body, post, place, topic = (_iri(f"{kind}:x{number}") for kind in ("person", "body", "post", "place", "topic"))
    text, day = ox.Literal(name), ox.Literal(f"2024-03-{number + 1:02d}", datatype=_iri("xsd:date"))
    facts: list[tuple[ox.NamedNode, str, ox.NamedNode | ox.Literal]] = [
        (graph, "rdf:type", _iri("schema:Article")), (graph, "schema:headline", text), (graph, "schema:datePublished", day),
        (graph, "schema:url", ox.NamedNode(f"https://invented.example/{number}?a=1&b=(2)")),
        (sentence, "rdf:type", _iri("nif:Sentence")), (sentence, "schema:isPartOf", graph), (sentence, "schema:text", text),
        (sentence, "nif:beginIndex", ox.Literal(0)), (sentence, "nif:endIndex", ox.Literal(len(name))),
        (event, "rdf:type", _iri("schema:Event")), (event, "rdfs:label", text),
        (event, "dcterms:type", _iri("type:会见")), (event, "schema:startDate", day),
        (event, "schema:location", place), (event, "schema:about", topic), (event, "gov:saidIn", sentence),
        (event, "gov:participation", part), (event, "gov:statement", said),
        (part, "rdf:type", _iri("gov:Participation")), (part, "gov:agent", person), (part, "gov:role", _iri("role:行动方")), (part, "gov:as", post),
        (part, "gov:asWritten", text), (part, "gov:saidIn", sentence),
        (said, "rdf:type", _iri("gov:Statement")), (said, "gov:verb", ox.Literal("指出")), (said, "schema:text", text), (said, "gov:agent", person),
        (said, "schema:about", topic), (said, "gov:saidIn", sentence),
        (person, "rdf:type", _iri("foaf:Person")), (person, "rdfs:label", text), (person, "skos:altLabel", ox.Literal(f"{name}又名")),
        (person, "org:holds", post), (post, "rdf:type", _iri("org:Post")), (post, "rdfs:label", text), (post, "org:postIn", body),
        (body, "rdf:type", _iri("org:Organization")), (body, "rdfs:label", text),
        (place, "rdf:type", _iri("schema:Place")), (place, "rdfs:label", text),
        (topic, "rdf:type", _iri("skos:Concept")), (topic, "rdfs:label", text), (topic, "skos:inScheme", _iri("scheme:议题")),
    ]  # fmt: skip
    return (ox.Quad(subject, _iri(term), value, graph) for subject, term, value in facts)


def _iri(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


def days() -> dict[str, str]:
    """Day of the event → the name that everything in it has."""
    return {f"2024-03-{number + 1:02d}": name for number, name in enumerate(HARD)}
