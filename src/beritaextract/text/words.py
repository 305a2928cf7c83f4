"""The word classes of the room, by name: `words.toml`, and the classes of the language that it includes."""

from __future__ import annotations

from beritaextract.language import LANGUAGE
from beritaextract.lexicon import load_word_classes


def words(name: str) -> frozenset[str]:
    """The words of the class `name`.

    Raises:
        KeyError: there is no such class.
        LexiconError: the data file is malformed.
    """
    return load_word_classes("beritaextract.text", "words.toml", below=LANGUAGE)[name]
