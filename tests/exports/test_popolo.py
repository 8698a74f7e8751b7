"""Popolo, judged by a JSON schema of its specification and by a reader of another project."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from tabular import HARD

from kg.exports import EXPORTS
from kg.store import Store
from kg.tables import TABLES, facts_of

_SCHEMA = Path(__file__).parents[1] / "data/popolo.schema.json"


def written(store: Store) -> dict[str, Any]:
    """The document of a store."""
    out = io.BytesIO()
    EXPORTS["popolo"].write(store, out)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


@pytest.mark.parametrize("name", ["samples", "hard"])
def test_the_document_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    """Classes, properties, types and required ones are the specification's; there is nothing else."""
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(written(request.getfixturevalue(name)), json.loads(_SCHEMA.read_text(encoding="utf-8")))


def test_ids_lead_to_items(samples: Store) -> None:
    """Of persons, organizations, posts, areas and events."""
    found = written(samples)
    ids = {name: {each["id"] for each in items} for name, items in found.items()}
    homes = {
        "person_id": "persons", "organization_id": "organizations", "post_id": "posts", "area_id": "areas", "event_id": "events",
    }  # fmt: skip
    for name, items in found.items():
        assert len(ids[name]) == len(items)
        for each in items:
            assert all(each[link] in ids[home] for link, home in homes.items() if link in each), each
            if "parent_id" in each:
                assert each["parent_id"] in ids[name]


def test_a_reader_finds_who_held_what(samples: Store, tmp_path: Path) -> None:
    """EveryPolitician's reader: person, body and post of each membership, begin and end where a decision tells them."""
    importer = pytest.importorskip("popolo_data.importer")
    place = tmp_path / "popolo.json"
    EXPORTS["popolo"].write(samples, out := io.BytesIO())
    place.write_bytes(out.getvalue())
    read = importer.Popolo.from_filename(str(place))
    found = sorted((each.person.name, each.post.label, each.organization.name, each.role) for each in read.memberships)
    rows = list(TABLES["careers"].records(facts_of(samples)))
    assert found == sorted((row["person_label"], row["post_label"], row["body_label"], row["title"]) for row in rows)
    begun = {(each.person.name, str(each.start_date)) for each in read.memberships if str(each.start_date) != "past"}
    assert begun == {(row["person_label"], str(row["appointed"])) for row in rows if row["appointed"]} != set()
    assert len(read.events) == len(list(TABLES["events"].rows(facts_of(samples))))


def test_hard_names_are_there_as_they_are(hard: Store) -> None:
    """In JSON everything can be said."""
    found = written(hard)
    assert {each["name"] for each in found["persons"]} == {each["text"] for each in found["speeches"]} == set(HARD)
    assert {each["other_names"][0]["name"] for each in found["persons"]} == {f"{name}又名" for name in HARD}
