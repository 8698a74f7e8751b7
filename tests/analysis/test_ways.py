"""Ways, weeks, silences, matrices, rosters and uses, on invented events."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from graphs import build
from hypothesis import given
from hypothesis import strategies as st
from meetings import Meeting, held, trig

from kg.analysis import analysis, facts_for
from kg.analysis.matrices import standardised
from kg.analysis.paths import shortest
from kg.analysis.precedence import consistent, orders
from kg.analysis.settings import settings
from kg.errors import Problem
from kg.selection import selection
from kg.store import Store


def rows(store: Store, name: str, *names: str, filters: dict[str, Any] | None = None, **given: Any) -> list[dict[str, Any]]:
    """The rows of an analysis by column."""
    asked = settings(names=names, **given)
    return list(analysis(name, asked).records(facts_for(store, asked, selection(**filters or {}))))


agents = st.sampled_from("abcdefg")


@given(st.lists(st.sets(agents, min_size=2, max_size=4), max_size=8), agents, agents)
def test_no_way_is_shorter_and_none_as_short_has_smaller_events(events: list[set[str]], source: str, target: str) -> None:
    """By NetworkX on pairs of steps and sizes, written as one number."""
    told = {f"e{number}": dict.fromkeys(sorted(event), "") for number, event in enumerate(events)}
    sizes = {event: len(people) for event, people in told.items()}
    graph = nx.Graph()
    graph.add_nodes_from((source, target))
    for event, people in told.items():
        for one, other in permutations(people, 2):
            if sizes[event] < graph.get_edge_data(one, other, {"size": 99})["size"]:
                graph.add_edge(one, other, size=sizes[event], weight=1000 + sizes[event])
    found = shortest(told, sizes, source, target)
    if source == target or not nx.has_path(graph, source, target):
        assert not found
    else:
        assert 1000 * len(found) + sum(sizes[step.event] for step in found) == nx.dijkstra_path_length(graph, source, target)
        assert [found[0].source, found[-1].target] == [source, target]
        assert all(step.source in told[step.event] and step.target in told[step.event] for step in found)
        assert all(before.target == after.source for before, after in pairwise(found))


_CHAIN = [
    Meeting("2024-01-01", ("甲", "乙", "丙", "丁")),
    Meeting("2024-01-02", ("甲", "乙"), bodies=("国局",)),
    Meeting("2024-01-03", ("乙", "戊")),
    Meeting("2024-01-04", ("丁", "戊")),
    Meeting("2024-01-05", ("己",), bodies=("国局",)),
    Meeting("2024-01-06", ("甲", "庚"), roles=(("甲", "任免对象"), ("庚", "任免对象")), type="任命"),
]


def test_a_way_leads_over_small_events_with_a_sentence_each(tmp_path: Path) -> None:
    """Two steps over 乙 lead over smaller events than two over 丁."""
    with held(tmp_path, _CHAIN) as store:
        found = rows(store, "path", "甲", "戊")
        assert [(row["step"], row["a_label"], row["b_label"], row["date"], row["size"]) for row in found] == [
            (1, "甲", "乙", date(2024, 1, 2), 3),
            (2, "乙", "戊", date(2024, 1, 3), 2),
        ]
        assert [row["quote"] for row in found] == ["2024-01-02：甲、乙出席。", "2024-01-03：乙、戊出席。"]
        around = rows(store, "path", "甲", "戊", without="乙")
        assert [row["b_label"] for row in around] == ["丁", "戊"]


def test_a_way_leads_through_bodies_only_when_asked(tmp_path: Path) -> None:
    """And never over a decision about two people."""
    with held(tmp_path, _CHAIN) as store:
        with pytest.raises(Problem, match="己 to 甲: no chain of events") as told:
            rows(store, "path", "己", "甲")
        assert told.value.code == 1
        assert [row["b_label"] for row in rows(store, "path", "己", "甲", of="all")] == ["国局", "甲"]
        assert [row["b_label"] for row in rows(store, "path", "国局", "甲")] == ["甲"], "an end may be a body"
        with pytest.raises(Problem, match="no chain"):
            rows(store, "path", "甲", "庚")
        with pytest.raises(Problem, match="the same agent"):
            rows(store, "path", "甲", "person:甲")
        with pytest.raises(Problem, match="no agent in the store"):
            rows(store, "path", "甲", "无名氏")


#: A person seen in three weeks of six, one week without any article, one with only a mention; a look back and an announcement do not count.
_WEEKS = [
    Meeting("2024-01-01", ("甲", "乙")),
    Meeting("2024-01-02", ("乙",)),
    Meeting("2024-01-09", ("乙",), mentions=("甲",)),
    Meeting("2024-01-10", ("乙",)),
    Meeting("2024-01-22", ("乙",), topics=("新提法",)),
    Meeting("2024-01-30", ("甲", "乙")),
    Meeting("2024-01-31", ("甲",), topics=("新提法",)),
    Meeting("2019-01-08", ("甲",), published="2024-01-09"),
    Meeting("2024-12-24", ("甲",), published="2024-01-24"),
    Meeting("2024-01", ("甲",), published="2024-02-07"),
    Meeting("2024-01-24", ("甲",), roles=(("甲", "任免对象"),), type="免职"),
]


def test_a_timeline_tells_weeks_with_and_without_events_and_what_was_covered(tmp_path: Path) -> None:
    """A month counts in the week in which it is told; a week without articles is not said to be silent."""
    with held(tmp_path, _WEEKS) as store:
        found = rows(store, "timeline", "甲")
    told = [(row["week"].isoformat(), row["iso_week"], row["coverage"], row["appearances"], row["named"], row["silent_weeks"]) for row in found]
    assert told == [
        ("2024-01-01", "2024-W01", 2, 1, 0, 0),
        ("2024-01-08", "2024-W02", 3, 0, 1, 1),
        ("2024-01-15", "2024-W03", 0, 0, 0, None),
        ("2024-01-22", "2024-W04", 3, 0, 0, 3),
        ("2024-01-29", "2024-W05", 2, 2, 0, 0),
        ("2024-02-05", "2024-W06", 1, 1, 0, 0),
    ]
    assert found[0]["quote"] == "2024-01-01：甲、乙出席。" and not found[1]["sentences"]


def test_silences_come_with_what_stands_before_and_after(tmp_path: Path) -> None:
    """Four events in eleven articles, six silent ones: a chance of exp(-6·4/11)."""
    with held(tmp_path, _WEEKS) as store:
        (gap,) = rows(store, "gaps", "甲")
        topic = rows(store, "gaps", "新提法")
    assert (gap["begin"], gap["end"], gap["weeks"], gap["coverage"], gap["named"], gap["lasting"]) == (
        date(2024, 1, 8),
        date(2024, 1, 28),
        3,
        6,
        1,
        False,
    )
    assert gap["expected"] == pytest.approx(6 * 4 / 11) and gap["chance"] == pytest.approx(0.1128, abs=1e-4)
    assert (gap["before_date"], gap["after_date"], len(gap["sentences"])) == (date(2024, 1, 1), date(2024, 1, 30), 2)
    assert [(row["begin"], row["lasting"], row["after"]) for row in topic] == [(date(2024, 2, 5), True, None)]


def test_places_and_bodies_have_timelines_and_articles_have_none(tmp_path: Path) -> None:
    """A place has what happens in it and in what lies in it."""
    with held(tmp_path, [Meeting("2024-01-01", ("甲",), place="东城", bodies=("国局",)), Meeting("2024-01-09", ("甲",), place="西城")]) as store:
        assert [row["appearances"] for row in rows(store, "timeline", "东州")] == [1, 0]
        assert [row["appearances"] for row in rows(store, "timeline", "国局")] == [1, 0]
        with pytest.raises(Problem, match="has no timeline"):
            rows(store, "timeline", "doc:0000000000000001")


def test_provinces_and_years_are_counted_with_zeros(tmp_path: Path) -> None:
    """Years without articles are no years of the store."""
    told = [Meeting("2023-01-01", ("甲",), place="东城"), Meeting("2023-02-01", ("甲",), place="东州"), Meeting("2024-01-01", ("甲",), place="西城")]
    told.append(Meeting("1990-01-01", ("甲",), place="东城", published="2024-02-01"))
    with held(tmp_path, told) as store:
        found = {(row["province_label"], row["year"]): row for row in rows(store, "province-year")}
        wide = rows(store, "province-year", wide=True)
    assert {key: row["events"] for key, row in found.items()} == {("东州", 2023): 2, ("东州", 2024): 0, ("西州", 2023): 0, ("西州", 2024): 1}
    assert found["东州", 2023]["expected"] == pytest.approx(4 / 3) and found["东州", 2023]["quote"] == "2023-01-01：甲出席。"
    assert [(row["province_label"], row["total"], row["2023"], row["2024"]) for row in wide] == [("东州", 2, 2, 0), ("西州", 1, 0, 1)]


def test_bodies_meet_topics_themselves_or_through_holders_of_posts(tmp_path: Path) -> None:
    """One event counts once for a body, however many of its people are there."""
    posts = (("甲", "东州局", "局长"), ("乙", "东州局", "处长"))
    told = [
        Meeting("2024-01-01", ("甲", "乙"), posts=posts, bodies=("国局",), topics=("一本账",)),
        Meeting("2024-01-02", bodies=("国局",), topics=("新提法",)),
    ]
    with held(tmp_path, told) as store:
        found = {(row["body_label"], row["topic_label"]): row["events"] for row in rows(store, "body-topic")}
        wide = {row["body_label"]: (row["total"], row["topic:一本账"], row["topic:新提法"]) for row in rows(store, "body-topic", wide=True)}
    assert found == {("东州局", "一本账"): 1, ("国局", "一本账"): 1, ("国局", "新提法"): 1}
    assert wide == {"东州局": (1, 1, 0), "国局": (2, 1, 1)}


@given(st.lists(st.lists(st.integers(0, 20), min_size=2, max_size=2), min_size=2, max_size=2))
def test_the_squared_residual_of_four_cells_is_their_chi_square(table: list[list[int]]) -> None:
    """In a table of two by two all four adjusted residuals are the root of Pearson's χ²."""
    (a, b), (c, d) = table
    total, margins = a + b + c + d, (a + b) * (c + d) * (a + c) * (b + d)
    found = standardised(a, a + b, a + c, total)
    if margins == 0:
        assert found is None
    else:
        assert found is not None and found**2 == pytest.approx(total * (a * d - b * c) ** 2 / margins, abs=1e-5)


