"""Direct and indirect speech, its cue, and the words that say who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.claims.beside import ending
from beritaextract.claims.context import fill_context
from beritaextract.claims.direct import judge
from beritaextract.claims.indirect import read
from beritaextract.claims.matches import ClaimMatch
from beritaextract.claims.mentions import Mentions
from beritaextract.claims.quotes import find_quotations
from beritaextract.entities.matches import Mention
from beritaextract.matches import Decision, Doubtful, RangeSet
from beritaextract.text import Document


def find(
    document: Document,
    mentions: Sequence[Mention],
    *,
    trace: list[Decision] | None = None,
    doubts: list[Doubtful] | None = None,
) -> list[ClaimMatch]:
    """All claims, in text order.

    Args:
        document: the article.
        mentions: those of the entity layer, in any order.
        trace: takes every decision, refused candidates included.
        doubts: takes a line for each quotation that had to be mended, and for each label that names nobody for certain.
    """
    index = Mentions(mentions)
    quotations = find_quotations(document, ending(), doubts)
    claims, used = judge(document, index, quotations, trace, doubts)
    spoken = {claim.range.start for claim in claims}
    quoted = RangeSet((q.open, q.close) for q in quotations if q.start in spoken)
    claims.extend(read(document, index, quoted, used, trace))
    claims.sort(key=lambda claim: claim.range)
    fill_context(document, claims)
    return claims
