"""What 同日, 当日, 次日 and 三天后 mean: the day that an article told, or at least named, before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from kg.model import Frame, Mention, PartialDate, Sentence
from kg.values import dates
from kg.values.numbers import number

#: Sentences that go back: the day they name is not that of 同日 after them.
_EARLIER = re.compile("去年|前年|上月|上个月|年初|在此之前|此前|早前|之前，|早些时候")


def told(sentence: Sentence, mentions: Sequence[Mention], found: Sequence[Frame], published: date | None = None) -> date | None:
    """The day that 同日 after this sentence means: that of its last dated clause, or the date at its head.

    Days to come that are several are none: 某发言人3日宣布，甲将于5日至11日出访。在当天举行的记者会上.
    """
    if not found and not (mentions and mentions[0].kind == "date"):
        return None
    days = [frame.date for frame in reversed(found) if frame.date]
    days += [m.date for m in mentions[:1] if m.kind == "date" and m.begin == 0 and m.name == "day" and m.date]
    days = [day for day in days if day.end is None or published is None or day.end <= published.isoformat()]
    if not days or _EARLIER.match(sentence.text):
        return None
    return next((day for each in days if each.is_day and (day := dates.parse_iso(each.end or each.start))), None)


def named(sentence: Sentence, mentions: Sequence[Mention]) -> date | None:
    """The last day that a sentence names at all: what 当日 after it means where no sentence has told a day."""
    days = [m.date for m in mentions if m.kind == "date" and m.name == "day" and m.date]
    days = [day for day in days if day.end is None] or days
    return dates.parse_iso(days[-1].start) if days and not _EARLIER.match(sentence.text) else None


def of_lead(pairs: Iterable[tuple[Sentence, Sequence[Mention]]]) -> PartialDate | None:
    """The day with which the text begins (3月6日，客人来校访问。), in a line of its own too, None where it begins otherwise.

    A line with a year tells when a page was published.
    """
    for sentence, mentions in pairs:
        begins = bool(mentions) and mentions[0].kind == "date" and mentions[0].name == "day" and mentions[0].begin == 0
        alone = begins and mentions[0].end >= len(sentence.text.rstrip()) and "年" not in sentence.text
        if alone or sentence.kind == "text":
            return mentions[0].date if begins else None
    return None


def resolved(mentions: tuple[Mention, ...], day: date) -> tuple[Mention, ...]:
    """The mentions with 同日, 次日 and 三天后 resolved by the last day that the story told."""
    if not any(m.kind == "date" and m.date is None for m in mentions):
        return mentions
    return tuple(_on(day, m) if m.kind == "date" and m.date is None else m for m in mentions)


def _on(day: date, mention: Mention) -> Mention:
    if mention.name == "some":
        return mention._replace(name="year", date=PartialDate(f"{day.year:04d}", None, mention.text, 0.6))
    ahead = {"next": 1, "later": number(mention.text.partition("天")[0]) or 0}.get(mention.name, 0)
    found = day + timedelta(ahead)
    return mention._replace(name="day", date=PartialDate(found.isoformat(), None, mention.text, 0.9))
