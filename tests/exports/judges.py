"""Readers that others wrote, each giving back nodes and edges in one form, to be compared with the graph that the file was made of."""

from __future__ import annotations

import csv
import io
import json
import math
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
import pytest

#: Node → attributes; source, target and attributes of each edge, sorted. The key of a parallel edge is an attribute.
Told = tuple[dict[str, dict[str, Any]], list[tuple[str, str, dict[str, Any]]]]

_NODE_PACKAGES = ("graphology", "graphology-gexf", "cytoscape")


def told(graph: nx.Graph, change: Callable[[str], str] = lambda text: text) -> Told:
    """What a graph says, its texts changed as a format must."""
    nodes = {name: changed(data, change) for name, data in graph.nodes(data=True)}
    multiple = graph.is_multigraph()
    found = graph.edges(keys=True, data=True) if multiple else ((one, other, "", data) for one, other, data in graph.edges(data=True))
    return nodes, ordered((one, other, changed({**data, **({"key": key} if multiple else {})}, change)) for one, other, key, data in found)


def changed(data: Mapping[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    """Attributes with their texts changed; numbers as they are."""
    return {name: change(value) if isinstance(value, str) else value for name, value in data.items()}


def ordered(edges: Any) -> list[tuple[str, str, dict[str, Any]]]:
    """Edges in an order that does not depend on the file's."""
    return sorted(edges, key=lambda edge: (edge[0], edge[1], repr(sorted(edge[2].items()))))


def networkx_gexf(data: bytes) -> Told:
    """NetworkX reads GEXF: positions are in ``viz``, the year is derived, a key is the attribute ``name``."""
    graph = nx.read_gexf(io.BytesIO(data))
    nodes = {}
    for name, attributes in graph.nodes(data=True):
        place = attributes.get("viz", {}).get("position", {})
        nodes[name] = {**_without(attributes, "viz", "spells", "year"), **{axis: place[axis] for axis in "xy" if axis in place}}
    edges = []
    for one, other, attributes in graph.edges(data=True):
        kept = _without(attributes, "id", "label", "spells", "year", "name")
        edges.append((one, other, {**kept, **({"key": attributes["name"]} if "name" in attributes else {})}))
    return nodes, ordered(edges)


def networkx_graphml(data: bytes) -> Told:
    """NetworkX reads GraphML."""
    graph = nx.read_graphml(io.BytesIO(data), force_multigraph=b'attr.name="key"' in data)
    return told(graph)


def igraph_graphml(data: bytes) -> Told:
    """igraph reads GraphML; it fills what is absent with "" or NaN, and reads all numbers as floats."""
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: pip install 'kg[graph]'")
    with _file(data, "g.graphml") as path:
        graph = igraph.Graph.Read_GraphML(str(path))
    names = graph.vs["id"]
    nodes = {vertex["id"]: _present(_without(vertex.attributes(), "id")) for vertex in graph.vs}
    return nodes, ordered((names[edge.source], names[edge.target], _present(edge.attributes())) for edge in graph.es)


def tulip_graphml(data: bytes) -> Told:
    """Tulip reads GraphML; it fills what is absent with "" or 0, so zeros do not count."""
    tlp = pytest.importorskip("tulip", reason="tulip is not installed: pip install tulip-python").tlp
    with _file(data, "g.graphml") as path:
        settings = tlp.getDefaultPluginParameters("GraphML")
        settings["file::filename"] = str(path)
        graph = tlp.importGraph("GraphML", settings)
    names = [name for name in graph.getProperties() if not name.startswith("view")]
    keys = re.findall(r'<node id="([^"]*)"', data.decode())
    nodes = {node: nonzero({name: graph[name].getNodeValue(node) for name in names}) for node in graph.getNodes()}
    named = dict(zip(nodes, keys, strict=True))
    edges = []
    for edge in graph.getEdges():
        attributes = nonzero({name: graph[name].getEdgeValue(edge) for name in names})
        edges.append((named[graph.source(edge)], named[graph.target(edge)], attributes))
    return {named[node]: attributes for node, attributes in nodes.items()}, ordered(edges)


def networkx_cyjs(data: bytes) -> Told:
    """NetworkX reads Cytoscape's elements."""
    return _elements(nx.cytoscape_graph(json.loads(data)))


def networkx_node_link(data: bytes) -> Told:
    """NetworkX reads node-link JSON."""
    return told(nx.node_link_graph(json.loads(data), edges="links"))


def _elements(graph: nx.Graph) -> Told:
    nodes, edges = told(graph)
    return (
        {name: _without(data, "id", "value", "name") for name, data in nodes.items()},
        ordered((one, other, _without(data, "id", "source", "target", "interaction")) for one, other, data in edges),
    )


def cytoscape_cyjs(data: bytes) -> Told:
    """Cytoscape.js, headless, takes the elements."""
    script = """const cy = require('cytoscape')({headless: true, elements: JSON.parse(input).elements, layout: {name: 'preset'}});
      result = {nodes: cy.nodes().map(n => ({...n.data(), drawn: n.position()})), edges: cy.edges().map(e => e.data())};"""
    found = in_node(script, data)
    nodes = {node["id"]: _without(node, "id", "value", "name", "drawn") for node in found["nodes"]}
    edges = ((edge["source"], edge["target"], _without(edge, "id", "source", "target", "interaction")) for edge in found["edges"])
    return nodes, ordered(edges)


def graphology_gexf(data: bytes) -> Told:
    """graphology, on which Gephi Lite is built, reads GEXF; it calls an edge's ``kind`` what the file does, and gives colours and sizes."""
    script = """const g = require('graphology-gexf').parse(require('graphology'), input, {allowUndeclaredAttributes: false});
      result = {nodes: g.mapNodes((n, a) => [n, a]), edges: g.mapEdges((e, a, s, t) => [s, t, a])};"""
    found = in_node(script, data)
    nodes = {name: _without(attributes, "color", "size", "z", "year") for name, attributes in found["nodes"]}
    edges = []
    for one, other, attributes in found["edges"]:
        kept = _without(attributes, "label", "kind", "year", "name")
        edges.append((one, other, {**kept, **({"key": attributes["name"]} if "name" in attributes else {})}))
    return nodes, ordered(edges)


def ndex_cx2(data: bytes) -> Told:
    """NDEx's client reads CX2."""
    ndex = pytest.importorskip("ndex2.cx2", reason="ndex2 is not installed: pip install ndex2")
    network = ndex.RawCX2NetworkFactory().get_cx2network(json.loads(data))
    nodes, names = {}, {}
    for number, node in network.get_nodes().items():
        names[number] = node["v"]["id"]
        place = {"x": node["x"], "y": -node["y"]} if node.get("x") is not None else {}
        nodes[node["v"]["id"]] = {**_without(node["v"], "id", "name"), "label": node["v"]["name"], **place}
    edges = ((names[edge["s"]], names[edge["t"]], _without(edge["v"], "interaction")) for edge in network.get_edges().values())
    return nodes, ordered(edges)


def pydot_dot(data: bytes) -> Told:
    """pydot parses DOT; it leaves escapes to whoever draws."""
    pydot = pytest.importorskip("pydot", reason="pydot is not installed: pip install pydot")
    (graph,) = pydot.graph_from_dot_data(data.decode())
    nodes = {_unquoted(node.get_name()): _dot_attributes(node) for node in graph.get_nodes() if node.get_name() not in ("node", "graph", "edge")}
    edges = [(_unquoted(edge.get_source()), _unquoted(edge.get_destination()), _dot_attributes(edge)) for edge in graph.get_edges()]
    return nodes, ordered((one, other, _without(attributes, "label")) for one, other, attributes in edges)


def csv_neo4j(data: bytes) -> Told:
    """Python's csv reads the files of neo4j-admin; the header says which column is what."""
    nodes: dict[str, dict[str, Any]] = {}
    edges: list[tuple[str, str, dict[str, Any]]] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in (name for name in archive.namelist() if name.endswith(".csv")):
            for row in csv.DictReader(io.StringIO(archive.read(name).decode(), newline="")):
                cells = {key.rpartition(":")[0] or key: _typed(key, value) for key, value in row.items() if value != ""}
                kept = _without(cells, "name", ":START_ID", ":END_ID", "start", "end")
                if name.startswith("nodes/"):
                    nodes[row["name:ID"]] = kept
                else:
                    edges.append((row[":START_ID"], row[":END_ID"], kept))
    return nodes, ordered(edges)


def _typed(header: str, value: str) -> Any:
    return {"long": int, "double": float}.get(header.rpartition(":")[2], str)(value)


def in_node(script: str, data: bytes) -> Any:
    """What a script makes of a file's text ``input``, as JSON. Skips where node or its packages are not there."""
    if not _node():
        pytest.skip(f"node with {', '.join(_NODE_PACKAGES)} is not there: npm install them anywhere and set NODE_PATH to that node_modules")
    around = f"const input = require('fs').readFileSync(0, 'utf8'); let result; {script} process.stdout.write(JSON.stringify(result));"
    done = subprocess.run(["node", "-e", around], input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


@cache
def _node() -> bool:
    if not shutil.which("node"):
        return False
    asked = "".join(f"require.resolve({name!r});" for name in _NODE_PACKAGES)
    return subprocess.run(["node", "-e", asked], capture_output=True, check=False).returncode == 0


class _file:
    """A file of some bytes under a name, for readers that take only paths."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data, self.name, self.folder = data, name, TemporaryDirectory()

    def __enter__(self) -> Path:
        path = Path(self.folder.name) / self.name
        path.write_bytes(self.data)
        return path

    def __exit__(self, *error: object) -> None:
        self.folder.cleanup()


def _without(data: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in names}


def _present(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value != "" and not (isinstance(value, float) and math.isnan(value))}


def nonzero(data: Mapping[str, Any]) -> dict[str, Any]:
    """Attributes that are not empty or 0."""
    return {name: value for name, value in data.items() if value}


def _unquoted(text: str) -> str:
    inner = text[1:-1] if text.startswith('"') else text
    return re.sub(r"\\(.)", lambda hit: {"n": "\n", "r": "\r"}.get(hit[1], hit[1]), inner, flags=re.DOTALL)


def _dot_attributes(element: Any) -> dict[str, Any]:
    attributes = {_unquoted(name).removeprefix("kg_"): _unquoted(value) for name, value in element.get_attributes().items()}
    return _without(attributes, "fillcolor", "pos")
