"""Processes that start in no time, for tests that are about something else than starting.

`run` spawns its workers, which costs each more than a second.  In a test that asks for `quick_workers` they are forked
from a server that has loaded everything; `quick_process` forks from it what shall be killed.  How the program and its
workers start, die and end is tested as it is, in `tests/faults`.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from beritaextract.processes import _no_main


def can_fork() -> bool:
    """Whether this system forks processes from a server."""
    return "forkserver" in multiprocessing.get_all_start_methods()


@contextmanager
def forked() -> Iterator[None]:
    """Within it, forked workers stand for spawned ones; without effect where nothing can be forked."""
    if not can_fork():
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
    forkserver.set_forkserver_preload(["tests.warm_worker"])
    with chdir(Path(__file__).parents[1]):  # where it finds that
        _server().ensure_running()


def quick_process(target: Callable[..., None], *arguments: Any) -> BaseProcess:
    """A process that has begun `target(*arguments)`, and whose workers are forked as it is."""
    serve_workers()
    where = {name: value for name, value in vars(_server()).items() if name in _WHERE}
    process = multiprocessing.get_context("forkserver").Process(target=_run, args=(where, target, arguments))
    with _no_main():  # it would import pytest
        process.start()
    return process


# How the server is found, and in later versions of Python what it wants to hear.
_WHERE = ("_forkserver_address", "_forkserver_authkey")


def _run(where: dict[str, Any], target: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    server = _server()
    vars(server).update(where)
    server.ensure_running = lambda: None  # it is no child of this process, which could not wait for it
    with forked():
        target(*arguments)


def _server() -> Any:
    return forkserver._forkserver  # type: ignore[attr-defined]


@pytest.fixture
def quick_workers() -> Iterator[None]:
    """Within the test, forked workers stand for spawned ones."""
    with forked():
        yield
