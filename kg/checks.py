"""Contradictions between articles, found and shown with both sentences, never resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.fragments import COUNT
from kg.names import Queryable, rows
from kg.sparql import iri_term

#: Days that lie between two tellings of one numbered meeting before they contradict each other: sessions last up to two weeks.
_SESSION = 15
#: A count of days that grows with the date, months taken for 31 days: the engine does not reckon with dates.
_DAYS = "(xsd:integer(SUBSTR(STR(?{0}), 1, 4)) * 372 + xsd:integer(SUBSTR(STR(?{0}), 6, 2)) * 31 + xsd:integer(SUBSTR(STR(?{0}), 9, 2)))"
#: A person, an exact day, a province in which the person was then, its code, and the first sentence that says so.
_PRESENCE = """SELECT ?who ?d ?{province} ?{code} (MIN(?said) AS ?{sentence}) {{
    ?part gov:agent ?who ; gov:saidIn ?said . ?who a foaf:Person . ?event gov:participation ?part ; schema:startDate ?d ; schema:location ?at .
    FILTER(DATATYPE(?d) = xsd:date) FILTER NOT EXISTS {{ ?event schema:endDate ?later }}
    ?at schema:containedInPlace* ?{province} . ?{province} a gov:Province ; schema:identifier ?{code} }} GROUP BY ?who ?d ?{province} ?{code}"""
_SOURCE = (
    """SELECT ?t ?h ?p {{ {0} schema:text ?t ; schema:isPartOf ?d . ?d schema:headline ?h OPTIONAL {{ ?d schema:datePublished ?p }} }} LIMIT 1"""
)


@dataclass(frozen=True, slots=True)
class Check:
    """A kind of contradiction: what it is, and SPARQL whose columns are the subject, what the one side says, its sentence (IRI), the other side, its
    sentence. A sentence may be missing."""

    name: str
    help: str
    sparql: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence with its source: text, headline and ISO date of the article, IRI; all "" where the store has none."""

    text: str
    article: str
    published: str
    iri: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What two sentences say of one subject that cannot both be so: ``check`` is the name of its kind, ``one`` and ``other`` the two sides."""

    check: str
    subject: str
    one: str
    one_sentence: Quoted
    other: str
    other_sentence: Quoted


#: All kinds of contradiction, in the order in which they are listed.
CHECKS: tuple[Check, ...] = (
    Check(
        "two-dates",
        "a numbered meeting on two dates more than two weeks apart",
        f"""SELECT DISTINCT ?label ?d ?s ?e ?t {{
  ?a a schema:Event ; rdfs:label ?label ; dcterms:type ?k ; schema:startDate ?d ; gov:saidIn ?s .
  FILTER(REGEX(?label, ".{{4}}第{COUNT}次"))
  ?b rdfs:label ?label ; dcterms:type ?k ; schema:startDate ?e ; gov:saidIn ?t .
  FILTER(STR(?a) < STR(?b) && DATATYPE(?d) = xsd:date && DATATYPE(?e) = xsd:date && {_DAYS.format("d")} + {_SESSION} < {_DAYS.format("e")})
}} ORDER BY ?label ?d ?e ?s ?t""",
    ),
    Check(
        "two-places",
        "one event in two places of which neither holds the other, told by two articles",
        """SELECT DISTINCT ?label ?p ?s ?q ?t {
  ?e a schema:Event ; rdfs:label ?label ; dcterms:type ?k ; schema:location ?x, ?y .
  FILTER(STR(?x) < STR(?y) && ?k NOT IN (type:调研, type:督导, type:出访, type:慰问))
  GRAPH ?g { ?e schema:location ?x ; gov:saidIn ?s } GRAPH ?h { ?e schema:location ?y ; gov:saidIn ?t }
  FILTER(?g != ?h)
  FILTER NOT EXISTS { GRAPH ?g { ?e schema:location ?y } } FILTER NOT EXISTS { GRAPH ?h { ?e schema:location ?x } }
  FILTER NOT EXISTS { ?x schema:containedInPlace+ ?y } FILTER NOT EXISTS { ?y schema:containedInPlace+ ?x }
  ?x rdfs:label ?p . ?y rdfs:label ?q .
  FILTER(?p != ?q || (EXISTS { ?x schema:identifier ?c } && EXISTS { ?y schema:identifier ?d })) } ORDER BY ?label ?p ?q ?s ?t""",
    ),
    Check(
        "two-holders",
        "two people seen at one time in a post that has one holder",
        """SELECT DISTINCT ?office ?p ?s ?q ?t {
  ?a gov:soleHolder true ; gov:office ?office ; org:member ?one ; gov:firstSeen ?f ; gov:lastSeen ?l ; gov:lastSeenIn ?s .
  ?b gov:office ?office ; org:member ?two ; gov:firstSeen ?g ; gov:lastSeen ?m ; gov:firstSeenIn ?t . ?one rdfs:label ?n . ?two rdfs:label ?o .
  FILTER(?one != ?two && ?f <= ?g && ?g < ?l && (?f < ?g || STR(?a) < STR(?b)))
  BIND(CONCAT(?n, " ", STR(?f), "/", STR(?l)) AS ?p) BIND(CONCAT(?o, " ", STR(?g), "/", STR(?m)) AS ?q) } ORDER BY ?office ?p ?q""",
    ),
    Check(
        "two-provinces",
        "a person in two far provinces on one day (of two of the six regions that the first digit of GB/T 2260 stands for)",
        f"""SELECT DISTINCT ?subject ?p ?s ?q ?t {{
  {{ {_PRESENCE.format(province="v", code="c", sentence="s")} }} {{ {_PRESENCE.format(province="w", code="i", sentence="t")} }}
  FILTER(STR(?v) < STR(?w) && SUBSTR(?c, 1, 1) != SUBSTR(?i, 1, 1)) ?who rdfs:label ?name . ?v rdfs:label ?p . ?w rdfs:label ?q .
  BIND(CONCAT(?name, " ", STR(?d)) AS ?subject) }} ORDER BY ?subject ?p ?q ?s ?t""",
    ),
    Check(
        "after-removal",
        "a post given to a person soon after the decision that took it",
        """SELECT DISTINCT ?subject ?p ?s ?q ?t { ?x gov:lingersIn ?t ; gov:notAfter ?d ; gov:notAfterIn ?s ; rdfs:label ?subject .
  OPTIONAL { ?t schema:isPartOf/schema:datePublished ?e }
  BIND(CONCAT("removed ", STR(?d)) AS ?p) BIND(CONCAT("used ", COALESCE(STR(?e), "later")) AS ?q) } ORDER BY ?subject ?q ?t""",
    ),
    Check(
        "after-report",
        "an event dated later than the article that tells it as past",
        """SELECT DISTINCT ?label ?p ?s ?q ?t { ?a a schema:Event ; rdfs:label ?label ; schema:startDate ?d ; gov:saidIn ?s .
  FILTER(DATATYPE(?d) = xsd:date) ?s schema:isPartOf ?article . ?article schema:datePublished ?e . FILTER(STR(?d) > STR(?e))
  FILTER NOT EXISTS { ?a schema:eventStatus schema:EventScheduled } FILTER EXISTS { GRAPH ?article { ?a schema:startDate ?d } }
  BIND(CONCAT("dated ", STR(?d)) AS ?p) BIND(CONCAT("reported ", STR(?e)) AS ?q) } ORDER BY ?label ?p ?q ?s""",
    ),
)


def contradictions(store: Queryable, kinds: Iterable[str] = ()) -> Iterator[Contradiction]:
    """The contradictions of some kinds (names of CHECKS; none given: all), in the order of the table.

    Each side of a subject is shown once: of an event in five places, the first against each of the others.
    """
    wanted = set(kinds)
    for check in CHECKS:
        if not wanted or check.name in wanted:
            yield from _found(store, check)


def _found(store: Queryable, check: Check) -> Iterator[Contradiction]:
    told: set[tuple[str, str]] = set()
    for subject, one, said, other, answered in rows(store, check.sparql):
        sides = {(subject or "", one or ""), (subject or "", other or "")}
        if not sides <= told:
            told |= sides
            yield Contradiction(check.name, subject or "", one or "", _quoted(store, said), other or "", _quoted(store, answered))


def _quoted(store: Queryable, iri: str | None) -> Quoted:
    text, article, published = next(rows(store, _SOURCE.format(iri_term(iri))), (None, None, None)) if iri else (None, None, None)
    return Quoted(text or "", article or "", published or "", iri or "")
