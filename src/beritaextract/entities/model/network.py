"""The network in numpy: what `training/network.py` trains, computed without PyTorch.

A word goes through an embedding and mixing layer that sees nothing but the word, so its result is kept for the next
time the word comes by, together with its share in the first window of five words; there only sums are left to do.
The further windows of three words are matrix products.

All products run over blocks of a fixed number of rows: a library may order its sums differently for matrices of
different height, and the same sentence must get the same numbers in whatever company it is tagged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from beritaextract.entities.model.features import WordFeatures, gram_rows, word_features

Matrix = NDArray[np.float32]

_BLOCK = 128
_MAX_CACHED = 32_768
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
        depth = sum(name.startswith("window_bias") for name in arrays)
        self._windows = [arrays[f"window{layer}"] for layer in range(depth)]
        self._biases = [arrays[f"window_bias{layer}"] for layer in range(depth)]
        self._scales = [arrays[f"scale{layer}"] for layer in range(depth)]
        self._shifts = [arrays[f"shift{layer}"] for layer in range(depth)]
        self._head, self._head_bias = arrays["head"], arrays["head_bias"]
        self._width = len(self._mix_scale)
        # The first window as six stacked maps of one word: itself, and its share seen from two words to its right
        # (it is their leftmost) … two words to its left.
        first = self._windows[0].reshape(5, self._width, self._width)
        self._shares = np.ascontiguousarray(np.concatenate(list(first), axis=1))
        self._forget()

    def _forget(self) -> None:
        self._rows: tuple[dict[str, int], ...] = ({}, {}, {})  # one for each way that capitals tell
        # Row 0 is the nothing around a sentence.
        self._table = np.zeros((1024, 6 * self._width), dtype=np.float32)
        self._used = 1

    def scores(self, sentences: Sequence[tuple[Sequence[str], int]]) -> tuple[Matrix, list[int]]:
        """Scores of the labels for the words of sentences, each given with how much its capitals tell.

        Returns:
            One row a word, with at least one row of padding between sentences and at both ends, whose scores mean
            nothing; and the row at which each sentence starts.
        """
        self._learn_new(sentences)
        flat = [0, 0]
        starts = []
        for words, case in sentences:
            starts.append(len(flat))
            flat += map(self._rows[case].__getitem__, words)
            flat += (0, 0)
        flat += [0] * (-len(flat) % _BLOCK)
        rows = np.array(flat, dtype=np.int64)
        mask = (rows > 0).astype(np.float32)[:, None]
        x = self._first(rows, mask)
        for layer in range(1, len(self._windows)):
            x = self._window(x, mask, layer)
        return _product(x, self._head) + self._head_bias, starts

    def _first(self, rows: NDArray[np.int64], mask: Matrix) -> Matrix:
        width = self._width
        words = self._table[rows]
        around = words[:, 3 * width : 4 * width] + self._biases[0]  # the middle of the five
        for step, slot in ((-2, 1), (-1, 2), (1, 4), (2, 5)):
            share = words[:, slot * width : (slot + 1) * width]
            if step < 0:
                around[-step:] += share[:step]
            else:
                around[:-step] += share[step:]
        np.maximum(around, 0, out=around)
        x = _normal(around, self._scales[0], self._shifts[0])
        x += words[:, :width]
        x *= mask
        return x

    def _window(self, x: Matrix, mask: Matrix, layer: int) -> Matrix:
        width = self._width
        around = np.zeros((len(x), 3 * width), dtype=np.float32)
        around[1:, :width] = x[:-1]
        around[:, width : 2 * width] = x
        around[:-1, 2 * width :] = x[1:]
        seen = _product(around, self._windows[layer])
        seen += self._biases[layer]
        np.maximum(seen, 0, out=seen)
        seen = _normal(seen, self._scales[layer], self._shifts[layer])
        seen += x
        seen *= mask
        return seen

    def _learn_new(self, sentences: Sequence[tuple[Sequence[str], int]]) -> None:
        new = [(word, case) for words, case in sentences for word in words if word not in self._rows[case]]
        if not new:
            return
        if self._used + len(new) > _MAX_CACHED:
            self._forget()
            new = [(word, case) for words, case in sentences for word in words]
        new = list(dict.fromkeys(new))
        start, end = self._used, self._used + len(new)
        if end > len(self._table):
            table = np.zeros((max(2 * len(self._table), end), self._table.shape[1]), dtype=np.float32)
            table[:start] = self._table[:start]
            self._table = table
        vectors = self._vectors([word_features(word, case) for word, case in new])
        self._table[start:end, : self._width] = vectors
        self._table[start:end, self._width :] = _padded_product(vectors, self._shares)
        for row, (word, case) in enumerate(new, start):
            self._rows[case][word] = row
        self._used = end

    def _vectors(self, words: list[WordFeatures]) -> Matrix:
        rows, starts = gram_rows([word.letters for word in words])
        counts = np.diff(np.append(starts, len(rows))).astype(np.float32)
        seen = np.concatenate(
            [
                self._form[[word.form for word in words]].sum(axis=1),
                self._pieces[[word.pieces for word in words]].reshape(len(words), -1),
                self._shape[[word.shape for word in words]],
                np.add.reduceat(self._grams[rows], starts, axis=0) / counts[:, None],
                np.array([word.flags for word in words], dtype=np.float32),
            ],
            axis=1,
        )
        mixed = _padded_product(seen, self._mix) + self._mix_bias
        best = np.maximum(mixed[:, : self._width], mixed[:, self._width :])
        return _normal(best, self._mix_scale, self._mix_shift)


def _product(left: Matrix, right: Matrix) -> Matrix:
    """`left @ right`, in blocks of `_BLOCK` rows; `left` has a whole number of them."""
    result: Matrix = np.matmul(left.reshape(-1, _BLOCK, left.shape[1]), right).reshape(len(left), -1)
    return result


def _padded_product(left: Matrix, right: Matrix) -> Matrix:
    """`left @ right` for any number of rows."""
    padded = np.zeros((len(left) + -len(left) % _BLOCK, left.shape[1]), dtype=np.float32)
    padded[: len(left)] = left
    return _product(padded, right)[: len(left)]


def _normal(x: Matrix, scale: Matrix, shift: Matrix) -> Matrix:
    """Every row with mean 0 and variance 1, scaled and shifted."""
    centred: Matrix = x - x.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", centred, centred)[:, None] / np.float32(x.shape[1])
    centred *= 1 / np.sqrt(variance + _EPSILON)
    centred *= scale
    centred += shift
    return centred
