"""Measures: a unit behind the number (`375.619,3 ton`), or a word before it (`magnitudo 5,2`)."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import Unit, units
from beritaextract.figures.phrases import Word, word_at
from beritaextract.figures.words import figure_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.numerals import Part
from beritaextract.numerals.letters import LETTER
from beritaextract.rules import Rule
from beritaextract.text import Document

UNIT = Rule(
    "figures.measures.unit",
    "a unit of measure stands behind the number",
    examples=("Beratnya 375 ton.",),
    counterexamples=("Ada 375 orang.",),
)
UNIT_BEFORE = Rule(
    "figures.measures.before",
    "a word before the number implies its unit, like `magnitudo 5,2`",
    examples=("Gempa bermagnitudo 5,2 mengguncang.",),
    counterexamples=("Gempa 5,2 menit.",),
)

# A unit symbol: letters with powers, degree signs, slashes; glued to the number or one blank on.
_SYMBOL = regex.compile(
    r"[^\S\n]{0,10}+((?:[°º˚⁰]\s?)?[\p{L}µμ°º˚℃℉⁰][\p{L}µμ°²³]*+[23]?(?:/[\p{L}]++[23³]?)?)(?!\p{L}|\d(?![\s.,;)]|$))|[^\S\n]?([°º˚⁰])"
)
# `M 5,2`, `M5,2`, `(M) 5,8` of earthquakes; the decimal point tells them from `3M`
_QUAKE = regex.compile(r"(?<![\p{L}\d])(?:M|Mw|\(M\)|M:)[^\S\n]?$")
_WORD_BEFORE = regex.compile(
    r"(?r)(?<!\p{L})(\p{L}+)(?:\s\([A-Z]{1,2}\))?[^\S\n]{1,2}"
    r"(?:(?:sebesar|di|mencapai|hanya|sekitar|ter(?:besar|tinggi|kuat|kecil)|rata-rata|maksimum|hingga|:)\s){0,2}+$"
)
# Signs that open a unit and are no letters.
_MARKS = frozenset("°˚℃℉⁰")
_HEAD = re.compile(rf"{LETTER}++")
_OF_QUAKES = ("gempa", "Gempa", "GEMPA", "magnitudo", "Magnitudo", "seismik")
_NAME_BEFORE = regex.compile(r"\p{Lu}\p{L}{1,40}+\s$")
# Behind a word like `tahun` they make a date of it.
_CALENDAR = frozenset({"year", "month", "week", "day"})
THIS_ONE = regex.compile(r"\s(?:ini|depan|mendatang)\b")
_STORM_BEFORE = regex.compile(r"\b(?:siklon|badai|topan|depresi)(?:\stropis)?\s$", regex.I)
_HALF = Decimal("0.5")
_GLUED_WORD = regex.compile(r"\p{Ll}{3,}(?=\p{Lu}\p{Ll})")
_CUE_REACH = 70
_CLAUSE_ENDS = (", ", ". ", "; ", "\n")
_YEAR_BEHIND = regex.compile(r"\s?(?:19|20)\d\d(?![\d.,]*\d)")


class Implied:
    """What an article has that implies a unit before its numbers; most articles have nothing of it.

    Attributes:
        words: whether one of the words is in it that imply a unit (`magnitudo 5,2`).
    """

    __slots__ = ("_quake", "_view", "words")

    def __init__(self, document: Document) -> None:
        self.words = not document.vocabulary.isdisjoint(_words_before())
        self._view = document.view
        self._quake: bool | None = None

    def quake(self) -> bool:
        """Whether the article tells of an earthquake, where `M 5,2` is a magnitude; looked for once and when asked."""
        if self._quake is None:
            self._quake = any(word in self._view for word in _OF_QUAKES)
        return self._quake


@lru_cache(maxsize=1)
def _words_before() -> frozenset[str]:
    """The words that imply a unit, as they are printed."""
    return frozenset(form for word in units().before for form in (word, word.capitalize(), word.upper()))


def attach_unit(view: str, candidate: Candidate, word: Word | None, implied: Implied) -> bool:
    """Makes `candidate` a measure where a unit stands behind it, or a word that implies one before it.

    `word` is the word behind the number.
    """
    found, symbol = _words(view, candidate, word), _symbol(view, candidate, word)
    if found is None or (symbol is not None and symbol[2] > found[2]):  # `km per jam` is not `km`
        found = symbol
    if found is None:
        unit = _unit_before(view, candidate, implied)
        if unit is None:
            return False
        candidate.kind, candidate.unit, candidate.rule = "measure", unit.symbol, UNIT_BEFORE
        candidate.form = "unit-before"
        return True
    unit, start, end = found
    candidate.kind, candidate.unit, candidate.factor, candidate.rule = (
        "measure",
        unit.symbol,
        unit.factor,
        UNIT,
    )
    candidate.unit_range = Range(start, end)
    candidate.end = candidate.tail = end
    if view.startswith("-an", end) and not view[end + 3 : end + 4].isalpha():  # `3 km-an`
        candidate.modifier, candidate.tail = "about", end + len("-an")
    return True


def _unit_fits(view: str, candidate: Candidate, unit: Unit, end: int) -> bool:
    if unit.unless:
        following = word_at(view, end)
        if following and following.form in unit.unless:
            return False
    if candidate.numeral.scaled and unit.symbol in _CALENDAR and THIS_ONE.match(view, end):
        return False  # `40 miliar tahun ini`: the words behind are a date
    if unit.cue:
        near = view[max(0, candidate.start - _CUE_REACH) : candidate.start].lower()
        ends = _CLAUSE_ENDS if unit.symbol != "°C" else _CLAUSE_ENDS[1:]  # `cuaca dingin, hanya 7 derajat`
        near = near[max(near.rfind(mark) for mark in ends) + 1 :]
        if not any(cue in near for cue in unit.cue):
            return False
    # `Nomor 2 Tahun 2021` is a law, `2 Tahun 2021` what is left of one
    return unit.symbol != "year" or not _YEAR_BEHIND.match(view, end)


def _symbol(view: str, candidate: Candidate, word: Word | None) -> tuple[Unit, int, int] | None:
    if word is None:
        if _MARKS.isdisjoint(view[candidate.tail : candidate.tail + 3]):
            return None
    elif word.form.isalpha() and word.form not in _symbol_heads():
        return None
    match = _SYMBOL.match(view, candidate.tail)
    if match is None:
        return None
    group = 1 if match.group(1) else 2
    text, start, end = match.group(group), match.start(group), match.end(group)
    if group == 1 and text[0] in "°º˚⁰":
        text = text.replace(" ", "")
    found = units().symbols.get(text)
    if found is None and text[-1] in "23":  # `5 kg2`: the mark of a footnote
        text, end = text[:-1], end - 1
        found = units().symbols.get(text)
    if found is None and "/" in text:
        text = text.split("/")[0]
        end = start + len(text)
        found = units().symbols.get(text)
    if len(text) == 1 and text.isupper() and text != "L" and len(candidate.numeral.raw or "") < 2:
        return None  # `2W` is a two-wheeler, `220 V` a voltage
    if len(text) == 1 and text.isupper() and _STORM_BEFORE.search(view, max(0, candidate.start - 24), candidate.start):
        return None  # `siklon tropis 96W`
    if (
        text == "th"
        and start == candidate.tail
        and _NAME_BEFORE.search(view, max(0, candidate.start - 24), candidate.start)
    ):
        return None  # `Anniversary 1th`
    for unit in found or ():
        if _unit_fits(view, candidate, unit, end):
            return unit, start, end
    return None


@lru_cache(maxsize=1)
def _symbol_heads() -> frozenset[str]:
    """The letters that symbols of units begin with, lower case: `m` of `m²`."""
    return frozenset(match[0].lower() for match in map(_HEAD.match, units().symbols) if match)


def _words(view: str, candidate: Candidate, word: Word | None) -> tuple[Unit, int, int] | None:
    for payloads, start, end in units().words.opening(view, word):
        for unit in payloads:
            if _unit_fits(view, candidate, unit, end):
                return unit, start, end
    if word is not None and not (printed := view[word.start : word.end]).islower():
        glued = _GLUED_WORD.match(printed)  # `18-24 tahunPendidikan`
        if glued is not None:
            stem = Word(word.start, word.start + glued.end(), glued[0])
            return next(((units_[0], start, stem.end) for units_, start, _ in units().words.opening(view, stem)), None)
    if word is not None and word.form.endswith("an") and word.form[:-2] in figure_words("units_with_an"):
        stem = Word(word.start, word.end, word.form[:-2])  # `3 menitan`, `40 bulanan`
        for payloads, _, end in units().words.opening(view, stem):
            if end == word.end:
                return payloads[0], word.start, word.end
    return None


def _unit_before(view: str, candidate: Candidate, implied: Implied) -> Unit | None:
    start, near_start = candidate.start, max(0, candidate.start - 40)
    before = units().before
    raw = candidate.numeral.raw or ""
    signed = "M" in view[max(0, start - 4) : start] and ("." in raw or "," in raw)
    if signed and _QUAKE.search(view, near_start, start) and implied.quake():
        return before["magnitudo"]
    match = _WORD_BEFORE.search(view, near_start, start) if implied.words else None
    return before.get(match.group(1).lower()) if match else None


def attach_half(view: str, candidate: Candidate) -> None:
    """`dua tahun setengah`: half a unit more, where `setengah` behind the unit opens nothing of its own."""
    if not view.startswith(" setengah", candidate.tail):
        return
    end = candidate.tail + len(" setengah")
    following = word_at(view, end)
    raw = candidate.numeral.raw
    if view[end : end + 1].isalpha() or (raw is not None and not raw.isdecimal()):
        return
    if following and (units().words.opening(view, following) or following.form in figure_words("half_idioms")):
        return
    parts = (*candidate.numeral.parts, Part(None, _HALF, candidate.numeral.parts[0].scale if raw else Decimal(1)))
    candidate.numeral = replace(candidate.numeral, parts=parts)
    candidate.end = candidate.tail = end
