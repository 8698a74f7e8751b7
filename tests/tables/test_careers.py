"""Spells: what opens, bounds and closes a person's time in a post."""

from __future__ import annotations

from datetime import date

import pytest

from kg.tables.careers import Observation, Spell, spells


def told(words: str) -> list[Observation]:
    """Observations from words such as ``seen 3, closed 5, opened ?``, the number being the day of a month, ? none."""
    pairs = [each.split() for each in words.split(", ")]
    return [
        Observation(None if day == "?" else date(2024, 5, int(day)), what, f"e{number}", f"p{number}") for number, (what, day) in enumerate(pairs)
    ]


def shape(spell: Spell) -> str:
    """A spell as words: day opened, days seen, day closed, day called former; - for none."""
    days = [str(each.day.day) if each.day else "?" for each in spell.seen]
    ends = [str(each.day.day) if each and each.day else "-" for each in (spell.opened, spell.closed, spell.former)]
    return f"{ends[0]}|{' '.join(days)}|{ends[1]}|{ends[2]}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("seen 3", ["-|3|-|-"]),
        ("seen 3, seen 9", ["-|3 9|-|-"]),
        ("opened 1, seen 3, closed 8", ["1|3|8|-"]),
        ("opened 1, closed 8, opened 9, seen 12", ["1||8|-", "9|12|-|-"]),
        ("seen 3, opened 5, seen 7", ["-|3 5 7|-|-"]),
        ("seen 3, closed 5, closed 6", ["-|3|5|-"]),
        ("seen 3, closed 5, seen 5", ["-|3 5|5|-"]),
        ("seen 3, former 9", ["-|3|-|9"]),
        ("seen 3, closed 5, former 9", ["-|3|5|9"]),
        ("former 9", ["-||-|9"]),
        ("seen 3, closed 5, seen ?", ["-|3 ?|5|-"]),
    ],
)
def test_observations_are_cut_into_spells(words: str, expected: list[str]) -> None:
    """A removal closes a spell; what is seen on a later day begins another; former posts and undated sights never do."""
    assert [shape(spell) for spell in spells(told(words))] == expected


def test_nothing_seen_is_no_spell() -> None:
    """An empty career."""
    assert spells([]) == []
