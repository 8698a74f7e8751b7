"""What is named in the sentences of an article: persons with posts, bodies, groups, places, dates, documents, event names.

``read`` runs the finders over all sentences; FINDERS lists them in order of precedence: where spans overlap, the earlier finder's stands.
Persons take two passes, since a name that a title introduces anywhere in the article is known everywhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

import ahocorasick_rs

from kg import triggers
from kg.alternation import one_of
from kg.mentions import (
    agents,
    appointees,
    careers,
    counties,
    crowds,
    cues,
    doubts,
    ellipsis,
    events,
    here,
    holdings,
    members,
    offices,
    organizations,
    own_house,
    past,
    shared_heads,
    titled,
    toponyms,
    units,
    untitled,
    wordhood,
    works,
)
from kg.mentions.context import Context, Finder
from kg.mentions.cues import Cues, Joined
from kg.mentions.known import DOTS, in_full
from kg.mentions.taken import Taken
from kg.mentions.tokens import Token, near, tokens
from kg.model import Mention, Sentence
from kg.second_opinion import Tagger
from kg.text import any_of
from kg.values import dates
from kg.values.names import NOBODY, NameSet


def _find_dates(context: Context, taken: Taken) -> Iterable[Mention]:
    if not context.dates:
        return ()
    quoted = [(m.begin, m.end) for m in works.find(context.text)] if "work" in context.cues else []  # 《2023年公报》 tells no date
    return (
        Mention("date", d.begin, d.end, context.text[d.begin : d.end], d.kind, date=d.value, rule="dates")
        for d in context.dates
        if not (d.kind == "year" and _YEAR_OF_NAME.match(context.text, d.end)) and not any(begin < d.begin < end for begin, end in quoted)
    )


#: Last words of names that a year belongs to.
_YEARLY = one_of("""
    活动周 科技周 品牌日 会议 大会 论坛 座谈会 年会 活动 博览会 推介会 发布会
    推进会 部署会 动员会 培训班 研讨班 读书班 全会 招待会 生活会 例会 调度会
    分析会 工作会 学习会 集体学习 视频会 现场会 仪式 典礼
