"""Persons, organisations and places; titles, ranks and posts."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.entities.matches import EntityMatch, Mention
from beritaextract.matches import Decision
from beritaextract.text import Document


class Entities(NamedTuple):
    """Both in text order."""

    entities: list[EntityMatch]
    mentions: list[Mention]


def find(document: Document, *, trace: list[Decision] | None = None) -> Entities:
    """The named entities, and the mentions of those who may speak."""
    return Entities([], [])
