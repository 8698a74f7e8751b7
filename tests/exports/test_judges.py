"""What others' readers find in our files is what the graph says: labels, dates, numbers, every attribute, on invented and on hostile names."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import judges
import networkx as nx
import pytest
from graphs import SHARED, invented
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judges import Told, changed, ordered, told
from lxml import etree

from kg.exports import EXPORTS, Request
from kg.exports.layout import placed
from kg.exports.targets import Archive
from kg.iri import local_name
from kg.network import network
from kg.selection import selection
from kg.store import Store

SCHEMA = SHARED / "judges/gexf-1.3/gexf.xsd"

#: INVENTED names of the kinds that break files.
HOSTILE = (
    '“双引号”与"直引号"',
    "it's",
    "a,b;c；d",
    "tab\there",
    "line\nend",
    "return\rand\r\nboth",
    "\x00\x01\x1b[31m",
    "\x85\u2028\u2029",
    "=1+1",
    "+86",
    "-5",
    "@me",
    "𬭎远舟",
    "back\\slash\\",
    "\\n",
    "<b>&amp;</b>",
    "]]>",
    "#",
    "{}[]",
    "\ufeff",
    "\ufffe",
    " 前后空格 ",
    "甲" * 300,
)

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml(text: str) -> str:
    """Text as XML 1.0 can hold it."""
    return _FORBIDDEN.sub("\ufffd", text)


def without_nul(text: str) -> str:
    """Text as DOT can hold it; its readers know one line end."""
    return text.replace("\x00", "\ufffd").replace("\r\n", "\n")


def same(text: str) -> str:
    """Text as JSON and CSV hold it: any."""
    return text


#: Format, its reader, and what the format must change in texts.
JUDGES: list[tuple[str, Callable[[bytes], Told], Callable[[str], str]]] = [
    ("gexf", judges.networkx_gexf, xml),
    ("gexf", judges.graphology_gexf, xml),
    ("graphml", judges.networkx_graphml, xml),
    ("graphml", judges.igraph_graphml, xml),
    ("graphml", judges.tulip_graphml, xml),
    ("cyjs", judges.networkx_cyjs, same),
    ("cyjs", judges.cytoscape_cyjs, same),
    ("cx2", judges.ndex_cx2, same),
    ("d3", judges.networkx_node_link, same),
    ("dot", judges.pydot_dot, without_nul),
    ("neo4j", judges.csv_neo4j, same),
]
#: Readers that take any text. Tulip keeps of a text only what follows its last escape or line end, so it is asked about real names alone.
CAREFUL = [judge for judge in JUDGES if judge[1] is not judges.tulip_graphml]
#: Of them those that run in this process.
NEAR = [judge for judge in CAREFUL if judge[1] not in (judges.graphology_gexf, judges.cytoscape_cyjs)]


def named(found: Any) -> list[str]:
    """Names of judges as cases of a test."""
    return [f"{format}-{reader.__name__}" for format, reader, _ in found]


def written(graph: nx.Graph, format: str) -> bytes:
    """A graph in a format of a network."""
    module, _, name = EXPORTS[format].writer.partition(":")
    writer = getattr(__import__(module, fromlist=[name]), name)
    out = io.BytesIO()
    if EXPORTS[format].files:
        with zipfile.ZipFile(out, "w") as archive:
            writer(graph, Archive(archive))
    else:
        writer(graph, out)
    return out.getvalue()


def texts_only(found: Told) -> Told:
    """For formats in which every value is text."""
    nodes, edges = found
    as_text = {name: {key: str(value) for key, value in data.items()} for name, data in nodes.items()}
    return as_text, ordered((one, other, {key: str(value) for key, value in data.items()}) for one, other, data in edges)


def undirected(found: Told) -> Told:
    """For graphs without direction, in which a reader may name either end first."""
    nodes, edges = found
    return nodes, ordered((*sorted((one, other)), data) for one, other, data in edges)


def agree(graph: nx.Graph, format: str, reader: Callable[[bytes], Told], change: Callable[[str], str]) -> None:
    """A reader finds in the file what the graph says."""
    expected, found = told(graph, change), reader(written(graph, format))
    if format == "dot":
        expected, found = texts_only(expected), texts_only(found)
    if not graph.is_directed():
        expected, found = undirected(expected), undirected(found)
    if reader is judges.tulip_graphml:
        nodes, edges = expected
        kept = {name: judges.nonzero(data) for name, data in nodes.items()}
        expected = kept, ordered((one, other, judges.nonzero(data)) for one, other, data in edges)
    assert found == expected


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("judges")) as opened:
        yield opened


@pytest.mark.parametrize(("format", "reader", "change"), JUDGES, ids=named(JUDGES))
@pytest.mark.parametrize("view", ["entity", "cooccur", "bipartite", "org"])
def test_a_reader_finds_what_the_view_says(store: Store, view: str, format: str, reader: Any, change: Any) -> None:
    """Every node and edge, every attribute, dates and numbers included."""
    agree(network(store, view), format, reader, change)


TEXTS = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
LOCALS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6).map(local_name).filter(bool)
NUMBERS = st.integers(1, 2**31 - 1)
SHARES = st.floats(0.001, 1e6, allow_nan=False).map(lambda share: round(share, 6))


@st.composite
def networks(draw: st.DrawFn) -> nx.MultiDiGraph:
    """Small directed graphs with parallel edges, whose labels and texts may be anything."""
    graph = nx.MultiDiGraph(view="entity")
    names = [f"person:{name}" for name in draw(st.lists(LOCALS, min_size=1, max_size=4, unique=True))]
    for name in names:
        graph.add_node(name, kind="person", label=draw(TEXTS), note=draw(TEXTS), count=draw(NUMBERS))
    for number in range(draw(st.integers(0, 4))):
        ends = draw(st.sampled_from(names)), draw(st.sampled_from(names))
        graph.add_edge(*ends, key=f"k{number}", relation="说", text=draw(TEXTS), share=draw(SHARES))
    return graph


@pytest.mark.parametrize(("format", "reader", "change"), NEAR, ids=named(NEAR))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(graph=networks())
def test_hostile_texts_survive(format: str, reader: Any, change: Any, graph: nx.MultiDiGraph) -> None:
    """Or are changed as the format's rules say, and in no other way."""
    agree(graph, format, reader, change)


