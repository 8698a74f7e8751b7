"""What an analysis is told besides the selection of events."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any

from kg.errors import USAGE, Problem
from kg.queries import day
from kg.selection import Selection
from kg.tables.facts import as_day

#: What ``of`` stands for: the kinds of agents (IRI prefixes) whose network it is.
KINDS: dict[str, tuple[str, ...]] = {"people": ("person",), "bodies": ("body", "group"), "all": ("person", "body")}
#: What groups agents for brokerage.
GROUPS = ("body", "province")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults; each analysis names those that it has a use for (``kg.analysis.ANALYSES``).

    ``names``: the things that it is about. ``of``: whose network (a key of KINDS). ``as_of``: an ISO day; events of the ``window`` days up to it
    are then chosen, and posts are those held on it. ``by_year``: a network for each year. ``resolution`` and ``seed`` of Leiden's method. ``wide``:
    a matrix with a column each. ``between``: what brokers stand between (of GROUPS). ``alpha``: the false discovery rate. ``least``: how many
    rosters a pair must be in, and ``consistency``: the share of them in which one stands before the other. ``without``: agents that a path does not
    go through.
    """

    names: tuple[str, ...] = ()
    of: str = "people"
    as_of: str = ""
    window: int = 365
    by_year: bool = False
    resolution: float = 1.0
    seed: int = 1
    between: str = "body"
    alpha: float = 0.05
    least: int = 2
    consistency: float = 0.9
    without: tuple[str, ...] = ()
    wide: bool = False

    def __post_init__(self) -> None:
        for name, value, choices in (("of", self.of, tuple(KINDS)), ("between", self.between, GROUPS)):
            if value not in choices:
                raise Problem(name, f"{value!r} is none of its values", f"there is: {', '.join(choices)}", USAGE)
        if self.as_of and as_day(day(self.as_of)) is None:
            raise Problem(self.as_of, "is not a day", "give one such as 2024-03-15", USAGE)
        for name, good, range in (
            ("window", self.window >= 1, "at least 1"),
            ("resolution", self.resolution > 0, "above 0"),
            ("alpha", 0 < self.alpha < 1, "between 0 and 1"),
            ("least", self.least >= 1, "at least 1"),
            ("consistency", 0.5 < self.consistency <= 1, "above 0.5, at most 1"),
        ):
            if not good:
                raise Problem(name, f"{getattr(self, name)} is out of range", f"it is {range}", USAGE)

    def given(self) -> tuple[str, ...]:
        """The settings that differ from their defaults, by name; ``names`` apart."""
        return tuple(field.name for field in fields(self) if field.name != "names" and getattr(self, field.name) != field.default)


#: All settings at their defaults.
DEFAULT = Settings()


def settings(**values: Any) -> Settings:
    """Settings from keywords; one text may stand for a tuple of one. Raises Problem (code 2) for a setting that does not exist or a bad value."""
    known = {field.name: field.default for field in fields(Settings)}
    for name in values.keys() - known.keys():
        raise Problem(name, "is no setting", f"there is: {', '.join(known)}", USAGE)
    taken: dict[str, Any] = {name: (value,) if isinstance(known[name], tuple) and isinstance(value, str) else value for name, value in values.items()}
    return Settings(**taken)


def as_known(wanted: Selection, asked: Settings) -> Selection:
    """The selection, of a network as of a day that of the events in the window up to this day (a sliding window, as in Moody, McFarland and
    Bender-deMoll 2005, Dynamic network visualization, American Journal of Sociology 110(4), 1206-1241). Raises Problem (code 2) where it also has
    dates."""
    last = as_day(asked.as_of)
    if last is None:
        return wanted
    if wanted.start or wanted.end:
        raise Problem(
            "as_of", "chooses the dates of events and stands with no other dates", "give a window in days instead of --from and --to", USAGE
        )
    first = last - timedelta(days=min(asked.window, last.toordinal()) - 1)
    return replace(wanted, start=first.isoformat(), end=asked.as_of)
