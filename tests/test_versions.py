"""Versions change with what they are of, and with nothing else."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from kg import harvest, reading, versions
from kg.resources import PACKAGE

#: What a store's articles were read with.
READING = ("kg.reading", "kg.observations")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package's code, elsewhere."""
    for path in PACKAGE.rglob("*.py"):
        to = tmp_path / "kg" / path.relative_to(PACKAGE)
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(path.read_bytes())
    return tmp_path / "kg"


def changed(package: Path, name: str) -> str:
    """The version of reading after a line more in a module. (What a process knows of a package it keeps: hence another folder.)"""
    path = package / name
    path.write_bytes(path.read_bytes() + b"# another line\n")
    return versions.of_modules(*READING, package=package)


def test_reading_is_made_of_what_python_loads_for_it() -> None:
    """No module is missed, and none is in it that reading does not load."""
    program = f"import sys, {', '.join(READING)}; print(*sorted(name for name in sys.modules if name.startswith('kg.')))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PACKAGE.parent).stdout.split()
    assert versions.imported(*READING) == set(loaded)


@pytest.mark.parametrize("name", sorted(versions.imported(*READING)))
def test_what_reads_imports_at_the_top(name: str) -> None:
    """A module of ours imported inside a function would be no part of the version."""
    path = PACKAGE.joinpath(*name.split(".")[1:])
    tree = ast.parse((path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8"))
    for node in set(ast.walk(tree)) - set(tree.body):
        assert not (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "kg"), f"{name}:{node.lineno}"
        assert not (isinstance(node, ast.Import) and node.names[0].name.split(".")[0] == "kg"), f"{name}:{node.lineno}"


@pytest.mark.parametrize(
    "name", ["extractors/personnel.py", "values/dates.py", "mentions/__init__.py", "triples.py", "observations.py", "wording.py"]
)
def test_a_change_of_a_rule_changes_the_version(copy: Path, name: str) -> None:
    """An extractor, a value, a table, what is said in RDF, what is noted for judgements."""
    assert changed(copy, name) != versions.of_modules(*READING)


@pytest.mark.parametrize(
    "name", ["__init__.py", "exports/gexf.py", "across/seats.py", "commands/show.py", "sources/html.py", "pipeline.py", "taxonomy.py"]
)
def test_a_change_of_what_does_not_read_leaves_the_version(copy: Path, name: str) -> None:
    """Exports, judgements, commands; and sources, whose change shows in the documents that they give."""
    assert changed(copy, name) == versions.of_modules(*READING)


def test_line_ends_and_folders_leave_the_version(copy: Path) -> None:
    """A checkout with Windows' line ends says the same elsewhere."""
    for path in copy.rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert versions.of_modules(*READING, package=copy) == versions.of_modules(*READING)


def test_imports_of_every_form_count(tmp_path: Path) -> None:
    """Of a module, of names in it, of modules of a package, over several lines; not what is only told of, nor what is no module."""
    for name, text in {
        "__init__": "import kg.late\n",
        "a": '"""\n  from kg import late\n"""\nfrom kg import (\n    b,\n    NAME,\n)\nfrom kg.c import d, function\nimport kg.e\n',
        "b": "",
        "late": "",
        "c/__init__": "from kg.c.f import function\n",
        "c/d": "import re\nfrom a import late\n",
        "c/f": "from kg import a\n",
        "c/late": "",
        "e": "",
    }.items():
        path = tmp_path / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "c" / "function.tsv").write_text("", encoding="utf-8")
    assert versions.imported("kg.a", package=tmp_path) == {"kg.a", "kg.b", "kg.c", "kg.c.d", "kg.c.f", "kg.e"}


def test_a_module_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """A version of nothing would never change."""
    with pytest.raises(FileNotFoundError):
        versions.of_modules("kg.nothing", package=tmp_path)


def test_a_version_of_files_follows_names_and_lines(tmp_path: Path) -> None:
    """In whatever order they are given; not where they lie, nor what ends their lines."""
    a, b, same, windows = (tmp_path / name for name in ("a.tsv", "b.tsv", "other/a.tsv", "windows/a.tsv"))
    for path, text in ((a, b"x\ny\n"), (b, b"x\ny\n"), (same, b"x\ny\n"), (windows, b"x\r\ny\r\n")):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text)
    assert versions.of_files([a]) == versions.of_files([same]) == versions.of_files([windows]) != versions.of_files([b])
    assert versions.of_files([a, b]) == versions.of_files([b, same]) != versions.of_files([a])
    before = versions.of_files([a])
    a.write_bytes(b"x\nz\n")
    assert versions.of_files([a]) != before


def test_a_store_asks_for_reading_what_is_noted_and_the_base() -> None:
    """The version that stands with each article of a store says them all."""
    assert harvest.READER.startswith(f"{reading.VERSION} {versions.of_modules('kg.observations')} ")
    assert reading.VERSION.startswith(versions.of_modules("kg.reading"))
