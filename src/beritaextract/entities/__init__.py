"""Persons, organisations and places; titles, ranks and posts."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from beritaextract.config import EntityMode
from beritaextract.entities.finder import Finder
from beritaextract.entities.matches import EntityMatch, Mention
from beritaextract.entities.merged_entities import merged_entities
from beritaextract.entities.token_table import token_table_of
from beritaextract.log import Log
from beritaextract.text import Document

__all__ = ["Entities", "find"]


class Entities(NamedTuple):
    """Both in text order."""

    entities: list[EntityMatch]
    mentions: list[Mention]


def find(document: Document, *, log: Log, mode: EntityMode = "accurate") -> Entities:
    """The named entities, and the mentions of those who may speak; `mode` as in `Config.entities`."""
    if mode == "off":
        return Entities([], [])
    finder = Finder(token_table_of(document, with_model=mode == "accurate"), log)
    finder.run()
    return Entities(
        merged_entities(finder.table, finder.results.entities, log),
        sorted(finder.results.mentions, key=attrgetter("phrase")),
    )
