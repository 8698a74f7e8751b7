"""Every phrasing reads the invented sentences beside it and passes over its rejects; every type has the names that are given to it."""

from __future__ import annotations

import pytest
from reading_cases import frames

from kg import schema


def sentences(key: str) -> list[object]:
    """(rule, sentence) of every pattern's list ``key``, as pytest parameters."""
    pairs = [(str(pattern["name"]), sentence) for pattern in schema.patterns() for sentence in pattern.get(key, [])]  # type: ignore[attr-defined]
    return [pytest.param(rule, sentence, id=f"{rule}: {sentence}") for rule, sentence in pairs]


@pytest.mark.parametrize("pattern", schema.patterns(), ids=lambda pattern: str(pattern["name"]))
def test_every_phrasing_has_a_sentence_beside_it(pattern: dict[str, object]) -> None:
    """Pattern, meaning and example stand on adjacent lines."""
    assert pattern.get("reads"), f"{pattern['file']}:{pattern['line']}: give {pattern['name']} a sentence that it reads"


@pytest.mark.parametrize(("rule", "sentence"), sentences("reads"))
def test_a_phrasing_reads_its_sentences(rule: str, sentence: str) -> None:
    """The rule itself fires."""
    assert frames(sentence, rule), f"{rule} does not read 「{sentence}」: kg explain shows what does"


@pytest.mark.parametrize(("rule", "sentence"), sentences("rejects"))
def test_a_phrasing_passes_over_its_rejects(rule: str, sentence: str) -> None:
    """Words of the phrasing alone are no event."""
    assert not frames(sentence, rule), f"{rule} reads 「{sentence}」"


@pytest.mark.parametrize("kind", [kind for kind in schema.event_types().values() if kind.named], ids=lambda kind: kind.name)
def test_a_type_has_its_names(kind: schema.EventType) -> None:
    """The last words of a name decide."""
    heads = schema.event_heads()
    assert {name: heads.type_of(name) for name in kind.named} == dict.fromkeys(kind.named, kind.name)
    assert all(heads.pattern.search(name) for name in kind.named)


@pytest.mark.parametrize("kind", [kind for kind in schema.event_types().values() if kind.heads], ids=lambda kind: kind.name)
def test_every_type_with_heads_has_a_name_beside_it(kind: schema.EventType) -> None:
    """Whoever adds a head shows a name that ends in it."""
    assert kind.named
