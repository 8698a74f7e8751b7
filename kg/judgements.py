"""Judges across the articles of a store, as part of the generation that is being made.

    observations ─┬→ namesakes → retellings of events → tenures of the people as judged, their links, sessions, reposts → the graph of judgements
    the ledger   ─┘     └────────────────┴→ renamings of what the articles say

Who shares a name is judged first, with the ledger of the store (``kg.across.ledger``). Each further judge (table JUDGES) is a pure function of
the observations as the judges before it left them and gives what it renames (``kg.across.renamings.Renamings``); to add one is to add its
function to the table.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from kg.across import facts, ledger, namesakes, renamings, retellings
from kg.across.items import holdings, links
from kg.across.renamings import Renamings
from kg.across.reposts import reposts
from kg.across.sessions import sessions
from kg.across.tenures import tenures
from kg.observations import Observations, unpacked
from kg.writer import Writer

__all__ = ["JUDGES", "Judge", "judge"]

#: Observations of all articles, sorted by document, in which earlier renamings are made already → what is renamed in them.
Judge = Callable[[Sequence[Observations]], Renamings]

#: Who judges after the namesakes, in order: which events are one depends on who took part.
JUDGES: tuple[Judge, ...] = (retellings.judge,)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: it would look through all the new records again and again, a third of the time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@_uncollected()
def judge(writer: Writer) -> bool:
    """Brings the generation up to the judgements on what its articles say; False when it was already.

    All is a pure function of the observations of all articles and the store's ledger, so an incremental build ends in the same quads as a full
    one. Raises Problem when the ledger cannot be read.
    """
    read = [unpacked(line) for line in writer.observations()]
    people = namesakes.judged(read, ledger.read(writer.path / ledger.FILE))
    seen, found = judged(read, (lambda _: namesakes.renamings(people), *JUDGES))
    renewed = writer.write_renamed(found.of)
    spells = tenures(seen)
    lines = facts.lines(spells, seen) | facts.lines_of_links(links(spells, holdings())) | facts.lines_of_sessions(sessions(seen))
    lines |= facts.lines_of_reposts(reposts(seen)) | facts.lines_of_held(retellings.held(seen)) | facts.lines_of_people(people)
    lines |= set(renamings.same(found, facts.GRAPH))
    return writer.write_derived(facts.GRAPH, lines) or renewed


def judged(seen: Sequence[Observations], judges: Sequence[Judge]) -> tuple[Sequence[Observations], Renamings]:
    """The observations with all renamings made, and these, from IRIs as read to IRIs as judged."""
    found = renamings.NOTHING
    for each in judges:
        new = each(seen)
        seen, found = renamings.observed(seen, new), renamings.composed(found, new)
    return seen, found
