"""What is named in the sentences of an article: persons with posts, bodies, groups, places, dates, documents, event names.

``read`` runs the finders over all sentences; FINDERS lists them in order of precedence: where spans overlap, the earlier finder's stands.
Persons take two passes, since a name that a title introduces anywhere in the article is known everywhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

import ahocorasick_rs

from kg import triggers
from kg.lexicons import rows
from kg.mentions import agents, appointees, ellipsis, events, holdings, persons, works
from kg.mentions.tokens import Token, tokens
from kg.model import Mention, Sentence
from kg.values import dates
from kg.values.names import NOBODY, NameSet


@dataclass(frozen=True, slots=True)
class Context:
    """What a finder may look at: the sentence's text and known words, its dates' spans, names known in the article, what 省、市 … mean in it."""

    text: str
    tokens: tuple[Token, ...]
    dates: tuple[dates.DateWords, ...]
    known: NameSet = NOBODY
    local: Mapping[str, str] = field(default_factory=dict)

    @property
    def date_spans(self) -> tuple[tuple[int, int], ...]:
        return tuple((d.begin, d.end) for d in self.dates)


Finder = Callable[[Context, list[Mention]], Iterable[Mention]]


def _find_dates(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    if not context.dates:
        return ()
    quoted = [(m.begin, m.end) for m in works.find(context.text)]  # 《2023年公报》 tells no date
    return (
        Mention("date", d.begin, d.end, context.text[d.begin : d.end], d.kind, date=d.value, rule="dates")
        for d in context.dates
        if not (d.kind == "year" and _YEAR_OF_NAME.match(context.text, d.end)) and not any(begin < d.begin < end for begin, end in quoted)
    )


#: 2024年工作会议: a year that belongs to a name.
_YEAR_OF_NAME = re.compile(r"(?:度|第)?[一-龥“]{1,20}(?:会议|大会|论坛|座谈会|年会|活动|博览会|推介会)")


def _find_works(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return works.find(context.text)


def _find_titled(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return persons.titled(context.text, context.tokens, context.known, context.local, context.date_spans)


def _find_appointees(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return appointees.find(context.text, context.tokens)


def _find_events(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    if not events.any_in(context.text):
        return ()
    spans = [
        (m.begin, m.end)
        for m in taken
        if m.kind in ("person", "date") and not context.text.count("《", 0, m.begin) > context.text.count("》", 0, m.begin)
    ]
    people = persons.untitled(context.text, context.tokens, [m for m in taken if m.kind == "person"], context.known, famous())
    actors = [(m.begin, m.end) for m in people if m.begin == 0 or context.text[m.end : m.end + 1] in "向在同与出参主致"]
    return events.find(context.text, context.tokens, spans + actors)


def _find_untitled(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    people = [m for m in taken if m.kind == "person"]
    return persons.untitled(context.text, context.tokens, people, context.known, famous())


def _find_represented(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return agents.represented(context.text, [(m.begin, m.end) for m in taken if m.kind in ("person", "date", "work")])


def _find_offices(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return agents.offices(context.text, context.tokens, [(m.begin, m.end) for m in taken if m.kind in ("person", "date", "work", "event")])


def _find_crowds(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return agents.crowds(context.text, [(m.begin, m.end) for m in taken if m.kind in ("person", "date")])


def _find_pairs(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return agents.pairs(context.text)


def _find_bodies(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return agents.known(context.text, context.tokens)


def _find_suffixed(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    return agents.by_suffix(context.text, context.tokens, [(m.begin, m.end) for m in taken if m.kind in ("person", "date", "work")])


def _find_places(context: Context, taken: list[Mention]) -> Iterable[Mention]:
    for token in context.tokens:
        if token.kind in ("place", "country", "city", "hall"):
            yield Mention("place", token.begin, token.end, context.text[token.begin : token.end], token.name, type=token.kind, rule="places")


#: Finders in order of precedence.
FINDERS: tuple[tuple[str, Finder], ...] = (
    ("dates", _find_dates),
    ("titled persons", _find_titled),
    ("appointees", _find_appointees),
    ("events", _find_events),
    ("works", _find_works),
    ("untitled persons", _find_untitled),
    ("represented bodies", _find_represented),
    ("offices", _find_offices),
    ("crowds", _find_crowds),
    ("pairs", _find_pairs),
    ("bodies", _find_bodies),
    ("bodies by suffix", _find_suffixed),
    ("places", _find_places),
)


#: Finders whose mentions only events need: they pass over sentences that tell none.
_FOR_EVENTS = frozenset(("appointees", "events", "represented bodies", "offices", "crowds", "pairs", "bodies by suffix"))
_ALL = tuple(finder for _, finder in FINDERS)
_WITHOUT_EVENTS = tuple(finder for name, finder in FINDERS if name not in _FOR_EVENTS)


@dataclass(frozen=True, slots=True)
class Named:
    """The mentions of each sentence, disjoint and in order, and what 省、市、县 …、部 and 机构 mean in the article where they stand alone."""

    mentions: tuple[tuple[Mention, ...], ...]
    local: Mapping[str, str]


def read(sentences: Sequence[Sentence], anchor: date | None, outlets: Sequence[str] = ()) -> Named:
    """What the sentences of one article name. ``anchor`` is the day of the report, ``outlets`` those that published it."""
    prepared = [(s, tuple(tokens(s.text)), tuple(dates.find(s.text, anchor, _announces(s.text)))) for s in sentences]
    pairs = [(s.text, found) for s, found, _ in prepared]
    local = ellipsis.units(pairs, outlets)
    known = _known(prepared, local)
    contexts = [Context(s.text, found, when, known, near) for (s, found, when), near in zip(prepared, ellipsis.along(pairs, local), strict=True)]
    named = [mentions(context) for context in contexts]
    late = NameSet(m.name for ms in named for m in ms if m.kind == "person" and m.rule in _LATE and len(m.name) > 2 and m.name not in known)
    if late:
        everyone = NameSet(known | late)
        named = [mentions(replace(c, known=everyone)) if _overlooks(c.text, ms, late) else ms for c, ms in zip(contexts, named, strict=True)]
    return Named(tuple(named), local)


def _overlooks(text: str, found: Sequence[Mention], late: NameSet) -> bool:
    """Whether one of the names stands where no person was found."""
    people = [m for m in found if m.kind == "person"]
    return any(text.count(name) > sum(m.name.count(name) for m in people) for name in late)


#: Rules whose finds are known in the whole article only after they were found.
_LATE = frozenset(("persons.roster", "persons.speaker", "persons.introduced", "persons.greeted", "persons.dotted", "persons.shared_title"))


def _announces(text: str) -> bool:
    return "将于" in text or "将在" in text


def _known(prepared: Sequence[tuple[Sentence, tuple[Token, ...], tuple[dates.DateWords, ...]]], local: Mapping[str, str]) -> NameSet:
    """Names that titles or decisions on posts introduce anywhere in the article, and famous ones that occur in it."""
    titled = {
        mention.name
        for sentence, found, when in prepared
        for mention in persons.titled(sentence.text, found, NOBODY, local, tuple((d.begin, d.end) for d in when))
    }
    appointed = {mention.name for sentence, found, _ in prepared for mention in appointees.find(sentence.text, found)}
    words = {name for sentence, found, _ in prepared for name in persons.names_that_are_words(sentence.text, found)} - titled
    borne = {name for name in words if any(persons.stands_as_name(name, sentence.text) for sentence, _, _ in prepared)}
    return NameSet(titled | appointed | borne | {name for sentence, _, _ in prepared for name in _famous_in(sentence.text)})


@cache
def _famous_automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    found = tuple(sorted(famous()))
    return ahocorasick_rs.AhoCorasick(list(found)), found


def _famous_in(text: str) -> Iterable[str]:
    automaton, found = _famous_automaton()
    return (found[index] for index, _, _ in automaton.find_matches_as_indexes(text, overlapping=True))


@cache
def famous() -> frozenset[str]:
    """Names so often seen after a post that they need no title."""
    return frozenset(
        row["name"] for row in rows("people") if row["strength"] == "strong" and (int(row["count"]) >= 20 or not persons.is_common_word(row["name"]))
    )


def mentions(context: Context) -> tuple[Mention, ...]:
    """The disjoint mentions of one sentence, in order of their offsets."""
    taken: list[Mention] = []
    covered = bytearray(len(context.text))
    for finder in _ALL if triggers.any_in(context.text) else _WITHOUT_EVENTS:
        for mention in finder(context, taken):
            if 1 not in covered[mention.begin : mention.end]:
                covered[mention.begin : mention.end] = b"\1" * (mention.end - mention.begin)
                taken.append(mention)
    if not taken:
        return ()
    ordered = sorted(taken, key=lambda m: m.begin)
    said = holdings.given(context.text, [m for m in ordered if m.kind == "person"], context.local)
    return tuple(said.get(m.begin, m) if m.kind == "person" else m for m in ordered)
