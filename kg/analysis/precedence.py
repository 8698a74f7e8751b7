"""In which order rosters name people: protocol as a partial order, with its exceptions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

import networkx as nx

from kg.analysis.company import CITED
from kg.analysis.engine import rounded
from kg.analysis.settings import Settings
from kg.names import kind_of, rows
from kg.tables import Column, Facts, Row, Table
from kg.tables.things import cited, ref, refs

#: A roster: the event, the sentence, and the people in their order.
Roster = tuple[str, str, tuple[str, ...]]


@dataclass(slots=True)
class Order:
    """Rosters (event, sentence) in which the first of a pair (by IRI) stands before the second, and those in which it stands after."""

    before: list[tuple[str, str]] = field(default_factory=list)
    after: list[tuple[str, str]] = field(default_factory=list)

    @property
    def turned(self) -> bool:
        """Whether the second of the pair stands before the first more often."""
        return len(self.after) > len(self.before)

    @property
    def rule(self) -> list[tuple[str, str]]:
        """The rosters that have the more frequent order."""
        return self.after if self.turned else self.before

    @property
    def exceptions(self) -> list[tuple[str, str]]:
        """Those that have the other."""
        return self.before if self.turned else self.after

    @property
    def share(self) -> float:
        """The share of the more frequent order."""
        return len(self.rule) / (len(self.before) + len(self.after))


def precedence(asked: Settings) -> Table:
    """The table precedence: one row a pair of people that ``least`` rosters name together, those with most exceptions first."""

    def told(facts: Facts) -> Iterator[Row]:
        found = {pair: order for pair, order in orders(rosters(facts)).items() if len(order.before) + len(order.after) >= asked.least}
        for pair, order in sorted(found.items(), key=lambda each: (-len(each[1].exceptions), -len(each[1].rule), each[0])):
            one, other = pair[::-1] if order.turned else pair
            said = tuple(dict.fromkeys(sentence for each in (order.exceptions, order.rule[:1], order.rule[-1:]) for _, sentence in each))
            yield (
                ref(one), facts.label(one), ref(other), facts.label(other), len(order.rule), len(order.exceptions), rounded(order.share),
                order.share >= asked.consistency, refs(event for event, _ in order.exceptions), *cited(facts, said),
            )  # fmt: skip

    return Table(
        "precedence",
        "One row a pair of people: how many rosters name the one before the other, and those that do not.",
        COLUMNS,
        told,
        keyed=False,
        source=SOURCE,
    )


def ranking(asked: Settings) -> Table:
    """The table ranking: one row a person of the order that the consistent pairs add up to; first those with most people below and fewest
    above."""

    def told(facts: Facts) -> Iterator[Row]:
        lists = list(rosters(facts))
        order = consistent(orders(lists), asked.least, asked.consistency)
        above = {person: nx.ancestors(order, person) for person in order}
        below = {person: nx.descendants(order, person) for person in order}
        tier: dict[str, int] = {}
        for person in nx.lexicographical_topological_sort(order):
            tier[person] = max((tier[each] + 1 for each in order.predecessors(person)), default=1)
        reduced = nx.transitive_reduction(order) if order else order
        named = Counter(person for _, _, people in lists for person in people)
        said = _witnesses(lists)
        for person in sorted(order, key=lambda each: (len(above[each]) - len(below[each]), tier[each], -named[each], each)):
            yield (
                ref(person), facts.label(person), tier[person], 1 + len(above[person]), len(order) - len(below[person]), len(above[person]),
                len(below[person]), named[person], refs(sorted(reduced.predecessors(person))), *cited(facts, said[person]),
            )  # fmt: skip

    return Table("ranking", "One row a person: the place in the order that the rosters agree on, as far as they do.", RANKING, told, source=SOURCE)


def rosters(facts: Facts) -> Iterator[Roster]:
    """Lists of two people or more whom one sentence names in one role at one event, in their order, by date. Each article has its own
    order: of an event that several tell, each list is one; a person whose place in an article is not one number stands in none of its
    lists."""
    places = _places(facts)
    for event in facts.events:
        lists: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
        for each in facts.attendances.get(event, ()):
            if kind_of(each.agent) == "person" and not each.group:
                for sentence in facts.sentences(each.part):
                    place = places.get((facts.article(sentence), each.part), set())
                    if len(place) == 1:
                        for role in facts.all("gov:role", each.part):
                            lists[role, sentence].append((min(place), each.agent))
        known: set[tuple[str, ...]] = set()
        for (_, sentence), people in sorted(lists.items()):
            named = tuple(agent for _, agent in sorted(people))
            if len(named) > 1 and named not in known:
                known.add(named)
                yield event, sentence, named


def _places(facts: Facts) -> dict[tuple[str, str], set[int]]:
    """(article, participation) → its places in the roster by that article."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for article, part, place in rows(facts.relations.store, "SELECT ?g ?p ?n { GRAPH ?g { ?p schema:position ?n } }"):
        if article and part in facts.chosen.parts and place:
            found[article, part].add(int(place))
    return found


