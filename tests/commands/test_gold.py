"""``kg gold``: from tables, from a store, from both; what it writes is what ``kg evaluate`` takes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from graphs import INVENTED, build
from invented_gold import RECEPTION

from kg.cli import main
from kg.evaluation import gold
from kg.evaluation.sheets import rows, written

DOC = "00000000000000a1"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of the invented graph."""
    return str(build(tmp_path_factory.mktemp("gold"), INVENTED))


def kg(*arguments: str | Path) -> Result:
    """The program, with its arguments."""
    return CliRunner().invoke(main, list(map(str, arguments)))


def test_from_a_table_and_back(tmp_path: Path) -> None:
    """A spreadsheet to a folder of gold, and that to the same spreadsheet."""
    (tmp_path / "facts.csv").write_text(written(rows(RECEPTION)), encoding="utf-8")
    done = kg("gold", tmp_path / "facts.csv", "-o", tmp_path / "gold")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "1 articles, 1 events\n")
    assert gold.load(tmp_path / "gold") == ([RECEPTION], [])
    assert kg("gold", tmp_path / "gold", "-o", "-").stdout == (tmp_path / "facts.csv").read_text(encoding="utf-8")


def test_a_draft_of_what_a_store_says_is_met_by_it(store: str, tmp_path: Path) -> None:
    """A table for spreadsheets, its events named by their IRIs; unchanged it is gold without errors."""
    assert kg("gold", "--store", store, "-o", tmp_path / "draft.csv").exit_code == 0
    assert (tmp_path / "draft.csv").read_bytes().startswith(b"\xef\xbb\xbfdoc,event,")
    table = list(csv.DictReader((tmp_path / "draft.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert {row["doc"] for row in table} == {DOC, "00000000000000b2"}
    assert {row["event"] for row in table} == {"", "event:2024-05-08_麦青禾_会见_卢西恩·奥古", "event:2024-05-09_浙江省数据局_数据工作座谈会"}
    assert kg("gold", tmp_path / "draft.csv", "-o", tmp_path / "gold").exit_code == 0
    assert kg("evaluate", store, tmp_path / "gold", "--min-f1", "1").exit_code == 0
    assert {row["doc"] for row in csv.DictReader(kg("gold", "--store", store, "--doc", DOC, "-o", "-").stdout.splitlines())} == {DOC}


def test_corrections_of_a_store_find_its_mistakes(store: str, tmp_path: Path) -> None:
    """What the user takes out and puts in is what kg evaluate then tells as invented and missed."""
    event = "event:2024-05-08_麦青禾_会见_卢西恩·奥古"
    lines = ["doc,event,agent,kind,role,verdict", f"{DOC},{event},𬭎远舟,,,wrong", f"{DOC},{event},浙江省数据局,body,受访单位,missing"]
    (tmp_path / "corrections.csv").write_text("\n".join(lines), encoding="utf-8")
    assert kg("gold", tmp_path / "corrections.csv", "--store", store, "-o", tmp_path / "gold").stderr == "1 articles, 1 events\n"
    shown = kg("evaluate", store, tmp_path / "gold", "--errors", "9").stdout
    assert ": 浙江省数据局 受访单位\n" in shown and ": 𬭎远舟 陪同\n" in shown


def test_mistakes_write_nothing(store: str, tmp_path: Path) -> None:
    """One line with place and remedy, and its exit code."""
    table = tmp_path / "facts.csv"
    table.write_text("doc,event,type\na,1,会议\na,1,会谈\n", encoding="utf-8")
    done = kg("gold", table, "-o", tmp_path / "gold")
    assert done.exit_code == 1 and done.stderr.startswith(f"kg: {table}, line 3, column type: ") and not (tmp_path / "gold").exists()
    assert kg("gold", "-o", tmp_path / "gold").exit_code == 2
    other = kg("gold", "--store", store, "--doc", "nowhere", "-o", "-")
    assert other.exit_code == 2 and "holds no article nowhere" in other.stderr
    assert kg("gold", "--store", store, "-o", tmp_path / "no/where.csv").exit_code == 1


def test_doubts_are_told_and_the_gold_is_written(tmp_path: Path) -> None:
    """A role of another list."""
    (tmp_path / "facts.csv").write_text("doc,event,type,agent,kind,role\na,1,会议,某某,person,点头\n", encoding="utf-8")
    done = kg("gold", tmp_path / "facts.csv", "-o", tmp_path / "gold")
    assert done.exit_code == 0 and "column role: no role is called '点头'" in done.stderr and (tmp_path / "gold/a.json").exists()
