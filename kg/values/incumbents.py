"""Who holds, or held, the posts that news of China names without a body: 习近平总书记, 国家主席胡锦涛. Others who bear these titles are abroad."""

from __future__ import annotations

from functools import cache

from kg.lexicons import rows

__all__ = ["TITLES", "holds"]

#: The posts that the lexicon tells the holders of.
TITLES = frozenset(("总书记", "国家主席", "总理", "委员长"))


@cache
def _holders() -> frozenset[tuple[str, str]]:
    return frozenset((row["name"], title) for row in rows("incumbents") for title in TITLES if row[title])


def holds(name: str, title: str) -> bool:
    """Whether the person holds or held the post in China."""
    return (name, title) in _holders()
