"""Many articles, a few at a time: which are tagged together, and what a worker process is handed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from beritaextract.arguments import Article, as_article
from beritaextract.records import Extraction

# Articles that are read and tagged together: enough to hide the cost of a pass, few enough to keep memory bounded.
_CHUNK = 16
# A longer article is tagged alone: it has enough for a pass, and its time counts for no other.
_LONG = 20_000


class Chunk(NamedTuple):
    """Articles for a worker, up to something that is no article."""

    articles: list[Article]
    wrong: Exception | None


class Answer(NamedTuple):
    """The extractions of a chunk, up to what raised."""

    extractions: list[Extraction]
    error: Exception | None


def batches_of(articles: Sequence[Article]) -> Iterator[range]:
    """The indexes of the articles that are tagged together: a few in a row, a long one alone."""
    start = 0
    for index, article in enumerate(articles):
        if isinstance(article.text, str) and len(article.text) > _LONG:
            if start < index:
                yield range(start, index)
            yield range(index, index + 1)
            start = index + 1
        elif index + 1 - start == _CHUNK:
            yield range(start, index + 1)
            start = index + 1
    if start < len(articles):
        yield range(start, len(articles))


def chunks_of(articles: Iterable[str | Mapping[str, object] | Article]) -> Iterator[Chunk]:
    """The articles in chunks, the first ones short, so that the first result does not wait for many articles."""
    source = iter(articles)
    size = 1
    while True:
        chunk = Chunk([], None)
        try:
            for article in islice(source, size):
                chunk.articles.append(as_article(article))
        except Exception as error:  # of an article, or of the caller's own iterator: it comes when its turn comes
            yield chunk._replace(wrong=error)
            return
        if not chunk.articles:
            return
        yield chunk
        size = min(2 * size, _CHUNK)