def test_rosters_give_pairs_with_their_exceptions(tmp_path: Path) -> None:
    """甲 before 乙 three times of four; the exception is told with its sentence."""
    told = [Meeting(f"2024-01-0{day}", ("甲", "乙", "丙")) for day in (1, 2, 3)] + [Meeting("2024-01-04", ("乙", "甲"))]
    with held(tmp_path, told) as store:
        found = {(row["a_label"], row["b_label"]): row for row in rows(store, "precedence")}
        strict = rows(store, "ranking")
        loose = rows(store, "ranking", consistency=0.7)
    pair = found["甲", "乙"]
    assert (pair["before"], pair["exceptions"], pair["share"], pair["consistent"]) == (3, 1, 0.75, False)
    assert pair["exception_events"] == ("event:2024-01-04_0000000000000004",) and pair["quote"] == "2024-01-04：乙、甲出席。"
    assert found["乙", "丙"]["consistent"] and found["乙", "丙"]["exceptions"] == 0
    assert {row["person_label"]: (row["rank_from"], row["rank_to"]) for row in strict} == {"甲": (1, 2), "乙": (1, 2), "丙": (3, 3)}
    assert [(row["person_label"], row["tier"], row["rank_from"], row["rank_to"]) for row in loose] == [
        ("甲", 1, 1, 1),
        ("乙", 2, 2, 2),
        ("丙", 3, 3, 3),
    ]


