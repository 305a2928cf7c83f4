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
    read_options,
    say,
    settings,
    stop,
)

if TYPE_CHECKING:
    from beritaextract.batch import RunOptions, RunResult


class CsvFor(StrEnum):
    """Whose dialect the CSV files are in."""

    programs = "programs"
    excel = "excel"


def run(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders of articles.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the tables; made when missing.")],
    formats: Annotated[
        str, typer.Option("--format", metavar="LIST", help="Some of csv,parquet,jsonl,xlsx,sqlite,duckdb.")
    ] = "csv,parquet",
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
        str | None, typer.Option("--since", metavar="DATE", help="Leave out articles published before this date.")
    ] = None,
    keep_text: Annotated[bool, typer.Option("--keep-text", help="Put the texts into the table articles.")] = False,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first lost input.")] = False,
    resume: Annotated[
        bool, typer.Option("--resume/--fresh", help="Go on where an earlier run into OUT ended, or begin anew.")
    ] = True,
) -> None:
    """Extract all articles in files and folders into tables.

    A run that was killed goes on where it stopped when the same command is given again.  An input that cannot be read
    becomes a row of the table errors and the run goes on.  Prints each table with its number of rows.
    """
    from beritaextract.batch import RunError, RunOptions
    from beritaextract.batch.options import default_workers
    from beritaextract.sources.dates import iso_date

    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise stop(f"{path} does not exist; check the path", USAGE)
    read = read_options(mapping, from_, mend=mend, month_first=month_first)
    try:
        options = RunOptions(
            out=out,
            formats=_formats(formats, csv_for),
            workers=workers or default_workers(),
            read=read,
            max_chars=max_chars,
            entities=settings(max_chars, entities, lexicon=lexicon).entities,
            min_confidence=min_confidence,
            lexicon=lexicon,
            time_limit=time_limit,
            limit=limit,
            since=iso_date(since, month_first=month_first),
            fail_fast=fail_fast,
            keep_text=keep_text,
            fresh=not resume,
        )
    except ValueError as error:
        raise stop(str(error), USAGE) from None
    try:
        result = _run(paths, options)
    except RunError as error:
        raise stop(str(error), CANNOT_GO_ON) from None
    except KeyboardInterrupt:
        message = "interrupted; give the same command again to go on, what is done is kept"
        raise stop(message, INTERRUPTED) from None
    _report(result, options)
    if result.counts.lost or not result.counts.ok:
        raise typer.Exit(LOST)


def _formats(listed: str, csv_for: CsvFor) -> tuple[str, ...]:
    """The formats by their names, or the exit where a package for one of them is missing."""
    from beritaextract.extras import MissingExtra, needed

    formats = tuple(name.strip().lower() for name in listed.split(",") if name.strip())
    try:
        for name, module in (("xlsx", "xlsxwriter"), ("duckdb", "duckdb")):
            if name in formats:
                needed(module, name)
    except MissingExtra as error:
        raise stop(str(error), USAGE) from None
    return tuple("csv-excel" if name == "csv" and csv_for is CsvFor.excel else name for name in formats)


def _run(paths: list[Path], options: RunOptions) -> RunResult:
    from beritaextract import batch

    if not sys.stderr.isatty():
        return batch.run(paths, options)
    from rich.console import Console

    from beritaextract.batch.progress import BarProgress

    with BarProgress(Console(stderr=True)) as progress:
        return batch.run(paths, options, progress)


def _report(result: RunResult, options: RunOptions) -> None:
    """Where the tables are, to stdout; what happened, to stderr."""
    for path, rows in result.files.items():
        typer.echo(f"{path}\t{rows}")
    counts = result.counts
    said = [f"{counts.ok:,} articles extracted"]
    if result.resumed:
        said.append(f"{result.resumed:,} inputs taken over from an earlier run")
    if result.too_old:
        said.append(f"{result.too_old:,} left out as older than {options.since}")
    if counts.lost:
        said.append(f"{counts.lost:,} inputs lost")
    if counts.notes:
        said.append(f"{counts.notes:,} notes")
    say("; ".join(said))
    if result.skipped:
        kinds = ", ".join(f"{number:,} {suffix}" for suffix, number in sorted(result.skipped.items()))
        say(f"files of unknown kind were left out: {kinds}; name one by itself with --from FORMAT to read it")
    if result.first_lost is not None:
        say(f"first lost: {described(result.first_lost)}")
    if result.deleted:
        say(f"deleted tables of an earlier run in other formats: {', '.join(result.deleted)}")
    for note in result.notes:
        say(note)
    if not result.files:
        say("stopped at the first lost input, as --fail-fast asks; no tables were written")
    elif counts.lost or counts.notes:
        table = next((path for path in result.files if path.stem == "errors"), next(iter(result.files)))
        say(f"the table errors has every one with what to do: {table}")
    elif not counts.ok:
        say("no articles were found; give files or folders of .txt, .md, .html, .json, .jsonl, .csv, .xlsx or .parquet")
