"""Two stores of invented articles compared in facts."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from kg import pipeline
from kg.cli import main
from kg.differences import Difference, differences
from kg.store import Store

MEETING = "6月11日，湖南省省长温知远在长沙会见远泊航运集团董事长顾清川。"
TOUR = "6月12日，湖南省水利厅厅长商思齐在岳阳调研防汛工作。"


def store(folder: Path, *texts: str) -> Path:
    """A store of one article a text, all of one day."""
    folder.mkdir()
    for number, text in enumerate(texts):
        head = f"---\ntitle: 第{number}条\nurl: https://invented.example/{number}\ndate: 2024-06-13\n---\n\n"
        (folder / f"{number}.md").write_text(f"{head}{text}\n", encoding="utf-8")
    pipeline.build([str(folder / f"{number}.md") for number in range(len(texts))], folder / "store", jobs=1)
    return folder / "store"


def between(old: Path, new: Path) -> list[Difference]:
    """The differences of two stores."""
    with Store.open(old) as before, Store.open(new) as after:
        return list(differences(before, after))


def test_a_store_does_not_differ_from_itself(tmp_path: Path) -> None:
    """No fact, exit code 0."""
    one = store(tmp_path / "one", MEETING)
    assert between(one, one) == []
    assert CliRunner().invoke(main, ["diff", str(one), str(one)]).exit_code == 0


def test_another_article_adds_its_facts(tmp_path: Path) -> None:
    """Event, part and tenure, with the sentence; the other way round they are removed."""
    one, two = store(tmp_path / "one", MEETING), store(tmp_path / "two", MEETING, TOUR)
    added = between(one, two)
    assert {(each.how, each.kind, each.sentence) for each in added} == {("added", kind, TOUR) for kind in ("event", "participation", "tenure")}
    assert {(each.fact, each.after) == (other.fact, other.before) for each, other in zip(added, between(two, one), strict=True)} == {True}


def test_a_fact_that_says_something_else_is_changed(tmp_path: Path) -> None:
    """Only what differs of it is told."""
    one, two = store(tmp_path / "one", MEETING), store(tmp_path / "two", MEETING.replace("长沙", "岳阳"))
    (only,) = between(one, two)
    assert (only.how, only.kind) == ("changed", "event")
    assert (dict(only.before), dict(only.after)) == ({"schema:location": ("place:长沙市",)}, {"schema:location": ("place:岳阳市",)})


def test_the_command_tells_facts_and_counts(tmp_path: Path) -> None:
    """Facts with signs, numbers by kind at the end; exit code 1."""
    one, two = store(tmp_path / "one", MEETING), store(tmp_path / "two", MEETING.replace("长沙", "岳阳"), TOUR)
    shown = CliRunner().invoke(main, ["diff", str(one), str(two)])
    assert shown.exit_code == 1
    assert "    schema:location: place:长沙市 → place:岳阳市" in shown.stdout and f"「{TOUR}」" in shown.stdout
    counted = CliRunner().invoke(main, ["diff", str(one), str(two), "--counts"])
    assert [line.split() for line in counted.stdout.splitlines()] == [
        ["event", "added", "1"],
        ["event", "changed", "1"],
        ["participation", "added", "1"],
        ["tenure", "added", "1"],
    ]
    lines = CliRunner().invoke(main, ["diff", str(one), str(two), "--json"]).stdout.splitlines()
    assert {json.loads(line)["how"] for line in lines} == {"added", "changed"}
