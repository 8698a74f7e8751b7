"""What holds for every analysis: typed rows with sentences, the same each time, and settings that are refused where they have no use."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from graphs import invented
from meetings import Meeting, held

from kg.analysis import ANALYSES, analysis, facts_for
from kg.analysis.settings import DEFAULT, Settings, settings
from kg.errors import Problem
from kg.selection import selection
from kg.store import Store
from kg.tables.record import KINDS

_TYPES: dict[str, type | tuple[type, ...]] = {
    "id": str, "ids": tuple, "text": str, "date": date, "integer": int, "number": float, "boolean": bool, "url": str,
}  # fmt: skip
#: Names in the samples, which are invented.
_NAMES = {"A B": ("陆怀瑾", "温知远"), "NAME": ("陆怀瑾",)}


@pytest.fixture(scope="module")
def invented_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("invented")) as opened:
        yield opened


def cases() -> Iterator[tuple[str, Settings]]:
    """Every analysis at its defaults, and with each of its settings that change the columns or the network."""
    for name, row in ANALYSES.items():
        names = _NAMES.get(row.names, ())
        yield name, Settings(names=names, least=1 if "least" in row.uses else DEFAULT.least)
        for more in ({"wide": True}, {"by_year": True}, {"of": "all"}, {"between": "province"}, {"as_of": "2024-06-30"}):
            if set(more) <= set(row.uses):
                yield name, settings(names=names, least=1 if "least" in row.uses else DEFAULT.least, **more)


def rows(store: Store, name: str, asked: Settings = DEFAULT, **filters: Any) -> list[dict[str, Any]]:
    """The rows of an analysis by column."""
    return list(analysis(name, asked).records(facts_for(store, asked, selection(**filters))))


@pytest.mark.parametrize(
    ("name", "asked"), list(cases()), ids=lambda value: value if isinstance(value, str) else "-".join(value.given()) or "default"
)
def test_rows_are_typed_and_cite_their_sentences(samples: Store, name: str, asked: Settings) -> None:
    """In the samples every analysis has something to tell; what counts events quotes one of their sentences, what counts none says so."""
    table, facts = analysis(name, asked), facts_for(samples, asked)
    columns, sentences = table.header(facts), facts.relations.many("nif:beginIndex")
    found = list(table.rows(facts))
    assert found or name == "community-changes"
    for row in found:
        for column, cell in zip(columns, row, strict=True):
            assert cell is None or isinstance(cell, _TYPES[column.kind]), column.name
            assert cell != "" and not (column.kind == "integer" and isinstance(cell, bool)), column.name
        record = dict(zip((column.name for column in columns), row, strict=True))
        counted = record.get("events", record.get("appearances", record.get("total", 1)))
        assert bool(record["sentences"]) == bool(record["quote"]) == bool(counted)
        assert len(record["sentences"]) <= len(sentences)


@pytest.mark.parametrize("name", ANALYSES)
def test_every_column_says_what_it_means(name: str) -> None:
    """Kinds are known, names are not used twice."""
    columns = analysis(name, Settings(names=ANALYSES[name].example)).columns
    assert len({column.name for column in columns}) == len(columns)
    assert all(column.kind in KINDS and column.meaning.endswith(".") for column in columns)


@pytest.mark.parametrize("name", ANALYSES)
def test_a_selection_of_nothing_gives_no_rows(invented_store: Store, name: str) -> None:
    """Nor an error, except for a way that does not exist; matrices of provinces then have no years."""
    if ANALYSES[name].names == "A B":
        with pytest.raises(Problem, match="no chain of events"):
            rows(invented_store, name, Settings(names=("麦青禾", "𬭎远舟")), start="1900", end="1900")
    else:
        assert not rows(invented_store, name, Settings(names=("麦青禾",) if ANALYSES[name].names == "NAME" else ()), start="1900", end="1900")


def test_the_same_store_gives_the_same_rows_whatever_the_order_of_hashes(tmp_path: Path) -> None:
    """All analyses, printed under different seeds of Python's hash."""
    told = [Meeting(f"2024-0{1 + number % 9}-0{1 + number // 9}", tuple("甲乙丙丁戊己"[number % 4 :][: 2 + number % 3])) for number in range(27)]
    with held(tmp_path, told):
        pass
    program = (
        "from kg.analysis import ANALYSES, analysis, facts_for; from kg.analysis.settings import Settings; from kg.store import Store; import sys\n"
        "with Store.open(sys.argv[1]) as store:\n"
        "    for name, row in ANALYSES.items():\n"
        "        asked = Settings(names=tuple({'A B': '甲戊', 'NAME': '甲'}.get(row.names, '')))\n"
        "        print(name, *analysis(name, asked).rows(facts_for(store, asked)), sep='\\n')\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "store")]
    printed = [
        subprocess.run(command, env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)}, capture_output=True, check=True).stdout
        for seed in "12"
    ]
    assert printed[0] == printed[1]
    assert printed[0].count(b"\n") > 60


