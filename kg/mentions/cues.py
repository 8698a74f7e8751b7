"""Which sentences of an article hold what a finder cannot do without.

Each expression is searched for over the whole article at a stretch, so that a finder passes over the other sentences at no cost. An expression does
not look across a line's end: the sentences are joined by line ends.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from types import MappingProxyType

Cues = frozenset[str]
#: No further cues.
NOTHING: Mapping[str, Iterable[int]] = MappingProxyType({})


class Joined:
    """The sentences of an article as one text, each after a line end."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n" + "\n".join(texts)
        self.begins = list(accumulate((len(text) + 1 for text in texts), initial=1))

    def holding(self, expression: re.Pattern[str]) -> Iterable[int]:
        """The numbers of the sentences in which the expression is found, in order."""
        match = expression.search(self.text)
        while match:
            number = max(0, bisect_right(self.begins, match.start()) - 1)
            # What begins at the line end before a sentence belongs to that sentence.
            number += match.start() + 1 == self.begins[number + 1]
            if number + 1 == len(self.begins):
                return
            yield number
            match = expression.search(self.text, self.begins[number + 1] - 1)

    def naming(self, words: Iterable[str]) -> list[tuple[str, ...]]:
        """Those of the words that each sentence holds, in the order given."""
        found: list[list[str]] = [[] for _ in self.begins[1:]]
        for word in words:
            at = self.text.find(word)
            while at >= 0:
                number = bisect_right(self.begins, at) - 1
                found[number].append(word)
                at = self.text.find(word, self.begins[number + 1])
        return [tuple(words) for words in found]


def find(article: Joined, expressions: Mapping[str, re.Pattern[str]], told: Mapping[str, Iterable[int]] = NOTHING) -> list[Cues]:
    """For each sentence the names of those expressions that are found in it, and "", the cue of finders that need none.

    ``told``: further cues with the numbers of the sentences that have them.
    """
    found: list[set[str]] = [{""} for _ in article.begins[1:]]
    for cue, expression in expressions.items():
        for number in article.holding(expression):
            found[number].add(cue)
    for cue, numbers in told.items():
        for number in numbers:
            found[number].add(cue)
    return list(map(frozenset, found))
