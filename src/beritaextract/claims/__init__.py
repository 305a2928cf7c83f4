"""Direct and indirect speech, its cue, and the words that say who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.matches import Mention
from beritaextract.matches import Decision, Doubtful
from beritaextract.text import Document


def find(
    document: Document,
    mentions: Sequence[Mention],
    *,
    trace: list[Decision] | None = None,
    doubts: list[Doubtful] | None = None,
) -> list[ClaimMatch]:
    """All claims, in text order."""
    return []