def test_a_setting_without_a_use_is_refused() -> None:
    """With the analyses that have one for it."""
    with pytest.raises(Problem, match="no use") as told:
        analysis("centrality", Settings(alpha=0.1))
    assert told.value.hint == "analyses that do: pairs"
    with pytest.raises(Problem, match="takes 2 names, 1 are given"):
        analysis("path", Settings(names=("甲",)))
    with pytest.raises(Problem, match="takes 0 names"):
        analysis("pairs", Settings(names=("甲",)))


def test_an_unknown_analysis_is_refused_with_the_nearest_name() -> None:
    """As tables are."""
    with pytest.raises(Problem, match="no analysis") as told:
        analysis("centralty")
    assert told.value.hint == "there is: centrality"


@pytest.mark.parametrize(
    "bad",
    [{"of": "dogs"}, {"between": "city"}, {"as_of": "2024"},
     {"window": 0}, {"resolution": 0}, {"alpha": 1.0}, {"least": 0}, {"consistency": 0.5}, {"hue": 1}],
)  # fmt: skip
def test_bad_settings_are_refused(bad: dict[str, Any]) -> None:
    """Before anything is read."""
    with pytest.raises(Problem):
        settings(**bad)


#: Six invented events of two years; one and the same person is chief first of one bureau, then of the other.
_OFFICES = [
    Meeting("2022-03-01", ("甲", "乙"), posts=(("甲", "东州局", "局长"),)),
    Meeting("2023-03-01", ("甲", "丙"), posts=(("甲", "西州局", "局长"),)),
    Meeting("2023-06-01", ("甲", "丙", "丁"), posts=(("甲", "西州局", "局长"), ("丁", "国局", "处长"))),
]
_TENURES = """
tenure:a org:member person:甲 ; gov:office "东州局局长" ; gov:firstSeen "2021-01-01"^^xsd:date ; gov:lastSeen "2022-03-01"^^xsd:date .
tenure:a gov:notAfter "2022-12-01"^^xsd:date .
tenure:b org:member person:甲 ; gov:office "西州局局长" ; gov:firstSeen "2023-03-01"^^xsd:date ; gov:lastSeen "2023-06-01"^^xsd:date .
tenure:c org:member person:丁 ; gov:office "国局处长" ; gov:firstSeen "2023-06-01"^^xsd:date ; gov:lastSeen "2023-06-01"^^xsd:date .
"""


@pytest.mark.parametrize(
    ("day", "window", "expected"),
    [
        ("2022-04-01", 365, {"甲": "东州局局长", "乙": None}),
        ("2022-11-30", 365, {"甲": "东州局局长", "乙": None}),
        ("2022-12-02", 365, {"甲": None, "乙": None}),
        ("2023-03-02", 10, {"甲": "西州局局长", "丙": None}),
        ("2023-06-05", 365, {"甲": "西州局局长", "丙": None, "丁": "国局处长"}),
        ("2024-07-01", 400, {"甲": "西州局局长", "丙": None, "丁": "国局处长"}),
        ("2021-12-31", 365, {}),
    ],
)
def test_as_of_a_day_the_network_is_of_the_window_before_and_posts_are_those_held(
    tmp_path: Path, day: str, window: int, expected: dict[str, str | None]
) -> None:
    """A post ends by a decision, or where nothing ends it when it has not been seen for the length of the window."""
    with held(tmp_path, _OFFICES, _TENURES) as store:
        found = rows(store, "centrality", Settings(as_of=day, window=window))
    assert {row["agent_label"]: row["posts"] for row in found} == expected


def test_without_a_day_posts_are_those_most_often_named(tmp_path: Path) -> None:
    """The most frequent first."""
    with held(tmp_path, _OFFICES) as store:
        posts = {row["agent_label"]: row["posts"] for row in rows(store, "centrality")}
        assert posts == {"甲": "西州局局长；东州局局长", "乙": None, "丙": None, "丁": "国局处长"}
        with pytest.raises(Problem, match="no other dates"):
            rows(store, "centrality", Settings(as_of="2024-01-01"), start="2023")


