"""Finds the files to read: folders recursively, sorted, each file once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path


def ending(path: str) -> str:
    """The ending of a path in lower case without ``.gz``: ``a/b.MD.gz`` → ``.md``; "" without one."""
    return Path(Path(path).name.lower().removesuffix(".gz")).suffix


def find(paths: Sequence[str], endings: Collection[str]) -> Iterator[str]:
    """The files under the paths, in order of the paths and sorted inside each, hidden ones left out, each real file once.

    Of a folder those with one of the ``endings``, also with ``.gz`` behind it. A file that is named itself is given whatever its ending, also when it
    does not exist (``load`` says so); ``-`` is standard input. Loops of links end where a folder comes up again.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _inside(Path(path), seen, endings) if path != "-" and Path(path).is_dir() else [path]:
            if _new(found, seen):
                yield found


def _inside(folder: Path, seen: set[str], endings: Collection[str]) -> Iterator[str]:
    if not _new(str(folder), seen):
        return
    for path in _visible(folder):
        if path.is_dir():
            yield from _inside(path, seen, endings)
        elif ending(path.name) in endings and path.is_file():
            yield str(path)


def _visible(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []


def _new(path: str, seen: set[str]) -> bool:
    real = path if path == "-" else str(Path(path).resolve())
    if real in seen:
        return False
    seen.add(real)
    return True
