"""Closed classes of words that this room asks for, by name: `words.toml` lists them."""

from __future__ import annotations

from functools import lru_cache

from beritaextract import language
from beritaextract.language import LANGUAGE
from beritaextract.lexicon import load_word_classes


@lru_cache(maxsize=128)
def word_class(name: str) -> frozenset[str]:
    """The words of the class `name` of this room, or of the language where this room has none; lower case.

    Raises:
        KeyError: there is no such class.
    """
    own = load_word_classes("beritaextract.speakers", "words.toml", below=LANGUAGE)
    return own[name] if name in own else language.word_class(name)
