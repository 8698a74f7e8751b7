"""In which country those are in office whom news names without it. The names are those of the lexicons."""

from __future__ import annotations

import pytest

from kg.values import statesmen


@pytest.mark.parametrize(
    ("name", "title", "country"),
    [
        ("拜登", "总统", "美国"),
        ("巴罗", "外交部部长", "法国"),
        ("巴罗", "外长", "法国"),
        ("巴罗", "总统", "冈比亚"),
        ("巴罗", "总理", ""),
        ("冯德莱恩", "主席", ""),
        ("王毅", "外交部部长", ""),
        ("温知远", "总统", ""),
    ],
)
def test_an_office_tells_the_country(name: str, title: str, country: str) -> None:
    """By the kind of office, however it is worded; nobody of China is in office abroad."""
    assert statesmen.country(name, title) == country
