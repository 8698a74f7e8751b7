"""Lines that tell where an article comes from."""

from __future__ import annotations

import pytest

from kg.sources.provenance import outlet, tells


@pytest.mark.parametrize(
    ("words", "name"), [("“甲”微信公众号", "甲"), ("「甲」公众号", "甲"), ("甲微信公众号", "甲"), ("甲网站", "甲网站"), ("公众号", "公众号")]
)
def test_an_outlet_is_named_without_its_channel(words: str, name: str) -> None:
    """And never becomes nothing."""
    assert outlet(words) == name


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("来源：甲报", True),
        ("2023-02-15 10:00", True),
        ("时间：下午", False),
        ("时间：2024年5月1日　地点：江东会议中心", False),
        ("时间：2024年5月1日", True),
        ("会议来源：于实践。", False),
    ],
)
def test_lines_of_provenance_are_told_from_text(line: str, told: bool) -> None:
    """A label needs a value that can stand behind it."""
    assert tells(line) == told
