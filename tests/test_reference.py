"""Reference data as N-Quads."""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path

import pyoxigraph
import pytest

from kg import places, reference, resources, versions
from kg.iri import PREFIXES, iri

REGISTER = Path(__file__).parents[1] / "../shared/design/schemas/register.ttl"
GRAPH = pyoxigraph.NamedNode(reference.GRAPH)


@pytest.fixture(scope="module")
def store() -> pyoxigraph.Store:
    """The reference data, loaded."""
    found = pyoxigraph.Store()
    found.bulk_load("\n".join(reference.lines()).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    return found


def _objects(store: pyoxigraph.Store, subject: str, term: str) -> set[str]:
    prefix, _, local = term.partition(":")
    found = store.quads_for_pattern(pyoxigraph.NamedNode(subject), pyoxigraph.NamedNode(PREFIXES[prefix] + local), None)
    return {quad.object.value for quad in found}


def _by_subject(store: pyoxigraph.Store, term: str) -> dict[str, set[str]]:
    prefix, _, local = term.partition(":")
    found: dict[str, set[str]] = defaultdict(set)
    for quad in store.quads_for_pattern(None, pyoxigraph.NamedNode(PREFIXES[prefix] + local), None):
        found[quad.subject.value].add(quad.object.value)
    return found


def test_lines_are_sorted_and_each_once() -> None:
    """The lines are a stable diff."""
    lines = list(reference.lines())
    assert lines == sorted(set(lines)) and not any("\n" in line for line in lines)


def test_every_line_is_a_statement_of_the_reference_graph(store: pyoxigraph.Store) -> None:
    """All lines parse, in one graph, without blank nodes."""
    assert len(store) == len(list(reference.lines()))
    assert {graph.value for graph in store.named_graphs()} == {reference.GRAPH}
    assert not any(isinstance(quad.subject, pyoxigraph.BlankNode) for quad in store)


def test_the_register_is_a_subset(store: pyoxigraph.Store) -> None:
    """Whatever the design's register states is stated here, with the same IRIs."""
    if not REGISTER.exists():
        pytest.skip("shared/design is not beside this checkout")
    quads = pyoxigraph.parse(path=str(REGISTER), format=pyoxigraph.RdfFormat.TURTLE)
    assert [quad for quad in quads if pyoxigraph.Quad(quad.subject, quad.predicate, quad.object, GRAPH) not in store] == []


def test_places_and_bodies_have_one_label_and_one_container(store: pyoxigraph.Store) -> None:
    """Two things never fell into one IRI."""
    data = (PREFIXES["place"], PREFIXES["body"], PREFIXES["group"])
    labels, containers = _by_subject(store, "rdfs:label"), _by_subject(store, "schema:containedInPlace")
    assert [subject for subject, found in labels.items() if subject.startswith(data) and len(found) > 1] == []
    assert [subject for subject, found in containers.items() if len(found) > 1] == []


def test_what_is_referred_to_is_described(store: pyoxigraph.Store) -> None:
    """Containers, parents, members, successors and seats have labels."""
    labels = _by_subject(store, "rdfs:label")
    terms = ("schema:containedInPlace", "org:subOrganizationOf", "foaf:member", "dcterms:isReplacedBy", "dcterms:spatial", "gov:sameBody")
    named = {target for term in terms for targets in _by_subject(store, term).values() for target in targets}
    assert sorted(named - labels.keys()) == []


def test_a_place_has_its_code_and_container(store: pyoxigraph.Store) -> None:
    """GB/T 2260 code, short name, class, and the division around it."""
    hangzhou = iri("place", "杭州市")
    assert _objects(store, hangzhou, "schema:identifier") == {"330100"}
    assert _objects(store, hangzhou, "schema:containedInPlace") == {iri("place", "浙江省")}
    assert "杭州" in _objects(store, hangzhou, "skos:altLabel")
    assert _objects(store, iri("place", "北京市朝阳区"), "rdfs:label") == {"朝阳区"}


def test_a_province_has_its_iso_code_and_its_item(store: pyoxigraph.Store) -> None:
    """ISO 3166-2 and Wikidata; so have the special regions and Taiwan."""
    assert _objects(store, iri("place", "浙江省"), "skos:notation") == {"CN-ZJ"}
    assert _objects(store, iri("place", "浙江省"), "schema:sameAs") == {"http://www.wikidata.org/entity/Q16967"}
    codes = {code for name in ("香港特别行政区", "澳门特别行政区", "台湾省") for code in _objects(store, iri("place", name), "skos:notation")}
    assert codes == {"CN-HK", "CN-MO", "CN-TW"}


def test_the_cities_of_the_state_plan_are_marked(store: pyoxigraph.Store) -> None:
    """Five since 1997, and nothing else."""
    cities = {subject for subject, classes in _by_subject(store, "rdf:type").items() if f"{PREFIXES['gov']}CityUnderStatePlanning" in classes}
    assert cities == {iri("place", name) for name in ("大连市", "宁波市", "厦门市", "青岛市", "深圳市")}


def test_every_place_is_there(store: pyoxigraph.Store) -> None:
    """Current and former divisions alike, the former with their years."""
    labels = _by_subject(store, "rdfs:label")
    assert [place.local for place in places.every() if iri("place", place.local) not in labels] == []
    assert _objects(store, iri("place", "襄樊市"), "dcterms:valid") == {"../2010"}


def test_nameplates_are_written_both_ways(store: pyoxigraph.Store) -> None:
    """gov:sameBody is symmetric."""
    pairs = {(subject, target) for subject, targets in _by_subject(store, "gov:sameBody").items() for target in targets}
    assert pairs == {(target, subject) for subject, target in pairs} and pairs


def test_a_reform_leads_from_the_old_body_to_the_new_one(store: pyoxigraph.Store) -> None:
    """W3C ORG: the body was changed by the plan, from which its successor resulted; the plan has its date and is no event that articles tell."""
    old, new, plan = iri("body", "国家卫生计生委"), iri("body", "国家卫生健康委"), iri("event", "2018-03_深化党和国家机构改革方案")
    assert _objects(store, old, "org:changedBy") == {plan} and _objects(store, old, "dcterms:isReplacedBy") == {new}
    assert _objects(store, new, "org:resultedFrom") == {plan} and _objects(store, old, "dcterms:valid") == {"2013/2018"}
    assert _objects(store, plan, "rdf:type") == {f"{PREFIXES['org']}ChangeEvent"} and _objects(store, plan, "dcterms:date") == {"2018-03"}


def test_countries_carry_their_codes(store: pyoxigraph.Store) -> None:
    """ISO 3166-1 codes, official names, the continent, and cities in them; a country may be where an event takes place."""
    russia = iri("place", "俄罗斯")
    assert _objects(store, russia, "schema:identifier") == {"RU"} and "俄罗斯联邦" in _objects(store, russia, "skos:altLabel")
    assert _objects(store, russia, "schema:containedInPlace") == {iri("place", "欧洲")}
    assert _objects(store, russia, "skos:notation") == {"RUS"}
    assert f"{PREFIXES['schema']}Place" in _objects(store, russia, "rdf:type")
    assert _objects(store, iri("place", "达沃斯"), "schema:containedInPlace") == {iri("place", "瑞士")}


def test_the_vocabulary_is_loaded(store: pyoxigraph.Store) -> None:
    """The classes and properties of gov.ttl are in the reference graph."""
    assert _objects(store, f"{PREFIXES['gov']}Participation", "rdf:type")


def test_the_version_changes_with_whatever_the_lines_are_made_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a lexicon, a vocabulary and a module; an equal copy of the package elsewhere has the same."""
    copy = tmp_path / "kg"
    shutil.copytree(Path(resources.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(resources.schema(), tmp_path / "schemas")
    before = reference.version()
    monkeypatch.setattr(resources, "PACKAGE", copy)
    versions.of_package.cache_clear()  # a process takes it once
    assert reference.version() == before
    for name in ("kg/lexicons/places.tsv", "schemas/gov.ttl", "kg/bodies/local.py"):
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write("# another line\n")
        versions.of_package.cache_clear()
        assert reference.version() != before, name
        before = reference.version()
    versions.of_package.cache_clear()
