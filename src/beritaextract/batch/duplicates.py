"""Duplicates across the corpus: the same words under two ids, and wire copy that differs by little.

Near-duplicates are found by locality-sensitive hashing of the MinHash signatures (ten bands of four minima: a pair of
similarity 0.8 meets in some band with a probability of 0.995) and confirmed by comparing the signatures.  An article
is marked as a duplicate of the first one like it in the order of the input, and of no article that is itself one.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from beritaextract.tables.likeness import similarity
from beritaextract.tables.scratch import Scratch

BANDS = 10
ROWS = 4
NEAR = 0.8


class Mark(NamedTuple):
    """That an article is a duplicate: of which, in which way, and how similar."""

    of: str
    kind: str
    similarity: float


class DuplicateRegister:
    """Remembers, on disk, the articles seen so far."""

    def __init__(self, scratch: Scratch) -> None:
        self._base = scratch.base
        self._base.execute(
            "CREATE TABLE bodies (hash TEXT PRIMARY KEY, original TEXT, kind TEXT, similarity REAL) WITHOUT ROWID"
        )
        self._base.execute("CREATE TABLE bands (key INTEGER PRIMARY KEY, original INTEGER)")
        self._base.execute("CREATE TABLE originals (number INTEGER PRIMARY KEY, article TEXT, signature BLOB)")

    def mark(self, article_id: str, body_hash: str | None, signature: bytes | None) -> Mark | None:
        """What the article is a duplicate of, or None; the article is remembered."""
        if body_hash is None:
            return None
        known = self._base.execute(
            "SELECT original, kind, similarity FROM bodies WHERE hash = ?", (body_hash,)
        ).fetchone()
        if known is not None:
            return Mark(*known)
        near = self._near(article_id, signature) if signature is not None else None
        # A later copy of this body is an exact copy of this article, unless this one has an original itself.
        for_copies = near or Mark(article_id, "exact", 1.0)
        self._base.execute("INSERT INTO bodies VALUES (?, ?, ?, ?)", (body_hash, *for_copies))
        return near

    def _near(self, article_id: str, signature: bytes) -> Mark | None:
        keys = [
            struct.unpack("<q", _band_key(number, signature[16 * number : 16 * number + 16]))[0]
            for number in range(BANDS)
        ]
        marks = ", ".join("?" * BANDS)
        query = (
            "SELECT DISTINCT number, article, signature FROM bands JOIN originals ON number = original "
            f"WHERE key IN ({marks}) ORDER BY number"
        )
        best: Mark | None = None
        for _, article, other in self._base.execute(query, keys):
            alike = similarity(signature, other)
            if alike >= NEAR and (best is None or alike > best.similarity):
                best = Mark(article, "near", alike)
        if best is None:
            cursor = self._base.execute("INSERT INTO originals VALUES (NULL, ?, ?)", (article_id, signature))
            pairs = [(key, cursor.lastrowid) for key in keys]
            self._base.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", pairs)
        return best


def _band_key(number: int, minima: bytes) -> bytes:
    import hashlib

    return hashlib.blake2b(minima, digest_size=8, salt=bytes([number])).digest()
