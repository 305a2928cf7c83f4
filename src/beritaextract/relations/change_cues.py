"""The words of change beside figures, and the direction that they state."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.relations.grammar import change_words, comparatives
from beritaextract.relations.matches import Direction
from beritaextract.relations.reader import Reader

_NAMES_CHANGE = regex.compile(r"(?:pe|ke)\w+an$|lonjakan$|kontraksi$|surplus$")


@lru_cache(maxsize=1)
def signs_of_change() -> frozenset[str]:
    """Without one of these before or between two figures nothing changes from one to the other."""
    return frozenset(change_words()) | {"menjadi", "jadi", "ke", "lebih", "sebelumnya", "semula", "awalnya", "tadinya"}


def turns(reader: Reader, cue: str, old: int, new: int) -> bool:
    """Whether percentages move against the noun of change before them."""
    before, after = reader.figures[old], reader.figures[new]
    if before.kind != "percent" or before.value is None or after.value is None:
        return False
    return direction_of(cue) == ("down" if after.value > before.value else "up")


def cue_in(words: str) -> str | None:
    """The last word of change among the words, or None."""
    return next((word for word in reversed(words.split()) if word in change_words()), None)


def names_change(cue: str) -> bool:
    """`pertumbuhan`, `kenaikan`: the noun of a change, which can itself change."""
    return _NAMES_CHANGE.match(cue) is not None


def direction_of(cue: str | None) -> Direction | None:
    """Whether the word of change goes up or down; None where it says neither."""
    if cue is None:
        return None
    if cue.startswith("lebih "):
        way = comparatives()[cue.split()[1]]
    else:
        word = change_words().get(cue)
        way = "either" if word is None or word.inverse else word.direction
    return "up" if way == "up" else "down" if way == "down" else None
