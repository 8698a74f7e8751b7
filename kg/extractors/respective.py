"""Events of which one sentence tells the days one after the other: 某人大会议和某政协会议将分别于3月5日和3月4日在岳阳开幕."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.model import Frame, Mention
from kg.patterns import FOLD

_E, _D, _P = (FOLD[kind] for kind in ("event", "date", "place"))
#: The word without which no sentence tells days so.
_CUE = "分别"
_EACH = re.compile(
    f"(?P<events>{_E}(?:[、和与]{_E})+)，?(?:将|定于|拟)?分别(?:定)?[于在](?P<days>{_D}(?:[、和与]{_D})+)(?:在(?P<place>{_P}+))?[^，。；{_E}]{{0,6}}?(?:开幕|召开|举行)"
)


def find(folded: str, mentions: Mapping[int, Mention], sentence: int) -> Iterator[Frame]:
    """One sitting for each event with the day that stands in its place; none where there are more of one than of the other."""
    match = _EACH.search(folded) if _CUE in folded else None
    if match is None:
        return
    events = [mentions[at] for at in range(*match.span("events")) if folded[at] == _E]
    days = [mentions[at].date for at in range(*match.span("days")) if folded[at] == _D]
    places = tuple(mentions[at].name for at in range(*match.span("place"))) if match["place"] else ()
    if len(events) != len(days):
        return
    ahead = "将" in match.group() or "定于" in match.group()
    for event, day in zip(events, days, strict=True):
        yield Frame(
            event.type, "meeting.respective", sentence, match.start(), (), name=event.name, date=day, places=places, scheduled=ahead, sitting=True
        )
