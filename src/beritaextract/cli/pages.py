"""`beritaextract view` and `beritaextract report`: the pages of `beritaextract.views`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from beritaextract.cli.common import (
    CANNOT_GO_ON,
    LOST,
    USAGE,
    FromOption,
    LexiconOption,
    MapOption,
    MendOption,
    MonthFirstOption,
    described,
    read_options,
    say,
    settings,
    stop,
    unusable,
)
from beritaextract.cli.limits import OverTime, TimeLimitOption, limited, over_time
from beritaextract.cli.messages import LangOption, page_language

if TYPE_CHECKING:
    from beritaextract.sources import ReadOptions, SourceArticle


OutOption = Annotated[str, typer.Option("--out", "-o", metavar="PAGE.html|-", help="The page; - prints it.")]


def view(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="An article file, or - for text from stdin.")],
    out: OutOption = "-",
    lang: LangOption = None,
    nth: Annotated[int, typer.Option("--nth", min=1, help="Which article of a file that holds several.")] = 1,
    published: Annotated[str | None, typer.Option(help="Publication date, if the article brings none.")] = None,
    title: Annotated[str | None, typer.Option(help="Headline, if the article brings none.")] = None,
    mapping: MapOption = None,
    from_: FromOption = None,
    mend: MendOption = False,
    month_first: MonthFirstOption = False,
    time_limit: TimeLimitOption = 60.0,
    lexicon: LexiconOption = None,
) -> None:
    """Make one HTML page of an article: who said what, with figures, dates and findings marked."""
    from beritaextract.errors import BeritaError
    from beritaextract.extractor import Extractor
    from beritaextract.sources.dates import iso_date
    from beritaextract.views import article_page

    said = page_language(lang)
    options = read_options(mapping, from_, mend=mend, month_first=month_first)
    extractor = Extractor(settings(lang=said, lexicon=lexicon))
    try:
        day = iso_date(published, month_first=month_first)
    except ValueError as error:
        raise stop(f"--published {error}", USAGE) from None
    try:
        with limited(time_limit):
            article = _nth(file, options, nth)
        with limited(time_limit):
            extraction = extractor.extract(
                article.text, published=article.published or day, title=article.title or title, id=article.id
            )
    except OverTime:
        raise stop(described(over_time(time_limit, file)), LOST) from None
    except BeritaError as error:
        raise stop(str(error), LOST) from None
    _write(out, article_page(article.text, extraction, lang=said))


def report(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="Folder of a run.")],
    out: OutOption = "-",
    lang: LangOption = None,
) -> None:
    """Make one HTML page of a run: share of voice, roles, figures over time, findings, errors."""
    from beritaextract.errors import SourceError
    from beritaextract.views import report_page

    try:
        page = report_page(folder, lang=page_language(lang))
    except SourceError as error:
        raise unusable(error) from None
    _write(out, page)


def _nth(file: str, options: ReadOptions, nth: int) -> SourceArticle:
    from beritaextract.cli.extract import items
    from beritaextract.errors import Problem
    from beritaextract.sources import opened

    seen = 0
    for item in items(file, options):
        article = item if isinstance(item, Problem) else opened(item)
        if isinstance(article, Problem):
            say(f"beritaextract: {described(article)}")
            continue
        seen += 1
        if seen == nth:
            return article
    raise stop(f"{file} holds {seen} readable articles, so there is no article {nth}", LOST)


def _write(out: str, page: str) -> None:
    if out == "-":
        sys.stdout.buffer.write(page.encode("utf-8", "replace"))
        return
    try:
        Path(out).write_text(page, encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        raise stop(f"{out} cannot be written: {error.strerror}; choose another file with -o", CANNOT_GO_ON) from None
    say(f"beritaextract: wrote {out}")
