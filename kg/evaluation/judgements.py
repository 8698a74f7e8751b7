"""Every item of an article judged: right, wrong (said and not so) or missed. All figures of an evaluation are counts of these records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from kg.evaluation.alignment import align, name_likeness, pair_agents
from kg.evaluation.gold import GoldArticle, GoldEvent, GoldParticipant
from kg.evaluation.graph import Fact, SaidAgent, SaidArticle, SaidEvent
from kg.evaluation.keys import plain, post_key, same_post

#: The kinds of item, in the order in which they are shown.
KINDS = ("person", "post", "event", "family", "type", "date", "place", "name", "participant", "role")
#: From where on an event's name is right.
_NAME = 0.9


@dataclass(frozen=True, slots=True)
class Judgement:
    """One item: ``right``, ``wrong``, ``missed`` are counts of it (a wrong date is wrong once and the right one missed once).

    ``type``: of the event concerned; ``person``: whom it is about; ``text``: the item in words; ``fact``: what was read; ``words``: names to find
    the sentence by where no fact has one; ``follows``: it only follows from an event that is missed or invented.
    """

    doc: str
    kind: str
    right: int = 0
    wrong: int = 0
    missed: int = 0
    type: str = ""
    person: str = ""
    text: str = ""
    fact: Fact | None = None
    words: tuple[str, ...] = ()
    follows: bool = False


@dataclass(frozen=True, slots=True)
class FactJudgement:
    """A fact with its verdict; ``right`` is None where gold says nothing: statements, and what the gold leaves to the coder.

    An event is right when it is one of the gold's, of an accepted type and not on another day; a participation when its agent takes part and no
    role is invented.
    """

    doc: str
    fact: Fact
    right: bool | None


def judge(gold: GoldArticle, said: SaidArticle) -> Iterator[Judgement]:
    """The judgements on an article, in the order persons, posts, gold's events, invented events. What the gold calls optional is not judged."""
    pairs = align(gold.events, said.events)
    for judgement in (
        *_persons(gold, said),
        *_posts(gold, said),
        *(j for i, event in enumerate(gold.events) if not event.optional for j in _event(event, said.events[pairs[i]] if i in pairs else None)),
        *(j for iri, event in said.events.items() if iri not in pairs.values() for j in _invented(event)),
    ):
        yield replace(judgement, doc=gold.doc)


def _item(kind: str, wanted: bool, found: bool, text: str, **more: Any) -> Judgement:
    return Judgement("", kind, int(wanted and found), int(found and not wanted), int(wanted and not found), text=text, **more)


def _exchanged(kind: str, hit: bool, text: str, **more: Any) -> Judgement:
    """One item in the place of another: both wrong and missed unless it is the right one."""
    return Judgement("", kind, int(hit), int(not hit), int(not hit), text=text, **more)


def _persons(gold: GoldArticle, said: SaidArticle) -> Iterator[Judgement]:
    wanted, found = {plain(p.name): p.name for p in gold.persons}, {plain(name): name for name in sorted(said.persons)}
    for key in sorted(wanted.keys() | found.keys()):
        name = wanted.get(key) or found[key]
        yield _item("person", key in wanted, key in found, name, person=name, words=(name,))


def _posts(gold: GoldArticle, said: SaidArticle) -> Iterator[Judgement]:
    wanted = {(plain(p.name), post_key(post)): (p.name, post) for p in gold.persons for post in p.posts}
    found = {(plain(name), tuple(sorted({post_key(label) for label in labels}))): (name, labels) for name, labels in sorted(said.posts)}
    left, rest = _unpaired(wanted, found)
    yield from (_post_item(*found[key], wanted=True, found=True) for key in found if key not in rest)
    named, read = {plain(person.name) for person in gold.persons}, {plain(name) for name in said.persons}
    # The posts of somebody who was invented follow from that and are not counted again.
    yield from (_post_item(*found[key], wanted=False, found=True) for key in rest if key[0] in named or key[0] not in read)
    yield from (_post_item(name, (post,), wanted=True, found=False) for name, post in (wanted[key] for key in left))


