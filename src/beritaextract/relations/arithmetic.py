"""Arithmetic with stated figures: the same in every program, and with no more digits than make sense."""

from __future__ import annotations

from contextlib import AbstractContextManager
from decimal import Context, Decimal, localcontext
from typing import Any

# More digits than any product of figures that are read; also what a quotient is worked out to before it is rounded.
_PRECISION = 120
_MORE_DIGITS = 2


def arithmetic() -> AbstractContextManager[Any]:
    """The decimal context in which figures are compared; large enough that nothing is refused as too long."""
    return localcontext(Context(prec=_PRECISION))


def rounded(value: Decimal, stated: Decimal | None) -> Decimal:
    """A worked-out value with at most two decimals more than the stated one: 28.6667 beside 27.68.

    A value so small that this would leave nothing of it keeps two digits.  No zeros are added.
    """
    exponent = 0 if stated is None else stated.as_tuple().exponent
    assert isinstance(exponent, int)
    decimals = max(-exponent, 0) + _MORE_DIGITS
    if value:
        decimals = max(decimals, _MORE_DIGITS - 1 - value.adjusted())
    own = value.as_tuple().exponent
    assert isinstance(own, int)
    if -own <= decimals:
        return value
    with arithmetic():
        shortest = round(value, decimals).normalize()
        return shortest.quantize(Decimal(1)) if shortest == shortest.to_integral_value() else shortest
