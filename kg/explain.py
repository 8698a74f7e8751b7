"""How a document was read, a sentence at a time: what is named, the clauses, the rules that fired, the facts.

Where words that could tell an event brought none, the template that came nearest and where it failed. It is made from the trace that the
reading itself leaves, and changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache

from kg import patterns, reading, schema, triggers, triples
from kg.extractors import Prepared
from kg.extractors import frames as frames_of
from kg.extractors.clauses import Clause
from kg.model import Document, Event, Frame, Mention, Reading, Sentence
from kg.patterns import SUBJECT
from kg.resources import PACKAGE


@dataclass(frozen=True, slots=True)
class Part:
    """A clause after its adverbials are set aside. ``words`` is what the templates see, the subject as 〔…〕 and each other mention as ‹…›.

    ``aside`` pairs what was set aside (date, place, event, company, voice) with its words; ``inherited``: the subject stands in an earlier clause.
    """

    words: str
    subject: tuple[str, ...]
    inherited: bool
    aside: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that fired: its ``template`` ("" for a Python rule) and where that stands, what it gave, and whether a fact came of it (``used``)."""

    rule: str
    template: str
    home: str
    type: str
    roles: tuple[tuple[str, str], ...]
    circumstances: tuple[tuple[str, str], ...]
    used: bool


@dataclass(frozen=True, slots=True)
class Miss:
    """A template that nearly fitted a clause: ``matched`` is the part of it that did, ``missing`` the mark that did not.

    ``trigger`` is the word of the template that the clause has, ``rest`` the clause's words after the part that matched.
    """

    rule: str
    template: str
    home: str
    trigger: str
    matched: str
    missing: str
    rest: str

    def __str__(self) -> str:
        where = f"after that only 「{self.rest}」" if self.rest else "the clause ends there"
        if not self.matched:
            return f"template {self.template}: has {self.trigger}, but no {self.missing} before it"
        return f"template {self.template}: matched up to {self.matched}, no {self.missing} after it; {where}"


@dataclass(frozen=True, slots=True)
class Fact:
    """What one sentence says of one event: its participations as (agent, roles, posts, rule) and its statements as (verb, words, speaker, rule)."""

    label: str
    iri: str
    type: str
    date: str
    participations: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...]
    statements: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence with all that was made of it.

    ``passed`` tells why it was not read for events: "a voice carries on here", "no word of it can tell an event", or "" when it was.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    passed: str
    parts: tuple[Part, ...]
    fired: tuple[Fired, ...]
    misses: tuple[Miss, ...]
    facts: tuple[Fact, ...]

    def as_json(self) -> dict[str, object]:
        """The explanation as values that ``json`` can write."""
        return {**asdict(self), "mentions": [_written_out(mention) for mention in self.mentions]}


def _written_out(mention: Mention) -> dict[str, object]:
    when = mention.date._asdict() if mention.date else None
    return {**mention._asdict(), "posts": [post._asdict() for post in mention.posts], "date": when}


def explain(document: Document, opinion: str = "") -> tuple[Explanation, ...]:
    """The explanation of each sentence of a document, in the order of sentences. ``opinion``: see ``kg.reading.version``."""
    whole, trace = reading.trace(document, opinion)
    return tuple(_explained(whole, prepared) for prepared in sorted(trace, key=lambda p: p.sentence.index))


def _explained(whole: Reading, prepared: Prepared) -> Explanation:
    sentence = prepared.sentence
    found = frames_of(prepared)
    return Explanation(
        sentence=sentence,
        mentions=prepared.mentions,
        passed=_passed(prepared),
        parts=tuple(map(_part, prepared.clauses)),
        fired=tuple(_fired(frame, whole.events) for frame in found),
        misses=() if found or prepared.speech else tuple(misses(prepared.clauses)),
        facts=tuple(_facts(whole.events, sentence.index)),
    )


def _passed(prepared: Prepared) -> str:
    if not prepared.speech:
        return ""
    return "a voice carries on here" if triggers.any_in(prepared.sentence.text) else "no word of it can tell an event"


def _part(clause: Clause) -> Part:
    return Part(_words(clause), tuple(m.name for m in clause.subject), bool(clause.subject) and not clause.own_subject, tuple(_aside(clause)))


def _words(clause: Clause, begin: int = 0) -> str:
    """The clause's words from a folded offset on."""
    pairs = zip(clause.text[begin:], clause.mentions[begin:], strict=True)
    subject = "〔" + "、".join(m.name for m in clause.subject) + "〕"
    return "".join(f"‹{m.text}›" if m is not None else subject if c == SUBJECT else c for c, m in pairs)


def _aside(clause: Clause) -> Iterator[tuple[str, str]]:
    if clause.date:
        yield "date", clause.date.start + (f"/{clause.date.end}" if clause.date.end else "")
    yield from (("place", m.name) for m in clause.places)
    if clause.head or clause.named:
        yield "event", clause.named.name if clause.named else clause.head
    yield from (("company", m.name) for m in clause.company)
    if clause.speaks:
        yield "voice", clause.speaks


def _fired(frame: Frame, events: Sequence[Event]) -> Fired:
    template, home = _home(frame.rule)
    roles = tuple((role, mention.name or mention.text) for role, mention in frame.roles)
    return Fired(frame.rule, template, home, frame.type, roles, tuple(_circumstances(frame)), any(_uses(event, frame) for event in events))


