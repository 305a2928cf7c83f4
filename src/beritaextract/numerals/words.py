"""The grammar of Indonesian number words: from `nol` to `sembilan ratus … kuintiliun`.

    numeral  = [minus] ( sum | fraction | vague )
    sum      = group scale {group scale} [group]          scales falling: dua juta tiga ratus ribu lima
    group    = hundreds [tens] [unit] [setengah]          1-999, `dua setengah`
    decimal  = group "koma" digits [scale]
    fraction = setengah | sepertiga | unit pertiga | unit "per" unit
    vague    = puluhan {scale} | beberapa ratus {scale}
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import regex

from beritaextract.numerals.exact import product, ratio, total
from beritaextract.numerals.lexicon import NumberWord, ScaleWord, number_words, scale_words

# Words of one numeral stand on one line, at most three blanks apart.
_WORD = regex.compile(r"[^\S\n]{0,3}+([^\W\d_]++)")
_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
# Words that are read at most for one numeral: enough for any number below 10^21, and it bounds the work.
_MAX_STEPS = 12


class Spelt(NamedTuple):
    """What number words from one place on spell.

    Attributes:
        end: offset behind the last word.
        value: before `negative`; zero for a vague numeral.
        scaled: whether a scale word is in it.
        role: `half`, `fraction`, `group`, `vague` or `number`.
    """

    end: int
    value: Decimal
    scaled: bool
    role: str
    negative: bool = False


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
        if found is None:
            break
        factor, at, about = product(factor, found[0].factor), found[1], found[0].about
        digits = money = False  # short forms do not chain
    return factor, at, about


def spelt_at(view: str, at: int) -> Spelt | None:
    """The number spelt by the words from `at` on, or None."""
    found = _word(view, at)
    if found is None:
        return None
    entry, end = found
    if isinstance(entry, ScaleWord):
        return _sum(view, at)
    if entry.role == "minus":
        inner = spelt_at(view, end) if (following := _word(view, end)) and not _is(following[0], "minus") else None
        return inner._replace(negative=True) if inner else None
    if entry.role == "vague":
        factor, end, _ = scales_at(view, end)
        return Spelt(end, _ZERO, factor > 1, "vague")
    if entry.role == "some":
        return _some(view, end)
    if entry.role == "group":
        return Spelt(end, entry.value, False, "group")
    if entry.role in ("half", "fraction"):
        value = entry.value if entry.role == "half" else ratio(_ONE, entry.value)
        factor, end, _ = scales_at(view, end)
        return Spelt(end, product(value, factor), factor > 1, entry.role)
    if entry.role == "one-dozen":
        return Spelt(end, entry.value, True, "number")
    return _sum(view, at)


def half_at(view: str, at: int) -> int | None:
    """The end of the word `setengah` behind `at`, for `2 setengah juta`."""
    found = _word(view, at)
    return found[1] if found and _is(found[0], "half") else None


def dozen_at(view: str, at: int) -> tuple[Decimal, int] | None:
    """The factor of `lusin`, `kodi`, `gros` behind `at`, and its end."""
    found = _word(view, at)
    if found and isinstance(found[0], NumberWord) and found[0].role == "dozen":
        return found[0].value, found[1]
    return None


def _word(view: str, at: int) -> tuple[NumberWord | ScaleWord, int] | None:
    found = next_word(view, at)
    if found is None:
        return None
    entry: NumberWord | ScaleWord | None = number_words().get(found[0])
    if entry is None:
        entry = scale_words().get(found[0])
        if entry is None or entry.after != "anything":
            return None
    return entry, found[1]


def _is(entry: NumberWord | ScaleWord, role: str) -> bool:
    return isinstance(entry, NumberWord) and entry.role == role


def _some(view: str, at: int) -> Spelt | None:
    """`beberapa ratus ribu`: vague, but only with a hundred, ten or scale word; `beberapa orang` is no figure."""
    found = _word(view, at)
    if found is None:
        return None
    if _is(found[0], "suffix"):
        factor, end, _ = scales_at(view, found[1])
        return Spelt(end, _ZERO, factor > 1, "vague")
    if isinstance(found[0], ScaleWord) and not found[0].one:
        _, end, _ = scales_at(view, at)
        return Spelt(end, _ZERO, True, "vague")
    return None


def _sum(view: str, at: int) -> Spelt | None:
    value, last, scaled, end = _ZERO, None, False, at
    for _ in range(_MAX_STEPS):
        found = _word(view, end)
        if found is None:
            break
        entry, word_end = found
        if isinstance(entry, ScaleWord):
            if not entry.one:
                break
            group, group_end = _ONE, word_end
            factor, group_end = entry.factor, group_end
            extra, group_end, _ = scales_at(view, group_end)
            factor = product(factor, extra)
        else:
            grouped = _group(view, end)
            if grouped is None:
                break
            group, group_end, role = grouped
            if role == "fraction":
                return Spelt(group_end, group, False, "fraction") if last is None else None
            factor, group_end, _ = scales_at(view, group_end)
            if last is None and (dozen := dozen_at(view, group_end)):
                return Spelt(dozen[1], product(product(group, factor), dozen[0]), True, "number")
        if last is not None and factor >= last:
            break
        value, last, end = total(value, product(group, factor)), factor, group_end
        scaled = scaled or factor > 1
        if factor == 1:
            break
    return Spelt(end, value, scaled, "number") if last is not None else None


def _group(view: str, at: int) -> tuple[Decimal, int, str] | None:
    """A number from 0 to 999 behind `at`, with decimals or a half, or a fraction of units: value, end, role."""
    found = _word(view, at)
    if found is None or not isinstance(found[0], NumberWord):
        return None
    entry, end = found
    if entry.role == "zero":
        value = _ZERO
    elif entry.role == "ten":
        value = entry.value
    elif entry.role == "hundred":
        below, end = _below_hundred(view, end)
        value = entry.value + below
    elif entry.role == "unit":
        fraction = _over(view, end)
        if fraction is not None and entry.value < fraction[0]:
            return ratio(entry.value, fraction[0]), fraction[1], "fraction"
        following = _word(view, end)
        if following and _is(following[0], "suffix") and following[0][-1] == _HUNDRED:
            below, end = _below_hundred(view, following[1])
            value = entry.value * 100 + below
        else:
            value, end = _below_hundred(view, at)
    else:
        return None
    following = _word(view, end)
    if following and _is(following[0], "half"):
        return value + Decimal("0.5"), following[1], "number"
    if following and _is(following[0], "fraction") and value:
        assert isinstance(following[0], NumberWord)
        return total(value, ratio(_ONE, following[0].value)), following[1], "number"
    if following and _is(following[0], "point"):
        decimals = _decimals(view, following[1])
        if decimals is not None:
            return Decimal(f"{value}.{decimals[0]}"), decimals[1], "number"
    return value, end, "number"


def _below_hundred(view: str, at: int) -> tuple[Decimal, int]:
    """A number from 1 to 99 behind `at` and its end; zero and `at` where there is none."""
    found = _word(view, at)
    if found is None or not isinstance(found[0], NumberWord):
        return _ZERO, at
    entry, end = found
    if entry.role == "ten":
        return entry.value, end
    if entry.role != "unit":
        return _ZERO, at
    following = next_word(view, end)
    if following and following[0] == "belas":
        return entry.value + 10, following[1]
    if following and following[0] == "puluh":
        after = _word(view, following[1])
        if after and isinstance(after[0], NumberWord) and after[0].role == "unit":
            # `dua puluh tiga ratus` is no number: the unit must not open a group of its own
            ahead = next_word(view, after[1])
            if not ahead or ahead[0] not in ("belas", "puluh", "ratus"):
                return entry.value * 10 + after[0].value, after[1]
        return entry.value * 10, following[1]
    if following and following[0] == "ratus":
        return _ZERO, at
    return entry.value, end


def _over(view: str, at: int) -> tuple[Decimal, int] | None:
    """The denominator behind `at`: `pertiga`, `per tiga`."""
    found = _word(view, at)
    if found and isinstance(found[0], NumberWord) and found[0].role == "over":
        return found[0].value, found[1]
    per = next_word(view, at)
    if per and per[0] == "per":
        unit = _word(view, per[1])
        if unit and isinstance(unit[0], NumberWord) and unit[0].role in ("unit", "ten"):
            return unit[0].value, unit[1]
    return None


def _decimals(view: str, at: int) -> tuple[str, int] | None:
    """The digits spoken behind `koma`: one by one (`nol lima`), or as a number (`dua puluh lima`)."""
    value, end = _below_hundred(view, at)
    if value >= 10:
        return str(value), end
    digits, end = "", at
    for _ in range(_MAX_STEPS):
        found = _word(view, end)
        if found is None or not isinstance(found[0], NumberWord) or found[0].role not in ("unit", "zero"):
            break
        digits, end = digits + str(found[0].value), found[1]
    return (digits, end) if digits else None
