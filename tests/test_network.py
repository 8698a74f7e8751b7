"""The property-graph projection."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from graphs import SCHEMAS, build, invented

from kg.errors import Problem
from kg.network import network
from kg.store import Store

MEETING = "event:2024-05-08_麦青禾_会见_卢西恩·奥古"


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


def test_an_unknown_view_is_refused(tmp_path: Path) -> None:
    """With the views there are."""
    with invented(tmp_path) as store, pytest.raises(Problem, match=r"there is: .*entity"):
        network(store, "nix")
