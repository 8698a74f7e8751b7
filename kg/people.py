"""Derives the people lexicon (``kg/lexicons/people.tsv``) from a corpus: who is named after a post, how often, from when to when.

High precision comes from repetition: a name counts when a title introduces it and a clean edge ends it, in at least ``least`` articles.
Remade by ``python -m kg.people FOLDER > kg/lexicons/people.tsv``.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.mentions import titled, wordhood
from kg.mentions.tokens import tokens
from kg.model import Document, SetAside
from kg.sources import find, load
from kg.text import sentences
from kg.values import chinese_names, name_edges, names

_HEADER = """# People named after a post in four years of daily broadcasts (2022-09 to 2026-08), with their commonest posts.
# name; strength: strong (a name that is no common word, in five articles or more) or weak; count: articles; first, last: dates; posts: up to three.
# Source: derived by kg itself (python -m kg.people) from the daily newscasts of China Central Television as published on its site.
name\tstrength\tcount\tfirst\tlast\tposts"""


@dataclass
class Sightings:
    """What the corpus says of one name; ``days`` are ISO dates."""

    count: int = 0
    days: set[str] = field(default_factory=set)
    posts: Counter[str] = field(default_factory=Counter)


def sightings(documents: Iterable[Document | SetAside]) -> dict[str, Sightings]:
    """Names after posts over all documents, counted once an article."""
    found: dict[str, Sightings] = defaultdict(Sightings)
    for document in documents:
        if isinstance(document, Document):
            for name, posts in _named(document).items():
                seen = found[name]
                seen.count += 1
                seen.posts.update(posts)
                seen.days.update({document.date} - {None})  # type: ignore[arg-type]
    return found


def _named(document: Document) -> dict[str, set[str]]:
    named: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences(document):
        text = sentence.text
        for mention in titled.persons(text, tokens(text), names.NOBODY):
            if mention.rule == "titled.persons" and name_edges.strong_boundary(text, mention.end):
                named[mention.name].update(post.label for post in mention.posts)
    return named


def table(found: dict[str, Sightings], least: int = 3) -> Iterator[str]:
    """Rows of the lexicon, sorted by name: those in at least ``least`` articles whose shape is a name's."""
    for name in sorted(found):
        seen = found[name]
        if (
            seen.count >= least
            and (chinese_names.looks_chinese(name, common=False) or len(name) > 3)
            and (seen.count >= 20 or not wordhood.is_common_word(name))
        ):
            strength = "strong" if seen.count >= 5 and len(name) > 1 else "weak"
            posts = ";".join(post.replace(";", "") for post, _ in sorted(seen.posts.items(), key=lambda x: (-x[1], x[0]))[:3])
            yield f"{name}\t{strength}\t{seen.count}\t{min(seen.days, default='')}\t{max(seen.days, default='')}\t{posts}"


def main(paths: list[str]) -> None:
    """Prints the lexicon made from the articles under ``paths``."""
    print(_HEADER)
    for row in table(sightings(document for path in find(paths) for document in load(path))):
        print(row)


if __name__ == "__main__":
    main(sys.argv[1:])
