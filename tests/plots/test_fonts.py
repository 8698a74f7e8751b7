"""A font with Chinese characters is found, or what to do is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from matplotlib import font_manager

from kg.errors import UNREADABLE, Problem
from kg.plots import fonts

LATIN = font_manager.findfont("DejaVu Sans")


def test_the_font_that_comes_with_the_extra_is_found_first() -> None:
    """So that pictures are the same on every machine."""
    found = fonts.find()
    assert (found.path.parent.name, found.path.name) == fonts.PACKAGED
    assert fonts.lacking(found, ["习见国务院𬭎䶮〇，《》“”—…·①₁é"]) == []


def test_a_font_may_be_given() -> None:
    """It is used as that file, whatever else has its name."""
    found = fonts.find(str(fonts.find().path))
    assert found.name == "Noto Sans SC"
    assert font_manager.findfont(font_manager.FontProperties(family=[found.alias]), fallback_to_default=False) == str(found.path)


def test_a_font_without_chinese_characters_is_refused() -> None:
    """Its labels would be boxes."""
    with pytest.raises(Problem, match=r"DejaVu Sans lacks Chinese characters; give another"):
        fonts.find(LATIN)


def test_what_is_no_font_is_refused(tmp_path: Path) -> None:
    """A missing file and a file of something else, with the file's name."""
    (tmp_path / "words.ttf").write_text("no font", encoding="utf-8")
    for name in ("words.ttf", "none.otf"):
        with pytest.raises(Problem, match=f"{name}: cannot be read as a font") as raised:
            fonts.find(str(tmp_path / name))
        assert raised.value.code == UNREADABLE


def test_without_any_font_the_hint_names_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that has none of the families that are looked for."""
    monkeypatch.setattr(fonts, "PACKAGED", ("no_such_package", "none.otf"))
    monkeypatch.setattr(fonts, "FAMILIES", ())
    with pytest.raises(Problem, match=r"no font with Chinese characters is on this machine; .*--font FILE.*fonts-noto-cjk \(Debian"):
        fonts.find()


def test_a_font_of_the_system_is_found_by_its_family(monkeypatch: pytest.MonkeyPatch) -> None:
    """One without Chinese characters is passed over, whatever its name."""
    known = font_manager.ttfFontProperty(font_manager.get_font(str(fonts.find().path)))
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [*font_manager.fontManager.ttflist, known])
    monkeypatch.setattr(fonts, "PACKAGED", ("no_such_package", "none.otf"))
    monkeypatch.setattr(fonts, "FAMILIES", ("DejaVu Sans", "Noto Sans SC"))
    assert fonts.find().name == "Noto Sans SC"


def test_characters_that_no_font_has_are_told() -> None:
    """In order, each once; blanks are none."""
    assert fonts.lacking(fonts.find(), ["甲\U0001f468乙 \u3000", "\U000f0000甲"]) == ["\U0001f468", "\U000f0000"]
