"""Which claim a stretch of text stands in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beritaextract.claims.matches import ClaimMatch
from beritaextract.matches import Range


def innermost_claims(ranges: Iterable[Range], claims: Sequence[ClaimMatch]) -> list[int | None]:
    """For each range, given in text order, the index of the innermost claim that holds it."""
    found: list[int | None] = []
    by_start = sorted(range(len(claims)), key=lambda index: claims[index].range)
    open_claims: list[int] = []
    upcoming = 0
    for span in ranges:
        while upcoming < len(by_start) and claims[by_start[upcoming]].range.start <= span.start:
            open_claims.append(by_start[upcoming])
            upcoming += 1
        open_claims = [index for index in open_claims if claims[index].range.end > span.start]
        holding = [index for index in open_claims if claims[index].range.contains(span)]
        found.append(min(holding, key=lambda index: _length(claims[index].range), default=None))
    return found


def _length(span: Range) -> int:
    return span.end - span.start
