"""Links to Wikidata leave with the things that they belong to, in every format that has things. The graph and the items are invented."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest
from graphs import INVENTED, build

from kg.exports import EXPORTS
from kg.store import Store

#: Things of the invented graph and the items that they are said to be here.
LINKS = {"place:浙江省": "Q16967", "body:浙江省数据局": "Q1", "person:麦青禾": "Q2"}
#: Formats that have no nodes for places or bodies, so that only some links are in them.
SOME = {"popolo": ("Q1", "Q2"), "ftm": ("Q1", "Q2"), "schemaorg": ("Q1", "Q2")}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph with links in its reference data."""
    folder = tmp_path_factory.mktemp("links")
    links = folder / "links.nq"
    base = "https://w3id.org/zhgov/"
    links.write_text(
        "".join(
            f"<{base}{thing.replace(':', '/')}> <https://schema.org/sameAs> <http://www.wikidata.org/entity/{item}> <{base}graph/reference> .\n"
            for thing, item in LINKS.items()
        ),
        encoding="utf-8",
    )
    with Store.open(build(folder, INVENTED, links)) as opened:
        yield opened


@pytest.mark.parametrize("format", ["nquads", "turtle", "trig", "jsonld", "ntriples", "graphml", "gexf", "cyjs", "popolo", "ftm", "schemaorg"])
def test_an_export_keeps_the_links(store: Store, format: str) -> None:
    """The item's identifier stands in the file."""
    out = io.BytesIO()
    EXPORTS[format].write(store, out)
    text = out.getvalue().decode()
    assert [item for item in SOME.get(format, LINKS.values()) if item not in text] == []


def test_ftm_and_popolo_name_the_item_as_their_readers_expect(store: Store) -> None:
    """wikidataId of FollowTheMoney, an identifier with the scheme wikidata of Popolo, sameAs of schema.org."""
    out = {name: io.BytesIO() for name in ("ftm", "popolo", "schemaorg")}
    for name, stream in out.items():
        EXPORTS[name].write(store, stream)
    entities = [json.loads(line)["properties"] for line in out["ftm"].getvalue().splitlines()]
    assert {tuple(each["wikidataId"]) for each in entities if "wikidataId" in each} == {("Q1",), ("Q2",)}
    people = json.loads(out["popolo"].getvalue())["persons"]
    assert [each["identifiers"] for each in people if "identifiers" in each] == [[{"scheme": "wikidata", "identifier": "Q2"}]]
    assert '"sameAs": "http://www.wikidata.org/entity/Q2"' in out["schemaorg"].getvalue().decode()
