"""Spreads work over processes: little in flight, results as they come, no process left behind, and a process that dies takes only its task along."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import wait as wait_for
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_PRELOADED = ["kg.forked"]
#: Tasks in flight for each process: enough to keep it busy while the results of others are stored.
AHEAD = 8


def available() -> int:
    """Number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(function: Callable[[T], R], tasks: Iterable[T], jobs: int) -> Iterator[tuple[T, R | None]]:
    """Pairs of task and ``function(task)`` in the order in which they end; None for a task whose process died, or died while it waited.

    With one job all is done in this process. An exception of ``function`` is raised here.
    """
    if jobs < 2:
        yield from ((task, function(task)) for task in tasks)
        return
    yield from _restarting(function, tasks, jobs, AHEAD * jobs)


def alone(function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[tuple[T, R | None]]:
    """As ``spread``, in another process, one task at a time: None tells that exactly this task kills its process."""
    return _restarting(function, tasks, 1, 1)


def _restarting(function: Callable[[T], R], tasks: Iterable[T], jobs: int, ahead: int) -> Iterator[tuple[T, R | None]]:
    rest = iter(tasks)
    while lost := (yield from _until_broken(function, rest, jobs, ahead)):
        yield from ((task, None) for task in lost)


def _until_broken(function: Callable[[T], R], tasks: Iterator[T], jobs: int, ahead: int) -> Generator[tuple[T, R | None], None, list[T]]:
    """Returns the tasks that were in flight when a process died, [] at the end."""
    running: dict[Future[R], T] = {}
    before = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin)
    try:
        while True:
            for task in islice(tasks, ahead - len(running)):
                running[_submitted(pool, function, task)] = task
            if not running:
                return []
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                yield running[future], future.result()
                del running[future]
    except BrokenProcessPool:
        return list(running.values())
    finally:
        _end(pool, before)


def _submitted(pool: ProcessPoolExecutor, function: Callable[[T], R], task: T) -> Future[R]:
    try:
        with _main_left_alone():
            return pool.submit(function, task)
    except BrokenProcessPool as error:
        failed: Future[R] = Future()
        failed.set_exception(error)
        return failed


@contextmanager
def _main_left_alone() -> Iterator[None]:
    # A new process would import the caller's main module, and so run a script that calls us without a guard again.
    main = sys.modules["__main__"].__dict__
    hidden: dict[str, object] = {name: main[name] for name in ("__spec__", "__file__") if name in main}
    main["__spec__"] = None
    main.pop("__file__", None)
    try:
        yield
    finally:
        main.update(hidden)


def _context() -> multiprocessing.context.BaseContext:
    # Not fork: a forked child would inherit the engine's threads and the writer's lock.
    context = multiprocessing.get_context("forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _begin() -> None:
    """A worker leaves Ctrl-C to its parent, and ends when its parent is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _end(pool: ProcessPoolExecutor, before: set[BaseProcess]) -> None:
    pool.shutdown(wait=False, cancel_futures=True)
    for process in set(multiprocessing.active_children()) - before:
        process.terminate()
