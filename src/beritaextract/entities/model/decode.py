"""From chances of labels to entities: the best sequence of labels that is well formed."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

KINDS = ("PER", "ORG", "LOC")
# Label 0 is "outside"; of kind k, 1 + 4k begins an entity, 2 + 4k is inside, 3 + 4k ends it, 4 + 4k is one of one word.
LABELS = 1 + 4 * len(KINDS)
_IMPOSSIBLE = np.float32(-1e9)

Matrix = NDArray[np.float32]


@lru_cache(maxsize=1)
def _transitions() -> tuple[Matrix, Matrix, Matrix]:
    """What may follow what, what may come first, what may come last: 0 or impossible."""
    opens = np.array([label == 0 or (label - 1) % 4 in (0, 3) for label in range(LABELS)])
    closes = np.array([label == 0 or (label - 1) % 4 in (2, 3) for label in range(LABELS)])
    allowed = closes[:, None] & opens[None, :]
    for kind in range(len(KINDS)):
        begin, inside, last = 1 + 4 * kind, 2 + 4 * kind, 3 + 4 * kind
        allowed[[begin, begin, inside, inside], [inside, last, inside, last]] = True
    forbid = [np.where(mask, np.float32(0), _IMPOSSIBLE) for mask in (allowed, opens, closes)]
    return forbid[0], forbid[1], forbid[2]


def decode(chances: Matrix) -> list[tuple[int, int, str, float]]:
    """The entities of one sentence, as (first word, last word exclusive, kind, chance of the least certain word).

    Args:
        chances: logarithms of the chances, one row a word, one column a label.
    """
    labels = best_labels(chances)
    found: list[tuple[int, int, str, float]] = []
    start = 0
    for at, label in enumerate(labels):
        place = (label - 1) % 4
        if label == 0:
            continue
        if place in (0, 3):
            start = at
        if place in (2, 3):
            worst = min(float(chances[word, labels[word]]) for word in range(start, at + 1))
            found.append((start, at + 1, KINDS[(label - 1) // 4], round(float(np.exp(worst)), 4)))
    return found


def best_labels(chances: Matrix) -> list[int]:
    """The well-formed sequence of labels with the highest sum."""
    forbid, first, last = _transitions()
    greedy = chances.argmax(axis=1)
    if len(greedy) == 0:
        return []
    fine = first[greedy[0]] == 0 and last[greedy[-1]] == 0 and not forbid[greedy[:-1], greedy[1:]].any()
    return list(map(int, greedy)) if fine else _viterbi(chances, forbid, first, last)


def _viterbi(chances: Matrix, forbid: Matrix, first: Matrix, last: Matrix) -> list[int]:
    best: Any = chances[0] + first
    back = []
    for row in chances[1:]:
        paths = best[:, None] + forbid
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    label = int((best + last).argmax())
    labels = [label]
    for step in reversed(back):
        label = int(step[label])
        labels.append(label)
    return labels[::-1]
