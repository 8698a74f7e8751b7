"""Chinese and Arabic numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.values.dates import ordinal
from kg.values.numbers import number

DIGITS = "〇一二三四五六七八九"
UNITS = ((1000, "千"), (100, "百"), (10, "十"))


def written(value: int) -> str:
    """A number below ten thousand in characters, without the 零 between its places."""
    words = ""
    for size, unit in UNITS:
        if value >= size:
            words += DIGITS[value // size] + unit
            value %= size
    return words + (DIGITS[value] if value or not words else "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二十六", 26),
        ("十", 10),
        ("十四", 14),
        ("一百零三", 103),
        ("两百", 200),
        ("二〇二四", 2024),
        ("三千五百", 3500),
        ("7", 7),
        ("0012", 12),
        ("零", 0),
    ],
)
def test_numerals_have_their_value(text: str, value: int) -> None:
    """With and without units, 两 and 零 included."""
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "廿六", "十a", "第三", "-3", "3.5", "三 五"])
def test_what_is_no_numeral_has_none(text: str) -> None:
    """Nothing is guessed."""
    assert number(text) is None


@given(st.integers(min_value=0, max_value=9999))
def test_every_number_below_ten_thousand_is_read_back(value: int) -> None:
    """In digits and in characters."""
    assert number(str(value)) == value
    assert number(written(value)) == value


@pytest.mark.parametrize(("text", "value"), [("第二十六", 26), ("第3", 3), ("十四", 14), ("第", None), ("次", None)])
def test_ordinals(text: str, value: int | None) -> None:
    """第 may be there or not."""
    assert ordinal(text) == value
