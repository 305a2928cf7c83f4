"""`beritaextract run`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from beritaextract.cli.common import (
    CANNOT_GO_ON,
    INTERRUPTED,
    LOST,
    USAGE,
    EntitiesOption,
    FromOption,
    LexiconOption,
    MapOption,
    MaxCharsOption,
    MendOption,
    MinConfidenceOption,
    MonthFirstOption,
    described,
    existing,
    read_options,
    say,
    settings,
    stop,
    tell_skipped,
)
from beritaextract.cli.logs import logged
from beritaextract.cli.messages import LangOption, counted, told

if TYPE_CHECKING:
    from beritaextract.batch import RunOptions, RunResult


_USUAL_FORMATS = "csv,parquet"


class CsvFor(StrEnum):
    """Whose dialect the CSV files are in."""

    programs = "programs"
    excel = "excel"


def run(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of articles.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the tables; made when missing.")],
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="LIST", help="Some of csv,parquet,jsonl,xlsx,sqlite,duckdb; csv,parquet by default."
        ),
    ] = None,
    csv_for: Annotated[
        CsvFor, typer.Option("--csv-for", help="Who opens the CSV files: excel wants a mark, `;` and decimal commas.")
    ] = CsvFor.programs,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes; as many as there are processors by default.")
    ] = None,
    mapping: MapOption = None,
    from_: FromOption = None,
    mend: MendOption = False,
    month_first: MonthFirstOption = False,
    max_chars: MaxCharsOption = 1_000_000,
    entities: EntitiesOption = "accurate",
    min_confidence: MinConfidenceOption = 0.0,
    lexicon: LexiconOption = None,
    time_limit: Annotated[float, typer.Option("--time-limit", min=0.1, help="Seconds for one article.")] = 60.0,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Stop after so many articles.")] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Leave out articles of days before: 2024-05-13, 2024-05 or 2024."),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Leave out articles of days after this day or year.")
    ] = None,
    keep_text: Annotated[bool, typer.Option("--keep-text", help="Put the texts into the table articles.")] = False,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first lost input.")] = False,
    resume: Annotated[
        bool, typer.Option("--resume/--fresh", help="Go on where an earlier run into OUT ended, or begin anew.")
    ] = True,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Tell of each file, each problem and the pace on stderr.")
    ] = False,
    log: Annotated[
        Path | None, typer.Option("--log", metavar="FILE", help="Write the same into a file, with times.")
    ] = None,
    lang: LangOption = None,
) -> None:
    """Extract all articles in files and folders into tables.

    A run that was killed goes on where it stopped when the same command is given again.  An input that cannot be read
    becomes a row of the table errors and the run goes on.  Prints each table with its number of rows.
    """
    from beritaextract.batch import RunError, RunOptions
    from beritaextract.batch.options import default_workers
    from beritaextract.sources.dates import day_of

    for path in paths:
        existing(path)
    config = settings(max_chars, entities, min_confidence, lang, lexicon)
    read = read_options(mapping, from_, mend=mend, month_first=month_first)
    try:
        options = RunOptions(
            out=out,
            formats=_formats(formats, csv_for),
            workers=workers or default_workers(),
            read=read,
            max_chars=max_chars,
            entities=config.entities,
            min_confidence=min_confidence,
            language=config.language,
            lexicon=lexicon,
            time_limit=time_limit,
            limit=limit,
            since=day_of(since, month_first=month_first),
            until=day_of(until, month_first=month_first, last=True),
            fail_fast=fail_fast,
            keep_text=keep_text,
            fresh=not resume,
        )
    except ValueError as error:
        raise stop(str(error), USAGE) from None
    try:
        with logged(verbose=verbose, file=log):
            result = _run(paths, options, logs=verbose or log is not None, bar=not verbose)
    except RunError as error:
        raise stop(str(error), CANNOT_GO_ON) from None
    except KeyboardInterrupt:
        raise stop(told("interrupted"), INTERRUPTED) from None
    _report(result, options)
    if result.counts.lost or not result.counts.ok:
        raise typer.Exit(LOST)


def _formats(listed: list[str] | None, csv_for: CsvFor) -> tuple[str, ...]:
    """The formats by their names, or the exit where a package for one of them is missing."""
    from beritaextract.extras import MissingExtra, needed

    asked = ",".join(listed) if listed is not None else _USUAL_FORMATS
    formats = tuple(name.strip().lower() for name in asked.split(",") if name.strip())
    try:
        for name, module in (("xlsx", "xlsxwriter"), ("duckdb", "duckdb")):
            if name in formats:
                needed(module, name)
    except MissingExtra as error:
        raise stop(str(error), CANNOT_GO_ON) from None
    return tuple("csv-excel" if name == "csv" and csv_for is CsvFor.excel else name for name in formats)


def _run(paths: list[Path], options: RunOptions, *, logs: bool, bar: bool) -> RunResult:
    from beritaextract import batch
    from beritaextract.batch.progress import LogProgress

    if not bar or not sys.stderr.isatty():
        return batch.run(paths, options, LogProgress() if logs else None)
    from rich.console import Console

    from beritaextract.batch.progress import BarProgress

    with BarProgress(Console(stderr=True)) as progress:
        return batch.run(paths, options, progress)


def _report(result: RunResult, options: RunOptions) -> None:
    """Where the tables are, to stdout; what happened, to stderr."""
    for path, rows in result.files.items():
        typer.echo(f"{path}\t{rows}")
    counts, left_out = result.counts, result.left_out
    said = [told("extracted", articles=counts.ok)]
    if result.resumed:
        said.append(told("resumed", inputs=result.resumed))
    if left_out.older:
        said.append(told("too_old", articles=left_out.older, day=options.since))
    if left_out.newer:
        said.append(told("too_new", articles=left_out.newer, day=options.until))
    if left_out.inferred:
        said.append(told("inferred_days", articles=left_out.inferred))
    if left_out.undated:
        said.append(told("undated", articles=left_out.undated))
    if counts.lost:
        said.append(told("lost", inputs=counts.lost))
    if counts.notes:
        said.append(counted("notes", counts.notes))
    say("; ".join(said))
    tell_skipped(result.skipped)
    if result.first_lost is not None:
        say(told("first_lost", problem=described(result.first_lost)))
    if result.replaced:
        say(told("replaced", folder=options.out))
    if result.deleted:
        say(told("deleted", files=", ".join(result.deleted)))
    for note in result.notes:
        say(note)
    if not result.files:
        say(told("fail_fast"))
    elif counts.lost or counts.notes:
        table = next((path for path in result.files if path.stem == "errors"), next(iter(result.files)))
        say(told("see_errors", table=table))
    if result.files and not counts.ok and not counts.lost:
        say(told("no_articles"))
