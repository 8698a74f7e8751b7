"""What 这里 means in a report from the spot: 这里是老挝首都万象。…在这里会见了…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Mention, Sentence

#: Where the reporter says that he is.
_HERE_IS = re.compile("(?:^|[，。])(?:我们?现在(?:是在|在)|这里(?:就)?是)(?P<where>[^，。；：]{2,24})")
#: What is done there: 在这里举行, 来到这里.
_HERE = re.compile("(?<=[在到达])这里(?!的)")


def placed(sentences: Sequence[Sentence], named: Sequence[tuple[Mention, ...]]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each sentence, with 这里 as the smallest place that a sentence before it says it is."""
    here: Mention | None = None
    for sentence, mentions in zip(sentences, named, strict=True):
        found = _HERE_IS.search(sentence.text) if "这里" in sentence.text else None
        if found is not None:
            here = next((m for m in reversed(mentions) if m.kind == "place" and found.start("where") <= m.begin < found.end()), here)
        since = found.end() if found is not None else 0
        meant = [] if here is None else [_meaning(here, match) for match in _HERE.finditer(sentence.text, since)]
        yield tuple(sorted((*mentions, *meant), key=lambda m: m.begin)) if meant else mentions


def _meaning(here: Mention, match: re.Match[str]) -> Mention:
    return here._replace(begin=match.start(), end=match.end(), text=match.group(), rule="places.here")