""")
#: 2024年工作会议, 2024年年会: a year that belongs to a name.
_YEAR_OF_NAME = re.compile(
    r"年会|(?:度|第)?[一-龥“0-9]{1,20}(?:"
    f"{_YEARLY}"
    r")"
)


def _find_works(context: Context, taken: Taken) -> Iterable[Mention]:
    return works.find(context.text)


def _find_titled(context: Context, taken: Taken) -> Iterable[Mention]:
    if _accounts_for(context.titled, context.present, context.text):
        return context.titled
    return titled.persons(context.text, context.tokens, context.known, context.local, _spans(context.dates))


def _accounts_for(titled: Sequence[Mention], names: Iterable[str], text: str) -> bool:
    """Whether titles introduce each of the names as often as it stands in the text, so that who knows them finds nobody else after a title."""
    written = [mention.text[len(mention.as_written) :] for mention in titled]
    return all(text.count(name) == written.count(name) for name in names)


def _spans(found: Iterable[dates.DateWords]) -> list[tuple[int, int]]:
    return [(each.begin, each.end) for each in found]


def _find_appointees(context: Context, taken: Taken) -> Iterable[Mention]:
    return context.appointed


def _find_received(context: Context, taken: Taken) -> Iterable[Mention]:
    return crowds.received(context.text, taken.spans(("person", "date")))


def _find_events(context: Context, taken: Taken) -> Iterable[Mention]:
    blocked = [
        (begin, end)
        for begin, end in taken.spans(("person", "date"))
        if not context.text.count("《", 0, begin) > context.text.count("》", 0, begin) and not context.text.startswith("关于", end)
    ]
    actors = [(m.begin, m.end) for m in _untitled(context, taken) if m.begin == 0 or _ACTS_AT.match(context.text, m.end)]
    return events.find(context.text, context.tokens, blocked + actors)


#: What follows a person who acts at an event, and no part of its name; 纪念甲同志诞辰100周年座谈会 goes on.
_ACTS_AT = re.compile("[向在与出参主致]|同(?!志)|$")


def _find_untitled(context: Context, taken: Taken) -> Iterable[Mention]:
    return _untitled(context, taken)


def _untitled(context: Context, taken: Taken) -> list[Mention]:
    """Persons without a title, looked for once beside those with one."""
    if taken.people is None:
        taken.people = untitled.persons(context, taken.mentions)
    return taken.people


def _find_second(context: Context, taken: Taken) -> Iterable[Mention]:
    return [Mention("person", b, e, context.text[b:e], context.text[b:e], rule=doubts.RULE) for b, e in context.second]


def _find_members(context: Context, taken: Taken) -> Iterable[Mention]:
    return members.find(context.text, context.tokens, taken.spans(("person", "date", "work", "event")))


def _find_represented(context: Context, taken: Taken) -> Iterable[Mention]:
    return agents.represented(context.text, taken.spans(("person", "date", "work")))


def _find_offices(context: Context, taken: Taken) -> Iterable[Mention]:
    return offices.offices(context.text, context.tokens, taken.spans(("person", "date", "work", "event")))


def _find_crowds(context: Context, taken: Taken) -> Iterable[Mention]:
    return crowds.crowds(context.text, taken.spans(("person", "date")))


def _find_pairs(context: Context, taken: Taken) -> Iterable[Mention]:
    return crowds.pairs(context.text)


def _find_periodicals(context: Context, taken: Taken) -> Iterable[Mention]:
    return organizations.periodicals(context.text)


def _find_enumerated(context: Context, taken: Taken) -> Iterable[Mention]:
    return organizations.enumerated(context.text)


def _find_bodies(context: Context, taken: Taken) -> Iterable[Mention]:
    return organizations.known(context.text, context.tokens)


def _find_shared_heads(context: Context, taken: Taken) -> Iterable[Mention]:
    return shared_heads.closed(context.text, context.tokens)


def _find_own_house(context: Context, taken: Taken) -> Iterable[Mention]:
    return own_house.own_house(context.text)


def _find_units(context: Context, taken: Taken) -> Iterable[Mention]:
    return units.find(context.text, context.tokens, taken.spans(("person", "date", "work")))


def _find_towns(context: Context, taken: Taken) -> Iterable[Mention]:
    return organizations.towns(context.text, context.tokens)


def _find_suffixed(context: Context, taken: Taken) -> Iterable[Mention]:
    return organizations.by_suffix(context.text, context.tokens, taken.spans(("person", "date", "work")))


_PLACES = frozenset(("place", "country", "city", "hall"))


def _find_places(context: Context, taken: Taken) -> Iterable[Mention]:
    return [
        Mention("place", token.begin, token.end, context.text[token.begin : token.end], token.name, type=token.kind, rule="places")
        for token in context.tokens
        if token.kind in _PLACES and not context.text.endswith("援", 0, token.begin)  # 援马耳他医疗队
        if not (token.begin and _OF_SITE.match(context.text, token.end) and _after_another(context.tokens, token))
        if not (token.kind == "hall" and _in_country(context.tokens, token))
    ]


def _in_country(tokens: Sequence[Token], hall: Token) -> bool:
    """老挝国家会议中心: whether a hall is another of the name, in the country right before it."""
    return any(t.end == hall.begin and t.kind == "country" and t.name != "中国" for t in near(tokens, hall.begin - 1, hall.begin))


#: 同安台湾农民创业园, 北京新疆大厦: a place after another one that names a site there.
_OF_SITE = re.compile("[一-龥]{0,6}?(?:[创产工科][业技]园|园区|大厦|会馆|饭店|宾馆|大酒店|国际学校|中学|小学)")


def _after_another(tokens: Sequence[Token], place: Token) -> bool:
    """Whether the place stands right after one in which it does not lie."""
    before = next((t for t in near(tokens, place.begin - 1, place.begin) if t.kind == "place" and t.end == place.begin), None)
    return before is not None and not (place.code and place.code.startswith(before.code.rstrip("0")))


def _find_counties(context: Context, taken: Taken) -> Iterable[Mention]:
    return counties.find(context.text, context.counties)


#: Finders in order of precedence, each with the cue without which it finds nothing.
FINDERS: tuple[tuple[str, str, Finder], ...] = (
    ("dates", "date", _find_dates),
    ("titled persons", "title", _find_titled),
    ("appointees", "appointment", _find_appointees),
    ("those received", "reception", _find_received),
    ("events", "name of event", _find_events),
    ("works", "work", _find_works),
    ("untitled persons", "", _find_untitled),
    ("second opinion", "", _find_second),
    ("enumerated bodies", "count", _find_enumerated),
    ("members of lists", "list", _find_members),
    ("represented bodies", "representative", _find_represented),
    ("offices", "presence", _find_offices),
    ("crowds", "crowd", _find_crowds),
    ("pairs", "pair", _find_pairs),
    ("periodicals", "work", _find_periodicals),
    ("units", "unit", _find_units),
    ("bodies of places in a list", "places", _find_shared_heads),
    ("bodies", "body", _find_bodies),
    ("own house", "party", _find_own_house),
    ("towns", "town", _find_towns),
    ("bodies by suffix", "", _find_suffixed),
    ("places", "place", _find_places),
    ("counties", "", _find_counties),
)


@cache
def expressions() -> Mapping[str, re.Pattern[str]]:
    """What a sentence must hold for each cue."""
    return {
        "date": dates.CUE,
        "appointment": appointees.CUE,
        "work": re.compile("《"),
        "representative": agents.REPRESENTED,
        "presence": offices.CUE,
        "crowd": crowds.CROWD,
        "reception": crowds.RECEIVED,
        "pair": re.compile("两|双方|部门[联共印发要将还会部]"),
        "unit": units.CUE,
        "town": organizations.TOWN_ACTS,
        "party": own_house.PARTY,
        "count": organizations.ENUMERATED,
        "places": shared_heads.CUE,
        "list": members.CUE,
        **untitled.expressions(),
    }


#: Finders whose mentions only events need: they pass over sentences that tell none.
_FOR_EVENTS = frozenset(
    (
        "appointees",
        "those received",
        "events",
        "enumerated bodies",
        "members of lists",
        "represented bodies",
        "offices",
        "crowds",
        "pairs",
        "own house",
        "units",
        "towns",
        "bodies by suffix",
    )
)


@lru_cache(maxsize=8192)
def _finders(cues: Cues) -> tuple[Finder, ...]:
    """The finders that may find something in a sentence with these cues."""
    return tuple(finder for name, cue, finder in FINDERS if cue in cues and ("event" in cues or name not in _FOR_EVENTS))


@dataclass(frozen=True, slots=True)
class Named:
    """The mentions of each sentence, disjoint and in order, and what 省、市、县 …、部 and 机构 mean in the article where they stand alone.

    ``telling`` are the numbers of the sentences whose words can tell an event.
    """

    mentions: tuple[tuple[Mention, ...], ...]
    local: Mapping[str, str]
    telling: frozenset[int] = frozenset()


def read(sentences: Sequence[Sentence], anchor: date | None, outlets: Sequence[str] = (), tagger: Tagger | None = None) -> Named:
    """What the sentences of one article name. ``anchor`` is the day of the report, ``outlets`` those that published it.

    ``tagger`` is asked for a second opinion where the finders are unsure (see ``doubts``).
    """
    article = Joined([sentence.text for sentence in sentences])
    telling, naming = triggers.told(article.text, article.begins)
    held = cues.find(article, expressions(), {"event": telling, "name of event": naming})
    scanned = [_scanned(s.text, each, anchor) for s, each in zip(sentences, held, strict=True)]
    pairs = [(each.text, each.tokens) for each in scanned]
    local = ellipsis.units(pairs, outlets)
    nearby = list(ellipsis.along(pairs, local))
    entitled = [_titled(each, near) for each, near in zip(scanned, nearby, strict=True)]
    appointed = [_appointed(each) for each in scanned]
    known = _known(scanned, entitled, appointed, article)
    places = counties.in_short([each.tokens for each in scanned], article.text)
    contexts = [
        Context(each.text, each.tokens, each.dates, each.cues, near, introduced, decided, known, present, counties=places)
        for each, near, introduced, decided, present in zip(scanned, nearby, entitled, appointed, article.naming(known.longest_first), strict=True)
    ]
    named = [mentions(context) for context in contexts]
    late = NameSet(m.name for ms in named for m in ms if m.kind == "person" and m.rule in _LATE and len(m.name) > 2 and m.name not in known)
    everyone = NameSet(known | late) if late else known
    if late:
        named = [mentions(_knowing(c, everyone)) if _overlooks(c.text, ms, late) else ms for c, ms in zip(contexts, named, strict=True)]
    if tagger is not None:
        named = _with_second(contexts, named, everyone, tagger)
    named = list(holdings.housed(careers.carried([s.text for s in sentences], named, local), article.text))
    named = list(in_full([s.text for s in sentences], named)) if any_of(DOTS, article.text) else named
    named = list(here.placed(sentences, named)) if "这里是" in article.text else named
    named = list(past.told(sentences, named, anchor)) if any_of(past.WORDS, article.text) else named
    meant = toponyms.meant(sentences, named, anchor.year if anchor else None, outlets)
    return Named(tuple(meant.mentions(named)), meant.units(local), telling)


def _with_second(contexts: Sequence[Context], named: Sequence[tuple[Mention, ...]], known: NameSet, tagger: Tagger) -> list[tuple[Mention, ...]]:
    """The mentions with those that a second opinion finds; a name that it gives is known everywhere in the article."""
    knowing = [_knowing(context, known) for context in contexts]
    answers = [_answer(context, found, tagger) for context, found in zip(knowing, named, strict=True)]
    given = {context.text[b:e] for context, spans in zip(contexts, answers, strict=True) for b, e in spans}
    whole = doubts.whole(given, known)
    new = NameSet(whole - known)
    everyone = NameSet(known | new)
    again = []
    for context, found, spans in zip(knowing, named, answers, strict=True):
        second = tuple((b, e) for b, e in spans if context.text[b:e] in whole)
        if second or (new and _overlooks(context.text, found, new)):
            found = tuple(
                m._replace(rule=doubts.RULE) if m.kind == "person" and m.name in new else m
                for m in mentions(_knowing(context, everyone)._replace(second=second))
            )
        again.append(found)
    return again


def _answer(context: Context, found: Sequence[Mention], tagger: Tagger) -> tuple[tuple[int, int], ...]:
    places = doubts.places(context.text, context.tokens, found, context.present)
    return doubts.heard(context.text, context.tokens, places, tagger(context.text)) if places else ()


class _Scanned(NamedTuple):
    """A sentence's text, known words, dates and cues, the kinds of its known words among them."""

    text: str
    tokens: tuple[Token, ...]
    dates: tuple[dates.DateWords, ...]
    cues: Cues


