"""Names that elements of the Tibetan and Mongolian languages make."""

from __future__ import annotations

import pytest

from kg.values.native_names import mongolian_name, tibetan_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("宝音满都呼出席", "宝音满都呼"),
        ("巴根那主持", "巴根那"),
        ("钢布和、", "钢布和"),
        ("胡格吉乐图，", "胡格吉乐图"),
        ("布和出席", ""),
        ("孟村发展", ""),
        ("钢铁企业", ""),
    ],
)
def test_a_mongolian_name_is_made_of_elements(text: str, name: str) -> None:
    """Three characters or more, with 钢 before and 图 after them; a shorter one is left to the rules of Chinese names."""
    assert text[: mongolian_name(text, 0)[0]] == name


@pytest.mark.parametrize(("text", "name"), [("次仁卓嘎主持", "次仁卓嘎"), ("达娃次仁", "达娃次仁"), ("次仁说", "")])
def test_a_tibetan_name_is_made_of_two_elements(text: str, name: str) -> None:
    """Of two characters each."""
    assert text[: tibetan_name(text, 0)[0]] == name
