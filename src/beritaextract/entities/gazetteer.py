"""All names and short forms of regions, loaded once on first use."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.entities.lexicons import lexicon, rows
from beritaextract.entities.phrases import PhraseIndex
from beritaextract.entities.words import calendar_words


@lru_cache(maxsize=1)
def region_names() -> PhraseIndex[tuple[str, ...]]:
    """All names and short forms, each with the codes that it may mean."""
    codes: dict[str, list[str]] = {}
    for code, row in rows("regions", "code", "name").items():
        name = str(row["name"]).lower()
        for prefix in ("kabupaten administrasi ", "kota administrasi ", "kabupaten ", "kota "):
            if name.startswith(prefix):
                name = name.removeprefix(prefix)
                break
        codes.setdefault(name, []).append(code)
    for form, row in rows("region_forms", "form", "example", optional=("code",)).items():
        known = codes.setdefault(form.lower(), [])
        known.extend(code for code in str(row.get("code", "")).split() if code not in known)
    return PhraseIndex((name, tuple(found)) for name, found in codes.items())


@lru_cache(maxsize=1)
def settled() -> frozenset[str]:
    """Words of regions, bodies and dates, and function words, that are no given names: rules decide about them."""
    words = lexicon()
    known = region_names().words() | words.organisations.single_words() | words.institution_words | calendar_words()
    return (known - words.given_names) | words.function_words
