"""From paths to extractions, with every problem told of on stderr: the way that several commands go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from beritaextract.cli.common import described, say
from beritaextract.cli.limits import OverTime, limited, over_time

if TYPE_CHECKING:
    from beritaextract.config import Config
    from beritaextract.records import Extraction
    from beritaextract.sources import Item, SourceArticle


class Read(NamedTuple):
    """An article with its extraction."""

    article: SourceArticle
    extraction: Extraction


def extractions(
    items: Iterable[Item],
    *,
    config: Config,
    time_limit: float,
    published: str | None = None,
    title: str | None = None,
) -> Iterator[Read | None]:
    """Each article with its records, and None for each lost input.

    Args:
        items: what a reader of `beritaextract.sources` hands out.
        config: the settings of the extractor.
        time_limit: seconds that one article may take; a longer one is lost.
        published: date for articles that bring none.
        title: headline for articles that bring none.
    """
    from beritaextract.errors import Problem
    from beritaextract.extractor import Extractor
    from beritaextract.sources import opened
    from beritaextract.tables.extracting import extracted, failed
    from beritaextract.tables.outcome import Outcome

    extractor = Extractor(config)
    for item in items:
        try:
            with limited(time_limit):
                article = item if isinstance(item, Problem) else opened(item)
        except OverTime:
            article = over_time(time_limit, item.source, item.place)
        if isinstance(article, Problem):
            say(f"beritaextract: {described(article)}")
            if article.lost:
                yield None
            continue
        known = Outcome(
            "ok",
            article.id,
            article.source,
            article.place,
            title=article.title or title,
            published=article.published or published,
            problems=tuple(article.notes),
        )
        try:
            with limited(time_limit):
                outcome = extracted(extractor, known, article.text)
        except OverTime:
            outcome = failed(known, over_time(time_limit))
        for problem in outcome.problems:
            say(f"beritaextract: {described(problem._replace(source=article.source, place=article.place))}")
        yield None if outcome.extraction is None else Read(article, outcome.extraction)
