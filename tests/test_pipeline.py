"""From files to a store: the same result whatever the order, the processes and the interruptions."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import invented
import pytest

from kg import exports, harvest, pipeline, resources
from kg.errors import Problem
from kg.harvest import Task
from kg.manifest import Draft
from kg.model import Document, SetAside
from kg.pipeline import build, extract, retract
from kg.report import Tally
from kg.store import Store
from kg.survey import Candidate, Look, look

NEWSCASTS = Path(__file__).parents[1] / "../shared/corpus/newscast"

#: Runs ``kg build`` in a process of its own with small batches, counting the calls inside the modules that write, and killed at call KILL.
COUNTED = """
import os, signal, sys
from kg import harvest, pipeline
pipeline.BATCH = 20_000
harvest.tasks.__defaults__ = ("", 1_000)
harvest.READER = os.environ.get("KG_TEST_READER", harvest.READER)
kill, calls = int(sys.argv[1]), 0
def count(frame, event, argument):
    global calls
    if event == "call" and frame.f_globals.get("__name__") in ("kg.writer", "kg.generations", "kg.manifest"):
        calls += 1
        if calls == kill:
            os.kill(os.getpid(), signal.SIGKILL)
sys.setprofile(count)
pipeline.build(sys.argv[3:], sys.argv[2], 1)
sys.setprofile(None)
print(calls)
"""


def quads(store: Path) -> list[str]:
    """All quads of a store's published state, sorted."""
    with Store.open(store) as opened:
        return sorted(str(quad) for quad in opened.quads())


def count(store: Path) -> int:
    """Number of documents in a store."""
    with Store.open(store) as opened:
        return len(opened.documents())


