"""Stores made of RDF files, so that asking and taking out are tested apart from reading. The invented graph of tests/data is the usual one.

``python tests/graphs.py FORMAT…`` writes the invented graph in these formats into tests/golden, to be reviewed.
"""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from kg import pipeline
from kg.exports import EXPORTS, export
from kg.iri import PREFIXES
from kg.manifest import Draft, Entry
from kg.store import Store
from kg.writer import Writer

GOLDEN = Path(__file__).parent / "golden"
INVENTED = Path(__file__).parent / "data/invented.trig"
SHARED = Path(__file__).parents[1] / "../shared"
SCHEMAS = SHARED / "design/schemas"
REFERENCE = "https://w3id.org/zhgov/graph/reference"
DOC = PREFIXES["doc"]


def build(folder: Path, *files: Path) -> Path:
    """A published store in ``folder`` of the files' quads: graphs of articles as articles, all else as reference data. Returns its path."""
    graphs: dict[str, set[str]] = defaultdict(set)
    for file in files:
        for quad in ox.parse(path=str(file)):
            name = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else REFERENCE
            graphs[name].add(f"{quad.triple} <{name}> .")
    with Writer.begin(folder / "store") as writer:
        writer.write([_draft(folder, name, lines) for name, lines in sorted(graphs.items()) if name.startswith(DOC)])
        writer.write_reference(line for name, lines in graphs.items() if not name.startswith(DOC) for line in lines)
        writer.publish()
    return folder / "store"


def invented(folder: Path) -> Store:
    """The invented graph, opened."""
    return Store.open(build(folder, INVENTED))


def doubtful(folder: Path) -> Store:
    """The invented graph with one doubtful participation (𬭎远舟, 0.4) and one doubtful event, the symposium (0.3), opened."""
    text = INVENTED.read_text(encoding="utf-8").replace("gov:confidence 0.9", "gov:rule 'guessed' ; gov:confidence 0.4 ; gov:needsReview true")
    mark = "schema:location place:宁波市 ;"
    assert mark in text
    file = folder / "doubtful.trig"
    file.write_text(text.replace(mark, f"{mark} gov:rule 'guessed' ; gov:confidence 0.3 ; gov:needsReview true ;"), encoding="utf-8")
    return Store.open(build(folder, file))


def told(folder: Path, *articles: tuple[str, str]) -> Store:
    """A store of invented articles (day, sentence) with all reference data, opened."""
    for number, (day, sentence) in enumerate(articles):
        text = f"---\ntitle: 甲{number}\nurl: https://invented.example/{number}\ndate: {day}\n---\n\n{sentence}\n"
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    pipeline.build([str(folder)], folder / "told.kg", jobs=1)
    return Store.open(folder / "told.kg")


def _draft(folder: Path, name: str, lines: set[str]) -> Draft:
    id = name.removeprefix(DOC)
    data = "".join(f"{line}\n" for line in sorted(lines)).encode()
    spool = folder / f"{id}.nq"
    spool.write_bytes(data)
    return Draft(Entry(id, "hash", "v", f"{id}.md", id), str(spool), 0, len(data))


def golden(format: str) -> Path:
    """Where the reviewed product of the invented graph in a format lies, a file or a folder."""
    return GOLDEN / f"invented.{EXPORTS[format].ending}"


if __name__ == "__main__":
    with TemporaryDirectory() as place, invented(Path(place)) as store:
        for name in sys.argv[1:]:
            if golden(name).is_dir():
                shutil.rmtree(golden(name))
            export(store, name, golden(name))
            print(golden(name))
