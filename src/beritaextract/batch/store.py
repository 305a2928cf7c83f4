"""Part files on disk.  A part is done when the file with its name is there: written aside, synced, renamed.

Nothing else has to be remembered for a run to go on after it was killed, so nothing can contradict it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from beritaextract.errors import BeritaError, Problem
from beritaextract.sources.walk import WORKSHOP
from beritaextract.tables.nested import flat_tables
from beritaextract.tables.schema import NESTED_SCHEMA

_PARTS = "parts-"


class Counts(NamedTuple):
    """What a part holds.

    Attributes:
        ok: articles with records.
        lost: inputs without.
        notes: problems that cost no article.
        passing: lost inputs that may fare better next time: over the time limit, or the worker died.
    """

    ok: int = 0
    lost: int = 0
    notes: int = 0
    passing: int = 0

    def plus(self, other: Counts) -> Counts:
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))


class RunError(BeritaError):
    """A run cannot go on; the message says why and what to do."""


class PartStore:
    """The part files of one setting in the folder of a run."""

    def __init__(self, out: Path, settings: str) -> None:
        self.root = out / WORKSHOP
        self._parts = self.root / f"{_PARTS}{settings}"

    def prepare(self, *, fresh: bool) -> None:
        """Make the folders; clear what a killed run left half done, or everything with `fresh`."""
        if fresh and self.root.exists():
            for folder in self.root.glob(f"{_PARTS}*"):
                shutil.rmtree(folder)
        self._parts.mkdir(parents=True, exist_ok=True)
        for left in self._parts.glob("*/*.tmp"):
            left.unlink(missing_ok=True)

    def path(self, name: str) -> Path:
        return self._parts / name[:2] / f"{name}.arrow"

    def counts(self, name: str) -> Counts | None:
        """What a finished part holds, or None when the part is still to be done."""
        try:
            with pa.OSFile(str(self.path(name))) as file, pa.ipc.open_file(file) as reader:
                said = (reader.schema.metadata or {}).get(b"counts", b"")
                return Counts(*map(int, said.split()))
        except MemoryError:  # which Arrow raises as an error of its own too
            raise
        except (OSError, pa.ArrowException, ValueError, TypeError):
            return None

    def write(self, name: str, nested: Sequence[pa.RecordBatch], counts: Counts) -> None:
        """Put the rows of a part on disk, whole or not at all."""
        path = self.path(name)
        path.parent.mkdir(exist_ok=True)
        aside = path.with_suffix(f".{os.getpid()}.tmp")
        schema = NESTED_SCHEMA.with_metadata({"counts": " ".join(map(str, counts))})
        options = pa.ipc.IpcWriteOptions(compression="zstd")
        with aside.open("wb") as file:
            with pa.ipc.new_file(file, schema, options=options) as writer:
                for rows in nested:
                    writer.write_batch(rows.replace_schema_metadata(schema.metadata))
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)

    def read(self, name: str) -> pa.Table:
        """The nested rows of a finished part."""
        try:
            with pa.OSFile(str(self.path(name))) as file, pa.ipc.open_file(file) as reader:
                return reader.read_all().replace_schema_metadata(None)
        except MemoryError:
            raise
        except (OSError, pa.ArrowException) as error:
            raise RunError(f"the part file {self.path(name)} is damaged ({error}); delete it and run again") from error

    def problems(self, name: str) -> Iterator[Problem]:
        """The problems in a finished part."""
        for row in flat_tables(self.read(name))["errors"].to_pylist():
            yield Problem(row["kind"], row["message"], row["source"], row["place"], lost=row["lost"])

    def first_lost(self, name: str) -> Problem | None:
        """The first problem in a finished part that cost an input."""
        return next((problem for problem in self.problems(name) if problem.lost), None)

    def clear_others(self) -> None:
        """Delete the parts of other settings and versions, which no run will look at again."""
        for folder in self.root.glob(f"{_PARTS}*"):
            if folder != self._parts:
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Keep a second run out of the same folder; the lock goes with the process, however it ends.

    Raises:
        RunError: another run works in the folder, or the folder cannot be made.
    """
    try:
        (out / WORKSHOP).mkdir(parents=True, exist_ok=True)
        file = (out / WORKSHOP / "lock").open("a")
    except OSError as error:
        raise RunError(f"the folder {out} cannot be written: {error.strerror}; choose another with --out") from error
    with file:
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:  # no flock on this system: the part files are safe all the same
            pass
        except OSError as error:
            raise RunError(f"another run works in {out}; wait for it or choose another folder with --out") from error
        yield
