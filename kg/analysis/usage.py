"""First and last use of a doctrine, a formula or a theme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from kg.analysis.company import CITED
from kg.analysis.engine import rounded
from kg.analysis.settings import Settings
from kg.iri import local_part
from kg.names import kind_of, one
from kg.tables import Column, Facts, Row, Table
from kg.tables.facts import as_day
from kg.tables.things import cited, ref

#: A use: day of publication, sentence, event, speaker ("" for none). Sorted, the first is the first use.
Use = tuple[date, str, str, str]


def usage(asked: Settings) -> Table:
    """The table usage: one row a topic that a chosen event or its statements are about, by first use; of ``names`` only those.

    Its rows raise Problem where no topic, or more than one, has a name.
    """

    def rows(facts: Facts) -> Iterator[Row]:
        wanted = {one(facts.relations.store, name, "topic").iri for name in asked.names}
        published = sorted(filter(None, (as_day(facts.published(article)) for article in facts.relations.many("schema:datePublished"))))
        found = uses(facts)
        for topic, told in sorted(found.items(), key=lambda each: (each[1][0][0], each[0])):
            if not wanted or topic in wanted:
                first, last = told[0], told[-1]
                span = sum(first[0] <= day <= last[0] for day in published)
                yield (
                    ref(topic), facts.label(topic), local_part(facts.one("skos:inScheme", topic) or "") or None,
                    len({event for _, _, event, _ in told}), len({sentence for _, sentence, _, _ in told}),
                    *(cell for use in (first, last) for cell in (use[0], ref(use[2]), facts.label(use[2]), ref(use[3]), facts.label(use[3]))),
                    sum(day < first[0] for day in published), sum(day > last[0] for day in published),
                    rounded(1000 * len({facts.article(sentence) for _, sentence, _, _ in told}) / span) if first[0] < last[0] else None,
                    *cited(facts, tuple(dict.fromkeys((first[1], last[1])))),
                )  # fmt: skip

    return Table(
        "usage",
        "One row a doctrine, formula or theme: when it is used first and last, by whom, and what the store covers before and after.",
        COLUMNS,
        rows,
    )


def uses(facts: Facts) -> dict[str, list[Use]]:
    """Topic → its uses in dated articles, sorted by day of publication, then as the articles have them."""
    found: dict[str, set[Use]] = defaultdict(set)
    for event in facts.events:
        for fact in (event, *facts.all("gov:statement", event)):
            speaker = facts.one("gov:agent", fact) or ""
            for topic in facts.all("schema:about", fact):
                if kind_of(topic) == "topic":
                    for sentence in facts.sentences(fact):
                        day = as_day(facts.published(facts.article(sentence)))
                        if day is not None:
                            found[topic].add((day, sentence, event, speaker))
    return {topic: sorted(told) for topic, told in found.items()}


COLUMNS = (
    Column("topic", "id", "The topic.", "skos:Concept", "topics"),
    Column("label", "text", "Its name.", "rdfs:label"),
    Column("scheme", "text", "议题 (a theme), 思想精神 (a doctrine) or 提法 (a formula).", "skos:inScheme"),
    Column("events", "integer", "Number of events that are about it or in which somebody speaks of it."),
    Column("uses", "integer", "Number of sentences that say so."),
    Column("first", "date", "Day of the article that uses it first.", "schema:datePublished"),
    Column("first_event", "id", "The event in which it does.", "schema:about", "events"),
    Column("first_event_label", "text", "Its name.", "rdfs:label"),
    Column("first_speaker", "id", "Who uses it; empty when the event does (会议强调), or where only the event is about it.", "gov:agent"),
    Column("first_speaker_label", "text", "The speaker's name.", "gov:agent/rdfs:label"),
    Column("last", "date", "Day of the article that uses it last.", "schema:datePublished"),
    Column("last_event", "id", "The event in which it does.", "schema:about", "events"),
    Column("last_event_label", "text", "Its name.", "rdfs:label"),
    Column("last_speaker", "id", "Who uses it.", "gov:agent"),
    Column("last_speaker_label", "text", "The speaker's name.", "gov:agent/rdfs:label"),
    Column("articles_before", "integer", "Number of articles published before: few = it may be older.", "schema:datePublished"),
    Column("articles_after", "integer", "Number of articles published after: few = it may still be in use.", "schema:datePublished"),
    Column("rate", "number", "Of 1,000 articles published from the first to the last use, how many use it; empty where all is of one day."),
    *CITED,
)  # fmt: skip
