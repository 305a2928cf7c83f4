"""The way in: words of an article → entities, with the shipped model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from threading import Lock
from typing import NamedTuple

import numpy as np
from threadpoolctl import ThreadpoolController

from beritaextract.entities.model.decode import decode
from beritaextract.entities.model.features import sentence_case
from beritaextract.entities.model.network import Matrix, Network

# Longer sentences are no sentences; they are cut, which bounds the memory of one pass.
_MAX_SENTENCE = 256
_MAX_PASS = 4096
_LOCK = Lock()


class Tagged(NamedTuple):
    """An entity among words.

    Attributes:
        first, last: index of its first word and of the first word behind it.
        label: PER, ORG or LOC.
        score: chance of the least certain of its words, 0 to 1.
    """

    first: int
    last: int
    label: str
    score: float


@lru_cache(maxsize=1)
def _network() -> Network:
    with resources.as_file(resources.files(__package__).joinpath("weights.npz")) as path, np.load(path) as weights:
        return Network({name: weights[name] for name in weights.files})


@lru_cache(maxsize=1)
def _blas() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")


def tag(words: Sequence[str], sentence_starts: Sequence[int] = (0,)) -> list[Tagged]:
    """The persons, organisations and places among `words`.

    Args:
        words: the tokens of an article, in order.
        sentence_starts: indices of the first word of every sentence, ascending; no entity runs over such a border.

    Returns:
        The entities in text order, without overlaps.  The same words give the same entities, alone or in an article.
    """
    borders = sorted({0, *(start for start in sentence_starts if 0 < start < len(words)), len(words)})
    pieces: list[tuple[int, int]] = []
    for start, end in pairwise(borders):
        pieces.extend((at, min(at + _MAX_SENTENCE, end)) for at in range(start, end, _MAX_SENTENCE))
    found: list[Tagged] = []
    at = 0
    while at < len(pieces):
        size, upto = 0, at
        while upto < len(pieces) and (upto == at or size + pieces[upto][1] - pieces[upto][0] <= _MAX_PASS):
            size += pieces[upto][1] - pieces[upto][0]
            upto += 1
        found.extend(_tag_pieces(words, pieces[at:upto]))
        at = upto
    return found


def _tag_pieces(words: Sequence[str], pieces: list[tuple[int, int]]) -> list[Tagged]:
    sentences = [words[start:end] for start, end in pieces]
    # The network keeps a table of the words it has met.  One thread: the products are too small to be shared out, and
    # where several processes share the cores, threads of numpy's BLAS that wait for each other cost a hundredfold.
    with _LOCK, _blas().limit(limits=1):
        scores, starts = _network().scores([(sentence, sentence_case(sentence)) for sentence in sentences])
    chances = _log_chances(scores)
    # Between sentences everything is outside.
    padding = np.ones(len(chances), dtype=bool)
    shifts = []
    for start, (first, last) in zip(starts, pieces, strict=True):
        padding[start : start + last - first] = False
        shifts.append(first - start)
    chances[padding] = -np.inf
    chances[padding, 0] = 0
    found = []
    for first, last, kind, score in decode(chances):
        shift = shifts[bisect_right(starts, first) - 1]
        found.append(Tagged(first + shift, last + shift, kind, score))
    return found


def _log_chances(scores: Matrix) -> Matrix:
    shifted: Matrix = scores - scores.max(axis=1, keepdims=True)
    shifted -= np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return shifted