def test_people_in_other_roles_or_sentences_are_in_no_roster_together(tmp_path: Path) -> None:
    """A host named first is not above his guests by that."""
    with held(tmp_path, [Meeting(f"2024-01-0{day}", ("甲", "乙", "丙"), roles=(("甲", "主持"),)) for day in (1, 2)]) as store:
        assert {(row["a_label"], row["b_label"]) for row in rows(store, "precedence")} == {("乙", "丙")}


def test_each_article_has_its_own_order(tmp_path: Path) -> None:
    """One event told twice: the second article names three people more, so that all places are others; both lists agree."""
    first, second = Meeting("2024-01-01", ("甲", "乙")), Meeting("2024-01-01", ("丙", "丁", "甲", "乙"))
    text = trig([first, second]).replace("event:2024-01-01_0000000000000002", "event:2024-01-01_0000000000000001")
    file = tmp_path / "told.trig"
    file.write_text(text, encoding="utf-8")
    with Store.open(build(tmp_path, file)) as store:
        found = {(row["a_label"], row["b_label"]): (row["before"], row["exceptions"]) for row in rows(store, "precedence", least=1)}
    assert found["甲", "乙"] == (1, 0) and found["丙", "甲"] == (1, 0) and len(found) == 6


def test_a_circle_is_no_order() -> None:
    """a before b before c before a: none of the three is above another, all are above d."""
    lists = [(f"e{number}", "s", people) for number, people in enumerate(("ab", "bc", "ca", "ad", "bd", "cd"))]
    order = consistent(orders((event, said, tuple(people)) for event, said, people in lists), 1, 0.9)
    assert set(order.edges) == {("a", "d"), ("b", "d"), ("c", "d")}


