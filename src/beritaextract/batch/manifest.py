"""run.json: what the last run left in its folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from beritaextract.batch.options import FORMATS
from beritaextract.batch.store import Counts
from beritaextract.records import SCHEMA_VERSION
from beritaextract.tables.writers import file_names

NAME = "run.json"


class Manifest:
    """The file `run.json` of a folder."""

    def __init__(self, out: Path) -> None:
        self._out = out

    def files(self) -> list[str]:
        """The table files that the last run left; empty when there was none."""
        try:
            said = json.loads((self._out / NAME).read_text(encoding="utf-8"))["files"]
        except (OSError, ValueError, KeyError, TypeError):
            return []
        ours = {name for format_ in FORMATS for name in file_names(format_)}
        return [name for name in said if name in ours]

    def clear_old(self, current: Iterable[str]) -> None:
        """Delete tables of an earlier run in formats that were not asked for again: they would tell of older data."""
        for name in set(self.files()) - set(current):
            (self._out / name).unlink(missing_ok=True)

    def write(self, counts: Counts, files: Sequence[str]) -> None:
        """Say what is there; written last, so that it stands for whole tables."""
        said = {
            "schema_version": SCHEMA_VERSION,
            "articles": counts.ok,
            "lost": counts.lost,
            "notes": counts.notes,
            "files": list(files),
        }
        aside = self._out / f"{NAME}.tmp"
        aside.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
        aside.replace(self._out / NAME)
