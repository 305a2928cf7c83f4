"""A numeral as found in a text, before anybody has decided what its separators mean."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from beritaextract.numerals.exact import plain, product, total
from beritaextract.numerals.marks import NO_HABIT, Habit, settle
from beritaextract.numerals.separators import Kind, Reading, read_digits
from beritaextract.rules import Rule


@dataclass(slots=True)
class Part:
    """A summand of a numeral: `1 juta` and `250 ribu` in `1 juta 250 ribu`.

    Attributes:
        raw: the digits with their marks, or None for number words.
        value: the value of number words; None for digits.
        scale: what the part is multiplied by.
    """

    raw: str | None
    value: Decimal | None
    scale: Decimal


# Nobody changes one, but making a frozen one takes three times as long.
@dataclass(slots=True)
class Numeral:
    """A stretch of text that states a number.

    Attributes:
        start, end: the numeral itself, scale word included.
        tail: end of what belongs to it but is not part of its span: the `-an` of `350-an`.
        parts: the summands; empty for a vague numeral.
        digits: whether it opens with digits.
        scaled: whether it has a scale word.
        vague: `puluhan ribu`: an order of magnitude without a value.
        about: `350-an`, `5 jutaan`.
        negative: `minus 3`.
        role: `half`, `fraction`, `group`, `number`: which grammar rule made it.
        bounds: what a vague numeral lies between, both ends included.
        other: another way to read what was joined (`12 500` as 12 and 500), as it is told to the caller; or empty.
    """

    start: int
    end: int
    tail: int
    parts: tuple[Part, ...]
    digits: bool
    scaled: bool = False
    vague: bool = False
    about: bool = False
    negative: bool = False
    role: str = "number"
    bounds: tuple[Decimal, Decimal] | None = None
    other: str = ""

    @property
    def raw(self) -> str | None:
        """The digits of a numeral in digits, for the habit of the article."""
        return self.parts[0].raw if self.parts else None

    def is_readable(self, kind: Kind = "plain") -> bool:
        """Whether the separators of all parts make a number, of what `kind` says is counted."""
        for part in self.parts:
            raw = part.raw
            if raw is not None and not raw.isdecimal() and not settle(raw) and read_digits(raw, kind=kind) is None:
                return False
        return True

    def read(self, *, kind: Kind, habit: Habit = NO_HABIT, scale: Decimal = Decimal(1)) -> Reading | None:
        """The value of the whole numeral, times `scale` where it has no scale word of its own; None if it is no number.

        `scale` is what a range hands down: the `juta` of `Rp 15-20 juta` to `15`.
        """
        value = Decimal(0)
        other: Decimal | None = None
        rule: Rule | None = None
        for part in self.parts:
            factor = part.scale if self.scaled or scale == 1 else product(part.scale, scale)
            if part.raw is None:
                value = _sum(value, part.value or Decimal(0), factor)
                continue
            reading = read_digits(part.raw, kind=kind, scale=factor, habit=habit)
            if reading is None:
                return None
            rule = reading.rule or rule
            if reading.other is not None:
                other = plain(_sum(value, reading.other, factor))
            value = _sum(value, reading.value, factor)
        if self.negative:
            value, other = -value, None if other is None else -other
        return Reading(plain(value), other, rule)


def _sum(value: Decimal, part: Decimal, factor: Decimal) -> Decimal:
    """`value` and `factor` times `part`; nearly all numbers have one part and no scale word."""
    scaled = part if factor == 1 else product(part, factor)
    return total(value, scaled) if value else scaled
