"""The word lists that the model reads as features of a word."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Final

#: How many lists there are, one section of the file each: as many features as the weights were trained with.
LISTS: Final = 20


@lru_cache(maxsize=1)
def _masks() -> dict[str, tuple[float, ...]]:
    source = resources.files(__package__).joinpath("wordlists.txt").read_text(encoding="utf-8")
    marks: dict[str, list[float]] = {}
    at = -1
    for line in source.splitlines():
        if line.startswith("["):
            at += 1
        elif not line.startswith("#"):
            for word in line.split():
                marks.setdefault(word.lower(), [0.0] * LISTS)[at] = 1.0
    # Lists overlap in few ways, and the words of one way share one tuple.
    shared: dict[tuple[float, ...], tuple[float, ...]] = {}
    return {word: shared.setdefault(mask, mask) for word, mask in zip(marks, map(tuple, marks.values()), strict=True)}


_NONE: Final = (0.0,) * LISTS


def lists_of(word: str) -> tuple[float, ...]:
    """For every list of the file, 1.0 if the lower-case `word` stands in it."""
    return _masks().get(word, _NONE)
