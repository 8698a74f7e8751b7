"""The finished products of the samples in exports/: ``python tests/finished.py`` (part of ``make generated``) remakes them."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from graphs import build
from lxml import etree

from kg import pipeline, resources
from kg.exports import EXPORTS, Request, export
from kg.iri import PREFIXES
from kg.plots import Wanted, plot
from kg.store import Store

FOLDER = Path(__file__).parents[1] / "exports"

#: RDF of the articles' graphs; the reference data, the same for every store, is left out.
ARTICLES: dict[str, tuple[str, Request]] = {
    "samples.nq": ("nquads", Request()),
    "samples.trig": ("trig", Request()),
    "samples.ttl": ("turtle", Request()),
    "samples.rdf12.ttl": ("turtle", Request(rdf="1.2")),
    "samples.jsonld": ("jsonld", Request()),
}
#: Products of the whole store. Those whose formats are several files are folders.
STORE: dict[str, tuple[str, Request]] = {
    "samples.gexf": ("gexf", Request("told")),
    "samples.graphml": ("graphml", Request("told")),
    "samples.yed.graphml": ("graphml-yed", Request("told")),
    "samples.cyjs": ("cyjs", Request("told")),
    "samples.cx2": ("cx2", Request("told")),
    "samples.dot": ("dot", Request("told")),
    "samples.jgf.json": ("jgf", Request("told")),
    "samples.d3.json": ("d3", Request("told")),
    "samples-neo4j": ("neo4j", Request("told")),
    "samples-people.gexf": ("gexf", Request("cooccur")),
    "samples-people.net": ("pajek", Request("cooccur")),
    "samples-csv": ("csv", Request()),
    "samples-obsidian": ("obsidian", Request()),
    "samples.ics": ("ics", Request()),
    "samples.ftm.json": ("ftm", Request()),
    "samples.popolo.json": ("popolo", Request()),
    "samples.events.ndjson": ("jsonld-events", Request()),
    "samples.schema.jsonld": ("schemaorg", Request()),
}
#: Formats that are not shown, and why.
LEFT_OUT: dict[str, str] = {
    "ntriples": "samples.nq without the names of the graphs",
    "csv-excel": "samples-csv with a byte-order mark, and apostrophes before what a spreadsheet would compute",
    "parquet": "binary, and its bytes change with the version of pyarrow",
    "sqlite": "binary, and its bytes change with the version of SQLite",
    "xlsx": "binary, and its bytes change with the version of zlib",
}
#: Pictures of the whole store: kind, and what is wanted. They are compared by their texts: outlines change with the version of matplotlib.
PICTURES: dict[str, tuple[str, Wanted]] = {
    "samples-timeline.svg": ("timeline", Wanted("温知远")),
    "samples-map.svg": ("map", Wanted()),
    "samples-heatmap.svg": ("heatmap", Wanted(value="people")),
    "samples-network.svg": ("network", Wanted()),
    "samples-posts.svg": ("posts", Wanted("湖南省政府")),
}


def remake(folder: Path) -> list[str]:
    """Writes all of them into a folder; returns their names."""
    with TemporaryDirectory() as place:
        here = Path(place)
        pipeline.build([str(resources.samples())], here / "whole.kg", jobs=1)
        with Store.open(here / "whole.kg") as store:
            _export(store, folder, STORE)
            for name, (kind, wanted) in PICTURES.items():
                with (folder / name).open("wb") as out:
                    plot(store, kind, out, wanted)
            quads = (f"{quad} .\n" for quad in store.quads() if str(quad.graph_name).startswith(f"<{PREFIXES['doc']}"))
            (here / "articles.nq").write_text("".join(quads), encoding="utf-8")
        with Store.open(build(here, here / "articles.nq")) as store:
            _export(store, folder, ARTICLES)
    return sorted([*STORE, *PICTURES, *ARTICLES])


def _export(store: Store, folder: Path, products: dict[str, tuple[str, Request]]) -> None:
    for name, (format, request) in products.items():
        if EXPORTS[format].files and (folder / name).exists():
            shutil.rmtree(folder / name)
        export(store, format, folder / name, request)


def files(product: Path) -> dict[str, bytes]:
    """The contents of a product by name inside it; of one file by "". A picture's are the texts that stand in it, in order."""
    if product.is_dir():
        return {path.relative_to(product).as_posix(): path.read_bytes() for path in product.rglob("*") if path.is_file()}
    return {"": "\n".join(texts(product)).encode() if product.name in PICTURES else product.read_bytes()}


def texts(picture: Path) -> list[str]:
    """The texts of a picture: each stands as a comment beside its outlines."""
    return [(comment.text or "").strip() for comment in etree.fromstring(picture.read_bytes()).iter(etree.Comment)]


if __name__ == "__main__":
    print("\n".join(remake(FOLDER)), file=sys.stderr)
