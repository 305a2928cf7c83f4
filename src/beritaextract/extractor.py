"""Extractor: the only place that knows the order of the rooms."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from multiprocessing.connection import Connection
from typing import NamedTuple

from beritaextract import claims, dates, entities, figures, relations, speakers
from beritaextract.arguments import Article, as_article, checked_optional_str, checked_published, checked_text
from beritaextract.assembly import Findings, assemble
from beritaextract.claims.innermost_claim import innermost_claims
from beritaextract.config import Config, EntityMode
from beritaextract.errors import InputTooLarge
from beritaextract.explanation import Explanation
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.processes import in_order, serve
from beritaextract.records import Extraction
from beritaextract.relations.arithmetic import arithmetic
from beritaextract.text import analyse

# Articles a worker gets at a time: enough to hide the cost of passing them, few enough to keep memory bounded.
_CHUNK = 16


class WithSentences(NamedTuple):
    """An extraction, and the ranges of the article's sentences in text order."""

    extraction: Extraction
    sentences: tuple[tuple[int, int], ...]


class Extractor:
    """Turns articles into records.  Build it once, call it often; it keeps no state between articles.

    >>> Extractor().extract("Harga beras naik 5 persen.").figures[0].value
    Decimal('5')
    """

    def __init__(self, config: Config | None = None, *, entities: EntityMode | None = None) -> None:
        """An extractor with the settings of `config`; `entities` goes before what that says of them."""
        if config is not None and not isinstance(config, Config):
            raise TypeError(f"config must be a Config, not {type(config).__name__}")
        config = config or Config()
        self.config = config if entities is None else replace(config, entities=entities)

    def extract(
        self,
        text: str,
        *,
        published: str | datetime.date | None = None,
        title: str | None = None,
        id: str | None = None,
    ) -> Extraction:
        """The speakers, claims, figures and dates of one article.

        Args:
            text: the article as scraped, plain text; furniture and slips are expected.
            published: publication date, if known: a date or an ISO 8601 string.  Anchors dates without a year.
            title: headline, if it is not part of the text.
            id: carried over into the extraction.

        Raises:
            TypeError: an argument of the wrong type, by name.
            ValueError: `published` is no date.
            InputTooLarge: the text is longer than `Config.max_chars`.
        """
        return self._run(Article(text, published, title, id), Log())

    def extract_with_sentences(
        self,
        text: str,
        *,
        published: str | datetime.date | None = None,
        title: str | None = None,
        id: str | None = None,
    ) -> WithSentences:
        """As `extract`, with the sentences of the article: what tables and pages show around a record."""
        sentences: list[tuple[int, int]] = []
        extraction = self._run(Article(text, published, title, id), Log(), sentences)
        return WithSentences(extraction, tuple(sentences))

    def extract_many(
        self, articles: Iterable[str | Mapping[str, object] | Article], *, workers: int = 1
    ) -> Iterator[Extraction]:
        """The extractions of many articles, lazily and in order.

        Args:
            articles: strings, or mappings with the fields text, published, title, id.
            workers: processes; 1 works in this one.  The result is the same for any number.

        Raises:
            As `extract`, when the article concerned is reached; ValueError for fewer than one worker.
        """
        if not isinstance(workers, int) or isinstance(workers, bool):
            raise TypeError(f"workers must be an int, not {type(workers).__name__}")
        if workers < 1:
            raise ValueError(f"workers must be at least 1, not {workers}")
        return self._sequential(articles) if workers == 1 else self._parallel(articles, workers)

    def explain(
        self, text: str, *, published: str | datetime.date | None = None, title: str | None = None
    ) -> Explanation:
        """The extraction of one article with every decision behind it, refused candidates included.

        Raises:
            As `extract`.
        """
        log = Log(explaining=True)
        extraction = self._run(Article(text, published, title), log)
        return Explanation(text, extraction, tuple(sorted(log.decisions)))

    def _sequential(self, articles: Iterable[str | Mapping[str, object] | Article]) -> Iterator[Extraction]:
        for article in articles:
            yield self._run(as_article(article), Log())

    def _parallel(self, articles: Iterable[str | Mapping[str, object] | Article], workers: int) -> Iterator[Extraction]:
        for answer in in_order(_chunks(articles), workers, _work, self.config):
            yield from answer.extractions
            if answer.error is not None:
                raise answer.error

    def _run(self, article: Article, log: Log, sentences: list[tuple[int, int]] | None = None) -> Extraction:
        # The decimal context of the caller's program, its precision and traps, must not change what is found.
        with arithmetic():
            return self._extract(article, log, sentences)

    def _extract(self, article: Article, log: Log, sentences: list[tuple[int, int]] | None) -> Extraction:
        text = checked_text(article.text)
        title = checked_optional_str("title", article.title)
        id_ = checked_optional_str("id", article.id)
        published = checked_published(article.published)
        if len(text) > self.config.max_chars:
            raise InputTooLarge(len(text), self.config.max_chars)
        document = analyse(text, title=title, log=log)
        if sentences is not None:
            sentences.extend((sentence.start, sentence.end) for sentence in document.sentences)
        calendar = dates.find(document, published=published, log=log)
        blocked = RangeSet([*calendar.taken(), *((piece.start, piece.end) for piece in document.furniture)])
        found_figures = figures.find(document, blocked=blocked, log=log)
        found_entities = entities.find(document, mode=self.config.entities, log=log)
        found_claims = claims.find(document, found_entities.mentions, log=log)
        resolution = speakers.resolve(document, found_entities.mentions, found_claims, log=log)
        homes = innermost_claims((figure.range for figure in found_figures), found_claims)
        voices = [None if home is None else resolution.attributions[home].speaker for home in homes]
        found_relations = relations.find(
            document, found_figures, calendar, voices=voices, language=self.config.language, log=log
        )
        findings = Findings(
            document,
            calendar,
            found_figures,
            homes,
            found_entities.entities,
            found_claims,
            resolution,
            found_relations,
            log.doubts,
        )
        return assemble(findings, title=title, id=id_)


class _Chunk(NamedTuple):
    """Articles for a worker, up to something that is no article."""

    articles: list[Article]
    wrong: Exception | None


class _Answer(NamedTuple):
    """The extractions of a chunk, up to what raised."""

    extractions: list[Extraction]
    error: Exception | None


def _chunks(articles: Iterable[str | Mapping[str, object] | Article]) -> Iterator[_Chunk]:
    source = iter(articles)
    while given := list(islice(source, _CHUNK)):
        chunk = _Chunk([], None)
        for article in given:
            try:
                chunk.articles.append(as_article(article))
            except (TypeError, ValueError) as error:
                yield chunk._replace(wrong=error)
                return
        yield chunk


def _work(pipe: Connection, config: Config) -> None:
    """What a worker process does with chunks."""
    extractor = Extractor(config)

    def answer(chunk: _Chunk) -> _Answer:
        found: list[Extraction] = []
        try:
            for article in chunk.articles:
                found.append(extractor._run(article, Log()))
        except Exception as error:
            return _Answer(found, error)
        return _Answer(found, chunk.wrong)

    serve(pipe, answer)
