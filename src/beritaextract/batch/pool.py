"""Processes that do parts, and survive any of them: a worker that dies or hangs costs one article, not the run."""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any

from beritaextract.batch.parts import Part
from beritaextract.batch.store import RunError
from beritaextract.batch.tasks import IDLE, NO_MEMORY, Broken, Done, Task, WorkerSettings, work
from beritaextract.errors import Problem, no_memory
from beritaextract.processes import MAX_DEATHS, Process

_POLL_SECONDS = 0.2
# So many articles in a row that find too little memory are no fault of theirs.
_MOST_SHORT = 25
_TOO_LITTLE = (
    "there is not enough memory for the worker processes; run the same command again with --workers 1 or more memory: "
    "what is done is kept"
)


class _Worker:
    """One process with its shared state, and the task that it is at."""

    def __init__(self, settings: WorkerSettings) -> None:
        self.state: Any = multiprocessing.get_context("spawn").RawArray("d", [IDLE, 0.0, 0.0, 0.0])
        self.process = Process(work, self.state, settings)
        self.ready = False
        self.task: Task | None = None

    def give(self, task: Task) -> None:
        self.task = task
        self.state[:] = [IDLE, 0.0, 0.0, 0.0]
        self.process.send(task)

    def seconds_at_article(self) -> float:
        return time.monotonic() - self.state[1] if self.state[0] != IDLE else 0.0


class Pool:
    """A fixed number of workers; use it as a context manager."""

    def __init__(self, workers: int, settings: WorkerSettings, time_limit: float) -> None:
        self._settings = settings
        self._time_limit = time_limit
        self._size = workers
        self._workers: list[_Worker] = []
        self._again: list[Task] = []
        self._deaths: dict[str, int] = {}
        self._short = 0

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.end()

    def done(self, parts: Iterable[Part]) -> Iterator[Done | None]:
        """Each part when it is done, in any order; None now and then, so that the caller can show progress.

        Raises:
            RunError: the workers cannot work, for example because the disk is full.
        """
        source = iter(parts)
        waiting: deque[Task] = deque()
        exhausted = False
        while True:
            # Read ahead one part for each worker without one, so that none waits for the disk or for its turn to start.
            ahead = max(1, self._size - sum(worker.task is not None for worker in self._workers))
            while not exhausted and len(waiting) < ahead:
                part = next(source, None)
                if part is None:
                    exhausted = True
                else:
                    waiting.append(Task(part.name, part.items, {}))
            waiting.extendleft(self._again)
            self._again.clear()
            self._hand_out(waiting)
            if not waiting and not any(worker.task for worker in self._workers):
                return
            yield from self._collect()

    def at_work(self) -> int:
        """How many articles of unfinished parts are done."""
        return sum(int(worker.state[3]) for worker in self._workers if worker.task is not None)

    def _hand_out(self, waiting: deque[Task]) -> None:
        """Give tasks to workers that are ready for them, and start more workers when there is more to do."""
        idle = [worker for worker in self._workers if worker.task is None]
        for worker in idle:
            if worker.ready and waiting:
                worker.give(waiting.popleft())
        starting = sum(not worker.ready for worker in self._workers)
        for _ in range(min(self._size - len(self._workers), len(waiting) - starting)):
            self._workers.append(_Worker(self._settings))

    def _collect(self) -> Iterator[Done | None]:
        pipes = {worker.process.pipe: worker for worker in self._workers}
        for pipe in wait(list(pipes), timeout=_POLL_SECONDS):
            worker = pipes[pipe]  # type: ignore[index]
            try:
                answer = worker.process.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if isinstance(answer, Broken):
                raise RunError(f"a worker process cannot go on: {answer.message}")
            if isinstance(answer, Done):
                worker.task = None
                self._short = 0
                yield answer
            else:
                worker.ready = True
        for worker in list(self._workers):
            if worker.task is not None and worker.seconds_at_article() > self._time_limit:
                message = (
                    f"the article took longer than {self._time_limit:g} seconds; "
                    "look whether it is one article, or allow more with --time-limit"
                )
                self._retire(worker, Problem("time-limit", message))
        yield None

    def _bury(self, worker: _Worker) -> None:
        code = worker.process.exit_code()
        message = (
            f"the process that extracted it died (exit code {code}), perhaps for lack of memory; "
            "run again to try it once more, with fewer --workers if memory is short"
        )
        if code == NO_MEMORY:
            self._short += 1
            if self._short > _MOST_SHORT:
                raise RunError(_TOO_LITTLE)
            self._retire(worker, no_memory())
        else:
            self._retire(worker, Problem("worker-died", message))

    def _retire(self, worker: _Worker, problem: Problem) -> None:
        """End a worker, and give its task to another, without the article that it was at."""
        index, several = int(worker.state[0]), bool(worker.state[2])
        code = worker.process.end()
        self._workers.remove(worker)
        task = worker.task
        if not worker.ready and any(other.ready for other in self._workers):
            self._size -= 1  # there is no room for so many; the others go on
            return
        if task is None or index == IDLE:
            name = "" if task is None else task.name
            self._deaths[name] = self._deaths.get(name, 0) + 1
            if self._deaths[name] >= MAX_DEATHS:
                if code == NO_MEMORY:
                    raise RunError(_TOO_LITTLE)
                raise RunError(f"worker processes keep dying (exit code {code}); run it with --workers 1")
        if task is not None and index != IDLE and several:
            self._again.append(task._replace(together=False))
        elif task is not None:
            barred = {**task.barred, index: problem} if index != IDLE else task.barred
            self._again.append(task._replace(barred=barred))
