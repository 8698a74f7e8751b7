"""The Python API: a store as a ``Graph`` that answers in records with readable reprs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from kg.answers import Answer, answer, python_value, sparql
from kg.errors import USAGE, Problem
from kg.names import Queryable, one, rows
from kg.queries import substituted
from kg.sparql import iri_term, printable, text_term
from kg.store import Store

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.losses import Loss
    from kg.tables import Facts
    from kg.tables import Table as Rows

_SHOWN = 20
_EVENT = """SELECT DISTINCT ?event ?label ?date ?until ?type {{ ?event a schema:Event ; rdfs:label ?label ; dcterms:type ?k . {conditions}
  OPTIONAL {{ ?event schema:startDate ?date }} OPTIONAL {{ ?event schema:endDate ?until }} BIND(REPLACE(STR(?k), "^.*/", "") AS ?type)
  {dates} }} ORDER BY ?date ?event"""
_CONDITIONS = {
    "type": "FILTER EXISTS {{ ?k skos:broader* {0} }}",
    "person": "?event gov:participation ?by_person . ?by_person gov:agent {0} .",
    "body": "?event gov:participation ?by_body . ?by_body gov:agent {0} .",
    "place": "?event schema:location ?at . FILTER EXISTS {{ ?at schema:containedInPlace* {0} }}",
}
_PLACES = 'SELECT DISTINCT ?p { ?this schema:location ?at BIND(REPLACE(STR(?at), "^.*/", "") AS ?p) } ORDER BY ?p'
_PARTS = """SELECT ?part ?name ?role ?post ?through { ?this gov:participation ?part . ?part gov:agent ?who ; gov:role ?r . ?who rdfs:label ?name .
  OPTIONAL { ?part gov:as ?p } OPTIONAL { ?part gov:representedBy ?through } OPTIONAL { ?part schema:position ?n }
  BIND(REPLACE(STR(?r), "^.*/", "") AS ?role) BIND(REPLACE(REPLACE(STR(?p), "^.*/", ""), "[.]", "") AS ?post) } ORDER BY ?n ?part ?role ?post"""
_SENTENCES = """SELECT DISTINCT ?s ?t ?h ?d ?u { %s ?s schema:text ?t ; schema:isPartOf ?a . ?a schema:headline ?h .
  OPTIONAL { ?a schema:datePublished ?d } OPTIONAL { ?a schema:url ?u } } ORDER BY ?s"""
_POSTS = """SELECT ?post ?title (MIN(?day) AS ?first) (MAX(?day) AS ?last) (COUNT(DISTINCT ?event) AS ?times) {
  { ?part gov:agent ?this ; gov:as ?post . ?event gov:participation ?part ; schema:startDate ?day } UNION
  { ?this org:holds ?post FILTER NOT EXISTS { ?seen gov:agent ?this ; gov:as ?post . ?when gov:participation ?seen ; schema:startDate ?dated } }
  BIND(REPLACE(REPLACE(STR(?post), "^.*/", ""), "[.]", "") AS ?title) } GROUP BY ?post ?title ORDER BY ?first ?post"""


@dataclass(frozen=True)
class Table:
    """The answer to a query, or a ready table: ``columns`` and ``rows`` of named tuples with Python values (numbers, dates, short IRIs, text, None;
    in ready tables also tuples of short IRIs)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.rows)

    def __getitem__(self, index: int) -> tuple[Any, ...]:
        return self.rows[index]

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dictionary a row, by column: what ``pandas.DataFrame`` and ``polars.DataFrame`` take."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def __repr__(self) -> str:
        shown = ["\t".join(self.columns), *("\t".join(_cell(value) for value in row) for row in self.rows[:_SHOWN])]
        return "\n".join([*shown, *([f"… {len(self)} rows"] if len(self) > _SHOWN else [])])

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        body = "".join(f"<tr>{''.join(f'<td>{escape(_cell(value))}</td>' for value in row)}</tr>" for row in self.rows[:_SHOWN])
        more = f"<p>… {len(self)} rows</p>" if len(self) > _SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence and its source: text, article's headline, ISO date and URL ("" where unknown), IRI."""

    text: str
    article: str
    published: str
    url: str
    iri: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone's part in an event: name, roles, posts then held, and the unnamed people who acted for a body ("" if none)."""

    name: str
    roles: tuple[str, ...]
    posts: tuple[str, ...] = ()
    through: str = ""


@dataclass(frozen=True)
class EventRecord:
    """An event: label, ISO date as far as known ("" if not), type, places, participants in order of protocol, and the sentences that say so."""

    iri: str
    label: str
    date: str
    until: str
    type: str
    places: tuple[str, ...]
    participants: tuple[Participant, ...] = field(repr=False)
    sentences: tuple[CitedSentence, ...] = field(repr=False)

    def __repr__(self) -> str:
        where = f" @ {'、'.join(self.places)}" if self.places else ""
        return f"<Event {self.date or 'undated'} {self.type} {self.label}{where}: {len(self.participants)} participants>"

    def _repr_html_(self) -> str:
        who = "".join(f"<li>{escape(part.name)} {escape('、'.join(part.roles))} {escape('、'.join(part.posts))}</li>" for part in self.participants)
        head = f"<b>{escape(self.label)}</b> {escape(self.type)} {escape(self.date)} {escape('、'.join(self.places))}"
        return f"<div>{head}<ul>{who}</ul>{_quotes(self.sentences)}</div>"


