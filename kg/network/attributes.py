"""What nodes and edges carry: plain scalars from the store's columns, lists joined by ；."""

from __future__ import annotations

from collections.abc import Iterable

from kg.iri import shorten
from kg.names import kind_of
from kg.relations import Relations

Attributes = dict[str, str | int | float]

SEPARATOR = "；"


def joined(values: Iterable[str]) -> str:
    """Values as one text: each once, sorted, IRIs shortened, separated by ；."""
    return SEPARATOR.join(sorted(set(map(shorten, values))))


def local(iri: str) -> str:
    """The part of an IRI after its last slash."""
    return iri.rsplit("/", 1)[-1]


def post_name(iri: str) -> str:
    """The name of a post from its IRI: body and title without the dot between them."""
    return local(iri).replace(".", "")


def present(**values: str | int | float | None) -> Attributes:
    """The attributes that have a value: GEXF and GraphML know no empty ones."""
    return {name: value for name, value in values.items() if value is not None and value != ""}


def labels(relations: Relations) -> dict[str, str]:
    """Label of each thing, headline of each article."""
    return {**relations.one("schema:headline"), **relations.one("rdfs:label")}


def node(iri: str, label: str, **more: str | int | float | None) -> Attributes:
    """The attributes that all nodes have, then more."""
    return {"kind": kind_of(iri), "label": label, "iri": iri, **present(**more)}
