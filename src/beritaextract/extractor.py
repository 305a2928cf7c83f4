"""Extractor: the only place that knows the order of the rooms."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from beritaextract import claims, dates, entities, figures, relations, speakers
from beritaextract.adaptation import decisions_of_own_rows, own_lexicon
from beritaextract.arguments import Article, checked_optional_str, checked_published, checked_text
from beritaextract.assembly import Findings, assemble
from beritaextract.chunks import Answer, Chunk, batches_of, chunks_of
from beritaextract.claims.innermost_claim import innermost_claims
from beritaextract.config import Config, EntityMode
from beritaextract.errors import InputTooLarge
from beritaextract.explanation import Explanation
from beritaextract.lexicon.overlay import using
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.records import EntityKind, Extraction
from beritaextract.relations.arithmetic import arithmetic
from beritaextract.selection import confident_part
from beritaextract.text import Document, LegibleText, analyse

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from spacy.language import Language

    from beritaextract.spacy_names import SpacyNames


class WithSentences(NamedTuple):
    """An extraction, and the ranges of the article's sentences in text order."""

    extraction: Extraction
    sentences: tuple[tuple[int, int], ...]


class Extractor:
    """Turns articles into records.  Build it once, call it often; it keeps no state between articles.

    >>> Extractor().extract("Harga beras naik 5 persen.").figures[0].value
    Decimal('5')
    """

    def __init__(
        self,
        config: Config | None = None,
        *,
        entities: EntityMode | None = None,
        nlp: Language | None = None,
        labels: Mapping[str, EntityKind] | None = None,
    ) -> None:
        """An extractor with the settings of `config`.

        Args:
            config: the settings; those of `Config()` by default.
            entities: goes before what `config` says of them.
            nlp: a spaCy pipeline that sets `doc.ents`.  Its names take the place of the shipped tagger's; the rules for
                posts, titles and bodies go on with them.  Batches of `extract_many` go through `nlp.pipe`.
            labels: for labels of `nlp` that are not PER, PERSON, ORG, NOR, LOC, GPE, FAC and the like, what they are.

        Raises:
            TypeError: `config` is no Config, or `nlp` no pipeline.
            LexiconError: a row of `config.lexicon` does not fit; names file, line and what to do.
            ValueError: `nlp` has no component, a label leads to no kind of entity, or `labels` come without `nlp`.
        """
        if config is not None and not isinstance(config, Config):
            raise TypeError(f"config must be a Config, not {type(config).__name__}")
        config = config or Config()
        self.config = config if entities is None else replace(config, entities=entities)
        self._names = _names_of(nlp, labels)
        self._own = None if self.config.lexicon is None else own_lexicon(self.config.lexicon)
        self._overlay = None if self._own is None else self._own.overlay()

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
                Where it is None it is inferred from the dates of the article, never later than today.
            title: headline, if it is not part of the text.
            id: carried over into the extraction.

        Raises:
            TypeError: an argument of the wrong type, by name.
            ValueError: `published` is no date.
            InputTooLarge: the text is longer than `Config.max_chars`.
        """
        return self._run(Article(text, published, title, id), Log(language=self.config.language))

    def extract_with_sentences(
        self,
        text: str,
        *,
        published: str | datetime.date | None = None,
        title: str | None = None,
        id: str | None = None,
    ) -> WithSentences:
        """As `extract`, with the sentences of the article: what tables and pages show around a record."""
        with self._at_work():
            read = self._read(Article(text, published, title, id), Log(language=self.config.language))
            return self._with_sentences(read, *self._tagged([read.document]))

    def extract_each(
        self, articles: Sequence[Article], at: Callable[[int | None], None] = lambda _: None
    ) -> list[WithSentences | Exception]:
        """What `extract_with_sentences` gives for each article, or what it raises; names are found in one pass.

        Args:
            articles: some articles, as many as may be in memory at once.
            at: is told which article is at work from now on, by its index; None where several are.
        """
        found: list[WithSentences | Exception] = []
        with self._at_work():
            for batch in batches_of(articles):
                found += self._each(articles, batch, at)
        return found

    def _each(
        self, articles: Sequence[Article], batch: range, at: Callable[[int | None], None]
    ) -> list[WithSentences | Exception]:
        found: dict[int, WithSentences | Exception] = {}
        read: dict[int, _Read] = {}
        tagged: dict[int, entities.Tagged | None] = {}
        for index in batch:
            at(index)
            try:
                read[index] = self._read(articles[index], Log(language=self.config.language))
            except Exception as wrong:
                found[index] = wrong
        if len(read) > 1:
            at(None)
            with suppress(Exception):  # the article that fails is told below, where each is tagged alone
                tagged = dict(zip(read, self._tagged([one.document for one in read.values()]), strict=True))
        for index, one in read.items():
            at(index)
            try:
                found[index] = self._with_sentences(
                    one, tagged[index] if index in tagged else self._tagged([one.document])[0]
                )
            except Exception as wrong:
                found[index] = wrong
        return [found[index] for index in batch]

    def extract_many(
        self, articles: Iterable[str | Mapping[str, object] | Article], *, workers: int = 1
    ) -> Iterator[Extraction]:
        """The extractions of many articles, lazily and in order; up to sixteen articles are read ahead.

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
        log = Log(explaining=True, language=self.config.language)
        extraction = self._run(Article(text, published, title), log)
        decisions = log.decisions
        if self._own is not None:
            decisions = [*decisions, *decisions_of_own_rows(text, extraction, self._own, decisions)]
        return Explanation(text, extraction, tuple(sorted(decisions)))

    def _sequential(self, articles: Iterable[str | Mapping[str, object] | Article]) -> Iterator[Extraction]:
        for chunk in chunks_of(articles):
            answer = self._batch(chunk)
            yield from answer.extractions
            if answer.error is not None:
                raise answer.error

    def _batch(self, chunk: Chunk) -> Answer:
        """The extractions of a chunk, its names found in one pass, up to what raised."""
        read: list[_Read] = []
        found: list[Extraction] = []
        error = chunk.wrong
        with self._at_work():
            try:
                for article in chunk.articles:
                    read.append(self._read(article, Log(language=self.config.language)))
            except (TypeError, ValueError) as wrong:
                error = wrong
            try:
                for both in zip(read, self._tagged([article.document for article in read]), strict=True):
                    found.append(self._assembled(*both))
            except Exception as wrong:
                error = wrong
        return Answer(found, error)

    def _parallel(self, articles: Iterable[str | Mapping[str, object] | Article], workers: int) -> Iterator[Extraction]:
        from beritaextract.processes import in_order

        for answer in in_order(chunks_of(articles), workers, _work, self):
            yield from answer.extractions
            if answer.error is not None:
                raise answer.error

    def _run(self, article: Article, log: Log) -> Extraction:
        with self._at_work():
            read = self._read(article, log)
            return self._assembled(read, *self._tagged([read.document]))

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """What must hold while articles are read: the lexicon of this extractor, and a decimal context of our own.

        The decimal context of the caller's program, its precision and traps, must not change what is found.
        """
        with using(self._overlay), arithmetic():
            yield

    def _tagged(self, documents: Sequence[Document]) -> Sequence[entities.Tagged | None]:
        """The names of each article by the pipeline of the caller or the tagger; None where neither is asked."""
        if self.config.entities == "off":
            return [None] * len(documents)
        if self._names is not None:
            found = self._names.of_each([document.view for document in documents])
            return [entities.tagged_by_names(*both) for both in zip(documents, found, strict=True)]
        if self.config.entities == "fast":
            return [None] * len(documents)
        return entities.tagged_in_one_pass(documents)

    def _read(self, article: Article, log: Log) -> _Read:
        """The article with its arguments checked.

        Raises:
            As `extract`.
        """
        text = checked_text(article.text)
        title = checked_optional_str("title", article.title)
        id_ = checked_optional_str("id", article.id)
        published = checked_published(article.published)
        if len(text) > self.config.max_chars:
            raise InputTooLarge(len(text), self.config.max_chars)
        legible = LegibleText(text)
        return _Read(analyse(legible.text, title=title, log=log), legible, published, title, id_, log)

    def _assembled(self, read: _Read, tagged: entities.Tagged | None) -> Extraction:
        """The extraction of an article of which names may have been tagged."""
        findings = self._found(read, tagged)
        read.legible.tell(read.log)
        extraction = assemble(findings, read.legible, title=read.title, id=read.id)
        least = self.config.min_confidence
        return confident_part(extraction, least) if least else extraction

    def _with_sentences(self, read: _Read, tagged: entities.Tagged | None) -> WithSentences:
        sentences = tuple([read.legible.in_source(*sentence) for sentence in read.document.sentences])
        return WithSentences(self._assembled(read, tagged), sentences)

    def _found(self, read: _Read, tagged: entities.Tagged | None) -> Findings:
        """What the rooms find in an article."""
        document, published, log = read.document, read.published, read.log
        calendar = dates.find(document, published=published, log=log)
        blocked = RangeSet([*calendar.taken(), *((piece.start, piece.end) for piece in document.furniture)])
        found_figures = figures.find(document, blocked=blocked, log=log)
        found_entities = entities.find(document, mode=self.config.entities, tagged=tagged, log=log)
        found_claims = claims.find(document, found_entities.mentions, log=log)
        resolution = speakers.resolve(document, found_entities.mentions, found_claims, log=log)
        homes = innermost_claims((figure.range for figure in found_figures), found_claims)
        voices = [None if home is None else resolution.attributions[home].speaker for home in homes]
        found_relations = relations.find(
            document, found_figures, calendar, voices=voices, language=self.config.language, log=log
        )
        return Findings(
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


class _Read(NamedTuple):
    """An article as the rooms read it."""

    document: Document
    legible: LegibleText
    published: datetime.date | None
    title: str | None
    id: str | None
    log: Log


def _names_of(nlp: Language | None, labels: Mapping[str, EntityKind] | None) -> SpacyNames | None:
    if nlp is None:
        if labels is not None:
            raise ValueError("labels say what the labels of nlp are; give nlp too")
        return None
    from beritaextract.spacy_names import SpacyNames

    return SpacyNames(nlp, labels)


def _work(pipe: Connection, extractor: Extractor) -> None:
    """What a worker process does with chunks."""
    from beritaextract.processes import serve

    serve(pipe, extractor._batch)
