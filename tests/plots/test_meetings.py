"""The network: every node has its name, and the most important nodes are those that are kept."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import networkx as nx
from matplotlib.transforms import Bbox
from pictures import placed, unreadable

from kg.network import network
from kg.plots import MOST, Wanted, page
from kg.plots.meetings import drawn, meetings, strongest
from kg.store import Store

_SURNAMES, _GIVEN = "温陆卓计阮顾祁俞岑谢", ("知远", "怀瑾", "然", "无咎", "青禾", "清川", "维多利亚·马尔尚", "望舒", "听澜・德·拉·维加杜邦")


def large(nodes: int = MOST) -> nx.Graph:
    """An invented network of people, dense in its middle, as those of read-outs are."""
    chance = random.Random(1)
    graph = nx.barabasi_albert_graph(nodes, 6, seed=1)
    graph = nx.relabel_nodes(graph, {node: f"person:{node:03d}" for node in graph})
    for number, node in enumerate(sorted(graph)):
        graph.nodes[node].update(label=f"{_SURNAMES[number % 10]}{_GIVEN[number % 9]}{number}", kind="person")
    for *_, data in graph.edges(data=True):
        data.update(weight=(events := chance.randint(1, 60)), newman=events / 7)
    return graph


def test_the_largest_network_is_readable(style: None) -> None:
    """150 nodes, each with its name, none over another or over a mark that is not its own."""
    figure = drawn(large(), "", "来源 Source")
    assert list(unreadable(figure)) == []
    names = [(text, box) for text, box in placed(figure) if text.get_gid() is None and text.axes is not None]
    assert len(names) == MOST
    marks = [line for line in figure.axes[0].lines if line.get_marker() == "o"]
    assert len(marks) == MOST
    for line in marks:
        x, y = figure.axes[0].transData.transform((line.get_xdata()[0], line.get_ydata()[0]))
        half = line.get_markersize() * figure.dpi / 72 / 2 - 1
        mark = Bbox.from_extents(x - half, y - half, x + half, y + half)
        assert not [text.get_text() for text, box in names if mark.overlaps(box)]


def test_a_part_of_a_network_is_the_same_in_every_process() -> None:
    """Whatever the order in which sets are walked through: nodes, places and communities."""
    program = (
        "import sys; sys.path.insert(0, 'tests')\nfrom test_meetings import large\nfrom kg.plots import fonts, page\n"
        "from kg.plots.meetings import drawn, strongest\n"
        "with page.style(fonts.find()): page.save(drawn(strongest(large(), 50, 'person:149'), '', ''), sys.stdout.buffer, 'svg')"
    )
    paths = os.pathsep.join([*sys.path, str(Path(__file__).parent)])
    runs = [
        subprocess.run([sys.executable, "-c", program], env={"PYTHONHASHSEED": seed, "PYTHONPATH": paths}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout and len(runs[0].stdout) > 10_000


def test_two_nodes_are_a_network_too(style: None) -> None:
    """It fills the picture."""
    graph = nx.Graph()
    graph.add_node("person:甲", label="甲")
    graph.add_node("person:乙", label="乙$^2$\n<b>")
    graph.add_edge("person:甲", "person:乙", weight=1, newman=1.0)
    figure = drawn(graph, "名" * 99, "来源")
    assert list(unreadable(figure)) == []
    assert "1 条边 edges" in next(text for text in page.texts(figure) if text.startswith("At the same"))


def test_the_strongest_are_kept() -> None:
    """By Newman's weight, and whoever the picture is of; nodes that are left without an edge go."""
    graph = nx.Graph()
    for one, other, newman in (("a", "b", 5.0), ("b", "c", 4.0), ("c", "d", 1.0), ("e", "f", 0.1)):
        graph.add_edge(one, other, newman=newman)
    assert sorted(strongest(graph, 3)) == ["a", "b", "c"]
    assert sorted(strongest(graph, 2, "d")) == []
    assert sorted(strongest(graph, 4, "d")) == ["a", "b", "c", "d"]


def test_a_network_around_somebody_holds_those_whom_they_met(samples: Store, style: None) -> None:
    """And the ties among these, of the events in which the one was."""
    figure, _ = meetings(samples, Wanted("温知远"))
    whole = network(samples, "cooccur")
    near = {"温知远", *(whole.nodes[node]["label"] for node in whole.neighbors("person:温知远"))}
    shown = {text.replace("\n", "") for text in page.texts(figure)}
    assert near <= shown
    others = {label for _, label in whole.nodes(data="label")} - near
    assert others and not others & shown


def test_fewer_nodes_are_told_as_a_loss(samples: Store, style: None) -> None:
    """With how many are drawn."""
    _, losses = meetings(samples, Wanted(top=5))
    told = next(loss for loss in losses if loss.what == "nodes")
    assert told.count == len(network(samples, "cooccur")) - 5 and told.why == "only the 5 with most Newman weight are drawn"


def test_bodies_have_a_network_too(samples: Store, style: None) -> None:
    """Long names go on several lines."""
    figure, _ = meetings(samples, Wanted(view="cooccur-bodies"))
    assert list(unreadable(figure)) == []
    assert any("\n" in text for text in page.texts(figure))
