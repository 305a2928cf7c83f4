"""Which mentions are one speaker: name, role, affiliation, aliases, and whose each claim is."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.matches import Mention
from beritaextract.matches import Decision, Doubtful
from beritaextract.speakers.matches import Attribution, Resolution
from beritaextract.text import Document


def resolve(
    document: Document,
    mentions: Sequence[Mention],
    claims: Sequence[ClaimMatch],
    *,
    trace: list[Decision] | None = None,
    doubts: list[Doubtful] | None = None,
) -> Resolution:
    """The speakers of the article and the attribution of each claim."""
    return Resolution([], [Attribution(None, None, None) for _ in claims])