def hostile() -> nx.MultiDiGraph:
    """One node and one edge for each hostile name."""
    graph = nx.MultiDiGraph(view="entity")
    for number, text in enumerate(HOSTILE):
        graph.add_node(f"person:{number}", kind="person", label=text, note=text)
        graph.add_edge(f"person:{number}", "person:0", key=f"k{number}", relation="说", text=text)
    return graph


@pytest.mark.parametrize(("format", "reader", "change"), CAREFUL, ids=named(CAREFUL))
def test_each_hostile_name_survives(format: str, reader: Any, change: Any) -> None:
    """In every format and to every reader, those that start slowly included."""
    agree(hostile(), format, reader, change)


@pytest.mark.parametrize(("format", "count"), [("gexf", 12), ("graphml", 12), ("graphml-yed", 16), ("dot", 3)])
def test_what_a_format_cannot_hold_is_counted(format: str, count: int) -> None:
    """Once for each place in the file."""
    module, _, name = EXPORTS[format].writer.partition(":")
    losses = getattr(__import__(module, fromlist=[name]), name)(hostile(), io.BytesIO())
    assert [loss.how for loss in losses] == ["altered"] and losses[0].count == count


def valid(data: bytes) -> list[str]:
    """What the schema of GEXF 1.3 has against a file; its own fault is that it knows no viz elements, so they are taken out before."""
    if not SCHEMA.exists():
        pytest.skip("../shared/judges/gexf-1.3 is not there")
    document = etree.fromstring(data)
    for element in document.xpath("//*[namespace-uri()='http://gexf.net/1.3/viz']"):
        element.getparent().remove(element)
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.validate(document)
    return [str(error) for error in schema.error_log]


