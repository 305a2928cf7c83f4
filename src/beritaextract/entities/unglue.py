"""Cuts tokens that a scraper, or a writer with a slash, glued together: `Mulyadimenyampaikan`, `Melati/Mawar`."""

from __future__ import annotations

from collections.abc import Set

import regex

from beritaextract.text.document import Token

# Scrapers drop the blank behind a link; only long words that follow names often are looked for.
_FOLLOWERS = tuple(
    "pada dalam kepada yang untuk dengan telah saat juga akan adalah menyampaikan mengatakan menyebut menyebutkan "
    "menuturkan menjelaskan menegaskan memastikan meminta menilai mengaku mengungkapkan menambahkan".split()
)
_GLUED = regex.compile(r"(?<=^\p{Lu}\p{L}{3,30})(?:" + "|".join(_FOLLOWERS) + ")$")
_SLASHED = regex.compile(r"\p{Lu}\p{Ll}{3,}/\p{Lu}\p{Ll}{2,}")
_SHORTEST = 8


def unglued(tokens: tuple[Token, ...], given_names: Set[str]) -> tuple[Token, ...]:
    """The tokens, with names cut off `Mulyadimenyampaikan` and `Armujipada` where the name also stands by itself."""
    # Most tokens are told by their length and first letter, the rest by their end: the patterns read hardly any.
    long = [at for at, token in enumerate(tokens) if len(token.text) >= _SHORTEST and token.text[0].isupper()]
    slashed = [at for at in long if "/" in tokens[at].text and _SLASHED.fullmatch(tokens[at].text)]
    if slashed:
        return unglued(_cut_slashes(tokens, slashed), given_names)
    suspects = [at for at in long if tokens[at].text.endswith(_FOLLOWERS)]
    if not suspects:
        return tokens
    seen = {token.text for token in tokens}
    cut = list(tokens)
    for at in reversed(suspects):
        token = tokens[at]
        match = _GLUED.search(token.text)
        if match is None:
            continue
        stem = token.text[: match.start()]
        if stem in seen or stem.lower() in given_names:
            middle = token.start + len(stem)
            cut[at : at + 1] = [Token(token.start, middle, stem), Token(middle, token.end, match.group())]
    return tuple(cut)


def _cut_slashes(tokens: tuple[Token, ...], slashed: list[int]) -> tuple[Token, ...]:
    cut = list(tokens)
    for at in reversed(slashed):
        token = tokens[at]
        middle = token.start + token.text.index("/")
        cut[at : at + 1] = [
            Token(token.start, middle, token.text[: middle - token.start]),
            Token(middle, middle + 1, "/"),
            Token(middle + 1, token.end, token.text[middle + 1 - token.start :]),
        ]
    return tuple(cut)
