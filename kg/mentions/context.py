"""What a finder of mentions is given: a sentence, and what the article tells of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from kg.mentions.cues import Cues
from kg.mentions.taken import Taken
from kg.mentions.tokens import Token
from kg.model import Mention
from kg.values import dates
from kg.values.names import NameSet


class Context(NamedTuple):
    """What a finder may look at: the sentence's text and known words, its dates, names known in the article, what 省、市 … mean in it.

    ``present`` are the known names that it holds, ``cues`` what finders need and it has, ``second`` the spans of names of a second opinion;
    ``titled`` and ``appointed``: whom titles, and decisions on posts, introduce to a reader who knows nobody yet.
    ``counties`` are the short and full names of counties that the article names in full.
    """

    text: str
    tokens: tuple[Token, ...]
    dates: tuple[dates.DateWords, ...]
    cues: Cues
    local: Mapping[str, str]
    titled: tuple[Mention, ...]
    appointed: tuple[Mention, ...]
    known: NameSet
    present: tuple[str, ...]
    second: tuple[tuple[int, int], ...] = ()
    counties: tuple[tuple[str, str], ...] = ()


#: Finds mentions in a sentence, given those that earlier finders found.
Finder = Callable[[Context, Taken], Iterable[Mention]]
