"""Mentions that stand are disjoint, and the first found stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.taken import Taken
from kg.model import Mention

TEXT = "湖南省省长温知远会见卡洛斯·门多萨"
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: (min(ends), max(ends)))


def mention(begin: int, end: int) -> Mention:
    """A mention of that span of the text."""
    return Mention("person", begin, end, TEXT[begin:end], TEXT[begin:end])


@given(st.lists(SPANS, max_size=8))
def test_what_stands_is_disjoint_and_nothing_free_is_left_out(spans: list[tuple[int, int]]) -> None:
    """A mention stands unless one found before it overlaps it."""
    taken = Taken(TEXT)
    kept: list[tuple[int, int]] = []
    for begin, end in spans:
        overlapped = any(begin < last and first < end for first, last in kept if first < last and begin < end)
        assert taken.free(begin, end) is not overlapped
        taken.add([mention(begin, end)])
        kept += [] if overlapped else [(begin, end)]
    assert taken.spans(("person",)) == kept
    assert taken.spans(("body",)) == []
