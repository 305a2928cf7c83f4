"""`parse_money`, `parse_number`: a whole string that is one amount or one number, perhaps with a modifier."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from beritaextract import numerals
from beritaextract.errors import NumberError
from beritaextract.figures.lexicon import Modifier, modifier_words
from beritaextract.figures.matches import FigureMatch
from beritaextract.figures.passes import find
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.text import analyse

_APPROXIMATE = frozenset({"-an", "an", "- an"})
_LONGEST_SHOWN = 80
_MINUS_SIGNS = frozenset("-−–")


class Number(Decimal):
    """The value of a number, exact, with what bounds or softens it.

    Attributes:
        modifier: as in the records: exact, about, at_least, at_most, more_than, less_than.
    """

    modifier: Modifier

    def __new__(cls, value: Decimal, modifier: Modifier = "exact") -> Number:
        """The number of that value."""
        made = super().__new__(cls, value)
        made.modifier = modifier
        return made

    def __reduce__(self) -> Any:
        """Keeps the modifier in a pickle."""
        return Number, (Decimal(self), self.modifier)


@dataclass(slots=True, frozen=True)
class Money:
    """An amount of money.

    Attributes:
        value: the amount, or None for a range.
        low, high: the ends of a range, or None.
        currency: ISO 4217 code, for crypto the ticker.
        modifier: as in the records: exact, about, at_least, at_most, more_than, less_than.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    currency: str
    modifier: Modifier = "exact"


_THOUSANDS = re.compile(r"\s{0,20}([-−+]?[0-9][0-9.,]{0,30})\s?[kK]\s{0,20}")
_RANGE_OPENERS = frozenset({"antara", "dari"})


def parse_number(text: str) -> Number:
    """The value of `text`, one Indonesian number in digits, words or both, with a modifier before or behind it.

    >>> parse_number("dua ratus ribu")
    Decimal('200000')
    >>> parse_number("sekitar 50rb-an").modifier
    'about'

    The value is canonical: no exponent, no trailing zeros behind the decimal point.  Thirds and the like, which have no
    last digit, come with 28 digits.  What `.` and `,` mean is decided as `numerals.separators` explains; a number alone
    that could be read both ways (`2.193`) is read in the Indonesian manner.

    Raises:
        NumberError: the string is no number, more than a number, or a vague amount (`puluhan ribu`); it says where the
            reading stopped and what was read till there.
        TypeError: `text` is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"parse_number wants a str, not {type(text).__name__}")
    before, start = _modifier_before(text)
    after, end = _modifier_after(text, start)
    inner = text[start:end]
    if (thousands := _THOUSANDS.fullmatch(inner)) is not None:
        inner = f"{thousands[1]} ribu"  # in an article `10K` is as often a race
    try:
        value = numerals.parse_number(inner)
    except NumberError as error:
        raise NumberError(_shown(text), error.problem, start + error.start, start + error.end, error.reading) from None
    approximate = text[:end].rstrip().endswith("an") and inner.rstrip().lower().endswith(("-an", " an"))
    return Number(value, before or after or ("about" if approximate else "exact"))


def parse_money(text: str) -> Money:
    """The amount that `text` as a whole states, with a modifier before or behind it.

    >>> parse_money("Rp 1,5 M")
    Money(value=Decimal('1500000000'), low=None, high=None, currency='IDR', modifier='exact')
    >>> parse_money("sekitar Rp 3 miliar").modifier
    'about'

    Values are canonical: no exponent, no trailing zeros behind the decimal point.

    Raises:
        NumberError: the string is no amount, more than one, or a vague one (`jutaan rupiah`); it says where the reading
            stopped and what was read till there.
        TypeError: `text` is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"parse_money wants a str, not {type(text).__name__}")
    view = text.replace("\xa0", " ")
    if view.lstrip()[:1] in _MINUS_SIGNS:  # at the start of a line of an article it would be a dash
        view = view.replace(view.lstrip()[0], " ", 1)
        return _negative(parse_money(view))
    figures = find(analyse(view), blocked=RangeSet(), log=Log())
    if not figures:
        raise NumberError(_shown(text), "no amount of money", 0, len(text))
    figure = figures[0]
    reading = text[figure.range.start : figure.range.end]
    if figure.kind != "money":
        raise NumberError(_shown(text), f"a {figure.kind} and no amount of money", *figure.range, reading)
    start, end = _rest(view, figure)
    if end < len(view):
        raise NumberError(_shown(text), "not one whole amount of money", end, len(text), reading)
    if start > 0:
        raise NumberError(_shown(text), "not one whole amount of money", 0, start)
    if figure.vague or figure.unit is None:
        raise NumberError(_shown(text), "a vague amount, which has no value", *figure.range, reading)
    return Money(figure.value, figure.low, figure.high, figure.unit, figure.modifier)


def _negative(money: Money) -> Money:
    """The amount below zero."""
    if money.value is None or money.value < 0:
        raise NumberError(_shown(str(money.value or money.low)), "not one whole amount of money", 0, 1)
    return replace(money, value=-money.value)


def _rest(view: str, figure: FigureMatch) -> tuple[int, int]:
    """Where what belongs to the amount starts and ends: the figure, with the modifier that it was given."""
    start, end = figure.range
    if not view[:start].strip() or view[:start].strip().lower() in modifier_words().before:
        start = 0
    if figure.low is not None and view[:start].strip().lower() in _RANGE_OPENERS:
        start = 0
    behind = view[end:].strip().lower()
    if not behind or (figure.modifier != "exact" and (behind in _APPROXIMATE or _is_modifier(view, end))):
        end = len(view)
    return start, end


def _is_modifier(view: str, at: int) -> bool:
    return any(end == len(view.rstrip()) for _, _, end in modifier_words().after.at(view, at))


def _modifier_before(text: str) -> tuple[Modifier | None, int]:
    """The modifier that `text` opens with, and where what it bounds starts."""
    words = modifier_words()
    stripped = text.lstrip()
    offset = len(text) - len(stripped)
    pieces = stripped.lower().split(" ")
    for length in range(min(words.longest, len(pieces) - 1), 0, -1):
        found = words.before.get(" ".join(pieces[:length]))
        if found is not None:
            return found, offset + len(" ".join(pieces[:length])) + 1
    return None, 0


def _modifier_after(text: str, start: int) -> tuple[Modifier | None, int]:
    """The modifier that `text` ends in, and where it starts."""
    last = text.rstrip().rfind(" ")
    if last <= start or text[start:last].isspace():
        return None, len(text)
    for payloads, _, end in modifier_words().after.at(text, last):
        if end == len(text.rstrip()):
            return payloads[0].modifier, last
    return None, len(text)


def _shown(text: str) -> str:
    return repr(text[:_LONGEST_SHOWN])
