"""Judgements across articles as N-Quads, in a graph of their own: no article says them, each cites the sentences that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kg.across.forms import Form
from kg.across.ledger import SAME, UNSURE
from kg.across.namesakes import Namesakes
from kg.across.reposts import Repost
from kg.across.sessions import Session
from kg.across.tenures import Bound, Tenure
from kg.iri import BASE, PREFIXES, WIKIDATA, iri
from kg.observations import Observations
from kg.triples import Graph, literal, named, node, sentence_node, tell_sentence

#: The graph of what is judged across articles.
GRAPH = f"{BASE}graph/judgements"

#: Bound of a tenure → its property, and the property for its sentence.
_BOUNDS = {
    "first": ("gov:firstSeen", "gov:firstSeenIn"),
    "last": ("gov:lastSeen", "gov:lastSeenIn"),
    "not_before": ("gov:notBefore", "gov:notBeforeIn"),
    "not_after": ("gov:notAfter", "gov:notAfterIn"),
}
_DATE = "xsd:date"
#: Nobody is told under a shorter form of the name.
NOBODY: Mapping[str, str] = MappingProxyType({})


def lines(tenures: Iterable[Tenure], seen: Iterable[Observations]) -> set[str]:
    """The N-Quads of tenures, with the sentences that bound them as far as ``seen`` gives their words."""
    graph = Graph(f"<{GRAPH}>")
    cited: set[tuple[str, int]] = set()
    for tenure in tenures:
        _tenure(graph, tenure)
        cited.update((bound.document, bound.sentence) for bound in tenure.evidence())
    for each in seen:
        for number, (begin, end, text) in each.sentences.items():
            if (each.document, number) in cited:
                tell_sentence(graph, node("doc", each.document), number, begin, end, text)
    return _quads(graph)


def lines_of_sessions(found: Iterable[Session]) -> set[str]:
    """The N-Quads that say which events are parts of which session."""
    graph = Graph(f"<{GRAPH}>")
    for session in found:
        subject = graph.tell(named(f"<{PREFIXES['event']}{session.local}>", session.name, "schema:EventSeries"))
        graph.add(subject, "schema:startDate", literal(session.first, _DATE))
        graph.add(subject, "schema:endDate", literal(session.last, _DATE))
        for part in session.parts:
            graph.add(f"<{PREFIXES['event']}{part}>", "schema:superEvent", subject)
    return _quads(graph)


def lines_of_held(events: Iterable[str]) -> set[str]:
    """The N-Quads that say which announced events took place; given by the local parts of their IRIs."""
    graph = Graph(f"<{GRAPH}>")
    for local in events:
        graph.add(f"<{PREFIXES['event']}{local}>", "gov:tookPlace", literal("true", "xsd:boolean"))
    return _quads(graph)


def lines_of_reposts(found: Iterable[Repost]) -> set[str]:
    """The N-Quads that say which article is a repost of which."""
    graph = Graph(f"<{GRAPH}>")
    for repost in found:
        graph.add(node("doc", repost.copy), "gov:repostOf", node("doc", repost.original))
    return _quads(graph)


def _quads(graph: Graph) -> set[str]:
    return {f"{fact} {graph.article} ." for fact in graph.facts}


def lines_of_links(items: Mapping[str, str]) -> set[str]:
    """The N-Quads that say which item of Wikidata a person is; people by the local parts of their IRIs."""
    graph = Graph(f"<{GRAPH}>")
    for person, item in items.items():
        graph.add(node("person", person), "schema:sameAs", f"<{WIKIDATA}{item}>")
    return _quads(graph)


def lines_of_forms(found: Iterable[Form], called: Mapping[str, str]) -> set[str]:
    """The N-Quads on people whose names are forms of each other: the longer form is owl:sameAs that which its articles are told under (``called``, by
    local parts), gov:maybeSame where nobody can say, else owl:differentFrom."""
    graph = Graph(f"<{GRAPH}>")
    for form in found:
        one, other = (node("person", called.get(local, local)) for local in (form.short, form.long))
        if form.long in called:
            graph.add(node("person", form.long), "owl:sameAs", other)
        if form.verdict != SAME and one != other:
            _either_way(graph, one, other, form.verdict)
    return _quads(graph)


def _either_way(graph: Graph, one: str, other: str, verdict: str) -> None:
    property = "gov:maybeSame" if verdict == UNSURE else "owl:differentFrom"
    graph.add(one, property, other)
    graph.add(other, property, one)


def lines_of_people(found: Iterable[Namesakes], called: Mapping[str, str] = NOBODY) -> set[str]:
    """The N-Quads on people who share a name, in both directions: gov:maybeSame where nobody can say, else owl:differentFrom. Who is told under a
    shorter form of the name is ``called`` so, by local parts."""
    graph = Graph(f"<{GRAPH}>")
    for pair in (pair for each in found for pair in each.pairs):
        _either_way(graph, node("person", called.get(pair.one, pair.one)), node("person", called.get(pair.other, pair.other)), pair.verdict)
    return _quads(graph)


def tenure_iri(tenure: Tenure) -> str:
    """A tenure's IRI: person and office; from the second spell in the same office on its number too."""
    number = () if tenure.number == 1 else (str(tenure.number),)
    return iri("tenure", tenure.person, tenure.office.label, *number)


def _cited(bound: Bound) -> str:
    return sentence_node(node("doc", bound.document), bound.sentence)


def plain(person: str) -> str:
    """The name that people bear whose local names tell them apart: 王伟 of 王伟_水利部."""
    return person.partition("_")[0]


def _tenure(graph: Graph, tenure: Tenure) -> None:
    subject = graph.tell(named(f"<{tenure_iri(tenure)}>", f"{plain(tenure.person)} {tenure.office.label}", "gov:Tenure"))
    graph.add(subject, "org:member", node("person", tenure.person))
    graph.add(subject, "gov:office", literal(tenure.office.label))
    for body, title in tenure.posts:
        graph.add(subject, "gov:inPost", node("post", body, title))
    for body in {tenure.office.body, *(body for body, _ in tenure.posts)}:
        graph.add(subject, "org:organization", node("body", body))
    if tenure.office.sole:
        graph.add(subject, "gov:soleHolder", literal("true", "xsd:boolean"))
    if tenure.decided:
        graph.add(subject, "gov:endedBy", node("type", "免职"))
    for name, bound in tenure.bounds():
        property, evidence = _BOUNDS[name]
        graph.add(subject, property, literal(bound.day, _DATE))
        graph.add(subject, evidence, _cited(bound))
    for bound in tenure.lingering:
        graph.add(subject, "gov:lingersIn", _cited(bound))
