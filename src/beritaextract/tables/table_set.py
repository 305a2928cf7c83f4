"""Whether the tables in a folder belong together: a small JSON file goes before they are replaced and comes back last.

Files are put in their places one by one, so a process that is killed in between leaves old ones beside new ones.
Readers ask here first, and never answer from such a mixture.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from beritaextract.errors import SourceError

RUN = "run.json"
PEOPLE = "people.json"
QUOTATIONS = "quotations.json"
SERIES = "series.json"
EVENTS = "events.json"
_COMMANDS = {
    RUN: "beritaextract run",
    PEOPLE: "beritaextract people",
    QUOTATIONS: "beritaextract quotations",
    SERIES: "beritaextract series",
    EVENTS: "beritaextract events",
}


class TableSet:
    """The tables of a run, or of a later command, in a folder.

    Attributes:
        said: what the JSON file says; empty where there is none, as for tables that were written in other ways.
    """

    def __init__(self, folder: Path, name: str = RUN) -> None:
        self._folder = folder
        self._name = name
        self.said: Mapping[str, Any] = self._read()

    @property
    def id(self) -> str | None:
        """What the tables were made of, as a hash: equal for equal tables; None where nothing is known."""
        return self.said.get("tables_id")

    def files(self) -> list[str]:
        """The files that belong to the set, or that a killed process may have left."""
        files = self.said.get("files")
        return [name for name in files if isinstance(name, str)] if isinstance(files, list) else []

    def begin(self, files: Iterable[str]) -> None:
        """Say that the files are being replaced, before the first of them is."""
        self._write({"state": "writing", "files": sorted({*self.files(), *files})})

    def finish(self, files: Iterable[str], **said: Any) -> None:
        """Say that the set is whole, once the last file is in its place."""
        self._write({"state": "whole", **said, "files": list(files)})

    def refuse_half(self) -> None:
        """Raises SourceError of the kind `half-written` when the files may be of two runs."""
        if self.said.get("state") == "writing":
            raise SourceError(
                "half-written",
                f"the tables in {self._folder} are being written, or were when their process was killed, so old ones "
                f"may stand beside new ones; wait, or give the command {_COMMANDS[self._name]} again",
            )

    def _read(self) -> Mapping[str, Any]:
        try:
            said = json.loads((self._folder / self._name).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return said if isinstance(said, dict) else {}

    def _write(self, said: Mapping[str, Any]) -> None:
        aside = self._folder / f".{self._name}.tmp"
        aside.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
        aside.replace(self._folder / self._name)
        self.said = said


def beside_is_current(folder: Path, name: str = PEOPLE) -> bool:
    """Whether a set of tables beside those of a run is whole, and of the run that is there now."""
    run, beside = TableSet(folder), TableSet(folder, name)
    return beside.said.get("state") != "writing" and (beside.id or run.id) == (run.id or beside.id)