def orders(lists: Iterable[Roster]) -> dict[tuple[str, str], Order]:
    """Pairs of people (sorted) → in which rosters they stand in which order; an event counts once for a pair. Sorted."""
    found: dict[tuple[str, str], Order] = defaultdict(Order)
    counted: set[tuple[str, str, str]] = set()
    for event, sentence, people in lists:
        for one, other in combinations(people, 2):
            pair = min(one, other), max(one, other)
            if (event, *pair) not in counted:
                counted.add((event, *pair))
                (found[pair].before if one < other else found[pair].after).append((event, sentence))
    return dict(sorted(found.items()))


def consistent(pairs: Mapping[tuple[str, str], Order], least: int, share: float) -> nx.DiGraph:
    """The order on which rosters agree: an edge from each person to those named after, in at least ``least`` rosters and at least ``share``
    of them.

    Where such edges go round in a circle they contradict each other, and all edges inside it are left out: what is left has no circle.
    """
    graph = nx.DiGraph()
    for pair, order in pairs.items():
        one, other = pair[::-1] if order.turned else pair
        if len(order.before) + len(order.after) >= least and order.share >= share:
            graph.add_edge(one, other)
    circle = {person: number for number, people in enumerate(nx.strongly_connected_components(graph)) for person in people}
    graph.remove_edges_from([(one, other) for one, other in graph.edges if circle[one] == circle[other]])
    sorted_graph = nx.DiGraph()
    sorted_graph.add_nodes_from(sorted(graph))
    sorted_graph.add_edges_from(sorted(graph.edges))
    return sorted_graph


def _witnesses(lists: Iterable[Roster]) -> dict[str, tuple[str, ...]]:
    """Person → the sentences of the longest and of the last roster that names it."""
    longest: dict[str, tuple[int, str]] = {}
    last: dict[str, str] = {}
    for _, sentence, people in lists:
        for person in people:
            last[person] = sentence
            if len(people) > longest.get(person, (0, ""))[0]:
                longest[person] = len(people), sentence
    return {person: tuple(dict.fromkeys((longest[person][1], last[person]))) for person in last}


COLUMNS = (
    Column("a", "id", "The one whom most rosters name first.", "gov:agent", "people"),
    Column("a_label", "text", "The name.", "gov:agent/rdfs:label"),
    Column("b", "id", "The other one.", "gov:agent", "people"),
    Column("b_label", "text", "The name.", "gov:agent/rdfs:label"),
    Column("before", "integer", "Number of events whose roster names a before b: in one sentence, in the same role.", "schema:position"),
    Column("exceptions", "integer", "Number of events whose roster names b before a.", "schema:position"),
    Column("share", "number", "before / all."),
    Column("consistent", "boolean", "Whether share is at least --consistency, so that the pair counts in the ranking."),
    Column("exception_events", "ids", "The events of the exceptions, by date.", "gov:participation", "events"),
    *CITED,
)  # fmt: skip

RANKING = (
    Column("person", "id", "The person.", "gov:agent", "people"),
    Column("person_label", "text", "The name.", "rdfs:label"),
    Column("tier", "integer", "1 = nobody stands above; else one more than the lowest of those who do: the longest chain from the top."),
    Column("rank_from", "integer", "The highest rank that the order allows: 1 + above."),
    Column("rank_to", "integer", "The lowest. Between the two the rosters do not decide."),
    Column("above", "integer", "Number of people who stand above, directly or through others."),
    Column("below", "integer", "Number of people who stand below."),
    Column("rosters", "integer", "Number of rosters that name the person."),
    Column("next_above", "ids", "Those directly above, with nobody between.", "gov:agent", "people"),
    *CITED,
)  # fmt: skip

SOURCE = (
    "Pairwise counts: H. A. David, The Method of Paired Comparisons (1988), ch. 1. Ranks that a partial order allows: R. Brüggemann and G. P. Patil, "
    "Ranking and Prioritization for Multi-indicator Systems (2011), ch. 3"
)
