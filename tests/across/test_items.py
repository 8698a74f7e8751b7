"""People of the articles and the items that they are. All people, their offices' items and years are invented."""

from __future__ import annotations

import random
from operator import itemgetter

import pytest

from kg.across.items import Holding, holdings, links
from kg.across.tenures import Tenure, tenures
from kg.iri import local_name
from kg.lexicons import rows, values
from kg.model import Block, Document
from kg.observations import FORMERLY, HOLDS, Observations, PostSighting, observations
from kg.reading import analyse

KNOWN = {
    "温知远": (Holding("Q1", "水利部部长", 2019, 2023),),
    "安东兰": (Holding("Q2", "俄罗斯总统", 2020, None), Holding("Q3", "俄罗斯总理", 2012, 2016)),
}


def seen(*sightings: tuple[str, str, str, str], how: str = HOLDS) -> list[Tenure]:
    """The spells that follow from sightings: person, body, title, ISO day ("" for none), each in an article of its own."""
    posts = [PostSighting(person, body, title, how, day, day, 1) for person, body, title, day in sightings]
    return tenures(Observations(f"d{number}", post.end, (), (post,), (), {}) for number, post in enumerate(posts))


def test_one_who_is_seen_in_the_office_in_its_years_is_the_item() -> None:
    """Name, office and time agree; of what is abroad the country may be called by any of its names."""
    assert links(seen(("温知远", "水利部", "部长", "2023-02-01")), KNOWN) == {"温知远": "Q1"}
    assert links(seen(("安东兰", "俄罗斯联邦", "总统", "2026-02-01")), KNOWN) == {"安东兰": "Q2"}


@pytest.mark.parametrize(
    "sighting",
    [
        ("温知远", "水利部", "副部长", "2021-02-01"),
        ("温知远", "湖南省水利厅", "厅长", "2021-02-01"),
        ("温知远", "水利部", "部长", "2024-02-01"),
        ("温知远", "水利部", "部长", "2018-12-31"),
        ("温知近", "水利部", "部长", "2021-02-01"),
        ("安东兰", "", "总统", "2021-02-01"),
    ],
)
def test_name_alone_office_alone_or_another_time_link_nobody(sighting: tuple[str, str, str, str]) -> None:
    """A namesake in a province, a deputy, a spell before or after: nobody knows."""
    assert links(seen(sighting), KNOWN) == {}


def test_without_a_day_only_an_office_of_one_holder_tells() -> None:
    """Only one person of the name has ever been minister; of 国务委员 there are several at a time."""
    known = {"温知远": (Holding("Q1", "水利部部长", 2019, 2023), Holding("Q1", "国务委员", 2019, 2023))}
    assert links(seen(("温知远", "水利部", "部长", "")), known) == {"温知远": "Q1"}
    assert links(seen(("温知远", "国务院", "国务委员", "")), known) == {}


@pytest.mark.parametrize(("day", "linked"), [("2018-05-01", False), ("2022-05-01", True), ("2025-05-01", True)])
def test_a_former_office_is_of_the_time_before(day: str, linked: bool) -> None:
    """原水利部部长 in 2018 cannot be the minister of 2019."""
    assert bool(links(seen(("温知远", "水利部", "部长", day), how=FORMERLY), KNOWN)) is linked


def test_one_who_holds_posts_of_two_countries_is_linked_to_nothing() -> None:
    """It is two people whom the namesakes' judge could not tell apart."""
    assert links(seen(("安东兰", "俄罗斯", "总统", "2021-02-01"), ("安东兰", "挪威", "外交大臣", "2021-03-01")), KNOWN) == {}


def test_one_whose_offices_point_to_two_items_is_linked_to_nothing() -> None:
    """A president and an earlier prime minister of one name: two people, or one with two items."""
    assert links(seen(("安东兰", "俄罗斯", "总统", "2021-02-01"), ("安东兰", "俄罗斯", "总理", "2014-03-01")), KNOWN) == {}


def test_of_two_people_of_one_name_at_most_one_is_the_item() -> None:
    """Where only one holds the office, it is the item; where both seem to, nobody is."""
    one, other = ("温知远", "水利部", "部长", "2021-02-01"), ("温知远_湖南省", "湖南省水利厅", "厅长", "2021-02-01")
    assert links(seen(one, other), KNOWN) == {"温知远": "Q1"}
    assert links(seen(one, ("温知远_湖南省", "水利部", "部长", "2021-02-01")), KNOWN) == {}


def test_links_do_not_depend_on_the_order_of_the_articles() -> None:
    """The same sightings in any order link the same people."""
    sightings = [
        ("温知远", "水利部", "部长", "2021-02-01"),
        ("安东兰", "俄罗斯", "总统", "2021-02-01"),
        ("温知远", "国务院", "国务委员", "2024-02-01"),
    ]
    shuffled = random.Random(3).sample(sightings, k=3)
    assert links(seen(*shuffled), KNOWN) == links(seen(*sightings), KNOWN) == {"温知远": "Q1", "安东兰": "Q2"}


@pytest.mark.parametrize("row", rows("officeholders"), ids=itemgetter("item"))
def test_a_row_of_the_table_is_well_formed(row: dict[str, str]) -> None:
    """An item, whose name in the source and whose Chinese names are told, and a source that the head of the file explains."""
    assert row["item"][0] == "Q" and row["item"][1:].isdigit() and row["label"] and row["names"] and row["held"]
    assert set(values(row["source"])) <= {"china", "leaders", "foreign", "un", "france", "us", "labels", "elite"}
    assert all(held.begin <= (held.end or held.begin) for name in values(row["names"]) for held in holdings()[local_name(name)])


@pytest.mark.parametrize("row", rows("officeholders"), ids=itemgetter("item"))
def test_each_statement_of_the_table_can_be_met(row: dict[str, str]) -> None:
    """Its office is named as those of the articles are: there is a body and a title, seen in its first year, that link the person."""
    name = values(row["names"])[0]
    for held in (held for held in holdings()[local_name(name)] if held.item == row["item"]):
        posts = [(held.office[:cut], held.office[cut:]) for cut in range(len(held.office))]
        assert any(links(seen((name, *post, f"{held.begin}-07-01")), holdings()) == {name: row["item"]} for post in posts), held


@pytest.mark.parametrize("row", [row for row in rows("officeholders") if {"china", "elite"} & set(values(row["source"]))], ids=itemgetter("item"))
def test_a_sentence_names_an_office_of_china_as_the_table_does(row: dict[str, str]) -> None:
    """Who is read with the words of the office before the name, in its first year, is the item: the table writes what readings show."""
    name = values(row["names"])[0]
    for held in (held for held in holdings()[local_name(name)] if held.item == row["item"]):
        text = f"{held.office}{name}1日在京会见来访的外宾。"
        article = Document("d", text, (Block(0, len(text)),), date=f"{held.begin}-12-02")
        assert links(tenures([observations(analyse(article))]), holdings()) == {name: row["item"]}, held
