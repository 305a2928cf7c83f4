"""`parse_money`: a whole string that is one amount of money."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from beritaextract.errors import NumberError
from beritaextract.figures.passes import find
from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.text import analyse


@dataclass(slots=True, frozen=True)
class Money:
    """An amount of money.

    Attributes:
        value: the amount, or None for a range.
        low, high: the ends of a range, or None.
        currency: ISO 4217 code, for crypto the ticker.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    currency: str


def parse_money(text: str) -> Money:
    """The amount that `text` as a whole states.

    >>> parse_money("Rp 1,5 M")
    Money(value=Decimal('1500000000'), low=None, high=None, currency='IDR')

    Values are canonical: no exponent, no trailing zeros behind the decimal point.

    Raises:
        NumberError: the string is no amount, more than one, or a vague one (`jutaan rupiah`).
        TypeError: `text` is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"parse_money wants a str, not {type(text).__name__}")
    view = text.replace("\xa0", " ").strip()
    figures = find(analyse(view), blocked=RangeSet(), log=Log())
    if len(figures) != 1 or figures[0].kind != "money" or figures[0].range != Range(0, len(view)):
        raise NumberError(f"{text[:80]!r} is not one whole amount of money")
    figure = figures[0]
    if figure.vague or figure.unit is None:
        raise NumberError(f"{text[:80]!r} is a vague amount and has no value")
    return Money(figure.value, figure.low, figure.high, figure.unit)
