"""Judges across the articles of a store, as part of the generation that is being made.

    observations → [a judge of namesakes] → retellings of events → tenures of the people as judged, sessions, reposts → the graph of judgements
                     └──────── renamings of what the articles say ────────┘

Each judge (table JUDGES) is a pure function of the observations as the judges before it left them and gives what it renames
(``kg.across.renamings.Renamings``); to add one is to add its function to the table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.across import facts, renamings, retellings
from kg.across.renamings import Renamings
from kg.across.reposts import reposts
from kg.across.sessions import sessions
from kg.across.tenures import tenures
from kg.observations import Observations, unpacked
from kg.writer import Writer

__all__ = ["JUDGES", "Judge", "judge"]

#: Observations of all articles, sorted by document, in which earlier renamings are made already → what is renamed in them.
Judge = Callable[[Sequence[Observations]], Renamings]

#: Who judges, in order: who is whom before which events are one, since that depends on who took part.
JUDGES: tuple[Judge, ...] = (retellings.judge,)


def judge(writer: Writer) -> bool:
    """Brings the generation up to the judgements on what its articles say; False when it was already.

    All is a pure function of the observations of all articles, so an incremental build ends in the same quads as a full one.
    """
    seen, found = judged([unpacked(line) for line in writer.observations()], JUDGES)
    renewed = writer.write_renamed(found.of)
    lines = facts.lines(tenures(seen), seen) | facts.lines_of_sessions(sessions(seen)) | facts.lines_of_reposts(reposts(seen))
    lines |= set(renamings.same(found, facts.GRAPH))
    return writer.write_derived(facts.GRAPH, lines) or renewed


def judged(seen: Sequence[Observations], judges: Sequence[Judge]) -> tuple[Sequence[Observations], Renamings]:
    """The observations with all renamings made, and these, from IRIs as read to IRIs as judged."""
    found = renamings.NOTHING
    for each in judges:
        new = each(seen)
        seen, found = renamings.observed(seen, new), renamings.composed(found, new)
    return seen, found