def _circumstances(frame: Frame) -> Iterator[tuple[str, str]]:
    if frame.name or frame.head:
        yield ("name", frame.name) if frame.name else ("refers to", frame.head)
    if frame.date:
        yield "date", frame.date.start + (f"/{frame.date.end}" if frame.date.end else "")
    yield from (("place", name) for name in frame.places)
    yield from (("document", name) for name in frame.works)


def _uses(event: Event, frame: Frame) -> bool:
    """Whether the event has a fact from the frame's sentence."""
    return frame.sentence in event.sentences or any(frame.sentence in part.sentences for part in event.participations)


@cache
def _templates() -> Mapping[str, tuple[str, str]]:
    return {str(raw["name"]): (str(raw["template"]), f"schemas/events/{raw['file']}:{raw['line']}") for raw in schema.patterns()}


def _home(rule: str) -> tuple[str, str]:
    """The template of a rule and its file and line; for a Python rule "" and its module."""
    return _templates().get(rule) or ("", _modules().get(rule, ""))


@cache
def _modules() -> Mapping[str, str]:
    """The extractor that holds the name of each rule written in Python."""
    files = sorted((PACKAGE / "extractors").glob("*.py"))
    return {name: f"kg/extractors/{path.name}" for path in files for name in _RULE_NAME.findall(path.read_text(encoding="utf-8"))}


_RULE_NAME = re.compile(r'"([a-z]+\.[a-z_]+)"')


def _facts(events: Sequence[Event], sentence: int) -> Iterator[Fact]:
    for event in events:
        parts = tuple((p.agent, p.roles, tuple(post.label for post in p.posts), p.rule) for p in event.participations if sentence in p.sentences)
        told = tuple((s.verb, s.text, s.agent or "", s.rule) for s in event.statements if s.sentence == sentence)
        if parts or told or sentence in event.sentences:
            yield Fact(event.label, triples.event_iri(event), event.type, event.date.start if event.date else "", parts, told)


def misses(clauses: Sequence[Clause]) -> list[Miss]:
    """For each clause with trigger words the template that came nearest, fewest marks missing first; none for a clause without trigger words."""
    nearest = (min(found, key=lambda pair: pair[0]) for clause in clauses if (found := list(_near(clause))))
    return [miss for _, miss in sorted(nearest, key=lambda pair: pair[0])]


_Distance = tuple[int, int, int, int]


def _near(clause: Clause) -> Iterator[tuple[_Distance, Miss]]:
    """Templates with their distance from the clause: marks missing, length of the trigger (longer is nearer), its place, place in the schema."""
    for place, (rule, (source, home)) in enumerate(_templates().items()):
        trigger = next((word for word in _triggers(source) if word in clause.text), "")
        if trigger:
            missing, miss = _missed(clause, rule, source, home, trigger)
            yield (missing, -len(trigger), clause.text.index(trigger), place), miss


def _missed(clause: Clause, rule: str, source: str, home: str, trigger: str) -> tuple[int, Miss]:
    items = marks(source)
    matched, end = _longest(source, clause.text)
    wanted = [item for item in items[matched:] if not _optional(item)]
    miss = Miss(rule, source, home, trigger, "".join(items[:matched]).removesuffix("…"), wanted[0] if wanted else "", _words(clause, end))
    return len(wanted), miss


def _longest(source: str, text: str) -> tuple[int, int]:
    """How many marks of a template match the clause from the template's start, and the folded offset where they end."""
    for count, pattern in _prefixes(source):
        if match := pattern.search(text):
            return count, match.end()
    return 0, 0


@cache
def _prefixes(source: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """The template's beginnings, longest first, each compiled."""
    items = marks(source)
    counts = (count for count in range(len(items), 0, -1) if items[count - 1] != "…")
    return tuple((count, patterns.compile_template({"name": "prefix", "template": "".join(items[:count])}).pattern) for count in counts)


def _optional(item: str) -> bool:
    return item == "…" or item.startswith("[")


_BRACKETS = {"[": 1, "(": 1, "{": 1, "]": -1, ")": -1, "}": -1}


def marks(source: str) -> tuple[str, ...]:
    """A template's marks in order, whatever stands inside brackets kept together: ``{行动方}(同|与)…{对方+}`` has four."""
    found: list[str] = []
    depth, at = 0, 0
    for place, letter in enumerate(source):
        if depth == 0 and letter in "…[({" and place > at:
            found.append(source[at:place])
            at = place
        depth += _BRACKETS.get(letter, 0)
        if depth == 0 and letter in "…])}":
            found.append(source[at : place + 1])
            at = place + 1
    return (*found, source[at:]) if at < len(source) else tuple(found)


@cache
def _triggers(source: str) -> tuple[str, ...]:
    """Words of two characters or more that a match needs or may choose, longest first; what is optional triggers nothing."""
    needed = re.sub(r"\[[^\[\]]*\]|\{[^{}]*\}", "\n", source)
    return tuple(sorted({word for word in re.split(r"[\n…()|]", needed) if len(word) > 1}, key=lambda word: (-len(word), word)))
