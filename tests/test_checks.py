"""Contradictions between invented articles, each with the sentences on both sides."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import pipeline
from kg.checks import CHECKS, Contradiction, contradictions
from kg.cli import main
from kg.commands.check import _KINDS
from kg.store import Store


def found(folder: Path, *articles: tuple[str, str]) -> list[Contradiction]:
    """The contradictions of a store of articles (day, text)."""
    for number, (day, text) in enumerate(articles):
        head = f"---\ntitle: 第{number}条\nurl: https://invented.example/{number}\ndate: {day}\n---\n\n"
        (folder / f"{number}.md").write_text(f"{head}{text}\n", encoding="utf-8")
    pipeline.build([str(folder / f"{number}.md") for number in range(len(articles))], folder / "store", jobs=1)
    with Store.open(folder / "store") as store:
        return list(contradictions(store))


MEETING = ("2024-05-11", "5月10日，湖南省政府第二十六次常务会议在长沙召开。湖南省省长温知远主持会议。")
REMOVED = ("2024-08-02", "8月1日，会议在长沙举行，决定免去商思齐的湖南省水利厅厅长职务。")
SEEN = ("2024-06-12", "6月11日，湖南省水利厅厅长商思齐在岳阳调研防汛工作。")
CONTRADICTIONS = [
    ("two-dates", [MEETING, ("2024-07-02", "7月1日，湖南省政府第二十六次常务会议在长沙召开。湖南省省长温知远主持会议。")]),
    ("two-places", [MEETING, ("2024-05-11", "5月10日，湖南省政府第二十六次常务会议在岳阳召开。湖南省省长温知远主持会议。")]),
    (
        "two-holders",
        [
            SEEN,
            ("2024-06-21", "6月20日，湖南省水利厅厅长裘立本在长沙调研防汛工作。"),
            ("2024-07-02", "7月1日，湖南省水利厅厅长商思齐在长沙调研防汛工作。"),
        ],
    ),
    ("two-provinces", [SEEN, ("2024-06-12", "6月11日，湖南省水利厅厅长商思齐在哈尔滨出席全国水利工作座谈会。")]),
    ("after-removal", [SEEN, REMOVED, ("2024-08-20", "8月19日，湖南省水利厅厅长商思齐在长沙调研防汛工作。")]),
]


@pytest.mark.parametrize(("kind", "articles"), CONTRADICTIONS)
def test_a_contradiction_is_found_with_both_sentences(kind: str, articles: list[tuple[str, str]], tmp_path: Path) -> None:
    """One of its kind, and none of another."""
    (only,) = found(tmp_path, *articles)
    assert only.check == kind
    texts = " ".join(text for _, text in articles)
    assert only.one_sentence.text != only.other_sentence.text
    assert only.one_sentence.text in texts and only.other_sentence.text in texts


def test_each_side_is_shown_once(tmp_path: Path) -> None:
    """An event in three places is two contradictions, the first place against each of the others."""
    places = ("长沙", "岳阳", "湘潭")
    told = [("2024-05-11", f"5月10日，湖南省政府第二十六次常务会议在{place}召开。湖南省省长温知远主持会议。") for place in places]
    listed = found(tmp_path, *told)
    assert len(listed) == 2 and len({each.one for each in listed}) == 1


def test_what_agrees_is_no_contradiction(tmp_path: Path) -> None:
    """The next session, the same day retold, a successor, a removal, a place and what lies in it."""
    told = [
        MEETING,
        ("2024-05-12", "5月10日，湖南省政府第二十六次常务会议召开。湖南省省长温知远主持会议。"),
        ("2024-05-21", "5月20日，湖南省政府第二十七次常务会议在长沙召开。湖南省省长温知远主持会议。"),
        SEEN,
        REMOVED,
        ("2024-09-11", "9月10日，湖南省水利厅厅长裘立本在岳阳调研防汛工作。"),
    ]
    assert found(tmp_path, *told) == []


def test_the_command_lists_them(tmp_path: Path) -> None:
    """For people and as JSON; exit code 1 when there is any, 0 when there is none of the kind asked for."""
    found(tmp_path, *CONTRADICTIONS[2][1])
    store = str(tmp_path / "store")
    shown = CliRunner().invoke(main, ["check", store])
    assert shown.exit_code == 1 and "two-holders  湖南省水利厅厅长" in shown.output
    (line,) = CliRunner().invoke(main, ["check", store, "--json"]).stdout.splitlines()
    assert json.loads(line)["one"].startswith("商思齐 2024-06-11/2024-07-01")
    assert CliRunner().invoke(main, ["check", store, "--kind", "two-dates"]).exit_code == 0


def test_the_command_knows_all_kinds() -> None:
    """The choices of --kind are the table."""
    assert tuple(each.name for each in CHECKS) == _KINDS
