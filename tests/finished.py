"""The finished products of the samples in exports/: ``python tests/finished.py`` (part of ``make generated``) remakes them."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from graphs import build

from kg import pipeline, resources
from kg.exports import Request, export
from kg.iri import PREFIXES
from kg.store import Store

FOLDER = Path(__file__).parents[1] / "exports"

#: RDF of the articles' graphs; the reference data, the same for every store, is left out.
ARTICLES: dict[str, str] = {"samples.nq": "nquads", "samples.trig": "trig", "samples.ttl": "turtle", "samples.jsonld": "jsonld"}
#: Views of the whole store.
VIEWS: dict[str, tuple[str, Request]] = {
    "samples.gexf": ("gexf", Request("told")),
    "samples.graphml": ("graphml", Request("told")),
    "samples.cyjs": ("cyjs", Request("told")),
    "samples-people.gexf": ("gexf", Request("cooccur")),
    "samples-people.net": ("pajek", Request("cooccur")),
}


def remake(folder: Path) -> list[str]:
    """Writes all of them into a folder; returns their names."""
    with TemporaryDirectory() as place:
        here = Path(place)
        pipeline.build([str(resources.samples())], here / "whole.kg", jobs=1)
        with Store.open(here / "whole.kg") as store:
            for name, (format, request) in VIEWS.items():
                export(store, format, folder / name, request)
            quads = (f"{quad} .\n" for quad in store.quads() if str(quad.graph_name).startswith(f"<{PREFIXES['doc']}"))
            (here / "articles.nq").write_text("".join(quads), encoding="utf-8")
        with Store.open(build(here, here / "articles.nq")) as store:
            for name, format in ARTICLES.items():
                export(store, format, folder / name)
    return sorted([*VIEWS, *ARTICLES])


if __name__ == "__main__":
    print("\n".join(remake(FOLDER)), file=sys.stderr)
