"""Sentences to frames. EXTRACTORS is the table of extractors: each reads one prepared sentence, which holds a word of ``kg.triggers``, and yields
its frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from kg.extractors import discipline, minutes, personnel, phrasings, respective, rosters, tours
from kg.extractors.clauses import Clause, clauses
from kg.model import Frame, Mention, PartialDate, Sentence
from kg.patterns import Folded, fold, led_by
from kg.values.posts import NOWHERE


@dataclass(eq=False)
class Prepared:
    """A sentence as the extractors read it: what they ask for is made when it is first asked for.

    ``subject`` is that of a sentence before, which goes on in this one, ``organ_before`` the body that decides in the sentence before;
    ``speech`` tells that a voice carries on or that no word can tell an event.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    subject: tuple[Mention, ...]
    organ_before: Mention | None
    speech: bool
    local: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def folded(self) -> Folded:
        """The sentence with each mention as one character."""
        return fold(self.sentence.text, self.mentions)

    @cached_property
    def organ(self) -> Mention | None:
        """The body that decides here or in the sentence before."""
        here = None if self.speech else personnel.organ(self.folded.text, self.folded.mentions)
        return here or self.organ_before

    @property
    def decided(self) -> PartialDate | None:
        """The day that the sentence of the deciding body names."""
        days = (m.date for m in self.mentions if m.kind == "date" and m.name == "day")
        return next((day for day in days if day is not None), None)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses outside speech."""
        return () if self.speech else tuple(clauses(self.folded, self.sentence.kind != "text", self.subject))

    @property
    def date(self) -> PartialDate | None:
        """The first date that a clause gives."""
        return next((clause.date for clause in self.clauses if clause.date), None)


def prepare(
    sentence: Sentence,
    mentions: tuple[Mention, ...],
    subject: tuple[Mention, ...],
    organ: Mention | None,
    speech: bool,
    local: Mapping[str, str] = NOWHERE,
) -> Prepared:
    """The sentence for the extractors; one that can tell no event (``kg.triggers``) is read like ``speech``."""
    return Prepared(sentence, mentions, subject, organ, speech, local)


def _phrasings(prepared: Prepared) -> Iterable[Frame]:
    possible = phrasings.possible(prepared.folded.text, prepared.sentence.kind != "text")
    return phrasings.find(prepared.clauses, possible, prepared.sentence.index, prepared.sentence.text) if possible is not None else ()


def _personnel(prepared: Prepared) -> Iterable[Frame]:
    folded = prepared.folded
    if "公示" in folded.text:
        yield from personnel.period(folded.text, folded.mentions, prepared.sentence.index)
    if "辞去" in prepared.sentence.text and "的决定" in prepared.sentence.text:
        yield from personnel.accepted(
            prepared.sentence.text, prepared.mentions, prepared.sentence.index, prepared.date, prepared.organ, prepared.local
        )
    if prepared.subject and personnel.goes_on(prepared.sentence.text):
        folded = led_by(prepared.subject[0], folded)
    if not personnel.possible(prepared.sentence.text, folded.text):
        return
    yield from personnel.find(
        prepared.sentence.text,
        folded.text,
        folded.offsets,
        folded.mentions,
        prepared.sentence.index,
        prepared.date,
        prepared.organ,
        prepared.local,
    )


def _discipline(prepared: Prepared) -> Iterable[Frame]:
    folded = prepared.folded
    return discipline.find(folded.text, folded.mentions, prepared.sentence.index, prepared.date) if discipline.possible(folded.text) else ()


def _tours(prepared: Prepared) -> Iterable[Frame]:
    yield from tours.find(prepared.folded.text, prepared.folded.mentions, prepared.sentence.index)
    if not prepared.speech and prepared.sentence.kind == "text":
        yield from tours.stops(prepared.sentence.text, prepared.mentions, prepared.sentence.index)
        for frame in tours.listed(prepared.sentence.text, prepared.mentions, prepared.sentence.index, prepared.subject):
            told = frame.type or not frame.roles  # most lists are of tours told elsewhere: no clauses for them
            yield replace(frame, date=prepared.date) if told else frame


def _rosters(prepared: Prepared) -> Iterable[Frame]:
    return rosters.find(prepared.sentence.text, prepared.mentions, prepared.sentence.index)


def _minutes(prepared: Prepared) -> Iterable[Frame]:
    text = prepared.sentence.text
    return minutes.find(text, prepared.mentions, prepared.sentence.index) if "：" in text[:10] else ()


def _respective(prepared: Prepared) -> Iterable[Frame]:
    return () if prepared.speech else respective.find(prepared.folded.text, prepared.folded.mentions, prepared.sentence.index)


#: The extractors, in the order in which they read a sentence.
EXTRACTORS: tuple[tuple[str, Callable[[Prepared], Iterable[Frame]]], ...] = (
    ("phrasings", _phrasings),
    ("personnel", _personnel),
    ("discipline", _discipline),
    ("tours", _tours),
    ("rosters", _rosters),
    ("minutes", _minutes),
    ("respective", _respective),
)


def frames(prepared: Prepared) -> list[Frame]:
    """All frames of a sentence, in the order of its words; none where a voice carries on and the sentence brings no agent of its own."""
    if prepared.speech:
        return []
    return sorted((f for _, extract in EXTRACTORS for f in extract(prepared)), key=lambda f: f.begin)
