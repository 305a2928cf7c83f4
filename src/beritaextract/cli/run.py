"""`beritaextract run`."""

from __future__ import annotations

import sys
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
    MapOption,
    MaxCharsOption,
    MendOption,
    MonthFirstOption,
    described,
    read_options,
    say,
    settings,
    stop,
)

if TYPE_CHECKING:
    from beritaextract.batch import RunOptions, RunResult


def run(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders of articles.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the tables; made when missing.")],
    formats: Annotated[
        str, typer.Option("--format", metavar="LIST", help="Some of jsonl,csv,parquet,sqlite,duckdb.")
    ] = "csv,parquet",
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes; as many as there are processors by default.")
    ] = None,
    mapping: MapOption = None,
    from_: FromOption = None,
    mend: MendOption = False,
    month_first: MonthFirstOption = False,
    max_chars: MaxCharsOption = 1_000_000,
    entities: EntitiesOption = "accurate",
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

    read = read_options(mapping, from_, mend=mend, month_first=month_first)
    try:
        options = RunOptions(
            out=out,
            formats=tuple(name.strip().lower() for name in formats.split(",") if name.strip()),
            workers=workers or default_workers(),
            read=read,
            max_chars=max_chars,
            entities=settings(max_chars, entities).entities,
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
    if not result.files:
        say("stopped at the first lost input, as --fail-fast asks; no tables were written")
    elif counts.lost or counts.notes:
        table = next((path for path in result.files if path.stem == "errors"), next(iter(result.files)))
        say(f"the table errors has every one with what to do: {table}")
    elif not counts.ok:
        say("no articles were found; give files or folders of .txt, .md, .html, .json, .jsonl, .csv or .parquet")
