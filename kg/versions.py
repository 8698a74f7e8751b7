"""Versions of what a result is made with: digests of code, lexicons and schemas, so that it is made again when one of them changes.

They are the same on every machine, with every Python, from a wheel and a checkout: of the files' names and lines alone, whatever ends a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from kg import resources

#: What a module imports of ours at its top level: names of a package or module, or a whole module.
_IMPORT = re.compile(rb"^from (kg[\w.]*) import (\([^)]*\)|.*)|^import (kg\.[\w.]+)", re.MULTILINE)
_NAME = re.compile(rb"\w+")


def of_modules(*names: str, package: Path = resources.PACKAGE) -> str:
    """A short digest (hex) of modules (``kg.reading``) and of all modules of ``package`` that they import (see ``imported``).

    Raises FileNotFoundError if there is no source file of one of ``names``.
    """
    return _digest((name, _module(name, package)[0]) for name in imported(*names, package=package))[:8]


def imported(*names: str, package: Path = resources.PACKAGE) -> frozenset[str]:
    """The modules and all modules of ``package`` that they import at their tops, and so on to the ground. Not ``kg`` itself, which only hands out.

    Raises FileNotFoundError as ``of_modules``.
    """
    found: set[str] = set()
    ahead = list(names)
    while ahead:
        if (name := ahead.pop()) not in found:
            found.add(name)
            ahead += _module(name, package)[1]
    return frozenset(found)


def of_files(paths: Iterable[Path]) -> str:
    """A short digest (hex) of files and their names, in whatever order they are given. Raises FileNotFoundError if one is missing."""
    return _digest((path.name, _hash(_content(path))) for path in paths)[:8]


def of_schema() -> str:
    """A short digest (hex) of the types, roles and patterns of the shipped schema."""
    return of_files((resources.schema("roles.toml"), resources.schema("traits.toml"), *resources.schema("events").glob("*.toml")))


def of_lexicons() -> str:
    """A short digest (hex) of the shipped lexicons."""
    return of_files(resources.lexicon("").glob("*.tsv"))


@cache
def of_package() -> str:
    """A digest (hex) of the package's code, lexicons and schemas: what is made of nothing else is the same as long as it is."""
    folders = ((resources.PACKAGE, "*.py"), (resources.lexicon(""), "*.tsv"), (resources.schema(), "*"))
    paths = {path for folder, names in folders for path in folder.rglob(names) if path.is_file()}
    return _digest((path.name, _hash(_content(path))) for path in paths)


def _digest(files: Iterable[tuple[str, str]]) -> str:
    return _hash("".join(f"{name} {hash}\n" for name, hash in sorted(files)).encode())


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _content(path: Path) -> bytes:
    return path.read_bytes().replace(b"\r\n", b"\n")


@cache
def _module(name: str, package: Path) -> tuple[str, tuple[str, ...]]:
    """The digest of a module and what it imports at its top. A name that it imports from a package is a module if a file is called so."""
    path = _place(name, package)
    content = _content(path / "__init__.py" if path.is_dir() else path.with_suffix(".py"))
    return _hash(content), tuple(_imports(content, package))


def _imports(content: bytes, package: Path) -> Iterator[str]:
    for whole, names, single in _IMPORT.findall(content):
        base = (whole or single).decode()
        if base != "kg":
            yield base
        if inside := _modules(base, package):
            yield from (f"{base}.{name}" for name in inside.intersection(map(bytes.decode, _NAME.findall(names))))


@cache
def _modules(name: str, package: Path) -> frozenset[str]:
    """Names of the modules and packages in a package, none for a module."""
    path = _place(name, package)
    inside = path.iterdir() if path.is_dir() else ()
    return frozenset(each.stem for each in inside if each.suffix == ".py" or (not each.suffix and (each / "__init__.py").is_file()))


def _place(name: str, package: Path) -> Path:
    return package.joinpath(*name.split(".")[1:])
