"""The grammar of Indonesian number words, from `nol` to `sembilan ratus sembilan puluh sembilan kuintiliun`.

A numeral is a sum, a fraction or a vague amount, perhaps behind `minus`.

- A sum is groups with scale words, each smaller than the one before: `dua juta | tiga ratus ribu | lima`.
- A group is a number from 0 to 999, with a half (`dua setengah`) or decimals (`dua koma lima`) if need be.
- A fraction is `setengah`, `sepertiga`, or a unit over another: `dua pertiga`, `tiga per empat`.
- A vague amount is `puluhan`, `ratusan juta`, `beberapa ratus ribu`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import regex

from beritaextract.numerals.exact import product, ratio, total
from beritaextract.numerals.lexicon import ScaleWord, number_words, scale_words

# Words of one numeral stand on one line, at most three blanks apart.
_WORD = regex.compile(r"[^\S\n]{0,3}+([\p{L}\p{M}]++)")
_ZERO, _HALF, _ONE, _HUNDRED = Decimal(0), Decimal("0.5"), Decimal(1), Decimal(100)
# Groups that are read at most for one numeral: enough for any number below 10^21, and it bounds the work.
_MAX_GROUPS = 12


class Word(NamedTuple):
    """A number word of the text: its role (see `words.toml`; `scale` and `one-scale` besides), value, and end."""

    role: str
    value: Decimal
    end: int


class Spelt(NamedTuple):
    """What number words from one place on spell.

    Attributes:
        end: offset behind the last word.
        value: before the sign; zero for a vague numeral.
        scaled: whether a scale word is in it.
        role: `half`, `fraction`, `group`, `vague` or `number`.
        negative: whether `minus` stands before it.
        about: whether its end is open: `dua puluhan`, `dua ribuan`, `seratusan`.
    """

    end: int
    value: Decimal
    scaled: bool
    role: str
    negative: bool = False
    about: bool = False


def next_word(view: str, at: int) -> tuple[str, int] | None:
    """The word behind `at`, lower case, and its end; None where something else than blanks and letters comes."""
    match = _WORD.match(view, at)
    return (match.group(1).lower(), match.end()) if match else None


def scale_at(view: str, at: int, *, digits: bool = False, money: bool = False) -> tuple[ScaleWord, int] | None:
    """The scale word behind `at` that may stand there, and its end."""
    found = next_word(view, at)
    if found is None:
        return None
    scale = scale_words().get(found[0])
    if scale is None or scale.one:
        return None
    if (scale.after == "digits" and not digits) or (scale.after == "money" and not money):
        return None
    return scale, found[1]


def scales_at(view: str, at: int, *, digits: bool = False, money: bool = False) -> tuple[Decimal, int, bool]:
    """The product of the scale words behind `at` (`ribu triliun`), where they end, and whether they approximate."""
    factor, about = _ONE, False
    for _ in range(3):
        found = scale_at(view, at, digits=digits, money=money)
        if found is None or found[0].factor <= factor:  # `ribu triliun`; never `triliun ribu`, `juta juta`
            break
        factor, at, about = product(factor, found[0].factor), found[1], found[0].about
        digits = money = False  # short forms do not chain
    return factor, at, about


def spelt_at(view: str, at: int) -> Spelt | None:
    """The number spelt by the words from `at` on, or None."""
    word = _word(view, at)
    if word is None:
        return None
    if word.role == "minus":
        following = _word(view, word.end)
        inner = spelt_at(view, word.end) if following and following.role != "minus" else None
        return inner._replace(negative=True) if inner else None
    if word.role == "vague":
        factor, end, _ = scales_at(view, word.end)
        return Spelt(end, _ZERO, factor > 1, "vague")
    if word.role == "some":
        return _some(view, word.end)
    if word.role == "group":
        return Spelt(word.end, word.value, False, "group")
    if word.role == "about":
        return Spelt(word.end, word.value, False, "number", about=True)
    if word.role == "one-dozen":
        return Spelt(word.end, word.value, True, "number")
    if word.role in ("half", "fraction"):
        value = word.value if word.role == "half" else ratio(_ONE, word.value)
        factor, end, _ = scales_at(view, word.end)
        return Spelt(end, product(value, factor), factor > 1, word.role)
    return _sum(view, at)


def half_at(view: str, at: int) -> int | None:
    """The end of the word `setengah` behind `at`, for `2 setengah juta`."""
    word = _word(view, at)
    return word.end if word and word.role == "half" else None


def dozen_at(view: str, at: int) -> tuple[Decimal, int] | None:
    """The factor of `lusin`, `kodi`, `gros` behind `at`, and its end."""
    word = _word(view, at)
    return (word.value, word.end) if word and word.role == "dozen" else None


def _word(view: str, at: int) -> Word | None:
    found = next_word(view, at)
    if found is None:
        return None
    entry = number_words().get(found[0])
    if entry is not None:
        return Word(entry.role, entry.value, found[1])
    scale = scale_words().get(found[0])
    if scale is None or scale.after != "anything":
        return None
    return Word("one-scale" if scale.one else "scale", scale.factor, found[1])


def _some(view: str, at: int) -> Spelt | None:
    """`beberapa ratus ribu`: vague, but only with a hundred, ten or scale word; `beberapa orang` is no figure."""
    word = _word(view, at)
    if word is None or word.role not in ("suffix", "scale"):
        return None
    factor, end, _ = scales_at(view, word.end)
    return Spelt(end, _ZERO, factor > 1 or word.role == "scale", "vague")


def _sum(view: str, at: int) -> Spelt | None:
    open_ended = _open_ended(view, at)
    if open_ended is not None:
        return open_ended
    value, end, scaled, about = _ZERO, at, False, False
    last: Decimal | None = None
    for _ in range(_MAX_GROUPS):
        word = _word(view, end)
        if word is None:
            break
        if word.role == "one-scale":
            extra, group_end, _ = scales_at(view, word.end)
            group, factor = _ONE, product(word.value, extra)
        else:
            grouped = _group(view, end)
            if grouped is None:
                break
            group, group_end, role = grouped
            factor, group_end, about = scales_at(view, group_end)
            if role == "fraction":
                return Spelt(group_end, product(group, factor), factor > 1, "fraction") if last is None else None
            if last is None and (dozen := dozen_at(view, group_end)):
                return Spelt(dozen[1], product(product(group, factor), dozen[0]), True, "number")
        if last is not None and factor >= last:
            break
        value, last, end = total(value, product(group, factor)), factor, group_end
        scaled = scaled or factor > 1
        if factor == 1:
            break
    return Spelt(end, value, scaled, "number", about=about) if last is not None else None


def _open_ended(view: str, at: int) -> Spelt | None:
    """`dua puluhan`, `lima belasan`, `tiga ratusan`: about twenty, fifteen, three hundred."""
    unit = _word(view, at)
    following = next_word(view, unit.end) if unit and unit.role == "unit" else None
    if unit is None or following is None or following[0] not in ("belasan", "puluhan", "ratusan"):
        return None
    kind = number_words()[following[0]]
    value = unit.value + kind.value if following[0] == "belasan" else unit.value * kind.value
    factor, end, _ = scales_at(view, following[1])
    return Spelt(end, product(value, factor), factor > 1, "number", about=True)


def _group(view: str, at: int) -> tuple[Decimal, int, str] | None:
    """A number from 0 to 999 behind `at`, with decimals or a half, or a fraction of units: value, end, role."""
    word = _word(view, at)
    if word is None:
        return None
    value, end = word.value, word.end
    if word.role == "hundred":
        below, end = _below_hundred(view, end)
        value += below
    elif word.role == "unit":
        fraction = _over(view, end)
        if fraction is not None and value < fraction.value:
            return ratio(value, fraction.value), fraction.end, "fraction"
        following = _word(view, end)
        if following and following.role == "suffix" and following.value == _HUNDRED:
            below, end = _below_hundred(view, following.end)
            value = value * 100 + below
        else:
            value, end = _below_hundred(view, at)
    elif word.role not in ("zero", "ten"):
        return None
    following = _word(view, end)
    if following is None:
        return value, end, "number"
    if following.role == "half":
        return value + _HALF, following.end, "number"
    if following.role == "fraction" and value:
        return total(value, ratio(_ONE, following.value)), following.end, "number"
    decimals = _decimals(view, following.end) if following.role == "point" else None
    if decimals is not None:
        return Decimal(f"{value}.{decimals[0]}"), decimals[1], "number"
    return value, end, "number"


def _below_hundred(view: str, at: int) -> tuple[Decimal, int]:
    """A number from 1 to 99 behind `at` and its end; zero and `at` where there is none."""
    word = _word(view, at)
    if word is None or word.role not in ("ten", "unit"):
        return _ZERO, at
    if word.role == "ten":
        return word.value, word.end
    following = next_word(view, word.end)
    if following and following[0] == "belas":
        return word.value + 10, following[1]
    if following and following[0] == "puluh":
        unit = _word(view, following[1])
        if unit and unit.role == "unit":
            # `dua puluh tiga ratus` is no number: the unit must not open a group of its own
            ahead = next_word(view, unit.end)
            if not ahead or ahead[0] not in ("belas", "puluh", "ratus"):
                return word.value * 10 + unit.value, unit.end
        return word.value * 10, following[1]
    if following and following[0] == "ratus":
        return _ZERO, at
    return word.value, word.end


def _over(view: str, at: int) -> Word | None:
    """The denominator behind `at`: `pertiga`, `per tiga`, `pertiganya`."""
    word = _word(view, at) or _possessive(view, at)
    if word and word.role == "over":
        return word
    per = next_word(view, at)
    unit = (_word(view, per[1]) or _possessive(view, per[1])) if per and per[0] == "per" else None
    return unit if unit and unit.role in ("unit", "ten") else None


def _possessive(view: str, at: int) -> Word | None:
    """The number word behind `at` without its `-nya`: `dua pertiganya`, `dua per tiganya`."""
    found = next_word(view, at)
    entry = number_words().get(found[0].removesuffix("nya")) if found else None
    return Word(entry.role, entry.value, found[1]) if found and entry else None


def _decimals(view: str, at: int) -> tuple[str, int] | None:
    """The digits spoken behind `koma`: one by one (`nol lima`), or as a number (`dua puluh lima`)."""
    value, end = _below_hundred(view, at)
    if value >= 10:
        return str(value), end
    digits, end = "", at
    for _ in range(_MAX_GROUPS):
        word = _word(view, end)
        if word is None or word.role not in ("unit", "zero"):
            break
        digits, end = digits + str(word.value), word.end
    return (digits, end) if digits else None
