"""How alike two bodies are: one hash for the same words, and a MinHash signature for nearly the same.

The signature follows Broder (1997): the share of equal minima estimates the Jaccard similarity of the sets of four-word
sequences.  Case, punctuation and layout do not count.  It is the same on every machine.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from functools import lru_cache
from typing import Any, NamedTuple

SHINGLE_WORDS = 4
PERMUTATIONS = 64
# Below this number of words everything resembles everything.
MIN_WORDS = 20
_WORD = re.compile(r"\w+")


class Likeness(NamedTuple):
    """Hash and signature of a body; both None for a body without words, the signature for a short one."""

    body_hash: str | None
    signature: bytes | None


def likeness(text: str) -> Likeness:
    """The hash of the words of a text, and their signature of `PERMUTATIONS` 32-bit minima, little-endian."""
    words = _WORD.findall(text.casefold())
    if not words:
        return Likeness(None, None)
    joined = " ".join(words).encode("utf-8", "surrogatepass")
    body_hash = hashlib.blake2b(joined, digest_size=16).hexdigest()
    return Likeness(body_hash, _signature(joined.split(b" ")) if len(words) >= MIN_WORDS else None)


def similarity(one: bytes, other: bytes) -> float:
    """The estimated share of common four-word sequences of two bodies, from their signatures."""
    import numpy as np

    return float(np.mean(np.frombuffer(one, "<u4") == np.frombuffer(other, "<u4")))


def _signature(words: list[bytes]) -> bytes:
    import numpy as np

    hashes = np.fromiter(map(zlib.crc32, words), np.uint64, len(words))
    shingles = np.zeros(len(words) - SHINGLE_WORDS + 1, np.uint64)
    for offset in range(SHINGLE_WORDS):
        shingles = shingles * np.uint64(0x9E3779B97F4A7C15) + hashes[offset : offset + len(shingles)]
    shingles ^= shingles >> np.uint64(29)
    factors, terms = _permutations()
    minima = np.empty(PERMUTATIONS, "<u4")
    for number in range(PERMUTATIONS):
        minima[number] = ((shingles * factors[number] + terms[number]) >> np.uint64(32)).min()
    return minima.tobytes()


@lru_cache(maxsize=1)
def _permutations() -> tuple[Any, Any]:
    """Factors (odd) and terms of the hash functions, drawn from a hash so that they never change."""
    import numpy as np

    drawn = hashlib.shake_128(b"beritaextract minhash 1").digest(16 * PERMUTATIONS)
    numbers = np.frombuffer(drawn, "<u8")
    return numbers[:PERMUTATIONS] | np.uint64(1), numbers[PERMUTATIONS:]
