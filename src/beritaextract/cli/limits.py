"""A limit of time for one article, where no process of its own could be ended."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from beritaextract.errors import Problem

TimeLimitOption = Annotated[float, typer.Option("--time-limit", min=0.1, help="Seconds for one article.")]


class OverTime(BaseException):
    """An article took too long.  No `Exception`: what catches all of those must not swallow it."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raises `OverTime` after so many seconds; without effect where there are no alarms (Windows)."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: Any) -> None:
        raise OverTime

    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def over_time(seconds: float, source: str | None = None, place: str | None = None) -> Problem:
    """The problem of an article over the limit."""
    message = (
        f"the article took longer than {seconds:g} seconds; "
        "look whether it is one article, or allow more with --time-limit"
    )
    return Problem("time-limit", message, source, place)
