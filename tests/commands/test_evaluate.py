"""``kg evaluate``: figures for people, spreadsheets and programs; exit codes."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from graphs import INVENTED, build
from invented_gold import MEETING, RECEPTION

from kg.cli import main
from kg.evaluation import gold

DOC = "00000000000000a1"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of the invented graph and gold of which one role is not met."""
    folder = tmp_path_factory.mktemp("evaluate")
    build(folder, INVENTED)
    part = replace(MEETING.participants[2], roles=("出席",))
    events = (replace(MEETING, participants=(*MEETING.participants[:2], part)),)
    gold.save([replace(RECEPTION, doc=DOC, events=events)], folder / "gold")
    return folder


def evaluate(place: Path, *options: str) -> Result:
    """The command on the folder's store and gold."""
    return CliRunner().invoke(main, ["evaluate", str(place / "store"), str(place / "gold"), *options])


def test_the_tables_are_for_people(place: Path) -> None:
    """Kinds with their counts in columns that line up, then people, types, rules, reliability and evidence."""
    shown = evaluate(place)
    assert shown.exit_code == 0, shown.output
    lines = shown.stdout.splitlines()
    assert lines[0] == "1 articles"
    kinds = lines[2:14]
    assert kinds[0].split() == ["kind", "P", "R", "F1", "right", "wrong", "missed"] and len({len(line) for line in kinds}) == 1
    assert next(line for line in kinds if line.startswith("role")).split() == ["role", "0.667", "0.667", "0.667", "2", "1", "1"]
    heads = [line.split()[0] for line in lines if line.split()[-1:] in (["missed"], ["F1"], ["P"], ["right"])]
    assert heads == ["kind", "people", "type", "rule", "confidence"]
    assert lines[-1].startswith("evidence not checked")


def test_errors_come_with_rule_and_sentence(place: Path) -> None:
    """As many as are asked for."""
    shown = evaluate(place, "--errors", "1").stdout
    assert "role missed: 会见: 𬭎远舟 出席, has 陪同\n" in shown and "「5月8日，浙江省副省长麦青禾" in shown
    assert "role invented" not in shown and "role missed" not in evaluate(place).stdout


def test_json_and_csv_say_the_same(place: Path) -> None:
    """Every figure of the one is in the other."""
    value = json.loads(evaluate(place, "--json", "--errors", "9").stdout)
    rows = list(csv.DictReader(evaluate(place, "--csv").stdout.splitlines()))
    assert value["kinds"]["FACT"]["tp"] == int(next(row for row in rows if (row["table"], row["name"]) == ("kind", "FACT"))["right"])
    assert len([row for row in rows if row["table"] == "kind"]) == len(value["kinds"])
    assert [row["name"] for row in rows if row["table"] == "rule"] == list(value["rules"])
    assert [float(row["name"]) for row in rows if row["table"] == "reliability"] == [step["low"] for step in value["reliability"]]
    assert [error["kind"] for error in value["errors"]] == ["role", "role"]


@pytest.mark.parametrize(("least", "code"), [("0.5", 0), ("0.99", 1)])
def test_a_lower_bound_decides_the_exit_code(place: Path, least: str, code: int) -> None:
    """For continuous integration: 1 when the F1 of FACT is below it, with a word on why."""
    done = evaluate(place, "--min-f1", least)
    assert done.exit_code == code and ("below 0.990" in done.stderr) == bool(code)


def test_gold_of_other_articles_and_no_gold_are_problems(place: Path, tmp_path: Path) -> None:
    """A hint instead of a table of zeros."""
    gold.save([RECEPTION], tmp_path / "facts")
    arguments = ["evaluate", str(place / "store")]
    other = CliRunner().invoke(main, [*arguments, str(tmp_path)])
    assert other.exit_code == 3 and "none of the gold's articles" in other.stderr and other.stdout == ""
    none = CliRunner().invoke(main, [*arguments, str(tmp_path / "nowhere")])
    assert none.exit_code == 2 and "no gold there" in none.stderr
