"""The store as tables: typed rows, each with the sentence that says so. One table of tables; files in many formats are made of it (``kg.exports``).

What a column means is said once, here, and told by CSVW, Parquet, SQLite, XLSX and the documentation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches

from kg.errors import USAGE, Problem
from kg.losses import Loss
from kg.sparql import printable
from kg.tables.attendance import ATTENDANCE, EXPOSURE, unshown
from kg.tables.careers import CAREERS
from kg.tables.dyads import DYADS
from kg.tables.facts import Facts, facts_of
from kg.tables.record import Column, Row, Table, Value
from kg.tables.things import ARTICLES, BODIES, EVENTS, PARTICIPATIONS, PEOPLE, PLACES, POSTS, SENTENCES, STATEMENTS, TOPICS, WORKS

__all__ = ["SCHEMA_VERSION", "TABLES", "Column", "Facts", "Row", "Table", "Value", "facts_of", "left_out", "only", "wanted"]

#: Raised when a column changes its name, kind or meaning, or goes away; not when one is added.
SCHEMA_VERSION = 1

#: All tables by name: first what is told, then what is counted from it.
TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        EVENTS, PARTICIPATIONS, STATEMENTS, PEOPLE, BODIES, POSTS, PLACES, TOPICS, WORKS, SENTENCES, ARTICLES,
        CAREERS, DYADS, ATTENDANCE, EXPOSURE,
    )
}  # fmt: skip


def wanted(names: Sequence[str]) -> tuple[Table, ...]:
    """The tables with these names in the order of TABLES, all for no name. Raises Problem (code 2) for a name that no table has."""
    for name in names:
        if name not in TABLES:
            near = get_close_matches(name, TABLES, n=1) or TABLES
            raise Problem(printable(name), "no table is called so", f"there is: {', '.join(near)}", USAGE)
    return tuple(table for name, table in TABLES.items() if name in names or not names)


def only(table: Table, facts: Facts, names: Sequence[str]) -> Table:
    """The table with only these columns, in this order; all for no name. Raises Problem (code 2) for a name that no column has."""
    header = [column.name for column in table.header(facts)]
    for name in names:
        if name not in header:
            near = get_close_matches(name, header, n=3) or [column.name for column in table.columns]
            raise Problem(printable(name), f"the table {table.name} has no column of this name", f"there is: {', '.join(near)}", USAGE)
    if not names:
        return table
    places = [header.index(name) for name in names]
    columns = tuple(table.header(facts)[place] for place in places)
    return replace(
        table, columns=columns, keyed=False, wide=None, rows=lambda facts: (tuple(row[place] for place in places) for row in table.rows(facts))
    )


def left_out(facts: Facts, tables: Iterable[Table]) -> list[Loss]:
    """What these tables keep less of than the graph."""
    names = {table.name for table in tables}
    mentions = sum(map(len, facts.relations.many("schema:mentions").values()))
    events = facts.relations.many("gov:participation").keys() - facts.chosen.events
    return [
        *(Loss("tables", "dropped", 1, f"{name} was not asked for") for name in TABLES if name not in names),
        Loss("events", "dropped", len(events), "the filters leave them out"),
        Loss("mentions", "joined", mentions, "counted per person and body in their rows" if facts.whole else "of the whole store only"),
        Loss("reading dates", "dropped", len(facts.relations.many("pav:retrievedOn")), "no column says when an article was fetched"),
        Loss(
            "people", "dropped", unshown(facts) if ATTENDANCE.name in names else 0, "attendance has columns only for those who take part most often"
        ),
        Loss("places", "dropped", len(_places(facts) - set(facts.places)), "no event and no body of these tables is there"),
    ]


def _places(facts: Facts) -> set[str]:
    inside = facts.relations.many("schema:containedInPlace")
    return {*inside, *(outer for places in inside.values() for outer in places)}
