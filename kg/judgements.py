"""Judges across the articles of a store: observations → tenures → the graph of judgements, as part of the generation that is being made."""

from __future__ import annotations

from kg.across import facts
from kg.across.tenures import tenures
from kg.observations import unpacked
from kg.writer import Writer

__all__ = ["judge"]


def judge(writer: Writer) -> bool:
    """Brings the graph of judgements up to what the generation's articles say; False when it was already.

    It is a pure function of the observations of all articles, so an incremental build ends in the same quads as a full one.
    """
    seen = [unpacked(line) for line in writer.observations()]
    return writer.write_derived(facts.GRAPH, facts.lines(tenures(seen), seen))
