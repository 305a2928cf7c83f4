"""Names of persons that several rooms need."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from beritaextract.lexicon import load_rows


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Frequent given names, lower case."""
    return frozenset(load_rows("beritaextract.language", "given_names.tsv", key="name"))


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Words that news writes small and no name of a person holds, lower case; see `training/vocabulary.py`."""
    source = resources.files("beritaextract.language").joinpath("ordinary_words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in source.splitlines() if not line.startswith("#"))
