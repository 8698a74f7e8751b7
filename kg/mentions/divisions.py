"""Divisions of China by their codes: names, what contains them, the short names of counties."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.lexicons import rows, values


@cache
def _names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in rows("places")}


def division_name(code: str) -> str:
    """The full name of the division with this code, "" when there is none."""
    return _names().get(code, "")


@cache
def parents(code: str) -> tuple[str, ...]:
    """Codes of the divisions that contain the division, nearest first."""
    up = _parents()
    chain: list[str] = []
    while (code := up.get(code, "")) and code not in chain:
        chain.append(code)
    return tuple(chain)


@cache
def shared_parents(code: str) -> tuple[str, ...]:
    """Codes of the divisions that contain every division of today with the name of this one, nearest first: none for 朝阳区."""
    alike = [parents(each) for each in _of_today().get(division_name(code), ())]
    return tuple(up for up in parents(code) if all(up in chain for chain in alike))


@cache
def _of_today() -> dict[str, list[str]]:
    """The codes of today's divisions by their full names."""
    found: dict[str, list[str]] = {}
    for row in rows("places"):
        if not row["valid_to"]:
            found.setdefault(row["name"], []).append(row["code"])
    return found


@cache
def _parents() -> dict[str, str]:
    return {row["code"]: row["parent"] for row in rows("places")}


@cache
def letters() -> tuple[tuple[str, str], ...]:
    """The letter of each province (藏, 湘) with its full name; 新 and 宁 are everyday words or mean another place, 疆 is written for the first."""
    found = {name: row["name"] for row in rows("places") if row["kind"] == "province" for name in values(row["short"]) if len(name) == 1}
    return (*((letter, name) for letter, name in found.items() if letter not in "新宁"), ("疆", found["新"]))


@cache
def short_counties() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Counties of today by their short names (宜都): the code of each, and those of what contains it."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for row in rows("places"):
        if row["kind"] != "county" or row["valid_to"]:
            continue
        for short in _short_forms(row):
            found.setdefault(short, []).append((row["code"], parents(row["code"])))
    return found


def _short_forms(row: dict[str, str]) -> Iterator[str]:
    name = row["name"]
    if len(name) > 2 and name[-1] in "县市区旗" and not name.endswith(("自治县", "自治旗")):
        yield name[:-1]
    if name[-1] == "区" and len(name) == 2:
        yield name  # 城区 is one only after 晋城市
    yield from (short for short in values(row["short"]) if len(short) > 1)
