"""Labels that say who speaks: `Khofifah: “…”`, `“…” — Menkeu`."""

from __future__ import annotations

from beritaextract.claims.matches import Source
from beritaextract.claims.mentions import Mentions
from beritaextract.text import Document

_LONGEST = 80


def label_before(document: Document, mentions: Mentions, opening: int) -> Source | None:
    """A paragraph that opens with a name and a colon, right before the quotation mark at `opening`."""
    number = document.paragraph_at(opening)
    if number < 0:
        return None
    paragraph = document.paragraphs[number]
    if opening - paragraph.start > _LONGEST:
        return None
    line = document.view[paragraph.start : opening].rstrip()
    if not line.endswith(":"):
        return None
    return _named(document, mentions, paragraph.start, paragraph.start + len(line) - 1)


def label_behind(document: Document, mentions: Mentions, closing: int) -> Source | None:
    """A dash and a name behind the quotation that ends at `closing`, and nothing else in the paragraph."""
    number = document.paragraph_at(max(0, closing - 1))
    if number < 0:
        return None
    paragraph = document.paragraphs[number]
    if paragraph.end - closing > _LONGEST:
        return None
    rest = document.view[closing : paragraph.end]
    dashed = rest.lstrip()
    if not dashed.startswith(("—", "–", "- ", "--", "~")):
        return None
    name = dashed.lstrip("—–-~ ")
    start = paragraph.end - len(name)
    return _named(document, mentions, start, paragraph.end)


def _named(document: Document, mentions: Mentions, start: int, end: int) -> Source | None:
    for mention in mentions.within(start, end):
        if mention.phrase.start - start <= 2:
            return Source("label", mention.range, mention)
    return None
