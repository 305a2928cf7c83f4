"""run.json: what the last run left in its folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from beritaextract.batch.options import FORMATS
from beritaextract.batch.store import Counts
from beritaextract.records import SCHEMA_VERSION
from beritaextract.tables.table_set import TableSet
from beritaextract.tables.writers import file_names


class Manifest:
    """The file `run.json` of a folder."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._set = TableSet(out)

    def holds_other(self, made_of: str) -> bool:
        """Whether there are tables of an earlier run that were made of something else."""
        return self._set.id is not None and self._set.id != made_of

    def begin(self, files: Iterable[str]) -> None:
        """Say that tables are being replaced."""
        self._set.begin(files)

    def clear_old(self, current: Iterable[str]) -> list[str]:
        """Delete tables of an earlier run in formats that were not asked for again: they would tell of older data.

        Returns:
            The files that were deleted.
        """
        ours = {name for format_ in FORMATS for name in file_names(format_)}
        old = sorted(name for name in set(self._set.files()) & ours - set(current) if (self._out / name).exists())
        for name in old:
            (self._out / name).unlink(missing_ok=True)
        return old

    def write(self, counts: Counts, files: Sequence[str], tables_id: str) -> None:
        """Say what is there; written last, so that it stands for whole tables."""
        self._set.finish(
            files,
            schema_version=SCHEMA_VERSION,
            articles=counts.ok,
            lost=counts.lost,
            notes=counts.notes,
            tables_id=tables_id,
        )


def tables_id(settings: str, order: Path) -> str:
    """A hash of all that the tables are made of: the settings, and the names of the parts in their order."""
    digest = hashlib.blake2b(settings.encode(), digest_size=16)
    with order.open("rb") as file:
        while chunk := file.read(2**20):
            digest.update(chunk)
    return digest.hexdigest()
