"""Countries by their names."""

from __future__ import annotations

from kg import countries


def test_a_country_has_several_names() -> None:
    """Official names lead to the usual one; China is no foreign country."""
    assert countries.by_name()["乌兹别克斯坦共和国"] == countries.by_name()["乌兹别克斯坦"] == "乌兹别克斯坦"
    assert "中国" not in countries.by_name()


def test_a_character_counts_where_one_country_has_it() -> None:
    """越 is Vietnam; 巴 may be Pakistan or Brazil."""
    assert countries.by_character()["越"] == "越南"
    assert "巴" not in countries.by_character()


def test_characters_of_countries_are_all_known() -> None:
    """Shared ones too, and China's."""
    assert {"中", "巴", "越"} <= countries.characters()
