"""What the model sees of a word: hashed ids of its form, pieces and shape, and the word lists it stands in.

Nothing here depends on the neighbours of a word, so that everything can be cached per word.  Training and inference
share this file; a change to it asks for training anew (`training/README.md`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from beritaextract.entities.tagger.wordlists import LISTS, lists_of
from beritaextract.lexicon import lazy_regex as regex

# Rows of the embedding tables; powers of two, so that the bits of one hash can be cut into several row numbers.
FORM_ROWS: Final = 8192
PIECE_ROWS: Final = 4096
SHAPE_ROWS: Final = 256
GRAM_ROWS: Final = 8192
PROPERTIES = 6
FLAGS = LISTS + PROPERTIES

# How much the capitals of a sentence tell: all, only those of acronyms (a headline), nothing.
PLAIN, TITLE, CAPS = 0, 1, 2

_EDGE: Final = "\"'“”‘’«»()[]{}<>.,;:!?…`*"
_MAX_WORD: Final = 60
_RUN: Final = regex.compile(r"(.)\1\1++", regex.S)
_SHAPES = {ord(char): "X" for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_SHAPES |= {ord(char): "x" for char in "abcdefghijklmnopqrstuvwxyz"}
_SHAPES |= {ord(char): "d" for char in "0123456789"}
_LOWER_SHAPES: Final = {char: "x" if shape == "X" else shape for char, shape in _SHAPES.items()}
_DIGITS: Final = {ord(char): "0" for char in "123456789"}


class WordFeatures(NamedTuple):
    """Row numbers of one word.

    Attributes:
        form: two rows of the form table, for the word without case and outer marks.
        pieces: rows of the piece table: prefix of three letters, suffixes of two, three and four.
        shape: row of the shape table.
        flags: 0.0 or 1.0 for every word list and every property of `_properties`.
        letters: the bytes whose grams are looked up, see `gram_rows`.
    """

    form: tuple[int, int]
    pieces: tuple[int, int, int, int]
    shape: int
    flags: tuple[float, ...]
    letters: bytes


def _hash(key: str, seed: int = 0) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"), seed)


# A sum goes on where another ended: with this for a start the sum of a piece is that of the letter and the piece.
_PREFIX, _TWO, _THREE, _FOUR = map(_hash, "abcd")
_SHAPE: Final = [_hash(str(case)) for case in (PLAIN, TITLE, CAPS)]


@lru_cache(maxsize=4096)  # shapes are few
def _without_runs(shape: str) -> str:
    return _RUN.sub(r"\1\1", shape)[:10]


def word_features(word: str, case: int) -> WordFeatures:
    """The features of `word` in a sentence whose capitals tell `case`."""
    word = word[:_MAX_WORD]
    bare = word.strip(_EDGE) or word
    low = bare.lower()
    form = low if low.isalpha() else low.translate(_DIGITS)
    letters = f"<{form or '?'}>".encode("utf-8", "surrogatepass")
    hashed = crc32(letters)
    capitals = case == PLAIN or (case == TITLE and bare[1:2].isupper())
    shape = _without_runs(word.translate(_SHAPES if capitals else _LOWER_SHAPES))
    return WordFeatures(
        (hashed % FORM_ROWS, (hashed >> 19) % FORM_ROWS),
        (
            _hash(form[:3], _PREFIX) % PIECE_ROWS,
            _hash(form[-2:], _TWO) % PIECE_ROWS,
            _hash(form[-3:], _THREE) % PIECE_ROWS,
            _hash(form[-4:], _FOUR) % PIECE_ROWS,
        ),
        _hash(shape, _SHAPE[case]) % SHAPE_ROWS,
        (
            *lists_of(low),
            float(capitals and bare[:1].isupper()),
            float(capitals and len(bare) > 1 and bare.isupper()),
            float(case == TITLE),
            float(case == CAPS),
            float("0" in form),
            float(word != bare),
        ),
        letters,
    )


def gram_rows(words: Sequence[bytes]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows of the gram table for all runs of three and of four bytes of every word, word after word.

    Returns:
        The rows, and the index at which those of each word begin.  Every word has at least one.
    """
    sizes = np.array([len(word) for word in words], dtype=np.int64)
    joined = np.frombuffer(b"".join(words) + b"\0\0\0", dtype=np.uint8).astype(np.uint32)
    first, second, third, fourth = joined[:-3], joined[1:-2], joined[2:-1], joined[3:]
    three = (first * np.uint32(0x9E3779B1)) ^ (second * np.uint32(0x85EBCA77)) ^ (third * np.uint32(0xC2B2AE3D))
    four = three ^ (fourth * np.uint32(0x27D4EB2F)) ^ np.uint32(0x165667B1)
    ends = np.cumsum(sizes)
    left = np.repeat(ends, sizes) - np.arange(ends[-1])  # bytes of the word from here on
    rows = np.stack([_mixed(three), _mixed(four)], axis=1)
    wanted = np.stack([left >= 3, left >= 4], axis=1)
    counts = np.maximum(sizes - 2, 0) + np.maximum(sizes - 3, 0)
    return rows[wanted], np.concatenate([[0], np.cumsum(counts)[:-1]])


def _mixed(hashed: NDArray[np.uint32]) -> NDArray[np.int64]:
    hashed = (hashed ^ (hashed >> np.uint32(15))) * np.uint32(0x2C1B3C6D)
    return ((hashed >> np.uint32(12)) % np.uint32(GRAM_ROWS)).astype(np.int64)


def sentence_case(words: Sequence[str]) -> int:
    """How much the capitals of a sentence tell.

    An ordinary sentence has some word of four letters or more in lower case for every name; a headline hardly any.
    """
    long = [word for word in words if len(word) > 3]
    lower = sum(map(str.islower, long))
    if 5 * lower > len(long):
        return PLAIN
    upper = sum(map(str.isupper, long))
    title = sum(map(str.istitle, long))
    if upper >= 2 and upper >= 4 * (lower + title):
        return CAPS
    return TITLE if title + upper >= 3 and title + upper >= 4 * lower else PLAIN
