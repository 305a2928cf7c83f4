"""Names of persons that several rooms need."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.lexicon import load_rows


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Frequent given names, lower case."""
    return frozenset(load_rows("beritaextract.language", "given_names.tsv", key="name"))
