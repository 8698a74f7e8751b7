"""What the finders recognised in the gold's articles, judged where gold can: a person's name is right when the article names such a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg import reading
from kg.evaluation.gold import GoldArticle
from kg.evaluation.keys import plain
from kg.model import Document


@dataclass(frozen=True, slots=True)
class Finding:
    """A name that a finder's ``rule`` saw in an article, once however often it stands there; ``right`` is None for all but persons."""

    doc: str
    rule: str
    name: str
    right: bool | None


def findings(gold: GoldArticle, document: Document) -> Iterator[Finding]:
    """What each finder sees in an article, by rule and name."""
    wanted = {plain(person.name) for person in gold.persons}
    seen = {(m.rule, m.name, m.kind == "person") for mentions in reading.analyse(document).mentions for m in mentions if m.rule}
    for rule, name, person in sorted(seen):
        yield Finding(gold.doc, rule, name, plain(name) in wanted if person else None)
