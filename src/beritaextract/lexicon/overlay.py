"""Which rows of its own a reader has on top of the shipped ones, for the time of an article.

The rooms look words up through cached functions without arguments, and so they stay as plain and fast as they are: a
process has one lexicon at a time, and `using` another clears what was made of the last.  That costs some tenths of a
second, and once where a program has one lexicon, as nearly all have.  Threads that want different ones wait.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NamedTuple

from beritaextract.lexicon.word_cache import WordCache

_CACHED = type(lru_cache(lambda: None))
# Kept over a change: they hold nothing of a lexicon, and are dear.
_KEPT = ("beritaextract.entities.tagger", "beritaextract.spacy_records")


class Placed(NamedTuple):
    """The fields of a row, and its `file:line`."""

    fields: Mapping[str, Any]
    place: str


class Overlay(NamedTuple):
    """Rows by package and file, and by key.

    Attributes:
        digest: names the content; two with the same digest are one.
    """

    digest: str
    files: Mapping[tuple[str, str], Mapping[str, Placed]]


_NOTHING = Overlay("", {})


class _State:
    """What holds in this process."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.active = _NOTHING
        self.readers = 0
        self.mine = threading.local()


_state = _State()
_forgetters: list[Callable[[], None]] = []


def when_changed(forget: Callable[[], None]) -> Callable[[], None]:
    """A decorator: the function is called when another lexicon comes into use, to forget what was made of the last."""
    _forgetters.append(forget)
    return forget


@contextmanager
def using(overlay: Overlay | None) -> Iterator[None]:
    """Look-ups inside find the shipped rows with those of `overlay` on top.

    Raises:
        RuntimeError: inside of it a thread asks for another.
    """
    wanted = overlay or _NOTHING
    depth = getattr(_state.mine, "depth", 0)
    with _state.changed:
        if _state.active.digest != wanted.digest:
            if depth:
                raise RuntimeError("an extractor cannot run inside another one that has a different lexicon")
            while _state.readers:
                _state.changed.wait()
            if _state.active.digest != wanted.digest:
                _state.active = wanted
                _clear()
        _state.readers += 1
    _state.mine.depth = depth + 1
    try:
        yield
    finally:
        _state.mine.depth = depth
        with _state.changed:
            _state.readers -= 1
            if not _state.readers:
                _state.changed.notify_all()


def rows_on_top(package: str, name: str) -> Mapping[str, Placed]:
    """The rows that lie on top of a shipped file."""
    return _state.active.files.get((package, name), {})


def _clear() -> None:
    """Empty every cache of the package, whatever it holds: what hangs on a lexicon cannot be told from outside."""
    for name, module in list(sys.modules.items()):
        if not name.startswith("beritaextract.") or name.startswith(_KEPT):
            continue
        for value in list(vars(module).values()):
            if isinstance(value, type) and value.__module__ == name:
                for inner in list(vars(value).values()):
                    _clear_one(inner)
            else:
                _clear_one(value)
    for forget in _forgetters:
        forget()


def _clear_one(value: object) -> None:
    if isinstance(value, WordCache):
        value.clear()
    elif isinstance(value, _CACHED):  # and no other attribute is looked at: a lazy pattern would be compiled by it
        value.cache_clear()


def _after_fork() -> None:
    global _state
    active = _state.active
    _state = _State()
    _state.active = active


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
