"""Career spells: when each person was seen in each post, and what opened and closed the time in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from kg.names import kind_of
from kg.tables.facts import Facts, as_day
from kg.tables.record import Column, Row, Table
from kg.tables.things import EVIDENCE, cited, local, ref

_OPENS, _CLOSES, _SUBJECT = frozenset({"任命", "选举"}), frozenset({"免职"}), "任免对象"


@dataclass(frozen=True, slots=True)
class Observation:
    """A post told of a person: ``what`` is seen, opened (任命, 选举) or closed (免职) in an event, or called former (原, 曾任) in an article.

    ``source`` is that event or article; ``part`` the participation, "" for an article.
    """

    day: date | None
    what: str
    source: str
    part: str = ""


@dataclass(slots=True)
class Spell:
    """The observations of one person in one post between two removals."""

    seen: list[Observation] = field(default_factory=list)
    opened: Observation | None = None
    closed: Observation | None = None
    former: Observation | None = None


def careers(facts: Facts) -> Iterator[Row]:
    """Rows of the table careers, by person, then first day, then post."""
    for person, held in sorted(observations(facts).items()):
        found = [(post, number, spell) for post, seen in held.items() for number, spell in enumerate(spells(seen), 1)]
        for post, number, spell in sorted(found, key=lambda each: (str(_first(each[2]) or "9"), each[0], each[1])):
            title = facts.label(facts.one("org:role", post))
            body, days = facts.one("org:postIn", post), [each.day for each in spell.seen if each.day]
            bounds = [spell.opened, *spell.seen[:1], *spell.seen[-1:], spell.closed]
            yield (
                ref(person), facts.label(person), ref(post), facts.label(post), title,
                ref(body), facts.label(body), number, min(days, default=None), max(days, default=None), len({each.source for each in spell.seen}),
                *_decision(facts, spell.opened), *_decision(facts, spell.closed),
                spell.former.day if spell.former else None, ref(spell.former.source) if spell.former else None,
                spell.opened is None, spell.closed is None, *_evidence(facts, bounds, title),
            )  # fmt: skip


def observations(facts: Facts) -> dict[str, dict[str, list[Observation]]]:
    """Person → post → its observations by day, those without a day last."""
    found: dict[str, dict[str, list[Observation]]] = defaultdict(lambda: defaultdict(list))
    for event in facts.events:
        for part in facts.parts(event):
            person = facts.one("gov:agent", part)
            if person and kind_of(person) == "person":
                for post in facts.all("gov:as", part):
                    found[person][post].append(_observation(facts, event, part))
    for article, person, post in facts.formers:
        if post in found.get(person, ()):
            found[person][post].append(Observation(as_day(facts.published(article)), "former", article))
    return {
        person: {post: sorted(seen, key=lambda each: (str(each.day or "9"), each.source)) for post, seen in posts.items()}
        for person, posts in found.items()
    }


def spells(seen: Iterable[Observation]) -> list[Spell]:
    """Observations in order of days cut into spells: a removal ends one, what comes after it begins the next.

    An appointment opens a spell only where nothing was seen before it: read-outs call people by posts they already hold when these are confirmed.
    What is said of a former post, and what has no day, never begins a spell where there is one; a later sight takes back that a post is a former one.
    """
    found: list[Spell] = []
    for each in seen:
        if not found or (found[-1].closed and each.what in ("seen", "opened") and each.day and each.day > (found[-1].closed.day or date.max)):
            found.append(Spell())
        spell = found[-1]
        if each.what == "closed":
            spell.closed = spell.closed or each
        elif each.what == "former":
            spell.former = spell.former or each
        elif each.what == "opened" and spell.opened is None and not spell.seen:
            spell.opened = each
        else:
            spell.seen.append(each)
            spell.former = spell.former if each.day is None else None
    return found


def _observation(facts: Facts, event: str, part: str) -> Observation:
    sentences = facts.sentences(part)
    kind = local(facts.one("dcterms:type", event)) or ""
    appointed = _SUBJECT in map(local, facts.all("gov:role", part))
    if appointed and kind in _OPENS:
        what = "opened"
    elif appointed and kind in _CLOSES:
        what = "closed"
    else:
        what = "seen"
    day = facts.day(event)
    # Who looks back, or ahead, calls people by the posts of his own day.
    if day is None or (what == "seen" and not facts.witnessed(part, day)):
        day = as_day(facts.published(facts.article(sentences[0]))) if sentences else day
    return Observation(day, what, event, part)


def _first(spell: Spell) -> date | None:
    days = [each.day for each in (spell.opened, *spell.seen, spell.closed, spell.former) if each and each.day]
    return min(days, default=None)


def _decision(facts: Facts, told: Observation | None) -> Row:
    """The day of a decision if it is known, the day on which an article first tells it, and the decision."""
    if told is None:
        return None, None, None
    papers = (as_day(facts.published(facts.article(sentence))) for sentence in facts.sentences(told.part))
    return facts.day(told.source), min(filter(None, papers), default=None), ref(told.source)


def _evidence(facts: Facts, bounds: Iterable[Observation | None], title: str | None) -> Row:
    """A sentence of each observation that bounds a spell, each once, in the order of the bounds."""
    firsts = (_telling(facts, each.part, title) for each in bounds if each and each.part)
    return cited(facts, tuple(dict.fromkeys(filter(None, firsts))))


def _telling(facts: Facts, part: str, title: str | None) -> str | None:
    """The first sentence of a participation in which the title stands, else its first: a headline names people without their posts."""
    said = facts.sentences(part)
    return next((each for each in said if title and title in (facts.one("schema:text", each) or "")), said[0] if said else None)


CAREERS = Table(
    "careers", "One row a spell: a person seen in a post, from the first to the last day, with the decisions that gave and took it.",
    (
        Column("person", "id", "The person.", "gov:agent", "people"),
        Column("person_label", "text", "The name.", "rdfs:label"),
        Column("post", "id", "The post.", "gov:as", "posts"),
        Column("post_label", "text", "Its full name.", "gov:as/rdfs:label"),
        Column("title", "text", "The title in it.", "org:role"),
        Column("body", "id", "The body it is in.", "org:postIn", "bodies"),
        Column("body_label", "text", "The body's name.", "org:postIn/rdfs:label"),
        Column("spell", "integer", "1 for the person's first time in the post, 2 for the time after a removal, and so on."),
        Column("first_seen", "date", "First day on which the person is told in the post: the event's, or the article's if that is unknown or old."),
        Column("last_seen", "date", "Last such day. A later post does not end an earlier one, and silence ends nothing."),
        Column("times_seen", "integer", "Number of events in which the person takes part in the post."),
        Column("appointed", "date", "Day of the decision (任命, 选举) that gave the post, where the text tells the day."),
        Column("appointed_told", "date", "Day of the first article that tells this decision: it was then at the latest.", "schema:datePublished"),
        Column("appointed_event", "id", "That decision.", "gov:participation", "events"),
        Column("removed", "date", "Day of the decision (免职) that took it, where the text tells the day."),
        Column("removed_told", "date", "Day of the first article that tells this decision.", "schema:datePublished"),
        Column("removed_event", "id", "That decision.", "gov:participation", "events"),
        Column("former_from", "date", "First day after last_seen on which an article calls the post a former one (原, 时任).", "gov:formerly"),
        Column("former_article", "id", "That article.", "gov:formerly", "articles"),
        Column("left_censored", "boolean", "Whether the beginning is unknown: no appointment in the store. Then first_seen is the latest it can be."),
        Column("right_censored", "boolean", "Whether the end is unknown: no removal in the store. Then last_seen is the earliest it can be."),
        Column("sentences", "ids", "A sentence for each bound: appointment, first and last day seen, removal.", "gov:saidIn", "sentences"),
        *EVIDENCE[3:],
    ), careers, keyed=False,
    source="Censoring: J. M. Box-Steffensmeier and B. S. Jones, Event History Modeling: A Guide for Social Scientists (2004), ch. 2",
)  # fmt: skip
