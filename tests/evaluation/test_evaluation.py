"""A store against gold: the invented graph, judged by hand; the articles at hand, judged by ../shared/score.py too."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from graphs import INVENTED, SCHEMAS, SHARED, build
from invented_gold import MEETING, RECEPTION

from kg import pipeline
from kg.evaluation import Evaluation, evaluate, gold, graph, texts
from kg.evaluation.errors import errors
from kg.evaluation.gold import GoldArticle, GoldEvent, GoldParticipant, GoldPerson
from kg.evaluation.scores import by_fame, by_kind, by_rule, by_type, reliability
from kg.exports import export
from kg.model import Block, Document
from kg.store import Store

DOC = "00000000000000a1"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the invented graph."""
    return build(tmp_path_factory.mktemp("evaluation"), INVENTED)


def judged(store: Path, *golds: GoldArticle, documents: dict[str, Document] | None = None) -> Evaluation:
    """What the store says, laid beside gold of its first article unless another id is given."""
    with Store.open(store) as opened:
        return evaluate(opened, [replace(each, doc=DOC) if each.doc == "a1" else each for each in golds], documents or {})


def counts(found: Evaluation) -> dict[str, tuple[int, int, int]]:
    """Right, wrong and missed by kind, of the kinds where something is wrong or missed."""
    return {kind: (s.right, s.wrong, s.missed) for kind, s in by_kind(found.judgements).items() if s.wrong or s.missed}


def told(found: Evaluation) -> list[tuple[str, str, str]]:
    """Kind, verdict and words of the errors."""
    return [(error.kind, error.verdict, error.text) for error in errors(found)]


def test_what_is_all_right(store: Path) -> None:
    """Gold that says what the graph says has no errors, whatever the spelling of posts."""
    found = judged(store, RECEPTION)
    assert counts(found) == {} and told(found) == []
    assert by_kind(found.judgements)["FACT"].f1 == 1
    assert by_kind(found.judgements)["post"].right == 3


