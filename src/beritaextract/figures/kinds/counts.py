"""Counts: the noun or classifier behind a number (`551.112 penerima manfaat`, `tiga unit`)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.kinds.measures import THIS_ONE
from beritaextract.figures.lexicon import labels, nouns
from beritaextract.figures.phrases import Word, word_at
from beritaextract.figures.words import can_be_counted, figure_words
from beritaextract.language import time_units
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.numerals import Part, is_opening
from beritaextract.rules import Rule

NOUN = Rule(
    "figures.counts.noun",
    "the noun behind the number is in the lexicon of counted nouns",
    examples=("Ada 97 rumah di sana.",),
    counterexamples=("Ada 97 persen di sana.",),
)
OPEN_NOUN = Rule(
    "figures.counts.open",
    "the word behind the number is no verb, adjective or function word, so it is what is counted",
    examples=("Ada 97 gawang di sana.",),
    counterexamples=("Ada 97 di sana.",),
)
TITLE_NOUN = Rule(
    "figures.counts.title",
    "in a headline a capitalised word behind the number is what is counted",
    examples=("10 Jurus Bupati\nBupati itu berjanji lagi di balai desa.",),
    counterexamples=("Ada 10 jurus.",),
)
TIMES = Rule(
    "figures.counts.times",
    "x behind the number means times",
    examples=("Harganya naik 10x lipat.",),
    counterexamples=("Waktunya 2x24 jam.",),
)
OUT_OF = Rule(
    "figures.counts.out-of",
    "the part counts what the whole counts",
    examples=("Sebanyak 273 dari 739 pasangan lolos.",),
    counterexamples=("Sebanyak 273 pasangan lolos.",),
)

# What may stand between the number and its noun: `400 lebih pemain`, `150.000 (anggota) jemaah`, `5 tambahan kasus`.
_BETWEEN = regex.compile(r"(?:\s(?:lebih|sekian))?(?:\s\([\p{L} ]{1,20}\))?(?:\s(?:tambahan|bagian dari)\b)?", regex.I)
# `naik 10x`, `3x lipat`; but `2x24 jam` is a product
_TIMES = regex.compile(r"[x×](?=\s(?:lipat|lebih|se\p{Ll}|per\b|dalam\b|dari\b|di\b|dan\b)|\s?[.,;:!?)”\"]|$)", regex.I)
# A factor, told from how often something happens: `tiga kali lipat`, `dua kali lebih mahal`; but `tiga kali mengantar`.
_FACTOR = regex.compile(
    r"\s?lipat\b|\slebih\s(?!dari\b|dalam\b)\p{Ll}{3,}|\sdari\s(?:harga|nilai|jumlah|angka|biaya|tarif)", regex.I
)
_HALF = Decimal("0.5")
_TIME, _FOLD = "kali", "kali lipat"
_NUMBERED = regex.compile(r"\.?\s?(?:\d|\p{Lu}{1,2}[-\s]?\d|\p{Lu}\b)")
_HALF_BEHIND = " setengah"
_BETWEEN_WORDS = frozenset("lebih sekian tambahan bagian".split())
_TIMES_SIGNS = ("x", "X", "×")
_GLUED_NAME = regex.compile(r"\p{Ll}{3,}(?=\p{Lu})")
_ACRONYM = regex.compile(r"\p{Lu}{2,6}$")
# `2 dari 3 kasus`, `satu dari lima sekawan`: the noun of the whole stands behind the other number.
_OUT_OF_WHOLE = regex.compile(r"\s(?:dari|di antara)\s(?:total\s|sebanyak\s)?(?=[\d\p{L}])")


def attach_noun_of_title(view: str, candidate: Candidate) -> None:
    """Gives a count of a headline its noun, which has a capital there: `10 Janji`."""
    if candidate.kind != "count" or candidate.unit is not None or candidate.numeral.role != "number":
        return
    word = word_at(view, candidate.tail)
    if word is None or word.start == candidate.tail:
        return
    if len(word.form) > 2 and can_be_counted(word.form) and not is_opening(word.form):
        candidate.unit, candidate.unit_range, candidate.rule = (
            word.form,
            Range(word.start, word.end),
            TITLE_NOUN,
        )


def attach_noun(view: str, candidate: Candidate, word: Word | None) -> None:
    """Gives a count its noun, where one stands behind the number; `word` is what stands there."""
    if candidate.numeral.role == "group":
        return  # `berlima` counts those who were named before
    at = candidate.tail
    if view[at : at + 1] == "+" and view[at + 1 : at + 2].isspace():
        candidate.modifier, at = "at_least", at + 1  # `12.000+ agen`
        word = word_at(view, at)
    times = _TIMES.match(view, at) if candidate.numeral.digits and view[at : at + 1] in _TIMES_SIGNS else None
    if times is not None:
        candidate.unit = _FOLD if _FACTOR.match(view, times.end()) else _TIME
        candidate.unit_range = Range(at, times.end())
        candidate.classifier = candidate.known_noun = True
        candidate.rule, candidate.form = TIMES, "times"
        return
    if (word.form in _BETWEEN_WORDS) if word else (view[at + 1 : at + 2] == "("):
        between = _BETWEEN.match(view, at)
        if (
            between
            and between.end() > at
            and _attach_noun_at(view, candidate, word_at(view, between.end()), between.end())
        ):
            return
    _attach_noun_at(view, candidate, word, at)


def _attach_noun_at(view: str, candidate: Candidate, word: Word | None, at: int) -> bool:
    if word is not None and word.form in labels() and view[word.start].isupper() and _NUMBERED.match(view, word.end):
        return False  # `Blok C 12 Nomor 5`
    for payloads, start, end in nouns().opening(view, word):
        candidate.unit = " ".join(view[start:end].lower().split())
        candidate.unit_range = Range(start, end)
        candidate.classifier, candidate.known_noun = payloads[0], True
        candidate.rule = NOUN
        factor = _FACTOR.match(view, end) if candidate.unit == _TIME else None
        if factor is not None:
            candidate.unit = _FOLD
            if factor[0].endswith("lipat"):
                candidate.unit_range = Range(start, factor.end())
        _attach_half(view, candidate)
        return True
    if word is None or (candidate.numeral.scaled and word.form in time_units() and THIS_ONE.match(view, word.end)):
        return False  # `40 miliar tahun ini`
    printed = view[word.start : word.end]
    lower = printed.islower()
    if not lower and (glued := _GLUED_NAME.match(printed)):  # `4.114 unitToyota`
        return _attach_noun_at(view, candidate, Word(word.start, word.start + glued.end(), glued[0]), at)
    # a noun glued to its number (`20smartphone`) is a slip, a letter or two are a name (`4G`)
    if word.start == at and not lower:
        return False
    if candidate.numeral.role in ("half", "fraction") or is_opening(printed):
        return False  # `setengah harga`: a part of something, no number of things
    if printed.startswith("se") and (printed[2:] in figure_words("pieces") or printed in ("seorang", "sekali")):
        return False  # `22 juta seekor`: the piece is what the amount is per
    if (lower and len(printed) > 2 and can_be_counted(printed)) or (not lower and _ACRONYM.match(printed)):
        candidate.unit = word.form
        candidate.unit_range = Range(word.start, word.end)
        candidate.rule = OPEN_NOUN
        return True
    return False


def _attach_half(view: str, candidate: Candidate) -> None:
    """`dua karung setengah beras`: half a piece more."""
    unit = candidate.unit_range
    if unit is None or candidate.unit not in figure_words("pieces") or not view.startswith(_HALF_BEHIND, unit.end):
        return
    numeral, end = candidate.numeral, unit.end + len(_HALF_BEHIND)
    if view[end : end + 1].isalpha() or numeral.scaled or (numeral.raw is not None and not numeral.raw.isdecimal()):
        return
    candidate.numeral = replace(numeral, parts=(*numeral.parts, Part(None, _HALF, Decimal(1))))
    candidate.unit_range, candidate.tail = Range(unit.start, end), end


def borrow_noun(candidate: Candidate, view: str, following: Candidate) -> None:
    """`6,1 juta dari 7 juta keluarga`: the number of the part counts what the number of the whole counts."""
    if candidate.kind != "count" or candidate.unit is not None or following.kind != "count" or not following.unit:
        return
    gap = view[candidate.tail : following.start]
    match = _OUT_OF_WHOLE.match(view, candidate.tail) if len(gap) < 24 else None
    if match and match.end() == following.start:
        candidate.unit, candidate.unit_range = following.unit, following.unit_range
        candidate.classifier, candidate.known_noun = following.classifier, following.known_noun
        candidate.rule = OUT_OF
