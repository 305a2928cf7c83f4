"""How exactly a figure is stated, and what follows for sums, shares and changes made of it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from beritaextract.relations.reader import Reader
from beritaextract.relations.units import factor

# A round figure (`15 juta`) is read as meant: rounding may hide at most this share of it, given two digits.
_MOST = Decimal("0.02")
# `Rp 2 triliun` may be 1.8 or 2.2; nobody writes it for 1.5.
_MOST_OF_ONE = Decimal("0.125")
_HUNDRED = Decimal(100)
_ROUND_HUNDREDS = Decimal("0.1")
_HALF = Decimal("0.5")


class Interval(NamedTuple):
    """All values that a stated figure may stand for."""

    low: Decimal
    high: Decimal


def last_digit(reader: Reader, index: int) -> Decimal:
    """What one step of the last digit of a figure is worth: 100,000 for `4.3 juta`; 0 for number words."""
    value = reader.figures[index].value
    digits = "".join(char for char in reader.text_of(index) if char.isdecimal() and char.isascii())
    if value is None or not digits.strip("0") or len(digits) > 30:
        return Decimal(0)
    return abs(value) / Decimal(int(digits))


def interval(reader: Reader, index: int) -> Interval:
    """The values that the figure may stand for, given how it is rounded."""
    figure = reader.figures[index]
    assert figure.value is not None
    half = _slack(reader, index)
    return Interval(figure.value - half, figure.value + half)


def _slack(reader: Reader, index: int) -> Decimal:
    figure = reader.figures[index]
    value = figure.value
    assert value is not None
    step = last_digit(reader, index)
    if figure.kind == "percent":
        if abs(value) >= _HUNDRED and value % _HUNDRED == 0:
            return abs(value) * _ROUND_HUNDREDS  # melesat 500 persen
        return step  # many cut a percentage off instead of rounding it
    text = reader.text_of(index)
    digits = "".join(char for char in text if char.isdecimal() and char.isascii())
    if not digits:
        return Decimal(0)
    if step == 1:
        zeros = len(digits) - len(digits.rstrip("0"))
        if zeros < 2:
            return Decimal(0) if figure.kind in {"count", "money"} else min(_HALF, abs(value) * _MOST)
        return min(Decimal(10) ** zeros * _HALF, abs(value) * _MOST)
    half = step * _HALF
    return min(half, abs(value) * (_MOST_OF_ONE if len(digits.lstrip("0")) < 2 else _MOST))


def are_exact(reader: Reader, *indices: int) -> bool:
    """Whether all figures have one exact value, whose digits are whole."""
    return all(
        reader.figures[index].modifier == "exact"
        and reader.figures[index].value is not None
        and not reader.is_torn(index)
        for index in indices
    )


def scaled_interval(reader: Reader, index: int) -> Interval:
    """The interval of a figure, a measure in the base unit of its dimension."""
    known = factor(reader.figures[index])
    stated = interval(reader, index)
    return Interval(stated.low * known[1], stated.high * known[1]) if known else stated
