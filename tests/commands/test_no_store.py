"""What every verb says where it is given no store, a damaged one, or one of another version: one line with the place and what to do."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import invented
import pytest
from click.testing import CliRunner

from kg import pipeline
from kg.cli import main

#: Verbs that open a store, with what else they take.
VERBS = {
    "show": ("阿",),
    "search": ("阿",),
    "query": ("documents", "--timeout", "0"),  # a time limit takes a process of its own
    "table": ("events",),
    "export": ("nquads",),
    "analyze": ("centrality",),
    "timeline": ("阿",),
    "path": ("阿", "伯"),
    "plot": ("map",),
    "validate": (),
    "check": (),
    "review": ("--list",),
    "retract": ("a",),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one article."""
    folder = tmp_path_factory.mktemp("store")
    pipeline.build([str(invented.write(folder / "articles", range(1)))], folder / "store", jobs=1)
    return folder / "store"


def _another_format(store: Path) -> None:
    with sqlite3.connect(store / "generations/1/manifest.sqlite") as manifest:
        manifest.execute("PRAGMA user_version = 99")


def _no_manifest(store: Path) -> None:
    (store / "generations/1/manifest.sqlite").write_text("no database")


def _no_facts(store: Path) -> None:
    for path in (store / "generations/1/quads").iterdir():
        path.write_text("no facts")


def _no_generation(store: Path) -> None:
    (store / "CURRENT").write_text("7\n")


def _no_note(store: Path) -> None:
    (store / "CURRENT").write_text("")


def _no_file(store: Path) -> None:
    (store / "CURRENT").unlink()
    (store / "CURRENT").mkdir()


DAMAGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "format": (_another_format, "manifest.sqlite: store format 99, this kg knows 1; build a new one"),
    "manifest": (_no_manifest, "manifest.sqlite: the store's manifest cannot be read (file is not a database); build a new one"),
    "facts": (_no_facts, "quads: the store's facts cannot be read (Corruption: "),
    "generation": (_no_generation, "store: generation 7 is missing; build a new one"),
    "note": (_no_note, "CURRENT: is no number of a generation; build a new one"),
    "folder": (_no_file, "Is a directory"),
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_file_and_a_folder_are_no_store(verb: str, tmp_path: Path) -> None:
    """Exit code 2, and how to name one, or to make one."""
    (tmp_path / "file").write_text("no store")
    for path, words in ((tmp_path / "file", "is a file, not a store; name the folder"), (tmp_path, "is not a store; make one: kg build PATH -o")):
        ended = CliRunner().invoke(main, [verb, str(path), *VERBS[verb]])
        assert (ended.exit_code, ended.output.count("\n")) == (2, 1)
        assert ended.output.startswith(f"kg: {path}: {words}")


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("verb", ["show", "build"])
def test_a_damaged_store_is_told_with_the_file_and_the_remedy(verb: str, damage: str, whole: Path, tmp_path: Path) -> None:
    """By who reads it and by who would write it; no traceback."""
    store = tmp_path / "store"
    shutil.copytree(whole, store)
    done, words = DAMAGES[damage]
    done(store)
    arguments = ["show", str(store), "阿"] if verb == "show" else ["build", str(whole.parent / "articles"), "-o", str(store), "-j", "1"]
    ended = CliRunner().invoke(main, arguments)
    assert ended.exit_code in (1, 3) and words in ended.output
    assert "Traceback" not in ended.output and ended.output.splitlines()[-1].startswith("kg: ")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["export", "nquads", "-o", "{folder}"], 1, "cannot be written: Is a directory; name a file in it"),
        (["export", "gexf", "-o", "-", "--from", "2023-13"], 2, "2023-13: is not a date; give 2024, 2024-03 or 2024-03-15"),
        (["export", "gexf", "-o", "-", "--from", "2023-02-29"], 2, "2023-02-29: is not a date"),
        (["table", "events", "--from", "2024-05", "--to", "2024-04-30"], 2, "2024-05 to 2024-04-30: ends before it begins; give the earlier"),
        (["show", "阿", "--as-of", "2023-02-30"], 2, "2023-02-30: is not a day; give one such as 2024-03-15"),
        (["search", " "], 2, "TEXT: is empty; give a part of a name"),
        (["timeline", "无此人"], 1, "无此人: nothing in the store has this name"),
        (["query", "{folder}/none.rq"], 3, "none.rq: cannot be read as a query: No such file or directory; give SPARQL text"),
    ],
)
def test_a_mistake_is_told_in_one_line_and_nothing_else_is_written(arguments: list[str], code: int, words: str, whole: Path, tmp_path: Path) -> None:
    """No half of a result, such as the header of a table without rows, stands before it."""
    verb, *rest = (each.replace("{folder}", str(tmp_path)) for each in arguments)
    ended = CliRunner().invoke(main, [verb, str(whole), *rest])
    assert (ended.exit_code, ended.output.count("\n")) == (code, 1)
    assert ended.output.startswith("kg: ") and words in ended.output
