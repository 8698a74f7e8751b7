"""Work with a time limit."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kg.deadline import within
from kg.errors import Problem

CHILD = """
import os, sys
from kg.deadline import within
from kg.errors import Problem
def fail(): raise Problem("here", "is a mistake", "mend it", 2)
def die(): os.kill(os.getpid(), 9)
def talk(): print("said"); return 7
try:
    print(within(float(sys.argv[2]), globals()[sys.argv[1]]))
except Problem as problem:
    print(problem.code, problem)
"""


def run(work: str, seconds: str) -> subprocess.CompletedProcess[str]:
    """The work in a program of its own."""
    return subprocess.run([sys.executable, "-c", CHILD, work, seconds], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("seconds", ["60", "0"])
def test_output_and_code_of_the_work_come_through(seconds: str) -> None:
    """With a limit and without."""
    assert run("talk", seconds).stdout == "said\n7\n"


def test_a_problem_is_told_by_the_child_and_its_code_returned() -> None:
    """In the one line that every problem gets."""
    done = run("fail", "60")
    assert (done.stdout, done.stderr) == ("2\n", "kg: here: is a mistake; mend it\n")


def test_a_child_that_is_killed_is_a_problem() -> None:
    """As when memory runs out."""
    assert run("die", "60").stdout.startswith("1 query: the process that answered it was ended (signal 9)")


def test_work_without_end_is_ended() -> None:
    """However busy it is."""

    def spin() -> int:
        while True:
            pass

    with pytest.raises(Problem, match=r"not answered within 0\.1 seconds"):
        within(0.1, spin)
