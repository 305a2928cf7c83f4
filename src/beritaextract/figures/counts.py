"""Counts: the noun or classifier behind a number (`551.112 penerima manfaat`, `tiga unit`)."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import nouns
from beritaextract.figures.phrases import word_at
from beritaextract.figures.wordclasses import can_be_counted
from beritaextract.matches import Range
from beritaextract.numerals import is_opening

# What may stand between the number and its noun: `400 lebih pemain`, `150.000 (anggota) jemaah`, `5 tambahan kasus`.
_BETWEEN = regex.compile(r"(?:\s(?:lebih|sekian))?(?:\s\([\p{L} ]{1,20}\))?(?:\s(?:tambahan|bagian dari)\b)?", regex.I)
# `naik 10x`, `3x lipat`; but `2x24 jam` is a product
_TIMES = regex.compile(r"[x×](?=\s(?:lipat|lebih|se\p{Ll}|per\b|dalam\b|dari\b|di\b|dan\b)|\s?[.,;:!?)”\"]|$)", regex.I)
_BETWEEN_FIRST = frozenset(" (")
_ACRONYM = regex.compile(r"\p{Lu}{2,6}$")
_ONE_OF = regex.compile(
    r"se(?:kilo|liter|ekor|butir|ikat|tumpuk|karung|sak|porsi|mangkuk|piring|bungkus|botol|gelas|potong|lembar|helai|pasang"
    r"|batang|buah|orang|galon|tabung|unit|meter|kali)$"
)
# `2 dari 3 kasus`, `satu dari lima sekawan`: the noun of the whole stands behind the other number.
_OUT_OF = regex.compile(r"\s(?:dari|di antara)\s(?:total\s|sebanyak\s)?(?=[\d\p{L}])")


def attach_in_title(view: str, candidate: Candidate) -> None:
    """Gives a count of a headline its noun, which has a capital there: `10 Janji`."""
    span = word_at(view, candidate.tail)
    if candidate.kind != "count" or candidate.unit is not None or span is None or span[0] == candidate.tail:
        return
    word = view[slice(*span)].lower()
    if len(word) > 2 and can_be_counted(word) and not is_opening(word) and candidate.numeral.role == "number":
        candidate.unit, candidate.unit_range, candidate.rule = word, Range(*span), "figures.counts.title"


def attach(view: str, candidate: Candidate) -> None:
    """Gives a count its noun, where one stands behind the number."""
    if candidate.numeral.role == "group":
        return  # `berlima` counts those who were named before
    at = candidate.tail
    times = _TIMES.match(view, at) if candidate.numeral.digits else None
    if times is not None:
        candidate.unit, candidate.unit_range = "kali", Range(at, times.end())
        candidate.classifier = candidate.known_noun = True
        candidate.rule = "figures.counts.times"
        return
    between = _BETWEEN.match(view, at)
    if between and between.end() > at:
        candidate.rule = "figures.counts.bare"
        if _noun(view, candidate, between.end()):
            return
    _noun(view, candidate, at)


def _noun(view: str, candidate: Candidate, at: int) -> bool:
    for payloads, start, end in nouns().at(view, at):
        candidate.unit = " ".join(view[start:end].lower().split())
        candidate.unit_range = Range(start, end)
        candidate.classifier, candidate.known_noun = payloads[0], True
        candidate.rule = "figures.counts.noun"
        return True
    span = word_at(view, at)
    if span is None:
        return False
    word = view[slice(*span)]
    # a noun glued to its number (`20smartphone`) is a slip, a letter or two are a name (`4G`)
    if span[0] == at and not word.islower():
        return False
    if candidate.numeral.role in ("half", "fraction") or is_opening(word):
        return False  # `setengah harga`: a part of something, no number of things
    if _ONE_OF.match(word):
        return False  # `22 juta seekor`: the piece is what the amount is per
    if (word.islower() and len(word) > 2 and can_be_counted(word)) or _ACRONYM.match(word):
        candidate.unit = word.lower()
        candidate.unit_range = Range(*span)
        candidate.rule = "figures.counts.open"
        return True
    return False


def borrow_noun(candidate: Candidate, view: str, following: Candidate) -> None:
    """`6,1 juta dari 7 juta keluarga`: the number of the part counts what the number of the whole counts."""
    if candidate.kind != "count" or candidate.unit is not None or following.kind != "count" or not following.unit:
        return
    gap = view[candidate.tail : following.start]
    match = _OUT_OF.match(view, candidate.tail) if len(gap) < 24 else None
    if match and match.end() == following.start:
        candidate.unit, candidate.unit_range = following.unit, following.unit_range
        candidate.classifier, candidate.known_noun = following.classifier, following.known_noun
        candidate.rule = "figures.counts.out-of"
