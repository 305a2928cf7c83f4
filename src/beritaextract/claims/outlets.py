"""The outlet itself as a source: by its address (`detik.com`), or by what it publishes (`Berita itu melaporkan …`)."""

from __future__ import annotations

from typing import Final

from beritaextract.claims.matches import Source
from beritaextract.claims.words import words
from beritaextract.entities.matches import Mention
from beritaextract.language import outlet_named, word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document, Token

# What an outlet does with the news; with these an outlet is meant even where its name is an ordinary word.
_KEEPING = frozenset("mencatat merangkum memberitakan melaporkan mewartakan menghimpun mengutip melansir".split())
# `detik.com`, `kejaksaan.go.id`
_DOMAIN: Final = regex.compile(r"(?:[a-z0-9-]{2,30}\.){1,3}(?:com|id|net|org|tv|news|info|gov|int|co)", regex.I)
# Words that a scraper may have glued to an address.
_GLUED: Final = ("dari", "pemberitaan", "laman", "oleh", "situs")
# How many tokens back the outlet of `berita itu` may stand.
_REACH: Final = 60


def outlet_at(token: Token) -> Source | None:
    """The outlet that a token names by its address: `detik.com`."""
    found = _DOMAIN.match(token.text) if "." in token.text else None
    if found is None:
        return None
    # `daridetik.com`: a scraper dropped the blank.
    glued = next((len(word) for word in _GLUED if token.text.startswith(word) and len(token.text) > len(word) + 5), 0)
    name = Range(token.start + glued, token.start + found.end())
    return Source("mention", name, Mention(name, name, "organisation", name), listed=False)


def outlet_that_keeps(document: Document, subject: int, cue: int) -> Source | None:
    """The paper that speaks of itself: `<Bisnis> mencatat, …`, its name at token `subject` right before the cue."""
    token = document.tokens[subject]
    outlet = outlet_named(token.text)
    if outlet is None or (outlet.word and document.tokens[cue].text.lower() not in _KEEPING):
        return None
    name = Range(token.start, token.end)
    return Source("mention", name, Mention(name, name, "organisation", name), listed=False)


def _named_outlet(token: Token) -> Source | None:
    """The outlet that a token names, where its name is no ordinary word."""
    outlet = outlet_named(token.text)
    if outlet is None or outlet.word:
        return None
    name = Range(token.start, token.end)
    return Source("mention", name, Mention(name, name, "organisation", name), listed=False)


def publisher(document: Document, first: int, last: int) -> Source | None:
    """The outlet that `Berita ini` or `Pemberitaan yang tayang Kamis itu`, from token `first` to `last`, comes from.

    A source of kind `none` where the article does not say; None where the words are no such phrase.
    """
    tokens = document.tokens
    if tokens[first].text.lower() not in words("publications"):
        return None
    pointing = word_class("demonstratives")
    if tokens[last].text.lower() not in pointing and tokens[min(first + 1, last)].text.lower() not in pointing:
        return None
    for index in range(first - 1, max(-1, first - _REACH), -1):
        outlet = outlet_at(tokens[index]) or _named_outlet(tokens[index])
        if outlet is not None:
            return outlet
    return Source("none")
