"""Judges across the articles of a store, as part of the generation that is being made.

    changed articles ─┬→ people: namesakes, tenures, links ─→ events: retellings, sessions ─┬→ renamings of what the articles say
    the ledger       ─┘                                       texts: reposts ───────────────┴→ the graph of judgements

Each judge cuts its matter into blocks (a name, a group of tellings, a text with its copies) that have nothing to do with each other. A verdict is
a pure function of what the articles say of the block, so only blocks that changed articles touch are judged, and the store remembers the
others' (``kg.memory``). A full build is the same with all articles changed.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from kg import versions
from kg.across import facts, ledger
from kg.across.ledger import Decision
from kg.iri import BASE
from kg.judgements import events, people, texts
from kg.judgements.articles import Articles
from kg.writer import Writer

__all__ = ["judge"]


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
    """Brings the generation up to the judgements on what its articles say; False when no quad changed by it.

    It ends in the same quads whichever way the articles came. Raises Problem when the ledger cannot be read.
    """
    memory, version = writer.memory, f"{versions.of_package()} {BASE}"
    decisions = ledger.by_name(ledger.read(writer.path / ledger.FILE))
    # Nothing is remembered while judging goes on: what is interrupted is judged anew.
    before = memory.version
    whole = before != version
    changed = writer.ids() if whole else memory.unjudged()
    decided = decisions.keys() if whole else _decided(memory.decisions(), decisions)
    if not whole and not changed and not decided:
        return False
    memory.version = ""
    articles = Articles(writer.observation)
    with memory.transaction():
        if whole:
            memory.forget()
        renamed = people.judge(memory, articles, changed, decisions, decided)
        persons = people.renamed(memory)
        renamed |= events.judge(memory, articles, changed | renamed, persons) | changed
        texts.judge(memory, articles, changed)
        removed, added = memory.changes()
    told = events.renamed(memory, renamed)
    renewed = writer.write_renamed({each: {**persons.get(each, {}), **told.get(each, {})} for each in renamed})
    if whole:
        present = writer.quads_in(facts.GRAPH)
        removed, added = present - added, added - present if before else added
    renewed = writer.write_derived(removed, added) or renewed
    memory.settled(version, {name: [ledger.line(each) for each in decisions[name]] for name in decisions})
    if whole:
        writer.note_change()
    return renewed


def _decided(before: Mapping[str, list[str]], now: Mapping[str, Sequence[Decision]]) -> set[str]:
    """Names of which the ledger says another thing than when they were judged."""
    return {name for name in before.keys() | now.keys() if before.get(name) != [ledger.line(each) for each in now.get(name, ())]}
