"""Stores of INVENTED events, each told by one sentence of one article, for the tests of analyses. Nobody in them exists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graphs import build

from kg.iri import PREFIXES
from kg.store import Store


@dataclass(frozen=True)
class Meeting:
    """A day (ISO, as far as known), the names of those who take part in the order of the roster, and what else is told. ``posts``: name → body and
    title; ``roles``: name → role, 出席 for the others; ``published``: the article's day, the meeting's own if empty."""

    day: str
    people: tuple[str, ...] = ()
    posts: tuple[tuple[str, str, str], ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    bodies: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    place: str = ""
    type: str = "座谈会"
    published: str = ""
    mentions: tuple[str, ...] = ()


#: Two invented provinces with a town and a body each.
_REGISTER = """
place:东州 a gov:Province ; rdfs:label "东州" . place:东城 a schema:City ; rdfs:label "东城" ; schema:containedInPlace place:东州 .
place:西州 a gov:Province ; rdfs:label "西州" . place:西城 a schema:City ; rdfs:label "西城" ; schema:containedInPlace place:西州 .
body:东州局 a org:Organization ; rdfs:label "东州局" ; dcterms:spatial place:东州 .
body:西州局 a org:Organization ; rdfs:label "西州局" ; dcterms:spatial place:西州 .
body:国局 a org:Organization ; rdfs:label "国局" .
"""


def trig(meetings: Iterable[Meeting], more: str = "") -> str:
    """The meetings as TriG, an article each, with the register; ``more`` is added to the register."""
    prefixes = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
    articles = "".join(_article(f"{number:016x}", meeting) for number, meeting in enumerate(meetings, 1))
    return f"{prefixes}GRAPH <https://w3id.org/zhgov/graph/reference> {{{_REGISTER}{more}}}\n{articles}"


def held(folder: Path, meetings: Iterable[Meeting], more: str = "") -> Store:
    """A store of the meetings, opened."""
    file = folder / "meetings.trig"
    file.write_text(trig(meetings, more), encoding="utf-8")
    return Store.open(build(folder, file))


def _article(id: str, meeting: Meeting) -> str:
    event = f"event:{meeting.day}_{id}"
    kind = {10: "date", 7: "gYearMonth", 4: "gYear"}[len(meeting.day)]
    said = f"doc:{id}-s01"
    lines = [
        f'doc:{id} a schema:Article ; schema:headline "甲" ; schema:datePublished "{meeting.published or meeting.day}"^^xsd:date .',
        f'{said} schema:isPartOf doc:{id} ; nif:beginIndex 0 ; schema:text "{meeting.day}：{"、".join(meeting.people)}出席。" .',
        f'{event} a schema:Event ; rdfs:label "会{id[-2:]}" ; dcterms:type type:{meeting.type} ; gov:saidIn {said} .',
        f'{event} schema:startDate "{meeting.day}"^^xsd:{kind} .',
        *(f"{event} schema:location place:{meeting.place} ." for _ in range(bool(meeting.place))),
        *(f"{event} schema:about topic:{topic} ." for topic in meeting.topics),
        *(f'topic:{topic} a skos:Concept ; rdfs:label "{topic}" ; skos:inScheme scheme:提法 .' for topic in meeting.topics),
        *(f'doc:{id} schema:mentions person:{name} . person:{name} rdfs:label "{name}" .' for name in meeting.mentions),
    ]  # fmt: skip
    roles = dict(meeting.roles)
    for position, agent in enumerate((*(f"person:{name}" for name in meeting.people), *(f"body:{name}" for name in meeting.bodies)), 1):
        name = agent.partition(":")[2]
        part = f"{event}.{name}"
        lines.append(f"{event} gov:participation {part} . {part} gov:agent {agent} ; gov:role role:{roles.get(name, '出席')} ; gov:saidIn {said} .")
        lines.append(f'{part} schema:position {position} . {agent} rdfs:label "{name}" .')
    for name, body, title in meeting.posts:
        post = f"post:{body}.{title}"
        lines.append(f'{event}.{name} gov:as {post} . {post} org:postIn body:{body} ; rdfs:label "{body}{title}" . body:{body} rdfs:label "{body}" .')
    return f"GRAPH doc:{id} {{\n" + "\n".join(lines) + "\n}\n"
