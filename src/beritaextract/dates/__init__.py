"""Calendar expressions to ISO, anchored to the article; laws and regulations."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from beritaextract.dates.matches import DateMatch, ReferenceMatch
from beritaextract.matches import Decision, Doubtful
from beritaextract.text import Document


class Calendar(NamedTuple):
    """What the room found.

    Attributes:
        dates, references: in text order.
        published: ISO date of publication, given or inferred, or None; `basis` is `given`, `inferred` or None.
    """

    dates: list[DateMatch]
    references: list[ReferenceMatch]
    published: str | None
    basis: str | None


def find(
    document: Document,
    *,
    published: datetime.date | None = None,
    trace: list[Decision] | None = None,
    doubts: list[Doubtful] | None = None,
) -> Calendar:
    """The calendar expressions and references of the article."""
    return Calendar([], [], published.isoformat() if published else None, "given" if published else None)
