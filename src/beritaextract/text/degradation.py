"""Texts that were prepared for counting words, not for reading: lower-cased, stripped of their marks, stemmed."""

from __future__ import annotations

import re
import string
from itertools import islice
from typing import Final, Literal

from beritaextract.log import Log

#: What was done to a text: its capitals, its marks or its affixes are gone.
Degradation = Literal["lower-cased", "upper-cased", "stripped", "stemmed"]

# Below so many words nothing can be told.
_FEWEST: Final = 40
# So much of a text tells how it was treated.
_SAMPLE: Final = 4000
_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = re.compile(r"(?<!\w)[a-z]{3,}(?!\w)")
_MARK: Final = re.compile(r"[.!?][”\"’)]?(?=\s|$)|,(?=\s)")
# Affixes of verbs and the clitic -nya, by form alone: a third of the words of news, and never less than a tenth.
_AFFIXED: Final = re.compile(
    r"(?<!\w)(?:me(?:[mlr]|n[gy]?)[a-z]{4,}|(?:ber|ter)[a-z]{4,}|di[a-z]{5,}|pe[mnr][a-z]{5,}|[a-z]{3,}(?:kan|nya))(?!\w)"
)
_FEWEST_CAPITALS, _FEWEST_MARKS, _FEWEST_AFFIXED = 0.01, 0.004, 0.04
_MOST_CAPITALS: Final = 0.9
_ENOUGH: Final = 8
_CAPITAL: Final = re.compile(r"(?<!\w)[A-Z]")
_CAPITALS = string.ascii_uppercase.encode()
# Characters of the text that the warning shows.
_SHOWN: Final = 60
_MESSAGES: Final[dict[Degradation, str]] = {
    "lower-cased": "without capitals",
    "upper-cased": "in capitals",
    "stripped": "without its punctuation marks",
    "stemmed": "cut down to the stems of its words",
}


def find_degradation(view: str, log: Log) -> tuple[Degradation, ...]:
    """What was done to the text, in a fixed order; empty for a text as it was written.  One doubt says all of it."""
    sample = view[:_SAMPLE]
    if _is_whole(sample):
        return ()
    words = _WORD.findall(sample)
    if len(words) < _FEWEST:
        return ()
    found: list[Degradation] = []
    capitals = sum(word[0].isupper() for word in words)
    if capitals < _FEWEST_CAPITALS * len(words):
        found.append("lower-cased")
    elif capitals > _MOST_CAPITALS * len(words) and sum(map(str.isupper, words)) > _MOST_CAPITALS * len(words):
        found.append("upper-cased")
    if sum(1 for _ in _MARK.finditer(sample)) < _FEWEST_MARKS * len(words):
        found.append("stripped")
    small = sum(1 for _ in _SMALL.finditer(sample)) if found else 0  # what stems words leaves no capitals or marks
    if small >= _FEWEST and sum(1 for _ in _AFFIXED.finditer(sample)) < _FEWEST_AFFIXED * small:
        found.append("stemmed")
    if found:
        start = len(sample) - len(sample.lstrip())
        end = min(start + _SHOWN, len(sample.rstrip()))
        said = " and ".join(_MESSAGES[kind] for kind in found)
        message = f"the text comes {said}; names, quotations and sums cannot be told: give it as published"
        log.doubt(start, end, "text", message)
    return tuple(found)


def _is_whole(sample: str) -> bool:
    """Whether a few counts, which cost next to nothing, already show capitals, marks and affixes."""
    affixed = sample.count("nya ") + sample.count("kan ") + sample.count(" men") + sample.count(" ber")
    marks = sample.count(". ") + sample.count(", ")
    if (
        affixed <= _ENOUGH
        or marks <= _ENOUGH
        or sum(1 for _ in islice(_CAPITAL.finditer(sample), _ENOUGH + 1)) <= _ENOUGH
    ):
        return False
    # All capitals are counted in a tenth of the time that those at the start of a word take.
    read = sample.encode("utf-8", "replace")
    few = len(read) - len(read.translate(None, _CAPITALS)) < len(sample) // 4
    return few or len(_CAPITAL.findall(sample)) < len(sample) // 4
