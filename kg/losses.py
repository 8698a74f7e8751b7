"""What a view or a file keeps less of than the graph: counted, with the reason, for people (one line each) and for programs (JSON)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

How = Literal["dropped", "joined", "altered"]


@dataclass(frozen=True, slots=True, order=True)
class Loss:
    """``count`` things (``what``: "sentences", "parallel edges") were ``how``: dropped (not in the file), joined (several became one) or
    altered (in the file, but not as they were), because of ``why``."""

    what: str
    how: How
    count: int
    why: str = ""

    def __str__(self) -> str:
        return f"{self.count:,} {self.what} {self.how}" + (f": {self.why}" if self.why else "")


def counted(losses: Iterable[Loss]) -> tuple[Loss, ...]:
    """Losses of the same kind added up, those of nothing left out, sorted."""
    sums: Counter[tuple[str, How, str]] = Counter()
    for loss in losses:
        sums[loss.what, loss.how, loss.why] += loss.count
    return tuple(sorted(Loss(what, how, count, why) for (what, how, why), count in sums.items() if count))


def lines(losses: Iterable[Loss]) -> Iterator[str]:
    """One line a loss, as printed on standard error."""
    return map(str, losses)


def report(head: Mapping[str, Any], losses: Iterable[Loss]) -> dict[str, Any]:
    """The report as a JSON object: the head (format, view, selection …), then ``losses``, each with what, how, count and why."""
    return {**head, "losses": [asdict(loss) for loss in losses]}
