"""Cuts tokens that a scraper, or a writer with a slash, glued together.

`Mulyadimenyampaikan`, `KepalaOJKProvinsi`, `Melati/Mawar`; the text room has cut small letters from capitals before.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise

from beritaextract.entities.words import word_class
from beritaextract.language import looks_like_verb, ordinary_words
from beritaextract.language.reporting_verbs import active_forms
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.text.document import Token


@lru_cache(maxsize=1)
def _followers() -> tuple[frozenset[str], frozenset[str]]:
    """What scrapers glue behind a name when they drop the blank behind a link, and the last three letters of each."""
    words = word_class("glued_followers") | active_forms()
    return words, frozenset(word[-3:] for word in words)


# `Marlina|mengunjungi`, `Rusli|mencak-mencak`: a verb with its prefix behind a name.
_GLUED_VERB = regex.compile(r"(\p{Lu}\p{Ll}{3,14}?)((?:me(?:m|n|ng|ny|l|r)|ber)\p{Ll}{3,14}(?:-\p{Ll}{3,14})?)")
_SLASHED = regex.compile(r"\p{Lu}\p{Ll}{3,}/\p{Lu}\p{Ll}{2,}")
_SHORTEST = 8
_SHORTEST_WITH_ACRONYM = 6
# Letters of a name with a word glued to it.
_SHORTEST_STEM, _LONGEST_STEM = 4, 31


@lru_cache(maxsize=1)
def _acronym_glue() -> regex.Pattern[str]:
    """A short form with the words that scrapers glue to it: `Kepala|OJK|Provinsi`, `OJK|Budi`, `KPK|pada`."""
    followers = "|".join(sorted(word_class("glued_followers")))
    return regex.compile(rf"(\p{{Lu}}\p{{Ll}}{{3,}})?(\p{{Lu}}{{2,13}})(\p{{Lu}}\p{{Ll}}{{2,}}|{followers})?")


def unglued(
    tokens: tuple[Token, ...], texts: Sequence[str], capitals: Sequence[int], known: Set[str]
) -> tuple[Token, ...] | None:
    """The tokens, with names cut off `Mulyadimenyampaikan` and `Armujipada` where the name also stands by itself.

    Args:
        tokens: the tokens of an article.
        texts: what they read.
        capitals: indexes of those that begin with a capital letter.
        known: names, in lower case, that need not stand by themselves.

    Returns:
        The tokens, or None where none is glued to another, which is the rule.
    """
    # Most tokens are told by their length and their end: the patterns read hardly any.
    long = [at for at in capitals if len(texts[at]) >= _SHORTEST_WITH_ACRONYM]
    if cuts := _slashed(texts, long) | _with_acronyms(texts, long, known):
        parts = _cut_at(tokens, cuts)
        words = [token.text for token in parts]
        return unglued(parts, words, [at for at, word in enumerate(words) if word[0].isupper()], known) or parts
    _, ends = _followers()
    suspects = [at for at in long if len(texts[at]) >= _SHORTEST and texts[at][-3:] in ends]
    found = {at: stem for at in suspects if (stem := _stem_of(texts[at]))}
    # hardly a word holds the beginning of a verb behind four letters
    for at in [at for at in long if texts[at].find("me", 4) > 0 or texts[at].find("ber", 4) > 0]:
        verb = _GLUED_VERB.fullmatch(texts[at]) if at not in found else None
        if verb is not None and _is_verb(verb[2]):
            found[at] = len(verb[1])
    found = dict(sorted(found.items()))
    return _cut_followers(tokens, texts, found, known) if found else None


def _is_verb(word: str) -> bool:
    """Whether what is glued is a verb that news writes, or built like one to its end; names end so: `Adel|bertus`."""
    suffixed = len(word) > _SHORTEST and word.endswith(("kan", "i")) and looks_like_verb(word)
    return word in ordinary_words() or "-" in word or (suffixed and word.startswith("me"))


def _stem_of(word: str) -> int:
    """How many letters of a word are a name with the longest of the followers glued to it; 0 where none is."""
    followers, _ = _followers()
    for stem in range(_SHORTEST_STEM, min(_LONGEST_STEM, len(word) - 1) + 1):
        if word[stem:] in followers:
            return stem if word[0].isupper() and word[:stem].isalpha() else 0
    return 0


def _slashed(texts: Sequence[str], long: Sequence[int]) -> dict[int, list[int]]:
    """Where words that a slash joins are to be cut: index of the token to places in it."""
    return {
        at: [(slash := texts[at].index("/")), slash + 1]
        for at in long
        if "/" in texts[at] and _SLASHED.fullmatch(texts[at])
    }


def _with_acronyms(texts: Sequence[str], long: Sequence[int], known: Set[str]) -> dict[int, list[int]]:
    """Where short forms that are known, or that the article has by themselves, are to be cut from their neighbours."""
    cuts: dict[int, list[int]] = {}
    mixed = [at for at in long if not (texts[at].isupper() or texts[at][1:].islower())]
    seen = frozenset(texts) if mixed else frozenset[str]()
    for at in mixed:
        match = _acronym_glue().fullmatch(texts[at])
        if match is None or texts[at].lower() in known or not (match[1] or match[3]):
            continue
        if match[2].lower() in known or match[2] in seen:
            cuts[at] = [place for place in (match.start(2), match.end(2)) if 0 < place < len(texts[at])]
    return cuts


def _cut_followers(
    tokens: tuple[Token, ...], texts: Sequence[str], suspects: dict[int, int], known: Set[str]
) -> tuple[Token, ...] | None:
    seen = frozenset(texts)
    cut = list(tokens)
    for at, length in reversed(suspects.items()):
        token, stem = tokens[at], texts[at][:length]
        if stem.lower() in known or stem in seen:
            middle = token.start + len(stem)
            cut[at : at + 1] = [Token(token.start, middle, stem), Token(middle, token.end, texts[at][length:])]
    return tuple(cut) if len(cut) > len(tokens) else None


def _cut_at(tokens: tuple[Token, ...], cuts: dict[int, list[int]]) -> tuple[Token, ...]:
    """The tokens, those at the keys of `cuts` cut at the places that it gives."""
    parts: list[Token] = []
    for at, token in enumerate(tokens):
        borders = [0, *cuts.get(at, ()), len(token.text)]
        parts += (Token(token.start + a, token.start + b, token.text[a:b]) for a, b in pairwise(borders))
    return tuple(parts)