def _post_item(person: str, labels: tuple[str, ...], wanted: bool, found: bool) -> Judgement:
    label = next(iter(labels), "?")
    return _item("post", wanted, found, f"{person}: {label}", person=person, words=(person, label))


def _unpaired(
    wanted: Iterable[tuple[str, str]], found: Iterable[tuple[str, tuple[str, ...]]]
) -> tuple[list[tuple[str, str]], list[tuple[str, tuple[str, ...]]]]:
    """What is left of both when each found post has taken one wanted: all that are named alike first, then those with an elided place."""
    left, rest = dict.fromkeys(wanted), list(found)
    for same in (lambda post, keys: post in keys, same_post):
        for person, keys in list(rest):
            match = next(((who, post) for who, post in sorted(left) if who == person and same(post, keys)), None)
            if match:
                del left[match]
                rest.remove((person, keys))
    return list(left), rest


def _event(gold: GoldEvent, event: SaidEvent | None) -> Iterator[Judgement]:
    for judgement in _told(gold, event) if event is not None else _missed(gold):
        yield replace(judgement, type=gold.type)


def _about(gold: GoldEvent) -> str:
    return gold.name or gold.type


def _missed(gold: GoldEvent) -> Iterator[Judgement]:
    required = [part for part in gold.participants if not part.optional]
    words = tuple(filter(None, (gold.name, *(part.agent for part in gold.participants), gold.type)))
    yield _item("event", True, False, _summary(gold.type, gold.name, gold.start, [part.agent for part in required]), words=words)
    items = [("family", ""), ("type", gold.type), *(("date", gold.start),) * bool(gold.start), *(("name", gold.name),) * bool(gold.name)]
    items += [("place", place) for place in gold.places]
    yield from (_item(kind, True, False, text, follows=True) for kind, text in items)
    for part in required:
        person = part.agent if part.kind == "person" else ""
        for kind, text in [("participant", part.agent), *(("role", f"{part.agent} {role}") for role in part.roles)]:
            yield _item(kind, True, False, text, person=person, follows=True)


def _summary(kind: str, name: str, start: str, agents: Iterable[str]) -> str:
    return " ".join(filter(None, (kind, name, start, "、".join(agents))))


def _told(gold: GoldEvent, event: SaidEvent) -> Iterator[Judgement]:
    about, fact = _about(gold), event.fact
    yield _item("event", True, True, about, fact=fact)
    yield _item("family", True, True, about, fact=fact)
    yield _exchanged("type", bool(gold.types & event.types), f"{about}: {_list(event.types)} for {_list(gold.types)}", fact=fact)
    yield from _date(gold, event)
    yield from _places(gold, event)
    if gold.name:
        yield _exchanged("name", name_likeness(gold, event) >= _NAME, f"{_list(event.names)} for {gold.name}", fact=fact)
    pairs, left = pair_agents(gold, event)
    for part, agent in pairs:
        if not part.optional:
            yield from _participant(about, part, agent, fact)
    for agent in left:
        yield from _intruder(about, agent)


def _list(names: Iterable[str]) -> str:
    return "、".join(sorted(names)) or "none"


def _date(gold: GoldEvent, event: SaidEvent) -> Iterator[Judgement]:
    if not gold.start:
        return
    if event.start == gold.start:
        yield _item("date", True, True, gold.start, fact=event.fact)
    else:
        text = f"{_about(gold)}: {event.start or 'none'} for {gold.start}"
        yield Judgement("", "date", wrong=int(bool(event.start)), missed=1, text=text, fact=event.fact)


def _places(gold: GoldEvent, event: SaidEvent) -> Iterator[Judgement]:
    wanted, found = {plain(place): place for place in gold.places}, {plain(place): place for place in event.places}
    for key in sorted(wanted.keys() | found.keys()):
        text = f"{_about(gold)}: {wanted.get(key) or found[key]}"
        yield _item("place", key in wanted, key in found, text, fact=event.fact)


