"""JSON-LD framed: a document a line, each an event with its participations, statements and sentences inside, complete in itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import IO, TYPE_CHECKING, Any

from kg.exports.jsonld import context, prefixed_id, subjects
from kg.iri import PREFIXES
from kg.losses import Loss
from kg.names import kind_of
from kg.relations import Relations
from kg.selection import Selection, chosen
from kg.sparql import expand

if TYPE_CHECKING:
    from kg.store import Store

Frame = dict[str, "Frame"]
Node = dict[str, Any]
#: IRI of a thing that an event only names → its names.
Named = Callable[[str], Node]

_SENTENCE: Frame = {"isPartOf": {"publisher": {}, "originalSource": {}}}
#: Key → what is put in its place inside; what a key without a frame names stays a reference. Values of a frame that is empty have names only.
_FRAME: Frame = {
    "participation": {"agent": {}, "asPost": {"postIn": {}}, "saidIn": _SENTENCE},
    "statement": {"agent": {}, "about": {}, "saidIn": _SENTENCE},
    "saidIn": _SENTENCE,
    "location": {"containedInPlace": {}},
    "about": {},
    "workFeatured": {},
}
#: All that is told of a thing which an event only names.
_NAMES = ("@id", "@type", "label", "altLabel", "identifier", "inScheme", "postTitle")
#: What belongs to articles and not to the event.
_ASIDE = ("mentions",)


def framed(store: Store, selection: Selection, out: IO[bytes]) -> list[Loss]:
    """A line a chosen event, by date; ``@context`` holds the keys and prefixes that the line uses, so that it needs nothing else.

    A thing is told where it is first met in a line and referred to by its IRI afterwards, as JSON-LD framing has it (``@embed: @once``).
    """
    relations = Relations(store)
    wanted = chosen(relations, selection)
    dates = relations.many("schema:startDate")

    @cache
    def named(iri: str) -> Node:
        return {key: value for key, value in _node(store, iri).items() if key in _NAMES}

    for event in sorted(wanted.events, key=lambda event: (dates.get(event, ("9",))[-1], event)):
        node = _told(store, named, event, _FRAME, {*relations.many("gov:participation").get(event, ())} - wanted.parts)
        out.write(f"{json.dumps({'@context': _context(node), **node}, ensure_ascii=False)}\n".encode())
    posts = relations.many("org:holds")
    return [
        Loss("mentions", "dropped", sum(map(len, relations.many("schema:mentions").values())), "they belong to articles, not to events"),
        Loss("posts held", "dropped", sum(map(len, posts.values())), "in an event stands the post in which a person takes part"),
        Loss(
            "events",
            "dropped",
            sum(kind_of(event) == "event" for event in relations.many("dcterms:type")) - len(wanted.events),
            "left out by filters",
        ),
    ]


def _node(store: Store, iri: str) -> Node:
    return next(subjects(store.about(iri)), {"@id": prefixed_id(iri)})


def _told(store: Store, named: Named, iri: str, frame: Frame, met: set[str]) -> Node:
    """The node object of a thing with what its frame puts inside; ``met`` are the things that a line has told already, and those it leaves out."""
    met.add(iri)
    if not frame:
        return named(iri)
    node = _node(store, iri)
    return {key: _inside(store, named, value, frame[key], met) if key in frame else value for key, value in node.items() if key not in _ASIDE}


def _inside(store: Store, named: Named, value: Any, frame: Frame, met: set[str]) -> Any:
    """A value, or a list of them, with nodes in the place of the names of things that were not met before in this line."""
    if isinstance(value, list):
        return [_inside(store, named, each, frame, met) for each in value]
    iri = expand(value)
    return value if iri is None or iri in met else _told(store, named, iri, frame, met)


def _context(node: Node) -> Node:
    """The part of the context that a node and all inside it use: prefixes and keys."""
    keys: set[str] = set()
    prefixes = {"xsd"}
    ahead: list[Any] = [node]
    while ahead:
        here = ahead.pop()
        if isinstance(here, dict):
            keys |= here.keys()
            ahead.extend(here.values())
        elif isinstance(here, list):
            ahead.extend(here)
        elif isinstance(here, str):
            prefixes.add(here.partition(":")[0])
    whole = _whole()
    used = {key: value for key, value in whole.items() if key in keys}
    prefixes |= {term.partition(":")[0] for value in used.values() for term in value.values() if isinstance(term, str)}
    return {"@version": 1.1, **{prefix: space for prefix, space in PREFIXES.items() if prefix in prefixes}, **used}


@cache
def _whole() -> dict[str, dict[str, Any]]:
    return {key: value for key, value in context().items() if isinstance(value, dict)}
