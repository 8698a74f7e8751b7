"""Tiles and heat map: every province in its place, and its number that of the store."""

from __future__ import annotations

from collections import Counter

from pictures import unreadable

from kg.lexicons import rows
from kg.plots import Wanted, page
from kg.plots.heatmap import drawn as heatmap_drawn
from kg.plots.heatmap import heatmap
from kg.plots.provinces import TILES, counted, covered, steps
from kg.plots.tilemap import drawn, tilemap
from kg.store import Store
from kg.tables.facts import facts_of


def test_there_is_a_tile_for_each_province() -> None:
    """34, each in a place of its own, called by a name that the register of places has for its code."""
    known = {row["code"]: {row["name"], *row["short"].split(";")} for row in rows("places") if row["kind"] == "province"}
    assert len(TILES) == 34 and TILES.keys() == known.keys()
    assert all(tile.name in known[code] for code, tile in TILES.items())
    assert len({(tile.column, tile.row) for tile in TILES.values()}) == 34


def test_great_numbers_can_be_read_on_tiles_and_in_cells(style: None) -> None:
    """Up to millions, and for forty years."""
    values = {code: 7**number % 9_999_999 for number, code in enumerate(TILES)}
    assert list(unreadable(drawn(values, "bodies", "来源 Source"))) == []
    years = [str(year) for year in range(1987, 2027)]
    cells = {(code, year): 99_999 - number for number, code in enumerate(TILES) for year in years}
    assert list(unreadable(heatmap_drawn(cells, years, Counter(dict.fromkeys(years, 123_456)), "people", "来源 Source"))) == []


def test_numbers_are_those_that_sparql_gives(samples: Store, style: None) -> None:
    """Events, people and bodies of a province, in all and by year, asked independently."""
    facts = facts_of(samples)
    at = '?e schema:location/schema:containedInPlace* ?p . ?p a gov:Province ; schema:identifier "430000" .'
    where = f"?e a schema:Event . {at} OPTIONAL {{ ?e schema:startDate ?d }}"
    for value, asked, thing in (
        ("events", "", "?e"),
        ("people", "?e gov:participation/gov:agent ?a . ?a a foaf:Person .", "?a"),
        ("bodies", "?e gov:participation/gov:agent ?a . FILTER NOT EXISTS { ?a a foaf:Person }", "?a"),
    ):
        found = counted(facts, value)
        for year in ("", "2023", "2024"):
            only = f'FILTER(STRSTARTS(STR(?d), "{year}"))' if year else ""
            expected = len(list(samples.rows(f"SELECT DISTINCT {thing} {{ {where} {asked} {only} }}")))
            assert found["430000", year] == expected > 0, (value, year)


def test_a_tile_shows_its_number(samples: Store, style: None) -> None:
    """And a province of which nothing is told shows 0; events in no province are told as not shown."""
    figure, (loss,) = tilemap(samples, Wanted())
    texts = page.texts(figure)
    assert texts.count("0") == 33 + 1 and str(counted(facts_of(samples), "events")["430000", ""]) in texts
    shown = sum(count for (_, year), count in counted(facts_of(samples), "events").items() if not year)
    assert loss.count + shown == len(facts_of(samples).events)


def test_years_are_those_of_the_articles(samples: Store, style: None) -> None:
    """Each with the number of articles; an event that was long ago is not in the picture and counted as lost."""
    figure, losses = heatmap(samples, Wanted())
    texts = page.texts(figure)
    assert [text for text in texts if text.isdecimal() and len(text) == 4] == ["2023", "2024", "2025"]
    assert [text for text in texts if text.endswith(" 篇")] == ["6 篇", "15 篇", "4 篇"]
    assert [loss.why for loss in losses][1:] == ["have no date", "are of other years than the articles: 2023 to 2025"]
    assert covered(["2023-05-01", "2026"]) == ["2023", "2024", "2025", "2026"] and covered([]) == []


def test_a_scale_begins_with_nothing_and_ends_with_the_greatest() -> None:
    """Its steps grow, and the last but one is clearly less than the last."""
    assert steps(0) == [0] and steps(1) == [0, 1] and steps(13) == [0, 1, 3, 13]
    assert steps(5_000_000) == [0, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 5_000_000]
    assert steps(2173) == [0, 1, 3, 10, 30, 100, 300, 1000, 2173]
