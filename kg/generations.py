"""The directories of a store. Every published state of it is one directory that is never written again.

    STORE/CURRENT            number of the published generation, replaced in one rename
    STORE/generations/N/     quads/ (Oxigraph), manifest.sqlite, readers (a file that readers lock shared, so that N is not deleted under them)
    STORE/lock               held by the one writer; the kernel lets go of it when that process ends, however it ends

A writer works on a copy with the next number (immutable files are hard links, so it costs no space) and publishes it by rewriting CURRENT. What
it writes outlives its process whatever ends that, but is sure to outlive the machine only when it is published: so a copy is known by when the
machine was started (``since``), and one from before is not taken up.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from threading import Thread

from kg.errors import ANEW, UNREADABLE, USAGE, Problem

_SHARED = ".sst"


def current(store: Path) -> int:
    """Number of the published generation, 0 when there is none. Raises Problem when the note of it is damaged, or the store is a file."""
    try:
        return int((store / "CURRENT").read_text("ascii"))
    except FileNotFoundError:
        return 0
    except NotADirectoryError:
        raise Problem(str(store), "is a file, not a store", "name the folder that kg build made (its -o)", USAGE) from None
    except ValueError as error:
        raise Problem(str(store / "CURRENT"), "is no number of a generation", ANEW, UNREADABLE) from error


def folder(store: Path, number: int) -> Path:
    """Directory of a generation."""
    return store / "generations" / str(number)


def published(store: Path) -> tuple[Path, FileIO]:
    """The published generation and the lock that keeps it from being deleted until closed. Raises Problem when there is none."""
    while number := current(store):
        with contextlib.suppress(FileNotFoundError):
            readers = FileIO(folder(store, number) / "readers")
            fcntl.flock(readers, fcntl.LOCK_SH)
            if folder(store, number).exists():
                return folder(store, number), readers
            readers.close()
        if current(store) == number:
            raise missing(store, number)
    if (store / "generations").exists():
        raise Problem(str(store), "holds no finished build yet", "run the kg build that was interrupted again", UNREADABLE)
    raise Problem(str(store), "is not a store", f"make one: kg build PATH -o {store}", USAGE)


def missing(store: Path, number: int) -> Problem:
    """The problem that a generation which CURRENT names is not there."""
    return Problem(str(store), f"generation {number} is missing", ANEW, UNREADABLE)


@contextlib.contextmanager
def writer_lock(store: Path) -> Iterator[None]:
    """Makes the store's directory and holds its lock. Raises Problem when another process writes, or the directory holds something else."""
    _claim(store)
    with (store / "lock").open("a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            raise Problem(str(store), f"is being written by {lock.read().strip() or 'another process'}", "wait until it ends, or end it") from error
        lock.truncate(0)
        lock.write(f"process {os.getpid()} since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n")
        lock.flush()
        yield
        lock.truncate(0)


def _claim(store: Path) -> None:
    if store.exists() and not store.is_dir():
        raise Problem(str(store), "is a file, not a store", "name a directory with -o", USAGE)
    if store.is_dir() and not (store / "generations").exists() and any(path.name != "lock" for path in store.iterdir()):
        raise Problem(str(store), "holds other files and is not a store", "name a new or empty directory with -o", USAGE)
    (store / "generations").mkdir(parents=True, exist_ok=True)


def since() -> str:
    """A name for the time since the machine was started, "" where the system tells none."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""


def clone(source: Path | None, target: Path) -> None:
    """Makes the directory of a new generation, with what ``source`` holds; it appears under its name only when it is complete."""
    unfinished = target.with_suffix(".new")
    shutil.rmtree(unfinished, ignore_errors=True)
    if source:
        shutil.copytree(source, unfinished, copy_function=_linked, ignore=shutil.ignore_patterns("readers", "spool", "cleared"))
    unfinished.mkdir(exist_ok=True)
    (unfinished / "readers").touch()
    unfinished.rename(target)
    # What was copied goes to the disk beside all that comes now, so that to publish it need not wait for that.
    Thread(target=_settle_early, args=(target,), daemon=True).start()


def _linked(source: str, target: str) -> str:
    """Only files that the engine never changes may be shared; file systems without links get copies."""
    if source.endswith(_SHARED):
        with contextlib.suppress(OSError):
            os.link(source, target)
            return target
    return str(shutil.copyfile(source, target))


def publish(store: Path, number: int) -> None:
    """Makes a generation, which nobody has open, the one that readers open from now on, durably, and deletes those that nobody reads."""
    settle(folder(store, number))
    note = store / "CURRENT.new"
    with note.open("w", encoding="ascii") as file:
        file.write(f"{number}\n")
        file.flush()
        os.fsync(file.fileno())
    note.replace(store / "CURRENT")
    _settle(store)
    sweep(store)


def settle(generation: Path) -> None:
    """Waits until the disk keeps a generation's own files; the engine sees to its."""
    for path in (*(path for path in generation.iterdir() if path.is_file()), generation, generation.parent):
        _settle(path)


def _settle_early(generation: Path) -> None:
    # What cannot be settled now will be met again when it is to be published.
    with contextlib.suppress(OSError):
        settle(generation)


def _settle(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(store: Path) -> None:
    """Deletes older generations that nobody reads."""
    for path in (store / "generations").iterdir():
        if path.suffix or int(path.name) < current(store):
            _delete(path)


def _delete(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError, BlockingIOError):
        if path.suffix != ".old":
            with (path / "readers").open() as readers:
                fcntl.flock(readers, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path = path.rename(path.with_suffix(".old"))
    if path.suffix:
        shutil.rmtree(path, ignore_errors=True)
