"""The documentation is tested: every command is documented as it is, every runnable block of the README and the pages runs."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import help_pages
import pytest

from kg import pipeline, resources, schema
from kg.commands import COMMANDS
from kg.store import Store

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]

#: A block runs when this comment stands on the line above it.
_RUNNABLE = re.compile(r"(?ms)^<!-- runnable -->\n```(?P<language>\w+)\n(?P<body>.*?)^```$")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def blocks(page: Path, language: str) -> list[str]:
    """Bodies of the runnable blocks of one language, in order."""
    return [match["body"] for match in _RUNNABLE.finditer(page.read_text(encoding="utf-8")) if match["language"] == language]


def session(body: str) -> list[tuple[str, str]]:
    """A console block as commands with the output that follows each."""
    parts = re.split(r"(?m)^\$ ", body)[1:]
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1]) for part in parts]


def runnable() -> list[Path]:
    """The pages that have runnable blocks."""
    return [page for page in PAGES if blocks(page, "console") or blocks(page, "python")]


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder with the samples in it, where the blocks of one page run one after the other: no page needs what another has made."""
    (tmp_path / "articles").symlink_to(ROOT / "kg" / "samples")
    (tmp_path / "bin").mkdir()
    for name, arguments in (("kg", '-c "from kg.cli import main; main()"'), ("python", "")):
        program = tmp_path / "bin" / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    return tmp_path


def environment(place: Path) -> dict[str, str]:
    """The environment of a reader who has installed ``kg``, a hundred columns wide."""
    path = f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_command_has_help(verb: str) -> None:
    """Its first line says what it does."""
    lines = help_pages.help_text(verb).splitlines()
    assert lines[0].startswith(f"Usage: kg {verb}")
    assert len(lines[2].strip()) > 20, f"kg {verb} --help says nothing"


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_command_is_documented_as_it_is(verb: str) -> None:
    """`python tests/help_pages.py` would change nothing."""
    assert help_pages.block(verb) in help_pages.PAGE.read_text(encoding="utf-8"), "run python tests/help_pages.py"


def test_no_command_is_documented_that_does_not_exist() -> None:
    """A verb that went away leaves the page too."""
    assert help_pages.documented(help_pages.PAGE.read_text(encoding="utf-8")) == list(COMMANDS)


@pytest.mark.parametrize("page", runnable(), ids=lambda page: page.name)
def test_the_blocks_of_a_page_show_what_the_program_prints(page: Path, workplace: Path) -> None:
    """Each command succeeds and its output is the block's, `...` standing for what is left out; columns may be padded. Then the Python blocks run
    in one interpreter, one after the other, and print what their comments say."""
    commands(page, workplace)
    if bodies := blocks(page, "python"):
        assert run([sys.executable, "-c", "\n".join(bodies)], workplace).splitlines() == promised(bodies)


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "r")], ids=lambda page: page.name)
def test_the_r_blocks_of_a_page_print_what_their_comments_say(page: Path, workplace: Path) -> None:
    """After its commands, in one session of R, where R and the packages that they load are installed."""
    bodies = blocks(page, "r")
    libraries = ", ".join(f"'{name}'" for name in re.findall(r"(?m)^library\((\w+)\)", "\n".join(bodies)))
    if not shutil.which("Rscript") or "TRUE" not in run(["Rscript", "-e", f"all(c({libraries}) %in% rownames(installed.packages()))"], workplace):
        pytest.skip(f"needs R with {libraries}")
    commands(page, workplace)
    (workplace / "page.r").write_text("\n".join(bodies), encoding="utf-8")
    assert run(["Rscript", "--vanilla", "page.r"], workplace).splitlines() == promised(bodies)


def commands(page: Path, place: Path) -> None:
    """Runs the console blocks of a page and compares what they print."""
    for body in blocks(page, "console"):
        for command, expected in session(body):
            shown = run(command, place, shell=True)
            right = not expected.strip() or doctest.OutputChecker().check_output(expected, shown, doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            assert right, f"{command}\n{shown}"


def promised(bodies: list[str]) -> list[str]:
    """The lines that blocks say they print."""
    return [line[4:] for body in bodies for line in body.splitlines() if line.startswith("# > ")]


def run(command: str | list[str], place: Path, shell: bool = False) -> str:
    """What a command prints, without trailing blanks; it must succeed."""
    done = subprocess.run(command, shell=shell, cwd=place, env=environment(place), capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()) + "\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """A relative link names a file of the repository; code is not looked at."""
    for target in _LINK.findall(re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8"))):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_tables_page_tells_every_column() -> None:
    """As the program does."""
    assert help_pages.columns_table() in help_pages.TABLES_PAGE.read_text(encoding="utf-8"), "run python tests/help_pages.py"


def test_the_page_on_analysis_tells_every_column() -> None:
    """As the program does."""
    assert help_pages.analyses_table() in help_pages.ANALYSIS_PAGE.read_text(encoding="utf-8"), "run python tests/help_pages.py"


def test_the_queries_page_lists_the_named_queries() -> None:
    """`python tests/help_pages.py` would change nothing."""
    assert help_pages.queries_table() in help_pages.QUERIES_PAGE.read_text(encoding="utf-8"), "run python tests/help_pages.py"


def test_the_page_on_evaluation_lists_the_columns() -> None:
    """`python tests/help_pages.py` would change nothing."""
    page = help_pages.EVALUATE_PAGE.read_text(encoding="utf-8")
    assert f"| --- | --- |\n{help_pages.facts_table()}\n" in page, "run python tests/help_pages.py"


def test_the_queries_of_the_documentation_have_answers(tmp_path: Path) -> None:
    """Every SPARQL block runs on the samples; none comes back empty."""
    pipeline.build([str(resources.samples())], tmp_path / "store", jobs=1)
    texts = re.findall(r"(?ms)^```sparql\n(.*?)^```$", help_pages.QUERIES_PAGE.read_text(encoding="utf-8"))
    assert len(texts) == 3
    with Store.open(tmp_path / "store") as store:
        for text in texts:
            assert list(store.rows(text)), text


def test_every_page_is_in_the_navigation() -> None:
    """A page that no menu leads to is not found."""
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        assert page.relative_to(ROOT / "docs").as_posix() in menu


def test_the_model_page_names_every_type_and_role() -> None:
    """The page's tables are the schema's."""
    page = (ROOT / "docs/model.md").read_text(encoding="utf-8")
    for family in {kind.family for kind in schema.event_types().values()}:
        assert "、".join(kind.name for kind in schema.event_types().values() if kind.family == family != kind.name) in page
    for family in {role.family for role in schema.roles().values()}:
        assert "、".join(role.name for role in schema.roles().values() if role.family == family != role.name) in page
