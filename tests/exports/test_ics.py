"""iCalendar, judged by the icalendar library: what is said of an event is in its entry, whatever is in the names."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from graphs import invented
from hypothesis import given
from tabular import HARD, texts

from kg.exports import EXPORTS, Request
from kg.exports.ics import folded
from kg.exports.ics import text as escaped
from kg.selection import selection
from kg.store import Store
from kg.tables import TABLES, facts_of

PLAIN = Request()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("ics")) as opened:
        yield opened


def written(store: Store, request: Request = PLAIN) -> tuple[bytes, dict[str, int]]:
    """The calendar and what it does not keep."""
    out = io.BytesIO()
    losses = EXPORTS["ics"].write(store, out, request)
    return out.getvalue(), {loss.what: loss.count for loss in losses}


def entries(data: bytes) -> list[Any]:
    """The entries as icalendar reads them."""
    calendar = pytest.importorskip("icalendar").Calendar.from_ical(data)
    assert not [error for entry in calendar.walk() for error in entry.errors]
    return list(calendar.walk("VEVENT"))


def shown(name: str) -> str:
    """A text as a calendar keeps it: line ends alike, other control characters blanks."""
    kept = name.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(" " if (char < " " and char not in "\n\t") or "\x7f" <= char <= "\x9f" else char for char in kept)


def test_an_entry_has_day_name_place_and_address(store: Store) -> None:
    """A whole-day entry ends on the day after."""
    talk, meeting = entries(written(store)[0])
    assert (talk.decoded("dtstart"), talk.decoded("dtend")) == (date(2024, 5, 8), date(2024, 5, 9))
    assert (str(talk["summary"]), str(talk["location"]), str(talk["url"])) == (
        "麦青禾会见卢西恩·奥古",
        "杭州市",
        "https://invented.example/a1?x=1&y=2",
    )
    assert str(talk["description"]).splitlines()[:3] == ["行动方：麦青禾（浙江省副省长）", "对方：卢西恩·奥古", "陪同：𬭎远舟（宁波市副市长）"]
    assert "「麦青禾会见卢西恩·奥古」" in str(talk["description"]) and str(meeting["status"]) == "CONFIRMED"
    assert talk["categories"].cats == ["会见"] and talk["uid"] != meeting["uid"]


def test_every_event_with_a_day_is_there_and_the_others_are_counted(samples: Store) -> None:
    """In order of time; days, names and spans as in the table."""
    data, lost = written(samples)
    rows = list(TABLES["events"].records(facts_of(samples)))
    dated = [row for row in rows if row["date"]]
    assert lost["events"] == len(rows) - len(dated) > 0
    found = [(entry.decoded("dtstart"), entry.decoded("dtend") - timedelta(days=1), str(entry["summary"])) for entry in entries(data)]
    assert found == [(row["date"], row["date_end"] or row["date"], row["label"]) for row in dated]


def test_filters_apply(store: Store) -> None:
    """Only what is asked for."""
    assert [str(entry["summary"]) for entry in entries(written(store, Request(selection=selection(types="会议")))[0])] == ["数据工作座谈会"]


def test_hard_names_are_read_back(hard: Store) -> None:
    """Line ends alike, control characters as blanks, all else as it is."""
    found = {str(entry["summary"]): entry for entry in entries(written(hard)[0])}
    for name in HARD:
        entry = found[shown(name)]
        assert shown(name) in str(entry["description"]) and str(entry["location"]) == shown(name)


@given(texts)
def test_a_folded_line_unfolds_to_itself(words: str) -> None:
    """No line is longer than 75 octets, none is cut inside a character (RFC 5545, 3.1)."""
    line = f"SUMMARY:{escaped(words * 5)}"
    data = folded(line)
    assert all(len(each) <= 75 and each.decode() is not None for each in data.removesuffix(b"\r\n").split(b"\r\n"))
    assert data.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode() == line


@given(texts)
def test_text_is_unescaped_to_itself(words: str) -> None:
    """By the library, from a whole calendar."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//x//x//EN",
        "BEGIN:VEVENT",
        "UID:1",
        f"SUMMARY:{escaped(words)}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    (entry,) = entries(b"".join(map(folded, lines)))
    assert str(entry["summary"]) == shown(words)
