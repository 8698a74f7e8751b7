"""What one article says that only counts beside other articles: who is seen in which post, whom decisions put there, which events are told.

A pure function of the article's reading, kept in the store as JSON, so that judgements across articles (``kg.across``) never read texts again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any, NamedTuple

from kg import identity
from kg.iri import local_name
from kg.model import Event, Frame, Mention, Participation, Post, Reading
from kg.sketches import sketch
from kg.values import dates
from kg.wording import content

#: How a post is said of a person. ``holds`` and ``formerly`` come from the words before a name, the others from decisions.
HOLDS, FORMERLY, APPOINTED, REMOVED = "holds", "formerly", "appointed", "removed"
_DECISIONS = {"任命": APPOINTED, "选举": APPOINTED, "免职": REMOVED}
#: Kinds of mention of which every one is noted.
_NAMED = ("place", "body")
_YEAR = re.compile(r"((?:19|20)[0-9]{2}|[一二][九〇零][一二三四五六七八九〇零]{2})年")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


class PostSighting(NamedTuple):
    """A person, a post, how it is said (``HOLDS`` …) and in which sentence of the article.

    ``body`` and ``title`` are those of the post's IRI. ``begin`` and ``end`` are the first and last ISO day that the words may mean, both the same
    for an exact day, both "" where nothing is known.
    """

    person: str
    body: str
    title: str
    how: str
    begin: str
    end: str
    sentence: int


class EventSighting(NamedTuple):
    """An event as one article tells it: local name, type, label, ISO begin and end as far as known, places, agents (kind, name, roles joined by
    ``;``), sentences, whether it is only announced, and whether its date is certain.

    ``name`` is its own name or "", ``works`` the documents that it is about; ``headline`` and ``lead`` are the heading and the first sentence of
    the text that tell it, cut, "" where none does; ``named`` are the canonical names in these two: of places, persons, bodies, events, works.
    ``wording`` is what both are about without the agents' names (``kg.wording``), ``title`` the same of the heading without the persons'.
    """

    local: str
    type: str
    label: str
    begin: str
    end: str
    places: tuple[str, ...]
    agents: tuple[tuple[str, str, str], ...]
    sentences: tuple[int, ...]
    scheduled: bool
    certain: bool
    name: str = ""
    works: tuple[str, ...] = ()
    headline: str = ""
    lead: str = ""
    named: tuple[str, ...] = ()
    wording: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Observations:
    """All that one article is a witness of. ``people`` are the names in it with the first sentence that names each; ``sentences`` maps the number
    of each sentence cited by ``posts`` to begin, end (code points in the source) and text. ``named`` are the places and bodies that its sentences
    name, each with its sentence, as number, kind (``place``, ``body``) and canonical name.

    ``publisher`` and ``source`` are the outlets of this copy and of the original, "" where unknown; ``sketch`` is that of the text (``kg.sketches``).
    """

    document: str
    date: str
    people: tuple[tuple[str, int], ...]
    posts: tuple[PostSighting, ...]
    events: tuple[EventSighting, ...]
    sentences: Mapping[int, tuple[int, int, str]]
    publisher: str = ""
    source: str = ""
    sketch: str = ""
    named: tuple[tuple[int, str, str], ...] = ()


def observations(reading: Reading) -> Observations:
    """What a reading is a witness of."""
    people: dict[str, int] = {}
    for sentence, named in zip(reading.sentences, reading.mentions, strict=True):
        for mention in named:
            if mention.kind == "person" and local_name(mention.name):
                people.setdefault(mention.name, sentence.index)
    decided = list(_decided(reading))
    posts = tuple(dict.fromkeys([*_held(reading, {(post.sentence, post.person, post.body, post.title) for post in decided}), *decided]))
    cited = sorted({post.sentence for post in posts})
    sentences = {i: (reading.sentences[i].begin, reading.sentences[i].end, reading.sentences[i].text) for i in cited}
    events = tuple(_event(event, reading) for event in reading.events)
    document, text = reading.document, sketch(each.text for each in reading.sentences if each.kind == "text")
    outlets = document.publisher or "", document.source or ""
    things = tuple(_named(reading)) if people else ()
    return Observations(document.id, document.date or "", tuple(people.items()), posts, events, sentences, *outlets, text, things)


def _named(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """The places and bodies that each sentence names, in order, each once a sentence."""
    for sentence, named in zip(reading.sentences, reading.mentions, strict=True):
        found = dict.fromkeys((each.kind, each.name) for each in named if each.kind in _NAMED)
        yield from ((sentence.index, kind, identity.body(name).name if kind == "body" else name) for kind, name in found)


def _held(reading: Reading, decided: Collection[tuple[int, str, str, str]]) -> Iterator[PostSighting]:
    """Posts that people are said to hold, dated by the event that they take part in, else by the article; not what is ``decided`` on in the sentence
    (its number, the person, body and title of the post)."""
    told = _days(reading.events)
    published = reading.document.date or ""
    for sentence, named in zip(reading.sentences, reading.mentions, strict=True):
        past = _tells_of_the_past(sentence.text, published)
        for mention in (each for each in named if each.kind == "person" and each.posts):
            day = "" if past else _day_of(told.get((sentence.index, mention.name), ""), published)
            for post in mention.posts:
                if (sentence.index, mention.name, identity.body(post.body).name, post.title) in decided and post not in _before(mention):
                    continue
                when = published if post.former else day
                yield _sighting(mention.name, post.body, post.title, FORMERLY if post.former else HOLDS, (when, when), sentence.index)


def _days(events: Iterable[Event]) -> dict[tuple[int, str], str]:
    """Sentence and person → the exact day of the event in which the person takes part there."""
    return {
        (sentence, part.agent): (event.date.start if event.date else "")
        for event in events
        for part in event.participations
        if part.kind == "person"
        for sentence in part.sentences
    }


def _day_of(told: str, published: str) -> str:
    """The day for which a post is said: the event's if it is news, the article's if the event's is unknown, "" in tales of the past."""
    if len(told) != 10 or not published:
        return published if not told or told[:7] == published[:7] else ""
    age = date.fromisoformat(published) - date.fromisoformat(told)
    return told if timedelta(0) <= age <= dates.NEWS else published if -dates.NEWS <= age < timedelta(0) else ""


