"""Direct and indirect speech, its cue, and the words that say who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.claims.context import fill_context
from beritaextract.claims.direct import find_direct_claims
from beritaextract.claims.direct_cues import cue_after_comma
from beritaextract.claims.indirect import find_indirect_claims
from beritaextract.claims.labels import Labels
from beritaextract.claims.matches import ClaimMatch
from beritaextract.claims.mention_index import MentionIndex
from beritaextract.claims.quotations import find_quotations
from beritaextract.claims.unmarked import find_unmarked
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.text import Document


def find(document: Document, mentions: Sequence[Mention], *, log: Log) -> list[ClaimMatch]:
    """All claims, in text order.

    Args:
        document: the article.
        mentions: those of the entity layer, in any order.
        log: takes every decision, refused candidates included, and a doubt for each quotation that had to be mended
            and each label that names nobody for certain.
    """
    index = MentionIndex(mentions)
    quotations = find_quotations(document, cue_after_comma(), log=log)
    claims, used, titled = find_direct_claims(document, index, quotations, log=log)
    spoken = {claim.range.start for claim in claims}
    quoted = RangeSet((q.open, q.close) for q in quotations if q.start in spoken)
    claims.extend(find_unmarked(document, Labels(document, index), quoted, log=log))
    quoted = RangeSet([*((q.open, q.close) for q in quotations if q.start in spoken), *(c.range for c in claims)])
    silent = RangeSet(titled)
    claims.extend(find_indirect_claims(document, index, quoted, silent, used, sorted(c.range for c in claims), log=log))
    claims.sort(key=lambda claim: claim.range)
    fill_context(document, claims)
    return claims
