"""Classes of words that tell posts and names apart: `words.toml` lists them."""

from __future__ import annotations

from beritaextract.lexicon import load_word_classes


def words_of(name: str) -> frozenset[str]:
    """The words of the class `name`, lower case."""
    return load_word_classes("beritaextract.people", "words.toml")[name]
