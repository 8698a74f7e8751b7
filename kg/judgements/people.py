"""Who is who of a name, and when they held their posts: a block is a name, and each article that names it leaves a note of the posts said of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.across import facts, tenures
from kg.across.items import holdings, links
from kg.across.ledger import Decision
from kg.across.namesakes import disputed, namesakes
from kg.across.sightings import glimpse, sightings, whereabouts
from kg.iri import PREFIXES, iri, local_name
from kg.judgements.articles import Articles
from kg.memory import Memory
from kg.observations import Observations, PostSighting

__all__ = ["judge", "renamed"]

#: Names of what is remembered: facts as lines, and for each name that several people bear what its documents call them.
_FACTS, _LOCALS = "people", "who is who"


class _Note(NamedTuple):
    """What an article tells of a name: digest of its observations, its ISO day, the posts said of the name, and where its bearer was on which day."""

    document: str
    digest: str
    day: str
    posts: tuple[PostSighting, ...]
    whereabouts: tuple[tuple[str, str], ...]


def judge(
    memory: Memory, articles: Articles, changed: Iterable[str], decisions: Mapping[str, Sequence[Decision]], decided: Iterable[str]
) -> set[str]:
    """Judges the names that changed articles touch, and the newly ``decided`` ones; the documents that call somebody otherwise than before."""
    touched = set(decided)
    for document in sorted(changed):
        seen = articles.get(document)
        touched |= memory.note(_FACTS, document, _notes(seen, articles.digest(document)) if seen else {})
    renamed: set[str] = set()
    for name in sorted(touched):
        notes = [_read(name, document, note) for document, note in memory.notes(_FACTS, name)]
        locals_, told = _who(name, notes, decisions.get(name, ()), articles)
        spells = tenures.told(witness for note in notes for witness in _witnesses(note, locals_.get(note.document, "")))
        cited = articles.all_of(sorted({bound.document for spell in spells for bound in spell.evidence()}))
        memory.state(_FACTS, name, facts.lines(spells, cited) | facts.lines_of_links(links(spells, holdings())) | told)
        for lines in memory.keep(_LOCALS, name, [f"{document}\t{local}" for document, local in locals_.items()]):
            renamed.update(line.partition("\t")[0] for line in lines)
    return renamed


def renamed(memory: Memory) -> dict[str, dict[str, str]]:
    """Document → IRI of a person as read → IRI of who that is, where these differ."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, lines in memory.kept(_LOCALS):
        for line in lines:
            document, _, local = line.partition("\t")
            found[document][iri("person", name)] = PREFIXES["person"] + local
    return found


def _notes(seen: Observations, digest: str) -> dict[str, str]:
    posts: dict[str, list[PostSighting]] = {name: [] for name, _ in seen.people}
    for post in seen.posts:
        posts.setdefault(post.person, []).append(post)
    return {name: json.dumps(_note(seen, digest, name, mine), ensure_ascii=False, separators=(",", ":")) for name, mine in posts.items()}


def _note(seen: Observations, digest: str, name: str, posts: Sequence[PostSighting]) -> list[object]:
    if not posts:
        return [digest]
    told = [[post.body, post.title, post.how, post.begin, post.end, post.sentence] for post in posts]
    return [digest, seen.date, told, sorted(whereabouts(seen, name))]


def _read(name: str, document: str, note: str) -> _Note:
    digest, *rest = json.loads(note)
    day, posts, days = rest or ("", (), ())
    return _Note(document, digest, day, tuple(PostSighting(name, *post) for post in posts), tuple((on, where) for on, where in days))


def _who(name: str, notes: Sequence[_Note], decisions: Sequence[Decision], articles: Articles) -> tuple[dict[str, str], set[str]]:
    """What the documents call somebody of this name who is not its first bearer, by document, and the lines on who is not who."""
    if not disputed([glimpse(note.document, note.day, note.posts, note.whereabouts) for note in notes if note.posts], decisions):
        return {}, set()
    seen, background = sightings(articles.all_of(note.document for note in notes), [name])
    found = namesakes(name, seen.get(name, ()), background, decisions)
    if len(found.people) < 2:
        return {}, set()
    locals_ = {document: person.local for person in found.people if person.local != local_name(name) for document in person.documents}
    return locals_, facts.lines_of_people([found])


def _witnesses(note: _Note, local: str) -> Iterable[tuple[str, PostSighting]]:
    return ((note.document, replace(post, person=local) if local else post) for post in note.posts)
