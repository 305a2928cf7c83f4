"""Whether a letter behind a number may be a scale: `1.5M rupiah`, `Rp 500 juta-1 M`, `5-7 M` near money."""

from __future__ import annotations

import re
from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.kinds.money import currency_word, sign_before
from beritaextract.figures.phrases import word_at
from beritaextract.figures.words import figure_words, quantity_copulas
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals import scale_words

# A number with a scale of letters that stand for one in amounts alone; nine numbers in ten have none.
_SCALED = re.compile(
    r"[0-9][0-9.,]{0,15}+(?:[^\S\n]?[-–][^\S\n]?[0-9][0-9.,]{0,15}+)?[^\S\n]?[kKmMtTbB](?:n|N|io)?(?![a-z])"
)
# `20k rupiah`, `1.5M dolar AS`: the currency behind says that the letter is a scale.
_LETTER = regex.compile(r"\d{1,4}(?:[.,]\d{1,2})?\s?([kKMT])(?=\s\p{L}{3})")
# The first number of a range, whose currency the second one shares, with what stands between them.
_LONGEST_RANGE = 40
_RANGE_ENDS = frozenset("-–— ")
# `naik 5-7 M`, `sebesar 2,5 T`: in a sentence that has spoken of money; `3 M` alone is as often a rule of health.
_BARE = regex.compile(r"\d{1,3}(?:(?P<part>[.,]\d{1,2})|(?P<range>\s?[-–]\s?\d{1,3}(?:[.,]\d)?))?+\s?[MT](?![\w²³-])")
_WORD_BEFORE = regex.compile(r"(?r)\b(\p{L}+)\s$")
_AMOUNT_BEFORE = regex.compile(r"(?:\bRp\.?\s?|US\$\s?)\d[^.!?\n]*+(?:\.\d[^.!?\n]*+)*+$")
_WORDS = regex.compile(r"\p{L}++")
_WORTH = ("senilai", "seharga")
_DASHES = ("-", "–")
_FAR = 120


@lru_cache(maxsize=1)
def _range_of() -> regex.Pattern[str]:
    scales = "|".join(sorted(scale_words(), key=len, reverse=True))
    return regex.compile(
        rf"(?<![\d.,])\d[\d.,]{{0,15}}+(?:\s?(?i:{scales}))?+\s?+(?:[-–—]|(?:hingga|sampai(?:\sdengan)?|s/d|sd)\s)\s?+$"
    )


def may_be_scale(view: str, at: int) -> bool:
    """Whether the number at `at`, before which no currency stands, may have a letter for a scale."""
    if _SCALED.match(view, at) is None:
        return False
    letter = _LETTER.match(view, at)
    if letter is not None and currency_word(view, word_at(view, letter.end())) is not None:
        return True
    return _ends_amounts(view, at) or _is_near_amount(view, at)


def doubt_letter_of_millions(view: str, candidate: Candidate) -> None:
    """Tells that the `M` of `US$ 5M` may be English, for million."""
    numeral = candidate.numeral
    if candidate.unit == "IDR" or not numeral.scaled or numeral.other or view[numeral.end - 1] not in "mM":
        return
    if not view[numeral.end - 2].isalpha() and candidate.kind == "money":
        numeral.other = "a thousandth as much: `M` is billions here, and millions in English"


def _ends_amounts(view: str, at: int) -> bool:
    """Whether a number with a currency and a word of ranges stand before: `Rp 2,5–|3 M`, `Rp 500 juta-|1 M`."""
    if view[at - 1 : at] not in _RANGE_ENDS:
        return False
    first = _range_of().search(view, max(0, at - _LONGEST_RANGE), at)
    return first is not None and sign_before(view, first.start()) is not None


def _is_near_amount(view: str, at: int) -> bool:
    """Whether an amount stands before in the sentence, and the number can hardly be a rule of so many points (`5M`)."""
    bare = _BARE.match(view, at)
    if bare is None:
        return False
    word = _WORD_BEFORE.search(view, max(0, at - _LONGEST_RANGE), at)
    ends = at > 1 and view[at - 1] in _DASHES and view[at - 2].isdigit()
    lead = word[1].lower().removesuffix("nya") if word is not None else ""
    told = ends or bare["part"] or bare["range"] or lead in quantity_copulas() or lead in figure_words("amount_nouns")
    if not told:
        return False
    if lead in _WORTH:
        return True
    if _AMOUNT_BEFORE.search(view, max(0, at - _FAR), at) is not None:
        return True
    words = _WORDS.findall(view, max(0, at - _LONGEST_RANGE), at)
    return not figure_words("amount_nouns").isdisjoint(word.lower().removesuffix("nya") for word in words)
