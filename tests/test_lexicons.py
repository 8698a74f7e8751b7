"""The form of the lexicon files and the facts that hold across them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import places, resources
from kg.lexicons import LexiconError, parse, rows, values, word_list

LEXICONS = sorted(path.stem for path in (Path(__file__).parents[1] / "kg" / "lexicons").glob("*.tsv"))
LEAST = {
    "places": 4500,
    "countries": 190,
    "intl_bodies": 100,
    "surnames": 550,
    "bodies": 900,
    "body_kinds": 130,
    "halls": 100,
    "cities_abroad": 400,
    "topics": 700,
    "groups": 60,
    "given_names": 2300,
    "predicates": 14000,
    "japanese_surnames": 350,
}
HERE = Path("invented.tsv")


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


@pytest.mark.parametrize("name", LEXICONS)
def test_a_lexicon_is_sorted_unique_and_of_one_width(name: str) -> None:
    """Every shipped file passes the checks and has the rows that are read."""
    path = resources.lexicon(f"{name}.tsv")
    assert rows(name) == parse(path.read_text(encoding="utf-8"), path) != ()


@pytest.mark.parametrize("name", LEXICONS)
def test_a_lexicon_names_its_source(name: str) -> None:
    """The comment of each file says where its facts come from."""
    text = (Path(__file__).parents[1] / "kg" / "lexicons" / f"{name}.tsv").read_text(encoding="utf-8")
    assert any(line.startswith("#") and "Source" in line for line in text.splitlines())


@pytest.mark.parametrize(("name", "least"), LEAST.items())
def test_a_lexicon_is_as_large_as_promised(name: str, least: int) -> None:
    """No file loses a good part of its rows unnoticed."""
    assert len(rows(name)) >= least


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("# note\na\tb\n1\n", 3, "cells"),
        ("a\tb\n1\t2\n1\t3\n", 3, "twice"),
        ("a\tb\n2\t2\n1\t3\n", 3, "sort"),
        ("a\tb\n1\tx;;y\n", 2, "empty value"),
        ("a\tb\n1\t x\n", 2, "space"),
        ("a\ta\n", 1, "column names"),
        ("", 1, "column names"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(text: str, line: int, words: str) -> None:
    """The error names file, line and what is wrong."""
    with pytest.raises(LexiconError, match=f"invented.tsv:{line}: .*{words}"):
        parse(text, HERE)


@given(st.dictionaries(st.text("甲乙丙丁", min_size=1), st.lists(st.text("子丑寅", min_size=1), max_size=3)))
def test_what_is_written_sorted_is_read_back(table: dict[str, list[str]]) -> None:
    """Sorted rows read back as they were, cells of several values included."""
    text = "# invented\nname\tothers\n" + "".join(f"{name}\t{';'.join(table[name])}\n" for name in sorted(table))
    assert {row["name"]: list(values(row["others"])) for row in parse(text, HERE)} == table


@pytest.mark.parametrize("name", ["predicates", "given_names", "name_like_words"])
def test_a_word_list_gives_the_first_two_cells_of_the_rows(name: str) -> None:
    """Read without the names of its columns, a long list says the same as row by row."""
    assert word_list(name) == [tuple([*row.values(), ""][:2]) for row in rows(name)]


@pytest.mark.parametrize("name", ["countries", "intl_bodies", "bodies", "topics", "halls"])
def test_no_name_belongs_to_two_rows(name: str) -> None:
    """Names and other names of a file are all different, so a text form has one meaning."""
    first = next(iter(rows(name)[0]))
    assert _repeated(form for row in rows(name) for form in (row[first], *values(row["altnames"]))) == []


def test_bodies_and_international_bodies_share_no_name() -> None:
    """A name is either a Chinese or an international body's."""
    chinese = {form for row in rows("bodies") for form in (row["name"], *values(row["altnames"]))}
    assert [form for row in rows("intl_bodies") for form in (row["name"], *values(row["altnames"])) if form in chinese] == []


def test_country_codes_are_distinct_and_two_letters() -> None:
    """ISO 3166-1 alpha-2 codes, one a country."""
    codes = [row["iso2"] for row in rows("countries")]
    assert _repeated(codes) == [] and all(len(code) == 2 and code.isupper() for code in codes)


def test_identifiers_name_known_things_once() -> None:
    """Provinces and countries all have their code and item; what is linked is listed; no item stands for two things; each row has its source."""
    listed = rows("identifiers")
    countries = {f"place:{row['name']}" for row in rows("countries")} | {"place:中国"}
    provinces = {f"place:{place.local}" for place in places.current() if place.kind == "province"}
    bodies = {f"body:{row['name']}" for row in rows("bodies")}
    assert {row["thing"] for row in listed if row["iso"]} == countries | provinces
    assert [row["thing"] for row in listed if row["thing"] not in countries | provinces | bodies] == []
    assert _repeated(row["wikidata"] for row in listed) == _repeated(row["iso"] for row in listed if row["iso"]) == []
    assert [row["thing"] for row in listed if not row["source"] or not row["wikidata"][1:].isdigit() or row["wikidata"][0] != "Q"] == []


def test_identifiers_name_sources_that_the_file_explains() -> None:
    """A record of a registry is named with its identifier; no source is named twice for a pair."""
    explained = {"rigour", "name-suggestion-index", "chinese-elite", "country-notes", "country-data-package", "ROR", "Party Facts"}
    told = {row["thing"]: values(row["source"]) for row in rows("identifiers")}
    assert {re.sub(r" [0-9a-z]{9}$| \d+$", "", source) for sources in told.values() for source in sources} == explained
    assert [thing for thing, sources in told.items() if len(set(sources)) != len(sources)] == []


