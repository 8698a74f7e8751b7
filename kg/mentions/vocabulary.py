"""All known words, one automaton for them: titles, bodies, halls, countries, places, what begins a local body, and words that hide one of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from kg import bodies
from kg.lexicons import rows, values
from kg.mentions.divisions import short_counties


class Token(NamedTuple):
    """A known word: ``kind`` place, country, hall, street, body, title; ``name`` its canonical name (a hall's is its place); ``code`` a division's
    code."""

    begin: int
    end: int
    kind: str
    name: str
    code: str = ""


class Entry(NamedTuple):
    """What a word may be: a ``kind`` of token, or ``word`` (hides one), ``town``, ``unit`` (begins a local body), ``county``, ``short place``."""

    kind: str
    name: str
    code: str = ""


@cache
def automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[Entry, ...]]:
    """The automaton that finds all known words, and what each of them is, by its number; of two of one form the one that stands first here."""
    words = {row["word"]: Entry("word", "") for row in rows("hiding_words")}
    for kind_entries in (_title_entries(), _body_entries(), _hall_entries(), _country_entries(), _place_entries(), _unit_entries(), _town_entries()):
        for word, entry in kind_entries:
            if len(word) > 1 or entry.kind == "unit":
                words.setdefault(word, entry)
    return ahocorasick_rs.AhoCorasick(list(words)), tuple(words.values())


def _title_entries() -> Iterator[tuple[str, Entry]]:
    return ((row["title"], Entry("title", row["title"])) for row in rows("titles"))


@cache
def modifiers() -> dict[str, tuple[str, ...]]:
    """What may stand before a title and belong to it, by its last character. With each title it would make forty thousand words to look for."""
    found: dict[str, list[str]] = {}
    for modifier in (
        *(row["modifier"] for row in rows("title_modifiers")),
        *(before + each for before in ("原", "前", "候任", "代理") for each in ("副", "常务副", "第一副")),
    ):
        found.setdefault(modifier[-1], []).append(modifier)
    return {last: tuple(alike) for last, alike in found.items()}


def _body_entries() -> Iterator[tuple[str, Entry]]:
    for lexicon in ("bodies", "intl_bodies"):
        for row in rows(lexicon):
            yield from ((word, Entry("body", row["name"])) for word in bodies.written(row["name"], values(row["altnames"])) if len(word) > 1)


def _hall_entries() -> Iterator[tuple[str, Entry]]:
    for row in rows("halls"):
        yield from ((word, Entry("hall", row["place"])) for word in (row["hall"], *values(row["altnames"])))


#: 在京 and the like, as places of events.
_IN_TOWN = {
    "在京": "北京市",
    "在沪": "上海市",
    "在津": "天津市",
    "在渝": "重庆市",
    "在穗": "广州市",
    "在杭": "杭州市",
    "在宁": "南京市",
    "在汉": "武汉市",
    "在蓉": "成都市",
    "在港": "香港特别行政区",
    "在澳": "澳门特别行政区",
    "在邕": "南宁市",
    "在榕": "福州市",
    "在筑": "贵阳市",
    "在昆": "昆明市",
}


def _town_entries() -> Iterator[tuple[str, Entry]]:
    return ((words, Entry("town", town)) for words, town in _IN_TOWN.items())


def _country_entries() -> Iterator[tuple[str, Entry]]:
    for row in rows("countries"):
        yield from ((word, Entry("country", row["name"])) for word in (row["name"], *values(row["altnames"])))
    yield from ((row["city"], Entry("city", row["city"])) for row in rows("cities_abroad"))


def _place_entries() -> Iterator[tuple[str, Entry]]:
    ordered = sorted(
        rows("places"), key=lambda r: (["province", "prefecture", "area", "special", "county"].index(r["kind"]), bool(r["valid_to"]), r["code"])
    )
    for row in ordered:
        entry = Entry("place", row["name"], row["code"])
        if len(row["name"]) < 3:
            if row["name"][-1] in "县市":
                yield row["name"], entry._replace(kind="short place")
            continue
        yield row["name"], entry
        yield from ((short, entry) for short in values(row["short"]) if len(short) > 2 and short[-1] == "旗")
        if row["kind"] != "county" and not row["valid_to"]:
            yield from ((short, entry) for short in values(row["short"]))
            yield from ((short, entry) for short in _stem(row))
    yield from ((short, Entry("county", "")) for short in short_counties())


def _stem(row: dict[str, str]) -> Iterator[str]:
    if row["kind"] == "prefecture" and row["name"][-1] in "市盟" and len(row["name"]) > 2:
        yield row["name"][:-1]


#: What bodies of a place begin with after the word for its unit: 省贸促会, 市水利局, 县委.
_AFTER_UNIT = (
    "委政公教科工民司财人自生住交水农商文卫退应审外市广体统医信林党纪监高中总妇团法检"
    "国发残侨消经安建贸社台作记能粮数机知药地行城环质旅气红军警第一二三四五六七八九十"
)


def _unit_entries() -> Iterator[tuple[str, Entry]]:
    for unit in ("省", "市", "县", "区", "州", "盟", "旗", "镇", "自治区", "自治州"):
        for follow in _AFTER_UNIT:
            yield unit + follow, Entry("unit", "")
