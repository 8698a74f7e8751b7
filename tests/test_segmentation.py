"""Words of a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.segmentation import cache_folder, words


def test_long_words_come_with_their_parts_and_without_punctuation() -> None:
    """As a search engine wants them."""
    found = words("浙江省召开《数据安全》座谈会！")
    assert {"数据", "安全", "座谈会"} <= set(found)
    assert not {"《", "》", "！"} & set(found)
    assert words("，。 ") == []


def test_the_cache_is_where_the_user_wants_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And is made when missing."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "deep/cache"))
    assert cache_folder() == tmp_path / "deep/cache/kg"
    assert cache_folder().is_dir()
