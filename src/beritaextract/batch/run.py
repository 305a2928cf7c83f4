"""A run: files and folders in, tables out, whatever happens on the way."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from beritaextract.batch.assemble import assemble
from beritaextract.batch.days import Days, LeftOut
from beritaextract.batch.manifest import Manifest, tables_id
from beritaextract.batch.options import RunOptions
from beritaextract.batch.parts import Part, cut, settings_digest
from beritaextract.batch.pool import Pool
from beritaextract.batch.progress import Progress, count_bytes
from beritaextract.batch.store import Counts, PartStore, RunError, locked
from beritaextract.batch.tasks import WorkerSettings
from beritaextract.config import Config
from beritaextract.errors import Problem
from beritaextract.sources import Item, SourceArticle, read_paths
from beritaextract.sources.meter import Meter
from beritaextract.tables.columns import clean
from beritaextract.tables.scratch import IdRegister, Scratch
from beritaextract.tables.writers import file_names

_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class RunResult:
    """What a run did.

    Attributes:
        counts: articles extracted, inputs lost, problems that cost nothing.
        files: the tables with their numbers of rows (those of articles, for a file that holds all tables); empty when
            the run stopped at its first lost input.
        resumed: articles and problems taken over from earlier runs.
        skipped: files of unknown kind, by suffix.
        left_out: articles left out by `since` and `until`.
        first_lost: what stopped a run with `fail_fast`.
        replaced: tables of an earlier run lay in the folder, and others are there now.
        deleted: tables of an earlier run, in formats that were not asked for again.
    """

    counts: Counts = field(default_factory=Counts)
    files: dict[Path, int] = field(default_factory=dict)
    resumed: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    left_out: LeftOut = field(default_factory=LeftOut)
    first_lost: Problem | None = None
    replaced: bool = False
    deleted: list[str] = field(default_factory=list)
    notes: tuple[str, ...] = ()


def run(paths: Sequence[Path], options: RunOptions, progress: Progress | None = None) -> RunResult:
    """Extract all articles below `paths` into tables in `options.out`.

    What an earlier run into the same folder has done is not done again, also when that run was killed.

    Raises:
        RunError: the run cannot go on; the message says why.
    """
    for path in paths:
        if path.is_dir() and options.out.exists() and path.samefile(options.out):
            raise RunError(f"the tables would lie among the articles of {path}; choose another folder with --out")
    with locked(options.out):
        return _Run(paths, options, progress or Progress()).go()


class _Run:
    def __init__(self, paths: Sequence[Path], options: RunOptions, progress: Progress) -> None:
        self._paths = paths
        self._options = options
        self._progress = progress
        self._settings = settings_digest(options)
        self._store = PartStore(options.out, self._settings)
        self._order = self._store.root / "order"
        self._parts = 0
        self._meter = Meter()
        self._days = Days(options.since, options.until)
        self._result = RunResult(left_out=self._days.left_out)

    def go(self) -> RunResult:
        options, result = self._options, self._result
        try:
            self._store.prepare(fresh=options.fresh)
            if self._progress.watched:
                count_bytes(self._paths, [options.out], self._progress)
            with Scratch(self._store.root / "ids.sqlite") as scratch, self._order.open("w") as order:
                self._extract(self._noted(cut(self._items(IdRegister(scratch))), order))
            if options.fail_fast and result.counts.lost:
                return result
            self._write()
        except (OSError, sqlite3.Error) as error:  # SQLite keeps the ids of a run too
            why = getattr(error, "strerror", None) or error
            raise RunError(
                f"cannot write into {options.out}: {why}; make room or choose another folder, "
                "then run the same command again: what is done is kept"
            ) from error
        except MemoryError as error:
            raise RunError(
                "there is not enough memory; run the same command again with fewer --workers or more memory: "
                "what is done is kept"
            ) from error
        return result

    def _items(self, ids: IdRegister) -> Iterator[Item]:
        options = self._options
        read = read_paths(
            self._paths, options.read, exclude=[options.out], skipped=self._result.skipped, meter=self._meter
        )
        wanted = (item for item in read if isinstance(item, Problem) or self._days.wanted(item.published))
        articles = 0
        source = None
        for item in wanted:
            if item.source != source:
                source = item.source
                _LOG.info("reading %s", source)
            if isinstance(item, SourceArticle):
                articles += 1
                item = item._replace(id=ids.unique(clean(item.id) or item.id))
            yield item
            if articles == options.limit:
                return

    def _extract(self, parts: Iterator[Part]) -> None:
        options, result = self._options, self._result
        settings = WorkerSettings(
            self._store,
            Config(
                max_chars=options.max_chars,
                entities=options.entities,
                min_confidence=options.min_confidence,
                language=options.language,
                lexicon=options.lexicon,
            ),
            options.keep_text,
        )
        with Pool(options.workers, settings, options.time_limit) as pool:
            for done in pool.done(self._unfinished(parts)):
                if done is not None:
                    self._count(done.name, done.counts, done.first_lost)
                self._show(pool.at_work())
                if options.fail_fast and result.counts.lost:
                    return

    def _noted(self, parts: Iterator[Part], order: IO[str]) -> Iterator[Part]:
        """The parts, written down in their order on the way."""
        for part in parts:
            order.write(part.name + "\n")
            self._parts += 1
            yield part

    def _unfinished(self, parts: Iterator[Part]) -> Iterator[Part]:
        for part in parts:
            counts = self._store.counts(part.name)
            if counts is None or counts.passing:
                yield part
            else:
                self._result.resumed += len(part.items)
                self._count(part.name, counts, self._store.first_lost(part.name) if counts.lost else None)
                self._show(0)

    def _count(self, part: str, counts: Counts, first_lost: Problem | None) -> None:
        self._log(part, counts)
        self._result.counts = self._result.counts.plus(counts)
        self._result.first_lost = self._result.first_lost or first_lost

    def _log(self, part: str, counts: Counts) -> None:
        """What a part holds, and each problem in it, for those who asked to be told."""
        if not _LOG.isEnabledFor(logging.INFO):
            return
        _LOG.debug("part %s is done: %d articles, %d lost", part, counts.ok, counts.lost)
        for problem in self._store.problems(part) if counts.lost or counts.notes else ():
            level = logging.ERROR if problem.lost else logging.WARNING
            _LOG.log(level, "%s: %s: %s", _place(problem), problem.kind, problem.message)

    def _show(self, at_work: int) -> None:
        counts = self._result.counts
        self._progress.update(articles=counts.ok + at_work, errors=counts.lost, read=self._meter.bytes)

    def _write(self) -> None:
        options, result = self._options, self._result
        self._progress.writing(self._parts)
        with self._order.open() as order:
            names = (line.strip() for line in order)
            made = assemble(self._store, names, options.formats, self._progress.wrote, self._days)
        result.counts = result.counts._replace(ok=made.articles)
        files = [name for format_ in dict.fromkeys(options.formats) for name in file_names(format_)]
        manifest = Manifest(options.out)
        made_of = tables_id(f"{self._settings} {options.since} {options.until}", self._order)
        result.replaced = manifest.holds_other(made_of)
        manifest.begin(files)
        for name in files:
            (made.folder / name).replace(options.out / name)
        result.deleted = manifest.clear_old(files)
        result.notes = made.notes
        manifest.write(result.counts, files, made_of)
        result.files = {options.out / name: made.rows.get(name.split(".")[0], made.rows["articles"]) for name in files}
        made.clear()
        self._store.clear_others()


def _place(problem: Problem) -> str:
    return ", ".join(part for part in (problem.source, problem.place) if part) or "somewhere"
