"""The shapes: the invented graph and the golden example conform, and each typical error is told with its message."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from graphs import INVENTED, SCHEMAS, SHARED, invented
from rdflib import FOAF, RDF, RDFS, Dataset, Graph, Literal, URIRef

from kg.validation import Finding, check, sampled, touched, validate

Change = Callable[[str], str]


def findings(*files: Path, change: Change = lambda text: text) -> list[Finding]:
    """Findings in files, the first one changed."""
    data = Graph()
    for number, file in enumerate(files):
        text = file.read_text(encoding="utf-8")
        changed = change(text) if number == 0 else text
        assert number or changed != text or change("same") == "same", "the change found nothing to change"
        for subject, predicate, value, _ in Dataset().parse(data=changed, format="trig").quads():
            data.add((subject, predicate, value))
    return check(data)


def replaced(old: str, new: str) -> Change:
    """Replaces the first place of a text."""
    return lambda text: text.replace(old, new, 1)


#: What ONTOLOGY §7 promises: name → (change of the golden example, change of the invented graph, message).
MUTATIONS: dict[str, tuple[Change, Change, str]] = {
    "no evidence": (
        replaced("role:主办 ;\n    gov:saidIn doc:59e189891fdac061-s00 , doc:59e189891fdac061-s01 .", "role:主办 ."),
        replaced("role:主办 ; gov:saidIn doc:00000000000000b2-s01 .", "role:主办 ."),
        "Every fact points at the sentence that says so.",
    ),
    "role outside the scheme": (
        replaced("gov:role role:主办", "gov:role type:会议"),
        replaced("gov:role role:主办", "gov:role type:会议"),
        "The role is a concept of the role scheme.",
    ),
    "reworded statement": (
        replaced('schema:text "2023年网络法治工作"', 'schema:text "今年的网络法治工作"'),
        replaced('"要守住数据安全的底线', '"要牢牢守住数据安全的底线'),
        "A statement is quoted word for word",
    ),
    "person the sentence does not name": (
        replaced('rdfs:label "盛荣华"', 'rdfs:label "盛荣花"'),
        replaced("gov:agent person:AnaLíčko", "gov:agent person:卢西恩·奥古"),
        "A named person must be named in a sentence",
    ),
    "date not normalised": (
        replaced('"2023-02-13"^^xsd:date', '"2月13日"'),
        replaced('schema:startDate "2024-05-08"^^xsd:date', 'schema:startDate "5月8日"'),
        "startDate",
    ),
    "two agents": (
        replaced("gov:agent person:王纲", "gov:agent person:王纲 , person:盛荣华"),
        replaced("gov:agent person:麦青禾", "gov:agent person:麦青禾 , person:𬭎远舟"),
        "More than 1 values",
    ),
    "event after its report": (
        replaced('"2023-02-13"^^xsd:date', '"2023-12-13"^^xsd:date'),
        replaced('"2024-05-08"^^xsd:date', '"2024-12-08"^^xsd:date'),
        "The event is later than an article",
    ),
    "two days": (
        replaced('"2023-02-13"^^xsd:date', '"2023-02-13"^^xsd:date , "2023-02-12"^^xsd:date'),
        replaced('schema:startDate "2024-05-08"^^xsd:date', 'schema:startDate "2024-05-08"^^xsd:date , "2024-05-07"^^xsd:date'),
        "Its sources tell two days",
    ),
    "wrong offset": (
        replaced("nif:beginIndex ", "nif:beginIndex 1"),
        replaced("nif:endIndex ", "nif:endIndex 1"),
        "The offsets must span the text.",
    ),
    "unknown property": (
        replaced("a gov:Participation ;", 'a gov:Participation ; schema:jobTitle "副主任" ;'),
        replaced("a gov:Participation ;", 'a gov:Participation ; schema:jobTitle "副省长" ;'),
        "is closed",
    ),
}


def test_the_invented_graph_conforms() -> None:
    """Names of the supplementary planes and in Latin letters, posts as written, former posts, rules and positions are all in order."""
    assert findings(INVENTED) == []


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not there")
def test_the_golden_example_conforms() -> None:
    """With its register."""
    assert findings(SCHEMAS / "seed.trig", SCHEMAS / "register.ttl") == []


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutated_graph_is_told(name: str) -> None:
    """Each typical error of an extractor has its message; what sources may say (after its report, on two days) is a mere warning."""
    _, change, message = MUTATIONS[name]
    _told(findings(INVENTED, change=change), name, message)


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not there")
@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutated_golden_example_is_told(name: str) -> None:
    """The nine of the model's page on validation."""
    change, _, message = MUTATIONS[name]
    _told(findings(SCHEMAS / "seed.trig", SCHEMAS / "register.ttl", change=change), name, message)


def _told(found: list[Finding], name: str, message: str) -> None:
    meant = [each for each in found if message in each.message or message in each.path]
    assert meant, [each.message for each in found]
    assert {each.severity for each in meant} == {"warning" if name in ("event after its report", "two days") else "violation"}


def test_a_finding_brings_its_sentence() -> None:
    """So that one sees at once what was misread."""
    found = findings(INVENTED, change=replaced('"要守住数据安全的底线', '"要牢牢守住数据安全的底线'))
    assert [each.sentences for each in found] == [("会议要求，要守住数据安全的底线，用好“一本账”。",)]
    assert found[0].node.startswith("event:2024-05-09_")


GOOD_NAMES = ("麦青禾", "𬭎远舟", "买买提·依布拉音", "卢西恩-奥古", "欧阳〇", "Ana Líčko", "O’Neill-Smith")
BAD_NAMES = ("麦", "-麦青", "副省长1", "麦青禾。", "", "A")


@pytest.mark.parametrize("name", GOOD_NAMES + BAD_NAMES)
def test_what_a_name_is_made_of(name: str) -> None:
    """Han characters of every plane with inner dots and hyphens, or Latin letters."""
    data = Graph()
    data.add((URIRef("urn:p"), RDF.type, FOAF.Person))
    data.add((URIRef("urn:p"), RDFS.label, Literal(name)))
    assert (check(data) == []) is (name in GOOD_NAMES)


def test_a_store_is_checked_whole_or_by_a_sample(tmp_path: Path) -> None:
    """A sample is the same articles each time."""
    with invented(tmp_path) as store:
        assert validate(store) == validate(store, sample=1) == []
    assert sampled("abcdef", 3) == sampled("fedcba", 3)
    assert len(sampled("abcdef", 0)) == 6


def test_reference_data_is_checked_as_far_as_articles_lead_to_it() -> None:
    """Things named, the things these name, and so on; nothing else."""
    reference = ["<b> <in> <c> .", "<c> <in> <d> .", "<x> <in> <y> ."]
    assert touched(["<a> <at> <b> ."], reference) == reference[:2]
