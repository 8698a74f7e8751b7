"""The program: verbs, exit codes, encodings, pipes, and what it imports."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import invented
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.commands import COMMANDS
from kg.store import Store

#: A locale without Chinese, not mended by Python.
PLAIN_C = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

HEAVY = {"jieba", "rdflib", "networkx", "pyoxigraph", "oxrdflib", "rich", "lxml", "pyshacl", "sqlite3", "kg.reading"}


def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """``kg`` in a process of its own."""
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env={**os.environ, **environment})


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three articles."""
    return invented.write(tmp_path_factory.mktemp("articles"), range(3))


@pytest.mark.parametrize("verb", ["", *COMMANDS])
def test_help_imports_nothing_heavy(verb: str) -> None:
    """Help is instant: no engine, no dictionary, no graph library is imported for it."""
    code = "from kg.cli import main\ntry: main()\nfinally: import sys; print(*sys.modules, file=sys.stderr)"
    shown = subprocess.run([sys.executable, "-c", code, *filter(None, [verb, "--help"])], capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("Usage: ")
    assert not HEAVY & set(shown.stderr.split())


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_verb_of_the_table_is_a_command_with_help(verb: str) -> None:
    """The table and the modules agree, and each verb says what it is for."""
    command = main.get_command(None, verb)  # type: ignore[arg-type]
    assert command is not None and command.name == verb
    assert command.help and command.get_short_help_str()


def test_an_unknown_verb_is_a_mistake_of_usage() -> None:
    """Exit code 2 and a word about it."""
    ended = CliRunner().invoke(main, ["bild"])
    assert ended.exit_code == 2
    assert "No such command 'bild'" in ended.output


def test_build_sums_up_and_lists_what_it_set_aside(articles: Path, tmp_path: Path) -> None:
    """Exit code 3 with the rest kept; results and reasons on standard error; JSON Lines where asked for."""
    report = ["--report", str(tmp_path / "r.jsonl")]
    ended = CliRunner().invoke(main, ["build", str(articles), str(tmp_path / "none.md"), "-o", str(tmp_path / "s"), *report])
    assert ended.exit_code == 3
    assert ended.stdout == ""
    assert "3 read, 0 unchanged, 1 set aside, 3 in the store" in ended.stderr
    (aside,) = map(json.loads, (tmp_path / "r.jsonl").read_text("utf-8").splitlines())
    assert aside["path"].endswith("none.md") and aside["reason"] in ended.stderr and aside["hint"]


def test_quiet_is_quiet(articles: Path, tmp_path: Path) -> None:
    """No line on either stream; the list of what was set aside is in the store."""
    ended = CliRunner().invoke(main, ["build", str(articles), "-o", str(tmp_path / "s"), "--quiet", "--jobs", "1"])
    assert (ended.exit_code, ended.output) == (0, "")
    assert (tmp_path / "s" / "set-aside.jsonl").read_text() == ""


def test_a_store_among_the_articles_is_not_read(tmp_path: Path) -> None:
    """``kg build . -o store`` can be repeated: the store's own list of what was set aside is no source."""
    folder = invented.write(tmp_path / "a", range(2))
    (folder / "empty.md").write_text("")
    for _ in range(2):
        ended = CliRunner().invoke(main, ["build", str(folder), "-o", str(folder / "store"), "--jobs", "1"])
        assert ended.exit_code == 3 and "1 set aside, 2 in the store" in ended.stderr


def test_standard_input_is_an_article(articles: Path, tmp_path: Path) -> None:
    """``-`` reads an article from a pipe, whatever the locale."""
    article = (articles / "0001.md").read_bytes()
    ended = run("build", "-", "-o", str(tmp_path / "s"), "--jobs", "1", stdin=article, **PLAIN_C)
    assert ended.returncode == 0, ended.stderr
    with Store.open(tmp_path / "s") as store:
        assert [entry.path for entry in store.documents()] == ["-"]


def test_extract_prints_utf8_whatever_the_locale(articles: Path) -> None:
    """The same bytes under C as under UTF-8, N-Quads and JSON alike."""
    for format in ("nq", "jsonl"):
        plain = run("extract", str(articles), "--format", format, "--jobs", "1")
        ended = run("extract", str(articles), "--format", format, "--jobs", "1", **PLAIN_C, PYTHONHASHSEED="1")
        assert ended.returncode == plain.returncode == 0
        assert ended.stdout == plain.stdout and "专题会议" in ended.stdout.decode()


def test_json_lines_hold_the_facts_of_the_quads(articles: Path) -> None:
    """One object an article; its facts are the quads of its graph."""
    quads = run("extract", str(articles), "--jobs", "1").stdout.decode().splitlines()
    told = [json.loads(line) for line in run("extract", str(articles), "-f", "jsonl", "--jobs", "1").stdout.decode().splitlines()]
    assert [Path(each["path"]).name for each in told] == ["0000.md", "0001.md", "0002.md"]
    assert quads == [" ".join([*fact, f"<https://w3id.org/zhgov/doc/{each['id']}>", "."]) for each in told for fact in each["facts"]]


def test_a_closed_pipe_is_quiet(articles: Path) -> None:
    """``kg extract … | head -1`` prints one line and no complaint."""
    program = f"{sys.executable} -m kg extract {articles} -q | head -1"
    ended = subprocess.run(["bash", "-o", "pipefail", "-c", program], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr, len(ended.stdout.splitlines())) == (0, b"", 1)


def test_retract_prints_the_lost_facts(articles: Path, tmp_path: Path) -> None:
    """Facts on standard output; an unknown article is exit code 1, a missing store 2."""
    runner, store = CliRunner(), str(tmp_path / "s")
    assert runner.invoke(main, ["retract", store, "x"]).exit_code == 2
    runner.invoke(main, ["build", str(articles), "-o", store, "-q"])
    ended = runner.invoke(main, ["retract", store, "https://invented.example/1"])
    assert ended.exit_code == 0 and "第1次专题会议" in ended.stdout and all(line.endswith(" .") for line in ended.stdout.splitlines())
    again = runner.invoke(main, ["retract", store, "https://invented.example/1"])
    assert again.exit_code == 1 and "holds no document" in again.stderr and again.stdout == ""


def on_terminal(*arguments: str, **environment: str) -> str:
    """What ``kg`` shows on a terminal's standard error."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kg", *arguments]
    process = subprocess.Popen(command, stderr=theirs, stdout=subprocess.DEVNULL, env={**os.environ, "TERM": "xterm-256color", **environment})
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 4096):
            shown += chunk
    except OSError:  # Linux: the other side was closed
        pass
    process.wait()
    os.close(ours)
    return shown.decode()


def test_a_terminal_gets_a_bar_without_colours_if_asked(articles: Path, tmp_path: Path) -> None:
    """A bar on a terminal; NO_COLOR takes the colours away."""
    coloured = on_terminal("build", str(articles), "-o", str(tmp_path / "a"), "--jobs", "1", NO_COLOR="")
    plain = on_terminal("build", str(articles), "-o", str(tmp_path / "b"), "--jobs", "1", NO_COLOR="1")
    assert "reading" in coloured and "━" in coloured and "━" in plain
    assert "\x1b[38" in coloured and "\x1b[38" not in plain


def test_the_program_ends_at_once_and_loses_nothing(tmp_path: Path) -> None:
    """What was to be done at the end is done, what was written is written, and the exit code is the verb's."""
    code = "import atexit, sys, kg.cli; atexit.register(lambda: print('done')); sys.argv[1:] = {arguments}; kg.cli.program(); print('after')"
    for arguments, status in ((["--version"], 0), (["query", str(tmp_path), "ASK {}"], 2)):
        ended = subprocess.run([sys.executable, "-c", code.format(arguments=arguments)], capture_output=True, text=True, check=False)
        assert (ended.returncode, ended.stdout.endswith("done\n")) == (status, True), ended.stderr
