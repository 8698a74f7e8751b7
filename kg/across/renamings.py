"""What judgements across articles rename in what single articles say: two namesakes get two IRIs, one event told by two articles gets one.

A judgement is, for each document, a map from IRIs as read to IRIs as judged. Whatever derives its IRI from a renamed one follows it, so that
nothing dangles: an event's participations and statements (EVENT.AGENT, EVENT.sHASH), a person's participations, tenures. An article's graph as
judged is a pure function of its graph as read and of the map; see docs/decisions/019-renaming.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from kg.iri import PREFIXES, iri, local_name, local_part
from kg.observations import EventSighting, Observations
from kg.triples import term

__all__ = ["NOTHING", "Renamings", "composed", "observed", "renamed", "same"]

#: IRI as read → IRI as judged, in one document.
Names = Mapping[str, str]

_NONE: Mapping[str, str] = MappingProxyType({})
_KINDS = (PREFIXES["event"], PREFIXES["person"])


@dataclass(frozen=True, slots=True)
class Renamings:
    """What a judge renames. ``of``: document id → old IRI → new IRI. ``same``: IRI of an event → the IRI under which it is told now, stated as
    owl:sameAs; only of events that no article tells under the old IRI any more.

    An IRI keeps its kind. A new person's local part is a local name (``kg.iri.local_name``: 王伟_某省水利厅), a new event's is that of an event which
    some article tells and which is not renamed there, so that its label and date are the event's, or that with APART and a distinction behind it.
    Raises ValueError for others.
    """

    of: Mapping[str, Names] = field(default_factory=dict)
    same: Names = field(default_factory=dict)

    def __post_init__(self) -> None:
        for old, new in (*self.same.items(), *(pair for names in self.of.values() for pair in names.items())):
            kind = next((kind for kind in _KINDS if old.startswith(kind)), None)
            if kind is None or not new.startswith(kind) or not _is_local(kind, new.removeprefix(kind)):
                raise ValueError(f"{old} cannot be renamed to {new}")


def _is_local(kind: str, local: str) -> bool:
    # The dashes of an event's date are no part of its local names.
    plain = local.replace("-", "") if kind == PREFIXES["event"] else local
    return bool(plain) and local_name(plain) == plain


#: What parts an event's date and name from what tells two events of one date and name from each other: 2024-09_李希_会见__1c0959ab.
APART = "__"

#: No judgement.
NOTHING = Renamings()


def composed(first: Renamings, second: Renamings) -> Renamings:
    """Both, where the second judge saw what the first had renamed: from IRIs as read to IRIs after both. What ends where it began is left out."""
    documents = {*first.of, *second.of}
    of = {each: _through(first.of.get(each, _NONE), second.of.get(each, _NONE)) for each in sorted(documents)}
    return Renamings({each: names for each, names in of.items() if names}, _through(first.same, second.same))


def _through(first: Names, second: Names) -> dict[str, str]:
    both = {**{old: new for old, new in second.items() if old not in first}, **{old: second.get(new, new) for old, new in first.items()}}
    return {old: new for old, new in sorted(both.items()) if old != new}


def observed(seen: Iterable[Observations], renamings: Renamings) -> list[Observations]:
    """The observations as the next judge shall see them: a renamed person's name and a renamed event's local name are their new local parts."""
    return [_observed(each, renamings.of[each.document]) if each.document in renamings.of else each for each in seen]


def _observed(seen: Observations, names: Names) -> Observations:
    return replace(
        seen,
        people=tuple(_people(seen.people, names).items()),
        posts=tuple(post._replace(person=_person(post.person, names)) for post in seen.posts),
        events=tuple(_event(event, names) for event in seen.events),
    )


def _people(people: Iterable[tuple[str, int]], names: Names) -> dict[str, int]:
    """People with the first sentence that names each; of two forms of one name the first."""
    found: dict[str, int] = {}
    for name, first in people:
        found.setdefault(_person(name, names), first)
    return found


def _person(name: str, names: Names) -> str:
    new = names.get(iri("person", name))
    return local_part(new) if new else name


def _event(event: EventSighting, names: Names) -> EventSighting:
    old = PREFIXES["event"] + event.local
    agents = tuple((kind, _person(name, names) if kind == "person" else name, roles) for kind, name, roles in event.agents)
    return event._replace(local=local_part(names.get(old, old)), agents=agents)


def renamed(lines: Iterable[str], names: Names) -> set[str]:
    """An article's graph as judged: N-Triples lines as read → as judged, each with its final dot.

    The label of an event, or of a person in a longer form of the name, becomes another name of it (skos:altLabel) unless it is that of the new IRI,
    which other articles label. A date that the
    new IRI's day only makes more exact (2024-03 beside 2024-03-26) gives way to it; another day is kept, for ``kg check`` to report.
    """
    told = [line.split(" ", 2) for line in lines]
    parts = _parts(told, names)
    terms = {f"<{old}>": f"<{new}>" for old, new in parts.items()}
    found = {f"{subject} {predicate} {_object(rest, terms)}" for subject, predicate, rest in told if subject not in terms}
    return found.union(*(_retold(subject[1:-1], predicate, _object(rest, terms), parts) for subject, predicate, rest in told if subject in terms))


_LABEL, _OTHER_LABEL, _START = term("rdfs:label"), term("skos:altLabel"), term("schema:startDate")
_AGENT, _PARTS = term("gov:agent"), frozenset({term("gov:participation"), term("gov:statement")})


def _parts(told: Iterable[Sequence[str]], names: Names) -> dict[str, str]:
    """The names, and those of the participations and statements that derive from them."""
    agents = {subject[1:-1]: rest[1:-3] for subject, predicate, rest in told if predicate == _AGENT}
    found = dict(names)
    for subject, predicate, rest in told:
        event, part = subject[1:-1], rest[1:-3]
        if predicate in _PARTS and part.startswith(f"{event}."):
            suffix, agent = part[len(event) + 1 :], agents.get(part, "")
            new = f"{names.get(event, event)}.{local_part(names.get(agent, agent)) if suffix == local_part(agent) else suffix}"
            if new != part:
                found[part] = new
    return found


def _object(rest: str, terms: Mapping[str, str]) -> str:
    """The object and final dot of a line, renamed if it is an IRI."""
    return f"{terms[rest[:-2]]} ." if rest[:-2] in terms else rest


def _retold(subject: str, predicate: str, rest: str, parts: Names) -> Iterator[str]:
    """A line about what is renamed, its object renamed already. What tells an event from its like (APART) is no part of its name."""
    new = parts[subject]
    day, _, name = local_part(new).partition("_")
    of_event = new.startswith(PREFIXES["event"])
    if of_event and predicate == _START and (told := rest.split('"')[1]) != day and day.startswith(told):
        return
    called = name.partition(APART)[0] if of_event else local_part(new).partition("_")[0]
    if predicate == _LABEL and new.startswith(_KINDS) and local_name(rest) != called:
        predicate = _OTHER_LABEL
    yield f"<{new}> {predicate} {rest}"


def same(renamings: Renamings, graph: str) -> Iterator[str]:
    """The N-Quads lines that say under which IRI an event is told now, in the graph with this IRI."""
    return (f"<{old}> {term('owl:sameAs')} <{new}> <{graph}> ." for old, new in renamings.same.items())
