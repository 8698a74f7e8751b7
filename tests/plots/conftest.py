"""The drawing style, and a store of the samples, for the tests of pictures. Without the extra ``plot`` none of them runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg import pipeline, resources
from kg.store import Store

pytest.importorskip("matplotlib", reason="pictures need matplotlib: pip install 'kg[plot]'")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample read-outs that come with the package; they are invented."""
    place = tmp_path_factory.mktemp("samples") / "store"
    pipeline.build([str(resources.samples())], place, jobs=1)
    with Store.open(place) as opened:
        yield opened


@pytest.fixture
def style() -> Iterator[None]:
    """The settings under which figures are drawn, with the font that is found."""
    from kg.plots import fonts, page

    with page.style(fonts.find()):
        yield
