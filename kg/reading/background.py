"""What is no news of the day: what a text looks back on, what lies far before its report, and what is still to come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from kg.alternation import one_of
from kg.discourse.drafts import Draft
from kg.model import Frame, PartialDate
from kg.traits import having
from kg.values import dates

#: Confidence of an event that lies more than a month before its report: background, not the news of the day (docs/decisions/012-background.md).
BACKGROUND = 0.4
#: Words of sentences that look back, and titles of series and surveys, in which an act without a date is no news.
_LOOKS_BACK = re.compile(
    one_of("""
        (?:十[八九]|二十)大以来
        全会以来 近年来
        [一二两三四五六七八九十多几0-9]年来
        [今去前]年以来
        年[^，。]{0,6}以来
        曾(?=多次|先后|[两三四几]次|[在于对亲访到率]|专门|指出|强调|表示|出席|主持|提出|作出|召开|会见)
        多次
        先后[^，。]{0,6}次
        当年 那年 去年 前年 历次 每次
    """)
)
_SURVEY = re.compile(r"^【(?!视频|现场|关注)|纪实|综述|述评|回眸|巡礼|回顾|成就|新思想引领|(?<!二)十大(?:国内|国际)?新闻")
#: A series of reports on how a congress or plenum is studied: what it dates, if only by 近日, is news.
_REPORTS = re.compile("^【学习贯彻党的")


def looks_back(draft: Draft, texts: Mapping[int, str], title: str) -> bool:
    """Whether an event without a day (in a survey), or only with a year, is told as background: there, or only in sentences that look back.

    What the title or the lead tells is no background. A day counts only where the event is told, not where it was carried on from.
    """
    told = [texts[i] for i in draft.sentences if i in texts]
    known = len(draft.date.start) if draft.date and any(draft.date.words in text for text in told) else 0
    if known == 10 or (known > 4 and (draft.scheduled or not _SURVEY.search(title) or _REPORTS.match(title))):
        return False
    if _SURVEY.search(title):
        return True
    return bool(told) and 0 not in draft.sentences and all(_LOOKS_BACK.search(text) for text in told)


#: Acts that are news where a heading tells of them, by the traits of their rules, and the word for them: round-ups of a flood tell a dozen.
_NEWS_BY_HEADING = (("response", "响应"),)


def in_passing(draft: Draft, headings: str) -> bool:
    """Whether an act is told only among others: one that makes news by itself, of which no heading of the story tells."""
    return any(draft.rule in having(trait) and word not in headings for trait, word in _NEWS_BY_HEADING)


#: 首轮对话已于2018年4月在北京举行: what is held in rounds has had others.
_ONE_BEFORE = re.compile("(?:第一|首|上一?|前[一二两三几])[轮次届](?!全体)[^，。；]{0,12}?(?:已|曾)(?:分别)?[于在]")


def tells_of_one_before(text: str) -> bool:
    """Whether a sentence only tells when an earlier round of something took place."""
    return _ONE_BEFORE.match(text) is not None


def announced(frame: Frame, published: date | None, text: str) -> Frame:
    """The frame as one of an event to come if its day is after the report's; a day's grace for time zones, unless the sentence looks ahead."""
    if frame.date is None or published is None or not frame.date.is_day or frame.scheduled:
        return frame
    ahead = date.fromisoformat(frame.date.start) - published
    return replace(frame, scheduled=True) if ahead > timedelta(1) or (ahead == timedelta(1) and _LOOKS_AHEAD.search(text)) else frame


#: Words of a sentence that tells of the next day: 明天开幕, 将于5日举行.
_LOOKS_AHEAD = re.compile("明天|明日|明[早晚]|定于|计划于|称(?=[0-9]{1,2}日)|将(?![军士领帅近来])")


def long_past(day: PartialDate | None, published: str | None) -> bool:
    """Whether an event ended more than a month before the report; a month or year alone counts by its last day."""
    report, told = dates.parse_iso(published), dates.last_day(day)
    return report is not None and told is not None and report - told > dates.NEWS
