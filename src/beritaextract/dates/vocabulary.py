"""The words of the calendar as sets, patterns and keys of look-ups."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from beritaextract.language import LANGUAGE
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_word_classes

# `İ` in lower case is an i and a dot by itself
_FOREIGN_LETTERS = str.maketrans({"ſ": "s", "ı": "i", "\u0307": ""})


@lru_cache(maxsize=64)
def words(name: str) -> frozenset[str]:
    """The class `name` of `words.toml`, lower case."""
    return load_word_classes("beritaextract.dates", "words.toml", below=LANGUAGE)[name]


def alternation(listed: Iterable[str]) -> str:
    """A regex alternation of the words, longest first."""
    return "|".join(regex.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word)))


def key(word: str) -> str:
    """The word as the tables have it.  To an engine that does not heed case, `ſ`, `ı` and `İ` are letters of it too."""
    return word if word.isascii() and word.islower() else word.lower().translate(_FOREIGN_LETTERS)


def spellings(word: str) -> tuple[str, ...]:
    """The word in lower case, with a capital, and in capitals: the forms that a token is looked up in."""
    return word.lower(), word[:1].upper() + word[1:].lower(), word.upper()
