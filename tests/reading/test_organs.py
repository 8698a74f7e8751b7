"""Invented read-outs of organs of the state and of diplomacy, with every event and part that they tell, and none besides."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from reading_cases import read

from kg.model import Event

CASES = [pytest.param(case, id=case["text"]) for case in tomllib.loads((Path(__file__).parent / "organs.toml").read_text(encoding="utf-8"))["case"]]


def told(event: Event) -> str:
    """An event in a line as the cases have it: type, day or name where given, place, then each agent with its roles."""
    parts = [f"{part.agent}={'+'.join(sorted(part.roles))}" for part in event.participations]
    return " ".join([event.type, event.date.start if event.date else "-", *event.places, *parts])


@pytest.mark.parametrize("case", CASES)
def test_a_read_out_tells_these_events_and_no_others(case: dict[str, Any]) -> None:
    """Type, day, places and everyone's part of each event; names and posts where the case gives them."""
    whole = read(*case["text"].splitlines(), title=case.get("title", ""))
    assert [told(event) for event in whole.events] == case["events"]
    assert set(case.get("names", [])) <= {event.name for event in whole.events}
    posts = {f"{name}: {post.label}" for name, mine in whole.persons for post in mine}
    assert set(case.get("posts", [])) <= posts
