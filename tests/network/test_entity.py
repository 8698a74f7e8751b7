"""The property-graph projection."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from graphs import SCHEMAS, build, invented

from kg.losses import Loss
from kg.network import network, projected
from kg.selection import selection
from kg.store import Store

MEETING = "event:2024-05-08_麦青禾_会见_卢西恩·奥古"
SYMPOSIUM = "event:2024-05-09_浙江省数据局_数据工作座谈会"


def test_the_invented_graph(tmp_path: Path) -> None:
    """Labelled things are nodes, participations, posts and statements edges with scalar attributes."""
    with invented(tmp_path) as store:
        graph = network(store)
    assert graph.nodes[MEETING] == {
        "kind": "event",
        "iri": "https://w3id.org/zhgov/event/2024-05-08_麦青禾_会见_卢西恩·奥古",
        "label": "麦青禾会见卢西恩·奥古",
        "date": "2024-05-08",
        "type": "会见",
    }
    edge = graph.edges["person:𬭎远舟", MEETING, f"{MEETING}.𬭎远舟"]
    assert edge == {
        "relation": "participation",
        "role": "陪同",
        "post": "宁波市副市长",
        "date": "2024-05-08",
        "sentences": "doc:00000000000000a1-s01",
        "articles": "doc:00000000000000a1",
        "confidence": 0.9,
    }
    held = graph.edges["person:麦青禾", "body:浙江省", "浙江省副省长"]
    assert held == {"relation": "post", "title": "副省长", "first": "2024-05-08", "last": "2024-05-09"}
    statements = [data["verb"] for _, target, data in graph.edges(data=True) if data["relation"] == "statement" and target == "topic:一本账"]
    assert statements == ["要求"]
    assert not [value for _, data in graph.nodes(data=True) for value in data.values() if not isinstance(value, str)]


def test_graphml_reads_back_equal(tmp_path: Path) -> None:
    """Nothing but scalars, so nothing is lost."""
    with invented(tmp_path) as store:
        graph = network(store)
    file = BytesIO()
    nx.write_graphml(graph, file)
    file.seek(0)
    back = nx.read_graphml(file, force_multigraph=True)
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert sorted((a, b, str(key), tuple(sorted(data.items()))) for a, b, key, data in back.edges(keys=True, data=True)) == sorted(
        (a, b, key, tuple(sorted(data.items()))) for a, b, key, data in graph.edges(keys=True, data=True)
    )


@pytest.mark.skipif(not SCHEMAS.exists(), reason="../shared/design/schemas is not there")
def test_the_golden_example_has_the_nodes_and_edges_of_the_model(tmp_path: Path) -> None:
    """144 nodes and 239 edges with its register and taxonomy."""
    with Store.open(build(tmp_path, *(SCHEMAS / name for name in ("seed.trig", "register.ttl", "taxonomy.ttl", "gov.ttl")))) as store:
        graph = network(store)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (144, 239)


def test_a_selection_leaves_the_events_chosen_and_what_they_are_joined_to(tmp_path: Path) -> None:
    """And what that is part of; an event that is not chosen is not there, nor who was only at it."""
    with invented(tmp_path) as store:
        graph, losses = projected(store, "entity", selection(types="会议"))
    assert [name for name, kind in graph.nodes(data="kind") if kind == "event"] == [SYMPOSIUM]
    assert {"person:AnaLíčko", "place:宁波市", "place:浙江省", "place:中国", "work:浙江省数据目录试行", "outlet:示例网"} <= set(graph)
    assert not {"person:𬭎远舟", "place:杭州市", "doc:00000000000000a1"} & set(graph)
    assert Loss("events", "dropped", 1, "are not in the selection") in losses


def test_a_collective_may_give_way_to_its_members(tmp_path: Path) -> None:
    """The member's edge says by which collective it was named; its key differs from the group's participation."""
    with invented(tmp_path) as store:
        plain, expanded = network(store), network(store, "entity", selection(expand=True))
    assert plain.has_edge("group:各设区市数据局", SYMPOSIUM) and not plain.has_edge("body:宁波市数据局", SYMPOSIUM)
    assert not expanded.has_edge("group:各设区市数据局", SYMPOSIUM)
    edge = expanded.edges["body:宁波市数据局", SYMPOSIUM, f"{SYMPOSIUM}.各设区市数据局.宁波市数据局"]
    assert (edge["group"], edge["through"]) == ("group:各设区市数据局", "负责同志")


def test_what_has_no_edge_to_be_on_is_told(tmp_path: Path) -> None:
    """Sentences lose their text; a statement without topic has nowhere to lead."""
    with invented(tmp_path) as store:
        _, losses = projected(store)
    assert losses == (Loss("sentences", "dropped", 4, "are named on edges, without their text and place in the article"),)
