"""Full-text search."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from graphs import INVENTED, build, invented
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.search import index, search, spaced
from kg.segmentation import words
from kg.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("search")) as opened:
        yield opened


SENTENCE = "5月9日，浙江省数据局在宁波召开数据工作座谈会，浙江省副省长麦青禾出席并讲话，外方专家Ana Líčko出席。"


@settings(deadline=None)
@given(st.integers(0, len(SENTENCE) - 1), st.integers(1, 12))
def test_any_substring_finds_its_sentence(begin: int, length: int) -> None:
    """Wherever it begins and ends in the Chinese text (words in Latin letters and numbers are found whole)."""
    part = SENTENCE[begin : begin + length]
    if not part.strip() or any(char.isascii() or char in "íč" for char in part) or not any(char.isalnum() for char in part):
        return
    assert SENTENCE in [hit.text for hit in search(_OPEN[0], part, 50)]


_OPEN: list[Store] = []


@pytest.fixture(autouse=True)
def _open(store: Store) -> Iterator[None]:
    _OPEN[:] = [store]
    yield


def test_entities_come_first_and_the_exact_one_before_all(store: Store) -> None:
    """Then shorter labels; then sentences with their article."""
    hits = search(store, "麦青禾")
    assert (hits[0].kind, hits[0].text) == ("person", "麦青禾")
    assert {hit.kind for hit in hits} == {"person", "event", "doc", "sentence"}
    said = next(hit for hit in hits if hit.kind == "sentence")
    assert said.article and said.published.startswith("2024-05-")


def test_words_are_found_apart_when_the_phrase_is_nowhere(store: Store) -> None:
    """In any order."""
    assert SENTENCE in [hit.text for hit in search(store, "座谈会宁波")]


@pytest.mark.parametrize("text", ['"', "AND", "a* OR b", 'NEAR("x" "y")', "', DROP TABLE item", "", "，。", "\x00", "text:x", "饕餮"])
def test_no_text_is_taken_for_search_syntax(store: Store, text: str) -> None:
    """It is only text that is not there."""
    assert search(store, text) == []


def test_the_index_is_reused_until_the_store_changes(tmp_path: Path) -> None:
    """And made again when it is broken."""
    path = build(tmp_path, INVENTED)
    with Store.open(path) as store:
        place = index(store)
        first = place.stat().st_mtime_ns
        assert index(store) == place and place.stat().st_mtime_ns == first
        place.write_bytes(b"no database")
        assert search(store, "麦青禾")
    changed = tmp_path / "changed.trig"
    changed.write_text(INVENTED.read_text(encoding="utf-8").replace("示例网", "另例网"), encoding="utf-8")
    build(tmp_path, changed)
    with Store.open(path) as store:
        assert search(store, "另例网")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_that_cannot_be_written_to_has_its_index_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers need no more rights than to read."""
    path = build(tmp_path, INVENTED)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path.chmod(0o555)
    try:
        with Store.open(path) as store:
            assert search(store, "麦青禾")
            assert index(store).parent == tmp_path / "cache/kg"
    finally:
        path.chmod(0o755)


@given(st.text())
def test_spacing_loses_nothing(text: str) -> None:
    """Every character stays, in its order."""
    assert spaced(text).replace(" ", "") == text.replace(" ", "")


def test_words_are_silent_and_cached_with_the_user(capfd: pytest.CaptureFixture[str]) -> None:
    """jieba says nothing on any stream."""
    assert "座谈会" in words("召开数据工作座谈会，")
    assert capfd.readouterr() == ("", "")
