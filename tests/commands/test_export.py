"""``kg export`` of views: filters, reports, places, and what it refuses."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import networkx as nx
import pytest


def export(*arguments: str, code: str = "") -> subprocess.CompletedProcess[bytes]:
    """The verb, run as a user runs it; ``code`` runs before."""
    program = f"import sys; {code}\nfrom kg.cli import main\nmain(['export', *sys.argv[1:]])"
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, check=False)


def test_a_view_goes_to_standard_output_and_its_losses_beside_it(store: str) -> None:
    """So a pipe gets the file alone."""
    done = export(store, "gexf", "--view", "cooccur", "--from", "2024-05-08", "--to", "2024-05-08")
    assert done.returncode == 0
    assert sorted(nx.read_gexf(io.BytesIO(done.stdout))) == ["person:卢西恩·奥古", "person:麦青禾", "person:𬭎远舟"]
    assert "kg export: 1 events dropped: are not in the selection" in done.stderr.decode()


def test_the_report_says_what_was_asked_and_what_is_lost(store: str, tmp_path: Path) -> None:
    """As JSON; the same lines as on standard error."""
    report = tmp_path / "lost.json"
    done = export(store, "pajek", "--view", "cooccur", "--type", "会见", "--report", str(report), "-o", str(tmp_path / "people.net"))
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["format"], told["view"], told["selection"]) == ("pajek", "cooccur", {"types": ["会见"]})
    assert len(told["losses"]) == len(done.stderr.splitlines()) > 3
    assert {"what": "edge attributes 'newman'", "how": "dropped", "count": 3, "why": "Pajek keeps labels and weights"} in told["losses"]


def test_several_files_are_an_archive_on_standard_output(store: str) -> None:
    """For a pipe there is no folder."""
    with zipfile.ZipFile(io.BytesIO(export(store, "neo4j").stdout)) as archive:
        assert "nodes/Event.csv" in archive.namelist() and archive.testzip() is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nquads", "--view", "cooccur"), "shows no view"),
        (("turtle", "--type", "会议"), "takes no filter"),
        (("gexf", "--from", "May"), "is not a date"),
        (("gexf", "--person", "无此人"), "no person in the store has this name"),
        (("gexf", "--min-weight", "2"), "has no weights"),
        (("gexf", "--layout", "nix"), "is no layout"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(store: str, arguments: tuple[str, ...], message: str) -> None:
    """With what to do instead, and nothing written."""
    done = export(store, *arguments)
    assert done.returncode in (1, 2) and not done.stdout
    (line,) = done.stderr.decode().splitlines()
    assert message in line and "; " in line


def test_without_igraph_a_layout_says_how_to_get_it(store: str) -> None:
    """All else works without it."""
    without = "sys.modules['igraph'] = None"
    done = export(store, "gexf", "--layout", "fr", code=without)
    assert (done.returncode, done.stderr.decode()) == (1, "kg: layout: needs the library igraph, which is not installed; pip install 'kg[graph]'\n")
    assert export(store, "gexf", code=without).returncode == 0


def test_the_same_bytes_whatever_the_hash_seed(store: str) -> None:
    """For every format of a network."""
    for format in ("gexf", "graphml", "graphml-yed", "cyjs", "cx2", "neo4j", "pajek", "dot", "jgf", "d3"):
        runs = [
            subprocess.run([sys.executable, "-m", "kg", "export", store, format], capture_output=True, check=True, env={"PYTHONHASHSEED": seed})
            for seed in ("1", "2")
        ]
        assert runs[0].stdout == runs[1].stdout != b""


@pytest.mark.parametrize(("ending", "name"), [("nq", "nquads"), ("ttl", "turtle"), ("net", "pajek")])
def test_a_format_is_also_called_by_the_ending_of_its_files(store: str, ending: str, name: str) -> None:
    """Who types nq means N-Quads."""
    assert export(store, ending).stdout == export(store, name).stdout != b""
