"""`beritaextract extract`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from beritaextract.cli.articles import extractions
from beritaextract.cli.common import (
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
    as_json,
    read_options,
    settings,
    stop,
)
from beritaextract.cli.limits import TimeLimitOption
from beritaextract.cli.messages import LangOption, told

if TYPE_CHECKING:
    from beritaextract.records import Extraction
    from beritaextract.sources import Item, ReadOptions


class Format(StrEnum):
    """How extractions are printed."""

    json = "json"
    jsonl = "jsonl"
    table = "table"


def extract(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="An article file, or - for text from stdin.")],
    format_: Annotated[
        Format,
        typer.Option(
            "--format",
            help="json: one object, or an array when the file holds several; jsonl: one a line; table: for people.",
        ),
    ] = Format.json,
    published: Annotated[str | None, typer.Option(help="Publication date, for articles that bring none.")] = None,
    title: Annotated[str | None, typer.Option(help="Headline, for articles that bring none.")] = None,
    mapping: MapOption = None,
    from_: FromOption = None,
    mend: MendOption = False,
    month_first: MonthFirstOption = False,
    max_chars: MaxCharsOption = 1_000_000,
    entities: EntitiesOption = "accurate",
    lang: LangOption = None,
    min_confidence: MinConfidenceOption = 0.0,
    lexicon: LexiconOption = None,
    time_limit: TimeLimitOption = 60.0,
) -> None:
    """Print the records of an article, as JSON or as a table."""
    from beritaextract.sources.dates import iso_date

    config = settings(max_chars, entities, min_confidence, lang, lexicon)
    options = read_options(mapping, from_, mend=mend, month_first=month_first)
    try:
        day = iso_date(published, month_first=month_first)
    except ValueError as error:
        raise stop(f"--published {error}", USAGE) from None
    several: list[Extraction] = []
    lost = False
    for found in extractions(items(file, options), config=config, time_limit=time_limit, published=day, title=title):
        if found is None:
            lost = True
        elif format_ is Format.json:
            several.append(found.extraction)
        elif format_ is Format.jsonl:
            typer.echo(as_json(found.extraction.model_dump(mode="json")))
        else:
            from beritaextract.cli.table import print_extraction

            print_extraction(found.extraction)
    if format_ is Format.json and several:
        whole = ",\n".join(as_json(extraction.model_dump(mode="json"), indent=2) for extraction in several)
        typer.echo(whole if len(several) == 1 and not lost else f"[\n{whole}\n]")
    if lost:
        raise typer.Exit(LOST)


def items(file: str, options: ReadOptions) -> Iterator[Item]:
    """The articles of a file or of stdin, or the exit with what is wrong with the path."""
    from beritaextract.sources import read_bytes, read_paths
    from beritaextract.sources.files import InputFile

    if file == "-":
        data = sys.stdin.buffer.read(options.max_file_bytes + 1)
        yield from read_bytes(data, InputFile(Path("-"), "stdin", "stdin"), options)
        return
    path = Path(file)
    if path.is_dir():
        raise stop(f"{file} is a folder; use: beritaextract run {file} --out OUT", USAGE)
    if not path.exists():
        raise stop(told("missing_path_or_stdin", path=file), USAGE)
    yield from read_paths([path], options)
