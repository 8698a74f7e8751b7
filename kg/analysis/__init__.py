"""Analyses of a store: tables like those of ``kg.tables``, made of the same facts and with the same filters, each row with its sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module

from kg.analysis.settings import DEFAULT, Settings, as_known
from kg.errors import USAGE, Problem
from kg.names import Queryable
from kg.selection import EVERYTHING, Selection
from kg.sparql import printable
from kg.tables import Facts, Table, facts_of

#: What makes the table of an analysis. It reads nothing yet: the table's rows do.
Builder = Callable[[Settings], Table]

_NETWORK = ("of", "as_of", "window")
_GROUPED = (*_NETWORK, "resolution", "seed")
_ORDERED = ("least", "consistency", "as_of", "window")


@dataclass(frozen=True, slots=True)
class Analysis:
    """An analysis: the function that makes its table (``module:function``), what it tells, the names it is about (``A B``; ``[TOPIC …]`` for any
    number), and the settings that it has a use for."""

    builder: str
    help: str
    names: str = ""
    uses: tuple[str, ...] = ()

    @property
    def example(self) -> tuple[str, ...]:
        """As many names as it takes, to ask for a table of which only the columns are wanted."""
        return () if self.names.startswith("[") else tuple(self.names.split())

    def table(self, asked: Settings = DEFAULT) -> Table:
        """The table for these settings. Raises Problem (code 2) for settings without a use here and for too few or too many names."""
        for name in asked.given():
            if name not in self.uses:
                others = ", ".join(each for each, row in ANALYSES.items() if name in row.uses)
                raise Problem(name, "is a setting of which this analysis makes no use", f"analyses that do: {others}", USAGE)
        if not self.names.startswith("[") and len(asked.names) != len(self.example):
            problem = f"takes {len(self.example)} names, {len(asked.names)} are given"
            raise Problem(self.builder.partition(":")[2], problem, f"names: {self.names or 'none'}", USAGE)
        module, _, function = self.builder.partition(":")
        build: Builder = getattr(import_module(module), function)
        return build(asked)


ANALYSES: dict[str, Analysis] = {
    "centrality": Analysis("kg.analysis.centrality:centrality", "who stands in the middle of those who meet", uses=_NETWORK),
    "communities": Analysis("kg.analysis.communities:communities", "groups that meet among themselves", uses=(*_GROUPED, "by_year")),
    "community-changes": Analysis("kg.analysis.communities:changes", "how these groups change from year to year", uses=("of", "resolution", "seed")),
    "brokers": Analysis("kg.analysis.brokers:brokers", "who stands between bodies or provinces that do not meet", uses=(*_NETWORK, "between")),
    "pairs": Analysis("kg.analysis.pairs:pairs", "who meets whom more often than chance would have it", uses=(*_NETWORK, "alpha")),
    "path": Analysis("kg.analysis.paths:path", "the shortest way from A to B over events", "A B", uses=(*_NETWORK, "without")),
    "timeline": Analysis("kg.analysis.timelines:timeline", "the events of a thing week by week, beside the number of articles", "NAME"),
    "gaps": Analysis("kg.analysis.timelines:gaps", "the silences of a thing, and how unusual they are", "NAME"),
    "province-year": Analysis("kg.analysis.matrices:province_year", "events by province and year", uses=("wide",)),
    "body-topic": Analysis("kg.analysis.matrices:body_topic", "events by body and topic", uses=("wide",)),
    "precedence": Analysis("kg.analysis.precedence:precedence", "which names rosters put before which, with the exceptions", uses=_ORDERED),
    "ranking": Analysis("kg.analysis.precedence:ranking", "the order that rosters agree on", uses=_ORDERED),
    "usage": Analysis("kg.analysis.usage:usage", "first and last use of doctrines, formulas and themes", "[TOPIC …]"),
}  # fmt: skip


def analysis(name: str, asked: Settings = DEFAULT) -> Table:
    """The table of an analysis of ANALYSES. Raises Problem (code 2) for a name that none has, and as ``Analysis.table`` does."""
    if name not in ANALYSES:
        near = get_close_matches(name, ANALYSES, n=1) or ANALYSES
        raise Problem(printable(name), "no analysis is called so", f"there is: {', '.join(near)}", USAGE)
    return ANALYSES[name].table(asked)


def facts_for(store: Queryable, asked: Settings, wanted: Selection = EVERYTHING) -> Facts:
    """The facts that an analysis is of: those of the selection, as of a day those of the window before it. Raises Problem as
    ``kg.tables.facts_of``."""
    return facts_of(store, as_known(wanted, asked))
