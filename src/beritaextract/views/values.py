"""Values as a reader of the page's language writes them."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from beritaextract.views.words import Words

_DECIMALS = 2
_RANGE = "–"
_A_PERIOD = ("sedetik", "semenit", "sejam", "sehari", "semalam", "seminggu", "sepekan", "sebulan", "setahun")
# From how much on a newspaper writes the scale as a word, and from how many of it one decimal is enough.
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_LONG = 100
_SWAP = str.maketrans(",.", ".,")


class Quantity(Protocol):
    """What a figure states: a `records.Figure`, or a row of the table `figures`."""

    @property
    def kind(self) -> str: ...
    @property
    def value(self) -> Decimal | None: ...
    @property
    def low(self) -> Decimal | None: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def modifier(self) -> str: ...
    @property
    def per(self) -> str | None: ...


def number(value: Decimal, language: str) -> str:
    """All digits, grouped: `1.500.000,5` in Indonesian, `1,500,000.5` in English."""
    grouped = f"{value:,f}"
    return grouped.translate(_SWAP) if language == "id" else grouped


def computed(value: Decimal, language: str) -> str:
    """A number that was worked out and not stated: two decimals, and a sign where that is not all of it."""
    rounded = round(value, _DECIMALS)
    return number(value, language) if rounded == value else f"≈ {number(rounded, language)}"


def scale_of(value: Decimal) -> tuple[Decimal, str] | None:
    """The largest scale that a value reaches and the key of its word; None below a million."""
    return next((scale for scale in _SCALES if abs(value) >= scale[0]), None)


def short_number(value: Decimal, words: Words) -> str:
    """A number as newspapers write it: `8.297,8 triliun`; digits behind that are rounded away."""
    scale = scale_of(value)
    if scale is None:
        return number(value, words.language)
    size, name = scale
    scaled = value / size
    rounded = round(scaled, 1 if abs(scaled) >= _LONG else 2).normalize()
    return f"{number(rounded, words.language)} {words[name]}"


def figure_value(figure: Quantity, words: Words, *, short: bool = False) -> str:
    """Value, unit, modifier and rate of a figure in one line; a vague figure says that it has no exact value.

    Args:
        figure: what is stated.
        words: the language.
        short: numbers as `short_number` writes them, instead of all digits.
    """
    amount = _amount(figure, words, short=short)
    if amount is None:
        return f"{words['vague']} · {unit_name(figure.unit, words)}" if figure.unit else words["vague"]
    parts = [amount]
    if figure.modifier != "exact":
        parts.insert(0, words.get(figure.modifier) or figure.modifier)
    if figure.per:
        # `seminggu` already says `per minggu`.
        within = figure.per.lower().startswith(_A_PERIOD)
        parts.append(figure.per if within else f"{words['per']} {figure.per}")
    return " ".join(parts)


def short_and_exact(figure: Quantity, words: Words) -> tuple[str, str]:
    """A figure as newspapers write it, and with all its digits; empty where those say no more."""
    short, exact = figure_value(figure, words, short=True), figure_value(figure, words)
    return short, "" if exact == short else exact


def unit_name(unit: str, words: Words) -> str:
    """The unit as a reader writes it: `Rp` for IDR, `%`, `tahun` for year."""
    if unit == "IDR":
        return "Rp"
    if unit == "percent":
        return "%"
    if unit == "percentage_point":
        return words["percentage_point"]
    return words.get(f"unit_{unit}") or unit


def _amount(figure: Quantity, words: Words, *, short: bool) -> str | None:
    digits = _digits(figure, words, short=short)
    if digits is None:
        return None
    if figure.unit is None:
        return digits
    name = unit_name(figure.unit, words)
    if figure.value == 1 and words.language == "en" and name != figure.unit:
        name = name.removesuffix("s")
    if figure.kind == "money":
        return f"{name} {digits}"
    return f"{digits}{name}" if name == "%" else f"{digits} {name}"


def _digits(figure: Quantity, words: Words, *, short: bool) -> str | None:
    def shown(value: Decimal) -> str:
        return short_number(value, words) if short else number(value, words.language)

    if figure.value is not None:
        return shown(figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{shown(figure.low)}{_RANGE}{shown(figure.high)}"
    if figure.low is not None:
        return f"≥ {shown(figure.low)}"
    if figure.high is not None:
        return f"≤ {shown(figure.high)}"
    return None
