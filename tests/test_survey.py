"""The survey: one document an id, whatever the order of files; nothing read twice."""

from __future__ import annotations

import random
from pathlib import Path

import invented
from hypothesis import given
from hypothesis import strategies as st

from kg.manifest import Entry
from kg.model import Block, Document, SetAside, replace
from kg.survey import Candidate, Look, Survey, documents, fingerprint, look

DOCUMENT = Document("1", "标题\n正文。", (Block(0, 2, "title"), Block(3, 6)), "标题", date="2024-05-01", path="a.md")

candidates = st.builds(
    Candidate, id=st.sampled_from("12"), hash=st.sampled_from("ab"), path=st.sampled_from("xyz"), order=st.integers(0, 2), size=st.just(1)
)


def outcome(found: list[Candidate]) -> tuple[object, ...]:
    """All that a survey tells of these documents."""
    survey = Survey()
    survey.add(found)
    told = sorted(survey.superseded(), key=repr)
    return sorted(survey.chosen.items()), told, survey.repeated


@given(st.lists(candidates, max_size=8), st.randoms())
def test_the_order_of_files_does_not_matter(found: list[Candidate], chance: random.Random) -> None:
    """Which copy counts, which are set aside and which are repetitions depends on what there is, not on when it is seen."""
    assert outcome(found) == outcome(chance.sample(found, len(found)))


@given(st.lists(candidates, max_size=8))
def test_every_document_is_accounted_for(found: list[Candidate]) -> None:
    """Each is chosen, a repetition, or set aside with the path of the one that counts."""
    chosen, superseded, repeated = outcome(found)
    assert len(chosen) + len(superseded) + repeated == len(found)  # type: ignore[arg-type, operator]


def test_the_last_fetched_copy_counts_then_the_longest() -> None:
    """Of two versions of an article the one saved later is right; without dates of saving the fuller one."""
    old, new = Candidate("1", "a", "x", 0, 900, "2024-01-01"), Candidate("1", "b", "y", 0, 100, "2024-02-01")
    short, long = Candidate("1", "b", "y", 0, 100), Candidate("1", "a", "x", 0, 900)
    for loser, winner in ((old, new), (short, long)):
        survey = Survey()
        survey.add([winner, loser])
        assert survey.chosen["1"] == winner
        (aside,) = survey.superseded()
        assert (aside.path, aside.item) == (loser.path, "1") and winner.path in aside.reason


def test_only_new_and_changed_documents_are_wanted() -> None:
    """Known content read by the present rules is not read again."""
    survey = Survey()
    survey.add([Candidate(id, "new", "x", number, 1) for number, id in enumerate("abcd")])
    entries = {id: Entry(id, hash, reader, "x", "") for id, hash, reader in (("a", "new", "v"), ("b", "old", "v"), ("c", "new", "u"))}
    assert [each.id for each in survey.wanted(entries, "v")] == ["b", "c", "d"]


def test_the_fingerprint_is_over_the_article_and_its_places_only() -> None:
    """Another path is no change; other words, another date, another place in the file are."""
    same = fingerprint(DOCUMENT)
    assert fingerprint(replace(DOCUMENT, path="b.md")) == same
    assert fingerprint(replace(DOCUMENT, text=DOCUMENT.text + "\n下一篇")) == same
    changed = [{"text": "标题\n正闻。"}, {"date": "2024-05-02"}, {"blocks": DOCUMENT.blocks[1:]}, {"title": ""}, {"stored": True}]
    assert len({same, *(fingerprint(replace(DOCUMENT, **each)) for each in changed)}) == len(changed) + 1  # type: ignore[arg-type]


def test_a_look_gives_documents_and_what_cannot_be_read(tmp_path: Path) -> None:
    """One unreadable file does not keep the next from being read."""
    invented.write(tmp_path, range(2))
    found = look(Look((str(tmp_path / "0000.md"), str(tmp_path / "none.md"), str(tmp_path / "0001.md"))))
    assert [type(each) for each in found] == [Candidate, SetAside, Candidate]


def test_standard_input_can_be_read_twice(tmp_path: Path) -> None:
    """``-`` stands for its copy, as often as wanted."""
    (tmp_path / "copy").write_text(invented.article(1), encoding="utf-8")
    first, second = (list(documents("-", str(tmp_path / "copy"))) for _ in range(2))
    assert len(first) == 1 and first == second
