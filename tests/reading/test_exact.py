"""Invented pages that are read as what they say and as nothing more: no event split in two, no furniture told, no part given to another."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.model import Document, Event
from kg.reading import analyse
from kg.sources.markdown import read

CASES = tomllib.loads((Path(__file__).parent / "exact.toml").read_text(encoding="utf-8"))["case"]


def told(event: Event) -> tuple[str, str, str, frozenset[str]]:
    """An event as the cases have it."""
    agents = frozenset(f"{role}:{part.agent}" for part in event.participations for role in part.roles)
    return event.type, event.name or "-", event.date.start if event.date else "-", agents


def expected(line: str) -> tuple[str, str, str, frozenset[str]]:
    """A line of a case as an event."""
    kind, name, day, agents = (part.strip() for part in line.split("|"))
    return kind, name, day, frozenset(agent.strip() for agent in agents.split(",") if agent.strip())


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_page_is_read_as_what_it_says_and_no_more(case: dict[str, Any]) -> None:
    """All events with all their agents."""
    (document,) = read(f"---\ndate: 2024-06-12\n---\n{case['page']}", "invented.md")
    assert isinstance(document, Document)
    assert {told(event) for event in analyse(document).events} == {expected(line) for line in case["events"]}
