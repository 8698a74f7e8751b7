"""In which country those are in office whom news of China names without it, once it has introduced them: 拜登总统, 外交部长巴罗."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import countries
from kg.alternation import one_of
from kg.lexicons import rows, values

__all__ = ["country"]


def country(name: str, title: str) -> str:
    """The country in which the lexicons ``people`` and ``statesmen`` know the person in an office of that kind, "" for none or several."""
    found = {land for land, office in _seats().get(name, ()) if _kind(office) == _kind(title)}
    return found.pop() if len(found) == 1 else ""


#: One office in several words: 外长, 外交部长, 外交部部长.
_KINDS = ((re.compile("外长|外相|外交(?:部部?长|大臣|与[一-龥]+部长)"), "外长"), (re.compile("防长|国防(?:部部?长|大臣)"), "防长"))


def _kind(office: str) -> str:
    return next((kind for words, kind in _KINDS if words.search(office)), office.removeprefix("当选").replace("部部长", "部长"))


@cache
def _seats() -> dict[str, tuple[tuple[str, str], ...]]:
    told = ((row["name"], office) for lexicon, column in _LEXICONS for row in rows(lexicon) for office in values(row[column]))
    found: dict[str, list[tuple[str, str]]] = {}
    for name, office in told:
        found.setdefault(name, []).extend(_parted(office))
    return {name: tuple(seats) for name, seats in found.items() if seats}


#: The lexicons, and the column of each in which offices are told.
_LEXICONS = (("people", "posts"), ("statesmen", "held"))


def _parted(office: str) -> Iterator[tuple[str, str]]:
    match = _abroad().match(office.split(" ")[0])
    if match is not None:
        yield countries.by_name()[match["country"]], match["office"]


@cache
def _abroad() -> re.Pattern[str]:
    names = sorted((name for name in countries.by_name() if name != "中国"), key=len, reverse=True)
    return re.compile(f"(?P<country>{one_of(' '.join(names))})(?:共和国|王国|联邦)?(?P<office>.+)")
