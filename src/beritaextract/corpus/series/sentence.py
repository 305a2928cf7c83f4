"""The words of a sentence around a figure, with what they are: months, years, places."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beritaextract.entities.gazetteer import region_names
from beritaextract.language import month_names, word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_word_classes

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_DAY = regex.compile(r"\d{1,2}")
_SHORT_NUMERAL = 3


class Word(NamedTuple):
    """A word of a sentence: as written, in small letters, and where it stands."""

    shown: str
    key: str
    start: int
    end: int


class Place(NamedTuple):
    """A region or country that a sentence names.

    Attributes:
        code: Kemendagri code of a region, where it is one alone.
        first, last: places of its words.
        abroad: whether it is none of this country.
    """

    shown: str
    code: str | None
    first: int
    last: int
    abroad: bool = False


def words_in(text: str) -> list[Word]:
    """The words of a stretch of text; a number with separators is several."""
    return [Word(match[0], match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]


def words_of(name: str) -> frozenset[str]:
    """The words of the class `name` of `words.toml`."""
    return load_word_classes("beritaextract.corpus.series", "words.toml")[name]


def places_in(words: list[Word]) -> list[Place]:
    """The regions and countries among some words; not the one that a bank or another body is called after."""
    keys = [word.key for word in words]
    found: list[Place] = []
    at = 0
    while at < len(words):
        hit = region_names().match(keys, at, len(keys)) if words[at].shown[:1].isupper() else None
        small = hit is not None and hit.value.acronym and not words[at].shown.isupper()
        named_after = at > 0 and words[at - 1].key in _NAMED_AFTER
        if hit is None or small or hit.value.governed or named_after:
            at += 1
            continue
        codes = _of_level(hit.value.codes, words[at - 1].key if at else "")
        shown = " ".join(word.shown for word in words[at : hit.end])
        abroad = not codes and shown.lower() not in _HOME
        found.append(Place(shown, codes[0] if len(codes) == 1 else None, at, hit.end - 1, abroad))
        at = hit.end
    return found


def _of_level(codes: tuple[str, ...], before: str) -> tuple[str, ...]:
    """Of a town and its regency the one that the word before tells: `Kota Bandung`."""
    if len(codes) < 2 or before not in _TOWN | _REGENCY:
        return codes
    return tuple(code for code in codes if _is_town(code) == (before in _TOWN))


def _is_town(code: str) -> bool:
    """Whether a Kemendagri code is that of a kota: those count from 71 on."""
    return code[3:5] >= "71"


def is_period(words: list[Word], at: int) -> bool:
    """Whether a word is one of a month, quarter or year, or the day of a month."""
    key = words[at].key
    if key in month_names() or _YEAR.fullmatch(key) or key in _numerals():
        return True
    return bool(_DAY.fullmatch(key)) and at + 1 < len(words) and words[at + 1].key in month_names()


@lru_cache(maxsize=1)
def _numerals() -> frozenset[str]:
    return frozenset(numeral for numeral in word_class("roman_numerals") if len(numeral) <= _SHORT_NUMERAL)


_TOWN = frozenset({"kota", "kotamadya"})
_REGENCY = frozenset({"kabupaten", "kab"})
_HOME = frozenset({"indonesia", "ri", "tanah air", "nusantara"})
_NAMED_AFTER = frozenset({"bank", "universitas", "pemprov"})