@pytest.mark.parametrize("view", ["entity", "cooccur", "province", "org"])
def test_gexf_is_valid(store: Store, view: str) -> None:
    """By the schema that its authors publish; and every edge ends at a node, which the schema does not see."""
    data = written(network(store, view), "gexf")
    assert valid(data) == []
    document = etree.fromstring(data)
    space = {"g": "http://gexf.net/1.3"}
    ids = document.xpath("//g:node/@id", namespaces=space)
    assert len(ids) == len(set(ids)) and {*document.xpath("//g:edge/@source | //g:edge/@target", namespaces=space)} <= set(ids)


@settings(max_examples=30, deadline=None)
@given(networks())
def test_gexf_of_anything_is_valid(graph: nx.MultiDiGraph) -> None:
    """Whatever its texts."""
    assert valid(written(graph, "gexf")) == []


def test_gexf_has_a_timeline_and_looks(store: Store) -> None:
    """A person is there on the days of their events, in one spell where they touch; kinds have their colours, more edges more size."""
    graph = nx.read_gexf(io.BytesIO(written(network(store, "entity"), "gexf")))
    assert graph.nodes["person:𬭎远舟"]["spells"] == [("2024-05-08", "2024-05-08")]
    assert graph.nodes["event:2024-05-08_麦青禾_会见_卢西恩·奥古"]["year"] == 2024
    assert "spells" not in graph.nodes["place:中国"]
    looks = {name: data["viz"] for name, data in graph.nodes(data=True)}
    assert looks["person:𬭎远舟"]["color"] == looks["person:麦青禾"]["color"] != looks["place:中国"]["color"]
    assert looks["person:麦青禾"]["size"] > looks["person:𬭎远舟"]["size"]


def test_pajek_keeps_labels_weights_and_relations(store: Store) -> None:
    """To two readers; same labels are told apart, and what is dropped is counted by name."""
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: pip install 'kg[graph]'")
    graph = network(store, "entity")
    data = written(graph, "pajek")
    read = nx.read_pajek(io.BytesIO(data))
    assert set(read) >= {"麦青禾", "𬭎远舟", "宁波市 (place:宁波市)", "宁波市 (body:宁波市)"} and len(read) == len(graph)
    assert sorted(data["l"] for *_, data in read.edges(data=True)) == sorted(data["relation"] for *_, data in graph.edges(data=True))
    with judges._file(data, "g.net") as path:
        other = igraph.Graph.Read_Pajek(str(path))
    assert other.vs["name"] == list(read) and other.ecount() == graph.number_of_edges()
    losses = EXPORTS["pajek"].write(store, io.BytesIO(), Request("cooccur"))
    assert {loss.what: loss.count for loss in losses}["edge attributes 'newman'"] == 4


@settings(max_examples=40, deadline=None)
@given(networks())
def test_pajek_of_anything_is_read(graph: nx.MultiDiGraph) -> None:
    """Each node is there, under a label of its own."""
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: pip install 'kg[graph]'")
    data = written(graph, "pajek")
    assert len(nx.read_pajek(io.BytesIO(data))) == len(graph)
    with judges._file(data, "g.net") as path:
        read = igraph.Graph.Read_Pajek(str(path))
    assert (read.vcount(), read.ecount()) == (len(graph), graph.number_of_edges())


#: JSON Graph Format 2 as https://jsongraphformat.info describes it, said again as a JSON Schema.
JGF = {
    "type": "object",
    "additionalProperties": False,
    "required": ["graph"],
    "properties": {
        "graph": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"},
                "label": {"type": "string"},
                "directed": {"type": "boolean"},
                "type": {"type": "string"},
                "metadata": {"type": "object"},
                "nodes": {
                    "type": "object",
                    "additionalProperties": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {"label": {"type": "string"}, "metadata": {"type": "object"}},
                    },
                },
                "edges": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["source", "target"],
                        "properties": {
                            **{name: {"type": "string"} for name in ("id", "source", "target", "relation", "label")},
                            "directed": {"type": "boolean"},
                            "metadata": {"type": "object"},
                        },
                    },
                },
            },
        }
    },
}


