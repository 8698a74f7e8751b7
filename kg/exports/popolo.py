"""Popolo JSON (popoloproject.com): persons, organizations, posts, memberships, areas, events, speeches."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import IO, Any

from kg.exports.accounts import Record, accounts, kept, others
from kg.iri import local_part
from kg.losses import Loss
from kg.sparql import expand
from kg.tables import TABLES, Facts


def popolo(facts: Facts, out: IO[bytes]) -> list[Loss]:
    """One object with a list a class, a line an item. A membership is a career spell; its dates are those of the decisions that gave and took the
    post, and the days seen stand in its label only, for silence is no end. Each item has its articles as sources.
    """
    for number, (name, items) in enumerate(_CLASSES.items()):
        out.write(f"{',' if number else '{'}\n{json.dumps(name)}: [".encode())
        for place, item in enumerate(items(facts)):
            out.write(f"{',' if place else ''}\n{json.dumps(kept(item), ensure_ascii=False)}".encode())
        out.write(b"\n]")
    out.write(b"\n}\n")
    spells = list(TABLES["careers"].records(facts))
    roles = sum(len(facts.all("gov:role", part)) for part in facts.chosen.parts)
    return [
        Loss("roles", "joined", roles, "an attendee has no role; they stand behind the attendee's name in its note"),
        Loss("days first and last seen", "altered", len(spells), "a membership has only a beginning and an end; they are text in its label"),
        Loss("sentences", "joined", len(facts.cited), "the first of each fact stands in the note of its source; offsets are left out"),
        Loss("topics and documents", "dropped", len(list(TABLES["topics"].rows(facts))) + len(list(TABLES["works"].rows(facts))), "Popolo has none"),
        Loss("rules and confidences", "dropped", len(facts.chosen.events) + len(facts.chosen.parts), "Popolo has none"),
    ]


def _persons(facts: Facts) -> Iterator[Record]:
    for row in TABLES["people"].records(facts):
        yield {"id": row["person"], "name": row["label"], "other_names": _names(facts, row["person"]), "identifiers": _identifiers(row)}


def _organizations(facts: Facts) -> Iterator[Record]:
    for row in TABLES["bodies"].records(facts):
        yield {
            "id": row["body"], "name": row["label"], "other_names": _names(facts, row["body"]), "classification": row["kind"],
            "identifiers": _identifiers(row),
            "parent_id": next(iter(row["parents"]), None), "area_id": next(iter(row["places"]), None),
        }  # fmt: skip


def _posts(facts: Facts) -> Iterator[Record]:
    for row in TABLES["posts"].records(facts):
        yield {"id": row["post"], "label": row["label"], "role": row["title"], "organization_id": row["body"]}


def _memberships(facts: Facts) -> Iterator[Record]:
    for row in TABLES["careers"].records(facts):
        seen = f"{row['person_label']}，{row['post_label']}" + (f"（{row['first_seen']} – {row['last_seen']}）" if row["first_seen"] else "")
        yield {
            "id": f"{row['person']} {row['post']} {row['spell']}", "label": seen, "role": row["title"], "person_id": row["person"],
            "organization_id": row["body"], "post_id": row["post"], "start_date": _day(row["appointed"]), "end_date": _day(row["removed"]),
            "sources": _sources(row),
        }  # fmt: skip


def _areas(facts: Facts) -> Iterator[Record]:
    for row in TABLES["places"].records(facts):
        yield {
            "id": row["place"],
            "name": row["label"],
            "identifier": row["code"],
            "parent_id": row["inside"],
            "other_names": _names(facts, row["place"]),
        }


def _events(facts: Facts) -> Iterator[Record]:
    for account in accounts(facts):
        row = account.event
        yield {
            "id": row["event"], "name": row["label"], "classification": row["type"],
            "start_date": row["date_known"], "end_date": _day(row["date_end"]),
            "location": row["place_labels"], "status": "tentative" if row["scheduled"] else "confirmed",
            "organization_id": next((host for host in row["hosts"] if not host.startswith("person:")), None),
            "attendees": [{"id": part["agent"], "name": part["agent_label"], "note": part["roles"]} for part in account.parts],
            "sources": _sources(row),
        }  # fmt: skip


def _speeches(facts: Facts) -> Iterator[Record]:
    for row in TABLES["statements"].records(facts):
        yield {
            "id": row["statement"], "event_id": row["event"], "creator_id": row["speaker"], "attribution_text": row["speaker_label"],
            "type": row["verb"], "text": row["text"], "date": _day(row["date"]), "sources": _sources(row),
        }  # fmt: skip


#: Popolo's class → its items, in the order of the document.
_CLASSES: dict[str, Callable[[Facts], Iterator[Record]]] = {
    "persons": _persons,
    "organizations": _organizations,
    "posts": _posts,
    "memberships": _memberships,
    "areas": _areas,
    "events": _events,
    "speeches": _speeches,
}


def _names(facts: Facts, thing: str) -> list[Record]:
    return [{"name": name} for name in others(facts, thing)]


def _identifiers(row: Record) -> list[Record]:
    return [{"scheme": "wikidata", "identifier": local_part(row["same_as"])}] if row["same_as"] else []


def _sources(row: Record) -> list[Record]:
    url = row["url"] or (expand(row["articles"][0]) if row["articles"] else None)
    return [{"url": url, "note": row["quote"]}] if url else []


def _day(day: Any) -> str | None:
    return str(day) if day else None
