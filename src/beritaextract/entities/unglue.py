"""Cuts tokens that a scraper, or a writer with a slash, glued together: `Mulyadimenyampaikan`, `Melati/Mawar`."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from beritaextract.entities.words import word_class
from beritaextract.language.reporting_verbs import active_forms
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.text.document import Token


@lru_cache(maxsize=1)
def _followers() -> tuple[regex.Pattern[str], frozenset[str]]:
    """What scrapers glue behind a name when they drop the blank behind a link, and the last three letters of each."""
    words = sorted(word_class("glued_followers") | active_forms(), key=len, reverse=True)
    return regex.compile(r"(?<=^\p{Lu}\p{L}{3,30})(?:" + "|".join(words) + ")$"), frozenset(w[-3:] for w in words)


_SLASHED = regex.compile(r"\p{Lu}\p{Ll}{3,}/\p{Lu}\p{Ll}{2,}")
_SHORTEST = 8


def unglued(
    tokens: tuple[Token, ...], texts: Sequence[str], capitals: Sequence[int], given_names: Set[str]
) -> tuple[Token, ...] | None:
    """The tokens, with names cut off `Mulyadimenyampaikan` and `Armujipada` where the name also stands by itself.

    Args:
        tokens: the tokens of an article.
        texts: what they read.
        capitals: indexes of those that begin with a capital letter.
        given_names: names, in lower case, that need not stand by themselves.

    Returns:
        The tokens, or None where none is glued to another, which is the rule.
    """
    # Most tokens are told by their length and their end: the patterns read hardly any.
    long = [at for at in capitals if len(texts[at]) >= _SHORTEST]
    slashed = [at for at in long if "/" in texts[at] and _SLASHED.fullmatch(texts[at])]
    if slashed:
        cut = _cut_slashes(tokens, slashed)
        texts = [token.text for token in cut]
        return unglued(cut, texts, [at for at, text in enumerate(texts) if text[0].isupper()], given_names) or cut
    glued, ends = _followers()
    suspects = {at: match for at in long if texts[at][-3:] in ends and (match := glued.search(texts[at])) is not None}
    return _cut_followers(tokens, texts, suspects, given_names) if suspects else None


def _cut_followers(
    tokens: tuple[Token, ...], texts: Sequence[str], suspects: dict[int, regex.Match[str]], given_names: Set[str]
) -> tuple[Token, ...] | None:
    seen = frozenset(texts)
    cut = list(tokens)
    for at, match in reversed(suspects.items()):
        token, stem = tokens[at], match.string[: match.start()]
        if stem.lower() in given_names or stem in seen:
            middle = token.start + len(stem)
            cut[at : at + 1] = [Token(token.start, middle, stem), Token(middle, token.end, match.group())]
    return tuple(cut) if len(cut) > len(tokens) else None


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
