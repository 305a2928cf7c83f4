"""Look-ups over the whole corpus in bounded memory: a scratch database on disk, thrown away after the run."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

_CACHE_KIB = 16 * 1024


class Scratch:
    """A SQLite database without any safety: it is made anew by each run.  Use it as a context manager."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.unlink(missing_ok=True)
        self.base = sqlite3.connect(path, isolation_level=None)
        for setting in (
            "journal_mode = OFF",
            "synchronous = OFF",
            f"cache_size = -{_CACHE_KIB}",
            "locking_mode = EXCLUSIVE",
        ):
            self.base.execute(f"PRAGMA {setting}")
        self.base.execute("BEGIN")

    def __enter__(self) -> Scratch:
        return self

    def __exit__(self, *_: object) -> None:
        self.base.close()
        self._path.unlink(missing_ok=True)


class IdRegister:
    """Makes ids unique: the second article with the id `x` becomes `x#2`."""

    def __init__(self, scratch: Scratch) -> None:
        self._base = scratch.base
        self._base.execute("CREATE TABLE ids (hash BLOB PRIMARY KEY, times INTEGER) WITHOUT ROWID")

    def unique(self, id_: str) -> str:
        times = self._times(id_)
        if times == 1:
            return id_
        while self._times(numbered := f"{id_}#{times}") > 1:
            times += 1
        return numbered

    def _times(self, id_: str) -> int:
        key = hashlib.blake2b(id_.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        insert = "INSERT INTO ids VALUES (?, 1) ON CONFLICT (hash) DO UPDATE SET times = times + 1 RETURNING times"
        (times,) = self._base.execute(insert, (key,)).fetchone()
        return int(times)
