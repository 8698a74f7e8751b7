"""SPARQL text before it meets an engine."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import Problem
from kg.sparql import bare, complete, display, expand, iri_term, printable, prologue, refuse, text_term


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_becomes_a_literal_that_is_that_text(text: str) -> None:
    """Whatever quotes, backslashes or line ends it has, the engine reads back the same text."""
    row = next(iter(ox.Store().query(f"SELECT ?x {{ VALUES ?x {{ {text_term(text)} }} }}")))
    assert row[0] == ox.Literal(text)


@given(st.text())
def test_only_an_iri_becomes_an_iri_term(text: str) -> None:
    """An IRI term never holds what could end it; anything else is refused."""
    try:
        term = iri_term(text)
    except ValueError:
        return
    assert term == f"<{text}>"
    assert not set(text) & set('<>"{}|^`\\ \n\t')


@given(st.text())
def test_blanking_keeps_length_and_lines(text: str) -> None:
    """Positions in the blanked query are positions in the query."""
    assert len(bare(text)) == len(text)
    assert bare(text).count("\n") == text.count("\n")


def test_known_prefixes_are_declared_only_where_used() -> None:
    """A prefix inside a string or an IRI is no use; a declared one is left alone."""
    assert prologue('SELECT * { ?e a schema:Event ; rdfs:label "foaf:x" }').count("PREFIX") == 2
    assert prologue("PREFIX foaf: <urn:f#> SELECT * { ?x a foaf:Person }") == ""


@pytest.mark.parametrize("query", ["SELECT * { SERVICE <http://x/> { ?s ?p ?o } }", "select * { service silent ?x { } }"])
def test_service_is_refused(query: str) -> None:
    """No query leaves the machine."""
    with pytest.raises(Problem, match="SERVICE"):
        refuse(query)


@pytest.mark.parametrize("word", ["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"])
def test_updates_are_refused_by_name(word: str) -> None:
    """A query only reads."""
    with pytest.raises(Problem, match=word):
        refuse(f"PREFIX x: <http://x/> {word} x:y")


@pytest.mark.parametrize(
    "query", ['SELECT * { ?s ?p "SERVICE DROP" }', "SELECT ?service ?add { ?service ?add ?x } # LOAD", "SELECT * { ?x <http://x/SERVICE> ?y }"]
)
def test_words_inside_strings_variables_comments_and_iris_are_no_keywords(query: str) -> None:
    """Only the query's own words count."""
    refuse(query)
    assert complete(query).endswith(query)


@pytest.mark.parametrize(
    ("written", "iri"),
    [
        ("person:甲", "https://w3id.org/zhgov/person/甲"),
        ("<http://x/y>", "http://x/y"),
        ("http://x/y", "http://x/y"),
        ("甲", None),
        ("nix:y", None),
        ("person:a b", None),
    ],
)
def test_a_user_may_write_prefixed_names(written: str, iri: str | None) -> None:
    """With a known prefix; else it is no IRI."""
    assert expand(written) == iri


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_what_is_printed_cannot_steer_a_terminal(text: str) -> None:
    """No control character or direction override reaches the screen."""
    assert not [char for char in printable(text) if ord(char) < 32 or 127 <= ord(char) < 160 or char in "\u202e\u2066"]


def test_iris_are_shown_short() -> None:
    """As prefixed names, where a prefix fits."""
    assert display("https://schema.org/Event") == "schema:Event"