@dataclass(frozen=True)
class Picture:
    """A picture as SVG, UTF-8, and what it does not show. A notebook displays it."""

    svg: bytes = field(repr=False)
    losses: tuple[Loss, ...]

    def save(self, path: str | Path) -> None:
        """Writes the SVG to a file."""
        Path(path).write_bytes(self.svg)

    def _repr_svg_(self) -> str:
        return self.svg.decode()


class Tenure(NamedTuple):
    """A post with the first and last ISO day on which the person was seen in it ("" if never dated), and in how many events."""

    title: str
    first: str
    last: str
    events: int


@dataclass(frozen=True)
class PersonRecord:
    """A person: posts with first and last day seen, events in order of time, and the sentences that name them as participants."""

    iri: str
    name: str
    posts: tuple[Tenure, ...] = field(repr=False)
    events: tuple[EventRecord, ...] = field(repr=False)
    sentences: tuple[CitedSentence, ...] = field(repr=False)

    def __repr__(self) -> str:
        posts = "；".join(f"{post.title} {post.first} – {post.last}" for post in self.posts)
        return f"<Person {self.name}: {posts or 'no posts'}; {len(self.events)} events>"

    def _repr_html_(self) -> str:
        posts = "".join(f"<li>{escape(post.title)} {escape(post.first)} – {escape(post.last)}</li>" for post in self.posts)
        events = "".join(f"<li>{escape(event.date)} {escape(event.type)} {escape(event.label)}</li>" for event in self.events[:_SHOWN])
        return f"<div><b>{escape(self.name)}</b><ul>{posts}</ul><ol>{events}</ol></div>"


