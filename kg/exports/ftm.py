"""FollowTheMoney entities, one JSON object a line, as Aleph and the OpenSanctions tools load them. The mapping is the model's (docs/model.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha1
from typing import IO, Any

from kg.exports.accounts import Account, Record, accounts, label, others
from kg.iri import local_part
from kg.losses import Loss
from kg.tables import TABLES, Facts

Entity = dict[str, Any]


def ftm(facts: Facts, out: IO[bytes]) -> list[Loss]:
    """Person, Organization (bodies and groups), Position, Occupancy (a career spell), Event, UnknownLink (a participation with its roles), Note
    (a statement) and Article, in this order of tables. Nobody is said to be politically exposed: that is for the reader to judge.

    Entity ids are ``kg-`` and a hash of the prefixed name, for FollowTheMoney takes ASCII only; the name itself is in ``notes`` or ``recordId``.
    """
    kinds = (_people, _bodies, _positions, _occupancies, _told, _articles)
    for kind in kinds:
        for entity in kind(facts):
            out.write(f"{json.dumps(entity, ensure_ascii=False, sort_keys=True)}\n".encode())
    places, spells = list(TABLES["places"].rows(facts)), list(TABLES["careers"].records(facts))
    return [
        Loss("places", "joined", len(places), "their names stand in the entities; what lies in what is left out"),
        Loss("sentences", "joined", len(facts.cited), "the first of each fact stands in its description; offsets are left out"),
        Loss("members of groups", "dropped", sum(len(facts.all("foaf:member", body)) for body in facts.bodies), "a group is named, not counted"),
        Loss(
            "ends of spells",
            "altered",
            sum(not each["removed"] for each in spells),
            "their day is not known, so only the days seen are told, as date",
        ),
        Loss("places in rosters", "dropped", sum(len(facts.all("schema:position", part)) for part in facts.chosen.parts), "no property has them"),
        Loss("rules and confidences", "dropped", len(facts.chosen.events) + len(facts.chosen.parts), "no property has them"),
    ]


def key(name: str) -> str:
    """The id of an entity for a prefixed name."""
    return f"kg-{sha1(name.encode()).hexdigest()}"


def entity(schema: str, name: str, /, **properties: Any) -> Entity:
    """An entity with its properties as lists of text; what is None or empty is left out."""
    listed = {prop: [str(each) for each in (value if isinstance(value, (list, tuple)) else [value]) if each] for prop, value in properties.items()}
    return {"id": key(name), "schema": schema, "properties": {prop: values for prop, values in sorted(listed.items()) if values}}


def _people(facts: Facts) -> Iterator[Entity]:
    for row in TABLES["people"].records(facts):
        yield entity(
            "Person",
            row["person"],
            name=row["label"],
            alias=others(facts, row["person"]),
            position=[label(facts, post) for post in row["posts"]],
            wikidataId=_item(row),
            notes=row["person"],
        )


def _bodies(facts: Facts) -> Iterator[Entity]:
    for row in TABLES["bodies"].records(facts):
        collective = "named collectively" if row["kind"] == "group" else None
        yield entity(
            "Organization", row["body"], name=row["label"], alias=others(facts, row["body"]), parent=list(map(key, row["parents"])),
            address=row["province"], summary=collective, wikidataId=_item(row), notes=row["body"],
        )  # fmt: skip


def _positions(facts: Facts) -> Iterator[Entity]:
    provinces = {row["body"]: row["province"] for row in TABLES["bodies"].records(facts)}
    for row in TABLES["posts"].records(facts):
        yield entity(
            "Position", row["post"], name=row["label"], alias=others(facts, row["post"]), organization=key(row["body"]) if row["body"] else None,
            subnationalArea=provinces.get(row["body"]), notes=row["post"],
        )  # fmt: skip


def _occupancies(facts: Facts) -> Iterator[Entity]:
    for row in TABLES["careers"].records(facts):
        name = f"{row['person']} {row['post']} {row['spell']}"
        yield entity(
            "Occupancy", name, holder=key(row["person"]), post=key(row["post"]), startDate=row["appointed"], endDate=row["removed"],
            date=sorted({str(day) for day in (row["first_seen"], row["last_seen"], row["former_from"]) if day}), description=row["quote"],
            proof=_proof(row), sourceUrl=row["url"], recordId=name,
        )  # fmt: skip


def _told(facts: Facts) -> Iterator[Entity]:
    for account in accounts(facts):
        yield _event(facts, account)
        yield from map(_link, account.parts)
        yield from (_note(facts, statement) for statement in account.statements)


def _event(facts: Facts, account: Account) -> Entity:
    row = account.event
    hosts = set(row["hosts"])
    involved = sorted({part["agent"] for part in account.parts} - hosts)
    return entity(
        "Event", row["event"], name=row["label"], summary=row["type"], date=row["date_known"], startDate=row["date"], endDate=row["date_end"],
        location=[label(facts, place) for place in row["places"]], organizer=list(map(key, row["hosts"])), involved=list(map(key, involved)),
        keywords=[label(facts, topic) for topic in (*row["topics"], *row["works"])], description=row["quote"],
        proof=_proof(row), sourceUrl=row["url"], recordId=row["event"],
    )  # fmt: skip


def _link(row: Record) -> Entity:
    return entity(
        "UnknownLink", f"{row['participation']} {row['agent']}", subject=key(row["agent"]), object=key(row["event"]), role=row["roles"],
        summary=row["as_written"] or row["represented_by"], date=row["date"], description=row["quote"], proof=_proof(row), sourceUrl=row["url"],
        recordId=row["participation"],
    )  # fmt: skip


def _note(facts: Facts, row: Record) -> Entity:
    about = [key(row["event"]), *([key(row["speaker"])] if row["speaker"] else [])]
    return entity(
        "Note", row["statement"], entity=about, name=row["verb"], description=row["text"], keywords=[label(facts, topic) for topic in row["topics"]],
        proof=_proof(row), sourceUrl=row["url"], notes=row["statement"],
    )  # fmt: skip


def _articles(facts: Facts) -> Iterator[Entity]:
    for row in TABLES["articles"].records(facts):
        yield entity(
            "Article", row["article"], title=row["label"], name=row["label"], publishedAt=row["published"], publisher=row["publisher"],
            sourceUrl=row["url"], notes=row["article"],
        )  # fmt: skip


def _item(row: Record) -> str | None:
    return local_part(row["same_as"]) if row["same_as"] else None


def _proof(row: Record) -> list[str]:
    return list(map(key, row["articles"]))
