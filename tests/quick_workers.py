"""Worker processes that start in no time, for tests that are about something else than processes.

`run` spawns its workers, which costs each more than a second.  In a test that asks for `quick_workers` they are forked
from a server that has loaded everything.  How workers start, die and end is tested as it is, in `tests/faults`.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest


@contextmanager
def forked() -> Iterator[None]:
    """Within it, forked workers stand for spawned ones; without effect where nothing can be forked."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        yield
        return
    real = multiprocessing.get_context

    def get_context(method: str | None = None) -> Any:
        return real("forkserver" if method == "spawn" else method)

    serve_workers()
    with patch.object(multiprocessing, "get_context", get_context):
        yield


def serve_workers() -> None:
    """See to it that the server runs, and has loaded what it is to load."""
    from multiprocessing import forkserver

    forkserver.set_forkserver_preload(["tests.warm_worker"])
    with chdir(Path(__file__).parents[1]):  # where it finds that
        forkserver.ensure_running()


@pytest.fixture
def quick_workers() -> Iterator[None]:
    """Within the test, forked workers stand for spawned ones."""
    with forked():
        yield
