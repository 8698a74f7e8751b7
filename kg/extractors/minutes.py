"""Lines of minutes and of transcripts, each of which a label opens: 时间：…, 地点：…, 主持人：甲, 出席：乙、丙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Frame, Mention
from kg.values.line_labels import DAY_LABELS, PLACE_LABELS, ROLE_LABELS, ROLES

#: A line with the time of day or the weekday is of a meeting; others are of the page (时间：2024-05-01 来源：…).
_LABEL = re.compile(
    f"(?:会议|活动)?(?:(?P<when>{DAY_LABELS})(?=：[^。；]{{5,16}}(?:（?星期|（?周|上午|下午|晚))|(?P<where>{PLACE_LABELS})|(?P<who>{ROLE_LABELS}))：(?=.)"
)
#: How the discourse knows the one meeting of a story.
_HEAD = "会"


def find(text: str, mentions: Sequence[Mention], sentence: int) -> Iterator[Frame]:
    """What a line adds to the meeting that the story tells: its day, its place, or those in a role."""
    label = _LABEL.match(text)
    if label is None:
        return
    after = [m for m in mentions if m.begin >= label.end()]
    date = next((m.date for m in after if m.kind == "date" and m.date is not None), None) if label["when"] else None
    places = tuple(m.name for m in after if m.kind == "place") if label["where"] else ()
    people = tuple((ROLES[label["who"]], m) for m in after if m.kind in ("person", "group") or m.represented_by) if label["who"] else ()
    if date or places or people:
        yield Frame("", "minutes.line", sentence, 0, people, head=_HEAD, date=date, places=places)
