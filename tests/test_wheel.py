"""What a user gets from ``pip install`` carries everything that reading and asking need."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names of the files in a freshly built wheel."""
    for tool in ("build", "hatchling"):
        if find_spec(tool) is None:
            pytest.skip(f"{tool} is not installed, so no wheel can be built offline; pip install {tool}")
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    made = subprocess.run(command, capture_output=True, text=True, check=False, cwd=out)
    assert made.returncode == 0, made.stdout + made.stderr
    (wheel,) = out.glob("*.whl")
    return set(ZipFile(wheel).namelist())


@pytest.mark.parametrize("folder", ["lexicons", "queries", "samples"])
def test_data_folders_of_the_package_are_in_the_wheel(names: set[str], folder: str) -> None:
    """Every file of the folder, under the same name."""
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / "kg" / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert here
    assert here <= names


def test_schemas_are_in_the_wheel_inside_the_package(names: set[str]) -> None:
    """``schemas/`` of the checkout is ``kg/schemas/`` when installed."""
    here = {f"kg/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "schemas").rglob("*") if path.is_file()}
    assert "kg/schemas/taxonomy.ttl" in here
    assert here <= names


def test_the_wheel_says_that_it_is_typed(names: set[str]) -> None:
    """Type checkers look for py.typed."""
    assert "kg/py.typed" in names


def test_the_licence_is_in_the_wheel(names: set[str]) -> None:
    """Apache-2.0 asks for it."""
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_neither_tests_nor_articles_are_in_the_wheel(names: set[str]) -> None:
    """Only the package and its metadata."""
    assert {name.split("/")[0].split("-")[0] for name in names} == {"kg"}
