"""Shows how far a run is, on standard error: a bar on a terminal, a line every few seconds elsewhere, nothing when quiet."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from kg.report import Progress

#: Seconds between two lines where there is no terminal.
EVERY = 5.0


@contextmanager
def shown(quiet: bool) -> Iterator[Progress]:
    """The progress that fits: none when quiet, a bar on a terminal, else lines."""
    if quiet:
        from kg.report import Silence

        yield Silence()
    elif sys.stderr.isatty():
        with _rich() as bars:
            yield Bar(bars)
    else:
        yield Lines()


def _rich() -> RichProgress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    told = TextColumn("{task.fields[unit]}  {task.fields[told]}")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), told, TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


class Counts:
    """Units, bytes and events of the present stage."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.restart("", 0, "")

    def restart(self, name: str, total: int, unit: str) -> None:
        """A new stage."""
        self.name, self.total, self.unit = name, total, unit
        self.units = self.size = self.events = 0
        self.began = monotonic()

    def add(self, units: int, size: int, events: int) -> None:
        """So much more."""
        self.units, self.size, self.events = self.units + units, self.size + size, self.events + events

    def told(self) -> str:
        """Speed and events, where there are any: ``1.2 MB/s, 345 events``."""
        seconds = monotonic() - self.began
        return f"{self.size / 1e6 / seconds:.1f} MB/s, {self.events} events" if self.size and seconds else ""


class Bar:
    """A bar on a terminal. Colours are rich's, which heeds NO_COLOR."""

    def __init__(self, bars: RichProgress) -> None:
        """Draws in ``bars``."""
        self.bars, self.counts = bars, Counts()
        self.task: TaskID | None = None

    def stage(self, name: str, total: int, unit: str) -> None:
        """A new bar in the place of the last."""
        if self.task is not None:
            self.bars.remove_task(self.task)
        self.counts.restart(name, total, unit)
        self.task = self.bars.add_task(name, total=total, unit=unit, told="")

    def advance(self, units: int, size: int = 0, events: int = 0) -> None:
        """The bar grows."""
        self.counts.add(units, size, events)
        if self.task is not None:
            self.bars.update(self.task, advance=units, told=self.counts.told())


class Lines:
    """A line at the begin of a stage and every few seconds."""

    def __init__(self) -> None:
        """Begins the clock."""
        self.counts, self.last = Counts(), monotonic()

    def stage(self, name: str, total: int, unit: str) -> None:
        """A line for the stage."""
        self.counts.restart(name, total, unit)
        self._say()

    def advance(self, units: int, size: int = 0, events: int = 0) -> None:
        """A line if it is time."""
        self.counts.add(units, size, events)
        if monotonic() - self.last >= EVERY:
            self._say()

    def _say(self) -> None:
        self.last, counts = monotonic(), self.counts
        told = counts.told()
        print(f"{counts.name}: {counts.units} of {counts.total} {counts.unit}{', ' + told if told else ''}", file=sys.stderr, flush=True)
