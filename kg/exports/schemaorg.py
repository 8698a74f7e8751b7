"""schema.org JSON-LD: events as search engines and web pages know them, with the Role pattern for who took part as what."""

from __future__ import annotations

import json
from typing import IO, Any

from kg.exports.accounts import Account, Record, accounts, kept, label
from kg.losses import Loss
from kg.sparql import expand
from kg.tables import Facts

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "additionalType": {"@type": "@id"},
    "url": {"@type": "@id"},
    "eventStatus": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
}
_HOSTS = frozenset({"主办", "承办", "协办"})
_KINDS = {"person": "Person", "body": "Organization", "group": "Organization"}

Node = dict[str, Any]


def schemaorg(facts: Facts, out: IO[bytes]) -> list[Loss]:
    """One document, a line an event. Each participation is a Role between the event and the agent (schema.org, "Introducing Role"): ``organizer`` for
    hosts, ``attendee`` for all others; statements are Quotations about the event; articles are what it is ``subjectOf``.
    """
    out.write(f'{{"@context": {json.dumps(_CONTEXT)},\n"@graph": ['.encode())
    parts = statements = 0
    for number, account in enumerate(accounts(facts)):
        parts += len(account.parts)
        statements += len(account.statements)
        out.write(f"{',' if number else ''}\n{json.dumps(_event(facts, account), ensure_ascii=False)}".encode())
    out.write(b"\n]}\n")
    return [
        Loss("posts", "joined", sum(len(facts.all("gov:as", part)) for part in facts.chosen.parts), "their names stand in the description of a role"),
        Loss("sentences", "joined", len(facts.cited), "the first of an event stands in its description; offsets are left out"),
        Loss("places in rosters", "dropped", sum(len(facts.all("schema:position", part)) for part in facts.chosen.parts), "schema.org has none"),
        Loss("rules and confidences", "dropped", len(facts.chosen.events) + parts + statements, "schema.org has none"),
    ]


def _event(facts: Facts, account: Account) -> Node:
    row = account.event
    return kept({
        "@id": expand(row["event"]), "@type": "Event", "name": row["label"],
        "additionalType": facts.one("dcterms:type", expand(row["event"])),
        "keywords": row["type"], "description": row["quote"],
        "startDate": row["date_known"], "endDate": str(row["date_end"]) if row["date_end"] else None,
        "eventStatus": "https://schema.org/EventScheduled" if row["scheduled"] else None,
        "location": [_named(facts, "Place", place) for place in row["places"]],
        "organizer": [_role(facts, part, "organizer") for part in account.parts if _hosts(part)],
        "attendee": [_role(facts, part, "attendee") for part in account.parts if not _hosts(part)],
        "about": [_named(facts, "DefinedTerm", topic) for topic in row["topics"]],
        "workFeatured": [_named(facts, "CreativeWork", work) for work in row["works"]],
        "subjectOf": [*(_article(facts, article) for article in row["articles"]), *(_quotation(facts, each) for each in account.statements)],
    })  # fmt: skip


def _hosts(part: Record) -> bool:
    return not _HOSTS.isdisjoint(part["roles"].split("；"))


def _role(facts: Facts, part: Record, between: str) -> Node:
    agent = kept({
        "@id": expand(part["agent"]), "@type": _KINDS[part["agent_kind"]], "name": part["agent_label"],
        "sameAs": facts.one("schema:sameAs", expand(part["agent"])),
    })  # fmt: skip
    told = part["post_labels"] or part["represented_by"]
    return kept({"@id": _role_id(part), "@type": "Role", "roleName": part["roles"].split("；"), "description": told, between: agent})


def _role_id(part: Record) -> str | None:
    """The participation's IRI; none for a member of a collective, who shares the collective's."""
    return None if part["through_group"] else expand(part["participation"])


def _article(facts: Facts, name: str) -> Node:
    iri = expand(name) or ""
    publisher = facts.one("schema:publisher", iri)
    return kept({
        "@id": iri, "@type": "NewsArticle", "headline": facts.label(iri), "url": facts.one("schema:url", iri), "datePublished": facts.published(iri),
        "publisher": {"@id": publisher, "@type": "Organization", "name": facts.label(publisher)} if publisher else None,
    })  # fmt: skip


def _quotation(facts: Facts, row: Record) -> Node:
    speaker = {"@id": expand(row["speaker"]), "name": row["speaker_label"]} if row["speaker"] else None
    return kept({
        "@id": expand(row["statement"]), "@type": "Quotation", "text": row["text"], "name": row["verb"], "creator": speaker,
        "about": [_named(facts, "DefinedTerm", topic) for topic in row["topics"]], "isBasedOn": [{"@id": expand(each)} for each in row["articles"]],
    })  # fmt: skip


def _named(facts: Facts, kind: str, name: str) -> Node:
    return kept({"@id": expand(name), "@type": kind, "name": label(facts, name), "sameAs": facts.one("schema:sameAs", expand(name))})
