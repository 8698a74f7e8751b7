"""An article as stories, and a story read from its first sentence to its last: frames, then events with their statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import takewhile

from kg import discourse, extractors
from kg.discourse import days
from kg.discourse.drafts import Draft
from kg.extractors import Prepared, personnel, statements
from kg.legible import Legible
from kg.model import Document, Event, Frame, Mention, PartialDate, Post, Sentence
from kg.reading.background import announced, in_passing, looks_back, tells_of_one_before
from kg.reading.events import Page, event_of
from kg.reading.speech import Said, Speech, acting, answer, assigned, brings_news, heard, lead_statements
from kg.values import dates

Pair = tuple[Sentence, tuple[Mention, ...]]


def parted(found: Sequence[Sentence], named: Sequence[tuple[Mention, ...]]) -> list[list[Pair]]:
    """An article is one story, a collection of briefs (headings each followed by its text) one for each brief."""
    pairs = list(zip(found, named, strict=True))
    headings = sum(s.kind == "heading" for s in found)
    if headings < 2:
        return [pairs]
    stories: list[list[Pair]] = [[]]
    for at, pair in enumerate(pairs):
        if pair[0].kind == "heading" and any(s.kind == "text" and s.text.endswith(_ENDS_OF_SENTENCES) for s, _ in stories[-1]):
            after = takewhile(lambda each: each[0].kind != "heading", pairs[at + 1 : at + 1 + _NEARBY])
            if _heads(pair[0].text, _words(stories[-1][-_NEARBY:]), _words(after)):
                stories.append([])
        stories[-1].append(pair)
    return stories


#: Without one of them at its end a line above a heading is furniture of the page, no brief.
_ENDS_OF_SENTENCES = tuple("。！？…”）；：")
#: Sentences before and after a heading among which it is asked of which it is.
_NEARBY = 40


def _words(pairs: Iterable[Pair]) -> str:
    """The text of a story, without its headings."""
    return "\n".join(sentence.text for sentence, _ in pairs if sentence.kind == "text")


def _heads(heading: str, before: str, after: str) -> bool:
    """Whether a heading is of the text after it rather than the caption of a picture in the text before it, by the pairs of characters they share."""
    of_heading = {heading[i : i + 2] for i in range(len(heading) - 1)}
    return sum(pair in after for pair in of_heading) > sum(pair in before for pair in of_heading)


@dataclass
class _Thread:
    """What a sentence has from those before it.

    ``organ`` is the body that decides, ``decided`` the day of its sentence, ``speech`` what may carry on, ``last`` who spoke or acted last; ``day``
    is the last day told, ``hinted`` the last named at all; ``subject`` is the last that the text had when it was asked for, ``unasked`` the sentences
    since then.
    """

    organ: Mention | None = None
    decided: PartialDate | None = None
    speech: Speech | None = None
    last: Mention | None = None
    day: date | None = None
    hinted: date | None = None
    subject: tuple[Mention, ...] = ()
    unasked: list[Prepared] = field(default_factory=list)

    def dated(self, frame: Frame) -> Frame:
        """The frame, a decision without a day on that of its organ's sentence: 国务院4月22日决定： and the decisions in the paragraphs after it."""
        decides = frame.type in ("任命", "免职") and frame.date is None and any(mention is self.organ for _, mention in frame.roles)
        return replace(frame, date=self.decided) if decides else frame

    def subject_before(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Whom a sentence goes on with: who acted last before 现任…, else the first own subject of the latest sentence that has one."""
        if personnel.goes_on(sentence.text):
            return (self.last,) if self.last is not None and self.last.kind == "person" else ()
        before = (p for p in reversed(self.unasked) if p.sentence.kind == "text")
        self.subject = next((c.subject for p in before for c in p.clauses if c.own_subject and not _is_spokesman(c.subject)), self.subject)
        self.unasked.clear()
        return self.subject


def _is_spokesman(subject: Sequence[Mention]) -> bool:
    """Whether the subject only tells what others do: 外交部发言人某宣布，….他将…."""
    return len(subject) == 1 and any(post.title.endswith("发言人") for post in subject[0].posts)


def _one_before(read: Sequence[Prepared]) -> tuple[Mention, ...]:
    """Whom 他 means after 甲、乙参加调研: the latest subject of the text that is one person; () where none is."""
    before = (c.subject for p in reversed(read) if p.sentence.kind == "text" for c in p.clauses if c.own_subject)
    return next((subject for subject in before if len(subject) == 1 and subject[0].kind == "person"), ())


@dataclass
class Story:
    """The reading of one story: its frames, its statements (``told``), and its sentences as the extractors read them.

    ``printed`` are the document's sentences with their source, ``telling`` the numbers of those that can tell an event.
    """

    document: Document
    pairs: list[Pair]
    printed: Sequence[Legible]
    telling: frozenset[int]
    local: Mapping[str, str] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    told: list[Said] = field(default_factory=list)
    prepared: list[Prepared] = field(default_factory=list)

    def __post_init__(self) -> None:
        thread = _Thread()
        for sentence, named in self.pairs:
            self._read(sentence, named, thread)
        if any(frame.type == "任前公示" for frame in self.frames) and (signed := personnel.signature(self.pairs)) is not None:
            self.frames.append(signed)

    def _read(self, sentence: Sentence, written: tuple[Mention, ...], thread: _Thread) -> None:
        """Reads a sentence on from those before it."""
        meant = thread.day or thread.hinted
        named = days.resolved(written, meant) if meant is not None else written
        speech = thread.speech
        if speech is not None and (speech.paragraph != sentence.paragraph or brings_news(sentence, named)):
            speech = None
        text = sentence.kind == "text"
        voice = statements.voice(sentence, named) if speech is not None or text else None
        passed = (speech is not None and voice is None) or sentence.index not in self.telling or tells_of_one_before(sentence.text)
        goes_on = not passed and text and (personnel.goes_on(sentence.text) or _CONTINUES.match(sentence.text))
        subject = thread.subject_before(sentence) if goes_on else ()
        if len(subject) > 1 and _HE.match(sentence.text):
            subject = _one_before(self.prepared)
        prepared = extractors.prepare(sentence, named, subject, thread.organ, passed, self.local)
        thread.decided = prepared.decided if prepared.organ is not thread.organ else thread.decided
        thread.organ = prepared.organ
        thread.unasked.append(prepared)
        self.prepared.append(prepared)
        found = [announced(thread.dated(frame), self.published, sentence.text) for frame in extractors.frames(prepared)]
        self.frames.extend(found)
        thread.day = days.told(sentence, named, found, self.published) or thread.day
        thread.hinted = days.named(sentence, named) or thread.hinted
        if text:
            self._hear(prepared, voice, None if found else speech, thread)

    def _hear(self, prepared: Prepared, voice: statements.Words | None, speech: Speech | None, thread: _Thread) -> None:
        """Notes the statements of a sentence, and who speaks or acts in it."""
        sentence = prepared.sentence
        said, last = heard(sentence, voice, speech, thread.last)
        self.told.extend(said)
        thread.last = last if voice is not None else acting(prepared) or last
        thread.speech = Speech(sentence.paragraph, voice, last) if voice is not None else speech

    def events(self, posts: Mapping[str, tuple[Post, ...]]) -> Iterator[Event]:
        """The events of the story, each with its statements. ``posts`` are those of everybody in the article."""
        # Spaces inside names (王 伟) are print.
        texts = {s.index: s.text.replace(" ", "").replace("\u3000", "") for s, _ in self.pairs}
        headings = "\n".join(s.text for s, _ in self.pairs if s.kind != "text")
        drafts = [draft for draft in self._drafts(posts) if not looks_back(draft, texts, self.document.title) and not in_passing(draft, headings)]
        self._date_by_lead(drafts)
        answer(self.told, drafts, headings, posts)
        belongs = self._statements(drafts)
        page = Page(self.document, self.printed, texts, self.local, posts)
        for draft in drafts:
            yield event_of(draft, [said for said, owner in belongs if owner is draft], page)

    def _drafts(self, posts: Mapping[str, tuple[Post, ...]]) -> list[Draft]:
        titles = frozenset(s.index for s, _ in self.pairs if s.kind != "text")
        paragraphs = {s.index: s.paragraph for s, _ in self.pairs}
        return discourse.drafts(personnel.news(self.frames, self.published, posts), titles, paragraphs)

    def _date_by_lead(self, drafts: Sequence[Draft]) -> None:
        """Where nothing gives a date, what people come together for is of the day with which the text begins."""
        day = None if any(d.date for d in drafts) else days.of_lead(self.pairs)
        for draft in drafts if day is not None else ():
            if not draft.scheduled and (draft.family == "会议" or draft.type in _ON_THE_SPOT):
                draft.date = day

    def _statements(self, drafts: Sequence[Draft]) -> list[tuple[Said, Draft]]:
        """Each statement with its event, those of the lead about the first main event before the others."""
        main = [d for d in drafts if not d.titled_only or len(drafts) == 1]
        lead = next((s for s, _ in self.pairs if s.kind == "text" and s.index in main[0].sentences), None) if main else None
        of_lead = lead_statements(lead, main[0], self.frames, self.told) if lead is not None else ()
        return [*((said, main[0]) for said in of_lead), *assigned(self.told, main)]

    @cached_property
    def published(self) -> date | None:
        """The day of the report."""
        return dates.parse_iso(self.document.date)


#: Acts at which people come together, so that they are of the day with which the text begins; a letter or a decision may be older or later.
_ON_THE_SPOT = frozenset("会见 会谈 签署 仪式 调研 督导 慰问 选举".split())
#: 随后，他在某地主持召开…: one person goes on.
_HE = re.compile("(?:[^，。]{1,16}，)?[他她](?!们)")
#: What is done at a meeting, or by all who are there, and so not by the subject of the sentence before.
_DONE_BY_ALL = "宣读|通报|表彰|颁|播放|观看|传达|学习|听取|审议|集中|组织|与会|大家"
#: Heads of sentences whose subject may be that of the sentence before: he, and when or where something else was done.
_CONTINUES = re.compile(
    r"^(?![^，。]{0,6}，(?:与会|参会|到会|大家|全体))(?:"
    r"他|她|随后|其间|期间|[^，。]{0,6}(?:期间|前|后|结束后)(?=，|主持|会见)|同日|当天|当日|此外|之后|还|下午|上午|当晚"
    rf"|会上(?!，?(?:首先|还)?(?:{_DONE_BY_ALL}))|并"
    r"|[^，。]{2,16}，(?:他|她)(?=[一-龥])"
    r")"
)
