"""The way in: words of an article → entities, with the shipped model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from threading import Lock
from typing import NamedTuple

import numpy as np
from threadpoolctl import LibController, ThreadpoolController

from beritaextract.entities.tagger.decode import LABELS, decode
from beritaextract.entities.tagger.features import PLAIN, sentence_case
from beritaextract.entities.tagger.network import PADDING, Key, Matrix, Network

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
def _blas() -> Sequence[LibController]:
    libraries: Sequence[LibController] = ThreadpoolController().select(user_api="blas").lib_controllers
    return libraries


@contextmanager
def _one_thread() -> Iterator[None]:
    """One thread of numpy's BLAS: the products are too small to be shared out.

    Where several processes share the cores, threads that wait for each other cost a hundredfold.
    """
    several = [(library, library.get_num_threads()) for library in _blas()]
    for library, _ in several:
        library.set_num_threads(1)
    try:
        yield
    finally:
        for library, threads in several:
            library.set_num_threads(threads)


def tag(
    words: Sequence[str], sentence_starts: Sequence[int] = (0,), wanted: Sequence[bool] | None = None
) -> list[Tagged]:
    """The persons, organisations and places among `words`.

    Args:
        words: the tokens of an article, in order.
        sentence_starts: indices of the first word of every sentence, ascending; no entity runs over such a border.
        wanted: for each word whether it may be part of an entity; all by default.  The fewer, the faster; what is
            computed for the others does not depend on it.

    Returns:
        The entities in text order, without overlaps.  The same words give the same entities, alone or in an article.
    """
    borders = sorted({0, *(start for start in sentence_starts if 0 < start < len(words)), len(words)})
    pieces: list[tuple[int, int]] = []
    for start, end in pairwise(borders):
        if wanted is None or True in wanted[start:end]:
            pieces += [(at, min(at + _MAX_SENTENCE, end)) for at in range(start, end, _MAX_SENTENCE)]
    found: list[Tagged] = []
    at = 0
    while at < len(pieces):
        size, upto = 0, at
        while upto < len(pieces) and (upto == at or size + pieces[upto][1] - pieces[upto][0] <= _MAX_PASS):
            size += pieces[upto][1] - pieces[upto][0]
            upto += 1
        found += _tag_pieces(words, pieces[at:upto], wanted)
        at = upto
    return found


def _tag_pieces(words: Sequence[str], pieces: list[tuple[int, int]], wanted: Sequence[bool] | None) -> list[Tagged]:
    nothing, unasked, nowhere = [None] * PADDING, [False] * PADDING, [-1] * PADDING
    flat: list[Key | None] = [*nothing]
    asked: list[bool] = [*unasked]
    origin = [*nowhere]  # index among `words`
    for start, end in pieces:
        sentence = words[start:end]
        case = sentence_case(sentence)
        flat += sentence if case == PLAIN else [(word, case) for word in sentence]
        flat += nothing
        asked += [True] * len(sentence) if wanted is None else wanted[start:end]
        asked += unasked
        origin += range(start, end)
        origin += nowhere
    wants = np.array(asked)
    at = np.flatnonzero(wants)
    if not len(at):
        return []
    with _LOCK, _one_thread():  # the network keeps a table of the words it has met
        scores = _network().scores(flat, wants)
    # Where words in between were not asked for, one row that is certainly outside keeps the stretches apart.
    rows = np.arange(len(at))
    rows[1:] += np.cumsum(at[1:] - at[:-1] > 1)
    chances = np.full((rows[-1] + 1, LABELS), -np.inf, dtype=np.float32)
    chances[:, 0] = 0
    chances[rows] = _log_chances(scores)
    place = dict(zip(rows.tolist(), at.tolist(), strict=True))
    return [
        Tagged(origin[place[first]], origin[place[last - 1]] + 1, kind, score)
        for first, last, kind, score in decode(chances)
    ]


def _log_chances(scores: Matrix) -> Matrix:
    shifted: Matrix = scores - scores.max(axis=1, keepdims=True)
    shifted -= np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return shifted
