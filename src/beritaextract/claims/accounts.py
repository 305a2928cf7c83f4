"""Accounts of social media as sources: whose words a caption is, in articles that check facts."""

from __future__ import annotations

from typing import Final

from beritaextract.claims.matches import Source
from beritaextract.entities.matches import Mention
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

# `akun Facebook “Kabar Desa”`, `akun @kabardesa`, `kanal YouTube Kabar Desa`
_ACCOUNT: Final = regex.compile(
    r"\b(?:[Aa]kun|[Kk]anal)(?: [Mm]edia [Ss]osial)?+"
    r"(?: (?:Facebook|Instagram|TikTok|Tiktok|tiktok|Twitter|X|YouTube|Youtube|youtube|Threads|Telegram))?+"
    r"(?: \((?:dulu )?[Tt]witter\))?+\s?+"
    r"(?:[“\"'‘]\s?(?P<quoted>[^”\"'’\n]{2,60})[”\"'’]|(?P<plain>@[\w.]{2,40}|\p{Lu}[\w.]*+(?: \p{Lu}[\w.]*+){0,3}+))"
)
# How many characters before a caption its account may be named.
_REACH: Final = 400


def account_before(document: Document, offset: int) -> Source | None:
    """The account that is named last before `offset`, in the same paragraph or the one before."""
    number = max(0, document.paragraph_at(max(0, offset - 1)) - 1)
    start = max(document.paragraphs[number].start, offset - _REACH)
    found = None
    for found in _ACCOUNT.finditer(document.view, start, offset):  # noqa: B007  the last one counts
        pass
    if found is None:
        return None
    whole = Range(*found.span())
    name = Range(*found.span("quoted")) if found["quoted"] else whole
    return Source("label", whole, Mention(whole, name, "organisation", name), listed=False)
