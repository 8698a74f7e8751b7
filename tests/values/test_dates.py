"""Date words are resolved against the day of the report; nothing is made up."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import PartialDate
from kg.values import dates
from kg.values.dates import dateline, days, find, last_day, parse_iso

REPORT = date(2024, 6, 12)


def resolved(text: str, anchor: date | None = REPORT, future: bool = False) -> list[tuple[str | None, str | None, str]]:
    """(start, end, kind) of the date words of a text."""
    return [(d.value.start if d.value else None, d.value.end if d.value else None, d.kind) for d in find(text, anchor, future)]


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("6月11日，会议召开。", "2024-06-11", None, "day"),
        ("11日下午，会议召开。", "2024-06-11", None, "day"),
        ("2023年2月13日", "2023-02-13", None, "day"),
        ("2023年元月8日", "2023-01-08", None, "day"),
        ("元月8日下午", "2024-01-08", None, "day"),
        ("去年12月5日", "2023-12-05", None, "day"),
        ("12月5日", "2023-12-05", None, "day"),
        ("28日", "2024-05-28", None, "day"),
        ("6月10日至11日", "2024-06-10", "2024-06-11", "span"),
        ("5月30日至6月2日", "2024-05-30", "2024-06-02", "span"),
        ("6月10—11日", "2024-06-10", "2024-06-11", "span"),
        ("30日至2日", "2024-05-30", "2024-06-02", "span"),
        ("12月30日至1月2日", "2023-12-30", "2024-01-02", "span"),
        ("今天上午", "2024-06-12", None, "day"),
        ("昨日", "2024-06-11", None, "day"),
        ("今天（6月12日）", "2024-06-12", None, "day"),
        ("近日，", "2024-06", None, "vague"),
        ("日前，", "2024-06", None, "vague"),
        ("上月", "2024-05", None, "month"),
        ("本月", "2024-06", None, "month"),
        ("2024年5月", "2024-05", None, "month"),
        ("去年7月", "2023-07", None, "month"),
        ("7月份", "2023-07", None, "month"),
        ("2023年", "2023", None, "year"),
        ("同日下午", None, None, "same"),
        ("三天后，", None, None, "later"),
        ("12天之后，", None, None, "later"),
        ("十多天后，", None, None, "some"),
        ("两周后，", None, None, "some"),
        ("2005年7月28、29日", "2005-07-28", "2005-07-29", "span"),
        ("5月3、18日", "2024-05-03", None, "day"),
    ],
)
def test_date_words_are_resolved(text: str, start: str | None, end: str | None, kind: str) -> None:
    """A day or month without a year is the latest one that is not after the report."""
    assert resolved(text) == [(start, end, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "会议召开。",
        "第11日报",
        "生日快乐",
        "2月30日",
        "13月1日",
        "每日一题",
        "1975年3月生，",
        "1998年7月参加工作",
        "20世纪90年代",
        "3日内",
        "6月均温",
    ],
)
def test_words_that_tell_no_date_give_none(text: str) -> None:
    """Days that do not exist, dates of somebody's life, words with 日 or 月 in them."""
    assert [found for found in resolved(text) if found[0] and len(found[0]) > 4] == []


def test_a_day_alone_needs_a_day_of_the_report() -> None:
    """Without one only full dates are known, and the day of the report is never put in."""
    assert resolved("11日，会议召开。", None) == []
    assert resolved("2023年2月13日", None) == [("2023-02-13", None, "day")]


def test_announced_days_lie_ahead() -> None:
    """将于20日 is the next 20th."""
    assert resolved("20日", future=True) == [("2024-06-20", None, "day")]
    assert resolved("2日", future=True) == [("2024-07-02", None, "day")]


def test_vague_words_lower_the_confidence() -> None:
    """近日 is a month, and not a certain one."""
    (found,) = find("近日，会议召开。", REPORT)
    assert found.value is not None and found.value.confidence < 1


def test_the_words_are_kept_as_written() -> None:
    """Span and words are a slice of the text."""
    text = "会议于6月10日至11日在长沙召开"
    (found,) = find(text, REPORT)
    assert found.value is not None
    assert text[found.begin : found.end] == found.value.words == "6月10日至11日"


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31)), st.integers(min_value=0, max_value=260))
def test_a_month_and_day_are_the_latest_not_after_the_report(report: date, ago: int) -> None:
    """Whatever the report's day, within eight months back the very day comes out."""
    day = report - timedelta(ago)
    expected = [(day.isoformat(), None, "day")]
    assert resolved(f"{day.month}月{day.day}日，", report) == expected


@pytest.mark.parametrize(
    ("text", "report", "expected"),
    [
        ("会议决定，第九次会议2月26日至27日举行。", date(2024, 2, 7), ("2024-02-26", "2024-02-27")),
        ("办法11月1日起施行。", date(2025, 9, 16), ("2025-11-01", None)),
        ("11月8日，会议召开。", date(2025, 2, 3), ("2024-11-08", None)),
        ("12月28日，会议召开。", date(2025, 1, 5), ("2024-12-28", None)),
        ("1月6日，会议召开。", date(2025, 12, 20), ("2025-01-06", None)),
    ],
)
def test_a_day_soon_to_come_in_the_year_of_the_report_is_not_one_of_last_year(text: str, report: date, expected: tuple[str, str | None]) -> None:
    """What lies within a hundred days ahead is announced, though no 将 says so; news calls a day of last year 去年."""
    (found,) = find(text, report)
    assert found.value is not None and (found.value.start, found.value.end) == expected


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31)))
def test_a_full_date_does_not_depend_on_the_report(day: date) -> None:
    """Year, month and day as written."""
    words = f"{day.year}年{day.month}月{day.day}日，"
    assert resolved(words, None) == resolved(words, REPORT) == [(day.isoformat(), None, "day")]


