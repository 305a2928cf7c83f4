"""How far a run is: articles, rate and time left, on stderr; silent where nobody watches."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from beritaextract.errors import Problem
from beritaextract.sources.meter import Meter
from beritaextract.sources.walk import walk

_LOG = logging.getLogger(__name__)


class Progress:
    """What a run reports to; this one says nothing."""

    watched = False

    def total_bytes(self, number: int) -> None: ...

    def update(self, *, articles: int, errors: int, read: int) -> None: ...

    def writing(self, parts: int) -> None: ...

    def wrote(self) -> None: ...


class Pace:
    """How many articles, how fast, of how many, and how long it will take yet."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self.total = 0

    def said(self, articles: int, errors: int, read: int) -> str:
        """All of it in words; the total and the time left as soon as the size of the input is known."""
        seconds = max(time.monotonic() - self._begun, 1e-6)
        known = self.total > 0 and read > 0
        share = min(read / self.total, 1.0) if known else 0.0
        said = f"{articles:,}"
        if known:
            said += f" of about {max(articles, round(articles / share)):,}"
        said += f" articles, {articles / seconds:,.0f}/s"
        if errors:
            said += f", {errors:,} errors"
        return f"{said}, {_duration(seconds * (1 - share) / share)} left" if known else said


class BarProgress(Progress):
    """A bar on a rich console.  Use it as a context manager."""

    watched = True

    def __init__(self, console: Any) -> None:
        from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        self._bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[said]}"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        )
        self._task = self._bar.add_task("extracting", total=None, said="")
        self._pace = Pace()

    def __enter__(self) -> BarProgress:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def total_bytes(self, number: int) -> None:
        self._pace.total = number

    def update(self, *, articles: int, errors: int, read: int) -> None:
        self._bar.update(
            self._task, completed=read, total=self._pace.total or None, said=self._pace.said(articles, errors, read)
        )

    def writing(self, parts: int) -> None:
        self._bar.update(self._task, description="writing tables", completed=0, total=parts, said="")

    def wrote(self) -> None:
        self._bar.advance(self._task)


class LogProgress(Progress):
    """A line in the log now and then, for runs that nobody watches."""

    watched = True

    def __init__(self, seconds: float = 30.0) -> None:
        self._pace = Pace()
        self._seconds = seconds
        self._next = time.monotonic() + seconds

    def total_bytes(self, number: int) -> None:
        self._pace.total = number

    def update(self, *, articles: int, errors: int, read: int) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + self._seconds
            _LOG.info("at %s", self._pace.said(articles, errors, read))

    def writing(self, parts: int) -> None:
        _LOG.info("writing tables of %d parts", parts)


def count_bytes(paths: Sequence[Path], exclude: Sequence[Path], progress: Progress) -> None:
    """Add up the size of the input beside the run, for the time left."""

    def count() -> None:
        found = (file for file in walk(paths, exclude=exclude) if not isinstance(file, Problem))
        progress.total_bytes(sum(Meter.size(file.path) for file in found))

    threading.Thread(target=count, daemon=True).start()


def _duration(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}h {minutes:02}m" if hours else f"{minutes}m {rest:02}s" if minutes else f"{rest}s"
