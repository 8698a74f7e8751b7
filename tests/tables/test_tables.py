"""The store as tables: what the invented graph tells, row by row, and what holds for every table of every store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from graphs import build, invented

from kg import pipeline, resources
from kg.errors import Problem
from kg.exports import export
from kg.iri import PREFIXES
from kg.selection import selection
from kg.store import Store
from kg.tables import TABLES, Facts, Table, facts_of, left_out, only, wanted
from kg.tables.record import KINDS

_TYPES: dict[str, type | tuple[type, ...]] = {
    "id": str, "ids": tuple, "text": str, "date": date, "integer": int, "number": float, "boolean": bool, "url": str,
}  # fmt: skip
_MEETING, _TALK = "event:2024-05-09_浙江省数据局_数据工作座谈会", "event:2024-05-08_麦青禾_会见_卢西恩·奥古"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("tables")) as opened:
        yield opened


@pytest.fixture(scope="module")
def told(store: Store) -> Facts:
    """All its facts."""
    return facts_of(store)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facts]:
    """The facts of the sample read-outs that come with the package."""
    place = tmp_path_factory.mktemp("samples") / "store"
    pipeline.build([str(resources.samples())], place, jobs=1)
    with Store.open(place) as opened:
        yield facts_of(opened)


def rows(facts: Facts, table: str) -> list[dict[str, Any]]:
    """The rows of a table by column."""
    return list(TABLES[table].records(facts))


def row(facts: Facts, table: str, key: str) -> dict[str, Any]:
    """The row with this key."""
    (found,) = (each for each in rows(facts, table) if next(iter(each.values())) == key)
    return found


def test_an_event_is_told_with_place_host_and_sentence(told: Facts) -> None:
    """Lists by name and by label; the province is found through the city."""
    meeting = row(told, "events", _MEETING)
    assert (meeting["type"], meeting["family"], meeting["date"], meeting["year"]) == ("座谈会", "会议", date(2024, 5, 9), 2024)
    assert (meeting["told"], meeting["lag"]) == (date(2024, 5, 10), 1)
    assert (meeting["places"], meeting["place_labels"], meeting["province"]) == (("place:宁波市",), "宁波市", "浙江省")
    assert (meeting["hosts"], meeting["host_labels"]) == (("body:浙江省数据局",), "浙江省数据局")
    assert (meeting["people"], meeting["bodies"], meeting["topic_labels"]) == (2, 2, "数据安全")
    assert (meeting["works"], meeting["work_labels"]) == (("work:浙江省数据目录试行",), "浙江省数据目录（试行）")
    assert meeting["sentences"] == ("doc:00000000000000b2-s01",) and meeting["articles"] == ("doc:00000000000000b2",)
    assert meeting["quote"].startswith("5月9日，浙江省数据局在宁波召开") and meeting["url"] is None
    assert row(told, "events", _TALK)["url"] == "https://invented.example/a1?x=1&y=2"


def test_participations_come_in_the_order_of_the_roster(told: Facts) -> None:
    """With roles, posts, the bodies of the posts and the confidence of the reading."""
    talk = [each for each in rows(told, "participations") if each["event"] == _TALK]
    assert [each["agent_label"] for each in talk] == ["麦青禾", "卢西恩·奥古", "𬭎远舟"]
    assert [each["roles"] for each in talk] == ["行动方", "对方", "陪同"]
    assert (talk[0]["posts"], talk[0]["post_body_labels"], talk[0]["as_written"]) == (("post:浙江省.副省长",), "浙江省", "浙江省副省长")
    assert [each["confidence"] for each in talk] == [1.0, 1.0, 0.9]
    (group,) = (each for each in rows(told, "participations") if each["agent_kind"] == "group")
    assert group["represented_by"] == "负责同志"


def test_expanded_collectives_give_way_to_their_members(store: Store) -> None:
    """The group that the text names stands beside; posts are not the members'."""
    (member,) = (each for each in rows(facts_of(store, selection(expand=True)), "participations") if each["through_group"])
    assert (member["agent"], member["through_group"], member["posts"]) == ("body:宁波市数据局", "group:各设区市数据局", ())


