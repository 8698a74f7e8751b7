"""An Obsidian vault, judged by a CommonMark parser and a YAML reader: links lead to notes, and text of articles is nothing but text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from markdown_it import MarkdownIt
from tabular import HARD, texts

from kg.exports import export
from kg.exports.obsidian import escaped, quoted
from kg.store import Store
from kg.tables import TABLES, facts_of

_LINK = re.compile(r"\[\[([^|\]]+)\|([^\]]*)\]\]")


def vault(store: Store, folder: Path) -> dict[str, str]:
    """The notes of a store by path without ending."""
    export(store, "obsidian", folder / "vault")
    return {str(path.relative_to(folder / "vault"))[:-3]: path.read_text(encoding="utf-8") for path in (folder / "vault").rglob("*.md")}


def properties(note: str) -> dict[str, Any]:
    """A note's properties as YAML has them."""
    found: dict[str, Any] = yaml.safe_load(note.split("\n---\n")[0].removeprefix("---\n"))
    return found


def plain(words: str) -> str:
    """A text in one line: blanks for runs of blanks and control characters."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", words).strip()


def shown(markdown: str) -> str:
    """What a CommonMark renderer shows of one line, and that it is one paragraph of text."""
    (_, inline, _) = MarkdownIt().parse(markdown)
    assert all(child.type == "text" for child in inline.children or []), inline.children
    return "".join(child.content for child in inline.children or [])


def test_every_link_leads_to_a_note(samples: Store, tmp_path: Path) -> None:
    """Also those in properties."""
    notes = vault(samples, tmp_path)
    links = [target for note in notes.values() for target, _ in _LINK.findall(note)]
    assert len(links) > 100 and set(links) <= set(notes)


def test_each_event_has_a_note_with_its_roster_and_sentences(samples: Store, tmp_path: Path) -> None:
    """Date, place and people as properties; each sentence with a link to its article."""
    notes = vault(samples, tmp_path)
    rows = list(TABLES["events"].records(facts_of(samples)))
    for row in rows:
        note = notes[f"Events/{row['event'].partition(':')[2]}"]
        told = properties(note)
        assert (told.get("date"), told["tags"], told["id"]) == (row["date"], [row["type"]], row["event"])
        assert len(told.get("people", [])) == row["people"] and all(sentence in note for sentence in row["sentences"])
    assert sum(path.startswith("Events/") for path in notes) == len(rows)


def test_a_person_has_posts_and_events(samples: Store, tmp_path: Path) -> None:
    """In order of time, linked."""
    note = vault(samples, tmp_path)["People/陆怀瑾"]
    assert "岳阳市市长 · [[Bodies/岳阳市政府|岳阳市政府]] 2023-05-10" in note and "appointed 2023-09-27 [[Events/" in note
    assert properties(note)["first"].isoformat() == "2023-05-10"


def test_hard_names_are_shown_and_do_nothing(hard: Store, tmp_path: Path) -> None:
    """No link, tag, heading, HTML or formula comes out of a name; YAML gives the name itself."""
    notes = vault(hard, tmp_path)
    assert {properties(note)["aliases"][0] for path, note in notes.items() if path.startswith("People/")} == set(HARD)
    for path, note in notes.items():
        body = note.split("\n---\n", 1)[1]
        tokens = MarkdownIt().parse(_LINK.sub("L", body))
        assert not [token for token in tokens if token.type in ("html_block", "code_block", "fence", "hr", "table_open")], path
        kinds = {child.type for token in tokens for child in token.children or []}
        assert kinds <= {"text", "link_open", "link_close", "text_special"}, (path, kinds)
        assert sum(token.type == "heading_open" for token in tokens) == body.count("\n## ") + 1
        assert all(target in notes for target, _ in _LINK.findall(note))


@given(texts)
def test_escaped_text_is_shown_as_it_is(words: str) -> None:
    """Also after the mark of a list."""
    if plain(words):
        assert shown(escaped(words)) == plain(words)
        (*_, inline, _, _, _) = MarkdownIt().parse(f"- {escaped(words)}")
        assert "".join(child.content for child in inline.children or []) == plain(words)
    assert "[[" not in escaped(words) and "#" not in escaped(words).replace("\\#", "")


@given(texts)
def test_a_quoted_text_is_read_back_by_yaml(words: str) -> None:
    """Control characters and all."""
    assert yaml.safe_load(f"a: {quoted(words)}") == {"a": words}


def test_long_and_like_names_get_paths_of_their_own(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Cut with a hash; never beyond what a file system takes."""
    notes = vault(request.getfixturevalue("samples"), tmp_path)
    assert len({path.casefold() for path in notes}) == len(notes) and all(len(path.encode()) <= 210 for path in notes)
