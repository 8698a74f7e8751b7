"""Reference data as N-Quads: places, countries, bodies, groups with their members, and the shipped vocabulary, in a graph of their own.

What articles say is not here; what is here is shared by all of them and said by none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

import pyoxigraph

from kg import bodies, groups, places, resources, versions
from kg.bodies import Body
from kg.iri import BASE, PREFIXES, WIKIDATA, iri
from kg.lexicons import rows, values
from kg.places import Place

__all__ = ["GRAPH", "lines", "version"]

GRAPH = f"{BASE}graph/reference"
_VOCABULARIES = ("gov.ttl", "taxonomy.ttl")
_CHINA = "中国"
#: The group whose members' cities are listed apart from their provinces in the state's plans.
_PLANNED = "计划单列市政府"
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def version() -> str:
    """The version of ``lines``, which are a pure function of what the package ships and of the base of IRIs. Cheaper than they are by far."""
    return f"{versions.of_package()} {BASE}"


def lines() -> Iterator[str]:
    """All reference data, one N-Quads statement a line without its line end, sorted and each once."""
    yield from sorted(set(chain(_vocabulary(), _places(), _abroad(), _bodies(), _groups(), _identifiers(), _reforms())))


def _quad(subject: str, term: str, value: str) -> str:
    return f"<{subject}> <{_term(term)}> {value} <{GRAPH}> ."


def _term(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def _link(subject: str, term: str, target: str) -> str:
    return _quad(subject, term, f"<{target}>")


def _text(subject: str, term: str, text: str) -> str:
    return _quad(subject, term, f'"{text.translate(_ESCAPES)}"')


def _described(subject: str, classes: Iterable[str], label: str, alt: Iterable[str] = ()) -> Iterator[str]:
    yield from (_link(subject, "rdf:type", _term(name)) for name in classes)
    yield _text(subject, "rdfs:label", label)
    yield from (_text(subject, "skos:altLabel", name) for name in alt if name != label)


def _span(subject: str, start: object, end: object, successors: Iterable[str]) -> Iterator[str]:
    """Years of what has ended, as an ISO 8601 interval, and what came after it."""
    if end:
        yield _text(subject, "dcterms:valid", f"{start or '..'}/{end}")
    yield from (_link(subject, "dcterms:isReplacedBy", successor) for successor in successors)


def _vocabulary() -> Iterator[str]:
    graph = pyoxigraph.NamedNode(GRAPH)
    for name in _VOCABULARIES:
        try:
            path = resources.schema(name)
        except FileNotFoundError:
            continue
        for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            yield f"{pyoxigraph.Quad(quad.subject, quad.predicate, quad.object, graph)} ."


def _places() -> Iterator[str]:
    yield from _country({"name": _CHINA, "altnames": "中华人民共和国", "iso2": "CN", "continent": "亚洲"})
    for place in places.every():
        yield from _place(place)


def _place(place: Place) -> Iterator[str]:
    subject = iri("place", place.local)
    alt = (name for name in (place.local, *place.short) if len(name) > 1 and "_" not in name)
    yield from _described(subject, _classes(place), place.label, alt)
    if place.code:
        yield _text(subject, "schema:identifier", place.code)
    yield _link(subject, "schema:containedInPlace", iri("place", place.parents[0] if place.parents else _CHINA))
    yield from _span(subject, place.start, place.end, [iri("place", place.replaced_by)] if place.replaced_by else [])


def _classes(place: Place) -> tuple[str, ...]:
    if place.kind == "province":
        return "gov:Province", "schema:Place"
    if place.local in _planned():
        return "gov:CityUnderStatePlanning", "schema:City", "schema:Place"
    return ("schema:City", "schema:Place") if place.label.endswith("市") else ("schema:Place",)


@cache
def _planned() -> frozenset[str]:
    return frozenset(body.place for group in groups.every() if group.local == _PLANNED for body in group.members)


def _abroad() -> Iterator[str]:
    for row in rows("countries"):
        yield from _country(row)
    for row in rows("cities_abroad"):
        subject = iri("place", row["city"])
        yield from _described(subject, ("schema:City", "schema:Place"), row["city"])
        yield _link(subject, "schema:containedInPlace", iri("place", row["country"]))


def _country(row: dict[str, str]) -> Iterator[str]:
    subject = iri("place", row["name"])
    continent = iri("place", row["continent"])
    yield from _described(continent, ("schema:Continent",), row["continent"])
    yield from _described(subject, ("schema:Country", "schema:Place"), row["name"], values(row["altnames"]))
    yield _link(subject, "schema:containedInPlace", continent)
    yield _text(subject, "schema:identifier", row["iso2"])


def _identifiers() -> Iterator[str]:
    """Codes of ISO 3166 (3166-2 of provinces, alpha-3 of countries) and items of Wikidata of places and bodies (docs/decisions/020-links.md)."""
    for row in rows("identifiers"):
        prefix, _, local = row["thing"].partition(":")
        subject = iri(prefix, local)
        if row["iso"]:
            yield _text(subject, "skos:notation", row["iso"])
        yield _link(subject, "schema:sameAs", f"{WIKIDATA}{row['wikidata']}")


def _bodies() -> Iterator[str]:
    for body in bodies.listed():
        yield from _body(body)
    for row in rows("intl_bodies"):
        yield from _described(iri("body", row["name"]), ("org:Organization",), row["name"], values(row["altnames"]))


def _body(body: Body) -> Iterator[str]:
    subject = iri("body", body.name)
    yield from _described(subject, ("org:Organization",), body.name, body.alt)
    if body.parent:
        yield _link(subject, "org:subOrganizationOf", iri("body", body.parent))
    if body.place:
        yield _link(subject, "dcterms:spatial", iri("place", body.place))
    for other in body.same_body:
        yield _link(subject, "gov:sameBody", iri("body", other))
        yield _link(iri("body", other), "gov:sameBody", subject)
    yield from _span(subject, body.start, body.end, (iri("body", name) for name in body.successor))
    if body.change:
        yield from _changed(subject, iri("event", body.change), [iri("body", name) for name in body.successor])


def _changed(subject: str, reform: str, successors: Iterable[str]) -> Iterator[str]:
    """What a reform did to a body (W3C ORG)."""
    yield _link(subject, "org:changedBy", reform)
    yield _link(reform, "org:originalOrganization", subject)
    for successor in successors:
        yield _link(successor, "org:resultedFrom", reform)
        yield _link(reform, "org:resultingOrganization", successor)


def _reforms() -> Iterator[str]:
    for row in rows("reforms"):
        subject = iri("event", row["reform"])
        yield from _described(subject, ("org:ChangeEvent",), row["label"])
        yield _quad(subject, "dcterms:date", f'"{row["date"]}"^^<{_term("xsd:date" if len(row["date"]) == 10 else "xsd:gYearMonth")}>')
        yield _link(subject, "prov:wasAssociatedWith", iri("body", row["decided_by"]))


def _groups() -> Iterator[str]:
    members = {body.name: body for group in groups.every() for body in group.members}
    for body in (*members.values(), *_xpcc()):
        yield from _with_neighbours(body)
    for group in groups.every():
        subject = iri("group", group.local)
        yield from _described(subject, ("foaf:Group",), group.label, group.alt)
        yield from (_link(subject, "foaf:member", iri("body", body.name)) for body in group.members)


def _with_neighbours(body: Body) -> Iterator[str]:
    """The body, what it is part of, and its other nameplates."""
    yield from _body(body)
    for name in filter(None, (body.parent, *body.same_body)):
        neighbour = bodies.canonical(name)
        if neighbour:
            yield from _body(neighbour)


def _xpcc() -> Iterator[Body]:
    """The Party bodies of the 新疆生产建设兵团, which stands beside the provinces in collective names."""
    corps = next(place for place in places.current() if place.kind == "special")
    kinds = bodies.kinds()
    for name in sorted({row["kind"] for row in rows("groups")}):
        body = bodies.at(corps, name) if name == "党委" or kinds[name].under == "党委" else None
        if body:
            yield body
