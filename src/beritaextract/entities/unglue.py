"""Cuts tokens that a scraper, or a writer with a slash, glued together: `Mulyadimenyampaikan`, `Melati/Mawar`."""

from __future__ import annotations

from collections.abc import Sequence, Set

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


def unglued(tokens: tuple[Token, ...], capitals: Sequence[int], given_names: Set[str]) -> tuple[Token, ...] | None:
    """The tokens, with names cut off `Mulyadimenyampaikan` and `Armujipada` where the name also stands by itself.

    Args:
        tokens: the tokens of an article.
        capitals: indexes of those that begin with a capital letter.
        given_names: names, in lower case, that need not stand by themselves.

    Returns:
        The tokens; None where none looks glued to another, which is the rule.
    """
    # Most tokens are told by their length and their end: the patterns read hardly any.
    long = [at for at in capitals if len(tokens[at].text) >= _SHORTEST]
    slashed = [at for at in long if "/" in tokens[at].text and _SLASHED.fullmatch(tokens[at].text)]
    if slashed:
        cut = _cut_slashes(tokens, slashed)
        return unglued(cut, [at for at, token in enumerate(cut) if token.text[0].isupper()], given_names) or cut
    suspects = [at for at in long if tokens[at].text.endswith(_FOLLOWERS)]
    return _cut_followers(tokens, suspects, given_names) if suspects else None


def _cut_followers(tokens: tuple[Token, ...], suspects: list[int], given_names: Set[str]) -> tuple[Token, ...]:
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
