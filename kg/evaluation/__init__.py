"""A graph against hand-made gold: what is right, wrong and missed, by kind, event type, rule and confidence.

``gold`` holds the records and reads their files, ``sheets`` and ``corrections`` make them from rows; ``graph`` is what a store says of an
article, ``alignment`` pairs its events with the gold's, ``judgements`` judges every item, ``finders`` what was recognised; ``scores`` counts the
judgements and ``errors`` puts those that are no hits into words. Counts are those of the gold's guidelines: micro precision, recall and F1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg import sources
from kg.errors import UNREADABLE, Problem
from kg.evaluation import graph
from kg.evaluation.finders import Finding, findings
from kg.evaluation.gold import GoldArticle
from kg.evaluation.graph import SaidArticle
from kg.evaluation.judgements import FactJudgement, Judgement, judge, judge_facts
from kg.model import Document
from kg.store import Store
from kg.text import sentences

__all__ = ["Evaluation", "evaluate", "texts"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All judgements on a store. ``absent``: ids of gold articles that the store lacks; ``evidence``: citations that stand letter for letter in the
    source, of how many, None where no source was at hand; ``sentences``: those of each article's source, by gold id."""

    documents: int
    absent: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    facts: tuple[FactJudgement, ...]
    findings: tuple[Finding, ...]
    evidence: tuple[int, int] | None
    sentences: Mapping[str, Sequence[str]]


def evaluate(store: Store, golds: Sequence[GoldArticle], documents: Mapping[str, Document]) -> Evaluation:
    """Judges what a store says of the gold's articles. ``documents``: their sources by gold id, as far as they are at hand."""
    articles = graph.articles(store, [gold.doc for gold in golds])
    said = {gold.doc: graph.said(store, gold.doc, articles.get(gold.doc, ())) for gold in golds}
    return Evaluation(
        len(golds),
        tuple(gold.doc for gold in golds if not articles.get(gold.doc)),
        tuple(judgement for gold in golds for judgement in judge(gold, said[gold.doc])),
        tuple(fact for gold in golds for fact in judge_facts(gold, said[gold.doc])),
        tuple(found for gold in golds if gold.doc in documents for found in findings(gold, documents[gold.doc])),
        _evidence(said.values(), documents) if documents else None,
        {doc: _sentences(article, documents.get(doc)) for doc, article in said.items()},
    )


def texts(folder: Path, ids: Iterable[str]) -> dict[str, Document]:
    """The articles under a folder (or in a file) by gold id, which is the last part of the URL, the id, or the file's name without its ending.

    Raises Problem when there is none of them.
    """
    wanted = frozenset(ids)
    found = {id: document for document in _documents(folder) if (id := next(filter(wanted.__contains__, _ids(document)), ""))}
    if not found:
        raise Problem(str(folder), "holds none of the gold's articles", "give the folder of the files from which the store was built", UNREADABLE)
    return found


def _documents(folder: Path) -> Iterator[Document]:
    for file in sources.find([str(folder)]):
        yield from (each for each in sources.load(file) if isinstance(each, Document))


def _ids(document: Document) -> tuple[str, ...]:
    return (graph.local(document.url or ""), document.id, Path(document.path).name.partition(".")[0])


def _evidence(said: Iterable[SaidArticle], documents: Mapping[str, Document]) -> tuple[int, int]:
    """Citations that stand in the source at their offsets, of all that were made."""
    cited = [(article.doc, each) for article in said for each in article.citations]
    standing = sum(each is not None and doc in documents and documents[doc].text[each.begin : each.end] == each.text for doc, each in cited)
    return standing, len(cited)


def _sentences(article: SaidArticle, document: Document | None) -> tuple[str, ...]:
    if document is None:
        return tuple(dict.fromkeys(each.text for each in article.citations if each is not None))
    return tuple(sentence.text for sentence in sentences(document))
