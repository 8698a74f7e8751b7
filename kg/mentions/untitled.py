"""Persons without a title before their names: those known in the article, members of lists, speakers, visitors, people of an occupation.

One table, ``_UNTITLED``, names the finders in order of precedence, each with the cue without which a sentence is not searched."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from operator import attrgetter

from kg.mentions.belonging import BELONGING, belonging
from kg.mentions.closed_names import HONORIFIC, VISITOR, honoured, postposed, visitors
from kg.mentions.context import Context, Finder
from kg.mentions.known import SURNAME_AND_TITLE, known_names, parts_of_names, surnames
from kg.mentions.listed_names import LIST_NEAR, rosters
from kg.mentions.occupations import OCCUPATION, introduced
from kg.mentions.openings import start
from kg.mentions.slots import COUNTERPART, DISCIPLINE, GREETED, OTHERS, beside_others, counterparts, disciplined, dotted, greeted
from kg.mentions.speakers import SPEECH_NEAR, speakers
from kg.mentions.taken import Taken
from kg.model import Mention
from kg.values import foreign_names


def persons(context: Context, taken: Sequence[Mention]) -> list[Mention]:
    """Persons without a title: names known from elsewhere in the article, lists of names, and speakers at the head of a clause.

    None stands over one of those ``taken``.
    """
    text, tokens, known, cues = context.text, context.tokens, context.known, context.cues
    if not context.present and not known.parts and _CUES.isdisjoint(cues):
        return []
    entitled = [mention for mention in taken if mention.kind == "person"]
    found = Taken(text, entitled)
    if "title" in cues:
        found.add(m for m in postposed(context, found) if not m.text.startswith(m.name))
    if context.present:
        found.add(known_names(text, tokens, context.present, found))
    if known.parts:
        found.add(parts_of_names(text, tokens, known))
    for cue, finder in _UNTITLED:
        if cue in cues:
            found.add(finder(context, found))
    return sorted(found.mentions[len(entitled) :], key=_begin)


_begin = attrgetter("begin")
#: The finders of persons without a title by precedence, each with its cue; before them come names between a body and a title, and known ones.
_UNTITLED: tuple[tuple[str, Finder], ...] = (
    ("surname", surnames),
    ("dot", dotted),
    ("honorific", honoured),
    ("title", postposed),
    ("visitor", visitors),
    ("greeting", greeted),
    ("discipline", disciplined),
    ("counterpart", counterparts),
    ("others", beside_others),
    ("roster", rosters),
    ("speaker", speakers),
    ("occupation", introduced),
    ("belonging", belonging),
)
_CUES = frozenset(cue for cue, _ in _UNTITLED)


@cache
def expressions() -> Mapping[str, re.Pattern[str]]:
    """What stands in every sentence with a person without a title that is not known yet, by its cue."""
    return {
        "surname": SURNAME_AND_TITLE,
        "dot": foreign_names.FIRST_DOT,
        "honorific": HONORIFIC,
        "visitor": VISITOR,
        "greeting": GREETED,
        "discipline": DISCIPLINE,
        "counterpart": COUNTERPART,
        "others": OTHERS,
        "roster": start(LIST_NEAR),
        "speaker": start(SPEECH_NEAR),
        "occupation": OCCUPATION,
        "belonging": BELONGING,
    }
