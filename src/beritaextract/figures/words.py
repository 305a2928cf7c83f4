"""Word classes as far as figures need them: which words end a noun phrase, and which are no nouns.

Indonesian marks verbs by prefix (`me-`, `di-`, `ber-`, `ter-`, in talk `ng-`), so a rule does for them, with the nouns
that only look like verbs as its exceptions.  Closed classes are listed in `words.toml` and in `language`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from beritaextract.figures.lexicon import rows_of_nouns
from beritaextract.language import LANGUAGE, month_names, weekdays
from beritaextract.language.reporting_verbs import bare_cues, clitic_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_word_classes

_VERB: Final = regex.compile(
    r"(?:me(?:m|n|ng|ny|l|r|w|y)\p{Ll}{2,}+|di\p{Ll}{4,}+|ng(?!arai|eri)\p{Ll}{3,}+|ber\p{Ll}{3,}+|ter\p{Ll}{3,}+|(?!pe|ke)\p{Ll}{1,30}(?<=\p{Ll}{4}kan))$"
)
# The words around figures are few and come again and again.
_REMEMBERED = 8192


@cache
def figure_words(name: str) -> frozenset[str]:
    """The words of the class `name` of `words.toml`, lower case.

    Raises:
        KeyError: there is no such class.
        LexiconError: the data file is malformed.
    """
    return load_word_classes("beritaextract.figures", "words.toml", below=LANGUAGE)[name]


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Words that join, point or limit; none of them is inside a noun phrase."""
    return figure_words("words_outside_noun_phrases")


@lru_cache(maxsize=1)
def quantity_copulas() -> frozenset[str]:
    """Words that carry a figure to its subject and are part of neither: `X mencapai 5`, `X naik dari 5 menjadi 6`."""
    return figure_words("quantity_copulas")


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """Words for a state or a motion: what becomes of the people counted (`147.510 sembuh`), never what they are."""
    return figure_words("states")


@lru_cache(maxsize=1)
def time_words() -> frozenset[str]:
    """Months, weekdays and other words that say when."""
    return figure_words("time_words") | month_names() | frozenset(weekdays())


@lru_cache(maxsize=1)
def _bare_verbs() -> frozenset[str]:
    """Verbs without a prefix, and verbs of saying with their clitic, but those that are counted as nouns."""
    nouns = frozenset(rows_of_nouns()) | figure_words("dimensions")
    return (figure_words("bare_verbs") | bare_cues() | clitic_cues()) - nouns - {noun + "nya" for noun in nouns}


def alternatives(words: frozenset[str], prefix: str = "") -> str:
    """The words with `prefix` as the alternatives of a pattern, longer ones first."""
    return "|".join(prefix + regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _is_superlative(word: str) -> bool:
    """Superlatives are adjectives: `harga tertinggi`."""
    return word.startswith("ter") and word[3:] in figure_words("superlative_stems")


def is_bare_verb(word: str) -> bool:
    """Whether a lower-case word is a verb without a prefix that news uses all the time."""
    return word in _bare_verbs()


@lru_cache(maxsize=_REMEMBERED)
def is_verb(word: str) -> bool:
    """Whether a lower-case word is a verb, by its form."""
    if word in _bare_verbs():
        return True
    known = (
        word in figure_words("nouns_like_verbs")
        or word in figure_words("attributes_like_verbs")
        or word in function_words()
    )
    return not known and _VERB.match(word) is not None and not _is_superlative(word)


@lru_cache(maxsize=_REMEMBERED)
def can_be_counted(word: str) -> bool:
    """Whether a lower-case word can be the noun behind a number."""
    quality = (
        word in figure_words("adjectives") or word in figure_words("attributes_like_verbs") or _is_superlative(word)
    )
    return not (quality or word in function_words() or word in states() or is_verb(word) or is_glued_rate(word))


@lru_cache(maxsize=1)
def _divisors() -> frozenset[str]:
    """What a rate glued to `per` divides by: `perhari`, `perkilogram`."""
    return figure_words("glued_divisors") | figure_words("periods")


@lru_cache(maxsize=_REMEMBERED)
def is_glued_rate(word: str) -> bool:
    """Whether a lower-case word is a rate glued to `per`: `perhari`, `perkilogramnya`."""
    return word.startswith("per") and (word[3:] in _divisors() or word[3:].removesuffix("nya") in _divisors())


@lru_cache(maxsize=_REMEMBERED)
def ends_noun_phrase(word: str) -> bool:
    """Whether a word (any case) cannot stand inside a noun phrase."""
    lower = word.lower().rstrip(".")
    return (
        not word[:1].isalpha()
        or len(word) == 1
        or lower in function_words()
        or is_glued_rate(lower)
        or (lower.startswith("rp") and lower[2:3].isdigit())
        or (word == lower and (lower in states() or is_verb(lower)))
    )
