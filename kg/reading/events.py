"""Events as the graph has them, of the drafts of a story: labels, places, who takes part, with the rule and confidence of each fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg import confidence, countries, identity, places
from kg.discourse.drafts import Agent, Draft, Part
from kg.extractors import topics
from kg.legible import Legible
from kg.mentions import ellipsis
from kg.model import Document, Event, Participation, Post, Topic
from kg.reading.background import BACKGROUND, long_past
from kg.reading.speech import Said, behind, statements_of, works_of


class Page(NamedTuple):
    """What an event is told on: the article, its sentences as printed, their ``texts`` without spaces by their numbers, what 省、市 … mean there
    (``local``), and the posts of everybody."""

    document: Document
    printed: Sequence[Legible]
    texts: Mapping[int, str]
    local: Mapping[str, str]
    posts: Mapping[str, tuple[Post, ...]]


def event_of(told: Draft, said: Sequence[Said], page: Page) -> Event:
    """The event of a draft with its statements."""
    draft = _spelled_out(told, page.local)
    label = identity.event_label(draft)
    theme = topics.theme(draft.name) if draft.family == "会议" else ""
    return Event(
        type=draft.type,
        label=label,
        local=identity.event_local(draft, label, page.document),
        name=draft.name,
        date=draft.date,
        places=tuple(_most_specific(draft)),
        participations=tuple(_participations(draft, page)),
        statements=tuple(statements_of(said, theme, page.printed, page.local)),
        works=tuple(dict.fromkeys([*draft.works, *works_of(said)])),
        topics=(Topic(theme, "议题"),) if theme else (),
        sentences=tuple(dict.fromkeys(draft.sentences)),
        scheduled=draft.scheduled,
        rule=draft.rule,
        confidence=min(confidence.of("event", draft.rule), BACKGROUND if long_past(draft.date, page.document.date) else 1.0),
    )


def _participations(draft: Draft, page: Page) -> Iterator[Participation]:
    for position, ((kind, name), part) in enumerate(draft.parts.items(), 1):
        mention = part.mention
        given = tuple(identity.fuller(identity.each((*page.posts.get(name, ()), *mention.posts)))) if kind == "person" else ()
        cited = sorted({i for found in part.roles.values() for i in found})
        rule, sure = behind("participation", part.rule, mention)
        yield Participation(
            agent=name,
            kind=kind,
            roles=tuple(part.roles),
            sentences=tuple(_naming(name, cited, page.texts) if kind == "person" else cited),
            posts=tuple(p for p in given if not p.former or draft.type == "免职"),
            as_written=mention.as_written,
            represented_by=mention.represented_by,
            position=position,
            rule=rule,
            confidence=sure,
        )


def _naming(name: str, cited: list[int], texts: Mapping[int, str]) -> list[int]:
    """The cited sentences, and one that names the person where none of them does (他, 双方)."""
    if any(name in texts[i] for i in cited):
        return cited
    first = next((i for i, text in texts.items() if name in text), None)
    return cited if first is None else sorted([*cited, first])


def _spelled_out(draft: Draft, local: Mapping[str, str]) -> Draft:
    """The event with its local bodies under their full names (省政府 as 湖南省政府), those that are one joined."""
    parts: dict[Agent, Part] = {}
    for agent, part in draft.parts.items():
        full = agent._replace(name=ellipsis.full_name(agent.name, local)) if agent.kind == "body" else agent
        mine = parts.setdefault(full, Part(part.mention, part.rule))
        for role, cited in part.roles.items():
            mine.roles.setdefault(role, []).extend(cited)
    return replace(draft, parts=parts)


def _most_specific(draft: Draft) -> Iterator[str]:
    """The places of an event: of a tour all, of another event those that contain no other one."""
    if draft.type in ("调研", "督导"):
        yield from draft.places
        return
    inside = {parent for name in draft.places if (place := places.resolve(name, tuple(draft.places))) for parent in place.parents}
    inside |= {countries.of_city()[name] for name in draft.places if name in countries.of_city()}
    yield from (name for name in draft.places if name not in inside)
