"""Traits of rules load, stand for rules that exist, and are all asked for; code names no template."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import rules, schema, traits

PACKAGE = Path(__file__).parents[1] / "kg"
PATTERN = {"name": "meeting.weighs", "file": "meetings.toml", "line": 7}


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """All of the package's syntax, each with the module's path."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from ((str(path.relative_to(PACKAGE)), node) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def asked_for() -> set[str]:
    """Names that the package asks ``having`` for, or lists beside a function for those that have the trait."""
    stages = ("discourse", "extractors", "reading")
    constants = {node.value for module, node in nodes() if module.startswith(stages) and isinstance(node, ast.Constant)}
    return {name for name in traits.traits() if name in constants}


def test_every_trait_is_of_a_rule_that_exists_and_is_asked_for() -> None:
    """A trait that nobody has, or of which nobody asks, says nothing."""
    for trait in traits.traits().values():
        assert trait.rules, trait.name
        assert trait.rules <= rules.rules().keys(), trait.name
    assert asked_for() == set(traits.traits())


def test_having_tells_templates_and_rules_written_in_python() -> None:
    """A stop that is looked into may be told by a template or by an extractor."""
    assert {"tour.visits", "tour.stop"} <= traits.having("visits")
    with pytest.raises(KeyError):
        traits.having("sings")


def test_code_names_no_template() -> None:
    """What is peculiar to a phrasing stands beside it, as a trait or as what must not stand around it, not in a list of names elsewhere."""
    templates = {str(pattern["name"]) for pattern in schema.patterns()}
    named = [(module, node.value) for module, node in nodes() if isinstance(node, ast.Constant) and node.value in templates]
    assert named == []


@pytest.mark.parametrize(
    ("text", "listed", "wrong"),
    [
        ('[[trait]]\nname = "a"\nmeans = "x"\n', ["b"], r"meetings.toml:7: \[pattern\] trait 'b' does not exist; use one of a"),
        ('[[trait]]\nname = "a"\nmeans = "x"\n', "a", r"meetings.toml:7: \[pattern\] traits must be a list of strings"),
        ('[[trait]]\nname = "a"\n', [], r"traits.toml: \[\[trait\]\] number 1 must have name, means"),
        ('[[trait]]\nname = "a"\nmeans = "x"\nrule = []\n', [], r"traits.toml: \[\[trait\]\] number 1 must have name, means"),
        ('[[trait]]\nname = "a', [], r"traits.toml: not TOML"),
    ],
)
def test_a_mistake_is_refused_with_its_place(tmp_path: Path, text: str, listed: object, wrong: str) -> None:
    """File, place and mistake stand in the message."""
    path = tmp_path / "traits.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(schema.SchemaError, match=wrong):
        traits.load(path, ({**PATTERN, "traits": listed},))
