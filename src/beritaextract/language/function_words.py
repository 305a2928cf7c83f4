"""Closed classes of words, by name: `function_words.toml` lists them, each with its use and an example."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from beritaextract.lexicon import load_word_classes

#: For the word lists of the rooms above, which may include these classes (`load_word_classes(…, below=LANGUAGE)`).
LANGUAGE = "beritaextract.language:function_words.toml"


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of the class `name`, lower case.

    Raises:
        KeyError: there is no such class.
        LexiconError: the data file is malformed.
    """
    return load_word_classes("beritaextract.language", "function_words.toml")[name]


def printed(listed: Iterable[str]) -> frozenset[str]:
    """The words in small letters, with a capital at the start or after each hyphen, and in capitals."""
    return frozenset(form for word in listed for form in (word, word.capitalize(), word.title(), word.upper()))