def counted(kill: int, store: Path, *paths: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The run of COUNTED; 0 kills never."""
    command = [sys.executable, "-c", COUNTED, str(kill), str(store), *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})


def deadly(task: Task) -> list[Draft | SetAside]:
    """Reads like ``harvest``, but one article kills its process."""
    if any(each.path.endswith("0007.md") for each in task.wanted):
        os.kill(os.getpid(), signal.SIGKILL)
    return harvest.harvest(task)


def deadly_look(task: Look) -> list[Candidate | SetAside]:
    """Looks like ``look``, but one file kills its process."""
    if any(path.endswith("0009.md") for path in task.paths):
        os.kill(os.getpid(), signal.SIGKILL)
    return look(task)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with thirty articles."""
    return invented.write(tmp_path_factory.mktemp("articles"), range(30))


@pytest.fixture(scope="module")
def whole(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The quads of a build of them that nothing disturbed."""
    build([str(articles)], tmp_path_factory.mktemp("whole") / "s", 1)
    return quads(tmp_path_factory.getbasetemp() / "whole0" / "s")


def test_every_article_is_one_graph(articles: Path, tmp_path: Path) -> None:
    """What went in is counted: files, documents, bytes; the store holds a graph for each beside the reference data."""
    result = build([str(articles)], tmp_path / "s", 1)
    assert (result.tally.files, result.tally.read, result.tally.unchanged, result.tally.failed) == (30, 30, 0, [])
    assert result.documents == 30 and result.tally.size > 30 * 100
    with Store.open(tmp_path / "s") as store:
        assert {entry.graph for entry in store.documents()} < set(store.graphs())


def test_jobs_and_order_do_not_matter(articles: Path, whole: list[str], tmp_path: Path) -> None:
    """Two processes and the files in reverse give the same quads as one process and the folder."""
    files = sorted(map(str, articles.iterdir()), reverse=True)
    build(files, tmp_path / "s", 2)
    assert quads(tmp_path / "s") == whole


def test_parts_give_the_whole(articles: Path, whole: list[str], tmp_path: Path) -> None:
    """Folder after folder, the store grows to the same quads; what vanished from the call stays."""
    files = sorted(map(str, articles.iterdir()))
    for part in (files[:12], files[8:]):
        build(part, tmp_path / "s", 1)
    assert quads(tmp_path / "s") == whole


def exported(store: Path) -> bytes:
    """The whole store as N-Quads, as ``kg export`` writes it."""
    with Store.open(store) as opened, TemporaryDirectory() as folder:
        exports.export(opened, "nquads", Path(folder) / "all.nq")
        return (Path(folder) / "all.nq").read_bytes()


def test_ten_more_articles_end_in_the_bytes_of_a_full_build(tmp_path: Path) -> None:
    """Added to the samples in two builds, with tenures and counts of facts."""
    samples, more = resources.samples(), invented.write(tmp_path / "more", range(10))
    build([str(samples)], tmp_path / "grown", jobs=1)
    build([str(more / "0003.md")], tmp_path / "grown", jobs=1)
    grown = build([str(more)], tmp_path / "grown", jobs=1)
    whole = build([str(samples), str(more)], tmp_path / "whole", jobs=1)
    assert exported(tmp_path / "grown") == exported(tmp_path / "whole")
    assert (grown.facts, grown.events, grown.documents) == (whole.facts, whole.events, whole.documents)


@pytest.mark.skipif(not NEWSCASTS.is_dir(), reason="needs ../shared/corpus/newscast, which is not part of the repository")
def test_one_more_broadcast_ends_in_the_bytes_of_a_full_build(tmp_path: Path) -> None:
    """Of real text, with people who have posts in both parts."""
    days = [str(path) for path in sorted(NEWSCASTS.glob("2024031*.md"))][:4]
    build(days[:3], tmp_path / "grown", jobs=1)
    build(days[3:], tmp_path / "grown", jobs=1)
    build(days, tmp_path / "whole", jobs=1)
    assert exported(tmp_path / "grown") == exported(tmp_path / "whole")


def test_an_unchanged_article_is_not_read_again(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second build reads nothing and writes nothing; another version of the rules reads all again."""
    read: list[str] = []

    def spy(document: Document, opinion: str) -> tuple[list[str], str]:
        read.append(document.id)
        return [], ""

    build([str(articles)], tmp_path / "s", 1)
    before = sorted((tmp_path / "s").rglob("*"))
    monkeypatch.setattr(harvest, "read", spy)
    assert build([str(articles)], tmp_path / "s", 1).tally.unchanged == 30
    assert (read, sorted((tmp_path / "s").rglob("*"))) == ([], before)
    monkeypatch.setattr(harvest, "READER", "another")
    assert build([str(articles)], tmp_path / "s", 1).tally.read == len(read) == 30


def test_a_changed_article_replaces_what_it_said(articles: Path, tmp_path: Path) -> None:
    """The changed article alone is read; the result is that of a build from the changed files."""
    folder = Path(shutil.copytree(articles, tmp_path / "a"))
    build([str(folder)], tmp_path / "s", 1)
    (folder / "0003.md").write_text(invented.article(3, edition=1), encoding="utf-8")
    result = build([str(folder)], tmp_path / "s", 1)
    assert (result.tally.read, result.tally.unchanged, result.documents) == (1, 29, 30)
    build([str(folder)], tmp_path / "fresh", 1)
    assert quads(tmp_path / "s") == quads(tmp_path / "fresh")


def test_a_moved_file_is_the_same_article(articles: Path, tmp_path: Path) -> None:
    """Nothing is read again, and the store knows the new path."""
    build([str(articles)], tmp_path / "s", 1)
    moved = Path(shutil.copytree(articles, tmp_path / "moved"))
    assert build([str(moved)], tmp_path / "s", 1).tally.read == 0
    with Store.open(tmp_path / "s") as store:
        assert {Path(entry.path).parent for entry in store.documents()} == {moved}


def test_two_versions_of_an_article_give_one(tmp_path: Path) -> None:
    """Whatever the order, the same version counts, the other is set aside with its path, and nothing is read again the second time."""
    first, second = (invented.write(tmp_path / str(edition), range(4), edition) for edition in (0, 1))
    results = [build([str(folder) for folder in order], tmp_path / f"s{at}", 1) for at, order in enumerate(((first, second), (second, first)))]
    assert [(each.tally.read, len(each.tally.superseded), each.tally.failed) for each in results] == [(4, 4, [])] * 2
    assert quads(tmp_path / "s0") == quads(tmp_path / "s1")
    assert build([str(second), str(first)], tmp_path / "s0", 1).tally.read == 0


def test_a_fault_in_reading_sets_one_article_aside(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception, and quads that are none, cost only the article that they are of; what the store had of it stays."""
    build([str(articles)], tmp_path / "s", 1)
    before, whole_reader = quads(tmp_path / "s"), harvest.read

    def faulty(document: Document, opinion: str) -> tuple[list[str], str]:
        if "第7次" in document.title:
            raise RecursionError("too deep")
        return (["<a b> <c> <d> <e> ."], "") if "第8次" in document.title else whole_reader(document, opinion)

    monkeypatch.setattr(harvest, "read", faulty)
    monkeypatch.setattr(harvest, "READER", "another")
    result = build([str(articles)], tmp_path / "s", 1)
    assert sorted(Path(each.path).name for each in result.tally.failed) == ["0007.md", "0008.md"]
    reasons = " ".join(each.reason for each in result.tally.failed)
    assert "RecursionError: too deep" in reasons and "cannot be stored" in reasons
    assert quads(tmp_path / "s") == before


def test_a_process_that_dies_costs_one_article(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever kills a worker, in looking or in reading, is found and set aside; the articles that shared its task are read."""
    monkeypatch.setattr(harvest.tasks, "__defaults__", ("", 1_000))
    monkeypatch.setattr(pipeline, "harvest", deadly)
    monkeypatch.setattr(pipeline, "look", deadly_look)
    result = build([str(articles)], tmp_path / "s", 2)
    assert sorted((Path(each.path).name, each.reason) for each in result.tally.failed) == [
        ("0007.md", "the process that read it died"),
        ("0009.md", "the process that read it died"),
    ]
    assert (result.tally.read, result.documents) == (28, 28)


def test_unreadable_files_are_set_aside_and_the_rest_kept(articles: Path, tmp_path: Path) -> None:
    """A missing and a binary file are listed with their paths."""
    binary = tmp_path / "binary.md"
    binary.write_bytes(bytes(range(256)) * 100)
    result = build([str(articles), str(binary), str(tmp_path / "missing.md")], tmp_path / "s", 2)
    assert {Path(each.path).name for each in result.tally.failed} == {"binary.md", "missing.md"}
    assert result.documents == 30


def test_a_path_without_articles_is_refused(tmp_path: Path) -> None:
    """An empty folder is a mistake of the call, and no store is made."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(Problem, match="no articles there"):
        build([str(tmp_path / "empty")], tmp_path / "s", 1)
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_extract_gives_what_build_stores(articles: Path, whole: list[str], jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same quads in the order of the files, whatever the number of processes; nothing is left behind."""
    monkeypatch.setattr(harvest.tasks, "__defaults__", ("", 1_000))
    tally = Tally()
    found = list(extract([str(articles)], tally, jobs))
    assert [Path(entry.path).name for entry, _ in found] == [f"{number:04d}.md" for number in range(30)]
    lines = {line.removesuffix(" .") for _, data in found for line in data.decode().splitlines()}
    graphs = {f"<{entry.graph}>" for entry, _ in found}
    assert len(lines) == len([quad for quad in whole if quad.split(" ")[-1] in graphs]) > 0
    assert tally.read == 30


def test_retract_takes_back_what_one_article_alone_said(tmp_path: Path) -> None:
    """The facts it shared stay, the others are printed; the store is as if it had never been read."""
    folder = invented.write(tmp_path / "a", range(6))
    build([str(folder)], tmp_path / "s", 1)
    lost = retract(tmp_path / "s", "https://invented.example/5")
    (folder / "0005.md").unlink()
    build([str(folder)], tmp_path / "without", 1)
    assert quads(tmp_path / "s") == quads(tmp_path / "without")
    assert len(lost) > 5 and all("第4次" not in line for line in lost)
    with pytest.raises(Problem, match="holds no document"):
        retract(tmp_path / "s", "https://invented.example/5")


@pytest.fixture(scope="module")
def calls(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> int:
    """Number of calls in the writing modules during a build of the articles."""
    return int(counted(0, tmp_path_factory.mktemp("counted") / "s", articles).stdout)


@pytest.mark.parametrize("seed", range(10))
def test_a_build_killed_at_any_moment_is_finished_by_the_next(seed: int, articles: Path, whole: list[str], calls: int, tmp_path: Path) -> None:
    """kill -9 at ten random calls of the writing modules: run again, the quads are those of an undisturbed build."""
    at = random.Random(seed).randrange(1, calls)
    assert counted(at, tmp_path / "s", articles).returncode == -signal.SIGKILL
    build([str(articles)], tmp_path / "s", 1)
    assert quads(tmp_path / "s") == whole


def told(store: Path) -> dict[str, list[str]]:
    """What each document says in the published state."""
    with Store.open(store) as opened:
        return {entry.id: opened.lines(entry.graph) for entry in opened.documents()}


@pytest.mark.parametrize("seed", range(5))
def test_an_update_killed_at_any_moment_loses_nothing(seed: int, articles: Path, calls: int, tmp_path: Path) -> None:
    """Readers see the old state or the new; when the new files vanish after the kill, each document still says what it said before or after."""
    changed = invented.write(tmp_path / "changed", range(0, 20), edition=1)
    build([str(articles)], tmp_path / "s", 1)
    shutil.copytree(tmp_path / "s", tmp_path / "updated")
    build([str(changed)], tmp_path / "updated", 1)
    before, updated = told(tmp_path / "s"), told(tmp_path / "updated")
    assert sum(before[id] != updated[id] for id in before) == 20
    counted(random.Random(100 + seed).randrange(1, calls), tmp_path / "s", changed)
    assert told(tmp_path / "s") in (before, updated)
    for path in sorted(changed.iterdir())[:-1]:
        path.unlink()
    build([str(changed)], tmp_path / "s", 1)
    after = told(tmp_path / "s")
    assert after.keys() == before.keys()
    assert all(after[id] in (before[id], updated[id]) for id in after)


@pytest.mark.parametrize("seed", range(4))
def test_reading_all_again_can_be_killed(
    seed: int, articles: Path, whole: list[str], calls: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New rules replace all; killed meanwhile, the old state is there for readers, and the next build gives the whole."""
    build([str(articles)], tmp_path / "s", 1)
    counted(random.Random(200 + seed).randrange(1, calls), tmp_path / "s", articles, KG_TEST_READER="new")
    assert quads(tmp_path / "s") == whole
    monkeypatch.setattr(harvest, "READER", "new")
    assert build([str(articles)], tmp_path / "s", 1).documents == 30
    assert quads(tmp_path / "s") == whole
    with Store.open(tmp_path / "s") as store:
        assert {entry.reader for entry in store.documents()} == {"new"}


def test_a_full_disk_is_reported_and_nothing_stored_is_lost(articles: Path, tmp_path: Path) -> None:
    """Files that may not grow (ulimit -f) stand for a full disk: one line, and the store as it was."""
    resource = pytest.importorskip("resource", reason="no limits on this system")
    build([str(articles)], tmp_path / "s", 1)
    before = quads(tmp_path / "s")
    more = invented.write(tmp_path / "more", range(100, 400))

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    command = [sys.executable, "-m", "kg", "build", str(more), "-o", str(tmp_path / "s"), "--jobs", "1", "--quiet"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limit)
    assert ended.returncode == 1
    assert "cannot be written" in ended.stderr and len(ended.stderr.splitlines()) == 1
    assert quads(tmp_path / "s") == before
    build([str(more)], tmp_path / "s", 1)
    assert count(tmp_path / "s") == 330


def test_ctrl_c_ends_with_130_and_a_store_that_the_next_build_completes(tmp_path: Path) -> None:
    """The signal comes at the first sign of reading, long before its end; no worker is left, and the next build gives the whole."""
    articles = invented.write(tmp_path / "many", range(400))
    command = [sys.executable, "-m", "kg", "build", str(articles), "-o", str(tmp_path / "s"), "--jobs", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stderr
    for line in process.stderr:
        if line.startswith("reading"):
            os.killpg(process.pid, signal.SIGINT)
            break
    rest = process.stderr.read()
    assert process.wait() == 130, rest
    assert "stopped" in rest and "Traceback" not in rest
    build([str(articles)], tmp_path / "s", 1)
    build([str(articles)], tmp_path / "fresh", 1)
    assert quads(tmp_path / "s") == quads(tmp_path / "fresh")
