"""Words of a Chinese text by jieba, which is loaded at first use, silently, with its dictionary cached in the user's own cache folder."""

from __future__ import annotations

import logging
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any


def words(text: str) -> list[str]:
    """The words of a text as for a search engine: long words also in their parts. Punctuation and spaces are left out; order of the text."""
    return [word for word in _jieba().cut_for_search(text) if any(char.isalnum() for char in word)]


def cache_folder() -> Path:
    """The user's cache folder for kg: ``XDG_CACHE_HOME``, ``LOCALAPPDATA`` or the system's custom. Made where it is missing."""
    home = Path.home()
    usual = home / "Library" / "Caches" if sys.platform == "darwin" else Path(os.environ.get("LOCALAPPDATA", "") or home / ".cache")
    folder = Path(os.environ.get("XDG_CACHE_HOME", "") or usual) / "kg"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@cache
def _jieba() -> Any:
    import jieba

    jieba.setLogLevel(logging.ERROR)
    jieba.dt.tmp_dir = str(cache_folder())
    return jieba.dt