def _tells_of_the_past(text: str, published: str) -> bool:
    """Whether a sentence names a year other than the article's: then what it says undated is no news."""
    return any(words.translate(_DIGITS) != published[:4] for words in _YEAR.findall(text))


def _decided(reading: Reading) -> Iterator[PostSighting]:
    """Posts that decisions give or take."""
    for frame in reading.frames:
        if frame.type in _DECISIONS:
            for person, given in _changes(frame, reading.mentions[frame.sentence]):
                event = next((e for e in reading.events if e.type == frame.type and _names(e, person, frame.sentence)), None)
                if event is not None:
                    published = reading.document.date or ""
                    span = _span(event, published, _tells_of_the_past(reading.sentences[frame.sentence].text, published))
                    for body, title in given:
                        yield _sighting(person, body, title, _DECISIONS[frame.type], span, frame.sentence)


def _changes(frame: Frame, named: tuple[Mention, ...]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The persons of a decision with the posts that it gives or takes: those that the words before the name do not already say.

    One sentence may do both (甲任…，不再担任…): what it takes is former.
    """
    takes = _DECISIONS[frame.type] == REMOVED
    for role, person in frame.roles:
        if role == "任免对象":
            before = next((_before(mention) for mention in named if mention.begin == person.begin), ())
            yield person.name, [(post.body, post.title) for post in person.posts if post not in before and post.former == takes]


_PAST = re.compile("[原前曾]|时任")


def _before(mention: Mention) -> tuple[Post, ...]:
    """The posts that the words before a name give, or those before the first name of its list; a decision may give the mention more."""
    if mention.rule == "persons.shared_title":
        return mention.posts
    titles = [post.title for post in mention.posts]
    words = [post.title if titles.count(post.title) == 1 else post.written.replace(post.title, "") or post.label for post in mention.posts]
    past = _PAST.search(mention.as_written) is not None
    return tuple(post for post, said in zip(mention.posts, words, strict=True) if said in mention.as_written and (past or not post.former))


def _names(event: Event, person: str, sentence: int) -> bool:
    return any(part.agent == person and sentence in (*part.sentences, *event.sentences) for part in event.participations)


def _span(event: Event, published: str, past: bool) -> tuple[str, str]:
    """The days between which a decision fell, as far as its article says."""
    told = event.date
    if told is None and past:
        return "", ""
    if told is None or (told.confidence < 1 and not told.is_day):
        return "", published
    first, last = dates.days(told.start)
    return first, min(last, published) if published and first <= published else last


def _sighting(person: str, body: str, title: str, how: str, span: tuple[str, str], sentence: int) -> PostSighting:
    return PostSighting(person, identity.body(body).name, title, how, *span, sentence)


#: Characters kept of a heading and of a first sentence: enough for who, what and where.
_HEADLINE, _LEAD = 80, 160


def _event(event: Event, reading: Reading) -> EventSighting:
    when = event.date
    heading = next((i for i in sorted(event.sentences) if reading.sentences[i].kind != "text"), None)
    first = next((i for i in sorted(event.sentences) if reading.sentences[i].kind == "text"), None)
    told = [i for i in (heading, first) if i is not None]
    headline = "" if heading is None else reading.sentences[heading].text[:_HEADLINE]
    lead = "" if first is None else reading.sentences[first].text[:_LEAD]
    return EventSighting(
        event.local,
        event.type,
        event.label,
        when.start if when else "",
        (when.end or "") if when else "",
        event.places,
        tuple(_agent(part) for part in event.participations),
        event.sentences,
        event.scheduled,
        when is not None and when.confidence == 1,
        event.name,
        event.works,
        headline,
        lead,
        tuple(sorted({name for i in told for mention in reading.mentions[i] for name in _names_in(mention)})),
        content(f"{headline}，{lead}", [part.agent for part in event.participations]),
        content(headline, [part.agent for part in event.participations if part.kind == "person"]),
    )


def _names_in(mention: Mention) -> Iterator[str]:
    """What a mention names: the thing, and the bodies of the posts before a person."""
    if mention.kind in ("place", "person", "group", "event", "work"):
        yield mention.name
    elif mention.kind == "body":
        yield identity.body(mention.name).name
    yield from (identity.body(post.body).name for post in mention.posts)


def _agent(part: Participation) -> tuple[str, str, str]:
    name = identity.body(part.agent).name if part.kind == "body" else part.agent
    return part.kind, name, ";".join(part.roles)


def packed(seen: Observations) -> str:
    """The observations as one line of JSON, the same bytes for the same observations."""
    return json.dumps([getattr(seen, field.name) for field in fields(seen)], ensure_ascii=False, separators=(",", ":"))


def unpacked(line: str) -> Observations:
    """What ``packed`` made a line of."""
    document, day, people, posts, events, sentences, publisher, source, sketched, *later = json.loads(line)
    return Observations(
        document,
        day,
        tuple((name, first) for name, first in people),
        tuple(PostSighting(*post) for post in posts),
        tuple(_unpacked_event(*event) for event in events),
        {int(number): (begin, end, text) for number, (begin, end, text) in sentences.items()},
        publisher,
        source,
        sketched,
        # A store that an earlier version made has none.
        *(tuple((sentence, kind, name) for sentence, kind, name in named) for named in later),
    )


def _unpacked_event(*fields: Any) -> EventSighting:
    """JSON knows no tuples."""
    told: list[Any] = [_tuple(each) for each in fields]
    return EventSighting(*told)


def _tuple(value: Any) -> Any:
    return tuple(_tuple(each) for each in value) if isinstance(value, list) else value