@given(st.lists(st.permutations("abcdef").map(lambda people: people[:4]), max_size=6))
def test_the_order_has_no_circle_and_keeps_to_the_rosters(rosters: list[list[str]]) -> None:
    """Whatever rosters there are."""
    found = orders((f"e{number}", "s", tuple(people)) for number, people in enumerate(rosters))
    assert sum(len(order.before) + len(order.after) for order in found.values()) == 6 * len(rosters)
    order = consistent(found, 1, 0.9)
    assert nx.is_directed_acyclic_graph(order)
    for one, other in order.edges:
        assert all(people.index(one) < people.index(other) for people in rosters if one in people and other in people)


def test_the_first_and_the_last_use_of_a_topic_come_with_what_lies_outside(tmp_path: Path) -> None:
    """By the day on which articles say it, also of what they look back upon."""
    told = [
        Meeting("2024-01-01", ("甲",)),
        Meeting("2024-01-03", ("甲",), topics=("新提法", "旧提法")),
        Meeting("2019-05-01", ("乙",), topics=("新提法",), published="2024-01-02"),
        Meeting("2024-01-09", ("甲",), topics=("新提法",)),
        Meeting("2024-01-10", ("甲",)),
    ]
    with held(tmp_path, told) as store:
        found = {row["label"]: row for row in rows(store, "usage")}
        assert [row["label"] for row in rows(store, "usage", "旧提法")] == ["旧提法"]
    new = found["新提法"]
    assert (new["scheme"], new["events"], new["uses"], new["first"], new["last"]) == ("提法", 3, 3, date(2024, 1, 2), date(2024, 1, 9))
    assert (new["first_event"], new["articles_before"], new["articles_after"], new["rate"]) == ("event:2019-05-01_0000000000000003", 1, 1, 1000.0)
    assert found["旧提法"]["rate"] is None and len(new["sentences"]) == 2


def test_a_selection_is_what_rows_are_of(tmp_path: Path) -> None:
    """Dates, as in all tables."""
    with held(tmp_path, _CHAIN) as store:
        assert len(rows(store, "path", "甲", "戊", filters={"start": "2024-01"})) == 2
        with pytest.raises(Problem, match="no chain"):
            rows(store, "path", "甲", "戊", filters={"end": "2024-01-01"})
