"""Which tellings are one event's, what it is called, whether it took place, of which session it is a part.

A telling is compared with those that leave its days open and share a key with it; tellings that likenesses tie, directly or not, are a block.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.across import facts, renamings, retellings, sessions
from kg.across.renamings import Names, Renamings
from kg.across.tellings import Telling, telling
from kg.iri import PREFIXES
from kg.judgements.articles import Articles
from kg.memory import Memory, Row
from kg.observations import Observations

__all__ = ["judge", "renamed"]

_ALIKE, _SAME, _HELD, _SESSIONS = "events", "same", "held", "sessions"


def judge(memory: Memory, articles: Articles, changed: Iterable[str], people: Mapping[str, Names]) -> set[str]:
    """Judges the events that changed articles touch, given the ``people`` as judged; the documents that call an event otherwise than before."""
    documents, seen = sorted(changed), _Seen(articles, people)
    old = [row for document in documents for row in memory.forget_tellings(document)]
    new = [_row(one) for document in documents for one in seen.tellings(document)]
    memory.remember_tellings(new)
    lost = memory.untie(_ALIKE, (_key(row) for row in old))
    found = _likenesses(memory, seen, new)
    memory.tie(_ALIKE, found)
    touched = {*lost, *(_key(row) for row in new), *(other for _, other, _ in found), *(one for one, _, _ in found)}
    grouped = _grouped(memory, seen, sorted(touched))
    called = _called(memory, {row.best_local for row in (*old, *new, *grouped)})
    _state(memory, seen, [*old, *called, *(row for document in sorted({row.document for row in new}) for row in memory.tellings(document=document))])
    return {row.document for row in called}


def renamed(memory: Memory, documents: Iterable[str]) -> dict[str, dict[str, str]]:
    """Document → IRI of an event as read → the IRI that it is told under, where these differ."""
    found = {each: {_iri(row.local): _iri(row.event) for row in memory.tellings(document=each) if row.local != row.event} for each in documents}
    return {document: names for document, names in found.items() if names}


class _Seen:
    """What articles tell, with the people as judged."""

    def __init__(self, articles: Articles, people: Mapping[str, Names]) -> None:
        self._articles, self._people = articles, Renamings(people)
        self._told: dict[str, dict[str, Telling]] = {}

    def tellings(self, document: str) -> list[Telling]:
        """All tellings of a document."""
        return list(self._of(document).values())

    def telling(self, document: str, local: str) -> Telling:
        """The telling that a document calls so. Raises KeyError if there is none."""
        return self._of(document)[local]

    def _of(self, document: str) -> dict[str, Telling]:
        if document not in self._told:
            seen = renamings.observed(self._articles.all_of([document]), self._people)
            self._told[document] = {event.local: telling(each, event) for each in seen for event in each.events}
        return self._told[document]

    def parts(self, rows: Iterable[Row]) -> Iterator[Observations]:
        """The articles of some tellings, sorted by document, with these events only, under the names that they bear now."""
        called: dict[str, dict[str, str]] = defaultdict(dict)
        for row in rows:
            called[row.document][row.local] = row.event
        for seen in self._articles.all_of(sorted(called)):
            names = called[seen.document]
            yield replace(seen, events=tuple(event._replace(local=names[event.local]) for event in seen.events if event.local in names))


def _row(one: Telling) -> Row:
    """A telling that is taken to be an event of its own."""
    document, local = one.key
    session = sessions.part_of(one.event)
    keys = "\n".join(sorted(retellings.keys(one)))
    return Row(document, local, one.published, one.first, one.last, one.event.scheduled, session, keys, document, local, local)


def _key(one: Row | Telling) -> str:
    return "\t".join(one.key)


def _iri(local: str) -> str:
    return PREFIXES["event"] + local


# ── which tellings are one event's ───────────────────────────────────────────


def _likenesses(memory: Memory, seen: _Seen, new: Sequence[Row]) -> list[tuple[str, str, float]]:
    """The likenesses among new tellings, and between these and older ones: both keys, and the points."""
    rows = [*new, *_near(memory, new)]
    told = retellings.in_time(seen.telling(*row.key) for row in rows)
    found = retellings.likenesses(told, {row.key for row in new})
    return [(_key(told[mine]), _key(told[theirs]), -points) for points, mine, theirs in found]


def _near(memory: Memory, new: Sequence[Row]) -> list[Row]:
    """The older tellings that share a key with a new one, and whose days meet, give or take one."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in new:
        for key in row.keys.split("\n"):
            spans[key].append((row.first - 1, row.last + 1))
    known = {row.key for row in new}
    within = _merged((row.first - 1, row.last + 1) for row in new)
    older = {row.key: row for first, last in within for row in memory.tellings_between(first, last) if row.key not in known}
    return [row for row in older.values() if _meets(row, spans)]


