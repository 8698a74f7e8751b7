"""The governance-event knowledge graph: official Chinese read-outs into RDF in which every fact cites its sentence.

import kg
readings = kg.read("articles/2024-03-15.md")     # what was read, an article at a time
graph = kg.open("store")                         # what kg build made
graph.query("who-met-whom", person="王毅", year=2024)
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.api import Graph
    from kg.model import Reading

__all__ = ["open", "read"]


def read(path: str | Path, second_opinion: str = "") -> list[Reading]:
    """The readings of all articles in a file or folder (or ``-``), in order. Raises Problem for the first input that cannot be read as an article.

    ``second_opinion``: "lac" asks the tagger LAC where the grammar is unsure (docs/second-opinion.md). Raises Problem if it is not installed.
    """
    from kg.errors import UNREADABLE, Problem
    from kg.model import Document
    from kg.reading import analyse
    from kg.sources import find, load

    readings = []
    for file in find([str(path)]):
        for found in load(file):
            if not isinstance(found, Document):
                raise Problem(found.path, found.reason, found.hint, UNREADABLE)
            readings.append(analyse(found, second_opinion))
    return readings


def open(store: str | Path) -> Graph:
    """A store that ``kg build`` made, open for questions. Raises Problem when there is none."""
    from kg.api import open_graph

    return open_graph(store)
