"""What one store says and another does not, in facts: added, removed, changed, each with a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.iri import shorten
from kg.names import Queryable, rows

#: Kind of fact → its class; sentences and rules are evidence, not what the fact says.
KINDS = {"event": "schema:Event", "participation": "gov:Participation", "statement": "gov:Statement", "tenure": "gov:Tenure"}
_SENTENCES = ("gov:saidIn", "gov:firstSeenIn", "gov:lastSeenIn", "gov:notBeforeIn", "gov:notAfterIn", "gov:lingersIn")
_EVIDENCE = {*_SENTENCES, "gov:rule", "gov:participation", "gov:statement", "rdf:type", "skos:altLabel"}
_FACTS = "SELECT ?fact ?p ?o {{ ?fact a {0} ; ?p ?o }}"
_WORDS = f"SELECT ?fact (MIN(?t) AS ?text) {{{{ ?fact a {{0}} ; {'|'.join(_SENTENCES)} ?s . ?s schema:text ?t }}}} GROUP BY ?fact"

#: What a fact says: property (prefixed name) → its values, sorted.
Said = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact (IRI as prefixed name) that differs. ``how``: added, removed or changed; ``kind``: a key of KINDS; ``before`` and ``after``: what of
    its properties differs (all of them for a fact that one store lacks); ``sentence``: one that says so, of the new store unless removed."""

    how: str
    kind: str
    fact: str
    before: Said
    after: Said
    sentence: str


def differences(old: Queryable, new: Queryable) -> Iterator[Difference]:
    """The facts in which two stores differ, by kind and then by IRI."""
    for kind, name in KINDS.items():
        before, after = _facts(old, name), _facts(new, name)
        differing = sorted(fact for fact in before.keys() | after.keys() if before.get(fact) != after.get(fact))
        if differing:
            old_words, new_words = _words(old, name), _words(new, name)
            for fact in differing:
                yield _difference(kind, fact, before.get(fact), after.get(fact), new_words.get(fact) or old_words.get(fact, ""))


def _difference(kind: str, fact: str, before: Said | None, after: Said | None, sentence: str) -> Difference:
    how = "added" if before is None else "removed" if after is None else "changed"
    was, is_ = before or {}, after or {}
    moved = sorted(name for name in was.keys() | is_.keys() if was.get(name) != is_.get(name))
    return Difference(how, kind, shorten(fact), _part(was, moved), _part(is_, moved), sentence)


def _part(said: Said, names: list[str]) -> Said:
    return {name: said[name] for name in names if name in said}


def _facts(store: Queryable, name: str) -> dict[str, Said]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for fact, property, value in rows(store, _FACTS.format(name)):
        found[fact or ""][shorten(property or "")].add(shorten(value or ""))
    return {fact: {each: tuple(sorted(values)) for each, values in said.items() if each not in _EVIDENCE} for fact, said in found.items()}


def _words(store: Queryable, name: str) -> dict[str, str]:
    return {fact or "": text or "" for fact, text in rows(store, _WORDS.format(name))}
