"""Persons, organisations and places; titles, ranks and posts."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from beritaextract.config import EntityMode
from beritaextract.entities.finder import Finder
from beritaextract.entities.foreign_names import NamedSpan
from beritaextract.entities.matches import EntityMatch, Mention
from beritaextract.entities.token_table import token_table_of
from beritaextract.log import Log
from beritaextract.text import Document

__all__ = ["Entities", "NamedSpan", "find"]


class Entities(NamedTuple):
    """Both in text order."""

    entities: list[EntityMatch]
    mentions: list[Mention]


def find(
    document: Document, *, log: Log, mode: EntityMode = "accurate", names: Sequence[NamedSpan] | None = None
) -> Entities:
    """The named entities, and the mentions of those who may speak.

    Args:
        document: the article.
        log: takes the decisions.
        mode: as in `Config.entities`.
        names: what another model takes for names, in place of the shipped tagger; None to ask that.
    """
    if mode == "off":
        return Entities([], [])
    finder = Finder(token_table_of(document, with_model=mode == "accurate", names=names), log)
    finder.run()
    return Entities(
        sorted(finder.results.entities, key=itemgetter(0, 1)),
        sorted(finder.results.mentions, key=attrgetter("phrase")),
    )
