"""Titles, ranks and degrees, and the abbreviations whose full stop ends no sentence."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.lexicon import Row, load_rows, load_word_classes


@lru_cache(maxsize=1)
def titles() -> dict[str, Row]:
    """Every title by its words in lower case: its `kind` (rank, honorific or degree) and an `example`."""
    return load_rows("beritaextract.language", "titles.tsv", key="title", required=("kind", "example"))


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Words that end in a full stop which ends no sentence, without the stop, as they are written."""
    classes = load_word_classes("beritaextract.language", "abbreviations.toml")
    words = {word for words in classes.values() for word in words}
    for row in titles().values():
        for word in row["example"].split():
            if row["kind"] == "degree" and "." in word and "(" not in word:
                words.add(word.rstrip("."))
            elif word.endswith("."):
                words.add(word[:-1])
    return frozenset(words)
