"""`beritaextract quotations`, `series` and `events`: tables that need many articles."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from beritaextract.cli.common import CANNOT_GO_ON, USAGE, say, stop, unusable
from beritaextract.cli.messages import LangOption, counted, grouped, page_language, told

if TYPE_CHECKING:
    from beritaextract.corpus.events import Stated
    from beritaextract.corpus.quotations import Quotation

Found = TypeVar("Found")

FolderArgument = Annotated[Path, typer.Argument(metavar="OUT", help="Folder of a run.")]
FormatOption = Annotated[
    str, typer.Option("--format", metavar="LIST", help="Some of jsonl,csv,parquet, for the tables.")
]


class EngineName(StrEnum):
    """Where candidates are looked for."""

    auto = "auto"
    memory = "memory"
    duckdb = "duckdb"


EngineOption = Annotated[
    EngineName,
    typer.Option("--engine", help="memory, or duckdb, which spills to disk; the tables are the same either way."),
]
MemoryOption = Annotated[
    str, typer.Option("--memory-limit", metavar="SIZE", help="Most memory for DuckDB, such as 500MB or 2GB.")
]


# DuckDB cannot sort in less.
_SIZE = re.compile(r"(?:6[4-9]|[7-9]\d|\d{3,6})(?:\.\d+)?\s?Mi?B|[1-9]\d{0,4}(?:\.\d+)?\s?[GT]i?B", re.I)


def quotations(
    folder: FolderArgument,
    formats: FormatOption = "csv,parquet",
    top: Annotated[int, typer.Option("--top", min=0, help="How many quotations to print.")] = 20,
    engine: EngineOption = EngineName.auto,
    memory_limit: MemoryOption = "1GB",
    lang: LangOption = None,
) -> None:
    """Find the same utterance in many articles: its longest form, where first, and whether articles agree who said it.

    Writes the tables quotations and quotation_claims beside those of the run.  Small changes of wording count as the
    same, other numbers and negations do not.  Copies of an article are listed and credited once.  Give `beritaextract
    people OUT` first, so that speakers are told apart by person.
    """
    from beritaextract.corpus.quotations import quotations_in_folder, write_quotations
    from beritaextract.corpus.sizes import engine_for

    wanted = chosen_formats(formats)
    if _SIZE.fullmatch(memory_limit) is None:
        raise stop(f"--memory-limit {memory_limit}: give a size of at least 64MB, such as 500MB or 2GB", USAGE)
    found = read(lambda: quotations_in_folder(folder, engine=engine_for(folder, engine), memory_limit=memory_limit))
    files = written(folder, lambda: write_quotations(found, folder, wanted))
    _print_quotations(found[:top])
    disputed = sum(one.agreement == "different" for one in found)
    said = [told("in_several", things=counted("utterances", len(found)))]
    if disputed:
        said.append(told("disputed", number=grouped(disputed)))
    if len(found) > top:
        said.append(told("first_shown", number=grouped(top)))
    say("; ".join(said))
    say(told("wrote", files=", ".join(map(str, files))))


def series(
    folder: FolderArgument,
    formats: FormatOption = "csv,parquet",
    indicators: Annotated[
        Path | None,
        typer.Option("--indicators", metavar="FILE", help="TOML of further indicators, or other rows for known ones."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="PAGE.html", help="The page with charts; OUT/series.html.")
    ] = None,
    lang: LangOption = None,
) -> None:
    """Gather what articles state of inflation, prices, wages and other indicators into series, with a chart of each.

    Writes the tables indicators and series_points beside those of the run, and one page.  Each value has its period,
    basis (yoy, mtm, ytd, qtq), place and status (actual, target, forecast, limit) as far as its sentence says them, and
    the sentence itself.  Copies of an article have their rows, and count once.
    """
    from beritaextract.corpus.series import points_in_folder, series_page, with_own, write_series

    wanted = chosen_formats(formats)
    known = read(lambda: with_own(indicators))
    points = read(lambda: points_in_folder(folder, indicators=known))
    files = written(folder, lambda: write_series(points, known, folder, wanted))
    page = out or folder / "series.html"
    text = series_page(points, known, lang=page_language(lang))
    written(page.parent, lambda: page.write_text(text, encoding="utf-8", errors="replace", newline="\n"))
    counts: dict[str, int] = {}
    points = [point for point in points if point.original is None]
    for point in points:
        counts[point.indicator] = counts.get(point.indicator, 0) + 1
    last = {point.indicator: point for point in points}
    rows = [
        (id_, known[id_].name, f"{count:,}", last[id_].day, f"{last[id_].text}", last[id_].status)
        for id_, count in counts.items()
    ]
    print_rows(("id", "indicator", "values", "latest", "value", "status"), rows)
    say(told("values_of", values=len(points), indicators=len(counts)))
    say(told("wrote", files=", ".join(map(str, (*files, page)))))


def events(
    folder: FolderArgument,
    formats: FormatOption = "csv,parquet",
    top: Annotated[int, typer.Option("--top", min=0, help="How many events and disagreements to print.")] = 20,
    lang: LangOption = None,
) -> None:
    """Find articles of three days about one happening, and the numbers on which they disagree.

    Writes the tables events, event_articles and disagreements beside those of the run.  A disagreement is one measure
    with two values in two articles, with both sentences, and whether it reads as an update or as a contradiction.
    """
    from beritaextract.corpus.events import happenings_in_folder, write_events

    wanted = chosen_formats(formats)
    found = read(lambda: happenings_in_folder(folder))
    files = written(folder, lambda: write_events(found, folder, wanted))
    happened = [
        (
            one.id,
            one.title or ", ".join(one.names),
            _days(one.first, one.last),
            f"{one.stories:,}",
            ", ".join(one.outlets),
        )
        for one in found.events[:top]
    ]
    print_rows(("event", "about", "days", "articles", "outlets"), happened)
    shown = found.disagreements[:top]
    rows = [(one.event, one.measure, one.reading, _stated(one.earlier), _stated(one.later)) for one in shown]
    print_rows(("event", "measure", "reading", "earlier", "later"), rows)
    said = [told("in_several", things=counted("events", len(found.events)))]
    said.append(counted("disagreements", len(found.disagreements)))
    if max(len(found.events), len(found.disagreements)) > top:
        said.append(told("first_shown", number=grouped(top)))
    say("; ".join(said))
    say(told("wrote", files=", ".join(map(str, files))))


def _days(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def _stated(side: Stated) -> str:
    return f"{side.text}\n{side.outlet or side.article_id}, {side.day}"


def chosen_formats(formats: str) -> list[str]:
    """The formats of `--format`; ends the command where one is unknown."""
    from beritaextract.tables.beside import checked_formats

    try:
        return list(checked_formats(name.strip().lower() for name in formats.split(",") if name.strip()))
    except ValueError as error:
        raise stop(str(error), USAGE) from None


def read(work: Callable[[], Found]) -> Found:
    """What comes of the tables of a run; ends the command where they cannot be read."""
    from beritaextract.errors import SourceError
    from beritaextract.extras import MissingExtra

    try:
        return work()
    except SourceError as error:
        raise unusable(error) from None
    except MissingExtra as error:
        raise stop(str(error), CANNOT_GO_ON) from None


def written(folder: Path, work: Callable[[], Found]) -> Found:
    """What was written; ends the command where the folder cannot be."""
    try:
        return work()
    except OSError as error:
        raise stop(f"{folder} cannot be written: {error.strerror or error}", CANNOT_GO_ON) from None


def print_rows(columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    """A table for the terminal, without what could move its cursor."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from beritaextract.cli.table import printable

    if not rows:
        return
    table = Table(*columns)
    for row in rows:
        cells = ("" if cell is None else str(cell) for cell in row)
        table.add_row(*(Text("\n".join(printable(line) for line in cell.split("\n"))) for cell in cells))
    Console(highlight=False).print(table)


def _print_quotations(found: list[Quotation]) -> None:
    rows = [
        (
            one.id,
            " ".join(one.text.split()),
            "\n".join(one.speakers) + ("" if one.agreement != "different" else "\n(different)"),
            f"{one.articles:,}",
            ", ".join(one.outlets),
            one.first,
        )
        for one in found
    ]
    print_rows(("id", "words", "speaker", "articles", "outlets", "first"), rows)
