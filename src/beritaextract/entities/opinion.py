"""What the trained model takes for persons, organisations and places, in the form the grammars ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


def opinion_on(words: Sequence[str], borders: Sequence[int]) -> Opinion:
    """The opinion on the tokens of an article whose sentences begin at `borders`."""
    persons: dict[int, int] = {}
    person: set[int] = set()
    other: set[int] = set()
    if words:
        for first, last, label, score in tag(words, borders or (0,)):
            if score < _LIKELY:
                continue
            if label == "PER":
                persons[first] = last
                person.update(range(first, last))
            else:
                other.update(range(first, last))
    return Opinion(persons, frozenset(person), frozenset(other))