def _participant(about: str, part: GoldParticipant, agent: SaidAgent | None, event: Fact) -> Iterator[Judgement]:
    person = part.agent if part.kind == "person" else ""
    text = f"{about}: {part.agent}"
    if agent is None:
        yield _item("participant", True, False, f"{text} {_list(part.roles)}", person=person, words=(part.agent, about))
        yield from (_item("role", True, False, f"{text} {role}", person=person, follows=True) for role in part.roles)
        return
    yield _item("participant", True, True, text, person=person, fact=agent.fact)
    missing, extra = roles(part, agent)
    met = len(part.roles) - len(missing)
    yield Judgement("", "role", right=met, text=text, person=person, fact=agent.fact)
    yield from (_item("role", True, False, f"{text} {role}, has {_list(agent.roles)}", person=person, fact=agent.fact) for role in missing)
    yield from (_item("role", False, True, f"{text} {role}, for {_list(part.roles)}", person=person, fact=agent.fact) for role in sorted(extra))


def roles(part: GoldParticipant, agent: SaidAgent) -> tuple[list[str], frozenset[str]]:
    """The gold's roles that the agent lacks, and the agent's that the gold does not give; each role meets one of the gold's alternatives."""
    missing, extra = [], agent.roles
    for role in part.roles:
        met = extra & set(role.split("|"))
        extra -= met
        if not met:
            missing.append(role)
    return missing, extra


def _intruder(about: str, agent: SaidAgent, follows: bool = False) -> Iterator[Judgement]:
    person = agent.names[0] if agent.kind == "person" else ""
    text = f"{about}: {agent.names[0]}"
    yield _item("participant", False, True, f"{text} {_list(agent.roles)}", person=person, fact=agent.fact, follows=follows)
    yield from (_item("role", False, True, f"{text} {role}", person=person, fact=agent.fact, follows=True) for role in sorted(agent.roles))


def _invented(event: SaidEvent) -> Iterator[Judgement]:
    kind = min(event.types, default="")
    about = next(iter(event.names), kind)
    agents = list(event.agents.values())
    items = [_item("event", False, True, _summary(kind, about, event.start, [agent.names[0] for agent in agents]), fact=event.fact)]
    others = [("family", ""), ("type", kind), *(("date", event.start),) * bool(event.start), *(("place", place) for place in _distinct(event.places))]
    items += [_item(name, False, True, text, fact=event.fact, follows=True) for name, text in others]
    items += [judgement for agent in agents for judgement in _intruder(about, agent, follows=True)]
    yield from (replace(judgement, type=kind) for judgement in items)


def _distinct(places: Iterable[str]) -> list[str]:
    return sorted(set(map(plain, places)))


def judge_facts(gold: GoldArticle, said: SaidArticle) -> Iterator[FactJudgement]:
    """The verdict on each event, participation and statement that the store has from the article."""
    pairs = {iri: gold.events[index] for index, iri in align(gold.events, said.events).items()}
    for iri, event in said.events.items():
        yield from (FactJudgement(gold.doc, *verdict) for verdict in _verdicts(pairs.get(iri), event))
    yield from (FactJudgement(gold.doc, statement, None) for statement in said.statements)


def _verdicts(gold: GoldEvent | None, event: SaidEvent) -> Iterator[tuple[Fact, bool | None]]:
    if gold is None:
        yield event.fact, False
        yield from ((agent.fact, False) for agent in event.agents.values())
        return
    yield event.fact, None if gold.optional else bool(gold.types & event.types) and not _another_day(gold, event)
    pairs, left = pair_agents(gold, event)
    yield from ((agent.fact, None if gold.optional or part.optional else not roles(part, agent)[1]) for part, agent in pairs if agent is not None)
    yield from ((agent.fact, None if gold.optional else False) for agent in left)


def _another_day(gold: GoldEvent, event: SaidEvent) -> bool:
    return bool(gold.start and event.start) and gold.start != event.start
