"""Gold files: what is written is read back, and every mistake is told with its place and its remedy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from graphs import SHARED
from hypothesis import given
from invented_gold import RECEPTION, articles

from kg.errors import Problem
from kg.evaluation import gold

GOLD = SHARED / "gold"


@given(articles())
def test_what_is_written_is_read_back(article: gold.GoldArticle) -> None:
    """Every article without mistakes survives its file."""
    assert gold.parse(gold.written(article), "invented.json") == ([article], [])


def test_a_folder_is_written_and_loaded(tmp_path: Path) -> None:
    """One file an article; a folder that holds docs/ and facts/ is known as such."""
    files = gold.save([RECEPTION], tmp_path / "facts")
    assert [file.name for file in files] == ["a1.json"]
    assert gold.load(tmp_path) == gold.load(tmp_path / "facts") == ([RECEPTION], [])


@pytest.mark.parametrize("name", ["dev", "registers"])
def test_the_guidelines_files_are_read_whole(name: str) -> None:
    """What the gold at hand says comes back from the records, key for key, but for what is empty or false."""
    if not (GOLD / name).is_dir():
        pytest.skip("../shared is not at hand")
    articles, doubts = gold.load(GOLD / name)
    files = sorted((GOLD / name / "facts").glob("*.json"))
    assert doubts == []
    assert [_without_blanks(gold.as_json(each)) for each in articles] == [
        _without_blanks(json.loads(file.read_text(encoding="utf-8"))) for file in files
    ]


def _without_blanks(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_blanks(each) for key, each in value.items() if each not in (None, [], False, "")}
    return [_without_blanks(each) for each in value] if isinstance(value, list) else value


#: Name → (text in the file of the invented gold, what stands there instead, place, words of the message).
MISTAKES = {
    "kind": ('"kind": "person"', '"kind": "human"', "column", "kind must be person, body or group"),
    "role list": ('"roles": [\n      "对方"\n     ]', '"roles": "对方"', "line", "roles must be a list"),
    "date": ('"2024-05-08"', '"8.5.2024"', "line 8,", "start must be a date"),
    "impossible day": ('"2024-05-08"', '"2024-02-30"', "line 8,", "start must be a date"),
    "end": ('"end": null', '"end": "2024-05-07"', "line 9,", "is before start"),
    "key": ('"roles"', '"rolle"', "line", "roles is missing"),
    "stranger": ('"name": "麦青禾"', '"name": "麦青木"', "line", "麦青禾 is not among the article's persons"),
    "id": ('"doc": "a1"', '"doc": "../a1"', "line 2,", "doc must be an article's id"),
    "JSON": ('"doc"', "doc", "line 2, column", "not JSON"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_place(mistake: str) -> None:
    """File, line, column, what is wrong, what to do."""
    old, new, place, words = MISTAKES[mistake]
    text = gold.written(RECEPTION)
    assert old in text
    with pytest.raises(Problem) as told:
        gold.parse(text.replace(old, new, 1), "invented.json")
    assert told.value.where.startswith("invented.json, line") and place in told.value.where + ","
    assert words in told.value.what and told.value.hint


def test_an_unknown_word_is_a_doubt() -> None:
    """A type or role of another list can be used: it will just never be met."""
    found, doubts = gold.parse(gold.written(RECEPTION).replace('"陪同"', '"陪伴"'), "invented.json")
    assert found[0].events[0].participants[2].roles == ("陪伴",)
    assert [doubt.what for doubt in doubts] == ["no role is called '陪伴'"]


def test_an_article_twice_and_an_empty_folder(tmp_path: Path) -> None:
    """Which of two files is meant is not guessed."""
    with pytest.raises(Problem, match="no gold there"):
        gold.load(tmp_path)
    gold.save([RECEPTION], tmp_path)
    (tmp_path / "again.json").write_text(gold.written(RECEPTION), encoding="utf-8")
    with pytest.raises(Problem, match="two files give the facts of article a1"):
        gold.load(tmp_path)
