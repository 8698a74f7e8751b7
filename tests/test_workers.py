"""Work in processes: all results, errors and deaths."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.workers import AHEAD, alone, available, spread


def double(number: int) -> int:
    """Twice the number; 13 kills its process, 99 raises."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 99:
        raise OSError(28, "No space left on device")
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_task_has_its_result(jobs: int) -> None:
    """Nothing is lost or doubled, whatever the number of processes."""
    assert sorted(spread(double, range(12), jobs)) == [(number, 2 * number) for number in range(12)]


def test_a_death_takes_along_only_what_was_in_flight() -> None:
    """The tasks in flight are given back without a result, all others are done."""
    results = dict(spread(double, range(80), 2))
    assert results.keys() == set(range(80))
    lost = {number for number, result in results.items() if result is None}
    assert 13 in lost and len(lost) <= 2 * AHEAD
    assert all(results[number] == 2 * number for number in results.keys() - lost)


def test_alone_finds_the_guilty_task() -> None:
    """Run one at a time, exactly the task that kills its process has no result."""
    assert list(alone(double, [12, 13, 14])) == [(12, 24), (13, None), (14, 28)]


def test_an_error_of_the_work_is_raised_here() -> None:
    """A full disk in a worker is an error of the caller."""
    with pytest.raises(OSError, match="No space"):
        list(spread(double, [1, 99], 2))


def test_no_process_is_left_behind_when_the_caller_stops() -> None:
    """Closing the iterator ends its workers."""
    before = set(multiprocessing.active_children())
    results = spread(double, range(1000), 2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    for process in set(multiprocessing.active_children()) - before:
        process.join(10)
    assert set(multiprocessing.active_children()) <= before


def test_at_least_one_processor_is_available() -> None:
    """The default number of jobs works everywhere."""
    assert available() >= 1


WITH_WORKERS = """
import sys, time
sys.path.insert(0, sys.argv[1])
from test_workers import report_and_wait
from kg.workers import spread
list(spread(report_and_wait, range(2), 2))
"""


def report_and_wait(number: int) -> None:
    """Writes the number of its process, in one piece although two write at once, and stays busy."""
    os.write(sys.stdout.fileno(), f"{os.getpid()}\n".encode())
    time.sleep(60)


def alive(process: int) -> bool:
    """Whether a process with this number runs."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z" if Path("/proc").is_dir() else True
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_workers_end_when_their_parent_is_killed() -> None:
    """kill -9 of a build leaves no process behind that would keep files open."""
    parent = subprocess.Popen([sys.executable, "-c", WITH_WORKERS, str(Path(__file__).parent)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    workers = [int(parent.stdout.readline()) for _ in range(2)]
    parent.kill()
    parent.wait()
    for _ in range(200):
        if not any(map(alive, workers)):
            break
        time.sleep(0.05)
    assert not any(map(alive, workers))


UNGUARDED = """
import sys
sys.path.insert(0, sys.argv[1])
from test_workers import double
from kg.workers import spread
print(sorted(spread(double, range(3), 2)), __file__ == sys.argv[0])
"""


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    """A script that reads in parallel at its top level is not run again by the workers."""
    (tmp_path / "script.py").write_text(UNGUARDED, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "script.py"), str(Path(__file__).parent)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[(0, 0), (1, 2), (2, 4)] True\n"
