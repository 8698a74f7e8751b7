"""From what a user writes to what is in the store: by IRI, prefixed name, local name, label, other label or headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol

from kg.errors import PROBLEMS, USAGE, Problem
from kg.iri import BASE, PREFIXES, local_name, local_part
from kg.sparql import expand, iri_term, printable, text_term

#: What may stand for a kind of thing: the IRI prefixes in which to look, in order.
KINDS: dict[str, tuple[str, ...]] = {
    "person": ("person",),
    "body": ("body", "group"),
    "place": ("place",),
    "event": ("event",),
    "type": ("type",),
    "role": ("role",),
    "topic": ("topic",),
    "document": ("doc", "work"),
    "agent": ("person", "body", "group"),
    "thing": ("person", "body", "group", "place", "event", "topic", "work", "doc", "post", "type", "outlet"),
}
_NEAREST = 5


class Queryable(Protocol):
    """Whatever answers SPARQL as ``kg.store.Store`` does: rows of terms that have ``.value``."""

    def query(self, sparql: str) -> Any:
        """The engine's answer; the default graph is the union of the articles and the reference data."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing in the store: its IRI, kind (an IRI prefix: person, body, place …) and label."""

    iri: str
    kind: str
    label: str


def kind_of(iri: str) -> str:
    """The IRI prefix that an IRI of the data belongs to (``person``, ``event`` …), or "" for others."""
    kind, slash, _ = iri.removeprefix(BASE).partition("/") if iri.startswith(BASE) else ("", "", "")
    return kind if slash and kind in PREFIXES else ""


def rows(store: Queryable, sparql: str) -> Iterator[tuple[str | None, ...]]:
    """The rows of a SELECT as plain texts (lexical forms and IRIs), None where unbound."""
    for row in store.query(sparql):
        yield tuple(None if term is None else term.value for term in row)


def find(store: Queryable, name: str, kind: str = "thing") -> tuple[Entity, ...]:
    """All things of a kind (a key of KINDS) with this name. An IRI beats a label, a label another label, that a bare local name; sorted by IRI."""
    prefixes = KINDS[kind]
    full = expand(name)
    if full is not None:
        return _existing(store, [full])
    for found in (_labelled(store, "rdfs:label|schema:headline", name), _labelled(store, "skos:altLabel", name)):
        kept = sorted({iri for iri in found if kind_of(iri) in prefixes}, key=lambda iri: (prefixes.index(kind_of(iri)), iri))
        if kept:
            return _existing(store, kept)
    return _existing(store, [PREFIXES[prefix] + local for prefix in prefixes for local in _locals(name)])


def one(store: Queryable, name: str, kind: str = "thing") -> Entity:
    """The one thing with this name. Raises Problem: code 1 with the nearest names for none, code 2 with the candidates for several."""
    found = find(store, name, kind)
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{printable(entity.kind)}:{printable(local_part(entity.iri))}" for entity in found[:20])
        raise Problem(printable(name), f"{len(found)} things have this name", f"give one of: {listed}", USAGE)
    raise unknown(store, name, kind)


def unknown(store: Queryable, name: str, kind: str = "thing") -> Problem:
    """The problem that no thing has this name, with the nearest names as the hint."""
    near = nearest(store, name, kind)
    hint = "nearest: " + ", ".join(map(printable, near)) if near else "kg search finds names by any part of them"
    what = "nothing" if kind == "thing" else f"no {kind}"
    return Problem(printable(name), f"{what} in the store has this name", hint, PROBLEMS)


def nearest(store: Queryable, name: str, kind: str = "thing") -> list[str]:
    """Up to five labels of things of a kind that look most like a name, best first. Reads all labels: for errors only."""
    spaces = tuple(PREFIXES[prefix] for prefix in KINDS[kind])
    labels = {label for iri, label in rows(store, _LABELS) if iri and label and iri.startswith(spaces)}
    return similar(name, labels)


def similar(name: str, choices: Iterable[str]) -> list[str]:
    """Up to five choices most like a name: those that share most characters, then by the likeness of sequences."""
    letters = Counter(name)
    scored = sorted((-sum((letters & Counter(choice)).values()) / (len(choice) + len(name)), choice) for choice in choices)
    pool = [choice for score, choice in scored[:200] if score < 0]
    return get_close_matches(name, pool, n=_NEAREST, cutoff=0.3) or [choice for choice in pool if name and name in choice][:_NEAREST]


_LABELS = f"PREFIX rdfs: <{PREFIXES['rdfs']}> SELECT DISTINCT ?x ?l WHERE {{ ?x rdfs:label ?l }}"


def label_of(store: Queryable, iri: str) -> str:
    """A thing's label, Chinese before others, headline for an article, else its local name."""
    query = f"SELECT ?l WHERE {{ {iri_term(iri)} rdfs:label|schema:headline ?l }} ORDER BY DESC(LANG(?l)) ?l LIMIT 1"
    found = next(rows(store, _WITH_NAMES + query), (None,))
    return found[0] or local_part(iri)


_WITH_NAMES = "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}> " for prefix in ("rdfs", "skos", "schema", "owl"))


def _labelled(store: Queryable, path: str, name: str) -> set[str]:
    term = text_term(name)
    branches = " UNION ".join(f"{{ ?x {path_part} {term}{tag} }}" for path_part in path.split("|") for tag in ("", "@zh", "@en"))
    return {iri for (iri,) in rows(store, f"{_WITH_NAMES}SELECT DISTINCT ?x WHERE {{ {branches} }}") if iri}


def _locals(name: str) -> list[str]:
    return list(dict.fromkeys(local for local in (name, local_name(name)) if local and expand(f"doc:{local}")))


def _told(store: Queryable, iri: str) -> str:
    """The IRI under which a thing is told now: another than its own for an event that another article tells under a fuller name."""
    found = (same for (same,) in rows(store, f"{_WITH_NAMES}SELECT ?o WHERE {{ {iri_term(iri)} owl:sameAs ?o }} ORDER BY ?o") if same)
    return next((same for same in found if kind_of(iri) and kind_of(same) == kind_of(iri)), iri)


def _existing(store: Queryable, iris: Iterable[str]) -> tuple[Entity, ...]:
    told = dict.fromkeys(_told(store, iri) for iri in iris)
    kept = (iri for iri in told if any(True for _ in rows(store, f"SELECT ?p WHERE {{ {iri_term(iri)} ?p ?o }} LIMIT 1")))
    return tuple(Entity(iri, kind_of(iri), label_of(store, iri)) for iri in kept)
