"""Finds the package's data files, installed (``kg/schemas`` inside the wheel) or in a checkout (``schemas`` beside ``kg``)."""

from __future__ import annotations

from pathlib import Path

#: Folder of the package.
PACKAGE = Path(__file__).resolve().parent


def lexicon(name: str) -> Path:
    """Path of ``kg/lexicons/<name>``. Raises FileNotFoundError naming the file when it is absent."""
    return _existing(PACKAGE / "lexicons" / name)


def schema(name: str = "") -> Path:
    """Path of a file or folder of ``schemas``. Raises FileNotFoundError naming the file when it is absent."""
    inside = PACKAGE / "schemas"
    return _existing((inside if inside.is_dir() else PACKAGE.parent / "schemas") / name)


def query(name: str = "") -> Path:
    """Path of a named query file, or of the folder of them."""
    return _existing(PACKAGE / "queries" / name)


def samples() -> Path:
    """Folder of the invented sample read-outs."""
    return _existing(PACKAGE / "samples")


def _existing(path: Path) -> Path:
    if not path.exists():
        raise FileNotFoundError(f"{path}: data file of kg is missing; reinstall the package")
    return path
