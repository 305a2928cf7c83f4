"""The network in numpy: what `training/network.py` trains, computed without PyTorch.

A word goes through an embedding and mixing layer that sees nothing but the word, so its result is kept for the next
time the word comes by.  Windows over neighbouring words follow, each computed only for the words that the next one, or
the caller, asks for: names are few, and that halves the work.

All products run over blocks of a fixed number of rows: a library may order its sums differently for matrices of
different height, and the same sentence must get the same numbers in whatever company it is tagged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import repeat
from operator import is_not
from typing import cast

import numpy as np
from numpy.typing import NDArray

from beritaextract.entities.tagger.features import PLAIN, WordFeatures, gram_rows, word_features

Matrix = NDArray[np.float32]
# A word of an ordinary sentence; elsewhere with how much the capitals of its sentence tell.
Key = str | tuple[str, int]

# Rows of nothing between two sentences, so that no window sees from one into the other.
PADDING = 2
_BLOCK = 32
_MAX_CACHED = 32_768
_GROWTH = 2048  # rows that are added to the table of words when it is full
_EPSILON = np.float32(1e-5)  # as in PyTorch's LayerNorm


class Network:
    """Scores of labels for words in sentences.

    Args:
        weights: the arrays that `training/export.py` writes.
    """

    def __init__(self, weights: Mapping[str, NDArray[np.float16]]) -> None:
        arrays = {name: np.ascontiguousarray(array, dtype=np.float32) for name, array in weights.items()}
        self._form, self._pieces, self._shape, self._grams = (
            arrays[name] for name in ("form", "pieces", "shape", "grams")
        )
        self._mix, self._mix_bias = arrays["mix"], arrays["mix_bias"]
        self._mix_scale, self._mix_shift = arrays["mix_scale"], arrays["mix_shift"]
        self._width = len(self._mix_scale)
        self._windows = [
            _Window(*(arrays[f"{name}{layer}"] for name in ("window", "window_bias", "scale", "shift")))
            for layer in range(sum(name.startswith("window_bias") for name in arrays))
        ]
        self._head, self._head_bias = arrays["head"], arrays["head_bias"]
        self._forget()

    def _forget(self) -> None:
        self._rows: dict[Key, int] = {}
        # Row 0 is the nothing around a sentence.
        self._table = np.zeros((_GROWTH, self._width), dtype=np.float32)

    def scores(self, words: Sequence[Key | None], wanted: NDArray[np.bool_]) -> Matrix:
        """Scores of the labels for the wanted words, one row for each.

        Args:
            words: all words, sentence after sentence, with `PADDING` times None before, between and behind sentences.
            wanted: for each whether its scores are asked for; False for None.
        """
        if not wanted.any():
            return np.empty((0, len(self._head_bias)), dtype=np.float32)
        inside = np.fromiter(map(is_not, words, repeat(None)), dtype=np.bool_, count=len(words))
        # From the last window backwards: which words each of them must know.
        needed = [wanted]
        for window in reversed(self._windows):
            needed.append(_widened(needed[-1], window.reach) & inside)
        at = np.flatnonzero(needed.pop())
        index = np.zeros(len(words), dtype=np.int64)  # of each word, its row in `x`; 0 for nothing
        index[at] = self._rows_of(cast("list[Key]", list(map(words.__getitem__, at.tolist()))))
        x = self._table
        for window in self._windows:
            at = np.flatnonzero(needed.pop())
            x = window(x, index[at[:, None] + window.steps])
            index = np.zeros(len(words), dtype=np.int64)
            index[at] = np.arange(1, len(at) + 1)
        return _product(x[1:], self._head)[: len(at)] + self._head_bias

    def _rows_of(self, words: Sequence[Key]) -> list[int]:
        """Rows of words in the table, of new ones too."""
        known = list(map(self._rows.get, words))
        if None not in known:
            return cast("list[int]", known)
        new = list(dict.fromkeys([word for word, row in zip(words, known, strict=True) if row is None]))
        if len(self._rows) + len(new) > _MAX_CACHED:
            self._forget()
            new = list(dict.fromkeys(words))
        if new:
            start = len(self._rows) + 1
            end = start + len(new)
            if end > len(self._table):
                # In place, so that there are never two tables; nobody else holds this one.
                self._table.resize((max(len(self._table) + _GROWTH, end), self._width), refcheck=False)
            self._table[start:end] = self._vectors(
                [word_features(word, PLAIN) if isinstance(word, str) else word_features(*word) for word in new]
            )
            self._rows.update(zip(new, range(start, end), strict=True))
        return list(map(self._rows.__getitem__, words))

    def _vectors(self, words: list[WordFeatures]) -> Matrix:
        rows, starts = gram_rows([word.letters for word in words])
        counts = np.diff(np.append(starts, len(rows))).astype(np.float32)
        seen = np.concatenate(
            [
                self._form.take([word.form for word in words], axis=0).sum(axis=1),
                self._pieces.take([word.pieces for word in words], axis=0).reshape(len(words), -1),
                self._shape.take([word.shape for word in words], axis=0),
                np.add.reduceat(self._grams.take(rows, axis=0), starts, axis=0) / counts[:, None],
                np.array([word.flags for word in words], dtype=np.float32),
            ],
            axis=1,
        )
        mixed = _padded_product(seen, self._mix) + self._mix_bias
        best: Matrix = np.maximum(mixed[:, : self._width], mixed[:, self._width :])
        _normalise(best, self._mix_scale, self._mix_shift)
        return best


class _Window:
    """One residual layer: every word with its neighbours on both sides, up to `reach` words away.

    Attributes:
        steps: from a word to each word of its window.
    """

    def __init__(self, weights: Matrix, bias: Matrix, scale: Matrix, shift: Matrix) -> None:
        self._weights, self._bias, self._scale, self._shift = weights, bias, scale, shift
        self.reach = weights.shape[0] // weights.shape[1] // 2
        self.steps = np.arange(-self.reach, self.reach + 1)

    def __call__(self, x: Matrix, rows: NDArray[np.int64]) -> Matrix:
        """One row of nothing, then one for each window; `rows` says which rows of `x` it covers."""
        count, size = rows.shape
        around = np.zeros((count + -count % _BLOCK, size, x.shape[1]), dtype=np.float32)
        x.take(rows, axis=0, out=around[:count], mode="clip")  # the faster of two modes; no row is out of bounds
        result = np.zeros((len(around) + 1, x.shape[1]), dtype=np.float32)
        seen = result[1:]
        _product(around.reshape(len(around), -1), self._weights, out=seen)
        seen += self._bias
        np.maximum(seen, 0, out=seen)
        _normalise(seen, self._scale, self._shift)
        seen += around[:, self.reach]
        return result


def _widened(wanted: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """`wanted`, and all within `reach` of it."""
    wide = wanted.copy()
    for step in range(1, reach + 1):
        wide[step:] |= wanted[:-step]
        wide[:-step] |= wanted[step:]
    return wide


def _product(left: Matrix, right: Matrix, out: Matrix | None = None) -> Matrix:
    """`left @ right`, in blocks of `_BLOCK` rows; `left` has a whole number of them."""
    blocks = left.reshape(-1, _BLOCK, left.shape[1])
    if out is None:
        out = np.empty((len(left), right.shape[1]), dtype=np.float32)
    np.matmul(blocks, right, out=out.reshape(-1, _BLOCK, right.shape[1]))
    return out


def _padded_product(left: Matrix, right: Matrix) -> Matrix:
    """`left @ right` for any number of rows."""
    padded = np.zeros((len(left) + -len(left) % _BLOCK, left.shape[1]), dtype=np.float32)
    padded[: len(left)] = left
    return _product(padded, right)[: len(left)]


def _normalise(x: Matrix, scale: Matrix, shift: Matrix) -> None:
    """Gives every row of `x` mean 0 and variance 1, then scales and shifts."""
    width = np.float32(x.shape[1])
    x -= np.einsum("ij->i", x)[:, None] / width  # a third of the time of `mean`
    variance = np.einsum("ij,ij->i", x, x)[:, None] / width
    x *= 1 / np.sqrt(variance + _EPSILON)
    x *= scale
    x += shift
