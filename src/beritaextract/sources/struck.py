"""What is told where words were left out because they are struck through."""

from __future__ import annotations

from beritaextract.errors import Problem


def struck_note(source: str, place: str | None = None) -> Problem:
    """What is told where words were left out because they are struck through."""
    return Problem("struck", "words that are struck through were left out of the text", source, place, lost=False)
