"""What the trained model takes for persons, organisations and places, in the form the grammars ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, count
from typing import NamedTuple

from beritaextract.entities.tagger import Tagged, tag

# Below this the model says nothing: rules that know the words decide alone.
_LIKELY = 0.5
# The same for a person of one word that opens a sentence, where the capital says nothing.
_LIKELY_ALONE = 0.7


@dataclass(slots=True, frozen=True)
class TaggerSpans:
    """The entities that the model finds likely; all numbers are indexes of tokens.

    Attributes:
        persons: first token of each person, with the index behind the last.
        person: the tokens inside a person.
        other: the tokens inside an organisation or a place.
        entities: first token, index behind the last, and PER, ORG or LOC of each, in text order.
    """

    persons: dict[int, int]
    person: frozenset[int]
    other: frozenset[int]
    entities: tuple[tuple[int, int, str], ...] = ()


NO_SPANS = TaggerSpans({}, frozenset(), frozenset())


class Question(NamedTuple):
    """An article as the tagger is asked about it.

    Attributes:
        words: the tokens.
        borders: where sentences begin.
        capital: of each token, whether it begins with a capital letter.
        promising: of each token, whether that capital may be one of a name.
    """

    words: Sequence[str]
    borders: Sequence[int]
    capital: Sequence[bool]
    promising: Sequence[bool]


def spans_of_tagger(questions: Sequence[Question]) -> list[TaggerSpans]:
    """What the tagger says of the tokens of each article.

    Sentences do not look at each other, so the articles go through the network in one pass as if they were one; each
    gets what it would get by itself.
    """
    words: list[str] = []
    borders: list[int] = []
    wanted: list[bool] = []
    starts: list[int] = []
    for question in questions:
        starts.append(len(words))
        start = len(words)
        borders += [start, *(start + border for border in question.borders)]
        words += question.words
        wanted += _in_stretches(question.capital, question.promising)
    found: list[list[Tagged]] = [[] for _ in questions]
    number = 0
    for tagged in tag(words, borders, wanted):
        while number + 1 < len(starts) and tagged.first >= starts[number + 1]:
            number += 1
        start = starts[number]
        found[number].append(Tagged(tagged.first - start, tagged.last - start, tagged.label, tagged.score))
    return [_likely(tagged, question.borders) for tagged, question in zip(found, questions, strict=True)]


def spans_of_entities(entities: Sequence[tuple[int, int, str]]) -> TaggerSpans:
    """The spans of entities in text order: first token, index behind the last, and PER, ORG or LOC of each."""
    persons = {first: last for first, last, label in entities if label == "PER"}
    person = frozenset(at for first, last in persons.items() for at in range(first, last))
    other = frozenset(at for first, last, label in entities if label != "PER" for at in range(first, last))
    return TaggerSpans(persons, person, other, tuple(entities))


def _likely(found: Sequence[Tagged], borders: Sequence[int]) -> TaggerSpans:
    opening = frozenset(borders)
    entities: list[tuple[int, int, str]] = []
    for first, last, label, score in found:
        alone = last == first + 1 and first in opening
        if score >= (_LIKELY_ALONE if alone else _LIKELY):
            entities.append((first, last, label))
    return spans_of_entities(entities)


def _in_stretches(capital: Sequence[bool], promising: Sequence[bool]) -> list[bool]:
    """The tokens worth asking about: stretches of capitals, single small words between them, and the token behind.

    They are a fifth of an article.  The token behind may be the bracket or the number that ends the name of a body.
    """
    wanted = [False] * len(capital)
    start, last, hope = 0, -3, False
    for at in compress(count(), capital):
        if at - last > 2:
            if hope:
                wanted[start : last + 2] = [True] * (last + 2 - start)
            start, hope = at, False
        hope = hope or promising[at]
        last = at
    if hope:
        wanted[start : last + 2] = [True] * (min(last + 2, len(wanted)) - start)
    return wanted
