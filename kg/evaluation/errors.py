"""The errors of an evaluation in words, each with the rule that read it and its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evaluation import Evaluation
from kg.evaluation.judgements import Judgement


@dataclass(frozen=True, slots=True)
class Error:
    """An error in words: article, kind, verdict (wrong, invented, missed), the item, the rule that read it and the sentence ("" where unknown)."""

    doc: str
    kind: str
    verdict: str
    text: str
    rule: str
    sentence: str


def errors(evaluation: Evaluation) -> Iterator[Error]:
    """The errors in the order of articles, without those that only follow from others."""
    finders = {(found.doc, found.name): found.rule for found in evaluation.findings}
    for judgement in evaluation.judgements:
        if (judgement.wrong or judgement.missed) and not judgement.follows:
            finder = finders.get((judgement.doc, judgement.person), "") if judgement.wrong else ""
            yield _error(judgement, evaluation.sentences.get(judgement.doc, ()), finder)


def _error(judgement: Judgement, sentences: Sequence[str], finder: str) -> Error:
    verdict = "wrong" if judgement.wrong and judgement.missed else "invented" if judgement.wrong else "missed"
    if judgement.fact is None:
        return Error(judgement.doc, judgement.kind, verdict, judgement.text, finder, nearest(judgement.words, sentences))
    cited = judgement.fact.sentences
    sentence = nearest((judgement.person,), cited) if judgement.person else ""
    return Error(judgement.doc, judgement.kind, verdict, judgement.text, judgement.fact.rule, sentence or next(iter(cited), ""))


def nearest(words: Sequence[str], sentences: Sequence[str]) -> str:
    """The sentence that holds the foremost of the words and most of the others, the first of several; "" if none holds any."""
    best = max(sentences, key=lambda sentence: [bool(words) and words[0] in sentence, sum(word in sentence for word in words)], default="")
    return best if any(word in best for word in words) else ""
