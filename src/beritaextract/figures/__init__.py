"""Money, percentages, counts and measures: value, unit, bounds, ranges, rates, subject."""

from __future__ import annotations

from beritaextract.figures.matches import FigureMatch
from beritaextract.matches import Decision, Doubtful, RangeSet
from beritaextract.text import Document


def find(
    document: Document,
    *,
    blocked: RangeSet,
    trace: list[Decision] | None = None,
    doubts: list[Doubtful] | None = None,
) -> list[FigureMatch]:
    """All figures outside the `blocked` ranges (dates, references, furniture), in text order."""
    return []
