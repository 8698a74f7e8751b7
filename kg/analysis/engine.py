"""igraph, the library for what is heavy on networks; optional, and seeded so that the same network gives the same numbers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kg.errors import Problem

#: Decimals of measures: the floating-point noise of other machines stays below them.
DECIMALS = 8


def igraph(need: str) -> Any:
    """The library. Raises Problem, naming what needs it, where it is not installed."""
    try:
        import igraph as library
    except ModuleNotFoundError as error:
        raise Problem(need, "needs the library igraph, which is not installed", "pip install 'kg[graph]'") from error
    return library


@contextmanager
def seeded(library: Any, seed: int) -> Iterator[None]:
    """igraph draws from Python's random numbers, begun with ``seed``; what they were before is put back."""
    before = random.getstate()
    library.set_random_number_generator(random)
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(before)


def digits(value: float) -> float:
    """A number to six significant digits, for what may be very small."""
    return float(f"{value:.6g}")


def rounded(value: float) -> float:
    """A measure to DECIMALS, never -0."""
    return round(value, DECIMALS) + 0.0
