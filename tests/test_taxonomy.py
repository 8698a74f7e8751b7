"""The taxonomy in Turtle is what the schema files say."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from kg import resources, taxonomy

DESIGN = Path(__file__).parents[1] / "../shared/design/schemas/taxonomy.ttl"


def test_the_shipped_taxonomy_is_up_to_date() -> None:
    """`python -m kg.taxonomy` would change nothing."""
    assert resources.schema("taxonomy.ttl").read_text(encoding="utf-8") == taxonomy.turtle()


def test_every_triple_of_the_design_is_stated() -> None:
    """Nothing that the design's taxonomy says was lost on the way to TOML."""
    if not DESIGN.exists():
        pytest.skip("the design's taxonomy is not beside this checkout")
    ours, theirs = Graph().parse(data=taxonomy.turtle(), format="turtle"), Graph().parse(DESIGN)
    assert not set(theirs) - set(ours)


def test_a_quotation_mark_in_a_label_is_escaped() -> None:
    """Labels survive Turtle whatever they contain."""
    awkward = 'a "b" \\ c\nd'
    graph = Graph().parse(data=f"<x:s> <x:p> {taxonomy._text(awkward)} .", format="turtle")
    assert [str(value) for value in graph.objects()] == [awkward]
