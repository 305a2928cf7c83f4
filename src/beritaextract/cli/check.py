"""`beritaextract check`: figures that do not fit together, told of as a linter does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from beritaextract.cli.articles import Read, extractions
from beritaextract.cli.common import (
    LOST,
    USAGE,
    EntitiesOption,
    FromOption,
    LexiconOption,
    MapOption,
    MaxCharsOption,
    MendOption,
    MonthFirstOption,
    as_json,
    read_options,
    say,
    settings,
    stop,
    tell_skipped,
)
from beritaextract.cli.limits import TimeLimitOption
from beritaextract.cli.messages import LangOption, grouped, language, told

if TYPE_CHECKING:
    from rich.text import Text

    from beritaextract.records import Finding, Span
    from beritaextract.sources import Item, ReadOptions

# Exit code when there are findings; the same as for lost input: in both cases somebody has to look.
FOUND = LOST
EPILOG = (
    "Exit codes: 0 nothing found; 1 there are findings, or some input was lost (stderr says which); 2 called wrongly; "
    "3 could not go on; 130 interrupted."
)


class Format(StrEnum):
    """How findings are printed."""

    text = "text"
    json = "json"


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files and folders of articles; - for stdin.")],
    format_: Annotated[
        Format, typer.Option("--format", help="text: for people; json: one array of objects.")
    ] = Format.text,
    published: Annotated[str | None, typer.Option(help="Publication date, for articles that bring none.")] = None,
    mapping: MapOption = None,
    from_: FromOption = None,
    mend: MendOption = False,
    month_first: MonthFirstOption = False,
    max_chars: MaxCharsOption = 1_000_000,
    entities: EntitiesOption = "accurate",
    lexicon: LexiconOption = None,
    lang: LangOption = None,
    time_limit: TimeLimitOption = 60.0,
) -> None:
    """Tell of stated figures that do not fit together, with their sentences.

    Shares, sums, changes, exchange rates, slips by a thousand.  Rounding, hedges and doubt all speak for the text; an
    article without slips has no findings.
    """
    from beritaextract.sources.dates import iso_date

    config = settings(max_chars, entities, lang=lang, lexicon=lexicon)
    if format_ is Format.text:  # read by people, where JSON is data
        config = replace(config, language=language())
    options = read_options(mapping, from_, mend=mend, month_first=month_first)
    try:
        day = iso_date(published, month_first=month_first)
    except ValueError as error:
        raise stop(f"--published {error}", USAGE) from None
    skipped: dict[str, int] = {}
    articles = concerned = lost = 0
    found: list[dict[str, Any]] = []
    for read in extractions(_items(paths, options, skipped), config=config, time_limit=time_limit, published=day):
        if read is None:
            lost += 1
            continue
        articles += 1
        concerned += bool(read.extraction.findings)
        for finding in read.extraction.findings:
            row = _row(read, finding)
            found.append(row)
            if format_ is Format.text:
                _print(row)
    if format_ is Format.json:
        typer.echo(as_json(found, indent=2))
    _sum_up(articles, concerned, len(found), lost, skipped)
    if found or lost or not articles:
        raise typer.Exit(FOUND)


def _items(paths: Sequence[str], options: ReadOptions, skipped: dict[str, int]) -> Iterator[Item]:
    """The articles of the paths; a path that is not there ends the command before anything is read."""
    from pathlib import Path

    from beritaextract.cli.extract import items
    from beritaextract.sources import read_paths

    for path in paths:
        if path != "-" and not Path(path).exists():
            raise stop(told("missing_path_or_stdin", path=path), USAGE)
    return chain.from_iterable(
        items("-", options) if path == "-" else read_paths([path], options, skipped=skipped) for path in paths
    )


def _row(read: Read, finding: Finding) -> dict[str, Any]:
    """A finding with where it stands; sentences in text order, each with its place in the article."""
    figures = [figure for figure in read.extraction.figures if figure.id in finding.figure_ids]
    return {
        "source": read.article.source,
        "place": read.article.place,
        "article_id": read.article.id,
        "title": read.extraction.title,
        **finding.model_dump(mode="json"),
        "figures": [{"id": figure.id, **_place(figure)} for figure in figures],
        "sentences": _sentences(read, figures),
    }


def _place(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _sentences(read: Read, figures: Sequence[Span]) -> list[dict[str, Any]]:
    """The sentences that hold the figures."""
    from beritaextract.text import analyse

    text = read.article.text
    document = analyse(text, title=read.extraction.title)
    numbers = sorted({document.sentence_at(figure.start) for figure in figures})
    ranges = [document.sentences[number] for number in numbers if number >= 0]
    return [{"start": start, "end": end, "text": text[start:end]} for start, end, *_ in ranges]


def _print(row: dict[str, Any]) -> None:
    """One finding: where and what on the first line, then each sentence with its figures marked."""
    from rich.console import Console
    from rich.text import Text

    from beritaextract.cli.table import printable

    where = ", ".join(part for part in (row["source"], row["place"]) if part)
    head = Text.assemble(
        (printable(where), "bold"), ": ", (row["kind"], "bold red"), ": ", printable(row["message"]), " ",
        (f"[{printable(row['article_id'])}]", "dim"),
    )  # fmt: skip
    console = Console(highlight=False, soft_wrap=True)
    console.print(head)
    for sentence in row["sentences"]:
        console.print(Text("    | ", style="dim").append_text(_marked(sentence, row["figures"])))


def _marked(sentence: dict[str, Any], figures: Sequence[dict[str, Any]]) -> Text:
    from rich.text import Text

    from beritaextract.cli.table import printable

    shown = Text(printable(sentence["text"]))
    for figure in figures:
        shown.stylize("bold yellow", figure["start"] - sentence["start"], figure["end"] - sentence["start"])
    return shown


def _sum_up(articles: int, concerned: int, findings: int, lost: int, skipped: dict[str, int]) -> None:
    if not articles and not lost:
        say(told("no_articles"))
    said = [told("found", findings=findings, concerned=grouped(concerned), articles=articles)]
    if lost:
        said.append(told("lost", inputs=lost))
    say("; ".join(said))
    tell_skipped(skipped)
