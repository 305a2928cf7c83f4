"""Bodies that only the noun in front gives away: `harian | Al-Thawra`, `maskapai | Air Mauritania`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from beritaextract.entities.bodies.organisation import Organisation
from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.names.name_words import is_headline_verb
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import behind_speaker, word_class
from beritaextract.language import looks_like_verb
from beritaextract.lexicon.word_cache import WordCache

_MAX_WORDS: Final = 5
_MAX_FIELDS: Final = 2
# Of nouns of two words, `kantor berita`, the first.
_FIRST_WORDS: Final = frozenset("kantor surat stasiun jaringan portal media sekolah".split())


def find_named_by_noun(table: TokenTable, at: int, limit: int) -> Organisation | None:
    """The capitalised words from token `at` on, where a noun for a body, written small, stands right in front."""
    if noun_in_front(table, at) is None:
        return None
    region, end = find_region(table, at, limit), at
    if region is not None and not table.is_capital(region.end, limit):
        return None  # `perusahaan Jepang`
    while end < min(at + _MAX_WORDS, limit) and _is_word_of_name(table, end, limit):
        end += 1
    return Organisation(at, end, "known", None) if end > at else None


def noun_in_front(table: TokenTable, at: int) -> int | None:
    """Index of the noun for a body in front of token `at`, with up to two words in between; None where none stands."""
    keys, capital, parts = table.keys, table.capital, _parts_in_front()
    for here in range(at - 1, max(-1, at - 2 - _MAX_FIELDS), -1):
        if capital[here] and not table.initial[here]:
            return None
        part = parts[keys[here]]
        if part == "noun":
            return here - 1 if here and keys[here - 1] in _FIRST_WORDS else here
        if part == "border":
            return None
    return None


@lru_cache(maxsize=1)
def _parts_in_front() -> WordCache[Literal["noun", "border", "field"]]:
    """What a word written small in front of a name is: the noun for a body, a word between the two, or neither."""
    return WordCache(_part_in_front)


def _part_in_front(key: str) -> Literal["noun", "border", "field"]:
    if not key.isalpha():
        return "border"
    if key in word_class("nouns_of_bodies"):
        return "noun"
    border = key in lexicon().function_words or key in behind_speaker() or looks_like_verb(key)
    return "border" if border else "field"


def _is_word_of_name(table: TokenTable, at: int, limit: int) -> bool:
    key, words = table.keys[at], table.words
    if not table.capital[at] or not table.texts[at][-1].isalnum() or key in words.function_words:
        return False
    if key in words.given_names and not table.texts[at].isupper():
        return False
    if words.posts.match(table.keys, at, limit) or words.titles.match(table.keys, at, limit):
        return False
    return not is_headline_verb(table, at, limit)
