"""Persons, organisations and places; titles, ranks and posts."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from beritaextract.config import EntityMode
from beritaextract.entities.finder import Finder
from beritaextract.entities.foreign_names import NamedSpan, spans_of_names
from beritaextract.entities.matches import EntityMatch, Mention
from beritaextract.entities.merged_entities import merged_entities
from beritaextract.entities.tagger.tagger_spans import NO_SPANS, TaggerSpans, spans_of_tagger
from beritaextract.entities.token_columns import TokenColumns, token_columns_of
from beritaextract.entities.token_table import token_table_of
from beritaextract.log import Log
from beritaextract.text import Document

__all__ = ["Entities", "NamedSpan", "Tagged", "find", "tagged_by_names", "tagged_in_one_pass"]


class Entities(NamedTuple):
    """Both in text order."""

    entities: list[EntityMatch]
    mentions: list[Mention]


class Tagged(NamedTuple):
    """An article whose names the tagger, or a model in its place, has looked for."""

    columns: TokenColumns
    spans: TaggerSpans


def tagged_in_one_pass(documents: Sequence[Document]) -> list[Tagged]:
    """The articles with what the tagger says of each: the same for each, whichever others are beside it."""
    columns = [token_columns_of(document) for document in documents]
    spans = spans_of_tagger([table.question() for table in columns])
    return [Tagged(*both) for both in zip(columns, spans, strict=True)]


def tagged_by_names(document: Document, names: Sequence[NamedSpan]) -> Tagged:
    """The article with the names that another model has found in its view."""
    columns = token_columns_of(document)
    return Tagged(columns, spans_of_names(names, columns.tokens))


def find(document: Document, *, log: Log, mode: EntityMode = "accurate", tagged: Tagged | None = None) -> Entities:
    """The named entities, and the mentions of those who may speak.

    Args:
        document: the article.
        log: takes the decisions.
        mode: as in `Config.entities`.
        tagged: what has been tagged in it already; by default the tagger is asked where `mode` is accurate.
    """
    if mode == "off":
        return Entities([], [])
    columns, spans = tagged if tagged is not None else (None, None if mode == "accurate" else NO_SPANS)
    finder = Finder(token_table_of(document, columns, spans), log)
    finder.run()
    return Entities(
        merged_entities(finder.table, finder.results.entities, log),
        sorted(finder.results.mentions, key=attrgetter("phrase")),
    )
