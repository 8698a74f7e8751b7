"""The records that the stages exchange. Standard library only; every record is immutable and hashable where its fields are.

Those that a sentence has many of are named tuples, which are made three times as fast as frozen data classes (docs/decisions/013-speed.md).

All offsets are Unicode code points, ``begin`` inclusive and ``end`` exclusive, into ``Document.text``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

__all__ = [
    "Block",
    "Document",
    "Event",
    "Frame",
    "Mention",
    "PartialDate",
    "Participation",
    "Post",
    "Reading",
    "Sentence",
    "SetAside",
    "Statement",
    "Topic",
    "replace",
]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of article text without mark-up inside: one title, heading, paragraph piece, byline or credit line.

    ``kind`` is ``title`` (at most one), ``heading`` (sub-heading inside the body), ``text``, ``byline`` (who wrote it, read only for provenance) or
    ``credit`` (the line that names the original source). ``paragraph`` numbers the paragraph that the piece belongs to; pieces of one
    paragraph that mark-up separates share it.
    """

    begin: int
    end: int
    kind: str = "text"
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One article. ``text`` is the whole source text as decoded (text formats) or the stored plain text (HTML, JSON).

    ``blocks`` say which parts are the article.

    ``date`` and ``fetched`` are ISO strings or None, never guessed. ``publisher`` is the outlet that published this copy, ``source`` the
    original outlet named in ``credit`` (the raw line). ``stored`` tells that ``text`` exists nowhere else and must be kept by the store.
    """

    id: str
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    title: str = ""
    url: str | None = None
    publisher: str | None = None
    source: str | None = None
    credit: str | None = None
    date: str | None = None
    fetched: str | None = None
    path: str = ""
    stored: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """An input, or a part of one, that could not be read as an article: where, why and what the user can do."""

    path: str
    reason: str
    hint: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its place: ``text == document.text[begin:end]``.

    ``index`` counts from 0 over the article, the title being 0 where there is one.
    """

    index: int
    begin: int
    end: int
    text: str
    kind: str = "text"
    paragraph: int = 0


class PartialDate(NamedTuple):
    """A date as far as it is known: ``2023``, ``2023-02`` or ``2023-02-13``; ``end`` for spans; ``words`` as written.

    ``confidence`` is below 1 for 近日 and the like.
    """

    start: str
    end: str | None = None
    words: str = ""
    confidence: float = 1.0

    @property
    def is_day(self) -> bool:
        """Whether it is known, or begins, to the day."""
        return len(self.start) == 10


class Post(NamedTuple):
    """A post: the ``body`` it is in (canonical name) and the ``title`` there.

    ``label`` is the full name; ``former`` for 原、时任、前、曾任; ``written`` the words.
    """

    body: str
    title: str
    label: str
    former: bool = False
    written: str = ""


class Mention(NamedTuple):
    """A thing named in a sentence. ``begin``/``end`` are offsets into the sentence's text.

    ``kind`` is one of person, body, group, place, date, work, event; ``name`` the canonical name (places: full official name; bodies: register name
    where known, else as written); ``posts`` and ``as_written`` for persons and the posts before them; ``represented_by`` for bodies and groups
    that act through unnamed people; ``rule`` the finder that saw it.
    """

    kind: str
    begin: int
    end: int
    text: str
    name: str
    posts: tuple[Post, ...] = ()
    as_written: str = ""
    represented_by: str = ""
    date: PartialDate | None = None
    type: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Participation:
    """One agent's part in one event. ``kind`` is person, body or group; ``sentences`` are sentence indices."""

    agent: str
    kind: str
    roles: tuple[str, ...]
    sentences: tuple[int, ...]
    posts: tuple[Post, ...] = ()
    as_written: str = ""
    represented_by: str = ""
    position: int = 0
    rule: str = ""
    confidence: float = 1.0


class Topic(NamedTuple):
    """Something a statement or event is about. ``scheme`` is 议题, 思想精神 or 提法; for a document, ``work``."""

    name: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A verb and the words it governs, verbatim from one sentence. ``agent`` is the person or body that speaks, None when the event does."""

    verb: str
    text: str
    sentence: int
    topics: tuple[Topic, ...] = ()
    agent: str | None = None
    agent_kind: str = "person"
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What one clause says of one event: its type, who plays which role, and the circumstances.

    ``type`` is "" when the clause only adds to an event told elsewhere.

    ``head`` is the word that refers to the event (会议, 座谈会, "" for none); ``name`` the event's name as written, if the clause gives it.
    ``new``: the clause says that it takes place; ``apart``: it stands before, after or beside the event told so far; ``aside``: the clause tells
    another event too; ``sitting``: it is the opening or closing of a session of several days; ``together``: who acts joins in what another does;
    ``twin``: the clause says the same of another event (召开党组会议和常务会议); ``by_itself`` is the type of the event that it tells where the story
    tells none that it could add to.
    """

    type: str
    rule: str
    sentence: int
    begin: int
    roles: tuple[tuple[str, Mention], ...] = ()
    name: str = ""
    head: str = ""
    date: PartialDate | None = None
    same_day: bool = False
    places: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    scheduled: bool = False
    new: bool = False
    apart: bool = False
    aside: bool = False
    sitting: bool = False
    together: bool = False
    twin: bool = False
    by_itself: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One event as this article tells it. ``name`` is the event's own name or "" ; ``label`` never empty; ``local`` the local part of its IRI."""

    type: str
    label: str
    local: str
    name: str = ""
    date: PartialDate | None = None
    places: tuple[str, ...] = ()
    participations: tuple[Participation, ...] = ()
    statements: tuple[Statement, ...] = ()
    works: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    sentences: tuple[int, ...] = ()
    scheduled: bool = False
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document: what the graph of the article is made of, and what ``kg explain`` shows."""

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    events: tuple[Event, ...]
    persons: tuple[tuple[str, tuple[Post, ...]], ...] = ()
    bodies: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()