def _scanned(text: str, held: Cues, anchor: date | None) -> _Scanned:
    words = tuple(tokens(text))
    when = tuple(dates.find(text, anchor, _announces(text))) if "date" in held else ()
    return _Scanned(text, words, when, held | {"place" if word.kind in _PLACES else word.kind for word in words} if words else held)


def _knowing(context: Context, known: NameSet) -> Context:
    return context._replace(known=known, present=tuple(name for name in known.longest_first if name in context.text))


def _overlooks(text: str, found: Sequence[Mention], late: NameSet) -> bool:
    """Whether one of the names stands where no person was found."""
    people = "\n".join(m.name for m in found if m.kind == "person")
    return any(text.count(name) > people.count(name) for name in (*late, *late.parts))


#: Rules whose finds are known in the whole article only after they were found.
_LATE = frozenset(
    (
        "persons.roster",
        "persons.speaker",
        "persons.introduced",
        "persons.greeted",
        "persons.counterpart",
        "persons.dotted",
        "persons.shared_title",
        "persons.postposed",
        "persons.visitor",
        "persons.known",  # by 同志 and the like alone
    )
)


def _announces(text: str) -> bool:
    return "将于" in text or "将在" in text


def _titled(sentence: _Scanned, local: Mapping[str, str]) -> tuple[Mention, ...]:
    """Persons whom titles introduce in a sentence, whoever is known. ``local``: what 省、市 … mean in it."""
    if "title" not in sentence.cues:
        return ()
    return tuple(titled.persons(sentence.text, sentence.tokens, NOBODY, local, _spans(sentence.dates)))


