"""The verbs of analysis, run as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet
import pytest
from graphs import build
from meetings import Meeting, trig

from kg.analysis import ANALYSES
from kg.api import open_graph
from kg.commands import analyze


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Path of a store of invented meetings; one name holds what a terminal would obey and a spreadsheet would compute."""
    folder = tmp_path_factory.mktemp("analyzing")
    file = folder / "meetings.trig"
    told = [Meeting("2024-01-01", ("甲", "乙"), place="东城"), Meeting("2024-01-08", ("乙", "丙")), Meeting("2024-02-08", ("乙",))]
    file.write_text(
        trig(told, r' person:甲 rdfs:label "=1+\u001b[31m甲" .').replace('person:甲 rdfs:label "甲"', "person:甲 a foaf:Person"), encoding="utf-8"
    )
    return str(build(folder, file))


def kg(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program, run as a user runs it."""
    return subprocess.run([sys.executable, "-m", "kg", *arguments], capture_output=True, text=True, encoding="utf-8", check=False)


def test_an_analysis_is_printed_as_tables_are(store: str, tmp_path: Path) -> None:
    """Tabs on a pipe, CSV, JSON Lines and Parquet hold the same rows; control characters are escaped for people."""
    columns = "agent_label,events"
    tabs = [line.split("\t") for line in kg("analyze", store, "centrality", "--columns", columns).stdout.splitlines()]
    assert tabs == [["agent_label", "events"], ["乙", "2"], ["丙", "1"], ["=1+\\x1b[31m甲", "1"]]
    cells = list(csv.reader(io.StringIO(kg("analyze", store, "centrality", "--columns", columns, "--csv").stdout)))
    objects = [json.loads(line) for line in kg("analyze", store, "centrality", "--columns", columns, "--json").stdout.splitlines()]
    done = kg("analyze", store, "centrality", "--columns", columns, "--parquet", "-o", str(tmp_path / "out.parquet"))
    assert done.returncode == 0, done.stderr
    table = pyarrow.parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert objects == table == [{"agent_label": "乙", "events": 2}, {"agent_label": "丙", "events": 1}, {"agent_label": "=1+\x1b[31m甲", "events": 1}]
    assert cells[1:] == [[row["agent_label"], str(row["events"])] for row in objects]


def test_a_path_and_a_timeline_are_verbs_of_their_own(store: str) -> None:
    """The same as kg analyze path and timeline."""
    short = kg("path", store, "person:甲", "丙", "--columns", "b_label,quote")
    assert short.stdout.splitlines()[1:] == ["乙\t2024-01-01：甲、乙出席。", "丙\t2024-01-08：乙、丙出席。"]
    assert short.stdout == kg("analyze", store, "path", "person:甲", "丙", "--columns", "b_label,quote").stdout
    weeks = kg("timeline", store, "丙", "--columns", "week,coverage,appearances").stdout.splitlines()
    assert weeks[1:3] == ["2024-01-01\t1\t0", "2024-01-08\t1\t1"] and len(weeks) == 7
    assert kg("timeline", store, "丙", "--gaps", "--columns", "begin,weeks").stdout.splitlines()[1:] == ["2024-01-15\t4"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["path", "甲乙丙", "丙"], 1, "no agent in the store has this name"),
        (["path", "person:甲", "丙", "--without", "乙"], 1, "no chain of events leads from one to the other"),
        (["timeline", "无名氏"], 1, "nothing in the store has this name"),
        (["analyze", "centralty"], 2, "there is: centrality"),
        (["analyze", "pairs", "甲"], 2, "takes 0 names"),
        (["analyze", "pairs", "--wide"], 2, "wide: is a setting of which this analysis makes no use"),
        (["analyze", "pairs", "--alpha", "2"], 2, "alpha: 2.0 is out of range"),
        (["analyze", "centrality", "--as-of", "2024"], 2, "is not a day"),
        (["analyze", "centrality", "--columns", "agent,rank"], 2, "has no column of this name"),
    ],
)
def test_mistakes_end_in_one_line(store: str, arguments: list[str], code: int, words: str) -> None:
    """With what is wrong, and the exit code that tells a mistake in the question from a name that nothing has."""
    done = kg(arguments[0], store, *arguments[1:])
    assert (done.returncode, len(done.stderr.splitlines())) == (code, 1) and words in done.stderr


def test_the_analyses_are_listed_with_their_columns() -> None:
    """And their sources."""
    listed = "\n".join(analyze.catalogue())
    assert all(f"\n{name}" in f"\n{listed}" for name in ANALYSES) and "Newman" in listed


def test_python_has_the_same_rows(store: str) -> None:
    """Settings and filters are keywords."""
    with open_graph(store) as graph:
        found = graph.analyze("pairs", alpha=0.5, end="2024-01-05")
        assert [(row.a_label, row.b_label, row.together) for row in found] == [("乙", "=1+\x1b[31m甲", 1)]
        assert [row.b_label for row in graph.analyze("path", "person:甲", "丙")] == ["乙", "丙"]
