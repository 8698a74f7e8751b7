"""RDF 1.2: what a participation is evidence of, said with ``rdf:reifies`` and triple terms (W3C RDF 1.2 Concepts), beside the plain triples.

A participation reifies ``event role agent`` for each of its roles, so that an engine that knows triple terms goes from the short triple to
its evidence; and ``person org:holds post``, or ``gov:formerly``, for the posts in it, where the same graph asserts that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.exports.terms import parts
from kg.iri import PREFIXES

_REIFIES = f"<{PREFIXES['rdf']}reifies>"
_PART, _AGENT, _ROLE, _AS = (f"{PREFIXES['gov']}{name}" for name in ("participation", "agent", "role", "as"))
_POSTS = (f"{PREFIXES['org']}holds", f"{PREFIXES['gov']}formerly")


def reifiers(lines: Iterable[str]) -> Iterator[str]:
    """For the N-Triples lines of a graph: a line ``participation rdf:reifies <<( event role agent )>> .`` a role, and one a post. In no order."""
    told: dict[str, dict[str, list[str]]] = {name: defaultdict(list) for name in (_PART, _AGENT, _ROLE, _AS, *_POSTS)}
    for line in lines:
        subject, predicate, value, _ = parts(line)
        if predicate in told:
            told[predicate][subject].append(value[1:-1])
    for event, participations in told[_PART].items():
        for part in participations:
            for agent in told[_AGENT].get(part, ()):
                yield from (_reified(part, event, role, agent) for role in told[_ROLE].get(part, ()))
                for name in _POSTS:
                    yield from (_reified(part, agent, name, post) for post in told[_AS].get(part, ()) if post in told[name].get(agent, ()))


def _reified(part: str, subject: str, predicate: str, value: str) -> str:
    return f"<{part}> {_REIFIES} <<( <{subject}> <{predicate}> <{value}> )>> ."
