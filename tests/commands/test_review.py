"""``kg review`` and ``kg explain --person``: who is who among people who share a name. All articles are invented."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg import pipeline
from kg.across import ledger
from kg.store import Store

STORY = {
    "1": ("2023-03-02", "3月1日，优素福拉总统在内罗毕会见远泊航运集团董事长顾清川。"),
    **{f"a{year}": (f"20{year}-03-02", "3月1日，肯尼亚总统优素福拉在内罗毕主持召开防汛工作会议并讲话。") for year in (20, 21, 22, 23, 24)},
    **{f"b{year}": (f"20{year}-06-02", "6月1日，智利外长优素福拉在圣地亚哥主持召开外贸工作会议并讲话。") for year in (22, 23, 24)},
    "c": ("2024-08-02", "8月1日，芬兰总理优素福拉在赫尔辛基发表电视讲话。"),
}
NAME = "优素福拉"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store in which two people share a name, and one article may be of each."""
    for number, (day, text) in STORY.items():
        content = f"---\ntitle: 第{number}条\nurl: https://invented.example/{number}\ndate: {day}\n---\n\n{text}\n"
        (tmp_path / f"{number}.md").write_text(content, encoding="utf-8")
    pipeline.build([str(path) for path in sorted(tmp_path.glob("*.md"))], tmp_path / "store", jobs=1)
    return tmp_path / "store"


def kg(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """The program, run as a user runs it."""
    return subprocess.run([sys.executable, "-m", "kg", *arguments], input=stdin, capture_output=True, text=True, encoding="utf-8", check=False)


def people(store: Path) -> list[str]:
    """Local names of those who bear the name."""
    with Store.open(store) as opened:
        query = f'SELECT DISTINCT ?p {{ ?p a foaf:Person ; rdfs:label "{NAME}" }} ORDER BY ?p'
        return [row[0].value.rsplit("/", 1)[1] for row in opened.rows(query)]


def test_the_people_of_a_name_are_shown_with_what_was_weighed(store: Path) -> None:
    """Offices, sentences, features, points and reasons; as JSON too."""
    done = kg("explain", str(store), "--person", NAME)
    assert done.returncode == 0, done.stderr
    for words in (f"person:{NAME}  ", f"person:{NAME}_智利", "肯尼亚总统", "two countries", "nobody holds posts of two countries", STORY["b22"][1]):
        assert words in done.stdout
    told = json.loads(kg("explain", str(store), "--person", NAME, "--json").stdout)
    assert [each["person"]["local"] for each in told["people"]] == people(store)
    assert kg("explain", str(store), "--person", "无此人").returncode == 1


def test_a_decision_is_written_down_and_followed(store: Path) -> None:
    """The unsure pairs are asked one by one; the ledger says by whom and why; taking the line out takes it back."""
    before = people(store)
    listed = kg("review", str(store), "--list")
    assert listed.returncode == 0, listed.stderr
    assert "[1/" in listed.stdout
    assert not (store / ledger.FILE).exists()
    done = kg("review", str(store), "--by", "li", stdin="s\none and the same\nq\n")
    assert done.returncode == 0, done.stderr
    (decision,) = ledger.read(store / ledger.FILE)
    assert (decision.verdict, decision.name, decision.by, decision.why) == ("same", NAME, "li", "one and the same")
    assert len(people(store)) == len(before) - 1
    (store / ledger.FILE).unlink()
    pipeline.build([str(path) for path in sorted(store.parent.glob("*.md"))], store, jobs=1)
    assert people(store) == before


def test_a_ledger_of_ones_own_is_kept_in_the_store(store: Path, tmp_path: Path) -> None:
    """kg build --ledger; a broken one is refused before anything is written."""
    mine = tmp_path / "mine.tsv"
    ledger.add(mine, ledger.Decision("same", NAME, "肯尼亚总统", "智利外长", "li", "2026-01-02", "invented"))
    done = kg("build", str(tmp_path / "c.md"), "-o", str(store), "--ledger", str(mine), "-q")
    assert done.returncode == 0, done.stderr
    assert (store / ledger.FILE).read_text(encoding="utf-8") == mine.read_text(encoding="utf-8")
    assert f"{NAME}_智利" not in people(store)
    mine.write_text("perhaps\tx\ta\tb\n", encoding="utf-8")
    broken = kg("build", str(tmp_path / "c.md"), "-o", str(store), "--ledger", str(mine), "-q")
    assert broken.returncode == 3
    assert "mine.tsv:1" in broken.stderr
