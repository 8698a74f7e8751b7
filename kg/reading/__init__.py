"""Reads a document: sentences → mentions → frames → events → N-Quads. A pure function of the document and the shipped knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from kg import identity, mentions, places, second_opinion, triples, versions
from kg.extractors import Prepared
from kg.legible import legible
from kg.mentions import ellipsis
from kg.mentions.tokens import tokens
from kg.model import Document, Event, Frame, Mention, Post, Reading, Sentence
from kg.reading.stories import Story, parted
from kg.text import sentences as sentences_of
from kg.values import dates

_RULES = versions.of_modules(__name__)
_SCHEMA = versions.of_schema()
_LEXICONS = versions.of_lexicons()
#: Version of the code, the schema and the lexicons that read: a store reads its articles again when one of them changes.
VERSION = f"{_RULES}-{_SCHEMA}-{_LEXICONS}"


def version(opinion: str = "") -> str:
    """The version of a reading that asks a second opinion (a name of ``kg.second_opinion.SECOND_OPINIONS``, "" for none).

    Raises Problem if it is unknown or not installed.
    """
    return f"{VERSION}+{second_opinion.version(opinion)}" if opinion else VERSION


def read(document: Document, opinion: str = "") -> list[str]:
    """The N-Quads lines of one document, sorted, without line ends, all in the graph named like the article."""
    return triples.quads(analyse(document, opinion))


def analyse(document: Document, opinion: str = "") -> Reading:
    """All that is read from one document: its sentences, mentions, frames and events. ``opinion``: see ``version``."""
    return trace(document, opinion)[0]


def trace(document: Document, opinion: str = "") -> tuple[Reading, tuple[Prepared, ...]]:
    """The reading of a document, and each of its sentences as the extractors read it."""
    printed = legible(_headed(sentences_of(document), document.title))
    found = tuple(each.sentence for each in printed)
    published = dates.parse_iso(document.date)
    outlets = [outlet for outlet in (document.publisher, document.source) if outlet]
    read_mentions = mentions.read(found, dates.dateline(document.text[:_HEAD], published) or published, outlets, second_opinion.tagger(opinion))
    named = read_mentions.mentions
    stories = [Story(document, story, printed, read_mentions.telling, read_mentions.local) for story in parted(found, named)]
    posts = _posts(named)
    frames: list[Frame] = []
    events: list[Event] = []
    for story in stories:
        frames.extend(story.frames)
        events.extend(story.events(posts))
    whole = Reading(
        document=document,
        sentences=tuple(each.source for each in printed),
        mentions=tuple(tuple(map(each.placed, mentions)) for each, mentions in zip(printed, named, strict=True)),
        events=tuple(_merged(events)),
        persons=_persons(named, events, posts),
        bodies=_bodies(named, read_mentions.local),
        provinces=_provinces(named),
        frames=tuple(frames),
    )
    return whole, tuple(prepared for story in stories for prepared in story.prepared)


#: Characters at the head of a source in which a dateline can stand: after the front matter and what stands above an article on a page.
_HEAD = 6000
#: Sentences at the head of an article among which lines of its title may be.
_LINES_OF_TITLE = 6


def _headed(found: tuple[Sentence, ...], title: str) -> tuple[Sentence, ...]:
    """The sentences; a line of a title of several lines is a heading, not a sentence of the text."""
    head = (replace(s, kind="heading") if s.kind == "text" and len(s.text) > 5 and s.text in title else s for s in found[:_LINES_OF_TITLE])
    return (*head, *found[_LINES_OF_TITLE:])


#: Finders of persons with a title after the name, which says no more than the posts that the article gives in full.
_AFTER_NAMES = ("persons.postposed", "persons.honorific")


def _posts(named: Iterable[tuple[Mention, ...]]) -> dict[str, tuple[Post, ...]]:
    """Every post that the article gives each person, in the order given."""
    found: dict[str, dict[tuple[str, str, bool], list[Post]]] = {}
    for mention in (m for ms in named for m in ms if m.kind == "person"):
        mine = found.setdefault(mention.name, {})
        known = {title for _, title, _ in mine} if mention.rule in _AFTER_NAMES else frozenset()
        for post in mention.posts:
            if post.title not in known:  # 甲副检察长 after 市检察院副检察长甲, 乙委员长 after 朝鲜劳动党委员长乙
                alike = mine.setdefault((identity.body(post.body).name, post.title, post.former), [])
                if not alike or all(identity.of_other_terms(post, other) for other in alike):
                    alike.append(post)
    return {name: tuple(identity.fuller(list(chain.from_iterable(posts.values())))) for name, posts in found.items()}


def _merged(events: list[Event]) -> Iterator[Event]:
    """Events of one article with one IRI are one: the later tellings only add what the first lacks."""
    seen: set[str] = set()
    for event in events:
        if event.local not in seen:
            seen.add(event.local)
            yield event


def _persons(
    named: Sequence[tuple[Mention, ...]], events: list[Event], posts: dict[str, tuple[Post, ...]]
) -> tuple[tuple[str, tuple[Post, ...]], ...]:
    gained: dict[str, tuple[Post, ...]] = {}
    for part in (p for e in events for p in e.participations if p.kind == "person"):
        gained[part.agent] = (*gained.get(part.agent, ()), *part.posts)
    return tuple((name, tuple(identity.fuller(identity.each((*mine, *gained.get(name, ())))))) for name, mine in posts.items())


def _bodies(named: Sequence[tuple[Mention, ...]], local: Mapping[str, str]) -> tuple[str, ...]:
    known = dict.fromkeys(m.name for ms in named for m in ms if m.kind == "body" and len(m.name) > 2 and _is_known(m))
    houses = (m.as_written for ms in named for m in ms if m.rule == "persons.belonging")
    known |= dict.fromkeys(token.name for house in houses for token in tokens(house) if token.kind == "body")
    return tuple(dict.fromkeys(ellipsis.full_name(name, local) for name in known))


def _is_known(body: Mention) -> bool:
    """Whether a body is one that the register or the rules of places know, also where it is named with who speaks for it."""
    if body.rule != "bodies.represented":
        return body.rule == "bodies.known"
    return any(token.kind == "body" and (token.begin, token.end) == (0, len(body.name)) for token in tokens(body.name))


def _provinces(named: Sequence[tuple[Mention, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for ms in named for m in ms if (m.kind == "place" or m.rule == "bodies.known") and (name := _province(m))))


_FULL_PROVINCE = re.compile(r"(?:省|自治区|特别行政区)$|^(?:北京市|天津市|上海市|重庆市)$")


def _province(mention: Mention) -> str:
    """The province that a mention names: itself, or with a smaller division before a body (浙江省诸暨市检察院); "" for none."""
    if mention.kind == "place":
        return mention.name if mention.type == "place" and _FULL_PROVINCE.search(mention.name) else ""
    expression, full = _province_first()
    found = expression.match(mention.text)
    return full[found["province"]] if found else ""


@cache
def _province_first() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A province and a smaller division at the head of a name, and the full names of the provinces by each of their names."""
    full = {name: place.label for place in places.current() if place.level == 0 for name in (place.label, *place.short) if len(name) > 1}
    return re.compile(f"(?P<province>{'|'.join(sorted(full, key=len, reverse=True))})(?!地区)[一-龥]{{1,8}}?[市州县区盟旗]"), full