def _meets(row: Row, spans: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
    return any(row.last >= first and row.first <= last for key in row.keys.split("\n") for first, last in spans.get(key, ()))


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same days in spans that do not overlap."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _grouped(memory: Memory, seen: _Seen, touched: Sequence[str]) -> list[Row]:
    """Brings the best tellings up to the likenesses around touched tellings; the rows that changed, before and after."""
    changed: list[Row] = []
    for group in memory.together(_ALIKE, touched):
        rows = {_key(row): row for each in group for row in memory.tellings(**dict(zip(("document", "local"), each.split("\t"), strict=True)))}
        for cluster in _clusters(memory, seen, list(rows.values())):
            document, local = retellings.best(cluster).key if len(cluster) > 1 else cluster[0].key
            before = [rows[_key(one)] for one in cluster]
            after = [row._replace(best_document=document, best_local=local) for row in before]
            changed += [row for pair in zip(before, after, strict=True) if pair[0] != pair[1] for row in pair]
    memory.remember_tellings(changed[1::2])
    return changed


def _clusters(memory: Memory, seen: _Seen, rows: Sequence[Row]) -> list[list[Telling]]:
    told = retellings.in_time(seen.telling(*row.key) for row in rows)
    places = {_key(one): place for place, one in enumerate(told)}
    tied = ((-points, place, places[other]) for one, place in places.items() for other, points in memory.tied(_ALIKE, one).items())
    return retellings.joined(told, ((points, mine, theirs) for points, mine, theirs in tied if mine < theirs))


# ── what follows from it ─────────────────────────────────────────────────────


def _called(memory: Memory, locals_: Iterable[str]) -> list[Row]:
    """Names the events whose best tellings have these local names: the first keeps it. The rows that changed, before and after."""
    changed: list[Row] = []
    for local in sorted(locals_):
        rows = memory.tellings(best_local=local)
        heads = sorted((row.published, row.document) for row in rows if row.key == (row.best_document, local))
        for row in rows:
            event = local if row.best_document == heads[0][1] else retellings.apart_name(local, row.best_document)
            if event != row.event:
                changed += [row, row._replace(event=event)]
    memory.remember_tellings(changed[1::2])
    return changed


def _state(memory: Memory, seen: _Seen, moved: Sequence[Row]) -> None:
    """States anew what follows of events that tellings were of, or are now."""
    for local in sorted({row.local for row in moved}):
        events = {row.event for row in memory.tellings(local=local)}
        same = {_iri(local): _iri(*events)} if len(events) == 1 and local not in events else {}
        memory.state(_SAME, local, set(renamings.same(Renamings(same=same), facts.GRAPH)))
    for event in sorted({row.event for row in moved}):
        ways = {row.scheduled for row in memory.tellings(event=event)}
        memory.state(_HELD, event, facts.lines_of_held([event] if len(ways) > 1 else []))
    for session in sorted({row.session for row in moved} - {""}):
        parts = seen.parts(memory.tellings(session=session))
        memory.state(_SESSIONS, session, facts.lines_of_sessions(sessions.sessions(parts)))
