"""People of the articles → items of Wikidata, where a table outside this project names them in the same office at the same time.

A name alone links nobody: 李强 of a county is not the premier. The table is the lexicon ``officeholders``; each of its rows has its source.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import attrgetter

from kg.across.seats import seat
from kg.across.tenures import Tenure
from kg.iri import local_name
from kg.lexicons import rows, values

__all__ = ["Holding", "holdings", "links"]


@dataclass(frozen=True, slots=True)
class Holding:
    """What the table says: who is the ``item`` held the ``office`` from the year ``begin`` to the year ``end``, None where no end is known."""

    item: str
    office: str
    begin: int
    end: int | None


@cache
def holdings() -> dict[str, tuple[Holding, ...]]:
    """The lexicon ``officeholders`` by the local part of each name. Do not change it."""
    found: dict[str, list[Holding]] = defaultdict(list)
    for row in rows("officeholders"):
        for name in values(row["names"]):
            found[local_name(name)] += (_holding(row["item"], held) for held in values(row["held"]))
    return {name: tuple(listed) for name, listed in found.items()}


def _holding(item: str, held: str) -> Holding:
    office, _, years = held.rpartition(" ")
    begin, _, end = years.partition("-")
    return Holding(item, office, int(begin), int(end) if end else None)


def links(tenures: Iterable[Tenure], known: Mapping[str, Sequence[Holding]]) -> dict[str, str]:
    """The item of each person that certainly is one, by the local part of the person's IRI. ``known``: as ``holdings()`` gives it.

    ``tenures`` are all that is known of the people, sorted by person. Nobody is linked who holds posts of two countries (two people whom nothing told
    apart), whose offices point to several items, or whose item another person of the same name claims too.
    """
    spells = {person: tuple(several) for person, several in groupby(tenures, attrgetter("person"))}
    found = {person: item for person, several in spells.items() if (item := _item(known.get(_name(person), ()), several))}
    claims = Counter((_name(person), item) for person, item in found.items())
    return {person: item for person, item in found.items() if claims[_name(person), item] == 1}


def _name(person: str) -> str:
    """The name, without what tells namesakes apart (``kg.across.namesakes``)."""
    return local_name(person.partition("_")[0])


def _item(listed: Iterable[Holding], tenures: Sequence[Tenure]) -> str:
    items = {held.item for held in listed for tenure in tenures if held.office in _labels(tenure) and _at_that_time(held, tenure)}
    return items.pop() if len(items) == 1 and len(_realms(tenures)) < 2 else ""


def _labels(tenure: Tenure) -> set[str]:
    """Names of the office: its own and, abroad, that with the usual name of the country."""
    return {tenure.office.label, *(found.office for body, title in tenure.posts if (found := seat(body, title)))}


def _realms(tenures: Iterable[Tenure]) -> set[str]:
    """The countries whose posts these are, as far as their words tell."""
    seats = (seat(body, title) for tenure in tenures for body, title in tenure.posts)
    return {found.realm for found in seats if found and found.realm}


def _at_that_time(held: Holding, tenure: Tenure) -> bool:
    """Whether the spell was seen in the years of the table; one of which only the end or no day is known counts in an office of one holder."""
    if tenure.first and tenure.last:
        return held.begin <= _year(tenure.last.day) and (held.end is None or _year(tenure.first.day) <= held.end)
    return tenure.office.sole and (tenure.not_after is None or held.begin <= _year(tenure.not_after.day))


def _year(day: str) -> int:
    return int(day[:4])
