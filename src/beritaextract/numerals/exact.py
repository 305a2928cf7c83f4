"""Exact decimal arithmetic, whatever decimal context the caller's program has set."""

from __future__ import annotations

from decimal import Context, Decimal

# More digits than any numeral that is read (`scan.LONGEST_DIGITS`) times the largest chain of scale words.
_EXACT = Context(prec=120)
# Thirds and sevenths have no last digit: they are given to 28 places, the usual precision of Decimal.
_THIRDS = Context(prec=28)


def product(left: Decimal, right: Decimal) -> Decimal:
    """`left` times `right`, without rounding."""
    return _EXACT.multiply(left, right)


def total(left: Decimal, right: Decimal) -> Decimal:
    """`left` plus `right`, without rounding."""
    return _EXACT.add(left, right)


def ratio(numerator: Decimal, denominator: Decimal) -> Decimal:
    """`numerator` over `denominator`, to 28 digits where it has no end."""
    return _THIRDS.divide(numerator, denominator)


def plain(value: Decimal) -> Decimal:
    """`value` in canonical form: no exponent, no trailing zeros of the fraction, no negative zero."""
    if not value:
        return Decimal(0)
    text = str(value)
    if "E" not in text and not ("." in text and text.endswith("0")):
        return value  # as nearly all numbers of an article are; to look is a tenth of the work below
    shortest = value.normalize(_EXACT)
    exponent = shortest.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0:
        return shortest.quantize(Decimal(1), context=_EXACT)
    return shortest
