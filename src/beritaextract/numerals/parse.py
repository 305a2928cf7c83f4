"""`parse_number`: a whole string that is one number."""

from __future__ import annotations

from decimal import Decimal

from beritaextract.errors import NumberError
from beritaextract.numerals.numeral import Numeral
from beritaextract.numerals.scan import gloss_at, numeral_at


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
    numeral, negative = _whole_numeral(text)
    if numeral is None:
        raise NumberError(f"{text[:80]!r} is not one whole Indonesian number")
    if numeral.vague:
        raise NumberError(f"{text[:80]!r} is a vague amount and has no value")
    reading = numeral.read(kind="plain")
    if reading is None:
        raise NumberError(f"the separators of {text[:80]!r} do not make a number")
    return -reading.value if negative and reading.value else reading.value


def _whole_numeral(text: str) -> tuple[Numeral | None, bool]:
    """The numeral that fills all of `text`, and whether a minus sign stands before it."""
    view = text.strip()
    negative = view[:1] in ("-", "−", "–")
    start = 1 if negative or view[:1] == "+" else 0
    while view[start : start + 1] == " ":
        start += 1
    numeral = numeral_at(view, start)
    if numeral is None or (negative and numeral.negative):
        return None, negative
    numeral, end = gloss_at(view, numeral) or (numeral, numeral.tail)
    return (numeral if not view[end:].strip() else None), negative
