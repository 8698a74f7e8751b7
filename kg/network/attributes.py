"""What nodes and edges carry: plain scalars from the store's columns, lists joined by ；."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kg.iri import local_part, shorten
from kg.names import kind_of
from kg.relations import Relations

Attributes = dict[str, str | int | float]

SEPARATOR = "；"


def joined(values: Iterable[str]) -> str:
    """Values as one text: each once, sorted, IRIs shortened, separated by ；."""
    return SEPARATOR.join(sorted(set(map(shorten, values))))


def post_name(iri: str) -> str:
    """The name of a post from its IRI: body and title without the dot between them."""
    return local_part(iri).replace(".", "")


def present(**values: str | int | float | None) -> Attributes:
    """The attributes that have a value: GEXF and GraphML know no empty ones."""
    return {name: value for name, value in values.items() if value is not None and value != ""}


def span(days: Collection[str]) -> Attributes:
    """The first and the last of ISO dates; nothing for none."""
    return present(first=min(days, default=""), last=max(days, default=""))


def labels(relations: Relations) -> dict[str, str]:
    """Label of each thing, headline of each article."""
    return {**relations.one("schema:headline"), **relations.one("rdfs:label")}


def node(iri: str, label: str, **more: str | int | float | None) -> Attributes:
    """The attributes that all nodes have, then more."""
    return {"kind": kind_of(iri), "label": label, "iri": iri, **present(**more)}
