"""What the tests of verbs share: a store that they ask and take out of, and never change."""

from __future__ import annotations

import pytest
from graphs import INVENTED, build


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Path of a store of the invented graph."""
    return str(build(tmp_path_factory.mktemp("invented"), INVENTED))
