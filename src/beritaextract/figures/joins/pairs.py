"""Pairs of numbers of which one leaves out what the other says: `dari 3,5 menjadi 4,2 juta`, `12 dari 15 juta`.

Scale word, unit and noun of a change (`dari … menjadi …`) or of a part and its whole (`… dari …`) may stand once, with
either number.  A number that counts a noun of its own shares nothing: `dari 3 gudang menjadi 2 juta karung`.  Whether a
whole number shares the scale word can be unsure; then both readings go into a doubt.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.joins.ranges import scale_of, value_of
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals.exact import product
from beritaextract.rules import Rule

UNIT_OF_PAIR = Rule(
    "figures.pairs.unit",
    "has the unit of the number with which it makes a change or a part of a whole",
    examples=("Pangsa naik dari 5 menjadi 7 persen.",),
    counterexamples=("Pangsa naik 7 persen.",),
)

_SOFT = r"(?:(?:sekitar|hampir|kira-kira|lebih dari|kurang dari|hanya|sebanyak|sebesar|senilai|total|rata-rata)\s)?"
_FROM = regex.compile(
    rf"\b(?:dari|semula|sebelumnya|awalnya)\s(?:yang\s)?(?:semula\s|hanya\s|awalnya\s)?{_SOFT}$", regex.I
)
_TO = regex.compile(
    rf",?(?:\s\([^()]{{1,20}}\))?\s(?:(?:pada|di|tahun)\s[\p{{L}} ]{{1,24}})?"
    r"(?:naik\s|turun\s|lalu\s|kini\s|tinggal\s)?"
    rf"(?:menjadi|jadi|ke|hingga|sampai)\s{_SOFT}$",
    regex.I,
)
_OF = regex.compile(rf"\s(?:dari|di antara)\s{_SOFT}$", regex.I)
_LIST = regex.compile(rf"(?:,\s(?:dan|atau)\s|\s(?:dan|atau)\s|,\s){_SOFT}$", regex.I)
_GROUPED = regex.compile(r"\d{1,3}(?:[.,]\d{3}){2,5}")
_PLANNED = regex.compile(
    r"\s(?:dari|terhadap)\s(?:target|total|pagu|anggaran|alokasi|kebutuhan|plafon|nilai|dana)(?:nya)?\s"
    r"(?:\p{Ll}++\s){0,2}+(?:sebesar\s|senilai\s)?+$",
    regex.I,
)
_WIDEST_GAP = 48
_REACH_OF_FROM = 32
# What counts as the same order of magnitude: nothing grows or shrinks further in one step without the news saying so.
_WIDEST_CHANGE = Decimal(20)
_SMALLEST_PART = Decimal("0.1")
_LEAST_RUPIAH = 100
_THOUSAND = 1000


def complete_pairs(view: str, candidates: list[Candidate]) -> None:
    """Completes each number of a pair with the scale, unit or noun that only the other one has."""
    for first, second in reversed(list(pairwise(candidates))):
        if not 0 < second.start - _end(first) <= _WIDEST_GAP or first.numeral.vague or second.numeral.vague:
            continue
        takes, lacks = _takes_part(first), _bare(second) and second.high is None
        if takes and not first.numeral.scaled and _is_amount_of(view, first, second):
            _lend_unit(second, first)
            continue
        joint = _joint(view, first, second) if takes or lacks else None
        if joint is None:
            continue
        if takes and not (first.numeral.scaled and not second.numeral.scaled and _bare(second)):
            _lend_scale(second, first, joint)
            if joint != "part" and _bare(first) and second.unit is not None and not second.currency_sign:
                _lend_unit(second, first)
            elif joint == "change" and first.kind == "money" and _bare(second) and not second.numeral.scaled:
                _lend_unit(first, second)
        elif joint == "change" and lacks:
            _lend_scale(first, second, joint)
            if first.unit is not None:
                _lend_unit(first, second)


def _is_amount_of(view: str, part: Candidate, whole: Candidate) -> bool:
    """`34.969.617 dari target Rp 50.000.000`: both are written out, and the whole names what was planned of it."""
    if whole.kind != "money" or not whole.currency_sign or not _bare(part) or part.numeral.raw is None:
        return False
    return _GROUPED.fullmatch(part.numeral.raw) is not None and _PLANNED.match(view, part.tail, whole.start) is not None


def _joint(view: str, first: Candidate, second: Candidate) -> str | None:
    """How two numbers hang together: `change`, `part`, `list`, or None."""
    if _TO.match(view, _end(first), second.start):
        return "change" if _FROM.search(view, max(0, first.start - _REACH_OF_FROM), first.start) else None
    if _OF.match(view, first.tail, second.start):
        return "part"
    listed = first.numeral.digits and second.numeral.digits and _LIST.match(view, first.tail, second.start)
    if listed and (second.shared > 1 or (second.numeral.scaled and second.start - first.tail > 2)):
        return "list"
    return None


def _end(candidate: Candidate) -> int:
    """Where a number ends with its noun."""
    return max(candidate.tail, candidate.unit_range.end) if candidate.unit_range else candidate.tail


def _bare(candidate: Candidate) -> bool:
    return candidate.kind == "count" and candidate.unit is None and candidate.numeral.role == "number"


def _takes_part(candidate: Candidate) -> bool:
    """Whether the number leaves something out: no unit or noun, or a currency sign without a scale word."""
    unscaled_money = candidate.kind == "money" and candidate.currency_sign and not candidate.numeral.scaled
    return candidate.high is None and (_bare(candidate) or unscaled_money)


def _lend_scale(lender: Candidate, borrower: Candidate, joint: str) -> None:
    value, whole = value_of(borrower.numeral), value_of(lender.numeral)
    if borrower.numeral.scaled or not value or not whole:
        return
    if lender.numeral.scaled:
        scale = scale_of(lender.numeral, whole)
    elif lender.shared > 1:  # `3, 5, dan 7 juta`: handed on from number to number
        scale, whole = lender.shared, product(whole, lender.shared)
    else:
        return
    ratio = value * scale / whole
    if joint == "part":
        shared = value > 1 and _SMALLEST_PART <= ratio < 1
    else:
        shared = 1 / _WIDEST_CHANGE <= ratio <= _WIDEST_CHANGE
    if shared:
        borrower.shared = scale
        small_money = borrower.unit == "IDR" and value < _LEAST_RUPIAH
        broken = value != value.to_integral_value() and joint == "change"
        borrower.unsure_scale = None if small_money or broken else scale
    elif joint == "change" and not borrower.currency_sign and 1 < value < _THOUSAND and ratio < _THOUSAND:
        borrower.unsure_scale = scale


def _lend_unit(lender: Candidate, borrower: Candidate) -> None:
    borrower.kind, borrower.unit, borrower.factor = lender.kind, lender.unit, lender.factor
    borrower.unit_range, borrower.classifier = lender.unit_range, lender.classifier
    borrower.known_noun, borrower.rule = lender.known_noun, UNIT_OF_PAIR
