"""`beritaextract explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from beritaextract.cli.common import (
    LOST,
    USAGE,
    FromOption,
    LexiconOption,
    MapOption,
    described,
    read_options,
    say,
    settings,
    stop,
)


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="An article file, or - for text from stdin.")],
    about: Annotated[
        str | None, typer.Option("--about", metavar="WORDS", help="Only decisions about these words of the article.")
    ] = None,
    published: Annotated[str | None, typer.Option(help="Publication date, for articles that bring none.")] = None,
    title: Annotated[str | None, typer.Option(help="Headline, for articles that bring none.")] = None,
    mapping: MapOption = None,
    from_: FromOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """Print which rule took or refused each candidate record of an article, and why."""
    from beritaextract.cli.extract import items
    from beritaextract.cli.table import printable
    from beritaextract.errors import InputTooLarge, Problem
    from beritaextract.explanation import Explanation
    from beritaextract.extractor import Extractor
    from beritaextract.sources import opened
    from beritaextract.sources.dates import iso_date

    options = read_options(mapping, from_)
    try:
        day = iso_date(published)
    except ValueError as error:
        raise stop(f"--published {error}", USAGE) from None
    extractor = Extractor(settings(lexicon=lexicon))
    lost = silent = False
    for item in items(file, options):
        article = item if isinstance(item, Problem) else opened(item)
        if isinstance(article, Problem):
            say(f"beritaextract: {described(article)}")
            lost = lost or article.lost
            continue
        try:
            found = extractor.explain(article.text, published=article.published or day, title=article.title or title)
        except InputTooLarge as error:
            say(f"beritaextract: {described(Problem('too-large', str(error), article.source, article.place))}")
            lost = True
            continue
        shown = found if about is None else Explanation(found.text, found.extraction, found.about(about))
        silent = silent or not shown.decisions
        for line in shown.lines():
            typer.echo(printable(line))
    if silent and about is not None:
        say(f"no rule decided about {about!r}; give words as they stand in the article")
    if lost:
        raise typer.Exit(LOST)
