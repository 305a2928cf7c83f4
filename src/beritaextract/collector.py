"""Python's collector of cycles rests while articles are read.

Reading an article makes tens of thousands of small objects and no cycle (`tests/test_speed_guard.py` holds it to that),
so all of them go when the last reference does.  The collector would walk over the living ones again and again.
"""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Rest:
    """Who lets the collector rest in this process."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.readers = 0
        self.enabled = False


_rest = _Rest()


@contextmanager
def resting_collector() -> Iterator[None]:
    """No search for cycles inside; behind the last reader of all threads the collector is as it was."""
    with _rest.lock:
        if not _rest.readers:
            _rest.enabled = gc.isenabled()
            gc.disable()
        _rest.readers += 1
    try:
        yield
    finally:
        with _rest.lock:
            _rest.readers -= 1
            if not _rest.readers and _rest.enabled:
                gc.enable()


def _after_fork() -> None:
    """In a child that was forked while another thread read, nobody reads."""
    global _rest
    if _rest.readers and _rest.enabled:
        gc.enable()
    _rest = _Rest()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
