"""The drawing style for the tests of pictures. Without the extra ``plot`` none of them runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("matplotlib", reason="pictures need matplotlib: pip install 'kg[plot]'")


@pytest.fixture
def style() -> Iterator[None]:
    """The settings under which figures are drawn, with the font that is found."""
    from kg.plots import fonts, page

    with page.style(fonts.find()):
        yield
