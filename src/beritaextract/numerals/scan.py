"""Finds the numeral that starts at a given place: digits, words, or both mixed."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import regex

from beritaextract.numerals.exact import ratio, total
from beritaextract.numerals.lexicon import opening_words
from beritaextract.numerals.numeral import Numeral, Part
from beritaextract.numerals.separators import settle
from beritaextract.numerals.spelt import spelt_at, spelt_by
from beritaextract.numerals.words import Word, scales_in, words_at

# Longer strings of digits are identifiers or noise; the limit keeps decimal arithmetic exact and cheap.
LONGEST_DIGITS = 40

DIGITS = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
# Digits, or a vulgar fraction.  One class of characters opens the pattern: to that the standard library's engine skips,
# which makes it nine times as fast over news as `regex`, and twice as fast as a choice of the two.
NUMBERS = re.compile(r"[0-9½⅓⅔¼¾⅕⅛](?:(?<=[0-9])[0-9]*+(?:[.,][0-9]++)*+)?+")
_APPROXIMATE = regex.compile(r"\s?-?\s?an\b|-\s?an(?=\p{Ll})")
_LONGEST_AN = 5
_BRACKETS = ("(", " (", "  (")
_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
_SLASH = regex.compile(r"/([0-9]{1,2})(?![\d/]|[.,]\d)")
_HALF, _ONE = Decimal("0.5"), Decimal(1)


def is_opening(token: str) -> bool:
    """Whether a token that is no digit string can open a numeral (`dua`, `Setengah`, `dua-tiga`)."""
    return token in opening_words()


def numeral_at(view: str, at: int, *, money: bool = False) -> Numeral | None:
    """The numeral that starts exactly at `at`, or None.

    `money` allows the short scale words of amounts (`Rp 1,5 M`).
    """
    vulgar = _VULGAR.get(view[at : at + 1])
    if vulgar is not None:
        return _fraction(view, at, at + 1, *vulgar, money)
    match = DIGITS.match(view, at)
    if match is None:
        return _spelt(view, at)
    raw = match.group()
    if len(raw) > LONGEST_DIGITS:
        return None
    return _digits(view, at, raw, match.end(), money)


def _spelt(view: str, at: int) -> Numeral | None:
    words = words_at(view, at)
    if words[0].role == "minus" and view[max(0, at - 6) : at].lower().rstrip(" -").endswith("plus"):
        return None  # `plus minus 3 persen` is about 3
    spelt = spelt_by(words)
    if spelt is None:
        return _behind_minus(view, at, words[0])
    if spelt.role == "vague":
        return Numeral(at, spelt.end, spelt.end, (), digits=False, scaled=spelt.scaled, vague=True, role="vague")
    end, tail, about = spelt.end, spelt.end, spelt.about
    if view[end : end + 1] != " ":  # `dua puluhan` is caught by the lexicon, `dua puluh-an` here
        tail = _approximate(view, end)
    return Numeral(
        at,
        end,
        tail,
        (Part(None, spelt.value, _ONE),),
        digits=False,
        scaled=spelt.scaled,
        about=about or tail > end,
        negative=spelt.negative,
        role=spelt.role,
    )


def _behind_minus(view: str, at: int, word: Word) -> Numeral | None:
    """`minus 3`: the word before digits."""
    if word.role != "minus":
        return None
    start = word.end
    while start < len(view) and view[start] == " ":
        start += 1
    match = DIGITS.match(view, start)
    if match is None or len(match.group()) > LONGEST_DIGITS:
        return None
    inner = _digits(view, start, match.group(), match.end(), False)
    return replace(inner, start=at, negative=True, role="number")


def _approximate(view: str, end: int) -> int:
    """The end of the `-an` of `350-an`, or `end`."""
    match = _APPROXIMATE.match(view, end) if "an" in view[end : end + _LONGEST_AN] else None
    return match.end() if match else end


def _fraction(view: str, at: int, end: int, numerator: int, denominator: int, money: bool) -> Numeral:
    """`¾`, `1/2 juta`."""
    factor, end, about = _scaled(words_at(view, end), 0, end, money)
    part = Part(None, ratio(Decimal(numerator), Decimal(denominator)), factor)
    return Numeral(at, end, end, (part,), digits=True, scaled=factor > 1, about=about, role="fraction")


def _digits(view: str, at: int, raw: str, end: int, money: bool) -> Numeral:
    behind = view[end : end + 1]
    slash = _SLASH.match(view, end) if behind == "/" else None
    if slash and raw.isdecimal() and 0 < int(raw) < int(slash[1]) <= 10 and len(raw) == 1:
        # 2/3 of something; days and months are in the ranges that the dates room has blocked
        return _fraction(view, at, slash.end(), int(raw), int(slash[1]), money)
    if behind in _VULGAR and raw.isdecimal():
        numerator, denominator = _VULGAR[behind]
        value = total(Decimal(raw), ratio(Decimal(numerator), Decimal(denominator)))
        factor, scaled_end, about = _scaled(words_at(view, end + 1), 0, end + 1, money)
        return Numeral(
            at, scaled_end, scaled_end, (Part(None, value, factor),), digits=True, scaled=factor > 1, about=about
        )
    tail = _approximate(view, end)
    about = tail > end
    words = words_at(view, tail)
    first = words[0]
    if not first.role and first.scale is None:  # the commonest case: no word of the grammar
        return Numeral(at, end, tail, (Part(raw, None, _ONE),), digits=True, about=about)
    if first.role == "half" and raw.isdecimal():
        factor, scaled_end, _ = _scaled(words, 1, first.end, money)
        part = Part(None, total(Decimal(raw), _HALF), factor)
        return Numeral(at, scaled_end, scaled_end, (part,), digits=True, scaled=factor > 1)
    if first.role == "dozen":
        factor, scaled_end, scale_about = first.value, first.end, False
    else:
        factor, scaled_end, scale_about = _scaled(words, 0, tail, money)
    if factor == 1:
        return Numeral(at, end, tail, (Part(raw, None, _ONE),), digits=True, about=about)
    parts = [Part(raw, None, factor)]
    end = tail = scaled_end
    if view[end : end + 1] != " ":
        tail = _approximate(view, end)
    if tail == end and not about and not scale_about:
        tail = end = _summands(view, end, parts, money)
    about = about or scale_about or tail > end
    return Numeral(at, end, tail, tuple(parts), digits=True, scaled=True, about=about)


def _scaled(words: list[Word], first: int, at: int, money: bool) -> tuple[Decimal, int, bool]:
    """The factor of the scale words from index `first` on, their end or `at`, and whether they approximate."""
    factor, behind, about = scales_in(words, first, digits=True, money=money)
    return factor, words[behind - 1].end if behind > first else at, about


def _summands(view: str, end: int, parts: list[Part], money: bool) -> int:
    """Adds the smaller parts of `1 juta 250 ribu` to `parts`; the new end.

    A part counts only when it has a scale word of its own, smaller than the last: `2 juta 3 orang` is not one number.
    """
    while len(parts) < 5 and settle(parts[-1].raw or "0"):
        start = end
        while start < len(view) and view[start] == " ":
            start += 1
        match = DIGITS.match(view, start) if 0 < start - end <= 2 else None
        if match is not None:
            if not match.group().isdecimal() or len(match.group()) > 3:
                break
            factor, part_end, _ = _scaled(words_at(view, match.end()), 0, match.end(), money)
            if not 1 < factor < parts[-1].scale:
                break
            parts.append(Part(match.group(), None, factor))
            end = part_end
            continue
        spelt = spelt_at(view, end) if 0 < start - end <= 2 else None
        if spelt is None or spelt.role != "number" or not spelt.scaled or spelt.negative:
            break
        if spelt.value >= parts[-1].scale:
            break
        parts.append(Part(None, spelt.value, _ONE))
        return spelt.end
    return end


def gloss_at(view: str, numeral: Numeral, *, money: bool = False) -> tuple[Numeral, int] | None:
    """The bracket behind a numeral that says the same again, `3 (tiga)`, `tiga (3)`: the numeral and the end, or None.

    A scale word behind the bracket is the numeral's: `10 (sepuluh) juta`.
    """
    opening = numeral.tail
    if not view.startswith(_BRACKETS, opening):
        return None
    while opening < len(view) and view[opening] == " ":
        opening += 1
    start = opening + 1
    while start < len(view) and view[start] == " ":
        start += 1
    inner = numeral_at(view, start)
    if inner is None or inner.vague or numeral.vague:
        return None
    closing = inner.tail
    while closing < len(view) and view[closing] == " ":
        closing += 1
    if not view.startswith(")", closing):
        return None
    said, again = numeral.read(kind="whole"), inner.read(kind="whole")
    if said is None or again is None or said.value != again.value or numeral.digits == inner.digits:
        return None
    factor, end, _ = _scaled(words_at(view, closing + 1), 0, closing + 1, money)
    if factor == 1 or numeral.scaled:
        return numeral, closing + 1
    return replace(numeral, parts=tuple(replace(part, scale=factor) for part in numeral.parts), scaled=True), end
