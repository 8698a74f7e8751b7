"""JSON-LD: readable keys, one ``@graph`` an article. ``python -m kg.exports.jsonld`` remakes schemas/context.jsonld."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import IO, TYPE_CHECKING, Any

from kg.exports.lines import graphs
from kg.exports.terms import literal, parts, prefixed
from kg.iri import PREFIXES
from kg.resources import schema

if TYPE_CHECKING:
    from kg.store import Store

_TYPE = PREFIXES["rdf"] + "type"
_OWN = re.compile(r"^gov:(\w+) a owl:(Object|Datatype)Property", re.MULTILINE)

#: Keys that differ from the property's local name, because that is a prefix (``role:``, ``type:``) or says too little.
_RENAMED = {"gov:role": "inRole", "gov:as": "asPost", "dcterms:type": "kind", "org:role": "postTitle", "dcterms:source": "originalSource"}
#: Reused properties → what their values are: ``@id`` a thing, a datatype, or "" for plain or mixed literals.
_REUSED = {
    "rdfs:label": "", "skos:altLabel": "", "skos:broader": "@id", "skos:inScheme": "@id", "dcterms:type": "@id", "dcterms:source": "@id",
    "dcterms:spatial": "@id", "schema:startDate": "", "schema:endDate": "", "schema:location": "@id", "schema:about": "@id",
    "schema:mentions": "@id", "schema:workFeatured": "@id", "schema:eventStatus": "@id", "schema:text": "",
    "schema:position": "xsd:integer", "schema:isPartOf": "@id", "schema:containedInPlace": "@id", "schema:headline": "",
    "schema:url": "@id", "schema:publisher": "@id", "schema:datePublished": "xsd:date", "schema:creditText": "", "schema:identifier": "",
    "schema:sameAs": "@id", "skos:notation": "", "dcterms:isReplacedBy": "@id", "dcterms:valid": "", "dcterms:date": "",
    "org:changedBy": "@id", "org:resultedFrom": "@id", "org:originalOrganization": "@id", "org:resultingOrganization": "@id",
    "nif:beginIndex": "xsd:integer", "nif:endIndex": "xsd:integer", "pav:retrievedOn": "xsd:dateTime", "foaf:member": "@id",
    "org:holds": "@id", "org:postIn": "@id", "org:role": "@id", "org:subOrganizationOf": "@id",
}  # fmt: skip
_DATES = ("firstSeen", "lastSeen", "notBefore", "notAfter")
_FLAGS = ("needsReview", "soleHolder")
_OWN_DATATYPES = {
    "gov:confidence": "xsd:decimal",
    **{f"gov:{name}": "xsd:boolean" for name in _FLAGS},
    **{f"gov:{name}": "xsd:date" for name in _DATES},
}


def context() -> dict[str, Any]:
    """The JSON-LD context: all prefixes, then a key for each property of gov.ttl and each reused one, with the kind of its values."""
    own = {f"gov:{name}": "@id" if kind == "Object" else _OWN_DATATYPES.get(f"gov:{name}", "") for name, kind in _OWN.findall(_vocabulary())}
    return {"@version": 1.1, **PREFIXES, **{_key(name): _definition(name, kind) for name, kind in sorted({**own, **_REUSED}.items())}}


def jsonld(store: Store, out: IO[bytes]) -> None:
    """One JSON-LD document: the context, then each graph sorted by IRI, a line a subject. One graph is in memory at a time."""
    out.write(f'{{"@context": {_compact(context())},\n"@graph": ['.encode())
    for number, (graph, lines) in enumerate(graphs(store)):
        nodes = ",\n".join(_compact(node) for node in subjects(lines))
        out.write(f'{"," if number else ""}\n{{"@id": {_compact(prefixed_id(graph))}, "@graph": [\n{nodes}\n]}}'.encode())
    out.write(b"\n]}\n")


def subjects(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """A JSON-LD node object for each subject of sorted N-Triples lines."""
    for subject, facts in groupby(map(parts, lines), key=lambda fact: fact[0]):
        node: dict[str, Any] = {"@id": prefixed_id(subject)}
        for _, predicate, written, _ in facts:
            key, value = _entry(predicate, written)
            node.setdefault(key, []).append(value)
        yield {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in node.items()}


def prefixed_id(iri: str) -> str:
    """An IRI as a compact IRI where a prefix fits, else whole."""
    return prefixed(iri).removeprefix("<").removesuffix(">")


def _entry(predicate: str, written: str) -> tuple[str, Any]:
    if predicate == _TYPE:
        return "@type", prefixed_id(written[1:-1])
    name = prefixed_id(predicate)
    kinds = _kinds()
    key, kind = (_key(name), kinds[name]) if name in kinds else (name, "")
    if written.startswith("<"):
        return key, prefixed_id(written[1:-1]) if kind == "@id" else {"@id": prefixed_id(written[1:-1])}
    value, language, datatype = literal(written)
    if language:
        return key, {"@value": value, "@language": language}
    if prefixed_id(datatype) == kind or (not datatype and not kind):
        return key, value
    return key, {"@value": value, "@type": prefixed_id(datatype or PREFIXES["xsd"] + "string")}


@cache
def _kinds() -> dict[str, str]:
    keys = context()
    return {value["@id"]: value.get("@type", "") for value in keys.values() if isinstance(value, dict)}


def _key(name: str) -> str:
    return _RENAMED.get(name, name.partition(":")[2])


def _definition(name: str, kind: str) -> dict[str, str]:
    return {"@id": name, "@type": kind} if kind else {"@id": name}


@cache
def _vocabulary() -> str:
    return schema("gov.ttl").read_text(encoding="utf-8")


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    schema("").joinpath("context.jsonld").write_text(json.dumps({"@context": context()}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
