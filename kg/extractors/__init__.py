"""Sentences to frames. EXTRACTORS is the one place where an extractor is added: each reads one prepared sentence and yields its frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from kg import triggers
from kg.extractors import discipline, personnel, phrasings, tours
from kg.extractors.clauses import Clause, clauses
from kg.model import Frame, Mention, PartialDate, Sentence
from kg.patterns import Folded, fold
from kg.values.posts import NOWHERE


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence as the extractors read it: folded, in clauses.

    ``organ`` is the body that decides here or in the sentence before; ``speech`` tells that a voice carries on or that no word can tell an event.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    folded: Folded
    clauses: tuple[Clause, ...]
    date: PartialDate | None
    organ: Mention | None
    speech: bool
    local: Mapping[str, str] = field(default_factory=dict)


def prepare(
    sentence: Sentence,
    mentions: tuple[Mention, ...],
    subject: tuple[Mention, ...],
    organ: Mention | None,
    speech: bool,
    local: Mapping[str, str] = NOWHERE,
) -> Prepared:
    """Folds the sentence and takes its clauses apart."""
    folded = fold(sentence.text, mentions)
    if speech or not triggers.any_in(sentence.text):
        return Prepared(sentence, mentions, folded, (), None, organ, True, local)
    found = tuple(clauses(folded, sentence.kind != "text", subject))
    here = personnel.organ(folded.text, dict(folded.mentions))
    return Prepared(sentence, mentions, folded, found, next((c.date for c in found if c.date), None), here or organ, speech, local)


def _phrasings(prepared: Prepared) -> Iterable[Frame]:
    return phrasings.find(prepared.clauses, prepared.sentence.index, prepared.sentence.text)


def _personnel(prepared: Prepared) -> Iterable[Frame]:
    folded = prepared.folded
    return personnel.find(
        prepared.sentence.text,
        folded.text,
        folded.offsets,
        dict(folded.mentions),
        prepared.sentence.index,
        prepared.date,
        prepared.organ,
        prepared.local,
    )


def _discipline(prepared: Prepared) -> Iterable[Frame]:
    return discipline.find(prepared.folded.text, dict(prepared.folded.mentions), prepared.sentence.index, prepared.date)


def _tours(prepared: Prepared) -> Iterable[Frame]:
    return tours.find(prepared.folded.text, dict(prepared.folded.mentions), prepared.sentence.index)


#: The extractors, in the order in which they read a sentence.
EXTRACTORS: tuple[tuple[str, Callable[[Prepared], Iterable[Frame]]], ...] = (
    ("phrasings", _phrasings),
    ("personnel", _personnel),
    ("discipline", _discipline),
    ("tours", _tours),
)


def frames(prepared: Prepared) -> list[Frame]:
    """All frames of a sentence, in the order of its words; none where a voice carries on and the sentence brings no agent of its own."""
    if prepared.speech:
        return []
    return sorted((f for _, extract in EXTRACTORS for f in extract(prepared)), key=lambda f: f.begin)
