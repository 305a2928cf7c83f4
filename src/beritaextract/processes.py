"""Worker processes: how one is started so that it runs nothing of the caller's script, and ends with its parent."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any

from beritaextract.errors import BeritaError

# A worker that dies three times on the same task will do so a fourth time.
MAX_DEATHS = 3


class WorkerError(BeritaError, RuntimeError):
    """Worker processes die and cannot go on; the message says what to do."""


class Process:
    """A process with a pipe to it.

    It is spawned, never forked: threads and locks of the caller cannot reach it.  It runs `target(pipe, *arguments)`,
    which must end when the pipe closes; the pipe closes when the parent ends, however that happens.

    Attributes:
        pipe: the parent's end.
    """

    def __init__(self, target: Callable[..., None], *arguments: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe: Connection
        self.pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=target, args=(theirs, *arguments), daemon=True)
        with _no_main(), _no_interrupt():
            self._process.start()
        theirs.close()

    def send(self, message: Any) -> None:
        """Hand over a message; one to a process that has just died is dropped, and reading its pipe will tell."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.pipe.send(message)

    def end(self) -> int | None:
        """Kill the process if it still runs; its exit code."""
        self.pipe.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        return self._process.exitcode

    def exit_code(self) -> int | None:
        """The exit code of a process whose pipe has closed."""
        self._process.join()
        return self._process.exitcode


def in_order(tasks: Iterable[Any], workers: int, target: Callable[..., None], *arguments: Any) -> Iterator[Any]:
    """The answer to each task, in the order of the tasks; at most two tasks for each worker are under way.

    Args:
        tasks: what can be pickled.
        workers: processes; no more are started than there are tasks.
        target: what a worker does: `serve` with a function of its own.
        arguments: handed to `target` after the pipe.

    Raises:
        WorkerError: workers die on the same task again and again.
    """
    source = iter(tasks)
    waiting: deque[int] = deque()
    given: dict[int, Any] = {}
    answers: dict[int, Any] = {}
    deaths: dict[int, int] = {}
    busy: dict[Connection, tuple[Process, int]] = {}
    idle: list[Process] = []
    taken = following = 0
    exhausted = False
    try:
        while True:
            while not exhausted and taken - following < 2 * workers:
                try:
                    given[taken] = next(source)
                except StopIteration:
                    exhausted = True
                else:
                    waiting.append(taken)
                    taken += 1
            while waiting and (idle or len(busy) < workers):
                process = idle.pop() if idle else Process(target, *arguments)
                number = waiting.popleft()
                process.send(given[number])
                busy[process.pipe] = (process, number)
            while following in answers:
                del given[following]
                following += 1
                yield answers.pop(following - 1)
            if not busy and not waiting:
                if exhausted and following == taken:
                    return
                continue
            for pipe in wait(list(busy)):
                process, number = busy.pop(pipe)  # type: ignore[call-overload]
                try:
                    answers[number] = process.pipe.recv()
                except (EOFError, OSError):
                    code = process.end()
                    deaths[number] = deaths.get(number, 0) + 1
                    if deaths[number] >= MAX_DEATHS:
                        raise WorkerError(
                            f"worker processes keep dying (exit code {code}), perhaps for lack of memory; "
                            "use fewer workers"
                        ) from None
                    waiting.appendleft(number)
                else:
                    idle.append(process)
    finally:
        for process in (*idle, *(process for process, _ in busy.values())):
            process.end()


def serve(pipe: Connection, answer: Callable[[Any], Any]) -> None:
    """Answer what comes through `pipe` until it closes."""
    with suppress(EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        while True:
            pipe.send(answer(pipe.recv()))


@contextmanager
def _no_main() -> Iterator[None]:
    """Hide the main module while a process is started.

    A spawned process imports the main module of its parent again, which runs the user's script a second time, and
    fails from a notebook or stdin.  Our workers need nothing of it.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Start a process that Ctrl-C does not reach: its parent decides when to stop, and it has nothing to say of it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # it is started with the first process, and lets Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
