"""Foreign countries by the names that news gives them (lexicon ``countries``)."""

from __future__ import annotations

from functools import cache

from kg.lexicons import rows, values

__all__ = ["by_character", "by_name", "characters", "of_city"]


@cache
def by_name() -> dict[str, str]:
    """Names of countries, usual, official and further short ones → the usual one. Do not change it."""
    return {name: row["name"] for row in rows("countries") for name in (row["name"], *values(row["altnames"]))}


@cache
def by_character() -> dict[str, str]:
    """One-character forms that only one country has (越, but not 巴 of 巴西 and 巴拿马) → the usual name. Do not change it."""
    pairs = [(row["char"], row["name"]) for row in rows("countries") if row["char"]]
    return {char: name for char, name in pairs if sum(other == char for other, _ in pairs) == 1}


@cache
def characters() -> frozenset[str]:
    """All one-character forms, also those that several countries share (巴, 乌), and 中. Do not take them for names."""
    return frozenset(row["char"] for row in rows("countries") if row["char"]) | {"中"}


@cache
def of_city() -> dict[str, str]:
    """Cities outside China (lexicon ``cities_abroad``) → the usual names of their countries. Do not change it."""
    return {row["city"]: row["country"] for row in rows("cities_abroad")}
