"""The garbage collector of Python and what it costs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Switches the search for reference cycles off, and on again at the end if it was on.

    Reading an article makes thousands of small tuples and no cycle (a test says so), so all of them go as soon as
    nobody refers to them.  Looking for cycles among them, and every sixty articles through all lexicons and the model,
    took 0.1 of the stock tokenizer's time.  Between two articles the collector runs as the program has it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
