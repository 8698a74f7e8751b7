"""FollowTheMoney, judged by its own library: entities are valid, nothing is cleaned away, and what goes in comes out."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from tabular import HARD

from kg.exports import EXPORTS
from kg.exports.ftm import key
from kg.store import Store
from kg.tables import TABLES, facts_of


def written(store: Store) -> list[dict[str, Any]]:
    """The entities of a store."""
    out = io.BytesIO()
    EXPORTS["ftm"].write(store, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_entities_are_valid_and_nothing_is_cleaned_away(samples: Store) -> None:
    """Each schema has the properties, each required one is there, each value is one of its type and stays as it is."""
    ftm = pytest.importorskip("followthemoney")
    found = written(samples)
    assert {each["schema"] for each in found} == {"Person", "Organization", "Position", "Occupancy", "Event", "UnknownLink", "Note", "Article"}
    for each in found:
        schema = ftm.model.get(each["schema"])
        schema.validate(each)
        proxy = ftm.model.get_proxy(each, cleaned=False)
        assert {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()} == {
            name: sorted(set(values)) for name, values in each["properties"].items()
        }, each
        for name, values in each["properties"].items():
            assert all(schema.get(name).type.validate(value) for value in values), (name, values)


def test_links_lead_to_entities_of_the_right_kind(samples: Store) -> None:
    """No dangling id, no id twice, the range of each property kept."""
    ftm = pytest.importorskip("followthemoney")
    found = written(samples)
    schemata = {each["id"]: ftm.model.get(each["schema"]) for each in found}
    assert len(schemata) == len(found)
    for each in found:
        for name, values in each["properties"].items():
            prop = ftm.model.get(each["schema"]).get(name)
            if prop.type.name == "entity":
                assert all(schemata[value].is_a(prop.range) for value in values), (each, name)


def test_who_took_part_as_what_comes_out_as_it_went_in(samples: Store) -> None:
    """Event by event, agent by agent: roles, days and sentences."""
    found = written(samples)
    names = {each["id"]: each["properties"]["name"][0] for each in found if "name" in each["properties"]}
    out = sorted(
        (names[p["object"][0]], names[p["subject"][0]], p["role"][0], p.get("date", [""])[0], p["description"][0])
        for p in (each["properties"] for each in found if each["schema"] == "UnknownLink")
    )
    rows = TABLES["participations"].records(facts_of(samples))
    assert out == sorted((row["event_label"], row["agent_label"], row["roles"], str(row["date"] or ""), row["quote"]) for row in rows)


def test_a_term_begins_only_by_a_decision(samples: Store) -> None:
    """Days on which somebody was seen in a post are dates of the occupancy, not its begin and end."""
    spells = {f"{row['person']} {row['post']} {row['spell']}": row for row in TABLES["careers"].records(facts_of(samples))}
    occupancies = [each["properties"] for each in written(samples) if each["schema"] == "Occupancy"]
    assert len(occupancies) == len(spells)
    for each in occupancies:
        row = spells[each["recordId"][0]]
        assert each.get("startDate") == ([str(row["appointed"])] if row["appointed"] else None)
        assert each.get("endDate") == ([str(row["removed"])] if row["removed"] else None)
        assert {str(day) for day in (row["first_seen"], row["last_seen"]) if day} <= set(each.get("date", []))


def test_hard_names_are_there_as_they_are(hard: Store) -> None:
    """In JSON everything can be said; the other name of each is its alias."""
    people = {each["properties"]["name"][0]: each["properties"] for each in written(hard) if each["schema"] == "Person"}
    assert set(people) == set(HARD) and all(each["alias"] == [f"{name}又名"] for name, each in people.items())


def test_ids_are_stable_and_ascii() -> None:
    """A hash of the prefixed name."""
    assert key("person:甲") == key("person:甲") != key("person:乙") and key("person:甲").isascii()