def test_a_statement_names_its_speaker_or_none(told: Facts) -> None:
    """None: the event speaks."""
    (statement,) = rows(told, "statements")
    assert (statement["speaker"], statement["verb"], statement["topics"]) == (None, "要求", ("topic:一本账", "topic:数据安全"))


def test_a_person_has_posts_now_and_before(told: Facts) -> None:
    """Kept apart, as the articles do."""
    person = row(told, "people", "person:麦青禾")
    assert (person["post_labels"], person["former_post_labels"]) == ("浙江省副省长", "宁波市副市长")
    assert (person["events"], person["first"], person["last"], person["mentions"]) == (2, date(2024, 5, 8), date(2024, 5, 9), 1)


def test_a_career_tells_first_and_last_day_and_that_its_ends_are_unknown(told: Facts) -> None:
    """Nobody was appointed or removed here."""
    career = row(told, "careers", "person:麦青禾")
    assert (career["post"], career["first_seen"], career["last_seen"], career["times_seen"]) == (
        "post:浙江省.副省长",
        date(2024, 5, 8),
        date(2024, 5, 9),
        2,
    )
    assert career["left_censored"] and career["right_censored"] and career["sentences"] == ("doc:00000000000000a1-s01", "doc:00000000000000b2-s01")


def test_dyads_are_directed_from_who_acts(told: Facts) -> None:
    """Three people make three pairs, each weighing a half; only those of actor and counterpart have a direction."""
    talk = [each for each in rows(told, "dyads") if each["event"] == _TALK]
    assert [(each["a_label"], each["b_label"], each["directed"], each["weight"]) for each in talk] == [
        ("麦青禾", "卢西恩·奥古", True, 0.5), ("卢西恩·奥古", "𬭎远舟", False, 0.5), ("麦青禾", "𬭎远舟", False, 0.5),
    ]  # fmt: skip


def test_each_agent_weighs_one_in_an_event(samples: Facts) -> None:
    """However many take part (Newman 2001)."""
    sums: dict[tuple[str, str], float] = {}
    for each in rows(samples, "dyads"):
        for side in ("a", "b"):
            sums[each["event"], each[side]] = sums.get((each["event"], each[side]), 0) + each["weight"]
    assert sums and all(abs(total - 1) < 1e-9 for total in sums.values())


def test_the_matrix_has_a_column_for_each_person_and_roles_in_its_cells(told: Facts) -> None:
    """Those seen most often first; who is not named has an empty cell."""
    header = [column.name for column in TABLES["attendance"].header(told)]
    assert header[9:] == ["麦青禾", "AnaLíčko", "卢西恩·奥古", "𬭎远舟"]
    assert [(each["麦青禾"], each["𬭎远舟"]) for each in rows(told, "attendance")] == [("行动方", "陪同"), ("出席；讲话", None)]


def test_persons_called_alike_have_columns_of_their_own(tmp_path: Path) -> None:
    """Also in SQLite, to which capital and small letters are the same; INVENTED persons, one of whom is called as a column is."""
    people = ("quote", "Ana", "ana", "路明远")
    told = "".join(
        f"event:e gov:participation event:e.{n} . event:e.{n} gov:agent person:{name} ; gov:role role:出席 . person:{name} rdfs:label '{name}' .\n"
        for n, name in enumerate(people)
    )
    prefixes = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
    file = tmp_path / "alike.trig"
    file.write_text(
        f"{prefixes} GRAPH doc:a {{ doc:a schema:headline '甲' . event:e a schema:Event ; dcterms:type type:会议 .\n{told} }}", encoding="utf-8"
    )
    with Store.open(build(tmp_path, file)) as store:
        names = [column.name for column in TABLES["attendance"].header(facts_of(store))][9:]
        export(store, "sqlite", tmp_path / "alike.sqlite")
    assert names == ["person:Ana (1)", "person:ana (2)", "person:quote (3)", "路明远"]
    assert sqlite3.connect(tmp_path / "alike.sqlite").execute('SELECT "路明远", "person:quote (3)" FROM attendance').fetchall() == [("出席", "出席")]


