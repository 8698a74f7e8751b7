"""Where an export goes: a file, standard output, a folder or an archive; whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile, mkdtemp
from typing import IO, Protocol

from kg.errors import Problem, reason

_EPOCH = (1980, 1, 1, 0, 0, 0)


class Files(Protocol):
    """A folder to be written, or an archive: files are opened one after the other, each once."""

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """A new file under a relative name (``nodes/event.csv``), to be written and closed before the next."""


class Folder:
    """Files in a directory."""

    def __init__(self, path: Path) -> None:
        """``path`` exists."""
        self.path = path

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """See Files. Raises ValueError for a name that leads out of the folder."""
        place = self.path / name
        if not place.resolve().is_relative_to(self.path.resolve()):
            raise ValueError(f"{name!r} leads out of the folder")
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as out:
            yield out


class Archive:
    """Files in a ZIP archive, without dates and not compressed: the same files give the same bytes, whatever the version of zlib."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        """``file`` is open for writing."""
        self.file = file

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """See Files."""
        entry = zipfile.ZipInfo(name, _EPOCH)
        entry.external_attr = 0o644 << 16
        with self.file.open(entry, "w", force_zip64=True) as out:
            yield out


@contextmanager
def one_file(target: str) -> Iterator[IO[bytes]]:
    """The binary file of a target, put in its place when all is written; standard output for ``-``. Raises Problem if it cannot be written."""
    if target == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    place = Path(target).absolute()
    with _told(target), NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as out:
        try:
            yield out
            out.flush()
            os.fsync(out.fileno())
        except BaseException:
            Path(out.name).unlink()
            raise
        Path(out.name).chmod(0o666 & ~_umask())
        Path(out.name).replace(place)


@contextmanager
def folder(target: str) -> Iterator[Files]:
    """The files of a target: a ZIP archive for ``-`` and names ending in .zip, else a folder, put in its place when all is written.

    Raises Problem for a folder that already holds something, or if it cannot be written.
    """
    if target == "-" or target.endswith(".zip"):
        with one_file(target) as out, zipfile.ZipFile(out, "w") as archive:
            yield Archive(archive)
        return
    place = Path(target).absolute()
    with _told(target):
        if place.exists() and (not place.is_dir() or any(place.iterdir())):
            raise Problem(target, "already holds something", "give a new folder, or remove this one")
        draft = Path(mkdtemp(dir=place.parent, prefix=f".{place.name}."))
        try:
            yield Folder(draft)
            draft.chmod(0o777 & ~_umask())
            draft.replace(place)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise


@contextmanager
def _told(target: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        hint = "name a file in it" if isinstance(error, IsADirectoryError) else "check that its folder exists and has room"
        raise Problem(target, f"cannot be written: {reason(error)}", hint) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
