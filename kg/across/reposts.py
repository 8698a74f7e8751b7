"""Which articles are reposts of one original, told from their sketches (``kg.sketches``).

Articles are taken by date of publication: each is a copy of the earlier original that it resembles most, or is an original itself. So no pair of
copies is ever compared, and a text that keeps changing on its way does not join what differs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import takewhile

from kg import sketches
from kg.observations import Observations
from kg.values import dates

__all__ = ["Repost", "around", "in_time", "one_text", "reposts", "sought"]

#: Share of the clauses of two texts that stand in both, from which on they are one text, and the same for short texts, which one word may set apart
#: (a book's edition in French, in Russian). Cuts and another lead leave more, two reports of one event leave less.
_ONE_TEXT, _ONE_SHORT_TEXT = 0.75, 0.9
#: Texts with fewer clauses than these are short, and too short to tell.
_SHORT, _FEWEST = 15, 6
#: Days within which a text is copied; announcements of yearly events come back every year.
_DAYS = 31
#: Clauses of a text by which its like are found: with nearly all clauses in common, one of the first few is common too.
_SOUGHT = 5


@dataclass(frozen=True, slots=True)
class Repost:
    """A document with nearly the text of another: ids of copy and original, and how much they resemble each other, 0 to 1."""

    copy: str
    original: str
    resemblance: float


def reposts(seen: Iterable[Observations]) -> list[Repost]:
    """The reposts among these articles, sorted by copy. The order of ``seen`` does not matter.

    The original of a text is the copy in the outlet that most others name as their source (来源), else the first by date and id.
    """
    articles = sorted((each for each in seen if sought(each)), key=in_time)
    copies: dict[str, list[Observations]] = {}
    where: dict[str, list[Observations]] = defaultdict(list)
    for each in articles:
        first = _resembled(each, where)
        copies.setdefault(each.document if first is None else first.document, []).append(each)
        if first is None:
            for clause in sought(each):
                where[clause].append(each)
    return sorted((found for group in copies.values() for found in _of_one_text(group)), key=lambda each: each.copy)


def in_time(seen: Observations) -> tuple[str, str]:
    """By what articles are sorted: date, unknown ones last, and id."""
    return seen.date or "9", seen.document


def sought(seen: Observations) -> list[str]:
    """What an article is found by: only those that share a clause among these are compared. None for a text too short to tell."""
    return sketches.least(seen.sketch, _SOUGHT) if _clauses(seen) >= _FEWEST else []


def _clauses(seen: Observations) -> int:
    return sketches.size(seen.sketch)


def _resembled(article: Observations, where: Mapping[str, Sequence[Observations]]) -> Observations | None:
    """The original that an article resembles most, the first of several; None if there is none."""
    since, _ = around(article.date)
    near = {each.document: each for clause in sought(article) for each in _since(since, where.get(clause, ()))}
    found = [(-alike, in_time(each), each) for each in near.values() if (alike := one_text(article, each))]
    return min(found, default=(0.0, ("", ""), None))[2]


def one_text(article: Observations, earlier: Observations) -> float:
    """How much an article resembles an earlier one if that makes them one text, else 0. Articles that no chain of such pairs ties have nothing to do
    with each other."""
    least, length = _ONE_SHORT_TEXT if _clauses(article) < _SHORT else _ONE_TEXT, _clauses(article)
    if earlier.date < around(article.date)[0] or not least <= _clauses(earlier) / length <= 1 / least:
        return 0.0
    alike = sketches.resemblance(article.sketch, earlier.sketch)
    return alike if alike >= least else 0.0


@lru_cache(maxsize=4096)
def around(day: str) -> tuple[str, str]:
    """The first and last ISO day of articles that an article of this day may be a copy of, or they of it; of an unknown day ("") it may be any."""
    report = dates.parse_iso(day)
    return ((report - timedelta(_DAYS)).isoformat(), (report + timedelta(_DAYS)).isoformat()) if report else ("", "9")


def _since(day: str, articles: Sequence[Observations]) -> Iterator[Observations]:
    """The articles, which are sorted by date, not older than a day."""
    return takewhile(lambda each: each.date >= day, reversed(articles))


def _of_one_text(group: Sequence[Observations]) -> list[Repost]:
    named = Counter(each.source for each in group if each.source and each.source != each.publisher)
    original = min(group, key=lambda each: (-named[each.publisher] if each.publisher else 0, in_time(each)))
    return [
        Repost(each.document, original.document, round(sketches.resemblance(each.sketch, original.sketch), 2))
        for each in group
        if each is not original
    ]