class Graph:
    """An open store. Use it in a ``with`` statement, or call ``close``."""

    def __init__(self, store: Store) -> None:
        """Takes over an open store."""
        self.store = store

    def query(self, question: str, /, **values: object) -> Table:
        """The answer to SPARQL text or to a named query with its parameters.

        CONSTRUCT and DESCRIBE give columns subject, predicate, object; ASK gives one cell.

        Raises Problem (its ``str`` is one line) for mistakes in the question, unknown names and unknown parameters.
        """
        return _table(answer(self.store, question, values))

    def sparql(self, question: str, /, **values: object) -> str:
        """The SPARQL text that ``query`` would run."""
        return sparql(self.store, question, values)

    def events(
        self,
        type: str | None = None,
        start: str | None = None,
        end: str | None = None,
        person: str | None = None,
        body: str | None = None,
        place: str | None = None,
    ) -> list[EventRecord]:
        """Events in order of time: of a type or family, between ISO dates (``2024``, ``2024-03``, ``2024-03-15``; both inclusive), with a person
        or body, in a place at any level. Raises Problem for a name that nothing, or more than one thing, has."""
        given = {"type": type, "person": person, "body": body, "place": place}
        kinds = {"body": "agent"}
        terms = {name: iri_term(one(self.store, value, kinds.get(name, name)).iri) for name, value in given.items() if value}
        conditions = " ".join(_CONDITIONS[name].format(term) for name, term in terms.items())
        found = rows(self.store, _EVENT.format(conditions=conditions, dates=_between(start, end)))
        return [_event(self.store, *(cell or "" for cell in row)) for row in found]

    def person(self, name: str) -> PersonRecord:
        """All about one person. Raises Problem when no person, or more than one, has the name."""
        entity = one(self.store, name, "person")
        held = _about(self.store, _POSTS, entity.iri)
        posts = tuple(Tenure(title or "", first or "", last or "", int(times or 0)) for _, title, first, last, times in held)
        sentences = _cited(self.store, "?part gov:agent ?this ; gov:saidIn ?s .", entity.iri)
        return PersonRecord(entity.iri, entity.label, posts, tuple(self.events(person=entity.iri)), sentences)

    def table(self, name: str, /, **filters: Any) -> Table:
        """A ready table (see ``kg.tables.TABLES``); filters are the fields of ``kg.selection.Selection``.

        Cells are text, numbers, booleans, dates, tuples of short IRIs, or None. Raises Problem for unknown tables, filters and names.
        """
        from kg.selection import selection
        from kg.tables import facts_of, wanted

        (chosen,) = wanted([name])
        return _filled(facts_of(self.store, selection(**filters)), chosen)

    def analyze(self, name: str, /, *names: str, **given: Any) -> Table:
        """The table of an analysis (see ``kg.analysis.ANALYSES``), of the names that it is about: ``graph.analyze("centrality", start="2024")``,
        ``graph.analyze("path", "甲", "乙")``. What is given by keyword are fields of ``kg.analysis.settings.Settings`` and of
        ``kg.selection.Selection``. Raises Problem for unknown analyses, settings, filters and names, and where igraph is needed and missing."""
        from dataclasses import fields

        from kg.analysis import analysis, facts_for
        from kg.analysis.settings import Settings, settings
        from kg.selection import selection

        own = {field.name for field in fields(Settings)} - {"names"}
        asked = settings(names=names, **{key: value for key, value in given.items() if key in own})
        chosen = analysis(name, asked)
        return _filled(facts_for(self.store, asked, selection(**{key: value for key, value in given.items() if key not in own})), chosen)

    def rdflib(self) -> rdflib.Dataset:
        """The store as an rdflib Dataset, read from the same files."""
        return self.store.rdflib()

    def networkx(self, view: str = "entity", **filters: Any) -> networkx.Graph:
        """A view of the store as a NetworkX graph (see ``kg.network.VIEWS``); filters are the fields of ``kg.selection.Selection``:
        ``graph.networkx("cooccur", start="2024", types="会议", max_size=40)``. Raises Problem for unknown views, filters and names."""
        from kg.network import network
        from kg.selection import selection

        return network(self.store, view, selection(**filters))

    def plot(
        self, kind: str, name: str = "", /, *, value: str = "events", top: int = 60, view: str = "cooccur", font: str = "", **filters: Any
    ) -> Picture:
        """A picture of ``kg.plots.PLOTS``, of what has a name where the kind asks for one; the rest is as in ``kg.plots.Wanted``, filters are the
        fields of ``kg.selection.Selection``. Raises Problem as ``kg.plots.plot`` does."""
        from kg.plots import Wanted, plot
        from kg.selection import selection

        out = BytesIO()
        losses = plot(self.store, kind, out, Wanted(name, selection(**filters), value, top, view), font=font)
        return Picture(out.getvalue(), losses)

    def close(self) -> None:
        """Closes the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Graph of {self.store!r}>"


def open_graph(path: str | Path) -> Graph:
    """Opens a store that ``kg build`` made, for reading. Raises Problem when there is none."""
    return Graph(Store.open(path))


def _filled(facts: Facts, table: Rows) -> Table:
    make = _row_type(columns := tuple(column.name for column in table.header(facts)))
    return Table(columns, tuple(make(*row) for row in table.rows(facts)))


def _table(found: Answer) -> Table:
    if found.form == "truth":
        return Table(("answer",), ((bool(found.results),),))
    make = _row_type(found.columns)
    return Table(found.columns, tuple(make(*map(python_value, row)) for row in found.rows()))


def _row_type(columns: Sequence[str]) -> Any:
    fields = [(column, object) for column in columns]
    return NamedTuple("Row", fields) if all(map(_is_field, columns)) else lambda *cells: cells


def _is_field(name: str) -> bool:
    from keyword import iskeyword

    return name.isidentifier() and not iskeyword(name) and not name.startswith("_")


def _event(store: Queryable, iri: str, label: str, date: str, until: str, type: str) -> EventRecord:
    places = tuple(place for (place,) in _about(store, _PLACES, iri) if place)
    sentences = _cited(store, "?this gov:saidIn ?s .", iri)
    return EventRecord(iri, label, date, until, type, places, tuple(_participants(store, iri)), sentences)


def _participants(store: Queryable, iri: str) -> Iterator[Participant]:
    parts: dict[str, tuple[str, dict[str, None], dict[str, None], str]] = {}
    for part, name, role, post, through in _about(store, _PARTS, iri):
        _, roles, posts, _ = parts.setdefault(part or "", (name or "", {}, {}, through or ""))
        roles[role or ""] = None
        if post:
            posts[post] = None
    for name, roles, posts, through in parts.values():
        yield Participant(name, tuple(roles), tuple(posts), through)


def _cited(store: Queryable, pattern: str, iri: str) -> tuple[CitedSentence, ...]:
    found = _about(store, _SENTENCES % pattern, iri)
    return tuple(CitedSentence(text or "", article or "", published or "", url or "", said or "") for said, text, article, published, url in found)


def _about(store: Queryable, query: str, iri: str) -> Iterator[tuple[str | None, ...]]:
    return rows(store, substituted(query, {"this": iri_term(iri)}))


def _between(start: str | None, end: str | None) -> str:
    for day in filter(None, (start, end)):
        if not day[:4].isdigit():
            raise Problem(printable(day), "is not a date", "give 2024, 2024-03 or 2024-03-15", USAGE)
    after = f"FILTER(STR(?date) >= {text_term(start)})" if start else ""
    return after + (f" FILTER(SUBSTR(STR(?date), 1, {len(end)}) <= {text_term(end)})" if end else "")


def _cell(value: Any) -> str:
    return "" if value is None else printable("；".join(value) if isinstance(value, tuple) else str(value))


def _quotes(sentences: Sequence[CitedSentence]) -> str:
    cites = (f"<blockquote>{escape(said.text)} <cite>{escape(said.article)} {escape(said.published)}</cite></blockquote>" for said in sentences)
    return "".join(cites)
