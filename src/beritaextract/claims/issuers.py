"""Texts that speak: a report or a message speaks for whoever issued it, and one without an issuer for nobody."""

from __future__ import annotations

from beritaextract.claims.mention_index import MentionIndex
from beritaextract.claims.plain_subjects import phrase_start
from beritaextract.claims.postverbal_source import NOBODY, FoundSource, find_postverbal_source
from beritaextract.claims.words import words
from beritaextract.text import Document


def text_subject(document: Document, mentions: MentionIndex, first: int, last: int) -> FoundSource | None:
    """Who speaks through the text that the noun phrase up to token `last` is: `Keterangan dari <para tetangga>`.

    A source of kind `none` where nobody is said to have issued it; None where the phrase is no text.
    """
    tokens = document.tokens
    begin = phrase_start(document, first, last)
    if tokens[begin].text.lower() not in words("texts_that_speak"):
        return None
    whole = FoundSource(NOBODY, tokens[begin].start, tokens[last].end, "unissued")
    at = begin + 1
    while at <= last and tokens[at].text.lower() in words("before_issuer"):
        at += 1
    if at > last or tokens[at].text[0].isdigit() or tokens[at].text.lower() in words("demonstratives"):
        return whole
    issued = at > begin + 1 or mentions.at(tokens[at].start) is not None
    # `Pesan dari para petani ini`: the demonstrative belongs to the text
    closed = at > begin + 1 and tokens[last].text.lower() in words("demonstratives")
    end = tokens[last - 1 if closed else last].end
    found = find_postverbal_source(document, mentions, at, end) if issued else None
    return found if found is not None and found.reason is None else whole
