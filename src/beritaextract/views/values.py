"""Values as a reader of the page's language writes them."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from beritaextract.views.words import Words

_DECIMALS = 2
_RANGE = "–"
_A_PERIOD = ("sedetik", "semenit", "sejam", "sehari", "semalam", "seminggu", "sepekan", "sebulan", "setahun")
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


def figure_value(figure: Quantity, words: Words) -> str:
    """Value, unit, modifier and rate of a figure in one line; a vague figure says that it has no exact value."""
    amount = _amount(figure, words)
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


def unit_name(unit: str, words: Words) -> str:
    """The unit as a reader writes it: `Rp` for IDR, `%`, `tahun` for year."""
    if unit == "IDR":
        return "Rp"
    if unit == "percent":
        return "%"
    if unit == "percentage_point":
        return words["percentage_point"]
    return words.get(f"unit_{unit}") or unit


def _amount(figure: Quantity, words: Words) -> str | None:
    digits = _digits(figure, words.language)
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


def _digits(figure: Quantity, language: str) -> str | None:
    if figure.value is not None:
        return number(figure.value, language)
    if figure.low is not None and figure.high is not None:
        return f"{number(figure.low, language)}{_RANGE}{number(figure.high, language)}"
    if figure.low is not None:
        return f"≥ {number(figure.low, language)}"
    if figure.high is not None:
        return f"≤ {number(figure.high, language)}"
    return None
