"""Ids of articles: given, or made of address or text, the same each time."""

from __future__ import annotations

from hashlib import sha1

import pytest

from kg.sources.identifiers import article_id, canonical_url, digest, unique


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("HTTPS://News.Invalid/a/B.html#top", "https://news.invalid/a/B.html"),
        ("https://news.invalid", "https://news.invalid/"),
        ("https://news.invalid/a?id=2&utm_source=x&from=timeline", "https://news.invalid/a?id=2"),
        ("https://wx.invalid/s?__biz=A==&mid=1&idx=2&sn=f&chksm=9&scene=58&subscene=0#rd", "https://wx.invalid/s?__biz=A==&mid=1&idx=2&sn=f"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_an_address_is_the_same_however_one_came_to_it(url: str, expected: str) -> None:
    """Fragment, tracking parameters and the case of the host do not make another article; the path and the article's own parameters do."""
    assert canonical_url(url) == expected


def test_ids_are_taken_in_order() -> None:
    """The id given, else a stem of 16 hex digits, else a digest of the address, else one of the text."""
    url = "https://news.invalid/1"
    assert article_id("own-1", "a/0123456789abcdef.md", url, "text") == "own-1"
    assert article_id("", "a/0123456789abcdef.md.gz", url, "text") == "0123456789abcdef"
    assert article_id("", "a/notes.md", url, "text") == sha1(url.encode()).hexdigest()[:16]
    assert article_id("", "a/notes.md", None, "text") == digest("text")


@pytest.mark.parametrize("given", ["a b", 'x"><script>', "x" * 200, "a/b"])
def test_an_id_that_cannot_stand_in_an_iri_is_not_taken(given: str) -> None:
    """Spaces, slashes and mark-up never get into an IRI."""
    assert article_id(given, "n.md", None, "text") == digest("text")


def test_a_taken_id_gives_way() -> None:
    """Three things with one address get three ids, the same on each run."""
    first, second = ([unique("a", "words", taken) for _ in range(3)] for taken in (set[str](), set[str]()))
    assert first == second
    assert len(set(first)) == 3
    assert first[0] == "a"
