"""What the trained model takes for persons, organisations and places, in the form the grammars ask for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from beritaextract.entities.model import tag

# Below this the model says nothing: rules that know the words decide alone.
_LIKELY = 0.5


@dataclass(slots=True, frozen=True)
class Opinion:
    """The entities that the model finds likely; all numbers are indexes of tokens.

    Attributes:
        persons: first token of each person, with the index behind the last.
        person: the tokens inside a person.
        other: the tokens inside an organisation or a place.
    """

    persons: dict[int, int]
    person: frozenset[int]
    other: frozenset[int]


def opinion_on(words: Sequence[str], borders: Sequence[int], promising: Sequence[bool]) -> Opinion:
    """The opinion on the tokens of an article whose sentences begin at `borders`.

    Sentences without a `promising` token are passed over: the model reads each sentence by itself, so that this changes
    nothing about the others, and about half of its time is saved.
    """
    persons: dict[int, int] = {}
    person: set[int] = set()
    other: set[int] = set()
    chosen: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    for start, end in pairwise((*borders, len(words))):
        if any(promising[start:end]):
            starts.append(len(chosen))
            shifts.append(start - len(chosen))
            chosen.extend(words[start:end])
    if chosen:
        for first, last, label, score in tag(chosen, starts):
            if score < _LIKELY:
                continue
            shift = shifts[bisect_right(starts, first) - 1]
            if label == "PER":
                persons[first + shift] = last + shift
                person.update(range(first + shift, last + shift))
            else:
                other.update(range(first + shift, last + shift))
    return Opinion(persons, frozenset(person), frozenset(other))
