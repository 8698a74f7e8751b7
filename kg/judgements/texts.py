"""Which articles are reposts: a block is a document, found by the first of its clauses and judged with all that nearly the same text ties to it."""

from __future__ import annotations

from collections.abc import Iterable

from kg.across import facts, reposts
from kg.judgements.articles import Articles
from kg.memory import Memory
from kg.observations import Observations

__all__ = ["judge"]

_JUDGE = "texts"


def judge(memory: Memory, articles: Articles, changed: Iterable[str]) -> None:
    """Judges the texts that changed articles touch."""
    touched = memory.untie(_JUDGE, changed) | set(changed)
    for document in sorted(changed):
        seen = articles.get(document)
        memory.note(_JUDGE, document, dict.fromkeys(reposts.sought(seen), seen.date) if seen else {})
    for document in sorted(changed):
        seen = articles.get(document)
        if seen:
            found = [(document, other, alike) for other, alike in _alike(seen, memory, articles)]
            memory.tie(_JUDGE, found)
            touched.update(other for _, other, _ in found)
    for group in memory.together(_JUDGE, sorted(touched)):
        lines = {each.copy: facts.lines_of_reposts([each]) for each in reposts.reposts(articles.all_of(group))} if len(group) > 1 else {}
        for document in group:
            memory.state(_JUDGE, document, lines.get(document, ()))


def _alike(seen: Observations, memory: Memory, articles: Articles) -> Iterable[tuple[str, float]]:
    """The other articles that are one text with this one, older or newer, and how much they resemble it."""
    near = {other for clause in reposts.sought(seen) for other in memory.noted(_JUDGE, clause, *reposts.around(seen.date))}
    for other in articles.all_of(sorted(near - {seen.document})):
        earlier, later = sorted((seen, other), key=reposts.in_time)
        if alike := reposts.one_text(later, earlier):
            yield other.document, alike
