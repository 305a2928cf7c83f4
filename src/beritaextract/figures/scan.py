"""Scans an article for numerals and gives each what stands around it: currency, percent word, unit, noun."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.brackets import (
    attach_accountants_minus,
    doubt_contradiction,
    pass_footnote,
    pass_glued_footnote,
)
from beritaextract.figures.context.minus import attach_minus, attach_opening_mark
from beritaextract.figures.context.parted_digits import joins
from beritaextract.figures.context.scale_letters import doubt_letter_of_millions, may_be_scale
from beritaextract.figures.kinds.ages import attach_age
from beritaextract.figures.kinds.counts import attach_noun
from beritaextract.figures.kinds.measures import Implied, attach_half, attach_unit
from beritaextract.figures.kinds.money import attach_currency, sign_before
from beritaextract.figures.kinds.percent import attach_percent
from beritaextract.figures.lexicon import units
from beritaextract.figures.phrases import word_at
from beritaextract.figures.words import alternatives, figure_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.numerals import NUMBERS, Numeral, Part, gloss_at, numeral_at, opening_words
from beritaextract.rules import Rule
from beritaextract.text import Document

BLOCKED = Rule(
    "figures.blocked",
    "the number stands in a date, a law or page furniture",
    examples=("Rapat digelar 19 Februari 2022.",),
    counterexamples=("Rapat dihadiri 19 warga.",),
)
ONE = Rule(
    "figures.measures.one",
    "the word holds its own one: `sehari` is one day",
    examples=("Pekerjaan itu selesai dalam sebulan.",),
    counterexamples=("Ia makan dua kali sebulan.",),
)
ONCE = Rule(
    "figures.counts.once",
    "`sekali` beside a span of time is a rate",
    examples=("Latihan digelar setahun sekali.",),
    counterexamples=("Pemandangannya indah sekali.",),
)
SLANG = Rule(
    "figures.money.slang",
    "slang for a sum of rupiah",
    examples=("Parkirnya goceng.",),
    counterexamples=("Parkirnya lima ribu.",),
)
VAGUE = Rule(
    "figures.counts.vague",
    "an order of magnitude without a value and without a noun",
    examples=("Korbannya puluhan.",),
    counterexamples=("Puluhan warga datang.",),
)

_CALENDAR_UNITS: Final = frozenset({"hour", "day", "week", "month", "year"})
# What stands behind nine numbers in ten.
_BEFORE_WORDS: Final = (" ", ".", ",")
# Letters in place of a first digit, right before the number and before its decimal mark.
_SCANNED_ONES, _SCANNED_DIGITS = frozenset("lI"), frozenset("lIOo")
_MARKS = (".", ",")
_BEFORE_SCANNED = frozenset((*_SCANNED_ONES, *_MARKS))
_STOCK_BEFORE = regex.compile(r"\b(?:saham|emiten)\s$", regex.I)
_LONGEST_STOCK = 8
# `gocap`, `cepek` and `jigo` may leave out the thousand.
_OFTEN_THOUSANDS: Final = frozenset({Decimal(25), Decimal(50), Decimal(100)})
_WORD: Final = regex.compile(r"\p{L}++")
# `sehari-hari`, `setahun sekali`: no durations
_NO_DURATION: Final = regex.compile(r"-|\s(?:sekali|penuh-penuh)\b")
# `dua kali sehari`, `Rp 5.000 sebulan`: the denominator of a rate
_RATE_BEFORE: Final = regex.compile(r"(?:\bkali|\bsekali|\d|\bribu|\bjuta|\brupiah|\bmiliar|\bpersen)(?:\sdalam)?\s$")


@lru_cache(maxsize=1)
def _once() -> regex.Pattern[str]:
    """`sepekan sekali`, `sekali setahun`, `10 hari sekali`; elsewhere `sekali` means "very"."""
    times = alternatives(figure_words("periods"))
    return regex.compile(
        rf"(?i:(?:\bse|\b(?:tiap|setiap|per|dalam)\s)(?:{times})\ssekali\b"
        rf"|(?:\d|\b(?:dua|tiga|empat|lima|enam|tujuh|sepuluh|beberapa))\s(?:{times})\ssekali\b"
        r"|\b(?:baru|hanya|cuma|pernah|cukup)\ssekali\b"
        rf"|\bsekali\s(?:se(?:{times})\b|(?:dalam|setiap|tiap)\s\p{{L}}))"
    )


def candidates_of(document: Document, blocked: RangeSet, log: Log) -> list[Candidate]:
    """A candidate for every numeral outside the blocked ranges, in text order."""
    view = document.view
    implied = Implied(document)
    found: list[Candidate] = []
    at = 0
    for start in _starts(document):
        if start < at:
            continue
        if blocked.hit(start, start + 1):
            if log.explaining and view[start].isdigit():
                log.refused(BLOCKED, start, start + 1)
            continue
        candidate = _candidate_at(view, start, implied, at)
        if candidate is None:
            continue
        if blocked.hit(candidate.start, candidate.end):
            if blocked.hit(candidate.start, candidate.numeral.end):
                continue
            unit = candidate.unit_range
            if unit is not None and candidate.kind == "measure" and view[unit.start].islower():
                found.append(candidate)  # `dua minggu ini`: the date is `minggu ini`, the figure is `dua minggu`
                at = candidate.tail
                continue
            candidate = Candidate(candidate.numeral, start, candidate.numeral.end, candidate.numeral.tail)
        found.append(candidate)
        at = max(candidate.tail, candidate.end)
    return found


def _starts(document: Document) -> list[int]:
    """Where a numeral can start, in order: at digits and at words that open a numeral."""
    starts = [match.start() for match in NUMBERS.finditer(document.view)]
    for index in document.where(_openings()):
        start, _, text = document.tokens[index]
        starts.append(start)
        if "-" in text:
            starts.append(start + text.index("-") + 1)
    starts.sort()
    return starts


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """The tokens at which a numeral can start: number words, and words that hold their own one, as they are printed."""
    one = units().one
    printed = {form for word in one for form in (word, word.capitalize(), word.upper())}
    return opening_words() | printed | {"sekali", "Sekali"}


def _candidate_at(view: str, start: int, implied: Implied, floor: int) -> Candidate | None:
    """The numeral at `start` with its currency, percent word, unit or noun; signs before `floor` are taken already."""
    opening = _scanned_start(view, start) if view[start - 1 : start] in _BEFORE_SCANNED else start
    if floor <= opening < start:
        scanned = _read_from(view, opening, implied, floor)
        if scanned is not None and (scanned.kind != "count" or scanned.known_noun or scanned.numeral.scaled):
            return scanned
    return _read_from(view, start, implied, floor)


def _scanned_start(view: str, start: int) -> int:
    """Where a number starts of whose first digit a scan has made a letter: `l0 miliar`, `I,5 juta`, `O,5 persen`."""
    at, letters = start - 1, _SCANNED_ONES
    if view[at : at + 1] in _MARKS:
        at, letters = at - 1, _SCANNED_DIGITS
    return at if at >= 0 and view[at] in letters and not view[at - 1 : at].isalnum() else start


def _read_from(view: str, start: int, implied: Implied, floor: int) -> Candidate | None:
    """`_candidate_at`, of a number that starts with what stands at `start`."""
    sign = sign_before(view, start)
    if sign is not None and sign[1] < floor:  # `10 juta euro 14 anak sungai`
        sign = None
    money = sign is not None or may_be_scale(view, start)
    numeral = numeral_at(view, start, money=money, joins=joins)
    if numeral is None:
        return _holding_its_one(view, start)
    if not numeral.digits and start and view[start - 1].isalpha():
        return None
    candidate = Candidate(numeral, start, numeral.end, numeral.tail)
    if numeral.about:
        candidate.modifier = "about"
    gloss = gloss_at(view, numeral, money=sign is not None)
    if gloss is not None:
        candidate.numeral, candidate.end = gloss
        candidate.tail = candidate.end
    elif view[start - 1 : start] == "(" and start > floor:
        sign = attach_accountants_minus(view, candidate) or sign
    elif not view.startswith(_BEFORE_WORDS, candidate.tail) or view.startswith(" (", candidate.tail):
        pass_footnote(view, candidate)
        doubt_contradiction(view, candidate)
    word = word_at(view, candidate.tail)
    if attach_currency(view, candidate, word, sign) or attach_percent(view, candidate, word):
        pass_glued_footnote(view, candidate)
        doubt_letter_of_millions(view, candidate)
        attach_opening_mark(view, candidate)
        attach_minus(view, candidate)
        return candidate
    if attach_unit(view, candidate, word, implied):
        pass_glued_footnote(view, candidate)
        attach_opening_mark(view, candidate)
        attach_minus(view, candidate)
        attach_half(view, candidate)
        slashed = numeral.role == "fraction" and "/" in view[start : numeral.end]
        if slashed and candidate.unit in _CALENDAR_UNITS and view[start] != "1":
            numeral.other = f"{view[start : numeral.end].replace('/', ' or ')}"  # `5/7 hari`
        return candidate
    if numeral.role == "amount":
        return _slang_amount(view, candidate)
    attach_noun(view, candidate, word)
    if not attach_age(view, candidate) and numeral.vague and numeral.scaled is False and candidate.unit is None:
        candidate.rule = VAGUE
    return candidate


def _slang_amount(view: str, candidate: Candidate) -> Candidate | None:
    """`goceng`, `ceban`: rupiah without a currency; `saham gocap` is a name."""
    if _STOCK_BEFORE.search(view, max(0, candidate.start - _LONGEST_STOCK), candidate.start):
        return None
    candidate.kind, candidate.unit, candidate.rule, candidate.assumed = "money", "IDR", SLANG, True
    if candidate.numeral.parts[0].value in _OFTEN_THOUSANDS:
        candidate.numeral.other = "a thousand times as much"
    return candidate


def _holding_its_one(view: str, start: int) -> Candidate | None:
    """Words that hold their own one: `sehari`, `seliter`; and `sekali` where it is a rate."""
    match = _WORD.match(view, start)
    if match is None:
        return None
    word = match.group().lower()
    unit = units().one.get(word)
    end = match.end()
    numeral = Numeral(start, end, end, (Part(None, Decimal(1), Decimal(1)),), digits=False)
    candidate = Candidate(numeral, start, end, end)
    if unit is not None:
        if (
            _NO_DURATION.match(view, end)
            or view.startswith(f" {word[2:]} ", end)
            or _RATE_BEFORE.search(view, max(0, start - 30), start)
        ):
            return None
        candidate.kind, candidate.unit, candidate.factor = "measure", unit.symbol, unit.factor
        candidate.rule, candidate.form = ONE, "one"
        attach_half(view, candidate)
        return candidate
    if word == "sekali" and _once().search(view, max(0, start - 20), end + 24):
        candidate.unit, candidate.rule, candidate.form = "kali", ONCE, "once"
        candidate.known_noun = candidate.classifier = True
        return candidate
    return None
