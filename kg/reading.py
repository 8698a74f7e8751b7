"""Reads a document: its text → the N-Quads of its graph. This is the article with its sentences; events come with the stages that find them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.iri import PREFIXES, iri
from kg.model import Document, Sentence
from kg.text import sentences

#: Version of rules and lexicons: a store reads its articles again when it changes.
VERSION = "0"

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def read(document: Document) -> list[str]:
    """The N-Quads lines of one document, sorted, without line ends, all in the graph named like the article."""
    article = f"<{iri('doc', document.id)}>"
    facts = (fact for part in (_article(document, article), *(_sentence(s, article) for s in sentences(document))) for fact in part)
    return sorted({f"{fact} {article} ." for fact in facts})


def _article(document: Document, article: str) -> Iterator[str]:
    yield f"{article} {_term('rdf:type')} {_term('schema:Article')}"
    yield f"{article} {_term('schema:headline')} {_literal(document.title)}"
    if document.date:
        yield f"{article} {_term('schema:datePublished')} {_literal(document.date)}^^{_term('xsd:date')}"


def _sentence(sentence: Sentence, article: str) -> Iterator[str]:
    subject = f"{article[:-1]}-s{sentence.index:02d}>"
    yield f"{subject} {_term('rdf:type')} {_term('nif:Sentence')}"
    yield f"{subject} {_term('schema:isPartOf')} {article}"
    yield f"{subject} {_term('schema:text')} {_literal(sentence.text)}"
    for term, number in (("nif:beginIndex", sentence.begin), ("nif:endIndex", sentence.end)):
        yield f"{subject} {_term(term)} {_literal(str(number))}^^{_term('xsd:nonNegativeInteger')}"


def _term(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


def _literal(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
