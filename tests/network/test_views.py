"""The table of views, and the views of people, bodies, provinces and sources on the invented graph."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import pytest
from graphs import INVENTED, build, invented

from kg.errors import Problem
from kg.losses import Loss
from kg.network import VIEWS, network, projected
from kg.selection import selection
from kg.store import Store

MEETING = "event:2024-05-08_麦青禾_会见_卢西恩·奥古"
SYMPOSIUM = "event:2024-05-09_浙江省数据局_数据工作座谈会"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("views")) as opened:
        yield opened


@pytest.fixture(scope="module")
def provinces(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented provinces."""
    with Store.open(build(tmp_path_factory.mktemp("provinces"), INVENTED.with_name("provinces.trig"))) as opened:
        yield opened


@pytest.mark.parametrize("view", VIEWS)
def test_attributes_are_scalars_and_nodes_are_named(store: Store, view: str) -> None:
    """Every node of every view has kind, label and IRI; no value is empty or a list; the order is that of names."""
    graph = network(store, view)
    assert graph and graph.graph == {"view": view}
    for name, attributes in graph.nodes(data=True):
        assert attributes["kind"] == name.partition(":")[0] and attributes["label"] and attributes["iri"].startswith("https://w3id.org/zhgov/")
    data = [attributes for *_, attributes in [*graph.nodes(data=True), *graph.edges(data=True)]]
    assert {type(value) for attributes in data for value in attributes.values()} <= {str, int, float}
    assert "" not in [value for attributes in data for value in attributes.values()]
    assert view == "provenance" or view == "bipartite" or list(graph) == sorted(graph)


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_of_an_empty_selection_is_empty_of_events(store: Store, view: str) -> None:
    """And no view fails on it."""
    graph = network(store, view, selection(start="1901", end="1902"))
    assert "event" not in set(nx.get_node_attributes(graph, "kind").values())


def test_people_at_the_same_event_are_joined_by_it(store: Store) -> None:
    """Each event gives each of its people 1 in all by Newman's weight, whatever its size."""
    graph = network(store, "cooccur")
    assert isinstance(graph, nx.Graph) and not graph.is_directed()
    tie = {"weight": 1, "newman": 0.5, "first": "2024-05-08", "last": "2024-05-08", "dates": "2024-05-08", "events": MEETING}
    assert graph.edges["person:𬭎远舟", "person:麦青禾"] == tie
    assert graph.degree("person:麦青禾", weight="newman") == 2.0 and graph.nodes["person:麦青禾"]["attended"] == 2
    assert graph.degree("person:AnaLíčko", weight="newman") == 1.0


def test_bodies_at_the_same_event_are_joined_by_it(store: Store) -> None:
    """Collectives as themselves, or as their members."""
    assert list(network(store, "cooccur-bodies").edges) == [("body:浙江省数据局", "group:各设区市数据局")]
    assert list(network(store, "cooccur-bodies", selection(expand=True)).edges) == [("body:宁波市数据局", "body:浙江省数据局")]


def test_people_whom_a_decision_concerns_were_not_there(provinces: Store) -> None:
    """Unless one asks for that role."""
    graph, losses = projected(provinces, "cooccur")
    assert not graph.edges
    assert Loss("participations", "dropped", 2, "are of people whom a decision concerns, who were not there") in losses
    assert list(network(provinces, "cooccur", selection(roles="任免对象")).edges) == [("person:丙某", "person:乙某")]


def test_light_edges_and_then_lonely_nodes_go(store: Store) -> None:
    """And are counted."""
    graph, losses = projected(store, "cooccur", selection(min_weight=2))
    assert not graph.nodes
    assert {(loss.what, loss.count) for loss in losses if "weigh" in loss.why} == {("edges", 4), ("nodes", 4)}
    with pytest.raises(Problem, match="has no weights"):
        network(store, "bipartite", selection(min_weight=2))


def test_agents_and_events_are_two_sides(store: Store) -> None:
    """As NetworkX's own functions take them."""
    graph = network(store, "bipartite")
    assert nx.is_bipartite(graph)
    assert {name for name, side in graph.nodes(data="bipartite") if side} == {MEETING, SYMPOSIUM}
    edge = graph.edges["person:麦青禾", SYMPOSIUM]
    assert edge == {"role": "出席；讲话", "post": "浙江省副省长", "date": "2024-05-09", "confidence": 1.0}


def test_what_is_told_is_without_the_rest_of_the_register(store: Store) -> None:
    """A place in which nothing was and a body that nobody named are not there."""
    whole, told = network(store, "entity"), network(store, "told")
    assert set(whole) - set(told) == {"body:宁波市数据局"} and set(told) < set(whole)


def test_bodies_share_people(store: Store) -> None:
    """Who held, or holds, posts in two; and groups have members."""
    graph = network(store, "org")
    shared = graph.edges["body:宁波市", "body:浙江省", "people"]
    assert shared == {"relation": "people", "weight": 1, "people": "麦青禾", "first": "2024-05-08", "last": "2024-05-09"}
    assert graph.edges["group:各设区市数据局", "body:宁波市数据局", "foaf:member"]["relation"] == "member"
    assert not network(store, "org", selection(people="麦青禾")).has_edge("body:宁波市", "body:浙江省")


def test_provinces_visit_and_meet(provinces: Store) -> None:
    """By the bodies that take part and the posts of the people; an appointment is no meeting."""
    graph = network(provinces, "province")
    assert graph.nodes["place:甲省"] == {
        "kind": "place",
        "label": "甲省",
        "iri": "https://w3id.org/zhgov/place/甲省",
        "code": "910000",
        "bodies": 1,
        "hosted": 1,
        "home": 1,
    }
    span = {"weight": 1, "first": "2024-06-01", "last": "2024-06-01", "events": "event:talk"}
    assert {key: data for *_, key, data in graph.edges(keys=True, data=True)} == {
        "visit": {"relation": "visit", **span},
        "meeting": {"relation": "meeting", "newman": 1.0, **span},
    }
    assert list(graph.edges(keys=True)) == [("place:乙省", "place:甲省", "meeting"), ("place:乙省", "place:甲省", "visit")]


def test_events_lead_to_articles_and_outlets(store: Store) -> None:
    """With the sentences that say so."""
    graph = network(store, "provenance")
    told = graph.edges[SYMPOSIUM, "doc:00000000000000b2", "saidIn"]
    assert (told["weight"], told["sentences"].count("；")) == (3, 2)
    assert graph.has_edge("doc:00000000000000b2", "outlet:示例网", "source")
    assert "doc:00000000000000b2" not in network(store, "provenance", selection(end="2024-05-08"))


def test_an_unknown_view_is_refused(store: Store) -> None:
    """With the views there are."""
    with pytest.raises(Problem, match=r"there is: .*cooccur"):
        network(store, "nix")
