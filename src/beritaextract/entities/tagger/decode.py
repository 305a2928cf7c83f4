"""From chances of labels to entities: the best sequence of labels that is well formed."""

from __future__ import annotations

from functools import lru_cache
from math import exp
from typing import Any

import numpy as np
from numpy.typing import NDArray

KINDS = ("PER", "ORG", "LOC")
# Label 0 is "outside"; of kind k, 1 + 4k begins an entity, 2 + 4k is inside, 3 + 4k ends it, 4 + 4k is one of one word.
LABELS = 1 + 4 * len(KINDS)
_IMPOSSIBLE = np.float32(-1e9)

Matrix = NDArray[np.float32]


# A word that is outside with this chance (its logarithm) or more is outside whatever its neighbours are.
_CERTAIN = -0.03


@lru_cache(maxsize=1)
def _forbidden() -> Matrix:
    """What may follow what: 0 or impossible."""
    opens = np.array([label == 0 or (label - 1) % 4 in (0, 3) for label in range(LABELS)])
    closes = np.array([label == 0 or (label - 1) % 4 in (2, 3) for label in range(LABELS)])
    allowed = closes[:, None] & opens[None, :]
    for kind in range(len(KINDS)):
        begin, inside, last = 1 + 4 * kind, 2 + 4 * kind, 3 + 4 * kind
        allowed[[begin, begin, inside, inside], [inside, last, inside, last]] = True
    return np.where(allowed, np.float32(0), _IMPOSSIBLE)


def decode(chances: Matrix) -> list[tuple[int, int, str, float]]:
    """The entities among words, as (first word, last word exclusive, kind, chance of the least certain word).

    Args:
        chances: logarithms of the chances, one row a word, one column a label.
    """
    labels = best_labels(chances)
    named = np.flatnonzero(labels)
    found: list[tuple[int, int, str, float]] = []
    start, worst = 0, 0.0
    for at, label, chance in zip(
        named.tolist(), labels[named].tolist(), chances[named, labels[named]].tolist(), strict=True
    ):
        kind, place = divmod(label - 1, 4)
        if place in (0, 3):
            start, worst = at, chance
        worst = min(worst, chance)
        if place in (2, 3):
            found.append((start, at + 1, KINDS[kind], round(exp(worst), 4)))
    return found


def best_labels(chances: Matrix) -> NDArray[np.int64]:
    """The well-formed sequence of labels with the highest sum, certain words aside.

    Mostly the best label of every word already makes one; only the stretches where it does not are searched.
    """
    labels: NDArray[np.int64] = chances.argmax(axis=1)
    forbidden = _forbidden()
    broken = np.flatnonzero(forbidden[np.append(0, labels), np.append(labels, 0)])  # before which word
    if len(broken):
        # The rows -1 and len(chances), outside the text, are certain too.
        certain = np.concatenate([[-1], np.flatnonzero(chances[:, 0] >= _CERTAIN), [len(chances)]])
        done = -1
        for at in broken.tolist():
            if at <= done:
                continue
            start = int(certain[np.searchsorted(certain, at) - 1]) + 1
            done = int(certain[np.searchsorted(certain, at)])
            # A break right before a certain word belongs to the stretch that ends there.
            labels[start:done] = _viterbi(chances[start:done], forbidden)
    return labels


def _viterbi(chances: Matrix, forbidden: Matrix) -> list[int]:
    best: Any = chances[0] + forbidden[0]
    back = []
    for row in chances[1:]:
        paths = best[:, None] + forbidden
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    label = int((best + forbidden[:, 0]).argmax())
    labels = [label]
    for step in reversed(back):
        label = int(step[label])
        labels.append(label)
    return labels[::-1]
