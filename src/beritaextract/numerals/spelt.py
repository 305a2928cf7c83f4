"""The grammar of Indonesian number words, from `nol` to `sembilan ratus sembilan puluh sembilan kuintiliun`.

A numeral is a sum, a fraction or a vague amount, perhaps behind `minus`.

- A sum is groups with scale words, each smaller than the one before: `dua juta | tiga ratus ribu | lima`.
- A group is a number from 0 to 999, with a half (`dua setengah`) or decimals (`dua koma lima`) if need be.
- A fraction is `setengah`, `sepertiga`, or a unit over another: `dua pertiga`, `tiga per empat`.
- A vague amount is `puluhan`, `ratusan juta`, `beberapa ratus ribu`.

The rules work on the list that `words_at` makes and hand on an index into it, that of the first word not yet used.  The
list ends in a word without a role, so behind a word with a role there is always another one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from beritaextract.numerals.exact import product, ratio, total
from beritaextract.numerals.words import ONE, ZERO, Word, scales_in, words_at

_HALF, _HUNDRED = Decimal("0.5"), Decimal(100)


class Spelt(NamedTuple):
    """What number words from one place on spell.

    Attributes:
        end: offset behind the last word.
        value: before the sign; zero for a vague numeral.
        scaled: whether a scale word is in it.
        role: `half`, `fraction`, `group`, `vague`, `amount` or `number`.
        negative: whether `minus` stands before it.
        about: whether its end is open: `dua puluhan`, `dua ribuan`, `seratusan`.
        bounds: what a vague numeral lies between.
    """

    end: int
    value: Decimal
    scaled: bool
    role: str
    negative: bool = False
    about: bool = False
    bounds: tuple[Decimal, Decimal] | None = None


def spelt_at(view: str, at: int) -> Spelt | None:
    """The number spelt by the words from `at` on, or None."""
    return spelt_by(words_at(view, at))


def spelt_by(words: list[Word], at: int = 0) -> Spelt | None:
    """The number spelt by the words from index `at` on, or None."""
    word = words[at]
    role = word.role
    if not role:
        return None
    if role == "minus":
        inner = spelt_by(words, at + 1) if words[at + 1].role != "minus" else None
        return inner._replace(negative=True) if inner else None
    if role == "vague":
        factor, at, _ = scales_in(words, at + 1)
        bounds = _bounds(word, factor)
        return Spelt(words[at - 1].end, ZERO, factor > 1, "vague", bounds=bounds)
    if role == "some":
        return _some(words, at + 1)
    if role == "group":
        return Spelt(word.end, word.value, False, "group")
    if role == "amount":  # `goceng`, `cepek ceng`
        factor, at, _ = scales_in(words, at + 1)
        return Spelt(words[at - 1].end, product(word.value, factor), True, "amount")
    if role == "about":
        return Spelt(word.end, word.value, False, "number", about=True)
    if role == "one-dozen":
        half = words[at + 1].form == "setengah"  # `selusin setengah`
        value = product(word.value, Decimal("1.5")) if half else word.value
        return Spelt(words[at + half].end, value, True, "number")
    if role in ("half", "fraction") and words[at + 1].role == "dozen":  # `setengah kodi`
        part = word.value if role == "half" else ratio(ONE, word.value)
        return Spelt(words[at + 1].end, product(part, words[at + 1].value), True, "number")
    if role in ("half", "fraction"):
        value = word.value if role == "half" else ratio(ONE, word.value)
        factor, at, _ = scales_in(words, at + 1)
        return Spelt(words[at - 1].end, product(value, factor), factor > 1, role)
    return _sum(words, at)


def _some(words: list[Word], at: int) -> Spelt | None:
    """`beberapa ratus ribu`: vague, but only with a hundred, ten or scale word; `beberapa orang` is no figure."""
    role = words[at].role
    if role not in ("suffix", "scale"):
        return None
    factor, behind, _ = scales_in(words, at + 1)
    bounds = _bounds(words[at], factor, least=2)
    return Spelt(words[behind - 1].end, ZERO, factor > 1 or role == "scale", "vague", bounds=bounds)


def _bounds(word: Word, factor: Decimal, least: int = 1) -> tuple[Decimal, Decimal]:
    """What a vague amount lies between: `belasan` 11 to 19, `puluhan` 20 to 99, `ratusan ribu` 100,000 to 999,999.

    `least` is how often the order of magnitude is there at least.  What lies from 10 to 19 is `belasan`.
    """
    if word.form in ("belas", "belasan"):
        low, above = Decimal(11), Decimal(20)
    else:
        low, above = word.value * (2 if word.value == 10 else least), word.value * 10
    return product(low, factor), product(above, factor) - 1


def _sum(words: list[Word], at: int) -> Spelt | None:
    open_ended = _open_ended(words, at)
    if open_ended is not None:
        return open_ended
    value, scaled, about = ZERO, False, False
    last: Decimal | None = None
    while words[at].role:
        word = words[at]
        if word.role == "one-scale":
            extra, behind, _ = scales_in(words, at + 1)
            group, factor = ONE, product(word.value, extra)
        else:
            grouped = _group(words, at)
            if grouped is None:
                break
            group, behind, fraction = grouped
            factor, behind, about = scales_in(words, behind)
            if fraction and last is not None:
                return None
            if fraction:
                return Spelt(words[behind - 1].end, product(group, factor), factor > 1, "fraction")
            if last is None and words[behind].role == "dozen":
                half = words[behind + 1].form == "setengah"  # `satu lusin setengah`
                dozens = product(group, factor) + _HALF if half else product(group, factor)
                return Spelt(words[behind + half].end, product(dozens, words[behind].value), True, "number")
        if last is not None and factor >= last:
            break
        value, last, at = total(value, product(group, factor)), factor, behind
        scaled = scaled or factor > 1
        if factor == 1:
            break
    if last is not None and last > 1 and words[at].form == "setengah" and words[at + 1].scale is None:
        value, at = total(value, product(_HALF, last)), at + 1  # `satu juta setengah`
    return Spelt(words[at - 1].end, value, scaled, "number", about=about) if last is not None else None


def _open_ended(words: list[Word], at: int) -> Spelt | None:
    """`dua puluhan`, `lima belasan`, `tiga ratusan`: about twenty, fifteen, three hundred."""
    unit = words[at]
    if unit.role != "unit" or words[at + 1].form not in ("belasan", "puluhan", "ratusan"):
        return None
    kind = words[at + 1]
    value = unit.value + kind.value if kind.form == "belasan" else unit.value * kind.value
    factor, at, _ = scales_in(words, at + 2)
    return Spelt(words[at - 1].end, product(value, factor), factor > 1, "number", about=True)


def _group(words: list[Word], at: int) -> tuple[Decimal, int, bool] | None:
    """A number from 0 to 999 at `at`, with decimals or a half, or a fraction of units, and whether it is a fraction."""
    word = words[at]
    value, at = word.value, at + 1
    if word.role == "hundred":
        below, at = _below_hundred(words, at)
        value += below
    elif word.role == "unit":
        denominator, behind = _over(words, at)
        if value < denominator:
            return ratio(value, denominator), behind, True
        following = words[at]
        if following.role == "suffix" and following.value == _HUNDRED:
            below, at = _below_hundred(words, at + 1)
            value = value * 100 + below
        else:
            value, at = _below_hundred(words, at - 1)
    elif word.role not in ("zero", "ten"):
        return None
    following = words[at]
    if following.role == "half":
        return value + _HALF, at + 1, False
    if following.role == "fraction" and value:
        return total(value, ratio(ONE, following.value)), at + 1, False
    decimals, behind = _decimals(words, at + 1) if following.role == "point" else ("", at)
    if decimals:
        return Decimal(f"{value}.{decimals}"), behind, False
    return value, at, False


def _below_hundred(words: list[Word], at: int) -> tuple[Decimal, int]:
    """A number from 1 to 99 at `at` and the index behind it; zero and `at` where there is none."""
    word = words[at]
    if word.role == "ten":
        return word.value, at + 1
    if word.role != "unit":
        return ZERO, at
    form = words[at + 1].form
    if form == "belas":
        return word.value + 10, at + 2
    if form == "puluh":
        unit = words[at + 2]
        # `dua puluh tiga ratus` is no number: the unit must not open a group of its own
        if unit.role == "unit" and words[at + 3].form not in ("belas", "puluh", "ratus"):
            return word.value * 10 + unit.value, at + 3
        return word.value * 10, at + 2
    if form == "ratus":
        return ZERO, at
    return word.value, at + 1


def _over(words: list[Word], at: int) -> tuple[Decimal, int]:
    """The denominator at `at` and the index behind it: `pertiga`, `per tiga`, `pertiganya`; zero if there is none."""
    if words[at].role == "over":
        return words[at].value, at + 1
    if words[at].role == "per" and words[at + 1].role in ("unit", "ten", "denominator"):
        return words[at + 1].value, at + 2
    return ZERO, at


def _decimals(words: list[Word], at: int) -> tuple[str, int]:
    """The digits spoken behind `koma`: one by one (`nol lima`), or as a number (`dua puluh lima`)."""
    value, behind = _below_hundred(words, at)
    if value >= 10:
        return str(value), behind
    digits = ""
    while words[at].role in ("unit", "zero"):
        digits, at = digits + str(words[at].value), at + 1
    return digits, at
