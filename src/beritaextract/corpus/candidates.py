"""Texts of a corpus that may be alike: those that share a fingerprint, found in blocks and never each with each.

The same pairs come out of memory, for small corpora, and out of DuckDB, which spills to disk.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from beritaextract.extras import needed

#: A fingerprint that more texts share says nothing.  Keeps time linear.
MOST = 64
_CHUNK = 20_000


class Keyed(NamedTuple):
    """A text with the key under which it is known, and its fingerprints."""

    key: int
    text: str
    fingerprints: Sequence[int]


class CandidateIndex(Protocol):
    """Takes texts in any order; a key that comes twice is the same text, and is kept once."""

    def add(self, texts: Iterable[Keyed]) -> None: ...

    def pairs(self) -> Iterator[tuple[int, str, int, str]]:
        """Pairs of texts that share a fingerprint, each once, the smaller key first, in the order of their keys."""
        ...

    def close(self) -> None: ...


class MemoryIndex:
    """All in memory."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._blocks: dict[int, list[int]] = {}

    def add(self, texts: Iterable[Keyed]) -> None:
        for key, text, fingerprints in texts:
            if key in self._texts:
                continue
            self._texts[key] = text
            for fingerprint in fingerprints:
                self._blocks.setdefault(fingerprint, []).append(key)

    def pairs(self) -> Iterator[tuple[int, str, int, str]]:
        found = {
            pair for block in self._blocks.values() if 1 < len(block) <= MOST for pair in combinations(sorted(block), 2)
        }
        for one, other in sorted(found):
            yield one, self._texts[one], other, self._texts[other]

    def close(self) -> None:
        self._texts, self._blocks = {}, {}


class DuckdbIndex:
    """In a DuckDB database of its own in a temporary folder, which goes with it.

    Args:
        memory_limit: as DuckDB understands it: `1GB`.

    Raises:
        MissingExtra: DuckDB is not installed.
    """

    def __init__(self, memory_limit: str) -> None:
        duckdb = needed("duckdb", "duckdb")
        self._folder = tempfile.TemporaryDirectory(prefix="beritaextract-")
        self._base: Any = duckdb.connect(str(Path(self._folder.name) / "candidates.duckdb"))
        self._base.execute("SET memory_limit = ?", [memory_limit])
        self._base.execute("SET preserve_insertion_order = false")
        self._base.execute(f"SET temp_directory = '{self._folder.name}'")
        self._base.execute("CREATE TABLE texts (key BIGINT, text VARCHAR)")
        self._base.execute("CREATE TABLE blocks (fingerprint UINTEGER, key BIGINT)")

    def add(self, texts: Iterable[Keyed]) -> None:
        import pyarrow as pa

        rows = iter(texts)
        while chunk := list(islice(rows, _CHUNK)):
            keys = pa.table({"key": [row.key for row in chunk], "text": [row.text for row in chunk]})
            prints = pa.table(
                {
                    "fingerprint": pa.array([found for row in chunk for found in row.fingerprints], pa.uint32()),
                    "key": pa.array([row.key for row in chunk for _ in row.fingerprints], pa.int64()),
                }
            )
            for name, piece in (("texts", keys), ("blocks", prints)):
                self._base.register("piece", piece)
                self._base.execute(f"INSERT INTO {name} SELECT * FROM piece")
                self._base.unregister("piece")

    def pairs(self) -> Iterator[tuple[int, str, int, str]]:
        self._base.execute("CREATE TABLE known AS SELECT key, min(text) AS text FROM texts GROUP BY key")
        self._base.execute("CREATE TABLE once AS SELECT DISTINCT fingerprint, key FROM blocks")
        self._base.execute(
            "CREATE TABLE telling AS SELECT fingerprint, key FROM once JOIN "
            f"(SELECT fingerprint FROM once GROUP BY fingerprint HAVING count(*) BETWEEN 2 AND {MOST}) "
            "USING (fingerprint)"
        )
        answer = self._base.execute(
            "WITH pairs AS (SELECT DISTINCT a.key AS one, b.key AS other FROM telling a JOIN telling b "
            "ON a.fingerprint = b.fingerprint AND a.key < b.key) "
            "SELECT one, k.text, other, l.text FROM pairs JOIN known k ON k.key = one JOIN known l ON l.key = other "
            "ORDER BY one, other"
        )
        while rows := answer.fetchmany(_CHUNK):
            yield from rows

    def close(self) -> None:
        self._base.close()
        self._folder.cleanup()
