"""The samples are marked as invented, and are what the demo and the documentation rest on."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import resources

SAMPLES = sorted(path for path in resources.samples().iterdir() if path.is_file() and path.name != "README")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_says_that_it_is_invented(path: Path) -> None:
    """Nobody who meets the file alone can take it for a report."""
    text = path.read_text(encoding="utf-8")
    assert "invented" in text or "虚构" in text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_listed_in_the_folder_s_readme(path: Path) -> None:
    """The README says of each what it shows."""
    assert path.name in (resources.samples() / "README").read_text(encoding="utf-8")


def test_samples_link_to_the_reserved_example_domain_only() -> None:
    """A sample never points at a real page."""
    for path in SAMPLES:
        for piece in path.read_text(encoding="utf-8").split("https://")[1:]:
            assert piece.startswith("samples.example/"), path.name
