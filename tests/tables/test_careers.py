"""Spells: what opens, bounds and closes a person's time in a post."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from graphs import build

from kg.iri import PREFIXES
from kg.store import Store
from kg.tables import TABLES, Facts, facts_of
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
        ("seen 3, former 5, seen 9", ["-|3 9|-|-"]),
        ("seen 3, former 5, seen 9, former 12, former 14", ["-|3 9|-|12"]),
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


#: INVENTED: in May 2024 an article tells a talk of the day before and looks back to a visit of 2010; in June another calls the post a former one.
_LOOKS_BACK = """
@prefix : <https://invented.example/> .
{prefixes}
GRAPH doc:a1 {{
    doc:a1 a schema:Article ; schema:headline "甲" ; schema:datePublished "2024-05-09"^^xsd:date .
    doc:a1-s00 schema:isPartOf doc:a1 ; schema:text "昨日，示例市市长路明远会见来客。" .
    doc:a1-s01 schema:isPartOf doc:a1 ; schema:text "2010年5月8日，路明远市长曾到此调研。" .
    event:talk a schema:Event ; rdfs:label "会见" ; dcterms:type type:会见 ; schema:startDate "2024-05-08"^^xsd:date ; gov:saidIn doc:a1-s00 ;
        gov:participation event:talk.p .
    event:talk.p gov:agent person:路明远 ; gov:role role:行动方 ; gov:as post:示例市.市长 ; gov:saidIn doc:a1-s00 .
    event:visit a schema:Event ; rdfs:label "调研" ; dcterms:type type:会见 ; schema:startDate "2010-05-08"^^xsd:date ; gov:saidIn doc:a1-s01 ;
        gov:participation event:visit.p .
    event:visit.p gov:agent person:路明远 ; gov:role role:行动方 ; gov:as post:示例市.市长 ; gov:saidIn doc:a1-s01 .
    person:路明远 a foaf:Person ; rdfs:label "路明远" ; org:holds post:示例市.市长 .
    post:示例市.市长 a org:Post ; rdfs:label "示例市市长" ; org:postIn body:示例市 ; org:role title:市长 .
    title:市长 rdfs:label "市长" . body:示例市 rdfs:label "示例市" .
}}
GRAPH doc:a2 {{
    doc:a2 a schema:Article ; schema:headline "乙" ; schema:datePublished "2024-06-01"^^xsd:date .
    person:路明远 gov:formerly post:示例市.市长 .
}}
"""


#: INVENTED: the decision was made 日前; an article tells it on 3 May.
_DECIDED = """
{prefixes}
GRAPH doc:a1 {{
    doc:a1 a schema:Article ; schema:headline "甲" ; schema:datePublished "2024-05-03"^^xsd:date .
    doc:a1-s00 schema:isPartOf doc:a1 ; schema:text "日前，路明远任示例市市长。" .
    event:e a schema:Event ; rdfs:label "任命" ; dcterms:type type:任命 ; schema:startDate "2024-05"^^xsd:gYearMonth ; gov:saidIn doc:a1-s00 ;
        gov:participation event:e.p .
    event:e.p gov:agent person:路明远 ; gov:role role:任免对象 ; gov:as post:示例市.市长 ; gov:saidIn doc:a1-s00 .
    person:路明远 a foaf:Person ; rdfs:label "路明远" ; org:holds post:示例市.市长 .
    post:示例市.市长 a org:Post ; rdfs:label "示例市市长" ; org:postIn body:示例市 ; org:role title:市长 .
    title:市长 rdfs:label "市长" . body:示例市 rdfs:label "示例市" .
}}
"""


def told_by(graph: str, folder: Path) -> Store:
    """A store of a graph."""
    file = folder / "graph.trig"
    prefixes = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
    file.write_text(graph.format(prefixes=prefixes), encoding="utf-8")
    return Store.open(build(folder, file))


@pytest.fixture
def looking_back(tmp_path: Path) -> Iterator[Facts]:
    """The facts of _LOOKS_BACK."""
    with told_by(_LOOKS_BACK, tmp_path) as store:
        yield facts_of(store)


def test_the_day_of_a_decision_is_never_guessed(tmp_path: Path) -> None:
    """That there was one is known, and by when; its day is not."""
    with told_by(_DECIDED, tmp_path) as store:
        (career,) = TABLES["careers"].records(facts_of(store))
    assert (career["appointed"], career["appointed_told"], career["appointed_event"]) == (None, date(2024, 5, 3), "event:e")
    assert not career["left_censored"] and career["right_censored"] and career["first_seen"] is None


def test_a_look_back_is_no_sight_of_its_day(looking_back: Facts) -> None:
    """Who looks back to 2010 calls the mayor of today so; that he was mayor in 2010 is not said."""
    (career,) = TABLES["careers"].records(looking_back)
    assert (career["first_seen"], career["last_seen"], career["times_seen"]) == (date(2024, 5, 8), date(2024, 5, 9), 2)
    assert [(each["year"], each["events_at_risk"]) for each in TABLES["exposure"].records(looking_back)] == [(2024, 1)]


def test_a_post_that_is_called_former_later_is_told_with_its_article(looking_back: Facts) -> None:
    """It is no removal: the end stays unknown."""
    (career,) = TABLES["careers"].records(looking_back)
    assert (career["former_from"], career["former_article"], career["right_censored"]) == (date(2024, 6, 1), "doc:a2", True)
