"""What people decided about namesakes: a plain text of one decision a line, kept beside the articles or in the store, that outranks the machine.

A line has seven cells separated by tabs: the verdict (``same``, ``different``, ``unsure``), the name, two sightings of it (an office as
``kg explain`` shows it, or the id of a document), by whom, when (ISO day) and why. Of two lines on one pair the later one counts; a line
taken out takes its decision back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from kg.errors import UNREADABLE, Problem, reason

__all__ = ["DIFFERENT", "FILE", "SAME", "UNSURE", "VERDICTS", "Decision", "add", "by_name", "line", "parse", "read", "text"]

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
VERDICTS = (SAME, DIFFERENT, UNSURE)

#: Name of the ledger in a store's directory.
FILE = "namesakes.tsv"

HEADER = """# People who share a name: what was decided by hand. kg build and kg review follow it; a later line outranks an earlier one.
# verdict (same, different, unsure), name, two sightings (an office or the id of a document), by whom, when, why; separated by tabs
"""


class Decision(NamedTuple):
    """A line of the ledger. ``one`` and ``other`` are labels of offices or ids of documents; ``by``, ``on`` (ISO day) and ``why`` may be ""."""

    verdict: str
    name: str
    one: str
    other: str
    by: str = ""
    on: str = ""
    why: str = ""


def parse(content: str, source: str) -> list[Decision]:
    """The decisions of a ledger's content, in its order; ``source`` is named in errors. Raises Problem where a line is none."""
    return [_decision(number, row, source) for number, row in enumerate(content.splitlines(), 1) if row.strip() and not row.startswith("#")]


def _decision(number: int, row: str, source: str) -> Decision:
    cells = [cell.strip() for cell in row.split("\t")]
    if not 4 <= len(cells) <= 7:
        raise Problem(f"{source}:{number}", f"{len(cells)} cells where a decision has four to seven", "separate the cells by one tab", UNREADABLE)
    if cells[0] not in VERDICTS:
        raise Problem(f"{source}:{number}", f"the verdict {cells[0]!r} is none", f"write one of {', '.join(VERDICTS)}", UNREADABLE)
    if not all(cells[1:4]) or cells[2] == cells[3]:
        raise Problem(f"{source}:{number}", "a decision needs a name and two different sightings", "name two offices or documents", UNREADABLE)
    return Decision(*cells)


def read(path: Path) -> list[Decision]:
    """The decisions of a ledger file, none when there is no such file. Raises Problem when it cannot be read."""
    return parse(text(path), str(path)) if path.exists() else []


def text(path: Path) -> str:
    """The text of a ledger that can be read. Raises Problem when it cannot."""
    try:
        found = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(str(path), f"the ledger cannot be read ({reason(error)})", "it must be UTF-8 text", UNREADABLE) from error
    parse(found, str(path))
    return found


def add(path: Path, decision: Decision) -> None:
    """Writes a decision at the end of a ledger, made if need be."""
    new = not path.exists()
    with path.open("a", encoding="utf-8") as file:
        file.write((HEADER if new else "") + line(decision))


def line(decision: Decision) -> str:
    """A decision as a line of the ledger, with its end. What would break the line (tabs, line ends) becomes a space."""
    return "\t".join(" ".join(cell.split()) for cell in decision) + "\n"


def by_name(decisions: Iterable[Decision]) -> Mapping[str, tuple[Decision, ...]]:
    """The decisions on each name, in their order."""
    found: dict[str, tuple[Decision, ...]] = {}
    for decision in decisions:
        found[decision.name] = (*found.get(decision.name, ()), decision)
    return found
