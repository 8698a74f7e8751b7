"""SHACL over a store: what breaks schemas/shapes.ttl, each with the sentence concerned. For tests and ``kg validate``; too slow for every build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from kg.iri import PREFIXES, shorten
from kg.resources import schema

if TYPE_CHECKING:
    from kg.store import Store

_SAID_IN = URIRef(PREFIXES["gov"] + "saidIn")
_TEXT = URIRef(PREFIXES["schema"] + "text")
_DOC = PREFIXES["doc"]
_TERM = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that breaks a shape. ``severity``: ``violation`` or ``warning``; ``node``, ``path``, ``value``: what and where, IRIs shortened
    ("" where there is none); ``message``: what should be; ``sentences``: the texts of the sentences cited for the node, or its own."""

    severity: str
    node: str
    path: str
    value: str
    message: str
    sentences: tuple[str, ...] = ()


def validate(store: Store, sample: int = 0) -> list[Finding]:
    """Findings in a store, violations first. ``sample``: only so many articles, always the same ones for the same store (0: all).

    Of the reference data, what the articles' things lead to is checked with them.
    """
    graphs = store.graphs()
    articles = [graph for graph in graphs if graph.startswith(_DOC)]
    said = [line for graph in sampled(articles, sample) for line in store.lines(graph)]
    known = [line for graph in graphs if not graph.startswith(_DOC) for line in store.lines(graph)]
    return findings([*said, *touched(said, known)])


def touched(lines: Iterable[str], reference: Iterable[str]) -> list[str]:
    """The lines of ``reference`` about the things that ``lines`` name, the things that those name, and so on; N-Triples without line ends."""
    about: dict[str, list[str]] = {}
    for line in reference:
        about.setdefault(line.partition(" ")[0], []).append(line)
    ahead = {term for line in lines for term in _TERM.findall(line)}
    found: list[str] = []
    while ahead:
        fresh = [line for term in sorted(ahead) for line in about.pop(term, ())]
        found += fresh
        ahead = {term for line in fresh for term in _TERM.findall(line)}
    return found


def sampled(articles: Iterable[str], number: int) -> list[str]:
    """``number`` of the articles (0: all), chosen by the hash of their IRIs, so evenly and the same each time."""
    ordered = sorted(articles, key=lambda iri: sha256(iri.encode()).digest())
    return ordered[:number] if number else ordered


def findings(lines: Iterable[str]) -> list[Finding]:
    """Findings in N-Triples lines, to which the vocabulary and the taxonomy are added; violations first, then by node."""
    data = Graph()
    data.parse(data="\n".join(lines), format="nt")
    return check(data)


def check(data: Graph) -> list[Finding]:
    """Findings in an rdflib graph, to which the vocabulary and the taxonomy are added."""
    from pyshacl import validate as shacl

    for name in ("gov.ttl", "taxonomy.ttl"):
        data.parse(schema(name))
    shapes = Graph().parse(schema("shapes.ttl"))
    _, report, _ = shacl(data, shacl_graph=shapes, advanced=False, meta_shacl=False, inference="none")
    return sorted(set(_read(report, data)))


def _read(report: Graph, data: Graph) -> Iterator[Finding]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node = report.value(result, SH.focusNode)
        severity = "violation" if report.value(result, SH.resultSeverity) == SH.Violation else "warning"
        path, value = (report.value(result, part) for part in (SH.resultPath, SH.value))
        message = str(report.value(result, SH.resultMessage) or report.value(result, SH.sourceConstraintComponent) or "")
        yield Finding(severity, _short(node), _short(path), _short(value), message, _sentences(data, node))


def _sentences(data: Graph, node: Node | None) -> tuple[str, ...]:
    cited = sorted(str(text) for said in data.objects(node, _SAID_IN) for text in data.objects(said, _TEXT))
    return tuple(cited or sorted(str(text) for text in data.objects(node, _TEXT)))


def _short(term: Node | None) -> str:
    return "" if term is None else shorten(str(term)) if isinstance(term, URIRef) else str(term)
