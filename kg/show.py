"""All that a store knows of one thing, in sections of rows that cite numbered sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.iri import shorten
from kg.names import Entity, Queryable, rows
from kg.queries import substituted
from kg.sparql import iri_term


@dataclass(frozen=True, slots=True)
class Section:
    """What to ask: a heading and SPARQL about ``?this``. Its first column is the key of a row (not shown), a column ``s`` holds sentences;
    several values of another column are joined. ``timeless``: what it tells has no day, or counts over all days, and is left out as of a day."""

    heading: str
    sparql: str
    timeless: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a section: cells by column, and the numbers of the sentences that say so."""

    cells: Mapping[str, str]
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence with its source: text, article's headline, date, URL ("" where unknown), and the sentence's IRI."""

    text: str
    article: str
    published: str
    url: str
    iri: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """All about one thing: other names, sections by heading, the sentences cited, numbered from 1; ``cut``: rows left out, by heading."""

    entity: Entity
    names: tuple[str, ...]
    sections: Mapping[str, tuple[Row, ...]]
    sentences: tuple[Cited, ...]
    cut: Mapping[str, int]

    def to_dict(self) -> dict[str, Any]:
        """The portrait as plain values for JSON."""
        return {
            "iri": self.entity.iri,
            "kind": self.entity.kind,
            "label": self.entity.label,
            "other_names": list(self.names),
            **{heading: [{**row.cells, "sentences": list(row.sentences)} for row in found] for heading, found in self.sections.items()},
            "sentences": [{"number": number, **_fields(cited)} for number, cited in enumerate(self.sentences, 1)],
            "left_out": dict(self.cut),
        }


def _local(variable: str, name: str) -> str:
    return f'BIND(REPLACE(STR(?{variable}), "^.*/", "") AS ?{name})'


_WHEN = "OPTIONAL { ?event schema:startDate ?date }"

_POSTS = Section("posts", """SELECT ?post (MIN(?day) AS ?first) (MAX(?day) AS ?last) (SAMPLE(?l) AS ?title) ?s {
  ?part gov:agent ?this ; gov:as ?post ; gov:saidIn ?s . ?event gov:participation ?part . ?post rdfs:label ?l .
  OPTIONAL { ?event schema:startDate ?day }
} GROUP BY ?post ?s ORDER BY ?first ?post ?s""", timeless=True)  # fmt: skip
_BOUNDS = """?t gov:office ?office . OPTIONAL { ?t gov:firstSeen ?first } OPTIONAL { ?t gov:lastSeen ?last }
  OPTIONAL { ?t gov:notBefore ?since } OPTIONAL { ?t gov:notAfter ?until }
  OPTIONAL { ?t gov:firstSeenIn|gov:lastSeenIn|gov:notBeforeIn|gov:notAfterIn ?s }
  BIND(COALESCE(?first, ?until) AS ?order)"""
_TENURES = Section("tenures", f"""SELECT ?t ?office ?first ?last ?since ?until ?s {{ ?t org:member ?this . {_BOUNDS} }}
  ORDER BY ?order ?office ?t ?s""")  # fmt: skip
_INCUMBENTS = Section("tenures in its posts", f"""SELECT ?t ?name ?office ?first ?last ?since ?until ?s {{
  ?t org:organization ?this ; org:member ?who . ?who rdfs:label ?name . {_BOUNDS} }} ORDER BY ?office ?order ?t ?s""")  # fmt: skip
_UNDATED = Section(
    "posts without an event",
    """SELECT ?post ?title { ?this org:holds ?post . ?post rdfs:label ?title .
  FILTER NOT EXISTS { ?part gov:agent ?this ; gov:as ?post } } ORDER BY ?post""",
    timeless=True,
)
_NAMED_IN = Section(
    "also named in",
    """SELECT ?article ?published ?headline { ?article schema:mentions ?this ; schema:headline ?headline .
  OPTIONAL { ?article schema:datePublished ?published } } ORDER BY ?published ?article""",
)
_FORMER = Section("former posts", "SELECT ?post ?title { ?this gov:formerly ?post . ?post rdfs:label ?title } ORDER BY ?post", timeless=True)
_EVENTS = Section("events", f"""SELECT ?event ?date ?type ?label ?role ?s {{
  ?part gov:agent ?this ; gov:role ?r ; gov:saidIn ?s . ?event gov:participation ?part ; dcterms:type ?k ; rdfs:label ?label . {_WHEN}
  {_local("r", "role")} {_local("k", "type")} }} ORDER BY ?date ?event ?role ?s""")  # fmt: skip
_STATEMENTS = Section(
    "statements",
    f"""SELECT ?statement ?date ?verb ?text ?s {{
  ?statement gov:agent ?this ; gov:verb ?verb ; schema:text ?text ; gov:saidIn ?s . ?event gov:statement ?statement . {_WHEN}
}} ORDER BY ?date ?statement ?s""",
)
_COUNTERPARTS = Section("most often together with", """SELECT ?who (SAMPLE(?l) AS ?name) (COUNT(DISTINCT ?event) AS ?times) {
  ?mine gov:agent ?this . ?event gov:participation ?mine . ?event gov:participation ?part . ?part gov:agent ?who . FILTER(?who != ?this)
  ?who rdfs:label ?l
} GROUP BY ?who ORDER BY DESC(?times) ?who LIMIT 15""", timeless=True)  # fmt: skip
_HOLDERS = Section("people in its posts", """
  SELECT (CONCAT(STR(?person), STR(?post)) AS ?key) (SAMPLE(?n) AS ?name) (SAMPLE(?l) AS ?title) (MIN(?day) AS ?first) (MAX(?day) AS ?last) ?s {
  ?post org:postIn ?this . ?part gov:as ?post ; gov:agent ?person ; gov:saidIn ?s . ?post rdfs:label ?l . ?person rdfs:label ?n .
  ?event gov:participation ?part . OPTIONAL { ?event schema:startDate ?day }
} GROUP BY ?person ?post ?s ORDER BY ?first ?key ?s""", timeless=True)  # fmt: skip
#: What a body is or was, also under its other nameplates (国家网信办 is part of what 中央网信办 is part of), told as theirs.
_UNDER_NAMEPLATES = """SELECT ?x ?name ?years ?through { { BIND(?this AS ?plate) } UNION
  { ?this gov:sameBody ?plate . ?plate rdfs:label ?other BIND(CONCAT("as ", ?other) AS ?through) FILTER(?plate != ?this) } %s
  } ORDER BY BOUND(?through) ?years ?x"""
_LINEAGE = (
    Section("years", "SELECT ?v ?years { ?this dcterms:valid ?years BIND(?years AS ?v) } ORDER BY ?v"),
    Section("changed by", """SELECT ?c ?change ?on { ?this org:changedBy|org:resultedFrom ?c . ?c rdfs:label ?change OPTIONAL { ?c dcterms:date ?on }
          } ORDER BY ?on ?c"""),
    Section("formerly", _UNDER_NAMEPLATES % "?x dcterms:isReplacedBy+ ?plate ; rdfs:label ?name . OPTIONAL { ?x dcterms:valid ?years }"),
    Section("since then", """SELECT ?x ?name ?years { ?this dcterms:isReplacedBy+ ?x . ?x rdfs:label ?name . OPTIONAL { ?x dcterms:valid ?years }
          } ORDER BY ?years ?x"""),
)  # fmt: skip
_LINKS = Section("item of Wikidata", "SELECT ?x ?item { ?this schema:sameAs ?x BIND(STR(?x) AS ?item) } ORDER BY ?x")
_BODY = (
    Section("other nameplate", "SELECT ?x ?name { ?this gov:sameBody ?x . ?x rdfs:label ?name } ORDER BY ?x"),
    Section("part of", _UNDER_NAMEPLATES % "?plate org:subOrganizationOf ?x . ?x rdfs:label ?name ."),
    Section("place", "SELECT ?x ?name { ?this dcterms:spatial ?x . ?x rdfs:label ?name } ORDER BY ?x"),
    Section("member of", "SELECT ?x ?name { ?x foaf:member ?this ; rdfs:label ?name } ORDER BY ?x"),
    Section("members", "SELECT ?x ?name { ?this foaf:member ?x . ?x rdfs:label ?name } ORDER BY ?x"),
    *_LINEAGE,
    _LINKS,
)
_AT = f"""SELECT ?event ?date ?type ?label ?s {{ %s ?event dcterms:type ?k ; rdfs:label ?label ; gov:saidIn ?s . {_WHEN} {_local("k", "type")}
          }} ORDER BY ?date ?event ?s"""
_SAID = f"""SELECT ?statement ?date ?event_label ?verb ?text ?s {{
  ?statement schema:about ?this ; gov:verb ?verb ; schema:text ?text ; gov:saidIn ?s .
  ?event gov:statement ?statement ; rdfs:label ?event_label . {_WHEN} }} ORDER BY ?date ?statement ?s"""

#: Kind (an IRI prefix) → the sections of its portrait, in order.
SECTIONS: dict[str, tuple[Section, ...]] = {
    "person": (_TENURES, _LINKS, _POSTS, _UNDATED, _FORMER, _EVENTS, _STATEMENTS, _COUNTERPARTS, _NAMED_IN),
    "body": (*_BODY, _INCUMBENTS, _HOLDERS, _EVENTS, _STATEMENTS, _COUNTERPARTS),
    "group": (*_BODY, _EVENTS, _STATEMENTS, _COUNTERPARTS),
    "place": (
        Section("in", "SELECT ?x ?name { ?this schema:containedInPlace+ ?x . ?x rdfs:label ?name } ORDER BY ?x"),
        Section("kind", "SELECT ?k ?kind { ?this a ?k . ?k rdfs:label ?kind FILTER(LANG(?kind) = 'zh') } ORDER BY ?k"),
        Section("code", "SELECT ?c ?code { ?this schema:identifier|skos:notation ?code BIND(?code AS ?c) } ORDER BY ?c"),
        *_LINEAGE,
        _LINKS,
        Section("bodies there", "SELECT ?x ?name { ?x dcterms:spatial ?this ; rdfs:label ?name } ORDER BY ?x"),
        Section("events", _AT % "?at schema:containedInPlace* ?this . ?event schema:location ?at ."),
    ),
    "event": (
        Section("event", f"""SELECT ?this ?type ?date ?until ?words ?place ?s {{ ?this dcterms:type ?k ; gov:saidIn ?s .
          OPTIONAL {{ ?this schema:startDate ?date }}
          OPTIONAL {{ ?this schema:endDate ?until }} OPTIONAL {{ ?this gov:dateText ?words }} OPTIONAL {{ ?this schema:location ?at }}
          {_local("k", "type")} {_local("at", "place")} }} ORDER BY ?s"""),
        Section("participants", f"""SELECT ?part ?name ?role ?post ?through ?s {{ ?this gov:participation ?part . ?part gov:agent ?who ;
          gov:role ?r ; gov:saidIn ?s . ?who rdfs:label ?name . OPTIONAL {{ ?part gov:as ?p }}
          OPTIONAL {{ ?part gov:representedBy ?through }} OPTIONAL {{ ?part schema:position ?n }}
          {_local("r", "role")} BIND(REPLACE(REPLACE(STR(?p), "^.*/", ""), "[.]", "") AS ?post) }} ORDER BY ?n ?part ?role ?s"""),
        Section("statements", """SELECT ?x ?speaker ?verb ?text ?s { ?this gov:statement ?x . ?x gov:verb ?verb ; schema:text ?text ; gov:saidIn ?s .
          OPTIONAL { ?x gov:agent ?by } OPTIONAL { ?x schema:position ?n } BIND(REPLACE(STR(?by), "^.*/", "") AS ?speaker) } ORDER BY ?n ?x ?s"""),
        Section("part of", "SELECT ?x ?name { ?this schema:superEvent ?x . ?x rdfs:label ?name } ORDER BY ?x"),
        Section("parts", f"""SELECT ?x ?date ?type ?label {{
          ?x schema:superEvent ?this ; schema:startDate ?date ; dcterms:type ?k ; rdfs:label ?label .
          {_local("k", "type")} }} ORDER BY ?date ?x"""),
        Section("told by", f"""SELECT ?article ?published ?publisher ?headline ?original {{ ?this gov:saidIn/schema:isPartOf ?article .
          ?article schema:headline ?headline . OPTIONAL {{ ?article schema:datePublished ?published }}
          OPTIONAL {{ ?article schema:publisher ?p {_local("p", "publisher")} }}
          OPTIONAL {{ ?article gov:repostOf ?o BIND(CONCAT("repost of ", REPLACE(STR(?o), "^.*/", "doc:")) AS ?original) }} }}
          ORDER BY ?published ?article"""),
        Section("documents", "SELECT ?x ?name { ?this schema:workFeatured ?x . ?x rdfs:label ?name } ORDER BY ?x"),
        Section("about", "SELECT ?x ?name { ?this schema:about ?x . ?x rdfs:label ?name } ORDER BY ?x"),
    ),
    "doc": (
        Section("article", """SELECT ?this ?published ?publisher ?source ?url { ?this a schema:Article .
          OPTIONAL { ?this schema:datePublished ?published }
          OPTIONAL { ?this schema:url ?url } OPTIONAL { ?this schema:publisher ?p } OPTIONAL { ?this dcterms:source ?o }
          BIND(REPLACE(STR(?p), "^.*/", "") AS ?publisher) BIND(REPLACE(STR(?o), "^.*/", "") AS ?source) }"""),
        Section("events", _AT % "?s schema:isPartOf ?this . ?event gov:saidIn ?s ."),
        Section("statements", """SELECT ?x ?verb ?text ?s { ?s schema:isPartOf ?this . ?x gov:saidIn ?s ; gov:verb ?verb ; schema:text ?text }
          ORDER BY ?s ?x"""),
    ),
    "topic": (Section("kind", f"SELECT ?k ?scheme {{ ?this skos:inScheme ?k {_local('k', 'scheme')} }} ORDER BY ?k"), Section("statements", _SAID),
              Section("events", _AT % "?event schema:about ?this .")),
    "work": (Section("events", _AT % "?event schema:workFeatured ?this ."), Section("statements", _SAID)),
    "type": (Section("events", _AT % "?event dcterms:type ?this ."),),
    "post": (Section("people", f"""SELECT ?part ?date ?type ?label ?name ?s {{ ?part gov:as ?this ; gov:agent ?w ; gov:saidIn ?s .
          ?event gov:participation ?part ; dcterms:type ?k ; rdfs:label ?label . {_WHEN} {_local("k", "type")} {_local("w", "name")}
          }} ORDER BY ?date ?part ?s"""),),
    "outlet": (Section("articles", """SELECT ?x ?published ?title { ?x schema:publisher ?this ; schema:headline ?title OPTIONAL { ?x
          schema:datePublished ?published } } ORDER BY ?published ?x"""),),
}  # fmt: skip
_NAMES = "SELECT DISTINCT ?n { ?this skos:altLabel ?n } ORDER BY ?n"
_SOURCE = """SELECT ?t ?h ?p ?u { ?this schema:text ?t ; schema:isPartOf ?d . ?d schema:headline ?h . OPTIONAL { ?d schema:datePublished ?p }
          OPTIONAL { ?d schema:url ?u } }"""


def portrait(store: Queryable, entity: Entity, limit: int = 100, as_of: str = "") -> Portrait:
    """All about a thing, at most ``limit`` rows a section (0: all); sentences are numbered in the order in which rows cite them.

    ``as_of``: only tenures that may have lasted on this ISO day, and what was dated or published by then; "" for all.
    """
    numbers: dict[str, int] = {}
    found: dict[str, tuple[Row, ...]] = {}
    cut: dict[str, int] = {}
    for section in SECTIONS.get(entity.kind, ()):
        if as_of and section.timeless:
            continue
        grouped = [each for each in _grouped(store, entity, section) if not as_of or _known(each[0], as_of)]
        kept = grouped[:limit] if limit else grouped
        if len(kept) < len(grouped):
            cut[section.heading] = len(grouped) - len(kept)
        if kept:
            found[section.heading] = tuple(Row(_joined(cells), tuple(_number(numbers, iri) for iri in said)) for cells, said in kept)
    names = tuple(name for (name,) in rows(store, _about(_NAMES, entity.iri)) if name)
    return Portrait(
        entity, _without_hosts(names, entity.label) if entity.kind == "event" else names, found, tuple(_cited(store, iri) for iri in numbers), cut
    )


def _without_hosts(names: Sequence[str], label: str) -> tuple[str, ...]:
    """The names of an event but those that only put one of its hosts before another of its names; the hosts are shown as participants."""
    return tuple(name for name in names if not any(len(other) < len(name) and name.endswith(other) for other in (label, *names)))


def _known(cells: Mapping[str, Mapping[str, None]], day: str) -> bool:
    """Whether a row holds on a day: a tenure between its bounds, anything else from its date on; rows without any day always hold."""
    begin = [min(cells[column]) for column in ("since", "first", "date", "published") if cells.get(column)]
    return (not begin or begin[0] <= day) and ("until" not in cells or "office" not in cells or day <= max(cells["until"]))


def _grouped(store: Queryable, entity: Entity, section: Section) -> list[tuple[dict[str, dict[str, None]], dict[str, None]]]:
    results = store.query(_about(section.sparql, entity.iri))
    columns = [variable.value for variable in results.variables][1:]
    groups: dict[str, tuple[dict[str, dict[str, None]], dict[str, None]]] = {}
    for key, *values in results:
        cells, said = groups.setdefault(key.value if key is not None else "", ({}, {}))
        for column, term in zip(columns, values, strict=True):
            if term is not None and column == "s":
                said[term.value] = None
            elif term is not None:
                cells.setdefault(column, {})[term.value] = None
    return list(groups.values())


def _joined(cells: dict[str, dict[str, None]]) -> dict[str, str]:
    extreme = {"first": min, "last": max}
    return {column: extreme[column](values) if column in extreme else "、".join(values) for column, values in cells.items()}


def _number(numbers: dict[str, int], iri: str) -> int:
    return numbers.setdefault(iri, len(numbers) + 1)


def _cited(store: Queryable, iri: str) -> Cited:
    text, article, published, url = next(rows(store, _about(_SOURCE, iri)), ("", "", "", ""))
    return Cited(text or "", article or "", published or "", url or "", iri)


def _about(sparql: str, iri: str) -> str:
    term = iri_term(iri)
    head, brace, body = sparql.partition("{")
    return head.replace("SELECT ?this ", f"SELECT ({term} AS ?key) ") + brace + substituted(body, {"this": term})


def _fields(cited: Cited) -> dict[str, str]:
    return {"text": cited.text, "article": cited.article, "published": cited.published, "url": cited.url, "iri": cited.iri}


def text(found: Portrait) -> Iterator[str]:
    """The portrait as lines for people, without line ends; all of it may hold anything that articles hold, so print it escaped."""
    entity = found.entity
    yield f"{entity.label}  ({shorten(entity.iri)})" + (f"  = {'、'.join(found.names)}" if found.names else "")
    for heading, listed in found.sections.items():
        yield ""
        yield heading[0].upper() + heading[1:]
        yield from (f"  {_line(row)}" for row in listed)
        if heading in found.cut:
            yield f"  … and {found.cut[heading]} more (--limit 0 shows all)"
    if found.sentences:
        yield ""
        yield "Sentences"
    for number, cited in enumerate(found.sentences, 1):
        yield f"  [{number}] 「{cited.text}」 {'，'.join(part for part in (cited.article, cited.published) if part)}  {shorten(cited.iri)}"


def _line(row: Row) -> str:
    cells = dict(row.cells)
    first, last = cells.pop("first", ""), cells.pop("last", "")
    since, until = (cells.pop("since", ""), cells.pop("until", "")) if "office" in cells else ("", "")
    seen = [first if first == last else f"{first} – {last}"] if first else []
    seen += [f"not before {since}"] if since else []
    seen += [f"not after {until}"] if until else []
    cites = "".join(f"[{number}]" for number in row.sentences[:8]) + ("…" if len(row.sentences) > 8 else "")
    return "  ".join([*cells.values(), *seen, *([cites] if cites else [])])