def test_exposure_counts_events_in_the_time_in_which_a_person_is_seen(told: Facts) -> None:
    """Two days, one talk and one meeting: the person was at each; whoever is seen on one day is at risk on that day."""
    found = [(each["person_label"], each["type"], each["days_at_risk"], each["events_at_risk"], each["attended"]) for each in rows(told, "exposure")]
    assert found == [
        ("Ana Líčko", "座谈会", 1, 1, 1),
        ("卢西恩·奥古", "会见", 1, 1, 1),
        ("麦青禾", "会见", 2, 1, 1),
        ("麦青禾", "座谈会", 2, 1, 1),
        ("𬭎远舟", "会见", 1, 1, 1),
    ]


def test_nobody_attends_more_than_there_is(samples: Facts) -> None:
    """In any year and type."""
    assert all(0 <= each["attended"] <= each["events_at_risk"] for each in rows(samples, "exposure"))


def test_a_filter_leaves_only_what_has_to_do_with_its_events(store: Store) -> None:
    """People, sentences and articles of other events are gone."""
    facts = facts_of(store, selection(types="会见"))
    assert [each["event"] for each in rows(facts, "events")] == [_TALK]
    assert {each["person"] for each in rows(facts, "people")} == {"person:麦青禾", "person:卢西恩·奥古", "person:𬭎远舟"}
    assert {each["article"] for each in rows(facts, "articles")} == {"doc:00000000000000a1"}
    assert not rows(facts, "statements") and not rows(facts, "works")


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_cells_are_of_their_columns_kind(samples: Facts, told: Facts, table: Table) -> None:
    """Never an empty text, never a list that is None; every row has a cell for each column."""
    for facts in (samples, told):
        header, found = table.header(facts), list(table.rows(facts))
        assert found, f"the samples have no row of {table.name}"
        assert len({column.name for column in header}) == len(header) and {column.kind for column in header} <= set(KINDS)
        for each in found:
            assert len(each) == len(header)
            for column, cell in zip(header, each, strict=True):
                assert cell != "" and (column.kind != "ids" or cell is not None)
                assert cell is None or type(cell) is _TYPES[column.kind], f"{column.name}: {cell!r}"


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_names_lead_to_rows(samples: Facts, told: Facts, table: Table) -> None:
    """What a column refers to is a row of that table; a key is there once."""
    for facts in (samples, told):
        found = list(table.records(facts))
        if table.keyed:
            keys = [each[table.columns[0].name] for each in found]
            assert len(set(keys)) == len(keys)
        for column in table.columns:
            if column.refers:
                known = {each[TABLES[column.refers].columns[0].name] for each in TABLES[column.refers].records(facts)}
                named = {name for each in found for name in (each[column.name] if column.kind == "ids" else filter(None, [each[column.name]]))}
                assert named <= known, f"{table.name}.{column.name}: {sorted(named - known)[:5]}"


@pytest.mark.parametrize(
    "table", [TABLES[name] for name in ("events", "participations", "statements", "careers", "dyads", "attendance", "exposure")], ids=lambda t: t.name
)
def test_each_row_cites_its_sentences(samples: Facts, table: Table) -> None:
    """And the quote is the first of them, word for word."""
    texts = {each["sentence"]: each["text"] for each in rows(samples, "sentences")}
    for each in table.records(samples):
        assert each["sentences"] and each["articles"] and each["quote"] == texts[each["sentences"][0]]


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_column_says_what_it_means(table: Table) -> None:
    """In a sentence."""
    assert table.help.endswith(".") and all(len(column.meaning) > 4 and column.meaning.endswith(".") for column in table.columns)


