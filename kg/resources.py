"""Finds the package's data files, installed (``kg/schemas`` inside the wheel) or in a checkout (``schemas`` beside ``kg``)."""

from __future__ import annotations

from functools import cache
from hashlib import sha1, sha256
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def lexicon(name: str) -> Path:
    """Path of ``kg/lexicons/<name>``. Raises FileNotFoundError naming the file when it is absent."""
    return _existing(_PACKAGE / "lexicons" / name)


def schema(name: str = "") -> Path:
    """Path of a file or folder of ``schemas``. Raises FileNotFoundError naming the file when it is absent."""
    inside = _PACKAGE / "schemas"
    return _existing((inside if inside.is_dir() else _PACKAGE.parent / "schemas") / name)


def query(name: str = "") -> Path:
    """Path of a named query file, or of the folder of them."""
    return _existing(_PACKAGE / "queries" / name)


def samples() -> Path:
    """Folder of the invented sample read-outs."""
    return _existing(_PACKAGE / "samples")


@cache
def fingerprint() -> str:
    """A digest (hex) of the package's code, lexicons and schemas: what is made of nothing else is the same as long as it is."""
    digest = sha256()
    folders = ((_PACKAGE, "*.py"), (lexicon(""), "*"), (schema(), "*"))
    for path in sorted(path for folder, names in folders for path in folder.rglob(names) if path.is_file() and path.suffix != ".pyc"):
        data = path.read_bytes()
        digest.update(f"{path.name} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def version_of(folder: Path, names: str) -> str:
    """A short digest (hex) of the files of a folder whose names fit, so that what is read by them is read again when one of them changes."""
    digest = sha1()
    for path in sorted(folder.glob(names)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def _existing(path: Path) -> Path:
    if not path.exists():
        raise FileNotFoundError(f"{path}: data file of kg is missing; reinstall the package")
    return path