@given(st.text(alphabet="0123456789年月日至到—今昨天上下午近前同去号初底份，。", max_size=40), st.none() | st.dates())
def test_any_digits_and_date_characters_are_survived(text: str, anchor: date | None) -> None:
    """Spans are inside the text, in order and disjoint; starts are valid and not after the ends."""
    at = 0
    for found in find(text, anchor):
        assert at <= found.begin < found.end <= len(text)
        at = found.end
        if found.value and found.value.end:
            assert found.value.start <= found.value.end


@pytest.mark.parametrize(
    ("text", "day"),
    [("2024-06-12", REPORT), ("2024-06-12T08:00:00+08:00", REPORT), ("2024-06", None), ("", None), (None, None), ("2024-13-01", None)],
)
def test_iso_days(text: str | None, day: date | None) -> None:
    """A timestamp's day counts; what is no day is None."""
    assert parse_iso(text) == day


def test_a_dateline_says_what_today_is() -> None:
    """A newspaper prints the day after; a day too far back, or none, is no dateline."""
    printed = date(2019, 1, 10)
    assert dateline("本报长沙1月9日电 （记者某某）湖南省委今天召开会议。", printed) == date(2019, 1, 9)
    assert dateline("湘江日报12月31日讯 今天上午，会议召开。", date(2020, 1, 1)) == date(2019, 12, 31)
    assert dateline("湖南日报社3月1日讯", printed) is None
    assert dateline("今天上午，会议召开。", printed) is None


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_partial_date_means_the_days_from_its_first_to_its_last(day: date) -> None:
    """A month ends the day before the next begins; a day is itself, also with a time behind it."""
    first, last = (date.fromisoformat(each) for each in days(f"{day:%Y-%m}"))
    assert (first.day, first.month, last.month) == (1, day.month, day.month)
    assert last == date.max or (last + timedelta(1)).day == 1
    assert days(f"{day:%Y}") == (f"{day:%Y}-01-01", f"{day:%Y}-12-31")
    assert days(day.isoformat()) == days(f"{day}T10:00:00") == (day.isoformat(), day.isoformat())
    assert last_day(PartialDate(f"{day:%Y-%m}")) == last
    assert last_day(PartialDate(f"{day:%Y-%m}", day.isoformat())) == day


@given(st.text(alphabet="今去前明年同当日天随后近一期不久本上月底至到6129号，召开—", max_size=24))
def test_dates_are_looked_for_wherever_one_may_begin(text: str) -> None:
    """Whatever begins like date words is tried, so that passing over all other places loses no date."""
    assert all(dates._START.match(text, match.start()) for match in dates._PATTERN.finditer(text))


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("论坛21日至24日在长沙举行", date(2024, 6, 22), [("2024-06-21", "2024-06-24")]),
        ("25日至28日在长沙调研", date(2024, 6, 3), [("2024-05-25", "2024-05-28")]),
        ("28日至2日在长沙调研", date(2024, 6, 3), [("2024-05-28", "2024-06-02")]),
        ("会议4日开幕，10日闭幕", date(2024, 6, 5), [("2024-06-04", None), ("2024-06-10", None)]),
        ("10日会见，5日会谈", date(2024, 6, 11), [("2024-06-10", None), ("2024-06-05", None)]),
        ("决定8月下旬召开会议", date(2024, 6, 20), [("2024-08", None)]),
        ("8月份产量增长", date(2024, 6, 20), [("2023-08", None)]),
        ("缔约方大会第5/4号决定", date(2024, 6, 20), []),
    ],
)
def test_days_of_one_month_stay_together(text: str, day: date, found: list[tuple[str, str | None]]) -> None:
    """A span under way, a later day of the month just named, a part of a month soon to come; numbers of decisions are no days."""
    assert [(words.value.start, words.value.end) for words in dates.find(text, day) if words.value] == found


def test_days_announced_begin_soon() -> None:
    """将于15日至17日访问: both days are the next of their number."""
    assert resolved("将于15日至17日访问", date(2024, 6, 13), future=True)[0][:2] == ("2024-06-15", "2024-06-17")


def test_the_number_of_a_house_in_a_street_is_no_day() -> None:
    """唐宁街10号, 建设路8号; a day may follow a road."""
    assert resolved("在唐宁街10号会谈，在建设路8号开会", date(2024, 6, 13)) == []
    assert [found[0] for found in resolved("在建设路10日开会", date(2024, 6, 13))] == ["2024-06-10"]


def test_days_may_be_joined_by_two_hyphens() -> None:
    """3月11日--13日."""
    assert resolved("3月11日--13日调研", date(2024, 3, 14))[0][:2] == ("2024-03-11", "2024-03-13")
