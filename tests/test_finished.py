"""The folder exports/ shows what the program makes now."""

from __future__ import annotations

from pathlib import Path

import pytest
from finished import ARTICLES, FOLDER, VIEWS, remake


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The products of this moment."""
    folder = tmp_path_factory.mktemp("finished")
    remake(folder)
    return folder


@pytest.mark.parametrize("name", sorted([*VIEWS, *ARTICLES]))
def test_a_finished_product_is_the_one_that_is_shown(made: Path, name: str) -> None:
    """Byte for byte; after a change of reading or of a format: make generated, and look at the diff."""
    assert (made / name).read_bytes() == (FOLDER / name).read_bytes(), f"exports/{name} is not what the program makes: run make generated"


def test_nothing_else_is_shown() -> None:
    """A product that is no longer made leaves the folder, and each is listed in its README."""
    names = {path.name for path in FOLDER.iterdir()} - {"README.md"}
    assert names == {*VIEWS, *ARTICLES}
    assert all(name in (FOLDER / "README.md").read_text(encoding="utf-8") for name in names)
