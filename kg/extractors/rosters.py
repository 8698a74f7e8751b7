"""Rosters of those whom the sentence before means by one word: 接受使节们递交国书。他们是：甲、乙; 这次晋升上将军衔的军官是：丙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Frame, Mention

#: The word by which the discourse knows that a frame's people are those told of just before.
THEY = "他们"
_OPENS = re.compile("(?:他们(?:分别)?是|(?:这次|此次)?晋升[^，。；：]{2,12}的[^，。；：]{2,8}是)：")


def find(text: str, mentions: Sequence[Mention], sentence: int) -> Iterator[Frame]:
    """The people of such a roster; what they take part in, and as what, the event told before says."""
    opens = _OPENS.match(text)
    people = tuple(("对方", m) for m in mentions if m.kind == "person" and m.begin >= opens.end()) if opens else ()
    if people:
        yield Frame("", "roster.they", sentence, 0, people, head=THEY)
