"""Who is who in a store: the people of a name, the sentences in which they are seen, and what was weighed to tell them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from kg import judgements
from kg.across import ledger
from kg.across.evidence import FEATURES
from kg.across.facts import plain
from kg.across.forms import REASONS, Bearer, forms, relatives
from kg.across.ledger import UNSURE, Decision
from kg.across.namesakes import Namesakes, Pair, Person, judged, namesakes, weighed
from kg.across.sightings import sightings
from kg.errors import PROBLEMS, Problem
from kg.iri import PREFIXES, local_name
from kg.observations import Observations, unpacked
from kg.store import Store
from kg.writer import Writer

__all__ = ["Account", "Question", "Sentence", "Shown", "account", "decide", "decision", "judge_again", "questions"]

#: Sentences shown of one person.
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the id and ISO day of its article."""

    text: str
    document: str
    day: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A person as the judge sees this one, with IRI, and sentences that give a post: one an office, the first ones first."""

    person: Person
    iri: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """The people of a name. ``pairs`` are what was weighed between each two people; ``within`` what was weighed between the offices of one, where all
    of them are one person's; ``forms`` what was weighed between them and those who bear a longer or shorter form of the name."""

    name: str
    people: tuple[Shown, ...]
    pairs: tuple[Pair, ...]
    within: tuple[Pair, ...]
    forms: tuple[Pair, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The account as values that ``json`` can write."""
        return asdict(self) | {
            "pairs": [pair._asdict() | {"evidence": [each._asdict() for each in pair.evidence]} for pair in self.pairs],
            "within": [pair._asdict() | {"evidence": [each._asdict() for each in pair.evidence]} for pair in self.within],
            "forms": [pair._asdict() | {"evidence": [each._asdict() for each in pair.evidence]} for pair in self.forms],
        }


@dataclass(frozen=True, slots=True)
class Question:
    """Two people of one name of whom nobody can say whether they are one."""

    name: str
    one: Shown
    other: Shown
    pair: Pair


def account(store: Store, name: str) -> Account:
    """All that is known of who bears a name in a store. Raises Problem when no article names anybody so."""
    seen = [unpacked(line) for line in store.observations()]
    found, background = sightings(seen, [name])
    if name not in found:
        raise Problem(name, "is nobody whom an article of the store names", "kg search STORE NAME looks for words", PROBLEMS)
    decided = _decisions(store)
    decisions = decided.get(name, ())
    told = namesakes(name, found[name], background, decisions)
    within = weighed(name, found[name], background, decisions) if len(told.people) == 1 else ()
    return Account(name, tuple(_shown(each, seen) for each in told.people), told.pairs, within, tuple(_forms(name, seen, decided)))


def _forms(name: str, seen: Sequence[Observations], decided: Mapping[str, Sequence[Decision]]) -> Iterator[Pair]:
    """What was weighed between the bearers of a name and of its longer and shorter forms."""
    names = {post.person for each in seen for post in each.posts}
    near = {name, *relatives(name, names)}
    family = sorted(near.union(*(relatives(each, names) for each in near))) if len(near) > 1 else []
    found, background = sightings(seen, family)
    bearers = [
        Bearer(each, person.local, tuple(sighting for sighting in found[each] if sighting.posts and sighting.document in set(person.documents)))
        for each in family
        for person in namesakes(each, found[each], background, decided.get(each, ())).people
    ]
    for form in forms(bearers, background, [each for one in family for each in decided.get(one, ())]):
        if local_name(name) in (plain(form.short), plain(form.long)):
            yield Pair(form.short, form.long, form.verdict, round(sum(each.points for each in form.evidence), 2), form.evidence)


def _decisions(store: Store) -> dict[str, tuple[Decision, ...]]:
    return dict(ledger.by_name(ledger.read(store.path / ledger.FILE)))


def _shown(person: Person, seen: Iterable[Observations]) -> Shown:
    mine = set(person.documents)
    articles = sorted((each for each in seen if each.document in mine), key=lambda each: (each.date, each.document))
    return Shown(person, PREFIXES["person"] + person.local, tuple(_sentences(person.name, articles))[:SHOWN])


def _sentences(name: str, articles: Sequence[Observations]) -> Iterator[Sentence]:
    """Sentences that give the name a post that none before them gives."""
    known: set[tuple[str, str]] = set()
    for article in articles:
        given: dict[int, set[tuple[str, str]]] = defaultdict(set)
        for post in article.posts:
            if post.person == name:
                given[post.sentence].add((post.body, post.title))
        for number, posts in sorted(given.items()):
            if not posts <= known:
                known |= posts
                yield Sentence(article.sentences[number][2], article.document, article.date)


def questions(store: Store) -> Iterator[Question]:
    """The pairs of people whom the store's judgement leaves open, by name."""
    seen = [unpacked(line) for line in store.observations()]
    for each in judged(seen, ledger.read(store.path / ledger.FILE)):
        yield from _questions(each, seen)


def _questions(found: Namesakes, seen: Sequence[Observations]) -> Iterator[Question]:
    people = {person.local: person for person in found.people}
    named = {document for person in found.people for document in person.documents}
    articles = [each for each in seen if each.document in named]
    for pair in found.pairs:
        if pair.verdict == UNSURE:
            yield Question(found.name, _shown(people[pair.one], articles), _shown(people[pair.other], articles), pair)


def decision(question: Question, verdict: str, by: str, on: date, why: str) -> Decision:
    """The line of the ledger that answers a question. People are named by the office that most articles give, unless it is the other's too."""
    return Decision(verdict, question.name, _key(question.one, question.other), _key(question.other, question.one), by, on.isoformat(), why)


def _key(one: Shown, other: Shown) -> str:
    others = {office for office, _ in other.person.offices}
    return next((office for office, _ in one.person.offices if office not in others), one.person.documents[0])


def decide(store: Path, answer: Decision) -> None:
    """Writes a decision into a store's ledger."""
    ledger.add(store / ledger.FILE, answer)


def judge_again(store: Path) -> bool:
    """Brings a store up to its ledger; False when it was already. Raises Problem (see kg.writer)."""
    with Writer.begin(store, "review") as writer:
        renewed = judgements.judge(writer)
        writer.publish()
    return renewed


def text(found: Account) -> Iterator[str]:
    """The lines of an account for a terminal."""
    for shown in found.people:
        yield from person_text(shown)
    for pair in found.pairs:
        if pair.evidence:
            yield from pair_text(pair)
    if len(found.people) == 1:
        yield "one person" if found.within else "one person: nothing was to be weighed"
        for pair in found.within:
            yield from pair_text(pair)
    for pair in found.forms:
        yield from pair_text(pair)


def person_text(shown: Shown) -> Iterator[str]:
    """The lines that show a person."""
    person = shown.person
    span = person.first if person.first == person.last else f"{person.first} to {person.last}"
    yield f"person:{person.local}  {len(person.documents)} articles, {span}"
    yield from (f"  {office}  {count}" for office, count in person.offices)
    yield from (f"  「{each.text}」 {each.document}，{each.day}" for each in shown.sentences)


def pair_text(pair: Pair) -> Iterator[str]:
    """The lines that show what was weighed."""
    reasons = {feature.name: feature.reason for feature in FEATURES} | REASONS
    yield f"{pair.one} | {pair.other}: {pair.verdict}, {pair.points:+.1f} points"
    for each in pair.evidence:
        reason = f"  ({reasons[each.feature]})" if each.feature in reasons else ""
        yield f"  {each.points:+6.1f}  {each.feature}: {each.detail}{reason}"
