"""The word lists that the model reads as features of a word."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

LISTS = (
    "given", "surname", "country", "region", "city", "place_head", "direction", "org_head", "org_part", "org",
    "party", "company", "rank", "honorific", "post", "cue", "calendar", "function", "nationality", "particle",
)  # fmt: skip


@lru_cache(maxsize=1)
def _masks() -> dict[str, tuple[float, ...]]:
    source = resources.files(__package__).joinpath("wordlists.txt").read_text(encoding="utf-8")
    marks: dict[str, list[float]] = {}
    at = -1
    for line in source.splitlines():
        if line.startswith("["):
            at = LISTS.index(line[1:-1])
        elif not line.startswith("#"):
            for word in line.split():
                marks.setdefault(word.lower(), [0.0] * len(LISTS))[at] = 1.0
    return {word: tuple(flags) for word, flags in marks.items()}


_NONE = (0.0,) * len(LISTS)


def lists_of(word: str) -> tuple[float, ...]:
    """For every list of `LISTS`, 1.0 if the lower-case `word` stands in it."""
    return _masks().get(word, _NONE)
