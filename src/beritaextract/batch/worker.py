"""What a worker process does: take a part, extract its articles, write the part file."""

from __future__ import annotations

import gc
import os
import signal
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

import pyarrow as pa

from beritaextract.batch.store import Counts
from beritaextract.batch.tasks import IDLE, NO_MEMORY, Broken, Done, Ready, Task, WorkerSettings
from beritaextract.config import DEFAULT_MAX_CHARS, Language
from beritaextract.errors import Problem, is_memory_shortage, no_memory
from beritaextract.extractor import Extractor
from beritaextract.extras import do_without
from beritaextract.messages import translated
from beritaextract.sources import Item, opened
from beritaextract.tables.extracting import Body, extracted_each, failed
from beritaextract.tables.nested import nested_batch
from beritaextract.tables.outcome import Outcome

PASSING_KINDS = frozenset({"time-limit", "worker-died", "memory"})
# Articles whose names are looked for together.
BATCH = 16
_WARM_UP = "“Harga naik 5 persen menjadi Rp 10 ribu,” kata Bupati Sidoarjo Andi Wijaya, Kamis (17/11/2022)."


def work(pipe: Connection, state: Any, settings: WorkerSettings) -> None:
    """Serve tasks from `pipe` until it closes.

    `state` is shared with the parent: the index of the article at work, or `IDLE`, when it was begun, whether
    others are at work with it, and how many are done.  By it the parent knows which article was at work when a worker
    died or takes too long; where there were several, it has them done again one by one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    do_without("pandas")
    try:
        extractor = Extractor(settings.config)
        # Loads lexicons and models, which must not count for the first article.
        Extractor(replace(settings.config, max_chars=DEFAULT_MAX_CHARS)).extract(_WARM_UP)
        gc.freeze()  # what is loaded stays, and need not be looked at again
        pipe.send(Ready())
        while True:
            task = pipe.recv()
            pipe.send(do_part(task, extractor, settings, state))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the parent is gone
    except Exception as error:
        if is_memory_shortage(error):
            os._exit(NO_MEMORY)
        with suppress(OSError):
            pipe.send(Broken(f"{type(error).__name__}: {error}"))


def do_part(task: Task, extractor: Extractor, settings: WorkerSettings, state: Any) -> Done:
    """Extract all articles of a part and write its file."""
    clock = _Clock(state)
    outcomes: list[Outcome] = []
    rows: list[pa.RecordBatch] = []
    size = BATCH if task.together else 1
    for start in range(0, len(task.items), size):
        batch = range(start, min(start + size, len(task.items)))
        state[3] = start
        found = _outcomes_of(batch, task, extractor, settings, clock)
        for index, outcome in zip(batch, found, strict=True):
            if index not in task.barred and any(problem.kind == "memory" for problem in outcome.problems):
                clock.at(index)
                raise MemoryError  # this process ends; a new one does the other articles, with all of its memory
        found, made = _rows_of([_told(outcome, settings.config.language) for outcome in found])
        rows.append(made)
        # All that is kept of the records are the rows, which take a fraction of their memory.
        outcomes += [outcome._replace(extraction=None, body=None, sentences=None) for outcome in found]
    state[0] = IDLE
    try:
        settings.store.write(task.name, rows, counted(outcomes))
    except Exception as error:
        if not is_memory_shortage(error):
            raise
        outcomes = _without_memory(outcomes)
        settings.store.write(task.name, [nested_batch(outcomes)], counted(outcomes))
    return Done(task.name, counted(outcomes), first_lost(outcomes))


def _rows_of(outcomes: list[Outcome]) -> tuple[list[Outcome], pa.RecordBatch]:
    """The rows of some inputs, and what became of them: where there is no memory for the rows, they are lost."""
    try:
        return outcomes, nested_batch(outcomes)
    except Exception as error:
        if not is_memory_shortage(error):
            raise
    outcomes = _without_memory(outcomes)
    return outcomes, nested_batch(outcomes)


def _without_memory(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [outcome if outcome.error else failed(outcome, no_memory()) for outcome in outcomes]


def _told(outcome: Outcome, language: Language) -> Outcome:
    """The outcome with its problems told in the language that was asked for."""
    if language == "en" or not outcome.problems:
        return outcome
    told = (problem._replace(message=translated(problem.message, "problems", language)) for problem in outcome.problems)
    return outcome._replace(problems=tuple(told))


class _Clock:
    """Tells the parent which article is at work, and since when, by the state that they share."""

    def __init__(self, state: Any) -> None:
        self._state = state
        self._spent: dict[int, float] = {}
        self._index: int | None = None
        self._since = 0.0

    def at(self, index: int | None) -> None:
        """From now on the article `index` is at work, again where it was before; None: several at once."""
        now = time.monotonic()
        if self._index is not None:
            self._spent[self._index] = self._spent.get(self._index, 0.0) + now - self._since
        self._index, self._since = index, now
        self._state[1] = now - (0.0 if index is None else self._spent.get(index, 0.0))
        self._state[2] = index is None
        if index is not None:
            self._state[0] = index


def _outcomes_of(
    batch: range, task: Task, extractor: Extractor, settings: WorkerSettings, clock: _Clock
) -> list[Outcome]:
    """What becomes of some inputs; the articles among them are tagged together."""
    done: dict[int, Outcome] = {}
    bodies: dict[int, Body] = {}
    for index in batch:
        clock.at(index)
        opened_ = _opened(task.items[index], settings, task.barred.get(index))
        if isinstance(opened_, Body):
            bodies[index] = opened_
        else:
            done[index] = opened_
    numbers = list(bodies)
    found = extracted_each(extractor, list(bodies.values()), lambda at: clock.at(None if at is None else numbers[at]))
    done.update(zip(numbers, found, strict=True))
    return [done[index] for index in batch]


def _opened(item: Item, settings: WorkerSettings, barred: Problem | None) -> Body | Outcome:
    """An input that can be extracted, or what becomes of it where it cannot."""
    if isinstance(item, Problem):
        return Outcome("unreadable", None, item.source, item.place, problems=(item,))
    known = Outcome(
        "ok", item.id, item.source, item.place, item.url, item.title, item.published, problems=tuple(item.notes)
    )
    if barred is not None:
        return failed(known, barred)
    try:
        article = opened(item)
    except MemoryError:
        return failed(known, no_memory())
    if isinstance(article, Problem):
        return failed(known, article)
    known = known._replace(title=article.title, published=article.published, url=article.url, outlet=article.outlet)
    # A text that was made of markup stands nowhere else, and offsets count in it.
    return Body(known, article.text, keep_text=settings.keep_text or article.made)


def counted(outcomes: Sequence[Outcome]) -> Counts:
    """How many articles were extracted, lost, and noted."""
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    return Counts(
        ok=sum(1 for outcome in outcomes if outcome.status == "ok"),
        lost=sum(1 for problem in problems if problem.lost),
        notes=sum(1 for problem in problems if not problem.lost),
        passing=sum(1 for problem in problems if problem.kind in PASSING_KINDS),
    )


def first_lost(outcomes: Sequence[Outcome]) -> Problem | None:
    """The first problem that cost an input."""
    for outcome in outcomes:
        for problem in outcome.problems:
            if problem.lost:
                return problem._replace(source=problem.source or outcome.source, place=problem.place or outcome.place)
    return None
