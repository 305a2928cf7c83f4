"""Settings of a run."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from beritaextract.config import DEFAULT_MAX_CHARS, Config, EntityMode, Language
from beritaextract.sources import ReadOptions

FORMATS = ("jsonl", "csv", "csv-excel", "parquet", "xlsx", "sqlite", "duckdb")


def default_workers() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """How a run works.

    Only `read`, `max_chars`, `entities`, `min_confidence`, `language`, `lexicon`, `keep_text`, `limit`, `since`,
    `until` and `time_limit` can change a table.

    Attributes:
        out: the folder for the tables; made when missing.
        formats: which of `FORMATS` to write.
        workers: processes.
        read: how files are read.
        max_chars: longest text, in code points.
        entities: how names are found, see `Config`.
        min_confidence: records less sure than this are left out, see `Config`.
        language: of the messages of findings and warnings, see `Config`.
        lexicon: rows of one's own, see `Config`.
        time_limit: seconds that one article may take; a longer one becomes an error row.
        limit: stop after so many articles.
        since, until: leave out articles published before or after these ISO dates, given or inferred; those without a
            date stay.
        fail_fast: stop at the first lost input, without writing tables.
        keep_text: put the texts into the table `articles`.
        fresh: forget what earlier runs into the same folder have done.

    Raises:
        ValueError: an impossible setting; the message names it.
    """

    out: Path
    formats: tuple[str, ...] = ("csv", "parquet")
    workers: int = field(default_factory=default_workers)
    read: ReadOptions = field(default_factory=ReadOptions)
    max_chars: int = DEFAULT_MAX_CHARS
    entities: EntityMode = "accurate"
    min_confidence: float = 0.0
    language: Language = "en"
    lexicon: Path | None = None
    time_limit: float = 60.0
    limit: int | None = None
    since: str | None = None
    until: str | None = None
    fail_fast: bool = False
    keep_text: bool = False
    fresh: bool = False

    def __post_init__(self) -> None:
        unknown = [name for name in self.formats if name not in FORMATS]
        if unknown or not self.formats:
            raise ValueError(f"unknown format {(unknown or [''])[0]!r}; known are {', '.join(FORMATS)}")
        Config(
            entities=self.entities, min_confidence=self.min_confidence, language=self.language
        )  # refuses what it does not know
        if self.since and self.until and self.since > self.until:
            raise ValueError(f"since {self.since} is after until {self.until}; no article can be between them")
        for name in ("workers", "max_chars", "limit", "time_limit"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise ValueError(f"{name} must be greater than 0, not {value}")