@pytest.mark.parametrize(
    ("body", "item"),
    [
        ("农业部", "Q1050095"),
        ("农业农村部", "Q50484565"),
        ("文化部", "Q2607378"),
        ("文化和旅游部", "Q50484620"),
        ("环境保护部", "Q1536450"),
        ("生态环境部", "Q50484273"),
    ],
)
def test_a_body_and_its_predecessor_have_items_of_their_own(body: str, item: str) -> None:
    """A reform that makes a new body leaves the old one its item."""
    assert {row["thing"]: row["wikidata"] for row in rows("identifiers")}[f"body:{body}"] == item


def test_cities_abroad_lie_in_known_countries() -> None:
    """Every city's country is listed, and every country's capital is a city or named like the country."""
    countries = {row["name"]: row for row in rows("countries")}
    cities = {row["city"]: row["country"] for row in rows("cities_abroad")}
    assert set(cities.values()) <= countries.keys()
    assert [name for name, row in countries.items() if row["capital"] and row["capital"] not in countries and cities[row["capital"]] != name] == []


def test_halls_lie_in_known_places() -> None:
    """A hall's place is the official name of one division of today."""
    assert [row for row in rows("halls") if getattr(places.resolve(row["place"]), "label", "") != row["place"]] == []


@pytest.mark.parametrize(("surname", "weight"), [("王", "1"), ("欧阳", "2"), ("令狐", "3"), ("钟离", "4"), ("时", "2"), ("平", "5")])
def test_surnames_have_frequency_classes(surname: str, weight: str) -> None:
    """Frequent surnames are class 1, those that are everyday words class 5."""
    assert {row["surname"]: row["weight"] for row in rows("surnames")}[surname] == weight


def test_topics_have_one_of_three_schemes() -> None:
    """议题, 思想精神, 提法 and nothing else."""
    assert {row["scheme"] for row in rows("topics")} == {"议题", "思想精神", "提法"}


@pytest.mark.parametrize(
    ("column", "table"),
    [("parent", "bodies"), ("same_body", "bodies"), ("successor", "bodies")],
)
def test_bodies_refer_to_bodies(column: str, table: str) -> None:
    """Parents, other nameplates and successors are rows themselves."""
    names = {row["name"] for row in rows(table)}
    assert [row for row in rows(table) if not set(values(row[column])) <= names] == []


def test_two_nameplates_name_each_other() -> None:
    """same_body is written both ways."""
    plates = {row["name"]: values(row["same_body"]) for row in rows("bodies")}
    assert [(name, other) for name, others in plates.items() for other in others if name not in plates[other]] == []


def test_bodies_end_and_begin_in_order_and_in_no_circle() -> None:
    """A successor is there when its predecessor ends, no line of successors comes back to itself, a reform is of the year in which the body ended."""
    table = {row["name"]: row for row in rows("bodies")}
    pairs = [(row, table[name]) for row in table.values() for name in values(row["successor"])]
    assert [row["name"] for row, _ in pairs if not row["valid_to"]] == []
    assert [(row["name"], after["name"]) for row, after in pairs if after["valid_from"] > row["valid_to"]] == []
    assert [(row["name"], after["name"]) for row, after in pairs if after["valid_to"] and after["valid_to"] < row["valid_to"]] == []
    reached = {name: set(values(row["successor"])) for name, row in table.items()}
    for _ in range(8):
        reached = {name: found.union(*(reached[each] for each in found)) for name, found in reached.items()}
    assert [name for name, found in reached.items() if name in found] == []
    reforms = {row["reform"] for row in rows("reforms")}
    changed = [row for row in table.values() if row["change"]]
    assert {row["change"] for row in changed} == reforms
    assert [row["name"] for row in changed if abs(int(row["change"][:4]) - int(row["valid_to"])) > 1 or not row["successor"]] == []


@pytest.mark.parametrize(
    ("kind", "least"), [("state", 190), ("party", 40), ("npc", 20), ("cppcc", 12), ("military", 49), ("mass", 100), ("enterprise", 160)]
)
def test_the_register_has_the_bodies_of_each_kind(kind: str, least: int) -> None:
    """Central Party, state, congress, consultative, military and mass bodies and enterprises, current and former."""
    assert sum(row["kind"] == kind for row in rows("bodies")) >= least


@pytest.mark.parametrize(
    ("old", "year", "new"),
    [
        ("国务院法制办公室", "2018", {"司法部"}),
        ("国家工商总局", "2018", {"市场监管总局"}),
        ("中国保监会", "2018", {"中国银保监会"}),
        ("中国银保监会", "2023", {"金融监管总局"}),
        ("国家卫生计生委", "2018", {"国家卫生健康委"}),
        ("铁道部", "2013", {"国家铁路局", "中国国家铁路集团有限公司"}),
        ("国家经贸委", "2003", {"商务部", "国家发展改革委", "国务院国资委"}),
        ("信息产业部", "2008", {"工业和信息化部"}),
        ("解放军总参谋部", "2016", {"中央军委联合参谋部"}),
        ("战略支援部队", "2024", {"军事航天部队", "网络空间部队", "信息支援部队"}),
        ("中央网络安全和信息化领导小组办公室", "2018", {"中央网信办"}),
        ("国家计划委员会", "1998", {"国家发展计划委员会"}),
    ],
)
def test_who_took_over(old: str, year: str, new: set[str]) -> None:
    """The reforms of 1998 to 2024."""
    row = {row["name"]: row for row in rows("bodies")}[old]
    assert (row["valid_to"], set(values(row["successor"]))) == (year, new)


def test_a_body_that_ended_did_not_begin_later() -> None:
    """valid_from is not after valid_to."""
    assert [row for row in rows("bodies") if row["valid_from"] and row["valid_to"] and row["valid_from"] > row["valid_to"]] == []
