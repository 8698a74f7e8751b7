"""Which told event a clause without a type of its own speaks of."""

from __future__ import annotations

import pytest

from kg.discourse.anaphora import referent
from kg.discourse.drafts import Draft
from kg.model import Frame


def told(*types: str, scheduled: bool = False) -> list[Draft]:
    """Events of these types, each told by a sentence of its own; 揭牌仪式 and the like are ceremonies of that name."""
    events = [Draft("仪式" if kind.endswith("仪式") else kind, "", n, kind if kind.endswith("仪式") else "") for n, kind in enumerate(types)]
    for draft in events:
        draft.sentences, draft.scheduled = [draft.order], scheduled
    return events


@pytest.mark.parametrize(
    ("head", "events", "meant"),
    [
        ("会议", ("座谈会", "调研"), 0),
        ("会议", ("调研",), None),
        ("座谈会", ("座谈会", "推进会"), 0),
        ("座谈会", ("会见", "调研"), 0),
        ("会谈", ("会见", "座谈会"), 0),
        ("调研", ("督导", "座谈会"), 0),
        ("活动", ("座谈会", "慰问", "座谈会"), 1),
        ("仪式", ("签署", "座谈会"), 0),
        ("揭牌仪式", ("揭牌仪式", "座谈会"), 0),
        ("签约仪式", ("座谈会",), None),
        ("新闻发布会", ("座谈会",), None),
        ("会议期间", ("座谈会", "调研"), 0),
        ("拜会", ("会见", "调研"), 0),
    ],
)
def test_a_word_means_the_latest_event_that_it_can_mean(head: str, events: tuple[str, ...], meant: int | None) -> None:
    """A meeting for 会议, an act for 活动, one told under a word near to it for 会谈 and 座谈会, papers for 签约仪式; none if nothing fits."""
    found = told(*events)
    draft = referent(Frame("", "", len(found), 0, head=head), found)
    assert (None if draft is None else draft.order) == meant


def test_nothing_is_meant_where_nothing_is_told() -> None:
    """The first clause of a story refers to nothing."""
    assert referent(Frame("", "", 0, 0, head="活动"), []) is None
