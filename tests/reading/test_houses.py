"""Invented read-outs of houses that tell of themselves: enterprises, schools, hospitals, federations."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from reading_cases import document

from kg.model import Event, Reading
from kg.reading import analyse

FILES = ("houses.toml", "schools.toml", "missions.toml")
CASES = [case for file in FILES for case in tomllib.loads((Path(__file__).parent / file).read_text(encoding="utf-8"))["case"]]


def reading(case: dict[str, Any]) -> Reading:
    """The reading of a case, on the page of its outlet."""
    return analyse(replace(document(*case["text"].splitlines(), title=case.get("title", "")), publisher=case.get("outlet", "")))


def told(event: Event) -> str:
    """An event as the cases have it."""
    roles = sorted(f"{role}:{part.agent}" for part in event.participations for role in part.roles)
    return f"{event.type}|{event.date.start if event.date else '-'}|{' '.join(roles) or '-'}"


@pytest.mark.parametrize("case", [pytest.param(case, id=case["about"]) for case in CASES if "events" in case])
def test_a_house_tells_of_its_events(case: dict[str, Any]) -> None:
    """Every event with its day and all who take part, and no other."""
    assert sorted(map(told, reading(case).events)) == sorted(case["events"])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["about"]) for case in CASES if "posts" in case])
def test_a_house_names_its_people(case: dict[str, Any]) -> None:
    """The persons with the full names of their posts."""
    found = {f"{name}: {'; '.join(post.label for post in posts)}" if posts else name for name, posts in reading(case).persons}
    assert found == set(case["posts"])