def test_brokers_belong_to_the_body_that_tells_most_of_them(tmp_path: Path) -> None:
    """甲 has two posts of the western bureau and one of the eastern; between provinces who has none stands between all the same."""
    told = [
        *_OFFICES,
        Meeting("2023-07-01", ("己", "辛"), posts=(("己", "东州局", "处长"), ("辛", "国局", "主任"))),
        Meeting("2023-07-02", ("甲", "辛"), posts=(("甲", "西州局", "局长"), ("辛", "国局", "主任"))),
    ]
    with held(tmp_path, told) as store:
        by_body = {row["agent_label"]: row for row in rows(store, "brokers")}
        by_province = {row["agent_label"]: row for row in rows(store, "brokers", Settings(between="province"))}
    assert {name: row["group"] for name, row in by_body.items()} == {
        "甲": "西州局",
        "乙": None,
        "丙": None,
        "丁": "国局",
        "己": "东州局",
        "辛": "国局",
    }
    assert by_body["辛"]["liaison"] == 1 and by_body["辛"]["between"] == "东州局；西州局" and len(by_body["辛"]["sentences"]) == 2
    assert by_body["甲"]["itinerant"] == 1, "丁 and 辛 of one bureau meet 甲, and not each other"
    assert by_province["辛"]["group"] is None and by_province["辛"]["liaison"] == 1 and by_province["辛"]["between"] == "东州；西州"


def test_pairs_tell_how_often_chance_would_bring_them_together(tmp_path: Path) -> None:
    """甲 and 乙 keep together, the others meet by turns; what is decided about people is no meeting."""
    told = [Meeting(f"2024-03-{day:02}", pair) for day, pair in enumerate(combinations("丙丁戊己庚辛", 2), 1)]
    told += [Meeting(f"2024-04-{day:02}", ("甲", "乙")) for day in range(1, 16)]
    told += [Meeting("2024-05-01", ("壬", "癸"), roles=(("壬", "任免对象"), ("癸", "任免对象")), type="任命")]
    with held(tmp_path, told) as store:
        found = rows(store, "pairs")
    first = found[0]
    assert (first["a_label"], first["b_label"], first["together"], first["more"]) == ("乙", "甲", 15, True)
    assert first["together"] == len(first["events"]) == len(first["sentences"]) and first["expected"] < 6 and first["p"] < first["q"] < 0.01
    assert not any(row["more"] for row in found[1:]) and not {"壬", "癸"} & {row["a_label"] for row in found}
    assert (first["first"], first["last"]) == (date(2024, 4, 1), date(2024, 4, 15))


def test_who_were_in_office_in_the_same_year_only_are_not_said_to_meet_often(tmp_path: Path) -> None:
    """In each year each two of four meet twice: over both years that looks like two circles, in each year it is chance."""
    told = [
        Meeting(f"{year}-0{month}-{1 + number:02}", pair)
        for year, people in (("2023", "甲乙丙丁"), ("2024", "戊己庚辛"))
        for month in (1, 2)
        for number, pair in enumerate((one, other) for index, one in enumerate(people) for other in people[index + 1 :])
    ]
    with held(tmp_path, told) as store:
        found = rows(store, "pairs")
    assert len(found) == 12 and {row["expected"] for row in found} == {2.0}


def test_light_ties_are_left_out(tmp_path: Path) -> None:
    """``min_weight`` is of Newman's weight: a meeting of four gives a third to each pair."""
    with held(tmp_path, [Meeting("2024-01-01", ("甲", "乙", "丙", "丁")), Meeting("2024-01-02", ("甲", "乙"))]) as store:
        assert [(row["a_label"], row["b_label"]) for row in rows(store, "pairs", min_weight=0.5)] == [("乙", "甲")]
        assert {row["agent_label"] for row in rows(store, "centrality", min_weight=0.5)} == {"甲", "乙"}


def test_igraph_is_asked_for_by_name_where_it_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With the way to install it; what does not need it works."""
    monkeypatch.setitem(sys.modules, "igraph", None)
    with held(tmp_path, [Meeting("2024-01-01", ("甲", "乙"))]) as store:
        with pytest.raises(Problem, match="centrality: needs the library igraph") as told:
            rows(store, "centrality")
        assert told.value.hint == "pip install 'kg[graph]'"
        assert len(rows(store, "pairs")) == 1 and len(rows(store, "brokers")) == 2
