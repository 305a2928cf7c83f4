"""Numerals that open with digits: `375.619,3`, `4.3 juta`, `5 ratus juta`, `1 juta 250 ribu`, `2½`, `3/4`."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals.digit_groups import Parted, parted_at
from beritaextract.numerals.exact import product, ratio, total
from beritaextract.numerals.letters import BLANKS
from beritaextract.numerals.marks import settle
from beritaextract.numerals.numeral import Numeral, Part
from beritaextract.numerals.spelt import spelt_at
from beritaextract.numerals.words import Word, scales_in, words_at

# Longer strings of digits are identifiers or noise; the limit keeps decimal arithmetic exact and cheap.
LONGEST_DIGITS: Final = 40
DIGITS: Final = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
VULGAR: Final = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
_APPROXIMATE: Final = regex.compile(r"\s?-?\s?an\b|-\s?an(?=\p{Ll})")
_LONGEST_AN: Final = 5
# `3 1/2 hektare`, `2 ½ jam`, `3-1/2`
_MIXED: Final = re.compile(r"[ \u00a0](?:([½⅓⅔¼¾⅕⅛])|([1-9])[/⁄]([2-9]|10))(?![0-9/⁄]|[.,][0-9])")
_LONGEST_OF_MIXED: Final = 3
_SLASH: Final = regex.compile(r"/([0-9]{1,2})(?![\d/]|[.,]\d)")
# What can part digits from more of them.
_GAP: Final = re.compile(r"['’`˙·_][0-9]| [0-9]| ?[.,][ \n]?[0-9]|[.,]{2}[0-9]")
# Letters that a scan of paper leaves in place of digits: `5OO juta`, `1.25O orang`, `l0 miliar`; `1l` is a litre.
_SCANNED: Final = re.compile(
    r"(?=[0-9.,]*+[OolI])(?:[0-9lI]|[Oo](?=[.,]))[0-9OolI]*+(?:[.,][0-9OolI]++)*+"
    r"(?:(?<![0-9.,]l)|(?= (?:orang|warga|jiwa|korban|persen|ribu|juta|miliar)\b))(?<!o)(?![^\W_])"
)
_AS_DIGITS, _NO_LETTERS = str.maketrans("OolI", "0011"), str.maketrans("", "", "OolI")
_OF_QUANTITY: Final = re.compile(r"\s?%|[^\S\n]{1,3}[a-z]{2}")
_GOES_ON: Final = re.compile(r"[.,:/-]?[0-9]|[^\S\n]?[-–/%]|[^\S\n](?:persen|hingga|sampai)")
_NEXT: Final = re.compile(BLANKS + r"(lebih[^\S\n]++)?(?=([0-9])?)")
_HALF, _ONE, _THOUSAND, _HUNDRED = Decimal("0.5"), Decimal(1), Decimal(1000), Decimal(100)
_MOST_PARTS = 5
_LETTERS_FOR_DIGITS = ("O", "o", "l", "I")
_FRACTION_BARS = ("/", "⁄")

#: Decides whether digits parted by blanks, from a place of the view on, are one number.
Joins = Callable[[str, int, Parted], bool]


def digits_at(view: str, at: int, *, money: bool, joins: Joins | None = None) -> Numeral | None:
    """The numeral of digits that starts exactly at `at`, or None; `joins` as in `scan.numeral_at`."""
    match = DIGITS.match(view, at)
    if match is not None and len(match.group()) > LONGEST_DIGITS:
        return None
    if match is None or view[match.end() : match.end() + 2].lstrip(".,")[:1] in _LETTERS_FOR_DIGITS:
        scanned = _scanned_at(view, at, money=money)
        if scanned is not None or match is None:
            return scanned
    raw, end = match.group(), match.end()
    parted = parted_at(view, at, raw, end) if joins is not None and _GAP.match(view, end) else None
    if parted is None or joins is None or not joins(view, at, parted):
        return _with_words(view, at, raw, end, money)
    numeral = _with_words(view, at, parted.raw, parted.end, money)
    numeral.other = _apart(parted)
    return numeral


def _scanned_at(view: str, at: int, *, money: bool) -> Numeral | None:
    """The numeral at `at` in which letters stand for digits, where an amount or a quantity can stand."""
    match = _SCANNED.match(view, at)
    if match is None or len(match[0]) > LONGEST_DIGITS or view[at - 1 : at].isalpha():
        return None
    if not money and not _OF_QUANTITY.match(view, match.end()):
        return None
    digits = match[0].translate(_AS_DIGITS)
    numeral = _with_words(view, at, digits, match.end(), money)
    without = match[0].translate(_NO_LETTERS).strip(".,")
    numeral.other = f"{without}: {match[0]} has letters among its digits, read as {digits}"
    return numeral


def _apart(parted: Parted) -> str:
    """The other reading of digits parted by blanks, where there is one: groups of zeros are no numbers."""
    doubtful = parted.form != "apostrophes" and any(piece.strip("0") for piece in parted.pieces[1:])
    return " and ".join(parted.pieces) if doubtful and len(parted.pieces) == 2 else ""


def approximate(view: str, end: int) -> int:
    """The end of the `-an` of `350-an`, or `end`."""
    match = _APPROXIMATE.match(view, end) if "an" in view[end : end + _LONGEST_AN] else None
    return match.end() if match else end


def fraction_at(view: str, at: int, end: int, numerator: int, denominator: int, money: bool) -> Numeral:
    """`¾`, `1/2 juta`."""
    factor, end, about = scaled_by(words_at(view, end), 0, end, money)
    part = Part(None, ratio(Decimal(numerator), Decimal(denominator)), factor)
    return Numeral(at, end, end, (part,), digits=True, scaled=factor > 1, about=about, role="fraction")


def scaled_by(words: list[Word], first: int, at: int, money: bool) -> tuple[Decimal, int, bool]:
    """The factor of the scale words from index `first` on, their end or `at`, and whether they approximate."""
    factor, behind, about = scales_in(words, first, digits=True, money=money)
    return factor, words[behind - 1].end if behind > first else at, about


def _with_words(view: str, at: int, raw: str, end: int, money: bool) -> Numeral:
    """The numeral of the digits `raw`, which end at `end`, with the words behind them that belong to it."""
    after = view[end : end + 1]
    slash = _SLASH.match(view, end) if after == "/" else None
    if slash and raw.isdecimal() and 0 < int(raw) < int(slash[1]) <= 10 and len(raw) == 1:
        # 2/3 of something; days and months are in the ranges that the dates room has blocked
        return fraction_at(view, at, slash.end(), int(raw), int(slash[1]), money)
    if after in VULGAR and raw.isdecimal():
        return _mixed(view, at, raw, VULGAR[after], end + 1, money)
    fraction_behind = view[end + 1 : end + 2] in VULGAR or view[end + 2 : end + 3] in _FRACTION_BARS
    mixed = _MIXED.match(view, end) if fraction_behind and raw.isdecimal() else None
    if mixed is not None and len(raw) <= _LONGEST_OF_MIXED:
        fraction = VULGAR[mixed[1]] if mixed[1] else (int(mixed[2]), int(mixed[3]))
        if fraction[0] < fraction[1]:
            return _mixed(view, at, raw, fraction, mixed.end(), money)
    tail = approximate(view, end)
    words = words_at(view, tail)
    if not words[0].role and words[0].scale is None:  # the commonest case: no word of the grammar
        return Numeral(at, end, tail, (Part(raw, None, _ONE),), digits=True, about=tail > end)
    if words[0].role == "half" and raw.isdecimal():
        factor, scaled_end, _ = scaled_by(words, 1, words[0].end, money)
        part = Part(None, total(Decimal(raw), _HALF), factor)
        return Numeral(at, scaled_end, scaled_end, (part,), digits=True, scaled=factor > 1)
    return _scaled(view, Numeral(at, end, tail, (Part(raw, None, _ONE),), digits=True, about=tail > end), words, money)


def _mixed(view: str, at: int, raw: str, fraction: tuple[int, int], end: int, money: bool) -> Numeral:
    """`2½`, `3 1/2 juta`: a whole number and a fraction, which ends at `end`."""
    value = total(Decimal(raw), ratio(Decimal(fraction[0]), Decimal(fraction[1])))
    factor, scaled_end, about = scaled_by(words_at(view, end), 0, end, money)
    part = Part(None, value, factor)
    return Numeral(at, scaled_end, scaled_end, (part,), digits=True, scaled=factor > 1, about=about)


def _scaled(view: str, bare: Numeral, words: list[Word], money: bool) -> Numeral:
    """The bare numeral with the words that multiply it (tens, dozens, powers of ten), and with smaller summands."""
    factor, end, about = _factor(bare, words, money)
    if factor == 1:
        return bare
    parts = [Part(bare.raw, None, factor)]
    about = about or bare.about
    tail = approximate(view, end) if view[end : end + 1] != " " else end
    other = ""
    if tail == end and not about:
        end, other = _add_summands(view, end, parts, money)
        tail = end
    return Numeral(
        bare.start,
        end,
        tail,
        tuple(parts),
        digits=True,
        scaled=True,
        about=about or tail > end,
        other=other,
    )


def _factor(bare: Numeral, words: list[Word], money: bool) -> tuple[Decimal, int, bool]:
    """What the first words multiply the digits by, where they end, and whether they approximate: `5 ratus juta`."""
    first = words[0]
    if first.role == "dozen":
        return first.value, first.end, False
    if first.role == "suffix" and first.form != "belas":
        factor, end, about = scaled_by(words, 1, first.end, money)
        return product(first.value, factor), end, about
    if first.form in ("puluhan", "ratusan") and len(bare.raw or "") == 1:
        factor, end, _ = scaled_by(words, 1, first.end, money)
        return product(first.value, factor), end, True
    return scaled_by(words, 0, bare.tail, money)


def _add_summands(view: str, end: int, parts: list[Part], money: bool) -> tuple[int, str]:
    """Adds the smaller parts of `1 juta 250 ribu` to `parts`; the new end, and another reading where one is possible.

    A part counts only when it has a scale word of its own, smaller than the last: `2 juta 3 orang` is not one number.
    Without one only the places right below count: `4 ribu 300`, `3 ratus 21`.
    """
    while len(parts) < _MOST_PARTS and settle(parts[-1].raw or "0"):
        gap = _NEXT.match(view, end)
        if gap is None or gap.end() == end:
            break
        last = parts[-1].scale
        if gap[2] is None:
            spelt = spelt_at(view, gap.end())
            below = spelt is not None and (spelt.value < last or (last == _HUNDRED and spelt.scaled))
            if spelt is not None and spelt.role == "number" and not spelt.negative and below:
                hundreds = last == _THOUSAND and spelt.value >= _HUNDRED and not gap[1]
                if last == _HUNDRED and spelt.scaled:
                    scale = _scale_over(spelt.value)
                    if scale is not None:  # `2 ratus lima puluh ribu`
                        parts[:] = [Part(part.raw, part.value, product(part.scale, scale)) for part in parts]
                        parts.append(Part(None, spelt.value, _ONE))
                        return spelt.end, ""
                if spelt.scaled or hundreds:
                    parts.append(Part(None, spelt.value, _ONE))
                    return spelt.end, ""
            if spelt is not None and spelt.role == "half" and not spelt.scaled and _plain_half(view, gap.end()):
                parts.append(Part(None, _HALF, last))
                return spelt.end, ""
            break
        digits = DIGITS.match(view, gap.end())
        if digits is None or not digits.group().isdecimal() or len(digits.group()) > 3:
            break
        words = words_at(view, digits.end())
        suffix = words[0].role == "suffix" and words[0].form != "belas"
        factor, part_end, _ = scaled_by(words, int(suffix), words[0].end if suffix else digits.end(), money)
        factor = product(factor, words[0].value) if suffix else factor
        if last == _HUNDRED and factor >= _THOUSAND and len(digits.group()) < 3:  # `2 ratus 50 ribu`
            parts[:] = [Part(part.raw, part.value, product(part.scale, factor)) for part in parts]
            parts.append(Part(digits.group(), None, factor))
            return part_end, ""
        if 1 < factor < last:
            parts.append(Part(digits.group(), None, factor))
            end = part_end
            continue
        if factor == 1 and not gap[1] and _fits_below(last, digits.group(), parts) and _ends_number(view, part_end):
            apart = f"{(parts[0].raw or '')} and {digits.group()}" if len(parts) == 1 else ""
            parts.append(Part(digits.group(), None, _ONE))
            return part_end, f"{apart}, each for itself" if apart else ""
        break
    return end, ""


def _scale_over(value: Decimal) -> Decimal | None:
    """The power of ten that a number below a hundred is counted in: a thousand of `lima puluh ribu`."""
    for power in (12, 9, 6, 3):
        scale = Decimal("1" + "0" * power)
        if scale <= value < scale * _HUNDRED and value % scale == 0:
            return scale
    return None


def _fits_below(scale: Decimal, digits: str, parts: list[Part]) -> bool:
    """Whether bare digits fill the places right below a scale word: `4 ribu 300`, `3 ratus 21`."""
    whole = (parts[-1].raw or "").isdecimal() and digits[0] != "0"
    return whole and ((scale == _THOUSAND and len(digits) == 3) or (scale == _HUNDRED and len(digits) < 3))


def _ends_number(view: str, at: int) -> bool:
    """Whether nothing behind `at` makes the digits before it a number, a date or a range of their own."""
    return _GOES_ON.match(view, at) is None


def _plain_half(view: str, at: int) -> bool:
    return view.startswith("setengah", at)
