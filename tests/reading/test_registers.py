"""Invented read-outs in the registers of provinces, cities, counties, ministries, universities, enterprises, embassies, discipline and others."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from reading_cases import read

from kg.model import Event, Reading

HERE = Path(__file__).parent
Case = dict[str, Any]


def cases(file: str) -> list[Any]:
    """The cases of a file as pytest parameters."""
    return [pytest.param(case, id=case["text"]) for case in tomllib.loads((HERE / file).read_text(encoding="utf-8"))["case"]]


def told(event: Event) -> set[str]:
    """What an event says, as the cases have it: ``role:agent``, place, date, name."""
    parts = {f"{role}:{part.agent}" for part in event.participations for role in part.roles}
    return parts | {*event.places, event.name, event.date.start if event.date else ""}


def people(reading: Reading) -> set[str]:
    """The persons of a reading with all that it says of their posts, as the cases have them: ``name: post; post``, a former post with ``~``."""
    posts: dict[str, dict[str, None]] = {}
    for mention in (m for ms in reading.mentions for m in ms if m.kind == "person"):
        mine = posts.setdefault(mention.name, {})
        mine.update({("~" if post.former else "") + post.label: None for post in mention.posts})
    return {f"{name}: {'; '.join(sorted(mine))}" if mine else name for name, mine in posts.items()}


def lacking(reading: Reading, case: Case) -> list[str]:
    """What the case expects and the reading lacks, taking the event of the type that lacks least."""
    wanted = [*case.get("roles", []), *(case[key] for key in ("place", "date", "name") if key in case)]
    if "type" not in case:
        have = {f"{role}:{mention.name or mention.text}" for frame in reading.frames for role, mention in frame.roles}
        return [each for each in wanted if each not in have]
    found = [[each for each in wanted if each not in told(event)] for event in reading.events if event.type == case["type"]]
    return min(found, key=len, default=[f"an event of type {case['type']}"])


@pytest.mark.parametrize("case", cases("registers.toml"))
def test_a_read_out_is_read_as_it_says(case: Case) -> None:
    """Type, roles, place, date and name of the event."""
    assert not lacking(read(case["text"]), case)


@pytest.mark.parametrize("case", cases("persons.toml"))
def test_who_a_read_out_names(case: Case) -> None:
    """Every person with every post that the words give, ellipsis resolved, and nobody else."""
    assert people(read(*case["text"].splitlines())) == set(case["persons"])


@pytest.mark.parametrize("case", cases("pending.toml"))
@pytest.mark.xfail(strict=True, reason="not read right yet; when it is, move the entry to registers.toml")
def test_a_pending_read_out_is_still_to_be_learned(case: Case) -> None:
    """The list of known failures stays true."""
    assert not lacking(read(case["text"]), case)
