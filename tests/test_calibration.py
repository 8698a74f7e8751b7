"""Rules are measured on gold: invented read-outs with gold of what they say, and of something else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from invented import write

from kg import calibration
from kg.confidence import Measured
from kg.evaluation import gold, graph
from kg.evaluation.gold import GoldArticle
from kg.lexicons import parse
from kg.pipeline import build
from kg.store import Store

GOLD = Path(__file__).parent / "gold"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gold folder of three invented articles; the gold of the last knows no event."""
    folder = tmp_path_factory.mktemp("gold") / "invented"
    write(folder / "docs", range(3))
    build([str(folder / "docs")], folder.parent / "store", jobs=1)
    with Store.open(folder.parent / "store") as store:
        drafts = [graph.as_gold(graph.said(store, entry.id, [entry.graph])) for entry in store.documents()]
    gold.save([*drafts[:2], replace(drafts[2], events=())], folder / "facts")
    return folder


def test_the_figures_are_the_judged_facts_of_each_rule(place: Path) -> None:
    """Two meetings are right, one is not; what gold does not judge has no row."""
    found = calibration.figures(calibration.judged(place), "invented")
    events = {rule: each for (kind, rule), each in found.items() if kind == "event"}
    assert [(each.right, each.wrong, each.gold) for each in events.values()] == [(2, 1, ("invented",))]
    assert {kind for kind, _ in found} == {"event", "participation", "name"}
    assert all(each.right + each.wrong for each in found.values())


def test_the_table_is_read_back() -> None:
    """As a lexicon, sorted, with its source."""
    figures = {("event", "meet.receives"): Measured(3, 1, ("a", "b")), ("name", "persons.titled"): Measured(7, 0, ("a",))}
    text = calibration.table(figures)
    assert [row["fact"] for row in parse(text, Path("rules.tsv"))] == ["event meet.receives", "name persons.titled"]
    assert "# Source: " in text and "event meet.receives\t3\t1\ta;b\n" in text


def test_sets_add_up() -> None:
    """Two sets are one measurement, what was judged by eye is one more; a rule that is no more has no row."""
    event = ("event", "meet.receives")
    both = calibration.summed([{event: Measured(1, 2, ("a",))}, {event: Measured(3, 0, ("b",)), ("event", "gone.by"): Measured(1, 0, ("b",))}])
    assert both[event] == Measured(4, 2, ("a", "b"))
    assert "meet.receives" in calibration.table(both) and "gone.by" not in calibration.table(both)
    assert all(each.gold == ("by eye",) and each.right + each.wrong for each in calibration.by_eye().values())


def test_stated_confidence_is_met() -> None:
    """Over all facts judged on the invented gold, no more is promised than is right, but for three hundredths, and not less by more than a tenth."""
    found = [fact for fact in calibration.judged(GOLD).facts if fact.right is not None]
    stated, right = (sum(each) / len(found) for each in ([f.fact.confidence for f in found], [bool(f.right) for f in found]))
    assert -0.03 < right - stated < 0.1


def test_gold_of_nothing_is_told(tmp_path: Path) -> None:
    """Files without articles are no gold set."""
    gold.save([GoldArticle("absent")], tmp_path / "facts")
    write(tmp_path / "docs", range(1))
    with pytest.raises(Exception, match="none of the gold's articles"):
        calibration.judged(tmp_path)
