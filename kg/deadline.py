"""A time limit for work that cannot be interrupted from within: it is done in a child process, which is ended when the time is up."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable

from kg.errors import Problem


def within(seconds: float, work: Callable[[], int]) -> int:
    """The exit code of ``work``, done in a forked child that shares this process's output. Nothing that holds files or threads may be open yet.

    Raises Problem when the child is not done after ``seconds`` (0: no limit) or dies. Where the system cannot fork, works here without a limit.
    """
    if seconds <= 0 or "fork" not in multiprocessing.get_all_start_methods():
        return work()
    sys.stdout.flush()
    child = multiprocessing.get_context("fork").Process(target=_do, args=(work,), daemon=True)
    child.start()
    try:
        child.join(seconds)
        if child.is_alive():
            raise Problem("query", f"not answered within {seconds:g} seconds", "make it more selective, or give more time with --timeout")
    finally:
        child.kill()
        child.join()
    if child.exitcode is None or child.exitcode < 0:
        signal = -(child.exitcode or 0)
        raise Problem("query", f"the process that answered it was ended (signal {signal})", "it may need more memory than there is")
    return child.exitcode


def _do(work: Callable[[], int]) -> None:
    try:
        code = work()
        sys.stdout.flush()
    except BrokenPipeError:
        code = 0
    except Problem as problem:
        print(f"kg: {problem}", file=sys.stderr)
        code = problem.code
    sys.stderr.flush()
    # The parent's clean-up handlers are the parent's: the child leaves without them.
    os._exit(code)
