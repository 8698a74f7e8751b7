"""The id of an article: given, or a pure function of its address or its text."""

from __future__ import annotations

import re
from hashlib import sha1
from itertools import chain, count
from pathlib import PurePath
from urllib.parse import urlsplit, urlunsplit

#: Query parameters that say how a reader came to a page, not which page it is.
_TRACKING_NAMES = (
    "scene subscene ascene chksm sessionid clicktime enterid from isappinstalled devicetype version nettype lang pass_ticket "
    "wx_header exportkey key uin spm share_token mpshare srcid sharer_shareid sharer_sharetime sharer_shareinfo poc_token"
)
_TRACKING = frozenset(_TRACKING_NAMES.split())
_ID = re.compile(r"[0-9a-f]{16}")
_GIVEN = re.compile(r"[\w·.-]{1,120}")


def canonical_url(url: str) -> str:
    """The address without fragment and tracking parameters, scheme and host in lower case. Unparsable addresses come back as they are."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = "&".join(field for field in parts.query.split("&") if field and not _tracks(field.partition("=")[0]))
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", query, ""))


def _tracks(name: str) -> bool:
    return name in _TRACKING or name.startswith("utm_")


def digest(*parts: str) -> str:
    """First 16 hex digits of sha1 over the parts, joined by the unit separator."""
    return sha1("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def article_id(given: str, path: str, url: str | None, text: str) -> str:
    """The id given in the source if it can stand in an IRI, else a file stem of 16 hex digits, else a digest of the address, else one of the text."""
    if _GIVEN.fullmatch(given):
        return given
    stem = PurePath(path).name.partition(".")[0]
    if _ID.fullmatch(stem):
        return stem
    return digest(canonical_url(url)) if url else digest(text)


def unique(candidate: str, words: str, taken: set[str]) -> str:
    """The candidate, or where that is taken already the first free digest of it, the words and a number. It is added to ``taken``."""
    digests = (digest(candidate, words, str(number)) for number in count())
    chosen = next(each for each in chain([candidate], digests) if each not in taken)
    taken.add(chosen)
    return chosen
