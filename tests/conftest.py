"""What holds for all tests: a store of the samples, and that no test measures time, so that none fails because the first example loads the
lexicons or the machine is busy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from kg import pipeline, resources
from kg.store import Store

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample read-outs that come with the package; they are invented."""
    place = tmp_path_factory.mktemp("samples") / "store"
    pipeline.build([str(resources.samples())], place, jobs=1)
    with Store.open(place) as opened:
        yield opened
