"""Where it is from: outlets, articles and the events that they tell."""

from __future__ import annotations

from collections import Counter

import networkx as nx

from kg.iri import local_part, shorten
from kg.losses import Loss
from kg.network.attributes import joined, labels, node
from kg.relations import Relations
from kg.selection import EVERYTHING, Chosen, Selection


def provenance(relations: Relations, selected: Chosen, wanted: Selection) -> tuple[nx.MultiDiGraph, list[Loss]]:
    """A MultiDiGraph. Edges have a ``relation``: ``saidIn``, event → article, with ``sentences`` (their names) and ``weight``, in how many sentences
    the article tells of the event, its participations and statements; ``publisher`` and ``source``, article → outlet.
    Nodes: events with ``date`` and ``type``; articles with ``date`` and ``url``. Without filters, also articles that tell no event.
    """
    label, days, types = labels(relations), relations.one("schema:startDate"), relations.many("dcterms:type")
    published, urls = relations.one("schema:datePublished"), relations.one("schema:url")
    cited = {event: _cited(relations, event) for event in selected.events}
    told = {article for articles in cited.values() for article in articles}
    articles = told | set(relations.many("schema:headline")) if wanted == EVERYTHING else told
    graph = nx.MultiDiGraph()
    for event in sorted(cited):
        type = joined(map(local_part, types.get(event, ())))
        graph.add_node(shorten(event), **node(event, label.get(event, ""), date=days.get(event), type=type))
    for article in sorted(articles):
        graph.add_node(shorten(article), **node(article, label.get(article, ""), date=published.get(article), url=urls.get(article)))
    for event in sorted(cited):
        for article, sentences in sorted(cited[event].items()):
            attributes = {"relation": "saidIn", "weight": len(sentences), "sentences": joined(sentences)}
            graph.add_edge(shorten(event), shorten(article), key="saidIn", **attributes)
    for relation, term in (("publisher", "schema:publisher"), ("source", "dcterms:source")):
        for article in sorted(articles):
            for outlet in relations.many(term).get(article, ()):
                graph.add_node(shorten(outlet), **node(outlet, label.get(outlet, "")))
                graph.add_edge(shorten(article), shorten(outlet), key=relation, relation=relation, weight=1)
    facts = Counter(term for event in selected.events for term in ("gov:participation", "gov:statement") for _ in relations.many(term).get(event, ()))
    return graph, [
        Loss("participations", "joined", facts["gov:participation"], "are counted in the sentences of their event"),
        Loss("statements", "joined", facts["gov:statement"], "are counted in the sentences of their event"),
    ]


def _cited(relations: Relations, event: str) -> dict[str, set[str]]:
    """Article → sentences in which it tells of an event, its participations and statements."""
    said, articles = relations.many("gov:saidIn"), relations.one("schema:isPartOf")
    facts = [event, *relations.many("gov:participation").get(event, ()), *relations.many("gov:statement").get(event, ())]
    cited: dict[str, set[str]] = {}
    for sentence in (sentence for fact in facts for sentence in said.get(fact, ())):
        if sentence in articles:
            cited.setdefault(articles[sentence], set()).add(sentence)
    return cited