@settings(max_examples=30, deadline=None)
@given(networks())
def test_jgf_is_what_its_specification_says(graph: nx.MultiDiGraph) -> None:
    """By jsonschema; and it holds the whole graph."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed: pip install jsonschema")
    document = json.loads(written(graph, "jgf"))
    jsonschema.validate(document, JGF)
    nodes = {name: {**node["metadata"], "label": node["label"]} for name, node in document["graph"]["nodes"].items()}
    edges = [(edge["source"], edge["target"], {**edge["metadata"], "relation": edge["relation"]}) for edge in document["graph"]["edges"]]
    assert (nodes, ordered(edges)) == told(graph)


def test_yed_has_labels_and_colours(store: Store) -> None:
    """NetworkX knows yEd's labels; the data is there beside the graphics."""
    graph = network(store, "entity")
    data = written(graph, "graphml-yed")
    read = nx.read_graphml(io.BytesIO(data))
    assert dict(read.nodes(data="label")) == dict(graph.nodes(data="label")) and dict(read.nodes(data="iri")) == dict(graph.nodes(data="iri"))
    colours = etree.fromstring(data).xpath("//y:Fill/@color", namespaces={"y": "http://www.yworks.com/xml/graphml"})
    assert len(colours) == len(graph) and set(colours) > {"#0072B2", "#E69F00"}


@pytest.mark.parametrize("layout", ["fr", "drl", "kk", "circle"])
def test_positions_are_the_same_each_time_and_reach_the_readers(store: Store, layout: str) -> None:
    """Every node has its own, and two runs agree."""
    pytest.importorskip("igraph", reason="igraph is not installed: pip install 'kg[graph]'")
    first, again = (placed(network(store, "cooccur"), layout) for _ in range(2))
    assert dict(first.nodes(data=True)) == dict(again.nodes(data=True))
    places = {(data["x"], data["y"]) for _, data in first.nodes(data=True)}
    assert len(places) == len(first)
    for format, reader, change in (("gexf", judges.networkx_gexf, xml), ("graphml", judges.networkx_graphml, xml), ("cx2", judges.ndex_cx2, same)):
        agree(first, format, reader, change)


def test_neo4j_has_each_property_once_and_typed() -> None:
    """An event over several days has one start and one end, both dates; the script names the columns as the header does."""
    graph = nx.MultiDiGraph()
    graph.add_node("event:a", kind="event", label="三天的会", date="2024-05-08", end="2024-05-10")
    graph.add_node("event:b", kind="event", label="五月的会", date="2024-05")
    with zipfile.ZipFile(io.BytesIO(written(graph, "neo4j"))) as archive:
        header, first, second = archive.read("nodes/Event.csv").decode().splitlines()
        cypher = archive.read("load.cypher").decode()
    names = [column.rpartition(":")[0] for column in header.split(",")]
    assert len(names) == len(set(names)) and header.endswith("start:date,end:date")
    assert first.endswith(",2024-05-08,2024-05-10") and second.endswith(",2024-05-01,2024-05-31")
    assert all(f"row.`{column}`" in cypher for column in header.split(","))


def test_filters_reach_every_format(store: Store) -> None:
    """The file of a selection holds the selection only."""
    chosen = Request("entity", selection(types="会议"))
    for row in EXPORTS.values():
        if row.of == "network" and not row.files:
            out = io.BytesIO()
            row.write(store, out, chosen)
            assert "数据工作座谈会" in out.getvalue().decode() and "卢西恩" not in out.getvalue().decode()


def test_changed_texts_leave_numbers() -> None:
    """The comparison itself is exact about types."""
    assert changed({"a": "x", "b": 1}, str.upper) == {"a": "X", "b": 1}
