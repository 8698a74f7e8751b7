"""Reference facts that ship with the package: ``*.tsv`` files, one fact a row, each with its source in a comment.

A file is UTF-8 and tab separated: comment lines that begin with ``#`` (what the file is, its columns, its sources), one line of
column names, then the rows, sorted by their first cell in code-point order and unique on it. A cell holds one value or several joined by ``;``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from kg import resources

__all__ = ["LexiconError", "parse", "rows", "values", "word_list"]

_Line = tuple[int, list[str]]


class LexiconError(ValueError):
    """A lexicon file breaks its own form; the message names file and line and says what to do."""


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``kg/lexicons/<name>.tsv`` as column → cell. Read once, then shared: do not change them. Raises LexiconError, FileNotFoundError.

    The tests see to it that they pass all checks of ``parse``, which with each start of the program would take as long as to read them.
    """
    path = resources.lexicon(f"{name}.tsv")
    text = path.read_text(encoding="utf-8")
    header, *body = [line.split("\t") for line in _data(text)]
    try:
        return tuple([dict(zip(header, cells, strict=True)) for cells in body])
    except ValueError:
        return parse(text, path)


def word_list(name: str) -> list[tuple[str, str]]:
    """The first cell of each row of a lexicon with what stands after it, "" if it has one column: of a list of thousands of words, in half the time
    of ``rows``. Raises FileNotFoundError."""
    text = resources.lexicon(f"{name}.tsv").read_text(encoding="utf-8")
    _, *body = [line.partition("\t")[::2] for line in _data(text)]
    return body


def _data(text: str) -> list[str]:
    """The lines of a lexicon's text that are no comments: that of its column names, then its rows."""
    return [line for line in text.split("\n") if line and line[0] != "#"]


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell: ``"中宣部;中央宣传部"`` → two, ``""`` → none."""
    return tuple(value for value in cell.split(";") if value)


def parse(text: str, path: Path) -> tuple[dict[str, str], ...]:
    """Rows of a lexicon's text, checked; ``path`` is only named in errors. Raises LexiconError where the form is broken."""
    lines = iter(_lines(text))
    number, header = next(lines, (1, [""]))
    if header == [""] or len(set(header)) != len(header):
        raise LexiconError(f"{path}:{number}: no line of distinct column names; write one after the comments")
    body = list(lines)
    _check_widths(body, header, path)
    _check_order(body, path)
    return tuple(dict(zip(header, cells, strict=True)) for _, cells in body)


def _lines(text: str) -> Iterator[_Line]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


#: A cell of a line that begins or ends with white space or a semicolon, or an empty value.
_LOOSE = re.compile(r";;|(?:^|\t)(?:[^\S\t]|;)|(?:[^\S\t]|;)(?:\t|\Z)")


def _check_widths(body: Iterable[_Line], header: list[str], path: Path) -> None:
    for number, cells in body:
        if len(cells) != len(header):
            raise LexiconError(f"{path}:{number}: {len(cells)} cells where the header has {len(header)}; separate cells by one tab")
        if _LOOSE.search("\t".join(cells)):
            raise LexiconError(f"{path}:{number}: a cell begins or ends with space or ';', or holds an empty value; trim it")


def _check_order(body: Iterable[_Line], path: Path) -> None:
    for (_, before), (number, after) in pairwise(body):
        if before[0] == after[0]:
            raise LexiconError(f"{path}:{number}: {after[0]!r} is listed twice; merge the two rows")
        if before[0] > after[0]:
            raise LexiconError(f"{path}:{number}: {after[0]!r} stands after {before[0]!r}; sort the rows by the first cell in code-point order")