def _appointed(sentence: _Scanned) -> tuple[Mention, ...]:
    """Persons whom decisions on posts introduce in a sentence."""
    return tuple(appointees.find(sentence.text, sentence.tokens)) if "appointment" in sentence.cues else ()


_Found = Sequence[tuple[Mention, ...]]


def _known(scanned: Sequence[_Scanned], entitled: _Found, appointed: _Found, article: Joined) -> NameSet:
    """Names that titles or decisions on posts introduce anywhere in the article, and famous ones that occur in it."""
    introduced = {mention.name for found in entitled for mention in found}
    decided = {mention.name for found in appointed for mention in found}
    words = {name for text, found, _, held in scanned if "title" in held for name in titled.names_that_are_words(text, found)} - introduced
    borne = {name for name in words if any(wordhood.stands_as_name(name, text) for text, *_ in scanned)}
    whole = {wordhood.in_its_length(name, introduced, article.text) for name in introduced}
    return NameSet(whole | decided | borne | set(_famous_in(article.text)))


@cache
def _famous_automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    found = tuple(sorted(wordhood.famous()))
    return ahocorasick_rs.AhoCorasick(list(found), implementation=ahocorasick_rs.Implementation.DFA), found


def _famous_in(text: str) -> Iterable[str]:
    automaton, found = _famous_automaton()
    return (found[index] for index, _, _ in automaton.find_matches_as_indexes(text, overlapping=True))


_begin = attrgetter("begin")


def mentions(context: Context) -> tuple[Mention, ...]:
    """The disjoint mentions of one sentence, in order of their offsets."""
    taken = Taken(context.text)
    for finder in _finders(context.cues):
        if found := finder(context, taken):
            taken.add(found)
    if not taken.mentions:
        return ()
    ordered = holdings.with_house(sorted(taken.mentions, key=_begin))
    said = holdings.given(context.text, [m for m in ordered if m.kind == "person"], context.local)
    return tuple([said.get(m.begin, m) if m.kind == "person" else m for m in ordered] if said else ordered)
