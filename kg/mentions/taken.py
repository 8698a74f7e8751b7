"""The mentions of a sentence that stand: where spans overlap, the one that was found first."""

from __future__ import annotations

from collections.abc import Container, Iterable

from kg.model import Mention


class Taken:
    """Disjoint mentions of one text, in the order in which they were found.

    ``people``: persons without a title, once they were looked for.
    """

    __slots__ = ("_covered", "mentions", "people")

    def __init__(self, text: str, mentions: Iterable[Mention] = ()) -> None:
        self.mentions: list[Mention] = []
        self.people: list[Mention] | None = None
        self._covered = bytearray(len(text))
        if mentions:
            self.add(mentions)

    def free(self, begin: int, end: int) -> bool:
        """Whether no mention overlaps the span."""
        return self._covered.find(1, begin, end) < 0

    def add(self, mentions: Iterable[Mention]) -> None:
        """Takes those of the mentions whose spans are free when their turn comes."""
        covered, taken = self._covered, self.mentions
        for mention in mentions:
            begin, end = mention.begin, mention.end
            if covered.find(1, begin, end) < 0:
                covered[begin:end] = b"\1" * (end - begin)
                taken.append(mention)

    def spans(self, kinds: Container[str]) -> list[tuple[int, int]]:
        """Where the mentions of these kinds begin and end."""
        return [(mention.begin, mention.end) for mention in self.mentions if mention.kind in kinds]