def test_an_unknown_table_is_refused_with_the_nearest_name() -> None:
    """Before a store is opened."""
    with pytest.raises(Problem, match="there is: careers"):
        wanted(["career"])


def test_sentences_stand_as_in_their_article(tmp_path: Path) -> None:
    """The hundredth after the ninety-ninth, whatever the order of their names; INVENTED."""
    prefixes = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
    said = "".join(
        f"doc:a-s{n:02d} schema:isPartOf doc:a ; nif:beginIndex {n} ; schema:text '句{n}' . event:e gov:saidIn doc:a-s{n:02d} .\n"
        for n in (100, 99, 2)
    )
    file = tmp_path / "long.trig"
    file.write_text(
        f"{prefixes} GRAPH doc:a {{ doc:a schema:headline '甲' . event:e a schema:Event ; dcterms:type type:会议 .\n{said} }}", encoding="utf-8"
    )
    with Store.open(build(tmp_path, file)) as store:
        (event,) = TABLES["events"].records(facts_of(store))
    assert event["sentences"] == ("doc:a-s02", "doc:a-s99", "doc:a-s100") and event["quote"] == "句2"


def test_who_has_no_column_in_the_matrix_is_counted(samples: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    """The matrix shows those who take part most often."""
    monkeypatch.setattr("kg.tables.attendance.MOST", 3)
    people = sum(1 for row in rows(samples, "people") if row["events"])
    assert len(TABLES["attendance"].header(samples)) == 9 + 3
    assert [loss.count for loss in left_out(samples, wanted(["attendance"])) if loss.what == "people"] == [people - 3]


def test_what_tables_leave_out_is_counted(store: Store, told: Facts) -> None:
    """Mentions are joined to counts; with a filter events are left out."""
    assert {(loss.what, loss.count) for loss in left_out(told, wanted([])) if loss.count} == {("mentions", 1), ("reading dates", 1)}
    few = left_out(facts_of(store, selection(types="会见")), wanted(["events"]))
    assert ("events", 1) in {(loss.what, loss.count) for loss in few} and sum(loss.what == "tables" for loss in few) == len(TABLES) - 1


@pytest.mark.parametrize(
    "filters",
    [
        {"types": "会议"},
        {"roles": "讲话"},
        {"people": "陆怀瑾"},
        {"places": "place:岳阳市"},
        {"start": "2024"},
        {"max_size": 3},
        {"expand": True},
        {"bodies": "湖南省政府"},
    ],
    ids=str,
)
def test_names_lead_to_rows_whatever_is_chosen(samples: Facts, filters: dict[str, Any]) -> None:
    """What is left out by a filter is named nowhere."""
    facts = facts_of(samples.relations.store, selection(**filters))
    keys = {name: {row[0] for row in table.rows(facts)} for name, table in TABLES.items()}
    assert keys["events"]
    for table in TABLES.values():
        for record in table.records(facts):
            for column in table.columns:
                if column.refers:
                    cell = record[column.name]
                    named = set(cell if column.kind == "ids" else [cell] if cell else [])
                    assert named <= keys[column.refers], (table.name, column.name, named - keys[column.refers])


def test_only_some_columns_in_the_order_asked(told: Facts) -> None:
    """Also those that depend on the store."""
    few = only(TABLES["attendance"], told, ["麦青禾", "event_label"])
    assert next(few.records(told)) == {"麦青禾": "行动方", "event_label": "麦青禾会见卢西恩·奥古"}
    assert only(TABLES["people"], told, []) is TABLES["people"]


def test_a_selection_of_nothing_gives_headers_only(store: Store) -> None:
    """An empty table is a table."""
    facts = facts_of(store, selection(start="1999", end="1999"))
    assert not any(list(table.rows(facts)) for table in TABLES.values())
