"""The check that a piece of work costs time in proportion to the length of the text."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from tests.profiles import is_ordinary

SHORT = 1_500 if is_ordinary() else 3_000
LONG = 10 * SHORT
# Ten times the length may cost at most this many times as much; a quadratic pattern costs a hundred times.
MOST = 35
TOO_QUICK = SHORT / 50_000
_TRIES = 4


def assert_linear(unit: str, prepare: Callable[[str], Any], run: Callable[[Any], object]) -> None:
    """Fails where `run` of what `prepare` made of a text of repeated `unit` grows faster than linearly.

    Processor time counts, so that other processes do not; the best of a few tries counts, so that the garbage collector
    and the first call do not; what is too quick to be timed passes.
    """
    short, long = (prepare((unit * (length // len(unit) + 1))[:length]) for length in (SHORT, LONG))
    run(short)
    of_short = of_long = float("inf")
    for _ in range(_TRIES):
        of_long = min(of_long, _seconds(run, long))
        of_short = min(of_short, _seconds(run, short))
        if of_long < TOO_QUICK or of_long <= MOST * of_short:
            return
    raise AssertionError(f"{LONG} characters cost {of_long:.2f} s, {SHORT} characters {of_short:.4f} s")


def _seconds(run: Callable[[Any], object], prepared: Any) -> float:
    started = time.process_time()
    run(prepared)
    return time.process_time() - started
