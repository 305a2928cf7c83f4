"""What a run and its workers tell each other.  Here without the rooms: the process that reads and writes needs none."""

from __future__ import annotations

from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from beritaextract.batch.store import Counts, PartStore
from beritaextract.config import Config
from beritaextract.errors import Problem
from beritaextract.sources import Item

IDLE = -1
# The exit code of a worker that has too little memory to say so.
NO_MEMORY = 12


class Task(NamedTuple):
    """A part to do.

    Attributes:
        barred: the articles, by index, that must not be tried again, and why.
        together: whether names are looked for in several articles at once.
    """

    name: str
    items: tuple[Item, ...]
    barred: Mapping[int, Problem]
    together: bool = True


class Done(NamedTuple):
    """A part is on disk."""

    name: str
    counts: Counts
    first_lost: Problem | None


class Ready(NamedTuple):
    """A worker has loaded what it needs."""


class Broken(NamedTuple):
    """A worker cannot work at all, for example because the disk is full."""

    message: str


class WorkerSettings(NamedTuple):
    """What a worker needs to know."""

    store: PartStore
    config: Config
    keep_text: bool


def work(pipe: Connection, state: Any, settings: WorkerSettings) -> None:
    """What a worker process runs: `worker.work`, which loads the rooms there and not where the process is started."""
    from beritaextract.batch import worker

    worker.work(pipe, state, settings)
