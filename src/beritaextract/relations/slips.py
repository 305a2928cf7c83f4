"""Whether a number could be another one, written with a slip of the pen.

Figures of one thing that differ by a slip are nearly alike: a digit is wrong, two are exchanged, one is left out or
doubled, the decimal mark has moved.  Figures further apart are mostly of two things.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

_LONGEST = 15
_QUARTER = Decimal("0.25")
_LEAST = Decimal(2)


def is_slip(left: Decimal, right: Decimal) -> bool:
    """Whether two different positive numbers are one slip of the pen apart; numbers of one digit never are."""
    pair = _digits(left, right) if left != right else None
    if pair is None:
        return False
    small, large = sorted(pair, key=len)
    if len(large) > len(small):  # left out, doubled, or a decimal mark moved
        gap = len(large) - len(small)
        return gap == 1 and len(large) > 2 and any(large[:at] + large[at + 1 :] == small for at in range(len(large)))
    wrong = [at for at in range(len(large)) if small[at] != large[at]]
    if len(wrong) == 1:
        at = wrong[0]
        return len(large) > 1 and (at > 0 or abs(int(small[at]) - int(large[at])) == 1)
    first = wrong[0]
    return wrong[1:] == [first + 1] and small[first : first + 2] == large[first : first + 2][::-1]


def is_near(left: Decimal, right: Decimal) -> bool:
    """Whether two numbers are no more than a quarter apart, or one, from two on."""
    apart = abs(left - right)
    return min(left, right) >= _LEAST and (apart <= 1 or apart <= _QUARTER * max(left, right))


@lru_cache(maxsize=8192)
def shapes(value: Decimal) -> frozenset[str]:
    """What is left of the digits when one is dropped, or none: numbers one slip apart have one of these in common."""
    digits = "".join(map(str, value.as_tuple().digits)).rstrip("0")
    if not 1 <= len(digits) <= _LONGEST:
        return frozenset()
    if len(digits) == 2:
        return frozenset({digits, digits[0], digits[1]})
    dropped = {(digits[:at] + digits[at + 1 :]).rstrip("0") for at in range(len(digits))}
    return frozenset(dropped | {digits}) - {""}


def _digits(left: Decimal, right: Decimal) -> tuple[str, str] | None:
    """Both as whole numbers of one unit, without the zeros that both end in: 24 and 23 for 2.4 and 2.3 billion."""
    exponents = [value.normalize().as_tuple().exponent for value in (left, right)]
    least = min(exponent for exponent in exponents if isinstance(exponent, int))
    if max(left.adjusted(), right.adjusted()) - least >= _LONGEST:
        return None
    first, second = (f"{value.scaleb(-least):.0f}" for value in (left, right))
    return first, second
