"""`parse_number`: a whole string that is one number."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from beritaextract.errors import NumberError
from beritaextract.numerals.digit_groups import Parted
from beritaextract.numerals.numeral import Numeral, Part
from beritaextract.numerals.scan import gloss_at, numeral_at

_LONGEST_SHOWN: Final = 80
_NO_NUMBER: Final = "not one whole Indonesian number"


def parse_number(text: str) -> Decimal:
    """The value of `text`, one Indonesian number in digits, words or both.

    >>> parse_number("dua ratus ribu")
    Decimal('200000')
    >>> parse_number("4.3 juta")
    Decimal('4300000')

    The value is canonical: no exponent, no trailing zeros behind the decimal point.  Thirds and the like, which have no
    last digit, come with 28 digits.  `350-an` gives 350.  What `.` and `,` mean is decided as `numerals.separators`
    explains; a number alone that could be read both ways (`2.193`) is read in the Indonesian manner.

    Raises:
        NumberError: the string is no number, more than a number, or a vague amount (`puluhan ribu`).
        TypeError: `text` is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"parse_number wants a str, not {type(text).__name__}")
    shown = repr(text[:_LONGEST_SHOWN])
    view = text.replace("\xa0", " ").rstrip()
    start = len(view) - len(view.lstrip())
    sign = view[start : start + 1]
    negative = sign in ("-", "−", "–")
    if negative or sign == "+":
        start = len(view) - len(view[start + 1 :].lstrip())
    mark = view[start : start + 1] in (",", ".") and view[start + 1 : start + 2].isdecimal()
    numeral = numeral_at(view, start + mark, joins=_join_all)
    if numeral is None or (negative and numeral.negative):
        raise NumberError(shown, _NO_NUMBER, start, len(text))
    numeral, end = gloss_at(view, numeral) or (numeral, numeral.tail)
    reading_of = view[start:end]
    if end < len(view):
        raise NumberError(shown, _NO_NUMBER, end, len(text), reading_of)
    if mark:
        numeral = _below_one(numeral, view[start])
    if numeral is None:
        raise NumberError(shown, "no number behind a decimal mark", start, end, reading_of)
    if numeral.vague:
        raise NumberError(shown, "a vague amount, which has no value", start, end, reading_of)
    reading = numeral.read(kind="plain")
    if reading is None:
        raise NumberError(shown, "no number by its separators", start, end, reading_of)
    return -reading.value if negative and reading.value else reading.value


def _join_all(view: str, at: int, parted: Parted) -> bool:
    """Digits parted by blanks: a string that is one number has nothing else to belong to."""
    return True


def _below_one(numeral: Numeral, mark: str) -> Numeral | None:
    """`,5`: a number that opens with a decimal mark; None where its digits have marks of their own."""
    raw = numeral.raw
    if raw is None or not raw.isdecimal() or len(numeral.parts) != 1:
        return None
    return replace(numeral, parts=(Part(f"0{mark}{raw}", None, numeral.parts[0].scale),))