def with_event(**changes: object) -> GoldArticle:
    """The gold with its event changed."""
    return replace(RECEPTION, events=(replace(MEETING, **changes),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("article", "kind", "verdict", "words"),
    [
        (with_event(start="2024-05-07"), "date", "wrong", "会见: 2024-05-08 for 2024-05-07"),
        (with_event(type="会谈"), "type", "wrong", "会谈: 会见 for 会谈"),
        (with_event(places=("宁波市",)), "place", "missed", "会见: 宁波市"),
        (with_event(participants=MEETING.participants[:2]), "participant", "invented", "会见: 𬭎远舟 陪同"),
        (
            with_event(participants=(*MEETING.participants, GoldParticipant("浙江省数据局", "body", ("主办",)))),
            "participant",
            "missed",
            "会见: 浙江省数据局 主办",
        ),
        (
            with_event(participants=(*MEETING.participants[:2], GoldParticipant("𬭎远舟", "person", ("出席",)))),
            "role",
            "missed",
            "会见: 𬭎远舟 出席, has 陪同",
        ),
        (replace(RECEPTION, persons=RECEPTION.persons[:2]), "person", "invented", "𬭎远舟"),
        (replace(RECEPTION, persons=(*RECEPTION.persons, GoldPerson("无名氏"))), "person", "missed", "无名氏"),
        (replace(RECEPTION, events=()), "event", "invented", "会见 麦青禾会见卢西恩·奥古 2024-05-08 卢西恩·奥古、麦青禾、𬭎远舟"),
        (replace(RECEPTION, events=(MEETING, GoldEvent("印发", name="办法"))), "event", "missed", "印发 办法"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_kind_of_error_is_told(store: Path, article: GoldArticle, kind: str, verdict: str, words: str) -> None:
    """Kind, verdict and item are named once; what follows from an invented event is counted and not told again."""
    found = judged(store, article)
    assert (kind, verdict) in [each[:2] for each in told(found)]
    assert any(text.startswith(words) for _, _, text in told(found)), told(found)
    assert by_kind(found.judgements)[kind].f1 < 1


def test_alternatives_and_what_is_optional_are_not_punished(store: Path) -> None:
    """Another accepted type, one of two roles, an optional participant or event: no error either way."""
    parts = (MEETING.participants[0], GoldParticipant("卢西恩·奥古", "person", ("行动方|对方",)), replace(MEETING.participants[2], optional=True))
    assert told(judged(store, with_event(type="会谈", alt_types=("会见",), participants=parts))) == []
    absent = GoldEvent("论坛", name="无此论坛", optional=True)
    assert told(judged(store, replace(RECEPTION, events=(MEETING, absent)))) == []
    assert told(judged(store, with_event(type="会谈", start="2020-01-01", optional=True))) == []


def test_an_error_has_its_rule_and_its_sentence(store: Path) -> None:
    """That of the fact; for what was missed, the sentence that names it."""
    article = with_event(start="2024-05-07", participants=(*MEETING.participants, GoldParticipant("宁波市", "body", ("受访单位",))))
    found = {error.kind: error for error in errors(judged(store, article))}
    assert found["date"].rule == "meets" and found["date"].sentence == "麦青禾会见卢西恩·奥古"
    assert found["participant"].rule == "" and "宁波市副市长" in found["participant"].sentence


def test_articles_that_the_store_lacks_are_named_and_missed(store: Path) -> None:
    """Their facts count as missed."""
    found = judged(store, RECEPTION, replace(RECEPTION, doc="absent"))
    assert found.absent == ("absent",)
    assert by_kind(found.judgements)["person"].missed == 3


def test_scores_by_type_rule_fame_and_confidence(store: Path) -> None:
    """The facts of a type, those of a rule, nobody of them seen daily, and the shares that are right of what states a confidence."""
    found = judged(store, with_event(participants=MEETING.participants[:2]))
    events, facts = by_type(found.judgements)["会见"]
    assert (events.right, facts.wrong) == (1, 2)
    assert (by_rule(found.facts)["meets"].right, by_rule(found.facts)["meets"].wrong) == (2, 0)
    groups = by_fame(found.judgements)
    assert groups["leaders"]["person"].right == 0 and groups["rest"]["person"].right == 3
    assert [(step.low, step.judged, step.stated, step.measured) for step in reliability(found.facts)] == [(0.9, 1, 0.9, 0.0), (1.0, 3, 1.0, 1.0)]


def test_evidence_is_looked_up_in_the_file(store: Path) -> None:
    """A sentence that stands elsewhere, or otherwise, in the source is no evidence."""
    with Store.open(store) as opened:
        sentences = {each for each in graph.said(opened, DOC, graph.articles(opened, [DOC])[DOC]).citations if each}
    text = list(" " * 80)
    for each in sentences:
        text[each.begin : each.end] = each.text
    whole, moved = "".join(text), "。" + "".join(text)
    right, wrong = (judged(store, RECEPTION, documents={DOC: Document(DOC, each, (Block(0, len(each)),))}) for each in (whole, moved))
    assert right.evidence == (6, 6) and wrong.evidence == (0, 6)
    assert judged(store, RECEPTION).evidence is None


def test_what_the_store_says_is_gold_that_it_meets(store: Path) -> None:
    """The draft to correct by hand has no errors but those that the hand puts in."""
    with Store.open(store) as opened:
        ids = [entry.id for entry in opened.documents()]
        golds = [graph.as_gold(graph.said(opened, id, graph.articles(opened, [id])[id])) for id in ids]
        assert told(evaluate(opened, golds, {})) == []
    assert gold.parse(gold.written(golds[0]), "draft.json") == ([golds[0]], [])


def test_the_articles_of_a_folder_are_found_by_id(tmp_path: Path) -> None:
    """By the last part of the URL, the id, or the file's name; what is no gold is left alone."""
    for name in ("a", "b"):
        text = f"---\ntitle: 示例\nurl: https://invented.example/x/{name}1\ndate: 2024-05-01\n---\n\n# 示例\n\n虚构的一句话。\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    assert {id: Path(document.path).name for id, document in texts(tmp_path, ["a1", "b", "c"]).items()} == {"a1": "a.md", "b": "b.md"}


def oracle(quads: Path, facts: Path, docs: Path) -> dict[str, dict[str, float]]:
    """The figures of ../shared/score.py."""
    command = [sys.executable, str(SHARED / "score.py"), str(quads), str(facts), "--docs", str(docs), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    return {**found["scores"], "evidence": found["evidence"]}


@pytest.mark.parametrize("name", ["dev", "registers", "seed"])
def test_the_figures_are_those_of_the_oracle(name: str, tmp_path: Path) -> None:
    """Precision, recall, F1 and counts of every kind, and the evidence, are the same to the last digit."""
    if not (SHARED / "score.py").exists():
        pytest.skip("../shared is not at hand")
    docs = SHARED / ("corpus/seed" if name == "seed" else f"gold/{name}/docs")
    facts = seed_gold(tmp_path) if name == "seed" else SHARED / f"gold/{name}/facts"
    pipeline.build([str(docs)], tmp_path / "store", jobs=1)
    export_(tmp_path / "store", tmp_path / "all.nq")
    golds, _ = gold.load(facts)
    with Store.open(tmp_path / "store") as opened:
        found = evaluate(opened, golds, texts(docs, [each.doc for each in golds]))
    expected = oracle(tmp_path / "all.nq", facts, docs)
    assert found.evidence is not None and list(found.evidence) == expected.pop("evidence")
    assert {kind: score.as_json() for kind, score in by_kind(found.judgements).items()} == expected


def export_(store: Path, target: Path) -> None:
    """Writes a store's N-Quads."""
    with Store.open(store) as opened:
        export(opened, "nquads", target)


def seed_gold(folder: Path) -> Path:
    """Gold made of the golden example that ../shared gives for the seed."""
    (folder / "golden").mkdir()
    with Store.open(build(folder / "golden", SCHEMAS / "seed.trig", SCHEMAS / "register.ttl", SCHEMAS / "taxonomy.ttl")) as golden:
        id = golden.documents()[0].id
        gold.save([graph.as_gold(graph.said(golden, id, graph.articles(golden, [id])[id]))], folder / "facts")
    return folder / "facts"
