"""Who is who of a name, under all forms of it, and when they held their posts.

Each article that names somebody leaves a note of the posts said of the name. A block is a family of names: forms of each other, directly or not.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kg.across import facts, tenures
from kg.across.forms import Bearer, called, forms, parts, relatives
from kg.across.items import holdings, links
from kg.across.ledger import Decision
from kg.across.namesakes import Namesakes, disputed, namesakes
from kg.across.sightings import Sighting, background, glimpse, sightings_of, whereabouts
from kg.iri import PREFIXES, iri, local_name
from kg.judgements.articles import Articles
from kg.memory import Memory
from kg.observations import Observations, PostSighting

__all__ = ["judge", "renamed"]

#: Names of what is remembered: facts as lines; what documents call the people of a name where that is not the name; names by their parts, and names
#: that are forms of each other.
_FACTS, _LOCALS, _PARTS, _FORMS = "people", "who is who", "parts of names", "forms of names"


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
    _relate(memory, sorted(touched))
    renamed: set[str] = set()
    for family in memory.together(_FORMS, sorted(touched)):
        for name, lines, locals_ in _judged(memory, articles, family, decisions):
            memory.state(_FACTS, name, lines)
            for changes in memory.keep(_LOCALS, name, [f"{document}\t{local}" for document, local in locals_.items()]):
                renamed.update(line.partition("\t")[0] for line in changes)
    return renamed


def _relate(memory: Memory, names: Sequence[str]) -> None:
    """Notes which names are forms of each other. That hangs on the names alone, so nothing is ever taken back."""
    for name in names:
        memory.note(_PARTS, name, dict.fromkeys(parts(name), ""))
    for name in names:
        others = {other for part in parts(name) for other, _ in memory.notes(_PARTS, part)}
        memory.tie(_FORMS, [(name, other, 0.0) for other in relatives(name, others)])


def _judged(
    memory: Memory, articles: Articles, family: Sequence[str], decisions: Mapping[str, Sequence[Decision]]
) -> Iterator[tuple[str, set[str], dict[str, str]]]:
    """Of each name in a family (names that are forms of each other, directly or not): the lines on its people, and the local part of who is told in
    each document where that is not the name's own."""
    notes = {name: _read(name, memory.notes(_FACTS, name)) for name in family}
    people = {name: _who(name, notes[name], decisions.get(name, ()), articles) for name in family}
    locals_ = {name: _locals(name, notes[name], people[name]) for name in family}
    bearers = (bearer for name in family for bearer in _bearers(name, notes[name], locals_[name]))
    found = forms(tuple(bearers), background(), [each for name in family for each in decisions.get(name, ())]) if len(family) > 1 else []
    roots = dict(called(found))
    told = {name: {document: roots.get(local, local) for document, local in locals_[name].items()} for name in family}
    plain = {local_name(name): name for name in family}
    witnesses = ((note, plain.get(told[name][note.document], told[name][note.document])) for name in family for note in notes[name])
    spells = tenures.told((note.document, _of(post, person)) for note, person in witnesses for post in note.posts)
    for name in family:
        local = local_name(name)
        mine = [spell for spell in spells if facts.plain(local_name(spell.person)) == local]
        cited = articles.all_of(sorted({bound.document for spell in mine for bound in spell.evidence()}))
        lines = facts.lines(mine, cited) | facts.lines_of_links(links(mine, holdings())) | facts.lines_of_people(people[name], roots)
        lines |= facts.lines_of_forms([form for form in found if facts.plain(form.long) == local], roots)
        yield name, lines, {document: each for document, each in told[name].items() if each != local}


def _of(post: PostSighting, person: str) -> PostSighting:
    return post if post.person == person else post._replace(person=person)


def _locals(name: str, notes: Iterable[_Note], people: Sequence[Namesakes]) -> dict[str, str]:
    """The local part of who is told in each document, before forms of names are joined."""
    found = {note.document: local_name(name) for note in notes}
    return found | {document: person.local for each in people for person in each.people for document in person.documents}


def _bearers(name: str, notes: Iterable[_Note], locals_: Mapping[str, str]) -> Iterator[Bearer]:
    seen: dict[str, list[Sighting]] = defaultdict(list)
    for note in notes:
        if note.posts:
            seen[locals_[note.document]].append(_glimpse(note))
    return (Bearer(name, local, tuple(sightings)) for local, sightings in sorted(seen.items()))


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


def _read(name: str, notes: Sequence[tuple[str, str]]) -> list[_Note]:
    """The notes on a name by document, as they were kept: of some names thousands, so that they are taken apart in one go."""
    kept = json.loads(f"[{','.join(note for _, note in notes)}]")
    return [_told(name, document, *note) for (document, _), note in zip(notes, kept, strict=True)]


def _told(name: str, document: str, digest: str, day: str = "", posts: Sequence[Sequence[Any]] = (), days: Sequence[Sequence[str]] = ()) -> _Note:
    return _Note(document, digest, day, tuple([PostSighting(name, *post) for post in posts]), tuple([(on, where) for on, where in days]))


def _who(name: str, notes: Sequence[_Note], decisions: Sequence[Decision], articles: Articles) -> tuple[Namesakes, ...]:
    """The people of a name if it has several, else nothing."""
    if not disputed(name, [_glimpse(note) for note in notes if note.posts], decisions):
        return ()
    seen = sightings_of([name], articles.all_of(note.document for note in notes))
    found = namesakes(name, seen.get(name, ()), background(), decisions)
    return (found,) if len(found.people) > 1 else ()


def _glimpse(note: _Note) -> Sighting:
    return glimpse(note.document, note.day, note.posts, note.whereabouts)
