"""Dates of pages: every common form, and nothing guessed."""

from __future__ import annotations

import pytest

from kg.sources.dates import day, moment


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2023-02-15", "2023-02-15"),
        ("2023/2/5", "2023-02-05"),
        ("2023.2.5", "2023-02-05"),
        ("2023年2月15日", "2023-02-15"),
        ("2023 年 2 月 15 日 08:30", "2023-02-15"),
        ("20230215", "2023-02-15"),
        ("发布时间：2023-02-15 10:00", "2023-02-15"),
        ("2023-02-15T10:00:00+08:00", "2023-02-15"),
        ("2098-01-01", "2098-01-01"),
        ("2023-02-31", None),
        ("2023-13-01", None),
        ("2023年2月", None),
        ("昨天", None),
        ("120230215", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_written_or_not_at_all(words: str, expected: str | None) -> None:
    """A day that the calendar does not have is none; a future one stays as it is given, within 1900 to 2099."""
    assert day(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2025-10-04T06:37:36.611814", "2025-10-04T06:37:36.611814"),
        ("2025/10/4 6:37", "2025-10-04T06:37:00"),
        ("2025-10-04T06:37:36Z", "2025-10-04T06:37:36Z"),
        ("2025-10-04T06:37:36+08:00", "2025-10-04T06:37:36+08:00"),
        ("2025-10-04", "2025-10-04"),
        ("2025-10-04 25:00", "2025-10-04"),
        ("soon", None),
    ],
)
def test_a_moment_keeps_its_time(words: str, expected: str | None) -> None:
    """The time behind the date stays with fraction and zone; an impossible one is left out."""
    assert moment(words) == expected
