"""Paths to files: folders are walked lazily, in the order of names, so that every run sees the same order."""

from __future__ import annotations

import heapq
import json
import os
import pickle
import stat
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from beritaextract.errors import Problem
from beritaextract.sources.files import InputFile, format_of, shown

# The hidden folder in which a run keeps what it has done.
WORKSHOP = ".beritaextract"
# Files of scrapers and sites, whose names say that they are no articles.
_OF_PROGRAMS = frozenset(
    "requirements.txt requirements-dev.txt constraints.txt robots.txt humans.txt ads.txt app-ads.txt security.txt "
    "llms.txt license.txt licence.txt cmakelists.txt readme.md readme.txt changelog.md contributing.md license.md "
    "package.json package-lock.json composer.json tsconfig.json manifest.json dataset_info.json dataset_infos.json "
    "state.json".split()
)
# A folder with more entries than this is sorted on disk.
_RUN = 100_000


def walk(
    paths: Iterable[Path], *, exclude: Iterable[Path] = (), skipped: dict[str, int] | None = None
) -> Iterator[InputFile | Problem]:
    """The article files below the paths, in the order of the paths and of names within a folder.

    Hidden files and folders, folders of runs, and whatever is in `exclude`, are left out; files of unknown kind are
    counted by suffix in `skipped`, and so are, by name, those of programs, such as `requirements.txt`.  A folder
    reached by links a second time is read once.  A file named by itself is taken as it is.
    """
    walker = _Walker({_identity(path) for path in exclude if path.exists()}, {} if skipped is None else skipped)
    for path in paths:
        yield from walker.start(Path(path))


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


class _Folder(NamedTuple):
    """A folder still to be entered, and the beginning of the keys of its files."""

    path: Path
    prefix: str


class _Walker:
    def __init__(self, excluded: set[tuple[int, int]], skipped: dict[str, int]) -> None:
        self._excluded = excluded
        self._skipped = skipped
        self._visited: set[tuple[int, int]] = set()

    def start(self, path: Path) -> Iterator[InputFile | Problem]:
        try:
            status = path.stat()
        except OSError as error:
            yield _unreachable(path, error)
            return
        if not stat.S_ISDIR(status.st_mode):
            yield self._file(path, shown(path.name), status)
        else:
            yield from self._folder(path, "", linked=True)

    def _folder(self, folder: Path, prefix: str, *, linked: bool) -> Iterator[InputFile | Problem]:
        stack = [self._entries(folder, prefix, linked)]
        while stack:
            for found in stack[-1]:
                if isinstance(found, _Folder):
                    stack.append(self._entries(found.path, found.prefix, found.path.is_symlink()))
                    break
                yield found
            else:
                stack.pop()

    def _entries(self, folder: Path, prefix: str, linked: bool) -> Iterator[InputFile | Problem | _Folder]:
        try:
            identity = _identity(folder)
            if identity in self._excluded:
                return
            if identity in self._visited and linked:
                message = "this folder was read already under another name; nothing is lost"
                yield Problem("linked-folder", message, shown(folder), lost=False)
                return
            self._visited.add(identity)
            if _holds_tables(folder):
                message = "the folder of a run was left out; name one of its files to read that"
                yield Problem("tables", message, shown(folder), lost=False)
                return
            for name in _sorted_names(folder):
                yield from self._entry(folder / name, prefix + shown(name))
        except OSError as error:
            yield _unreachable(folder, error)

    def _entry(self, path: Path, key: str) -> Iterator[InputFile | Problem | _Folder]:
        if path.name.startswith((".", "~$")):  # what Excel keeps of an open workbook is hidden, but not on every system
            return
        try:
            status = path.stat()
        except OSError as error:
            yield _unreachable(path, error)
            return
        known = format_of(path.name)
        if stat.S_ISDIR(status.st_mode):
            if known is not None and (status.st_dev, status.st_ino) not in self._excluded:
                message = f"a folder stands where its name announces a {known.name} file; its files are read; rename it"
                yield Problem("folder", message, shown(path))
            yield _Folder(path, key + "/")
        elif known is not None and path.name.lower() not in _OF_PROGRAMS:
            yield self._file(path, key, status)
        else:
            suffix = path.name.lower() if known is not None else path.suffix.lower() or "no suffix"
            self._skipped[suffix] = self._skipped.get(suffix, 0) + 1

    def _file(self, path: Path, key: str, status: os.stat_result) -> InputFile | Problem:
        if not stat.S_ISREG(status.st_mode):
            return Problem(
                "not-a-file", "this is a device, socket or pipe and no file; use - to read stdin", shown(path)
            )
        return InputFile(path, shown(path), key)


def _holds_tables(folder: Path) -> bool:
    """Whether a run works or has worked in a folder: its tables are no articles."""
    if (folder / WORKSHOP).is_dir():
        return True
    try:
        said = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(said, dict) and {"schema_version", "files"} <= set(said)


def _unreachable(path: Path, error: OSError) -> Problem:
    kind, advice = "unreadable", "check the path and its permissions"
    if isinstance(error, FileNotFoundError):
        kind, advice = ("broken-link", "the link leads nowhere") if path.is_symlink() else ("missing", "check the path")
    return Problem(kind, f"cannot be read: {error.strerror or error}; {advice}", shown(path))


def _sorted_names(folder: Path) -> Iterator[str]:
    """The names in a folder in order; of a huge folder only one run at a time is in memory."""
    runs: list[Iterator[str]] = []
    names: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            names.append(entry.name)
            if len(names) >= _RUN:
                runs.append(_spilled(sorted(names)))
                names = []
    names.sort()
    return heapq.merge(*runs, names) if runs else iter(names)


def _spilled(names: list[str]) -> Iterator[str]:
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the generator
    for name in names:
        pickle.dump(name, file)
    file.seek(0)

    def read() -> Iterator[str]:
        with file:
            for _ in range(count):
                yield pickle.load(file)

    count = len(names)
    return read()
